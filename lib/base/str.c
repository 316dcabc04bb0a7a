/* SPDX-License-Identifier: MIT */
#include "base/str.h"

#include <stdio.h>
#include <string.h>

struct str str_of(const char *c_string)
{
    return c_string ? (struct str){c_string, strlen(c_string)} : STR_EMPTY;
}

char *str_c(struct arena *a, struct str s)
{
    char *p = arena_alloc(a, s.n + 1);
    if (s.n) {
        memcpy(p, s.p, s.n);
    }
    return p;
}

struct str str_copy(struct arena *a, struct str s)
{
    return (struct str){str_c(a, s), s.n};
}

struct str str_vprintf(struct arena *a, const char *fmt, va_list args)
{
    va_list again;
    va_copy(again, args);
    const int n = vsnprintf(NULL, 0, fmt, args);
    struct str out = STR_EMPTY;
    if (n > 0) {
        char *p = arena_alloc(a, (size_t)n + 1);
        (void)vsnprintf(p, (size_t)n + 1, fmt, again);
        out = (struct str){p, (size_t)n};
    }
    va_end(again);
    return out;
}

struct str str_printf(struct arena *a, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    struct str out = str_vprintf(a, fmt, args);
    va_end(args);
    return out;
}

struct str str_join(struct arena *a, const struct str *parts, size_t n, struct str between)
{
    size_t total = 0;
    for (size_t i = 0; i < n; i++) {
        total += parts[i].n + (i ? between.n : 0);
    }
    char *out = arena_alloc(a, total + 1);
    char *p = out;
    for (size_t i = 0; i < n; i++) {
        if (i) {
            memcpy(p, between.p, between.n);
            p += between.n;
        }
        memcpy(p, parts[i].p, parts[i].n);
        p += parts[i].n;
    }
    return (struct str){out, total};
}

struct str str_cat(struct arena *a, struct str x, struct str y)
{
    return str_join(a, (struct str[]){x, y}, 2, STR_EMPTY);
}

bool str_eq(struct str x, struct str y)
{
    return x.n == y.n && (x.n == 0 || memcmp(x.p, y.p, x.n) == 0);
}

bool str_is(struct str s, const char *c_string)
{
    return str_eq(s, str_of(c_string));
}

bool str_in(struct str s, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (str_is(s, words[i])) {
            return true;
        }
    }
    return false;
}

bool str_starts(struct str s, struct str prefix)
{
    return s.n >= prefix.n && str_eq(str_cut(s, 0, prefix.n), prefix);
}

bool str_ends(struct str s, struct str suffix)
{
    return s.n >= suffix.n && str_eq(str_from(s, s.n - suffix.n), suffix);
}

int str_cmp(struct str x, struct str y)
{
    const size_t n = x.n < y.n ? x.n : y.n;
    const int order = n ? memcmp(x.p, y.p, n) : 0;
    return order ? order : (x.n > y.n) - (x.n < y.n);
}

struct str str_cut(struct str s, size_t from, size_t to)
{
    to = to < s.n ? to : s.n;
    from = from < to ? from : to;
    return (struct str){from ? s.p + from : s.p, to - from}; /* an empty slice may have no bytes */
}

struct str str_from(struct str s, size_t from)
{
    return str_cut(s, from, s.n);
}

struct str str_trim_left(struct str s)
{
    size_t i = 0;
    while (i < s.n && char_is_blank(s.p[i])) {
        i++;
    }
    return str_from(s, i);
}

struct str str_trim_right(struct str s)
{
    while (s.n && char_is_blank(s.p[s.n - 1])) {
        s.n--;
    }
    return s;
}

struct str str_trim(struct str s)
{
    return str_trim_left(str_trim_right(s));
}

size_t str_find(struct str s, struct str what, size_t from)
{
    if (from > s.n || what.n > s.n - from) {
        return STR_NPOS;
    }
    if (!what.n) {
        return from;
    }
    const char *hit = memmem(s.p + from, s.n - from, what.p, what.n);
    return hit ? (size_t)(hit - s.p) : STR_NPOS;
}

size_t str_find_char(struct str s, char c, size_t from)
{
    return str_find(s, (struct str){&c, 1}, from);
}

bool str_next(struct str *rest, char sep, struct str *piece)
{
    if (!rest->n) {
        return false;
    }
    const size_t at = str_find_char(*rest, sep, 0);
    *piece = str_cut(*rest, 0, at);
    *rest = at == STR_NPOS ? str_from(*rest, rest->n) : str_from(*rest, at + 1);
    return true;
}

bool str_to_uint(struct str s, unsigned max, unsigned *value)
{
    unsigned v = 0;
    for (size_t i = 0; i < s.n; i++) {
        const unsigned digit = (unsigned)((unsigned char)s.p[i]) - '0';
        if (digit > 9 || digit > max || v > (max - digit) / 10) {
            return false;
        }
        v = v * 10 + digit;
    }
    if (s.n) {
        *value = v;
    }
    return s.n > 0;
}

bool str_holds(struct str s, const char *p, size_t *offset)
{
    const uintptr_t start = (uintptr_t)s.p;
    const uintptr_t at = (uintptr_t)p;
    if (at < start || at > start + s.n) {
        return false;
    }
    *offset = at - start;
    return true;
}
