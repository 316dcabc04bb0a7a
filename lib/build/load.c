/* SPDX-License-Identifier: MIT */
#include "build/build.h"

#include "build/find.h"
#include "build/layouts.h"
#include "build/name.h"
#include "build/profiles.h"
#include "read/read.h"

struct loader {
    struct arena *arena;
    const struct load_options *options;
    struct load_result *result;
    struct map registers; /* real path -> struct known_register; shared by dossiers */
};

/* One dossier while it is loaded, with the findings about it alone. */
struct load_one {
    struct loader *loader;
    const struct place *place;
    struct loaded *loaded;
    struct sink sink;
    bool has_register; /* a file there is, readable or not */
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

/* Standard input has the name the user gave it. */
static struct str shown_path(const struct loader *loader, const struct place *place)
{
    const struct str name = loader->options->stdin_name;
    return str_is(place->path, "-") && name.n ? name : place->path;
}

static struct str folder_of(const struct loader *loader, const struct place *place)
{
    return place->kind == PLACE_FOLDER ? place->path : path_folder(shown_path(loader, place));
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
    const bool named = l->place->kind == PLACE_DOSSIER_FILE;
    enum status st =
        load_source(l, path, named ? shown_path(l->loader, l->place) : path, NULL, &source);
    if (st == ST_OK) {
        dossier->source = source;
        st = dossier_read(a, &l->sink, source, dossier);
    }
    note_status(l, st);
}

/* ---- register ---- */

struct known_register {
    const struct agency_register *agencies; /* NULL: cannot be used, which has been reported */
};

static const struct known_register *load_register(struct load_one *l, struct str path,
                                                  struct str shown)
{
    struct arena *a = l->loader->arena;
    struct known_register *known = ARENA_NEW(a, struct known_register);
    struct source *source;
    struct agency_register *r = NULL;
    enum status st = load_source(l, path, shown, NULL, &source);
    if (st == ST_OK) {
        st = register_read(a, &l->sink, source, &r);
    }
    note_status(l, st);
    known->agencies = st == ST_OK ? r : NULL;
    map_put(&l->loader->registers, path_real(a, path), known);
    return known;
}

/* Read once, however many dossiers and documents share it. */
static const struct agency_register *read_register(struct load_one *l, struct str path,
                                                   struct str shown)
{
    const struct known_register *known =
        map_get(&l->loader->registers, path_real(l->loader->arena, path));
    if (!known) {
        known = load_register(l, path, shown);
    }
    l->loaded->incomplete = l->loaded->incomplete || !known->agencies;
    return known->agencies;
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
    const struct str path = named->text.n ? path_join(a, dossier->folder, named->text)
                                          : register_find(a, dossier->folder);
    l->has_register = path.n > 0;
    if (path.n) {
        dossier->agencies = read_register(l, path, path);
    }
}

/* A register is checked with every document that uses it; by itself when it is named. A dossier
 * file needs none. */
static void read_registers(struct load_one *l)
{
    const struct place *place = l->place;
    if (place->kind == PLACE_REGISTER) {
        l->loaded->dossier.agencies = read_register(l, place->path, shown_path(l->loader, place));
    } else if (place->kind != PLACE_DOSSIER_FILE) {
        read_dossier_register(l);
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
    const struct str file = path_join(l->loader->arena, path_folder(path), named->text);
    return read_register(l, file, file);
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
        l->loaded->incomplete = true;
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
    l->loaded->incomplete = true;
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

/* Told apart from documents by their first bytes: the person may have meant otherwise. */
static void note_notes(struct load_one *l)
{
    struct arena *a = l->loader->arena;
    for (size_t i = 0; i < l->place->notes.list.n; i++) {
        const struct str name = l->place->notes.list.v[i];
        VEC_PUSH(a, &l->loader->result->notes.list, path_join(a, l->place->path, name));
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

static void read_named(struct load_one *l)
{
    read_document(l, l->place->path, shown_path(l->loader, l->place));
}

static void read_folder(struct load_one *l)
{
    const struct field_list *listed = &l->loaded->dossier.meta.documents;
    if (listed->list.n) {
        read_listed(l, listed);
    } else {
        read_found(l);
        note_notes(l);
    }
}

/* The documents a dossier file lists are not read for its own sake, but must be there. */
static void look_for_listed(struct load_one *l)
{
    const struct field_list *listed = &l->loaded->dossier.meta.documents;
    for (size_t i = 0; i < listed->list.n; i++) {
        const struct field *file = &listed->list.v[i];
        (void)listed_exists(l, file,
                            path_join(l->loader->arena, l->loaded->dossier.folder, file->text));
    }
}

static void read_documents(struct load_one *l)
{
    static void (*const by_kind[])(struct load_one *) = {
        [PLACE_FOLDER] = read_folder,
        [PLACE_DOCUMENT] = read_named,
        [PLACE_REGISTER] = NULL,
        [PLACE_DOSSIER_FILE] = look_for_listed,
    };
    if (by_kind[l->place->kind]) {
        by_kind[l->place->kind](l);
    }
}
/* ---- one dossier ---- */

static void check(struct load_one *l)
{
    struct rule_policy policy = l->loader->options->policy;
    const struct dossier *dossier = &l->loaded->dossier;
    policy.dossier = dossier;
    if (l->loaded->whole || l->place->kind == PLACE_DOSSIER_FILE) {
        rules_check_dossier(l->loader->arena, &l->sink, dossier, &policy);
    } else if (dossier->documents.n) {
        rules_check_document(l->loader->arena, &l->sink, dossier->documents.v[0], &policy);
    }
}

/* One that is there but cannot be used has been reported for what is wrong with it. */
static bool lacks_register(const struct load_one *l)
{
    const struct dossier *dossier = &l->loaded->dossier;
    for (size_t i = 0; !l->has_register && i < dossier->documents.n; i++) {
        const struct document *d = dossier->documents.v[i];
        if (!d->agencies && !d->meta.register_file.text.n) {
            return true;
        }
    }
    return false;
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
    loaded->whole = place->kind == PLACE_FOLDER;
    loaded->dossier.folder = folder_of(loader, place);
    read_dossier_file(&l);
    read_registers(&l);
    const size_t before = l.sink.list.n;
    read_documents(&l);
    if (lacks_register(&l) && l.sink.list.n == before) {
        report_no_register(&l);
    }
    if (!loader->options->unchecked) {
        layouts_read(a, &l.sink, loader->options->templates, loaded);
        profiles_check(a, &l.sink, loader->options->templates, loaded);
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
    const struct find_options find = {paths_of(a, options), options->stdin_name, options->overlay,
                                      options->shallow};
    struct places places;
    enum status st = places_find(a, &find, &places, &result->empty);
    if (st != ST_OK) {
        result->worst = st;
        return st;
    }
    struct loader loader = {a, options, result, map_new(a)};
    for (size_t i = 0; i < places.list.n; i++) {
        struct place *place = &places.list.v[i];
        if (place->kind == PLACE_DOCUMENT) {
            place->dossier_file = dossier_file_find(a, folder_of(&loader, place));
        } else if (place->kind == PLACE_DOSSIER_FILE) {
            place->dossier_file = place->path;
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
