/* SPDX-License-Identifier: MIT
 * Names of the register inside running text. A name is matched word by word: signs between its
 * words may differ, "UBND" is "Ủy ban nhân dân", and the longest name wins. */
#ifndef VANTHU_READ_PHRASE_H
#define VANTHU_READ_PHRASE_H

#include "model/register.h"

/* What stands between a word and the one before it. */
enum gap {
    GAP_BLANK,
    GAP_COMMA,     /* , - & / quotes: may be inside a name */
    GAP_SEMICOLON, /* from here on: never inside a name */
    GAP_BREAK,     /* . ( ) and the like */
    GAP_COLON,
};

struct word {
    size_t start, end; /* bytes of the text */
    struct str key;    /* folded; "ubnd" is spelled out */
    enum gap gap;
};

struct text { /* words of one stretch of text */
    struct str s;
    VEC(struct word) words;
    enum gap last; /* what follows the last word */
};

struct text text_of(struct arena *a, struct str s);
enum gap gap_after(const struct text *t, size_t word); /* after that word */

/* How many words from `at` on spell `phrase` (folded, words divided by blanks), or 0. */
size_t text_has(const struct text *t, size_t at, const char *phrase);

struct name_index {
    const struct agency_register *r;
    struct map names;         /* words divided by blanks -> struct named */
    struct map initial;       /* first word of any name */
    struct map abbreviations; /* as written -> struct named */
    size_t longest;           /* words */
};

struct name_index name_index_new(struct arena *a, const struct agency_register *r);

/* How many words from `at` on are a name, or 0. */
size_t name_at(const struct name_index *index, const struct text *t, size_t at, struct named *who);

#endif
