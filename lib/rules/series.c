/* SPDX-License-Identifier: MIT */
#include "rules/series.h"

enum {
    POINT_DD = 5, /* đ */
};

/* How far a series is judged. */
struct count {
    struct walk *walk;
    const struct series *series;
    unsigned last;
    unsigned stuck;  /* repeats of `last` that have been said */
    bool odd_letter; /* N109 has been said */
};

/* Where another number here would only move the fault on. */
static struct msg advice_of(const char *code)
{
    static const struct {
        const char *code;
        struct msg hint;
    } rows[] = {
        {"N101",
         {"bổ sung mục còn thiếu, hoặc đánh số lại cả văn bản bằng: vanthu fmt --renumber",
          "add what is missing, or renumber the document with: vanthu fmt --renumber"}},
        {"N103",
         {"chuyển mục về đúng chỗ, hoặc đánh số lại cả văn bản bằng: vanthu fmt --renumber",
          "move it to its place, or renumber the document with: vanthu fmt --renumber"}},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (str_is(str_of(rows[i].code), code)) {
            return rows[i].hint;
        }
    }
    return (struct msg){"đánh số lại cả văn bản bằng: vanthu fmt --renumber",
                        "renumber the document with: vanthu fmt --renumber"};
}

/* ---- one series ---- */

static unsigned value_at(const struct series *s, size_t i)
{
    return i < s->items.n ? label_ordinal(&s->items.v[i]->label) : 0;
}

static const struct block *elsewhere(const struct count *c, unsigned v, size_t i)
{
    if (v >= SERIES_VALUES) {
        return NULL;
    }
    if (c->walk->places.first[v] && c->walk->places.first[v] != i + 1) {
        return c->series->items.v[c->walk->places.first[v] - 1];
    }
    return c->walk->places.last[v] > i + 1 ? c->series->items.v[c->walk->places.last[v] - 1] : NULL;
}

/* A number that stands nowhere else would be missing if another took its place. */
static struct fault *number_fault(struct count *c, size_t i, const char *code, unsigned wanted)
{
    const struct block *item = c->series->items.v[i];
    const unsigned next = value_at(c->series, i + 1);
    const bool alone =
        str_is(str_of(code), "N103") && !elsewhere(c, label_ordinal(&item->label), i);
    struct fault *fault = fault_add(c->walk, code, item);
    fault_want(c->walk, fault, wanted);
    if (!alone && (i + 1 == c->series->items.n || next == wanted + 1)) {
        fault_advise(c->walk, fault, label_with(c->walk->faults->arena, &item->label, wanted));
    } else {
        fault->hint = advice_of(code);
    }
    return fault;
}

static void note_places(struct places *p, const struct series *s)
{
    for (size_t i = 0; i < s->items.n; i++) {
        const unsigned v = value_at(s, i);
        if (v < SERIES_VALUES) {
            p->first[v] = p->first[v] ? p->first[v] : i + 1;
            p->last[v] = i + 1;
        }
    }
}

static void forget_places(struct places *p, const struct series *s)
{
    for (size_t i = 0; i < s->items.n; i++) {
        const unsigned v = value_at(s, i);
        if (v < SERIES_VALUES) {
            p->first[v] = p->last[v] = 0;
        }
    }
}

static bool comes_later(const struct count *c, unsigned v, size_t i)
{
    return v < SERIES_VALUES && c->walk->places.last[v] > i + 1;
}

static void say_gap(struct count *c, size_t i, unsigned from, unsigned to)
{
    struct arena *a = c->walk->faults->arena;
    const struct label *label = &c->series->items.v[i]->label;
    const struct str first = label_with(a, label, from);
    const struct str last = label_with(a, label, to);
    struct fault *fault = number_fault(c, i, "N101", from);
    if (from == to) {
        fault_say(c->walk, fault, "số mục bị ngắt quãng: thiếu %.*s trước %.*s",
                  "the numbering has a gap: %.*s is missing before %.*s", STR_ARG(first),
                  STR_ARG(label->raw));
    } else {
        fault_say(c->walk, fault, "số mục bị ngắt quãng: thiếu từ %.*s đến %.*s trước %.*s",
                  "the numbering has a gap: %.*s to %.*s are missing before %.*s", STR_ARG(first),
                  STR_ARG(last), STR_ARG(label->raw));
    }
}

static void say_duplicate(struct count *c, size_t i, unsigned wanted)
{
    const struct label *label = &c->series->items.v[i]->label;
    struct fault *fault = number_fault(c, i, "N102", wanted);
    fault->other = elsewhere(c, label_ordinal(label), i);
    fault_say(c->walk, fault, "số mục %.*s bị dùng hai lần", "the label %.*s is used twice",
              STR_ARG(label->raw));
}

