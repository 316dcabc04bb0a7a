/* SPDX-License-Identifier: MIT
 * The XML reader: what it refuses and where it says so; words with their places; the schema and the
 * tables of keys say the same. */
#include "unit/fixture.h"

#include "base/asset.h"
#include "base/buf.h"
#include "model/keys.h"
#include "read/read.h"
#include "write/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "<head><issuer>x</issuer><subject>Thử</subject></head>"
#define BODY(inside)                                                                               \
    "<document xmlns=\"urn:vanthu:1\" type=\"plan\">" HEAD "<body>" inside "</body></document>"

struct reading {
    struct arena *arena;
    struct sink sink;
    const struct source *source;
    struct document *document;
    enum status status;
};

static enum status run_reading(void *ctx)
{
    struct reading *r = ctx;
    return document_read(r->arena, &r->sink, r->source, &r->document);
}

static struct reading read_text(struct arena *a, struct str text)
{
    struct reading r = {.arena = a, .sink = sink_new(a, LANG_EN, NULL)};
    r.source = source_new(a, STR("x.xml"), text);
    r.status = arena_run(a, run_reading, &r);
    return r;
}

/* ---- refusals ---- */

static const struct refusal {
    const char *xml;
    const char *code;
    const char *at;      /* the stretch that is blamed; NULL: not looked at */
    const char *message; /* part of it, in English */
} refusals[] = {
    /* not well-formed */
    {BODY("<para>a"), "S006", "</body>", "does not close <para>"},
    {BODY("<para><b>a</i></para>"), "S006", "</i>", "does not close <b>"},
    {"<document xmlns=\"urn:vanthu:1\"><body>", "S006", "<body>", "is not closed"},
    {BODY("") "<x/>", "S006", NULL, "follows the outermost element"},
    {BODY("<para>Sở KH & CN</para>"), "S006", "&", "a bare &"},
    {BODY("<para>Sở KH&CN</para>"), "S006", "&", "a bare &"},
    {BODY("<para>a&nbsp;b</para>"), "S006", "&nbsp;", "no such entity"},
    {BODY("<para>a < b</para>"), "S006", "<", "a bare <"},
    {BODY("<item label=1.><text>a</text></item>"), "S006", NULL, "without quotes"},
    {BODY("<item label><text>a</text></item>"), "S006", NULL, "without a value"},
    {BODY("<item label=\"1.><text>a</text></item>"), "S006", "<", "a < in an attribute"},
    {BODY("<item label=\"1.\" label=\"2.\"/>"), "S006", "<", "stands twice"},
    {BODY("<!-- a -- b -->"), "S006", NULL, "two hyphens"},
    {BODY("<!-- a"), "S006", "<", "not closed"},
    {BODY("<para>\x01</para>"), "S006", "\x01", "does not allow"},
    {"<v:document/>", "S006", "<", "prefix"},
    {"<", "S006", NULL, ""},
    /* entities and other documents are never looked at */
    {"<!DOCTYPE document>" BODY(""), "S006", "<!DOCTYPE", "DOCTYPE"},
    {"<!DOCTYPE d SYSTEM \"file:///etc/passwd\">" BODY(""), "S006", "<!DOCTYPE", "DOCTYPE"},
    {"<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
     "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
     "<document xmlns=\"urn:vanthu:1\">&d;</document>",
     "S006", "<!DOCTYPE", "DOCTYPE"},
    /* another vocabulary */
    {"<document><body/></document>", "S006", "<document>", "namespace"},
    {"<document xmlns=\"urn:other\"/>", "S006", "<document xmlns=\"urn:other\"/>", "namespace"},
    {"<html/>", "S006", "html", "<document> is due"},
    {"<register xmlns=\"urn:vanthu:1\"/>", "S006", "register", "<document> is due"},
    {BODY("<prra>a</prra>"), "S006", "prra", "may not stand here"},
    {BODY("<para>a<u>b</u></para>"), "S006", "u", "may not stand here"},
    {BODY("<para>a<b xmlns=\"urn:other\">b</b></para>"), "S006", "b", "may not stand here"},
    {BODY("<para align=\"left\">a</para>"), "S006", "align", "no attribute"},
    {BODY("<item label=\"1.\"><para>a</para><text>b</text></item>"), "S006", "text",
     "may not stand here"},
    {BODY("chữ"), "S006", "chữ", "text may not stand here"},
    {BODY("<item label=\"xyz\"/>"), "S006", "xyz", "is no label"},
    {BODY("<item><text>a</text></item>"), "S006", "<item>", "label or a heading"},
    {BODY("<item heading=\"7\"/>"), "S006", "7", "may not be"},
    {BODY("<item label=\"a)\"><item label=\"1.\"/></item>"), "S006", NULL, "wrong level"},
    {BODY("<table><column/><row><cell/><cell/></row></table>"), "S006", "<row>", "2 cells"},
    {BODY("<table/>"), "S006", "<table/>", "schema"},
    {BODY("<assignment><lead><party>A</party></lead></assignment>"), "S008", NULL, "no item"},
    {BODY("<item label=\"1.\"><assignment><laed/></assignment></item>"), "S006", "laed",
     "may not stand here"},
    {BODY("<item label=\"1.\"><assignment><lead><party>A; B</party></lead></assignment></item>"),
     "S006", "A; B", "one name"},
    {BODY("<?php x?>"), "S007", "<?php x?>", "instruction"},
    {"<document xmlns=\"urn:vanthu:1\" type=\"plan\"><head><issuer>x</issuer><subject>x</subject>"
     "<subject>y</subject></head></document>",
     "S006", "subject", "stands twice"},
};

