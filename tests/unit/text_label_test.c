/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/label.h"

struct expected {
    const char *line, *raw;
    enum label_form form;
    unsigned depth, ordinal;
};

static void check(const struct expected *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct label label;
        const size_t used = label_scan(str_of(rows[i].line), &label);
        if (!str_is(label.raw, rows[i].raw) || label.form != rows[i].form ||
            label.depth != rows[i].depth || label_ordinal(&label) != rows[i].ordinal) {
            fail_msg("\"%s\": got \"%.*s\" %s, depth %u, ordinal %u", rows[i].line,
                     STR_ARG(label.raw), label_form_name(label.form), label.depth,
                     label_ordinal(&label));
        }
        assert_true(used >= label.raw.n);
    }
}

static void labels_are_read_as_written(void **state)
{
    static const struct expected rows[] = {
        {"I. MỤC ĐÍCH", "I.", LABEL_ROMAN, 1, 1},
        {"XIX. Mười chín", "XIX.", LABEL_ROMAN, 1, 19},
        {"V) Năm", "V)", LABEL_ROMAN, 1, 5},
        {"1. Sở Y tế", "1.", LABEL_DECIMAL, 1, 1},
        {"01. Sở Y tế", "01.", LABEL_DECIMAL, 1, 1},
        {"12) Sở Y tế", "12)", LABEL_DECIMAL, 1, 12},
        {"1.1. Sở Y tế", "1.1.", LABEL_DECIMAL, 2, 1},
        {"1.1 Sở Y tế", "1.1", LABEL_DECIMAL, 2, 1},
        {"2.10.3. Sở", "2.10.3.", LABEL_DECIMAL, 3, 3},
        {"1.2.3.4.5.6. Sâu", "1.2.3.4.5.6.", LABEL_DECIMAL, 6, 6},
        {"a) Một", "a)", LABEL_LETTER, 1, 1},
        {"đ) Năm", "đ)", LABEL_LETTER, 1, 5},
        {"đ. Năm", "đ.", LABEL_LETTER, 1, 5},
        {"e) Sáu", "e)", LABEL_LETTER, 1, 6},
        {"f) Không có trong bảng chữ cái", "f)", LABEL_LETTER, 1, 0},
        {"- Gạch", "-", LABEL_DASH, 0, 0},
        {"– Gạch dài", "–", LABEL_DASH, 0, 0},
        {"-\xC2\xA0No-break", "-", LABEL_DASH, 0, 0},
        {"+ Cộng", "+", LABEL_PLUS, 0, 0},
        {"* Sao", "*", LABEL_STAR, 0, 0},
        {"1.", "1.", LABEL_DECIMAL, 1, 1},
        {"-", "-", LABEL_DASH, 0, 0},
        {"1.\r", "1.", LABEL_DECIMAL, 1, 1},
        {"I- MỤC ĐÍCH", "I-", LABEL_ROMAN, 1, 1},
        {"II/ Nhiệm vụ", "II/", LABEL_ROMAN, 1, 2},
        {"1- Sở Y tế", "1-", LABEL_DECIMAL, 1, 1},
        {"1.2/ Sở Y tế", "1.2/", LABEL_DECIMAL, 2, 2},
        {"a- Rà soát", "a-", LABEL_LETTER, 1, 1},
        {"a.) Rà soát", "a.)", LABEL_LETTER, 1, 1},
        {"2.) Rà soát", "2.)", LABEL_DECIMAL, 1, 2},
    };
    (void)state;
    check(rows, COUNT_OF(rows));
}

static void what_only_looks_like_a_label_is_none(void **state)
{
    static const char *const lines[] = {
        "2020. Tiếp tục",
        "100. Trăm",
        "0. Không",
        "1.5 triệu đồng",
        "2.5 USD",
        "1.000 đồng",
        "1.000. đồng",
        "05/3/2020 là ngày",
        "10.5.2017 họp",
        "1 .1. Hở",
        "1 . Hở",
        "1.1Báo cáo",
        "1.Báo cáo",
        "III1",
        "IIII. Sai",
        "IC. Sai",
        "C. Một trăm",
        "A. ĐẶT VẤN ĐỀ",
        "l.2. Chữ l",
        "aa) Hai chữ",
        "(1) Ngoặc",
        "-Dính",
        "---",
        "**Đậm**",
        "1.2.3.4.5.6.7. Quá sâu",
        "Sở Y tế",
        "",
        "1.1",
        "1",
        "24/7",
        "5 - 7 ngày",
        ".1. Chấm",
        "đồng) x",
        "\xFF) x",
        "1..2. x",
        "1- rà soát",
        "1/ 2 số hộ",
        "2- 3 ngày",
        "1/",
        "I - Mục đích",
        "V/v báo cáo",
        "f- Rà soát",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(lines); i++) {
        struct label label;
        if (label_scan(str_of(lines[i]), &label)) {
            fail_msg("\"%s\" read as %s", lines[i], label_form_name(label.form));
        }
        assert_int_equal(label.form, LABEL_NONE);
        assert_int_equal(label.raw.n, 0);
        assert_int_equal(label.depth, 0);
    }
}

