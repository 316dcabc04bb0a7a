/* SPDX-License-Identifier: MIT
 * The rules of group C, by what they look at; their rows are in citation.c. Inside this room. */
#ifndef VANTHU_RULES_CITATION_H
#define VANTHU_RULES_CITATION_H

#include "rules/cites.h"

/* One citation by itself: citation_symbol.c */
void citation_malformed(const struct rule_run *run); /* C301 */
void citation_type(const struct rule_run *run);      /* C302 */
void citation_issuer(const struct rule_run *run);    /* C303 */
void citation_family(const struct rule_run *run);    /* C309 */

/* Its date: citation_date.c */
void citation_impossible(const struct rule_run *run); /* C305 */
void citation_later(const struct rule_run *run);      /* C306 */
void citation_year(const struct rule_run *run);       /* C310 */

void citation_first(const struct rule_run *run); /* C307: citation_first.c */

/* Several citations of one document: citation_same.c */
void citation_dates(const struct rule_run *run); /* C304 */
void citation_names(const struct rule_run *run); /* C311 */

/* One number and symbol, two dates: of one document all the same (one of them is wrong), or has the
 * number come round again? */
bool cites_agree(struct arena *a, const struct cite *x, const struct cite *y);

/* Does the name of the issuer say something else than the symbol? */
bool issuer_disagrees(const struct rule_run *run, const struct citation *c, struct str issuer);

#endif
