/* SPDX-License-Identifier: MIT
 * Markdown and XML carry the same model: thousands of documents made up from everything that means
 * something to either, written and read back. A failure names its seed. */
#include "unit/fixture.h"

#include "build/format.h"
#include "model/keys.h"
#include "read/assign.h"
#include "read/read.h"
#include "read/tree.h"
#include "write/pieces.h"
#include "write/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DOCUMENTS = 2000, REGISTERS = 300, LOOSE = 5000 };

struct maker {
    struct arena *arena;
    uint64_t state;
    struct sink sink;
    struct tree tree;
};

/* xorshift64*: the same documents everywhere. */
static unsigned roll(struct maker *m, unsigned n)
{
    m->state ^= m->state >> 12;
    m->state ^= m->state << 25;
    m->state ^= m->state >> 27;
    return (unsigned)((m->state * 2685821657736338717u) >> 33) % n;
}

static bool chance(struct maker *m, unsigned percent)
{
    return roll(m, 100) < percent;
}

/* ---- words ---- */

static const char *const fragments[] = {
    "a",
    "Sở Y tế",
    "năm 2026",
    "*",
    "**",
    "***",
    "_",
    "__",
    "a_b_c",
    "`",
    "``",
    "\\",
    "\\\\",
    "[",
    "](",
    "]",
    "[x]: y",
    "(",
    ")",
    "<",
    "<b>",
    "</b>",
    "< 5",
    "&",
    "&amp;",
    "&lt;",
    "&nope;",
    "KH&CN;",
    "&#65;",
    "#",
    "##",
    "# ",
    "-",
    "- ",
    "+ ",
    "* ",
    "1.",
    "1. ",
    "12) ",
    "a) ",
    "đ) ",
    "I. ",
    "1.1. ",
    "Điều 5. ",
    "Phần I. ",
    "Phụ lục I ",
    "Mục 1 ",
    "2020. ",
    "|",
    "||",
    "> ",
    "!",
    "![",
    "~~~",
    "---",
    "- - -",
    "===",
    "= ",
    ":--",
    "\"",
    "'",
    "“",
    "”",
    "–",
    "– ",
    "…",
    "\u00a0",
    " ",
    "  ",
    "   ",
    "    x",
    "<!--",
    "-->",
    "--",
    "]]>",
    "{{x}}",
    "$1",
    "10%",
    "ế",
    "²",
    "°C",
    "×",
    "./.",
    ".",
    ",",
    ";",
    ": ",
    "Chủ trì: A",
    "https://vi.du/a_b(c)",
    "<https://vi.du>",
    "a@b.vn",
    "1.5 triệu",
    "5/3/2020",
    "x\ny",
    "\t",
};

static const char *const targets[] = {
    "https://vi.du/a?b=1&c=2", "a b", "x(y)z", "<x>", "#m", "a|b", "a\\b", "&amp;", "mailto:a@b.vn",
    "https://vi.du/a_b(c)",    "*",   "`x`",   "[",   "\"",
};

static struct str fragment(struct maker *m)
{
    return str_of(fragments[roll(m, COUNT_OF(fragments))]);
}

static struct str text(struct maker *m, unsigned most)
{
    struct buf b = buf_new(m->arena);
    for (unsigned i = 0, n = 1 + roll(m, most); i < n; i++) {
        buf_add(&b, fragment(m));
    }
    return buf_str(&b);
}

static struct run make_run(struct maker *m, bool cell)
{
    struct run run = {.text = text(m, 3), .flags = roll(m, 4), .href = STR_EMPTY};
    if (chance(m, 10)) {
        run.href = str_of(targets[roll(m, COUNT_OF(targets))]);
        run.text = chance(m, 30) ? run.href : run.text;
    } else if (chance(m, 7)) {
        run.flags = RUN_BREAK | (run.flags & RUN_BOLD);
        run.text = STR("\n");
    } else if (chance(m, 7)) {
        run.flags = RUN_COMMENT;
        run.text = cell ? STR(" ghi chú ") : run.text;
    }
    return run;
}

