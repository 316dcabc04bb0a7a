/* SPDX-License-Identifier: MIT
 * Slots of a clerk's template: joined, arranged, filled and mended, on paragraphs as Word leaves
 * them; and the rules of the Mustache specification on them (text_mustache_spec_test.c has them on
 * text). */
#include "unit/fixture.h"

#include "base/value.h"
#include "docx/mend.h"
#include "docx/story.h"
#include "text/mustache.h"

#define HEAD                                                                                       \
    "<w:document "                                                                                 \
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
#define TAIL "</w:body></w:document>"
#define P(text) "<w:p>" R(text) "</w:p>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define CELL(content) "<w:tc><w:tcPr/>" content "</w:tc>"
#define ROW(cells) "<w:tr>" cells "</w:tr>"
#define TABLE(rows) "<w:tbl><w:tblPr/>" rows "</w:tbl>"

static struct value *values(struct arena *a)
{
    struct value *v = value_map(a);
    struct value *letter = value_set(a, v, STR("kính gửi"), value_map(a));
    struct value *list = value_set(a, v, STR("nơi nhận"), value_list(a));
    static const char *const names[] = {"- A;", "- B & C;", "- Lưu."};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        value_add(a, list, value_text(a, str_of(names[i])));
    }
    value_set(a, v, STR("quyền hạn"), value_list(a));
    value_set_text(a, v, "số", STR("115"));
    value_set_text(a, v, "ký hiệu", STR("<K&H>\"'"));
    value_set_text(a, v, "người soạn", STR_EMPTY);
    value_set_text(a, v, "chức vụ", STR("{{số}}"));
    value_set_text(a, v, "có nơi nhận", STR("có"));
    value_set_text(a, letter, "một", STR("Sở Y tế"));
    value_set_text(a, v, "nội dung", STR("<w:p><w:r><w:t>Lời văn.</w:t></w:r></w:p>"));
    return v;
}

static struct story found(struct arena *a, struct sink *sink, const char *body)
{
    struct story s = {.arena = a, .sink = sink, .file = STR("mau.docx"), .part = STR("thân")};
    const struct str xml = str_printf(a, HEAD "%s" TAIL, body);
    assert_int_equal(markup_read(a, xml, &s.root), ST_OK);
    story_find(&s);
    story_pair(&s);
    return s;
}

/* The body of a template, filled. */
static struct str filled(struct arena *a, const char *body)
{
    struct sink sink = sink_new(a, LANG_EN, NULL);
    struct story s = found(a, &sink, body);
    if (!s.failed) {
        story_arrange(&s);
    }
    if (s.failed) {
        fail_msg("%s: %.*s", body, STR_ARG(sink.list.v[0]->message));
    }
    struct buf xml = buf_new(a);
    struct buf out = buf_new(a);
    const struct mustache *m = NULL;
    struct mustache_error error = {0};
    struct str mended = STR_EMPTY;
    const struct map styles = map_new(a);
    struct mending mending = {.arena = a, .styles = &styles};
    markup_write_part(s.root, true, &xml);
    assert_int_equal(mustache_compile(a, buf_str(&xml), &m, &error), ST_OK);
    mustache_render(m, values(a), buf_add_xml, &out);
    assert_int_equal(mend(&mending, buf_str(&out), &mended), ST_OK);
    const size_t start = str_find(mended, STR("<w:body>"), 0);
    const size_t end = str_find(mended, STR("</w:body>"), 0);
    return start == STR_NPOS ? STR_EMPTY : str_cut(mended, start + STR("<w:body>").n, end);
}

/* Only what is read: paragraphs end with "/". */
static struct str read(struct arena *a, struct str body)
{
    struct mark *root = NULL;
    struct buf out = buf_new(a);
    assert_int_equal(markup_read(a, str_printf(a, "<x>%.*s</x>", STR_ARG(body)), &root), ST_OK);
    for (struct mark *node = root; node; node = mark_next(root, node)) {
        if (mark_is(node, "w:p")) {
            buf_add(&out, story_text(a, node));
            buf_addc(&out, '/');
        }
    }
    return buf_str(&out);
}

