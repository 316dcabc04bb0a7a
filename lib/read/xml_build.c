/* SPDX-License-Identifier: MIT */
#include "read/xml_build.h"

#include "read/read.h"
#include "read/xml_scan.h"
#include "text/utf8.h"

#include <string.h>

struct building {
    struct arena *arena;
    const struct source *source;
    struct xt_elements *elements;
    struct xt_node *open;
};

static struct xt_node *add_node(struct building *b, enum xt_kind kind, const struct xml_token *t)
{
    struct xt_node *n = ARENA_NEW(b->arena, struct xt_node);
    n->kind = kind;
    n->at = t->at;
    n->inner = t->inner;
    n->name = STR_EMPTY;
    n->parent = b->open;
    n->prev = b->open->last;
    *(n->prev ? &n->prev->next : &b->open->first) = n;
    b->open->last = n;
    return n;
}

static struct str attribute_value(struct building *b, struct span at)
{
    const struct str raw = source_text(b->source, at);
    if (!memchr(raw.p, '&', raw.n) && !memchr(raw.p, '\n', raw.n) && !memchr(raw.p, '\t', raw.n)) {
        return raw;
    }
    struct buf value = buf_new(b->arena);
    for (size_t i = 0; i < raw.n;) {
        uint32_t c = 0;
        const size_t entity = raw.p[i] == '&' ? xml_scan_entity(raw, i, &c) : 0;
        if (entity) {
            utf8_put(&value, c);
        } else {
            buf_add(&value,
                    raw.p[i] == '\n' || raw.p[i] == '\t' ? STR(" ") : str_cut(raw, i, i + 1));
        }
        i += entity ? entity : 1;
    }
    return buf_str(&value);
}

static void add_attributes(struct building *b, struct xt_node *n, const struct xml_token *t)
{
    struct xml_scan_attribute found;
    uint32_t at = t->inner.end;
    while (xml_scan_attribute(b->source->text, t, &at, &found)) {
        const struct str name = source_text(b->source, found.name);
        if (str_is(name, "xmlns") || str_starts(name, STR("xmlns:"))) {
            continue;
        }
        struct xt_attribute *attribute = VEC_ADD(b->arena, &n->attributes);
        *attribute =
            (struct xt_attribute){name, attribute_value(b, found.value), found.name, found.value};
    }
}

static void add_element(struct building *b, const struct xml_token *t)
{
    struct xt_node *n = add_node(b, XT_ELEMENT, t);
    n->tag = t->at;
    n->name_at = t->inner;
    n->name = source_text(b->source, t->inner);
    add_attributes(b, n, t);
    VEC_PUSH(b->arena, &b->elements->list, n);
    b->open = t->kind == TOKEN_OPEN ? n : b->open;
}

static void close_element(struct building *b, const struct xml_token *t)
{
    b->open->at.end = t->at.end;
    b->open = b->open->parent ? b->open->parent : b->open;
}

void xt_build(struct arena *a, const struct source *source, struct xt_tree *out,
              struct xt_elements *elements)
{
    static const enum xt_kind kinds[] = {[TOKEN_TEXT] = XT_TEXT,
                                         [TOKEN_CDATA] = XT_CDATA,
                                         [TOKEN_COMMENT] = XT_COMMENT,
                                         [TOKEN_INSTRUCTION] = XT_INSTRUCTION};
    struct xt_node *top = ARENA_NEW(a, struct xt_node);
    struct building b = {a, source, elements, top};
    top->name = STR_EMPTY;
    *elements = (struct xt_elements){0};
    for (struct xml_token t = xml_scan(source->text, 0); t.kind != TOKEN_END;
         t = xml_scan(source->text, t.at.end)) {
        if (t.kind == TOKEN_OPEN || t.kind == TOKEN_EMPTY) {
            add_element(&b, &t);
        } else if (t.kind == TOKEN_CLOSE) {
            close_element(&b, &t);
        } else if (t.kind != TOKEN_DOCTYPE) {
            add_node(&b, kinds[t.kind], &t);
        }
    }
    struct xt_node *root = elements->list.n ? elements->list.v[0] : top;
    *out = (struct xt_tree){.source = source, .top = top, .root = root};
}

/* ---- tags that do not pair ---- */

static void report_unopened(struct sink *sink, const struct source *s,
                            const struct xml_token *close)
{
    const struct str name = source_text(s, close->inner);
    report(sink, s, close->at, "S006", "thẻ đóng </%.*s> không có thẻ mở", "</%.*s> closes nothing",
           STR_ARG(name));
}

static void report_crossed(struct sink *sink, const struct source *s, const struct xml_token *open,
                           const struct xml_token *close)
{
    const struct str opened = source_text(s, open->inner);
    const struct str closed = source_text(s, close->inner);
    struct finding *f =
        report(sink, s, close->at, "S006", "thẻ đóng </%.*s> không khớp với thẻ mở <%.*s>",
               "</%.*s> does not close <%.*s>", STR_ARG(closed), STR_ARG(opened));
    related(sink, f, s, open->at, "thẻ mở ở đây", "opened here");
    hint(sink, f, "thêm </%.*s> trước thẻ này", "put </%.*s> before it", STR_ARG(opened));
}

static void report_unclosed(struct sink *sink, const struct source *s, const struct xml_token *open)
{
    const struct str name = source_text(s, open->inner);
    struct finding *f = report(sink, s, open->at, "S006", "thẻ <%.*s> không được đóng",
                               "<%.*s> is not closed", STR_ARG(name));
    hint(sink, f, "thêm </%.*s>", "add </%.*s>", STR_ARG(name));
}

bool xt_report_tags(struct sink *sink, const struct source *s)
{
    struct xml_token open[LIMIT_NESTING + 1];
    size_t depth = 0;
    struct xml_token t = xml_scan(s->text, 0);
    for (; t.kind != TOKEN_END && t.closed; t = xml_scan(s->text, t.at.end)) {
        if (t.kind == TOKEN_OPEN) {
            open[depth++] = t;
        } else if (t.kind == TOKEN_CLOSE && !depth) {
            report_unopened(sink, s, &t);
            return true;
        } else if (t.kind == TOKEN_CLOSE) {
            const struct str opened = source_text(s, open[--depth].inner);
            if (!str_eq(source_text(s, t.inner), opened)) {
                report_crossed(sink, s, &open[depth], &t);
                return true;
            }
        }
    }
    if (t.kind != TOKEN_END || !depth) {
        return false;
    }
    report_unclosed(sink, s, &open[depth - 1]);
    return true;
}
