/* SPDX-License-Identifier: MIT */
#include "read/flow_text.h"

#include "read/commonmark.h"
#include "read/flow_lines.h"
#include "read/markdown_block.h"
#include "read/markdown_table.h"
#include "text/utf8.h"

#include <string.h>

enum {
    FULL = 80,        /* of a hundred: a line that wide was broken by the page */
    HALF_FULL = 60,   /* one after which a sentence goes on in small letters */
    NEARLY_FULL = 95, /* and one that ends a sentence */
    SHORT_LINE = 60,  /* bytes of a line of Markdown that is a line of its own */
    PROSE = 100,      /* bytes of a line that may go on behind an empty one */
};

struct reader {
    struct flow *flow;
    const struct source *source;
    const struct text_lines *lines;
    bool markdown;
    struct flow_para para;        /* being put together; without words: none */
    const struct text_line *last; /* its last line */
    bool gap;                     /* an empty line was met since */
};

bool text_is_markdown(struct str text)
{
    struct str rest = text;
    struct str line;
    while (str_next(&rest, '\n', &line)) {
        const size_t sign = str_find(line, STR("**"), 0);
        size_t signs = 0;
        while (signs < line.n && line.p[signs] == '#') {
            signs++;
        }
        if ((signs && signs <= 6 && signs < line.n && line.p[signs] == ' ') ||
            (sign != STR_NPOS && str_find(line, STR("**"), sign + 3) != STR_NPOS)) {
            return true;
        }
    }
    return false;
}

/* ---- words ---- */

/* "<sub>", "</b>": a mark of looks around words that stay. */
static bool is_inline_tag(struct str text)
{
    static const char *const tags[] = {"sub", "sup", "b", "i", "u", "span", "strong", "em"};
    if (!str_starts(text, STR("<")) || !str_ends(text, STR(">"))) {
        return false;
    }
    struct str name = str_cut(text, 1, text.n - 1);
    name = str_starts(name, STR("/")) ? str_from(name, 1) : name;
    for (size_t i = 0; i < COUNT_OF(tags); i++) {
        if (str_is(name, tags[i])) {
            return true;
        }
    }
    return false;
}

/* What Markdown says that a document cannot hold stays as text, and is told. */
static void carry_over(struct reader *r, const struct sink *said)
{
    for (size_t i = 0; i < said->list.n; i++) {
        const struct finding *f = said->list.v[i];
        if (!f->source || !is_inline_tag(source_text(f->source, f->at))) {
            flow_report(r->flow, r->source, f->at, STR_EMPTY, "%.*s; chỉ giữ chữ",
                        "%.*s; only its words were kept", STR_ARG(f->message));
        }
    }
}

static void add_inline(struct reader *r, struct str text)
{
    struct arena *a = r->flow->arena;
    struct sink said = sink_new(a, r->flow->sink->lang, NULL);
    struct runs words;
    commonmark_inline(a, &said, r->source, source_span(r->source, text), &words);
    for (size_t i = 0; i < words.list.n; i++) {
        const struct run *run = &words.list.v[i];
        if (run->flags & RUN_BREAK) {
            flow_break(a, &r->para.words);
        } else if (!(run->flags & RUN_COMMENT) && !is_inline_tag(run->text)) {
            flow_words(a, &r->para.words, run->text, run->flags);
        }
    }
    carry_over(r, &said);
}

static void add_words(struct reader *r, struct str text)
{
    if (r->markdown) {
        add_inline(r, text);
    } else {
        flow_words(r->flow->arena, &r->para.words, text, 0);
    }
}

/* ---- paragraphs ---- */

static void end_para(struct reader *r)
{
    flow_add((struct flow_into){r->flow, NULL}, &r->para);
    r->para = (struct flow_para){0};
    r->last = NULL;
}

static void begin_para(struct reader *r, const struct text_line *line)
{
    end_para(r);
    r->para.source = r->source;
    r->para.at = line->at;
    r->para.apart = r->gap;
    r->last = line;
    r->gap = false;
}

static bool ends_in(struct str text, const char *signs)
{
    while (text.n && strchr("*_\")”", text.p[text.n - 1])) { /* emphasis is no punctuation */
        text.n--;
    }
    return text.n && strchr(signs, text.p[text.n - 1]);
}

static bool is_full(const struct reader *r, unsigned share)
{
    return r->lines->wrap && r->last->width * 100 >= r->lines->wrap * share;
}

