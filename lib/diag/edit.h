/* SPDX-License-Identifier: MIT
 * Edits: what is to be written into a source text in the place of what. They are gathered in any
 * order, settled (sorted, those that meet an earlier one left out) and then applied at once. */
#ifndef VANTHU_DIAG_EDIT_H
#define VANTHU_DIAG_EDIT_H

#include "base/span.h"
#include "base/str.h"
#include "base/vec.h"

struct edit {
    struct span at;   /* start == end: an insertion */
    struct str text;  /* instead; may be empty */
    const char *code; /* of the rule that asks for it; NULL: none does */
};

struct edits {
    VEC(struct edit) list;
};

/* Sorts by place and leaves out what overlaps an edit before it, or inserts where one has been
 * made: the next reading will ask for it again. Returns how many were left out. */
size_t edits_settle(struct edits *edits);

/* The text with every edit made. They must be settled and lie within the text. */
struct str edits_apply(struct arena *a, const struct edits *edits, struct str text);

/* Does one of the (settled) edits touch the stretch? */
bool edits_touch(const struct edits *edits, struct span at);

#endif
