/* SPDX-License-Identifier: MIT */
#include "docx/nobreak.h"

#include "text/numeral.h"
#include "text/utf8.h"

#define NBSP "\xC2\xA0"

/* Words that hold on to the number after them. */
static const char *const heads[] = {"ngày", "tháng", "năm",    "quý",   "Quý",  "số",   "Số",
                                    "Điều", "khoản", "Khoản",  "điểm",  "Điểm", "mục",  "Mục",
                                    "lục",  "Phần",  "Chương", "trang", "Bảng", "Biểu", "Mẫu"};

/* Units that hold on to the number before them. */
static const char *const units[] = {"%",  "‰",  "km", "km2",   "m",    "m2",
                                    "ha", "kg", "tỷ", "triệu", "nghìn"};

/* The word without the punctuation around it. */
static struct str bare(struct str word)
{
    while (word.n && str_find_char(STR(".,;:)/"), word.p[word.n - 1], 0) != STR_NPOS) {
        word.n--;
    }
    return word;
}

/* "18", "115/KH-UBND", "III", "III.2", "IV/2026", "a" */
static bool is_number(struct str word)
{
    word = bare(word);
    uint32_t c = 0;
    if (word.n && (char_is_digit(word.p[0]) || utf8_get(word, 0, &c) == word.n)) {
        return char_is_digit(word.p[0]) || point_value(utf8_lower(c)) > 0;
    }
    size_t end = 0;
    while (end < word.n && word.p[end] != '.' && word.p[end] != '/') {
        end++;
    }
    return roman_value(str_cut(word, 0, end)) > 0;
}

static bool is_dash(struct str word)
{
    return str_is(word, "-") || str_is(word, "–");
}

struct words { /* three in a row; empty where there is none */
    struct str before, word, next;
};

/* Must no line end between `word` and `next`? */
static bool holds(const struct words *w)
{
    const bool digits = w->word.n && char_is_digit(w->word.p[0]);
    if (is_dash(w->word)) { /* of a range */
        return w->before.n && char_is_digit(w->before.p[0]) && char_is_digit(w->next.p[0]);
    }
    return is_dash(w->next) || str_is(w->next, "…") || str_is(w->word, "(để") ||
           (str_in(w->word, heads, COUNT_OF(heads)) && is_number(w->next)) ||
           (digits && str_in(bare(w->next), units, COUNT_OF(units)));
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

static struct str word_at(struct str text, size_t at)
{
    size_t end = at;
    while (end < text.n && !is_blank(text.p[end])) {
        end++;
    }
    return str_cut(text, at, end);
}

struct str nobreak(struct arena *a, struct str text)
{
    struct buf out = buf_new(a);
    struct words w = {.word = word_at(text, 0)};
    size_t at = w.word.n;
    size_t done = 0;
    while (at < text.n) { /* at a blank */
        w.next = word_at(text, at + 1);
        if (w.word.n && w.next.n && holds(&w)) {
            buf_add(&out, str_cut(text, done, at));
            buf_adds(&out, NBSP);
            done = at + 1;
        }
        w.before = w.word;
        w.word = w.next;
        at += 1 + w.next.n;
    }
    if (done == 0) {
        return text;
    }
    buf_add(&out, str_from(text, done));
    return buf_str(&out);
}
