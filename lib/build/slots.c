/* SPDX-License-Identifier: MIT */
#include "build/slots.h"

#include "base/asset.h"
#include "base/file.h"
#include "derive/derive.h"
#include "text/fold.h"

/* Filled, but in none of our own templates. */
static const char *const also_filled[] = {"Tham chiếu"};

struct slots {
    struct arena *arena;
    struct sink *sink;
    const struct source *source;
    struct map seen;
    struct names known; /* parts of dotted names */
    bool good;
};

static void know(struct slots *s, struct str name)
{
    static char mark;
    if (!map_put(&s->seen, name, &mark)) {
        VEC_PUSH(s->arena, &s->known.list, name);
    }
}

static void know_parts(void *ctx, struct str name, size_t at, bool section)
{
    struct str part;
    (void)at, (void)section;
    while (str_next(&name, '.', &part)) {
        know(ctx, str_trim(part));
    }
}

static void know_asset(struct slots *s, const struct asset *asset)
{
    const struct mustache *m = NULL;
    struct mustache_error error;
    if (mustache_compile(s->arena, (struct str){asset->bytes, asset->n}, &m, &error) == ST_OK) {
        mustache_names(m, know_parts, s);
    }
}

static void know_all(struct slots *s, struct str folder)
{
    for (size_t i = 0; i < assets_n; i++) {
        if (str_eq(path_folder(str_of(assets[i].path)), folder)) {
            know_asset(s, &assets[i]);
        }
    }
    for (size_t i = 0; i < COUNT_OF(also_filled); i++) {
        know(s, str_of(also_filled[i]));
    }
    const char *kind;
    for (size_t i = 0; (kind = agency_kind_at(i)) != NULL; i++) { /* {{#là.sở}} */
        know(s, str_of(kind));
    }
}

static void report_unknown(struct slots *s, struct str name, struct str part, size_t at)
{
    const struct span place = {(uint32_t)at, (uint32_t)(at + name.n + 4)};
    struct finding *f = report(s->sink, s->source, place, "F411", "không có chỗ điền \"%.*s\"",
                               "there is no slot \"%.*s\"", STR_ARG(name));
    f->legal = STR_EMPTY; /* the law is on the page */
    const struct str *near = nearest(s->arena, part, s->known.list.v, s->known.list.n);
    if (near) {
        hint(s->sink, f, "có phải \"%.*s\"?", "did you mean \"%.*s\"?", STR_ARG(*near));
    } else {
        hint(s->sink, f, "xem các chỗ điền trong mẫu có sẵn: templates/text",
             "for the slots see the templates of the program: templates/text");
    }
    s->good = false;
}

static void check_slot(void *ctx, struct str name, size_t at, bool section)
{
    struct slots *s = ctx;
    struct str rest = name;
    struct str part;
    (void)section;
    while (str_next(&rest, '.', &part)) {
        if (str_trim(part).n && !map_get(&s->seen, str_trim(part))) { /* {{.}} has no name */
            report_unknown(s, name, str_trim(part), at);
            return;
        }
    }
}

bool slots_check(struct arena *a, struct sink *sink, struct str path, const struct source *source,
                 const struct mustache *m)
{
    struct slots s = {.arena = a, .sink = sink, .source = source, .seen = map_new(a), .good = true};
    know_all(&s, path_folder(path));
    mustache_names(m, check_slot, &s);
    return s.good;
}
