/* SPDX-License-Identifier: MIT */
#include "read/flow_html.h"

#include "text/fold.h"
#include "text/numeral.h"

#include <libxml/HTMLparser.h>

#include <pthread.h>
#include <string.h>

enum {
    /* Never network, never entities of its own, no huge trees. */
    OPTIONS = HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
              HTML_PARSE_COMPACT,
    DEPTH_MAX = 200, /* elements inside each other; browsers allow 512 */
};

struct list {        /* <ol>, <ul> */
    unsigned number; /* of the item before */
    char type;       /* '1', 'a', 'A', 'i', 'I'; '-' for <ul> */
};

struct page {
    struct flow *flow;
    const struct source *source;
    struct flow_cell *cell; /* that is being filled; NULL: the page */
    struct flow_para para;  /* being put together */
    unsigned depth, tables; /* elements and tables that are open */
    struct list *list;      /* innermost; NULL */
    bool over;
};

/* What is true of an element and all below it. */
struct looks {
    unsigned flags; /* of runs */
    bool center;
    unsigned heading;
};

static void walk(struct page *page, xmlNodePtr node, struct looks looks);

/* ---- places and attributes ---- */

/* libxml2 knows lines only, up to 65535. */
static struct span place(const struct page *page, const xmlNode *node)
{
    const long line = xmlGetLineNo(node);
    const unsigned n = line > 0 && (size_t)line <= page->source->lines.n ? (unsigned)line : 1;
    const uint32_t start = source_line_start(page->source, n);
    return (struct span){start, start + (uint32_t)source_line(page->source, n).n};
}

static struct str attribute(struct page *page, xmlNodePtr node, const char *name)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
    const size_t n = value ? strlen((const char *)value) : 0;
    char *copy = NULL;
    if (n && n < 4096) { /* longer ones say nothing we ask */
        copy = arena_alloc(page->flow->arena, n);
        memcpy(copy, value, n);
    }
    xmlFree(value);
    return copy ? (struct str){copy, n} : STR_EMPTY;
}

static bool is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static bool is_one_of(const xmlNode *node, const char *names)
{
    struct str rest = str_of(names);
    struct str name;
    while (str_next(&rest, ' ', &name)) {
        if (node->type == XML_ELEMENT_NODE && str_is(name, (const char *)node->name)) {
            return true;
        }
    }
    return false;
}

/* ---- looks ---- */

static bool style_has(struct str style, const char *what)
{
    return str_find(style, str_of(what), 0) != STR_NPOS;
}

static struct str without_blanks(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    struct str piece;
    while (str_next(&s, ' ', &piece)) {
        buf_add(&out, piece);
    }
    return buf_str(&out);
}

static struct looks looks_of(struct page *page, xmlNodePtr node, struct looks looks)
{
    struct arena *a = page->flow->arena;
    const struct str style = without_blanks(a, fold_ascii(a, attribute(page, node, "style")));
    const struct str align = fold_ascii(a, attribute(page, node, "align"));
    const bool bold = is_one_of(node, "b strong h1 h2 h3 h4 h5 h6 th") ||
                      style_has(style, "font-weight:bold") || style_has(style, "font-weight:7");
    const bool italic = is_one_of(node, "i em") || style_has(style, "font-style:italic");
    looks.flags |= (bold ? RUN_BOLD : 0U) | (italic ? RUN_ITALIC : 0U);
    if (style_has(style, "font-weight:normal")) {
        looks.flags &= ~(unsigned)RUN_BOLD;
    }
    if (align.n || style_has(style, "text-align:")) {
        looks.center = str_is(align, "center") || style_has(style, "text-align:center");
    }
    looks.center = looks.center || is(node, "center");
    if (is_one_of(node, "h1 h2 h3 h4 h5 h6")) {
        looks.heading = (unsigned)(node->name[1] - '0');
    }
    return looks;
}

/* ---- paragraphs ---- */

