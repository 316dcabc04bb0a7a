/* SPDX-License-Identifier: MIT */
#include "docx/numbering.h"

#include "text/fold.h"
#include "text/numeral.h"

enum {
    LEVELS = 3,
    LISTS_MAX = 4000,
    LETTERS_MAX = 4, /* a b c d: the letters that both alphabets begin with */
    SIBLINGS_MAX = 16,
};

/* A kind of list; its levels are in templates/layout/common/word/numbering.xml. */
static const struct kind {
    enum label_form form;
    const char *abstract; /* w:abstractNumId */
    unsigned levels;
} kinds[] = {
    {LABEL_ROMAN, "1", 1},   {LABEL_DECIMAL, "2", LEVELS}, {LABEL_LETTER, "3", 1},
    {LABEL_ARTICLE, "4", 1}, {LABEL_DASH, "5", 1},         {LABEL_PLUS, "6", 1},
};

struct list {
    const struct kind *kind;
    unsigned start;
};

struct counters { /* of a kind, as Word counts */
    size_t list;  /* the one that goes on; 0: none */
    unsigned at[LEVELS];
};

struct numbering {
    VEC(struct list) lists; /* w:numId is the place, from 1 */
    struct counters counters[COUNT_OF(kinds)];
};

void numbering_start(struct work *w)
{
    const struct str how = fold_name(w->arena, w->document->meta.numbering.text);
    const bool wanted = str_eq(how, fold_name(w->arena, STR("tự động")));
    /* A clerk's template has its own lists. */
    if (wanted && !w->template && !w->slots_kept) {
        w->numbering = ARENA_NEW(w->arena, struct numbering);
    }
}

/* What Word prints for the label's numbers. */
static struct str printed(struct arena *a, const struct label *label)
{
    const unsigned *n = label->number;
    switch (label->form) {
    case LABEL_ROMAN:
        return str_cat(a, roman_of(a, n[0]), STR("."));
    case LABEL_DECIMAL:
        return label->depth == 1   ? str_printf(a, "%u.", n[0])
               : label->depth == 2 ? str_printf(a, "%u.%u.", n[0], n[1])
                                   : str_printf(a, "%u.%u.%u.", n[0], n[1], n[2]);
    case LABEL_LETTER:
        return str_printf(a, "%s)", point_of(n[0]));
    case LABEL_ARTICLE:
        return str_printf(a, "Điều %u.", n[0]);
    case LABEL_DASH:
        return STR("-");
    default:
        return STR("+");
    }
}

/* Does the list of a point go on beyond d)? */
static bool has_more_letters(const struct block *item)
{
    unsigned seen = 0;
    for (const struct block *b = item; b && seen < SIBLINGS_MAX; b = b->next, seen++) {
        const bool ours = b->kind == BLOCK_ITEM && b->label.form == LABEL_LETTER;
        if (ours && (b->label.number[0] == 0 || b->label.number[0] > LETTERS_MAX)) {
            return true;
        }
        if (ours && b != item && b->label.number[0] == 1) {
            return false;
        }
    }
    return false;
}

static const struct kind *kind_of(struct arena *a, const struct block *item)
{
    for (size_t k = 0; k < COUNT_OF(kinds); k++) {
        if (kinds[k].form == item->label.form) {
            const bool known = item->label.depth <= kinds[k].levels &&
                               (item->label.form != LABEL_LETTER || !has_more_letters(item));
            return known && str_eq(printed(a, &item->label), item->label.raw) ? &kinds[k] : NULL;
        }
    }
    return NULL;
}

/* Counts on, or begins a list that starts at the wanted number. */
static void count_outer(struct numbering *n, const struct kind *kind, unsigned wanted)
{
    struct counters *c = &n->counters[kind - kinds];
    if (c->list && wanted == 0) { /* bullets */
        return;
    }
    if (!c->list || wanted != c->at[0] + 1) {
        c->list = n->lists.n + 1;
    }
    c->at[0] = wanted;
    c->at[1] = c->at[2] = 0;
}

/* An inner level goes on from the one above, or not at all. */
static bool count_inner(struct counters *c, const struct label *label)
{
    const unsigned level = label->depth - 1;
    for (unsigned i = 0; i < level; i++) {
        if (label->number[i] != c->at[i]) {
            return false;
        }
    }
    if (!c->list || label->number[level] != c->at[level] + 1) {
        return false;
    }
    c->at[level]++;
    for (unsigned i = level + 1; i < LEVELS; i++) {
        c->at[i] = 0;
    }
    return true;
}

struct native numbering_next(struct work *w, const struct block *item)
{
    static const struct native none = {0};
    struct numbering *n = w->numbering;
    const struct kind *kind = n && n->lists.n < LISTS_MAX ? kind_of(w->arena, item) : NULL;
    if (!kind) {
        return none;
    }
    struct counters *c = &n->counters[kind - kinds];
    if (item->label.depth > 1) {
        return count_inner(c, &item->label) ? (struct native){c->list, item->label.depth - 1}
                                            : none;
    }
    count_outer(n, kind, item->label.number[0]);
    if (c->list > n->lists.n) {
        const unsigned start = item->label.number[0] ? item->label.number[0] : 1;
        VEC_PUSH(w->arena, &n->lists, ((struct list){kind, start}));
    }
    return (struct native){c->list, 0};
}

void numbering_values(struct work *w)
{
    struct arena *a = w->arena;
    const struct numbering *n = w->numbering;
    if (!n || n->lists.n == 0) {
        return;
    }
    struct value *map = value_set(a, w->values, STR("đánh số"), value_map(a));
    value_set_text(a, map, "có", STR("có"));
    struct value *lists = value_set(a, map, STR("danh sách"), value_list(a));
    for (size_t i = 0; i < n->lists.n; i++) {
        struct value *list = value_add(a, lists, value_map(a));
        value_set_text(a, list, "mã", str_printf(a, "%zu", i + 1));
        value_set_text(a, list, "kiểu", str_of(n->lists.v[i].kind->abstract));
        value_set_text(a, list, "từ", str_printf(a, "%u", n->lists.v[i].start));
    }
}
