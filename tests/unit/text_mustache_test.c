/* SPDX-License-Identifier: MIT
 * The rules of the Mustache specification for what we support, one row a rule. */
#include "unit/fixture.h"

#include "text/mustache.h"

#include <string.h>

/* What the rows below are filled with. */
static struct value *sample(struct arena *a)
{
    struct value *root = value_map(a);
    value_set_text(a, root, "x", STR("X"));
    value_set_text(a, root, "amp", STR("a & <b> \"c\""));
    value_set_text(a, root, "thời hạn", STR("30/6"));
    value_set_text(a, root, "none", STR_EMPTY);
    value_set(a, root, STR("empty"), value_list(a));
    struct value *list = value_set(a, root, STR("list"), value_list(a));
    value_add(a, list, value_text(a, STR("1")));
    value_add(a, list, value_text(a, STR("2")));
    struct value *map = value_set(a, root, STR("map"), value_map(a));
    value_set_text(a, map, "name", STR("inner"));
    struct value *deep = value_set(a, map, STR("deep"), value_map(a));
    value_set_text(a, deep, "name", STR("deepest"));
    struct value *rows = value_set(a, root, STR("rows"), value_list(a));
    for (int i = 0; i < 2; i++) {
        struct value *row = value_add(a, rows, value_map(a));
        value_set_text(a, row, "n", i ? STR("two") : STR("one"));
        struct value *sub = value_set(a, row, STR("sub"), value_list(a));
        value_add(a, sub, value_text(a, STR("s")));
    }
    return root;
}

static struct str fill(struct arena *a, struct str template)
{
    const struct mustache *m = NULL;
    struct mustache_error error;
    if (mustache_compile(a, template, &m, &error) != ST_OK) {
        fail_msg("\"%.*s\" at %zu: %s", STR_ARG(template), error.at, error.en);
    }
    struct buf out = buf_new(a);
    mustache_render(m, sample(a), buf_add_xml, &out);
    return buf_str(&out);
}

struct row {
    const char *template, *text;
};

static void check(struct arena *a, const struct row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const struct str got = fill(a, str_of(rows[i].template));
        if (!str_is(got, rows[i].text)) {
            fail_msg("\"%s\": got \"%.*s\", want \"%s\"", rows[i].template, STR_ARG(got),
                     rows[i].text);
        }
    }
}

static void values_are_put_in(void **state)
{
    static const struct row rows[] = {
        {"plain { } }} text", "plain { } }} text"},
        {"{{x}}{{ x }}|{{\tx\n}}", "XX|X"},
        {"{{amp}}", "a &amp; &lt;b&gt; &quot;c&quot;"},
        {"{{{amp}}}|{{&amp}}|{{& amp }}", "a & <b> \"c\"|a & <b> \"c\"|a & <b> \"c\""},
        {"[{{missing}}][{{none}}][{{map}}][{{list}}]", "[][][][]"},
        {"{{map.name}} {{map.deep.name}}", "inner deepest"},
        {"[{{map.missing.name}}][{{x.name}}]", "[][]"},
        {"  {{x}}\n", "  X\n"}, /* a value never takes its line away */
        {"{{thời hạn}}", "30/6"},
        {"", ""},
    };
    check(*state, rows, COUNT_OF(rows));
}

static void sections_repeat_and_look_outwards(void **state)
{
    static const struct row rows[] = {
        {"{{#x}}{{.}}{{/x}}", "X"},
        {"{{#list}}({{.}}){{/list}}", "(1)(2)"},
        {"{{#rows}}{{n}}{{x}} {{/rows}}", "oneX twoX "},
        {"{{#rows}}{{#sub}}{{n}}{{.}}{{x}} {{/sub}}{{/rows}}", "onesX twosX "},
        {"{{#map}}{{name}}{{#deep}}{{name}}{{/deep}}{{name}}{{/map}}", "innerdeepestinner"},
        {"{{#map.deep}}{{name}}{{/map.deep}}", "deepest"},
        {"[{{#none}}no{{/none}}][{{#empty}}no{{/empty}}][{{#missing}}no{{/missing}}]", "[][][]"},
        {"{{#x}}a{{#x}}b{{/x}}c{{/x}}", "abc"},
        {"{{# x }}a{{/ x }}", "a"},
        /* A found first part is not looked for again further out. */
        {"{{#map}}[{{deep.missing}}]{{/map}}", "[]"},
    };
    check(*state, rows, COUNT_OF(rows));
}

static void inverted_sections_show_what_lacks(void **state)
{
    static const struct row rows[] = {
        {"{{^none}}a{{/none}}{{^empty}}b{{/empty}}{{^missing}}c{{/missing}}", "abc"},
        {"[{{^x}}no{{/x}}{{^list}}no{{/list}}{{^map}}no{{/map}}]", "[]"},
        {"{{#rows}}{{^missing}}{{n}}{{/missing}} {{/rows}}", "one two "},
        {"{{^map.missing}}yes{{/map.missing}}", "yes"},
    };
    check(*state, rows, COUNT_OF(rows));
}

