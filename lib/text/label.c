/* SPDX-License-Identifier: MIT */
#include "text/label.h"

#include "text/numeral.h"
#include "text/utf8.h"

#include <string.h>

enum { NUMBER_MAX = 99 };

struct scan {
    struct str line;
    size_t at; /* next byte */
    struct label *label;
};

/* The byte `ahead` of the next one; 0 beyond the end. */
static char peek_at(const struct scan *scan, size_t ahead)
{
    if (scan->at + ahead >= scan->line.n) {
        return '\0';
    }
    return scan->line.p[scan->at + ahead];
}

static char peek(const struct scan *scan)
{
    return peek_at(scan, 0);
}

static bool at_end(const struct scan *scan)
{
    return scan->at >= scan->line.n || peek(scan) == '\r';
}

static bool at_blank(const struct scan *scan)
{
    return at_end(scan) || utf8_blank(scan->line, scan->at) > 0;
}

static bool take_closing(struct scan *scan, const char *allowed)
{
    const char c = peek(scan);
    if (!c || !strchr(allowed, c)) {
        return false;
    }
    scan->label->closing = c;
    scan->at++;
    return true;
}

/* A label or title begins a sentence: its first letter is a capital. */
static bool begins_upper(struct str line)
{
    uint32_t c;
    return utf8_get(line, 0, &c) && utf8_is_upper(c);
}

/* "." or ")" or both; "-" or "/", as typists write them, only before a title: "1- Sở Y tế". */
static bool take_item_closing(struct scan *scan)
{
    if (peek(scan) == '.' && peek_at(scan, 1) == ')') {
        scan->label->dotted = true;
        scan->at++;
    }
    if (take_closing(scan, ".)")) {
        return true;
    }
    const size_t title = scan->at + 1 + utf8_blanks(scan->line, scan->at + 1);
    return begins_upper(str_from(scan->line, title)) && take_closing(scan, "-/");
}

/* The label ends here: a blank or the end of the line must follow. */
static bool finish(struct scan *scan, enum label_form form)
{
    scan->label->form = form;
    scan->label->raw = str_cut(scan->line, 0, scan->at);
    return at_blank(scan);
}

static bool add_number(struct scan *scan, unsigned value)
{
    if (value == 0 || value > NUMBER_MAX || scan->label->depth == LABEL_DEPTH_MAX) {
        return false;
    }
    scan->label->number[scan->label->depth++] = value;
    return true;
}

/* One or two digits, no more: 2020 is a year, 1.000 a sum. */
static bool take_number(struct scan *scan)
{
    size_t n = 0;
    while (scan->at + n < scan->line.n && scan->line.p[scan->at + n] >= '0' &&
           scan->line.p[scan->at + n] <= '9') {
        n++;
    }
    unsigned value = 0;
    const struct str digits = str_cut(scan->line, scan->at, scan->at + n);
    scan->at += n;
    return n <= 2 && str_to_uint(digits, NUMBER_MAX, &value) && add_number(scan, value);
}

static bool take_roman(struct scan *scan)
{
    size_t n = 0;
    while (scan->at + n < scan->line.n && strchr("IVXLC", scan->line.p[scan->at + n]) &&
           scan->line.p[scan->at + n]) {
        n++;
    }
    const unsigned value = roman_value(str_cut(scan->line, scan->at, scan->at + n));
    scan->at += n;
    return n > 0 && add_number(scan, value);
}

/* The word at `at`, up to a blank. */
static struct str word_at(struct str line, size_t at)
{
    size_t end = at;
    uint32_t c;
    for (size_t used; !utf8_blank(line, end) && (used = utf8_get(line, end, &c)) > 0; end += used) {
    }
    return str_cut(line, at, end);
}

/* What follows a bare "Chương I" is nothing, a dash, a note in brackets up to the end, or its title
 * in capitals; anything else makes it a sentence that only mentions it: "Mục 3 của Kế hoạch này".
 */
static bool title_follows(const struct scan *scan)
{
    const struct str rest =
        str_trim(str_from(scan->line, scan->at + utf8_blanks(scan->line, scan->at)));
    const struct str word = word_at(rest, 0);
    return rest.n == 0 || str_is(word, "-") || str_is(word, "–") ||
           (str_starts(rest, STR("(")) && str_ends(rest, STR(")"))) || utf8_in_capitals(word);
}

