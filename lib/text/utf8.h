/* SPDX-License-Identifier: MIT
 * UTF-8 (RFC 3629), one character at a time. */
#ifndef VANTHU_TEXT_UTF8_H
#define VANTHU_TEXT_UTF8_H

#include "base/buf.h"

enum { UTF8_BAD = 0xFFFD };

/* The character at byte `at`: its length in bytes (1-4), *c its code point. Where the bytes are not
 * UTF-8: length 1 and UTF8_BAD. At the end: 0. Every rule reads every character: what Vietnamese is
 * made of (one to three bytes) is read in place. */
size_t utf8_get_any(struct str s, size_t at, uint32_t *c);
static inline size_t utf8_get(struct str s, size_t at, uint32_t *c)
{
    const unsigned char *p = (const unsigned char *)s.p + at;
    const size_t left = at < s.n ? s.n - at : 0;
    if (left > 0 && p[0] < 0x80) {
        *c = p[0];
        return 1;
    }
    if (left > 1 && p[0] >= 0xC2 && p[0] < 0xE0 && (p[1] & 0xC0) == 0x80) {
        *c = (p[0] & 0x1FU) << 6 | (p[1] & 0x3FU);
        return 2;
    }
    if (left > 2 && (p[0] == 0xE1 || p[0] == 0xE2) && (p[1] & 0xC0) == 0x80 &&
        (p[2] & 0xC0) == 0x80) {
        *c = (p[0] & 0x0FU) << 12 | (p[1] & 0x3FU) << 6 | (p[2] & 0x3FU);
        return 3;
    }
    return utf8_get_any(s, at, c);
}
/* The character that ends before byte `at`; 0 at the start. */
size_t utf8_back(struct str s, size_t at, uint32_t *c);
/* Offset of the first byte that is not UTF-8 (overlong, surrogate, cut), or s.n. NUL is refused. */
size_t utf8_valid_to(struct str s);
void utf8_put(struct buf *b, uint32_t c);

/* Characters as a reader sees them: combining marks count with their base. */
size_t utf8_count(struct str s);
/* Columns on a terminal: wide East Asian characters take 2, marks and controls 0. */
size_t utf8_columns(struct str s);

/* The blank at byte `at` (space, TAB, line ends, no-break and typographic spaces): its length in
 * bytes, or 0; and the length of all blanks from there on. */
size_t utf8_blank(struct str s, size_t at);
size_t utf8_blanks(struct str s, size_t at);
/* Bytes of `s` at `at` that are `lower` whatever their case, or 0. `lower` is in lower case. */
size_t utf8_match(struct str s, size_t at, struct str lower);

/* Unicode letter; its lower/upper case (Vietnamese letters included); itself where there is none.
 */
bool utf8_is_letter(uint32_t c);
bool utf8_is_upper(uint32_t c);
/* Without a small letter, and with a capital. */
bool utf8_in_capitals(struct str s);
uint32_t utf8_lower(uint32_t c);
uint32_t utf8_upper(uint32_t c);
struct str utf8_to_upper(struct arena *a, struct str s);
struct str utf8_to_lower(struct arena *a, struct str s);
/* `s` with its first letter in lower/upper case. */
struct str utf8_lower_first(struct arena *a, struct str s);
struct str utf8_upper_first(struct arena *a, struct str s);

#endif
