/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/diff.h"

#include <stdlib.h>
#include <string.h>

static struct str diff_of(struct arena *a, struct str before, struct str after)
{
    struct buf out = buf_new(a);
    diff_unified(a, &out, STR("x.md"), before, after);
    return buf_str(&out);
}

static void a_change_has_context(void **state)
{
    assert_str(
        diff_of(*state, STR("1\n2\n3\n4\n5\n6\n7\n8\n9\n"), STR("1\n2\n3\n4\nX\n6\n7\n8\n9\n")),
        "--- x.md\n+++ x.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n");
    assert_str(diff_of(*state, STR("a\n"), STR("a\n")), "");
    assert_str(diff_of(*state, STR_EMPTY, STR("a\nb\n")),
               "--- x.md\n+++ x.md\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    assert_str(diff_of(*state, STR("a\nb\n"), STR_EMPTY),
               "--- x.md\n+++ x.md\n@@ -1,2 +0,0 @@\n-a\n-b\n");
}

static void far_changes_are_two_hunks(void **state)
{
    assert_str(
        diff_of(*state, STR("a\n1\n2\n3\n4\n5\n6\n7\nb\n"), STR("A\n1\n2\n3\n4\n5\n6\n7\nB\n")),
        "--- x.md\n+++ x.md\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n"
        "@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
    assert_str(diff_of(*state, STR("a\n1\n2\n3\n4\n5\n6\nb\n"), STR("A\n1\n2\n3\n4\n5\n6\nB\n")),
               "--- x.md\n+++ x.md\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
}

static void a_missing_line_end_is_told(void **state)
{
    assert_str(diff_of(*state, STR("a\nb"), STR("a\nb\n")),
               "--- x.md\n+++ x.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
}

/* Applies a unified diff; the hunks must fit exactly. */
static struct str patched(struct arena *a, struct str before, struct str diff)
{
    struct buf out = buf_new(a);
    size_t at = 0;
    struct str line = STR_EMPTY;
    while (str_next(&diff, '\n', &line)) {
        if (str_starts(line, STR("@@ -"))) {
            const unsigned long start = strtoul(line.p + 4, NULL, 10);
            const bool none = strstr(str_c(a, line), ",0 +") != NULL;
            size_t skip = 0;
            for (unsigned long n = 1; n < start + none; n++) {
                skip = str_find_char(before, '\n', skip) + 1;
            }
            buf_add(&out, str_cut(before, at, skip));
            at = skip;
        } else if (line.n && strchr(" -", line.p[0]) && !str_starts(line, STR("---"))) {
            assert_true(str_starts(str_from(before, at), str_from(line, 1)));
            at += line.n;
        }
        if (line.n && strchr(" +", line.p[0]) && !str_starts(line, STR("+++"))) {
            buf_add(&out, str_from(line, 1));
            buf_addc(&out, '\n');
        }
    }
    buf_add(&out, str_from(before, at));
    return buf_str(&out);
}

static struct str random_lines(struct arena *a, unsigned *seed, unsigned most)
{
    struct buf out = buf_new(a);
    for (unsigned n = (unsigned)rand_r(seed) % most; n > 0; n--) {
        buf_printf(&out, "%c\n", 'a' + rand_r(seed) % 5);
    }
    return buf_str(&out);
}

static void any_diff_leads_there(void **state)
{
    unsigned seed = 7;
    for (unsigned i = 0; i < 3000; i++) {
        const struct str x = random_lines(*state, &seed, 30);
        const struct str y = random_lines(*state, &seed, 30);
        const struct str got = patched(*state, x, diff_of(*state, x, y));
        if (!str_eq(got, y)) {
            fail_msg("from\n%.*s\nto\n%.*s\ngot\n%.*s\nby\n%.*s", STR_ARG(x), STR_ARG(y),
                     STR_ARG(got), STR_ARG(diff_of(*state, x, y)));
        }
    }
}

/* Thousands of changed lines: told as one stretch, in bounded memory. */
static void great_changes_are_told_roughly(void **state)
{
    struct buf x = buf_new(*state);
    struct buf y = buf_new(*state);
    for (unsigned i = 0; i < 20000; i++) {
        buf_printf(&x, "x%u\n", i);
        buf_printf(&y, "y%u\n", i);
    }
    assert_true(str_eq(patched(*state, buf_str(&x), diff_of(*state, buf_str(&x), buf_str(&y))),
                       buf_str(&y)));
    assert_true(arena_used(*state) < 64 * 1024 * 1024);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_change_has_context),           ARENA_TEST(far_changes_are_two_hunks),
        ARENA_TEST(a_missing_line_end_is_told),     ARENA_TEST(any_diff_leads_there),
        ARENA_TEST(great_changes_are_told_roughly),
    };
    return cmocka_run_group_tests_name("text_diff", tests, NULL, NULL);
}
