/* SPDX-License-Identifier: MIT */
#include "rules/reference_words.h"

#include "text/citation.h"
#include "text/numeral.h"
#include "text/utf8.h"

#include <string.h>

enum { PARTS = REFERENCE_PARTS };

size_t reference_word(struct str s, size_t i)
{
    uint32_t c;
    size_t n = 0;
    for (size_t step; (step = utf8_get(s, i + n, &c)) > 0; n += step) {
        const bool inner =
            c == '.' && i + n + 1 < s.n && s.p[i + n + 1] >= '0' && s.p[i + n + 1] <= '9';
        if (!utf8_is_letter(c) && !(c >= '0' && c <= '9') && !inner) {
            break;
        }
    }
    return n;
}

bool reference_is_number(struct str s)
{
    unsigned value;
    return str_to_uint(s, 999, &value);
}

bool reference_is_path(struct str s)
{
    struct str rest = s;
    struct str part;
    bool first = true;
    while (str_next(&rest, '.', &part)) {
        if (!(reference_is_number(part) || (first && roman_value(part)))) {
            return false;
        }
        first = false;
    }
    return !first;
}

bool reference_starts_roman(struct str path)
{
    return roman_value(str_cut(path, 0, str_find_char(path, '.', 0))) > 0;
}

/* "khoản 2 " or "điểm a " that ends at `end`: where it starts, with its value; else `end`. */
static size_t before_head(struct str s, size_t end, const char *word, struct str *value)
{
    if (end < 2 || s.p[end - 1] != ' ') {
        return end;
    }
    size_t from = end - 1;
    while (from > 0 && s.p[from - 1] != ' ' && s.p[from - 1] != '(') {
        from--;
    }
    const struct str name = str_of(word);
    const size_t start = from > name.n ? from - name.n - 1 : STR_NPOS;
    if (start == STR_NPOS || s.p[from - 1] != ' ' || utf8_match(s, start, name) != name.n) {
        if (from != name.n + 1 || utf8_match(s, 0, name) != name.n) {
            return end;
        }
        *value = str_cut(s, from, end - 1);
        return 0;
    }
    *value = str_cut(s, from, end - 1);
    return start;
}

/* " mục II", " phần II" after "mục 2": the number of the outer item. */
static size_t after_path(struct str s, size_t at, struct str *outer)
{
    static const char *const words[] = {" mục ", " phần "};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        const size_t n = utf8_match(s, at, str_of(words[i]));
        const size_t w = n ? reference_word(s, at + n) : 0;
        const struct str word = str_cut(s, at + n, at + n + w);
        if (w && roman_value(word)) {
            *outer = word;
            return n + w;
        }
    }
    return 0;
}

struct str reference_join(struct arena *a, const struct str *parts, size_t n)
{
    struct str out = STR_EMPTY;
    for (size_t i = 0; i < n; i++) {
        if (parts[i].n) {
            out = out.n ? str_printf(a, "%.*s.%.*s", STR_ARG(out), STR_ARG(parts[i])) : parts[i];
        }
    }
    return out;
}

/* The value after a head word of `head` bytes at `at`; fills the reference. */
static bool read_reference(struct arena *a, struct str s, size_t at, size_t head,
                           enum label_form form, struct reference *ref)
{
    struct str clause = STR_EMPTY;
    struct str point = STR_EMPTY;
    struct str outer = STR_EMPTY;
    const size_t n = reference_word(s, at + head);
    const struct str path = str_cut(s, at + head, at + head + n);
    size_t from = at;
    ref->to = at + head + n;
    if (form == LABEL_ROMAN) {
        if (!reference_is_path(path)) {
            return false;
        }
        ref->to += reference_starts_roman(path) ? 0 : after_path(s, ref->to, &outer);
        form = reference_starts_roman(path) || outer.n ? LABEL_ROMAN : LABEL_DECIMAL;
    } else if (!reference_is_number(path) && !(form == LABEL_APPENDIX && roman_value(path))) {
        return false;
    }
    if (form != LABEL_APPENDIX) {
        from = before_head(s, from, "khoản", &clause);
        from = before_head(s, from, "điểm", &point);
    }
    const struct str first =
        form == LABEL_ARTICLE || form == LABEL_APPENDIX ? str_cut(s, at, at + head + n) : path;
    const struct str parts[PARTS] = {outer, first, reference_is_number(clause) ? clause : STR_EMPTY,
                                     utf8_count(point) == 1 ? point : STR_EMPTY};
    ref->from = from;
    ref->target = reference_join(a, parts, PARTS);
    ref->form = form;
    memcpy(ref->values, parts, sizeof parts);
    ref->values[1] = path;
    return true;
}

