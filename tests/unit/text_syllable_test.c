/* SPDX-License-Identifier: MIT */
#include "unit/fixture.h"

#include "text/syllable.h"
#include "text/utf8.h"

static void syllables_are_known(void **state)
{
    static const char *const good[] = {
        "Nghị", "QUYẾT", "quốc", "gì",    "giếng",  "giờ",    "nghiêng", "khuỷu", "yêu",   "ý",
        "quý",  "hòa",   "hoà",  "thuở",  "uống",   "ước",    "đồng",    "xoong", "loăng", "Quỳnh",
        "cách", "tích",  "hợp",  "khuya", "nguyễn", "chuyên", "trưởng",  "giải",  "a",     "quân",
    };
    static const char *const bad[] = {
        "xyz",   "ceng",   "kan",  "ngiêng", "coäng",
        "Céng",  "hßa",    "tich", "hop",    "b",
        "",      "zô",     "hóá",  "ASEAN",  "TTg",
        "ủyban", "nghĩăn", "đ",    "cùc",    "chuyênchuyênchuyênchuyên",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(good); i++) {
        if (!syllable_is(str_of(good[i]))) {
            fail_msg("\"%s\" is a syllable", good[i]);
        }
    }
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        if (syllable_is(str_of(bad[i]))) {
            fail_msg("\"%s\" is no syllable", bad[i]);
        }
    }
}

static void tones_come_off_and_go_on(void **state)
{
    (void)state;
    enum tone tone;
    assert_int_equal(vowel_of(0x1EBF, &tone), 0xEA); /* ế */
    assert_int_equal(tone, TONE_ACUTE);
    assert_int_equal(vowel_of(0x1EBE, &tone), 0xCA); /* Ế */
    assert_int_equal(vowel_of('u', &tone), 'u');
    assert_int_equal(tone, TONE_NONE);
    assert_int_equal(vowel_of('b', &tone), 0);
    assert_int_equal(vowel_with(0x1B0, TONE_DOT), 0x1EF1);
    assert_int_equal(vowel_with('b', TONE_DOT), 'b');
}

/* Every rhyme with the vowel that carries the tone in brackets. */
static const char *const rhymes[] = {
    "[a]",   "[a]c",   "[a]ch", "[a]i",   "[a]m",   "[a]n",   "[a]ng",  "[a]nh", "[a]o",
    "[a]p",  "[a]t",   "[a]u",  "[a]y",   "[ă]c",   "[ă]m",   "[ă]n",   "[ă]ng", "[ă]p",
    "[ă]t",  "[â]c",   "[â]m",  "[â]n",   "[â]ng",  "[â]p",   "[â]t",   "[â]u",  "[â]y",
    "[e]",   "[e]c",   "[e]m",  "[e]n",   "[e]ng",  "[e]o",   "[e]p",   "[e]t",  "[ê]",
    "[ê]ch", "[ê]m",   "[ê]n",  "[ê]nh",  "[ê]p",   "[ê]t",   "[ê]u",   "[i]",   "[i]a",
    "[i]ch", "[i]m",   "[i]n",  "[i]nh",  "[i]p",   "[i]t",   "[i]u",   "i[ê]c", "i[ê]m",
    "i[ê]n", "i[ê]ng", "i[ê]p", "i[ê]t",  "i[ê]u",  "[o]",    "[o]a",   "o[a]c", "o[a]ch",
    "o[a]i", "o[a]m",  "o[a]n", "o[a]ng", "o[a]nh", "o[a]o",  "o[a]p",  "o[a]t", "o[a]y",
    "o[ă]c", "o[ă]m",  "o[ă]n", "o[ă]ng", "o[ă]t",  "[o]c",   "[o]e",   "o[e]n", "o[e]o",
    "o[e]t", "[o]i",   "[o]m",  "[o]n",   "[o]ng",  "o[o]c",  "o[o]ng", "[o]p",  "[o]t",
    "[ô]",   "[ô]c",   "[ô]i",  "[ô]m",   "[ô]n",   "[ô]ng",  "[ô]p",   "[ô]t",  "[ơ]",
    "[ơ]i",  "[ơ]m",   "[ơ]n",  "[ơ]p",   "[ơ]t",   "[u]",    "[u]a",   "u[â]n", "u[â]ng",
    "u[â]t", "u[â]y",  "[u]c",  "u[ê]",   "u[ê]ch", "u[ê]nh", "[u]i",   "[u]m",  "[u]n",
    "[u]ng", "u[ô]c",  "u[ô]i", "u[ô]m",  "u[ô]n",  "u[ô]ng", "u[ô]t",  "u[ơ]",  "[u]p",
    "[u]t",  "[u]y",   "u[y]a", "u[y]ch", "uy[ê]n", "uy[ê]t", "u[y]nh", "u[y]t", "u[y]u",
    "[ư]",   "[ư]a",   "[ư]c",  "[ư]i",   "[ư]m",   "[ư]ng",  "ư[ơ]c",  "ư[ơ]i", "ư[ơ]m",
    "ư[ơ]n", "ư[ơ]ng", "ư[ơ]p", "ư[ơ]t",  "ư[ơ]u",  "[ư]t",   "[ư]u",
};

