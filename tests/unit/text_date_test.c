/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/date.h"

static void dates_are_found_at_the_start(void **state)
{
    static const struct {
        const char *text;
        size_t used; /* 0: no date */
        struct date date;
    } rows[] = {
        {"05/3/2020", 9, {2020, 3, 5}},
        {"5/03/2020 của", 9, {2020, 3, 5}},
        {"5-3-2020", 8, {2020, 3, 5}},
        {"5.3.2020.", 8, {2020, 3, 5}},
        {"2020-03-05", 10, {2020, 3, 5}},
        {"ngày 05 tháng 3 năm 2020", sizeof "ngày 05 tháng 3 năm 2020" - 1, {2020, 3, 5}},
        {"NGÀY 5 THÁNG 3 NĂM 2020", sizeof "NGÀY 5 THÁNG 3 NĂM 2020" - 1, {2020, 3, 5}},
        {"5 tháng\xC2\xA0"
         "3\nnăm 2020;",
         sizeof "5 tháng\xC2\xA0"
                "3\nnăm 2020" -
             1,
         {2020, 3, 5}},
        {"ngày 18/7/2017", sizeof "ngày 18/7/2017" - 1, {2017, 7, 18}},
        {"31/02/2017", 10, {2017, 2, 31}}, /* the shape counts */
        {"1/1/20200", 0, {0, 0, 0}},
        {"5/3-2020", 0, {0, 0, 0}},
        {"5/3/20", 0, {0, 0, 0}},
        {"115/KH-UBND", 0, {0, 0, 0}},
        {"005/3/2020", 0, {0, 0, 0}},
        {"5 tháng 3", 0, {0, 0, 0}},
        {"5tháng 3 năm 2020", 0, {0, 0, 0}},
        {"ngày5/3/2020", 0, {0, 0, 0}},
        {"2020-3-5", 0, {0, 0, 0}},
        {"ngày", 0, {0, 0, 0}},
        {"5", 0, {0, 0, 0}},
        {"", 0, {0, 0, 0}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct date d = {0, 0, 0};
        const size_t used = date_scan(str_of(rows[i].text), &d);
        if (used != rows[i].used || date_cmp(d, rows[i].date) != 0) {
            fail_msg("\"%s\": %zu bytes, %u-%u-%u", rows[i].text, used, d.year, d.month, d.day);
        }
    }
}

static void reading_takes_the_whole_text(void **state)
{
    (void)state;
    struct date d = {1, 1, 1};
    assert_false(date_read(STR("05/3/2020 của"), &d));
    assert_int_equal(d.year, 1); /* untouched */
    assert_false(date_read(STR_EMPTY, &d));
    assert_true(date_read(STR("05/3/2020"), &d));
    assert_int_equal(d.day, 5);
}

static void the_calendar_is_kept(void **state)
{
    (void)state;
    assert_true(date_valid((struct date){2020, 2, 29}));
    assert_false(date_valid((struct date){2021, 2, 29}));
    assert_true(date_valid((struct date){2000, 2, 29}));
    assert_false(date_valid((struct date){2100, 2, 29}));
    assert_false(date_valid((struct date){2017, 2, 31}));
    assert_false(date_valid((struct date){2017, 13, 1}));
    assert_false(date_valid((struct date){2017, 0, 1}));
    assert_false(date_valid((struct date){2017, 1, 0}));
    assert_false(date_valid((struct date){1899, 12, 31}));
    assert_true(date_valid((struct date){1900, 1, 1}));
    assert_true(date_in_calendar((struct date){1890, 5, 19}));
    assert_true(date_in_calendar((struct date){1010, 7, 1}));
    assert_false(date_in_calendar((struct date){999, 12, 31}));
    assert_false(date_in_calendar((struct date){1890, 2, 30}));
    assert_false(date_in_calendar((struct date){2200, 1, 1}));
    assert_true(date_valid((struct date){2199, 12, 31}));
    assert_false(date_valid((struct date){2200, 1, 1}));
    assert_int_equal(date_last_day(2024, 2), 29);
    assert_int_equal(date_last_day(2025, 4), 30);
    assert_true(date_cmp((struct date){2016, 12, 31}, (struct date){2017, 1, 1}) < 0);
    assert_true(date_cmp((struct date){2017, 2, 1}, (struct date){2017, 1, 31}) > 0);
}

/* Zeros before days below 10 and before months 1 and 2, before no other month. */
static void zeros_stand_where_the_decree_wants_them(void **state)
{
    struct arena *a = *state;
    assert_str(date_short(a, (struct date){2020, 3, 5}), "05/3/2020");
    assert_str(date_short(a, (struct date){2020, 1, 31}), "31/01/2020");
    assert_str(date_short(a, (struct date){2020, 2, 9}), "09/02/2020");
    assert_str(date_short(a, (struct date){2020, 12, 10}), "10/12/2020");
    assert_str(date_long(a, (struct date){2020, 3, 5}), "ngày 05 tháng 3 năm 2020");
    assert_str(date_long(a, (struct date){2020, 2, 15}), "ngày 15 tháng 02 năm 2020");
    assert_str(date_long(a, (struct date){2020, 9, 1}), "ngày 01 tháng 9 năm 2020");
    assert_str(date_iso(a, (struct date){2020, 3, 5}), "2020-03-05");
}

/* What is written is read back, over a leap year and its neighbours. */
static void writing_and_reading_agree(void **state)
{
    for (unsigned year = 1999; year <= 2001; year++) {
        for (unsigned month = 1; month <= 12; month++) {
            for (unsigned day = 1; day <= date_last_day(year, month); day++) {
                const struct date d = {(unsigned short)year, (unsigned char)month,
                                       (unsigned char)day};
                struct date short_back, long_back, iso_back;
                assert_true(date_read(date_short(*state, d), &short_back));
                assert_true(date_read(date_long(*state, d), &long_back));
                assert_true(date_read(date_iso(*state, d), &iso_back));
                assert_int_equal(date_cmp(d, short_back), 0);
                assert_int_equal(date_cmp(d, long_back), 0);
                assert_int_equal(date_cmp(d, iso_back), 0);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(dates_are_found_at_the_start),
        ARENA_TEST(reading_takes_the_whole_text),
        ARENA_TEST(the_calendar_is_kept),
        ARENA_TEST(zeros_stand_where_the_decree_wants_them),
        ARENA_TEST(writing_and_reading_agree),
    };
    return cmocka_run_group_tests_name("text_date", tests, NULL, NULL);
}
