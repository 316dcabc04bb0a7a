/* SPDX-License-Identifier: MIT
 * Citations in running text: every family of symbols, what stands around them, and what only looks
 * like one. */
#include "unit/fixture.h"

#include "base/buf.h"
#include "text/citation.h"

/* "type|symbol as it should be written|date|issuer|title", "~" before an untidy symbol; several
 * citations divided by "; ". */
static struct str read_all(struct arena *a, const char *text)
{
    const struct str s = str_of(text);
    struct buf out = buf_new(a);
    struct citation c;
    size_t at = 0;
    while (citation_next(s, &at, &c)) {
        const struct piece pieces[] = {c.date, c.issuer, c.title};
        const struct str symbol = citation_symbol(a, &c, c.form);
        buf_printf(&out, "%s%s|%s%.*s", out.n ? "; " : "", c.type_row ? c.type_row->name : "",
                   c.untidy ? "~" : "", STR_ARG(symbol));
        for (size_t i = 0; i < COUNT_OF(pieces); i++) {
            const struct str words = str_cut(s, pieces[i].from, pieces[i].to);
            buf_printf(&out, "|%.*s", STR_ARG(words));
        }
    }
    return buf_str(&out);
}

struct sample {
    const char *text, *found;
};

static void check(struct arena *a, const struct sample *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct str found = read_all(a, rows[i].text);
        if (!str_is(found, rows[i].found)) {
            fail_msg("\"%s\":\n got \"%.*s\"\nwant \"%s\"", rows[i].text, STR_ARG(found),
                     rows[i].found);
        }
    }
}

static void every_family_is_read(void **state)
{
    static const struct sample rows[] = {
        {"Luật số 33/2024/QH15", "luật|33/2024/QH15|||"},
        {"Bộ luật Lao động số 45/2019/QH14", "|45/2019/QH14|||"},
        {"Pháp lệnh số 11/2022/UBTVQH15", "pháp lệnh|11/2022/UBTVQH15|||"},
        {"Nghị quyết số 853/NQ-UBTVQH14", "nghị quyết|853/NQ-UBTVQH14|||"},
        {"Lệnh số 12/2024/L-CTN", "lệnh|12/2024/L-CTN|||"},
        {"Nghị định số 30/2020/NĐ-CP", "nghị định|30/2020/NĐ-CP|||"},
        {"Nghị quyết số 66.25/2026/NQ-CP", "nghị quyết|66.25/2026/NQ-CP|||"},
        {"Nghị quyết số 30c/NQ-CP", "nghị quyết|30c/NQ-CP|||"},
        {"Nghị quyết 30a/2008/NQ-CP", "nghị quyết|30a/2008/NQ-CP|||"},
        {"Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP",
         "thông tư liên tịch|55/2005/TTLT-BNV-VPCP|||"},
        {"Thông tư liên tịch số 1/2014/TTLT-BTC-BNV-BYT-BXD-BCT",
         "thông tư liên tịch|1/2014/TTLT-BTC-BNV-BYT-BXD-BCT|||"},
        {"Thông tư số 01/2022/TT-BGD&ĐT", "thông tư|01/2022/TT-BGD&ĐT|||"},
        {"Kế hoạch số: 115/KH-UBND", "kế hoạch|115/KH-UBND|||"},
        {"Chương trình hành động số 8/CTr-UBND", "chương trình hành động|8/CTr-UBND|||"},
        {"Công văn số 2457/UBND-VX", "công văn|2457/UBND-VX|||"},
        {"Công văn 1826/BNV", "công văn|1826/BNV|||"},
        {"văn bản số 7197/BKHCN-CĐSQG", "văn bản|7197/BKHCN-CĐSQG|||"},
        {"Văn bản hợp nhất số 41/VBHN-VPQH", "văn bản hợp nhất|41/VBHN-VPQH|||"},
        {"Nghị quyết số 57-NQ/TW", "nghị quyết|57-NQ/TW|||"},
        {"Hướng dẫn số 05-HD/VPTW", "hướng dẫn|05-HD/VPTW|||"},
        {"Quyết định 290-QĐ/TU", "quyết định|290-QĐ/TU|||"},
        {"Nghị định số 38-CP", "nghị định|38-CP|||"},
        {"Nghị định số 64/CP", "nghị định|64/CP|||"},
        {"Quyết định số 13-HĐBT", "quyết định|13-HĐBT|||"},
        {"115/KH-UBND", "|115/KH-UBND|||"}, /* known codes need no "số" */
    };
    check(*state, rows, COUNT_OF(rows));
}