static struct runs words(struct maker *m, bool cell)
{
    struct runs runs = {0};
    for (unsigned i = 0, n = roll(m, 6); i < n; i++) {
        VEC_PUSH(m->arena, &runs.list, make_run(m, cell));
    }
    return runs;
}

/* Words that begin with ink, as every reader gives them. */
static struct runs inked(struct maker *m)
{
    struct runs runs = words(m, false);
    const struct pieces pieces = pieces_of(m->arena, &runs);
    const bool ink = pieces.list.n && pieces.list.v[0].kind == PIECE_TEXT;
    if (ink) {
        return runs;
    }
    struct runs more = {0};
    VEC_PUSH(m->arena, &more.list, ((struct run){.text = STR("x"), .href = STR_EMPTY}));
    for (size_t i = 0; i < runs.list.n; i++) {
        VEC_PUSH(m->arena, &more.list, runs.list.v[i]);
    }
    return more;
}

/* ---- blocks ---- */

static const char *const labels[] = {
    "I.", "II.", "1.", "2.", "1)", "1.1.",    "2.3.",    "1.1.1.",     "a)",         "đ)",
    "b.", "-",   "–",  "+",  "*",  "Phần I.", "Điều 5.", "Chương II.", "Phụ lục I.", "10."};

static void add_item(struct maker *m)
{
    struct block *b = block_new(m->arena, BLOCK_ITEM);
    b->heading = chance(m, 30) ? 1 + roll(m, 6) : 0;
    b->words = inked(m);
    if (!b->heading || chance(m, 80)) {
        const struct str raw = str_of(labels[roll(m, COUNT_OF(labels))]);
        assert_true(label_scan(str_cat(m->arena, raw, STR(" ")), &b->label) > 0);
        b->label.raw = raw;
        b->bold_label = !b->heading && b->label.form < LABEL_STAR && chance(m, 20);
    }
    tree_add(&m->tree, b);
}

static void add_para(struct maker *m)
{
    struct block *b = block_new(m->arena, BLOCK_PARA);
    b->words = inked(m);
    tree_add(&m->tree, b);
}

static void add_comment(struct maker *m)
{
    static const char *const texts[] = {" vanthu-bo-qua C302: lý do ",
                                        "",
                                        "x",
                                        " a -- b ",
                                        " - ",
                                        " nhiều\n\ndòng\n  # x\n",
                                        "&amp; &#45; &lt;",
                                        " a-",
                                        "--"};
    struct block *b = block_new(m->arena, BLOCK_COMMENT);
    const struct str words_of = str_of(texts[roll(m, COUNT_OF(texts))]);
    VEC_PUSH(m->arena, &b->words.list,
             ((struct run){.text = words_of, .flags = RUN_COMMENT, .href = STR_EMPTY}));
    tree_add(&m->tree, b);
}

static void add_table(struct maker *m)
{
    struct block *b = block_new(m->arena, BLOCK_TABLE);
    struct table *t = b->table = ARENA_NEW(m->arena, struct table);
    t->columns = 1 + roll(m, 4);
    t->align = arena_array(m->arena, t->columns, sizeof *t->align);
    for (size_t i = 0; i < t->columns; i++) {
        t->align[i] = (enum align)roll(m, 4);
    }
    for (unsigned r = 0, n = 1 + roll(m, 4); r < n; r++) {
        struct row *row = VEC_ADD(m->arena, &t->rows);
        row->cells = arena_array(m->arena, t->columns, sizeof *row->cells);
        for (size_t i = 0; i < t->columns; i++) {
            row->cells[i].words = words(m, true);
        }
    }
    tree_add(&m->tree, b);
}

/* A value as a line of a block can hold it: no line ends, no blanks at its ends. */
static struct str line(struct maker *m)
{
    const struct str s = str_trim(one_line(m->arena, text(m, 4)));
    return s.n ? s : STR("x");
}

