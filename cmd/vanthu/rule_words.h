/* SPDX-License-Identifier: MIT
 * How the commands that print rules name a severity and a remedy. */
#ifndef VANTHU_CMD_RULE_WORDS_H
#define VANTHU_CMD_RULE_WORDS_H

#include "rules/rules.h"

const char *severity_word(enum lang lang, enum severity sev); /* "lỗi", "error" */

/* "vanthu fmt --renumber"; empty where only a person can mend it. */
struct str rule_mended_by(struct arena *a, const struct rule_info *rule);

#endif
