/* SPDX-License-Identifier: MIT
 * A growing byte buffer with a sticky error: append returns nothing, the outcome is asked for once.
 *
 * Invariants: content is at `p`, `n` bytes; never more than `max`. Once over `max` the buffer is
 * marked and later appends do nothing, so a half-written text can be told from a whole one. */
#ifndef VANTHU_BASE_BUF_H
#define VANTHU_BASE_BUF_H

#include "base/str.h"

struct buf {
    struct arena *arena;
    char *p;
    size_t n, cap, max;
    bool over; /* an append was refused */
};

enum { BUF_MAX_DEFAULT = 512 * 1024 * 1024 };

struct buf buf_new(struct arena *a);                 /* limit BUF_MAX_DEFAULT */
struct buf buf_new_max(struct arena *a, size_t max); /* limit in bytes */

void buf_add(struct buf *b, struct str s);
void buf_adds(struct buf *b, const char *c_string);
void buf_addc(struct buf *b, char c);
void buf_printf(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* `s` with & < > " escaped for XML text and attribute values; characters XML 1.0 does not allow
 * (C0 controls but TAB LF CR, U+FFFE, U+FFFF) become U+FFFD. ECMA-376 parts and our own XML. */
void buf_add_xml(struct buf *b, struct str s);
/* `s` as a JSON string with its quotes (RFC 8259). */
void buf_add_json(struct buf *b, struct str s);

struct str buf_str(const struct buf *b);
/* ST_LIMIT once something was refused. */
enum status buf_status(const struct buf *b) MUST_CHECK;

#endif
