/* SPDX-License-Identifier: MIT
 * E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form. */
#include "text/diff.h"

#include "base/vec.h"

#include <string.h>

enum {
    CONTEXT = 3,
    EDITS_MAX =
        1500, /* lines put in or taken out that are looked for; memory grows by its square */
};

struct lines {
    VEC(struct str) list; /* each with its line end, which the last may lack */
};

struct step {
    char sign; /* ' ', '-', '+' */
    struct str line;
};

struct steps {
    VEC(struct step) list;
};

static struct lines cut_lines(struct arena *a, struct str s)
{
    struct lines out = {0};
    for (size_t at = 0; at < s.n;) {
        const size_t found = str_find_char(s, '\n', at);
        const size_t end = found == STR_NPOS ? s.n : found + 1;
        VEC_PUSH(a, &out.list, str_cut(s, at, end));
        at = end;
    }
    return out;
}

static void add_steps(struct arena *a, struct steps *out, char sign, const struct str *lines,
                      size_t n)
{
    for (size_t i = 0; i < n; i++) {
        VEC_PUSH(a, &out->list, ((struct step){sign, lines[i]}));
    }
}

/* ---- the middle, where the texts differ ---- */

struct middle {
    struct arena *arena;
    const struct str *x, *y;
    long n, m;
    long **reached; /* by number of edits d: furthest x on each diagonal -d … d */
};

/* The furthest x on diagonal k after d edits, before going along equal lines. */
static long step_to(const struct middle *mid, long d, long k, bool *down)
{
    const long *before = mid->reached[d - 1] + (d - 1);
    *down = k == -d || (k != d && before[k - 1] < before[k + 1]);
    return *down ? before[k + 1] : before[k - 1] + 1;
}

static long follow(const struct middle *mid, long x, long k)
{
    while (x < mid->n && x - k < mid->m && str_eq(mid->x[x], mid->y[x - k])) {
        x++;
    }
    return x;
}

/* The number of edits between the two, -1 over the limit. */
static long find_edits(struct middle *mid)
{
    for (long d = 0; d <= EDITS_MAX; d++) {
        mid->reached[d] = arena_array(mid->arena, (size_t)(2 * d + 1), sizeof **mid->reached);
        for (long k = -d; k <= d; k += 2) {
            bool down = false;
            const long start = d ? step_to(mid, d, k, &down) : 0;
            const long x = follow(mid, start, k);
            mid->reached[d][k + d] = x;
            if (x >= mid->n && x - k >= mid->m) {
                return d;
            }
        }
        for (long k = -d + 1; k < d; k += 2) {
            mid->reached[d][k + d] = -1; /* diagonals of the other parity are not reached */
        }
    }
    return -1;
}

/* Walks back from the end; the steps come out in reverse. */
static void trace(const struct middle *mid, long d, struct steps *back)
{
    long x = mid->n;
    long y = mid->m;
    for (; d > 0; d--) {
        bool down = false;
        const long k = x - y;
        const long start = step_to(mid, d, k, &down);
        for (; x > start; x--, y--) {
            add_steps(mid->arena, back, ' ', &mid->x[x - 1], 1);
        }
        if (down) {
            add_steps(mid->arena, back, '+', &mid->y[--y], 1);
        } else {
            add_steps(mid->arena, back, '-', &mid->x[--x], 1);
        }
    }
    for (; x > 0; x--) {
        add_steps(mid->arena, back, ' ', &mid->x[x - 1], 1);
    }
}

static void compare_middle(struct middle *mid, struct steps *out)
{
    mid->reached = arena_array(mid->arena, EDITS_MAX + 1, sizeof *mid->reached);
    const long d = find_edits(mid);
    struct steps back = {0};
    if (d < 0) {
        add_steps(mid->arena, out, '-', mid->x, (size_t)mid->n);
        add_steps(mid->arena, out, '+', mid->y, (size_t)mid->m);
        return;
    }
    trace(mid, d, &back);
    for (size_t i = back.list.n; i > 0; i--) {
        VEC_PUSH(mid->arena, &out->list, back.list.v[i - 1]);
    }
}