/* A name as the readers give it back: no ';', no '.' or ',' at its end. */
static struct str name(struct maker *m)
{
    struct str s = line(m);
    const bool good = str_find_char(s, ';', 0) == STR_NPOS && !strchr(".,", s.p[s.n - 1]);
    return good ? s : STR("Sở Y tế");
}

static void fill_field(struct maker *m, struct assignment *as, const struct assignment_field *f)
{
    static const char *const dates[] = {"quý IV/2026", "trước ngày 31/12/2025", "thường xuyên",
                                        "hằng quý",    "khi có yêu cầu",        "31/02/2026",
                                        "<*>&amp;"};
    void *member = (char *)as + f->offset;
    if (f->shape == AS_DEADLINE) {
        const struct str words_of = str_of(dates[roll(m, COUNT_OF(dates))]);
        assert_true(assignment_put(m->arena, as, f, words_of, (struct span){0, 0}));
    } else if (f->shape == AS_TEXT) {
        *(struct field *)member = (struct field){.text = line(m), .set = true};
    } else {
        for (unsigned i = 0, n = 1 + roll(m, 3); i < n; i++) {
            party_add(m->arena, member, name(m), (struct span){0, 0});
        }
    }
}

static void add_assignment(struct maker *m)
{
    const struct block *owner = tree_owner(&m->tree);
    if (owner == m->tree.root || owner->assignment) {
        return;
    }
    struct assignment *as = ARENA_NEW(m->arena, struct assignment);
    for (size_t i = 0; i < assignment_fields_n; i++) {
        if (i == 0 || chance(m, 40)) {
            fill_field(m, as, &assignment_fields[i]);
        }
    }
    tree_assign(&m->tree, as);
}

static void add_block(struct maker *m)
{
    static void (*const kinds[])(struct maker *) = {
        add_item, add_item,    add_item,  add_item,       add_para,
        add_para, add_comment, add_table, add_assignment, add_assignment};
    kinds[roll(m, COUNT_OF(kinds))](m);
}

/* ---- front matter ---- */

static const char *const values[] = {
    "kế hoạch",
    "115",
    "true",
    "không",
    "1.5",
    "2020-03-05",
    "18/7/2017",
    "null",
    "~",
    "a: b",
    "a #b",
    "#a",
    "- a",
    "-",
    "[a]",
    "{a}",
    "& a",
    "*a",
    "!a",
    "| a",
    "> a",
    "'a'",
    "\"a\"",
    "%a",
    "@a",
    "`a`",
    "a:",
    " a",
    "a ",
    "a  b",
    "a\nb",
    "a\tb",
    "\n",
    "a\\nb",
    "<a>&b;",
    "]]>",
    "?",
    "? a",
    ": a",
    "=",
    "a, b",
    "Lưu: VT, VP.",
    "\u00a0a",
    "a\u2028b",
    "a\xC2\x85z",
    "\ufeffa",
    "0x1F",
    "1:30",
    "yes",
    "---",
    "...",
    "a --> b",
    "Triển khai thực hiện Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Thủ tướng Chính phủ về thực "
    "hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN: \"x\" # y  z - t",
    "một-từ-rất-dài-không-có-dấu-cách-nào-cả-và-còn-dài-hơn-chín-mươi-ký-tự-để-không-gập-dòng-được-"
    "ở-đâu-hết rồi - # mới có",
};

static const char *const comments[] = {"ghi chú", "a # b", "  thụt vào", "a -- b",
                                       "khóa: x", "-",     "hai\ndòng",  "&amp; <x>"};

static struct value *make_text(struct maker *m)
{
    return value_text(m->arena, str_of(values[roll(m, COUNT_OF(values))]));
}

static struct str comment(struct maker *m)
{
    return chance(m, 15) ? str_of(comments[roll(m, COUNT_OF(comments))]) : STR_EMPTY;
}

static struct value *make_map(struct maker *m, const struct key_table *table, bool in_list);

