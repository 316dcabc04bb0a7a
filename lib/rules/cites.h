/* SPDX-License-Identifier: MIT
 * The citations of one document, found once and shared by the rules of groups C and X. Inside this
 * room only. */
#ifndef VANTHU_RULES_CITES_H
#define VANTHU_RULES_CITES_H

#include "rules/facts.h"
#include "text/citation.h"

struct cite {
    const struct passage *passage;
    struct citation c;
    struct str key;
};

struct cites {
    VEC(struct cite) list; /* in the order of the source */
};

const struct cites *cites_in(const struct rule_run *run, const struct document *d);
const struct cites *cites_of(const struct rule_run *run);

typedef void cite_fn(const struct rule_run *run, const struct cite *cite);
void cites_each(const struct rule_run *run, cite_fn *fn); /* of the document being checked */

/* The words of a piece, and their place in the source. */
struct str cite_words(const struct cite *cite, struct piece piece);
struct span cite_place(const struct document *d, const struct cite *cite, struct piece piece);

bool cite_dated(const struct cite *cite);  /* has a date, possible or not */
bool cite_issued(const struct cite *cite); /* names an issuer */

#endif
