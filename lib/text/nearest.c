/* SPDX-License-Identifier: MIT */
#include "text/fold.h"
#include "text/utf8.h"

#include "base/vec.h"

struct letters {
    VEC(uint32_t) list;
};

/* Room that is used again for every candidate, so that a long register costs no memory. */
struct work {
    struct letters x, y;
    unsigned *rows; /* three rows of `width`: two before, one before, this one */
    size_t width;
};

static void spell(struct arena *a, struct letters *letters, struct str s)
{
    letters->list.n = 0;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        VEC_PUSH(a, &letters->list, c);
    }
}

static void make_rows(struct arena *a, struct work *work)
{
    const size_t width = work->y.list.n + 1;
    if (work->width < width) {
        work->rows = arena_array(a, 3 * width, sizeof *work->rows);
        work->width = width;
    }
}

static unsigned least(unsigned x, unsigned y)
{
    return x < y ? x : y;
}

/* Fills row i (over the letters of y) from the two rows before; returns its smallest number. */
static unsigned fill_row(const struct work *work, size_t i, const unsigned *before2,
                         const unsigned *before, unsigned *row)
{
    const uint32_t *x = work->x.list.v, *y = work->y.list.v;
    unsigned smallest = row[0] = (unsigned)i;
    for (size_t j = 1; j <= work->y.list.n; j++) {
        const unsigned change = x[i - 1] != y[j - 1];
        row[j] = least(before[j - 1] + change, least(before[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
            row[j] = least(row[j], before2[j - 2] + 1);
        }
        smallest = least(smallest, row[j]);
    }
    return smallest;
}

/* Distance of the spelt words, cut at limit + 1. */
static unsigned distance(struct arena *a, struct work *work, unsigned limit)
{
    const size_t nx = work->x.list.n, ny = work->y.list.n;
    if ((nx > ny ? nx - ny : ny - nx) > limit) {
        return limit + 1;
    }
    make_rows(a, work);
    unsigned *rows[3] = {work->rows, work->rows + work->width, work->rows + 2 * work->width};
    for (size_t j = 0; j <= ny; j++) {
        rows[1][j] = (unsigned)j;
    }
    unsigned smallest_before = 0;
    for (size_t i = 1; i <= nx; i++) {
        const unsigned smallest = fill_row(work, i, rows[0], rows[1], rows[2]);
        /* A swap reaches back two rows, so both must be over the limit. */
        if (smallest > limit && smallest_before > limit) {
            return limit + 1;
        }
        smallest_before = smallest;
        unsigned *const oldest = rows[0];
        rows[0] = rows[1];
        rows[1] = rows[2];
        rows[2] = oldest;
    }
    return least(rows[1][ny], limit + 1);
}

unsigned edit_distance(struct arena *a, struct str x, struct str y, unsigned limit)
{
    struct work work = {.width = 0};
    spell(a, &work.x, x);
    spell(a, &work.y, y);
    return distance(a, &work, limit);
}

/* Without marks first; among equals, with them. */
struct score {
    unsigned plain, marked;
};

static bool is_better(struct score x, struct score y)
{
    return x.plain != y.plain ? x.plain < y.plain : x.marked < y.marked;
}

struct search {
    struct arena *arena;
    struct work work;
    struct str plain, marked; /* the word sought */
    struct buf key;           /* of the candidate at hand */
};

static unsigned compare(struct search *s, struct str word, struct str candidate, unsigned limit)
{
    spell(s->arena, &s->work.x, word);
    spell(s->arena, &s->work.y, candidate);
    return distance(s->arena, &s->work, limit);
}

static struct score score_of(struct search *s, struct str candidate, unsigned limit)
{
    s->key.n = 0;
    fold_ascii_into(&s->key, candidate);
    const unsigned plain = compare(s, s->plain, buf_str(&s->key), limit);
    if (plain > limit) {
        return (struct score){plain, 0};
    }
    s->key.n = 0;
    fold_name_into(&s->key, candidate);
    return (struct score){plain, compare(s, s->marked, buf_str(&s->key), (unsigned)s->marked.n)};
}

const struct str *nearest(struct arena *a, struct str word, const struct str *candidates, size_t n)
{
    struct search search = {
        .arena = a, .plain = fold_ascii(a, word), .marked = fold_name(a, word), .key = buf_new(a)};
    const unsigned limit = (unsigned)(search.plain.n / 3);
    struct score best = {limit + 1, 0};
    const struct str *found = NULL;
    for (size_t i = 0; i < n && search.plain.n; i++) {
        const struct score score = score_of(&search, candidates[i], limit);
        if (score.plain <= limit && is_better(score, best)) {
            best = score;
            found = &candidates[i];
        }
    }
    return found;
}

/* ---- near by words ---- */

static bool next_word(struct str *rest, struct str *word)
{
    while (str_next(rest, ' ', word)) {
        while (word->n && (word->p[word->n - 1] == ',' || word->p[word->n - 1] == ';')) {
            word->n--;
        }
        if (word->n) {
            return true;
        }
    }
    return false;
}

static bool has_word(struct str words, struct str wanted)
{
    struct str word;
    while (next_word(&words, &word)) {
        if (str_eq(word, wanted)) {
            return true;
        }
    }
    return false;
}

/* Words of x; 0 when one of them is not in y. */
static unsigned words_within(struct str x, struct str y)
{
    unsigned n = 0;
    struct str word;
    while (next_word(&x, &word)) {
        if (!has_word(y, word)) {
            return 0;
        }
        n++;
    }
    return n;
}

/* Of those that share all words of the shorter, the one that shares most and has fewest others. */
static const struct str *nearest_by_words(struct arena *a, struct str name,
                                          const struct str *candidates, size_t n)
{
    enum { LEAST = 2 };
    const struct str wanted = fold_ascii(a, name);
    const struct str *found = NULL;
    struct buf key = buf_new(a);
    unsigned best = LEAST - 1;
    size_t shortest = 0;
    for (size_t i = 0; i < n; i++) {
        key.n = 0;
        fold_ascii_into(&key, candidates[i]);
        unsigned shared = words_within(wanted, buf_str(&key));
        shared = shared ? shared : words_within(buf_str(&key), wanted);
        if (shared > best || (found && shared == best && key.n < shortest)) {
            found = &candidates[i];
            best = shared;
            shortest = key.n;
        }
    }
    return found;
}

const struct str *nearest_name(struct arena *a, struct str name, const struct str *candidates,
                               size_t n)
{
    const struct str *near = nearest(a, name, candidates, n);
    return near ? near : nearest_by_words(a, name, candidates, n);
}
