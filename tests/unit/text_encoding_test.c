/* SPDX-License-Identifier: MIT
 * Judges: iconv's TCVN5712-1 for our TCVN3 table, and for VNI the spelling rule of its keyboard
 * (letter, then one byte for shape and tone) applied here the other way round. */
#include "unit/fixture.h"

#include "base/buf.h"
#include "text/encoding.h"
#include "text/syllable.h"
#include "text/utf8.h"

#include <iconv.h>
#include <string.h>

static struct str decode(struct arena *a, const char *name, struct str bytes)
{
    struct str text;
    size_t bad_at;
    if (encoding_decode(a, name, bytes, &text, &bad_at) != ST_OK) {
        fail_msg("%s: bad byte at %zu", name, bad_at);
    }
    return text;
}

/* One byte as iconv reads it; empty when it does not. */
static struct str judged(struct arena *a, char byte)
{
    char bytes[2] = {byte, '.'}; /* it waits for what follows a letter */
    char *in = bytes, *room = arena_alloc(a, 16), *end = room;
    size_t left = 2, space = 16;
    iconv_t converter = iconv_open("UTF-8", "TCVN5712-1");
    assert_true(converter != (iconv_t)-1);
    const bool read = iconv(converter, &in, &left, &end, &space) != (size_t)-1;
    iconv_close(converter);
    return read ? (struct str){room, (size_t)(end - room) - 1} : STR_EMPTY;
}

static void tcvn3_agrees_with_iconv(void **state)
{
    for (unsigned byte = 0xA1; byte <= 0xFE; byte++) {
        const char c = (char)byte;
        const struct str want = judged(*state, c);
        assert_true(want.n > 0);
        assert_true(str_eq(decode(*state, "TCVN3", (struct str){&c, 1}), want));
    }
}

static void tcvn3_reads_fonts_not_the_standard(void **state)
{
    assert_str(decode(*state, "TCVN3",
                      STR("C\xE9ng h\xDF"
                          "a x\xB7 h\xE9i")),
               "Cộng hòa xã hội");
    assert_str(decode(*state, "TCVN3",
                      STR("\x93"
                          "Qu\xFD"
                          "\x94 \x96 \xA7\xD2 \xB8n")),
               "“Quý” – Đề án");
    assert_str(decode(*state, "TCVN5712-1", STR("a\xB0")), "à");
    assert_str(decode(*state, "TCVN3", STR("a\xB0")), "à");
}

/* A letter in VNI-Windows, in the case of `c`. */
static void put_vni(struct buf *out, uint32_t c)
{
    static const uint32_t single[][2] = {
        {0x111, 0xF1},  {0x1A1, 0xF4}, {0x1B0, 0xF6},  {0xED, 0xED},   {0xEC, 0xEC},
        {0x1EC9, 0xE6}, {0x129, 0xF3}, {0x1ECB, 0xF2}, {0x1EF5, 0xEE},
    };
    /* In the order of enum tone: none, huyền, sắc, hỏi, ngã, nặng. */
    static const unsigned char plain[TONES] = {0, 0xF8, 0xF9, 0xFB, 0xF5, 0xEF};
    static const unsigned char roof[TONES] = {0xE2, 0xE0, 0xE1, 0xE5, 0xE3, 0xE4};
    static const unsigned char bowl[TONES] = {0xEA, 0xE8, 0xE9, 0xFA, 0xFC, 0xEB};
    static const struct {
        uint32_t vowel;
        unsigned char letter;
        const unsigned char *marks;
    } rows[] = {
        {'a', 'a', plain}, {0x103, 'a', bowl},   {0xE2, 'a', roof}, {'e', 'e', plain},
        {0xEA, 'e', roof}, {'o', 'o', plain},    {0xF4, 'o', roof}, {0x1A1, 0xF4, plain},
        {'u', 'u', plain}, {0x1B0, 0xF6, plain}, {'y', 'y', plain}, {'i', 'i', plain},
    };
    const uint32_t small = utf8_lower(c);
    const unsigned char to_case = c == small ? 0 : 0x20;
    for (size_t i = 0; i < COUNT_OF(single); i++) {
        if (single[i][0] == small) {
            buf_addc(out, (char)(single[i][1] - to_case));
            return;
        }
    }
    enum tone tone;
    const uint32_t vowel = vowel_of(small, &tone);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (rows[i].vowel == vowel) {
            buf_addc(out, (char)(rows[i].letter - to_case));
            if (rows[i].marks[tone]) {
                buf_addc(out, (char)(rows[i].marks[tone] - to_case));
            }
            return;
        }
    }
    buf_addc(out, (char)c);
}

