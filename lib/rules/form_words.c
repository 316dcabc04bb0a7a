/* SPDX-License-Identifier: MIT
 * Group F in the words: dates, bases, headings. */
#include "rules/facts.h"
#include "rules/form.h"
#include "rules/policy.h"
#include "text/utf8.h"

/* ---- F408: dates ---- */

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

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static struct number number_at(struct str s, size_t at)
{
    struct number n = {0, 0};
    while (at + n.digits < s.n && is_digit(s.p[at + n.digits]) && n.digits < 5) {
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
    if (!is_digit(s.p[at])) {
        return false;
    }
    if (at == 0) {
        return true;
    }
    (void)utf8_back(s, at, &c);
    return !(c < 128 && is_digit((char)c)) && c != '/' && c != '.' && c != '-' && c != ',' &&
           !utf8_is_letter(c);
}

static bool ends_number(struct str s, size_t end)
{
    return end >= s.n || (!is_digit(s.p[end]) && s.p[end] != '/' && s.p[end] != '-');
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
        if (is_digit(s.p[at]) && read_written(s, at, field, w)) {
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

/* ---- F412: bases ---- */

static void basis_punctuation(const struct rule_run *run, const struct field *basis, bool last)
{
    const struct str text = str_trim_right(basis->text);
    const char mark = text.n ? text.p[text.n - 1] : 0;
    const char due = !last ? ';' : profile_is_2011(run->document) ? ',' : '.';
    if ((mark != ';' && mark != ',' && mark != '.' && mark != ':') || mark == due) {
        return;
    }
    struct finding *f = report(run->sink, run->document->source,
                               field_place(run->document->source, basis, text.n - 1, text.n),
                               run->code, "căn cứ này kết thúc bằng \"%c\", không phải \"%c\"",
                               "this basis ends with \"%c\", not \"%c\"", mark, due);
    hint(run->sink, f, "bỏ dấu ở cuối: vanthu tự thêm dấu đúng khi in",
         "leave the mark out: vanthu adds the right one when it prints");
    field_fix(run, f, basis, text.n - 1, text.n, STR_EMPTY);
}

/* Types that a basis cites by number; laws and ordinances are cited by name. */
static const char *const cited_types[] = {"Nghị định", "Nghị quyết", "Quyết định",
                                          "Thông tư",  "Chỉ thị",    "Thông tư liên tịch"};

static bool cites_by_number(struct str basis)
{
    const struct str lead = STR("Căn cứ ");
    const struct str rest = str_from(basis, lead.n);
    for (size_t i = 0; str_starts(basis, lead) && i < COUNT_OF(cited_types); i++) {
        if (str_starts(rest, str_of(cited_types[i]))) {
            return true;
        }
    }
    return false;
}

static void basis_complete(const struct rule_run *run, const struct field *basis)
{
    static const struct {
        const char *sign;
        struct msg what;
    } parts[] = {
        {"/", {"số, ký hiệu", "number and symbol"}},
        {"ngày ", {"ngày ban hành", "date"}},
        {" của ", {"cơ quan ban hành", "issuer"}},
    };
    for (size_t i = 0; cites_by_number(basis->text) && i < COUNT_OF(parts); i++) {
        if (str_find(basis->text, str_of(parts[i].sign), 0) != STR_NPOS) {
            continue;
        }
        struct finding *f =
            report(run->sink, run->document->source, basis->at, run->code, "căn cứ này thiếu %s",
                   "this basis lacks its %s", msg_in(parts[i].what, run->sink->lang));
        hint(run->sink, f, "viết đủ: Căn cứ Nghị định số …/…/NĐ-CP ngày … của Chính phủ về …",
             "write it in full: Căn cứ Nghị định số …/…/NĐ-CP ngày … của Chính phủ về …");
        return;
    }
}

void form_bases(const struct rule_run *run)
{
    const struct field_list *bases = &run->document->meta.bases;
    for (size_t i = 0; i < bases->list.n; i++) {
        basis_punctuation(run, &bases->list.v[i], i + 1 == bases->list.n);
        basis_complete(run, &bases->list.v[i]);
    }
}

/* ---- F413: headings of one level ---- */

enum { ENDS = 4 }; /* none, ':', '.', ';' */

static size_t ending_of(struct str s)
{
    static const char marks[ENDS] = {0, ':', '.', ';'};
    const char last = s.n ? s.p[s.n - 1] : 0;
    for (size_t i = 1; i < ENDS; i++) {
        if (last == marks[i]) {
            return i;
        }
    }
    return 0;
}

/* 1: all in capitals, 0: not. */
static size_t capitals_of(struct str s)
{
    uint32_t c;
    for (size_t at = 0, n; (n = utf8_get(s, at, &c)) > 0; at += n) {
        if (utf8_is_letter(c) && !utf8_is_upper(c)) {
            return 0;
        }
    }
    return 1;
}

struct heading {
    const struct passage *passage;
    size_t slot; /* headings of one slot should look alike */
};

struct headings {
    VEC(struct heading) list;
};

enum { SLOTS = LABEL_FORMS + LABEL_DEPTH_MAX };

static struct headings headings_of(const struct rule_run *run)
{
    struct headings out = {0};
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        if (p->kind != PASSAGE_WORDS || !p->block->heading || p->block->label.form == LABEL_NONE) {
            continue;
        }
        const struct label *label = &p->block->label;
        const size_t slot = label->form == LABEL_DECIMAL && label->depth
                                ? (size_t)LABEL_FORMS + label->depth - 1
                                : (size_t)label->form;
        VEC_PUSH(run->arena, &out.list, ((struct heading){p, slot}));
    }
    return out;
}

static size_t most_of(const size_t *count, size_t n)
{
    size_t best = 0;
    for (size_t i = 1; i < n; i++) {
        best = count[i] > count[best] ? i : best;
    }
    return best;
}

/* Reports the headings of a slot that differ from most of its headings: the first one, with the
 * others as related places. */
static void judge_headings(const struct rule_run *run, const struct headings *all, size_t slot,
                           size_t (*kind)(struct str), const char *vi, const char *en)
{
    size_t count[ENDS] = {0};
    for (size_t i = 0; i < all->list.n; i++) {
        if (all->list.v[i].slot == slot) {
            count[kind(str_trim_right(all->list.v[i].passage->text))]++;
        }
    }
    const size_t usual = most_of(count, ENDS);
    struct finding *f = NULL;
    for (size_t i = 0; i < all->list.n; i++) {
        const struct passage *p = all->list.v[i].passage;
        if (all->list.v[i].slot != slot || kind(str_trim_right(p->text)) == usual) {
            continue;
        }
        if (f) {
            related(run->sink, f, run->document->source, p->block->at, "tiêu đề này cũng vậy",
                    "this heading too");
        } else {
            f = report(run->sink, run->document->source, p->block->at, run->code, "%s", "%s",
                       msg_in((struct msg){vi, en}, run->sink->lang));
        }
    }
}

void form_headings(const struct rule_run *run)
{
    const struct headings all = headings_of(run);
    bool seen[SLOTS] = {false};
    for (size_t i = 0; i < all.list.n; i++) {
        const size_t slot = all.list.v[i].slot;
        if (seen[slot]) {
            continue;
        }
        seen[slot] = true;
        judge_headings(run, &all, slot, ending_of,
                       "tiêu đề này có dấu câu ở cuối khác với phần lớn tiêu đề cùng cấp",
                       "this heading is punctuated differently from most of its level");
        judge_headings(run, &all, slot, capitals_of,
                       "tiêu đề này viết hoa khác với phần lớn tiêu đề cùng cấp",
                       "this heading is capitalised differently from most of its level");
    }
}
