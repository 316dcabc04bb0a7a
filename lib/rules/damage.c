/* SPDX-License-Identifier: MIT
 * The ways in which scanning and typing damage a label (N111), one function each. What text/label.h
 * reads as a label does not come here. */
#include "base/buf.h"
#include "rules/numbering.h"
#include "text/numeral.h"
#include "text/syllable.h"
#include "text/utf8.h"

static bool is_roman(char c)
{
    return c == 'I' || c == 'V' || c == 'X';
}

static size_t run_of(struct str s, size_t at, bool (*is)(char))
{
    size_t n = 0;
    while (at + n < s.n && is(s.p[at + n])) {
        n++;
    }
    return n;
}

static char at(struct str s, size_t i)
{
    return i < s.n ? s.p[i] : 0;
}

static bool starts_word(struct str s, size_t i)
{
    uint32_t c;
    return utf8_get(s, i, &c) && utf8_is_letter(c) && utf8_is_upper(c);
}

/* "1.1Báo", "2.Sở": the blank after the label is missing. */
static size_t glued(struct str s)
{
    size_t i = 0;
    unsigned dots = 0;
    for (size_t n; (n = run_of(s, i, char_is_digit)) > 0 && n < 3; dots++) {
        i += n;
        if (at(s, i) != '.') {
            break;
        }
        i++;
    }
    return dots > 0 && i > 1 && starts_word(s, i) ? i : 0;
}

/* "l.2.", "1.l.", "1O.": a letter where a digit belongs. */
static bool is_digit_like(char c)
{
    return char_is_digit(c) || c == 'l' || c == 'o' || c == 'O' || c == '.';
}

static size_t disguised(struct str s)
{
    const size_t n = run_of(s, 0, is_digit_like);
    const struct str word = str_cut(s, 0, n);
    bool digit = false;
    bool letter = false;
    bool dot = false;
    for (size_t i = 0; i < n; i++) {
        digit |= char_is_digit(word.p[i]);
        letter |= !char_is_digit(word.p[i]) && word.p[i] != '.';
        dot |= word.p[i] == '.';
    }
    const char next = at(s, n);
    return digit && letter && dot && n < 12 && (next == ' ' || next == 0) && at(s, n - 1) == '.'
               ? n
               : 0;
}

/* "1 .1. Báo", "1. 1. Báo", "1 . Báo": a blank inside the label. */
static size_t torn(struct str s)
{
    const size_t first = run_of(s, 0, char_is_digit);
    size_t i = first;
    if (!first || first > 2) {
        return 0;
    }
    if (at(s, i) == ' ' && at(s, i + 1) == '.') {
        i += 2;
        i += run_of(s, i, is_digit_like);
        return at(s, i) == ' ' ? i : 0;
    }
    return 0;
}

/* "III1", "I1.": a Roman and an Arabic numeral run together. */
static size_t mixed(struct str s)
{
    const size_t roman = run_of(s, 0, is_roman);
    const size_t digits = roman ? run_of(s, roman, char_is_digit) : 0;
    const size_t n = roman + digits;
    const char next = at(s, n);
    if (!digits || digits > 2) {
        return 0;
    }
    return next == '.' || next == ')' || (roman > 1 && next == ' ') ? n : 0;
}

/* "1,2. Sở": a comma for a dot. */
static size_t comma(struct str s)
{
    const size_t first = run_of(s, 0, char_is_digit);
    const size_t second = first && at(s, first) == ',' ? run_of(s, first + 1, char_is_digit) : 0;
    const size_t n = first + 1 + second;
    return second && first < 3 && second < 3 && at(s, n) == '.' && at(s, n + 1) == ' ' ? n + 1 : 0;
}

/* "a)Sở": the blank after a point letter is missing. */
static size_t glued_letter(struct str s)
{
    uint32_t c;
    const size_t n = utf8_get(s, 0, &c);
    return n && utf8_is_letter(c) && !utf8_is_upper(c) && at(s, n) == ')' && starts_word(s, n + 1)
               ? n + 1
               : 0;
}

/* ---- numbers of any form ---- */

/* A number in the form of a label, without what closes it. */
struct number {
    size_t n;
    bool abbreviation; /* V, X: as often the letter of a name: "X-quang", "V - League" */
};

