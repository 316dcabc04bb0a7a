/* SPDX-License-Identifier: MIT
 * The walk behind group N. Siblings of one form make a series; each series is judged from what is
 * written: after a gap the count goes on from the number that stands there, a single label that is
 * wrong between right ones counts as the right one, and what has one cause is said once. */
#include "rules/numbering.h"
#include "text/numeral.h"

enum {
    POINT_D = 4,  /* d */
    POINT_DD = 5, /* đ */
    VALUES = 400, /* label numbers are below */
    SLOTS = LABEL_FORMS + LABEL_DEPTH_MAX,
};

struct series {
    VEC(const struct block *) items;
};

/* Where a number occurs in a series: first and last index plus 1; 0 = nowhere. */
struct places {
    size_t first[VALUES], last[VALUES];
};

struct walk {
    struct faults *faults;
    const struct block *root;
    unsigned last_of[SLOTS];    /* last number of each form in the document so far */
    struct series slots[SLOTS]; /* the children of one parent, by form; reused */
    struct places places;       /* of the series at hand; reused */
};

/* How far a series is judged. */
struct count {
    struct walk *walk;
    const struct series *series;
    unsigned last;
    bool odd_letter; /* N109 has been said */
};

/* ---- labels ---- */

static size_t last_word(struct str s)
{
    size_t at = s.n;
    while (at > 0 && s.p[at - 1] != ' ') {
        at--;
    }
    return at;
}

/* "Chương II." with 3 gives "Chương III." */
static struct str keyword_with(struct arena *a, const struct label *label, unsigned number)
{
    const size_t at = last_word(label->raw);
    struct str word = str_from(label->raw, at);
    const size_t closing = label->closing ? 1 : 0;
    word = str_cut(word, 0, word.n - (word.n > closing ? closing : 0));
    const struct str value = roman_value(word) ? roman_of(a, number) : str_printf(a, "%u", number);
    return str_printf(a, "%.*s%.*s%.*s", (int)at, label->raw.p, STR_ARG(value), (int)closing,
                      &label->closing);
}

static struct str decimal_with(struct arena *a, const struct label *label, unsigned number)
{
    struct str out = STR_EMPTY;
    for (unsigned i = 0; i + 1 < label->depth; i++) {
        out = str_printf(a, "%.*s%u.", STR_ARG(out), label->number[i]);
    }
    return str_printf(a, "%.*s%u%.*s", STR_ARG(out), number, label->closing ? 1 : 0,
                      &label->closing);
}

struct str label_with(struct arena *a, const struct label *label, unsigned number)
{
    const int closing = label->closing ? 1 : 0;
    if (label->form == LABEL_DECIMAL) {
        return decimal_with(a, label, number);
    }
    if (label->form == LABEL_LETTER) {
        return str_printf(a, "%s%.*s", point_of(number), closing, &label->closing);
    }
    if (label->form == LABEL_ROMAN) {
        const struct str roman = roman_of(a, number);
        return str_printf(a, "%.*s%.*s", STR_ARG(roman), closing, &label->closing);
    }
    return keyword_with(a, label, number);
}

/* ---- faults ---- */

static struct fault *add_fault(struct walk *w, const char *code, const struct block *item)
{
    struct fault *fault = ARENA_NEW(w->faults->arena, struct fault);
    fault->code = code;
    fault->item = item;
    fault->better = STR_EMPTY;
    VEC_PUSH(w->faults->arena, &w->faults->list, fault);
    return fault;
}

static struct str item_key(const struct block *const *item)
{
    return (struct str){(const char *)item, sizeof *item};
}

static void set_wanted(struct walk *w, struct fault *fault, unsigned wanted)
{
    fault->wanted = wanted;
    if (!map_get(&w->faults->by_item, item_key(&fault->item))) {
        (void)map_put(&w->faults->by_item, item_key(&fault->item), fault);
    }
}

static const struct fault *fault_of(const struct walk *w, const struct block *item)
{
    return map_get(&w->faults->by_item, item_key(&item));
}

static void say(struct walk *w, struct fault *fault, const char *vi, const char *en, ...)
    PRINTF_LIKE(3, 5) PRINTF_LIKE(4, 5);

static void say(struct walk *w, struct fault *fault, const char *vi, const char *en, ...)
{
    va_list args;
    va_start(args, en);
    va_list again;
    va_copy(again, args);
    fault->text.vi = str_c(w->faults->arena, str_vprintf(w->faults->arena, vi, args));
    fault->text.en = str_c(w->faults->arena, str_vprintf(w->faults->arena, en, again));
    va_end(again);
    va_end(args);
}

