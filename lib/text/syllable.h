/* SPDX-License-Identifier: MIT
 * What can be a Vietnamese syllable, by the table of its parts: onset, glide, nucleus, coda, tone.
 * Sound and spelling, not meaning: "quyết" and "quếch" can be, "đuợc" and "nghành" cannot. */
#ifndef VANTHU_TEXT_SYLLABLE_H
#define VANTHU_TEXT_SYLLABLE_H

#include "base/str.h"
#include "text/vowel.h"

enum syllable_verdict {
    SYLLABLE_NO,
    SYLLABLE_MISPLACED, /* it can be but for its tone: "tòan", "cuả", "qúy" */
    SYLLABLE_YES,
};

/* Where the tone of oa, oe, uy stands when nothing follows them: "hòa" or "hoà". Both are good. */
enum tone_style { STYLE_NONE, STYLE_FIRST, STYLE_SECOND };

struct syllable {
    enum syllable_verdict verdict;
    enum tone_style style;
    enum tone tone;
    unsigned tone_due; /* which letter of the word, from 0, is to carry the tone */
};

/* Judges a word (NFC, any case). */
struct syllable syllable_read(struct str word);

/* Could `word` be one syllable, its tone on this letter or that? */
bool syllable_is(struct str word);

/* The word with its tone where it belongs, case kept: "tòan" gives "toàn". For SYLLABLE_MISPLACED.
 */
struct str syllable_tone_moved(struct arena *a, struct str word);

/* The word respelt by the commonest slips of typing, when that makes it a syllable: "nghành" gives
 * "ngành", "đuợc" gives "được". Empty when none does. */
struct str syllable_near(struct arena *a, struct str word);

/* Cuts a word that is several syllables run together ("nghiệpvụ"): where the second begins (the
 * first is as long as can be), or 0 when it is none. All but the first begin with a consonant. */
size_t syllable_split(struct str word);

#endif
