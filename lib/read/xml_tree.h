/* SPDX-License-Identifier: MIT
 * XML (by libxml2) -> a tree whose every node knows its place in the source. Untrusted input: no
 * DOCTYPE, so no entities of the author's; bounded depth, attributes and elements; no network. */
#ifndef VANTHU_READ_XML_TREE_H
#define VANTHU_READ_XML_TREE_H

#include "diag/finding.h"

struct xt_attribute {
    struct str name; /* as written, with its prefix; declarations of namespaces are left out */
    struct str value;
    struct span name_at, value_at;
};

enum xt_kind {
    XT_ROOT, /* of the whole text: comments and the outermost element */
    XT_ELEMENT,
    XT_TEXT,
    XT_CDATA,
    XT_COMMENT,
    XT_INSTRUCTION,
};

struct xt_node {
    enum xt_kind kind;
    bool ours;       /* XT_ELEMENT: in the namespace urn:vanthu:1 */
    struct str name; /* XT_ELEMENT: without prefix where it is ours, else as written */
    struct span at;  /* an element from '<' to the end of its closing tag */
    struct span tag; /* its opening tag */
    struct span name_at;
    struct span inner; /* text as it stands in the source; what a comment holds */
    VEC(struct xt_attribute) attributes;
    struct xt_node *parent, *prev, *next, *first, *last;
};

struct xt_tree {
    const struct source *source;
    struct xt_node *top;  /* XT_ROOT */
    struct xt_node *root; /* the outermost element */
    void *parsed;         /* libxml2's own tree, for xt_validate */
};

/* ST_INVALID (S006) and ST_LIMIT (S009) have been reported. */
enum status xt_read(struct arena *a, struct sink *sink, const struct source *source,
                    struct xt_tree *out) MUST_CHECK;

/* Checks it against templates/schema/vanthu.rng; reports what is wrong (S006). */
enum status xt_validate(struct arena *a, struct sink *sink, const struct xt_tree *tree) MUST_CHECK;

#endif
