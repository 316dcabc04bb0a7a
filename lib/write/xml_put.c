/* SPDX-License-Identifier: MIT */
#include "write/xml_put.h"

enum { STEP = 2 };

/* Bytes of a character XML 1.0 has no way to write; it becomes U+FFFD (rule T502 finds such
 * characters in the source). */
static size_t unwritable(struct str s, size_t i)
{
    const unsigned char c = (unsigned char)s.p[i];
    if (c < 0x20) {
        return c != '\t' && c != '\n' && c != '\r';
    }
    const bool last_two = c == 0xEF && i + 2 < s.n && (unsigned char)s.p[i + 1] == 0xBF &&
                          (unsigned char)s.p[i + 2] >= 0xBE;
    return last_two ? 3 : 0;
}

static const char *const escapes[128] = {
    ['&'] = "&amp;", ['<'] = "&lt;", ['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;"};

static const char *escape_of(struct str s, size_t i)
{
    const unsigned char c = (unsigned char)s.p[i];
    if (c == '>' && i && s.p[i - 1] == ']') {
        return "&gt;"; /* "]]>" is not allowed in text */
    }
    return c < 128 ? escapes[c] : NULL;
}

static void put_char(struct xml *x, struct str s, size_t *i, const char *escape)
{
    const size_t bad = unwritable(s, *i);
    if (bad) {
        buf_adds(x->out, "\xEF\xBF\xBD");
    } else if (escape) {
        buf_adds(x->out, escape);
    } else {
        buf_addc(x->out, s.p[*i]);
    }
    *i += bad ? bad : 1;
}

void xml_put_words(struct xml *x, struct str s)
{
    for (size_t i = 0; i < s.n;) {
        put_char(x, s, &i, escape_of(s, i));
    }
}

void xml_put_value(struct xml *x, struct str s)
{
    for (size_t i = 0; i < s.n;) {
        const bool edge = i == 0 || i + 1 == s.n;
        put_char(x, s, &i, edge && s.p[i] == ' ' ? "&#32;" : escape_of(s, i));
    }
}

void xml_put_attribute(struct xml *x, const char *name, struct str value)
{
    buf_printf(x->out, " %s=\"", name);
    for (size_t i = 0; i < value.n;) {
        put_char(x, value, &i, value.p[i] == '"' ? "&quot;" : escape_of(value, i));
    }
    buf_addc(x->out, '"');
}

void xml_put_comment(struct xml *x, struct str text)
{
    buf_adds(x->out, "<!--");
    for (size_t i = 0; i < text.n;) {
        const struct str rest = str_from(text, i);
        const char *escape = NULL;
        if (str_starts(rest, STR("&#45;")) || str_starts(rest, STR("&amp;"))) {
            escape = "&amp;";
        } else if (text.p[i] == '-' && ((i && text.p[i - 1] == '-') || i + 1 == text.n)) {
            escape = "&#45;";
        }
        put_char(x, text, &i, escape);
    }
    buf_adds(x->out, "-->");
}

void xml_put_indent(struct xml *x)
{
    buf_printf(x->out, "%*s", (int)(x->depth * STEP), "");
}

void xml_put_open(struct xml *x, const char *name)
{
    xml_put_indent(x);
    buf_printf(x->out, "<%s>\n", name);
    x->depth++;
}

void xml_put_close(struct xml *x, const char *name)
{
    x->depth--;
    xml_put_indent(x);
    buf_printf(x->out, "</%s>\n", name);
}

void xml_put_leaf(struct xml *x, const char *name, struct str text)
{
    xml_put_indent(x);
    if (!text.n) {
        buf_printf(x->out, "<%s/>\n", name);
        return;
    }
    buf_printf(x->out, "<%s>", name);
    xml_put_value(x, text);
    buf_printf(x->out, "</%s>\n", name);
}
