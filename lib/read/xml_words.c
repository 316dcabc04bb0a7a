/* SPDX-License-Identifier: MIT */
#include "read/xml_words.h"

#include "read/xml_scan.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

struct words {
    struct xml_in *in;
    struct runs runs;
    unsigned flags;
    struct str href;
};

/* ---- text ---- */

static void add_run(struct words *w, struct str text, struct span at, unsigned flags)
{
    VEC_PUSH(w->in->arena, &w->runs.list,
             ((struct run){.text = text, .at = at, .flags = w->flags | flags, .href = w->href}));
}

static void add_raw(struct words *w, uint32_t from, uint32_t to)
{
    if (to > from) {
        const struct span at = {from, to};
        add_run(w, source_text(w->in->source, at), at, 0);
    }
}

static void add_entity(struct words *w, uint32_t at, size_t n, uint32_t c)
{
    struct buf text = buf_new(w->in->arena);
    utf8_put(&text, c);
    add_run(w, buf_str(&text), (struct span){at, at + (uint32_t)n}, 0);
}

/* The end of the blanks at `at`; *layout: there are line ends or tabs among them, so that they
 * belong to the layout of the source. */
static uint32_t blanks_end(struct str text, uint32_t at, uint32_t end, bool *layout)
{
    *layout = false;
    for (; at < end && char_is_blank(text.p[at]); at++) {
        *layout = *layout || text.p[at] != ' ';
    }
    return at;
}

/* Runs that stand in the source letter for letter; entities and line ends are runs of their own. */
static void add_text(struct words *w, const struct xt_node *node)
{
    const struct str text = w->in->source->text;
    const uint32_t end = node->inner.end;
    uint32_t start = node->inner.start;
    uint32_t at = start;
    while (at < end) {
        uint32_t c = 0;
        bool layout = false;
        const bool reference = text.p[at] == '&' && node->kind == XT_TEXT;
        const size_t entity = reference ? xml_scan_entity(text, at, &c) : 0;
        const uint32_t blanks = blanks_end(text, at, end, &layout);
        if (entity) {
            add_raw(w, start, at);
            add_entity(w, at, entity, c);
            start = at += (uint32_t)entity;
        } else if (layout) {
            add_raw(w, start, at);
            add_run(w, STR(" "), (struct span){at, blanks}, 0);
            start = at = blanks;
        } else {
            at = blanks > at ? blanks : at + 1;
        }
    }
    add_raw(w, start, end);
}

/* ---- the ends ---- */

static bool blank_at(const struct words *w, uint32_t offset)
{
    return offset < w->in->source->text.n && char_is_blank(w->in->source->text.p[offset]);
}

/* Does it stand in the source as it is? Blanks that are no references are cut off it. */
static bool is_literal(const struct run *run)
{
    return run->at.end - run->at.start == run->text.n;
}

static void trim_start(struct words *w)
{
    while (w->runs.list.n && blank_at(w, w->runs.list.v[0].at.start)) {
        struct run *run = &w->runs.list.v[0];
        const struct str rest = str_trim_left(run->text);
        if (rest.n && is_literal(run)) {
            run->at.start += (uint32_t)(run->text.n - rest.n);
            run->text = rest;
            return;
        }
        w->runs.list.v++;
        w->runs.list.n--;
        w->runs.list.cap--;
    }
}

static void trim_end(struct words *w)
{
    while (w->runs.list.n && blank_at(w, w->runs.list.v[w->runs.list.n - 1].at.end - 1)) {
        struct run *run = &w->runs.list.v[w->runs.list.n - 1];
        const struct str rest = str_trim_right(run->text);
        if (rest.n && is_literal(run)) {
            run->at.end -= (uint32_t)(run->text.n - rest.n);
            run->text = rest;
            return;
        }
        w->runs.list.n--;
    }
}

/* ---- elements inside words ---- */

static void add_nodes(struct words *w, const struct xt_node *first);

static void add_bold(struct words *w, const struct xt_node *node)
{
    const unsigned before = w->flags;
    w->flags |= RUN_BOLD;
    add_nodes(w, node->first);
    w->flags = before;
}

static void add_italic(struct words *w, const struct xt_node *node)
{
    const unsigned before = w->flags;
    w->flags |= RUN_ITALIC;
    add_nodes(w, node->first);
    w->flags = before;
}

