/* SPDX-License-Identifier: MIT
 * Which column gives way, and which keeps its words whole. */
#include "unit/fixture.h"

#include "docx/columns.h"
#include "docx/metrics.h"

static const struct cell_look look = {24, 190};

static unsigned need(const char *words)
{
    return text_width(str_of(words), FACE_REGULAR, look.size) + look.padding;
}

static unsigned sum(const struct column *columns, size_t n)
{
    unsigned all = 0;
    for (size_t c = 0; c < n; c++) {
        all += columns[c].width;
    }
    return all;
}

static void take(struct arena *a, struct column *c, const char *head, const char *cell)
{
    column_take(a, c, &look, str_of(head), true);
    column_take(a, c, &look, str_of(cell), false);
}

static void the_longest_word_gives_way(void **state)
{
    struct column columns[3] = {{0}};
    take(*state, &columns[0], "Xã", "Nghiêng");
    take(*state, &columns[1], "Mã", "0123456789012345678901234567890123456789");
    take(*state, &columns[2], "Xã", "Phường");
    columns_fit(columns, 3, 3000);
    assert_int_equal(sum(columns, 3), 3000);
    assert_true(columns[0].width >= need("Nghiêng"));
    assert_true(columns[2].width >= need("Phường"));
}

static void a_web_address_may_be_broken(void **state)
{
    struct column columns[2] = {{0}};
    take(*state, &columns[0], "Nội dung", "Trang thông tin");
    take(*state, &columns[1], "Địa chỉ",
         "https://lamgiang.vn/vi/thu-tuc/danh-sach/chi-tiet/2026/03/05");
    assert_true(columns[1].narrowest < need("https://lamgiang.vn/vi/"));
    columns_fit(columns, 2, 4000);
    assert_int_equal(sum(columns, 2), 4000);
    assert_true(columns[0].width >= need("thông"));
}

static void a_deadline_keeps_its_line_where_there_is_room(void **state)
{
    static const char task[] =
        "Rà soát việc bố trí bàn hướng dẫn, lối đi và chỗ ngồi chờ cho người "
        "bệnh; báo cáo kết quả khi có thay đổi trong ngày làm việc.";
    for (unsigned width = 5000; width <= 9000; width += 4000) {
        struct column columns[2] = {{0}};
        take(*state, &columns[0], "Nhiệm vụ", task);
        take(*state, &columns[1], "Thời hạn", "trước ngày 31/12/2026");
        columns_fit(columns, 2, width);
        assert_true(columns[1].width >= need("trước ngày 31/12/2026"));
        assert_true(columns[0].width > columns[1].width);
    }
    struct column columns[2] = {{0}};
    take(*state, &columns[0], "Nhiệm vụ", task);
    take(*state, &columns[1], "Thời hạn", "trước ngày 31/12/2026");
    columns_fit(columns, 2, 3500);
    assert_true(columns[1].width < need("trước ngày 31/12/2026"));
}

static void more_columns_than_the_paper_holds(void **state)
{
    struct column columns[60] = {{0}};
    for (size_t c = 0; c < COUNT_OF(columns); c++) {
        take(*state, &columns[c], "Cột", "1.000");
    }
    columns_fit(columns, COUNT_OF(columns), 9355);
    assert_int_equal(sum(columns, COUNT_OF(columns)), 9355);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_longest_word_gives_way),
        ARENA_TEST(a_web_address_may_be_broken),
        ARENA_TEST(a_deadline_keeps_its_line_where_there_is_room),
        ARENA_TEST(more_columns_than_the_paper_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
