/* SPDX-License-Identifier: MIT */
#include "write/yaml_text.h"

#include "text/utf8.h"

#include <string.h>
#include <strings.h>

enum {
    LONG = 90,  /* longer texts are folded */
    WIDTH = 96, /* of a folded line, indentation included */
};

/* Characters that stand for themselves within plain and folded texts. */
static bool is_printable(uint32_t c)
{
    return c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0x2028 && c != 0x2029 &&
           c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
}

static bool all_printable(struct str s)
{
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        if (!is_printable(c)) {
            return false;
        }
    }
    return true;
}

static bool is_one_of(struct str s, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (s.n == strlen(words[i]) && strncasecmp(s.p, words[i], s.n) == 0) {
            return true;
        }
    }
    return false;
}

bool yaml_is_typed(struct str s)
{
    static const char *const words[] = {"true", "false", "yes",  "no", "on",   "off",
                                        "y",    "n",     "null", "~",  ".inf", ".nan"};
    if (is_one_of(s, words, COUNT_OF(words))) {
        return true;
    }
    size_t digits = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (!strchr("0123456789+-._:eExX", s.p[i])) {
            return false;
        }
        digits += s.p[i] >= '0' && s.p[i] <= '9';
    }
    return digits > 0;
}

bool yaml_is_plain(struct str s)
{
    if (!s.n || str_trim(s).n != s.n || !all_printable(s)) {
        return false;
    }
    return !strchr("-?:,[]{}#&*!|>'\"%@`=", s.p[0]) && str_find(s, STR(": "), 0) == STR_NPOS &&
           str_find(s, STR(" #"), 0) == STR_NPOS && s.p[s.n - 1] != ':';
}

bool yaml_is_foldable(struct str s)
{
    return s.n && str_trim(s).n == s.n && all_printable(s) && utf8_count(s) > LONG;
}

void yaml_put_quoted(struct buf *out, struct str s)
{
    uint32_t c;
    buf_addc(out, '"');
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        if (c == '"' || c == '\\') {
            buf_addc(out, '\\');
        }
        if (c == '\n') {
            buf_adds(out, "\\n");
        } else if (!is_printable(c) && c < 0x10000) {
            buf_printf(out, "\\u%04X", (unsigned)c);
        } else {
            buf_add(out, str_cut(s, at, at + used));
        }
    }
    buf_addc(out, '"');
}

/* Where the next line of a folded text ends: at the last single blank within `width`, or the first
 * one beyond it. A blank beside another cannot be a fold. */
static size_t fold_at(struct str s, size_t width)
{
    size_t best = s.n;
    size_t column = 0;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used, column++) {
        const bool single =
            c == ' ' && at && s.p[at - 1] != ' ' && at + 1 < s.n && s.p[at + 1] != ' ';
        if (column > width && best < s.n) {
            return best;
        }
        if (single) {
            best = at;
        }
    }
    return column <= width ? s.n : best;
}

void yaml_put_folded(struct buf *out, struct str s, size_t by)
{
    const size_t width = by + LONG / 2 < WIDTH ? WIDTH - by : LONG / 2;
    while (s.n) {
        const size_t end = fold_at(s, width);
        buf_printf(out, "%*s", (int)by, "");
        buf_add(out, str_cut(s, 0, end));
        buf_addc(out, '\n');
        s = str_from(s, end + 1);
    }
}
