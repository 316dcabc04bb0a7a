/* SPDX-License-Identifier: MIT */
#include "rules/renumber.h"

#include "rules/facts.h"
#include "rules/reference.h"
#include "rules/renumber_labels.h"
#include "text/fold.h"

#include <stdlib.h>

enum {
    COMPONENTS = 16,
    CANDIDATES_MAX = 1000, /* items of one short name that are looked at, to stay linear */
    EXACT = 1000,          /* weighs more than any nearness */
};

/* "III.2.a" cut at its dots. */
struct components {
    struct str v[COMPONENTS];
    size_t n;
};

struct target { /* an item that can be referred to */
    const struct block *item;
    struct str old, new; /* item_path with the labels before and after */
};

struct targets {
    VEC(const struct target *) list;
};

struct renumberer {
    struct arena *arena;
    const struct document *d;
    struct map by_name;      /* path, and each of its ends -> struct targets */
    bool forms[LABEL_FORMS]; /* that the document has */
    struct renumbering *out;
};

static struct components cut(struct str path)
{
    struct components c = {.n = 0};
    struct str part = STR_EMPTY;
    while (c.n < COMPONENTS && str_next(&path, '.', &part)) {
        c.v[c.n++] = part;
    }
    return c;
}

static void add_change(struct renumberer *r, enum renumber_kind kind, struct span at,
                       struct str before, struct str after)
{
    VEC_PUSH(r->arena, &r->out->changes, ((struct renumber_change){kind, at, before, after}));
}

/* ---- what can be referred to ---- */

static void add_name(struct renumberer *r, struct str name, const struct target *target)
{
    const struct str key = fold_name(r->arena, name);
    struct targets *known = map_get(&r->by_name, key);
    if (!known) {
        known = ARENA_NEW(r->arena, struct targets);
        (void)map_put(&r->by_name, key, known);
    }
    VEC_PUSH(r->arena, &known->list, target);
}

/* How many numbers the innermost decimal label around an item has: "1.4." has two. */
static size_t decimal_depth(const struct block *item)
{
    while (item && item->label.form != LABEL_DECIMAL) {
        item = item->parent;
    }
    return item ? item->label.depth : 0;
}

/* The ends of a path begin where a label does: "III.1.4" is "1.4" too, but not "4". */
static void add_target(struct renumberer *r, const struct target *target)
{
    const size_t n = cut(target->old).n;
    const size_t decimals_end = n - (target->item->label.form == LABEL_LETTER);
    const size_t depth = decimal_depth(target->item);
    struct str rest = target->old;
    for (size_t i = 0; i < n; i++) {
        if (i >= decimals_end || i + depth <= decimals_end) {
            add_name(r, rest, target);
        }
        rest = str_from(rest, str_find_char(rest, '.', 0) + 1);
    }
}

/* The paths with the new labels: the tree bears them for a moment. */
static void find_targets(struct renumberer *r, const struct relabels *relabels)
{
    struct target *targets = arena_array(r->arena, relabels->list.n, sizeof *targets);
    for (size_t i = 0; i < relabels->list.n; i++) {
        targets[i].item = relabels->list.v[i]->item;
        targets[i].old = item_path(r->arena, targets[i].item);
    }
    for (size_t i = 0; i < relabels->list.n; i++) {
        relabels->list.v[i]->item->label = relabels->list.v[i]->new;
    }
    for (size_t i = 0; i < relabels->list.n; i++) {
        targets[i].new = item_path(r->arena, targets[i].item);
    }
    for (size_t i = 0; i < relabels->list.n; i++) {
        relabels->list.v[i]->item->label = relabels->list.v[i]->old;
        add_target(r, &targets[i]);
    }
}

/* ---- which one is meant ---- */

static unsigned depth_of(const struct block *b)
{
    unsigned depth = 0;
    for (const struct block *up = b->parent; up; up = up->parent) {
        depth++;
    }
    return depth;
}

/* Depth of the innermost block around both. */
static unsigned nearness(const struct block *x, const struct block *y)
{
    unsigned dx = depth_of(x);
    unsigned dy = depth_of(y);
    for (; dx > dy; dx--) {
        x = x->parent;
    }
    for (; dy > dx; dy--) {
        y = y->parent;
    }
    for (; x != y; dx--) {
        x = x->parent;
        y = y->parent;
    }
    return dx;
}

