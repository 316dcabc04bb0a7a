/* SPDX-License-Identifier: MIT */
#include "text/numeral.h"

#include "base/buf.h"

enum { ROMAN_MAX = 399, POINTS = 23 };

/* Greedy from the top: the canonical form of every value takes at most three of a kind, and the
 * pairs (XC, IV, …) stand between their neighbours. */
static const struct {
    unsigned value;
    struct str sign;
} signs[] = {
    {100, STR_INIT("C")}, {90, STR_INIT("XC")}, {50, STR_INIT("L")},
    {40, STR_INIT("XL")}, {10, STR_INIT("X")},  {9, STR_INIT("IX")},
    {5, STR_INIT("V")},   {4, STR_INIT("IV")},  {1, STR_INIT("I")},
};

struct str roman_of(struct arena *a, unsigned value)
{
    struct buf out = buf_new(a);
    for (size_t i = 0; value <= ROMAN_MAX && i < COUNT_OF(signs); i++) {
        for (; value >= signs[i].value; value -= signs[i].value) {
            buf_add(&out, signs[i].sign);
        }
    }
    return buf_str(&out);
}

/* Does `s` spell `value`, as roman_of would? */
static bool spells(struct str s, unsigned value)
{
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        for (; value >= signs[i].value; value -= signs[i].value) {
            if (!str_starts(s, signs[i].sign)) {
                return false;
            }
            s = str_from(s, signs[i].sign.n);
        }
    }
    return s.n == 0;
}

unsigned roman_value(struct str s)
{
    unsigned value = 0;
    struct str rest = s;
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        while (value <= ROMAN_MAX && str_starts(rest, signs[i].sign)) {
            value += signs[i].value;
            rest = str_from(rest, signs[i].sign.n);
        }
    }
    return value <= ROMAN_MAX && spells(s, value) ? value : 0;
}

static const struct {
    uint32_t letter;
    const char *text;
} points[POINTS] = {
    {'a', "a"}, {'b', "b"}, {'c', "c"}, {'d', "d"}, {0x111, "đ"}, {'e', "e"},
    {'g', "g"}, {'h', "h"}, {'i', "i"}, {'k', "k"}, {'l', "l"},   {'m', "m"},
    {'n', "n"}, {'o', "o"}, {'p', "p"}, {'q', "q"}, {'r', "r"},   {'s', "s"},
    {'t', "t"}, {'u', "u"}, {'v', "v"}, {'x', "x"}, {'y', "y"},
};

unsigned point_value(uint32_t letter)
{
    for (unsigned i = 0; i < POINTS; i++) {
        if (points[i].letter == letter) {
            return i + 1;
        }
    }
    return 0;
}

const char *point_of(unsigned value)
{
    return value >= 1 && value <= POINTS ? points[value - 1].text : "";
}
