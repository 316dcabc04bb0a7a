/* SPDX-License-Identifier: MIT
 * T509: the paragraphs that are compared, and whether two that are alike say different things all
 * the same. Inside this room only. */
#ifndef VANTHU_RULES_TEXT_REPEATS_H
#define VANTHU_RULES_TEXT_REPEATS_H

#include "rules/text_line.h"

enum { SKETCH = 12 }; /* least hashes of pairs */

/* A paragraph, or one sentence of several. */
struct paragraph {
    const struct block *block;
    struct span at;
    const uint32_t *words; /* keys, in reading order */
    const bool *names;     /* of each word: is it written as part of a name? */
    size_t n;
    uint32_t *sorted, *sorted_pairs; /* words, pairs of neighbours; NULL until it is compared */
    uint32_t sketch[SKETCH];         /* the least pairs, ascending */
    uint64_t numbers; /* of its figures, in order: another amount is another statement */
    size_t asked;     /* the last paragraph it was compared with, 0: none */
};

enum { NUMERALS = 10 };

struct telling {
    uint32_t numerals[NUMERALS]; /* keys of the numbers as words */
};

struct telling telling_words(void);
/* Do both name something that the other does not (one name more is no other statement), or are
 * they about something else? */
bool says_otherwise(const struct telling *t, const struct paragraph *x, const struct paragraph *y);

#endif
