/* SPDX-License-Identifier: MIT
 * Inside lib/rules/reference*.c: how references to items are worded. */
#ifndef VANTHU_RULES_REFERENCE_WORDS_H
#define VANTHU_RULES_REFERENCE_WORDS_H

#include "rules/reference.h"

struct reference {
    size_t from, to;      /* in the passage */
    struct str target;    /* as item_path writes it */
    enum label_form form; /* of the labels it needs: a document without them means another one */
    struct str values[REFERENCE_PARTS]; /* of its parts as they stand in the passage; empty: not
                                           given */
};

/* A reference whose head word ("mục", "Điều", "Phụ lục") stands at `at`. */
bool reference_read(struct arena *a, struct str s, size_t at, struct reference *ref);
/* "mục II.1 và III.2": the second one, which has no head word of its own. */
bool reference_more(struct str s, const struct reference *ref, struct reference *next);
/* Past further references and linking words: where the document they belong to would be named. */
size_t reference_owner(struct arena *a, struct str s, size_t at);
/* Does a reference that ends at `at` belong to another document? */
bool reference_foreign(struct arena *a, struct str s, size_t at);

/* Length of the word at `i`: letters, digits, and dots before digits. */
size_t reference_word(struct str s, size_t i);
/* "III", "III.2.3", "2.3", "2": Roman first at most, then numbers. */
bool reference_is_path(struct str s);
bool reference_is_number(struct str s);
bool reference_starts_roman(struct str path);
bool reference_starts_word(struct str s, size_t at);
struct str reference_join(struct arena *a, const struct str *parts, size_t n);

#endif
