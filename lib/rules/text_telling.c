/* SPDX-License-Identifier: MIT */
#include "rules/text_repeats.h"

enum { PARTING_MAX = 200 }; /* words that are compared one by one */

static const struct str numerals[NUMERALS] = {
    STR_INIT("một"), STR_INIT("hai"), STR_INIT("ba"),  STR_INIT("bốn"),  STR_INIT("năm"),
    STR_INIT("sáu"), STR_INIT("bảy"), STR_INIT("tám"), STR_INIT("chín"), STR_INIT("mười"),
};

struct telling telling_words(void)
{
    struct telling t;
    for (size_t i = 0; i < NUMERALS; i++) {
        t.numerals[i] = token_key(numerals[i]);
    }
    return t;
}

/* Where two paragraphs part: words [from, to) of each, what is around is the same. */
struct parting {
    size_t from, to_x, to_y;
};

static struct parting parting_of(const struct paragraph *x, const struct paragraph *y)
{
    struct parting at = {0, x->n, y->n};
    while (at.from < x->n && at.from < y->n && x->words[at.from] == y->words[at.from]) {
        at.from++;
    }
    while (at.to_x > at.from && at.to_y > at.from &&
           x->words[at.to_x - 1] == y->words[at.to_y - 1]) {
        at.to_x--;
        at.to_y--;
    }
    return at;
}

/* A name, or a number in words. */
static bool is_telling(const struct telling *t, const struct paragraph *p, size_t i)
{
    bool tells = p->names[i];
    for (size_t k = 0; k < COUNT_OF(t->numerals) && !tells; k++) {
        tells = p->words[i] == t->numerals[k];
    }
    return tells;
}

/* Has `x` a telling word between `from` and `to` that `y` has not between `from` and `to_y`? */
static bool tells_more(const struct telling *t, const struct paragraph *x, size_t from, size_t to,
                       const struct paragraph *y, size_t to_y)
{
    for (size_t i = from; i < to; i++) {
        bool common = !is_telling(t, x, i);
        for (size_t k = from; k < to_y && !common; k++) {
            common = y->words[k] == x->words[i];
        }
        if (!common) {
            return true;
        }
    }
    return false;
}

/* "Người cao tuổi … được …", "Trẻ em … được …": only whom or what it is about is another. A copy
 * with one place reworded further on is still a copy. */
static bool has_other_subject(const struct paragraph *x, const struct paragraph *y,
                              struct parting at)
{
    return at.to_x > at.from && at.to_y > at.from && at.from * 4 < x->n && at.to_x * 3 <= x->n &&
           at.to_y * 3 <= y->n;
}

bool says_otherwise(const struct telling *t, const struct paragraph *x, const struct paragraph *y)
{
    const struct parting at = parting_of(x, y);
    if (at.to_x - at.from > PARTING_MAX || at.to_y - at.from > PARTING_MAX) {
        return false;
    }
    return (tells_more(t, x, at.from, at.to_x, y, at.to_y) &&
            tells_more(t, y, at.from, at.to_y, x, at.to_x)) ||
           has_other_subject(x, y, at);
}
