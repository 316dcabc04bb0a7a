/* SPDX-License-Identifier: MIT */
#include "diag/edit.h"

#include "base/buf.h"
#include "base/sorted.h"

#include <stdlib.h>

static int order_uint(uint32_t x, uint32_t y)
{
    return (x > y) - (x < y);
}

/* Total, so that the outcome does not depend on the order of gathering. */
static int order_edits(const void *left, const void *right)
{
    const struct edit *x = left;
    const struct edit *y = right;
    const int orders[] = {order_uint(x->at.start, y->at.start), order_uint(x->at.end, y->at.end),
                          str_cmp(str_of(x->code), str_of(y->code)), str_cmp(x->text, y->text)};
    for (size_t i = 0; i < COUNT_OF(orders); i++) {
        if (orders[i]) {
            return orders[i];
        }
    }
    return 0;
}

/* Two insertions at one place would depend on their order; so would one at the start of what is
 * replaced. */
static bool meets(const struct edit *before, const struct edit *e)
{
    return e->at.start < before->at.end || e->at.start == before->at.start;
}

size_t edits_settle(struct edits *edits)
{
    size_t kept = 0;
    const size_t n = edits->list.n;
    if (n > 1) {
        qsort(edits->list.v, n, sizeof *edits->list.v, order_edits);
    }
    for (size_t i = 0; i < n; i++) {
        if (!kept || !meets(&edits->list.v[kept - 1], &edits->list.v[i])) {
            edits->list.v[kept++] = edits->list.v[i];
        }
    }
    edits->list.n = kept;
    return n - kept;
}

struct str edits_apply(struct arena *a, const struct edits *edits, struct str text)
{
    struct buf out = buf_new(a);
    size_t done = 0;
    for (size_t i = 0; i < edits->list.n; i++) {
        const struct edit *e = &edits->list.v[i];
        buf_add(&out, str_cut(text, done, e->at.start));
        buf_add(&out, e->text);
        done = e->at.end;
    }
    buf_add(&out, str_from(text, done));
    return buf_str(&out);
}

/* The first edit that ends at or after `start`. */
static size_t first_from(const struct edits *edits, uint32_t start)
{
    return sorted_before(edits->list.v, edits->list.n, SORTED_BY(struct edit, at.end), start);
}

bool edits_touch(const struct edits *edits, struct span at)
{
    const size_t i = first_from(edits, at.start);
    return i < edits->list.n && edits->list.v[i].at.start <= at.end;
}
