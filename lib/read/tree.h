/* SPDX-License-Identifier: MIT
 * Building the tree of items from blocks in reading order: the label's level says where a block
 * stands. Shared by the readers that know no nesting of their own (Markdown, import). */
#ifndef VANTHU_READ_TREE_H
#define VANTHU_READ_TREE_H

#include "diag/finding.h"
#include "model/document.h"

struct tree {
    struct sink *sink;
    const struct source *source;
    struct block *root;
    struct block *open; /* the innermost item so far, or root */
};

struct tree tree_new(struct sink *sink, const struct source *source, struct block *root);

/* Hangs a block into the tree: an item under the last item of an outer level, anything else under
 * the item above. */
void tree_add(struct tree *t, struct block *b);

/* The item that an assignment written here belongs to: the last one that is no bullet, or the root.
 */
struct block *tree_owner(const struct tree *t);

/* Gives an assignment to the numbered or lettered item above (a bullet's block belongs to the item
 * whose bullets they are). Reports when there is none, or when it has one already (S008). */
void tree_assign(struct tree *t, struct assignment *as);

/* Level of an item; headings without label stand as deep as their number of '#'. */
unsigned block_level(const struct block *b);

#endif