static const struct {
    const char *word; /* lower case */
    enum label_form form;
    bool capital; /* only when written with a capital */
} heads[] = {
    {"mục ", LABEL_ROMAN, false},
    {"điều ", LABEL_ARTICLE, true},
    {"phụ lục ", LABEL_APPENDIX, true},
};

/* "hạng mục 3", "danh mục 10 dự án" are no references. */
static bool is_compound(struct str s, size_t at)
{
    static const char *const words[] = {"hạng ", "danh ",  "chuyên ", "đề ",
                                        "tiểu ", "khoản ", "đầu "};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        const struct str word = str_of(words[i]);
        if (at >= word.n && utf8_match(s, at - word.n, word) == word.n) {
            return true;
        }
    }
    return false;
}

bool reference_starts_word(struct str s, size_t at)
{
    uint32_t c = 0;
    return utf8_back(s, at, &c) == 0 || !utf8_is_letter(c);
}

bool reference_read(struct arena *a, struct str s, size_t at, struct reference *ref)
{
    uint32_t c = 0;
    (void)utf8_get(s, at, &c);
    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        const size_t n = utf8_match(s, at, str_of(heads[i].word));
        if (n && (!heads[i].capital || utf8_is_upper(c)) && reference_starts_word(s, at) &&
            !is_compound(s, at)) {
            return read_reference(a, s, at, n, heads[i].form, ref);
        }
    }
    return false;
}

/* ---- whose item is it ---- */

static size_t skip_link(struct str s, size_t at)
{
    static const char *const links[] = {
        " ban hành kèm theo", " kèm theo", " của", " tại", " trong", " thuộc", " nêu trên"};
    for (size_t i = 0; i < COUNT_OF(links); i++) {
        const size_t n = utf8_match(s, at, str_of(links[i]));
        if (n) {
            return n;
        }
    }
    return 0;
}

/* Goes over "và mục IV.1", ", III.3": more references that share what follows. */
static size_t skip_more(struct arena *a, struct str s, size_t at)
{
    static const char *const between[] = {", ", " và ", "; ", " hoặc "};
    for (size_t i = 0; i < COUNT_OF(between); i++) {
        const size_t n = utf8_match(s, at, str_of(between[i]));
        struct reference ref;
        if (n && reference_read(a, s, at + n, &ref)) {
            return ref.to - at;
        }
        const size_t w = n ? reference_word(s, at + n) : 0;
        if (w && reference_is_path(str_cut(s, at + n, at + n + w))) {
            return n + w;
        }
    }
    return 0;
}

bool reference_more(struct str s, const struct reference *ref, struct reference *next)
{
    static const char *const between[] = {", ", " và ", "; ", " hoặc "};
    for (size_t i = 0; ref->form == LABEL_ROMAN && i < COUNT_OF(between); i++) {
        const size_t n = utf8_match(s, ref->to, str_of(between[i]));
        const size_t w = n ? reference_word(s, ref->to + n) : 0;
        const struct str path = str_cut(s, ref->to + n, ref->to + n + w);
        if (w && reference_is_path(path) && reference_starts_roman(path)) {
            *next = (struct reference){.form = LABEL_ROMAN, .target = path};
            next->from = ref->to + n;
            next->to = next->from + w;
            return true;
        }
    }
    return false;
}

size_t reference_owner(struct arena *a, struct str s, size_t at)
{
    for (size_t n; (n = skip_more(a, s, at)) > 0; at += n) {
    }
    for (size_t n; (n = skip_link(s, at)) > 0; at += n) {
    }
    return at + utf8_blanks(s, at);
}

bool reference_foreign(struct arena *a, struct str s, size_t at)
{
    at = reference_owner(a, s, at);
    const size_t type = cited_type_at(s, at);
    return type && !utf8_match(s, at + type, STR(" này"));
}
