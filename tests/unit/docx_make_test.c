/* SPDX-License-Identifier: MIT
 * Documents as Word files: what stands where, by which style, and the same bytes each time. */
#include "unit/docx_made.h"

static const char letter[] =
    "---\nloại: công văn\nsố: 1884\nký hiệu: SYT-VP\nngày: 06/9/2017\nđịa danh: Thanh Hóa\n"
    "cơ quan: syt\ntrích yếu: V/v thử\nkính gửi: [Các sở, Các huyện]\n"
    "người ký:\n  chức vụ: GIÁM ĐỐC\n  họ tên: Trịnh A\nnơi nhận: [Như trên, \"Lưu: VT, VP.\"]\n"
    "---\n\nĐề nghị thực hiện./.\n";

static void the_head_follows_the_decree(void **state)
{
    const struct str xml = made_body(*state, MADE_PLAN "Nội dung./.\n");
    assert_has(xml, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert_has(xml, "Số: 08/KH-UBND"); /* a number below 10 has a zero */
    assert_has(xml, "Thanh Hóa, ngày\xC2\xA0"
                    "05 tháng\xC2\xA0"
                    "3 năm\xC2\xA0"
                    "2026");
    assert_has(xml, "ỦY BAN NHÂN DÂN</w:t>");
    assert_lacks(xml, "VTChuQuan"); /* a people's committee names no superior */
    assert_has(xml, "KẾ HOẠCH");
}

static void grounds_close_with_semicolons_and_a_full_stop(void **state)
{
    const struct str xml = made_body(*state, MADE_PLAN "Nội dung./.\n");
    assert_has(xml, "Căn cứ Luật A;<");
    assert_has(xml, "Căn cứ Luật B.<");
}

static void a_letter_has_its_own_layout_and_the_profile_of_its_date(void **state)
{
    struct arena *a = *state;
    const struct str bytes = made_bytes(a, made_document(a, letter, NULL), NULL);
    const struct str xml = made_part(a, bytes, "word/document.xml");
    assert_has(xml, "UBND TỈNH THANH HÓA");
    assert_has(xml, "VTTrichYeuCongVan");
    assert_has(xml, "- Các sở;<");
    assert_has(xml, "- Các huyện.<");
    assert_has(xml, "- Lưu: VT, VP.<");
    assert_has(xml, "w:footerReference"); /* 2017: the page number at the foot */
    assert_int_equal(made_part(a, bytes, "word/header1.xml").n, 0);
    assert_true(made_part(a, bytes, "word/footer1.xml").n > 0);
}

/* It keeps the address at the foot of page 1 off the annexes, and is there for nothing else. */
static void a_blank_foot_is_there_for_annexes_only(void **state)
{
    static const struct {
        const char *address, *annex;
        bool blank;
    } cases[] = {
        {"địa chỉ: Số 1\n", "", false},
        {"", "\nPhụ lục I\n\nNội dung.\n", false},
        {"địa chỉ: Số 1\n", "\nPhụ lục I\n\nNội dung.\n", true},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct str text = str_printf(a, "---\n%s%s%s", cases[i].address,
                                           letter + sizeof "---\n" - 1, cases[i].annex);
        const struct str bytes = made_bytes(a, made_document(a, str_c(a, text), NULL), NULL);
        const char *const naming[] = {"[Content_Types].xml", "word/_rels/document.xml.rels"};
        for (size_t k = 0; k < COUNT_OF(naming); k++) {
            const struct str part = made_part(a, bytes, naming[k]);
            assert_int_equal(str_find(part, STR("footer3.xml"), 0) != STR_NPOS, cases[i].blank);
        }
        assert_int_equal(made_part(a, bytes, "word/footer3.xml").n > 0, cases[i].blank);
        const struct str body = made_part(a, bytes, "word/document.xml");
        assert_int_equal(str_find(body, STR("r:id=\"rId8\""), 0) != STR_NPOS, cases[i].blank);
    }
}

static void a_draft_leaves_room_for_number_and_date(void **state)
{
    const struct str xml =
        made_body(*state, "---\nloại: kế hoạch\nsố:\nký hiệu: KH-SYT\nngày:\nđịa danh: Thanh Hóa\n"
                          "cơ quan: syt\ntrích yếu: Thử\nngười ký:\n  chức vụ: GIÁM ĐỐC\n"
                          "nơi nhận: [\"Lưu: VT.\"]\n---\n\nNội dung./.\n");
    assert_has(xml, "Số: \xC2\xA0\xC2\xA0");
    assert_has(xml, "ngày\xC2\xA0\xC2\xA0");
    assert_has(xml, "\xC2\xA0/KH-SYT");
}

static void labels_choose_the_style(void **state)
{
    static const struct {
        const char *style, *text;
    } cases[] = {
        {"VTMucLaMa", "I."}, {"VTKhoan", "1."}, {"VTKhoan2", "1.1."}, {"VTKhoanChu", "2."},
        {"VTDiem", "a)"},    {"VTGach", "-"},   {"VTCong", "+"},      {"VTNoiDung", "Đoạn tiếp."},
    };
    const struct str xml = made_body(
        *state, MADE_PLAN "# I. MỤC ĐÍCH\n\n## 1. Mục\n\n### 1.1. Con\n\n"
                          "2. Khoản thường.\n\nĐoạn tiếp.\n\na) Điểm\n\n- Gạch\n\n+ Cộng./.\n");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct str want = str_printf(
            *state, "<w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t xml:space=\"preserve\">%s",
            cases[i].style, cases[i].text);
        const struct str kept = /* the last paragraph stays with the signature */
            str_printf(*state,
                       "<w:pStyle w:val=\"%s\"/><w:keepNext/></w:pPr><w:r>"
                       "<w:t xml:space=\"preserve\">%s",
                       cases[i].style, cases[i].text);
        assert_true(str_find(xml, want, 0) != STR_NPOS || str_find(xml, kept, 0) != STR_NPOS);
    }
}

