/* SPDX-License-Identifier: MIT
 * The children of one parent: which of them make a series, their prefixes, levels left out. */
#include "rules/series.h"

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
    struct fault *fault = fault_add(w, "N105", item);
    fault_advise(w, fault, label_with(w->faults->arena, &right, label_ordinal(&right)));
    fault_say(w, fault, "mục %.*s nằm trong mục %.*s: phần đầu số mục không khớp",
              "%.*s stands under %.*s: its prefix is not that of its parent",
              STR_ARG(item->label.raw), STR_ARG(parent->label.raw));
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
    series_numbers(w, s, due_first(w, parent, slot));
    series_closings(w, s);
    series_alone(w, s);
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
            if (!prefix_explained(w, parent, &b->label) && !labels_lost(w, before, b)) {
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
    for (size_t i = 0; i < SERIES_SLOTS; i++) {
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
        if (labels_lost(w, before, b)) {
            return;
        }
        struct fault *fault = fault_add(w, "N108", b);
        const struct str above = parent->kind == BLOCK_ROOT ? STR("…") : parent->label.raw;
        fault_say(w, fault, "nhảy cấp: từ %.*s xuống thẳng %.*s",
                  "a level is skipped: %.*s to %.*s", STR_ARG(above), STR_ARG(b->label.raw));
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