static void add_link(struct words *w, const struct xt_node *node)
{
    const struct xt_attribute *href = xml_attribute_of(node, "href");
    const struct str before = w->href;
    if (!href || !href->value.n) {
        struct finding *f = report(w->in->sink, w->in->source, node->tag, "S006",
                                   "liên kết <a> không có địa chỉ", "the link <a> has no target");
        hint(w->in->sink, f, "ghi <a href=\"https://…\">", "write <a href=\"https://…\">");
    }
    w->href = href ? href->value : before;
    add_nodes(w, node->first);
    w->href = before;
}

static void add_break(struct words *w, const struct xt_node *node)
{
    add_run(w, STR("\n"), node->at, RUN_BREAK);
    for (const struct xt_node *n = node->first; n; n = n->next) {
        xml_misplaced(w->in, n, NULL, 0);
    }
}

static const struct {
    const char *name;
    void (*add)(struct words *, const struct xt_node *);
    const char *attributes[2];
} inline_elements[] = {{"b", add_bold, {NULL}},
                       {"i", add_italic, {NULL}},
                       {"a", add_link, {"href", NULL}},
                       {"br", add_break, {NULL}}};

static void add_element(struct words *w, const struct xt_node *node)
{
    static const struct str known[] = {STR_INIT("b"), STR_INIT("i"), STR_INIT("a"), STR_INIT("br")};
    for (size_t i = 0; i < COUNT_OF(inline_elements); i++) {
        if (xml_named(node, inline_elements[i].name)) {
            xml_check_attributes(w->in, node, inline_elements[i].attributes);
            inline_elements[i].add(w, node);
            return;
        }
    }
    xml_misplaced(w->in, node, known, COUNT_OF(known));
    add_nodes(w, node->first);
}

static void add_node(struct words *w, const struct xt_node *n)
{
    if (n->kind == XT_TEXT || n->kind == XT_CDATA) {
        add_text(w, n);
    } else if (n->kind == XT_COMMENT) {
        add_run(w, xml_comment(w->in, n), n->at, RUN_COMMENT);
    } else if (n->kind == XT_ELEMENT) {
        add_element(w, n);
    } else {
        xml_misplaced(w->in, n, NULL, 0);
    }
}

static void add_nodes(struct words *w, const struct xt_node *first)
{
    for (const struct xt_node *n = first; n; n = n->next) {
        add_node(w, n);
    }
}

struct runs xml_words(struct xml_in *in, const struct xt_node *node)
{
    struct words w = {.in = in, .href = STR_EMPTY};
    add_nodes(&w, node->first);
    trim_start(&w);
    trim_end(&w);
    return w.runs;
}

/* ---- plain texts ---- */

static void add_remark(struct xml_in *in, struct str *remark, const struct xt_node *comment)
{
    const struct str text = str_trim(xml_comment(in, comment));
    if (remark && text.n) {
        *remark =
            remark->n ? str_printf(in->arena, "%.*s; %.*s", STR_ARG(*remark), STR_ARG(text)) : text;
    }
}

struct str xml_text(struct xml_in *in, const struct xt_node *node, struct span *at,
                    struct str *remark)
{
    struct words w = {.in = in, .href = STR_EMPTY};
    for (const struct xt_node *n = node->first; n; n = n->next) {
        if (n->kind == XT_TEXT || n->kind == XT_CDATA) {
            add_text(&w, n);
        } else if (n->kind == XT_COMMENT) {
            add_remark(in, remark, n);
        } else {
            xml_misplaced(in, n, NULL, 0);
        }
    }
    trim_start(&w);
    trim_end(&w);
    *at = (struct span){node->tag.end, node->tag.end};
    if (w.runs.list.n == 0) {
        return STR_EMPTY;
    }
    at->start = w.runs.list.v[0].at.start;
    at->end = w.runs.list.v[w.runs.list.n - 1].at.end;
    return w.runs.list.n == 1 ? w.runs.list.v[0].text : runs_text(in->arena, &w.runs);
}

struct str xml_comment(struct xml_in *in, const struct xt_node *node)
{
    const struct str raw = source_text(in->source, node->inner);
    if (str_find_char(raw, '&', 0) == STR_NPOS) {
        return raw;
    }
    struct buf text = buf_new(in->arena);
    for (size_t i = 0; i < raw.n;) {
        const struct str rest = str_from(raw, i);
        const bool hyphen = str_starts(rest, STR("&#45;"));
        const bool escaped = hyphen || str_starts(rest, STR("&amp;"));
        buf_add(&text, hyphen ? STR("-") : str_cut(raw, i, i + 1));
        i += escaped ? STR("&amp;").n : 1;
    }
    return buf_str(&text);
}

