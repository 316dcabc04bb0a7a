/* SPDX-License-Identifier: MIT
 * Running text as words, as inference reads it: each word folded, "UBND" spelled out as "ủy ban
 * nhân dân", the signs between words told apart by whether a name may go on over them. */
#ifndef VANTHU_READ_PHRASE_H
#define VANTHU_READ_PHRASE_H

#include "base/map.h"
#include "base/vec.h"
#include "model/register.h"

/* What stands between a word and the one before it. */
enum gap {
    GAP_BLANK,
    GAP_COMMA,     /* , - & / quotes: may be inside a name */
    GAP_SEMICOLON, /* from here on: never inside a name */
    GAP_BREAK,     /* . ( ) and the like */
    GAP_COLON,
};

enum { LEXEME_PIECES = 6 };

/* A word as it is compared. Every spelling that folds alike has the same tokens. */
struct lexeme {
    struct str key;                 /* folded; blanks between the pieces */
    uint32_t pieces[LEXEME_PIECES]; /* tokens: "ubnd" has four */
    size_t pieces_n;
};

/* Words met so far: each is folded once. */
struct lexicon {
    struct arena *arena;
    struct map spellings; /* as written -> struct lexeme */
    struct map pieces;    /* folded -> token */
    uint32_t tokens;      /* given out */
};

struct lexicon lexicon_new(struct arena *a);

struct word {
    size_t start, end; /* bytes of the text */
    const struct lexeme *lexeme;
    enum gap gap;
    const struct named *name; /* the longest name that starts here (read/names.h); NULL: none */
    size_t name_words;
};

struct text { /* words of one stretch of text */
    struct str s;
    VEC(struct word) words;
    enum gap last; /* what follows the last word */
};

/* `s` must live as long as the lexicon. */
struct text text_of(struct lexicon *lexicon, struct str s);
enum gap gap_after(const struct text *t, size_t word); /* after that word */

/* How many words from `at` on spell `phrase` (folded, words divided by blanks), or 0. */
size_t text_has(const struct text *t, size_t at, const char *phrase);

#endif
