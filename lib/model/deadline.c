/* SPDX-License-Identifier: MIT
 * The words of a deadline: [hoàn thành | trước | trong | đến …] a day, month, quarter, year or a
 * stretch of them; or how often; or after what event. What is not understood wholly is unknown. */
#include "model/deadline_part.h"

static const char *const plain_lead_ins[] = {
    "hoàn thành", "thực hiện",  "thời hạn", "ban hành", "trình", "xong",
    "dự kiến",    "trong vòng", "trong",    "vào",      "ngay",  "khoảng",
    "giai đoạn",  "là",         "bắt đầu",  "cuối",     "cả",    "đầu",
    "giữa",       "định kỳ",    "nhiệm kỳ", "năm học",  NULL};
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
    words_skip(&t, digits);
    if (str_starts(t.rest, STR("h"))) {
        words_skip(&t, 1);
    } else if (!words_take(&t, "giờ")) {
        return false;
    }
    (void)(words_take_number(&t, 2, 2, &n) && words_take(&t, "phút"));
    (void)words_take_sign(&t, ",");
    *w = t;
    return true;
}

struct lead_in deadline_lead_in(struct words *w)
{
    struct lead_in in = {0};
    for (bool more = true; more;) {
        more = false;
        if (words_take_any(w, until_lead_ins)) {
            more = in.until = true;
        } else if (words_take(w, "trước")) {
            more = in.before = true;
        } else if (words_take(w, "kể từ") || words_take(w, "từ")) {
            more = in.from = true;
        } else if (words_take_any(w, plain_lead_ins) || take_hour(w)) {
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
    (void)words_take_sign(&t, ",");
    if (!words_take_any(&t, phrases)) {
        return false;
    }
    *w = t;
    return true;
}

/* What may follow a deadline without changing it. */
bool deadline_at_end(struct words w)
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
                                           "và đột xuất",
                                           "hoặc đột xuất",
                                           "và khi có yêu cầu",
                                           "hoặc khi có yêu cầu",
                                           "và theo yêu cầu",
                                           NULL};
    (void)(words_take_sign(&w, ".") || words_take_sign(&w, ",") || words_take_sign(&w, ";"));
    return !w.rest.n || w.rest.p[0] == '(' || words_take_any(&w, outlooks);
}

static const enum deadline_kind kind_of_unit[] = {
    [MOMENT_DAY] = DEADLINE_DATE,        [MOMENT_MONTH] = DEADLINE_MONTH,
    [MOMENT_QUARTER] = DEADLINE_QUARTER, [MOMENT_HALF] = DEADLINE_PERIOD,
    [MOMENT_YEAR] = DEADLINE_YEAR,
};

static void set_period(struct deadline *d, const struct moment *from, const struct moment *until)
{
    d->kind = DEADLINE_PERIOD;
    d->impossible = !moment_possible(from) || (until && !moment_possible(until));
    if (!d->impossible) {
        d->from = moment_first_day(from);
        d->until = until ? moment_last_day(until) : (struct date){0};
        d->impossible = until && date_cmp(d->until, d->from) < 0;
    }
}

static void set_point(struct deadline *d, const struct moment *p, struct lead_in in)
{
    d->kind = kind_of_unit[p->unit];
    d->impossible = !moment_possible(p);
    if (d->impossible) {
        return;
    }
    const bool strictly = in.before && p->unit != MOMENT_DAY; /* "trước ngày 31/12" includes it */
    d->until = strictly ? moment_day_before(p) : moment_last_day(p);
    if (!in.before && !in.until && p->unit != MOMENT_DAY) {
        d->from = moment_first_day(p);
    }
}

static void set_yearly(struct deadline *d, const struct moment *p)
{
    d->kind = DEADLINE_YEARLY;
    d->impossible = !moment_possible(p);
    if (!d->impossible) {
        d->until = moment_last_day(p);
        d->until.year = 0;
    }
}

static bool take_range_sign(struct words *w)
{
    static const char *const phrases[] = {"đến hết", "cho đến", "đến", "tới", "và", NULL};
    return words_take_dash(w) || words_take_any(w, phrases) || words_take_sign(w, ",");
}

/* A point without a year is the next one from the day of the document on. */
static void fill_year(struct moment *p, struct date today)
{
    if (p->year || !today.year) {
        return;
    }
    p->year = today.year;
    if (moment_possible(p) && date_cmp(moment_last_day(p), today) < 0) {
        p->year++;
    }
}