static void date_issuer_and_title_are_read(void **state)
{
    static const struct sample rows[] = {
        {"Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;",
         "nghị định|30/2020/NĐ-CP|05/3/2020|Chính phủ|về công tác văn thư"},
        {"Quyết định số 9/QĐ-TTg của Thủ tướng Chính phủ ngày 02 tháng 01 năm 2025 phê duyệt Đề án",
         "quyết định|9/QĐ-TTg|02 tháng 01 năm 2025|Thủ tướng Chính phủ|phê duyệt Đề án"},
        {"Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy xã",
         "nghị quyết|12-NQ/ĐU|05/9/2026|Đảng ủy xã|"},
        {"Thông tư số 3/2025/TT-BYT (ngày 5-3-2025) của Bộ trưởng Bộ Y tế quy định chế độ",
         "thông tư|3/2025/TT-BYT|5-3-2025|Bộ trưởng Bộ Y tế|quy định chế độ"},
        {"Kế hoạch số 7/KH-UBND do UBND tỉnh ban hành ngày 15/4/2026",
         "kế hoạch|7/KH-UBND|15/4/2026|UBND tỉnh|"},
        {"Quyết định của Thủ tướng Chính phủ số 11/QĐ-TTg ngày  06/01/2022",
         "quyết định|11/QĐ-TTg|06/01/2022|Thủ tướng Chính phủ|"},
        {"Nghị quyết số 1/NQ-CP và Nghị quyết số 2/NQ-CP ngày 08/01/2025 của Chính phủ",
         "nghị quyết|1/NQ-CP|||; nghị quyết|2/NQ-CP|08/01/2025|Chính phủ|"},
        {"theo quy định của pháp luật, số 5/QĐ-UBND", "|5/QĐ-UBND|||"},
    };
    check(*state, rows, COUNT_OF(rows));
}

static void scanned_and_mistyped_symbols_are_read(void **state)
{
    static const struct sample rows[] = {
        {"Quyết định số 89 / QĐ - TTg", "quyết định|~89/QĐ-TTg|||"},
        {"Nghị định số 30 / 2020 / NĐ-CP", "nghị định|~30/2020/NĐ-CP|||"},
        {"Nghị định số 30/2020-NĐ-CP", "nghị định|~30/2020/NĐ-CP|||"},
        {"Nghị định số 30//2020/NĐ--CP", "nghị định|~30/2020/NĐ-CP|||"},
        {"Quyết định số 89/QĐ–TTg", "quyết định|~89/QĐ-TTg|||"},
        {"Quyết định số 89/QĐ\xC2\xADTTg", "quyết định|~89/QĐ-TTg|||"},
        {"Quyết định số 89/QĐ\xE2\x80\x91TTg", "quyết định|89/QĐ-TTg|||"}, /* does not break */
        {"Quyết định số 89/QĐ-\nTTg", "quyết định|~89/QĐ-TTg|||"},
        {"Quyết định số\n89/QĐ-TTg\nngày 09/01/2025", "quyết định|89/QĐ-TTg|09/01/2025||"},
        {"Quyết định số 161QĐ-TTg", "quyết định|~161/QĐ-TTg|||"},
        {"Quyết định số 161-QĐ-TTg", "quyết định|~161/QĐ-TTg|||"},
        {"Quyết định số 161/QĐ/TTg", "quyết định|~161/QĐ-TTg|||"},
        {"Quyết định số 161/qđ-ttg", "quyết định|~161/qđ-ttg|||"},
        {"Quyết định số 161/QDD-TTg", "quyết định|161/QDD-TTg|||"}, /* for the rules to judge */
        {"Quyết định số 161/QĐTTg", "quyết định|161/QĐTTg|||"},
        {"Nghị quyết số 22-NQ-TW", "nghị quyết|~22-NQ/TW|||"},
        {"Nghị quyết số 22/NQ/TW", "nghị quyết|~22-NQ/TW|||"},
        {"Nghị quyết số 22/NQ-TW", "nghị quyết|22/NQ-TW|||"}, /* tidy, in the other family's form */
    };
    check(*state, rows, COUNT_OF(rows));
}

