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

static struct fault *number_fault(struct count *c, size_t i, const char *code, unsigned wanted)
{
    const struct block *item = c->series->items.v[i];
    const unsigned next = value_at(c->series, i + 1);
    struct fault *fault = fault_add(c->walk, code, item);
    fault_want(c->walk, fault, wanted);
    if (i + 1 == c->series->items.n || next == wanted + 1) {
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

/* Are the numbers from the one that is due up to x lost in damaged labels? */
static bool is_lost(const struct count *c, size_t i, unsigned x)
{
    const struct block *item = c->series->items.v[i];
    const struct block *before = i ? c->series->items.v[i - 1] : item->parent;
    return labels_lost(c->walk, before, item) >= x - c->last - 1;
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
        say_duplicate(c, i, due);
        c->last = lone ? due : c->last;
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
    if (!x) {
        if (c->series->items.v[i]->label.form == LABEL_LETTER && !c->odd_letter) {
            say_letter(c, i, due);
        }
    } else if (x == due || (i == 0 && x == first_due)) {
        c->last = x;
    } else if (i == 0 && !comes_later(c, 1, 0) && is_lost(c, 0, x)) {
        c->last = x;
    } else if (i == 0 && !comes_later(c, 1, 0)) {
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

static char usual_closing(const struct series *s)
{
    size_t count[256] = {0};
    char usual = s->items.v[0]->label.closing;
    for (size_t i = 0; i < s->items.n; i++) {
        const char closing = s->items.v[i]->label.closing;
        if (++count[(unsigned char)closing] > count[(unsigned char)usual]) {
            usual = closing;
        }
    }
    return usual;
}

void series_closings(struct walk *w, const struct series *s)
{
    struct arena *a = w->faults->arena;
    const char usual = usual_closing(s);
    for (size_t i = 0; i < s->items.n; i++) {
        const struct block *item = s->items.v[i];
        if (item->label.closing == usual ||
            (i && item->label.closing == s->items.v[i - 1]->label.closing)) {
            continue;
        }
        struct label right = item->label;
        right.closing = usual;
        const struct str better = label_with(a, &right, label_ordinal(&right));
        struct fault *fault = fault_add(w, "N106", item);
        fault_say(w, fault, "số mục %.*s viết khác kiểu với các mục cùng cấp",
                  "%.*s is written differently from the items beside it", STR_ARG(item->label.raw));
        if (label_ordinal(&right)) {
            fault->better = better;
            fault->hint.vi = str_c(a, str_printf(a, "viết: %.*s", STR_ARG(better)));
            fault->hint.en = str_c(a, str_printf(a, "write: %.*s", STR_ARG(better)));
        }
    }
}

static bool counts_alone(enum label_form form)
{
    return form == LABEL_ROMAN || form == LABEL_DECIMAL || form == LABEL_LETTER;
}

void series_alone(struct walk *w, const struct series *s)
{
    const struct block *item = s->items.v[0];
    if (s->items.n != 1 || !counts_alone(item->label.form) || label_ordinal(&item->label) != 1) {
        return;
    }
    struct fault *fault = fault_add(w, "N110", item);
    fault_say(w, fault, "chỉ có một mục %.*s ở cấp này", "%.*s is the only item of its level",
              STR_ARG(item->label.raw));
    fault->hint = (struct msg){"bỏ số mục, hoặc tách thành từ hai mục trở lên",
                               "drop the label, or split it into two items or more"};
}
