/* SPDX-License-Identifier: MIT */
#include "text/date.h"

#include "text/utf8.h"

enum {
    HISTORY_MIN = 1000, /* people and events that documents speak of */
    YEAR_MIN = 1900,    /* documents themselves */
    YEAR_MAX = 2199,
};

static bool is_leap(unsigned year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

unsigned date_last_day(unsigned year, unsigned month)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) {
        return 0;
    }
    return days[month - 1] + (month == 2 && is_leap(year) ? 1U : 0U);
}

bool date_in_calendar(struct date d)
{
    return d.year >= HISTORY_MIN && d.year <= YEAR_MAX && d.day >= 1 &&
           d.day <= date_last_day(d.year, d.month);
}

bool date_valid(struct date d)
{
    return d.year >= YEAR_MIN && date_in_calendar(d);
}

static unsigned rank(struct date d)
{
    return ((unsigned)d.year * 16 + d.month) * 256 + d.day;
}

int date_cmp(struct date x, struct date y)
{
    return (rank(x) > rank(y)) - (rank(x) < rank(y));
}

struct scan {
    struct str s;
    size_t at;
};

/* A whole run of digits: "1/1/20200" holds no date. */
static bool number(struct scan *scan, size_t least, size_t most, unsigned *value)
{
    size_t n = 0;
    while (scan->at + n < scan->s.n && scan->s.p[scan->at + n] >= '0' &&
           scan->s.p[scan->at + n] <= '9') {
        n++;
    }
    const struct str digits = str_cut(scan->s, scan->at, scan->at + n);
    scan->at += n;
    return n >= least && n <= most && str_to_uint(digits, 9999, value);
}

static bool sign(struct scan *scan, char c)
{
    const bool here = scan->at < scan->s.n && scan->s.p[scan->at] == c;
    scan->at += here ? 1 : 0;
    return here;
}

static bool blanks(struct scan *scan)
{
    const size_t n = utf8_blanks(scan->s, scan->at);
    scan->at += n;
    return n > 0;
}

static bool word(struct scan *scan, struct str lower)
{
    const size_t n = utf8_match(scan->s, scan->at, lower);
    scan->at += n;
    return n > 0;
}

struct parts {
    unsigned year, month, day;
};

static bool scan_iso(struct scan *scan, struct parts *p)
{
    return number(scan, 4, 4, &p->year) && sign(scan, '-') && number(scan, 2, 2, &p->month) &&
           sign(scan, '-') && number(scan, 2, 2, &p->day);
}

static bool scan_short(struct scan *scan, struct parts *p)
{
    if (!number(scan, 1, 2, &p->day) || scan->at == scan->s.n) {
        return false;
    }
    const char between = scan->s.p[scan->at++];
    return (between == '/' || between == '-' || between == '.') && number(scan, 1, 2, &p->month) &&
           sign(scan, between) && number(scan, 4, 4, &p->year);
}

static bool scan_long(struct scan *scan, struct parts *p)
{
    return number(scan, 1, 2, &p->day) && blanks(scan) && word(scan, STR("tháng")) &&
           blanks(scan) && number(scan, 1, 2, &p->month) && blanks(scan) &&
           word(scan, STR("năm")) && blanks(scan) && number(scan, 4, 4, &p->year);
}

static size_t skip_day_word(struct str s)
{
    struct scan scan = {s, 0};
    return word(&scan, STR("ngày")) && blanks(&scan) ? scan.at : 0;
}

size_t date_scan(struct str s, struct date *d)
{
    static bool (*const shapes[])(struct scan *, struct parts *) = {scan_iso, scan_short,
                                                                    scan_long};
    const size_t start = skip_day_word(s);
    for (size_t i = 0; i < COUNT_OF(shapes); i++) {
        struct scan scan = {s, start};
        struct parts p = {0, 0, 0};
        if (shapes[i](&scan, &p)) {
            *d =
                (struct date){(unsigned short)p.year, (unsigned char)p.month, (unsigned char)p.day};
            return scan.at;
        }
    }
    return 0;
}

bool date_read(struct str s, struct date *d)
{
    struct date found;
    const bool whole = s.n && date_scan(s, &found) == s.n;
    if (whole) {
        *d = found;
    }
    return whole;
}

/* 05/3/2020: one zero before days below 10 and before months 1 and 2, none before the others. */
struct str date_short(struct arena *a, struct date d)
{
    return str_printf(a, "%02u/%0*u/%u", d.day, d.month < 3 ? 2 : 1, d.month, d.year);
}

struct str date_long(struct arena *a, struct date d)
{
    return str_printf(a, "ngày %02u tháng %0*u năm %u", d.day, d.month < 3 ? 2 : 1, d.month,
                      d.year);
}

struct str date_iso(struct arena *a, struct date d)
{
    return str_printf(a, "%04u-%02u-%02u", d.year, d.month, d.day);
}
