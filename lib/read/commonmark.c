/* SPDX-License-Identifier: MIT */
#include "read/commonmark.h"

#include "read/read.h"

#include <cmark.h>
#include <string.h>

/* cmark's own allocator aborts when memory runs out, and its allocator functions get no context.
 * So while cmark works, the arena that serves it is known to this thread. */
static _Thread_local struct arena *serving;

enum { BLOCK_HEADER = 16 }; /* keeps the size of a block in front of it, for realloc */

static void *serve_calloc(size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size) {
        arena_out_of_memory(serving);
    }
    char *p = arena_alloc(serving, count * size + BLOCK_HEADER);
    const size_t n = count * size;
    memcpy(p, &n, sizeof n);
    return p + BLOCK_HEADER;
}

static void *serve_realloc(void *old, size_t size)
{
    if (!old) {
        return serve_calloc(1, size);
    }
    size_t held = 0;
    char *block = (char *)old - BLOCK_HEADER;
    memcpy(&held, block, sizeof held);
    if (size <= held) {
        return old;
    }
    char *p = arena_grow(serving, block, held + BLOCK_HEADER, size + BLOCK_HEADER);
    memcpy(p, &size, sizeof size);
    return p + BLOCK_HEADER;
}

static void serve_free(void *block)
{
    (void)block; /* the arena frees all at once */
}

static cmark_mem serving_mem = {serve_calloc, serve_realloc, serve_free};

struct reading {
    struct arena *arena;   /* of the document */
    struct arena *scratch; /* of cmark's tree */
    struct sink *sink;
    const struct source *source;
    uint32_t from;       /* where the Markdown starts in the source */
    unsigned first_line; /* number of lines before it */
    struct leaves *out;
};

/* ---- words ------------------------------------------------------------------------------------
 * cmark gives the words of inline nodes but no reliable places. Its nodes come in reading order, so
 * a cursor over the raw text finds each character again, stepping over markup. */

struct words {
    struct reading *r;
    struct str raw;     /* the raw text of the block */
    int64_t raw_offset; /* of raw.p[0] in the source; negative inside the sentinel of a cell */
    size_t at;          /* cursor in raw */
    unsigned flags;     /* of the runs being made */
    struct str href;
    struct runs *out;
};

static struct span place(const struct words *w, size_t from, size_t to)
{
    return (struct span){(uint32_t)(w->raw_offset + (int64_t)from),
                         (uint32_t)(w->raw_offset + (int64_t)to)};
}

static void add_run(struct words *w, struct str text, size_t from, size_t to, unsigned flags)
{
    struct run *run = VEC_ADD(w->r->arena, &w->out->list);
    *run = (struct run){text, place(w, from, to), w->flags | flags, w->href};
}

/* A run whose text is the source itself: no copy, and every byte has its place. */
static void add_raw_run(struct words *w, size_t from, size_t to)
{
    if (to > from) {
        add_run(w, source_text(w->r->source, place(w, from, to)), from, to, 0);
    }
}

static bool is_ascii_punct(char c)
{
    return c && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c);
}

/* Length of "&name;" or "&#…;" at the cursor; 0 when it has not that shape. */
static size_t entity_length(struct str raw, size_t at)
{
    size_t i = at + 1;
    while (i < raw.n && i - at < 40 &&
           (raw.p[i] == '#' || (raw.p[i] >= '0' && raw.p[i] <= '9') ||
            ((raw.p[i] | 32) >= 'a' && (raw.p[i] | 32) <= 'z'))) {
        i++;
    }
    return i > at + 1 && i < raw.n && raw.p[i] == ';' ? i + 1 - at : 0;
}

/* What an entity stands for, asked from cmark itself; the entity as it is when it is none. */
static struct str entity_text(struct words *w, struct str entity)
{
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &serving_mem);
    cmark_parser_feed(parser, entity.p, entity.n);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_node *para = cmark_node_first_child(root);
    cmark_node *text = para ? cmark_node_first_child(para) : NULL;
    const char *literal = text ? cmark_node_get_literal(text) : NULL;
    return literal ? str_copy(w->r->arena, str_of(literal)) : entity;
}

