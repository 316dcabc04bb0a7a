/* SPDX-License-Identifier: MIT */
#include "read/markdown_block.h"

#include "read/assign.h"

struct block_reading {
    struct arena *arena;
    struct sink *sink;
    const struct source *source;
    struct assignment *as;
    const struct assignment_field *field; /* being read; NULL before the first */
    struct str name, value; /* of that field; `value` in the source while it is one line */
    struct span value_at;
    unsigned known; /* fields set */
};

static void put_field(struct block_reading *b)
{
    if (!b->field) {
        return;
    }
    if (assignment_put(b->arena, b->as, b->field, b->value, b->value_at)) {
        b->known++;
    } else {
        struct finding *f = report(b->sink, b->source, source_span(b->source, b->name), "S008",
                                   "trường \"%s\" viết hai lần trong một khối phân công",
                                   "field \"%s\" stands twice in one block", b->field->vi);
        hint(b->sink, f, "gộp vào một dòng, các tên cách nhau bằng dấu ;",
             "put it on one line, names separated by ;");
    }
    b->field = NULL;
}

static void unknown_field(struct block_reading *b, struct str name)
{
    struct finding *f = report(b->sink, b->source, source_span(b->source, name), "S008",
                               "không có trường \"%.*s\" trong khối phân công",
                               "no field \"%.*s\" in an assignment block", STR_ARG(name));
    const char *near = assignment_field_nearest(b->arena, name);
    if (near) {
        hint(b->sink, f, "có phải \"%s:\"?", "did you mean \"%s:\"?", near);
    } else {
        hint(b->sink, f,
             "các trường: Chủ trì, Phối hợp, Thời hạn, Sản phẩm, Kinh phí, Báo cáo, Mã, "
             "Ghi chú",
             "fields: Chủ trì, Phối hợp, Thời hạn, Sản phẩm, Kinh phí, Báo cáo, Mã, Ghi chú");
    }
}

/* The words of a line that goes on from the one before. */
static void continue_field(struct block_reading *b, struct str line)
{
    if (!b->field || str_starts(line, STR(">"))) { /* no field yet, or a quote inside the quote */
        struct finding *f =
            report(b->sink, b->source, source_span(b->source, line), "S007",
                   "dòng trong khối trích dẫn (>) không có dạng \"Trường: giá trị\"",
                   "a line of the block quote is not \"Field: value\"");
        hint(
            b->sink, f,
            "khối > chỉ dùng cho phân công, ví dụ \"> Chủ trì: Sở Y tế\"; đoạn trích "
            "viết thành đoạn văn thường",
            "block quotes are for assignments, e.g. \"> Chủ trì: Sở Y tế\"; write a quotation as a "
            "paragraph");
        return;
    }
    b->value = str_join(b->arena, (struct str[]){b->value, line}, 2, STR(" "));
    b->value_at.end = source_span(b->source, line).end;
}

static size_t words_in(struct str s)
{
    size_t n = 0;
    struct str word;
    while (str_next(&s, ' ', &word)) {
        n += word.n > 0;
    }
    return n;
}

static void read_line(struct block_reading *b, struct str line)
{
    enum { LONGEST_FIELD_NAME = 4 }; /* in words; a longer beginning is prose with a colon */
    const size_t colon = str_find_char(line, ':', 0);
    struct str name = str_trim(str_cut(line, 0, colon == STR_NPOS ? 0 : colon));
    const struct assignment_field *field = name.n ? assignment_field_find(b->arena, name) : NULL;
    if (field) {
        put_field(b);
        b->field = field;
        b->name = name;
        b->value = str_trim(str_from(line, colon + 1));
        b->value_at = source_span(b->source, b->value);
    } else if (name.n && words_in(name) <= LONGEST_FIELD_NAME) {
        put_field(b);
        unknown_field(b, name);
        b->known++; /* reported: the block is meant as an assignment */
    } else {
        continue_field(b, line);
    }
}

struct assignment *markdown_assignment(struct arena *a, struct sink *sink,
                                       const struct source *source, struct span at)
{
    struct block_reading b = {.arena = a, .sink = sink, .source = source};
    b.as = ARENA_NEW(a, struct assignment);
    b.as->at = at;
    const unsigned last = source_line_of(source, at.end > at.start ? at.end - 1 : at.end);
    for (unsigned n = source_line_of(source, at.start); n <= last; n++) {
        struct str line = str_trim(source_line(source, n));
        if (str_starts(line, STR(">"))) {
            line = str_trim(str_from(line, 1));
        }
        if (line.n) {
            read_line(&b, line);
        }
    }
    put_field(&b);
    return b.known ? b.as : NULL;
}
