/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/json.h"

static void members_are_parted_and_indented(void **state)
{
    struct buf out = buf_new(*state);
    struct json j = json_new(&out);
    json_object(&j, NULL);
    json_text(&j, "a", STR("x\"\\\n\x01"));
    json_array(&j, "empty");
    json_end(&j);
    json_array(&j, "list");
    json_uint(&j, NULL, 7);
    json_flat_object(&j, NULL);
    json_bool(&j, "yes", true);
    json_array(&j, "in");
    json_text(&j, NULL, STR("1"));
    json_text_or_null(&j, NULL, STR_EMPTY);
    json_end(&j);
    json_end(&j);
    json_end(&j);
    json_end(&j);
    assert_str(buf_str(&out), "{\n"
                              "  \"a\": \"x\\\"\\\\\\n\\u0001\",\n"
                              "  \"empty\": [],\n"
                              "  \"list\": [\n"
                              "    7,\n"
                              "    {\"yes\": true, \"in\": [\"1\", null]}\n"
                              "  ]\n"
                              "}\n");
}

static void what_is_no_text_is_marked(void **state)
{
    struct buf out = buf_new(*state);
    struct json j = json_new(&out);
    json_flat_object(&j, NULL);
    json_text(&j, "f", STR("t\xFF\xC3.md"));
    json_end(&j);
    assert_str(buf_str(&out), "{\"f\": \"t\xEF\xBF\xBD\xEF\xBF\xBD.md\"}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(members_are_parted_and_indented),
        ARENA_TEST(what_is_no_text_is_marked),
    };
    return cmocka_run_group_tests_name("text_json", tests, NULL, NULL);
}