static void assert_refused(struct arena *a, const struct refusal *row)
{
    const struct reading r = read_text(a, str_of(row->xml));
    if (r.sink.list.n != 1) {
        fail_msg("%zu findings: %s", r.sink.list.n, row->xml);
    }
    const struct finding *f = r.sink.list.v[0];
    assert_string_equal(f->rule->code, row->code);
    if (str_find(f->message, str_of(row->message), 0) == STR_NPOS) {
        fail_msg("\"%.*s\" for %s", STR_ARG(f->message), row->xml);
    }
    if (row->at) {
        assert_str(source_text(r.source, f->at), row->at);
    }
}

static void test_refusals(void **state)
{
    for (size_t i = 0; i < COUNT_OF(refusals); i++) {
        assert_refused(*state, &refusals[i]);
    }
}

static struct str repeated(struct arena *a, const char *before, const char *piece, unsigned n,
                           const char *after)
{
    struct buf b = buf_new(a);
    buf_adds(&b, before);
    for (unsigned i = 0; i < n; i++) {
        buf_adds(&b, piece);
    }
    buf_adds(&b, after);
    return buf_str(&b);
}

static void assert_limit(struct reading r)
{
    assert_int_equal(r.sink.list.n, 1);
    assert_string_equal(r.sink.list.v[0]->rule->code, "S009");
}

static void test_limits(void **state)
{
    struct arena *a = *state;
    assert_limit(read_text(a, repeated(a, "<document>", "<b>", 100, "")));
    assert_limit(read_text(a, repeated(a, "<document ", "a='' ", 100000, "/>")));
    const struct str text = repeated(a, "<document xmlns=\"urn:vanthu:1\"><body><para>",
                                     "xxxxxxxxxx", 1100000, "</para></body></document>");
    assert_limit(read_text(a, text));
}

