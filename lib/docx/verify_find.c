/* SPDX-License-Identifier: MIT */
#include "docx/verify_rules.h"

struct vpart *verify_part(const struct verify *v, struct str name)
{
    return map_get(&v->by_name, name);
}

struct vpart *verify_part_folded(const struct verify *v, struct str name)
{
    return map_get(&v->by_folded, lower_ascii(v->arena, name));
}

const struct xml_node *verify_type_row(const struct verify *v, struct str about)
{
    return map_get(&v->type_rows, lower_ascii(v->arena, about));
}

struct vpart *verify_related(const struct verify *v, const struct vpart *rels, const char *type)
{
    for (size_t i = 0; rels && i < rels->rows.n; i++) {
        if (str_is(rels->rows.v[i].type, type)) {
            return verify_part(v, rels->rows.v[i].part);
        }
    }
    return NULL;
}

struct vpart *verify_core(const struct verify *v)
{
    struct vpart *part = verify_related(v, v->package, NS_REL_OPC "metadata/core-properties");
    return part ? part : verify_related(v, v->package, REL_CORE_LIBREOFFICE);
}

struct vpart *of_main(struct verify *v, const char *type)
{
    struct vpart *part = v->main ? verify_related(v, v->main->links, type) : NULL;
    part = part && part->root && str_is(part->root->ns, NS_W) ? part : NULL;
    v->part = part;
    return part;
}

struct str plain_attribute(const struct xml_node *node, const char *name)
{
    const struct str *value = xml_attribute(node, "", name);
    return value ? *value : STR_EMPTY;
}

bool is_w(const struct xml_node *node, const char *name)
{
    return node && str_is(node->name, name) && str_is(node->ns, NS_W);
}

const struct str *w_attribute(const struct xml_node *node, const char *name)
{
    return xml_attribute(node, NS_W, name);
}

struct str w_val(const struct xml_node *node)
{
    const struct str *val = node ? w_attribute(node, "val") : NULL;
    return val ? *val : STR_EMPTY;
}

bool is_in_fallback(const struct xml_node *node)
{
    while (node && !str_is(node->name, "Fallback")) {
        node = node->parent;
    }
    return node != NULL;
}

bool is_mark(const struct xml_node *node)
{
    static const char *const marks[] = {
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "proofErr",
        "permStart",
        "permEnd",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "customXmlInsRangeStart",
        "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd",
    };
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        if (is_w(node, marks[i])) {
            return true;
        }
    }
    return false;
}

bool is_wrapper(const struct xml_node *node)
{
    static const char *const wrappers[] = {"sdt", "sdtContent", "customXml", "ins",
                                           "del", "moveFrom",   "moveTo",    "smartTag"};
    for (size_t i = 0; i < COUNT_OF(wrappers); i++) {
        if (is_w(node, wrappers[i])) {
            return true;
        }
    }
    return str_is(node->name, "AlternateContent") || str_is(node->name, "Choice") ||
           str_is(node->name, "Fallback");
}

bool has_child(const struct xml_node *node, const char *name)
{
    for (const struct xml_node *c = node->first; c; c = c->next) {
        if (is_w(c, name) || (is_wrapper(c) && has_child(c, name))) {
            return true;
        }
    }
    return false;
}

bool same_ascii(struct str x, struct str y)
{
    bool same = x.n == y.n;
    for (size_t i = 0; same && i < x.n; i++) {
        const char a = x.p[i] >= 'A' && x.p[i] <= 'Z' ? (char)(x.p[i] + 32) : x.p[i];
        const char b = y.p[i] >= 'A' && y.p[i] <= 'Z' ? (char)(y.p[i] + 32) : y.p[i];
        same = a == b;
    }
    return same;
}

bool is_digits(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9') {
            return false;
        }
    }
    return s.n > 0;
}

bool is_hex(struct str s, size_t n)
{
    bool hex = s.n == n;
    for (size_t i = 0; i < s.n && hex; i++) {
        hex = str_find_char(STR("0123456789ABCDEFabcdef"), s.p[i], 0) != STR_NPOS;
    }
    return hex;
}

struct str lower_ascii(struct arena *a, struct str s)
{
    char *copy = arena_alloc(a, s.n + 1);
    for (size_t i = 0; i < s.n; i++) {
        copy[i] = s.p[i] >= 'A' && s.p[i] <= 'Z' ? (char)(s.p[i] + 32) : s.p[i];
    }
    return (struct str){copy, s.n};
}