static void emphasis_and_special_characters_survive(void **state)
{
    const struct str xml = made_body(
        *state, MADE_PLAN "A & B < C **đậm** *nghiêng* [trang](https://a.vn/x?a=1&b=2)./.\n");
    assert_has(xml, "A &amp; B &lt; C ");
    assert_has(xml, "<w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">đậm<");
    assert_has(xml, "<w:i/><w:iCs/></w:rPr><w:t xml:space=\"preserve\">nghiêng<");
    assert_has(xml, "<w:hyperlink r:id=\"rIdLink1\">");
}

static void a_table_fills_its_grid(void **state)
{
    const struct str xml = made_body(
        *state, MADE_PLAN "Bảng:\n\n| A | B |\n|---|---:|\n| một hai ba | 1 |\n\nHết./.\n");
    assert_has(xml, "<w:tblHeader/>");
    assert_has(xml, "<w:cantSplit/>");
    assert_has(xml, "VTBangPhai");
    const size_t at = str_find(xml, STR("<w:tblStyle w:val=\"VTLuoi\"/><w:tblW w:w=\"9355\""), 0);
    assert_true(at != STR_NPOS);
}

static void annexes_are_sections_with_their_own_page_numbers(void **state)
{
    const struct str xml =
        made_body(*state, MADE_PLAN
                  "Nội dung./.\n\n# Phụ lục I. DANH MỤC\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
                  "# Phụ lục II. CHỈ TIÊU\n\nNội dung./.\n");
    assert_has(xml, ">Phụ lục I<");
    assert_has(xml, ">DANH MỤC<");
    assert_has(xml, "(Kèm theo Kế hoạch số 08/KH-UBND ngày");
    unsigned sections = 0;
    for (size_t at = 0; (at = str_find(xml, STR("<w:sectPr>"), at)) != STR_NPOS; at++) {
        sections++;
    }
    assert_int_equal(sections, 3);
}

static void the_assignment_table_is_asked_for(void **state)
{
    struct arena *a = *state;
    const struct docx_options options = {.assignment_annex = true};
    const struct document *d = made_document(
        a,
        MADE_PLAN "# I. NHIỆM VỤ\n\n1. Việc một.\n\n> Chủ trì: Sở Y tế\n> Thời hạn: quý I/2027\n\n"
                  "2. Việc hai./.\n",
        NULL);
    const struct str with = made_part(a, made_bytes(a, d, &options), "word/document.xml");
    const struct str without = made_part(a, made_bytes(a, d, NULL), "word/document.xml");
    assert_has(with, "BẢNG PHÂN CÔNG NHIỆM VỤ");
    assert_has(with, "w:orient=\"landscape\"");
    assert_has(with, "quý\u00A0I/2027"); /* no-break */
    assert_lacks(without, "BẢNG PHÂN CÔNG NHIỆM VỤ");
}

static void a_letter_to_one_agency_lists_its_tasks(void **state)
{
    struct arena *a = *state;
    const struct agency_register *r = NULL;
    const struct document *plan =
        made_document(a,
                      MADE_PLAN "# I. NHIỆM VỤ\n\n1. Việc của y tế.\n\n> Chủ trì: Sở Y tế\n\n"
                                "2. Việc khác./.\n\n> Chủ trì: Ủy ban nhân dân tỉnh Thanh Hóa\n",
                      &r);
    const struct docx_options options = {.addressee = register_agency(r, STR("syt")), .plan = plan};
    const struct document *d = made_document(a, letter, NULL);
    const struct str xml = made_part(a, made_bytes(a, d, &options), "word/document.xml");
    assert_has(xml, "Kính gửi: Sở Y tế<");
    assert_has(xml, "Việc của y tế");
    assert_lacks(xml, "Việc khác");
    assert_lacks(xml, "Các huyện.");
}

static void stamps_and_address_are_set(void **state)
{
    struct arena *a = *state;
    const struct str bytes = made_bytes(
        a,
        made_document(a,
                      "---\nloại: công văn\nsố: 5\nký hiệu: SYT-VP\nngày: 06/9/2026\n"
                      "địa danh: Thanh Hóa\ncơ quan: syt\ntrích yếu: V/v thử\nkính gửi: Sở A\n"
                      "độ khẩn: hỏa tốc\nđịa chỉ: Số 1 phố B\nngười soạn thảo: PL\nsố bản: 30\n"
                      "người ký:\n  chức vụ: GIÁM ĐỐC\nnơi nhận: [\"Lưu: VT.\"]\n---\n\nA./.\n",
                      NULL),
        NULL);
    const struct str xml = made_part(a, bytes, "word/document.xml");
    assert_has(xml, ">HỎA TỐC<");
    assert_has(xml, ">PL.(30)<");
    assert_has(made_part(a, bytes, "word/footer2.xml"), "Số\u00A01 phố B"); /* no-break */
}

static void the_same_source_gives_the_same_bytes(void **state)
{
    struct arena *a = *state;
    const struct str x = made_bytes(a, made_document(a, letter, NULL), NULL);
    const struct str y = made_bytes(a, made_document(a, letter, NULL), NULL);
    assert_true(str_eq(x, y));
    assert_has(made_part(a, x, "docProps/core.xml"), "2017-09-06T00:00:00Z");
}

static void labels_are_numbered_by_word_where_asked(void **state)
{
    struct arena *a = *state;
    struct document *d = made_document(
        a,
        MADE_PLAN
        "# I. MỘT\n\n1. Một.\n\n1.1. Con.\n\n2. Hai.\n\n2.3. Nhảy.\n\n# II. HAI\n\n1. Lại.\n",
        NULL);
    assert_lacks(made_part(a, made_bytes(a, d, NULL), "word/document.xml"), "w:numPr");
    d->meta.numbering.text = STR("Tự động");
    const struct str bytes = made_bytes(a, d, NULL);
    const struct str xml = made_part(a, bytes, "word/document.xml");
    const struct str lists = made_part(a, bytes, "word/numbering.xml");
    assert_has(xml, "<w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/>"); /* 1.1. */
    assert_has(xml, ">2.3.</w:t>");                                 /* a gap: text */
    assert_lacks(xml, ">1.</w:t>");
    assert_has(lists, "<w:num w:numId=\"3\">"); /* 1. of II begins anew */
    assert_lacks(lists, "<w:num w:numId=\"4\">");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_head_follows_the_decree),
        ARENA_TEST(grounds_close_with_semicolons_and_a_full_stop),
        ARENA_TEST(a_letter_has_its_own_layout_and_the_profile_of_its_date),
        ARENA_TEST(a_blank_foot_is_there_for_annexes_only),
        ARENA_TEST(a_draft_leaves_room_for_number_and_date),
        ARENA_TEST(labels_choose_the_style),
        ARENA_TEST(emphasis_and_special_characters_survive),
        ARENA_TEST(a_table_fills_its_grid),
        ARENA_TEST(annexes_are_sections_with_their_own_page_numbers),
        ARENA_TEST(the_assignment_table_is_asked_for),
        ARENA_TEST(a_letter_to_one_agency_lists_its_tasks),
        ARENA_TEST(stamps_and_address_are_set),
        ARENA_TEST(labels_are_numbered_by_word_where_asked),
        ARENA_TEST(the_same_source_gives_the_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
