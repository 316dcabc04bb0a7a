/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "diag/reason.h"

#include <errno.h>
#include <string.h>

static void the_system_speaks_vietnamese(void **state)
{
    assert_string_equal(reason(*state, ST_IO, ENOSPC, LANG_VI), "đĩa đã đầy");
    assert_string_equal(reason(*state, ST_IO, ENOSPC, LANG_EN), "no space left on the disk");
}

static void errors_without_words_of_ours_have_the_systems(void **state)
{
    assert_string_equal(reason(*state, ST_IO, EPROTO, LANG_VI), strerror(EPROTO));
}

static void a_status_alone_is_enough(void **state)
{
    for (int st = ST_OK; st <= ST_IO; st++) {
        assert_true(strlen(reason(*state, (enum status)st, 0, LANG_VI)) > 3);
        assert_true(strlen(reason(*state, (enum status)st, 0, LANG_EN)) > 3);
    }
    assert_string_equal(reason(*state, ST_LIMIT, ENOENT, LANG_EN), "too large");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_system_speaks_vietnamese),
        ARENA_TEST(errors_without_words_of_ours_have_the_systems),
        ARENA_TEST(a_status_alone_is_enough),
    };
    return cmocka_run_group_tests_name("diag_reason", tests, NULL, NULL);
}
