/* SPDX-License-Identifier: MIT
 * The ways in which scanning and typing damage a label (N111), one function each. */
#include "rules/numbering.h"
#include "text/utf8.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_roman(char c)
{
    return c == 'I' || c == 'V' || c == 'X';
}

static size_t run_of(struct str s, size_t at, bool (*is)(char))
{
    size_t n = 0;
    while (at + n < s.n && is(s.p[at + n])) {
        n++;
    }
    return n;
}

static char at(struct str s, size_t i)
{
    return i < s.n ? s.p[i] : 0;
}

static bool starts_word(struct str s, size_t i)
{
    uint32_t c;
    return utf8_get(s, i, &c) && utf8_is_letter(c) && utf8_is_upper(c);
}

/* "1.1Báo", "2.Sở": the blank after the label is missing. */
static size_t glued(struct str s)
{
    size_t i = 0;
    unsigned dots = 0;
    for (size_t n; (n = run_of(s, i, is_digit)) > 0 && n < 3; dots++) {
        i += n;
        if (at(s, i) != '.') {
            break;
        }
        i++;
    }
    return dots > 0 && i > 1 && starts_word(s, i) ? i : 0;
}

/* "l.2.", "1.l.", "1O.": a letter where a digit belongs. */
static bool is_digit_like(char c)
{
    return is_digit(c) || c == 'l' || c == 'o' || c == 'O' || c == '.';
}

static size_t disguised(struct str s)
{
    const size_t n = run_of(s, 0, is_digit_like);
    const struct str word = str_cut(s, 0, n);
    bool digit = false;
    bool letter = false;
    bool dot = false;
    for (size_t i = 0; i < n; i++) {
        digit |= is_digit(word.p[i]);
        letter |= !is_digit(word.p[i]) && word.p[i] != '.';
        dot |= word.p[i] == '.';
    }
    const char next = at(s, n);
    return digit && letter && dot && n < 12 && (next == ' ' || next == 0) && at(s, n - 1) == '.'
               ? n
               : 0;
}

/* "1 .1. Báo", "1. 1. Báo", "1 . Báo": a blank inside the label. */
static size_t torn(struct str s)
{
    const size_t first = run_of(s, 0, is_digit);
    size_t i = first;
    if (!first || first > 2) {
        return 0;
    }
    if (at(s, i) == ' ' && at(s, i + 1) == '.') {
        i += 2;
        i += run_of(s, i, is_digit_like);
        return at(s, i) == ' ' ? i : 0;
    }
    return 0;
}

/* "III1", "I1.": a Roman and an Arabic numeral run together. */
static size_t mixed(struct str s)
{
    const size_t roman = run_of(s, 0, is_roman);
    const size_t digits = roman ? run_of(s, roman, is_digit) : 0;
    const size_t n = roman + digits;
    const char next = at(s, n);
    if (!digits || digits > 2) {
        return 0;
    }
    return next == '.' || next == ')' || (roman > 1 && next == ' ') ? n : 0;
}

/* "1,2. Sở": a comma for a dot. */
static size_t comma(struct str s)
{
    const size_t first = run_of(s, 0, is_digit);
    const size_t second = first && at(s, first) == ',' ? run_of(s, first + 1, is_digit) : 0;
    const size_t n = first + 1 + second;
    return second && first < 3 && second < 3 && at(s, n) == '.' && at(s, n + 1) == ' ' ? n + 1 : 0;
}

/* "a)Sở": the blank after a point letter is missing. */
static size_t glued_letter(struct str s)
{
    uint32_t c;
    const size_t n = utf8_get(s, 0, &c);
    return n && utf8_is_letter(c) && !utf8_is_upper(c) && at(s, n) == ')' && starts_word(s, n + 1)
               ? n + 1
               : 0;
}

static size_t (*const damages[])(struct str) = {glued, disguised, torn, mixed, comma, glued_letter};

size_t damaged_label(struct str words)
{
    size_t n = 0;
    for (size_t i = 0; i < COUNT_OF(damages) && !n; i++) {
        n = damages[i](words);
    }
    return n;
}