static struct number number_at(struct str s, size_t i)
{
    const size_t roman = run_of(s, i, is_roman);
    if (roman) {
        const bool known = roman_value(str_cut(s, i, i + roman)) > 0;
        return (struct number){known ? roman : 0, roman == 1 && at(s, i) != 'I'};
    }
    const size_t digits = run_of(s, i, char_is_digit);
    if (digits) {
        return (struct number){digits < 3 ? digits : 0, false};
    }
    uint32_t c = 0;
    const size_t letter = utf8_get(s, i, &c);
    return (struct number){letter && point_value(c) ? letter : 0, false};
}

/* The word at `i`, letters only; empty when something other than a blank or a comma ends it. */
static struct str word_at(struct str s, size_t i)
{
    size_t end = i;
    uint32_t c = 0;
    for (size_t n; (n = utf8_get(s, end, &c)) > 0 && utf8_is_letter(c);) {
        end += n;
    }
    return end == s.n || utf8_blank(s, end) || at(s, end) == ',' ? str_cut(s, i, end) : STR_EMPTY;
}

/* Does a title begin at `i`: a Vietnamese word, and no single letter ("v.v.", "I/O")? */
static bool title_at(struct str s, size_t i, const struct number *number, bool capital)
{
    const struct str word = word_at(s, i);
    return utf8_count(word) > 1 && syllable_is(word) && (!capital || starts_word(word, 0)) &&
           (!number->abbreviation || utf8_in_capitals(word));
}

/* The dash of any length, the slash or colon at `i`: its length. */
static size_t odd_sign(struct str s, size_t i)
{
    uint32_t c = 0;
    const size_t n = utf8_get(s, i, &c);
    return c == '-' || c == '/' || c == ':' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? n : 0;
}

/* "II.NHIỆM VỤ", "2.tập huấn", "a.Rà soát", "1-Rà soát", "I/MỤC ĐÍCH": no blank behind the sign. */
static size_t glued_title(struct str s)
{
    const struct number number = number_at(s, 0);
    const char sign = at(s, number.n);
    const size_t plain = sign == '.' || sign == ')' ? 1 : 0;
    const size_t n = number.n + (plain ? plain : odd_sign(s, number.n));
    return number.n && n > number.n && title_at(s, n, &number, !plain) ? n : 0;
}

/* "I - MỤC ĐÍCH", "1 – Rà soát", "I: MỤC ĐÍCH": a sign that closes no label. */
static size_t odd_closing(struct str s)
{
    const struct number number = number_at(s, 0);
    const size_t blank = utf8_blanks(s, number.n);
    const size_t sign = odd_sign(s, number.n + blank);
    const size_t n = number.n + blank + sign;
    const size_t after = utf8_blanks(s, n);
    return number.n && sign && after && title_at(s, n + after, &number, true) ? n : 0;
}

/* "(1) Rà soát", "(a) Rà soát" */
static size_t bracketed(struct str s)
{
    const struct number number = at(s, 0) == '(' ? number_at(s, 1) : (struct number){0, false};
    const size_t n = number.n + 2;
    const size_t after = utf8_blanks(s, n);
    return number.n && at(s, n - 1) == ')' && after &&
                   title_at(s, n + after, &(struct number){0, false}, true)
               ? n
               : 0;
}

/* "Il. NHIỆM VỤ", "IIII. NHIỆM VỤ": no Roman number, though it is made of its letters or of those
 * that look like them. */
static bool is_roman_like(char c)
{
    return is_roman(c) || c == 'l' || c == '1' || c == '|';
}

static size_t odd_roman(struct str s)
{
    const size_t n = run_of(s, 0, is_roman_like);
    const struct str word = str_cut(s, 0, n);
    const bool some = run_of(s, 0, is_roman) > 0 || (n > 1 && is_roman(at(s, 1)));
    const bool closed = at(s, n) == '.' || at(s, n) == ')';
    return n > 1 && n < 6 && some && closed && !roman_value(word) &&
                   (n + 1 == s.n || utf8_blank(s, n + 1))
               ? n + 1
               : 0;
}

/* ---- characters of other keyboards ---- */

