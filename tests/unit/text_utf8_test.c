/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/utf8.h"

/* Every code point there is goes out and comes back, and only those. */
static void every_character_survives(void **state)
{
    struct buf b = buf_new(*state);
    for (uint32_t c = 1; c <= 0x110000; c++) {
        b.n = 0;
        utf8_put(&b, c);
        uint32_t back = 0, before = 0;
        assert_int_equal(utf8_get(buf_str(&b), 0, &back), b.n);
        assert_int_equal(utf8_back(buf_str(&b), b.n, &before), b.n);
        const bool real = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
        assert_int_equal(back, real ? c : UTF8_BAD);
        assert_int_equal(before, back);
    }
}

static void bad_bytes_are_found(void **state)
{
    static const struct {
        struct str bytes;
        size_t good; /* bytes before the first bad one */
    } rows[] = {
        {STR_INIT("abc"), 3},
        {STR_INIT("a\xE1\xBA\xBF"), 4},
        {STR_INIT("a\xE1\xBA"), 1},            /* cut */
        {STR_INIT("a\xC0\x80"), 1},            /* overlong NUL */
        {STR_INIT("\xE0\x80\xAF"), 0},         /* overlong slash */
        {STR_INIT("ab\xED\xA0\x80"), 2},       /* surrogate */
        {STR_INIT("\xF4\x90\x80\x80"), 0},     /* beyond U+10FFFF */
        {STR_INIT("\xF8\x88\x80\x80\x80"), 0}, /* five bytes */
        {STR_INIT("\x80"), 0},                 /* lone continuation */
        {STR_INIT("a\0b"), 1},                 /* NUL is no text */
        {STR_INIT("\xEF\xBF\xBD"), 3},         /* U+FFFD itself is a character */
        {STR_INIT("\xF0\x9F\x98\x80\xFF"), 4},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_int_equal(utf8_valid_to(rows[i].bytes), rows[i].good);
    }
}

static void a_bad_byte_is_one_step(void **state)
{
    (void)state;
    const struct str s = STR("\xE1\xBAx");
    uint32_t c;
    assert_int_equal(utf8_get(s, 0, &c), 1);
    assert_int_equal(c, UTF8_BAD);
    assert_int_equal(utf8_get(s, 2, &c), 1);
    assert_int_equal(c, 'x');
    assert_int_equal(utf8_get(s, 3, &c), 0);
    assert_int_equal(utf8_back(s, 2, &c), 1);
    assert_int_equal(c, UTF8_BAD);
    assert_int_equal(utf8_back(s, 0, &c), 0);
}

static void readers_count_letters_not_marks(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(STR("Việt")), 4);
    assert_int_equal(utf8_count(STR("Vie\xCC\xA3\xCC\x82t")), 4);
    assert_int_equal(utf8_count(STR("\xCC\x81x")), 2); /* a mark on nothing is seen */
    assert_int_equal(utf8_columns(STR("Vie\xCC\xA3\xCC\x82t")), 4);
    assert_int_equal(utf8_columns(STR("漢字")), 4);
    assert_int_equal(utf8_columns(STR("\x1b\x07")), 0);
}

static void case_covers_vietnamese(void **state)
{
    struct arena *a = *state;
    assert_str(utf8_to_upper(a, STR("ủy ban nhân dân đỉnh ắẵ")), "ỦY BAN NHÂN DÂN ĐỈNH ẮẴ");
    assert_str(utf8_to_lower(a, STR("ƯỚC ĐƯỜNG Ỹ AZ@[")), "ước đường ỹ az@[");
    assert_str(utf8_lower_first(a, STR("Ủy ban")), "ủy ban");
    assert_str(utf8_upper_first(a, STR("- đề án")), "- Đề án"); /* the first letter, not sign */
    assert_str(utf8_to_upper(a, STR("a\xFF"
                                    "b")),
               "A\xFF"
               "B");
    assert_true(utf8_is_upper(0x110));
    assert_false(utf8_is_upper(0x111));
    assert_false(utf8_is_letter('5'));
}

static void blanks_of_every_kind(void **state)
{
    (void)state;
    assert_int_equal(utf8_blanks(STR(" \t\xC2\xA0\xE2\x80\xAF\xE3\x80\x80x"), 0), 10);
    assert_int_equal(utf8_blanks(STR("\r\n\v\xE2\x80\x80\xE2\x80\x8A"), 0), 9);
    assert_int_equal(utf8_blanks(STR("x "), 0), 0);
    assert_int_equal(utf8_blank(STR("\xE2\x80\x8B"), 0), 0); /* zero width is no blank */
    assert_int_equal(utf8_match(STR("số: PHẦN I"), 6, STR("phần")), sizeof "PHẦN" - 1);
    assert_int_equal(utf8_match(STR("phầm"), 0, STR("phần")), 0);
    assert_int_equal(utf8_match(STR("ph"), 0, STR("phần")), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_character_survives), ARENA_TEST(bad_bytes_are_found),
        ARENA_TEST(a_bad_byte_is_one_step),   ARENA_TEST(readers_count_letters_not_marks),
        ARENA_TEST(case_covers_vietnamese),   ARENA_TEST(blanks_of_every_kind),
    };
    return cmocka_run_group_tests_name("text_utf8", tests, NULL, NULL);
}
