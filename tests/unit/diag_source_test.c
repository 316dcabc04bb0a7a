/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "base/buf.h"
#include "diag/source.h"

#include <string.h>

static void check_place(const struct source *s, size_t offset, unsigned line, unsigned column,
                        unsigned byte)
{
    const struct position p = source_position(s, (uint32_t)offset);
    if (p.line != line || p.column != column || p.byte != byte) {
        fail_msg("offset %zu: %u:%u byte %u", offset, p.line, p.column, p.byte);
    }
}

static void columns_count_letters(void **state)
{
    const struct str text = STR("Kế hoạch\nsố 115\n");
    const struct source *s = source_new(*state, STR("a.md"), text);
    check_place(s, 0, 1, 1, 0);
    check_place(s, strlen("Kế"), 1, 3, 4);
    check_place(s, strlen("Kế hoạch"), 1, 9, 12); /* the line end belongs to its line */
    check_place(s, strlen("Kế hoạch\n"), 2, 1, 13);
    check_place(s, strlen("Kế hoạch\nsố "), 2, 4, 18);
    check_place(s, text.n, 3, 1, (unsigned)text.n);
    check_place(s, 9999, 3, 1, (unsigned)text.n);
    check_place(s, 2, 1, 2, 2); /* in the middle of "ế" */
}

/* A file in NFD: columns as the reader sees them, bytes as they are on disk. */
static void decomposed_files_keep_their_bytes(void **state)
{
    const struct str raw = STR("Ke\xCC\x82\xCC\x81 hoa\xCC\xA3"
                               "ch so\xCC\x82\xCC\x81 1\nthu\xCC\x9B x");
    struct shifts shifts = {.list = {0}};
    const struct str text = nfc_mapped(*state, raw, &shifts, NULL);
    struct source *s = source_new(*state, STR("a.md"), text);
    s->shifts = shifts;
    assert_str(text, "Kế hoạch số 1\nthư x");
    check_place(s, str_find(text, STR("hoạch"), 0), 1, 4, 7);
    check_place(s, str_find(text, STR("1"), 0), 1, 13, (unsigned)str_find(raw, STR("1"), 0));
    check_place(s, str_find(text, STR("x"), 0), 2, 5, (unsigned)raw.n - 1);
    check_place(s, text.n, 2, 6, (unsigned)raw.n);
}

/* Marks that no letter is composed with still stand on their letter. */
static void a_mark_is_at_its_letter(void **state)
{
    const struct source *s = source_new(*state, STR("a.md"), STR("ax\xCC\xA3\xCC\x88y\n\xCC\x88z"));
    check_place(s, 1, 1, 2, 1);
    check_place(s, 2, 1, 2, 2);
    check_place(s, 4, 1, 2, 4);
    check_place(s, 6, 1, 3, 6);
    check_place(s, 8, 2, 1, 8);
    check_place(s, 10, 2, 2, 10);
}

static void lines_are_given_without_their_ends(void **state)
{
    const struct source *s = source_new(*state, STR("a.md"), STR("one\n\nthree"));
    assert_str(source_line(s, 1), "one");
    assert_str(source_line(s, 2), "");
    assert_str(source_line(s, 3), "three");
    assert_str(source_line(s, 4), "");
    assert_str(source_line(s, 0), "");
    assert_int_equal(source_line_of(s, 3), 1);
    assert_int_equal(source_line_of(s, 4), 2);
    assert_int_equal(source_line_of(s, 5), 3);
    assert_int_equal(source_line_start(s, 3), 5);
    const struct source *empty = source_new(*state, STR("a.md"), STR_EMPTY);
    check_place(empty, 0, 1, 1, 0);
    assert_str(source_line(empty, 1), "");
}

static void slices_find_their_place(void **state)
{
    const struct str text = STR("one two");
    const struct source *s = source_new(*state, STR("a.md"), text);
    const struct span two = source_span(s, str_cut(text, 4, 7));
    assert_int_equal(two.start, 4);
    assert_int_equal(two.end, 7);
    assert_str(source_text(s, two), "two");
    static const char other[] = "two";
    assert_int_equal(source_span(s, str_of(other)).end, 0);
}

/* Columns in a line of megabytes are not counted from its start each time: the count is the same.
 */
static void long_lines_count_as_short_ones(void **state)
{
    enum { LETTERS = 9000 };
    struct buf b = buf_new(*state);
    buf_adds(&b, "ngắn\n");
    uint32_t at = (uint32_t)b.n;
    for (int i = 0; i < LETTERS; i++) {
        buf_adds(&b, i % 7 ? "ế" : "x\xCC\xA3\xCC\xA3"); /* two marks that do not compose */
    }
    buf_adds(&b, "\ncuối");
    const struct source *s = source_new(*state, STR("a"), buf_str(&b));
    assert_true(s->milestones.n > 2);
    for (unsigned i = 0; i < LETTERS; i++) {
        assert_int_equal(source_position(s, at).line, 2);
        assert_int_equal(source_position(s, at).column, i + 1);
        at += i % 7 ? 3 : 5;
    }
    assert_int_equal(source_position(s, at + 1).line, 3);
    assert_int_equal(source_position(s, at + 1).column, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(columns_count_letters),   ARENA_TEST(decomposed_files_keep_their_bytes),
        ARENA_TEST(a_mark_is_at_its_letter), ARENA_TEST(lines_are_given_without_their_ends),
        ARENA_TEST(slices_find_their_place), ARENA_TEST(long_lines_count_as_short_ones),
    };
    return cmocka_run_group_tests_name("diag_source", tests, NULL, NULL);
}