/* Finds `literal` in the raw text from the cursor on and adds it as runs that are letter for letter
 * in the source: escapes and entities start a new run. */
static void align_text(struct words *w, struct str literal)
{
    size_t start = w->at;
    size_t i = 0;
    while (i < literal.n && w->at < w->raw.n) {
        const char c = w->raw.p[w->at];
        const size_t entity = c == '&' ? entity_length(w->raw, w->at) : 0;
        if (entity) {
            struct str shape = str_cut(w->raw, w->at, w->at + entity);
            struct str meaning = entity_text(w, shape);
            if (!str_eq(meaning, shape) && str_starts(str_from(literal, i), meaning)) {
                add_raw_run(w, start, w->at);
                add_run(w, meaning, w->at, w->at + entity, 0);
                i += meaning.n;
                start = w->at += entity;
                continue;
            }
        }
        const bool escape = c == '\\' && w->at + 1 < w->raw.n &&
                            is_ascii_punct(w->raw.p[w->at + 1]) &&
                            w->raw.p[w->at + 1] == literal.p[i];
        if (!escape && c == literal.p[i]) {
            w->at++;
            i++;
            continue;
        }
        add_raw_run(w, start, w->at); /* markup, an escape's backslash, a line's indentation */
        start = ++w->at;
        if (escape) {
            w->at++;
            i++;
        }
    }
    add_raw_run(w, start, w->at);
    if (i < literal.n) { /* cannot happen with the cmark we know; never lose words all the same */
        add_run(w, str_copy(w->r->arena, str_from(literal, i)), w->at, w->at, 0);
    }
}

static void unrepresentable(struct words *w, size_t from, size_t to, const char *vi, const char *en)
{
    struct reading *r = w->r;
    struct finding *f =
        report(r->sink, r->source, place(w, from, to), "S007", "không thể đưa %s vào văn bản",
               "%s cannot be represented", r->sink->lang == LANG_EN ? en : vi);
    hint(r->sink, f, "bỏ đi, hoặc viết lại bằng chữ thường, in đậm, in nghiêng hoặc bảng",
         "remove it, or write it as plain, bold or italic text or a table");
}

static void step_over(struct words *w, const char *markup_chars, size_t n)
{
    while (n && w->at < w->raw.n && strchr(markup_chars, w->raw.p[w->at])) {
        w->at++;
        n--;
    }
}

/* After the words of a link: "](target "title")", "][label]" or ">". */
static void step_over_target(struct words *w)
{
    if (w->at < w->raw.n && w->raw.p[w->at] == '>') {
        w->at++;
        return;
    }
    step_over(w, "]", 1);
    if (w->at >= w->raw.n || (w->raw.p[w->at] != '(' && w->raw.p[w->at] != '[')) {
        return;
    }
    const char open = w->raw.p[w->at];
    const char close = open == '(' ? ')' : ']';
    unsigned depth = 0;
    for (; w->at < w->raw.n; w->at++) {
        const char c = w->raw.p[w->at];
        if (c == '\\') {
            w->at++;
        } else if (c == open) {
            depth++;
        } else if (c == close && --depth == 0) {
            w->at++;
            return;
        }
    }
}

/* A page of paper has no room for the words that a browser shows over a link. */
static void leave_link(struct words *w, struct str title)
{
    const size_t from = w->at;
    struct reading *r = w->r;
    w->href = STR_EMPTY;
    step_over_target(w);
    if (title.n) {
        struct finding *f =
            report(r->sink, r->source, place(w, from, w->at), "S007",
                   "không thể đưa chú thích của liên kết vào văn bản: \"%.*s\"",
                   "the title of a link cannot be represented: \"%.*s\"", STR_ARG(title));
        hint(r->sink, f, "chỉ để địa chỉ trong ngoặc tròn; lời cần giữ thì viết vào câu",
             "leave the address alone in the brackets; write what is needed into the sentence");
    }
}

