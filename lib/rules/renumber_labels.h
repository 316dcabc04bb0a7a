/* SPDX-License-Identifier: MIT
 * Inside lib/rules/renumber*.c: the labels that items are to have. */
#ifndef VANTHU_RULES_RENUMBER_LABELS_H
#define VANTHU_RULES_RENUMBER_LABELS_H

#include "base/map.h"
#include "model/document.h"

struct relabel {
    struct block *item;
    struct label old;
    struct label new; /* `raw` too */
    bool impossible;  /* there is no such label: it stays */
};

struct relabels {
    VEC(struct relabel *) list; /* every numbered item, in the order of the source */
};

struct relabels relabels_find(struct arena *a, const struct document *d);

#endif