/* ---- what should not be there ---- */

const struct xt_attribute *xml_attribute_of(const struct xt_node *node, const char *name)
{
    for (size_t i = 0; i < node->attributes.n; i++) {
        if (str_is(node->attributes.v[i].name, name)) {
            return &node->attributes.v[i];
        }
    }
    return NULL;
}

/* "a, b, c" of a list that ends with NULL. */
static struct str listed(struct arena *a, const char *const *words)
{
    struct buf b = buf_new(a);
    for (size_t i = 0; words[i]; i++) {
        buf_adds(&b, i ? ", " : "");
        buf_adds(&b, words[i]);
    }
    return buf_str(&b);
}

unsigned xml_choice(struct xml_in *in, const struct xt_node *node, const char *name,
                    const char *const *words)
{
    const struct xt_attribute *attribute = xml_attribute_of(node, name);
    for (unsigned i = 0; attribute && words[i]; i++) {
        if (str_is(attribute->value, words[i])) {
            return i + 1;
        }
    }
    if (attribute) {
        struct finding *f = report(in->sink, in->source, attribute->value_at, "S006",
                                   "%s không nhận giá trị \"%.*s\"", "%s may not be \"%.*s\"", name,
                                   STR_ARG(attribute->value));
        const struct str list = listed(in->arena, words);
        hint(in->sink, f, "giá trị dùng được: %.*s", "it may be: %.*s", STR_ARG(list));
    }
    return 0;
}

bool xml_named(const struct xt_node *node, const char *name)
{
    return node->kind == XT_ELEMENT && node->ours && str_is(node->name, name);
}

void xml_check_attributes(struct xml_in *in, const struct xt_node *node, const char *const *known)
{
    for (size_t i = 0; i < node->attributes.n; i++) {
        const struct xt_attribute *attribute = &node->attributes.v[i];
        size_t k = 0;
        while (known[k] && !str_is(attribute->name, known[k])) {
            k++;
        }
        if (known[k]) {
            continue;
        }
        struct finding *f = report(
            in->sink, in->source, attribute->name_at, "S006", "<%.*s> không có thuộc tính %.*s",
            "<%.*s> has no attribute %.*s", STR_ARG(node->name), STR_ARG(attribute->name));
        const struct str list = listed(in->arena, known);
        if (list.n) {
            hint(in->sink, f, "thuộc tính dùng được: %.*s", "it may have: %.*s", STR_ARG(list));
        }
    }
}

static void misplaced_element(struct xml_in *in, const struct xt_node *node,
                              const struct str *known, size_t n)
{
    struct finding *f =
        report(in->sink, in->source, node->name_at, "S006", "phần tử <%.*s> không được đứng ở đây",
               "<%.*s> may not stand here", STR_ARG(node->name));
    const struct str *near = n ? nearest(in->arena, node->name, known, n) : NULL;
    if (!node->ours) {
        hint(in->sink, f, "phần tử phải thuộc xmlns=\"urn:vanthu:1\"",
             "elements must be of xmlns=\"urn:vanthu:1\"");
    } else if (near && !str_eq(*near, node->name)) {
        hint(in->sink, f, "có phải <%.*s>?", "did you mean <%.*s>?", STR_ARG(*near));
    } else if (n) {
        const struct str list = str_join(in->arena, known, n, STR(", "));
        hint(in->sink, f, "ở đây chỉ có: %.*s", "here may stand: %.*s", STR_ARG(list));
    }
}

void xml_misplaced(struct xml_in *in, const struct xt_node *node, const struct str *known, size_t n)
{
    const struct str text = source_text(in->source, node->inner);
    if (node->kind == XT_ELEMENT) {
        misplaced_element(in, node, known, n);
    } else if (node->kind == XT_INSTRUCTION && !str_starts(text, STR("xml "))) {
        report(in->sink, in->source, node->at, "S007", "không thể đưa chỉ thị <?…?> vào văn bản",
               "a processing instruction cannot be represented");
    } else if ((node->kind == XT_TEXT || node->kind == XT_CDATA) && str_trim(text).n) {
        struct finding *f = report(in->sink, in->source, source_span(in->source, str_trim(text)),
                                   "S006", "chữ không được đứng ở đây", "text may not stand here");
        hint(in->sink, f, "đặt vào <para> hoặc <text>", "put it into <para> or <text>");
    }
}
