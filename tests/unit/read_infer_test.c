/* SPDX-License-Identifier: MIT
 * Assignments inferred from the words of a plan without blocks. */
#include "unit/fixture.h"

#include "base/buf.h"
#include "read/read.h"

static const char names[] =
    "cơ quan:\n"
    "  tinh: {tên: Ủy ban nhân dân tỉnh, viết tắt: UBND}\n"
    "  yte: {tên: Sở Y tế, viết tắt: SYT}\n"
    "  vh: {tên: \"Sở Văn hóa, Thể thao và Du lịch\", gọi khác: [Sở VHTTDL]}\n"
    "  xd: {tên: Sở Xây dựng}\n"
    "  ca: {tên: Công an tỉnh}\n"
    "  tc: {tên: Sở Tài chính, nhóm: [so]}\n"
    "  ld: {tên: Sở Lao động - Thương binh và Xã hội, nhóm: [so]}\n"
    "  mttq: {tên: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh}\n"
    "nhóm:\n"
    "  so: {tên: \"Các sở, ban, ngành\"}\n"
    "  huyen: {tên: \"UBND các huyện, thị xã\", mở: true}\n"
    "  cap: {tên: \"Các cấp, các ngành\", gồm: [so, yte, vh]}\n"
    "  lq: {tên: Các ngành có liên quan, mở: true}\n";

static const char front[] =
    "---\nloại: kế hoạch\ncơ quan: tinh\nngày: 18/7/2017\ntrích yếu: Thử\n---\n\n";

static void add_parties(struct buf *out, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct named *who = &parties->list.v[i].who;
        const struct str id = who->agency ? who->agency->id.text : who->group->id.text;
        buf_printf(out, "%s%.*s", i ? "," : "", STR_ARG(id));
    }
}

/* "path lead+with @deadline" for every item that has an assignment, divided by "; ". */
static struct str inferred(struct arena *a, const char *body)
{
    struct sink sink = sink_new(a, LANG_VI, NULL);
    struct agency_register *r = NULL;
    struct document *d = NULL;
    struct buf out = buf_new(a);
    const struct str text = str_cat(a, str_of(front), str_of(body));
    const struct source *s = source_new(a, STR("danh-ba.yaml"), str_of(names));
    assert_int_equal(register_read(a, &sink, s, &r), ST_OK);
    assert_int_equal(document_read(a, &sink, source_new(a, STR("x.md"), text), &d), ST_OK);
    assert_int_equal(sink.list.n, 0);
    document_resolve(a, d, r);
    document_resolve(a, d, r); /* nothing is inferred twice */
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (!b->assignment || !b->assignment->inferred) {
            continue;
        }
        const struct str path = item_path(a, b);
        buf_printf(&out, "%s%.*s ", out.n ? "; " : "", STR_ARG(path));
        add_parties(&out, &b->assignment->lead);
        buf_adds(&out, b->assignment->with.list.n ? "+" : "");
        add_parties(&out, &b->assignment->with);
        if (b->assignment->deadline.kind != DEADLINE_NONE) {
            buf_printf(&out, " @%.*s", STR_ARG(b->assignment->deadline.text.text));
        }
    }
    return buf_str(&out);
}

struct sample {
    const char *body, *tasks;
};

static void check_rows(struct arena *a, const struct sample *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        assert_str(inferred(a, rows[i].body), rows[i].tasks);
    }
}

