/* SPDX-License-Identifier: MIT
 * Which paragraphs close a document, and which are the last words of its last item. */
#include "unit/fixture.h"

#include "base/buf.h"
#include "read/read.h"

/* The first words of every closing paragraph, divided by "|". */
static struct str closing(struct arena *a, const char *body)
{
    struct sink sink = sink_new(a, LANG_VI, NULL);
    struct document *d = NULL;
    struct buf out = buf_new(a);
    const struct str text =
        str_cat(a, STR("---\nloại: kế hoạch\ntrích yếu: Thử\n---\n\n"), str_of(body));
    assert_int_equal(document_read(a, &sink, source_new(a, STR("x.md"), text), &d), ST_OK);
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->closing) {
            const struct str words = runs_text(a, &b->words);
            buf_printf(&out, "%s%.*s", out.n ? "|" : "", STR_ARG(str_cut(words, 0, 5)));
        }
    }
    return buf_str(&out);
}

static void formulas_close_a_document(void **state)
{
    static const char *const bodies[] = {
        "1. Tên việc.\n\nTrên đây là Kế hoạch.\n",
        "1. Tên việc.\n\n- Việc nhỏ.\n\nTrên đây là Kế hoạch.\n",
        "1. Tên việc.\n\nTrên đây là Kế hoạch.\n\n<!-- ghi chú -->\n",
        "1. Tên việc.\n\nTrên đây là Kế hoạch.\n\n# Phụ lục I. BIỂU\n\n1. Cột một.\n",
        "# I. TỔ CHỨC\n\nTrên đây là Kế hoạch.\n",
    };
    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        assert_str(closing(*state, bodies[i]), "Trên");
    }
}

static void what_is_asked_of_everybody_closes_it(void **state)
{
    static const struct {
        const char *words;
        bool closes;
    } rows[] = {
        {"Yêu cầu các đơn vị nghiêm túc thực hiện./.", true},
        {"Trong quá trình thực hiện, nếu có vướng mắc thì báo về Sở./.", true},
        {"Đề nghị các cơ quan phối hợp; khó khăn gửi về Văn phòng./.", true},
        {"Nhận được Kế hoạch này, yêu cầu các xã triển khai thực hiện./.", true},
        {"UBND tỉnh yêu cầu thủ trưởng các cơ quan tổ chức thực hiện tốt./.", true},
        {"Văn phòng thông báo để các đơn vị biết, thực hiện./.", true},
        {"Trân trọng./.", true},
        /* what only this task needs */
        {"Yêu cầu các xã gửi danh sách giếng trước ngày 30/4/2026./.", false},
        {"Trong quá trình đo đạc, tổ công tác mang theo thẻ./.", false},
        {"Sở Tài chính bố trí đủ vốn để các xã triển khai thực hiện./.", false},
        {"Kinh phí lấy từ ngân sách tỉnh./.", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct str body = str_printf(*state, "1. Tên việc.\n\n%s\n", rows[i].words);
        assert_int_equal(closing(*state, body.p).n > 0, rows[i].closes);
    }
}

static void only_the_last_paragraphs_close_it(void **state)
{
    assert_str(closing(*state, "1. Một.\n\nTrên đây là nền.\n\n2. Hai.\n"), "");
    assert_str(closing(*state, "1. Một.\n\nTrên đây là nền.\n\nGhi thêm.\n"), "");
    assert_str(closing(*state, "1. Một.\n\nTrân trọng.\n\nTrên đây là kế hoạch.\n"), "Trân|Trên");
    assert_str(closing(*state, "# I. VIỆC\n\nYêu cầu các xã tổ chức thực hiện ngay./.\n"), "");
    assert_str(closing(*state, "Yêu cầu các xã tổ chức thực hiện ngay./.\n"), "");
    assert_str(closing(*state, ""), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(formulas_close_a_document),
        ARENA_TEST(what_is_asked_of_everybody_closes_it),
        ARENA_TEST(only_the_last_paragraphs_close_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
