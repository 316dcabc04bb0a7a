/* SPDX-License-Identifier: MIT
 * What `vanthu fmt` may mend in one document: the fixes that the findings of the rules carry. */
#ifndef VANTHU_RULES_FIXES_H
#define VANTHU_RULES_FIXES_H

#include "diag/edit.h"
#include "rules/rules.h"

struct fixes {
    struct edits edits; /* settled; their places are those of the document's source */
    size_t held_back;   /* in the words of a received document, which stay as they came */
};

/* Runs the rules that `policy` wants; suppressed findings are not mended. */
struct fixes fixes_find(struct arena *a, const struct document *d,
                        const struct rule_policy *policy);

#endif
