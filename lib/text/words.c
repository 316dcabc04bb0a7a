/* SPDX-License-Identifier: MIT */
#include "text/words.h"

#include "text/utf8.h"

bool words_go_on_at(struct str s, size_t at)
{
    uint32_t c = 0;
    return utf8_get(s, at, &c) && (utf8_is_letter(c) || (c >= '0' && c <= '9'));
}

void words_skip(struct words *w, size_t n)
{
    w->rest = str_from(w->rest, n);
    w->rest = str_from(w->rest, utf8_blanks(w->rest, 0));
}

bool words_take(struct words *w, const char *phrase)
{
    struct str left = str_of(phrase);
    struct str piece = STR_EMPTY;
    size_t at = 0;
    while (str_next(&left, ' ', &piece)) {
        const size_t n = utf8_match(w->rest, at, piece);
        if (!n) {
            return false;
        }
        at += n;
        at += left.n ? utf8_blanks(w->rest, at) : 0;
    }
    if (words_go_on_at(w->rest, at)) {
        return false;
    }
    words_skip(w, at);
    return true;
}

bool words_take_any(struct words *w, const char *const *phrases)
{
    for (size_t i = 0; phrases[i]; i++) {
        if (words_take(w, phrases[i])) {
            return true;
        }
    }
    return false;
}

bool words_take_sign(struct words *w, const char *sign)
{
    const struct str s = str_of(sign);
    if (!str_starts(w->rest, s)) {
        return false;
    }
    words_skip(w, s.n);
    return true;
}

bool words_take_dash(struct words *w)
{
    return words_take_sign(w, "-") || words_take_sign(w, "–") || words_take_sign(w, "—");
}

bool words_take_number(struct words *w, size_t least, size_t most, unsigned *value)
{
    size_t n = 0;
    while (n < w->rest.n && w->rest.p[n] >= '0' && w->rest.p[n] <= '9') {
        n++;
    }
    if (n < least || n > most || words_go_on_at(w->rest, n) ||
        !str_to_uint(str_cut(w->rest, 0, n), 9999, value)) {
        return false;
    }
    words_skip(w, n);
    return true;
}
