/* SPDX-License-Identifier: MIT
 * Where a printed line must not end; "_" stands for a no-break blank. */
#include "unit/fixture.h"

#include "docx/nobreak.h"

static void a_word_holds_its_number(void **state)
{
    static const struct {
        const char *text, *bound;
    } cases[] = {
        {"ngày 18 tháng 7 năm 2017", "ngày_18 tháng_7 năm_2017"},
        {"Kế hoạch số 115/KH-UBND của tỉnh", "Kế hoạch số_115/KH-UBND của tỉnh"},
        {"điểm a khoản 2 Điều 5, mục III.2", "điểm_a khoản_2 Điều_5, mục_III.2"},
        {"Phụ lục I; quý IV/2026", "Phụ lục_I; quý_IV/2026"},
        {"giai đoạn 2026 - 2030", "giai đoạn 2026_-_2030"},
        {"Văn hóa - Xã hội", "Văn hóa_- Xã hội"},
        {"đạt 90 %, 5 km", "đạt 90_%, 5_km"},
        {"chủ trương …", "chủ trương_…"},
        {"ngày\n18", "ngày_18"},
        {"Ủy ban nhân dân tỉnh (để b/c);", "Ủy ban nhân dân tỉnh (để_b/c);"},
        {"năm học mới, số lượng lớn, mục tiêu", "năm học mới, số lượng lớn, mục tiêu"},
        {"- Nội dung", "- Nội dung"},
        {"ngày  18", "ngày  18"},
        {" ", " "},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct buf out = buf_new(*state);
        struct str rest = nobreak(*state, str_of(cases[i].text));
        size_t at = 0;
        while ((at = str_find(rest, STR("\xC2\xA0"), 0)) != STR_NPOS) {
            buf_add(&out, str_cut(rest, 0, at));
            buf_addc(&out, '_');
            rest = str_from(rest, at + 2);
        }
        buf_add(&out, rest);
        assert_str(buf_str(&out), cases[i].bound);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_word_holds_its_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