static void vni_reads_every_letter(void **state)
{
    static const char *const texts[] = {
        "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ",
        "AÀÁẢÃẠ ĂẰẮẲẴẶ ÂẦẤẨẪẬ EÈÉẺẼẸ ÊỀẾỂỄỆ IÌÍỈĨỊ OÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ UÙÚỦŨỤ ƯỪỨỬỮỰ YỲÝỶỸỴ Đ",
    };
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        struct buf vni = buf_new(*state);
        uint32_t c;
        for (size_t at = 0, used; (used = utf8_get(str_of(texts[i]), at, &c)) > 0; at += used) {
            put_vni(&vni, c);
        }
        assert_str(decode(*state, "VNI", buf_str(&vni)), texts[i]);
    }
}

static void vni_words(void **state)
{
    assert_str(decode(*state, "VNI",
                      STR("Co\xE4ng ho\xF8"
                          "a xa\xF5 ho\xE4i chu\xFB ngh\xF3"
                          "a Vie\xE4t Nam")),
               "Cộng hòa xã hội chủ nghĩa Việt Nam");
    assert_str(decode(*state, "VNI",
                      STR("\xD1O\xC4"
                          "C LA\xC4"
                          "P - T\xD6\xCF DO")),
               "ĐỘC LẬP - TỰ DO");
    assert_str(decode(*state, "VNI", STR("A\xF9o \x93\x94")), "Áo “”");
}

static void bytes_without_a_meaning_are_named(void **state)
{
    static const struct {
        const char *name;
        struct str bytes;
        size_t bad_at;
    } rows[] = {
        {"UTF-8", STR_INIT("ab\xE9 c"), 2},
        {"TCVN3", STR_INIT("abc\x81"), 3},
        {"TCVN3", STR_INIT("a\0b"), 1},
        {"VNI", STR_INIT("ab\xE2"), 2}, /* a roof on b */
        {"VNI",
         STR_INIT("\xF9"
                  "a"),
         0},                           /* a mark on nothing */
        {"VNI", STR_INIT("o\xEA"), 1}, /* ă is a letter, ŏ is none */
        {"WINDOWS-1258", STR_INIT("abc\x8A"), 3},
        {"VISCII", STR_INIT("a\0"), 1},
        {"UTF-16LE", STR_INIT("a\0\0\xD8x\0"), 2}, /* half a surrogate pair */
        {"UTF-16LE", STR_INIT("a\0b"), 2},         /* half a unit */
        {"UTF-16LE", STR_INIT("a\0\0\0"), 2},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct str text;
        size_t bad_at = 99;
        const enum status st = encoding_decode(*state, rows[i].name, rows[i].bytes, &text, &bad_at);
        if (st != ST_INVALID || bad_at != rows[i].bad_at) {
            fail_msg("row %zu, %s: %s at %zu", i, rows[i].name, status_name(st), bad_at);
        }
    }
}

static void iconv_encodings_come_out_composed(void **state)
{
    struct arena *a = *state;
    assert_str(decode(a, "WINDOWS-1258", STR("Vi\xEA\xF2t Nam, \xF0\xEA\xCC")), "Việt Nam, đề");
    assert_str(decode(a, "VISCII", STR("Vi\xAEt")), "Việt");
    assert_str(decode(a, "UTF-16LE", STR("\xFF\xFE\xC7\x1E")), "ệ");
    assert_str(decode(a, "UTF-16BE", STR("\x1E\xC7")), "ệ");
    assert_str(decode(a, "UTF-8",
                      STR("\xEF\xBB\xBF"
                          "Vie\xCC\xA3\xCC\x82t")),
               "Việt");
    assert_str(decode(a, "WINDOWS-1258", STR("")), "");
    assert_str(decode(a, "WINDOWS-1258", STR("a\xEC")), "á"); /* the last letter waits for marks */
}