static struct value *make_list(struct maker *m, const struct key *key)
{
    struct value *list = value_list(m->arena);
    for (unsigned i = 0, n = 1 + roll(m, 3); i < n; i++) {
        value_add(m->arena, list, key->sub ? make_map(m, key->sub, true) : make_text(m));
        list->entries.v[i].comment = comment(m);
    }
    list->tail = comment(m);
    return list;
}

static struct value *make_dict(struct maker *m, const struct key *key)
{
    struct value *map = value_map(m->arena);
    for (unsigned i = 0, n = 1 + roll(m, 5); i < n; i++) {
        const struct str id = str_printf(m->arena, i % 2 ? "%u" : "so-%u", i);
        value_set(m->arena, map, id, key->sub ? make_map(m, key->sub, false) : make_text(m));
        map->entries.v[i].comment = comment(m);
    }
    return map;
}

static struct value *make_value(struct maker *m, const struct key *key)
{
    switch (key->shape) {
    case KEY_LIST:
    case KEY_MAPS:
        return make_list(m, key);
    case KEY_MAP:
        return make_map(m, key->sub, false);
    case KEY_DICT:
    case KEY_PAIRS:
        return make_dict(m, key);
    default:
        return make_text(m);
    }
}

static void add_key(struct maker *m, struct value *map, const struct key *key, bool plain)
{
    struct value *v = make_value(m, key);
    value_set(m->arena, map, str_of(key->vi), v);
    if (v->kind == VALUE_TEXT || v->kind == VALUE_LIST) {
        v->remark = chance(m, 10) ? STR("ở cuối dòng # x") : STR_EMPTY;
    }
    map->entries.v[map->entries.n - 1].comment = plain ? STR_EMPTY : comment(m);
}

/* Some keys or all, in any order. In a list no comment can stand above the first key. */
static struct value *make_map(struct maker *m, const struct key_table *table, bool in_list)
{
    struct value *map = value_map(m->arena);
    const unsigned share = chance(m, 20) ? 100 : 10 + roll(m, 60);
    const size_t first = roll(m, (unsigned)table->n);
    for (size_t i = 0; i < table->n; i++) {
        const struct key *key = &table->keys[(first + i) % table->n];
        if (chance(m, share) && !value_entry(map, str_of(key->vi))) {
            add_key(m, map, key, in_list && !map->entries.n);
        }
    }
    if (!map->entries.n) {
        add_key(m, map, &table->keys[first], in_list);
    }
    map->tail = comment(m);
    return map;
}

/* ---- there and back ---- */

static struct document *made_document(struct maker *m)
{
    struct document *d = ARENA_NEW(m->arena, struct document);
    d->source = source_new(m->arena, STR("x.md"), STR_EMPTY);
    d->root = block_new(m->arena, BLOCK_ROOT);
    d->front = make_map(m, &document_keys, false);
    m->tree = tree_new(&m->sink, d->source, d->root);
    for (unsigned i = 0, n = roll(m, 20); i < n; i++) {
        add_block(m);
    }
    return d;
}

typedef void write_fn(struct arena *a, const struct document *d, struct buf *out);

static struct str written(struct maker *m, write_fn *write, const struct document *d)
{
    struct buf b = buf_new(m->arena);
    write(m->arena, d, &b);
    assert_int_equal(buf_status(&b), ST_OK);
    return buf_str(&b);
}

static struct document *read_back(struct maker *m, struct str text_of, const char *path)
{
    const struct source *s = source_new(m->arena, str_of(path), text_of);
    struct document *d = NULL;
    assert_int_equal(document_read(m->arena, &m->sink, s, &d), ST_OK);
    assert_non_null(d);
    return d;
}

/* Findings that tell of words lost or misread; values of keys may be nonsense here. */
static void assert_understood(const struct maker *m, struct str source)
{
    static const char *const bad[] = {"S001", "S002", "S003", "S006", "S007", "S008", "S009"};
    for (size_t i = 0; i < m->sink.list.n; i++) {
        const struct finding *f = m->sink.list.v[i];
        for (size_t k = 0; k < COUNT_OF(bad); k++) {
            if (strcmp(f->rule->code, bad[k]) == 0) {
                fail_msg("%s: %.*s in\n%.*s", bad[k], STR_ARG(f->message), STR_ARG(source));
            }
        }
    }
}

