/* SPDX-License-Identifier: MIT
 * Inside lib/read/xml*.c: the tree from the raw text. */
#ifndef VANTHU_READ_XML_BUILD_H
#define VANTHU_READ_XML_BUILD_H

#include "read/xml_tree.h"

struct xt_elements {
    VEC(struct xt_node *) list; /* in document order */
};

/* The tree of a text that is well-formed; namespaces are left for the caller. */
void xt_build(struct arena *a, const struct source *source, struct xt_tree *out,
              struct xt_elements *elements);

/* Reports tags that do not close what was opened (S006): libxml2 tells only where it noticed. False
 * when they do pair. The text nests at most LIMIT_NESTING deep. */
bool xt_report_tags(struct sink *sink, const struct source *source);

#endif
