/* SPDX-License-Identifier: MIT */
#include "build/format.h"

#include "build/format_text.h"
#include "build/sniff.h"
#include "read/read.h"
#include "write/write.h"

static struct formatted *add(struct arena *a, struct format_result *result,
                             const struct source *source)
{
    struct formatted *f = ARENA_NEW(a, struct formatted);
    *f = (struct formatted){.path = source->path, .from = source, .after = source->text};
    VEC_PUSH(a, &result->list, f);
    return f;
}

/* ---- registers and dossier files ---- */

static void write_register(struct arena *a, const struct agency_register *r, struct buf *out)
{
    if (str_starts(str_trim_left(r->source->text), STR("<"))) {
        write_register_xml(a, r, out);
    } else {
        write_register_kept(a, r, out);
    }
}

/* The same once every key is spelled as the table spells it. */
static bool same_registers(struct arena *a, const struct agency_register *x,
                           const struct agency_register *y)
{
    struct buf of_x = buf_new(a);
    struct buf of_y = buf_new(a);
    write_register_yaml(a, x, &of_x);
    write_register_yaml(a, y, &of_y);
    return str_eq(buf_str(&of_x), buf_str(&of_y));
}

static bool same_dossiers(struct arena *a, const struct dossier *x, const struct dossier *y)
{
    struct buf of_x = buf_new(a);
    struct buf of_y = buf_new(a);
    write_dossier_yaml(a, x, &of_x);
    write_dossier_yaml(a, y, &of_y);
    return str_eq(buf_str(&of_x), buf_str(&of_y));
}

static void format_register(struct arena *a, const struct agency_register *r,
                            struct format_result *result)
{
    struct formatted *f = add(a, result, r->source);
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    struct buf out = buf_new(a);
    struct agency_register *again = NULL;
    if (format_has_loss(&result->sink, r->source)) {
        f->outcome = FORMAT_REFUSED;
        return;
    }
    write_register(a, r, &out);
    const struct source *source = format_source(a, &sink, buf_str(&out), f->path);
    const bool sure =
        source && register_read(a, &sink, source, &again) == ST_OK && same_registers(a, r, again);
    format_settle(f, sure, buf_str(&out));
}

static void format_dossier_file(struct arena *a, const struct dossier *dossier,
                                struct format_result *result)
{
    struct formatted *f = add(a, result, dossier->source);
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    struct buf out = buf_new(a);
    struct dossier again = {0};
    if (format_has_loss(&result->sink, dossier->source)) {
        f->outcome = FORMAT_REFUSED;
        return;
    }
    if (str_starts(str_trim_left(dossier->source->text), STR("<"))) {
        return; /* there is no writer for its XML: it stays as it is */
    }
    write_dossier_kept(a, dossier, &out);
    const struct source *source = format_source(a, &sink, buf_str(&out), f->path);
    const bool sure = source && dossier_read(a, &sink, source, &again) == ST_OK &&
                      same_dossiers(a, dossier, &again);
    format_settle(f, sure, buf_str(&out));
}

/* ---- paths ---- */

static bool lies_in(struct arena *a, const struct source *s, struct str folder)
{
    return str_eq(path_real(a, path_folder(s->path)), path_real(a, folder));
}

static void format_loaded(struct arena *a, const struct format_options *options,
                          const struct loaded *loaded, struct map *seen,
                          struct format_result *result)
{
    const struct dossier *dossier = &loaded->dossier;
    for (size_t i = 0; i < dossier->documents.n; i++) {
        struct document *d = dossier->documents.v[i];
        struct formatted *f = add(a, result, d->source);
        if (format_has_loss(&result->sink, d->source)) {
            f->outcome = FORMAT_REFUSED;
        } else {
            format_document(a, options, dossier, d, f);
        }
    }
    const struct agency_register *r = dossier->agencies;
    if (loaded->whole && r && lies_in(a, r->source, dossier->folder) &&
        !map_put(seen, path_real(a, r->source->path), (void *)(uintptr_t)r)) {
        format_register(a, r, result);
    }
    if (loaded->whole && dossier->source) {
        format_dossier_file(a, dossier, result);
    }
}

/* What a file is by its name: YAML is a register or a dossier file, other things are documents. */
enum file_kind { FILE_DOCUMENT, FILE_REGISTER, FILE_DOSSIER };

static enum file_kind kind_of(struct arena *a, struct str path, struct str shown)
{
    const struct str name = path_name(shown);
    if (path_has_ext(name, ".yaml") || path_has_ext(name, ".yml")) {
        return str_is(path_stem(name), "ho-so") ? FILE_DOSSIER : FILE_REGISTER;
    }
    const bool by_name = str_is(name, "danh-ba.xml");
    return by_name && !folder_exists(a, path) ? FILE_REGISTER : FILE_DOCUMENT;
}

static enum status format_data(struct arena *a, const struct format_options *options,
                               struct str path, struct str shown, enum file_kind kind,
                               struct format_result *result)
{
    struct source *source = NULL;
    struct agency_register *r = NULL;
    struct dossier *dossier = ARENA_NEW(a, struct dossier);
    enum status st = source_load(a, &result->sink, path, shown, options->load.from_code, &source);
    if (st != ST_OK) {
        return st;
    }
    st = kind == FILE_REGISTER ? register_read(a, &result->sink, source, &r)
                               : dossier_read(a, &result->sink, source, dossier);
    if (st == ST_OK && r) {
        format_register(a, r, result);
    } else if (st == ST_OK) {
        format_dossier_file(a, dossier, result);
    }
    return st;
}

static enum status worse(enum status x, enum status y)
{
    return y != ST_INVALID && y > x ? y : x;
}

/* Takes the registers and dossier files that were named out of the paths and formats them. */
static void format_named_data(struct arena *a, const struct format_options *options,
                              struct names *rest, struct format_result *result)
{
    const struct names *paths = &options->load.paths;
    for (size_t i = 0; i < paths->list.n; i++) {
        const struct str path = paths->list.v[i];
        const struct str name = options->load.stdin_name;
        const struct str shown = str_is(path, "-") && name.n ? name : path;
        const enum file_kind kind = kind_of(a, path, shown);
        if (kind == FILE_DOCUMENT) {
            VEC_PUSH(a, &rest->list, path);
            continue;
        }
        const enum status st = format_data(a, options, path, shown, kind, result);
        result->worst = worse(result->worst, st);
    }
}

enum status format_paths(struct arena *a, const struct format_options *options,
                         struct format_result *result)
{
    *result = (struct format_result){.empty = STR_EMPTY, .worst = ST_OK};
    result->sink = sink_new(a, options->load.lang, rule_find);
    struct names rest = {0};
    format_named_data(a, options, &rest, result);
    if (!rest.list.n && options->load.paths.list.n) {
        format_keep_losses(&result->sink);
        return ST_OK;
    }
    struct load_options load = options->load;
    struct load_result loaded;
    load.unchecked = true;
    load.paths = rest;
    const enum status st = load_paths(a, &load, &loaded);
    for (size_t i = 0; i < loaded.sink.list.n; i++) {
        VEC_PUSH(a, &result->sink.list, loaded.sink.list.v[i]);
    }
    result->empty = loaded.empty;
    result->worst = worse(result->worst, loaded.worst);
    struct map seen = map_new(a);
    for (size_t i = 0; st == ST_OK && i < loaded.list.n; i++) {
        format_loaded(a, options, loaded.list.v[i], &seen, result);
    }
    format_keep_losses(&result->sink);
    return st;
}
