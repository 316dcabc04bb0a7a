/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/fold.h"

#include <string.h>

static void one_name_many_ways(void **state)
{
    static const struct {
        const char *x, *y;
        bool same;
    } rows[] = {
        {"Sở Lao động - Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội", true},
        {"Lao động-Thương binh", "LAO ĐỘNG  —  THƯƠNG BINH", true},
        {"Thanh Hóa", "Thanh Hoá", true},
        {"THANH HÓA", "thanh hoá", true},
        {"Thủy sản", "Thuỷ sản", true},
        {"sức khỏe", "sức khoẻ", true},
        {"Tòa án", "Toà án", true},
        {"hoàn", "hòan", false}, /* not an open rhyme: a slip, no other way of writing */
        {"hoàn toàn", "HOÀN TOÀN", true},
        {"Sở\xC2\xA0Y  tế", " Sở Y tế ", true},
        {"Sở Y t\xC3\xAA\xCC\x81", "Sở Y tế", true},
        {"S\xC2\xADở Y\xE2\x80\x8B tế", "Sở Y tế", true},
        {"“Đề án”", "\"Đề án\"", true},
        {"Sở Y tế", "Sở Y tê", false},
        {"má", "mà", false},
        {"Sở Tài chính", "Sở Tài Chính", true},
        {"Quý", "Quy", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct str x = fold_name(*state, str_of(rows[i].x));
        const struct str y = fold_name(*state, str_of(rows[i].y));
        if (str_eq(x, y) != rows[i].same) {
            fail_msg("\"%.*s\" against \"%.*s\"", STR_ARG(x), STR_ARG(y));
        }
        assert_true(str_eq(x, fold_name(*state, x))); /* a key is its own key */
    }
}

/* Code compares keys with phrases as people write them. */
static void a_key_is_spelled_as_people_write(void **state)
{
    static const char *const words[] = {"quý", "thủy", "hóa", "khỏe", "qua", "quỹ", "nguy"};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        assert_str(fold_name(*state, str_of(words[i])), words[i]);
    }
}

static void names_without_marks(void **state)
{
    struct arena *a = *state;
    assert_str(fold_ascii(a, STR("Sở Y tế")), "so y te");
    assert_str(fold_ascii(a, STR("ĐƯỜNG ẴỬ")), "duong au");
    assert_str(fold_ascii(a, STR("漢 a")), " a");
    assert_str(fold_ascii(a, STR("")), "");
    struct buf b = buf_new(a);
    buf_adds(&b, "x:");
    fold_ascii_into(&b, STR("Tế"));
    assert_str(buf_str(&b), "x:te");
}

static void slugs_are_safe_file_names(void **state)
{
    static const struct {
        const char *text, *slug;
    } rows[] = {
        {"115/KH-UBND", "115-KH-UBND"},
        {"Đề án số 06", "De-an-so-06"},
        {"../../etc/passwd", "etc-passwd"},
        {"..", "van-ban"},
        {".", "van-ban"},
        {"", "van-ban"},
        {"漢字", "van-ban"},
        {"a\\b:c*d?e\"f<g>h|i", "a-b-c-d-e-f-g-h-i"},
        {"  x  ", "x"},
        {"1884/SYT–VP", "1884-SYT-VP"},
        {"Tỉnh uỷ u\xCC\x9By", "Tinh-uy-uy"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_str(fold_slug(*state, str_of(rows[i].text)), rows[i].slug);
    }
    char lengthy[300];
    memset(lengthy, 'a', sizeof lengthy);
    assert_int_equal(fold_slug(*state, (struct str){lengthy, sizeof lengthy}).n, 80);
}

static void edits_are_counted(void **state)
{
    static const struct {
        const char *x, *y;
        unsigned limit, distance;
    } rows[] = {
        {"kitten", "sitting", 9, 3},
        {"ab", "ba", 9, 1},
        {"", "abc", 9, 3},
        {"abc", "", 9, 3},
        {"", "", 9, 0},
        {"ca", "abc", 9, 3},
        {"ký", "kỳ", 3, 1},
        {"chủ trì", "chủ tri", 3, 1},
        {"abcdef", "uvwxyz", 2, 3}, /* over the limit: limit + 1 */
        {"abcdefgh", "a", 3, 4},
        {"abcd", "badc", 9, 2},
        {"same", "same", 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct str x = str_of(rows[i].x), y = str_of(rows[i].y);
        assert_int_equal(edit_distance(*state, x, y, rows[i].limit), rows[i].distance);
        assert_int_equal(edit_distance(*state, y, x, rows[i].limit), rows[i].distance);
    }
}

static void suggestions_are_near_or_none(void **state)
{
    static const struct str keys[] = {STR_INIT("chủ trì"), STR_INIT("chủ trị"),
                                      STR_INIT("phối hợp"), STR_INIT("thời hạn"), STR_INIT("số")};
    struct arena *a = *state;
    assert_ptr_equal(nearest(a, STR("Chủ trì"), keys, 5), &keys[0]);
    assert_ptr_equal(nearest(a, STR("chủ trị"), keys, 5), &keys[1]); /* marks decide last */
    assert_ptr_equal(nearest(a, STR("thoi han"), keys, 5), &keys[3]);
    assert_ptr_equal(nearest(a, STR("phoi hơpj"), keys, 5), &keys[2]);
    assert_null(nearest(a, STR("kinh phí thực hiện"), keys, 5));
    assert_null(nearest(a, STR("sa"), keys, 5)); /* half of a short word is too much */
    assert_null(nearest(a, STR(""), keys, 5));
    assert_null(nearest(a, STR("số"), keys, 0));
}

static void names_are_near_by_their_words(void **state)
{
    struct arena *a = *state;
    static const struct str names[] = {STR_INIT("Sở Y tế và Dân số"), STR_INIT("Sở Xây dựng"),
                                       STR_INIT("Sở Văn hóa, Thể thao và Du lịch"),
                                       STR_INIT("Công an tỉnh")};
    assert_ptr_equal(nearest_name(a, STR("Sở Y tế"), names, 4), &names[0]);
    assert_ptr_equal(nearest_name(a, STR("so the thao"), names, 4), &names[2]);
    assert_ptr_equal(nearest_name(a, STR("Công an tỉnh Lam Giang"), names, 4), &names[3]);
    assert_ptr_equal(nearest_name(a, STR("Sở Xây dưng"), names, 4), &names[1]);
    assert_null(nearest_name(a, STR("Sở"), names, 4));
    assert_null(nearest_name(a, STR("Sở Nội vụ và Lao động"), names, 4));
    assert_null(nearest_name(a, STR(""), names, 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(one_name_many_ways),
        ARENA_TEST(a_key_is_spelled_as_people_write),
        ARENA_TEST(names_without_marks),
        ARENA_TEST(slugs_are_safe_file_names),
        ARENA_TEST(edits_are_counted),
        ARENA_TEST(suggestions_are_near_or_none),
        ARENA_TEST(names_are_near_by_their_words),
    };
    return cmocka_run_group_tests_name("text_fold", tests, NULL, NULL);
}
