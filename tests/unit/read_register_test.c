/* SPDX-License-Identifier: MIT
 * Registers: what is read, and what does not fit together. */
#include "unit/fixture.h"

#include "read/read.h"

struct reading {
    struct sink sink;
    struct agency_register *r;
    enum status st;
};

static struct reading read_register(struct arena *a, const char *text)
{
    struct reading r = {.sink = sink_new(a, LANG_VI, NULL)};
    r.st = register_read(a, &r.sink, source_new(a, STR("danh-ba.yaml"), str_of(text)), &r.r);
    return r;
}

static void agencies_and_groups_are_read(void **state)
{
    struct reading r =
        read_register(*state, "cơ quan:\n"
                              "  tinh:\n    tên: Ủy ban nhân dân tỉnh\n    viết tắt: UBND\n"
                              "  yte:\n    tên: Sở Y tế\n    cấp trên: tinh\n    nhóm: [so]\n"
                              "    từ ngày: 01/3/2025\n"
                              "nhóm:\n"
                              "  so:\n    tên: Các sở\n    gọi khác: các sở, ngành\n"
                              "  mo:\n    tên: Liên quan\n    mở: true\n    gồm: so\n");
    assert_int_equal(r.st, ST_OK);
    assert_int_equal(r.sink.list.n, 0);
    const struct agency *yte = register_agency(r.r, STR("yte"));
    assert_str(yte->superior.agency->name.text, "Ủy ban nhân dân tỉnh");
    assert_int_equal(yte->from.date.month, 3);
    assert_true(register_group(r.r, STR("mo"))->open.value);
    assert_int_equal(register_group(r.r, STR("so"))->members.n, 1);
}

static void what_does_not_fit_is_reported(void **state)
{
    static const struct {
        const char *text, *message;
    } rows[] = {
        {"cơ quan:\n  a:\n    tên: A\n    cấp trên: bb\n  b:\n    tên: B\n",
         "không có cơ quan mang mã \"bb\""},
        {"cơ quan:\n  a:\n    tên: A\n    nhóm: [x]\n", "không có nhóm mang mã \"x\""},
        {"cơ quan:\n  a:\n    tên: A\n    thay bằng: x\n", "không có cơ quan mang mã \"x\""},
        {"cơ quan:\n  a:\n    tên: A\nnhóm:\n  g:\n    tên: G\n    gồm: [x]\n",
         "không có cơ quan hay nhóm mang mã \"x\""},
        {"cơ quan:\n  a:\n    tên: A\n    cấp trên: b\n  b:\n    tên: B\n    cấp trên: a\n",
         "chuỗi cơ quan cấp trên quay vòng: \"B\" → \"A\" → \"B\""},
        {"cơ quan:\n  a:\n    tên: A\n    cấp trên: a\n",
         "chuỗi cơ quan cấp trên quay vòng: \"A\" → \"A\""},
        {"cơ quan:\n  a:\n    tên: A\nnhóm:\n  g:\n    tên: G\n    gồm: h\n"
         "  h:\n    tên: H\n    gồm: g\n",
         "các nhóm chứa nhau thành vòng: \"g\" đã chứa \"h\""},
        {"cơ quan:\n  a:\n    tên: A\n  b:\n    tên: B\n    gọi khác: [a]\n",
         "tên \"a\" đã là của \"a\""},
        {"cơ quan:\n  a:\n    tên: A\nnhóm:\n  g:\n    tên: A\n", "tên \"A\" đã là của \"a\""},
        {"cơ quan:\n  a:\n    tên: A\nnhóm:\n  a:\n    tên: G\n", "mã \"a\" đã là của một cơ quan"},
        {"cơ quan:\n  Sở:\n    tên: A\n",
         "mã \"Sở\" chỉ được có chữ thường không dấu, số và gạch nối"},
        {"cơ quan:\n  a:\n    viết tắt: A\n", "thiếu \"tên\""},
        {"cơ quan:\n  a:\n    tên: A\n    từ ngày: 01/3/2025\n    đến ngày: 28/02/2025\n",
         "\"đến ngày\" sớm hơn \"từ ngày\""},
        {"cơ quan:\n  a:\n    tên: A\n    têm: B\n", "không có khóa \"têm\""},
        {"nhóm:\n  g:\n    tên: G\n", "thiếu \"cơ quan\""},
        {"cơ quan: [a, b]\n", "\"cơ quan\" phải là các mã, dưới mỗi mã là \"khóa: giá trị\""},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct reading r = read_register(a, rows[i].text);
        assert_int_equal(r.st, ST_OK);
        assert_true(r.sink.list.n >= 1);
        assert_str(r.sink.list.v[0]->message, rows[i].message);
    }
}

static void a_name_may_pass_to_a_successor(void **state)
{
    struct reading r =
        read_register(*state, "cơ quan:\n  a:\n    tên: Sở Nội vụ\n    đến ngày: 28/02/2025\n"
                              "  b:\n    tên: Sở Nội vụ\n    từ ngày: 01/3/2025\n");
    assert_int_equal(r.sink.list.n, 0);
}

static void a_broken_register_is_not_used(void **state)
{
    struct reading r = read_register(*state, "cơ quan:\n\ta: x\n");
    assert_int_equal(r.st, ST_INVALID);
    assert_null(r.r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(agencies_and_groups_are_read),
        ARENA_TEST(what_does_not_fit_is_reported),
        ARENA_TEST(a_name_may_pass_to_a_successor),
        ARENA_TEST(a_broken_register_is_not_used),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
