/* SPDX-License-Identifier: MIT
 * The words of a deadline: [hoàn thành | trước | trong | đến …] a day, month, quarter, year or a
 * stretch of them; or how often; or after what event. What is not understood wholly is unknown. */
#include "model/assignment.h"

#include "text/numeral.h"
#include "text/utf8.h"

/* ---- words ---- */

struct words {
    struct str rest; /* no blanks at its start */
};

static bool is_word_at(struct str s, size_t at)
{
    uint32_t c = 0;
    return utf8_get(s, at, &c) && (utf8_is_letter(c) || (c >= '0' && c <= '9'));
}

static void skip(struct words *w, size_t n)
{
    w->rest = str_from(w->rest, n);
    w->rest = str_from(w->rest, utf8_blanks(w->rest, 0));
}

/* Takes a phrase in any case and with any blanks; it must end where a word ends. */
static bool take(struct words *w, const char *phrase)
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
    if (is_word_at(w->rest, at)) {
        return false;
    }
    skip(w, at);
    return true;
}

static bool take_any(struct words *w, const char *const *phrases)
{
    for (size_t i = 0; phrases[i]; i++) {
        if (take(w, phrases[i])) {
            return true;
        }
    }
    return false;
}

static bool take_sign(struct words *w, const char *sign)
{
    const struct str s = str_of(sign);
    if (!str_starts(w->rest, s)) {
        return false;
    }
    skip(w, s.n);
    return true;
}

static bool take_dash(struct words *w)
{
    return take_sign(w, "-") || take_sign(w, "–") || take_sign(w, "—");
}

/* A number of `least` to `most` digits that no other digit or letter follows. */
static bool take_number(struct words *w, size_t least, size_t most, unsigned *value)
{
    size_t n = 0;
    while (n < w->rest.n && w->rest.p[n] >= '0' && w->rest.p[n] <= '9') {
        n++;
    }
    if (n < least || n > most || is_word_at(w->rest, n) ||
        !str_to_uint(str_cut(w->rest, 0, n), 9999, value)) {
        return false;
    }
    skip(w, n);
    return true;
}

static bool take_year(struct words *w, unsigned *year)
{
    struct words t = *w;
    if (!take_number(&t, 4, 4, year) || *year < 1900 || *year > 2199) {
        return false;
    }
    *w = t;
    return true;
}

/* "/2026", "-2026", "năm 2026", ", năm 2026". */
static bool take_year_after(struct words *w, unsigned *year)
{
    struct words t = *w;
    const bool sign = take_sign(&t, "/") || take_sign(&t, ",") || take_dash(&t) || take(&t, "của");
    const bool word = take(&t, "năm");
    if ((!sign && !word) || !take_year(&t, year)) {
        return false;
    }
    *w = t;
    return true;
}

/* ---- points in time ---- */

enum unit { UNIT_NONE, UNIT_DAY, UNIT_MONTH, UNIT_QUARTER, UNIT_HALF, UNIT_YEAR };

struct point {
    enum unit unit;
    unsigned year; /* 0: not said */
    unsigned nth;  /* which month, quarter or half of the year; the month of a day */
    unsigned day;
};

static bool take_full_date(struct words *w, struct point *p)
{
    struct date d = {0};
    const size_t n = date_scan(w->rest, &d);
    if (!n || is_word_at(w->rest, n)) {
        return false;
    }
    *p = (struct point){UNIT_DAY, d.year, d.month, d.day};
    skip(w, n);
    return true;
}

/* "ngày 10/12", "ngày 10 tháng 12". */
static bool take_day_month(struct words *w, struct point *p)
{
    struct words t = *w;
    const bool word = take(&t, "ngày") || take(&t, "mùng");
    *p = (struct point){.unit = UNIT_DAY};
    if (!take_number(&t, 1, 2, &p->day)) {
        return false;
    }
    const bool between = take_sign(&t, "/") || (word && take(&t, "tháng"));
    if (!between || !take_number(&t, 1, 2, &p->nth)) {
        return false;
    }
    (void)take_year_after(&t, &p->year);
    *w = t;
    return true;
}

static bool take_month(struct words *w, struct point *p)
{
    struct words t = *w;
    *p = (struct point){.unit = UNIT_MONTH};
    if (!take(&t, "tháng") || !take_number(&t, 1, 2, &p->nth)) {
        return false;
    }
    (void)take_year_after(&t, &p->year);
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
    if (*value && !is_word_at(w->rest, n)) {
        skip(w, n);
        return true;
    }
    return take_number(w, 1, 2, value);
}

