/* SPDX-License-Identifier: MIT
 * What we ask of utf8proc, and nothing else of it: properties of characters, composition. */
#ifndef VANTHU_TEXT_UNICODE_H
#define VANTHU_TEXT_UNICODE_H

#include "base/str.h"

/* The longest piece unicode_nfc() takes at once, in bytes, and the room it works in. */
enum { UNICODE_PIECE_MAX = 512, UNICODE_WORK = 4 * UNICODE_PIECE_MAX };

bool unicode_is_letter(uint32_t c);
bool unicode_is_upper(uint32_t c);
bool unicode_is_mark(uint32_t c);      /* combining: written on the character before it */
bool unicode_is_invisible(uint32_t c); /* control or format character, line separators included */
uint32_t unicode_lower(uint32_t c);
uint32_t unicode_upper(uint32_t c);
uint32_t unicode_base(uint32_t c);  /* without marks: ấ -> a; itself where it has none */
unsigned unicode_width(uint32_t c); /* columns on a terminal: 0, 1, 2 */

/* May `c` join the character before it when a text is composed? Marks and Hangul vowels may. */
bool unicode_joins(uint32_t c);

/* The piece in NFC, inside `work`; the piece itself when it is not UTF-8. */
struct str unicode_nfc(struct str piece, int32_t work[UNICODE_WORK]);

#endif
