/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "diag/finding.h"

static const struct rule_info rules[] = {
    {.code = "C302", .severity = SEV_WARNING, .legal = "Phụ lục III"},
    {.code = "N101", .severity = SEV_ERROR},
    {.code = "T505", .severity = SEV_NOTE},
};

static const struct rule_info *lookup(struct str code)
{
    for (size_t i = 0; i < COUNT_OF(rules); i++) {
        if (str_is(code, rules[i].code)) {
            return &rules[i];
        }
    }
    return NULL;
}

static void the_catalogue_gives_what_the_reporter_leaves_out(void **state)
{
    struct sink sink = sink_new(*state, LANG_EN, lookup);
    const struct source *s = source_new(*state, STR("a.md"), STR("text"));
    struct finding *f =
        report(&sink, s, (struct span){1, 2}, "C302", "số %d, %s", "number %d, %s", 7, "x");
    hint(&sink, f, "dùng %s", "use %s", "y");
    related(&sink, f, s, (struct span){3, 4}, "ở đây", "here");
    assert_ptr_equal(f, sink.list.v[0]);
    assert_int_equal(f->severity, SEV_WARNING);
    assert_str(f->legal, "Phụ lục III");
    assert_str(f->message, "number 7, x");
    assert_str(f->hint, "use y");
    assert_str(f->file, "a.md");
    assert_str(f->related.v[0].message, "here");
    struct sink vietnamese = sink_new(*state, LANG_VI, lookup);
    f = report_file(&vietnamese, STR("b.md"), "T505", "thiếu %s", "%s is missing", "x");
    assert_str(f->message, "thiếu x");
    assert_null(f->source);
    assert_str(f->file, "b.md");
}

static void an_unknown_code_is_an_error(void **state)
{
    char code[] = "Z999";
    struct sink sink = sink_new(*state, LANG_EN, lookup);
    const struct finding *f = report_file(&sink, STR("a"), code, "x", "x");
    code[0] = 'A'; /* the code was kept, not pointed to */
    assert_int_equal(f->severity, SEV_ERROR);
    assert_string_equal(f->rule->code, "Z999");
    struct sink none = sink_new(*state, LANG_EN, NULL);
    assert_int_equal(report_file(&none, STR("a"), "T505", "x", "x")->severity, SEV_ERROR);
}

static void put(struct sink *sink, const struct source *s, uint32_t start, const char *code,
                const char *words)
{
    (void)report(sink, s, (struct span){start, start + 1}, code, "%s", "%s", words);
}

/* Reported in either order, the list is the same, and exact repeats are gone. */
static void order_does_not_depend_on_reporting(void **state)
{
    static const struct {
        const char *path, *code, *words;
        uint32_t start;
    } wanted[] = {
        {"a.md", "N101", "x", 2}, {"a.md", "C302", "x", 5}, {"a.md", "N101", "x", 5},
        {"a.md", "N101", "y", 5}, {"b.md", "C302", "x", 0},
    };
    for (unsigned turn = 0; turn < 2; turn++) {
        struct sink sink = sink_new(*state, LANG_EN, lookup);
        for (size_t k = 0; k < 2 * COUNT_OF(wanted); k++) { /* each twice */
            const size_t i = (turn ? k : 2 * COUNT_OF(wanted) - 1 - k) % COUNT_OF(wanted);
            put(&sink, source_new(*state, str_of(wanted[i].path), STR("0123456789")),
                wanted[i].start, wanted[i].code, wanted[i].words);
        }
        sink_sort(&sink);
        assert_int_equal(sink.list.n, COUNT_OF(wanted));
        for (size_t i = 0; i < COUNT_OF(wanted); i++) {
            assert_str(sink.list.v[i]->file, wanted[i].path);
            assert_string_equal(sink.list.v[i]->rule->code, wanted[i].code);
            assert_str(sink.list.v[i]->message, wanted[i].words);
        }
    }
}

static void severities_are_counted(void **state)
{
    struct sink sink = sink_new(*state, LANG_EN, lookup);
    const struct source *s = source_new(*state, STR("a"), STR("0123456789"));
    put(&sink, s, 0, "N101", "x");
    put(&sink, s, 1, "N101", "x");
    put(&sink, s, 1, "C302", "x");
    put(&sink, s, 1, "T505", "x");
    sink.list.v[1]->severity = SEV_OFF;
    const struct tally tally = sink_count(&sink);
    assert_int_equal(tally.errors, 1);
    assert_int_equal(tally.warnings, 1);
    assert_int_equal(tally.notes, 1);
    assert_string_equal(severity_name(SEV_WARNING), "warning");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_catalogue_gives_what_the_reporter_leaves_out),
        ARENA_TEST(an_unknown_code_is_an_error),
        ARENA_TEST(order_does_not_depend_on_reporting),
        ARENA_TEST(severities_are_counted),
    };
    return cmocka_run_group_tests_name("diag_finding", tests, NULL, NULL);
}