struct row {
    const char *rule, *body, *text;
};

static void check(void **state, const struct row *rows, size_t n)
{
    struct arena *a = *state;
    for (size_t i = 0; i < n; i++) {
        const struct str text = read(a, filled(a, rows[i].body));
        if (!str_is(text, rows[i].text)) {
            fail_msg("%s: got \"%.*s\", want \"%s\"", rows[i].rule, STR_ARG(text), rows[i].text);
        }
    }
}

/* ---- joining ---- */

static void pieces_of_a_slot_are_joined(void **state)
{
    static const struct row rows[] = {
        {"over two runs", "<w:p>" R("Số: {{s") R("ố}}/KH") "</w:p>", "Số: 115/KH/"},
        {"every letter by itself",
         "<w:p>" R("{") R("{") R("s") R("ố") R("}") R("}") R("/KH") "</w:p>", "115/KH/"},
        {"braces apart", "<w:p>" R("a{") R("{số}") R("}b") "</w:p>", "a115b/"},
        {"spelling marks between",
         "<w:p>" R("{{") "<w:proofErr w:type=\"spellStart\"/>" R(
             "số") "<w:proofErr w:type=\"spellEnd\"/>" R("}}") "</w:p>",
         "115/"},
        {"a bookmark between",
         "<w:p>" R("{{số") "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd "
                           "w:id=\"0\"/>" R("}}") "</w:p>",
         "115/"},
        {"two slots and the text between", "<w:p>" R("{{số}") R("}/{") R("{số}} x") "</w:p>",
         "115/115 x/"},
        {"blanks and case as typed", P("{{ Số }}{{SỐ}}"), "115115/"},
        {"a line break within the name",
         "<w:p><w:r><w:t>{{ký</w:t><w:br/><w:t>hiệu}}</w:t></w:r></w:p>", "<K&H>\"' /"},
        {"one brace is text", P("{số} } {"), "{số} } {/"},
        {"in a text box",
         "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:pict><v:textbox><w:txbxContent>"
         "<w:p>" R("{{s")
             R("ố}}") "</w:p></w:txbxContent></v:textbox></w:pict></w:r>" R("{{số}}") "</w:p>",
         "a115/115/"},
        {"deleted text is none",
         "<w:p>" R("a") "<w:del w:id=\"1\"><w:r><w:delText>{{số</w:delText></w:r></w:del>" R(
             "b") "</w:p>",
         "ab/"},
    };
    check(state, rows, COUNT_OF(rows));
}

static void a_slot_takes_the_form_of_its_first_run(void **state)
{
    struct arena *a = *state;
    const struct str body = filled(a, "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>x {{s</w:t></w:r>"
                                      "<w:r><w:rPr><w:b/></w:rPr><w:t>ố}} y</w:t></w:r></w:p>");
    assert_str(body, "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">x 115</w:t></w:r>"
                     "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> y</w:t></w:r></w:p>");
}

