/* SPDX-License-Identifier: MIT
 * cmocka with the headers it wants, and assertions on our slices. */
#ifndef VANTHU_TESTS_CHECK_H
#define VANTHU_TESTS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"

#define assert_str(actual, expected)                                                               \
    do {                                                                                           \
        struct str got_ = (actual);                                                                \
        struct str want_ = str_of(expected);                                                       \
        if (!str_eq(got_, want_)) {                                                                \
            fail_msg("got \"%.*s\", want \"%.*s\"", STR_ARG(got_), STR_ARG(want_));                \
        }                                                                                          \
    } while (0)

#endif
