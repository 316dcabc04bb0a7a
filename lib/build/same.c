/* SPDX-License-Identifier: MIT */
#include "build/same.h"

#include "write/write.h"

/* ---- the same ---- */

/* Inferred assignments follow from the words and from the blocks around them: they are no part of
 * what the source says. */
static struct str outline_of(struct arena *a, const struct document *d)
{
    VEC(struct block *) hidden = {0};
    VEC(struct assignment *) inferred = {0};
    struct buf out = buf_new(a);
    for (struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment && b->assignment->inferred) {
            VEC_PUSH(a, &hidden, b);
            VEC_PUSH(a, &inferred, b->assignment);
            b->assignment = NULL;
        }
    }
    write_outline(a, d, &out);
    for (size_t i = 0; i < hidden.n; i++) {
        hidden.v[i]->assignment = inferred.v[i];
    }
    return buf_str(&out);
}

bool documents_same(struct arena *a, const struct document *x, const struct document *y)
{
    return str_eq(outline_of(a, x), outline_of(a, y));
}

/* ---- the same but for edits ---- */

static size_t depth_of(const struct block *b)
{
    size_t depth = 0;
    for (const struct block *up = b->parent; up; up = up->parent) {
        depth++;
    }
    return depth;
}

static const struct assignment *written(const struct block *b)
{
    return b->assignment && !b->assignment->inferred ? b->assignment : NULL;
}

static bool same_words(struct arena *a, const struct block *x, const struct block *y)
{
    return x->heading == y->heading && str_eq(x->label.raw, y->label.raw) &&
           str_eq(runs_text(a, &x->words), runs_text(a, &y->words));
}

static bool same_parties(const struct parties *x, const struct parties *y)
{
    bool same = x->list.n == y->list.n;
    for (size_t i = 0; same && i < x->list.n; i++) {
        same = str_eq(x->list.v[i].name, y->list.v[i].name);
    }
    return same;
}

static bool same_block(struct arena *a, const struct block *x, const struct block *y,
                       const struct edits *edits)
{
    const struct assignment *ax = written(x);
    const struct assignment *ay = written(y);
    if (x->kind != y->kind || x->label.form != y->label.form || depth_of(x) != depth_of(y) ||
        !ax != !ay) {
        return false;
    }
    if (!edits_touch(edits, x->at) && !same_words(a, x, y)) {
        return false;
    }
    return !ax || edits_touch(edits, ax->at) ||
           (same_parties(&ax->lead, &ay->lead) && same_parties(&ax->with, &ay->with));
}

static bool same_keys(const struct value *x, const struct value *y)
{
    const size_t n = x ? x->entries.n : 0;
    bool same = n == (y ? y->entries.n : 0);
    for (size_t i = 0; same && i < n; i++) {
        same = str_eq(x->entries.v[i].key, y->entries.v[i].key) &&
               x->entries.v[i].value->kind == y->entries.v[i].value->kind &&
               x->entries.v[i].value->entries.n == y->entries.v[i].value->entries.n;
    }
    return same;
}

static bool same_front(const struct document *x, const struct document *y,
                       const struct edits *edits)
{
    const bool touched = x->front && edits_touch(edits, x->front_at);
    return same_keys(x->front, y->front) &&
           (touched || !x->front || value_same(x->front, y->front));
}

bool documents_same_but(struct arena *a, const struct document *before,
                        const struct document *after, const struct edits *edits)
{
    const struct block *x = before->root;
    const struct block *y = after->root;
    bool same = same_front(before, after, edits);
    while (same && x && y) {
        same = same_block(a, x, y, edits);
        x = block_next(before->root, x);
        y = block_next(after->root, y);
    }
    return same && !x && !y;
}
