/* SPDX-License-Identifier: MIT
 * The package rules: what we build is clean, and each fault of tests/faults/faults.txt is found by
 * its rule. The foreign judges are asked about the same faults by tests/faults/suite. */
#include "unit/docx_made.h"

#include "base/buf.h"
#include "build/build.h"
#include "docx/package.h"
#include "docx/verify.h"

#include <string.h>

#define FAULTS "tests/faults/faults.txt"

enum { TEXT_MAX = 1 << 20 };

/* ---- the list (how it is written is said at its head) ---- */

struct listed {
    bool clean;
    struct str name, base, code;
    struct str changes; /* the lines that follow */
};

struct entries {
    VEC(struct listed) list;
};

static struct str next_word(struct str *line)
{
    struct str word = STR_EMPTY;
    (void)str_next(line, ' ', &word);
    return word;
}

static struct entries read_list(struct arena *a)
{
    struct str text = STR_EMPTY;
    struct entries entries = {0};
    assert_int_equal(file_read(a, STR(FAULTS), TEXT_MAX, &text), ST_OK);
    struct str rest = text;
    struct str line;
    while (str_next(&rest, '\n', &line)) {
        struct str words = line;
        const struct str kind = next_word(&words);
        if (str_is(kind, "clean") || str_is(kind, "fault")) {
            struct listed *e = VEC_ADD(a, &entries.list);
            e->clean = str_is(kind, "clean");
            e->name = next_word(&words);
            e->base = next_word(&words);
            e->code = next_word(&words);
            e->changes = str_cut(rest, 0, 0);
        } else if (entries.list.n) {
            struct listed *e = &entries.list.v[entries.list.n - 1];
            e->changes.n = (size_t)(line.p + line.n - e->changes.p);
        }
    }
    return entries;
}

static const struct listed *find_entry(const struct entries *entries, struct str name)
{
    for (size_t i = 0; i < entries->list.n; i++) {
        if (str_eq(entries->list.v[i].name, name)) {
            return &entries->list.v[i];
        }
    }
    return NULL;
}

static unsigned hex_digit(char c)
{
    return c >= 'a'   ? (unsigned)(c - 'a' + 10)
           : c >= 'A' ? (unsigned)(c - 'A' + 10)
                      : (unsigned)(c - '0');
}

/* "\xHH" and "\n" of the list as the bytes they stand for. */
static struct str raw(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '\\' && i + 3 < s.n && s.p[i + 1] == 'x') {
            buf_addc(&out, (char)(hex_digit(s.p[i + 2]) << 4 | hex_digit(s.p[i + 3])));
            i += 3;
        } else if (s.p[i] == '\\' && i + 1 < s.n && s.p[i + 1] == 'n') {
            buf_addc(&out, '\n');
            i++;
        } else {
            buf_addc(&out, s.p[i]);
        }
    }
    return buf_str(&out);
}

/* ---- planting ---- */

static struct str replaced(struct arena *a, struct str s, struct str from, struct str to)
{
    const size_t at = str_find(s, from, 0);
    if (at == STR_NPOS) {
        fail_msg("nothing is %.*s", STR_ARG(from));
    }
    struct buf out = buf_new(a);
    buf_add(&out, str_cut(s, 0, at));
    buf_add(&out, to);
    buf_add(&out, str_from(s, at + from.n));
    return buf_str(&out);
}

/* `from` without text (p NULL): the whole part, new if need be. */
static void change_part(struct arena *a, struct package *package, struct str name, struct str from,
                        struct str to)
{
    for (size_t i = 0; i < package->parts.n; i++) {
        struct package_part *part = &package->parts.v[i];
        if (str_eq(part->name, name)) {
            part->bytes = from.p ? replaced(a, part->bytes, from, to) : to;
            return;
        }
    }
    VEC_PUSH(a, &package->parts, ((struct package_part){name, to}));
}

static struct str drop_part(struct package *package, struct str name)
{
    for (size_t i = 0; i < package->parts.n; i++) {
        struct package_part *part = &package->parts.v[i];
        const struct str bytes = part->bytes;
        if (str_eq(part->name, name)) {
            memmove(part, part + 1, (package->parts.n - i - 1) * sizeof *part);
            package->parts.n--;
            return bytes;
        }
    }
    fail_msg("no part %.*s", STR_ARG(name));
    return STR_EMPTY;
}

