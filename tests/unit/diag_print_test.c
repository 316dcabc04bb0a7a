/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "diag/print.h"
#include "text/utf8.h"

#include <jansson.h>
#include <string.h>

static const struct rule_info rules[] = {
    {.code = "C302",
     .severity = SEV_ERROR,
     .title = {"loại và ký hiệu không khớp", "type and symbol disagree"},
     .explain = {"vì", "why"},
     .legal = "Phụ lục III, Nghị định 30/2020/NĐ-CP"},
    {.code = "N101", .severity = SEV_WARNING, .title = {"thiếu", "gap"}, .explain = {"vì", "why"}},
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

static struct str print_as(struct arena *a, const char *form, const struct sink *sink,
                           unsigned width)
{
    const struct print_options options = {.lang = sink->lang,
                                          .width = width,
                                          .tool = "vanthu",
                                          .version = "9.9",
                                          .folder = STR("/w")};
    struct buf out = buf_new(a);
    print_findings(print_form_find(str_of(form)), sink, &options, &out);
    return buf_str(&out);
}

static struct span span_of(const struct source *s, const char *what)
{
    const size_t start = str_find(s->text, str_of(what), 0);
    assert_true(start != STR_NPOS);
    return (struct span){(uint32_t)start, (uint32_t)(start + strlen(what))};
}

/* The example of the design: one finding with everything on it. */
static struct sink citation_sink(struct arena *a, enum lang lang, const char *line)
{
    const struct source *s = source_new(a, STR("ke-hoach.md"), str_of(line));
    struct sink sink = sink_new(a, lang, lookup);
    struct finding *f =
        report(&sink, s, span_of(s, "93/NĐ-CP"), "C302", "Nghị quyết nhưng ký hiệu là \"%s\"",
               "a resolution whose symbol is \"%s\"", "NĐ-CP");
    hint(&sink, f, "93/NQ-CP", "93/NQ-CP");
    return sink;
}

static void people_see_line_caret_and_advice(void **state)
{
    const struct sink sink =
        citation_sink(*state, LANG_VI, "# Một\n\nTheo Nghị quyết số 93/NĐ-CP ngày\n");
    assert_str(print_as(*state, "human", &sink, 100),
               "ke-hoach.md:3:20: lỗi[C302]: Nghị quyết nhưng ký hiệu là \"NĐ-CP\"\n"
               "    3 | Theo Nghị quyết số 93/NĐ-CP ngày\n"
               "      |                    ^^^^^^^^\n"
               "   gợi ý: 93/NQ-CP   căn cứ: Phụ lục III, Nghị định 30/2020/NĐ-CP\n"
               "\n1 lỗi, 0 cảnh báo, 0 ghi chú\n");
    const struct sink english = citation_sink(*state, LANG_EN, "93/NĐ-CP");
    assert_str(print_as(*state, "human", &english, 0),
               "ke-hoach.md:1:1: error[C302]: a resolution whose symbol is \"NĐ-CP\"\n"
               "    1 | 93/NĐ-CP\n"
               "      | ^^^^^^^^\n"
               "   hint: 93/NQ-CP   basis: Phụ lục III, Nghị định 30/2020/NĐ-CP\n"
               "\n1 error, 0 warnings, 0 notes\n");
}

/* Long lines are cut on both sides; the carets stay under their words at every width. */
static void long_lines_are_cut_around_the_caret(void **state)
{
    static const char line[] =
        "Căn cứ công văn trước, Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện Nghị quyết số "
        "93/NĐ-CP ngày 15/12/2014 của Chính phủ về một số cơ chế, chính sách phát triển y tế.";
    const struct sink sink = citation_sink(*state, LANG_VI, line);
    for (unsigned width = 30; width < 220; width++) {
        struct str rest = print_as(*state, "human", &sink, width);
        struct str head = STR_EMPTY, shown = STR_EMPTY, carets = STR_EMPTY;
        assert_true(str_next(&rest, '\n', &head));
        assert_true(str_next(&rest, '\n', &shown));
        assert_true(str_next(&rest, '\n', &carets));
        assert_true(utf8_columns(shown) <= width);
        const size_t word = str_find(shown, STR("93/NĐ-CP"), 0);
        assert_true(word != STR_NPOS);
        assert_int_equal(utf8_columns(str_cut(shown, 0, word)), str_find_char(carets, '^', 0));
        assert_true(str_ends(carets, STR(" ^^^^^^^^")));
        assert_int_equal(str_find(shown, STR("…"), 0) == STR_NPOS,
                         utf8_columns(str_of(line)) + 8 <= width);
    }
}

static void a_span_wider_than_the_screen_is_cut(void **state)
{
    struct sink sink = sink_new(*state, LANG_EN, lookup);
    const struct source *s =
        source_new(*state, STR("a"), STR("0123456789012345678901234567890123456789\nnext"));
    (void)report(&sink, s, (struct span){5, 44}, "N101", "x", "x");
    assert_str(print_as(*state, "human", &sink, 30), "a:1:6: warning[N101]: x\n"
                                                     "    1 | … 567890123456789012 …\n"
                                                     "      |   ^^^^^^^^^^^^^^^^^^\n"
                                                     "\n0 errors, 1 warning, 0 notes\n");
}

/* Nothing in a document or a file name may speak to the terminal or forge a line. */
static void a_terminal_gets_no_commands(void **state)
{
    struct sink sink = sink_new(*state, LANG_EN, lookup);
    const struct source *s =
        source_new(*state, STR("a\x1b[2J\n.md"), STR("x\ty\x1b[31m\xE2\x80\xAEz\xC2\x9B\xFF"));
    (void)report(&sink, s, span_of(s, "z"), "N101", "%s", "%s", "m\x1b]0;t\x07\nb.md:1:1: forged");
    static const char *const forms[] = {"human", "gcc"};
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        const struct str out = print_as(*state, forms[i], &sink, 0);
        for (size_t k = 0; k < out.n; k++) {
            assert_true((unsigned char)out.p[k] >= 0x20 || out.p[k] == '\n');
        }
        assert_int_equal(utf8_valid_to(out), out.n);
        assert_int_equal(str_find(out, STR("\nb.md"), 0), STR_NPOS);
        assert_int_equal(str_find(out, STR("\xE2\x80\xAE"), 0), STR_NPOS);
        assert_int_equal(str_find(out, STR("\xC2\x9B"), 0), STR_NPOS);
    }
    /* x, blank, y, four of the escape, the turned mark: the caret is under z. */
    assert_true(str_find(print_as(*state, "human", &sink, 0), STR("\n      |          ^\n"), 0) !=
                STR_NPOS);
}

