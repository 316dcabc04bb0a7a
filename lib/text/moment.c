/* SPDX-License-Identifier: MIT */
#include "text/moment.h"

#include "text/numeral.h"

static bool take_year(struct words *w, unsigned *year)
{
    struct words t = *w;
    if (!words_take_number(&t, 4, 4, year) || *year < 1900 || *year > 2199) {
        return false;
    }
    *w = t;
    return true;
}

/* "/2026", "-2026", "năm 2026", ", năm 2026". */
static bool take_year_after(struct words *w, unsigned *year)
{
    struct words t = *w;
    const bool sign = words_take_sign(&t, "/") || words_take_sign(&t, ",") || words_take_dash(&t) ||
                      words_take(&t, "của");
    const bool word = words_take(&t, "năm");
    if ((!sign && !word) || !take_year(&t, year)) {
        return false;
    }
    *w = t;
    return true;
}

static bool take_full_date(struct words *w, struct moment *m)
{
    struct date d = {0};
    const size_t n = date_scan(w->rest, &d);
    if (!n || words_go_on_at(w->rest, n)) {
        return false;
    }
    *m = (struct moment){MOMENT_DAY, d.year, d.month, d.day};
    words_skip(w, n);
    return true;
}

/* "ngày 10/12", "ngày 10 tháng 12". */
static bool take_day_month(struct words *w, struct moment *m)
{
    struct words t = *w;
    const bool word = words_take(&t, "ngày") || words_take(&t, "mùng");
    *m = (struct moment){.unit = MOMENT_DAY};
    if (!words_take_number(&t, 1, 2, &m->day)) {
        return false;
    }
    const bool between = words_take_sign(&t, "/") || (word && words_take(&t, "tháng"));
    if (!between || !words_take_number(&t, 1, 2, &m->nth)) {
        return false;
    }
    (void)take_year_after(&t, &m->year);
    *w = t;
    return true;
}

static bool take_month(struct words *w, struct moment *m)
{
    struct words t = *w;
    *m = (struct moment){.unit = MOMENT_MONTH};
    if (!words_take(&t, "tháng") || !words_take_number(&t, 1, 2, &m->nth)) {
        return false;
    }
    (void)take_year_after(&t, &m->year);
    *w = t;
    return true;
}

/* "10/2026" */
static bool take_bare_month(struct words *w, struct moment *m)
{
    struct words t = *w;
    *m = (struct moment){.unit = MOMENT_MONTH};
    if (!words_take_number(&t, 1, 2, &m->nth) || !words_take_sign(&t, "/") ||
        !take_year(&t, &m->year)) {
        return false;
    }
    *w = t;
    return true;
}

static bool take_ordinal(struct words *w, unsigned *value)
{
    size_t n = 0;
    while (n < w->rest.n && ((unsigned char)w->rest.p[n] | 0x20) >= 'a' &&
           ((unsigned char)w->rest.p[n] | 0x20) <= 'z') {
        n++;
    }
    *value = roman_value(str_cut(w->rest, 0, n));
    if (*value && !words_go_on_at(w->rest, n)) {
        words_skip(w, n);
        return true;
    }
    return words_take_number(w, 1, 2, value);
}

static bool take_quarter(struct words *w, struct moment *m)
{
    struct words t = *w;
    *m = (struct moment){.unit = MOMENT_QUARTER};
    if (!(words_take(&t, "quý") || words_take(&t, "quí")) || !take_ordinal(&t, &m->nth)) {
        return false;
    }
    (void)take_year_after(&t, &m->year);
    *w = t;
    return true;
}

static bool take_half(struct words *w, struct moment *m)
{
    static const struct {
        const char *words;
        unsigned nth;
    } halves[] = {{"6 tháng đầu", 1},    {"06 tháng đầu", 1}, {"sáu tháng đầu", 1},
                  {"nửa đầu", 1},        {"6 tháng cuối", 2}, {"06 tháng cuối", 2},
                  {"sáu tháng cuối", 2}, {"nửa cuối", 2}};
    for (size_t i = 0; i < COUNT_OF(halves); i++) {
        struct words t = *w;
        *m = (struct moment){.unit = MOMENT_HALF, .nth = halves[i].nth};
        if (words_take(&t, halves[i].words)) {
            if (!take_year_after(&t, &m->year)) {
                (void)words_take(&t, "năm");
            }
            *w = t;
            return true;
        }
    }
    return false;
}

static bool take_whole_year(struct words *w, struct moment *m)
{
    struct words t = *w;
    (void)(words_take(&t, "các năm") || words_take(&t, "năm"));
    *m = (struct moment){.unit = MOMENT_YEAR};
    if (!take_year(&t, &m->year)) {
        return false;
    }
    *w = t;
    return true;
}

bool moment_take(struct words *w, struct moment *m)
{
    static bool (*const shapes[])(struct words *, struct moment *) = {
        take_full_date, take_day_month, take_bare_month, take_month,
        take_quarter,   take_half,      take_whole_year};
    for (size_t i = 0; i < COUNT_OF(shapes); i++) {
        if (shapes[i](w, m)) {
            return true;
        }
    }
    return false;
}

bool moment_take_second(struct words *w, const struct moment *first, struct moment *m)
{
    if (first->unit != MOMENT_MONTH && first->unit != MOMENT_QUARTER) {
        return moment_take(w, m);
    }
    struct words t = *w;
    if (moment_take(&t, m) && m->unit != MOMENT_YEAR) {
        *w = t;
        return true;
    }
    t = *w;
    *m = (struct moment){.unit = first->unit};
    if (!take_ordinal(&t, &m->nth) || !take_year_after(&t, &m->year)) {
        return false;
    }
    *w = t;
    return true;
}

static struct date make_date(unsigned year, unsigned month, unsigned day)
{
    return (struct date){(unsigned short)year, (unsigned char)month, (unsigned char)day};
}

/* How many months a unit has; a day is none. */
static const unsigned months_of[] = {
    [MOMENT_MONTH] = 1, [MOMENT_QUARTER] = 3, [MOMENT_HALF] = 6, [MOMENT_YEAR] = 12};

static unsigned first_month(const struct moment *m)
{
    return m->unit == MOMENT_YEAR ? 1 : (m->nth - 1) * months_of[m->unit] + 1;
}

struct date moment_first_day(const struct moment *m)
{
    return m->unit == MOMENT_DAY ? make_date(m->year, m->nth, m->day)
                                 : make_date(m->year, first_month(m), 1);
}

struct date moment_last_day(const struct moment *m)
{
    if (m->unit == MOMENT_DAY) {
        return make_date(m->year, m->nth, m->day);
    }
    const unsigned month = first_month(m) + months_of[m->unit] - 1;
    return make_date(m->year, month, date_last_day(m->year ? m->year : 2001, month));
}

struct date moment_day_before(const struct moment *m)
{
    const unsigned month = first_month(m);
    const unsigned year = month == 1 ? m->year - 1 : m->year;
    const unsigned last = month == 1 ? 12 : month - 1;
    return make_date(year, last, date_last_day(year, last));
}

bool moment_possible(const struct moment *m)
{
    const unsigned year = m->year ? m->year : 2000; /* a leap year: 29/02 may come every year */
    if (m->unit == MOMENT_DAY) {
        return date_valid(make_date(year, m->nth, m->day));
    }
    return m->unit == MOMENT_YEAR || (m->nth >= 1 && m->nth * months_of[m->unit] <= 12);
}
