/* SPDX-License-Identifier: MIT
 * The rules of the public Mustache specification (interpolation, sections, inverted, comments),
 * each tried with a template of our own. Delimiter changes, partials and lambdas are left out on
 * purpose. tests/unit/docx_story_test.c tries the same rules on Word's paragraphs. */
#include "unit/fixture.h"

#include "text/mustache.h"

/* The values that all rows share. */
static struct value *values(struct arena *a)
{
    struct value *v = value_map(a);
    struct value *outer = value_set(a, v, STR("đơn vị"), value_map(a));
    struct value *inner = value_set(a, outer, STR("phòng"), value_map(a));
    struct value *list = value_set(a, v, STR("nơi nhận"), value_list(a));
    struct value *rows = value_set(a, v, STR("việc"), value_list(a));
    static const char *const names[] = {"A", "B", "C"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        value_add(a, list, value_text(a, str_of(names[i])));
        struct value *row = value_add(a, rows, value_map(a));
        value_set_text(a, row, "tên", str_of(names[i]));
    }
    value_set_text(a, v, "tên", STR("UBND"));
    value_set_text(a, v, "số", STR("115"));
    value_set_text(a, v, "lạ", STR("&\"<>"));
    value_set_text(a, v, "rỗng", STR_EMPTY);
    value_set(a, v, STR("trống"), value_list(a));
    value_set_text(a, v, "có", STR("có"));
    value_set_text(a, outer, "mã", STR("ngoài"));
    value_set_text(a, inner, "tên", STR("VP"));
    return v;
}

struct rule {
    const char *rule, *template, *out;
};

static void check(void **state, const struct rule *rules, size_t n)
{
    struct arena *a = *state;
    const struct value *v = values(a);
    for (size_t i = 0; i < n; i++) {
        const struct mustache *m = NULL;
        struct mustache_error error = {0};
        struct buf out = buf_new(a);
        if (mustache_compile(a, str_of(rules[i].template), &m, &error) != ST_OK) {
            fail_msg("%s: %s", rules[i].rule, error.en);
        }
        mustache_render(m, v, buf_add_xml, &out);
        if (!str_is(buf_str(&out), rules[i].out)) {
            fail_msg("%s: got \"%.*s\", want \"%s\"", rules[i].rule, STR_ARG(buf_str(&out)),
                     rules[i].out);
        }
    }
}

static void interpolation(void **state)
{
    static const struct rule rules[] = {
        {"text without tags is printed as it is", "Kính gửi:\n", "Kính gửi:\n"},
        {"a tag is replaced by its value", "Số: {{số}}/KH", "Số: 115/KH"},
        {"what is put in is not read again", "{{tên}}{{tên}}", "UBNDUBND"},
        {"values are escaped", "[{{lạ}}]", "[&amp;&quot;&lt;&gt;]"},
        {"three braces do not escape", "[{{{lạ}}}]", "[&\"<>]"},
        {"an ampersand does not escape", "[{{&lạ}}]", "[&\"<>]"},
        {"a number is its digits", "{{số}} {{{số}}} {{&số}}", "115 115 115"},
        {"an empty value prints nothing", "[{{rỗng}}{{{rỗng}}}{{&rỗng}}]", "[]"},
        {"a missing name prints nothing", "[{{không có}}{{{không có}}}{{&không có}}]", "[]"},
        {"a dotted name goes down", "{{đơn vị.phòng.tên}}", "VP"},
        {"dotted: the same in a section", "{{đơn vị.mã}}={{#đơn vị}}{{mã}}{{/đơn vị}}",
         "ngoài=ngoài"},
        {"dotted: three braces", "{{{đơn vị.mã}}}", "ngoài"},
        {"dotted: ampersand", "{{&đơn vị.mã}}", "ngoài"},
        {"dotted: a broken chain prints nothing", "[{{đơn vị.không.tên}}]", "[]"},
        {"dotted: a broken chain is not looked for outside", "[{{đơn vị.số}}]", "[]"},
        {"dotted: only the first part is looked for outside",
         "{{#đơn vị.phòng}}{{đơn vị.mã}}{{/đơn vị.phòng}}", "ngoài"},
        {"dotted: the nearest first part decides", "[{{#đơn vị}}{{phòng.mã}}{{/đơn vị}}]", "[]"},
        {"a dot is the context itself", "{{#nơi nhận}}({{.}}){{/nơi nhận}}", "(A)(B)(C)"},
        {"a dot is escaped", "{{#lạ}}{{.}}{{/lạ}}", "&amp;&quot;&lt;&gt;"},
        {"a dot in three braces is not", "{{#lạ}}{{{.}}}{{/lạ}}", "&\"<>"},
        {"a dot behind an ampersand is not", "{{#lạ}}{{&.}}{{/lạ}}", "&\"<>"},
        {"blanks around stay", "| {{số}} |", "| 115 |"},
        {"blanks around stay, three braces", "| {{{số}}} |", "| 115 |"},
        {"blanks around stay, ampersand", "| {{&số}} |", "| 115 |"},
        {"alone in a line it does not take the line", "  {{số}}\n", "  115\n"},
        {"alone in a line, three braces", "  {{{số}}}\n", "  115\n"},
        {"alone in a line, ampersand", "  {{&số}}\n", "  115\n"},
        {"blanks inside the tag do not count", "|{{ số }}|", "|115|"},
        {"blanks inside three braces", "|{{{ số }}}|", "|115|"},
        {"blanks inside, ampersand", "|{{& số }}|", "|115|"},
    };
    check(state, rules, COUNT_OF(rules));
}

