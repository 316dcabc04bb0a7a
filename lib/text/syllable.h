/* SPDX-License-Identifier: MIT
 * Vietnamese vowels with their tones, and what can be a syllable. */
#ifndef VANTHU_TEXT_SYLLABLE_H
#define VANTHU_TEXT_SYLLABLE_H

#include "base/str.h"

enum tone { TONE_NONE, TONE_GRAVE, TONE_ACUTE, TONE_HOOK, TONE_TILDE, TONE_DOT, TONES };

/* The vowel (a ă â e ê i o ô ơ u ư y, small or capital) of `c`, and its tone; 0 when `c` is none.
 */
uint32_t vowel_of(uint32_t c, enum tone *tone);
/* The small vowel with a tone; `vowel` itself when it is none. */
uint32_t vowel_with(uint32_t vowel, enum tone tone);

/* Could `word` (NFC, any case) be one Vietnamese syllable? Sound and spelling, not meaning. */
bool syllable_is(struct str word);

#endif