static void say_disorder(struct count *c, size_t i, unsigned wanted)
{
    const struct label *label = &c->series->items.v[i]->label;
    const struct label *before = &c->series->items.v[i - 1]->label;
    struct fault *fault = number_fault(c, i, "N103", wanted);
    fault_say(c->walk, fault, "sai thứ tự: mục %.*s đứng sau mục %.*s",
              "out of order: %.*s comes after %.*s", STR_ARG(label->raw), STR_ARG(before->raw));
}

static void say_start(struct count *c)
{
    struct arena *a = c->walk->faults->arena;
    const struct label *label = &c->series->items.v[0]->label;
    const struct str first = label_with(a, label, 1);
    struct fault *fault = number_fault(c, 0, "N104", 1);
    fault_say(c->walk, fault, "mục đầu tiên mang số %.*s, không phải %.*s",
              "the first item is %.*s, not %.*s", STR_ARG(label->raw), STR_ARG(first));
}

static void say_letter(struct count *c, size_t i, unsigned wanted)
{
    const struct label *label = &c->series->items.v[i]->label;
    c->odd_letter = true;
    struct fault *fault = number_fault(c, i, "N109", wanted);
    fault_say(c->walk, fault, "%.*s không đúng thứ tự bảng chữ cái tiếng Việt (a b c d đ e g h …)",
              "%.*s is not in the order of the Vietnamese alphabet (a b c d đ e g h …)",
              STR_ARG(label->raw));
}

size_t labels_lost(const struct walk *w, const struct block *from, const struct block *to)
{
    size_t n = 0;
    for (const struct block *b = block_next(w->root, from); b && b != to;
         b = block_next(w->root, b)) {
        const bool words = b->kind == BLOCK_PARA || b->kind == BLOCK_ITEM;
        if (words && b->label.form == LABEL_NONE) {
            n += damaged_label(runs_text(w->faults->arena, &b->words)) > 0;
        }
    }
    return n;
}

static size_t lost_before(const struct count *c, size_t i)
{
    const struct block *item = c->series->items.v[i];
    return labels_lost(c->walk, i ? c->series->items.v[i - 1] : item->parent, item);
}

/* Are the numbers from the one that is due up to x lost in damaged labels? */
static bool is_lost(const struct count *c, size_t i, unsigned x)
{
    return lost_before(c, i) >= x - c->last - 1;
}

/* "1. 2. Il. 1.": a damaged label of an outer level has begun a new count. */
static bool starts_anew(const struct count *c, size_t i, unsigned x)
{
    return i > 0 && x == 1 && lost_before(c, i) > 0;
}

/* A number larger than the one that is due. */
static void judge_high(struct count *c, size_t i, unsigned x, bool lone)
{
    const unsigned due = c->last + 1;
    const struct label *label = &c->series->items.v[i]->label;
    if (!lone && is_lost(c, i, x)) {
        c->last = x;
        return;
    }
    if (comes_later(c, due, i)) {
        c->last = x; /* the one that is late is out of order, and said there */
        return;
    }
    if (label->form == LABEL_LETTER && due == POINT_DD && x == POINT_DD + 1 && !lone) {
        if (!c->odd_letter) {
            say_letter(c, i, due);
        }
        c->last = x;
        return;
    }
    if (lone && elsewhere(c, x, i)) {
        say_duplicate(c, i, due);
    } else {
        say_gap(c, i, due, lone ? due : x - 1);
    }
    c->last = lone ? due : x;
}

/* A number that was passed already. `extra`: the next item is the one that is due here. */
static void judge_low(struct count *c, size_t i, unsigned x, bool lone, bool extra)
{
    const unsigned due = c->last + 1;
    const bool seen = x < SERIES_VALUES && c->walk->places.first[x] < i + 1;
    if (x == c->last || (seen && (lone || extra))) {
        say_duplicate(c, i, lone || extra ? due : due + c->stuck);
        c->last = lone ? due : c->last;
        c->stuck += lone ? 0 : 1;
        return;
    }
    say_disorder(c, i, due);
    if (lone) {
        c->last = due;
    } else if (!extra) {
        c->last = x;
    }
}

static void judge_item(struct count *c, size_t i, unsigned first_due)
{
    const unsigned x = value_at(c->series, i);
    const unsigned next = value_at(c->series, i + 1);
    const unsigned due = c->last + 1;
    const bool lone = x != due && next == due + 1;
    c->stuck = x == due ? 0 : c->stuck;
    const bool start = i == 0 && !comes_later(c, 1, 0);
    if (!x) {
        if (c->series->items.v[i]->label.form == LABEL_LETTER && !c->odd_letter) {
            say_letter(c, i, due);
        }
    } else if (x == due || (i == 0 && x == first_due) || starts_anew(c, i, x) ||
               (start && is_lost(c, 0, x))) {
        c->last = x;
    } else if (start) {
        say_start(c);
        c->last = lone ? 1 : x;
    } else if (x > due) {
        judge_high(c, i, x, lone);
    } else {
        judge_low(c, i, x, lone, next == due);
    }
}

