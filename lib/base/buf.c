/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include <stdio.h>
#include <string.h>

struct buf buf_new_max(struct arena *a, size_t max)
{
    return (struct buf){.arena = a, .p = arena_alloc(a, 1), .max = max};
}

struct buf buf_new(struct arena *a)
{
    return buf_new_max(a, BUF_MAX_DEFAULT);
}

void buf_add(struct buf *b, struct str s)
{
    if (b->over || s.n > b->max - b->n) {
        b->over = true;
        return;
    }
    if (b->cap - b->n < s.n) {
        size_t cap = b->cap ? b->cap * 2 : 256;
        while (cap - b->n < s.n) {
            cap *= 2;
        }
        b->p = arena_grow(b->arena, b->p, b->cap, cap);
        b->cap = cap;
    }
    if (s.n) {
        memcpy(b->p + b->n, s.p, s.n);
        b->n += s.n;
    }
}

void buf_adds(struct buf *b, const char *c_string)
{
    buf_add(b, str_of(c_string));
}

void buf_addc(struct buf *b, char c)
{
    buf_add(b, (struct str){&c, 1});
}

void buf_printf(struct buf *b, const char *fmt, ...)
{
    char small[256];
    va_list args;
    va_start(args, fmt);
    va_list again;
    va_copy(again, args);
    const int n = vsnprintf(small, sizeof small, fmt, args);
    if (n >= 0 && (size_t)n < sizeof small) {
        buf_add(b, (struct str){small, (size_t)n});
    } else if (n >= 0) {
        buf_add(b, str_vprintf(b->arena, fmt, again));
    }
    va_end(again);
    va_end(args);
}

/* The replacement of the character at s[i], or NULL when it stands for itself; *used bytes of it.
 */
static const char *xml_escape(struct str s, size_t i, size_t *used)
{
    const unsigned char c = (unsigned char)s.p[i];
    *used = 1;
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\r':
        return "&#13;";
    default:
        break;
    }
    if (c < 0x20 && c != '\t' && c != '\n') {
        return "\xEF\xBF\xBD";
    }
    if (c == 0xEF && i + 2 < s.n && (unsigned char)s.p[i + 1] == 0xBF &&
        (unsigned char)s.p[i + 2] >= 0xBE) {
        *used = 3;
        return "\xEF\xBF\xBD";
    }
    return NULL;
}

void buf_add_xml(struct buf *b, struct str s)
{
    size_t done = 0;
    for (size_t i = 0; i < s.n;) {
        size_t used = 1;
        const char *escape = xml_escape(s, i, &used);
        if (escape) {
            buf_add(b, str_cut(s, done, i));
            buf_adds(b, escape);
            done = i + used;
        }
        i += used;
    }
    buf_add(b, str_from(s, done));
}

void buf_add_json(struct buf *b, struct str s)
{
    size_t done = 0;
    buf_addc(b, '"');
    for (size_t i = 0; i < s.n; i++) {
        const unsigned char c = (unsigned char)s.p[i];
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        buf_add(b, str_cut(s, done, i));
        done = i + 1;
        if (c == '"' || c == '\\') {
            buf_addc(b, '\\');
            buf_addc(b, (char)c);
        } else if (c == '\n') {
            buf_adds(b, "\\n");
        } else if (c == '\t') {
            buf_adds(b, "\\t");
        } else {
            buf_printf(b, "\\u%04x", c);
        }
    }
    buf_add(b, str_from(s, done));
    buf_addc(b, '"');
}

struct str buf_str(const struct buf *b)
{
    return (struct str){b->p, b->n};
}

enum status buf_status(const struct buf *b)
{
    return b->over ? ST_LIMIT : ST_OK;
}