static void other_numbers_are_no_citations(void **state)
{
    static const char *const rows[] = {
        "giai đoạn 2021-2025",
        "giai đoạn 2026/2030",
        "ngày 05/3/2020",
        "3/4 số hộ",
        "trực 24/7, 24/24 giờ",
        "điện thoại 02373.852.246 - 0912/345",
        "số điện thoại 0237-385-2246",
        "tiêu chuẩn TCVN 5712-1:1993, QCVN 01-1:2018/BYT",
        "Quốc lộ 12/QL1A, km 5-KM",
        "dịch COVID-19/SARS",
        "lớp 12/THPT, tỷ lệ 10/HSG",
        "số 15, khoản 3/Điều 4",
        "đạt 30%/năm, 1.250 tỷ/VNĐ",
        "Kế hoạch số 15",
        "chương trình 30 GB/TB",
        "5-7 PGS-TS",
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct str found = read_all(*state, rows[i]);
        if (found.n) {
            fail_msg("\"%s\": got \"%.*s\"", rows[i], STR_ARG(found));
        }
    }
}

static struct citation only(const char *text)
{
    struct citation c;
    size_t at = 0;
    assert_true(citation_next(str_of(text), &at, &c));
    return c;
}

static void codes_of_type_and_body(void **state)
{
    static const struct {
        const char *text, *type, *body;
    } rows[] = {
        {"Quyết định số 9/QĐ-TTg", "QĐ", "TTg"},         {"Luật số 33/2024/QH15", "QH", "QH"},
        {"Nghị quyết số 7/NQ-UBTVQH14", "NQ", "UBTVQH"}, {"Nghị quyết số 57-NQ/TW", "NQ", "TW"},
        {"Công văn số 2457/UBND-VX", "", "UBND"},        {"Công văn số 12/SYT-NVY", "", "SYT"},
        {"Lệnh số 12/2024/L-CTN", "L", "CTN"},           {"Nghị định số 38-CP", "", "CP"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct citation c = only(rows[i].text);
        assert_str(citation_type_code(&c), rows[i].type);
        assert_str(citation_body_code(&c), rows[i].body);
    }
}

static void misspelt_codes_have_a_neighbour(void **state)
{
    assert_str(type_code_near(*state, STR("QDD")), "QĐ");
    assert_str(type_code_near(*state, STR("QĐ")), "");
    assert_str(body_code_near(*state, STR("TTG")), "TTg");
    assert_str(body_code_near(*state, STR("Tw")), "TW");
    assert_str(body_code_near(*state, STR("SYT")), "");
    assert_str(type_code_leading(STR("QĐTTg")), "QĐ");
    assert_str(type_code_leading(STR("CTBNV")), "CT");
    assert_str(type_code_leading(STR("SYT")), "");
}

static void one_key_however_it_is_typed(void **state)
{
    const struct citation x = only("Quyết định số 89 / QĐ - TTg");
    const struct citation y = only("số 89/QĐ-TTg");
    const struct citation z = only("số 89/2013/QĐ-TTg");
    const struct citation party = only("Nghị quyết số 22-NQ/TW");
    const struct citation state_form = only("Nghị quyết số 22/NQ-TW");
    assert_true(str_eq(citation_key(*state, &x), citation_key(*state, &y)));
    assert_false(str_eq(citation_key(*state, &y), citation_key(*state, &z)));
    assert_true(str_eq(citation_key(*state, &party), citation_key(*state, &state_form)));
    assert_str(citation_symbol(*state, &state_form, CITE_PARTY), "22-NQ/TW");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_family_is_read),
        ARENA_TEST(date_issuer_and_title_are_read),
        ARENA_TEST(scanned_and_mistyped_symbols_are_read),
        ARENA_TEST(other_numbers_are_no_citations),
        ARENA_TEST(codes_of_type_and_body),
        ARENA_TEST(misspelt_codes_have_a_neighbour),
        ARENA_TEST(one_key_however_it_is_typed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