static void assert_same(struct str got, struct str want, struct str source, const char *what,
                        uint64_t seed)
{
    if (!str_eq(got, want)) {
        size_t at = 0;
        while (at < got.n && at < want.n && got.p[at] == want.p[at]) {
            at++;
        }
        const size_t from = at > 200 ? at - 200 : 0;
        fail_msg("seed %lu, %s:\n--- got\n%.*s\n--- want\n%.*s\n--- text\n%.*s",
                 (unsigned long)seed, what, STR_ARG(str_cut(got, from, at + 200)),
                 STR_ARG(str_cut(want, from, at + 200)), STR_ARG(source));
    }
}

/* Formatting is sure of itself, says the same but for the fixes (with `mended` of any rule), and
 * what it has written it leaves alone. */
static void check_format(struct maker *m, const struct document *d, bool mended, uint64_t seed)
{
    struct format_options options = {0};
    struct formatted once;
    struct formatted twice;
    const struct str want = written(m, write_outline, d);
    if (!mended) {
        VEC_PUSH(m->arena, &options.load.policy.select.list, STR("no such rule"));
    }
    format_document(m->arena, &options, NULL, read_back(m, d->source->text, "x.md"), &once);
    if (once.outcome == FORMAT_UNSURE) {
        fail_msg("seed %lu: not sure of\n%.*s", (unsigned long)seed, STR_ARG(d->source->text));
    }
    struct document *after = read_back(m, once.after, "x.md");
    if (!mended) {
        assert_same(written(m, write_outline, after), want, d->source->text, "fmt", seed);
    }
    format_document(m->arena, &options, NULL, after, &twice);
    assert_same(twice.after, once.after, d->source->text, "fmt twice", seed);
}

static void check_document(struct maker *m, uint64_t seed)
{
    const struct document *made = made_document(m);
    const struct str want = written(m, write_outline, made);
    const struct str markdown = written(m, write_markdown, made);
    const struct str xml = written(m, write_xml, made);
    m->sink.list.n = 0;
    const struct document *from_markdown = read_back(m, markdown, "x.md");
    assert_same(written(m, write_outline, from_markdown), want, markdown, "model - Markdown", seed);
    assert_understood(m, markdown);
    const struct document *from_xml = read_back(m, xml, "x.xml");
    assert_same(written(m, write_outline, from_xml), want, xml, "model - XML", seed);
    assert_understood(m, xml);
    assert_same(written(m, write_markdown, from_markdown), markdown, markdown, "fmt again", seed);
    assert_same(written(m, write_xml, from_markdown), xml, markdown, "Markdown - XML", seed);
    assert_same(written(m, write_markdown, from_xml), markdown, xml, "XML - Markdown", seed);
    check_format(m, from_markdown, false, seed);
    check_format(m, from_markdown, true, seed);
}

struct trial {
    struct maker m;
    uint64_t seed;
    void (*check)(struct maker *m, uint64_t seed);
};

static enum status run_trial(void *ctx)
{
    struct trial *t = ctx;
    t->check(&t->m, t->seed);
    return ST_OK;
}

static void run_trials(uint64_t first, unsigned n, void (*check)(struct maker *, uint64_t))
{
    const char *only = getenv("VANTHU_TEST_SEED");
    for (uint64_t seed = first; seed < first + n; seed++) {
        const uint64_t used = only ? strtoull(only, NULL, 10) : seed;
        struct arena *a = arena_new();
        struct trial t = {{.arena = a, .state = used * 0x9E3779B97F4A7C15u + 1}, used, check};
        t.m.sink = sink_new(a, LANG_VI, NULL);
        assert_int_equal(arena_run(a, run_trial, &t), ST_OK);
        arena_free(a);
        if (only) {
            return;
        }
    }
}