/* What is to be written there, and the way that always works. */
static void advise(struct walk *w, struct fault *fault, struct str label)
{
    struct arena *a = w->faults->arena;
    fault->hint.vi = str_c(a, str_printf(a,
                                         "sửa thành %.*s, hoặc đánh số lại cả văn bản bằng: "
                                         "vanthu fmt --renumber",
                                         STR_ARG(label)));
    fault->hint.en = str_c(a, str_printf(a,
                                         "make it %.*s, or renumber the document with: "
                                         "vanthu fmt --renumber",
                                         STR_ARG(label)));
}

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
    struct fault *fault = add_fault(c->walk, code, item);
    set_wanted(c->walk, fault, wanted);
    if (i + 1 == c->series->items.n || next == wanted + 1) {
        advise(c->walk, fault, label_with(c->walk->faults->arena, &item->label, wanted));
    } else {
        fault->hint = advice_of(code);
    }
    return fault;
}

static void note_places(struct places *p, const struct series *s)
{
    for (size_t i = 0; i < s->items.n; i++) {
        const unsigned v = value_at(s, i);
        if (v < VALUES) {
            p->first[v] = p->first[v] ? p->first[v] : i + 1;
            p->last[v] = i + 1;
        }
    }
}

static void forget_places(struct places *p, const struct series *s)
{
    for (size_t i = 0; i < s->items.n; i++) {
        const unsigned v = value_at(s, i);
        if (v < VALUES) {
            p->first[v] = p->last[v] = 0;
        }
    }
}

static bool comes_later(const struct count *c, unsigned v, size_t i)
{
    return v < VALUES && c->walk->places.last[v] > i + 1;
}

static const struct block *elsewhere(const struct count *c, unsigned v, size_t i)
{
    if (v >= VALUES) {
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
        say(c->walk, fault, "số mục bị ngắt quãng: thiếu %.*s trước %.*s",
            "the numbering has a gap: %.*s is missing before %.*s", STR_ARG(first),
            STR_ARG(label->raw));
    } else {
        say(c->walk, fault, "số mục bị ngắt quãng: thiếu từ %.*s đến %.*s trước %.*s",
            "the numbering has a gap: %.*s to %.*s are missing before %.*s", STR_ARG(first),
            STR_ARG(last), STR_ARG(label->raw));
    }
}

static void say_duplicate(struct count *c, size_t i, unsigned wanted)
{
    const struct label *label = &c->series->items.v[i]->label;
    struct fault *fault = number_fault(c, i, "N102", wanted);
    fault->other = elsewhere(c, label_ordinal(label), i);
    say(c->walk, fault, "số mục %.*s bị dùng hai lần", "the label %.*s is used twice",
        STR_ARG(label->raw));
}

static void say_disorder(struct count *c, size_t i, unsigned wanted)
{
    const struct label *label = &c->series->items.v[i]->label;
    const struct label *before = &c->series->items.v[i - 1]->label;
    struct fault *fault = number_fault(c, i, "N103", wanted);
    say(c->walk, fault, "sai thứ tự: mục %.*s đứng sau mục %.*s",
        "out of order: %.*s comes after %.*s", STR_ARG(label->raw), STR_ARG(before->raw));
}

static void say_start(struct count *c)
{
    struct arena *a = c->walk->faults->arena;
    const struct label *label = &c->series->items.v[0]->label;
    const struct str first = label_with(a, label, 1);
    struct fault *fault = number_fault(c, 0, "N104", 1);
    say(c->walk, fault, "mục đầu tiên mang số %.*s, không phải %.*s",
        "the first item is %.*s, not %.*s", STR_ARG(label->raw), STR_ARG(first));
}

static void say_letter(struct count *c, size_t i, unsigned wanted)
{
    const struct label *label = &c->series->items.v[i]->label;
    c->odd_letter = true;
    struct fault *fault = number_fault(c, i, "N109", wanted);
    say(c->walk, fault, "%.*s không đúng thứ tự bảng chữ cái tiếng Việt (a b c d đ e g h …)",
        "%.*s is not in the order of the Vietnamese alphabet (a b c d đ e g h …)",
        STR_ARG(label->raw));
}

/* Blocks after `from` and before `to` that begin with a damaged label: an item lost that way is
 * N111 and leaves no gap besides. */
static size_t lost_between(const struct walk *w, const struct block *from, const struct block *to)
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
    return lost_between(c->walk, before, item) >= x - c->last - 1;
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
    const bool seen = x < VALUES && c->walk->places.first[x] < i + 1;
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

