/* SPDX-License-Identifier: MIT
 * One passage cut into words, each judged once for all rules of group T. Inside this room only. */
#ifndef VANTHU_RULES_TEXT_LINE_H
#define VANTHU_RULES_TEXT_LINE_H

#include "rules/facts.h"
#include "text/syllable.h"

enum token_flag {
    TOKEN_MARKED = 1,       /* has a letter beyond ASCII */
    TOKEN_DISTINCT = 2,     /* has one that other languages lack: ă đ ơ ư, ạ, ế */
    TOKEN_FOREIGN = 4,      /* has one that Vietnamese lacks */
    TOKEN_RARE = 8,         /* has f, j, w or z */
    TOKEN_DIGIT = 16,       /* has a digit */
    TOKEN_UPPER_FIRST = 32, /* begins with a capital */
    TOKEN_UPPER_REST = 64,  /* has a capital further on */
    TOKEN_LOWER = 128,      /* has a small letter */
    TOKEN_LOW_TONE = 256,   /* à ả ã ạ: foreign words have none of these */
    TOKEN_VOWEL = 512,
    TOKEN_COVERED = 1024, /* another rule has spoken about it */
};

/* A run of letters and digits. */
struct token {
    uint32_t start, end; /* bytes of the passage */
    uint32_t key;        /* same key = same word: case and the place of the tone apart */
    uint16_t flags;
    uint16_t letters;
    uint8_t verdict, style; /* of text/syllable.h; SYLLABLE_YES for words that were not judged */
};

/* A word that was judged before: prose says the same words again and again. */
enum { VERDICTS = 2048 };
struct verdict {
    struct str word;
    uint8_t verdict, style;
};

struct line {
    struct verdict *verdicts; /* by key, VERDICTS of them */
    const struct passage *passage;
    struct str s;
    VEC(struct token) tokens;
    bool odd; /* has characters that no Vietnamese text needs, or words it cannot have */
};

/* Fills `line`; its room is used again. Start with a zeroed one. */
void line_read(struct arena *a, struct line *line, const struct passage *p);

struct str token_word(const struct line *line, size_t i);
/* The bytes between token i and the one before it (the start of the passage for 0); with i the
 * number of tokens, what follows the last. */
struct str line_gap(const struct line *line, size_t i);
/* Do tokens i - 1 and i stand side by side with nothing but one blank between? */
bool line_joined(const struct line *line, size_t i);
/* Is token i the first of a sentence? */
bool line_starts_sentence(const struct line *line, size_t i);
/* Is byte `at` inside an address (URL, e-mail, path) or some other stretch without blanks that is
 * no prose? */
bool line_is_address(const struct line *line, size_t at);

/* The key of a word in lower case, as tokens have it. */
uint32_t token_key(struct str word);

#endif