/* Any beginning of a good text, and the text with any byte changed: findings, never a fall. */
static void test_broken(void **state)
{
    struct arena *a = *state;
    const struct str good = STR("<?xml version=\"1.0\"?>\n<!-- x -->" BODY(
        "<item label=\"1.\" heading=\"2\"><text>a <b>b</b>&amp;</text>"
        "<assignment><lead><party>A</party></lead></assignment>"
        "<para><![CDATA[c]]><br/></para>"
        "<table><column/><row><cell>d</cell></row></table></item>"));
    static const char bytes[] = "<>&\"'/=!-?[] \nx";
    assert_int_equal(read_text(a, good).sink.list.n, 0);
    for (size_t i = 0; i < good.n; i++) {
        const struct reading r = read_text(a, str_cut(good, 0, i));
        assert_true(r.sink.list.n > 0);
        struct str changed = str_copy(a, good);
        ((char *)(uintptr_t)changed.p)[i] = bytes[i % (sizeof bytes - 1)];
        (void)read_text(a, changed);
    }
}

/* ---- words ---- */

static const struct run *first_run(const struct reading *r, size_t i)
{
    const struct block *b = r->document->root->first;
    assert_non_null(b);
    assert_true(i < b->words.list.n);
    return &b->words.list.v[i];
}

static void assert_run(const struct reading *r, size_t i, const char *text, const char *raw,
                       unsigned flags)
{
    const struct run *run = first_run(r, i);
    assert_str(run->text, text);
    assert_str(source_text(r->source, run->at), raw);
    assert_int_equal(run->flags, flags);
}

static void test_words(void **state)
{
    const struct reading r = read_text(
        *state, STR(BODY("<para>\n  Sở  Y tế\n    và <b>KH&amp;CN<i>&#225;</i></b><br/>"
                         "<![CDATA[<&>]]><!-- c --> <a href=\"x&amp;y\">z</a>\n</para>")));
    assert_int_equal(r.sink.list.n, 0);
    assert_run(&r, 0, "Sở  Y tế", "Sở  Y tế", 0);
    assert_run(&r, 1, " ", "\n    ", 0);
    assert_run(&r, 2, "và ", "và ", 0);
    assert_run(&r, 3, "KH", "KH", RUN_BOLD);
    assert_run(&r, 4, "&", "&amp;", RUN_BOLD);
    assert_run(&r, 5, "CN", "CN", RUN_BOLD);
    assert_run(&r, 6, "á", "&#225;", RUN_BOLD | RUN_ITALIC);
    assert_run(&r, 7, "\n", "<br/>", RUN_BREAK);
    assert_run(&r, 8, "<&>", "<&>", 0);
    assert_run(&r, 9, " c ", "<!-- c -->", RUN_COMMENT);
    assert_run(&r, 10, " ", " ", 0);
    assert_run(&r, 11, "z", "z", 0);
    assert_str(first_run(&r, 11)->href, "x&y");
}

static void assert_markdown(struct arena *a, struct str xml, const char *markdown)
{
    const struct reading r = read_text(a, xml);
    struct buf b = buf_new(a);
    assert_int_equal(r.sink.list.n, 0);
    write_markdown(a, r.document, &b);
    assert_str(buf_str(&b), markdown);
}

static void test_comments(void **state)
{
    assert_markdown(*state,
                    STR("<!-- trước -->\n<v:document xmlns:v=\"urn:vanthu:1\" type=\"plan\">\n"
                        "  <v:head>\n    <v:number>5</v:number> <!-- sau số -->\n"
                        "    <!-- trên\n         cơ quan -->\n    <v:issuer>x</v:issuer>\n"
                        "    <v:subject> Thử\n      xem </v:subject>\n    <!-- cuối -->\n"
                        "  </v:head>\n  <!-- giữa -->\n  <v:body><v:para><!-- đầu -->a</v:para>"
                        "<!-- b -&#45; &amp;amp; --></v:body>\n</v:document>\n<!-- hết -->\n"),
                    "---\n# trước\nloại: kế hoạch\nsố: 5  # sau số\n# trên\n# cơ quan\ncơ quan: x\n"
                    "trích yếu: Thử xem\n# cuối\n---\n\n<!-- giữa -->\n\n<!-- đầu -->\n\na\n\n"
                    "<!-- b -- &amp; -->\n\n<!-- hết -->\n");
}

