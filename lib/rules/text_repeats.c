/* SPDX-License-Identifier: MIT
 * T509: paragraphs, and sentences, that say what an earlier one said. Those that are nearly alike
 * share, with near certainty, one of the least hashes of their pairs of words, so that each is
 * compared with a few others only. Only the first of its kind is remembered: a thousand copies cost
 * a thousand steps.
 */
#include "rules/text.h"

#include <stdlib.h>

enum {
    WORDS_MIN = 20,
    PERCENT_MIN = 85,      /* of the words */
    PERCENT_ARTICLES = 98, /* where a text of articles states parallel provisions */
    PAIR_PERCENT_MIN = 70, /* of the pairs of neighbours: the same order, too */
    SKETCH = 12,           /* least hashes of pairs */
    BUCKET = 8,            /* paragraphs remembered for one hash */
};

/* A paragraph, or one sentence of several. */
struct paragraph {
    const struct block *block;
    struct span at;
    size_t n;
    uint32_t *words;         /* keys, sorted once it is compared */
    uint32_t *pairs;         /* of neighbours, likewise */
    uint32_t sketch[SKETCH]; /* the least pairs, ascending */
    uint64_t numbers;        /* of its figures: another amount is another statement */
    size_t asked;            /* the last paragraph it was compared with, 0: none */
    bool sorted;
};

struct bucket {
    uint64_t hash; /* 0: free */
    struct paragraph *v[BUCKET];
    size_t n;
};

struct repeats {
    struct bucket *buckets; /* open addressing */
    size_t cap, used;
    size_t count; /* paragraphs seen */
    unsigned percent_min;
};

static bool has_articles(const struct document *d)
{
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->kind == BLOCK_ITEM && b->label.form == LABEL_ARTICLE) {
            return true;
        }
    }
    return false;
}

struct repeats *repeats_new(struct arena *a, const struct document *d)
{
    struct repeats *r = ARENA_NEW(a, struct repeats);
    r->percent_min = has_articles(d) ? PERCENT_ARTICLES : PERCENT_MIN;
    return r;
}

/* ---- the table ---- */

static struct bucket *bucket_of(const struct repeats *r, uint64_t hash)
{
    size_t i = (size_t)(hash ^ hash >> 29) & (r->cap - 1);
    while (r->buckets[i].hash && r->buckets[i].hash != hash) {
        i = (i + 1) & (r->cap - 1);
    }
    return &r->buckets[i];
}

static void grow(struct arena *a, struct repeats *r)
{
    struct bucket *old = r->buckets;
    const size_t n = r->cap;
    r->cap = n ? n * 2 : 256;
    r->buckets = arena_array(a, r->cap, sizeof *r->buckets);
    for (size_t i = 0; i < n; i++) {
        if (old[i].hash) {
            *bucket_of(r, old[i].hash) = old[i];
        }
    }
}

static struct bucket *bucket_for(struct arena *a, struct repeats *r, uint64_t hash)
{
    if (r->used * 2 >= r->cap) {
        grow(a, r);
    }
    struct bucket *b = bucket_of(r, hash ? hash : 1);
    r->used += b->hash == 0;
    b->hash = hash ? hash : 1;
    return b;
}

/* ---- likeness ---- */

static int order_words(const void *left, const void *right)
{
    const uint32_t x = *(const uint32_t *)left;
    const uint32_t y = *(const uint32_t *)right;
    return (x > y) - (x < y);
}

/* How much of two sorted lists is common, in percent of both. */
static unsigned common_percent(const uint32_t *x, size_t nx, const uint32_t *y, size_t ny)
{
    size_t i = 0, k = 0, common = 0;
    while (i < nx && k < ny) {
        if (x[i] == y[k]) {
            common++;
            i++;
            k++;
        } else if (x[i] < y[k]) {
            i++;
        } else {
            k++;
        }
    }
    return nx + ny ? (unsigned)(200 * common / (nx + ny)) : 0;
}

static void sort_words(struct paragraph *p)
{
    if (!p->sorted) {
        qsort(p->words, p->n, sizeof *p->words, order_words);
        qsort(p->pairs, p->n - 1, sizeof *p->pairs, order_words);
        p->sorted = true;
    }
}

/* 0: they say different things. */
static unsigned likeness(struct paragraph *x, struct paragraph *y)
{
    if (x->numbers != y->numbers || x->n * PERCENT_MIN > y->n * (200 - PERCENT_MIN) ||
        y->n * PERCENT_MIN > x->n * (200 - PERCENT_MIN)) {
        return 0; /* too unequal in length to be alike */
    }
    sort_words(x);
    sort_words(y);
    const unsigned words = common_percent(x->words, x->n, y->words, y->n);
    const unsigned pairs = common_percent(x->pairs, x->n - 1, y->pairs, y->n - 1);
    return pairs >= PAIR_PERCENT_MIN ? words : 0;
}

/* ---- one paragraph ---- */

