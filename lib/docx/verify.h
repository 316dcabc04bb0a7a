/* SPDX-License-Identifier: MIT
 * Is a package one that Word opens without a word? Our own rules, from what is known to make Word
 * say "unreadable content"; no other judge finds all of it. Severity: an error is what Word refuses
 * or repairs; with a warning it opens, but perhaps not as meant; with a note it opens, and other
 * programs may not. */
#ifndef VANTHU_DOCX_VERIFY_H
#define VANTHU_DOCX_VERIFY_H

#include "diag/finding.h"

/* Applies every rule and reports to `sink` (made with docx_rule_find), of each rule at most a
 * score. `path` is how the file is shown, and its extension says which kind of document it must be
 * (.docx, .docm, .dotx, .dotm; anything else: .docx). A finding's file is the path, with the part
 * where there is one: "thu.docx/word/document.xml"; its source is that part, so `bytes` and `a`
 * outlive the sink's findings. ST_OK whatever was found. Called inside arena_run(). */
enum status docx_verify(struct arena *a, struct sink *sink, struct str path,
                        struct str bytes) MUST_CHECK;

/* The highest severity among the findings; SEV_OFF when there is none. */
enum severity docx_worst(const struct sink *sink);

/* Rule i over all groups; NULL beyond the last. */
const struct rule_info *docx_rule_at(size_t i);
const struct rule_info *docx_rule_find(struct str code); /* for sink_new */
/* What a clerk does about it; {NULL, NULL} for a rule that is not one of these. */
struct msg docx_rule_mend(const struct rule_info *rule);

#endif