static const struct {
    const char *letters;
    const char *before; /* first letters of the rhymes it may stand before */
} onsets[] = {
    {"b", "aăâeêioôơuư"},  {"c", "aăâoôơuư"},     {"ch", "aăâeêioôơuư"}, {"d", "aăâeêioôơuư"},
    {"đ", "aăâeêioôơuư"},  {"g", "aăâoôơuư"},     {"gh", "eêi"},         {"gi", "aăâeêoôơuư"},
    {"h", "aăâeêioôơuư"},  {"k", "eêi"},          {"kh", "aăâeêioôơuư"}, {"l", "aăâeêioôơuư"},
    {"m", "aăâeêioôơuư"},  {"n", "aăâeêioôơuư"},  {"ng", "aăâoôơuư"},    {"ngh", "eêi"},
    {"nh", "aăâeêioôơuư"}, {"ph", "aăâeêioôơuư"}, {"r", "aăâeêioôơuư"},  {"s", "aăâeêioôơuư"},
    {"t", "aăâeêioôơuư"},  {"th", "aăâeêioôơuư"}, {"tr", "aăâeêioôơuư"}, {"v", "aăâeêioôơuư"},
    {"x", "aăâeêioôơuư"},
};

enum { SYLLABLE_BYTES = 64 };

/* Writes onset and rhyme, the tone on vowel `on` of the rhyme; how many vowels it has. */
static size_t spell(struct buf *out, const char *onset, const char *rhyme, enum tone tone,
                    size_t on)
{
    const struct str r = str_of(rhyme);
    size_t vowels = 0;
    uint32_t c;
    out->n = 0;
    buf_adds(out, onset);
    for (size_t at = 0, used; (used = utf8_get(r, at, &c)) > 0; at += used) {
        struct vowel v = vowel_read(c);
        if (c == '[' || c == ']') {
            continue;
        }
        if (v.letter) {
            v.tone = vowels == on ? tone : TONE_NONE;
            vowels++;
        }
        utf8_put(out, v.letter ? vowel_char(v) : c);
    }
    return vowels;
}

static size_t marked_vowel(const char *rhyme)
{
    const struct str r = str_cut(str_of(rhyme), 0, str_find_char(str_of(rhyme), '[', 0));
    size_t n = 0;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(r, at, &c)) > 0; at += used) {
        n += vowel_read(c).letter != VOWEL_NONE;
    }
    return n;
}

static bool is_open_pair(const char *rhyme)
{
    return str_is(str_of(rhyme), "[o]a") || str_is(str_of(rhyme), "[o]e") ||
           str_is(str_of(rhyme), "[u]y");
}

static bool is_stopped(const char *rhyme)
{
    const struct str r = str_of(rhyme);
    return str_ends(r, STR("c")) || str_ends(r, STR("ch")) || str_ends(r, STR("p")) ||
           str_ends(r, STR("t"));
}

