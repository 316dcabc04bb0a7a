/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
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

/* What stands behind the number. */
static struct str closing_of(struct arena *a, const struct label *label)
{
    return str_printf(a, "%s%.*s", label->dotted ? "." : "", label->closing ? 1 : 0,
                      &label->closing);
}

static struct str decimal_with(struct arena *a, const struct label *label, unsigned number)
{
    struct buf out = buf_new(a);
    for (unsigned i = 0; i + 1 < label->depth; i++) {
        buf_printf(&out, "%u.", label->number[i]);
    }
    buf_printf(&out, "%u", number);
    return buf_str(&out);
}

struct str label_with(struct arena *a, const struct label *label, unsigned number)
{
    const struct str closing = closing_of(a, label);
    switch (label->form) {
    case LABEL_DECIMAL:
        return str_cat(a, decimal_with(a, label, number), closing);
    case LABEL_LETTER:
        return str_cat(a, str_of(point_of(number)), closing);
    case LABEL_ROMAN:
        return str_cat(a, roman_of(a, number), closing);
    default:
        return keyword_with(a, label, number);
    }
}
