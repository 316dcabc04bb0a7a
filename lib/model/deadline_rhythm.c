/* SPDX-License-Identifier: MIT
 * How often: "hằng quý", "02 lần/năm", "ngày 25 hằng tháng", "thứ Sáu hằng tuần". */
#include "model/deadline_part.h"

static const char *const unit_words[] = {"ngày", "tuần", "tháng", "quý", "quí", "năm", NULL};

bool deadline_take_count(struct words *w)
{
    static const char *const numerals[] = {"một", "hai", "ba", "bốn", "sáu", "chín", "mười", NULL};
    unsigned n = 0;
    return words_take_number(w, 1, 3, &n) || words_take_any(w, numerals);
}

static bool take_times(struct words *w)
{
    struct words t = *w;
    (void)words_take_sign(&t, "/");
    (void)deadline_take_count(&t);
    if (!words_take(&t, "lần")) {
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
    if (words_take_any(&t, every)) {
        if (!words_take_any(&t, unit_words)) {
            return false;
        }
        (void)take_times(&t);
    } else if (take_times(&t)) {
        if (!(words_take_sign(&t, "/") || words_take(&t, "mỗi") || words_take(&t, "một")) ||
            !words_take_any(&t, unit_words)) {
            return false;
        }
    } else if (words_take(&t, "6 tháng") || words_take(&t, "06 tháng") ||
               words_take(&t, "sáu tháng")) {
        struct words half = t; /* "6 tháng cuối năm" comes once */
        if (words_take(&half, "đầu") || words_take(&half, "cuối")) {
            return false;
        }
        (void)take_times(&t);
    } else if (!deadline_take_count(&t) || !words_take_any(&t, unit_words) || !take_times(&t)) {
        return false;
    }
    *w = t;
    return true;
}

/* "ngày 25 hằng tháng", "trước ngày 15 của tháng cuối quý". */
bool deadline_read_day_of_month(struct words w, struct date today, struct deadline *d)
{
    static const char *const months[] = {"hằng tháng", "hàng tháng", "mỗi tháng",  "của tháng",
                                         "tháng cuối", "tháng đầu",  "từng tháng", NULL};
    unsigned day = 0;
    (void)today;
    (void)deadline_lead_in(&w);
    (void)(words_take(&w, "ngày") || words_take(&w, "mùng"));
    if (!words_take_number(&w, 1, 2, &day) || !words_take_any(&w, months)) {
        return false;
    }
    d->kind = DEADLINE_RECURRING;
    d->impossible = day < 1 || day > 31;
    return true;
}

bool deadline_read_rhythm(struct words w, struct date today, struct deadline *d)
{
    (void)today;
    const bool named = words_take(&w, "định kỳ") || words_take(&w, "theo định kỳ");
    const bool unit = named && words_take_any(&w, unit_words);
    if (!unit && !take_rhythm(&w) && !(named && deadline_at_end(w))) {
        return false;
    }
    d->kind = DEADLINE_RECURRING;
    return true;
}

/* "thứ Sáu hằng tuần", "trước 16 giờ thứ 6 hằng tuần". */
bool deadline_read_weekday(struct words w, struct date today, struct deadline *d)
{
    static const char *const days[] = {"thứ hai", "thứ ba", "thứ tư",   "thứ năm", "thứ sáu",
                                       "thứ bảy", "thứ 2",  "thứ 3",    "thứ 4",   "thứ 5",
                                       "thứ 6",   "thứ 7",  "chủ nhật", NULL};
    static const char *const weeks[] = {"hằng tuần", "hàng tuần", "mỗi tuần",
                                        "từng tuần", "của tuần",  NULL};
    (void)today;
    (void)deadline_lead_in(&w);
    (void)(words_take(&w, "chiều") || words_take(&w, "sáng") || words_take(&w, "ngày"));
    if (!words_take_any(&w, days) || !words_take_any(&w, weeks)) {
        return false;
    }
    d->kind = DEADLINE_RECURRING;
    return true;
}
