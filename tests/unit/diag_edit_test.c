/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "diag/edit.h"

static void add(struct arena *a, struct edits *edits, uint32_t start, uint32_t end,
                const char *text, const char *code)
{
    VEC_PUSH(a, &edits->list, ((struct edit){{start, end}, str_of(text), code}));
}

static void edits_are_made_in_any_order(void **state)
{
    struct edits edits = {0};
    add(*state, &edits, 8, 11, "ba", "T1");
    add(*state, &edits, 0, 0, "# ", "T2");
    add(*state, &edits, 3, 8, "", "T3");
    add(*state, &edits, 11, 11, "./.", "T4");
    assert_int_equal(edits_settle(&edits), 0);
    assert_str(edits_apply(*state, &edits, STR("mot hai bon")), "# motba./.");
    assert_str(edits_apply(*state, &(struct edits){0}, STR("x")), "x");
    assert_str(edits_apply(*state, &(struct edits){0}, STR_EMPTY), "");
}

/* Of two that meet the one that begins first is made; which of two equal ones does not depend on
 * the order of gathering. */
static void edits_that_meet_wait(void **state)
{
    for (int order = 0; order < 2; order++) {
        struct edits edits = {0};
        add(*state, &edits, 2, 5, "X", "B");
        add(*state, &edits, 4, 6, "Y", "A");
        add(*state, &edits, order ? 8 : 7, order ? 8 : 9, order ? "P" : "Q", "A");
        add(*state, &edits, order ? 7 : 8, order ? 9 : 8, order ? "Q" : "P", "A");
        add(*state, &edits, 9, 9, "!", "C");
        add(*state, &edits, 9, 9, "?", "D");
        assert_int_equal(edits_settle(&edits), 3);
        assert_int_equal(edits.list.n, 3);
        assert_str(edits_apply(*state, &edits, STR("0123456789")), "01X56Q!9");
    }
}

static void touching_is_told(void **state)
{
    struct edits edits = {0};
    add(*state, &edits, 5, 7, "x", NULL);
    add(*state, &edits, 20, 20, "y", NULL);
    (void)edits_settle(&edits);
    assert_true(edits_touch(&edits, (struct span){0, 5}));
    assert_true(edits_touch(&edits, (struct span){7, 9}));
    assert_true(edits_touch(&edits, (struct span){18, 30}));
    assert_false(edits_touch(&edits, (struct span){0, 4}));
    assert_false(edits_touch(&edits, (struct span){8, 19}));
    assert_false(edits_touch(&edits, (struct span){21, 30}));
    assert_false(edits_touch(&(struct edits){0}, (struct span){0, 9}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(edits_are_made_in_any_order),
        ARENA_TEST(edits_that_meet_wait),
        ARENA_TEST(touching_is_told),
    };
    return cmocka_run_group_tests_name("diag_edit", tests, NULL, NULL);
}
