/* SPDX-License-Identifier: MIT */
#include "build/build.h"

#include "build/find.h"
#include "build/layouts.h"
#include "build/name.h"
#include "read/read.h"

struct loader {
    struct arena *arena;
    const struct load_options *options;
    struct load_result *result;
    struct map registers; /* real path -> struct agency_register; shared by dossiers */
};

/* One dossier while it is loaded, with the findings about it alone. */
struct load_one {
    struct loader *loader;
    const struct place *place;
    struct loaded *loaded;
    struct sink sink;
};

/* Limits and missing files weigh less than a system that refuses. */
static enum status worse(enum status x, enum status y)
{
    return y > x ? y : x;
}

static void note_status(struct load_one *l, enum status st)
{
    if (st != ST_INVALID) { /* wrong input is told by findings alone */
        l->loaded->worst = worse(l->loaded->worst, st);
    }
}

/* A file, or the text that stands in its place. */
static enum status load_source(struct load_one *l, struct str path, struct str shown,
                               const char *from_code, struct source **out)
{
    struct arena *a = l->loader->arena;
    const struct map *overlay = l->loader->options->overlay;
    const struct str *text = overlay ? map_get(overlay, path_real(a, path)) : NULL;
    return text ? source_decode(a, &l->sink, *text, shown, NULL, out)
                : source_load(a, &l->sink, path, shown, from_code, out);
}

/* ---- dossier file ---- */

static void read_dossier_file(struct load_one *l)
{
    struct arena *a = l->loader->arena;
    struct dossier *dossier = &l->loaded->dossier;
    struct str path = l->place->dossier_file;
    struct source *source;
    if (!path.n) {
        return;
    }
    enum status st = load_source(l, path, path, NULL, &source);
    if (st == ST_OK) {
        dossier->source = source;
        st = dossier_read(a, &l->sink, source, dossier);
    }
    note_status(l, st);
}

/* ---- register ---- */

/* Read once, however many dossiers and documents share it. */
static const struct agency_register *read_register(struct load_one *l, struct str path)
{
    struct arena *a = l->loader->arena;
    const struct str key = path_real(a, path);
    struct agency_register *known = map_get(&l->loader->registers, key);
    if (known) {
        return known;
    }
    struct source *source;
    enum status st = load_source(l, path, path, NULL, &source);
    if (st == ST_OK) {
        st = register_read(a, &l->sink, source, &known);
    }
    note_status(l, st);
    if (st == ST_OK && known) {
        map_put(&l->loader->registers, key, known);
    }
    return st == ST_OK ? known : NULL;
}

static void report_no_register(struct load_one *l)
{
    struct finding *f = report_file(&l->sink, l->place->path, "S004",
                                    "không tìm thấy danh bạ cơ quan của hồ sơ này",
                                    "there is no register of agencies for this dossier");
    hint(&l->sink, f,
         "đặt danh-ba.yaml trong thư mục của hồ sơ hay thư mục cấp trên, hoặc ghi khóa \"danh bạ\"",
         "put danh-ba.yaml into the dossier's folder or one above it, or name it with the key "
         "\"danh bạ\"");
}

static void read_dossier_register(struct load_one *l)
{
    struct arena *a = l->loader->arena;
    struct dossier *dossier = &l->loaded->dossier;
    const struct field *named = &dossier->meta.register_file;
    struct str path = named->text.n ? path_join(a, dossier->folder, named->text)
                                    : register_find(a, dossier->folder);
    if (path.n) {
        dossier->agencies = read_register(l, path);
    }
}

/* The register a document names for itself, else the dossier's. */
static const struct agency_register *register_of(struct load_one *l, const struct document *d,
                                                 struct str path)
{
    const struct field *named = &d->meta.register_file;
    if (!named->text.n) {
        return l->loaded->dossier.agencies;
    }
    return read_register(l, path_join(l->loader->arena, path_folder(path), named->text));
}

/* ---- documents ---- */

static void read_document(struct load_one *l, struct str path, struct str shown)
{
    struct arena *a = l->loader->arena;
    struct source *source;
    struct document *d = NULL;
    enum status st = load_source(l, path, shown, l->loader->options->from_code, &source);
    if (st == ST_OK) {
        st = document_read(a, &l->sink, source, &d);
    }
    note_status(l, st);
    if (st != ST_OK || !d) {
        return;
    }
    if (!d->meta.profile.text.n) { /* as the whole dossier's */
        d->meta.profile.text = l->loaded->dossier.meta.profile.text;
    }
    const struct agency_register *r = register_of(l, d, shown);
    if (r) {
        document_resolve(a, d, r);
    }
    VEC_PUSH(a, &l->loaded->dossier.documents, d);
}

/* A file that the dossier lists must be there; it is reported where it is listed. */
static bool listed_exists(struct load_one *l, const struct field *listed, struct str path)
{
    if (file_exists(l->loader->arena, path)) {
        return true;
    }
    struct finding *f = report(&l->sink, l->loaded->dossier.source, listed->at, "S005",
                               "không có tệp \"%.*s\" trong hồ sơ",
                               "no file \"%.*s\" in the dossier", STR_ARG(listed->text));
    hint(&l->sink, f, "sửa tên tệp hoặc bỏ khỏi danh sách \"văn bản\"",
         "mend the name or take it off the list \"văn bản\"");
    note_status(l, ST_MISSING);
    return false;
}

