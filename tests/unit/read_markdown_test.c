/* SPDX-License-Identifier: MIT
 * The Markdown reader: labels from the raw line, places to the byte, nothing lost. */
#include "unit/check.h"

#include "base/buf.h"
#include "read/markdown.h"
#include "read/read.h"

static const char front[] = "---\nloại: kế hoạch\ncơ quan: x\ntrích yếu: Thử\n---\n\n";

struct reading {
    struct arena *arena;
    struct sink sink;
    struct document *document;
};

static int setup(void **state)
{
    struct arena *a = arena_new();
    struct reading *r = ARENA_NEW(a, struct reading);
    r->arena = a;
    r->sink = sink_new(a, LANG_EN, NULL);
    *state = r;
    return 0;
}

static int teardown(void **state)
{
    arena_free(((struct reading *)*state)->arena);
    return 0;
}

static void read_text(struct reading *r, const char *body)
{
    struct str text = str_cat(r->arena, str_of(front), str_of(body));
    struct source *source = source_new(r->arena, STR("thu.md"), text);
    r->sink.list.n = 0;
    assert_int_equal(markdown_read(r->arena, &r->sink, source, &r->document), ST_OK);
}

static char kind_letter(const struct block *b)
{
    static const char letters[] = {[BLOCK_ROOT] = 'R',
                                   [BLOCK_ITEM] = 'I',
                                   [BLOCK_PARA] = 'P',
                                   [BLOCK_TABLE] = 'T',
                                   [BLOCK_COMMENT] = 'C'};
    return letters[b->kind];
}

static void add_block(struct reading *r, const struct block *b, struct buf *out)
{
    for (const struct block *child = b->first; child; child = child->next) {
        buf_printf(out, "%c", kind_letter(child));
        if (child->label.raw.n) {
            buf_printf(out, "<%.*s>", STR_ARG(child->label.raw));
        }
        struct str words = runs_text(r->arena, &child->words);
        buf_printf(out, "%.*s%s", STR_ARG(words), child->assignment ? "!" : "");
        if (child->first) {
            buf_adds(out, "(");
            add_block(r, child, out);
            buf_adds(out, ")");
        }
        buf_adds(out, child->next ? " " : "");
    }
}

/* The tree on one line: kind, <label>, words, ! for an assignment, (children). */
static struct str shape(struct reading *r)
{
    struct buf out = buf_new(r->arena);
    add_block(r, r->document->root, &out);
    return buf_str(&out);
}

static void labels_are_never_renumbered(void **state)
{
    struct reading *r = *state;
    read_text(r, "3. a\n5. b\n5. c\n");
    assert_str(shape(r), "I<3.>a I<5.>b I<5.>c");
}

static void form_of_the_label_gives_the_level(void **state)
{
    struct reading *r = *state;
    read_text(
        r,
        "# I. MỘT\n\nđoạn\n\n## 1. Hai\n\n1.1. Ba\n\ntiếp\n\na) bốn\n\n- năm\n\n+ sáu\n\nđ) bảy\n\n"
        "## 2. Tám\n\n# II. CHÍN\n");
    assert_str(shape(r), "I<I.>MỘT(Pđoạn I<1.>Hai(I<1.1.>Ba(Ptiếp I<a)>bốn(I<->năm(I<+>sáu)) "
                         "I<đ)>bảy)) I<2.>Tám) I<II.>CHÍN");
}

static void lines_without_a_blank_between_are_items(void **state)
{
    struct reading *r = *state;
    read_text(r, "1. một;\n1.1. hai;\na) ba;\nb) bốn.\n");
    assert_str(shape(r), "I<1.>một;(I<1.1.>hai;(I<a)>ba; I<b)>bốn.))");
    read_text(r, "Theo quy định tại\nĐiều 5. này\n"); /* wrapped prose */
    assert_str(shape(r), "PTheo quy định tại Điều 5. này");
}

static void labels_in_bold_and_escaped(void **state)
{
    struct reading *r = *state;
    read_text(
        r, "**I. ĐẬM** nhạt\n\n**1.** hai\n\n1\\. không phải nhãn\n\n2020. năm\n\n2020\\. năm\n");
    assert_str(shape(r), "I<I.>ĐẬM nhạt(I<1.>hai(P1. không phải nhãn P2020. năm P2020. năm))");
    assert_true(r->document->root->first->bold_label);
    assert_true(r->document->root->first->words.list.v[0].flags & RUN_BOLD);
}

