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

struct vowel vowel_read(uint32_t c);
uint32_t vowel_char(struct vowel v); /* the character again; 0 for VOWEL_NONE */

/* The vowel (a ă â e ê i o ô ơ u ư y, small or capital) of `c`, and its tone; 0 when `c` is none.
 */
uint32_t vowel_of(uint32_t c, enum tone *tone);
/* The small vowel with a tone; `vowel` itself when it is none. */
uint32_t vowel_with(uint32_t vowel, enum tone tone);

#endif
