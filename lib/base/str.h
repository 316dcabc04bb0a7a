/* SPDX-License-Identifier: MIT
 * Text slices: pointer and length, UTF-8 (after reading: NFC), not owned.
 *
 * Invariants: `p` is never NULL for a slice made here; bytes are not necessarily followed by NUL
 * (use str_c). A slice lives as long as what it points into: the arena or the source text. */
#ifndef VANTHU_BASE_STR_H
#define VANTHU_BASE_STR_H

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct str {
    const char *p;
    size_t n; /* bytes */
};

#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})
#define STR_INIT(literal)                                                                          \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    } /* in static tables */
#define STR_EMPTY ((struct str){"", 0})
/* For printf-like functions: "%.*s", STR_ARG(s). */
#define STR_ARG(s) (int)(s).n, (s).p

struct str str_of(const char *c_string); /* NULL gives the empty slice */
struct str str_copy(struct arena *a, struct str s);
/* NUL-terminated copy in the arena; an embedded NUL cuts what C functions see. */
char *str_c(struct arena *a, struct str s) __attribute__((returns_nonnull));
struct str str_printf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);
struct str str_vprintf(struct arena *a, const char *fmt, va_list args);
struct str str_join(struct arena *a, const struct str *parts, size_t n, struct str between);
struct str str_cat(struct arena *a, struct str x, struct str y);

bool str_eq(struct str x, struct str y);
bool str_is(struct str s, const char *c_string);
bool str_in(struct str s, const char *const *words, size_t n); /* is it one of them? */
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
/* Byte order, then length: a total order independent of the locale. */
int str_cmp(struct str x, struct str y);

/* From byte `from` to the end, and [from, to); both clip to the slice. */
struct str str_from(struct str s, size_t from);
struct str str_cut(struct str s, size_t from, size_t to);
/* Without leading/trailing ASCII blanks (space, tab, CR, LF). */
struct str str_trim(struct str s);
struct str str_trim_left(struct str s);
struct str str_trim_right(struct str s);

#define STR_NPOS SIZE_MAX
/* Byte offset of the first occurrence at or after `from`, or STR_NPOS. */
size_t str_find(struct str s, struct str what, size_t from);
size_t str_find_char(struct str s, char c, size_t from);

/* Cuts the next piece off *rest up to `sep` (which is dropped). False when nothing is left;
 * "a;b" gives "a", "b"; "" gives nothing; "a;" gives "a". */
bool str_next(struct str *rest, char sep, struct str *piece);

/* In ASCII, whatever the locale. A blank is what str_trim() takes off. */
static inline bool char_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool char_is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Decimal digits only, at most `max`; false otherwise. */
bool str_to_uint(struct str s, unsigned max, unsigned *value);

/* Is `p` inside s (or at its end)? Then *offset is its distance. */
bool str_holds(struct str s, const char *p, size_t *offset);

#endif