static bool take_quarter(struct words *w, struct point *p)
{
    struct words t = *w;
    *p = (struct point){.unit = UNIT_QUARTER};
    if (!(take(&t, "quý") || take(&t, "quí")) || !take_ordinal(&t, &p->nth)) {
        return false;
    }
    (void)take_year_after(&t, &p->year);
    *w = t;
    return true;
}

static bool take_half(struct words *w, struct point *p)
{
    static const struct {
        const char *words;
        unsigned nth;
    } halves[] = {{"6 tháng đầu", 1},    {"06 tháng đầu", 1}, {"sáu tháng đầu", 1},
                  {"nửa đầu", 1},        {"6 tháng cuối", 2}, {"06 tháng cuối", 2},
                  {"sáu tháng cuối", 2}, {"nửa cuối", 2}};
    for (size_t i = 0; i < COUNT_OF(halves); i++) {
        struct words t = *w;
        *p = (struct point){.unit = UNIT_HALF, .nth = halves[i].nth};
        if (take(&t, halves[i].words)) {
            (void)take_year_after(&t, &p->year);
            *w = t;
            return true;
        }
    }
    return false;
}

static bool take_whole_year(struct words *w, struct point *p)
{
    struct words t = *w;
    (void)(take(&t, "các năm") || take(&t, "năm"));
    *p = (struct point){.unit = UNIT_YEAR};
    if (!take_year(&t, &p->year)) {
        return false;
    }
    *w = t;
    return true;
}

static bool take_point(struct words *w, struct point *p)
{
    static bool (*const shapes[])(struct words *, struct point *) = {
        take_full_date, take_day_month, take_month, take_quarter, take_half, take_whole_year};
    for (size_t i = 0; i < COUNT_OF(shapes); i++) {
        if (shapes[i](w, p)) {
            return true;
        }
    }
    return false;
}

