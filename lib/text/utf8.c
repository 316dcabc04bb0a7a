/* SPDX-License-Identifier: MIT */
#include "text/utf8.h"

#include "text/unicode.h"

/* Length by first byte, the least code point of that length (shorter ones are overlong). */
struct form {
    unsigned char mask, lead, length;
    uint32_t least;
};

static const struct form forms[] = {
    {0x80, 0x00, 1, 0x0},
    {0xE0, 0xC0, 2, 0x80},
    {0xF0, 0xE0, 3, 0x800},
    {0xF8, 0xF0, 4, 0x10000},
};

static const struct form *form_of(unsigned char first)
{
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        if ((first & forms[i].mask) == forms[i].lead) {
            return &forms[i];
        }
    }
    return NULL;
}

/* The character of a known form; false when its bytes are cut, overlong or out of range. */
static bool decode(struct str s, size_t at, const struct form *form, uint32_t *c)
{
    if (form->length > s.n - at) {
        return false;
    }
    uint32_t v = (unsigned char)s.p[at] & (unsigned char)~form->mask;
    for (size_t i = 1; i < form->length; i++) {
        const unsigned char next = (unsigned char)s.p[at + i];
        if ((next & 0xC0) != 0x80) {
            return false;
        }
        v = v << 6 | (next & 0x3FU);
    }
    *c = v;
    return v >= form->least && v <= 0x10FFFF && (v < 0xD800 || v > 0xDFFF);
}

size_t utf8_get_any(struct str s, size_t at, uint32_t *c)
{
    if (at >= s.n) {
        *c = 0;
        return 0;
    }
    const struct form *form = form_of((unsigned char)s.p[at]);
    if (form && decode(s, at, form, c)) {
        return form->length;
    }
    *c = UTF8_BAD;
    return 1;
}

size_t utf8_back(struct str s, size_t at, uint32_t *c)
{
    at = at < s.n ? at : s.n;
    for (size_t n = 1; n <= 4 && n <= at; n++) {
        if (utf8_get(s, at - n, c) == n && (n > 1 || *c != UTF8_BAD)) {
            return n;
        }
    }
    *c = at ? UTF8_BAD : 0;
    return at ? 1 : 0;
}

size_t utf8_valid_to(struct str s)
{
    size_t at = 0;
    while (at < s.n) {
        uint32_t c;
        const size_t used = utf8_get(s, at, &c);
        if (c == 0 || (c == UTF8_BAD && used == 1)) {
            break;
        }
        at += used;
    }
    return at;
}

void utf8_put(struct buf *b, uint32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        c = UTF8_BAD;
    }
    size_t i = COUNT_OF(forms) - 1;
    while (c < forms[i].least) {
        i--;
    }
    const struct form *form = &forms[i];
    char bytes[4];
    for (size_t k = form->length; k-- > 1; c >>= 6) {
        bytes[k] = (char)(0x80 | (c & 0x3F));
    }
    bytes[0] = (char)(form->lead | c);
    buf_add(b, (struct str){bytes, form->length});
}

size_t utf8_count(struct str s)
{
    size_t count = 0;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        /* A mark with nothing before it is seen by itself. */
        count += count == 0 || !unicode_is_mark(c);
    }
    return count;
}

size_t utf8_columns(struct str s)
{
    size_t columns = 0;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        columns += unicode_width(c);
    }
    return columns;
}

size_t utf8_blank(struct str s, size_t at)
{
    uint32_t c;
    const size_t used = utf8_get(s, at, &c);
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
                       (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
                       c == 0x205F || c == 0x3000;
    return used && blank ? used : 0;
}

size_t utf8_blanks(struct str s, size_t at)
{
    size_t n = 0;
    for (size_t used; (used = utf8_blank(s, at + n)) > 0; n += used) {
    }
    return n;
}

size_t utf8_match(struct str s, size_t at, struct str lower)
{
    size_t n = 0;
    for (size_t i = 0, want_used; i < lower.n; i += want_used) {
        uint32_t want, c;
        want_used = utf8_get(lower, i, &want);
        const size_t used = utf8_get(s, at + n, &c);
        if (!used || utf8_lower(c) != want) {
            return 0;
        }
        n += used;
    }
    return n;
}

bool utf8_is_letter(uint32_t c)
{
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : unicode_is_letter(c);
}

bool utf8_is_upper(uint32_t c)
{
    return c < 0x80 ? c >= 'A' && c <= 'Z' : unicode_is_upper(c);
}

uint32_t utf8_lower(uint32_t c)
{
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c) : unicode_lower(c);
}

uint32_t utf8_upper(uint32_t c)
{
    return c < 0x80 ? (c >= 'a' && c <= 'z' ? c - 32 : c) : unicode_upper(c);
}

/* The first `letters` letters of `s` changed by `change`; bytes that are not UTF-8 stay. */
static struct str changed(struct arena *a, struct str s, uint32_t (*change)(uint32_t),
                          size_t letters)
{
    struct buf out = buf_new(a);
    size_t at = 0;
    uint32_t c;
    for (size_t used; letters && (used = utf8_get(s, at, &c)) > 0; at += used) {
        if (utf8_is_letter(c)) {
            utf8_put(&out, change(c));
            letters--;
        } else {
            buf_add(&out, str_cut(s, at, at + used));
        }
    }
    buf_add(&out, str_from(s, at));
    return buf_str(&out);
}

struct str utf8_to_upper(struct arena *a, struct str s)
{
    return changed(a, s, utf8_upper, SIZE_MAX);
}

struct str utf8_to_lower(struct arena *a, struct str s)
{
    return changed(a, s, utf8_lower, SIZE_MAX);
}

struct str utf8_lower_first(struct arena *a, struct str s)
{
    return changed(a, s, utf8_lower, 1);
}

struct str utf8_upper_first(struct arena *a, struct str s)
{
    return changed(a, s, utf8_upper, 1);
}

bool utf8_in_capitals(struct str s)
{
    bool capital = false;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        if (utf8_is_letter(c) && !utf8_is_upper(c)) {
            return false;
        }
        capital = capital || utf8_is_upper(c);
    }
    return capital;
}