static struct steps compare(struct arena *a, const struct lines *x, const struct lines *y)
{
    struct steps out = {0};
    size_t head = 0;
    size_t tail = 0;
    const size_t shorter = x->list.n < y->list.n ? x->list.n : y->list.n;
    while (head < shorter && str_eq(x->list.v[head], y->list.v[head])) {
        head++;
    }
    while (tail < shorter - head &&
           str_eq(x->list.v[x->list.n - 1 - tail], y->list.v[y->list.n - 1 - tail])) {
        tail++;
    }
    struct middle mid = {
        .arena = a, .n = (long)(x->list.n - head - tail), .m = (long)(y->list.n - head - tail)};
    mid.x = x->list.n ? x->list.v + head : NULL;
    mid.y = y->list.n ? y->list.v + head : NULL;
    add_steps(a, &out, ' ', x->list.v, head);
    compare_middle(&mid, &out);
    add_steps(a, &out, ' ', x->list.n ? x->list.v + x->list.n - tail : NULL, tail);
    return out;
}

/* ---- printing ---- */

/* A stretch of steps that are printed together. */
struct hunk {
    size_t from, to;
    size_t x, y; /* lines of either text before it */
};

static void print_range(struct buf *out, char sign, size_t before, size_t n)
{
    buf_printf(out, "%c%zu", sign, n ? before + 1 : before);
    if (n != 1) {
        buf_printf(out, ",%zu", n);
    }
}

static size_t count(const struct steps *steps, const struct hunk *h, char other)
{
    size_t n = 0;
    for (size_t i = h->from; i < h->to; i++) {
        n += steps->list.v[i].sign != other;
    }
    return n;
}

static void print_hunk(struct buf *out, const struct steps *steps, const struct hunk *h)
{
    buf_adds(out, "@@ ");
    print_range(out, '-', h->x, count(steps, h, '+'));
    buf_addc(out, ' ');
    print_range(out, '+', h->y, count(steps, h, '-'));
    buf_adds(out, " @@\n");
    for (size_t i = h->from; i < h->to; i++) {
        const struct step *s = &steps->list.v[i];
        buf_addc(out, s->sign);
        buf_add(out, s->line);
        buf_adds(out, str_ends(s->line, STR("\n")) ? "" : "\n\\ No newline at end of file\n");
    }
}

/* The end of the hunk that has an edit at `from`: two edits with little between are one. */
static size_t hunk_end(const struct steps *steps, size_t from)
{
    size_t last = from;
    for (size_t i = from; i < steps->list.n && i - last <= (size_t)2 * CONTEXT + 1; i++) {
        last = steps->list.v[i].sign == ' ' ? last : i;
    }
    const size_t end = last + 1 + CONTEXT;
    return end < steps->list.n ? end : steps->list.n;
}

static void print_hunks(struct buf *out, const struct steps *steps)
{
    size_t x = 0;
    size_t y = 0;
    size_t done = 0; /* steps counted in x and y */
    for (size_t i = 0; i < steps->list.n; i++) {
        if (steps->list.v[i].sign == ' ') {
            continue;
        }
        struct hunk h = {.from = i - done > CONTEXT ? i - CONTEXT : done};
        h.to = hunk_end(steps, i);
        for (size_t k = done; k < h.to; k++) {
            h.x = k == h.from ? x : h.x;
            h.y = k == h.from ? y : h.y;
            x += steps->list.v[k].sign != '+';
            y += steps->list.v[k].sign != '-';
        }
        print_hunk(out, steps, &h);
        done = i = h.to;
        i--;
    }
}

void diff_unified(struct arena *a, struct buf *out, struct str name, struct str before,
                  struct str after)
{
    if (str_eq(before, after)) {
        return;
    }
    const struct lines x = cut_lines(a, before);
    const struct lines y = cut_lines(a, after);
    const struct steps steps = compare(a, &x, &y);
    buf_printf(out, "--- %.*s\n+++ %.*s\n", STR_ARG(name), STR_ARG(name));
    print_hunks(out, &steps);
}
