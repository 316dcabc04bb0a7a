/* SPDX-License-Identifier: MIT
 * The catalogue of rules and the machine that runs them. A rule is one row: what is true of it
 * (diag/finding.h) and its function; rows live in one file per group (rules/numbering.c, …), groups
 * are listed once in rules/rules.c. Rows of group S have no function: readers report them. */
#ifndef VANTHU_RULES_RULES_H
#define VANTHU_RULES_RULES_H

#include "base/file.h"
#include "diag/finding.h"
#include "model/document.h"
#include "model/dossier.h"

struct rule_run { /* what a rule function gets */
    struct arena *arena;
    struct sink *sink;
    const struct document *document; /* NULL for rules between documents */
    const struct dossier *dossier;   /* NULL when a document is checked alone */
    const char *code;                /* of the row that runs: pass it to report() */
    struct facts *facts;             /* what rules share about documents (rules/facts.h) */
};

struct rule {
    struct rule_info info;
    void (*check)(const struct rule_run *run);         /* one document; NULL */
    void (*check_dossier)(const struct rule_run *run); /* all documents together; NULL */
};

struct rule_group {
    const char *name; /* "numbering" */
    struct msg title; /* of its chapter in docs/rules.md */
    const struct rule *rules;
    size_t n;
};

/* Every group, NULL-terminated, in the order of the catalogue. */
const struct rule_group *const *rule_groups(void);
const struct rule *rule_at(size_t i);               /* over all groups; NULL beyond the last */
const struct rule_info *rule_find(struct str code); /* for sink_new */
/* How many rules have a code that starts so: 0 for a code that means nothing. */
size_t rules_with_prefix(struct str prefix);
/* Does the rule say that the source could not be read whole? Nobody can switch that off, lower it
 * or accept it: what was not read would be missing from what is made, and nobody would know. */
bool rule_is_fixed(const struct rule_info *rule);

struct rule_policy {               /* severity is data */
    const struct dossier *dossier; /* `mức độ` of ho-so.yaml; NULL */
    struct names select, ignore;   /* codes or prefixes */
    bool strict;                   /* warnings count as errors */
};

/* Runs every rule over one document, or over a dossier (its documents one by one, then together),
 * and applies suppressions (S010 for the unused ones), the cap for received documents, the profile
 * and the policy. Findings the readers have put into the sink are treated alike. */
void rules_check_document(struct arena *a, struct sink *sink, const struct document *d,
                          const struct rule_policy *policy);
void rules_check_dossier(struct arena *a, struct sink *sink, const struct dossier *dossier,
                         const struct rule_policy *policy);

#endif
