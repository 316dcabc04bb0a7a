/* SPDX-License-Identifier: MIT
 * Rules of group X that need more than a few lines. Inside this room only. */
#ifndef VANTHU_RULES_BETWEEN_H
#define VANTHU_RULES_BETWEEN_H

#include "rules/cites.h"

/* rules/between_letter.c: a letter and the plan it forwards (`triển khai`). */
void letter_cites(const struct rule_run *run);   /* X601 */
void letter_subject(const struct rule_run *run); /* X602 */
void letter_date(const struct rule_run *run);    /* X603 */

/* Does a citation in the letter that is checked mean what it forwards? Number and date of that are
 * for X601 and X603 to judge, who know the document, and not for the rules of citations besides. */
enum plan_cite { CITES_OTHER, CITES_PLAN, CITES_PLAN_WRONGLY };
enum plan_cite letter_cites_plan(const struct rule_run *run, const struct cite *cite);

void recipients_check(const struct rule_run *run); /* X604, rules/between_recipients.c */
void parent_check(const struct rule_run *run);     /* X606, rules/between_parent.c */

#endif
