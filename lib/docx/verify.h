/* SPDX-License-Identifier: MIT
 * Is a DOCX package one that Word opens without a word? Our own rules, from what is known to make
 * Word say "unreadable content" (each row says why); no other judge finds all of it. */
#ifndef VANTHU_DOCX_VERIFY_H
#define VANTHU_DOCX_VERIFY_H

#include "diag/finding.h"

struct docx_rule {
    const char *code; /* "P18" */
    enum severity severity; /* error: Word refuses or repairs; warning: it opens, but perhaps not as
                               meant; note: it opens, other programs may not */
    struct msg what, why;
};

struct docx_fault {
    const struct docx_rule *rule;
    struct str part;   /* "word/document.xml"; empty: the archive */
    unsigned line;     /* in the part; 0: none */
    struct str detail; /* what was found: names and numbers, the same in both languages */
};

struct docx_faults {
    VEC(struct docx_fault) list; /* in the order of the rules, of each at most a score */
};

/* Applies every rule. ST_OK whatever was found; called inside arena_run(). */
enum status docx_verify(struct arena *a, struct str bytes, struct docx_faults *out) MUST_CHECK;

/* The highest severity among the faults; SEV_OFF when there is none. */
enum severity docx_faults_worst(const struct docx_faults *faults);

/* Rule i over all groups; NULL beyond the last. For listing. */
const struct docx_rule *docx_rule_at(size_t i);

#endif
