/* SPDX-License-Identifier: MIT
 * YAML: trees with places and comments; slips named where they are. */
#include "unit/fixture.h"

#include "base/buf.h"
#include "read/yaml_tree.h"

struct reading {
    struct sink sink;
    const struct source *source;
    struct value *root;
    enum status st;
};

static struct reading read_yaml(struct arena *a, const char *text)
{
    struct reading r = {.sink = sink_new(a, LANG_VI, NULL)};
    struct source *s = source_new(a, STR("thu.yaml"), str_of(text));
    r.source = s;
    r.st = yaml_tree(a, &r.sink, s, (struct span){0, (uint32_t)s->text.n}, &r.root);
    return r;
}

static void add_value(const struct value *v, struct buf *out);

static void add_comment(struct buf *out, const char *mark, struct str text)
{
    if (text.n) {
        buf_printf(out, "%s%.*s ", mark, STR_ARG(text));
    }
}

static void add_entry(const struct entry *e, struct buf *out)
{
    add_comment(out, "#", e->comment);
    if (e->key.n) {
        buf_printf(out, "%.*s=", STR_ARG(e->key));
    }
    add_value(e->value, out);
}

/* Everything but places on one line: #comment above, ~remark, $tail. */
static void add_value(const struct value *v, struct buf *out)
{
    static const char *const brackets[] = {
        [VALUE_TEXT] = "\"\"", [VALUE_LIST] = "[]", [VALUE_MAP] = "{}"};
    buf_addc(out, brackets[v->kind][0]);
    buf_add(out, v->text);
    for (size_t i = 0; i < v->entries.n; i++) {
        buf_adds(out, i ? " " : "");
        add_entry(&v->entries.v[i], out);
    }
    add_comment(out, "$", v->tail);
    buf_addc(out, brackets[v->kind][1]);
    add_comment(out, "~", v->remark);
}

static void trees_keep_text_order_and_comments(void **state)
{
    static const struct {
        const char *yaml, *tree;
    } rows[] = {
        {"", "{}"},
        {"a: 1\nb: [x, \"y #z\"]\n", "{a=\"1\" b=[\"x\" \"y #z\"]}"},
        {"a:\nb: ''\n", "{a=\"\" b=\"\"}"},
        {"a: >-\n  một\n  hai # chữ\n", "{a=\"một hai # chữ\"}"},
        {"a: >- # gấp\n  một\n", "{a=\"một\"~gấp }"},
        {"# đầu\n#tiếp\na: 1\n", "{#đầu\ntiếp a=\"1\"}"},
        {"a: 1 # r\nb: 2\n# hết\n", "{a=\"1\"~r  b=\"2\"$hết }"},
        {"a: # nhóm\n  # trong\n  x: 1\n  # đuôi\n# trên b\nb: 2\n",
         "{a={#trong x=\"1\"$đuôi }~nhóm  #trên b b=\"2\"}"},
        {"a:\n  - k: 1 # r\n  # hai\n  - k: 2\n", "{a=[{k=\"1\"~r } #hai {k=\"2\"}]}"},
        {"a: [x, y] # r\n", "{a=[\"x\" \"y\"]~r }"},
        {"a: [x, # một\n    y]\n", "{a=[\"x\"~một  \"y\"]}"},
        {"a: x#y\n", "{a=\"x#y\"}"},
        {"# chỉ có chú thích", "{$chỉ có chú thích }"},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct reading r = read_yaml(a, rows[i].yaml);
        struct buf out = buf_new(a);
        assert_int_equal(r.st, ST_OK);
        add_value(r.root, &out);
        assert_str(buf_str(&out), rows[i].tree);
    }
}

static void places_are_bytes_of_the_source(void **state)
{
    struct arena *a = *state;
    struct reading r = read_yaml(a, "địa danh: Thanh Hóa  # x\nký hiệu: \"KH-UBND\"\n");
    const struct entry *place = value_entry(r.root, STR("địa danh"));
    const struct entry *symbol = value_entry(r.root, STR("ký hiệu"));
    assert_str(source_text(r.source, place->key_at), "địa danh");
    assert_str(source_text(r.source, place->value->at), "Thanh Hóa");
    assert_str(source_text(r.source, symbol->value->at), "KH-UBND");
}

static void slips_are_named_where_they_are(void **state)
{
    static const struct {
        const char *yaml;
        unsigned line;
        const char *message;
    } rows[] = {
        {"loại:kế hoạch\nsố: 115\n", 1, "thiếu dấu cách sau dấu hai chấm"},
        {"loại: x\nsố:115\nngày: y\n", 2, "thiếu dấu cách sau dấu hai chấm"},
        {"loại: x\nsố 115\nký: y\n", 2, "dòng này không có dạng \"khóa: giá trị\""},
        {"loại: x\n  số: 1\n", 2, "dòng này thụt lề sâu hơn dòng trên"},
        {"a: 1\nb: V/v: c\n", 2, "dấu hai chấm thứ hai trong một giá trị"},
        {"a: \"x\nb: y\n", 1, "thiếu ngoặc kép đóng"},
        {"a:\n\tb: y\n", 2, "thụt lề bằng phím Tab"},
        {"a: 1\nb: @x\n", 2, "ký tự này không được đứng đầu giá trị"},
        {"a: 1\na: 2\n", 2, "khóa \"a\" ghi hai lần"},
        {"a: *b\n", 1, "bí danh YAML (*) không được dùng ở đây"},
        {"a: &b c\n", 1, "neo YAML (&) không được dùng ở đây"},
        {"a: !b c\n", 1, "thẻ YAML (!) không được dùng ở đây"},
        {"a: 1\n---\nb: 2\n", 3, "có hơn một tài liệu YAML (dòng --- ở giữa)"},
        {"- a\n", 1, "cần các dòng dạng \"khóa: giá trị\""},
        {"? [a]\n: b\n", 1, "khóa phải là một dòng chữ"},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct reading r = read_yaml(a, rows[i].yaml);
        assert_int_equal(r.st, ST_INVALID);
        assert_int_equal(r.sink.list.n, 1);
        const struct finding *f = r.sink.list.v[0];
        assert_str(f->message, rows[i].message);
        assert_int_equal(source_line_of(r.source, f->at.start), rows[i].line);
    }
}

static void nesting_has_a_limit(void **state)
{
    struct arena *a = *state;
    struct buf deep = buf_new(a);
    buf_adds(&deep, "a: ");
    for (int i = 0; i < 5000; i++) {
        buf_adds(&deep, "[");
    }
    struct reading r = read_yaml(a, str_c(a, buf_str(&deep)));
    assert_int_equal(r.st, ST_INVALID);
    assert_str(r.sink.list.v[0]->message, "lồng nhau quá 64 tầng");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(trees_keep_text_order_and_comments),
        ARENA_TEST(places_are_bytes_of_the_source),
        ARENA_TEST(slips_are_named_where_they_are),
        ARENA_TEST(nesting_has_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