static void sections(void **state)
{
    static const struct rule rules[] = {
        {"what is there shows", "[{{#có}}x{{/có}}]", "[x]"},
        {"what is empty does not", "[{{#rỗng}}x{{/rỗng}}]", "[]"},
        {"what is missing does not", "[{{#không có}}x{{/không có}}]", "[]"},
        {"a map is the context", "{{#đơn vị}}{{mã}}{{/đơn vị}}", "ngoài"},
        {"names are looked for outside", "{{#đơn vị}}{{số}}{{/đơn vị}}", "115"},
        {"the nearest name wins", "{{#đơn vị}}{{#phòng}}{{tên}}{{/phòng}}{{tên}}{{/đơn vị}}",
         "VPUBND"},
        {"all levels are seen from the innermost",
         "{{#đơn vị}}{{#phòng}}{{số}}{{mã}}{{tên}}{{/phòng}}{{/đơn vị}}", "115ngoàiVP"},
        {"a list repeats", "{{#việc}}{{tên}};{{/việc}}", "A;B;C;"},
        {"an empty list does not show", "[{{#trống}}x{{/trống}}]", "[]"},
        {"the same section twice", "{{#có}}\n* một\n{{/có}}\n* {{số}}\n{{#có}}\n* hai\n{{/có}}\n",
         "* một\n* 115\n* hai\n"},
        {"nested, both there", "a{{#có}}b{{#số}}c{{/số}}d{{/có}}e", "abcde"},
        {"nested, the inner one missing", "a{{#có}}b{{#rỗng}}c{{/rỗng}}d{{/có}}e", "abde"},
        {"a missing name in a section", "[{{#có}}{{không có}}{{/có}}]", "[]"},
        {"lists in lists", "{{#việc}}{{#nơi nhận}}{{tên}}{{.}} {{/nơi nhận}}{{/việc}}",
         "AA AB AC BA BB BC CA CB CC "},
        {"dotted, there", "[{{#đơn vị.phòng.tên}}x{{/đơn vị.phòng.tên}}]", "[x]"},
        {"dotted, a broken chain", "[{{#đơn vị.không.tên}}x{{/đơn vị.không.tên}}]", "[]"},
        {"blanks around stay", " | {{#có}}\t|\t{{/có}} | \n", " | \t|\t | \n"},
        {"blanks and lines inside stay", " | {{#có}} {{! x }}\n {{/có}} | \n", " |  \n  | \n"},
        {"in a line with others nothing goes", " {{#có}}A{{/có}}\n {{#có}}B{{/có}}\n", " A\n B\n"},
        {"alone in their lines they take them", "| 1\n{{#có}}\n|\n{{/có}}\n| 2\n", "| 1\n|\n| 2\n"},
        {"indented too", "| 1\n  {{#có}}\n|\n  {{/có}}\n| 2\n", "| 1\n|\n| 2\n"},
        {"CR LF is a line end", "|\r\n{{#có}}\r\n{{/có}}\r\n|", "|\r\n|"},
        {"on the first line", "  {{#có}}\n#{{/có}}\n/", "#\n/"},
        {"on the last line", "#{{#có}}\n/\n  {{/có}}", "#\n/\n"},
        {"blanks inside the tag do not count", "|{{# có }}={{/ có }}|", "|=|"},
    };
    check(state, rules, COUNT_OF(rules));
}