static void line_end(struct words *w, bool hard)
{
    const size_t found = str_find_char(w->raw, '\n', w->at);
    const size_t from = found == STR_NPOS ? w->at : found;
    const size_t to = found == STR_NPOS ? w->at : found + 1;
    add_run(w, hard ? STR("\n") : STR(" "), from, to, hard ? RUN_BREAK : 0);
    w->at = to;
    while (w->at < w->raw.n && (w->raw.p[w->at] == ' ' || w->raw.p[w->at] == '\t')) {
        w->at++;
    }
}

static void inline_html(struct words *w, struct str literal)
{
    const size_t found = str_find(w->raw, literal, w->at);
    const size_t from = found == STR_NPOS ? w->at : found;
    w->at = from + (found == STR_NPOS ? 0 : literal.n);
    if (str_is(literal, "<br>") || str_is(literal, "<br/>") || str_is(literal, "<br />")) {
        add_run(w, STR("\n"), from, w->at, RUN_BREAK);
    } else if (str_starts(literal, STR("<!--")) && literal.n >= 7) {
        add_run(w, str_copy(w->r->arena, str_cut(literal, 4, literal.n - 3)), from, w->at,
                RUN_COMMENT);
    } else {
        unrepresentable(w, from, w->at, "thẻ HTML", "an HTML tag");
        add_run(w, str_copy(w->r->arena, literal), from, w->at, 0);
    }
}

static void inline_code(struct words *w, struct str literal)
{
    const size_t from = w->at;
    step_over(w, "`", SIZE_MAX);
    align_text(w, literal);
    step_over(w, " `", SIZE_MAX);
    unrepresentable(w, from, w->at, "đoạn mã (dấu `)", "a code span");
}

static void enter_inline(struct words *w, cmark_node *node)
{
    struct str literal = str_of(cmark_node_get_literal(node));
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        align_text(w, literal);
        break;
    case CMARK_NODE_SOFTBREAK:
        line_end(w, false);
        break;
    case CMARK_NODE_LINEBREAK:
        line_end(w, true);
        break;
    case CMARK_NODE_CODE:
        inline_code(w, literal);
        break;
    case CMARK_NODE_HTML_INLINE:
        inline_html(w, literal);
        break;
    case CMARK_NODE_EMPH:
        step_over(w, "*_", 1);
        w->flags |= RUN_ITALIC;
        break;
    case CMARK_NODE_STRONG:
        step_over(w, "*_", 2);
        w->flags |= RUN_BOLD;
        break;
    case CMARK_NODE_LINK:
        step_over(w, "[<", 1);
        w->href = str_copy(w->r->arena, str_of(cmark_node_get_url(node)));
        break;
    case CMARK_NODE_IMAGE:
        unrepresentable(w, w->at, w->at + 1, "hình ảnh", "an image");
        step_over(w, "![", 2);
        break;
    default:
        break;
    }
}

static bool inside(cmark_node *node, cmark_node_type type)
{
    for (cmark_node *up = cmark_node_parent(node); up; up = cmark_node_parent(up)) {
        if (cmark_node_get_type(up) == type) {
            return true;
        }
    }
    return false;
}

static void leave_inline(struct words *w, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_EMPH:
        step_over(w, "*_", 1);
        if (!inside(node, CMARK_NODE_EMPH)) {
            w->flags &= ~(unsigned)RUN_ITALIC;
        }
        break;
    case CMARK_NODE_STRONG:
        step_over(w, "*_", 2);
        if (!inside(node, CMARK_NODE_STRONG)) {
            w->flags &= ~(unsigned)RUN_BOLD;
        }
        break;
    case CMARK_NODE_LINK:
        leave_link(w, str_of(cmark_node_get_title(node)));
        break;
    case CMARK_NODE_IMAGE:
        step_over_target(w);
        break;
    default:
        break;
    }
}

static void read_words(struct words *w, cmark_node *block)
{
    cmark_iter *iter = cmark_iter_new(block);
    for (cmark_event_type e = cmark_iter_next(iter); e != CMARK_EVENT_DONE;
         e = cmark_iter_next(iter)) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (node == block) {
            continue;
        }
        if (e == CMARK_EVENT_ENTER) {
            enter_inline(w, node);
        } else {
            leave_inline(w, node);
        }
    }
    cmark_iter_free(iter);
}

