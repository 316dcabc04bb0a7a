/* SPDX-License-Identifier: MIT
 * The dates of citations: in the calendar, not after the document's own, of the symbol's year. */
#include "rules/between.h"
#include "rules/citation.h"
#include "text/utf8.h"

static void say_impossible(const struct rule_run *run, const struct passage *p, size_t from,
                           size_t n)
{
    struct finding *f =
        report(run->sink, run->document->source, passage_place(run->document, p, from, from + n),
               run->code, "ngày \"%.*s\" không có trong lịch",
               "the date \"%.*s\" is not in the calendar", (int)n, p->text.p + from);
    hint(run->sink, f, "kiểm tra lại ngày, tháng", "check day and month");
}

/* May a date start with this digit? Not inside another number or a symbol. */
static bool starts_date(struct str s, size_t at)
{
    uint32_t c = 0;
    return char_is_digit(s.p[at]) &&
           !(utf8_back(s, at, &c) &&
             (utf8_is_letter(c) || char_is_digit((char)c) || c == '/' || c == '.' || c == '-'));
}

static bool day_word_before(struct str s, size_t at)
{
    const struct str before = str_trim_right(str_cut(s, 0, at));
    return before.n < at && (str_ends(before, STR("ngày")) || str_ends(before, STR("Ngày")));
}

/* "31/11" after "ngày", without a year: its length where no year has that day, or 0. */
static size_t impossible_day(struct str s, size_t at)
{
    unsigned day = 0;
    unsigned month = 0;
    const size_t slash = str_find_char(s, '/', at);
    size_t end = slash == STR_NPOS ? s.n : slash + 1;
    while (end < s.n && char_is_digit(s.p[end])) {
        end++;
    }
    enum { LEAP_YEAR = 2000 };
    const bool read = slash != STR_NPOS && slash - at < 3 && end - slash < 4 &&
                      str_to_uint(str_cut(s, at, slash), 99, &day) &&
                      str_to_uint(str_cut(s, slash + 1, end), 99, &month) &&
                      (end == s.n || s.p[end] != '/');
    return read && (day == 0 || day > date_last_day(LEAP_YEAR, month)) ? end - at : 0;
}

/* A full date with slashes, or any after "ngày": 24.7.2017 elsewhere may be the number of an item.
 */
static void impossible_dates(const struct rule_run *run, const struct passage *p)
{
    for (size_t at = 0; at < p->text.n; at++) {
        struct date d;
        if (!char_is_digit(p->text.p[at]) || !starts_date(p->text, at)) {
            continue;
        }
        const bool named = day_word_before(p->text, at);
        size_t n = date_scan(str_from(p->text, at), &d);
        const bool slashes = n && str_find_char(str_cut(p->text, at, at + n), '/', 0) != STR_NPOS;
        if (!n && named) {
            n = impossible_day(p->text, at);
        } else if (n && (date_in_calendar(d) || !(named || slashes))) {
            n = 0;
        }
        if (n) {
            say_impossible(run, p, at, n);
        }
        while (at + 1 < p->text.n && char_is_digit(p->text.p[at + 1])) {
            at++;
        }
    }
}

/* "19/5/1890" is the birthday of somebody, yet no document of that day is cited. */
static void too_old(const struct rule_run *run, const struct cite *cite)
{
    const struct date day = cite->c.day;
    if (!cite_dated(cite) || !date_in_calendar(day) || date_valid(day)) {
        return;
    }
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.date),
               run->code, "năm %u không thể là năm ban hành văn bản",
               "%u cannot be the year of a document", (unsigned)day.year);
    hint(run->sink, f, "kiểm tra lại năm", "check the year");
}

void citation_impossible(const struct rule_run *run)
{
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; i < passages->list.n; i++) {
        impossible_dates(run, &passages->list.v[i]);
    }
    cites_each(run, too_old);
}

static void cited_later(const struct rule_run *run, const struct cite *cite)
{
    const struct field_date *own = &run->document->meta.date;
    if (!own->date.year || !cite_dated(cite) || !date_valid(cite->c.day) ||
        date_cmp(cite->c.day, own->date) <= 0 || letter_cites_plan(run, cite) != CITES_OTHER) {
        return;
    }
    const struct str words = cite_words(cite, cite->c.at);
    const struct str day = date_short(run->arena, own->date);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.date),
               run->code, "văn bản %.*s có ngày sau ngày của văn bản này (%.*s)",
               "%.*s is dated after this document (%.*s)", STR_ARG(words), STR_ARG(day));
    hint(run->sink, f, "kiểm tra năm của ngày này và ngày của văn bản",
         "check the year of this date and the date of the document");
    if (own->raw.at.end) {
        related(run->sink, f, run->document->source, own->raw.at, "ngày của văn bản ở đây",
                "the date of the document is here");
    }
}

void citation_later(const struct rule_run *run)
{
    cites_each(run, cited_later);
}

static void year_mismatch(const struct rule_run *run, const struct cite *cite)
{
    const struct citation *c = &cite->c;
    if (!c->year || !cite_dated(cite) || !date_valid(c->day) || c->day.year == c->year) {
        return;
    }
    const struct str words = cite_words(cite, c->at);
    const struct str day = cite_words(cite, c->date);
    struct finding *f = report(
        run->sink, run->document->source, cite_place(run->document, cite, c->date), run->code,
        "năm trong ký hiệu %.*s khác năm của ngày ban hành (%.*s)",
        "the year in the symbol %.*s is not that of the date (%.*s)", STR_ARG(words), STR_ARG(day));
    hint(run->sink, f, "kiểm tra bản gốc: năm %u hay %u", "look it up: %u or %u", c->year,
         (unsigned)c->day.year);
}

void citation_year(const struct rule_run *run)
{
    cites_each(run, year_mismatch);
}
