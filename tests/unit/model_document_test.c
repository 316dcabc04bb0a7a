/* SPDX-License-Identifier: MIT
 * Where an item stands, as documents cite it; words and their places. */
#include "unit/fixture.h"

#include "model/document.h"

static struct block *child(struct arena *a, struct block *parent, const char *label)
{
    struct block *b = block_new(a, BLOCK_ITEM);
    assert_true(label_scan(str_of(label), &b->label) > 0);
    block_append(parent, b);
    return b;
}

/* A way down the tree, labels divided by '>'; the last one's reference and path. */
static void references_follow_the_labels(void **state)
{
    static const struct {
        const char *way, *reference, *path;
    } rows[] = {
        {"III.", "mục III", "III"},
        {"III.>2.", "mục III.2", "III.2"},
        {"III.>2.>2.3.", "mục III.2.3", "III.2.3"},
        {"III.>2.>2.3.>a)", "điểm a mục III.2.3", "III.2.3.a"},
        {"III.>2.>2.3.>2.3.1.>đ)", "điểm đ mục III.2.3.1", "III.2.3.1.đ"},
        {"III.>2.>a)>-", "điểm a mục III.2", "III.2.a.-1"},
        {"III.>1.>1)", "mục III.1.1", "III.1.1"},
        {"Phần II>I.>1.", "mục I.1 Phần II", "Phần II.I.1"},
        {"Phụ lục I.>1.", "mục 1 Phụ lục I", "Phụ lục I.1"},
        {"Chương I>Điều 5.>2.>a)", "điểm a khoản 2 Điều 5", "Điều 5.2.a"},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct block *at = block_new(a, BLOCK_ROOT);
        struct str way = str_of(rows[i].way);
        struct str label;
        while (str_next(&way, '>', &label)) {
            at = child(a, at, str_c(a, label));
        }
        assert_str(item_reference(a, at), rows[i].reference);
        assert_str(item_path(a, at), rows[i].path);
    }
}

static void bullets_and_paragraphs_take_the_item_above(void **state)
{
    struct arena *a = *state;
    struct block *root = block_new(a, BLOCK_ROOT);
    struct block *item = child(a, root, "1.");
    child(a, item, "-");
    struct block *second = child(a, item, "-");
    struct block *plus = child(a, second, "+");
    struct block *para = block_new(a, BLOCK_PARA);
    block_append(item, para);
    assert_str(item_reference(a, second), "mục 1");
    assert_str(item_path(a, second), "1.-2");
    assert_str(item_path(a, plus), "1.-2.-1");
    assert_str(item_reference(a, para), "mục 1");
    assert_str(item_reference(a, root), "");
    assert_ptr_equal(block_next(root, plus), para);
    assert_null(block_next(root, para));
    assert_null(block_next(item, para));
}

static void add_run(struct arena *a, struct runs *runs, const char *text, uint32_t at,
                    unsigned flags)
{
    struct run *run = VEC_ADD(a, &runs->list);
    run->text = str_of(text);
    run->flags = flags;
    run->at = (struct span){at, at ? at + (uint32_t)run->text.n : 0};
}

static void words_know_their_places(void **state)
{
    struct arena *a = *state;
    struct runs runs = {0};
    assert_true(runs_empty(&runs));
    add_run(a, &runs, "Sở ", 10, 0);
    add_run(a, &runs, "bí mật", 30, RUN_COMMENT);
    add_run(a, &runs, "\n", 50, RUN_BREAK);
    add_run(a, &runs, "Y tế", 60, RUN_BOLD);
    assert_str(runs_text(a, &runs), "Sở  Y tế");
    assert_false(runs_empty(&runs));
    const size_t y = sizeof "Sở  " - 1;
    const struct span place = runs_place(&runs, y, y + 1);
    assert_int_equal(place.start, 60);
    assert_int_equal(place.end, 61);
    assert_int_equal(runs_place(&runs, 0, y + 1).start, 10);
    assert_int_equal(runs_place(&runs, 0, y + 1).end, 61);
    assert_int_equal(runs_place(&runs, 99, 100).end, 0);
}

static void numbers_have_two_digits(void **state)
{
    struct arena *a = *state;
    struct document d = {.root = NULL};
    d.meta.symbol.text = STR("KH-UBND");
    d.meta.number.text = STR("115");
    assert_str(document_number(a, &d), "115/KH-UBND");
    d.meta.number.text = STR("5");
    assert_str(document_number(a, &d), "05/KH-UBND");
    d.meta.number.text = STR_EMPTY;
    assert_str(document_number(a, &d), "/KH-UBND");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(references_follow_the_labels),
        ARENA_TEST(bullets_and_paragraphs_take_the_item_above),
        ARENA_TEST(words_know_their_places),
        ARENA_TEST(numbers_have_two_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
