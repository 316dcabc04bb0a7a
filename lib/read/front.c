/* SPDX-License-Identifier: MIT */
#include "read/front.h"

#include "model/keys.h"
#include "read/bind.h"
#include "read/yaml_tree.h"
#include "text/fold.h"

/* ---- the two lines ---- */

static bool is_fence(struct str line)
{
    return str_is(str_trim_right(line), "---");
}

static bool is_end(struct str line)
{
    return is_fence(line) || str_is(str_trim_right(line), "...");
}

/* The first line with words on it. */
static unsigned first_line(const struct source *s)
{
    unsigned line = 1;
    while (line < s->lines.n && !str_trim(source_line(s, line)).n) {
        line++;
    }
    return line;
}

static unsigned closing_line(const struct source *s, unsigned opening)
{
    for (unsigned line = opening + 1; line <= s->lines.n; line++) {
        if (is_end(source_line(s, line))) {
            return line;
        }
    }
    return 0;
}

static void report_missing(struct sink *sink, const struct source *s)
{
    struct finding *f =
        report(sink, s, (struct span){0, 0}, "S004", "thiếu phần đầu giữa hai dòng ---",
               "the front matter between two lines --- is missing");
    hint(sink, f,
         "bắt đầu tệp bằng dòng ---, các dòng \"loại: kế hoạch\", \"cơ quan: ubnd-tinh\", "
         "\"trích yếu: …\", rồi dòng ---",
         "begin the file with a line ---, lines \"loại: kế hoạch\", \"cơ quan: ubnd-tinh\", "
         "\"trích yếu: …\", then a line ---");
}

static void report_unclosed(struct sink *sink, const struct source *s, unsigned opening)
{
    const uint32_t at = source_line_start(s, opening);
    struct finding *f =
        report(sink, s, (struct span){at, at + 3}, "S002", "phần đầu không có dòng --- kết thúc",
               "the front matter is not closed by a line ---");
    hint(sink, f, "thêm một dòng --- sau khóa cuối cùng, trước lời văn",
         "put a line --- after the last key, before the text");
}

/* ---- what it says ---- */

static void report_type(struct arena *a, struct sink *sink, const struct source *s,
                        const struct field *type)
{
    VEC(struct str) names = {0};
    const struct doctype *row;
    for (size_t i = 0; (row = doctype_at(i)) != NULL; i++) {
        VEC_PUSH(a, &names, str_of(row->name));
    }
    struct finding *f = report(sink, s, type->at, "S005", "không có loại văn bản \"%.*s\"",
                               "there is no type of document \"%.*s\"", STR_ARG(type->text));
    const struct str *near = nearest(a, type->text, names.v, names.n);
    if (near) {
        hint(sink, f, "có phải \"%.*s\"?", "did you mean \"%.*s\"?", STR_ARG(*near));
    } else {
        hint(sink, f, "ví dụ: kế hoạch, công văn, quyết định",
             "such as kế hoạch, công văn, quyết định");
    }
}

static void set_type(struct arena *a, struct sink *sink, const struct source *s, struct document *d)
{
    const struct field *type = &d->meta.type;
    if (!str_trim(type->text).n) {
        return;
    }
    d->type = doctype_find(a, type->text);
    if (!d->type) {
        report_type(a, sink, s, type);
    }
}

static void bind_given(struct arena *a, struct sink *sink, const struct source *s,
                       struct document *d)
{
    bind(a, sink, s, &document_keys, d->front, &d->meta);
    set_type(a, sink, s, d);
}

void front_bind(struct arena *a, struct sink *sink, const struct source *s, struct document *d)
{
    bind_given(a, sink, s, d);
    const struct span top = {d->front_at.start, d->front_at.start};
    bind_required(sink, s, &document_keys, &d->meta,
                  d->type && d->type->letter ? FOR_LETTER : FOR_NAMED, top);
}

enum status front_read(struct arena *a, struct sink *sink, const struct source *s,
                       struct document *d, uint32_t *body_start)
{
    const unsigned opening = first_line(s);
    const unsigned closing = closing_line(s, opening);
    *body_start = 0;
    d->front = value_map(a);
    if (!is_fence(source_line(s, opening))) {
        report_missing(sink, s);
        return ST_OK;
    }
    if (!closing) {
        report_unclosed(sink, s, opening);
        return ST_INVALID;
    }
    d->front_at = (struct span){source_line_start(s, opening + 1), source_line_start(s, closing)};
    *body_start = source_line_start(s, closing + 1);
    if (yaml_tree(a, sink, s, d->front_at, &d->front) == ST_OK) {
        front_bind(a, sink, s, d);
    } else {
        bind_given(a, sink, s, d); /* keys below the fault are not there, but not missing */
    }
    return ST_OK;
}