void series_numbers(struct walk *w, const struct series *s, unsigned first_due)
{
    struct count count = {.walk = w, .series = s};
    note_places(&w->places, s);
    for (size_t i = 0; i < s->items.n; i++) {
        judge_item(&count, i, first_due);
    }
    forget_places(&w->places, s);
}

/* ---- forms of one series ---- */

/* The label with the closing of another. */
static struct label closed_as(const struct label *label, const struct label *other)
{
    struct label out = *label;
    out.closing = other->closing;
    out.dotted = other->dotted;
    return out;
}

static bool same_closing(const struct label *x, const struct label *y)
{
    return x->closing == y->closing && x->dotted == y->dotted;
}

/* A label with the closing that most of the series have; of equally many the first. */
static const struct label *usual_closing(const struct series *s)
{
    size_t count[512] = {0};
    const struct label *usual = &s->items.v[0]->label;
    size_t most = 0;
    for (size_t i = 0; i < s->items.n; i++) {
        const struct label *label = &s->items.v[i]->label;
        const size_t n = ++count[(unsigned char)label->closing + (label->dotted ? 256U : 0U)];
        most = same_closing(label, usual) ? n : most;
        if (n > most) {
            usual = label;
            most = n;
        }
    }
    return usual;
}

static void better_closing(struct walk *w, struct fault *fault, const struct label *due)
{
    struct arena *a = w->faults->arena;
    const struct label right = closed_as(&fault->item->label, due);
    if (label_ordinal(&right)) {
        fault->better = label_with(a, &right, label_ordinal(&right));
        fault->hint.vi = str_c(a, str_printf(a, "viết: %.*s", STR_ARG(fault->better)));
        fault->hint.en = str_c(a, str_printf(a, "write: %.*s", STR_ARG(fault->better)));
    }
}

/* "1- 2- 3-": a whole series in a form that the decree does not have is said once. */
static void say_odd_series(struct walk *w, const struct series *s, const struct label *due)
{
    struct fault *fault = NULL;
    for (size_t i = 0; i < s->items.n; i++) {
        const struct block *item = s->items.v[i];
        if (label_closing_usual(&item->label) || !label_ordinal(&item->label)) {
            continue;
        }
        if (fault) {
            VEC_PUSH(w->faults->arena, &fault->also, item);
            continue;
        }
        fault = fault_add(w, "N106", item);
        better_closing(w, fault, due);
        fault_say(w, fault, "số mục %.*s và các mục cùng dãy viết không đúng kiểu",
                  "%.*s and its series are not written in the form of the decree",
                  STR_ARG(item->label.raw));
    }
}

static void say_closing(struct walk *w, const struct block *item, const struct label *due)
{
    struct fault *fault = fault_add(w, "N106", item);
    better_closing(w, fault, due);
    fault_say(w, fault, "số mục %.*s viết khác kiểu với các mục cùng cấp",
              "%.*s is written differently from the items beside it", STR_ARG(item->label.raw));
}

void series_closings(struct walk *w, const struct series *s)
{
    const struct label *usual = usual_closing(s);
    const struct label due = {.closing = label_closing_due(usual->form)};
    const bool odd = !label_closing_usual(usual);
    if (odd) {
        say_odd_series(w, s, &due);
    }
    for (size_t i = 0; i < s->items.n && !odd; i++) {
        const struct block *item = s->items.v[i];
        const bool again = i && same_closing(&item->label, &s->items.v[i - 1]->label);
        if (!same_closing(&item->label, usual) && !again) {
            say_closing(w, item, usual);
        }
    }
}

static bool counts_alone(enum label_form form)
{
    return form == LABEL_ROMAN || form == LABEL_DECIMAL || form == LABEL_LETTER;
}

/* The first block behind `b` and all below it; NULL at the end. */
static const struct block *behind(const struct block *b)
{
    while (b && !b->next) {
        b = b->parent;
    }
    return b ? b->next : NULL;
}

void series_alone(struct walk *w, const struct series *s)
{
    const struct block *item = s->items.v[0];
    if (s->items.n != 1 || !counts_alone(item->label.form) || label_ordinal(&item->label) != 1 ||
        labels_lost(w, item, behind(item->parent))) {
        return;
    }
    struct fault *fault = fault_add(w, "N110", item);
    fault_say(w, fault, "chỉ có một mục %.*s ở cấp này", "%.*s is the only item of its level",
              STR_ARG(item->label.raw));
    fault->hint = (struct msg){"bỏ số mục, hoặc tách thành từ hai mục trở lên",
                               "drop the label, or split it into two items or more"};
}