/* ---- blocks -----------------------------------------------------------------------------------
 */

static uint32_t offset_of(const struct reading *r, int line, int column)
{
    if (line < 1) {
        return r->from;
    }
    const uint32_t start = source_line_start(r->source, (unsigned)line + r->first_line);
    const struct str text = source_line(r->source, (unsigned)line + r->first_line);
    const uint32_t within = column > 1 ? (uint32_t)column - 1 : 0;
    return start + (within < text.n ? within : (uint32_t)text.n);
}

/* cmark's end column is of the last byte; of paragraphs it is right only by line, so take it to the
 * end of that line. */
static struct span span_of(const struct reading *r, cmark_node *node)
{
    const uint32_t start =
        offset_of(r, cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    int last = cmark_node_get_end_line(node);
    if (last < cmark_node_get_start_line(node)) {
        last = cmark_node_get_start_line(node);
    }
    const unsigned line = (unsigned)last + r->first_line;
    const uint32_t end =
        source_line_start(r->source, line) + (uint32_t)source_line(r->source, line).n;
    return (struct span){start, end > start ? end : start};
}

static struct leaf *add_leaf(struct reading *r, enum leaf_kind kind, struct span at)
{
    struct leaf *leaf = VEC_ADD(r->arena, &r->out->list);
    *leaf = (struct leaf){.kind = kind, .at = at, .literal = STR_EMPTY};
    return leaf;
}

static void cannot(struct reading *r, struct span at, const char *vi, const char *en)
{
    struct finding *f = report(r->sink, r->source, at, "S007", "không thể đưa %s vào văn bản",
                               "%s cannot be represented", r->sink->lang == LANG_EN ? en : vi);
    hint(r->sink, f, "%s", "%s",
         r->sink->lang == LANG_EN
             ? "write it as a paragraph (no blanks before the line), a list or a table"
             : "viết lại thành đoạn văn (không thụt đầu dòng), danh sách hoặc bảng");
}

/* The marker of the list item whose first paragraph this is. */
static void take_marker(struct reading *r, cmark_node *node, struct leaf *leaf)
{
    cmark_node *item = cmark_node_parent(node);
    if (!item || cmark_node_get_type(item) != CMARK_NODE_ITEM || cmark_node_previous(node)) {
        return;
    }
    leaf->marked = true;
    leaf->marker.start =
        offset_of(r, cmark_node_get_start_line(item), cmark_node_get_start_column(item));
    leaf->marker.end = leaf->at.start;
}

static void take_words(struct reading *r, cmark_node *node, enum leaf_kind kind)
{
    const struct span at = span_of(r, node);
    struct leaf *leaf = add_leaf(r, kind, at);
    leaf->heading = kind == LEAF_HEADING ? (unsigned)cmark_node_get_heading_level(node) : 0;
    take_marker(r, node, leaf);
    struct words w = {.r = r,
                      .raw = source_text(r->source, at),
                      .raw_offset = at.start,
                      .href = STR_EMPTY,
                      .out = &leaf->words};
    if (kind == LEAF_HEADING) {
        step_over(&w, "#", SIZE_MAX);
        step_over(&w, " \t", SIZE_MAX);
    }
    read_words(&w, node);
}

/* cmark ends the place of a comment of several lines one line too early. */
static struct span whole_comment(const struct reading *r, struct span at)
{
    const size_t end = str_find(r->source->text, STR("-->"), at.start);
    at.end = end != STR_NPOS && end + 3 > at.end ? (uint32_t)end + 3 : at.end;
    return at;
}

static void take_html(struct reading *r, cmark_node *node)
{
    const struct span at = span_of(r, node);
    struct str text = str_trim(str_of(cmark_node_get_literal(node)));
    const size_t close = str_find(text, STR("-->"), 0);
    if (str_starts(text, STR("<!--")) && close != STR_NPOS && close + 3 == text.n) {
        struct leaf *leaf = add_leaf(r, LEAF_COMMENT, whole_comment(r, at));
        leaf->literal = str_copy(r->arena, str_cut(text, 4, close));
    } else if (str_starts(text, STR("<!--")) && close == STR_NPOS) {
        struct finding *f = report(r->sink, r->source, at, "S007", "chú thích không được đóng",
                                   "the comment is not closed");
        hint(r->sink, f, "kết thúc chú thích bằng -->", "end the comment with -->");
    } else {
        cannot(r, at, "thẻ HTML", "raw HTML");
    }
}

/* A list item that does not start with a paragraph ("-" alone, "1. # …") still has its marker. */
static void take_bare_item(struct reading *r, cmark_node *item)
{
    cmark_node *first = cmark_node_first_child(item);
    if (first && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH) {
        return;
    }
    const uint32_t start =
        offset_of(r, cmark_node_get_start_line(item), cmark_node_get_start_column(item));
    uint32_t end = start;
    while (end < r->source->text.n && !strchr(" \t\n", r->source->text.p[end])) {
        end++;
    }
    struct leaf *leaf = add_leaf(r, LEAF_PARAGRAPH, (struct span){start, end});
    leaf->marked = true;
    leaf->marker = leaf->at;
}

/* True when the children of the node are dealt with. */
static bool take_block(struct reading *r, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
        take_words(r, node, LEAF_PARAGRAPH);
        return true;
    case CMARK_NODE_HEADING:
        take_words(r, node, LEAF_HEADING);
        return true;
    case CMARK_NODE_BLOCK_QUOTE:
        add_leaf(r, LEAF_QUOTE, span_of(r, node));
        return true;
    case CMARK_NODE_HTML_BLOCK:
        take_html(r, node);
        return true;
    case CMARK_NODE_CODE_BLOCK:
        cannot(r, span_of(r, node), "khối mã (dòng thụt vào từ 4 dấu cách, hoặc ```)",
               "a code block (lines indented by 4 blanks, or ```)");
        return true;
    case CMARK_NODE_THEMATIC_BREAK:
        cannot(r, span_of(r, node), "đường kẻ ngang", "a thematic break");
        return true;
    case CMARK_NODE_ITEM:
        take_bare_item(r, node);
        return false;
    default:
        return false;
    }
}