static void change_parts(struct arena *a, struct package *package, struct str changes)
{
    struct str line;
    struct str part = STR_EMPTY;
    struct str from = {NULL, 0};
    while (str_next(&changes, '\n', &line)) {
        struct str rest = line;
        const struct str word = next_word(&rest);
        if (str_is(word, "in")) {
            part = raw(a, rest);
        } else if (str_is(word, "-")) {
            from = raw(a, str_from(line, 2));
        } else if (str_is(word, "+")) {
            change_part(a, package, part, from, raw(a, str_from(line, 2)));
            from = (struct str){NULL, 0};
        } else if (str_is(word, "drop")) {
            (void)drop_part(package, rest);
        } else if (str_is(word, "move")) {
            change_part(a, package, rest, (struct str){NULL, 0}, drop_part(package, rest));
        }
    }
}

static struct str set_byte(struct arena *a, struct str bytes, struct str where)
{
    static const struct {
        const char *name, *signature;
    } records[] = {{"central", "PK\x01\x02"}, {"local", "PK\x03\x04"}, {"end", "PK\x05\x06"}};
    const struct str record = next_word(&where);
    unsigned offset = 0;
    assert_true(str_to_uint(next_word(&where), 1000, &offset));
    char *copy = str_c(a, bytes);
    for (size_t i = 0; i < COUNT_OF(records); i++) {
        if (str_is(record, records[i].name)) {
            const size_t at = str_find(bytes, (struct str){records[i].signature, 4}, 0);
            copy[at + offset] = (char)(hex_digit(where.p[0]) << 4 | hex_digit(where.p[1]));
        }
    }
    return (struct str){copy, bytes.n};
}

static struct str replaced_all(struct arena *a, struct str bytes, struct str change)
{
    const size_t arrow = str_find(change, STR(" => "), 0);
    const struct str from = str_cut(change, 0, arrow);
    const struct str to = str_from(change, arrow + 4);
    char *copy = str_c(a, bytes);
    for (size_t at = 0; (at = str_find(bytes, from, at)) != STR_NPOS; at++) {
        memcpy(copy + at, to.p, to.n);
    }
    return (struct str){copy, bytes.n};
}

static struct str change_archive(struct arena *a, struct str bytes, struct str changes)
{
    struct str rest;
    unsigned percent = 0;
    while (str_next(&changes, '\n', &rest)) {
        const struct str word = next_word(&rest);
        if (str_is(word, "set")) {
            bytes = set_byte(a, bytes, rest);
        } else if (str_is(word, "bytes")) {
            bytes = replaced_all(a, bytes, rest);
        } else if (str_is(word, "cut")) {
            assert_true(str_to_uint(rest, 100, &percent));
            bytes = str_cut(bytes, 0, bytes.n * percent / 100);
        } else if (str_is(word, "before") || str_is(word, "after")) {
            bytes = str_is(word, "before") ? str_cat(a, rest, bytes) : str_cat(a, bytes, rest);
        }
    }
    return bytes;
}

struct bases {
    struct str letter, plan;
};

static struct str planted(struct arena *a, const struct entries *entries, const struct bases *bases,
                          struct str name)
{
    if (str_is(name, "letter") || str_is(name, "plan")) {
        return str_is(name, "plan") ? bases->plan : bases->letter;
    }
    const struct listed *e = find_entry(entries, name);
    if (!e) {
        fail_msg("no entry %.*s", STR_ARG(name));
    }
    struct package package = {0};
    struct str bad = STR_EMPTY;
    struct str bytes = STR_EMPTY;
    assert_int_equal(package_read(a, planted(a, entries, bases, e->base), &package, &bad), ST_OK);
    change_parts(a, &package, e->changes);
    assert_int_equal(package_write(a, &package, &bytes), ST_OK);
    return change_archive(a, bytes, e->changes);
}

/* Letter and plan of input/ as the build makes them. */
static struct bases built(struct arena *a)
{
    struct load_options options = {.lang = LANG_EN, .unchecked = true};
    struct load_result loaded;
    struct sink sink = sink_new(a, LANG_EN, NULL);
    const struct kit *kit = NULL;
    struct bases bases = {STR_EMPTY, STR_EMPTY};
    VEC_PUSH(a, &options.paths.list, STR("input"));
    assert_int_equal(load_paths(a, &options, &loaded), ST_OK);
    assert_int_equal(kit_load(a, &sink, STR(""), &kit), ST_OK);
    for (size_t i = 0; i < loaded.list.v[0]->dossier.documents.n; i++) {
        const struct document *d = loaded.list.v[0]->dossier.documents.v[i];
        const bool letter = d->type && d->type->letter;
        assert_int_equal(
            make_document(a, &sink, kit, NULL, d, letter ? &bases.letter : &bases.plan), ST_OK);
    }
    assert_true(bases.letter.n && bases.plan.n);
    return bases;
}

/* ---- tests ---- */