static bool stands_in_article(const struct block *b)
{
    while (b && b->label.form != LABEL_ARTICLE) {
        b = b->parent;
    }
    return b != NULL;
}

/* How near an item is to what a reference says; 0: it cannot be meant. */
static unsigned likeness(struct renumberer *r, const struct own_reference *ref,
                         const struct target *t)
{
    const unsigned near = nearness(ref->passage->block, t->item);
    if (!ref->relative) {
        const bool exact = str_eq(fold_name(r->arena, t->old), fold_name(r->arena, ref->target));
        return near + 1 + (exact ? (unsigned)EXACT : 0);
    }
    /* "khoản 2" alone is one of the article around it; in a plan it may be one of any law */
    const bool clause = ref->form == LABEL_DECIMAL;
    return clause && !stands_in_article(ref->passage->block) ? 0 : near;
}

struct choice {
    const struct target *target; /* NULL: none, or several */
    const struct targets *among; /* NULL: none */
};

/* A whole path names its item; what is only the end of one means the item nearest to the words. */
static struct choice choose(struct renumberer *r, const struct own_reference *ref)
{
    const struct targets *known = map_get(&r->by_name, fold_name(r->arena, ref->target));
    struct choice c = {.among = known};
    unsigned best = 0;
    size_t equals = 0;
    for (size_t i = 0; known && i < known->list.n && known->list.n <= CANDIDATES_MAX; i++) {
        const unsigned near = likeness(r, ref, known->list.v[i]);
        equals = near > best ? 1 : near == best ? equals + 1 : equals;
        c.target = near > best ? known->list.v[i] : c.target;
        best = near > best ? near : best;
    }
    const bool sure = equals == 1 && !(ref->within && known->list.n > 1);
    c.target = sure ? c.target : NULL;
    return c;
}

/* ---- what is to be written ---- */

static struct str number_of(struct str component)
{
    size_t at = component.n;
    while (at > 0 && component.p[at - 1] != ' ') {
        at--;
    }
    return str_from(component, at); /* "5" of "Điều 5" */
}

static size_t components_of(struct str value)
{
    return value.n ? cut(value).n : 0;
}

/* The new text of a part that covers `n` components which end before *end. */
static struct str part_of(struct arena *a, const struct components *path, size_t n, size_t *end)
{
    struct str out = STR_EMPTY;
    for (size_t i = *end - n; i < *end; i++) {
        const struct str number = number_of(path->v[i]);
        out = out.n ? str_printf(a, "%.*s.%.*s", STR_ARG(out), STR_ARG(number)) : number;
    }
    *end -= n;
    return out;
}

struct part {
    size_t from, to; /* in the passage */
    struct str after;
};

/* The parts of the reference that change, last first. False: it does not fit the path. */
static bool new_parts(struct renumberer *r, const struct own_reference *ref,
                      const struct target *target, struct part *parts, size_t *n)
{
    const struct components path = cut(target->new);
    size_t end = path.n;
    *n = 0;
    for (size_t i = REFERENCE_PARTS; i > 0; i--) {
        const struct str value = ref->values[i - 1];
        const size_t length = components_of(value);
        if (!length) {
            continue;
        }
        if (length > end) {
            return false;
        }
        const struct str after = part_of(r->arena, &path, length, &end);
        const size_t from = (size_t)(value.p - ref->passage->text.p);
        if (!str_eq(after, value)) {
            parts[(*n)++] = (struct part){from, from + value.n, after};
        }
    }
    return true;
}

static struct str words_of(const struct own_reference *ref)
{
    return str_cut(ref->passage->text, ref->from, ref->to);
}

static struct str new_words(struct renumberer *r, const struct own_reference *ref,
                            const struct part *parts, size_t n)
{
    struct str words = words_of(ref);
    for (size_t i = 0; i < n; i++) {
        const size_t from = parts[i].from - ref->from;
        const size_t to = parts[i].to - ref->from;
        words = str_printf(r->arena, "%.*s%.*s%.*s", (int)from, words.p, STR_ARG(parts[i].after),
                           STR_ARG(str_from(words, to)));
    }
    return words;
}

