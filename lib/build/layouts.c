/* SPDX-License-Identifier: MIT */
#include "build/layouts.h"

#include "base/hash.h"
#include "base/map.h"

enum { LAYOUT_MAX = 32 * 1024 * 1024 };

struct layouts {
    struct arena *arena;
    struct sink *sink;
    struct str folder; /* --templates */
    struct loaded *loaded;
    const struct docx_layouts *built_in; /* loaded when first needed */
    struct map checked;                  /* template and profile -> struct verdict */
};

struct verdict {
    enum status status;
};

static const struct layout_file *find(const struct loaded *loaded, struct str path)
{
    for (size_t i = 0; i < loaded->layouts.n; i++) {
        if (str_eq(loaded->layouts.v[i]->path, path)) {
            return loaded->layouts.v[i];
        }
    }
    return NULL;
}

/* Reported where it is named: `named` is a field of `source`. */
static void report_named(struct layouts *l, const struct source *source, const struct field *named,
                         const char *vi, const char *en)
{
    const char *words = l->sink->lang == LANG_EN ? en : vi;
    (void)report(l->sink, source, named->at, "F411", "mẫu trình bày \"%.*s\" %s",
                 "the layout template \"%.*s\" %s", STR_ARG(named->text), words);
}

static const struct layout_file *read_file(struct layouts *l, struct str path)
{
    struct layout_file *file = ARENA_NEW(l->arena, struct layout_file);
    *file = (struct layout_file){.path = path, .bytes = STR_EMPTY, .digest = STR_EMPTY};
    VEC_PUSH(l->arena, &l->loaded->layouts, file);
    if (file_read(l->arena, path, LAYOUT_MAX, &file->bytes) != ST_OK) {
        (void)report_file(l->sink, path, "F411",
                          "không đọc được mẫu trình bày này (không có tệp, hoặc quá lớn)",
                          "this layout template cannot be read (missing, or too large)");
        return file;
    }
    file->digest = sha256_hex(l->arena, file->bytes);
    if (docx_template_read(l->arena, l->sink, path, file->bytes, &file->template) != ST_OK) {
        file->template = NULL;
    }
    return file;
}

static const struct layout_file *use(struct layouts *l, const struct source *source,
                                     const struct field *named, struct str path)
{
    const struct layout_file *file = find(l->loaded, path);
    if (!file) {
        file = read_file(l, path);
    }
    if (!file->template) {
        report_named(l, source, named, "không dùng được", "cannot be used");
    }
    return file;
}

static struct str dossier_path(struct arena *a, const struct loaded *loaded,
                               const struct field *named)
{
    return path_join(a, loaded->dossier.folder, named->text);
}

static struct str document_path(struct arena *a, const struct document *d)
{
    return path_join(a, path_folder(d->source->path), d->meta.layout.text);
}

static void read_own(struct layouts *l, const struct document *d)
{
    const struct field *named = &d->meta.layout;
    if (named->text.n == 0) {
        return;
    }
    const struct layout_file *file = use(l, d->source, named, document_path(l->arena, d));
    if (file->template && !docx_template_fits(file->template, d->type)) {
        report_named(l, d->source, named,
                     document_is_letter(d)
                         ? "không phải mẫu công văn (có {{tên loại}})"
                         : "không phải mẫu văn bản có tên loại (thiếu {{tên loại}})",
                     document_is_letter(d) ? "is not for letters (it has {{tên loại}})"
                                           : "is for letters only (it lacks {{tên loại}})");
    }
}

/* Against the profile of a document: once for all documents of a profile. */
static bool is_good_for(struct layouts *l, const struct layout_file *file, const struct document *d)
{
    struct arena *a = l->arena;
    if (!l->built_in && docx_layouts_load(a, l->sink, l->folder, &l->built_in) != ST_OK) {
        return false;
    }
    const struct str profile = docx_profile_of(l->built_in, d, NULL).id;
    const struct str key = str_printf(a, "%.*s\n%.*s", STR_ARG(file->path), STR_ARG(profile));
    struct verdict *known = map_get(&l->checked, key);
    if (!known) {
        known = ARENA_NEW(a, struct verdict);
        known->status = docx_template_check(a, l->sink, l->built_in, file->template, d);
        map_put(&l->checked, key, known);
    }
    return known->status == ST_OK;
}

/* The place that names the template of a document. */
static const struct field *naming(const struct layouts *l, const struct document *d,
                                  const struct layout_file *file, const struct source **source)
{
    const struct field_list *named = &l->loaded->dossier.meta.layouts;
    *source = d->source;
    if (d->meta.layout.text.n) {
        return &d->meta.layout;
    }
    *source = l->loaded->dossier.source;
    for (size_t i = 0; i < named->list.n; i++) {
        if (str_eq(dossier_path(l->arena, l->loaded, &named->list.v[i]), file->path)) {
            return &named->list.v[i];
        }
    }
    return NULL;
}

static void check_figures(struct layouts *l, const struct document *d)
{
    const struct layout_file *file = layout_of(l->arena, l->loaded, d);
    const struct source *source = NULL;
    if (file && file->template) {
        (void)docx_template_holds(l->sink, file->template, d); /* it has been reported there */
    }
    if (file && file->template && !is_good_for(l, file, d)) {
        const struct field *named = naming(l, d, file, &source);
        if (named) {
            report_named(l, source, named, "không đúng thể thức của văn bản",
                         "does not keep to the profile of the document");
        }
    }
}

void layouts_read(struct arena *a, struct sink *sink, struct str folder, struct loaded *loaded)
{
    struct layouts l = {a, sink, folder, loaded, NULL, map_new(a)};
    const struct dossier *dossier = &loaded->dossier;
    for (size_t i = 0; i < dossier->meta.layouts.list.n; i++) {
        const struct field *named = &dossier->meta.layouts.list.v[i];
        (void)use(&l, dossier->source, named, dossier_path(a, loaded, named));
    }
    for (size_t i = 0; i < dossier->documents.n; i++) {
        read_own(&l, dossier->documents.v[i]);
        check_figures(&l, dossier->documents.v[i]);
    }
}

const struct layout_file *layout_of(struct arena *a, const struct loaded *loaded,
                                    const struct document *d)
{
    if (d->meta.layout.text.n) {
        return find(loaded, document_path(a, d));
    }
    const struct field_list *named = &loaded->dossier.meta.layouts;
    for (size_t i = 0; i < named->list.n; i++) {
        const struct layout_file *file = find(loaded, dossier_path(a, loaded, &named->list.v[i]));
        if (file && file->template && docx_template_fits(file->template, d->type)) {
            return file;
        }
    }
    return NULL;
}

struct str document_layout_path(struct arena *a, const struct loaded *loaded,
                                const struct document *d)
{
    const struct layout_file *file = layout_of(a, loaded, d);
    return file ? file->path : STR_EMPTY;
}