/* A bullet's assignment is that of the item above it; a suppression keeps its side of it. */
static void test_assignments(void **state)
{
    static const char body[] =
        "---\nloại: kế hoạch\ncơ quan: x\ntrích yếu: Thử\n---\n\n1. Một\n\n- a\n\n- b\n\n"
        "<!-- vanthu-bo-qua A203: trước -->\n\n> Chủ trì: A; B\n> Thời hạn: quý I/2027\n\n"
        "<!-- vanthu-bo-qua N101: sau -->\n\n3. Ba\n";
    struct arena *a = *state;
    const struct reading r = read_text(a, str_of(body));
    struct buf xml = buf_new(a);
    assert_int_equal(r.sink.list.n, 0);
    write_xml(a, r.document, &xml);
    assert_true(str_find(buf_str(&xml), STR("      </item>\n      <assignment>"), 0) != STR_NPOS);
    assert_markdown(a, buf_str(&xml), body);
}

/* ---- the schema ---- */

static void assert_keys(struct str schema, const struct key_table *table)
{
    for (size_t i = 0; i < table->n; i++) {
        char element[64];
        (void)snprintf(element, sizeof element, "<element name=\"%s\">", table->keys[i].xml);
        if (str_find(schema, str_of(element), 0) == STR_NPOS) {
            fail_msg("templates/schema/vanthu.rng lacks %s (%s)", table->keys[i].xml,
                     table->keys[i].vi);
        }
        if (table->keys[i].sub) {
            assert_keys(schema, table->keys[i].sub);
        }
    }
}

static void test_schema(void **state)
{
    (void)state;
    struct str schema;
    assert_true(asset_find(STR("schema/vanthu.rng"), &schema));
    assert_keys(schema, &document_keys);
    assert_keys(schema, &register_keys);
    assert_keys(schema, &dossier_keys);
    for (size_t i = 0; doctype_at(i); i++) {
        char value[64];
        (void)snprintf(value, sizeof value, "<value>%s</value>", doctype_at(i)->xml);
        assert_true(str_find(schema, str_of(value), 0) != STR_NPOS);
    }
}

/* ---- memory ---- */

struct limited {
    size_t left;
};

static void *limited_alloc(void *ctx, size_t size)
{
    struct limited *l = ctx;
    return l->left-- ? malloc(size) : NULL;
}

static void limited_release(void *ctx, void *block)
{
    (void)ctx;
    free(block);
}

/* The arena runs dry at each of its allocations in turn: nothing leaks (asan), nothing falls. */
static void test_memory(void **state)
{
    (void)state;
    const struct str text =
        repeated(*state, "<document xmlns=\"urn:vanthu:1\" type=\"plan\">" HEAD "<body>",
                 "<para>một hai <b>ba</b> bốn năm</para>", 300, "</body></document>");
    enum status st = ST_NOMEM;
    for (size_t left = 1; st == ST_NOMEM; left++) {
        struct limited l = {left};
        const struct allocator from = {limited_alloc, limited_release, &l};
        struct arena *a = arena_new_from(&from);
        struct reading r = {.arena = a, .source = source_new(*state, STR("x.xml"), text)};
        if (a) {
            r.sink = sink_new(a, LANG_VI, NULL);
            st = arena_run(a, run_reading, &r);
        }
        arena_free(a);
        assert_true(left < 1000);
    }
    assert_int_equal(st, ST_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(test_refusals), ARENA_TEST(test_limits),   ARENA_TEST(test_broken),
        ARENA_TEST(test_words),    ARENA_TEST(test_comments), ARENA_TEST(test_assignments),
        ARENA_TEST(test_schema),   ARENA_TEST(test_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
