/* SPDX-License-Identifier: MIT
 * Vietnamese vowels and their tones, character by character. */
#ifndef VANTHU_TEXT_VOWEL_H
#define VANTHU_TEXT_VOWEL_H

#include <stdbool.h>
#include <stdint.h>

enum tone { TONE_NONE, TONE_GRAVE, TONE_ACUTE, TONE_HOOK, TONE_TILDE, TONE_DOT, TONES };

/* The twelve vowel letters: a ă â e ê i o ô ơ u ư y. */
enum vowel_letter {
    VOWEL_NONE,
    VOWEL_A,
    VOWEL_AW,
    VOWEL_AA,
    VOWEL_E,
    VOWEL_EE,
    VOWEL_I,
    VOWEL_O,
    VOWEL_OO,
    VOWEL_OW,
    VOWEL_U,
    VOWEL_UW,
    VOWEL_Y
};

struct vowel {
    enum vowel_letter letter; /* VOWEL_NONE: the character is no vowel */
    enum tone tone;
    bool upper;
};

/* Vowels in one byte (letter, tone, case), by code point; 0: no vowel. */
enum { VOWEL_LOW_END = 0x1B1, VOWEL_HIGH = 0x1EA0, VOWEL_HIGH_END = 0x1EFA };
extern const uint8_t vowel_low[VOWEL_LOW_END];
extern const uint8_t vowel_high[VOWEL_HIGH_END - VOWEL_HIGH];

static inline struct vowel vowel_read(uint32_t c)
{
    const uint8_t v = c < VOWEL_LOW_END                       ? vowel_low[c]
                      : c >= VOWEL_HIGH && c < VOWEL_HIGH_END ? vowel_high[c - VOWEL_HIGH]
                                                              : 0;
    return (struct vowel){(enum vowel_letter)(v >> 4), (enum tone)(v >> 1 & 7), (v & 1) != 0};
}
uint32_t vowel_char(struct vowel v); /* the character again; 0 for VOWEL_NONE */

/* The vowel (a ă â e ê i o ô ơ u ư y, small or capital) of `c`, and its tone; 0 when `c` is none.
 */
uint32_t vowel_of(uint32_t c, enum tone *tone);
/* The small vowel with a tone; `vowel` itself when it is none. */
uint32_t vowel_with(uint32_t vowel, enum tone tone);

#endif
