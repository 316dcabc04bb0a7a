/* SPDX-License-Identifier: MIT
 * XML of package parts -> a tree in an arena (by libxml2), safely: no DOCTYPE, no entities, no
 * network, bounded. For verification; names are resolved to namespaces. */
#ifndef VANTHU_DOCX_XML_H
#define VANTHU_DOCX_XML_H

#include "base/str.h"
#include "base/vec.h"

struct xml_attribute {
    struct str ns, name, value;
};

struct xml_node { /* an element */
    struct str ns, name;
    struct str text; /* its own character data, put together */
    VEC(struct xml_attribute) attributes;
    struct str unbound; /* a prefix in mc:Ignorable that is not declared; empty: none */
    size_t at;          /* byte offset of its tag; 0 where the part is not UTF-8 */
    struct xml_node *parent, *first, *last, *next;
};

enum xml_problem {
    XML_FINE,
    XML_MALFORMED, /* not well-formed, or a prefix is not declared */
    XML_DOCTYPE,
    XML_LARGE, /* over a limit */
};

struct xml_fault {
    enum xml_problem problem;
    unsigned line;
    struct str message; /* of libxml2, English */
};

/* At most `max` elements. ST_INVALID fills *fault. */
enum status xml_read(struct arena *a, struct str bytes, size_t max, struct xml_node **root,
                     struct xml_fault *fault) MUST_CHECK;

/* The value of an attribute; NULL when it is not there. An empty `ns` means none. */
const struct str *xml_attribute(const struct xml_node *node, const char *ns, const char *name);

/* The first child of that name (same namespace as the node's), NULL without one. */
struct xml_node *xml_child(const struct xml_node *node, const char *name);

/* The next element in document order below `top`; NULL after the last. */
struct xml_node *xml_next(const struct xml_node *top, const struct xml_node *node);

#endif
