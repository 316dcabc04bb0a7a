/* SPDX-License-Identifier: MIT
 * References of a document to its own items: "tại mục III.2.3", "Phụ lục II"; and to those of
 * another document: "mục V.6 Kế hoạch số 268/KH-UBND". */
#ifndef VANTHU_RULES_REFERENCE_H
#define VANTHU_RULES_REFERENCE_H

#include "rules/facts.h"
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

/* Every reference in the words of a document, for renumbering. */
enum { REFERENCE_PARTS = 4 }; /* outer number, number or path, clause, point */
struct own_reference {
    const struct passage *passage;
    size_t from, to;                    /* its words in the passage */
    struct str target;                  /* as in reference_found */
    struct str values[REFERENCE_PARTS]; /* slices of the passage: "II", "2.3", "2", "a"; empty: not
                                           given */
    enum label_form form;               /* of the outermost label it names */
    bool foreign;                       /* to an item of another document */
    bool relative;                      /* "khoản 2": of what it stands in */
    bool within; /* "Mục 1 Chương II": of a chapter or part, which is not in `target` */
};
struct references {
    VEC(struct own_reference) list;
};
struct references references_gather(struct arena *a, const struct document *d);

/* citation_key of a document's own number and symbol; empty when it has none yet. */
struct str reference_key(struct arena *a, const struct document *d);

#endif