static void colours_only_on_demand(void **state)
{
    const struct sink sink = citation_sink(*state, LANG_VI, "93/NĐ-CP");
    const struct print_options options = {
        .lang = LANG_VI, .color = true, .width = 80, .tool = "vanthu", .version = "9.9"};
    struct buf out = buf_new(*state);
    print_findings(print_form_find(STR("human")), &sink, &options, &out);
    assert_true(str_find_char(buf_str(&out), '\x1b', 0) != STR_NPOS);
    assert_int_equal(str_find_char(print_as(*state, "human", &sink, 80), '\x1b', 0), STR_NPOS);
}

static void editors_get_one_line_each(void **state)
{
    const struct sink sink = citation_sink(*state, LANG_VI, "số 93/NĐ-CP");
    assert_str(print_as(*state, "gcc", &sink, 0),
               "ke-hoach.md:1:4: error: Nghị quyết nhưng ký hiệu là \"NĐ-CP\"; gợi ý: 93/NQ-CP "
               "[C302]\n");
}

static void github_gets_escaped_commands(void **state)
{
    struct sink sink = sink_new(*state, LANG_EN, lookup);
    const struct source *s = source_new(*state, STR("a,b:c%.md"), STR("one\ntwo"));
    (void)report(&sink, s, span_of(s, "two"), "N101", "%s", "%s", "100%\n::error::forged");
    (void)report(&sink, s, (struct span){0, 7}, "C302", "x", "x");
    assert_str(print_as(*state, "github", &sink, 0),
               "::warning file=a%2Cb%3Ac%25.md,line=2,endLine=2,col=1,endColumn=3,title=N101::"
               "100%25%0A::error::forged\n"
               "::error file=a%2Cb%3Ac%25.md,line=1,endLine=2,title=C302::x\n");
}

static json_t *parsed(struct str text)
{
    json_error_t error;
    json_t *json = json_loadb(text.p, text.n, JSON_REJECT_DUPLICATES, &error);
    if (!json) {
        fail_msg("line %d: %s", error.line, error.text);
    }
    return json;
}

static const json_t *at(const json_t *json, const char *key)
{
    const json_t *member = json_is_array(json) ? json_array_get(json, (size_t)(key[0] - '0'))
                                               : json_object_get(json, key);
    if (!member) {
        fail_msg("no \"%s\"", key);
    }
    return member;
}

static void assert_uint(const json_t *json, const char *key, unsigned value)
{
    assert_int_equal(json_integer_value(at(json, key)), value);
}

