/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/numeral.h"
#include "text/utf8.h"

static void romans_go_both_ways(void **state)
{
    for (unsigned value = 1; value <= 399; value++) {
        assert_int_equal(roman_value(roman_of(*state, value)), value);
    }
    assert_str(roman_of(*state, 14), "XIV");
    assert_str(roman_of(*state, 399), "CCCXCIX");
    assert_str(roman_of(*state, 0), "");
    assert_str(roman_of(*state, 400), "");
}

static void only_canonical_romans_count(void **state)
{
    static const char *const wrong[] = {"",   "IIII", "VV", "IC", "IXI", "VX",   "XIIX",
                                        "iv", "I ",   "D",  "M",  "CD",  "CCCC", "A"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        assert_int_equal(roman_value(str_of(wrong[i])), 0);
    }
}

static void points_follow_the_alphabet(void **state)
{
    static const char *const order = "abcdđeghiklmnopqrstuvxy";
    (void)state;
    unsigned place = 0;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(str_of(order), at, &c)) > 0; at += used) {
        assert_int_equal(point_value(c), ++place);
        assert_str(str_cut(str_of(order), at, at + used), point_of(place));
    }
    assert_int_equal(place, 23);
    assert_string_equal(point_of(0), "");
    assert_string_equal(point_of(24), "");
    for (const char *p = "fjwzAD1"; *p; p++) {
        assert_int_equal(point_value((unsigned char)*p), 0);
    }
    assert_int_equal(point_value(0x103), 0); /* ă is a letter, but no point */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(romans_go_both_ways),
        ARENA_TEST(only_canonical_romans_count),
        ARENA_TEST(points_follow_the_alphabet),
    };
    return cmocka_run_group_tests_name("text_numeral", tests, NULL, NULL);
}
