/* SPDX-License-Identifier: MIT
 * The faults in the numbering of one document, found in one walk so that one cause gives one
 * fault. Inside this room only. */
#ifndef VANTHU_RULES_NUMBERING_H
#define VANTHU_RULES_NUMBERING_H

#include "rules/rules.h"

struct fault {
    const char *code;
    const struct block *item;
    const struct block *other;      /* where the number was used before; NULL */
    unsigned wanted;                /* the number that was due; 0: says nothing about it */
    struct msg text, hint;          /* complete sentences */
    struct str better;              /* the label to write instead without asking; empty: none */
    VEC(const struct block *) also; /* items that need the closing of `better` as well */
};

struct faults {
    struct arena *arena;
    VEC(struct fault *) list; /* parents before their children */
    struct map by_item;       /* address of a block -> its first fault with `wanted` */
};

/* N101-N106 and N108-N110 of a document. */
struct faults *faults_find(struct arena *a, const struct document *d);

/* What looks like a damaged label ("1.1Báo", "l.2.") at the start of words that have none: its
 * bytes, or 0. N111, rules/damage.c. */
size_t damaged_label(struct str words);
/* The label that was meant ("1.1.", "1.2."), where that is certain; else empty. */
struct str damaged_label_right(struct arena *a, struct str damaged);

#endif
