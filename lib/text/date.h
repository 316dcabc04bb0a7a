/* SPDX-License-Identifier: MIT
 * Dates as Vietnamese documents write them: 05/3/2020, ngày 05 tháng 3 năm 2020, 5-3-2020. */
#ifndef VANTHU_TEXT_DATE_H
#define VANTHU_TEXT_DATE_H

#include "base/str.h"

struct date {
    unsigned short year; /* 0: none */
    unsigned char month, day;
};

/* Is it a day of the Gregorian calendar, 1000-2199: any that a text may speak of? */
bool date_in_calendar(struct date d);
/* The same, 1900-2199: one that a document may bear or a deadline may have. */
bool date_valid(struct date d);
int date_cmp(struct date x, struct date y);
unsigned date_last_day(unsigned year, unsigned month);

/* A date that fills the whole slice: d/m/yyyy, d-m-yyyy, d.m.yyyy, "[ngày] d tháng m năm yyyy",
 * yyyy-mm-dd. True when it has that shape, even for 31/02/2017: ask date_valid. */
bool date_read(struct str s, struct date *d);
/* The same at the start of `s`: bytes used, or 0. */
size_t date_scan(struct str s, struct date *d);

/* By the decree: day below 10 and months 1 and 2 with a leading zero (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I, II.4): "05/3/2020" and "ngày 05 tháng 3 năm 2020". */
struct str date_short(struct arena *a, struct date d);
struct str date_long(struct arena *a, struct date d);
/* "2020-03-05". */
struct str date_iso(struct arena *a, struct date d);

#endif
