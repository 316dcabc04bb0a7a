/* SPDX-License-Identifier: MIT
 * The tables of keys, types and assignment fields: complete, and no name twice. */
#include "unit/fixture.h"

#include "model/assignment.h"
#include "model/doctype.h"
#include "model/keys.h"

#include <string.h>

static void check_table(const struct key_table *table)
{
    for (size_t i = 0; i < table->n; i++) {
        const struct key *key = &table->keys[i];
        assert_non_null(key->about.vi);
        assert_non_null(key->about.en);
        assert_true(key->offset < table->size);
        assert_ptr_equal(key_find_vi(table, key->vi, strlen(key->vi)), key);
        assert_ptr_equal(key_find_xml(table, key->xml, strlen(key->xml)), key);
        const bool nested =
            key->shape == KEY_MAP || key->shape == KEY_MAPS || key->shape == KEY_DICT;
        assert_int_equal(nested, key->sub != NULL);
        if (key->sub) {
            check_table(key->sub);
        }
    }
}

static void every_key_is_whole_and_found(void **state)
{
    (void)state;
    check_table(&document_keys);
    check_table(&register_keys);
    check_table(&dossier_keys);
}

static void keys_are_found_in_any_case(void **state)
{
    (void)state;
    static const char name[] = " Trích  Yếu ";
    const struct key *key = key_find_vi(&document_keys, name, sizeof name - 1);
    assert_non_null(key);
    assert_string_equal(key->xml, "subject");
    assert_null(key_find_vi(&document_keys, "trích", strlen("trích")));
    assert_null(key_find_vi(&document_keys, "", 0));
    assert_null(key_find_xml(&document_keys, "Subject", 7));
}

static void types_are_found_by_each_of_their_names(void **state)
{
    struct arena *a = *state;
    size_t n = 0;
    for (const struct doctype *t; (t = doctype_at(n)) != NULL; n++) {
        assert_ptr_equal(doctype_find(a, str_of(t->name)), t);
        assert_ptr_equal(doctype_by_xml(str_of(t->xml)), t);
        assert_true(!t->abbr || doctype_by_abbr(str_of(t->abbr)) == t);
        assert_true(!t->abbr_2011 || doctype_by_abbr(str_of(t->abbr_2011)) == t);
    }
    assert_int_equal(n, 33);
    assert_string_equal(doctype_find(a, STR("Kế Hoạch"))->xml, "plan");
    assert_true(doctype_find(a, STR("letter"))->letter);
    assert_null(doctype_find(a, STR("giấy")));
    assert_null(doctype_by_abbr(STR("kh")));
}

static void fields_of_an_assignment_are_whole(void **state)
{
    (void)state;
    assert_int_equal(assignment_fields_n, 8);
    for (size_t i = 0; i < assignment_fields_n; i++) {
        assert_non_null(assignment_fields[i].about.en);
        assert_true(assignment_fields[i].offset < sizeof(struct assignment));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_key_is_whole_and_found),
        ARENA_TEST(keys_are_found_in_any_case),
        ARENA_TEST(types_are_found_by_each_of_their_names),
        ARENA_TEST(fields_of_an_assignment_are_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