static void what_has_no_slot_stays_byte_for_byte(void **state)
{
    struct arena *a = *state;
    const char *body =
        "<w:p w14:x='a \"{{số}}\"'><w:r><w:t>a &amp; &#x1EA1; b</w:t></w:r>\n <w:r/></w:p>"
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>";
    const struct str out = filled(a, body);
    assert_str(
        out,
        "<w:p w14:x='a \"&#123;{số}}\"'><w:r><w:t>a &amp; &#x1EA1; b</w:t></w:r>\n <w:r/></w:p>"
        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>");
}

/* ---- the rules of the specification ---- */

static void interpolation(void **state)
{
    static const struct row rows[] = {
        {"text without slots", P("Kính gửi:"), "Kính gửi:/"},
        {"a value", P("Số: {{số}}"), "Số: 115/"},
        {"what is put in is not read again", P("[{{chức vụ}}]"), "[{{số}}]/"},
        {"values are safe", P("{{ký hiệu}}"), "<K&H>\"'/"},
        {"three braces are as safe", P("{{{ký hiệu}}}"), "<K&H>\"'/"},
        {"an ampersand too", P("{{&amp;ký hiệu}}"), "<K&H>\"'/"},
        {"dotted", P("{{kính gửi.một}}"), "Sở Y tế/"},
        {"empty within text", P("[{{người soạn}}]"), "[]/"},
        {"a dot", P("{{#kính gửi.một}}({{.}}){{/kính gửi.một}}"), "(Sở Y tế)/"},
        {"blanks around stay", P(" {{số}} "), " 115 /"},
    };
    check(state, rows, COUNT_OF(rows));
}

static void sections(void **state)
{
    static const struct row rows[] = {
        {"over text of one run", P("a{{#số}}b{{/số}}c"), "abc/"},
        {"missing, over text of one run", P("a{{#người soạn}}b{{/người soạn}}c"), "ac/"},
        {"over runs", "<w:p>" R("a{{#người soạn}}b") R("c") R("d{{/người soạn}}e") "</w:p>", "ae/"},
        {"a list over runs", P("Gửi: {{#nơi nhận}}{{.}} {{/nơi nhận}}hết"),
         "Gửi: - A; - B & C; - Lưu. hết/"},
        {"over paragraphs",
         P("1") P("{{#nơi nhận}}") P("{{.}}") P("({{số}})") P("{{/nơi nhận}}") P("2"),
         "1/- A;/(115)/- B & C;/(115)/- Lưu./(115)/2/"},
        {"missing, over paragraphs", P("1") P("{{#quyền hạn}}") P("x") P("{{/quyền hạn}}") P("2"),
         "1/2/"},
        {"over a table", P("{{#người soạn}}") TABLE(ROW(CELL(P("x")))) P("{{/người soạn}}") P("2"),
         "2/"},
        {"nested",
         P("{{#có nơi nhận}}") P("{{#nơi nhận}}") P("{{.}}") P("{{/nơi nhận}}")
             P("{{/có nơi nhận}}"),
         "- A;/- B & C;/- Lưu./"},
        {"its own name is the item", P("{{#nơi nhận}}") P("{{nơi nhận}}") P("{{/nơi nhận}}"),
         "- A;/- B & C;/- Lưu./"},
        {"rows of tags around a row",
         TABLE(ROW(CELL(P("đầu"))) ROW(CELL(P("{{#nơi nhận}}")))
                   ROW(CELL(P("{{.}}")) CELL(P("{{số}}"))) ROW(CELL(P("{{/nơi nhận}}")))),
         "đầu/- A;/115/- B & C;/115/- Lưu./115/"},
        {"from the first cell of a row to its last",
         TABLE(ROW(CELL(P("{{#nơi nhận}}{{.}}")) CELL(P("{{số}}{{/nơi nhận}}")))),
         "- A;/115/- B & C;/115/- Lưu./115/"},
        {"broken over runs itself",
         "<w:p>" R("{{#ng") R("ười soạn}}x{{/người") R(" soạn}}y") "</w:p>", "y/"},
    };
    check(state, rows, COUNT_OF(rows));
}

static void inverted(void **state)
{
    static const struct row rows[] = {
        {"missing shows", P("a{{^người soạn}}b{{/người soạn}}c"), "abc/"},
        {"there does not", P("a{{^số}}b{{/số}}c"), "ac/"},
        {"an empty list shows", P("{{^quyền hạn}}") P("x") P("{{/quyền hạn}}"), "x/"},
        {"a list does not", P("{{^nơi nhận}}") P("x") P("{{/nơi nhận}}") P("y"), "y/"},
    };
    check(state, rows, COUNT_OF(rows));
}

static void comments(void **state)
{
    static const struct row rows[] = {
        {"within text", P("12{{! ghi chú }}34"), "1234/"},
        {"alone it takes its paragraph", P("1") P("{{! ghi chú }}") P("2"), "1/2/"},
        {"a name in it is no name", P("[{{! số }}]"), "[]/"},
        {"over runs", "<w:p>" R("1{{! ghi") R(" chú }}2") "</w:p>", "12/"},
    };
    check(state, rows, COUNT_OF(rows));
}

/* ---- paragraphs, lists, blocks ---- */

static void empty_slots_take_their_paragraph(void **state)
{
    static const struct row rows[] = {
        {"alone", P("1") P("{{người soạn}}") P("2"), "1/2/"},
        {"with text it stays", P("1") P("PL: {{người soạn}}") P("2"), "1/PL: /2/"},
        {"a needed one stays", P("1") P("{{họ tên}}") P("2"), "1//2/"},
        {"a section alone in its line", P("1") P("{{#người soạn}}PL: {{.}}{{/người soạn}}") P("2"),
         "1/2/"},
        {"a list without entries", P("1") P("{{quyền hạn}}") P("2"), "1/2/"},
        {"a cell keeps its last one", TABLE(ROW(CELL(P("{{người soạn}}")) CELL(P("2")))), "/2/"},
        {"a cell whose lists are empty", TABLE(ROW(CELL(P("{{quyền hạn}}")) CELL(P("2")))), "/2/"},
        {"a cell keeps what is there", TABLE(ROW(CELL(P("{{người soạn}}") P("1")) CELL(P("2")))),
         "1/2/"},
    };
    check(state, rows, COUNT_OF(rows));
}

static void a_list_repeats_its_paragraph(void **state)
{
    struct arena *a = *state;
    const struct str body =
        filled(a, "<w:p><w:pPr><w:numPr/></w:pPr><w:bookmarkStart w:id=\"3\" w:name=\"x\"/>" R(
                      "* {{nơi nhận}}") "<w:bookmarkEnd w:id=\"3\"/></w:p>");
    assert_str(read(a, body), "* - A;/* - B & C;/* - Lưu./");
    const size_t first = str_find(body, STR("bookmarkStart"), 0);
    assert_true(first != STR_NPOS);
    assert_true(str_find(body, STR("bookmarkStart"), first + 1) == STR_NPOS);
}

static void repeated_drawings_get_ids_of_their_own(void **state)
{
    struct arena *a = *state;
    const struct str body =
        filled(a, "<w:p>" R("{{nơi nhận}}") "<w:r><w:drawing><wp:docPr id=\"7\" "
                                            "name=\"x\"/></w:drawing></w:r></w:p>");
    const size_t first = str_find(body, STR(" id=\"7\""), 0);
    assert_true(first != STR_NPOS);
    assert_true(str_find(body, STR(" id=\"7\""), first + 1) == STR_NPOS);
}

static void a_block_takes_the_place_of_its_paragraph(void **state)
{
    struct arena *a = *state;
    assert_str(filled(a, P("{{nội dung}}")), "<w:p><w:r><w:t>Lời văn.</w:t></w:r></w:p>");
}

/* ---- mistakes ---- */

static void mistakes_are_told_with_their_words(void **state)
{
    static const struct {
        const char *body, *words;
    } rows[] = {
        {P("Số: {{sô hiệu}}/KH"), "at \"Số: {{sô hiệu}}/KH\": there is no slot {{sô hiệu}}"},
        {P("{{số"), "is opened by {{ and not closed"},
        {P("{{số / {{ký hiệu}}"), "is opened by {{ and not closed"},
        {P("{số}}"), "}} without {{"},
        {P("{{số}") P("}"), "is opened by {{ and not closed"},
        {P("{{#số}}x"), "the section {{#số}} is not closed"},
        {P("x{{/số}}"), "{{/số}} closes a section that is not open here"},
        {P("{{#số}}{{#ký hiệu}}{{/số}}{{/ký hiệu}}"), "{{/số}} closes a section"},
        {P("{{> số}}"), "partials"},
        {P("{{=&lt;% %>=}}"), "delimiter"},
        {P("{{}}"), "there is no slot {{}}"},
        {P("{{.}}"), "{{.}} has a meaning only in a section"},
        {P("{{có nơi nhận}}"), "only opens sections"},
        {P("a {{nội dung}}"), "must stand alone"},
        {TABLE(ROW(CELL(P("{{nội dung}}")))), "must stand in the body"},
        {P("{{#số}}") TABLE(ROW(CELL(P("{{/số}}")))), "in different places"},
        {P("a {{#số}}") P("b") P("{{/số}}"), "must stand alone"},
        {P("{{nơi nhận}} {{quyền hạn}}"), "one list a paragraph"},
        {"<w:p><w:pPr><w:sectPr/></w:pPr>" R("{{nội dung}}") "</w:p>", "section break"},
        {"<w:p><w:r><w:instrText> IF {{số}} </w:instrText></w:r></w:p>", "field code"},
        {"<w:p>" R("{{#số}}") "<w:hyperlink>" R("x{{/số}}") "</w:hyperlink></w:p>",
         "different parts of the line"},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct sink sink = sink_new(a, LANG_EN, NULL);
        struct story s = found(a, &sink, rows[i].body);
        if (!s.failed) {
            story_arrange(&s);
        }
        const struct str said = sink.list.n ? sink.list.v[0]->message : STR_EMPTY;
        if (!s.failed || str_find(said, str_of(rows[i].words), 0) == STR_NPOS) {
            fail_msg("%s: said \"%.*s\", not \"%s\"", rows[i].body, STR_ARG(said), rows[i].words);
        }
    }
}

static void the_nearest_slot_is_suggested(void **state)
{
    struct arena *a = *state;
    struct sink sink = sink_new(a, LANG_VI, NULL);
    (void)found(a, &sink, P("{{nơi nhân}}"));
    assert_str(sink.list.v[0]->hint, "{{nơi nhận}}");
}

/* Hostile text must cost neither time nor a flood of findings. */
static void a_flood_of_braces_is_bounded(void **state)
{
    struct arena *a = *state;
    struct sink sink = sink_new(a, LANG_EN, NULL);
    struct buf braces = buf_new(a);
    for (size_t i = 0; i < 1000000; i++) {
        buf_adds(&braces, "{{a");
    }
    struct story s = found(a, &sink,
                           str_c(a, str_printf(a, "<w:p><w:r><w:t>%.*s</w:t></w:r></w:p>",
                                               STR_ARG(buf_str(&braces)))));
    assert_true(s.failed);
    assert_true(sink.list.n <= PROBLEMS_MAX + 1);
}

static void markup_that_is_none_is_refused(void **state)
{
    static const char *const bad[] = {
        "",     "<a",     "<a>",     "<a></b>",          "<a/><b/>",
        "x",    "<a></a", "<a b=\"", "<!DOCTYPE a><a/>", "<a><![CDATA[",
        "</a>", "<>"};
    struct arena *a = *state;
    struct mark *root = NULL;
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        if (markup_read(a, str_of(bad[i]), &root) == ST_OK) {
            fail_msg("\"%s\" was taken", bad[i]);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(pieces_of_a_slot_are_joined),
        ARENA_TEST(a_slot_takes_the_form_of_its_first_run),
        ARENA_TEST(what_has_no_slot_stays_byte_for_byte),
        ARENA_TEST(interpolation),
        ARENA_TEST(sections),
        ARENA_TEST(inverted),
        ARENA_TEST(comments),
        ARENA_TEST(empty_slots_take_their_paragraph),
        ARENA_TEST(a_list_repeats_its_paragraph),
        ARENA_TEST(repeated_drawings_get_ids_of_their_own),
        ARENA_TEST(a_block_takes_the_place_of_its_paragraph),
        ARENA_TEST(mistakes_are_told_with_their_words),
        ARENA_TEST(the_nearest_slot_is_suggested),
        ARENA_TEST(a_flood_of_braces_is_bounded),
        ARENA_TEST(markup_that_is_none_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