static void assert_text(const json_t *json, const char *key, const char *value)
{
    assert_string_equal(json_string_value(at(json, key)), value);
}

static void check_json_finding(const json_t *f)
{
    assert_text(f, "code", "C302");
    assert_text(f, "severity", "error");
    assert_text(f, "file", "ke-hoach.md");
    assert_uint(f, "line", 1);
    assert_uint(f, "column", 4);
    assert_uint(f, "end_line", 1);
    assert_uint(f, "end_column", 12);
    assert_uint(f, "byte_start", 5);
    assert_uint(f, "byte_end", 14);
    assert_text(f, "message", "Nghị quyết nhưng ký hiệu là \"NĐ-CP\"");
    assert_text(f, "hint", "93/NQ-CP");
    assert_text(f, "legal", "Phụ lục III, Nghị định 30/2020/NĐ-CP");
    assert_text(at(at(f, "related"), "0"), "file", "ke-hoach.md");
    assert_uint(at(at(f, "related"), "0"), "line", 1);
    assert_text(at(at(f, "related"), "0"), "message", "đây");
}

static void machines_get_one_object(void **state)
{
    struct sink sink = citation_sink(*state, LANG_VI, "số 93/NĐ-CP");
    related(&sink, sink.list.v[0], sink.list.v[0]->source, (struct span){0, 2}, "đây", "here");
    json_t *json = parsed(print_as(*state, "json", &sink, 0));
    assert_uint(json, "schema_version", 1);
    assert_text(at(json, "tool"), "name", "vanthu");
    assert_text(at(json, "tool"), "version", "9.9");
    assert_int_equal(json_array_size(at(json, "findings")), 1);
    check_json_finding(at(at(json, "findings"), "0"));
    assert_uint(at(json, "summary"), "errors", 1);
    assert_uint(at(json, "summary"), "warnings", 0);
    json_decref(json);
    json_t *line = parsed(print_as(*state, "jsonl", &sink, 0));
    check_json_finding(line);
    json_decref(line);
}

/* The text of a fix and the place it goes to, which need not be that of the finding. */
static void machines_are_told_how_to_mend(void **state)
{
    struct sink sink = citation_sink(*state, LANG_VI, "số 93/NĐ-CP");
    struct finding *f = sink.list.v[0];
    json_t *json = parsed(print_as(*state, "jsonl", &sink, 0));
    assert_true(json_is_null(at(json, "fix")));
    json_decref(json);
    fix_at(&sink, f, span_of(f->source, "NĐ"), STR("NQ"));
    json = parsed(print_as(*state, "jsonl", &sink, 0));
    const json_t *edit = at(json, "fix");
    assert_text(edit, "text", "NQ");
    assert_uint(edit, "line", 1);
    assert_uint(edit, "column", 7);
    assert_uint(edit, "end_column", 9);
    assert_uint(edit, "byte_start", 8);
    assert_uint(edit, "byte_end", 11);
    json_decref(json);
    fix(&sink, f, STR_EMPTY);
    json = parsed(print_as(*state, "sarif", &sink, 0));
    const json_t *result = at(at(at(at(json, "runs"), "0"), "results"), "0");
    const json_t *change = at(at(at(at(result, "fixes"), "0"), "artifactChanges"), "0");
    assert_text(at(change, "artifactLocation"), "uri", "ke-hoach.md");
    edit = at(at(change, "replacements"), "0");
    assert_text(at(edit, "insertedContent"), "text", "");
    assert_uint(at(edit, "deletedRegion"), "byteOffset", 5);
    assert_uint(at(edit, "deletedRegion"), "byteLength", 9);
    json_decref(json);
}

static void nothing_found_is_said_completely(void **state)
{
    const struct sink sink = sink_new(*state, LANG_VI, lookup);
    json_t *json = parsed(print_as(*state, "json", &sink, 0));
    assert_int_equal(json_array_size(at(json, "findings")), 0);
    assert_uint(at(json, "summary"), "errors", 0);
    json_decref(json);
    json = parsed(print_as(*state, "sarif", &sink, 0));
    assert_int_equal(json_array_size(at(at(at(json, "runs"), "0"), "results")), 0);
    json_decref(json);
    assert_str(print_as(*state, "human", &sink, 80), "");
    assert_str(print_as(*state, "gcc", &sink, 80), "");
    assert_str(print_as(*state, "jsonl", &sink, 80), "");
    assert_str(print_as(*state, "github", &sink, 80), "");
}