/* "thứ nhất": the numbers in words that parts go by. */
static bool take_ordinal(struct scan *scan)
{
    static const struct str names[] = {
        STR_INIT("nhất"), STR_INIT("hai"), STR_INIT("ba"),  STR_INIT("tư"),   STR_INIT("năm"),
        STR_INIT("sáu"),  STR_INIT("bảy"), STR_INIT("tám"), STR_INIT("chín"), STR_INIT("mười"),
    };
    const size_t thu = utf8_match(scan->line, scan->at, STR("thứ"));
    const size_t start = scan->at + thu + utf8_blanks(scan->line, scan->at + thu);
    for (unsigned i = 0; thu && i < COUNT_OF(names); i++) {
        const size_t n = utf8_match(scan->line, start, names[i]);
        uint32_t next;
        if (n && (!utf8_get(scan->line, start + n, &next) || !utf8_is_letter(next))) {
            scan->at = start + n;
            return add_number(scan, i + 1);
        }
    }
    return false;
}

/* A Roman or Arabic number or one in words; what failed is put back. */
static bool take_any_number(struct scan *scan)
{
    static bool (*const takes[])(struct scan *) = {take_number, take_roman, take_ordinal};
    const size_t start = scan->at;
    for (size_t i = 0; i < COUNT_OF(takes); i++) {
        if (takes[i](scan) && (at_blank(scan) || strchr(".:", peek(scan)))) {
            return true; /* and not the "LI" of "LIÊN QUAN" */
        }
        scan->at = start;
        scan->label->depth = 0;
    }
    return false;
}

static const struct word_form {
    struct str word; /* in lower case */
    enum label_form form;
    bool closed;   /* only with "." or ":" after the number, or alone on the line */
    bool numbered; /* only with a number */
} word_forms[] = {
    {STR_INIT("phụ lục"), LABEL_APPENDIX, false, false},
    {STR_INIT("phần"), LABEL_PART, false, true},
    {STR_INIT("chương"), LABEL_CHAPTER, false, true},
    {STR_INIT("mục"), LABEL_SECTION, false, true},
    {STR_INIT("tiểu mục"), LABEL_SECTION, false, true},
    {STR_INIT("điều"), LABEL_ARTICLE, true, true},
};

static bool scan_word_form(struct scan *scan, const struct word_form *row)
{
    const size_t word = utf8_match(scan->line, 0, row->word);
    if (!word) {
        return false;
    }
    scan->at = word + utf8_blanks(scan->line, word);
    const bool numbered = scan->at > word && take_any_number(scan);
    if (!numbered) {
        scan->at = word;
    }
    const bool closed = take_closing(scan, ".:");
    return (numbered || !row->numbered) && finish(scan, row->form) &&
           (closed || (row->closed ? at_end(scan) : title_follows(scan)));
}

static bool scan_words(struct scan *scan)
{
    struct label *label = scan->label;
    for (size_t i = 0; begins_upper(scan->line) && i < COUNT_OF(word_forms); i++) {
        *scan = (struct scan){scan->line, 0, label};
        *label = (struct label){.raw = STR_EMPTY};
        if (scan_word_form(scan, &word_forms[i])) {
            return true;
        }
    }
    return false;
}

static bool scan_roman(struct scan *scan)
{
    return take_roman(scan) && take_item_closing(scan) && finish(scan, LABEL_ROMAN);
}

/* "1.5 triệu", "2.5 USD": after a bare decimal comes a title, which begins with a capital and is
 * no unit of measure. */
static bool is_fraction(const struct scan *scan)
{
    static const char *const units[] = {"USD", "EUR", "VND", "VNĐ",  "GB",   "MB",  "TB",
                                        "KB",  "MW",  "GW",  "Gbps", "Mbps", "GHz", "MHz",
                                        "Tỷ",  "Tỉ",  "Ha",  "Km",   "Kg"};
    const struct str word = word_at(scan->line, scan->at + utf8_blanks(scan->line, scan->at));
    for (size_t i = 0; i < COUNT_OF(units); i++) {
        if (str_is(word, units[i])) {
            return true;
        }
    }
    return !begins_upper(word);
}

