/* SPDX-License-Identifier: MIT
 * What the commands that print rules share: both catalogues, that of documents and that of Word
 * files (codes P), and how a severity and a remedy are named. */
#ifndef VANTHU_CMD_RULE_WORDS_H
#define VANTHU_CMD_RULE_WORDS_H

#include "rules/rules.h"

const struct rule_info *catalogue_at(size_t i); /* over both; NULL beyond the last */
const struct rule_info *catalogue_find(struct str code);

const char *severity_word(enum lang lang, enum severity sev); /* "lỗi", "error" */

/* "vanthu fmt --renumber"; empty where only a person can mend it. */
struct str rule_mended_by(struct arena *a, const struct rule_info *rule);

#endif
