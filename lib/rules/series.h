/* SPDX-License-Identifier: MIT
 * The walk behind group N. Siblings of one form make a series; each series is judged from what is
 * written: after a gap the count goes on from the number that stands there, a single label that is
 * wrong between right ones counts as the right one, and what has one cause is said once. For the
 * files series*.c. */
#ifndef VANTHU_RULES_SERIES_H
#define VANTHU_RULES_SERIES_H

#include "rules/numbering.h"

enum {
    SERIES_VALUES = 400, /* label numbers are below */
    SERIES_SLOTS = LABEL_FORMS + LABEL_DEPTH_MAX,
};

struct series {
    VEC(const struct block *) items;
};

/* Where a number occurs in a series: first and last index plus 1; 0 = nowhere. */
struct places {
    size_t first[SERIES_VALUES], last[SERIES_VALUES];
};

struct walk {
    struct faults *faults;
    const struct block *root;
    unsigned last_of[SERIES_SLOTS];    /* last number of each form in the document so far */
    struct series slots[SERIES_SLOTS]; /* the children of one parent, by form; reused */
    struct places places;              /* of the series at hand; reused */
};

/* ---- faults: series_fault.c ---- */

struct fault *fault_add(struct walk *w, const char *code, const struct block *item);
void fault_say(struct walk *w, struct fault *fault, const char *vi, const char *en, ...)
    PRINTF_LIKE(3, 5) PRINTF_LIKE(4, 5);
/* The hint: the label to write there, and the way that always works. */
void fault_advise(struct walk *w, struct fault *fault, struct str label);
/* The number that was due there. */
void fault_want(struct walk *w, struct fault *fault, unsigned wanted);
/* The first fault of a block that says which number was due; NULL without one. */
const struct fault *fault_of(const struct walk *w, const struct block *item);

/* ---- one series: series.c ---- */

/* `first_due`: a number other than 1 the series may start with; 0: none. */
void series_numbers(struct walk *w, const struct series *s, unsigned first_due);
void series_closings(struct walk *w, const struct series *s);
void series_alone(struct walk *w, const struct series *s);

/* Blocks after `from` and before `to` that begin with a damaged label: an item lost that way is
 * N111 and leaves no gap besides. */
size_t labels_lost(const struct walk *w, const struct block *from, const struct block *to);

#endif