static void names_are_found_however_written(void **state)
{
    static const struct {
        const char *name, *found;
    } rows[] = {
        {"utf8", "UTF-8"},           {"UTF_8", "UTF-8"},
        {"cp1258", "WINDOWS-1258"},  {"Windows-1258", "WINDOWS-1258"},
        {"tcvn3", "TCVN3"},          {"ABC", "TCVN3"},
        {"tcvn-5712", "TCVN5712-1"}, {"TCVN", "TCVN5712-1"},
        {"viscii", "VISCII"},        {"VNI-Windows", "VNI"},
        {"utf-16", "UTF-16LE"},      {"utf-16be", "UTF-16BE"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_string_equal(encoding_find(str_of(rows[i].name)), rows[i].found);
    }
    for (const char *const *name = encoding_names(); *name; name++) {
        assert_string_equal(encoding_find(str_of(*name)), *name);
    }
    assert_null(encoding_find(STR("latin1")));
    assert_null(encoding_find(STR("")));
    assert_null(encoding_find(STR("utf8 viscii")));
}

static void marks_at_the_start_are_known(void **state)
{
    (void)state;
    const char *name = "x";
    assert_int_equal(encoding_bom(STR("\xEF\xBB\xBFx"), &name), 3);
    assert_string_equal(name, "UTF-8");
    assert_int_equal(encoding_bom(STR("\xFE\xFFx"), &name), 2);
    assert_string_equal(name, "UTF-16BE");
    assert_int_equal(encoding_bom(STR("\xEF\xBB"), &name), 0);
    assert_null(name);
}

static void guesses_read_as_vietnamese(void **state)
{
    static const struct {
        const char *name; /* NULL: no guess */
        struct str bytes;
    } rows[] = {
        {"TCVN3", STR_INIT("C\xE9ng h\xDF"
                           "a x\xB7 h\xE9i ch\xF1 ngh\xDC"
                           "a Vi\xD6t Nam")},
        {"VNI", STR_INIT("Co\xE4ng ho\xF8"
                         "a xa\xF5 ho\xE4i chu\xFB ngh\xF3"
                         "a Vie\xE4t Nam")},
        {"WINDOWS-1258", STR_INIT("C\xF4\xF2ng ho\xCC"
                                  "a xa\xDE h\xF4\xF2i Vi\xEA\xF2t Nam")},
        {"VISCII", STR_INIT("C\xB5ng h\xF2"
                            "a x\xE3 h\xB5i Vi\xAEt Nam \xF0\xABu")},
        {"UTF-16BE", STR_INIT("\0V\0i\x1E\xC7\0t\0 ")},
        {"UTF-16LE", STR_INIT("V\0i\0\xC7\x1E"
                              "t\0 \0")},
        {NULL, STR_INIT("Le caf\xE9 est tr\xE8s agr\xE9"
                        "able \xE0 c\xF4t\xE9 de la for\xEAt")},
        {NULL, STR_INIT("\x7F"
                        "ELF\x02\x01\x01\0\0\0\xE9\xB7")},
        {NULL, STR_INIT("plain ASCII")},
        {"TCVN5712-1", STR_INIT("\x95 \xA7\xD2 \xB8n, b\x8Fn \xAE\xE5")},
        {NULL, STR_INIT("")},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *guess = encoding_guess(*state, rows[i].bytes);
        if (rows[i].name ? !guess || strcmp(guess, rows[i].name) != 0 : guess != NULL) {
            fail_msg("row %zu: guessed %s", i, guess ? guess : "nothing");
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(tcvn3_agrees_with_iconv),
        ARENA_TEST(tcvn3_reads_fonts_not_the_standard),
        ARENA_TEST(vni_reads_every_letter),
        ARENA_TEST(vni_words),
        ARENA_TEST(bytes_without_a_meaning_are_named),
        ARENA_TEST(iconv_encodings_come_out_composed),
        ARENA_TEST(names_are_found_however_written),
        ARENA_TEST(marks_at_the_start_are_known),
        ARENA_TEST(guesses_read_as_vietnamese),
    };
    return cmocka_run_group_tests_name("text_encoding", tests, NULL, NULL);
}
