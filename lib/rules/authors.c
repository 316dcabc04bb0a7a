/* SPDX-License-Identifier: MIT */
#include "rules/authors.h"

#include "base/sorted.h"

#include <stdlib.h>
#include <string.h>

/* ---- places ---- */

static void places_add(struct arena *a, struct places *places, struct span at)
{
    if (at.end > at.start) {
        VEC_PUSH(a, &places->list, at);
    }
}

static int order_spans(const void *x, const void *y)
{
    const struct span *a = x;
    const struct span *b = y;
    return (a->start > b->start) - (a->start < b->start);
}

/* Sorts the stretches and joins those that meet. */
static void places_settle(struct places *places)
{
    struct span *v = places->list.v;
    size_t kept = 0;
    if (places->list.n) {
        qsort(v, places->list.n, sizeof *v, order_spans);
    }
    for (size_t i = 0; i < places->list.n; i++) {
        if (kept && v[i].start <= v[kept - 1].end) {
            v[kept - 1].end = v[i].end > v[kept - 1].end ? v[i].end : v[kept - 1].end;
        } else {
            v[kept++] = v[i];
        }
    }
    places->list.n = kept;
}

/* Does `at` begin in one of them? */
static bool places_hold(const struct places *places, struct span at)
{
    const size_t i =
        sorted_upto(places->list.v, places->list.n, SORTED_BY(struct span, end), at.start);
    return at.end > 0 && i < places->list.n && places->list.v[i].start <= at.start;
}

/* ---- who wrote them ---- */

static void add_reports(struct arena *a, const struct document *d, struct places *out)
{
    const struct entry *reports = value_entry(d->front, STR("báo cáo"));
    if (!reports) {
        return;
    }
    places_add(a, out, reports->key_at);
    places_add(a, out, reports->value->at);
    for (size_t i = 0; i < d->meta.reports.n; i++) {
        const struct reporting *r = &d->meta.reports.v[i];
        const struct span parts[] = {r->period.at, r->before.at, r->to.raw.at, r->through.raw.at,
                                     r->content.at};
        for (size_t k = 0; k < COUNT_OF(parts); k++) {
            places_add(a, out, parts[k]);
        }
    }
}

/* Assignment blocks and the key `báo cáo` of a received document are written by its receiver: what
 * is wrong there can be mended, so it keeps its severity. */
static struct places written_by_receiver(struct arena *a, const struct document *d)
{
    struct places out = {0};
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment && !b->assignment->inferred) {
            places_add(a, &out, b->assignment->at);
        }
    }
    add_reports(a, d, &out);
    places_settle(&out);
    return out;
}

/* "(Theo mục III.2.3 Kế hoạch số 115/KH-UBND) …": words that a derived plan quotes from its parent.
 */
static bool is_quotation(const struct document *d, const struct block *b)
{
    enum { REFERENCE_BYTES = 200 };
    char room[REFERENCE_BYTES];
    size_t n = 0;
    for (size_t i = 0; i < b->words.list.n && n < sizeof room; i++) {
        const struct str text = b->words.list.v[i].text;
        const size_t more = text.n < sizeof room - n ? text.n : sizeof room - n;
        memcpy(room + n, text.p, more);
        n += more;
    }
    const struct str words = {room, n};
    const size_t close = str_find_char(words, ')', 0);
    return str_starts(words, STR("(")) && close != STR_NPOS &&
           str_find(str_cut(words, 0, close), d->meta.parent.symbol.text, 0) != STR_NPOS;
}

/* The items of a derived plan that quote its parent, with all below them. */
static struct places quoted_from_parent(struct arena *a, const struct document *d)
{
    struct places out = {0};
    const bool derived = d->meta.parent.symbol.text.n > 0;
    for (const struct block *b = derived ? d->root : NULL; b; b = block_next(d->root, b)) {
        const bool quotes = b->kind == BLOCK_ITEM && is_quotation(d, b);
        for (const struct block *in = quotes ? b : NULL; in; in = block_next(b, in)) {
            places_add(a, &out, in->at);
        }
    }
    places_settle(&out);
    return out;
}

struct authors authors_of(struct arena *a, const struct document *d)
{
    return (struct authors){.received = d->meta.received.value,
                            .receiver = written_by_receiver(a, d),
                            .parent = quoted_from_parent(a, d)};
}

bool authors_receiver(const struct authors *by, struct span at)
{
    return places_hold(&by->receiver, at);
}

bool authors_are_others(const struct authors *by, struct span at)
{
    return (by->received || places_hold(&by->parent, at)) && !authors_receiver(by, at);
}
