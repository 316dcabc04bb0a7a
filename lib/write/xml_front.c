/* SPDX-License-Identifier: MIT
 * Front matter and registers as XML. Comments stand where YAML has them: above an entry, after a
 * value on its line, at the end of a map or list. */
#include "write/xml_put.h"

/* The element of an entry: its name, and the attribute that carries a name of the author's. */
struct element {
    const char *name;
    const char *attribute; /* NULL: none */
    struct str value;      /* of the attribute */
    const struct key *key; /* what is inside; NULL: unknown, or the fields of `table` */
    const struct key_table *table;
};

static void comments(struct xml *x, struct str text)
{
    size_t from = 0;
    while (text.n && from <= text.n) {
        const size_t found = str_find_char(text, '\n', from);
        const size_t end = found == STR_NPOS ? text.n : found;
        xml_put_indent(x);
        xml_put_comment(x, str_printf(x->arena, " %.*s ", STR_ARG(str_cut(text, from, end))));
        buf_addc(x->out, '\n');
        from = end + 1;
    }
}

static void end_line(struct xml *x, struct str remark)
{
    if (remark.n) {
        buf_addc(x->out, ' ');
        xml_put_comment(x, str_printf(x->arena, " %.*s ", STR_ARG(remark)));
    }
    buf_addc(x->out, '\n');
}

/* <agency id="so-y-te">, <pair key="C302">, <number>, <entry>; a key nobody knows is shown as such
 * and is as wrong in XML as it was in YAML. */
static struct element element_of(const struct element *outer, const struct value *holder,
                                 const struct entry *e)
{
    const enum key_shape shape = outer->key ? outer->key->shape : KEY_MAP;
    const struct key_table *sub = outer->key ? outer->key->sub : outer->table;
    if (holder->kind == VALUE_LIST) {
        return (struct element){sub ? sub->xml : "entry", NULL, STR_EMPTY, NULL, sub};
    }
    if (shape == KEY_DICT) {
        return (struct element){sub->xml, "id", e->key, NULL, sub};
    }
    if (shape == KEY_PAIRS) {
        return (struct element){"pair", "key", e->key, NULL, NULL};
    }
    const struct key *key = sub ? key_find_vi(sub, e->key.p, e->key.n) : NULL;
    if (!key) {
        return (struct element){"unknown", "key", e->key, NULL, NULL};
    }
    return (struct element){key->xml, NULL, STR_EMPTY, key, key->sub};
}

static void entries(struct xml *x, const struct value *v, const struct element *outer);

static void value(struct xml *x, const struct value *v, const struct element *el)
{
    xml_put_indent(x);
    buf_printf(x->out, "<%s", el->name);
    if (el->attribute) {
        xml_put_attribute(x, el->attribute, el->value);
    }
    if (v->kind == VALUE_TEXT && v->text.n) {
        buf_addc(x->out, '>');
        xml_put_value(x, v->text);
        buf_printf(x->out, "</%s>", el->name);
    } else if (v->kind == VALUE_TEXT || (!v->entries.n && !v->tail.n)) {
        buf_adds(x->out, "/>");
    } else {
        buf_adds(x->out, ">\n");
        x->depth++;
        entries(x, v, el);
        x->depth--;
        xml_put_indent(x);
        buf_printf(x->out, "</%s>", el->name);
    }
    end_line(x, v->remark);
}

static void entries(struct xml *x, const struct value *v, const struct element *outer)
{
    for (size_t i = 0; i < v->entries.n; i++) {
        const struct entry *e = &v->entries.v[i];
        const struct element el = element_of(outer, v, e);
        comments(x, e->comment);
        value(x, e->value, &el);
    }
    comments(x, v->tail);
}

void xml_put_front(struct xml *x, const struct value *map, const struct key_table *table)
{
    const struct element outer = {.table = table, .value = STR_EMPTY};
    entries(x, map, &outer);
}
