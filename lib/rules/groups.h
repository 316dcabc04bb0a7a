/* SPDX-License-Identifier: MIT
 * The groups of rules, one file each. Inside this room only. */
#ifndef VANTHU_RULES_GROUPS_H
#define VANTHU_RULES_GROUPS_H

#include "rules/rules.h"

extern const struct rule_group rules_source;     /* S */
extern const struct rule_group rules_numbering;  /* N */
extern const struct rule_group rules_assignment; /* A */
extern const struct rule_group rules_citation;   /* C */
extern const struct rule_group rules_form;       /* F */
extern const struct rule_group rules_text;       /* T */
extern const struct rule_group rules_between;    /* X */

/* S004: a document without a place before its date, where its register has none either
 * (rules/place.c). */
void check_place(const struct rule_run *run);
/* S005: ids of agencies in the front matter that the register lacks, and files that are not there
 * (rules/agency_ids.c). */
void check_agency_ids(const struct rule_run *run);
/* rules/named_files.c: one key of the front matter that names a file; and letters to each agency
 * of a plan that is not there (of a dossier). */
struct key;
void check_named_file(const struct rule_run *run, const struct key *key, const struct field *field);
void check_delivery(const struct rule_run *run);

#define RULE_GROUP(variable, group_name, title_vi, title_en, table)                                \
    const struct rule_group variable = {group_name, {title_vi, title_en}, table, COUNT_OF(table)}

#endif
