/* SPDX-License-Identifier: MIT
 * How the parser of citations is divided: number and symbol (citation.c), what stands around them
 * (citation_around.c), abbreviations (citation_codes.c). Inside text/citation*.c only. */
#ifndef VANTHU_TEXT_CITATION_PARTS_H
#define VANTHU_TEXT_CITATION_PARTS_H

#include "text/citation.h"

struct scan {
    struct str text;
    size_t i;    /* where it reads */
    bool strong; /* "số" or a type stands before: an untidy symbol is one all the same */
    struct citation *c;
};

/* The type and "số" that end where the number starts (at s->i, which stays). */
void citation_before(struct scan *s);
/* Date, issuer and title after the symbol. */
void citation_behind(struct scan *s);

/* Letter or digit. */
bool citation_is_word(uint32_t c);
/* A known type or body code at `at`, in any case and with no letter after it: its length, or 0. */
size_t citation_code_at(struct str s, size_t at);

#endif
