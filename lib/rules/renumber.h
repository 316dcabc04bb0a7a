/* SPDX-License-Identifier: MIT
 * `vanthu fmt --renumber`: what every label and every reference to it is to become. */
#ifndef VANTHU_RULES_RENUMBER_H
#define VANTHU_RULES_RENUMBER_H

#include "diag/edit.h"
#include "rules/rules.h"

enum renumber_kind {
    RENUMBER_LABEL,     /* a label becomes another */
    RENUMBER_REFERENCE, /* so do the words that refer to it */
    RENUMBER_AMBIGUOUS, /* left: several items bear the label that is referred to */
    RENUMBER_DANGLING,  /* left: no item bears it, though one may from now on */
    RENUMBER_UNSEEN,    /* left: the number is written with markup inside */
    RENUMBER_NO_LABEL,  /* left: the alphabet, or the numbers, are at their end */
};

struct renumber_change {
    enum renumber_kind kind;
    struct span at;           /* in the document's source */
    struct str before, after; /* the label, or the words of the reference */
};

struct renumbering {
    struct edits edits;                  /* settled */
    VEC(struct renumber_change) changes; /* in the order of the source */
};

/* Numbers every series of items from its first on, as group N counts them: articles through the
 * document, chapters and sections through what they count through now, other items anew under each
 * parent. Of a document that carries the words of another (a derived plan) only labels change. */
struct renumbering renumber(struct arena *a, struct document *d);

#endif