/* Reads the blocks; nesting beyond the limit is reported once and not read. */
static enum status take_blocks(struct reading *r, cmark_node *root)
{
    enum status st = ST_OK;
    unsigned depth = 0;
    cmark_iter *iter = cmark_iter_new(root);
    for (cmark_event_type e = cmark_iter_next(iter); e != CMARK_EVENT_DONE && st == ST_OK;
         e = cmark_iter_next(iter)) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (e == CMARK_EVENT_EXIT) {
            depth--;
            continue;
        }
        if (take_block(r, node)) {
            cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
            continue;
        }
        depth++;
        if (depth > LIMIT_NESTING * 2 || r->out->list.n > LIMIT_BLOCKS) {
            struct finding *f = report(r->sink, r->source, span_of(r, node), "S009",
                                       "văn bản vượt giới hạn (lồng quá %d cấp hoặc quá %d đoạn)",
                                       "over a limit (more than %d levels or %d blocks)",
                                       LIMIT_NESTING, LIMIT_BLOCKS);
            hint(r->sink, f, "chia văn bản thành nhiều tệp", "split the document");
            st = ST_LIMIT;
        }
    }
    cmark_iter_free(iter);
    return st;
}

/* "[name]:" at the start; within the name brackets are escaped. */
static bool is_link_definition(struct str text)
{
    size_t close = 1;
    while (close < text.n && text.p[close] != ']') {
        close += text.p[close] == '\\' ? 2 : 1;
    }
    return str_starts(text, STR("[")) && close > 1 && str_starts(str_from(text, close), STR("]:"));
}

