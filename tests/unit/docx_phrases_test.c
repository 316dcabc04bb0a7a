/* SPDX-License-Identifier: MIT
 * Words that a clerk keeps together, and those that begin a line. */
#include "unit/fixture.h"

#include "docx/phrases.h"
#include "text/utf8.h"

#include <string.h>

/* The order of bytes in UTF-8 is that of code points. */
static void compounds_stand_in_order(void **state)
{
    (void)state;
    assert_non_null(phrase_compound(0));
    for (size_t i = 1; phrase_compound(i); i++) {
        if (strcmp(phrase_compound(i - 1), phrase_compound(i)) >= 0) {
            fail_msg("%s >= %s", phrase_compound(i - 1), phrase_compound(i));
        }
    }
}

/* In small letters, so that it is no name. */
static void every_compound_is_found(void **state)
{
    for (size_t i = 0; phrase_compound(i); i++) {
        struct str rest = utf8_to_lower(*state, str_of(phrase_compound(i)));
        struct str first = STR_EMPTY;
        assert_true(str_next(&rest, ' ', &first));
        if (!phrase_holds(first, rest)) {
            fail_msg("%s is not found", phrase_compound(i));
        }
        assert_false(phrase_holds(first, STR_EMPTY));
        assert_false(phrase_holds(first, str_cut(rest, 0, rest.n - 1)));
        assert_false(phrase_holds(rest, first));
    }
}

static void names_hold_together(void **state)
{
    (void)state;
    assert_true(phrase_holds(STR("Lam"), STR("Giang")));
    assert_false(phrase_holds(STR("Lam"), STR("giang")));
    assert_false(phrase_holds(STR("LAM"), STR("GIANG")));
}

static void lines_open_with_small_words_and_places(void **state)
{
    (void)state;
    assert_true(phrase_opens(STR("và"), STR("nhân")));
    assert_true(phrase_opens(STR("Tỉnh"), STR_EMPTY));
    assert_true(phrase_opens(STR("thành"), STR("phố")));
    assert_true(phrase_opens(STR("xã"), STR("Bình")));
    assert_false(phrase_opens(STR("thành"), STR("công")));
    assert_false(phrase_opens(STR("thành"), STR_EMPTY));
    assert_false(phrase_opens(STR("xã"), STR("hội")));
    assert_false(phrase_opens(STR("v"), STR_EMPTY));
    assert_false(phrase_opens(STR("vàng"), STR_EMPTY));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(compounds_stand_in_order),
        ARENA_TEST(every_compound_is_found),
        ARENA_TEST(names_hold_together),
        ARENA_TEST(lines_open_with_small_words_and_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