/* "2016 - 2020", "từ năm 2026 đến năm 2027", "quý III, IV/2026", "10/6 và 10/12 hằng năm". */
static bool read_range(struct words w, struct date today, struct deadline *d)
{
    struct moment first;
    struct moment second;
    (void)deadline_lead_in(&w);
    if (!moment_take(&w, &first) || !take_range_sign(&w) ||
        !moment_take_second(&w, &first, &second)) {
        return false;
    }
    if (!second.year && !first.year && take_yearly(&w) && deadline_at_end(w)) {
        set_yearly(d, &second);
        return true;
    }
    if (!second.year && !first.year) {
        fill_year(&first, today);
    }
    fill_year(&second, today);
    if (!first.year) {
        first.year = second.year;
    }
    if (!second.year || !deadline_at_end(w)) {
        return false;
    }
    set_period(d, &first, &second);
    return true;
}

static bool read_point(struct words w, struct date today, struct deadline *d)
{
    struct moment p;
    const struct lead_in in = deadline_lead_in(&w);
    if (!moment_take(&w, &p)) {
        return false;
    }
    const bool onwards = words_take(&w, "trở đi");
    if (!p.year && take_yearly(&w) && deadline_at_end(w)) {
        set_yearly(d, &p);
        return true;
    }
    fill_year(&p, today);
    if (!p.year || !deadline_at_end(w)) {
        return false;
    }
    if (onwards || (in.from && !in.until)) {
        set_period(d, &p, NULL);
    } else {
        set_point(d, &p, in);
    }
    return true;
}

/* "quý II/2026; quý IV/2026", "30/6; 31/12": done by the last of them. */
static bool read_list(struct words w, struct date today, struct deadline *d)
{
    struct moment p;
    size_t n = 0;
    do {
        (void)deadline_lead_in(&w);
        if (!moment_take(&w, &p)) {
            return false;
        }
        n++;
    } while (words_take_sign(&w, ";") || words_take_sign(&w, ",") || words_take(&w, "và"));
    if (n < 2) {
        return false;
    }
    if (!p.year && take_yearly(&w) && deadline_at_end(w)) {
        set_yearly(d, &p);
        return true;
    }
    fill_year(&p, today);
    if (!p.year || !deadline_at_end(w)) {
        return false;
    }
    set_point(d, &p, (struct lead_in){.until = true});
    return true;
}

/* "cả năm", "trong năm": of the document. */
static bool read_this_year(struct words w, struct date today, struct deadline *d)
{
    static const char *const phrases[] = {"cả năm nay",    "cả năm",    "trong cả năm",
                                          "trong năm nay", "trong năm", NULL};
    if (!today.year || !words_take_any(&w, phrases) || !deadline_at_end(w)) {
        return false;
    }
    set_point(d, &(struct moment){.unit = MOMENT_YEAR, .year = today.year}, (struct lead_in){0});
    return true;
}

/* "định kỳ hằng năm, trước ngày 10/12": the day is what counts. */
static bool read_yearly(struct words w, struct date today, struct deadline *d)
{
    struct moment p;
    (void)today;
    (void)words_take(&w, "định kỳ");
    if (!take_yearly(&w)) {
        return false;
    }
    (void)(words_take_sign(&w, ",") || words_take_sign(&w, "("));
    (void)deadline_lead_in(&w);
    if (!moment_take(&w, &p) || p.year) {
        return false;
    }
    set_yearly(d, &p);
    return true;
}

static bool read_continuous(struct words w, struct date today, struct deadline *d)
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
    (void)today;
    if (!words_take_any(&w, phrases)) {
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
    const bool span = words_take_any(&w, spans);
    return deadline_take_count(&w) && words_take_any(&w, units) &&
           (words_take_any(&w, starts) || (span && deadline_at_end(w)));
}

static bool read_event(struct words w, struct date today, struct deadline *d)
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
    (void)today;
    if (!take_span_of_time(w) && !words_take_any(&w, phrases)) {
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

struct deadline deadline_read(struct str text, struct date today)
{
    static deadline_read_fn *const readers[] = {read_continuous,
                                                read_range,
                                                read_point,
                                                read_list,
                                                read_this_year,
                                                read_yearly,
                                                deadline_read_day_of_month,
                                                deadline_read_weekday,
                                                deadline_read_rhythm,
                                                read_event};
    struct deadline d = {.text = {.text = text, .set = true}};
    struct words w = {without_end(text)};
    words_skip(&w, 0);
    for (size_t i = 0; w.rest.n && d.kind == DEADLINE_NONE && i < COUNT_OF(readers); i++) {
        (void)readers[i](w, today, &d);
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
