/* SPDX-License-Identifier: MIT
 * A cursor over words: each words_take… takes what it looks for and the blanks after it, or leaves
 * the cursor where it is and says false. Used to read short phrases ("trước ngày 10/12"). */
#ifndef VANTHU_TEXT_WORDS_H
#define VANTHU_TEXT_WORDS_H

#include "base/str.h"

struct words {
    struct str rest; /* no blanks at its start */
};

/* Is there a letter or digit at `at`, so that a word ending there would go on? */
bool words_go_on_at(struct str s, size_t at);
/* Past `n` bytes and the blanks after them. */
void words_skip(struct words *w, size_t n);

/* A phrase in any case and with any blanks; it must end where a word ends. */
bool words_take(struct words *w, const char *phrase);
/* The first that fits of a list that ends with NULL. */
bool words_take_any(struct words *w, const char *const *phrases);
bool words_take_sign(struct words *w, const char *sign);
bool words_take_dash(struct words *w); /* -, – or — */
/* A number of `least` to `most` digits (at most 4) that no other digit or letter follows. */
bool words_take_number(struct words *w, size_t least, size_t most, unsigned *value);

#endif