static void end_para(struct page *page)
{
    flow_add((struct flow_into){page->flow, page->cell}, &page->para);
    page->para = (struct flow_para){.source = page->source};
}

static void begin_para(struct page *page, xmlNodePtr node, struct looks looks)
{
    end_para(page);
    page->para.at = place(page, node);
    page->para.center = looks.center;
    page->para.heading = looks.heading;
    page->para.apart = true;
}

static void text(struct page *page, xmlNodePtr node, struct looks looks)
{
    if (!page->para.words.list.n) {
        page->para.at = place(page, node);
        page->para.center = looks.center;
        page->para.heading = looks.heading;
    }
    flow_words(page->flow->arena, &page->para.words,
               str_copy(page->flow->arena, str_of((const char *)node->content)), looks.flags);
}

static void children(struct page *page, xmlNodePtr node, struct looks looks)
{
    for (xmlNodePtr child = node->children; child && !page->flow->over; child = child->next) {
        walk(page, child, looks);
    }
}

static void block(struct page *page, xmlNodePtr node, struct looks looks)
{
    begin_para(page, node, looks);
    children(page, node, looks);
    end_para(page);
}

/* ---- lists ---- */

static struct str marker(struct arena *a, const struct list *list)
{
    const unsigned n = list->number;
    switch (list->type) {
    case '-':
        return STR("- ");
    case 'I':
        return str_printf(a, "%.*s. ", STR_ARG(roman_of(a, n)));
    case 'a':
        return n <= 26 ? str_printf(a, "%c) ", (int)('a' + n - 1)) : str_printf(a, "%u) ", n);
    default:
        return str_printf(a, "%u. ", n);
    }
}

static void list(struct page *page, xmlNodePtr node, struct looks looks)
{
    struct list *outer = page->list;
    struct list own = {.type = is(node, "ul") ? '-' : '1'};
    const struct str type = attribute(page, node, "type");
    unsigned start = 1;
    if (own.type == '1') {
        own.type = type.n == 1 ? type.p[0] : '1';
        own.number = str_to_uint(attribute(page, node, "start"), 9999, &start) ? start - 1 : 0;
    }
    page->list = &own;
    end_para(page);
    children(page, node, looks);
    end_para(page);
    page->list = outer;
}

static void item(struct page *page, xmlNodePtr node, struct looks looks)
{
    begin_para(page, node, looks);
    if (page->list) {
        page->list->number++;
        flow_words(page->flow->arena, &page->para.words, marker(page->flow->arena, page->list),
                   looks.flags);
    }
    children(page, node, looks);
    end_para(page);
}

/* ---- tables ---- */

static void cell(struct page *page, xmlNodePtr node, struct flow_row *row, struct looks looks)
{
    unsigned span = 1;
    struct flow_cell *outer = page->cell;
    (void)VEC_ADD(page->flow->arena, &row->cells);
    struct flow_cell own = {0};
    page->cell = &own;
    block(page, node, looks_of(page, node, looks));
    page->cell = outer;
    row->cells.v[row->cells.n - 1] = own;
    if (str_to_uint(attribute(page, node, "colspan"), 63, &span)) {
        for (unsigned i = 1; i < span; i++) {
            (void)VEC_ADD(page->flow->arena, &row->cells);
        }
    }
}

static void rows(struct page *page, xmlNodePtr node, struct flow_table *table, struct looks looks)
{
    for (xmlNodePtr child = node->children; child && !page->flow->over; child = child->next) {
        if (is_one_of(child, "tbody thead tfoot")) {
            rows(page, child, table, looks_of(page, child, looks));
        } else if (is(child, "tr")) {
            struct flow_row *row = VEC_ADD(page->flow->arena, &table->rows);
            const size_t at = table->rows.n - 1;
            const struct looks own = looks_of(page, child, looks);
            for (xmlNodePtr td = child->children; td; td = td->next) {
                if (is_one_of(td, "td th")) {
                    cell(page, td, row, own);
                    row = &table->rows.v[at];
                }
            }
        } else {
            walk(page, child, looks);
        }
    }
}

