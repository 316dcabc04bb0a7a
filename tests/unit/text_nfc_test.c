/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "base/buf.h"
#include "text/nfc.h"

#include <string.h>

#define ACUTE "\xCC\x81"
#define GRAVE "\xCC\x80"
#define HOOK "\xCC\x89"
#define DOT "\xCC\xA3"
#define ROOF "\xCC\x82"
#define HORN "\xCC\x9B"

static void every_way_of_typing_becomes_one(void **state)
{
    static const struct {
        struct str typed;
        const char *composed;
    } rows[] = {
        {STR_INIT("Vie" DOT ROOF "t Nam"), "Việt Nam"},
        {STR_INIT("Vie" ROOF DOT "t Nam"), "Việt Nam"},   /* marks in the other order */
        {STR_INIT("Vi\xC3\xAA" DOT "t Nam"), "Việt Nam"}, /* UniKey: ê + dấu nặng */
        {STR_INIT("Vi\xE1\xBA\xB9" ROOF "t Nam"), "Việt Nam"},
        {STR_INIT("u" HORN ACUTE "o" HORN "c"), "ứơc"},
        {STR_INIT("\xE2\x84\xAB"), "Å"}, /* a sign that is another letter */
        {STR_INIT("\xCD\x81"), ACUTE},   /* U+0341, an old code of the acute */
        {STR_INIT("plain"), "plain"},
        {STR_INIT("đã xong"), "đã xong"},
        {STR_INIT(""), ""},
        {STR_INIT("\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8"), "각"},
        {STR_INIT("\xFF"
                  "a" ACUTE),
         "\xFF"
         "á"}, /* not UTF-8: kept, the rest composed */
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct str got = nfc(*state, rows[i].typed);
        assert_str(got, rows[i].composed);
        assert_true(nfc_is(got));
        assert_int_equal(nfc_is(rows[i].typed), str_is(rows[i].typed, rows[i].composed));
    }
}

static void composed_text_is_not_copied(void **state)
{
    const struct str s = STR("Kế hoạch số 115/KH-UBND “đúng”");
    assert_ptr_equal(nfc(*state, s).p, s.p);
}

/* Each letter of the composed text leads back to the first byte it was made of. */
static void places_lead_back_to_the_file(void **state)
{
    const struct str raw = STR("a e" ROOF ACUTE "b o" GRAVE "c");
    struct shifts shifts = {.list = {0}};
    struct stretches changed = {.list = {0}};
    const struct str text = nfc_mapped(*state, raw, &shifts, &changed);
    assert_str(text, "a ếb òc");
    static const uint32_t origin[] = {
        ['\0'] = 0, [1] = 1, [2] = 2, [5] = 7, [6] = 8, [7] = 9, [9] = 12, [10] = 13,
    };
    const uint32_t starts[] = {0, 1, 2, 5, 6, 7, 9, 10};
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        assert_int_equal(shifts_raw(&shifts, starts[i]), origin[starts[i]]);
    }
    assert_int_equal(changed.list.n, 2);
    assert_int_equal(changed.list.v[0].start, 2);
    assert_int_equal(changed.list.v[0].end, 5);
    assert_int_equal(changed.list.v[1].start, 7);
    assert_int_equal(changed.list.v[1].end, 9);
}

/* U+0344 becomes two characters of the same four bytes; U+1D15E grows: places must not overrun. */
static void growing_text_keeps_its_order(void **state)
{
    struct shifts shifts = {.list = {0}};
    const struct str raw = STR("\xF0\x9D\x85\x9E"
                               "xyz");
    const struct str text = nfc_mapped(*state, raw, &shifts, NULL);
    assert_true(text.n > raw.n);
    uint32_t before = 0;
    for (uint32_t at = 0; at <= text.n; at++) {
        const uint32_t here = shifts_raw(&shifts, at);
        assert_true(here >= before && here <= raw.n);
        before = here;
    }
    assert_int_equal(shifts_raw(&shifts, (uint32_t)text.n), raw.n);
}

static void shifts_stay_few(void **state)
{
    struct shifts shifts = {.list = {0}};
    shifts_add(*state, &shifts, 0, 3); /* a byte order mark */
    shifts_add(*state, &shifts, 10, 13);
    shifts_add(*state, &shifts, 20, 25);
    shifts_add(*state, &shifts, 20, 26); /* the same place again: the last word counts */
    shifts_add(*state, &shifts, 30, 36);
    assert_int_equal(shifts.list.n, 2);
    assert_int_equal(shifts_raw(&shifts, 0), 3);
    assert_int_equal(shifts_raw(&shifts, 19), 22);
    assert_int_equal(shifts_raw(&shifts, 20), 26);
    assert_int_equal(shifts_raw(&shifts, 31), 37);
    assert_int_equal(shifts_raw(&(struct shifts){.list = {0}}, 7), 7);
}

/* A megabyte of marks on one letter: composing must neither fail nor take quadratic time. */
static void heaps_of_marks_end(void **state)
{
    struct buf b = buf_new(*state);
    buf_adds(&b, "a");
    for (size_t i = 0; i < 256 * 1024; i++) {
        buf_adds(&b, i % 2 ? ACUTE : DOT);
    }
    const struct str once = nfc(*state, buf_str(&b));
    assert_true(once.n > 0 && once.n <= b.n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_way_of_typing_becomes_one),
        ARENA_TEST(composed_text_is_not_copied),
        ARENA_TEST(places_lead_back_to_the_file),
        ARENA_TEST(growing_text_keeps_its_order),
        ARENA_TEST(shifts_stay_few),
        ARENA_TEST(heaps_of_marks_end),
    };
    return cmocka_run_group_tests_name("text_nfc", tests, NULL, NULL);
}
