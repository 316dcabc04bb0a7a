/* SPDX-License-Identifier: MIT
 * A fresh arena for every test: *state is the arena. */
#ifndef VANTHU_TESTS_FIXTURE_H
#define VANTHU_TESTS_FIXTURE_H

#include "unit/check.h"

static inline int arena_setup(void **state)
{
    *state = arena_new();
    return *state ? 0 : 1;
}

static inline int arena_teardown(void **state)
{
    arena_free(*state);
    return 0;
}

#define ARENA_TEST(fn) cmocka_unit_test_setup_teardown(fn, arena_setup, arena_teardown)

#endif