/* The second of two points may leave out its unit: "tháng 6 - 8/2026", "quý III, IV/2026". */
static bool take_second_point(struct words *w, const struct point *first, struct point *p)
{
    if (first->unit != UNIT_MONTH && first->unit != UNIT_QUARTER) {
        return take_point(w, p);
    }
    struct words t = *w;
    if (take_point(&t, p) && p->unit != UNIT_YEAR) {
        *w = t;
        return true;
    }
    t = *w;
    *p = (struct point){.unit = first->unit};
    if (!take_ordinal(&t, &p->nth) || !take_year_after(&t, &p->year)) {
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
    [UNIT_MONTH] = 1, [UNIT_QUARTER] = 3, [UNIT_HALF] = 6, [UNIT_YEAR] = 12};

static unsigned first_month(const struct point *p)
{
    return p->unit == UNIT_YEAR ? 1 : (p->nth - 1) * months_of[p->unit] + 1;
}

static struct date first_day(const struct point *p)
{
    return p->unit == UNIT_DAY ? make_date(p->year, p->nth, p->day)
                               : make_date(p->year, first_month(p), 1);
}

static struct date last_day(const struct point *p)
{
    if (p->unit == UNIT_DAY) {
        return make_date(p->year, p->nth, p->day);
    }
    const unsigned month = first_month(p) + months_of[p->unit] - 1;
    return make_date(p->year, month, date_last_day(p->year ? p->year : 2001, month));
}

/* The day before a month, quarter or year begins. */
static struct date day_before(const struct point *p)
{
    const unsigned month = first_month(p);
    const unsigned year = month == 1 ? p->year - 1 : p->year;
    const unsigned last = month == 1 ? 12 : month - 1;
    return make_date(year, last, date_last_day(year, last));
}

static bool point_possible(const struct point *p)
{
    const unsigned year = p->year ? p->year : 2000; /* a leap year: 29/02 may come every year */
    if (p->unit == UNIT_DAY) {
        return date_valid(make_date(year, p->nth, p->day));
    }
    return p->unit == UNIT_YEAR || (p->nth >= 1 && p->nth * months_of[p->unit] <= 12);
}

/* ---- kinds ---- */

struct lead_in { /* what the words before a point mean */
    bool before; /* trước: ends when the point begins */
    bool until;  /* đến, hết: no beginning is said */
    bool from;   /* từ: no end is said, or "đến" follows */
};

static const char *const plain_lead_ins[] = {
    "hoàn thành", "thực hiện", "thời hạn", "ban hành", "trình",     "xong", "dự kiến", "trong vòng",
    "trong",      "vào",       "ngay",     "khoảng",   "giai đoạn", "là",   "bắt đầu", "cuối",
    "đầu",        "giữa",      "định kỳ",  "nhiệm kỳ", "năm học",   NULL};
static const char *const until_lead_ins[] = {
    "đến hết", "đến", "tới", "hết", "chậm nhất", "muộn nhất", "không quá", "nay đến", NULL};

/* "17 giờ 00", "17h00" before a day. */
static bool take_hour(struct words *w)
{
    struct words t = *w;
    unsigned n = 0;
    size_t digits = 0;
    while (digits < t.rest.n && t.rest.p[digits] >= '0' && t.rest.p[digits] <= '9') {
        digits++;
    }
    if (!digits || digits > 2) {
        return false;
    }
    skip(&t, digits);
    if (str_starts(t.rest, STR("h"))) {
        skip(&t, 1);
    } else if (!take(&t, "giờ")) {
        return false;
    }
    (void)(take_number(&t, 2, 2, &n) && take(&t, "phút"));
    (void)take_sign(&t, ",");
    *w = t;
    return true;
}

static struct lead_in take_lead_in(struct words *w)
{
    struct lead_in in = {0};
    for (bool more = true; more;) {
        more = false;
        if (take_any(w, until_lead_ins)) {
            more = in.until = true;
        } else if (take(w, "trước")) {
            more = in.before = true;
        } else if (take(w, "kể từ") || take(w, "từ")) {
            more = in.from = true;
        } else if (take_any(w, plain_lead_ins) || take_hour(w)) {
            more = true;
        }
    }
    return in;
}

static bool take_yearly(struct words *w)
{
    static const char *const phrases[] = {"hằng năm", "hàng năm",    "mỗi năm", "của năm",
                                          "từng năm", "của các năm", "các năm", NULL};
    struct words t = *w;
    (void)take_sign(&t, ",");
    if (!take_any(&t, phrases)) {
        return false;
    }
    *w = t;
    return true;
}

/* What may follow a deadline without changing it. */
static bool at_end(struct words w)
{
    static const char *const outlooks[] = {"tầm nhìn",
                                           "định hướng",
                                           "và tầm nhìn",
                                           "và định hướng",
                                           "có tính đến",
                                           "các năm tiếp theo",
                                           "những năm tiếp theo",
                                           "và các năm tiếp theo",
                                           "và những năm tiếp theo",
                                           NULL};
    (void)(take_sign(&w, ".") || take_sign(&w, ",") || take_sign(&w, ";"));
    return !w.rest.n || w.rest.p[0] == '(' || take_any(&w, outlooks);
}

static const enum deadline_kind kind_of_unit[] = {
    [UNIT_DAY] = DEADLINE_DATE,    [UNIT_MONTH] = DEADLINE_MONTH, [UNIT_QUARTER] = DEADLINE_QUARTER,
    [UNIT_HALF] = DEADLINE_PERIOD, [UNIT_YEAR] = DEADLINE_YEAR,
};

static void set_period(struct deadline *d, const struct point *from, const struct point *until)
{
    d->kind = DEADLINE_PERIOD;
    d->impossible = !point_possible(from) || (until && !point_possible(until));
    if (!d->impossible) {
        d->from = first_day(from);
        d->until = until ? last_day(until) : (struct date){0};
        d->impossible = until && date_cmp(d->until, d->from) < 0;
    }
}

static void set_point(struct deadline *d, const struct point *p, struct lead_in in)
{
    d->kind = kind_of_unit[p->unit];
    d->impossible = !point_possible(p);
    if (d->impossible) {
        return;
    }
    const bool strictly = in.before && p->unit != UNIT_DAY; /* "trước ngày 31/12" includes it */
    d->until = strictly ? day_before(p) : last_day(p);
    if (!in.before && !in.until && p->unit != UNIT_DAY) {
        d->from = first_day(p);
    }
}

static void set_yearly(struct deadline *d, const struct point *p)
{
    d->kind = DEADLINE_YEARLY;
    d->impossible = !point_possible(p);
    if (!d->impossible) {
        d->until = last_day(p);
        d->until.year = 0;
    }
}

static bool take_range_sign(struct words *w)
{
    static const char *const phrases[] = {"đến hết", "cho đến", "đến", "tới", "và", NULL};
    return take_dash(w) || take_any(w, phrases) || take_sign(w, ",");
}

/* "2016 - 2020", "từ năm 2026 đến năm 2027", "quý III, IV/2026", "10/6 và 10/12 hằng năm". */
static bool read_range(struct words w, struct deadline *d)
{
    struct point first;
    struct point second;
    (void)take_lead_in(&w);
    if (!take_point(&w, &first) || !take_range_sign(&w) ||
        !take_second_point(&w, &first, &second)) {
        return false;
    }
    if (!second.year && !first.year && take_yearly(&w) && at_end(w)) {
        set_yearly(d, &second);
        return true;
    }
    if (!first.year) {
        first.year = second.year;
    }
    if (!second.year || !at_end(w)) {
        return false;
    }
    set_period(d, &first, &second);
    return true;
}

static bool read_point(struct words w, struct deadline *d)
{
    struct point p;
    const struct lead_in in = take_lead_in(&w);
    if (!take_point(&w, &p)) {
        return false;
    }
    const bool onwards = take(&w, "trở đi");
    if (!p.year && take_yearly(&w) && at_end(w)) {
        set_yearly(d, &p);
        return true;
    }
    if (!p.year || !at_end(w)) {
        return false;
    }
    if (onwards || (in.from && !in.until)) {
        set_period(d, &p, NULL);
    } else {
        set_point(d, &p, in);
    }
    return true;
}

/* "định kỳ hằng năm, trước ngày 10/12": the day is what counts. */
static bool read_yearly(struct words w, struct deadline *d)
{
    struct point p;
    (void)take(&w, "định kỳ");
    if (!take_yearly(&w)) {
        return false;
    }
    (void)(take_sign(&w, ",") || take_sign(&w, "("));
    (void)take_lead_in(&w);
    if (!take_point(&w, &p) || p.year) {
        return false;
    }
    set_yearly(d, &p);
    return true;
}

static const char *const unit_words[] = {"ngày", "tuần", "tháng", "quý", "quí", "năm", NULL};

static bool take_count(struct words *w)
{
    static const char *const numerals[] = {"một", "hai", "ba", "bốn", "sáu", "chín", "mười", NULL};
    unsigned n = 0;
    return take_number(w, 1, 3, &n) || take_any(w, numerals);
}

static bool take_times(struct words *w)
{
    struct words t = *w;
    (void)take_sign(&t, "/");
    (void)take_count(&t);
    if (!take(&t, "lần")) {
        return false;
    }
    *w = t;
    return true;
}

/* "hằng tháng", "mỗi quý một lần", "6 tháng một lần", "6 tháng", "02 lần/năm". */
static bool take_rhythm(struct words *w)
{
    static const char *const every[] = {"hằng", "hàng", "mỗi", "từng", NULL};
    struct words t = *w;
    if (take_any(&t, every)) {
        if (!take_any(&t, unit_words)) {
            return false;
        }
        (void)take_times(&t);
    } else if (take_times(&t)) {
        if (!(take_sign(&t, "/") || take(&t, "mỗi") || take(&t, "một")) ||
            !take_any(&t, unit_words)) {
            return false;
        }
    } else if (take(&t, "6 tháng") || take(&t, "06 tháng") || take(&t, "sáu tháng")) {
        (void)take_times(&t);
    } else if (!take_count(&t) || !take_any(&t, unit_words) || !take_times(&t)) {
        return false;
    }
    *w = t;
    return true;
}

/* "ngày 25 hằng tháng", "trước ngày 15 của tháng cuối quý". */
static bool read_day_of_month(struct words w, struct deadline *d)
{
    static const char *const months[] = {"hằng tháng", "hàng tháng", "mỗi tháng",  "của tháng",
                                         "tháng cuối", "tháng đầu",  "từng tháng", NULL};
    unsigned day = 0;
    (void)take_lead_in(&w);
    (void)(take(&w, "ngày") || take(&w, "mùng"));
    if (!take_number(&w, 1, 2, &day) || !take_any(&w, months)) {
        return false;
    }
    d->kind = DEADLINE_RECURRING;
    d->impossible = day < 1 || day > 31;
    return true;
}

static bool read_rhythm(struct words w, struct deadline *d)
{
    const bool named = take(&w, "định kỳ") || take(&w, "theo định kỳ");
    const bool unit = named && take_any(&w, unit_words);
    if (!unit && !take_rhythm(&w) && !(named && at_end(w))) {
        return false;
    }
    d->kind = DEADLINE_RECURRING;
    return true;
}

static bool read_continuous(struct words w, struct deadline *d)
{
    static const char *const phrases[] = {"thường xuyên",
                                          "liên tục",
                                          "xuyên suốt",
                                          "suốt",
                                          "trong suốt",
                                          "hoạt động thường xuyên",
                                          "thực hiện thường xuyên",
                                          "lâu dài",
                                          NULL};
    if (!take_any(&w, phrases)) {
        return false;
    }
    d->kind = DEADLINE_CONTINUOUS;
    return true;
}

/* "sau 30 ngày kể từ …", "trong vòng 05 ngày làm việc": counted from an event. */
static bool take_span_of_time(struct words w)
{
    static const char *const spans[] = {
        "trong vòng",    "trong thời hạn", "trong thời gian", "trong",     "sau",
        "chậm nhất sau", "chậm nhất",      "không quá",       "muộn nhất", NULL};
    static const char *const units[] = {"giờ", "phút", "ngày", "tuần", "tháng", "quý", "năm", NULL};
    static const char *const starts[] = {"làm việc", "kể từ",   "sau",       "từ khi",
                                         "tính từ",  "từ ngày", "trước khi", NULL};
    const bool span = take_any(&w, spans);
    return take_count(&w) && take_any(&w, units) && (take_any(&w, starts) || (span && at_end(w)));
}

static bool read_event(struct words w, struct deadline *d)
{
    static const char *const phrases[] = {"khi",
                                          "ngay khi",
                                          "ngay sau",
                                          "sau khi",
                                          "sau",
                                          "trước khi",
                                          "kể từ khi",
                                          "từ khi",
                                          "kể từ ngày ký",
                                          "theo yêu cầu",
                                          "theo quy định",
                                          "theo tiến độ",
                                          "theo lộ trình",
                                          "theo kế hoạch",
                                          "theo chỉ đạo",
                                          "theo thực tế",
                                          "theo hướng dẫn",
                                          "theo chương trình",
                                          "theo thời gian",
                                          "theo đề nghị",
                                          "đột xuất",
                                          "cùng thời gian",
                                          "cùng thời điểm",
                                          "cùng với",
                                          "cùng kỳ",
                                          "đồng thời",
                                          "đến khi",
                                          "cho đến khi",
                                          NULL};
    if (!take_span_of_time(w) && !take_any(&w, phrases)) {
        return false;
    }
    d->kind = DEADLINE_EVENT;
    return true;
}

static struct str without_end(struct str text)
{
    text = str_trim(text);
    while (text.n &&
           (text.p[text.n - 1] == '.' || text.p[text.n - 1] == ';' || text.p[text.n - 1] == '/')) {
        text = str_trim_right(str_cut(text, 0, text.n - 1));
    }
    return text;
}

struct deadline deadline_read(struct str text)
{
    static bool (*const readers[])(struct words, struct deadline *) = {
        read_continuous,   read_range,  read_point, read_yearly,
        read_day_of_month, read_rhythm, read_event};
    struct deadline d = {.text = {.text = text, .set = true}};
    struct words w = {without_end(text)};
    skip(&w, 0);
    for (size_t i = 0; w.rest.n && d.kind == DEADLINE_NONE && i < COUNT_OF(readers); i++) {
        (void)readers[i](w, &d);
    }
    if (w.rest.n && d.kind == DEADLINE_NONE) {
        d.kind = DEADLINE_UNKNOWN;
    }
    return d;
}

const char *deadline_kind_name(enum deadline_kind kind)
{
    static const char *const names[] = {
        [DEADLINE_NONE] = "none",           [DEADLINE_UNKNOWN] = "unknown",
        [DEADLINE_DATE] = "date",           [DEADLINE_MONTH] = "month",
        [DEADLINE_QUARTER] = "quarter",     [DEADLINE_YEAR] = "year",
        [DEADLINE_PERIOD] = "period",       [DEADLINE_YEARLY] = "yearly",
        [DEADLINE_RECURRING] = "recurring", [DEADLINE_CONTINUOUS] = "continuous",
        [DEADLINE_EVENT] = "event",
    };
    return (unsigned)kind < COUNT_OF(names) ? names[kind] : "unknown";
}