static struct sink judge(struct arena *a, struct str bytes)
{
    struct sink found = sink_new(a, LANG_EN, docx_rule_find);
    assert_int_equal(docx_verify(a, &found, STR("a.docx"), bytes), ST_OK);
    return found;
}

static bool has_code(const struct sink *found, struct str code)
{
    for (size_t i = 0; i < found->list.n; i++) {
        if (str_is(code, found->list.v[i]->rule->code)) {
            return true;
        }
    }
    return false;
}

static void what_we_build_is_clean(void **state)
{
    const struct bases bases = built(*state);
    assert_int_equal(judge(*state, bases.letter).list.n, 0);
    assert_int_equal(judge(*state, bases.plan).list.n, 0);
}

static void every_planted_fault_is_found(void **state)
{
    struct arena *a = *state;
    const struct entries entries = read_list(a);
    const struct bases bases = built(a);
    unsigned wrong = 0;
    for (size_t i = 0; i < entries.list.n; i++) {
        const struct listed *e = &entries.list.v[i];
        const struct sink found = judge(a, planted(a, &entries, &bases, e->name));
        const bool none = e->clean || str_is(e->code, "-");
        if (none ? found.list.n > 0 : !has_code(&found, e->code)) {
            print_error("%.*s: %s\n", STR_ARG(e->name),
                        none ? found.list.v[0]->message.p : "not found");
            wrong++;
        }
    }
    assert_true(entries.list.n > 100);
    assert_int_equal(wrong, 0);
}

static void every_rule_has_a_planted_fault(void **state)
{
    const struct entries entries = read_list(*state);
    const struct rule_info *rule;
    for (size_t i = 0; (rule = docx_rule_at(i)) != NULL; i++) {
        bool planted_ = false;
        for (size_t k = 0; k < entries.list.n; k++) {
            planted_ = planted_ || str_is(entries.list.v[k].code, rule->code);
        }
        if (!planted_) {
            fail_msg("%s has no fault in " FAULTS, rule->code);
        }
    }
}

static void anything_may_be_asked_about(void **state)
{
    static const char *const inputs[] = {"", "PK", "not a zip", "PK\x05\x06"};
    for (size_t i = 0; i < COUNT_OF(inputs); i++) {
        const struct sink found = judge(*state, str_of(inputs[i]));
        assert_int_equal(docx_worst(&found), SEV_ERROR);
    }
    /* A file cut anywhere must not crash the reader of the archive. */
    const struct str bytes = built(*state).letter;
    for (size_t n = 0; n < bytes.n; n += 97) {
        const struct sink found = judge(*state, str_cut(bytes, 0, n));
        assert_int_equal(docx_worst(&found), SEV_ERROR);
    }
}

/* The place is that of the element, whatever stands before it, and the words are the paragraph's.
 */
static void a_fault_is_shown_at_its_place(void **state)
{
    struct arena *a = *state;
    struct package package = {0};
    struct str bad = STR_EMPTY;
    struct str bytes = STR_EMPTY;
    assert_int_equal(package_read(a, built(a).letter, &package, &bad), ST_OK);
    change_part(a, &package, STR("word/document.xml"), STR("<w:body>"),
                STR("<w:body><!-- <w:r> --><?x <w:r> ?><w:p><w:r><w:t>Câu đầu</w:t></w:r>"
                    "<w:r><w:rPr><w:sz w:val=\"x\"/></w:rPr></w:r></w:p>"));
    assert_int_equal(package_write(a, &package, &bytes), ST_OK);
    const struct sink found = judge(a, bytes);
    assert_int_equal(found.list.n, 1);
    const struct finding *f = found.list.v[0];
    const struct str tag = source_text(f->source, f->at);
    assert_string_equal(str_c(a, tag), "<w:sz w:val=\"x\"/>");
    assert_string_equal(str_c(a, f->file), "a.docx/word/document.xml");
    assert_true(str_find(f->message, STR("“Câu đầu”"), 0) != STR_NPOS);
}

static void rules_are_told_apart_and_explained(void **state)
{
    (void)state;
    const struct rule_info *rule;
    for (size_t i = 0; (rule = docx_rule_at(i)) != NULL; i++) {
        assert_true(rule->title.vi[0] && rule->title.en[0] && rule->explain.vi[0] &&
                    rule->explain.en[0]);
        assert_ptr_equal(docx_rule_find(str_of(rule->code)), rule); /* no code stands twice */
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(what_we_build_is_clean),         ARENA_TEST(every_planted_fault_is_found),
        ARENA_TEST(every_rule_has_a_planted_fault), ARENA_TEST(anything_may_be_asked_about),
        ARENA_TEST(a_fault_is_shown_at_its_place),  ARENA_TEST(rules_are_told_apart_and_explained),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