static void inverted(void **state)
{
    static const struct rule rules[] = {
        {"what is empty shows", "[{{^rỗng}}x{{/rỗng}}]", "[x]"},
        {"what is there does not", "[{{^có}}x{{/có}}]", "[]"},
        {"what is missing shows", "[{{^không có}}x{{/không có}}]", "[x]"},
        {"a map does not", "[{{^đơn vị}}x{{/đơn vị}}]", "[]"},
        {"a list does not", "[{{^việc}}x{{/việc}}]", "[]"},
        {"an empty list shows", "[{{^trống}}x{{/trống}}]", "[x]"},
        {"the same section twice",
         "{{^rỗng}}\n* một\n{{/rỗng}}\n* {{số}}\n{{^rỗng}}\n* hai\n{{/rỗng}}\n",
         "* một\n* 115\n* hai\n"},
        {"nested, both empty", "a{{^rỗng}}b{{^trống}}c{{/trống}}d{{/rỗng}}e", "abcde"},
        {"nested, the inner one there", "a{{^rỗng}}b{{^có}}c{{/có}}d{{/rỗng}}e", "abde"},
        {"dotted, there", "[{{^đơn vị.phòng.tên}}x{{/đơn vị.phòng.tên}}]", "[]"},
        {"dotted, a broken chain", "[{{^đơn vị.không.tên}}x{{/đơn vị.không.tên}}]", "[x]"},
        {"blanks around stay", " | {{^rỗng}}\t|\t{{/rỗng}} | \n", " | \t|\t | \n"},
        {"in a line with others nothing goes", " {{^rỗng}}A{{/rỗng}}\n {{^rỗng}}B{{/rỗng}}\n",
         " A\n B\n"},
        {"alone in their lines they take them", "| 1\n{{^rỗng}}\n|\n{{/rỗng}}\n| 2\n",
         "| 1\n|\n| 2\n"},
        {"indented too", "| 1\n  {{^rỗng}}\n|\n  {{/rỗng}}\n| 2\n", "| 1\n|\n| 2\n"},
        {"CR LF is a line end", "|\r\n{{^rỗng}}\r\n{{/rỗng}}\r\n|", "|\r\n|"},
        {"on the first line", "  {{^rỗng}}\n^{{/rỗng}}\n/", "^\n/"},
        {"on the last line", "^{{^rỗng}}\n/\n  {{/rỗng}}", "^\n/\n"},
        {"blanks inside the tag do not count", "|{{^ rỗng }}={{/ rỗng }}|", "|=|"},
    };
    check(state, rules, COUNT_OF(rules));
}

static void comments(void **state)
{
    static const struct rule rules[] = {
        {"a comment goes", "12345{{! ghi chú }}67890", "1234567890"},
        {"over several lines", "12345{{!\n  nhiều\n  dòng\n}}67890\n", "1234567890\n"},
        {"alone in its line it takes it", "A\n{{! ghi chú }}\nB\n", "A\nB\n"},
        {"indented too", "A\n  {{! ghi chú }}\nB\n", "A\nB\n"},
        {"CR LF is a line end", "|\r\n{{! ghi chú }}\r\n|", "|\r\n|"},
        {"on the first line", "  {{! ghi chú }}\n!", "!"},
        {"on the last line", "!\n  {{! ghi chú }}", "!\n"},
        {"several lines alone", "A\n{{!\nghi chú\n}}\nB\n", "A\nB\n"},
        {"several lines alone, indented", "A\n  {{!\n    ghi chú\n  }}\nB\n", "A\nB\n"},
        {"behind text the line stays", "  12 {{! 34 }}\n", "  12 \n"},
        {"blanks around stay", "12345 {{! ghi chú }} 67890", "12345  67890"},
        {"a name in it is no name", "[{{! số }}{{!số}}]", "[]"},
    };
    check(state, rules, COUNT_OF(rules));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(interpolation),
        ARENA_TEST(sections),
        ARENA_TEST(inverted),
        ARENA_TEST(comments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
