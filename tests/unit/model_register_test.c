/* SPDX-License-Identifier: MIT
 * The register: names, abbreviations, groups within groups, dates of life. */
#include "unit/fixture.h"

#include "model/register.h"

static struct field text(const char *s)
{
    return (struct field){.text = str_of(s), .set = true};
}

static void add_all(struct arena *a, struct field_list *list, const char *names)
{
    struct str rest = str_of(names);
    struct str piece;
    while (str_next(&rest, '|', &piece)) {
        VEC_PUSH(a, &list->list, ((struct field){.text = piece, .set = true}));
    }
}

static struct agency *add_agency(struct arena *a, struct agency_register *r, const char *id,
                                 const char *name, const char *aliases, const char *abbreviation,
                                 const char *groups)
{
    struct agency *agency = VEC_ADD(a, &r->data.agencies);
    agency->id = text(id);
    agency->name = text(name);
    agency->abbreviation = text(abbreviation);
    add_all(a, &agency->aliases, aliases);
    add_all(a, &agency->groups, groups);
    return agency;
}

static struct group *add_group(struct arena *a, struct agency_register *r, const char *id,
                               const char *name, const char *aliases, const char *includes)
{
    struct group *group = VEC_ADD(a, &r->data.groups);
    group->id = text(id);
    group->name = text(name);
    add_all(a, &group->aliases, aliases);
    add_all(a, &group->includes, includes);
    return group;
}

static struct agency_register *sample(struct arena *a)
{
    struct agency_register *r = ARENA_NEW(a, struct agency_register);
    add_agency(a, r, "tinh", "Ủy ban nhân dân tỉnh", "", "UBND", "");
    add_agency(a, r, "yte", "Sở Y tế", "Sở YT", "SYT", "so");
    add_agency(a, r, "ld", "Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH", "SLĐTBXH", "so");
    add_agency(a, r, "huyen", "UBND huyện Hòa An", "", "UBND", "cap-huyen");
    add_group(a, r, "so", "Các sở, ngành", "", "");
    add_group(a, r, "cap-huyen", "UBND các huyện", "", "");
    add_group(a, r, "tat-ca", "Các cấp, các ngành", "các ngành, các cấp", "so|cap-huyen|vong|tinh");
    add_group(a, r, "vong", "Vòng", "", "tat-ca|khong-co");
    register_index(a, r);
    return r;
}

static void names_are_known_however_they_are_typed(void **state)
{
    static const struct {
        const char *name, *id;
        bool official;
    } rows[] = {
        {"Sở Y tế", "yte", true},
        {"SỞ  Y TẾ ", "yte", true},
        {"Sở YT", "yte", false},
        {"SYT", "yte", false},
        {"Sở Lao động – Thương binh và Xã hội", "ld", true},
        {"UBND tỉnh", "tinh", false},
        {"Ủy ban nhân dân huyện Hoà An", "huyen", false},
        {"Các cấp, các ngành", "tat-ca", true},
        {"Các ngành, các cấp", "tat-ca", false},
        {"UBND", "", false}, /* several have it */
        {"Sở Y", "", false},
        {"", "", false},
    };
    struct arena *a = *state;
    const struct agency_register *r = sample(a);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct named who = register_name(a, r, str_of(rows[i].name));
        const struct str id = who.agency  ? who.agency->id.text
                              : who.group ? who.group->id.text
                                          : STR_EMPTY;
        assert_str(id, rows[i].id);
        assert_int_equal(who.official, rows[i].official);
    }
}

static void groups_hold_the_members_of_their_groups(void **state)
{
    struct arena *a = *state;
    const struct agency_register *r = sample(a);
    const struct group *all = register_group(r, STR("tat-ca"));
    const struct group *so = register_group(r, STR("so"));
    assert_int_equal(all->members.n, 4);
    assert_int_equal(so->members.n, 2);
    assert_int_equal(register_group(r, STR("vong"))->members.n, 4);
    for (size_t i = 1; i < all->members.n; i++) {
        assert_true(all->members.v[i - 1]->index < all->members.v[i]->index);
    }
    assert_true(group_has(so, register_agency(r, STR("yte"))));
    assert_false(group_has(so, register_agency(r, STR("tinh"))));
    assert_true(group_has(all, register_agency(r, STR("tinh"))));
    assert_null(register_agency(r, STR("so")));
    assert_null(register_group(r, STR("yte")));
}

static void circles_of_superiors_are_cut(void **state)
{
    struct arena *a = *state;
    struct agency_register r = {0};
    add_agency(a, &r, "x", "X", "", "", "")->superior.raw = text("y");
    add_agency(a, &r, "y", "Y", "", "", "")->superior.raw = text("x");
    add_agency(a, &r, "z", "Z", "", "", "")->superior.raw = text("z");
    register_index(a, &r);
    const struct agency *x = register_agency(&r, STR("x"));
    const struct agency *y = register_agency(&r, STR("y"));
    assert_ptr_equal(x->superior.agency, y);
    assert_null(y->superior.agency);
    assert_null(register_agency(&r, STR("z"))->superior.agency);
}

static void a_name_passes_to_the_successor(void **state)
{
    struct arena *a = *state;
    struct agency_register r = {0};
    add_agency(a, &r, "cu", "Sở Nội vụ", "", "SNV", "")->to.date = (struct date){2025, 2, 28};
    add_agency(a, &r, "moi", "Sở Nội vụ", "", "SNV", "")->from.date = (struct date){2025, 3, 1};
    register_index(a, &r);
    const struct agency *new = register_agency(&r, STR("moi"));
    assert_ptr_equal(register_name(a, &r, STR("Sở Nội vụ")).agency, new);
    assert_ptr_equal(register_name(a, &r, STR("SNV")).agency, new);
}

static void life_includes_its_first_and_last_day(void **state)
{
    (void)state;
    struct agency x = {0};
    assert_true(agency_alive(&x, (struct date){2020, 1, 1}));
    x.from.date = (struct date){2025, 3, 1};
    x.to.date = (struct date){2026, 6, 30};
    assert_false(agency_alive(&x, (struct date){2025, 2, 28}));
    assert_true(agency_alive(&x, (struct date){2025, 3, 1}));
    assert_true(agency_alive(&x, (struct date){2026, 6, 30}));
    assert_false(agency_alive(&x, (struct date){2026, 7, 1}));
    assert_true(agency_alive(&x, (struct date){0, 0, 0}));
}

static void the_nearest_name_is_offered(void **state)
{
    struct arena *a = *state;
    const struct str *near = register_nearest(a, sample(a), STR("Sở Y tê"));
    assert_non_null(near);
    assert_str(*near, "Sở Y tế");
    assert_null(register_nearest(a, sample(a), STR("Hội Chữ thập đỏ")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(names_are_known_however_they_are_typed),
        ARENA_TEST(groups_hold_the_members_of_their_groups),
        ARENA_TEST(circles_of_superiors_are_cut),
        ARENA_TEST(a_name_passes_to_the_successor),
        ARENA_TEST(life_includes_its_first_and_last_day),
        ARENA_TEST(the_nearest_name_is_offered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