static void lone_tags_take_their_line_with_them(void **state)
{
    static const struct row rows[] = {
        {"a\n{{#x}}\nb\n{{/x}}\nc", "a\nb\nc"},
        {"a\n  {{#x}}  \nb\n\t{{/x}}\nc", "a\nb\nc"},
        {"a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc", "a\r\nb\r\nc"},
        {"{{#x}}\nb\n{{/x}}", "b\n"},           /* first and last line */
        {"a {{#x}}\nb\n{{/x}} c", "a \nb\n c"}, /* not alone */
        {"{{#x}} {{/x}}\n", " \n"},
        {"a\n{{! note }}\nb", "a\nb"},
        {"a\n  {{!\n  long\n  }}\nb", "a\nb"},
        {"a {{! note }} b", "a  b"},
        {"a{{!}}b", "ab"},
        {"a\n{{^none}}\nb\n{{/none}}\nc", "a\nb\nc"},
        {"{{#list}}\n- {{.}}\n{{/list}}\n", "- 1\n- 2\n"},
        {"{{#x}}\n{{#x}}\nb\n{{/x}}\n{{/x}}\n", "b\n"},
    };
    check(*state, rows, COUNT_OF(rows));
}

static void mistakes_are_refused_at_their_place(void **state)
{
    static const struct {
        const char *template;
        size_t at;
    } rows[] = {
        {"ab{{x", 2},
        {"{{{x}}", 0},
        {"{{#x}}", 0},
        {"a{{/x}}", 1},
        {"{{#x}}{{/y}}", 6},
        {"{{#x}}{{#y}}{{/x}}{{/y}}", 12},
        {"{{> part}}", 0},
        {"a{{=<% %>=}}", 1},
        {"{{}}", 0},
        {"{{ }}", 0},
        {"{{a..b}}", 0},
        {"{{.a}}", 0},
        {"{{a.}}", 0},
        {"{{#x}}{{/}}", 6},
        {"{{#}}", 0},
        {"{{&}}", 0},
        {"{{#x}}{{#y}}{{/y}}", 0},
        {"{{! open", 0},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct mustache *m = NULL;
        struct mustache_error error = {99, NULL, NULL};
        assert_int_equal(mustache_compile(*state, str_of(rows[i].template), &m, &error),
                         ST_INVALID);
        assert_int_equal(error.at, rows[i].at);
        assert_true(strlen(error.vi) > 0 && strlen(error.en) > 0);
        assert_null(m);
    }
}

static struct str nested(struct arena *a, unsigned depth)
{
    struct buf b = buf_new(a);
    for (unsigned i = 0; i < depth; i++) {
        buf_adds(&b, "{{#x}}");
    }
    buf_adds(&b, "!");
    for (unsigned i = 0; i < depth; i++) {
        buf_adds(&b, "{{/x}}");
    }
    return buf_str(&b);
}

static void nesting_has_a_limit(void **state)
{
    assert_str(fill(*state, nested(*state, MUSTACHE_DEPTH_MAX)), "!");
    const struct mustache *m;
    struct mustache_error error;
    assert_int_equal(mustache_compile(*state, nested(*state, MUSTACHE_DEPTH_MAX + 1), &m, &error),
                     ST_INVALID);
}

static void note_name(void *ctx, struct str name, size_t at, bool section)
{
    buf_printf(ctx, "%.*s@%zu%s ", STR_ARG(name), at, section ? "#" : "");
}

static void slots_can_be_listed(void **state)
{
    const struct mustache *m;
    struct mustache_error error;
    const struct str text = STR("{{a}} {{#b}}{{{c.d}}}{{/b}}{{^e}}{{!f}}{{/e}}");
    assert_int_equal(mustache_compile(*state, text, &m, &error), ST_OK);
    struct buf out = buf_new(*state);
    mustache_names(m, note_name, &out);
    assert_str(buf_str(&out), "a@0 b@6# c.d@12 e@27# ");
}

static void output_stops_at_its_limit(void **state)
{
    const struct mustache *m;
    struct mustache_error error;
    assert_int_equal(mustache_compile(*state, STR("{{#list}}12345{{/list}}"), &m, &error), ST_OK);
    struct buf out = buf_new_max(*state, 7);
    mustache_render(m, sample(*state), buf_add_xml, &out);
    assert_int_equal(buf_status(&out), ST_LIMIT);
    assert_str(buf_str(&out), "12345");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(values_are_put_in),
        ARENA_TEST(sections_repeat_and_look_outwards),
        ARENA_TEST(inverted_sections_show_what_lacks),
        ARENA_TEST(lone_tags_take_their_line_with_them),
        ARENA_TEST(mistakes_are_refused_at_their_place),
        ARENA_TEST(nesting_has_a_limit),
        ARENA_TEST(slots_can_be_listed),
        ARENA_TEST(output_stops_at_its_limit),
    };
    return cmocka_run_group_tests_name("text_mustache", tests, NULL, NULL);
}