static uint64_t scrambled(uint64_t x)
{
    x ^= x >> 31;
    x *= 0x9E3779B97F4A7C15U;
    return x ^ x >> 29;
}

/* Keeps the least SKETCH pairs; UINT32_MAX stands for none. */
static void sketch_pair(struct paragraph *p, uint32_t pair)
{
    size_t i = SKETCH;
    while (i > 0 && pair < p->sketch[i - 1]) {
        i--;
    }
    if (i == SKETCH || (i > 0 && p->sketch[i - 1] == pair)) {
        return;
    }
    for (size_t k = SKETCH - 1; k > i; k--) {
        p->sketch[k] = p->sketch[k - 1];
    }
    p->sketch[i] = pair;
}

/* Tokens [from, to) of the passage at hand. */
static struct paragraph *paragraph_of(struct walk *w, size_t from, size_t to)
{
    const struct token *tokens = w->line.tokens.v;
    struct paragraph *p = ARENA_NEW(w->arena, struct paragraph);
    p->block = w->line.passage->block;
    p->at = walk_place(w, tokens[from].start, tokens[to - 1].end);
    p->n = to - from;
    p->words = arena_array(w->arena, p->n, sizeof *p->words);
    p->pairs = arena_array(w->arena, p->n, sizeof *p->pairs);
    for (size_t i = 0; i < SKETCH; i++) {
        p->sketch[i] = UINT32_MAX;
    }
    for (size_t i = 0; i < p->n; i++) {
        const struct token *t = &tokens[from + i];
        p->words[i] = t->key;
        p->numbers += t->letters == 0 ? scrambled(t->key) : 0;
        if (i) {
            const uint64_t pair = (uint64_t)p->words[i - 1] << 32 | p->words[i];
            p->pairs[i - 1] = (uint32_t)(scrambled(pair) >> 7);
            sketch_pair(p, p->pairs[i - 1]);
        }
    }
    return p;
}

/* The earlier paragraph that is most like this one. */
static struct paragraph *earlier(struct walk *w, struct paragraph *p, unsigned *percent)
{
    struct paragraph *best = NULL;
    *percent = 0;
    for (size_t i = 0; i < SKETCH && p->sketch[i] != UINT32_MAX; i++) {
        const struct bucket *b = bucket_for(w->arena, w->seen, p->sketch[i]);
        for (size_t k = 0; k < b->n; k++) {
            if (b->v[k]->asked == w->seen->count) {
                continue;
            }
            b->v[k]->asked = w->seen->count;
            const unsigned here = likeness(b->v[k], p);
            if (here >= w->seen->percent_min && here > *percent) {
                *percent = here;
                best = b->v[k];
            }
        }
    }
    return best;
}

static void remember(struct walk *w, struct paragraph *p)
{
    for (size_t i = 0; i < SKETCH && p->sketch[i] != UINT32_MAX; i++) {
        struct bucket *b = bucket_for(w->arena, w->seen, p->sketch[i]);
        if (b->n < BUCKET) {
            b->v[b->n++] = p;
        }
    }
}

/* What ends with a colon only introduces what follows. */
static bool introduces(struct str s)
{
    s = str_trim_right(s);
    return s.n && s.p[s.n - 1] == ':';
}

/* Is tokens [from, to) said before? Then it is told. */
static struct paragraph *judge(struct walk *w, size_t from, size_t to, bool *repeated)
{
    struct paragraph *p = paragraph_of(w, from, to);
    unsigned percent;
    w->seen->count++;
    const struct paragraph *other = earlier(w, p, &percent);
    *repeated = other != NULL;
    if (other) {
        VEC_PUSH(w->arena, &w->out->repeats,
                 ((struct repeat){p->at, other->at, other->block, percent}));
    }
    return p;
}

static size_t sentence_end(const struct line *line, size_t from)
{
    size_t to = from + 1;
    while (to < line->tokens.n &&
           !((line->tokens.v[to].flags & TOKEN_UPPER_FIRST) && line_starts_sentence(line, to))) {
        to++;
    }
    return to;
}

void repeats_add(struct walk *w)
{
    const struct line *line = &w->line;
    const size_t n = line->tokens.n;
    VEC(struct paragraph *) fresh = {0};
    bool repeated;
    if (line->passage->kind != PASSAGE_WORDS || n < WORDS_MIN || introduces(line->s)) {
        return;
    }
    struct paragraph *whole = judge(w, 0, n, &repeated);
    if (repeated) {
        return;
    }
    for (size_t from = 0, to; from < n; from = to) {
        to = sentence_end(line, from);
        if (to - from < WORDS_MIN || to - from == n) {
            continue;
        }
        struct paragraph *sentence = judge(w, from, to, &repeated);
        if (!repeated) {
            VEC_PUSH(w->arena, &fresh, sentence);
        }
    }
    remember(w, whole);
    for (size_t i = 0; i < fresh.n; i++) {
        remember(w, fresh.v[i]);
    }
}
