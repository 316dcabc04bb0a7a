/* SPDX-License-Identifier: MIT */
#include "build/import.h"

#include "build/find.h"
#include "docx/flow.h"
#include "read/flow_html.h"
#include "read/flow_text.h"
#include "read/import.h"
#include "read/read.h"
#include "write/write.h"

enum {
    IMPORT_MAX = 128 * 1024 * 1024, /* bytes of a Word file; texts: SOURCE_MAX */
    HEAD_BYTES = 512,
};

struct importing {
    struct arena *arena;
    const struct import_options *options;
    struct flow flow;
    struct str bytes;
};

/* ---- what it is ---- */

static bool is_package(struct str bytes)
{
    return str_starts(bytes, STR("PK")) ||
           str_starts(bytes, STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
}

/* Files of other programs that are no text either: the judge of packages tells what they are. */
static bool is_foreign(struct str bytes)
{
    return str_starts(bytes, STR("%PDF-")) || str_starts(bytes, STR("{\\rtf")) ||
           str_starts(bytes, STR("Rar!"));
}

static bool has_word_extension(struct str path)
{
    return path_has_ext(path, ".docx") || path_has_ext(path, ".docm") ||
           path_has_ext(path, ".dotx") || path_has_ext(path, ".dotm") || path_has_ext(path, ".doc");
}

static bool is_html(struct str path, struct str text)
{
    struct str head = str_trim_left(str_cut(text, 0, HEAD_BYTES));
    const bool tag = str_starts(head, STR("<")) && (str_find(head, STR("<html"), 0) != STR_NPOS ||
                                                    str_find(head, STR("<HTML"), 0) != STR_NPOS ||
                                                    str_starts(head, STR("<!DOCTYPE html")) ||
                                                    str_starts(head, STR("<!doctype html")));
    return tag || path_has_ext(path, ".html") || path_has_ext(path, ".htm");
}

static bool is_markdown(struct str path, struct str text)
{
    return path_has_ext(path, ".md") || path_has_ext(path, ".markdown") || text_is_markdown(text);
}

/* Ours already: front matter, or XML of our vocabulary. */
static bool is_source(struct str text)
{
    const struct str head = str_trim_left(str_cut(text, 0, HEAD_BYTES));
    return str_starts(head, STR("---\n")) ||
           (str_starts(head, STR("<")) && str_find(head, STR("urn:vanthu:1"), 0) != STR_NPOS);
}

/* ---- to a flow ---- */

static enum status flow_of_text(struct importing *im)
{
    struct source *source;
    const struct str shown = im->options->shown;
    const enum status st =
        source_decode(im->arena, im->flow.sink, im->bytes, shown, im->options->from_code, &source);
    if (st != ST_OK) {
        return st;
    }
    if (is_source(source->text)) {
        return ST_EXISTS;
    }
    if (is_html(shown, source->text)) {
        return flow_from_html(&im->flow, source);
    }
    flow_from_text(&im->flow, source, is_markdown(shown, source->text));
    return im->flow.over ? ST_LIMIT : ST_OK;
}

static enum status flow_of(struct importing *im)
{
    const struct str shown = im->options->shown;
    const bool word = is_package(im->bytes) || is_foreign(im->bytes) ||
                      (has_word_extension(shown) && !is_html(STR_EMPTY, im->bytes));
    return word ? flow_from_docx(&im->flow, shown, im->bytes) : flow_of_text(im);
}

static enum status refuse_empty(struct importing *im)
{
    report_file(im->flow.sink, im->options->shown, "S001", "tệp không có chữ nào",
                "the file has no words");
    return ST_INVALID;
}

/* ---- to documents ---- */

/* The register of the folder the source goes to, or of the file's own. */
static struct str find_register(struct importing *im)
{
    struct arena *a = im->arena;
    const struct str folders[] = {
        im->options->out.n ? path_folder(im->options->out) : STR_EMPTY,
        str_is(im->options->path, "-") ? STR(".") : path_folder(im->options->path),
    };
    for (size_t i = 0; i < COUNT_OF(folders); i++) {
        const struct str path = folders[i].n ? register_find(a, folders[i]) : STR_EMPTY;
        if (path.n) {
            return path;
        }
    }
    return STR_EMPTY;
}

/* One that is broken is `check`'s to report; here it only means that names stay unknown. */
static const struct agency_register *load_register(struct importing *im, struct str path)
{
    struct sink quiet = sink_new(im->arena, im->options->lang, NULL);
    struct source *source;
    struct agency_register *r = NULL;
    if (!path.n || source_load(im->arena, &quiet, path, path, NULL, &source) != ST_OK ||
        register_read(im->arena, &quiet, source, &r) != ST_OK) {
        return NULL;
    }
    return r;
}

/* "ke-hoach.md" -> "ke-hoach-2.md" */
static struct str numbered(struct arena *a, struct str out, size_t n)
{
    const struct str name = path_name(out);
    const struct str stem = path_stem(out);
    if (!out.n || n == 1) {
        return out;
    }
    return str_printf(a, "%.*s%.*s-%zu%.*s", STR_ARG(str_cut(out, 0, out.n - name.n)),
                      STR_ARG(stem), n, STR_ARG(str_from(name, stem.n)));
}

/* A letter before the one plan of the file forwards it. */
static void link_letter(struct importing *im, const struct imports *documents)
{
    const size_t n = documents->list.n;
    if (!im->options->out.n || n != 2 || documents->list.v[0].received ||
        !documents->list.v[1].received) {
        return;
    }
    struct document *letter = documents->list.v[0].document;
    value_set_text(im->arena, letter->front, "triển khai",
                   path_name(numbered(im->arena, im->options->out, 2)));
    letter->front = import_ordered(im->arena, letter->front);
}

static void write_all(struct importing *im, const struct imports *documents,
                      struct import_result *out)
{
    for (size_t i = 0; i < documents->list.n; i++) {
        const struct imported *one = &documents->list.v[i];
        struct buf text = buf_new(im->arena);
        write_markdown(im->arena, one->document, &text);
        VEC_PUSH(im->arena, &out->list,
                 ((struct imported_source){.path = numbered(im->arena, im->options->out, i + 1),
                                           .text = buf_str(&text),
                                           .assignments = one->assignments,
                                           .received = one->received}));
    }
}

enum status import_file(struct arena *a, struct sink *sink, const struct import_options *options,
                        struct import_result *out)
{
    struct importing im = {.arena = a, .options = options, .flow = flow_new(a, sink)};
    *out = (struct import_result){.register_path = STR_EMPTY};
    enum status st = file_read(a, options->path, IMPORT_MAX, &im.bytes);
    if (st != ST_OK) {
        return st;
    }
    st = flow_of(&im);
    if (st != ST_OK) {
        return st;
    }
    if (!im.flow.blocks.n) {
        return refuse_empty(&im);
    }
    struct imports documents = {0};
    out->register_path = find_register(&im);
    st = import_flow(&im.flow, load_register(&im, out->register_path), &documents);
    if (st == ST_OK) {
        link_letter(&im, &documents);
        write_all(&im, &documents, out);
    }
    return st;
}
