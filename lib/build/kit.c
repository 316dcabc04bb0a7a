/* SPDX-License-Identifier: MIT */
#include "build/kit.h"

#include "base/asset.h"
#include "base/hash.h"
#include "build/slots.h"

enum { TEMPLATE_MAX = 16 * 1024 * 1024 };

struct kit {
    const struct docx_layouts *layouts;
    const struct mustache *texts[TEXTS];
    struct str digest;
};

static const char *const text_paths[TEXTS] = {
    [TEXT_AGENCY_PLAN] = "text/ke-hoach-don-vi.md",
    [TEXT_LETTER_ANNEX] = "text/phu-luc-cong-van.md",
    [TEXT_REPORT] = "report/report.html",
};

struct kit_loader {
    struct arena *arena;
    struct sink *sink;
    struct str folder; /* of the user; empty: none */
};

/* The template in force for an asset: the user's file of the same path, else our own. */
static enum status template_read(const struct kit_loader *l, struct str path, struct str *text,
                                 struct str *shown)
{
    const struct str own = path_join(l->arena, l->folder, path);
    *shown = path;
    if (!l->folder.n || !file_exists(l->arena, own)) {
        return asset_find(path, text) ? ST_OK : ST_MISSING;
    }
    *shown = own;
    const enum status st = file_read(l->arena, own, TEMPLATE_MAX, text);
    if (st != ST_OK) {
        report_file(l->sink, own, "F411", "không đọc được mẫu", "the template cannot be read");
    }
    return st;
}

static enum status text_load(const struct kit_loader *l, const char *path,
                             const struct mustache **out)
{
    struct str text, shown;
    struct mustache_error error = {0};
    enum status st = template_read(l, str_of(path), &text, &shown);
    if (st != ST_OK) {
        return st;
    }
    st = mustache_compile(l->arena, text, out, &error);
    const struct source *source = source_new(l->arena, shown, text);
    if (st == ST_OK && !str_is(shown, path)) {
        return slots_check(l->arena, l->sink, str_of(path), source, *out) ? ST_OK : ST_INVALID;
    }
    if (st == ST_INVALID) {
        const struct span at = {(uint32_t)error.at, (uint32_t)error.at + 2};
        report(l->sink, source, at, "F411", "mẫu nội dung hỏng: %s", "broken text template: %s",
               l->sink->lang == LANG_EN ? error.en : error.vi);
    }
    return st;
}

/* Over path and content of every template, so that an edited one makes everything anew. */
static struct str digest_of(const struct kit_loader *l)
{
    struct buf b = buf_new(l->arena);
    for (size_t i = 0; i < assets_n; i++) {
        struct str text = {assets[i].bytes, assets[i].n};
        struct str shown;
        (void)template_read(l, str_of(assets[i].path), &text, &shown);
        buf_printf(&b, "%s %.*s\n", assets[i].path, STR_ARG(sha256_hex(l->arena, text)));
    }
    return sha256_hex(l->arena, buf_str(&b));
}

enum status kit_load(struct arena *a, struct sink *sink, struct str folder, const struct kit **out)
{
    const struct kit_loader l = {a, sink, folder};
    struct kit *kit = ARENA_NEW(a, struct kit);
    enum status st = docx_layouts_load(a, sink, folder, &kit->layouts);
    for (size_t i = 0; i < TEXTS && st == ST_OK; i++) {
        st = text_load(&l, text_paths[i], &kit->texts[i]);
    }
    kit->digest = digest_of(&l);
    *out = kit;
    return st;
}

const struct docx_layouts *kit_layouts(const struct kit *kit)
{
    return kit->layouts;
}

struct str kit_digest(const struct kit *kit)
{
    return kit->digest;
}

const struct mustache *kit_text(const struct kit *kit, enum kit_text which)
{
    return kit->texts[which];
}
