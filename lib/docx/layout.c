/* SPDX-License-Identifier: MIT */
#include "docx/layout.h"

#include "base/asset.h"
#include "base/file.h"
#include "base/map.h"

enum { TEMPLATE_MAX = 16 * 1024 * 1024 };

struct docx_layouts {
    struct arena *arena;
    struct map templates; /* path below templates/layout -> struct mustache */
    struct map texts;     /* the same -> struct str, before it was compiled */
    VEC(const struct profile *) profiles;
};

struct loader {
    struct sink *sink;
    struct str folder; /* of the user; empty: none */
    struct docx_layouts *out;
    bool failed;
};

static void add_template(struct loader *l, struct str path, struct str text)
{
    struct arena *a = l->out->arena;
    const struct mustache *compiled = NULL;
    struct mustache_error error = {0};
    if (mustache_compile(a, text, &compiled, &error) == ST_OK) {
        struct str *kept = ARENA_NEW(a, struct str);
        *kept = text;
        map_put(&l->out->texts, path, kept);
        map_put(&l->out->templates, path, (void *)(uintptr_t)compiled);
        return;
    }
    l->failed = true;
    report_file(l->sink, path, "F411", "mẫu trình bày hỏng ở byte %zu: %s",
                "broken layout template at byte %zu: %s", error.at,
                l->sink->lang == LANG_EN ? error.en : error.vi);
}

static void add_profile(struct loader *l, struct str path, struct str text)
{
    const struct profile *profile = NULL;
    if (profile_read(l->out->arena, l->sink, path, text, &profile) == ST_OK) {
        VEC_PUSH(l->out->arena, &l->out->profiles, profile);
    } else {
        l->failed = true;
    }
}

/* Which assets are ours, and what is done with them. */
static const struct {
    struct str prefix;
    void (*add)(struct loader *l, struct str path, struct str text);
} kinds[] = {
    {STR_INIT("layout/"), add_template},
    {STR_INIT("profiles/"), add_profile},
};

/* The user's file in place of the asset's, when the folder has one of the same path. */
static struct str text_of(struct loader *l, struct str path, struct str text)
{
    struct arena *a = l->out->arena;
    const struct str own = path_join(a, l->folder, path);
    if (l->folder.n == 0 || !file_exists(a, own)) {
        return text;
    }
    if (file_read(a, own, TEMPLATE_MAX, &text) != ST_OK) {
        l->failed = true;
        report_file(l->sink, own, "F411", "không đọc được mẫu trình bày",
                    "the layout template cannot be read");
    }
    return text;
}

static void add_asset(struct loader *l, const struct asset *asset)
{
    const struct str path = str_of(asset->path);
    for (size_t k = 0; k < COUNT_OF(kinds); k++) {
        if (str_starts(path, kinds[k].prefix)) {
            const struct str text = {asset->bytes, asset->n};
            kinds[k].add(l, str_from(path, kinds[k].prefix.n), text_of(l, path, text));
        }
    }
}

enum status docx_layouts_load(struct arena *a, struct sink *sink, struct str folder,
                              const struct docx_layouts **out)
{
    struct docx_layouts *layouts = ARENA_NEW(a, struct docx_layouts);
    layouts->arena = a;
    layouts->templates = map_new(a);
    layouts->texts = map_new(a);
    struct loader l = {sink, folder, layouts, false};
    for (size_t i = 0; i < assets_n; i++) {
        add_asset(&l, &assets[i]);
    }
    if (l.failed || layouts->profiles.n == 0) {
        return ST_INVALID;
    }
    *out = layouts;
    return ST_OK;
}

const struct mustache *layout_template(const struct docx_layouts *layouts, const char *path)
{
    return map_get(&layouts->templates, str_of(path));
}

struct str layout_text(const struct docx_layouts *layouts, const char *path)
{
    const struct str *text = map_get(&layouts->texts, str_of(path));
    return text ? *text : STR_EMPTY;
}

static const struct profile *profile_named(const struct docx_layouts *layouts, struct str id)
{
    for (size_t i = 0; i < layouts->profiles.n; i++) {
        if (str_eq(layouts->profiles.v[i]->id, id)) {
            return layouts->profiles.v[i];
        }
    }
    return NULL;
}

/* The newest one that was in force on `day`. */
static const struct profile *profile_on(const struct docx_layouts *layouts, struct date day)
{
    const struct profile *best = NULL;
    for (size_t i = 0; i < layouts->profiles.n; i++) {
        const struct profile *p = layouts->profiles.v[i];
        const bool in_force = day.year == 0 || date_cmp(p->from, day) <= 0;
        if (in_force && (!best || date_cmp(p->from, best->from) > 0)) {
            best = p;
        }
    }
    return best;
}

const struct profile *layout_profile(const struct docx_layouts *layouts, const struct document *d)
{
    const struct profile *p = profile_named(layouts, d->meta.profile.text);
    if (!p) {
        p = profile_on(layouts, document_day(d));
    }
    return p ? p : layouts->profiles.v[0];
}

/* ---- told outside ---- */

static struct docx_profile told(const struct profile *p)
{
    return (struct docx_profile){.id = p->id,
                                 .title = value_get_text(p->tree, "tên"),
                                 .font = profile_text(p, "chữ", "phông"),
                                 .from = p->from};
}

static enum docx_profile_why why_of(const struct docx_layouts *layouts, const struct document *d)
{
    if (profile_named(layouts, d->meta.profile.text)) {
        return PROFILE_NAMED;
    }
    if (d->meta.date.date.year) {
        return PROFILE_DATED;
    }
    return document_day(d).year ? PROFILE_PARENT : PROFILE_NEWEST;
}

struct docx_profile docx_profile_of(const struct docx_layouts *layouts, const struct document *d,
                                    enum docx_profile_why *why)
{
    if (why) {
        *why = why_of(layouts, d);
    }
    return told(layout_profile(layouts, d));
}

struct docx_profile docx_profile_on(const struct docx_layouts *layouts, struct date day)
{
    const struct profile *p = profile_on(layouts, day);
    return told(p ? p : layouts->profiles.v[0]);
}

bool docx_profile_at(const struct docx_layouts *layouts, size_t i, struct docx_profile *out)
{
    if (i >= layouts->profiles.n) {
        return false;
    }
    *out = told(layouts->profiles.v[i]);
    return true;
}

struct names docx_urgencies(struct arena *a, const struct docx_layouts *layouts,
                            const struct document *d)
{
    struct names levels = {0};
    const struct value *stamps = profile_group(layout_profile(layouts, d), "dấu khẩn");
    for (size_t i = 0; stamps && i < stamps->entries.n; i++) {
        VEC_PUSH(a, &levels.list, stamps->entries.v[i].key);
    }
    return levels;
}
