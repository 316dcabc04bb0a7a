/* SPDX-License-Identifier: MIT */
#include "rules/renumber_labels.h"

#include "rules/numbering.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum {
    SLOTS = LABEL_FORMS + LABEL_DEPTH_MAX,
    NUMBER_MAX = 99, /* text/label.h reads no larger one */
};

struct last { /* of one form in the document so far */
    unsigned old, new;
};

struct walk {
    struct arena *arena;
    struct map by_item; /* address of a block -> struct relabel */
    struct last last[SLOTS];
};

static size_t slot_of(const struct label *label)
{
    return label->form == LABEL_DECIMAL ? (size_t)LABEL_FORMS + label->depth - 1
                                        : (size_t)label->form;
}

static bool is_numbered(const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form != LABEL_NONE && b->label.depth > 0;
}

static struct str key_of(const struct block *const *item)
{
    return (struct str){(const char *)item, sizeof *item};
}

static struct relabel *relabel_of(const struct walk *w, const struct block *item)
{
    return map_get(&w->by_item, key_of(&item));
}

/* ---- the words of a label ---- */

/* "Phần thứ nhất" with 2 is "Phần thứ hai"; empty where the label is no such one. */
static struct str ordinal_with(struct arena *a, const struct label *label, unsigned number)
{
    static const char *const names[] = {"nhất", "hai", "ba",  "tư",   "năm",
                                        "sáu",  "bảy", "tám", "chín", "mười"};
    size_t at = label->raw.n;
    while (at > 0 && label->raw.p[at - 1] != ' ') {
        at--;
    }
    const struct str word = str_from(label->raw, at);
    for (size_t i = 0; i < COUNT_OF(names) && number <= COUNT_OF(names); i++) {
        const size_t n = utf8_match(word, 0, str_of(names[i]));
        if (n && n + (label->closing ? 1 : 0) == word.n) {
            uint32_t c = 0;
            (void)utf8_get(word, 0, &c);
            struct str name = str_of(names[number - 1]);
            name = utf8_is_upper(c) ? utf8_to_upper(a, name) : name;
            return str_printf(a, "%.*s%.*s%.*s", (int)at, label->raw.p, STR_ARG(name),
                              label->closing ? 1 : 0, &label->closing);
        }
    }
    return STR_EMPTY;
}

static bool same_numbers(const struct label *x, const struct label *y)
{
    for (unsigned i = 0; i < x->depth; i++) {
        if (x->number[i] != y->number[i]) {
            return false;
        }
    }
    return true;
}

static bool exists(const struct label *label)
{
    const unsigned number = label_ordinal(label);
    return label->form == LABEL_LETTER ? *point_of(number) != 0 : number <= NUMBER_MAX;
}

static void word_label(struct walk *w, struct relabel *r)
{
    if (same_numbers(&r->old, &r->new)) {
        return; /* "01." stays "01." */
    }
    struct label read;
    struct str raw = ordinal_with(w->arena, &r->new, label_ordinal(&r->new));
    raw = raw.n ? raw : label_with(w->arena, &r->new, label_ordinal(&r->new));
    const struct str line = str_cat(w->arena, raw, STR(" X"));
    r->impossible = !exists(&r->new) || !label_scan(line, &read) || !str_eq(read.raw, raw);
    if (r->impossible) {
        r->new = r->old;
    } else {
        r->new.raw = raw;
    }
}

/* ---- series ---- */

static bool is_decimal_parent(const struct block *parent, const struct label *label)
{
    return parent->kind == BLOCK_ITEM && parent->label.form == LABEL_DECIMAL &&
           label->form == LABEL_DECIMAL && parent->label.depth + 1 == label->depth;
}

/* Chapters may count through the parts, sections through the chapters: they do where they go on
 * now. Clauses under I. II. III. go on only where they do so without a gap. */
static bool goes_on(const struct walk *w, const struct block *parent, const struct label *label)
{
    const struct last *last = &w->last[slot_of(label)];
    const unsigned first = label_ordinal(label);
    const bool item = parent->kind == BLOCK_ITEM;
    if (label->form == LABEL_CHAPTER || label->form == LABEL_SECTION ||
        (item && parent->label.form == LABEL_NONE)) {
        return last->old > 0 && first > last->old;
    }
    const bool clause = label->form == LABEL_DECIMAL && label->depth == 1;
    return item && (label->form == LABEL_ROMAN || (clause && parent->label.form == LABEL_ROMAN)) &&
           last->old > 0 && first == last->old + 1;
}

/* Where the parent does not give the prefix, a new one that starts afresh parts two counts. */
static bool parts(const struct label *before, const struct label *label)
{
    for (unsigned i = 0; i + 1 < label->depth; i++) {
        if (before->number[i] != label->number[i]) {
            return label_ordinal(label) != label_ordinal(before) + 1;
        }
    }
    return false;
}

static void number_item(struct walk *w, const struct block *parent, const struct block *item,
                        unsigned number)
{
    struct relabel *r = relabel_of(w, item);
    const struct relabel *above = relabel_of(w, parent);
    r->new.number[r->new.depth - 1] = number;
    for (unsigned i = 0; above && is_decimal_parent(parent, &r->old) && i < above->new.depth; i++) {
        r->new.number[i] = above->new.number[i];
    }
    word_label(w, r);
    w->last[slot_of(&r->old)] = (struct last){label_ordinal(&r->old), label_ordinal(&r->new)};
}

/* The children of one parent; those of one form make a series, whatever stands between. */
static void number_children(struct walk *w, const struct block *parent)
{
    const struct block *before[SLOTS] = {NULL};
    unsigned count[SLOTS] = {0};
    for (const struct block *b = parent->first; b; b = b->next) {
        if (!is_numbered(b) || b->label.form == LABEL_ARTICLE) {
            continue;
        }
        const size_t slot = slot_of(&b->label);
        const bool apart = before[slot] && !is_decimal_parent(parent, &b->label) &&
                           parts(&before[slot]->label, &b->label);
        if (!before[slot] || apart) {
            count[slot] = goes_on(w, parent, &b->label) ? w->last[slot].new : 0;
        }
        number_item(w, parent, b, ++count[slot]);
        before[slot] = b;
    }
}

/* Articles count through the whole document; an attached text counts anew. */
static void number_articles(struct walk *w, const struct document *d)
{
    unsigned count = 0;
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->kind == BLOCK_ITEM && b->label.form == LABEL_APPENDIX) {
            count = 0;
        } else if (is_numbered(b) && b->label.form == LABEL_ARTICLE) {
            number_item(w, b->parent, b, ++count);
        }
    }
}

struct relabels relabels_find(struct arena *a, const struct document *d)
{
    struct relabels out = {0};
    struct walk w = {.arena = a, .by_item = map_new(a)};
    for (struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (is_numbered(b)) {
            struct relabel *r = ARENA_NEW(a, struct relabel);
            *r = (struct relabel){.item = b, .old = b->label, .new = b->label};
            const struct block *key = b;
            (void)map_put(&w.by_item, str_copy(a, key_of(&key)), r);
            VEC_PUSH(a, &out.list, r);
        }
    }
    number_articles(&w, d);
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        number_children(&w, b);
    }
    return out;
}
