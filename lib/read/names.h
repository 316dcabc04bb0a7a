/* SPDX-License-Identifier: MIT
 * Names of the register inside running text. A name is matched word by word: dashes, blanks, where
 * a tone mark stands, signs between words and most capitals may differ (of those after the first
 * word one must be there), "UBND" is "Ủy ban nhân dân", and of several names that start at one word
 * the longest wins. All names are looked for at once (text/automaton.h), so a register of 20,000
 * agencies costs no more than one of 20. */
#ifndef VANTHU_READ_NAMES_H
#define VANTHU_READ_NAMES_H

#include "read/phrase.h"
#include "text/automaton.h"

struct name_index {
    struct arena *arena;
    const struct agency_register *r;
    struct lexicon lexicon;
    struct automaton names;   /* phrases are struct named */
    struct map abbreviations; /* as written -> struct named */
    VEC(size_t) starts;       /* of the text being marked: token -> the word it starts, or NPOS */
};

struct name_index name_index_new(struct arena *a, const struct agency_register *r);

/* The words of `s`, with the names marked that start at each. */
struct text text_with_names(struct name_index *index, struct str s);

/* How many words from `at` on are a name, or 0. */
size_t name_at(const struct text *t, size_t at, struct named *who);

#endif