/* "giai đoạn 2016 / - 2020": a dash between two numbers is no bullet. */
static bool is_range(const struct text_line *before, struct str text)
{
    const char last = before->text.n ? before->text.p[before->text.n - 1] : 0;
    size_t at = str_starts(text, STR("- ")) ? 2 : str_starts(text, STR("– ")) ? 4 : 0;
    return last >= '0' && last <= '9' && at && at < text.n && text.p[at] >= '0' &&
           text.p[at] <= '9';
}

static struct str past_emphasis(struct str text)
{
    while (text.n && text.p[0] == '*' && !str_starts(text, STR("* "))) {
        text = str_from(text, 1);
    }
    return text;
}

/* What can stand at the start of a line in the middle of a sentence: "… tại / Điều 5.", "… khoản 1
 * / a) nêu trên". A number and a capital cannot. */
static bool is_doubtful(const struct label *label, struct str rest)
{
    uint32_t c;
    const bool capital = utf8_get(rest, 0, &c) && utf8_is_upper(c);
    return label->form < LABEL_ROMAN || label->form >= LABEL_DASH || !capital;
}

/* A label begins a paragraph, unless the line was broken in the middle of a sentence. */
static bool begins_item(const struct reader *r, const struct text_line *line)
{
    struct label label;
    const struct str text = past_emphasis(line->text);
    const size_t used = label_scan(text, &label);
    if (!used || is_range(r->last, text)) {
        return false;
    }
    const bool full = is_full(r, FULL) || (r->lines->wrap && label.form < LABEL_ROMAN);
    return r->gap || !full || !is_doubtful(&label, str_from(text, used)) ||
           ends_in(r->last->text, ".;:,!?/");
}

static bool begins_lower(struct str text)
{
    uint32_t c;
    text = past_emphasis(text);
    return utf8_get(text, 0, &c) &&
           ((utf8_is_letter(c) && !utf8_is_upper(c)) || (c >= '0' && c <= '9'));
}

/* Behind an empty line, most often that of a page: a sentence that had not ended goes on in small
 * letters. */
static bool goes_on_after_gap(const struct reader *r, const struct text_line *line)
{
    const bool prose = r->lines->wrap ? is_full(r, FULL) : r->last->text.n >= PROSE;
    return prose && !ends_in(r->last->text, ".:!?") && begins_lower(line->text);
}

/* "UBND TỈNH …", "KẾ HOẠCH": a line of its own, unless it begins with a number. */
static bool is_title(const struct text_line *line)
{
    struct label label;
    return utf8_in_capitals(line->text) && !label_scan(past_emphasis(line->text), &label);
}

/* In the next line of a block. */
static bool goes_on(const struct reader *r, const struct text_line *line)
{
    if (r->markdown && (r->last->hard || !r->lines->wrap)) {
        return r->last->hard || r->last->text.n >= SHORT_LINE;
    }
    if (is_full(r, HALF_FULL) && !ends_in(r->last->text, ".:;!?") && begins_lower(line->text)) {
        return true;
    }
    if (!is_full(r, FULL) || line->indent > r->last->indent + 1 || is_title(r->last)) {
        return false;
    }
    return !ends_in(r->last->text, ".:;!?") || is_full(r, NEARLY_FULL) || begins_lower(line->text);
}

static bool is_broken(const struct reader *r)
{
    return r->markdown && r->last->hard;
}

static void take_line(struct reader *r, const struct text_line *line)
{
    const bool open = r->last && !r->para.heading;
    const bool more =
        open && !begins_item(r, line) && (r->gap ? goes_on_after_gap(r, line) : goes_on(r, line));
    if (!more) {
        begin_para(r, line);
    } else if (!r->gap && is_broken(r)) {
        flow_break(r->flow->arena, &r->para.words);
    } else {
        flow_words(r->flow->arena, &r->para.words, STR(" "), 0);
    }
    struct str text = line->text;
    if (r->markdown && line->hard && str_ends(text, STR("\\"))) {
        text = str_cut(text, 0, text.n - 1);
    }
    add_words(r, text);
    r->para.at.end = line->at.end;
    r->last = line;
    r->gap = false;
}

/* ---- blocks of Markdown ---- */

