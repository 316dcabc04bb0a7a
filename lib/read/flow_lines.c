/* SPDX-License-Identifier: MIT */
#include "read/flow_lines.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum {
    WRAP_MAX = 160,  /* wider lines were not broken for a page */
    WRAP_MIN = 50,   /* narrower ones are short lines of their own */
    FULL_LINES = 6,  /* that a broken text has at least */
    FULL_SHARE = 25, /* of a hundred long lines */
    WIDTHS = 200,    /* that are told apart */
    TAB = 8,
};

/* ---- lines ---- */

static unsigned indent_of(struct str raw, size_t *bytes)
{
    unsigned columns = 0;
    size_t at = 0;
    for (size_t used; (used = utf8_blank(raw, at)) > 0; at += used) {
        columns += raw.p[at] == '\t' ? TAB - columns % TAB : raw.p[at] == '\f' ? 0 : 1;
    }
    *bytes = at;
    return columns;
}

static struct str without_tail(struct str raw)
{
    uint32_t c;
    for (size_t used; (used = utf8_back(raw, raw.n, &c)) > 0;) {
        if (!utf8_blank(raw, raw.n - used)) {
            break;
        }
        raw.n -= used;
    }
    return raw;
}

static struct text_line line_of(const struct source *source, struct str raw)
{
    struct text_line line = {.page = str_find_char(raw, '\f', 0) != STR_NPOS,
                             .hard = str_ends(raw, STR("  ")) || str_ends(raw, STR("\\"))};
    while (str_starts(raw, STR("\f"))) {
        raw = str_from(raw, 1);
    }
    size_t bytes;
    line.indent = indent_of(raw, &bytes);
    line.text = without_tail(str_from(raw, bytes < raw.n ? bytes : raw.n));
    line.at = source_span(source, line.text);
    line.width = line.indent + (unsigned)utf8_columns(line.text);
    return line;
}

/* How many lines are so wide: [from, to] in columns. */
static size_t lines_within(const unsigned *count, unsigned from, unsigned to)
{
    size_t n = 0;
    for (unsigned width = from; width <= to && width <= WIDTHS; width++) {
        n += count[width];
    }
    return n;
}

/* The width that many lines come near and few pass: there the page ended. (Wide tables pass it.) */
static unsigned wrap_of(const struct text_lines *lines)
{
    unsigned count[WIDTHS + 1] = {0}; /* the last: that wide and wider */
    for (size_t i = 0; i < lines->list.n; i++) {
        const unsigned width = lines->list.v[i].width;
        count[width < WIDTHS ? width : WIDTHS]++;
    }
    const size_t long_lines = lines_within(count, WRAP_MIN, WIDTHS);
    unsigned best = 0;
    size_t most = FULL_LINES - 1;
    for (unsigned wrap = WRAP_MIN; wrap <= WRAP_MAX; wrap++) {
        const size_t full = lines_within(count, wrap * 85 / 100, wrap);
        const size_t wider = lines_within(count, wrap + 1, WIDTHS);
        if (full > most && full * 100 >= long_lines * FULL_SHARE && wider <= full) {
            best = wrap;
            most = full;
        }
    }
    return best;
}

struct text_lines text_lines_of(struct arena *a, const struct source *source)
{
    struct text_lines lines = {0};
    size_t at = 0;
    while (at < source->text.n) {
        size_t end = str_find_char(source->text, '\n', at);
        end = end == STR_NPOS ? source->text.n : end;
        VEC_PUSH(a, &lines.list, line_of(source, str_cut(source->text, at, end)));
        at = end + 1;
    }
    lines.wrap = wrap_of(&lines);
    return lines;
}

/* ---- page numbers ---- */

/* "3", "- 3 -", "Trang 3", "3/12": the number; 0: none. */
static unsigned page_number(struct arena *a, struct str text)
{
    struct str key = text.n <= 24 ? fold_ascii(a, text) : STR_EMPTY;
    key = str_starts(key, STR("trang ")) ? str_from(key, 6) : key;
    while (key.n && strchr("- [(", key.p[0])) {
        key = str_from(key, 1);
    }
    size_t digits = 0;
    while (digits < key.n && key.p[digits] >= '0' && key.p[digits] <= '9') {
        digits++;
    }
    unsigned n = 0;
    const struct str rest = str_from(key, digits);
    for (size_t i = 0; i < rest.n; i++) {
        if (!strchr("-/ ])0123456789", rest.p[i])) {
            return 0;
        }
    }
    return digits && str_to_uint(str_cut(key, 0, digits), 9999, &n) ? n : 0;
}

static bool is_empty(const struct text_lines *lines, size_t i)
{
    return i >= lines->list.n || !lines->list.v[i].text.n;
}

static bool stands_alone(const struct text_lines *lines, size_t i)
{
    const bool above = i == 0 || is_empty(lines, i - 1) || lines->list.v[i].page;
    const bool below = is_empty(lines, i + 1) || lines->list.v[i + 1].page;
    return above && below;
}