/* Each part must stand in the source letter for letter. */
static bool add_edits(struct renumberer *r, const struct own_reference *ref,
                      const struct part *parts, size_t n)
{
    const struct edits before = r->out->edits;
    for (size_t i = 0; i < n; i++) {
        const struct span at = passage_place(r->d, ref->passage, parts[i].from, parts[i].to);
        const struct str value = str_cut(ref->passage->text, parts[i].from, parts[i].to);
        if (!at.end || !str_eq(source_text(r->d->source, at), value)) {
            r->out->edits.list.n = before.list.n;
            return false;
        }
        VEC_PUSH(r->arena, &r->out->edits.list, ((struct edit){at, parts[i].after, NULL}));
    }
    return true;
}

/* Would the words lead elsewhere, whichever item they mean? */
static bool any_changes(struct renumberer *r, const struct own_reference *ref,
                        const struct targets *among)
{
    struct part parts[REFERENCE_PARTS];
    for (size_t i = 0; i < among->list.n && i < CANDIDATES_MAX; i++) {
        size_t n = 0;
        if (!new_parts(r, ref, among->list.v[i], parts, &n) || n > 0) {
            return true;
        }
    }
    return false;
}

static void follow(struct renumberer *r, const struct own_reference *ref)
{
    struct part parts[REFERENCE_PARTS];
    size_t n = 0;
    const struct span at = passage_place(r->d, ref->passage, ref->from, ref->to);
    const struct choice choice = choose(r, ref);
    const struct str words = words_of(ref);
    if (!choice.among) {
        if (r->forms[ref->form] && (!ref->relative || stands_in_article(ref->passage->block))) {
            add_change(r, RENUMBER_DANGLING, at, words, words);
        }
    } else if (!choice.target || !new_parts(r, ref, choice.target, parts, &n)) {
        if (any_changes(r, ref, choice.among)) {
            add_change(r, RENUMBER_AMBIGUOUS, at, words, words);
        }
    } else if (n && !add_edits(r, ref, parts, n)) {
        add_change(r, RENUMBER_UNSEEN, at, words, new_words(r, ref, parts, n));
    } else if (n) {
        add_change(r, RENUMBER_REFERENCE, at, words, new_words(r, ref, parts, n));
    }
}

/* ---- all ---- */

static bool carries_others_words(const struct document *d)
{
    return d->meta.parent.file.text.n || d->meta.parent.symbol.text.n;
}

static void follow_all(struct renumberer *r)
{
    const struct references references = references_gather(r->arena, r->d);
    for (size_t i = 0; i < references.list.n; i++) {
        if (!references.list.v[i].foreign) {
            follow(r, &references.list.v[i]);
        }
    }
}

static void put_labels(struct renumberer *r, const struct relabels *relabels)
{
    for (size_t i = 0; i < relabels->list.n; i++) {
        const struct relabel *one = relabels->list.v[i];
        const struct span at = one->item->label_at;
        r->forms[one->old.form] = true;
        if (one->impossible) {
            add_change(r, RENUMBER_NO_LABEL, at, one->old.raw, one->old.raw);
        } else if (!str_eq(one->old.raw, one->new.raw)) {
            add_change(r, RENUMBER_LABEL, at, one->old.raw, one->new.raw);
            VEC_PUSH(r->arena, &r->out->edits.list, ((struct edit){at, one->new.raw, NULL}));
        }
    }
}

static int by_place(const void *left, const void *right)
{
    const struct renumber_change *x = left;
    const struct renumber_change *y = right;
    return x->at.start != y->at.start ? (x->at.start > y->at.start) - (x->at.start < y->at.start)
                                      : (int)x->kind - (int)y->kind;
}

struct renumbering renumber(struct arena *a, struct document *d)
{
    struct renumbering out = {0};
    struct renumberer r = {.arena = a, .d = d, .by_name = map_new(a), .out = &out};
    const struct relabels relabels = relabels_find(a, d);
    put_labels(&r, &relabels);
    if (out.edits.list.n && !carries_others_words(d)) {
        find_targets(&r, &relabels);
        follow_all(&r);
    }
    if (out.changes.n > 1) {
        qsort(out.changes.v, out.changes.n, sizeof *out.changes.v, by_place);
    }
    (void)edits_settle(&out.edits);
    return out;
}
