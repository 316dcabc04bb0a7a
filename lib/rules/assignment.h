/* SPDX-License-Identifier: MIT
 * Group A: the functions of its rows (rules/assignment.c), and what they share. Inside this room
 * only. */
#ifndef VANTHU_RULES_ASSIGNMENT_H
#define VANTHU_RULES_ASSIGNMENT_H

#include "base/buf.h"
#include "rules/rules.h"

/* ---- rules/assignment_lead.c ---- */

void assignment_lead(const struct rule_run *run);     /* A201 */
void assignment_one_lead(const struct rule_run *run); /* A202 */
void assignment_roles(const struct rule_run *run);    /* A205 */

/* ---- rules/assignment_names.c ---- */

void assignment_known(const struct rule_run *run);    /* A203 */
void assignment_official(const struct rule_run *run); /* A204 */
void assignment_alive(const struct rule_run *run);    /* A212 */
void assignment_repeated(const struct rule_run *run); /* A214 */

/* ---- rules/assignment_audience.c ---- */

void assignment_audience(const struct rule_run *run);  /* A207 */
void assignment_reporting(const struct rule_run *run); /* A213 */

/* ---- rules/assignment_time.c ---- */

void assignment_deadline(const struct rule_run *run);       /* A208 */
void assignment_past(const struct rule_run *run);           /* A209 */
void assignment_deadline_given(const struct rule_run *run); /* A210 */
void assignment_product_given(const struct rule_run *run);  /* A211 */

/* ---- rules/assignment_words.c ---- */

void assignment_agrees(const struct rule_run *run);   /* A206 */
void assignment_inferred(const struct rule_run *run); /* A215 */
void assignment_heads(const struct rule_run *run);    /* A216 */

/* ---- rules/assignment_each.c ---- */

typedef void assignment_fn(const struct rule_run *run, const struct block *item,
                           const struct assignment *as);

/* Calls fn for the assignments that were written, or for all. */
void each_assignment(const struct rule_run *run, bool inferred, assignment_fn *fn);

/* A finding in the document that is checked; both messages take one "%.*s". */
struct finding *report_at(const struct rule_run *run, struct span at, const char *vi,
                          const char *en, struct str name);

/* The first line of a stretch: a whole block is too much to point at. */
struct span first_line(const struct source *source, struct span at);

/* How to call an item in a message: " 1.1", or nothing where it has no number. */
struct str item_name(struct arena *a, const struct block *item);

/* What is missing, by example: a line of the block, or words for the column of the table. */
void hint_field(const struct rule_run *run, struct finding *f, const struct assignment *as,
                const char *field, const char *example);

bool same_agency(const struct party *x, const struct party *y);
bool is_unknown(const struct party *p);

enum { NAMES_SHOWN = 4 };
/* One more name of a list, *n so far, of which the first NAMES_SHOWN are written. */
void add_name(struct buf *names, size_t *n, struct str name);

#endif