static void words_make_upper_levels(void **state)
{
    static const struct expected rows[] = {
        {"Phần I", "Phần I", LABEL_PART, 1, 1},
        {"PHẦN THỨ NHẤT", "PHẦN THỨ NHẤT", LABEL_PART, 1, 1},
        {"Phần thứ hai QUY ĐỊNH", "Phần thứ hai", LABEL_PART, 1, 2},
        {"CHƯƠNG II NHỮNG QUY ĐỊNH", "CHƯƠNG II", LABEL_CHAPTER, 1, 2},
        {"Chương IV - Tổ chức", "Chương IV", LABEL_CHAPTER, 1, 4},
        {"Mục 1. Tên", "Mục 1.", LABEL_SECTION, 1, 1},
        {"Tiểu mục 2", "Tiểu mục 2", LABEL_SECTION, 1, 2},
        {"Điều 5. Phạm vi", "Điều 5.", LABEL_ARTICLE, 1, 5},
        {"Điều 5", "Điều 5", LABEL_ARTICLE, 1, 5},
        {"Phụ lục", "Phụ lục", LABEL_APPENDIX, 0, 0},
        {"Phụ lục I", "Phụ lục I", LABEL_APPENDIX, 1, 1},
        {"Phụ lục I (Kèm theo Kế hoạch số 115)", "Phụ lục I", LABEL_APPENDIX, 1, 1},
        {"PHỤ LỤC LIÊN QUAN", "PHỤ LỤC", LABEL_APPENDIX, 0, 0}, /* LI is no number here */
        {"PHỤ LỤC CHI TIẾT", "PHỤ LỤC", LABEL_APPENDIX, 0, 0},
    };
    static const char *const sentences[] = {
        "Phần này quy định", "Phần I của Kế hoạch",    "Mục 3 của Kế hoạch này",
        "MỤC LỤC",           "Điều 5 Luật Tổ chức",    "Phụ lục kèm theo Quyết định",
        "mục 1. nhỏ",        "Chương trình hành động", "Điều kiện",
        "Phần thứ nhấtx",
    };
    (void)state;
    check(rows, COUNT_OF(rows));
    for (size_t i = 0; i < COUNT_OF(sentences); i++) {
        struct label label;
        if (label_scan(str_of(sentences[i]), &label)) {
            fail_msg("\"%s\" read as \"%.*s\"", sentences[i], STR_ARG(label.raw));
        }
    }
}

static void the_text_begins_after_the_blanks(void **state)
{
    (void)state;
    struct label label;
    assert_int_equal(label_scan(STR("1.1.  \xC2\xA0Sở"), &label), 8);
    assert_int_equal(label.number[0], 1);
    assert_int_equal(label.number[1], 1);
    assert_int_equal(label.closing, '.');
    assert_int_equal(label_scan(STR("1.1 Sở"), &label), 4);
    assert_int_equal(label.closing, 0);
    assert_int_equal(label_scan(STR("1.\n2. x"), &label), 2); /* one line only */
}

static void levels_go_inwards(void **state)
{
    static const char *const order[] = {
        "Phụ lục I", "Phần I",   "Chương I",       "Mục 1", "Điều 1.", "I. x", "1. x",
        "1.1. x",    "1.1.1. x", "1.1.1.1.1.1. x", "a) x",  "- x",     "+ x",  "* x"};
    (void)state;
    unsigned before = 0;
    for (size_t i = 0; i < COUNT_OF(order); i++) {
        struct label label;
        assert_true(label_scan(str_of(order[i]), &label) > 0);
        assert_true(label_level(&label) > before);
        before = label_level(&label);
    }
}

static void forms_have_names(void **state)
{
    (void)state;
    for (unsigned form = LABEL_APPENDIX; form < LABEL_FORMS; form++) {
        const char *name = label_form_name((enum label_form)form);
        assert_int_equal(label_form_find(str_of(name)), form);
    }
    assert_int_equal(label_form_find(STR("Roman")), LABEL_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_are_read_as_written),
        cmocka_unit_test(what_only_looks_like_a_label_is_none),
        cmocka_unit_test(words_make_upper_levels),
        cmocka_unit_test(the_text_begins_after_the_blanks),
        cmocka_unit_test(levels_go_inwards),
        cmocka_unit_test(forms_have_names),
    };
    return cmocka_run_group_tests_name("text_label", tests, NULL, NULL);
}