/* CommonMark drops "[name]: target" lines from the tree; nothing is dropped in silence here. */
static void report_link_definitions(struct reading *r)
{
    const unsigned lines = (unsigned)r->source->lines.n;
    for (unsigned line = r->first_line + 1; line <= lines; line++) {
        struct str text = str_trim(source_line(r->source, line));
        if (!is_link_definition(text)) {
            continue;
        }
        cannot(r, source_span(r->source, text), "định nghĩa liên kết [tên]: địa chỉ",
               "a link definition [name]: target");
    }
}

static cmark_node *parse(struct str text)
{
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &serving_mem);
    cmark_parser_feed(parser, text.p, text.n);
    return cmark_parser_finish(parser);
}

static enum status parse_blocks(void *ctx)
{
    struct reading *r = ctx;
    return take_blocks(r, parse(str_from(r->source->text, r->from)));
}

struct cell_reading {
    struct reading *r;
    struct span at;
    struct runs *out;
};

/* A cell is a line of words whatever it starts with ("1.", "-"): the sentinel keeps CommonMark from
 * seeing a list or a heading. */
static enum status parse_cell(void *ctx)
{
    struct cell_reading *c = ctx;
    struct str text = str_cat(c->r->scratch, STR("x "), source_text(c->r->source, c->at));
    cmark_node *para = cmark_node_first_child(parse(text));
    struct words w = {.r = c->r,
                      .raw = text,
                      .raw_offset = (int64_t)c->at.start - 2,
                      .href = STR_EMPTY,
                      .out = c->out};
    read_words(&w, para);
    if (c->out->list.n) { /* take the sentinel off again; it may leave an empty run */
        struct run *first = &c->out->list.v[0];
        first->at.start = c->at.start;
        first->text = source_text(c->r->source, first->at);
    }
    return ST_OK;
}

static void free_scratch(void *handle)
{
    struct reading *r = handle;
    arena_free(r->scratch);
    r->scratch = NULL;
}

/* Runs `fn` with an arena of its own for cmark's tree, which is gone afterwards. */
static enum status with_cmark(struct reading *r, enum status (*fn)(void *), void *ctx)
{
    struct arena *outer = serving;
    arena_defer(r->arena, free_scratch, r);
    r->scratch = arena_new();
    if (!r->scratch) {
        arena_out_of_memory(r->arena);
    }
    serving = r->scratch;
    enum status st = arena_run(r->scratch, fn, ctx);
    serving = outer;
    free_scratch(r);
    if (st == ST_NOMEM) {
        arena_out_of_memory(r->arena);
    }
    return st;
}

static struct reading *reading_new(struct arena *a, struct sink *sink, const struct source *source,
                                   uint32_t from)
{
    struct reading *r = ARENA_NEW(a, struct reading); /* outlives a jump: it is deferred */
    *r = (struct reading){.arena = a, .sink = sink, .source = source, .from = from};
    r->first_line = source_line_of(source, from) - 1;
    return r;
}

enum status commonmark_read(struct arena *a, struct sink *sink, const struct source *source,
                            uint32_t from, struct leaves *out)
{
    struct reading *r = reading_new(a, sink, source, from);
    *out = (struct leaves){0};
    r->out = out;
    report_link_definitions(r);
    return with_cmark(r, parse_blocks, r);
}

static bool is_plain(struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        if (strchr("*_`[]<>&\\!\n", text.p[i])) {
            return false;
        }
    }
    return true;
}

void commonmark_inline(struct arena *a, struct sink *sink, const struct source *source,
                       struct span at, struct runs *out)
{
    *out = (struct runs){0};
    if (at.end <= at.start) {
        return;
    }
    if (is_plain(source_text(source, at))) { /* most cells: spare the parser */
        struct run *run = VEC_ADD(a, &out->list);
        *run = (struct run){.text = source_text(source, at), .at = at, .href = STR_EMPTY};
        return;
    }
    struct reading *r = reading_new(a, sink, source, at.start);
    struct cell_reading c = {r, at, out};
    if (with_cmark(r, parse_cell, &c) != ST_OK) {
        arena_out_of_memory(a); /* the only way to fail */
    }
}
