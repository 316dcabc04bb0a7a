/* SPDX-License-Identifier: MIT
 * Deadlines as plans write them: their kind, first and last day. */
#include "unit/check.h"

#include "model/assignment.h"

#include <stdio.h>

static struct str day(char room[40], struct date d)
{
    (void)snprintf(room, 40, "%u-%u-%u", d.year, d.month, d.day);
    return str_of(d.month ? room : "");
}

static void every_usual_wording_has_its_kind(void **state)
{
    static const struct {
        const char *words, *kind, *from, *until;
    } rows[] = {
        {"", "none", "", ""},
        {"trước ngày 31/12/2026", "date", "", "2026-12-31"},
        {"Ngày 05/3/2026.", "date", "", "2026-3-5"},
        {"xong trước 30/6/2026", "date", "", "2026-6-30"},
        {"ngày 31 tháng 12 năm 2026", "date", "", "2026-12-31"},
        {"trước 17 giờ 00 ngày 25/12/2026", "date", "", "2026-12-25"},
        {"31/12 năm 2026", "date", "", "2026-12-31"},
        {"tháng 11/2026", "month", "2026-11-1", "2026-11-30"},
        {"trong tháng 02 năm 2028", "month", "2028-2-1", "2028-2-29"},
        {"trước tháng 6/2026", "month", "", "2026-5-31"},
        {"quý IV/2026", "quarter", "2026-10-1", "2026-12-31"},
        {"Quý II năm 2026", "quarter", "2026-4-1", "2026-6-30"},
        {"quí 3/2026", "quarter", "2026-7-1", "2026-9-30"},
        {"trong năm 2027", "year", "2027-1-1", "2027-12-31"},
        {"đến năm 2025", "year", "", "2025-12-31"},
        {"đến hết năm 2027", "year", "", "2027-12-31"},
        {"trước năm 2026", "year", "", "2025-12-31"},
        {"từ nay đến năm 2030", "year", "", "2030-12-31"},
        {"đến năm 2025, tầm nhìn đến năm 2030", "year", "", "2025-12-31"},
        {"giai đoạn 2016 - 2020", "period", "2016-1-1", "2020-12-31"},
        {"2026–2027", "period", "2026-1-1", "2027-12-31"},
        {"từ năm 2026 đến năm 2027", "period", "2026-1-1", "2027-12-31"},
        {"từ tháng 3 đến tháng 6/2026", "period", "2026-3-1", "2026-6-30"},
        {"tháng 6 - 8/2026", "period", "2026-6-1", "2026-8-31"},
        {"quý III, IV/2026", "period", "2026-7-1", "2026-12-31"},
        {"6 tháng đầu năm 2026", "period", "2026-1-1", "2026-6-30"},
        {"từ năm 2026 trở đi", "period", "2026-1-1", ""},
        {"trước ngày 10/12 hằng năm", "yearly", "", "0-12-10"},
        {"định kỳ hàng năm (trước ngày 10/12)", "yearly", "", "0-12-10"},
        {"trước ngày 20/6 và ngày 20/12 hằng năm", "yearly", "", "0-12-20"},
        {"quý I hằng năm", "yearly", "", "0-3-31"},
        {"hằng tháng", "recurring", "", ""},
        {"hàng quý", "recurring", "", ""},
        {"mỗi năm một lần", "recurring", "", ""},
        {"6 tháng một lần", "recurring", "", ""},
        {"06 tháng/lần", "recurring", "", ""},
        {"02 lần/năm", "recurring", "", ""},
        {"6 tháng, hằng năm", "recurring", "", ""},
        {"ngày 25 hằng tháng", "recurring", "", ""},
        {"định kỳ", "recurring", "", ""},
        {"thường xuyên, liên tục", "continuous", "", ""},
        {"ngay sau khi kế hoạch được ban hành", "event", "", ""},
        {"khi có yêu cầu", "event", "", ""},
        {"sau 30 ngày kể từ ngày ký", "event", "", ""},
        {"trong vòng 15 ngày làm việc", "event", "", ""},
        {"theo quy định", "event", "", ""},
        {"Trước 10/2026", "month", "", "2026-9-30"},
        {"10/2026", "month", "2026-10-1", "2026-10-31"},
        {"cả năm 2026", "year", "2026-1-1", "2026-12-31"},
        {"quý II/2026; quý IV/2026", "quarter", "", "2026-12-31"},
        {"30/6/2026; 31/12/2026", "date", "", "2026-12-31"},
        {"30/6; 31/12 hằng năm", "yearly", "", "0-12-31"},
        {"trước 15/12 hằng năm và đột xuất", "yearly", "", "0-12-15"},
        {"thứ Sáu hằng tuần", "recurring", "", ""},
        {"trước 16 giờ thứ 6 hằng tuần", "recurring", "", ""},
        {"quý II; quý khác", "unknown", "", ""},
        {"tháng 5", "unknown", "", ""}, /* of which year? */
        {"cả năm", "unknown", "", ""},
        {"sớm", "unknown", "", ""},
        {"trước ngày 10/12", "unknown", "", ""}, /* of which year? */
        {"trước ngày 31/12/2026 hoặc khác", "unknown", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char from[40], until[40];
        const struct deadline d = deadline_read(str_of(rows[i].words), (struct date){0});
        if (!str_is(str_of(deadline_kind_name(d.kind)), rows[i].kind) || d.impossible ||
            !str_is(day(from, d.from), rows[i].from) ||
            !str_is(day(until, d.until), rows[i].until)) {
            fail_msg("\"%s\": %s", rows[i].words, deadline_kind_name(d.kind));
        }
    }
}

static void without_a_year_it_is_the_next_one(void **state)
{
    static const struct {
        const char *words, *kind, *from, *until;
    } rows[] = {
        {"tháng 5", "month", "2026-5-1", "2026-5-31"},
        {"trong tháng 5", "month", "2026-5-1", "2026-5-31"},
        {"tháng 3", "month", "2026-3-1", "2026-3-31"},
        {"tháng 2", "month", "2027-2-1", "2027-2-28"},
        {"quý II", "quarter", "2026-4-1", "2026-6-30"},
        {"Ngày 25/5", "date", "", "2026-5-25"},
        {"trước ngày 10/12", "date", "", "2026-12-10"},
        {"trước tháng 6", "month", "", "2026-5-31"},
        {"30/6; 31/12", "date", "", "2026-12-31"},
        {"quý II; quý IV", "quarter", "", "2026-12-31"},
        {"từ tháng 4 đến tháng 6", "period", "2026-4-1", "2026-6-30"},
        {"từ tháng 11 đến tháng 2", "period", "2026-11-1", "2027-2-28"},
        {"6 tháng cuối năm", "period", "2026-7-1", "2026-12-31"},
        {"cả năm", "year", "2026-1-1", "2026-12-31"},
        {"trong năm", "year", "2026-1-1", "2026-12-31"},
        {"trước 15/12 hằng năm", "yearly", "", "0-12-15"},
        {"năm tới", "unknown", "", ""},
        {"tháng 5 hoặc 6", "unknown", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char from[40], until[40];
        const struct deadline d = deadline_read(str_of(rows[i].words), (struct date){2026, 3, 16});
        if (!str_is(str_of(deadline_kind_name(d.kind)), rows[i].kind) || d.impossible ||
            !str_is(day(from, d.from), rows[i].from) ||
            !str_is(day(until, d.until), rows[i].until)) {
            fail_msg("\"%s\": %s", rows[i].words, deadline_kind_name(d.kind));
        }
    }
}

static void days_outside_the_calendar_are_noticed(void **state)
{
    static const char *const rows[] = {"trước ngày 31/02/2026", "tháng 13/2026", "quý V/2026",
                                       "ngày 31/11 hằng năm", "giai đoạn 2020 - 2016"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct deadline d = deadline_read(str_of(rows[i]), (struct date){0});
        assert_true(d.impossible);
        assert_int_not_equal(d.kind, DEADLINE_UNKNOWN);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_usual_wording_has_its_kind),
        cmocka_unit_test(without_a_year_it_is_the_next_one),
        cmocka_unit_test(days_outside_the_calendar_are_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
