/* SPDX-License-Identifier: MIT
 * Front matter: split off, bound to the model, every fault with its code and place. */
#include "unit/fixture.h"

#include "read/front.h"
#include "read/read.h"

struct reading {
    struct sink sink;
    const struct source *source;
    struct document d;
    uint32_t body;
    enum status st;
};

static struct reading read_front(struct arena *a, const char *text)
{
    struct reading r = {.sink = sink_new(a, LANG_VI, NULL)};
    r.source = source_new(a, STR("thu.md"), str_of(text));
    r.st = front_read(a, &r.sink, r.source, &r.d, &r.body);
    return r;
}

#define LEAST "loại: kế hoạch\ncơ quan: x\ntrích yếu: Thử\n"

static void every_shape_is_bound(void **state)
{
    struct arena *a = *state;
    struct reading r = read_front(a, "---\n" LEAST "văn bản đến: có\n"
                                     "số: 30c\nngày: 05/3/2020\n"
                                     "căn cứ: Căn cứ Luật\nnơi nhận: [A, \"Lưu: VT\"]\n"
                                     "báo cáo:\n  - kỳ: hằng năm\n    gửi: y\n"
                                     "người ký:\n  họ tên: An\n---\nThân\n");
    const struct document_meta *m = &r.d.meta;
    assert_int_equal(r.st, ST_OK);
    assert_int_equal(r.sink.list.n, 0);
    assert_string_equal(r.d.type->xml, "plan");
    assert_true(m->received.value);
    assert_str(m->number.text, "30c");
    assert_int_equal(m->date.date.year, 2020);
    assert_int_equal(m->bases.list.n, 1);
    assert_str(m->recipients.list.v[1].text, "Lưu: VT");
    assert_int_equal(m->reports.n, 1);
    assert_str(m->reports.v[0].to.raw.text, "y");
    assert_str(m->signer.name.text, "An");
    assert_str(source_text(r.source, m->issuer.raw.at), "x");
    assert_str(str_from(r.source->text, r.body), "Thân\n");
    assert_true(str_starts(source_text(r.source, r.d.front_at), STR("loại")));
}

static void faults_have_their_code_and_line(void **state)
{
    static const struct {
        const char *text, *message;
        unsigned line;
    } rows[] = {
        {"# I. MỤC ĐÍCH\n", "thiếu phần đầu giữa hai dòng ---", 1},
        {"", "thiếu phần đầu giữa hai dòng ---", 1},
        {"---\n" LEAST "tríchyếu: x\n---\n", "không có khóa \"tríchyếu\"", 5},
        {"---\nloại: kế hoạch\ncơ quan: x\n---\n", "thiếu \"trích yếu\"", 2},
        {"---\nloại: kế hoạch\ncơ quan: x\ntrích yếu:\n---\n", "thiếu \"trích yếu\"", 2},
        {"---\nloại: kế hoạck\ncơ quan: x\ntrích yếu: y\n---\n",
         "không có loại văn bản \"kế hoạck\"", 2},
        {"---\n" LEAST "ngày: 31/02/2017\n---\n", "ngày 31/02/2017 không có trong lịch", 5},
        {"---\n" LEAST "ngày: hôm qua\n---\n", "\"hôm qua\" không phải là ngày", 5},
        {"---\n" LEAST "số: mười\n---\n", "\"số\" phải là một số (115 hoặc 30c)", 5},
        {"---\n" LEAST "văn bản đến: chắc\n---\n",
         "\"văn bản đến\" phải là có hoặc không (true, false)", 5},
        {"---\n" LEAST "địa danh: [a]\n---\n", "\"địa danh\" phải là một dòng chữ", 5},
        {"---\n" LEAST "nơi nhận:\n  - Lưu: VT, VP.\n---\n",
         "mục của \"nơi nhận\" có dấu hai chấm nên không đọc được như chữ", 6},
        {"---\n" LEAST "người ký: An\n---\n",
         "\"người ký\" phải là các dòng \"khóa: giá trị\" thụt vào dưới nó", 5},
        {"---\n" LEAST "Loại: công văn\n---\n", "khóa \"loại\" ghi hai lần", 5},
        {"---\n" LEAST "@\n---\n", "ký tự này không được đứng đầu giá trị", 5},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct reading r = read_front(a, rows[i].text);
        assert_int_equal(r.st, ST_OK);
        assert_int_equal(r.sink.list.n, 1);
        const struct finding *f = r.sink.list.v[0];
        assert_str(f->message, rows[i].message);
        assert_int_equal(source_line_of(r.source, f->at.start), rows[i].line);
    }
}

static void the_nearest_key_is_offered(void **state)
{
    struct reading r = read_front(*state, "---\n" LEAST "nơi nhân: [x]\n---\n");
    assert_str(r.sink.list.v[0]->hint, "có phải \"nơi nhận\"?");
    r = read_front(*state, "---\n" LEAST "nơi nhận:\n  - Lưu: VT, VP.\n---\n");
    assert_str(r.sink.list.v[0]->hint, "đặt trong ngoặc kép: \"Lưu: VT, VP.\"");
}

static void a_draft_may_leave_number_and_date_blank(void **state)
{
    struct reading r = read_front(*state, "---\n" LEAST "số:\nngày:\nkính gửi:\n---\n");
    assert_int_equal(r.sink.list.n, 0);
    assert_int_equal(r.d.meta.date.date.year, 0);
}

static void an_unclosed_front_is_no_document(void **state)
{
    struct reading r = read_front(*state, "---\n" LEAST "\n# I. MỤC ĐÍCH\n");
    assert_int_equal(r.st, ST_INVALID);
    assert_str(r.sink.list.v[0]->message, "phần đầu không có dòng --- kết thúc");
}

static void tone_placement_and_case_of_keys_do_not_matter(void **state)
{
    struct reading r = read_front(*state, "\n---\n" LEAST "Mã hoá: UTF-8\n---\n");
    assert_int_equal(r.sink.list.n, 0);
    assert_str(r.d.meta.encoding.text, "UTF-8");
}

static void a_dossier_is_bound_likewise(void **state)
{
    struct arena *a = *state;
    struct sink sink = sink_new(a, LANG_VI, NULL);
    struct dossier d = {0};
    const struct source *s = source_new(a, STR("ho-so.yaml"),
                                        STR("tên: Thử\nvăn bản: [a.md, b.md]\n"
                                            "mức độ:\n  F402: tắt\n"));
    assert_int_equal(dossier_read(a, &sink, s, &d), ST_OK);
    assert_int_equal(sink.list.n, 0);
    assert_int_equal(d.meta.documents.list.n, 2);
    assert_str(d.meta.severities.v[0].key.text, "F402");
    assert_str(d.meta.severities.v[0].value.text, "tắt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(every_shape_is_bound),
        ARENA_TEST(faults_have_their_code_and_line),
        ARENA_TEST(the_nearest_key_is_offered),
        ARENA_TEST(a_draft_may_leave_number_and_date_blank),
        ARENA_TEST(an_unclosed_front_is_no_document),
        ARENA_TEST(tone_placement_and_case_of_keys_do_not_matter),
        ARENA_TEST(a_dossier_is_bound_likewise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
