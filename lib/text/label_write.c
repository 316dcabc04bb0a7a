/* SPDX-License-Identifier: MIT */
#include "text/label.h"
#include "text/numeral.h"

static size_t last_word(struct str s)
{
    size_t at = s.n;
    while (at > 0 && s.p[at - 1] != ' ') {
        at--;
    }
    return at;
}

/* "Chương II." with 3 gives "Chương III." */
static struct str keyword_with(struct arena *a, const struct label *label, unsigned number)
{
    const size_t at = last_word(label->raw);
    struct str word = str_from(label->raw, at);
    const size_t closing = label->closing ? 1 : 0;
    word = str_cut(word, 0, word.n - (word.n > closing ? closing : 0));
    const struct str value = roman_value(word) ? roman_of(a, number) : str_printf(a, "%u", number);
    return str_printf(a, "%.*s%.*s%.*s", (int)at, label->raw.p, STR_ARG(value), (int)closing,
                      &label->closing);
}

static struct str decimal_with(struct arena *a, const struct label *label, unsigned number)
{
    struct str out = STR_EMPTY;
    for (unsigned i = 0; i + 1 < label->depth; i++) {
        out = str_printf(a, "%.*s%u.", STR_ARG(out), label->number[i]);
    }
    return str_printf(a, "%.*s%u%.*s", STR_ARG(out), number, label->closing ? 1 : 0,
                      &label->closing);
}

struct str label_with(struct arena *a, const struct label *label, unsigned number)
{
    const int closing = label->closing ? 1 : 0;
    if (label->form == LABEL_DECIMAL) {
        return decimal_with(a, label, number);
    }
    if (label->form == LABEL_LETTER) {
        return str_printf(a, "%s%.*s", point_of(number), closing, &label->closing);
    }
    if (label->form == LABEL_ROMAN) {
        const struct str roman = roman_of(a, number);
        return str_printf(a, "%.*s%.*s", STR_ARG(roman), closing, &label->closing);
    }
    return keyword_with(a, label, number);
}