static void check_tones(struct buf *b, const char *onset, const char *rhyme)
{
    const size_t due = marked_vowel(rhyme);
    for (unsigned t = TONE_NONE; t < TONES; t++) {
        const bool spoken = !is_stopped(rhyme) || t == TONE_ACUTE || t == TONE_DOT;
        const size_t vowels = spell(b, onset, rhyme, (enum tone)t, due);
        if ((syllable_read(buf_str(b)).verdict == SYLLABLE_YES) != spoken) {
            fail_msg("\"%.*s\" %s", STR_ARG(buf_str(b)), spoken ? "is one" : "is none");
        }
        for (size_t on = 0; spoken && t && on < vowels; on++) {
            (void)spell(b, onset, rhyme, (enum tone)t, on);
            const bool good = on == due || is_open_pair(rhyme);
            if ((syllable_read(buf_str(b)).verdict == SYLLABLE_YES) != good) {
                fail_msg("tone of \"%.*s\"", STR_ARG(buf_str(b)));
            }
            if (!good) {
                const struct str moved = syllable_tone_moved(b->arena, buf_str(b));
                assert_int_equal(syllable_read(moved).verdict, SYLLABLE_YES);
            }
        }
    }
}

/* All onsets with all rhymes in all tones: what may stand together is a syllable with its tone on
 * the right vowel and nowhere else; what may not is none. */
static void every_combination_is_judged(void **state)
{
    struct arena *a = arena_new();
    struct buf b = buf_new(a);
    size_t good = 0;
    (void)state;
    for (size_t i = 0; i < COUNT_OF(onsets); i++) {
        for (size_t k = 0; k < COUNT_OF(rhymes); k++) {
            (void)spell(&b, "", rhymes[k], TONE_NONE, 0);
            uint32_t first;
            const size_t n = utf8_get(buf_str(&b), 0, &first);
            const struct str letter = str_copy(a, str_cut(buf_str(&b), 0, n));
            if (str_find(str_of(onsets[i].before), letter, 0) != STR_NPOS) {
                check_tones(&b, onsets[i].letters, rhymes[k]);
                good++;
            } else if (!str_is(str_of(onsets[i].letters), "g") && /* gì, giếng */
                       !str_is(str_of(onsets[i].letters), "gi")) {
                (void)spell(&b, onsets[i].letters, rhymes[k], TONE_ACUTE, marked_vowel(rhymes[k]));
                if (syllable_is(buf_str(&b))) {
                    fail_msg("\"%.*s\" is none", STR_ARG(buf_str(&b)));
                }
            }
        }
    }
    assert_true(good > 3000);
    arena_free(a);
}

static void slips_are_mended(void **state)
{
    static const char *const pairs[][2] = {
        {"nghành", "ngành"},  {"ngiêm", "nghiêm"}, {"gế", "ghế"},       {"ghà", "gà"},
        {"cể", "kể"},         {"kủ", "củ"},        {"đuợc", "được"},    {"nguời", "người"},
        {"trưòng", "trường"}, {"thuuộc", "thuộc"}, {"Nghành", "Ngành"}, {"NGHÀNH", "NGÀNH"},
        {"xyzzy", ""},        {"bằi", ""},
    };
    struct arena *a = arena_new();
    (void)state;
    for (size_t i = 0; i < COUNT_OF(pairs); i++) {
        assert_str(syllable_near(a, str_of(pairs[i][0])), pairs[i][1]);
    }
    arena_free(a);
}

static void words_run_together_are_cut(void **state)
{
    static const struct {
        const char *word;
        size_t at;
    } rows[] = {{"nghiệpvụ", 8}, {"tổchức", 4}, {"hòabình", 4}, {"nghiệp", 0},
                {"dựán", 0},     {"xyz", 0},    {"", 0},        {"đanglàmvào", 5}};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_int_equal(syllable_split(str_of(rows[i].word)), rows[i].at);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(syllables_are_known),         cmocka_unit_test(tones_come_off_and_go_on),
        cmocka_unit_test(every_combination_is_judged), cmocka_unit_test(slips_are_mended),
        cmocka_unit_test(words_run_together_are_cut),
    };
    return cmocka_run_group_tests_name("text_syllable", tests, NULL, NULL);
}
