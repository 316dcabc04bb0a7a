/* SPDX-License-Identifier: MIT
 * Widths of words, and names broken the way a clerk breaks them. */
#include "unit/fixture.h"

#include "docx/lines.h"

enum { CELL = 3755 }; /* the column of the agency, in twips */

static const struct type bold = {FACE_BOLD, 26};

static void widths_are_those_of_times_new_roman(void **state)
{
    (void)state;
    /* Measured in print: 95.57 mm = 5418 twips, 60.39 mm = 3424. */
    assert_in_range(text_width(STR("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), FACE_BOLD, 26), 5410,
                    5430);
    assert_in_range(text_width(STR("Độc lập - Tự do - Hạnh phúc"), FACE_BOLD, 28), 3415, 3430);
    assert_int_equal(text_width(STR(""), FACE_REGULAR, 28), 0);
    assert_true(text_width(STR("\xE4\xB8\xAD"), FACE_REGULAR, 28) > 0); /* not in the table */
}

static struct str joined(struct arena *a, const char *text, unsigned width)
{
    const struct lines lines = lines_break(a, str_of(text), bold, width);
    for (size_t i = 0; i < lines.list.n; i++) {
        assert_true(text_width(lines.list.v[i], bold.face, bold.size) <= width);
    }
    return str_join(a, lines.list.v, lines.list.n, STR(" / "));
}

static void names_break_where_a_clerk_breaks_them(void **state)
{
    static const struct {
        const char *name, *lines;
    } cases[] = {
        {"SỞ Y TẾ", "SỞ Y TẾ"},
        {"ỦY BAN NHÂN DÂN TỈNH THANH HÓA", "ỦY BAN NHÂN DÂN / TỈNH THANH HÓA"},
        {"ỦY BAN NHÂN DÂN THÀNH PHỐ SẦM SƠN", "ỦY BAN NHÂN DÂN / THÀNH PHỐ SẦM SƠN"},
        {"SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "SỞ VĂN HÓA, / THỂ THAO VÀ DU LỊCH"},
        {"SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SỞ KHOA HỌC / VÀ CÔNG NGHỆ"},
        {"BAN QUẢN LÝ RỪNG PHÍA TÂY TỈNH LAM GIANG", "BAN QUẢN LÝ RỪNG / PHÍA TÂY TỈNH LAM GIANG"},
        {"PHÒNG NỘI VỤ XÃ LAM GIANG THƯỢNG", "PHÒNG NỘI VỤ / XÃ LAM GIANG THƯỢNG"},
        {"(Kèm theo ngày\u00A009 tháng\u00A03 năm\u00A02026)",
         "(Kèm theo / ngày\u00A009 tháng\u00A03 năm\u00A02026)"},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        assert_str(joined(*state, cases[i].name, CELL), cases[i].lines);
    }
}

static void a_word_wider_than_the_line_stands_alone(void **state)
{
    const struct lines lines = lines_break(*state, STR("A BCDEFGHIKLMN"), bold, 600);
    assert_int_equal(lines.list.n, 2);
    assert_str(lines.list.v[1], "BCDEFGHIKLMN");
}

/* Word fills lines as lines_fill() does: what is fitted must come out as it was broken. */
static void word_breaks_a_fitted_text_as_we_do(void **state)
{
    static const char *const texts[] = {
        "Triển khai thực hiện Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Thủ tướng Chính phủ về "
        "các "
        "mục tiêu của Cộng đồng Văn hóa",
        "V/v nâng cao chất lượng khám bệnh",
        "Một hai ba bốn năm sáu bảy tám chín mười mườimột mườihai",
        "",
    };
    static const unsigned widths[] = {9354, 5000, 3655, 1200};
    for (size_t t = 0; t < COUNT_OF(texts); t++) {
        for (size_t k = 0; k < COUNT_OF(widths); k++) {
            const struct fitted f = lines_fit(*state, str_of(texts[t]), bold, widths[k]);
            const struct lines lines = lines_fill(*state, f.text, bold, widths[k] - 2 * f.side);
            assert_int_equal(lines_longest(&lines, bold), f.longest);
            if (lines.list.n) {
                assert_int_equal(text_width(lines.list.v[lines.list.n - 1], FACE_BOLD, 26), f.last);
            }
        }
    }
}

static void one_more_line_spares_a_compound(void **state)
{
    const struct lines lines = lines_break(*state, STR("QUẢN LÝ CÔNG NGHIỆP"), bold,
                                           text_width(STR("QUẢN LÝ CÔNG N"), FACE_BOLD, 26));
    assert_int_equal(lines.list.n, 2);
    assert_str(lines.list.v[1], "CÔNG NGHIỆP");
}

/* A text in the middle of a wide cell keeps the cell's width: only no-break blanks hold its lines.
 */
static void bound_lines_come_out_as_they_were_broken(void **state)
{
    enum { WIDE = 5103 };
    const struct str text = lines_bind(
        *state, STR("TRƯỞNG PHÒNG KẾ HOẠCH - TỔNG HỢP VÀ QUẢN LÝ, BẢO VỆ RỪNG"), bold, WIDE);
    const struct lines lines = lines_fill(*state, text, bold, WIDE);
    assert_int_equal(lines.list.n, 2);
    assert_true(str_starts(lines.list.v[1], STR("TỔNG")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(widths_are_those_of_times_new_roman),
        ARENA_TEST(names_break_where_a_clerk_breaks_them),
        ARENA_TEST(a_word_wider_than_the_line_stands_alone),
        ARENA_TEST(one_more_line_spares_a_compound),
        ARENA_TEST(word_breaks_a_fitted_text_as_we_do),
        ARENA_TEST(bound_lines_come_out_as_they_were_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
