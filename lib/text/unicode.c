/* SPDX-License-Identifier: MIT */
#include "text/unicode.h"

#include <utf8proc.h>

enum { MARK = 1, LETTER = 2, INVISIBLE = 4 };

static const unsigned char traits[] = {
    [UTF8PROC_CATEGORY_LU] = LETTER,    [UTF8PROC_CATEGORY_LL] = LETTER,
    [UTF8PROC_CATEGORY_LT] = LETTER,    [UTF8PROC_CATEGORY_LM] = LETTER,
    [UTF8PROC_CATEGORY_LO] = LETTER,    [UTF8PROC_CATEGORY_MN] = MARK,
    [UTF8PROC_CATEGORY_MC] = MARK,      [UTF8PROC_CATEGORY_ME] = MARK,
    [UTF8PROC_CATEGORY_CC] = INVISIBLE, [UTF8PROC_CATEGORY_CF] = INVISIBLE,
    [UTF8PROC_CATEGORY_ZL] = INVISIBLE, [UTF8PROC_CATEGORY_ZP] = INVISIBLE,
};

static bool has(uint32_t c, unsigned trait)
{
    const size_t category = (size_t)utf8proc_category((utf8proc_int32_t)c);
    return category < COUNT_OF(traits) && (traits[category] & trait) != 0;
}

bool unicode_is_letter(uint32_t c)
{
    return has(c, LETTER);
}

bool unicode_is_upper(uint32_t c)
{
    return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LU;
}

bool unicode_is_mark(uint32_t c)
{
    return c >= 0x300 && has(c, MARK);
}

bool unicode_is_invisible(uint32_t c)
{
    return has(c, INVISIBLE);
}

uint32_t unicode_lower(uint32_t c)
{
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

uint32_t unicode_upper(uint32_t c)
{
    return (uint32_t)utf8proc_toupper((utf8proc_int32_t)c);
}

uint32_t unicode_base(uint32_t c)
{
    utf8proc_int32_t parts[8];
    int boundary = 0;
    const utf8proc_ssize_t n =
        utf8proc_decompose_char((utf8proc_int32_t)c, parts, 8, UTF8PROC_DECOMPOSE, &boundary);
    return n > 0 && n <= 8 ? (uint32_t)parts[0] : c;
}

unsigned unicode_width(uint32_t c)
{
    const int width = utf8proc_charwidth((utf8proc_int32_t)c);
    return width > 0 ? (unsigned)width : 0;
}

bool unicode_joins(uint32_t c)
{
    return unicode_is_mark(c) || (c >= 0x1160 && c <= 0x11FF);
}

struct str unicode_nfc(struct str piece, int32_t work[UNICODE_WORK])
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    /* One place less than there is: re-encoding adds a NUL. */
    utf8proc_ssize_t n =
        utf8proc_decompose((const utf8proc_uint8_t *)piece.p, (utf8proc_ssize_t)piece.n, work,
                           UNICODE_WORK - 1, options);
    if (n < 0 || n > UNICODE_WORK - 1) {
        return piece;
    }
    n = utf8proc_reencode(work, n, options);
    return n < 0 ? piece : (struct str){(const char *)work, (size_t)n};
}