/* Every printed run says where it stands, letter for letter. */
static void places_lead_back_to_the_source(void **state)
{
    struct reading *r = *state;
    read_text(r, "# I. A *b **c*** d\\* &amp; e\n\n- một [hai](http://x.vn \"t\") ba `x`\n\n"
                 "> Chủ trì: Sở A; Sở B.\n\n| x | **y** |\n|---|:-:|\n| 1. | - z \\| t |\n");
    const struct source *s = r->document->source;
    for (const struct block *b = r->document->root; b; b = block_next(r->document->root, b)) {
        for (size_t i = 0; i < b->words.list.n; i++) {
            const struct run *run = &b->words.list.v[i];
            struct str there = source_text(s, run->at);
            if (!str_is(there, "&amp;")) {
                assert_true(str_eq(there, run->text));
            }
        }
    }
    const struct block *table = r->document->root->last;
    while (table->kind != BLOCK_TABLE) {
        table = table->last;
    }
    assert_int_equal(table->table->rows.n, 2);
    assert_str(runs_text(r->arena, &table->table->rows.v[1].cells[0].words), "1.");
    assert_str(runs_text(r->arena, &table->table->rows.v[1].cells[1].words), "- z | t");
    assert_int_equal(table->table->align[1], ALIGN_CENTER);
}

static void assignments_belong_to_the_numbered_item(void **state)
{
    struct reading *r = *state;
    read_text(r, "1. Việc\n\n- gạch\n\n> Chủ trì: Sở A; Sở Văn hóa, Thể thao;\n> và Du lịch.\n> "
                 "thời hạn: năm 2026\n");
    assert_str(shape(r), "I<1.>Việc!(I<->gạch)");
    const struct assignment *as = r->document->root->first->assignment;
    assert_int_equal(as->lead.list.n, 3);
    assert_str(as->lead.list.v[1].name, "Sở Văn hóa, Thể thao");
    assert_int_equal(as->deadline.kind, DEADLINE_YEAR);
}

static void bad_blocks_are_reported(void **state)
{
    static const struct {
        const char *body, *code;
    } cases[] = {
        {"1. x\n\n> Chủ chì: A\n", "S008"},
        {"1. x\n\n> Trích lời ai đó nói\n", "S007"},
        {"> Chủ trì: A\n", "S008"},
        {"1. x\n\n> Chủ trì: A\n> Chủ trì: B\n", "S008"},
        {"1. x\n\n> Chủ trì: A\n\ny\n\n> Chủ trì: B\n", "S008"},
        {"x <b>y</b>\n", "S007"},
        {"<div>\n", "S007"},
        {"![a](b)\n", "S007"},
        {"    thụt vào\n", "S007"},
        {"```\nx\n```\n", "S007"},
        {"x\n\n***\n", "S007"},
        {"[x]: http://y\n", "S007"},
        {"a `b` c\n", "S007"},
        {"<!-- không đóng\n", "S007"},
        {"| a |\n|---|\n| 1 | 2 |\n", "S007"},
    };
    struct reading *r = *state;
    r->sink.lookup = NULL;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        read_text(r, cases[i].body);
        if (!r->sink.list.n) {
            fail_msg("nothing reported for %s", cases[i].body);
        }
    }
}

static void comments_stay(void **state)
{
    struct reading *r = *state;
    read_text(r, "<!-- vanthu-bo-qua C302: cũ -->\n\n1. x <!-- trong --> y\n");
    assert_int_equal(r->sink.list.n, 0);
    const struct block *comment = r->document->root->first;
    assert_int_equal(comment->kind, BLOCK_COMMENT);
    assert_str(comment->words.list.v[0].text, " vanthu-bo-qua C302: cũ ");
    assert_str(runs_text(r->arena, &comment->next->words), "x  y");
}

static void nesting_is_bounded(void **state)
{
    struct reading *r = *state;
    struct buf body = buf_new(r->arena);
    for (int i = 0; i < 2000; i++) {
        buf_adds(&body, "- ");
    }
    struct str text =
        str_join(r->arena, (struct str[]){str_of(front), buf_str(&body), STR("x\n")}, 3, STR_EMPTY);
    struct source *source = source_new(r->arena, STR("thu.md"), text);
    assert_int_equal(markdown_read(r->arena, &r->sink, source, &r->document), ST_LIMIT);
    assert_int_equal(r->sink.list.n, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(labels_are_never_renumbered, setup, teardown),
        cmocka_unit_test_setup_teardown(form_of_the_label_gives_the_level, setup, teardown),
        cmocka_unit_test_setup_teardown(lines_without_a_blank_between_are_items, setup, teardown),
        cmocka_unit_test_setup_teardown(labels_in_bold_and_escaped, setup, teardown),
        cmocka_unit_test_setup_teardown(places_lead_back_to_the_source, setup, teardown),
        cmocka_unit_test_setup_teardown(assignments_belong_to_the_numbered_item, setup, teardown),
        cmocka_unit_test_setup_teardown(bad_blocks_are_reported, setup, teardown),
        cmocka_unit_test_setup_teardown(comments_stay, setup, teardown),
        cmocka_unit_test_setup_teardown(nesting_is_bounded, setup, teardown),
    };
    return cmocka_run_group_tests_name("read_markdown", tests, NULL, NULL);
}
