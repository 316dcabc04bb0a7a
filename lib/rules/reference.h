/* SPDX-License-Identifier: MIT
 * References of a document to its own items: "tại mục III.2.3", "Phụ lục II"; and to those of
 * another document: "mục V.6 Kế hoạch số 268/KH-UBND". */
#ifndef VANTHU_RULES_REFERENCE_H
#define VANTHU_RULES_REFERENCE_H

#include "rules/rules.h"

void reference_check(const struct rule_run *run); /* C308 */

/* What the words at a place of a document lead to, for editors. */
struct reference_found {
    struct span words;
    struct str target; /* for reference_item; empty: no item, but the document that is cited */
    struct str
        number; /* "268/KH-UBND": citation_key of the document it belongs to; empty: its own */
};
/* The reference or citation whose words stand at byte `at` of the source; false when there is none.
 */
bool reference_at_place(struct arena *a, const struct document *d, uint32_t at,
                        struct reference_found *out);
/* The item of `d` that a reference leads to; NULL when it has none. */
const struct block *reference_item(struct arena *a, const struct document *d, struct str target);
/* citation_key of a document's own number and symbol; empty when it has none yet. */
struct str reference_key(struct arena *a, const struct document *d);

#endif
