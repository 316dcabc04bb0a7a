/* SPDX-License-Identifier: MIT
 * A deadline said in the words of an item. */
#ifndef VANTHU_READ_INFER_DEADLINE_H
#define VANTHU_READ_INFER_DEADLINE_H

#include "model/assignment.h"
#include "read/phrase.h"

struct words_at { /* bytes of the text */
    size_t start, end;
};

/* The deadline that `t` states, into *out (kind DEADLINE_NONE: none); where it stands. `head` is
 * the number of words that name the lead: what follows them at once ("…, thường xuyên …") counts.
 * Years of plans and programmes ("… đến năm 2025") count only in the item's `own` words, before
 * any document is cited. */
struct words_at deadline_in(struct arena *a, const struct text *t, size_t head, bool own,
                            struct deadline *out);

#endif