static bool take_heading(struct reader *r, const struct text_line *line)
{
    size_t signs = 0;
    while (signs < line->text.n && line->text.p[signs] == '#') {
        signs++;
    }
    if (!r->markdown || !signs || signs > 6 || signs == line->text.n ||
        line->text.p[signs] != ' ') {
        return false;
    }
    struct str text = str_trim(str_from(line->text, signs));
    while (text.n && text.p[text.n - 1] == '#') {
        text = str_trim_right(str_cut(text, 0, text.n - 1));
    }
    begin_para(r, line);
    r->para.heading = (unsigned)signs;
    add_words(r, text);
    end_para(r);
    return true;
}

/* The lines from `at` on that begin with a sign; returns the line behind them. */
static size_t lines_with(const struct reader *r, size_t at, const char *sign)
{
    while (at < r->lines->list.n && str_starts(r->lines->list.v[at].text, str_of(sign))) {
        at++;
    }
    return at;
}

static struct span span_of(const struct reader *r, size_t from, size_t to)
{
    return (struct span){r->lines->list.v[from].at.start, r->lines->list.v[to - 1].at.end};
}

static void add_table(struct reader *r, const struct table *table, struct span at)
{
    struct arena *a = r->flow->arena;
    struct flow_table *out = flow_add_table(r->flow, r->source, at);
    for (size_t i = 0; i < table->rows.n; i++) {
        struct flow_row *row = VEC_ADD(a, &out->rows);
        for (size_t c = 0; c < table->columns; c++) {
            struct flow_cell *cell = VEC_ADD(a, &row->cells);
            const struct flow_para para = {.words = table->rows.v[i].cells[c].words,
                                           .source = r->source,
                                           .at = at,
                                           .center = table->align[c] == ALIGN_CENTER};
            flow_add((struct flow_into){r->flow, cell}, &para);
        }
    }
}

static size_t take_table(struct reader *r, size_t at)
{
    const size_t end = r->markdown ? lines_with(r, at, "|") : at;
    if (end < at + 2) {
        return at;
    }
    struct sink said = sink_new(r->flow->arena, r->flow->sink->lang, NULL);
    const struct span place = span_of(r, at, end);
    const struct table *table = markdown_table(r->flow->arena, &said, r->source, place);
    if (!table || said.list.n) {
        return at;
    }
    end_para(r);
    add_table(r, table, place);
    return end;
}

static size_t take_quote(struct reader *r, size_t at)
{
    const size_t end = r->markdown ? lines_with(r, at, ">") : at;
    if (end == at) {
        return at;
    }
    struct sink said = sink_new(r->flow->arena, r->flow->sink->lang, NULL);
    const struct span place = span_of(r, at, end);
    struct assignment *as = markdown_assignment(r->flow->arena, &said, r->source, place);
    if (!as || said.list.n) {
        return at;
    }
    end_para(r);
    struct flow_block *b = VEC_ADD(r->flow->arena, &r->flow->blocks);
    b->assignment = as;
    b->para = (struct flow_para){.source = r->source, .at = place};
    return end;
}

/* ---- all lines ---- */

static size_t take_block(struct reader *r, size_t at)
{
    static size_t (*const takes[])(struct reader *, size_t) = {take_table, take_quote};
    for (size_t i = 0; i < COUNT_OF(takes); i++) {
        const size_t end = takes[i](r, at);
        if (end > at) {
            return end;
        }
    }
    const struct text_line *line = &r->lines->list.v[at];
    if (!take_heading(r, line)) {
        take_line(r, line);
    }
    return at + 1;
}

static size_t take(struct reader *r, size_t at)
{
    const struct text_line *line = &r->lines->list.v[at];
    if (!line->text.n || line->dropped) {
        r->gap = true;
        return at + 1;
    }
    if (!r->markdown && text_begins_columns(r->flow->arena, line)) {
        end_para(r);
        return text_columns(r->flow, r->source, r->lines, at);
    }
    return take_block(r, at);
}

void flow_from_text(struct flow *flow, const struct source *source, bool markdown)
{
    struct text_lines lines = text_lines_of(flow->arena, source);
    text_drop_page_numbers(flow, source, &lines);
    struct reader r = {
        .flow = flow, .source = source, .lines = &lines, .markdown = markdown, .gap = true};
    for (size_t at = 0; at < lines.list.n && !flow->over;) {
        at = take(&r, at);
    }
    end_para(&r);
}
