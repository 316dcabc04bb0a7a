/* SPDX-License-Identifier: MIT
 * F408: days and months with the zeros that the decree asks for. */
#include "rules/facts.h"
#include "rules/form.h"
#include "text/utf8.h"

struct number {
    unsigned value;
    size_t digits;
};

/* A day and a month as they are written: "5/03/2020", "ngày 5 tháng 03". */
struct written {
    struct number day, month;
    size_t month_at; /* byte offset of the month */
    size_t end;      /* of what has been read */
    bool year;
};

static struct number number_at(struct str s, size_t at)
{
    struct number n = {0, 0};
    while (at + n.digits < s.n && char_is_digit(s.p[at + n.digits]) && n.digits < 5) {
        n.value = n.value * 10 + (unsigned)(s.p[at + n.digits] - '0');
        n.digits++;
    }
    return n;
}

static bool is_day_month(const struct written *w)
{
    return w->day.digits > 0 && w->day.digits < 3 && w->month.digits > 0 && w->month.digits < 3 &&
           w->day.value > 0 && w->day.value < 32 && w->month.value > 0 && w->month.value < 13;
}

static bool read_short(struct str s, size_t at, struct written *w)
{
    w->day = number_at(s, at);
    size_t i = at + w->day.digits;
    if (i >= s.n || s.p[i] != '/') {
        return false;
    }
    w->month_at = i + 1;
    w->month = number_at(s, i + 1);
    i += 1 + w->month.digits;
    const struct number year = i < s.n && s.p[i] == '/' ? number_at(s, i + 1) : (struct number){0};
    w->year = year.digits == 4;
    w->end = year.digits ? i + 1 + year.digits : i;
    return is_day_month(w) && (year.digits == 0 || w->year);
}

static bool read_long(struct str s, size_t at, struct written *w)
{
    const struct str month = STR(" tháng ");
    w->day = number_at(s, at);
    const size_t i = at + w->day.digits;
    if (!str_starts(str_from(s, i), month)) {
        return false;
    }
    w->month_at = i + month.n;
    w->month = number_at(s, w->month_at);
    w->end = w->month_at + w->month.digits;
    return is_day_month(w);
}

static bool is_well_written(const struct written *w)
{
    const bool day = w->day.value > 9 || w->day.digits == 2;
    const bool month =
        w->month.value < 3 ? w->month.digits == 2 : w->month.value > 9 || w->month.digits == 1;
    return day && month;
}

static struct str better(struct arena *a, struct str s, size_t at, const struct written *w)
{
    const size_t between = at + w->day.digits;
    const size_t rest = w->month_at + w->month.digits;
    return str_printf(a, "%02u%.*s%0*u%.*s", w->day.value, (int)(w->month_at - between),
                      s.p + between, w->month.value < 3 ? 2 : 1, w->month.value,
                      (int)(w->end - rest), s.p + rest);
}

static bool follows(struct str s, size_t at, const char *words)
{
    return str_ends(str_cut(s, 0, at), str_of(words));
}

/* May a date start here? Not inside a number, a symbol or a fraction. */
static bool starts_number(struct str s, size_t at)
{
    uint32_t c = 0;
    if (!char_is_digit(s.p[at])) {
        return false;
    }
    if (at == 0) {
        return true;
    }
    (void)utf8_back(s, at, &c);
    return !(c < 128 && char_is_digit((char)c)) && c != '/' && c != '.' && c != '-' && c != ',' &&
           !utf8_is_letter(c);
}

static bool ends_number(struct str s, size_t end)
{
    return end >= s.n || (!char_is_digit(s.p[end]) && s.p[end] != '/' && s.p[end] != '-');
}

static bool read_written(struct str s, size_t at, bool field, struct written *w)
{
    if (!starts_number(s, at)) {
        return false;
    }
    const bool named = field || follows(s, at, "ngày ") || follows(s, at, "Ngày ");
    return (read_short(s, at, w) && (w->year || named) && ends_number(s, w->end)) ||
           (read_long(s, at, w) && named);
}

/* Calls for each badly written date of a text; `field`: the whole text is a date. */
static size_t next_bad_date(struct str s, size_t at, bool field, struct written *w)
{
    while (at < s.n) {
        if (char_is_digit(s.p[at]) && read_written(s, at, field, w)) {
            if (!is_well_written(w)) {
                return at;
            }
            at = w->end;
        } else {
            at++;
        }
    }
    return STR_NPOS;
}

static struct finding *report_date(const struct rule_run *run, struct span at, struct str s,
                                   size_t from, struct str right, const struct written *w)
{
    struct finding *f = report(
        run->sink, run->document->source, at, run->code, "ngày \"%.*s\" không viết theo quy định",
        "the date \"%.*s\" is not written as the decree asks", (int)(w->end - from), s.p + from);
    hint(run->sink, f, "viết: %.*s", "write: %.*s", STR_ARG(right));
    return f;
}

static void dates_of_field(const struct rule_run *run, const struct field *field, bool whole)
{
    struct written w;
    for (size_t at = 0; (at = next_bad_date(field->text, at, whole, &w)) != STR_NPOS; at = w.end) {
        const struct span place = field_place(run->document->source, field, at, w.end);
        const struct str right = better(run->arena, field->text, at, &w);
        struct finding *f = report_date(run, place, field->text, at, right, &w);
        field_fix(run, f, field, at, w.end, right);
    }
}

static void dates_of_passage(const struct rule_run *run, const struct passage *p)
{
    struct written w;
    for (size_t at = 0; (at = next_bad_date(p->text, at, false, &w)) != STR_NPOS; at = w.end) {
        const struct span place = passage_place(run->document, p, at, w.end);
        const struct str right = better(run->arena, p->text, at, &w);
        struct finding *f = report_date(run, place, p->text, at, right, &w);
        passage_fix(run, f, p, at, w.end, right);
    }
}

void form_dates(const struct rule_run *run)
{
    const struct document *d = run->document;
    const struct passages *passages = passages_of(run);
    dates_of_field(run, &d->meta.date.raw, true);
    for (size_t i = 0; i < d->meta.reports.n; i++) {
        dates_of_field(run, &d->meta.reports.v[i].before, true);
    }
    for (size_t i = 0; i < passages->list.n; i++) {
        dates_of_passage(run, &passages->list.v[i]);
    }
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment && !b->assignment->inferred) {
            dates_of_field(run, &b->assignment->deadline.text, false);
        }
    }
}
