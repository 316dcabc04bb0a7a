/* SPDX-License-Identifier: MIT
 * Letters that look like Latin ones and are not: Cyrillic, Greek, Icelandic, fullwidth. A reader
 * sees no difference; a search, a sort and a screen reader do. */
#ifndef VANTHU_TEXT_LOOKALIKE_H
#define VANTHU_TEXT_LOOKALIKE_H

#include "base/str.h"

enum lookalike_kind {
    LOOKALIKE_NONE,
    LOOKALIKE_CYRILLIC,
    LOOKALIKE_GREEK,
    LOOKALIKE_SCIENCE, /* Greek letters that formulas use, as in "TNFα" */
    LOOKALIKE_ETH,     /* ð for đ, ƣ for ư and the like: other Latin letters */
    LOOKALIKE_WIDE,    /* fullwidth and mathematical forms: never meant in running text */
};

/* What `c` looks like, in NFC UTF-8 (one letter, two for a ligature), or the empty slice. */
struct str lookalike_of(uint32_t c, enum lookalike_kind *kind, char room[4]);

#endif
