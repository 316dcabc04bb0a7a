/* SPDX-License-Identifier: MIT
 * Bytes -> source: encodings, line ends, normal form, and the way back to the bytes. */
#include "unit/fixture.h"

#include "read/read.h"

#include <string.h>

struct reading {
    struct sink sink;
    struct source *s;
    enum status st;
};

static struct reading decode(struct arena *a, struct str bytes, const char *from_code)
{
    struct reading r = {.sink = sink_new(a, LANG_VI, NULL)};
    r.st = source_decode(a, &r.sink, bytes, STR("thu.md"), from_code, &r.s);
    return r;
}

static void texts_become_utf8_nfc_with_lf(void **state)
{
    static const struct {
        struct str bytes;
        const char *from_code, *text, *encoding;
    } rows[] = {
        {STR_INIT("Sở\n"), NULL, "Sở\n", "UTF-8"},
        {STR_INIT(""), NULL, "", "UTF-8"},
        {STR_INIT("\xEF\xBB\xBFSở\r\nY tế\r"), NULL, "Sở\nY tế\n", "UTF-8"},
        {STR_INIT("So\xCC\x9B\xCC\x89"), NULL, "Sở", "UTF-8"},
        {STR_INIT("\xFF\xFES\0\xDF\x1E"), NULL, "Sở", "UTF-16LE"},
        {STR_INIT("C\xE9ng h\xDF"
                  "a"),
         "tcvn3", "Cộng hòa", "TCVN3"},
        {STR_INIT("---\nencoding: TCVN3\n---\nC\xE9ng"), NULL, "---\nencoding: TCVN3\n---\nCộng",
         "TCVN3"},
        {STR_INIT("---\nm\xB7 h\xE3"
                  "a: \"TCVN3\"\n---\n"),
         NULL, "---\nmã hóa: \"TCVN3\"\n---\n", "TCVN3"},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct reading r = decode(a, rows[i].bytes, rows[i].from_code);
        assert_int_equal(r.st, ST_OK);
        assert_str(r.s->text, rows[i].text);
        assert_string_equal(r.s->encoding, rows[i].encoding);
    }
}

/* Every ASCII character of the text is the same byte of the file. */
static void places_lead_back_through_all_changes(void **state)
{
    static const char bytes[] = "\xEF\xBB\xBF"
                                "A So\xCC\x9B\xCC\x89 B\r\nC\r\n\r\nD e\xCC\x82\xCC\x81 E\rF\r\n"
                                "e\xCC\x82\r\nG";
    struct reading r = decode(*state, (struct str){bytes, sizeof bytes - 1}, NULL);
    assert_int_equal(r.st, ST_OK);
    for (const char *c = "ABCDEFG"; *c; c++) {
        const size_t text = str_find_char(r.s->text, *c, 0);
        const char *raw = strchr(bytes, *c);
        assert_non_null(raw);
        assert_int_equal(shifts_raw(&r.s->shifts, (uint32_t)text), raw - bytes);
    }
    assert_int_equal(r.s->not_nfc.list.n, 3);
}

static void what_is_no_text_is_refused(void **state)
{
    static const struct {
        struct str bytes;
        const char *from_code, *message, *hint;
    } rows[] = {
        {STR_INIT("a\nb\0c"), NULL, "có ký tự rỗng (NUL): đây không phải tệp văn bản UTF-8", NULL},
        {STR_INIT("a\xFFz"), NULL, "từ đây không phải UTF-8", NULL},
        {STR_INIT("C\xE9ng h\xDF"
                  "a x\xB7 h\xE9i"),
         NULL, "từ đây không phải UTF-8",
         "trông như TCVN3: thêm --from-code TCVN3, hoặc lưu lại tệp bằng UTF-8"},
        {STR_INIT("a\x8Az"), "WINDOWS-1258", "chữ ở đây không có trong bảng mã WINDOWS-1258", NULL},
        {STR_INIT("a"), "EBCDIC", "không biết bảng mã \"EBCDIC\"", NULL},
    };
    struct arena *a = *state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct reading r = decode(a, rows[i].bytes, rows[i].from_code);
        assert_int_equal(r.st, ST_INVALID);
        assert_int_equal(r.sink.list.n, 1);
        assert_str(r.sink.list.v[0]->message, rows[i].message);
        if (rows[i].hint) {
            assert_str(r.sink.list.v[0]->hint, rows[i].hint);
        }
    }
}

static void the_line_of_the_bad_byte_is_named(void **state)
{
    static const struct {
        struct str bytes;
        const char *from_code;
    } rows[] = {
        {STR_INIT("một\nhai \xFF"), NULL},
        {STR_INIT("m\xC3\xB4t\nhai \x8A"), "WINDOWS-1258"},
        {STR_INIT("m\0\n\0h\0a\0i\0 \0\0\xD8"), "UTF-16LE"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct reading r = decode(*state, rows[i].bytes, rows[i].from_code);
        const struct finding *f = r.sink.list.v[0];
        const struct position p = source_position(f->source, f->at.start);
        assert_int_equal(p.line, 2);
        assert_int_equal(p.column, 5);
    }
}

static void files_that_cannot_be_read_are_reported(void **state)
{
    struct arena *a = *state;
    struct sink sink = sink_new(a, LANG_VI, NULL);
    struct source *s = NULL;
    assert_int_equal(source_load(a, &sink, STR("/khong/co"), STR("co.md"), NULL, &s), ST_MISSING);
    assert_int_equal(source_load(a, &sink, STR("/"), STR("thu-muc"), NULL, &s), ST_IO);
    assert_int_equal(sink.list.n, 2);
    assert_str(sink.list.v[0]->file, "co.md");
    assert_str(sink.list.v[1]->message, "không đọc được tệp: đây là thư mục, không phải tệp");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(texts_become_utf8_nfc_with_lf),
        ARENA_TEST(places_lead_back_through_all_changes),
        ARENA_TEST(what_is_no_text_is_refused),
        ARENA_TEST(the_line_of_the_bad_byte_is_named),
        ARENA_TEST(files_that_cannot_be_read_are_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