static void report_numbers(struct flow *flow, const struct source *source, unsigned count,
                           const struct text_line *first, const struct text_line *last)
{
    struct finding *f = flow_report(flow, source, first->at, STR_EMPTY,
                                    "bỏ %u số trang đứng riêng, từ \"%.*s\" đến \"%.*s\"",
                                    "%u numbers of pages were left out, from \"%.*s\" to \"%.*s\"",
                                    count, STR_ARG(first->text), STR_ARG(last->text));
    hint(flow->sink, f, "nếu không phải số trang, thêm lại vào nguồn",
         "if they are no page numbers, put them back into the source");
}

void text_drop_page_numbers(struct flow *flow, const struct source *source,
                            struct text_lines *lines)
{
    const struct text_line *first = NULL;
    const struct text_line *before = NULL;
    unsigned last = 0;
    unsigned count = 0;
    for (size_t i = 0; i < lines->list.n; i++) {
        struct text_line *line = &lines->list.v[i];
        const unsigned n = stands_alone(lines, i) ? page_number(flow->arena, line->text) : 0;
        if (!n || (last ? n != last + 1 : n > 3)) {
            continue;
        }
        last = n;
        line->dropped = true;
        first = first ? first : line;
        before = line;
        count++;
    }
    if (count) {
        report_numbers(flow, source, count, first, before);
    }
}

/* ---- two columns ---- */

enum {
    GAP = 3,      /* blanks between the columns */
    CENTRED = 14, /* blanks before a line that is centred on the page */
};

/* The first gap inside the text: where it begins and ends, in bytes; false without one. */
static bool find_gap(struct str text, size_t *from, size_t *to)
{
    for (size_t at = 0; at < text.n;) {
        unsigned blanks = 0;
        size_t end = at;
        for (size_t used; (used = utf8_blank(text, end)) > 0; end += used) {
            blanks += text.p[end] == '\t' ? GAP : 1;
        }
        if (blanks >= GAP && end < text.n) {
            *from = at;
            *to = end;
            return true;
        }
        at = end > at ? end : at + 1;
    }
    return false;
}

static bool has_gap(struct str text)
{
    size_t from;
    size_t to;
    return find_gap(text, &from, &to);
}

bool text_begins_columns(struct arena *a, const struct text_line *line)
{
    const struct str text = line->text;
    size_t from;
    size_t to;
    if (!find_gap(text, &from, &to)) {
        return false;
    }
    const struct str left = fold_ascii(a, str_cut(text, 0, from));
    const struct str right = fold_ascii(a, str_from(text, to));
    return str_starts(right, STR("cong hoa xa hoi chu nghia")) || str_starts(left, STR("noi nhan"));
}

static void add_cell(struct flow *flow, const struct source *source, struct flow_cell *cell,
                     struct str text)
{
    struct flow_para para = {.source = source, .at = source_span(source, text)};
    flow_words(flow->arena, &para.words, text, 0);
    flow_add((struct flow_into){flow, cell}, &para);
}

/* The line may stand in the columns: it has the gap, or lies wholly on one side of it. What stands
 * in the middle of the page is the title below. */
static bool in_columns(const struct text_line *line, unsigned middle)
{
    const bool left = line->width <= middle + GAP && line->indent < CENTRED;
    return !utf8_match(line->text, 0, STR("kính gửi")) &&
           (has_gap(line->text) || left || line->indent + GAP >= middle);
}

/* Behind the last line with words on the right, and the lines on the left that follow at once. */
static size_t columns_end(struct arena *a, const struct text_lines *lines, size_t at,
                          unsigned middle)
{
    size_t end = at + 1;
    for (size_t i = at + 1; i < lines->list.n && in_columns(&lines->list.v[i], middle); i++) {
        const struct text_line *line = &lines->list.v[i];
        if (text_begins_columns(a, line)) {
            break;
        }
        const bool right = line->text.n && (has_gap(line->text) || line->indent + GAP >= middle);
        end = right || (line->text.n && end == i) ? i + 1 : end;
    }
    return end;
}

size_t text_columns(struct flow *flow, const struct source *source, const struct text_lines *lines,
                    size_t at)
{
    const struct text_line *first = &lines->list.v[at];
    size_t from = 0;
    size_t to = 0;
    (void)find_gap(first->text, &from, &to);
    const unsigned middle =
        first->indent + (unsigned)utf8_columns(str_cut(first->text, 0, to)) - GAP;
    struct flow_table *table = flow_add_table(flow, source, first->at);
    struct flow_row *row = VEC_ADD(flow->arena, &table->rows);
    (void)VEC_ADD(flow->arena, &row->cells);
    (void)VEC_ADD(flow->arena, &row->cells);
    struct flow_cell *left = &row->cells.v[0];
    struct flow_cell *right = &row->cells.v[1];
    const size_t end = columns_end(flow->arena, lines, at, middle);
    for (size_t i = at; i < end; i++) {
        const struct text_line *line = &lines->list.v[i];
        if (line->dropped || !line->text.n) {
            continue;
        }
        if (find_gap(line->text, &from, &to)) {
            add_cell(flow, source, left, str_cut(line->text, 0, from));
            add_cell(flow, source, right, str_from(line->text, to));
        } else {
            add_cell(flow, source, line->indent + GAP >= middle ? right : left, line->text);
        }
    }
    return end;
}
