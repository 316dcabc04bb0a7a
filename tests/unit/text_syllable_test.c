/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/syllable.h"

static void syllables_are_known(void **state)
{
    static const char *const good[] = {
        "Nghị", "QUYẾT", "quốc", "gì",    "giếng",  "giờ",    "nghiêng", "khuỷu", "yêu",   "ý",
        "quý",  "hòa",   "hoà",  "thuở",  "uống",   "ước",    "đồng",    "xoong", "loăng", "Quỳnh",
        "cách", "tích",  "hợp",  "khuya", "nguyễn", "chuyên", "trưởng",  "giải",  "a",     "quân",
    };
    static const char *const bad[] = {
        "xyz",   "ceng",   "kan",  "ngiêng", "coäng",
        "Céng",  "hßa",    "tich", "hop",    "b",
        "",      "zô",     "hóá",  "ASEAN",  "TTg",
        "ủyban", "nghĩăn", "đ",    "cùc",    "chuyênchuyênchuyênchuyên",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(good); i++) {
        if (!syllable_is(str_of(good[i]))) {
            fail_msg("\"%s\" is a syllable", good[i]);
        }
    }
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        if (syllable_is(str_of(bad[i]))) {
            fail_msg("\"%s\" is no syllable", bad[i]);
        }
    }
}

static void tones_come_off_and_go_on(void **state)
{
    (void)state;
    enum tone tone;
    assert_int_equal(vowel_of(0x1EBF, &tone), 0xEA); /* ế */
    assert_int_equal(tone, TONE_ACUTE);
    assert_int_equal(vowel_of(0x1EBE, &tone), 0xCA); /* Ế */
    assert_int_equal(vowel_of('u', &tone), 'u');
    assert_int_equal(tone, TONE_NONE);
    assert_int_equal(vowel_of('b', &tone), 0);
    assert_int_equal(vowel_with(0x1B0, TONE_DOT), 0x1EF1);
    assert_int_equal(vowel_with('b', TONE_DOT), 'b');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(syllables_are_known),
        cmocka_unit_test(tones_come_off_and_go_on),
    };
    return cmocka_run_group_tests_name("text_syllable", tests, NULL, NULL);
}