/* `first_due`: a number other than 1 the series may start with; 0: none. */
static void judge_numbers(struct walk *w, const struct series *s, unsigned first_due)
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

static void judge_closings(struct walk *w, const struct series *s)
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
        struct fault *fault = add_fault(w, "N106", item);
        say(w, fault, "số mục %.*s viết khác kiểu với các mục cùng cấp",
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

static void judge_alone(struct walk *w, const struct series *s)
{
    const struct block *item = s->items.v[0];
    if (s->items.n != 1 || !counts_alone(item->label.form) || label_ordinal(&item->label) != 1) {
        return;
    }
    struct fault *fault = add_fault(w, "N110", item);
    say(w, fault, "chỉ có một mục %.*s ở cấp này", "%.*s is the only item of its level",
        STR_ARG(item->label.raw));
    fault->hint = (struct msg){"bỏ số mục, hoặc tách thành từ hai mục trở lên",
                               "drop the label, or split it into two items or more"};
}

/* ---- a parent and its children ---- */

static size_t slot_of(const struct label *label)
{
    return label->form == LABEL_DECIMAL && label->depth ? (size_t)LABEL_FORMS + label->depth - 1
                                                        : (size_t)label->form;
}

static bool is_numbered(const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form != LABEL_NONE && b->label.depth > 0;
}

static bool same_prefix(const struct label *x, const struct label *y)
{
    for (unsigned i = 0; i + 1 < x->depth; i++) {
        if (x->number[i] != y->number[i]) {
            return false;
        }
    }
    return true;
}

static bool is_decimal_parent(const struct block *parent, const struct label *label)
{
    return parent->kind == BLOCK_ITEM && parent->label.form == LABEL_DECIMAL &&
           label->form == LABEL_DECIMAL && parent->label.depth + 1 == label->depth;
}

static bool has_prefix_of(const struct block *parent, const struct label *label)
{
    for (unsigned i = 0; i < parent->label.depth; i++) {
        if (parent->label.number[i] != label->number[i]) {
            return false;
        }
    }
    return true;
}

/* Is the parent's own label the wrong one, as has been said already? The children then carry the
 * number that was due there, or that of a heading whose loss shows as a gap after the parent. */
static bool prefix_explained(const struct walk *w, const struct block *parent,
                             const struct label *label)
{
    const unsigned number = label->number[label->depth - 2];
    const struct fault *own = fault_of(w, parent);
    const struct block *after = parent->next;
    while (after && !is_numbered(after)) {
        after = after->next;
    }
    const struct fault *next = after ? fault_of(w, after) : NULL;
    return (own && own->wanted == number) ||
           (next && str_is(STR("N101"), next->code) && next->wanted <= number &&
            number < label_ordinal(&after->label));
}

static void say_prefix(struct walk *w, const struct block *parent, const struct block *item)
{
    struct label right = item->label;
    for (unsigned i = 0; i < parent->label.depth; i++) {
        right.number[i] = parent->label.number[i];
    }
    struct fault *fault = add_fault(w, "N105", item);
    advise(w, fault, label_with(w->faults->arena, &right, label_ordinal(&right)));
    say(w, fault, "mục %.*s nằm trong mục %.*s: phần đầu số mục không khớp",
        "%.*s stands under %.*s: its prefix is not that of its parent", STR_ARG(item->label.raw),
        STR_ARG(parent->label.raw));
}

/* Two series where two children in a row belong to different counts: another prefix that starts
 * afresh. A wrong prefix alone does not part them: 3.1. 3.2. 4.3. 3.4. is one count. */
static bool parts(const struct block *before, const struct block *item)
{
    return item->label.form == LABEL_DECIMAL && !same_prefix(&before->label, &item->label) &&
           label_ordinal(&item->label) != label_ordinal(&before->label) + 1;
}

/* Chapters may count through the parts, sections through the chapters; some documents
 * count 1. 2. 3. through I. II. III. too. */
static unsigned due_first(const struct walk *w, const struct block *parent, size_t slot)
{
    const enum label_form form = slot < LABEL_FORMS ? (enum label_form)slot : LABEL_DECIMAL;
    const bool clause = slot == (size_t)LABEL_FORMS; /* decimals of one number */
    const bool may_go_on =
        form == LABEL_CHAPTER || form == LABEL_SECTION ||
        (form == LABEL_ROMAN && parent->kind == BLOCK_ITEM) ||
        (clause && parent->kind == BLOCK_ITEM && parent->label.form == LABEL_ROMAN) ||
        (parent->kind == BLOCK_ITEM && parent->label.form == LABEL_NONE);
    return may_go_on ? w->last_of[slot] + 1 : 0;
}

static void judge_series(struct walk *w, const struct block *parent, struct series *s)
{
    if (!s->items.n) {
        return;
    }
    const struct block *last = s->items.v[s->items.n - 1];
    const size_t slot = slot_of(&last->label);
    judge_numbers(w, s, due_first(w, parent, slot));
    judge_closings(w, s);
    judge_alone(w, s);
    w->last_of[slot] = label_ordinal(&last->label);
    s->items.n = 0;
}

static void judge_prefixes(struct walk *w, const struct block *parent)
{
    const struct block *wrong = NULL;
    const struct block *before = parent; /* the numbered child before, or the parent */
    for (const struct block *b = parent->first; b; b = b->next) {
        if (!is_numbered(b) || !is_decimal_parent(parent, &b->label)) {
            continue;
        }
        if (has_prefix_of(parent, &b->label)) {
            wrong = NULL;
        } else if ((!wrong || !same_prefix(&wrong->label, &b->label))) {
            wrong = b;
            if (!prefix_explained(w, parent, &b->label) && !lost_between(w, before, b)) {
                say_prefix(w, parent, b);
            }
        }
        before = b;
    }
}

static void judge_children(struct walk *w, const struct block *parent)
{
    for (const struct block *b = parent->first; b; b = b->next) {
        if (!is_numbered(b) || b->label.form == LABEL_ARTICLE) {
            continue;
        }
        struct series *s = &w->slots[slot_of(&b->label)];
        if (s->items.n && parts(s->items.v[s->items.n - 1], b)) {
            judge_series(w, parent, s);
        }
        VEC_PUSH(w->faults->arena, &s->items, b);
    }
    for (size_t i = 0; i < SLOTS; i++) {
        judge_series(w, parent, &w->slots[i]);
    }
    judge_prefixes(w, parent);
}

/* ---- skipped levels ---- */

static bool skips_level(const struct block *parent, const struct block *item)
{
    const enum label_form form = item->label.form;
    const bool root = parent->kind == BLOCK_ROOT;
    if (form == LABEL_LETTER) {
        return parent->kind == BLOCK_ITEM && parent->label.form == LABEL_ROMAN;
    }
    if (form != LABEL_DECIMAL || item->label.depth < 2) {
        return false;
    }
    if (root || parent->label.form == LABEL_ROMAN) {
        return true;
    }
    return parent->label.form == LABEL_DECIMAL && parent->label.depth + 1 < item->label.depth;
}

static void judge_levels(struct walk *w, const struct block *parent)
{
    const struct block *before = parent; /* the numbered child before, or the parent */
    for (const struct block *b = parent->first; b; b = b->next) {
        if (!is_numbered(b)) {
            continue;
        }
        if (!skips_level(parent, b)) {
            before = b;
            continue;
        }
        if (lost_between(w, before, b)) {
            return;
        }
        struct fault *fault = add_fault(w, "N108", b);
        const struct str above = parent->kind == BLOCK_ROOT ? STR("…") : parent->label.raw;
        say(w, fault, "nhảy cấp: từ %.*s xuống thẳng %.*s", "a level is skipped: %.*s to %.*s",
            STR_ARG(above), STR_ARG(b->label.raw));
        fault->hint = (struct msg){"thêm cấp ở giữa (I. → 1. → 1.1. → a)) hoặc đổi cách đánh số",
                                   "add the level between (I. → 1. → 1.1. → a)) or relabel"};
        return; /* its siblings have the same cause */
    }
}

/* ---- articles: numbered through the whole document, whatever chapters they stand in ---- */

static void judge_articles(struct walk *w, const struct document *d)
{
    struct series articles = {0};
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->kind == BLOCK_ITEM && b->label.form == LABEL_APPENDIX) {
            judge_series(w, d->root, &articles); /* an attached text counts anew */
        } else if (is_numbered(b) && b->label.form == LABEL_ARTICLE) {
            VEC_PUSH(w->faults->arena, &articles.items, b);
        }
    }
    judge_series(w, d->root, &articles);
}

struct faults *faults_find(struct arena *a, const struct document *d)
{
    struct faults *faults = ARENA_NEW(a, struct faults);
    faults->arena = a;
    faults->by_item = map_new(a);
    struct walk *w = ARENA_NEW(a, struct walk);
    w->faults = faults;
    w->root = d->root;
    judge_articles(w, d);
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->first) {
            judge_children(w, b);
            judge_levels(w, b);
        }
    }
    return faults;
}
