/* SPDX-License-Identifier: MIT */
#include "write/markdown_link.h"

#include "text/utf8.h"

#include <string.h>

static bool is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

size_t markdown_entity(struct buf *out, struct str s, size_t at)
{
    uint32_t c = 0;
    const size_t used = utf8_get(s, at, &c);
    buf_printf(out, "&#%lu;", (unsigned long)c);
    return used;
}

size_t markdown_entity_length(struct str s, size_t at)
{
    size_t i = at + 1;
    while (i < s.n && (s.p[i] == '#' || char_is_digit(s.p[i]) || is_letter(s.p[i]))) {
        i++;
    }
    return i > at + 1 && i < s.n && s.p[i] == ';' ? i + 1 - at : 0;
}

/* cmark resolves entities in a target before backslashes: "\\&amp;" would not do. */
static void target_char(struct buf *out, struct str href, size_t i)
{
    const unsigned char c = (unsigned char)href.p[i];
    if (c < ' ' || c == 0x7F) {
        (void)markdown_entity(out, href, i);
    } else if (c == '&' && markdown_entity_length(href, i)) {
        buf_adds(out, "&amp;");
    } else {
        buf_adds(out, strchr("\\()<>|", c) ? "\\" : "");
        buf_addc(out, (char)c);
    }
}

void markdown_target(struct buf *out, struct str href)
{
    const bool blanks = memchr(href.p, ' ', href.n);
    buf_adds(out, blanks ? "](<" : "](");
    for (size_t i = 0; i < href.n; i++) {
        target_char(out, href, i);
    }
    buf_adds(out, blanks ? ">)" : ")");
}

/* "https:", "mailto:": a letter, then letters, digits and + . - */
static bool has_scheme(struct str s)
{
    enum { SHORTEST = 2, LONGEST = 32 };
    size_t n = 0;
    while (n < s.n &&
           (char_is_digit(s.p[n]) || is_letter(s.p[n]) || (s.p[n] && strchr("+.-", s.p[n])))) {
        n++;
    }
    return n >= SHORTEST && n <= LONGEST && n < s.n && s.p[n] == ':' && is_letter(s.p[0]);
}

bool markdown_is_address(struct str href)
{
    for (size_t i = 0; i < href.n; i++) {
        if ((unsigned char)href.p[i] <= ' ' || strchr("<>\\|&\x7F", href.p[i])) {
            return false;
        }
    }
    return has_scheme(href);
}