static void read_listed(struct load_one *l, const struct field_list *listed)
{
    struct map seen = map_new(l->loader->arena);
    for (size_t i = 0; i < listed->list.n; i++) {
        struct field *file = &listed->list.v[i];
        struct str path = path_join(l->loader->arena, l->loaded->dossier.folder, file->text);
        if (!map_put(&seen, path, file) && listed_exists(l, file, path)) {
            read_document(l, path, path);
        }
    }
}

static void read_found(struct load_one *l)
{
    for (size_t i = 0; i < l->place->documents.list.n; i++) {
        struct str path =
            path_join(l->loader->arena, l->loaded->dossier.folder, l->place->documents.list.v[i]);
        read_document(l, path, path);
    }
}

static void read_documents(struct load_one *l)
{
    const struct field_list *listed = &l->loaded->dossier.meta.documents;
    const struct str stdin_name = l->loader->options->stdin_name;
    if (l->place->document && str_is(l->place->path, "-")) {
        read_document(l, l->place->path, stdin_name.n ? stdin_name : l->place->path);
    } else if (l->place->document) {
        read_document(l, l->place->path, l->place->path);
    } else if (listed->list.n) {
        read_listed(l, listed);
    } else {
        read_found(l);
    }
}

/* ---- one dossier ---- */

static void check(struct load_one *l)
{
    struct rule_policy policy = l->loader->options->policy;
    const struct dossier *dossier = &l->loaded->dossier;
    policy.dossier = dossier;
    if (l->loaded->whole) {
        rules_check_dossier(l->loader->arena, &l->sink, dossier, &policy);
    } else if (dossier->documents.n) {
        rules_check_document(l->loader->arena, &l->sink, dossier->documents.v[0], &policy);
    }
}

static bool lacks_register(const struct dossier *dossier)
{
    for (size_t i = 0; i < dossier->documents.n; i++) {
        const struct document *d = dossier->documents.v[i];
        if (!d->agencies && !d->meta.register_file.text.n) {
            return !dossier->meta.register_file.text.n;
        }
    }
    return false;
}

static struct str folder_of(const struct loader *loader, const struct place *place)
{
    if (!place->document) {
        return place->path;
    }
    const struct str stdin_name = loader->options->stdin_name;
    return path_folder(str_is(place->path, "-") ? stdin_name : place->path);
}

static void merge(struct load_one *l)
{
    struct load_result *result = l->loader->result;
    for (size_t i = 0; i < l->sink.list.n; i++) {
        VEC_PUSH(l->loader->arena, &result->sink.list, l->sink.list.v[i]);
    }
    result->worst = worse(result->worst, l->loaded->worst);
}

static void load_place(struct loader *loader, const struct place *place)
{
    struct arena *a = loader->arena;
    struct loaded *loaded = ARENA_NEW(a, struct loaded);
    struct load_one l = {.loader = loader, .place = place, .loaded = loaded};
    l.sink = sink_new(a, loader->options->lang, rule_find);
    loaded->whole = !place->document;
    loaded->dossier.folder = folder_of(loader, place);
    read_dossier_file(&l);
    read_dossier_register(&l);
    const size_t before = l.sink.list.n;
    read_documents(&l);
    if (lacks_register(&loaded->dossier) && l.sink.list.n == before) {
        report_no_register(&l);
    }
    if (!loader->options->unchecked) {
        layouts_read(a, &l.sink, loader->options->templates, loaded);
        check(&l);
    }
    if (loader->options->filter) {
        loader->options->filter(loader->options->filter_ctx, &l.sink);
    }
    merge(&l);
    VEC_PUSH(a, &loader->result->list, loaded);
}

/* ---- all ---- */

static struct names paths_of(struct arena *a, const struct load_options *options)
{
    struct names paths = options->paths;
    if (!paths.list.n) {
        paths = (struct names){0};
        VEC_PUSH(a, &paths.list, STR("."));
    }
    return paths;
}

enum status load_paths(struct arena *a, const struct load_options *options,
                       struct load_result *result)
{
    *result = (struct load_result){.empty = STR_EMPTY};
    result->sink = sink_new(a, options->lang, rule_find);
    const struct find_options find = {paths_of(a, options), options->overlay, options->shallow};
    struct places places;
    enum status st = places_find(a, &find, &places, &result->empty);
    if (st != ST_OK) {
        result->worst = st;
        return st;
    }
    struct loader loader = {a, options, result, map_new(a)};
    for (size_t i = 0; i < places.list.n; i++) {
        struct place *place = &places.list.v[i];
        if (place->document) {
            place->dossier_file = dossier_file_find(a, folder_of(&loader, place));
        }
        load_place(&loader, place);
    }
    dossiers_name(a, result);
    sink_sort(&result->sink);
    return ST_OK;
}

bool document_refused(const struct sink *sink, const struct document *d)
{
    for (size_t i = 0; i < sink->list.n; i++) {
        const struct finding *f = sink->list.v[i];
        const bool register_bad = d->agencies && f->source == d->agencies->source;
        if (f->severity == SEV_ERROR && f->source && (f->source == d->source || register_bad)) {
            return true;
        }
    }
    return false;
}