/* What "Ⅰ" "１" "．" "）" "①" stand for; NULL. */
static const char *narrow(uint32_t c)
{
    static const char *const romans[] = {"I",  "II",  "III",  "IV", "V",
                                         "VI", "VII", "VIII", "IX", "X"};
    static const char *const circled[] = {"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9."};
    static const char *const digits[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    if (c >= 0x2160 && c < 0x2160 + COUNT_OF(romans)) {
        return romans[c - 0x2160];
    }
    if (c >= 0x2460 && c < 0x2460 + COUNT_OF(circled)) {
        return circled[c - 0x2460];
    }
    if (c >= 0xFF10 && c < 0xFF10 + COUNT_OF(digits)) {
        return digits[c - 0xFF10];
    }
    return c == 0xFF0E || c == 0x3002 ? "." : c == 0xFF09 ? ")" : NULL;
}

/* "Ⅰ．", "1．", "a）", "①" */
static size_t wide(struct str s)
{
    size_t n = 0;
    bool some = false;
    uint32_t c = 0;
    for (size_t used; n < 24 && (used = utf8_get(s, n, &c)) > 0; n += used) {
        const bool plain =
            c == '.' || c == ')' || (c < 0x80 && (char_is_digit((char)c) || is_roman((char)c)));
        if (!plain && !narrow(c) && !(n == 0 && point_value(c))) {
            break;
        }
        some |= !plain && narrow(c);
    }
    return some ? n : 0;
}

static size_t (*const damages[])(struct str) = {glued,     disguised,    torn,        mixed,
                                                comma,     glued_letter, glued_title, odd_closing,
                                                bracketed, odd_roman,    wide};

size_t damaged_label(struct str words)
{
    size_t n = 0;
    for (size_t i = 0; i < COUNT_OF(damages) && !n; i++) {
        n = damages[i](words);
    }
    return n;
}

/* ---- what was meant ---- */

/* One character at a time: what stands in a label instead of it. */
static void mend_character(struct buf *out, uint32_t c, bool roman)
{
    if (narrow(c)) {
        buf_adds(out, narrow(c));
    } else if (c == 'l' || c == '|') {
        buf_adds(out, roman ? "I" : "1");
    } else if (!roman && (c == 'o' || c == 'O')) {
        buf_adds(out, "0");
    } else if (c == ',') {
        buf_adds(out, ".");
    } else if (utf8_is_letter(c) || (c < 0x80 && char_is_digit((char)c)) || c == '.') {
        utf8_put(out, c);
    }
}

static bool has_roman(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (is_roman(s.p[i])) {
            return true;
        }
    }
    return false;
}

/* "IIII" and "VIIII" were meant as IV and IX. */
static struct str roman_meant(struct arena *a, struct str number)
{
    unsigned value = 0;
    for (size_t i = 0; i < number.n; i++) {
        value += number.p[i] == 'I' ? 1 : number.p[i] == 'V' ? 5 : 10;
    }
    return roman_value(number)             ? number
           : str_ends(number, STR("IIII")) ? roman_of(a, value)
                                           : STR_EMPTY;
}

struct str damaged_label_right(struct arena *a, struct str damaged)
{
    if (at(damaged, 0) == '(' && char_is_digit(at(damaged, 1))) {
        return STR_EMPTY; /* under "1." it is a), under "I." it is 1. */
    }
    const bool torn_roman = has_roman(damaged);
    struct buf number = buf_new(a);
    uint32_t c = 0;
    for (size_t i = 0, n; (n = utf8_get(damaged, i, &c)) > 0; i += n) {
        if (torn_roman && c < 0x80 && char_is_digit((char)c)) {
            return STR_EMPTY; /* "III1": III.1., or IV.? */
        }
        mend_character(&number, c, torn_roman);
    }
    struct str right = buf_str(&number);
    while (str_ends(right, STR(".")) || str_ends(right, STR(")"))) {
        right.n--;
    }
    const bool roman = has_roman(right);
    right = roman ? roman_meant(a, right) : right;
    const bool point = utf8_get(right, 0, &c) == right.n && utf8_is_letter(c) && !roman;
    return right.n ? str_cat(a, right, point ? STR(")") : STR(".")) : right;
}