static bool scan_decimal(struct scan *scan)
{
    do {
        if (!take_number(scan)) {
            return false;
        }
        const char c = peek(scan);
        const char next = peek_at(scan, 1);
        if (c != '.' || next < '0' || next > '9') {
            break;
        }
        scan->at++;
    } while (true);
    const bool closed = take_item_closing(scan);
    return finish(scan, LABEL_DECIMAL) &&
           (closed || (scan->label->depth > 1 && !is_fraction(scan)));
}

static bool scan_letter(struct scan *scan)
{
    uint32_t c;
    const size_t used = utf8_get(scan->line, 0, &c);
    if (!used || !utf8_is_letter(c) || utf8_is_upper(c)) {
        return false;
    }
    scan->at = used;
    scan->label->number[0] = point_value(c);
    scan->label->depth = 1;
    return take_item_closing(scan) && finish(scan, LABEL_LETTER) &&
           (scan->label->number[0] > 0 || label_closing_usual(scan->label));
}

static const struct {
    struct str sign;
    enum label_form form;
} bullets[] = {
    {STR_INIT("-"), LABEL_DASH}, {STR_INIT("–"), LABEL_DASH}, {STR_INIT("—"), LABEL_DASH},
    {STR_INIT("−"), LABEL_DASH}, {STR_INIT("‐"), LABEL_DASH}, {STR_INIT("‑"), LABEL_DASH},
    {STR_INIT("+"), LABEL_PLUS}, {STR_INIT("*"), LABEL_STAR},
};

static bool scan_bullet(struct scan *scan)
{
    for (size_t i = 0; i < COUNT_OF(bullets); i++) {
        if (str_starts(scan->line, bullets[i].sign)) {
            scan->at = bullets[i].sign.n;
            return finish(scan, bullets[i].form);
        }
    }
    return false;
}

size_t label_scan(struct str line, struct label *label)
{
    static bool (*const scans[])(struct scan *) = {scan_bullet, scan_decimal, scan_letter,
                                                   scan_roman, scan_words};
    line = str_cut(line, 0, str_find_char(line, '\n', 0));
    for (size_t i = 0; i < COUNT_OF(scans); i++) {
        struct scan scan = {line, 0, label};
        *label = (struct label){.raw = STR_EMPTY};
        if (scans[i](&scan)) {
            return label->raw.n + utf8_blanks(line, label->raw.n);
        }
    }
    *label = (struct label){.raw = STR_EMPTY};
    return 0;
}

char label_closing_due(enum label_form form)
{
    static const char due[LABEL_FORMS] = {
        [LABEL_ROMAN] = '.', [LABEL_DECIMAL] = '.', [LABEL_LETTER] = ')'};
    return (unsigned)form < LABEL_FORMS ? due[form] : (char)0;
}

bool label_closing_usual(const struct label *label)
{
    return !label->dotted && label->closing != '-' && label->closing != '/';
}

unsigned label_level(const struct label *label)
{
    const unsigned deeper = label->form > LABEL_DECIMAL ? LABEL_DEPTH_MAX - 1 : 0;
    const unsigned within = label->form == LABEL_DECIMAL && label->depth ? label->depth - 1 : 0;
    return (unsigned)label->form + deeper + within;
}

unsigned label_ordinal(const struct label *label)
{
    return label->depth ? label->number[label->depth - 1] : 0;
}

static const char *const form_names[LABEL_FORMS] = {
    [LABEL_NONE] = "none",       [LABEL_APPENDIX] = "appendix", [LABEL_PART] = "part",
    [LABEL_CHAPTER] = "chapter", [LABEL_SECTION] = "section",   [LABEL_ARTICLE] = "article",
    [LABEL_ROMAN] = "roman",     [LABEL_DECIMAL] = "decimal",   [LABEL_LETTER] = "letter",
    [LABEL_DASH] = "dash",       [LABEL_PLUS] = "plus",         [LABEL_STAR] = "star",
};

const char *label_form_name(enum label_form form)
{
    return (unsigned)form < LABEL_FORMS ? form_names[form] : form_names[LABEL_NONE];
}

enum label_form label_form_find(struct str name)
{
    for (unsigned i = 1; i < LABEL_FORMS; i++) {
        if (str_is(name, form_names[i])) {
            return (enum label_form)i;
        }
    }
    return LABEL_NONE;
}