static void the_head_of_an_item_names_its_lead(void **state)
{
    static const struct sample rows[] = {
        {"1. Sở Y tế chủ trì, phối hợp với Sở Tài chính lập đề án.\n", "1 yte+tc"},
        {"1. Sở Y tế lập đề án.\n", "1 yte"},
        {"1. Sở Y tế: Lập đề án.\n", "1 yte"},
        {"1. SYT lập đề án.\n", "1 yte"},
        {"1. Sở Văn hoá, Thể thao và Du lịch, Sở Y tế và UBND tỉnh tuyên truyền.\n",
         "1 vh,yte,tinh"},
        {"1. Các cấp, các ngành tiếp tục thực hiện.\n", "1 cap"},
        {"1. Sở Lao động – Thương binh và Xã hội phối hợp chặt chẽ với các ngành có liên quan "
         "triển khai.\n",
         "1 ld+lq"},
        {"1. Giao Sở Y tế lập đề án.\n", "1 yte"},
        {"1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động đoàn viên.\n", "1 mttq"},
        {"1. Giám đốc Sở Y tế chịu trách nhiệm.\n", "1 yte"},
        {"1. Hằng năm, Sở Tài chính bố trí kinh phí.\n", "1 tc @Hằng năm"},
        {"## 2. Sở Tài chính:\n\nChủ trì, phối hợp các sở, ban, ngành liên quan vận động.\n",
         "2 tc+so"},
        {"## 2. Sở Y tế\n\n- Phối hợp với Sở Tài chính.\n\n- Lập đề án.\n", "2 yte+tc"},
        {"1. Các cơ quan, đơn vị được giao nhiệm vụ lập dự toán gửi Sở Tài chính tổng hợp.\n",
         "1 cap+tc"},
        {"1. Sở Y tế chủ trì, phối hợp với Sở Y tế.\n", "1 yte"},
        {"1. Xây dựng đề án.\n", ""},
        {"Sở Y tế chủ trì.\n", ""}, /* no item */
        /* capitals tell a name from words */
        {"1. Sở xây dựng kế hoạch chi tiết.\n", ""},
        {"1. Công an tỉnh bạn phối hợp truy bắt.\n", ""},
        {"1. SỞ XÂY DỰNG: mở lớp.\n", "1 xd"},
        {"1. Sở Văn hóa, thể thao và du lịch mở lớp.\n", "1 vh"},
        {"1. các cấp, các ngành mở lớp.\n", "1 cap"},
    };
    check_rows(*state, rows, COUNT_OF(rows));
}

static void leads_are_found_in_other_places_too(void **state)
{
    static const struct sample rows[] = {
        {"1. Xây dựng đề án do Sở Y tế chủ trì.\n", "1 yte"},
        {"1. Xây dựng đề án, giao Sở Y tế tham mưu.\n", "1 yte"},
        {"a) Mở lớp\n\n- Cơ quan chủ trì: Sở Y tế.\n\n- Cơ quan phối hợp: Sở Tài chính; "
         "Sở VHTTDL.\n\n- Thời gian thực hiện: Quý II/2018.\n",
         "a yte+tc,vh @Quý II/2018"},
        {"## 2. Kinh phí\n\nSở Tài chính cân đối ngân sách.\n", "2 tc"},
        {"# V. TỔ CHỨC THỰC HIỆN\n\n- Sở Y tế: lập kế hoạch.\n\n- Sở Tài chính: bố trí.\n",
         "V.-1 yte; V.-2 tc"},
        {"# V. SỞ Y TẾ\n\nLập kế hoạch.\n", "V yte"},
    };
    check_rows(*state, rows, COUNT_OF(rows));
}

static void who_coordinates_may_stand_before_the_word(void **state)
{
    static const struct sample rows[] = {
        {"1. Làm cầu (Sở Tài chính chủ trì; Sở Xây dựng phối hợp; xong quý II).\n", "1 tc+xd"},
        {"1. Sở Tài chính chủ trì. Công an tỉnh, Sở Xây dựng phối hợp.\n", "1 tc+ca,xd"},
        {"1. Sở Tài chính phối hợp lập sổ.\n", "1 tc"},
    };
    check_rows(*state, rows, COUNT_OF(rows));
}