static void sarif_points_at_rules_and_places(void **state)
{
    struct sink sink = citation_sink(*state, LANG_VI, "số 93/NĐ-CP");
    (void)report_file(&sink, STR("thư mục/b09.md"), "N101", "x", "x");
    (void)report_file(&sink, STR("/c.md"), "C302", "x", "x");
    json_t *json = parsed(print_as(*state, "sarif", &sink, 0));
    assert_text(json, "version", "2.1.0");
    const json_t *run = at(at(json, "runs"), "0");
    const json_t *known = at(at(at(run, "tool"), "driver"), "rules");
    assert_int_equal(json_array_size(known), 2);
    const json_t *result = at(at(run, "results"), "0");
    assert_text(result, "level", "error");
    assert_uint(result, "ruleIndex", 0);
    const json_t *place = at(at(at(result, "locations"), "0"), "physicalLocation");
    assert_uint(at(place, "region"), "startColumn", 4);
    assert_uint(at(place, "region"), "byteLength", 9);
    const json_t *other = at(at(run, "results"), "1");
    assert_uint(other, "ruleIndex", 1);
    place = at(at(at(other, "locations"), "0"), "physicalLocation");
    assert_text(at(place, "artifactLocation"), "uri", "th%C6%B0%20m%E1%BB%A5c/b09.md");
    assert_null(json_object_get(place, "region"));
    place = at(at(at(at(at(run, "results"), "2"), "locations"), "0"), "physicalLocation");
    assert_text(at(place, "artifactLocation"), "uri", "file:///c.md");
    json_decref(json);
}

/* Bytes of a file name, controls in a message: still JSON. */
static void json_is_valid_whatever_comes(void **state)
{
    static const char *const forms[] = {"json", "jsonl", "sarif"};
    struct sink sink = sink_new(*state, LANG_VI, NULL);
    (void)report_file(&sink, STR("a\xFF\"\\\n.md"), "S001", "%s", "%s", "\x01\x1f\xC3\"");
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        json_decref(parsed(print_as(*state, forms[i], &sink, 0)));
    }
}

/* A file as a whole: its first line stands for it, and no line of it is shown. */
static void a_whole_file_is_its_first_line(void **state)
{
    struct sink sink = sink_new(*state, LANG_EN, lookup);
    const struct source *s = source_new(*state, STR("a.md"), STR("one\n"));
    (void)report(&sink, s, (struct span){0, 0}, "N101", "x", "x");
    (void)report_file(&sink, STR("b.md"), "N101", "x", "x");
    assert_str(print_as(*state, "human", &sink, 80), "a.md:1:1: warning[N101]: x\n"
                                                     "b.md: warning[N101]: x\n"
                                                     "\n0 errors, 2 warnings, 0 notes\n");
    assert_str(print_as(*state, "gcc", &sink, 80), "a.md:1:1: warning: x [N101]\n"
                                                   "b.md:1:1: warning: x [N101]\n");
    json_t *json = parsed(print_as(*state, "json", &sink, 0));
    for (size_t i = 0; i < 2; i++) {
        const json_t *f = json_array_get(at(json, "findings"), i);
        assert_uint(f, "line", 1);
        assert_uint(f, "column", 1);
        assert_uint(f, "end_column", 1);
        assert_uint(f, "byte_end", 0);
    }
    json_decref(json);
}

static void silenced_findings_are_not_printed(void **state)
{
    struct sink sink = citation_sink(*state, LANG_VI, "93/NĐ-CP");
    sink.list.v[0]->severity = SEV_OFF;
    for (const struct print_form *form = print_forms(); form->name; form++) {
        assert_int_equal(str_find(print_as(*state, form->name, &sink, 80), STR("C302"), 0),
                         STR_NPOS);
    }
    assert_null(print_form_find(STR("xml")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(people_see_line_caret_and_advice),
        ARENA_TEST(long_lines_are_cut_around_the_caret),
        ARENA_TEST(a_span_wider_than_the_screen_is_cut),
        ARENA_TEST(a_terminal_gets_no_commands),
        ARENA_TEST(colours_only_on_demand),
        ARENA_TEST(editors_get_one_line_each),
        ARENA_TEST(github_gets_escaped_commands),
        ARENA_TEST(machines_get_one_object),
        ARENA_TEST(machines_are_told_how_to_mend),
        ARENA_TEST(nothing_found_is_said_completely),
        ARENA_TEST(sarif_points_at_rules_and_places),
        ARENA_TEST(json_is_valid_whatever_comes),
        ARENA_TEST(a_whole_file_is_its_first_line),
        ARENA_TEST(silenced_findings_are_not_printed),
    };
    return cmocka_run_group_tests_name("diag_print", tests, NULL, NULL);
}