static void test_documents(void **state)
{
    (void)state;
    run_trials(1, DOCUMENTS, check_document);
}

/* ---- Markdown as anybody writes it ---- */

static const char *const line_starts[] = {
    "",      "",      "",    "# ",    "## ",         "- ",          "+ ",   "* ",
    "1. ",   "2) ",   "a) ", "1.1. ", "> ",          "   ",         "  - ", "| ",
    "|---|", "**1. ", "I. ", "<!-- ", "> Chủ trì: ", "> Thời hạn: "};

static struct str loose_markdown(struct maker *m)
{
    struct buf b = buf_new(m->arena);
    buf_adds(&b, "---\nloại: kế hoạch\ncơ quan: x\ntrích yếu: y\n---\n");
    for (unsigned i = 0, n = roll(m, 12); i < n; i++) {
        buf_adds(&b, line_starts[roll(m, COUNT_OF(line_starts))]);
        for (unsigned k = 0, most = roll(m, 6); k < most; k++) {
            buf_add(&b, fragment(m));
        }
        static const char *const ends[] = {"\n",   "\n\n",  "\n\n", "\\\n",
                                           "  \n", "-->\n", "|\n",  "**\n"};
        buf_adds(&b, ends[roll(m, COUNT_OF(ends))]);
    }
    return buf_str(&b);
}

/* "a;\⏎2) <!-- x -->" is an item by the label on its line, to CommonMark the middle of a paragraph:
 * only there can a comment come first. It is written above the item. */
static bool begins_with_comment(struct maker *m, const struct document *d)
{
    for (const struct block *b = d->root->first; b; b = block_next(d->root, b)) {
        const struct pieces pieces = pieces_of(m->arena, &b->words);
        if (b->kind != BLOCK_COMMENT && pieces.list.n && pieces.list.v[0].kind == PIECE_COMMENT) {
            return true;
        }
    }
    return false;
}

/* What is read without a complaint is written so that it reads the same. */
static void check_loose(struct maker *m, uint64_t seed)
{
    const struct str loose = loose_markdown(m);
    const struct document *d = read_back(m, loose, "x.md");
    if (m->sink.list.n || begins_with_comment(m, d)) {
        return;
    }
    const struct str want = written(m, write_outline, d);
    const struct str markdown = written(m, write_markdown, d);
    const struct str xml = written(m, write_xml, d);
    assert_same(written(m, write_outline, read_back(m, markdown, "x.md")), want, loose,
                "loose - Markdown", seed);
    assert_same(written(m, write_outline, read_back(m, xml, "x.xml")), want, loose, "loose - XML",
                seed);
    assert_understood(m, loose);
    check_format(m, d, false, seed);
    check_format(m, d, true, seed);
}

static void test_loose(void **state)
{
    (void)state;
    run_trials(1, LOOSE, check_loose);
}

static void check_register(struct maker *m, uint64_t seed)
{
    struct agency_register made = {.front = make_map(m, &register_keys, false)};
    struct agency_register *yaml = NULL;
    struct agency_register *xml = NULL;
    struct buf first = buf_new(m->arena);
    struct buf middle = buf_new(m->arena);
    struct buf last = buf_new(m->arena);
    write_register_yaml(m->arena, &made, &first);
    const struct source *s = source_new(m->arena, STR("x.yaml"), buf_str(&first));
    assert_int_equal(register_read(m->arena, &m->sink, s, &yaml), ST_OK);
    write_register_xml(m->arena, yaml, &middle);
    s = source_new(m->arena, STR("x.xml"), buf_str(&middle));
    assert_int_equal(register_read(m->arena, &m->sink, s, &xml), ST_OK);
    write_register_yaml(m->arena, xml, &last);
    assert_same(buf_str(&last), buf_str(&first), buf_str(&middle), "register", seed);
}

static void test_registers(void **state)
{
    (void)state;
    run_trials(1, REGISTERS, check_register);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_documents),
        cmocka_unit_test(test_loose),
        cmocka_unit_test(test_registers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