static void deadlines_stand_in_the_words(void **state)
{
    static const struct sample rows[] = {
        {"1. Sở Y tế lập đề án trước ngày 31/12/2017.\n", "1 yte @trước ngày 31/12/2017"},
        {"1. Sở Y tế lập đề án, hoàn thành trong quý IV/2017.\n",
         "1 yte @hoàn thành trong quý IV/2017"},
        {"1. Sở Y tế, thường xuyên cập nhật.\n", "1 yte @thường xuyên"},
        {"1. Sở Y tế lập đề án đến năm 2020, tầm nhìn 2030.\n", "1 yte @đến năm 2020"},
        {"1. Sở Y tế. Định kỳ hàng năm báo cáo trước ngày 10/12 (qua Sở Tài chính).\n",
         "1 yte+tc @trước ngày 10/12 hằng năm"},
        {"1. Sở Y tế định kỳ hằng quý báo cáo.\n", "1 yte @định kỳ hằng quý"},
        {"1. Sở Y tế học tập thường xuyên, liên tục.\n", "1 yte"},
        {"1. Sở Y tế trình đề án trong quý IV/2017.\n", "1 yte @trong quý IV/2017"},
        {"1. Sở Y tế lập tổ công tác ngay sau khi có hướng dẫn của cấp trên.\n",
         "1 yte @ngay sau khi có hướng dẫn của cấp trên"},
        {"1. Sở Y tế báo cáo định kỳ 6 tháng một lần.\n", "1 yte @định kỳ 6 tháng một lần"},
        {"1. Sở Y tế cung cấp số liệu khi có yêu cầu.\n", "1 yte @khi có yêu cầu"},
        {"1. Sở Y tế thực hiện Quyết định số 16/QĐ-TTg về đề án đến năm 2025.\n", "1 yte"},
        {"1. Sở Y tế tổng kết đề án giai đoạn 2010 - 2015.\n", "1 yte"}, /* past */
    };
    check_rows(*state, rows, COUNT_OF(rows));
}

static void aims_annexes_and_blocks_are_left_alone(void **state)
{
    static const struct sample rows[] = {
        {"# I. MỤC ĐÍCH, YÊU CẦU\n\n1. Các cấp, các ngành quán triệt.\n", ""},
        {"# II. MỤC TIÊU\n\n1. Sở Y tế đạt 90%.\n", ""},
        {"1. Việc chung.\n\nTrên đây là Kế hoạch, yêu cầu Sở Y tế thực hiện./.\n", ""},
        {"# II. MỤC TIÊU, NHIỆM VỤ\n\n1. Sở Y tế đạt 90%.\n", "II.1 yte"},
        {"# Phụ lục I. DANH MỤC\n\n1. Sở Y tế\n", ""},
        {"1. Sở Y tế lập đề án.\n\n> Chủ trì: Sở Tài chính\n", ""},
        /* once there are blocks, only clear words count */
        {"1. Mở lớp.\n\n> Chủ trì: Sở Tài chính\n\n2. Sở Y tế mở lớp.\n\n3. Sở Y tế chủ trì.\n",
         "3 yte"},
        {"1. Sở Y tế:\n\na) Mở lớp.\n\n> Chủ trì: Sở Tài chính\n\nb) Sở Y tế chủ trì.\n",
         "1.b yte"},
    };
    check_rows(*state, rows, COUNT_OF(rows));
}

static void parties_stand_in_the_source(void **state)
{
    struct arena *a = *state;
    struct sink sink = sink_new(a, LANG_VI, NULL);
    struct agency_register *r = NULL;
    struct document *d = NULL;
    const struct str text = str_cat(a, str_of(front), STR("1. Giao **Sở Y tế** chủ trì.\n"));
    const struct source *s = source_new(a, STR("x.md"), text);
    assert_int_equal(register_read(a, &sink, source_new(a, STR("y"), str_of(names)), &r), ST_OK);
    assert_int_equal(document_read(a, &sink, s, &d), ST_OK);
    document_resolve(a, d, r);
    const struct assignment *as = d->root->first->assignment;
    assert_non_null(as);
    assert_str(source_text(s, as->lead.list.v[0].at), "Sở Y tế");
    assert_str(as->lead.list.v[0].name, "Sở Y tế");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_head_of_an_item_names_its_lead),
        ARENA_TEST(leads_are_found_in_other_places_too),
        ARENA_TEST(who_coordinates_may_stand_before_the_word),
        ARENA_TEST(deadlines_stand_in_the_words),
        ARENA_TEST(aims_annexes_and_blocks_are_left_alone),
        ARENA_TEST(parties_stand_in_the_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
