/* SPDX-License-Identifier: MIT
 * Points in time of any fineness, as plans name them: "ngày 10/12", "tháng 6/2026", "6/2026", "quý
 * III", "6 tháng đầu năm 2026", "năm 2020". */
#ifndef VANTHU_TEXT_MOMENT_H
#define VANTHU_TEXT_MOMENT_H

#include "text/date.h"
#include "text/words.h"

enum moment_unit {
    MOMENT_NONE,
    MOMENT_DAY,
    MOMENT_MONTH,
    MOMENT_QUARTER,
    MOMENT_HALF,
    MOMENT_YEAR,
};

struct moment {
    enum moment_unit unit;
    unsigned year; /* 0: not said */
    unsigned nth;  /* which month, quarter or half of the year; the month of a day */
    unsigned day;
};

bool moment_take(struct words *w, struct moment *m);
/* The second of two may leave out its unit: "tháng 6 - 8/2026", "quý III, IV/2026". */
bool moment_take_second(struct words *w, const struct moment *first, struct moment *m);

/* Does the calendar have it? Without a year: in some year. */
bool moment_possible(const struct moment *m);
/* Of a possible moment; without a year the date has none either. */
struct date moment_first_day(const struct moment *m);
struct date moment_last_day(const struct moment *m);
/* The day before a month, quarter, half or year begins. */
struct date moment_day_before(const struct moment *m);

#endif
