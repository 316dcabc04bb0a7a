/* SPDX-License-Identifier: MIT */
#include "read/xml_scan.h"

#include <string.h>

static struct str rest_of(struct str text, uint32_t from)
{
    return str_from(text, from);
}

/* What begins with `open` and ends with `close`; without an end it takes the whole rest. */
struct bracket {
    struct str open, close;
    enum xml_token_kind kind;
};

static const struct bracket brackets[] = {
    {STR_INIT("<!--"), STR_INIT("-->"), TOKEN_COMMENT},
    {STR_INIT("<![CDATA["), STR_INIT("]]>"), TOKEN_CDATA},
    {STR_INIT("<?"), STR_INIT("?>"), TOKEN_INSTRUCTION},
    {STR_INIT("<!"), STR_INIT(">"), TOKEN_DOCTYPE},
};

static bool scan_bracket(struct str text, uint32_t from, struct xml_token *t)
{
    for (size_t i = 0; i < COUNT_OF(brackets); i++) {
        const struct bracket *b = &brackets[i];
        if (!str_starts(rest_of(text, from), b->open)) {
            continue;
        }
        const size_t inner = from + b->open.n;
        const size_t found = str_find(text, b->close, inner);
        const size_t end = found == STR_NPOS ? text.n : found;
        t->kind = b->kind;
        t->closed = found != STR_NPOS;
        t->inner = (struct span){(uint32_t)inner, (uint32_t)end};
        t->at.end = (uint32_t)(t->closed ? end + b->close.n : end);
        return true;
    }
    return false;
}

static uint32_t name_end(struct str text, uint32_t at)
{
    while (at < text.n && !char_is_blank(text.p[at]) && !strchr("<>/=\"'", text.p[at])) {
        at++;
    }
    return at;
}

/* Up to the '>' that is not inside quotes. */
static void scan_tag(struct str text, uint32_t from, struct xml_token *t)
{
    const bool close = from + 1 < text.n && text.p[from + 1] == '/';
    const uint32_t name = from + (close ? 2 : 1);
    char quote = '\0';
    uint32_t at = t->inner.end = name_end(text, name);
    t->inner.start = name;
    for (; at < text.n && (quote || text.p[at] != '>'); at++) {
        const char c = text.p[at];
        if (quote) {
            quote = c == quote ? (char)0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '<') {
            break;
        }
        t->attributes += !quote && c == '=';
    }
    t->closed = at < text.n && text.p[at] == '>';
    t->at.end = at + t->closed;
    t->kind = close                                             ? TOKEN_CLOSE
              : t->closed && at > name && text.p[at - 1] == '/' ? TOKEN_EMPTY
                                                                : TOKEN_OPEN;
}

struct xml_token xml_scan(struct str text, uint32_t from)
{
    struct xml_token t = {.kind = TOKEN_END, .at = {from, from}, .inner = {from, from}};
    if (from >= text.n) {
        return t;
    }
    if (text.p[from] != '<') {
        const void *next = memchr(text.p + from, '<', text.n - from);
        t.kind = TOKEN_TEXT;
        t.closed = true;
        t.at.end = next ? (uint32_t)((const char *)next - text.p) : (uint32_t)text.n;
        t.inner = t.at;
    } else if (!scan_bracket(text, from, &t)) {
        scan_tag(text, from, &t);
    }
    return t;
}

bool xml_scan_attribute(struct str text, const struct xml_token *tag, uint32_t *from,
                        struct xml_scan_attribute *attribute)
{
    const uint32_t end = tag->at.end;
    uint32_t at = *from;
    while (at < end && (char_is_blank(text.p[at]) || text.p[at] == '/')) {
        at++;
    }
    attribute->name = (struct span){at, name_end(text, at)};
    if (attribute->name.end == at) {
        return false;
    }
    at = attribute->name.end;
    while (at < end && text.p[at] != '"' && text.p[at] != '\'') {
        at++;
    }
    const size_t close = at < end ? str_find_char(text, text.p[at], at + 1) : STR_NPOS;
    if (close == STR_NPOS || close >= end) {
        return false;
    }
    attribute->value = (struct span){at + 1, (uint32_t)close};
    *from = (uint32_t)close + 1;
    return true;
}

static size_t number_entity(struct str s, size_t at, uint32_t *c)
{
    const bool hex = at < s.n && s.p[at] == 'x';
    size_t i = at + hex;
    uint32_t value = 0;
    for (; i < s.n && s.p[i] != ';' && value <= 0x10FFFF; i++) {
        const char *digits = "0123456789abcdef";
        const char *digit = s.p[i] ? strchr(digits, s.p[i] | 0x20) : NULL;
        if (!digit || (!hex && digit - digits > 9)) {
            return 0;
        }
        value = value * (hex ? 16 : 10) + (uint32_t)(digit - digits);
    }
    *c = value;
    return i > at + hex && i < s.n && s.p[i] == ';' && value <= 0x10FFFF ? i + 1 - at : 0;
}

size_t xml_scan_entity(struct str text, size_t at, uint32_t *c)
{
    static const struct {
        struct str name;
        char c;
    } named[] = {{STR_INIT("&amp;"), '&'},
                 {STR_INIT("&lt;"), '<'},
                 {STR_INIT("&gt;"), '>'},
                 {STR_INIT("&quot;"), '"'},
                 {STR_INIT("&apos;"), '\''}};
    const struct str rest = str_from(text, at);
    for (size_t i = 0; i < COUNT_OF(named); i++) {
        if (str_starts(rest, named[i].name)) {
            *c = (uint32_t)named[i].c;
            return named[i].name.n;
        }
    }
    if (!str_starts(rest, STR("&#"))) {
        return 0;
    }
    const size_t digits = number_entity(text, at + 2, c);
    return digits ? digits + 2 : 0;
}
