/* SPDX-License-Identifier: MIT */
#include "read/front.h"

#include "model/keys.h"
#include "read/bind.h"
#include "read/yaml_tree.h"
#include "text/fold.h"
#include "text/utf8.h"

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

/* The first line with words on it. When the fence is damaged, the keys behind it are read
 * nevertheless, so that one slip gives one finding. */
enum opening {
    OPENING,         /* --- */
    OPENING_DAMAGED, /* what Word and slips make of it: "----", "--", "—" */
    OPENING_LOST,    /* a key */
    NO_OPENING,
};

bool front_is_dashes(struct str line)
{
    uint32_t c = 0;
    for (size_t at = 0, n; (n = utf8_get(line, at, &c)) > 0; at += n) {
        if (c != '-' && (c < 0x2010 || c > 0x2015)) {
            return false;
        }
    }
    return line.n > 0;
}

static enum opening opening_of(struct str line)
{
    const size_t colon = str_find_char(line, ':', 0);
    if (is_fence(line)) {
        return OPENING;
    }
    if (front_is_dashes(str_trim(line))) {
        return OPENING_DAMAGED;
    }
    const bool key = colon != STR_NPOS && key_find_vi(&document_keys, line.p, colon);
    return key ? OPENING_LOST : NO_OPENING;
}

static void report_damaged(struct sink *sink, const struct source *s, struct str line)
{
    struct finding *f =
        report(sink, s, source_span(s, line), "S004", "dòng mở phần đầu là \"%.*s\"",
               "the front matter opens with \"%.*s\"", STR_ARG(line));
    hint(sink, f, "sửa thành đúng ba dấu gạch nối: ---", "write three hyphens: ---");
}

static void report_opening(struct sink *sink, const struct source *s, unsigned first,
                           enum opening opening)
{
    if (opening == OPENING_DAMAGED) {
        report_damaged(sink, s, str_trim(source_line(s, first)));
        return;
    }
    const struct span top = {0, 0};
    struct finding *f = opening == OPENING_LOST
                            ? report(sink, s, top, "S004", "thiếu dòng --- trước phần đầu",
                                     "the line --- before the front matter is missing")
                            : report(sink, s, top, "S004", "thiếu phần đầu giữa hai dòng ---",
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
    bind_required(sink, s, &document_keys, &d->meta, document_is_letter(d) ? FOR_LETTER : FOR_NAMED,
                  top);
}

enum status front_read(struct arena *a, struct sink *sink, const struct source *s,
                       struct document *d, uint32_t *body_start)
{
    const unsigned first = first_line(s);
    const unsigned closing = closing_line(s, first);
    const enum opening opening = opening_of(source_line(s, first));
    *body_start = 0;
    d->front = value_map(a);
    if (opening != OPENING) {
        report_opening(sink, s, first, opening);
    }
    if (opening == NO_OPENING || (opening != OPENING && !closing)) {
        return ST_OK;
    }
    if (!closing) {
        report_unclosed(sink, s, first);
        return ST_INVALID;
    }
    const unsigned keys = opening == OPENING_LOST ? first : first + 1;
    d->front_at = (struct span){source_line_start(s, keys), source_line_start(s, closing)};
    *body_start = source_line_start(s, closing + 1);
    if (yaml_tree(a, sink, s, d->front_at, &d->front) == ST_OK) {
        front_bind(a, sink, s, d);
    } else {
        bind_given(a, sink, s, d); /* keys below the fault are not there, but not missing */
    }
    return ST_OK;
}