/* A table inside a cell is read as the paragraphs of its cells. */
static void table(struct page *page, xmlNodePtr node, struct looks looks)
{
    looks.center = false; /* where the table stands, not its words */
    end_para(page);
    if (page->cell) {
        children(page, node, looks);
    } else {
        struct flow_table *out = flow_add_table(page->flow, page->source, place(page, node));
        rows(page, node, out, looks);
    }
    end_para(page);
}

/* ---- what is no text ---- */

static void line_break(struct page *page, xmlNodePtr node, struct looks looks)
{
    (void)node;
    (void)looks;
    flow_break(page->flow->arena, &page->para.words);
}

static void picture(struct page *page, xmlNodePtr node, struct looks looks)
{
    const struct str alt = attribute(page, node, "alt");
    struct finding *f =
        flow_report(page->flow, page->source, place(page, node), STR_EMPTY, "bỏ hình ảnh \"%.*s\"",
                    "an image was left out: \"%.*s\"", STR_ARG(alt));
    (void)looks;
    hint(page->flow->sink, f, "nếu hình có nội dung, gõ lại thành chữ hoặc bảng",
         "if it says something, type it as words or as a table");
}

static void skip(struct page *page, xmlNodePtr node, struct looks looks)
{
    (void)page;
    (void)node;
    (void)looks;
}

/* ---- elements ---- */

static const struct {
    const char *names;
    void (*take)(struct page *, xmlNodePtr, struct looks);
} elements[] = {
    {"head script style title meta link template noscript", skip},
    {"br", line_break},
    {"img svg object embed canvas video audio", picture},
    {"ol ul", list},
    {"li", item},
    {"table", table},
    {"p div h1 h2 h3 h4 h5 h6 center blockquote pre address section article header footer main "
     "nav aside dl dt dd tr td th caption hr form fieldset figure figcaption body",
     block},
};

static void element(struct page *page, xmlNodePtr node, struct looks looks)
{
    const struct looks own = looks_of(page, node, looks);
    for (size_t i = 0; i < COUNT_OF(elements); i++) {
        if (is_one_of(node, elements[i].names)) {
            elements[i].take(page, node, own);
            return;
        }
    }
    children(page, node, own);
}

static void walk(struct page *page, xmlNodePtr node, struct looks looks)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        text(page, node, looks);
    } else if (node->type == XML_ELEMENT_NODE && page->depth < DEPTH_MAX) {
        page->depth++;
        element(page, node, looks);
        page->depth--;
    } else if (node->type == XML_ELEMENT_NODE) {
        page->over = true;
    }
}

/* ---- the page ---- */

static void set_up(void)
{
    xmlInitParser();
}

static void free_page(void *doc)
{
    xmlFreeDoc(doc);
}

static enum status refuse(struct flow *flow, const struct source *source, const char *vi,
                          const char *en)
{
    report_file(flow->sink, source->path, "S009", "%s", "%s",
                msg_in((struct msg){vi, en}, flow->sink->lang));
    return ST_LIMIT;
}

enum status flow_from_html(struct flow *flow, const struct source *source)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    if (source->text.n > HTML_MAX) {
        return refuse(flow, source, "trang HTML lớn hơn 16 MB", "the page is larger than 16 MB");
    }
    pthread_once(&once, set_up);
    htmlDocPtr doc = htmlReadMemory(source->text.p, (int)source->text.n, NULL, "UTF-8", OPTIONS);
    if (!doc) {
        return ST_OK; /* nothing in it */
    }
    arena_defer(flow->arena, free_page, doc);
    struct page page = {.flow = flow, .source = source, .para.source = source};
    for (xmlNodePtr node = doc->children; node; node = node->next) {
        walk(&page, node, (struct looks){0});
    }
    end_para(&page);
    return page.over ? refuse(flow, source, "trang HTML lồng quá 200 tầng",
                              "the page nests over 200 elements")
                     : ST_OK;
}
