/* SPDX-License-Identifier: MIT
 * T509: paragraphs, and sentences, that say what an earlier one said. Those that are nearly alike
 * share, with near certainty, one of the least hashes of their pairs of words, so that each is
 * compared with a few others only. Only the first of its kind is remembered: a thousand copies cost
 * a thousand steps.
 *
 * Official texts repeat themselves on purpose: what holds for one agency, place or group of people
 * is said of the next in the same words, and the articles of a law share their formulas. Paragraphs
 * that differ in a telling word say different things, however alike they are.
 */
#include "rules/text_repeats.h"

#include "rules/text.h"

#include <stdlib.h>

enum {
    WORDS_MIN = 20,
    PERCENT_MIN = 85,      /* of the words */
    PERCENT_ARTICLES = 98, /* where a text of articles states parallel provisions, … */
    WORDS_ARTICLES = 60,   /* … and of paragraphs that are not in one list */
    PAIR_PERCENT_MIN = 70, /* of the pairs of neighbours: the same order, too */
    CHAIN = 8,             /* paragraphs remembered for one hash */
};

/* The paragraphs of one hash are a chain of links, the newest first; 0 ends it. */
struct slot {
    uint32_t hash, head; /* head 0: free */
};
struct link {
    struct paragraph *paragraph;
    uint32_t next, length; /* of the chain from here */
    uint32_t numbers, n;   /* of the paragraph, to pass it by without looking at it */
};

struct repeats {
    struct slot *slots; /* open addressing */
    size_t cap, used;
    VEC(struct link) links; /* 0 is none */
    size_t count;           /* paragraphs seen */
    bool articles;          /* a text of articles */
    unsigned percent_min;
    struct telling telling;
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

/* ---- the table ---- */

static struct slot *slot_of(const struct repeats *r, uint32_t hash)
{
    size_t i = (size_t)(hash * 0x9E3779B1U ^ hash >> 15) & (r->cap - 1);
    while (r->slots[i].head && r->slots[i].hash != hash) {
        i = (i + 1) & (r->cap - 1);
    }
    return &r->slots[i];
}

static void grow(struct arena *a, struct repeats *r)
{
    const struct slot *old = r->slots;
    const size_t n = r->cap;
    r->cap = n ? n * 2 : 1024;
    r->slots = arena_array(a, r->cap, sizeof *r->slots);
    for (size_t i = 0; i < n; i++) {
        if (old[i].head) {
            *slot_of(r, old[i].hash) = old[i];
        }
    }
}

static void remember_one(struct arena *a, struct repeats *r, uint32_t hash, struct paragraph *p)
{
    if (r->used * 2 >= r->cap) {
        grow(a, r);
    }
    struct slot *slot = slot_of(r, hash);
    const uint32_t length = r->links.v[slot->head].length;
    if (length == CHAIN) {
        return;
    }
    r->used += slot->head == 0;
    slot->hash = hash;
    VEC_PUSH(a, &r->links,
             ((struct link){p, slot->head, length + 1, (uint32_t)p->numbers, (uint32_t)p->n}));
    slot->head = (uint32_t)(r->links.n - 1);
}

struct repeats *repeats_new(struct arena *a, const struct document *d)
{
    struct repeats *r = ARENA_NEW(a, struct repeats);
    (void)VEC_ADD(a, &r->links);
    grow(a, r);
    r->articles = has_articles(d);
    r->percent_min = r->articles ? PERCENT_ARTICLES : PERCENT_MIN;
    r->telling = telling_words();
    return r;
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

static uint64_t scrambled(uint64_t x)
{
    x ^= x >> 31;
    x *= 0x9E3779B97F4A7C15U;
    return x ^ x >> 29;
}

static uint32_t pair_of(const struct paragraph *p, size_t i)
{
    return (uint32_t)(scrambled((uint64_t)p->words[i] << 32 | p->words[i + 1]) >> 7);
}

static void sort_words(struct arena *a, struct paragraph *p)
{
    if (p->sorted) {
        return;
    }
    p->sorted = arena_array(a, p->n, sizeof *p->sorted);
    p->sorted_pairs = arena_array(a, p->n - 1, sizeof *p->sorted_pairs);
    for (size_t i = 0; i < p->n; i++) {
        p->sorted[i] = p->words[i];
        if (i + 1 < p->n) {
            p->sorted_pairs[i] = pair_of(p, i);
        }
    }
    qsort(p->sorted, p->n, sizeof *p->sorted, order_words);
    qsort(p->sorted_pairs, p->n - 1, sizeof *p->sorted_pairs, order_words);
}

/* Is the paragraph of a link near enough in length, and of the same figures? */
static bool may_be_like(const struct link *link, const struct paragraph *p)
{
    const size_t x = link->n;
    const size_t y = p->n;
    return link->numbers == (uint32_t)p->numbers && x * PERCENT_MIN <= y * (200 - PERCENT_MIN) &&
           y * PERCENT_MIN <= x * (200 - PERCENT_MIN);
}

/* 0: they say different things. */
static unsigned likeness(struct arena *a, struct paragraph *x, struct paragraph *y)
{
    if (x->numbers != y->numbers) {
        return 0;
    }
    sort_words(a, x);
    sort_words(a, y);
    const unsigned words = common_percent(x->sorted, x->n, y->sorted, y->n);
    const unsigned pairs = common_percent(x->sorted_pairs, x->n - 1, y->sorted_pairs, y->n - 1);
    return pairs >= PAIR_PERCENT_MIN ? words : 0;
}

/* Articles, and the lists in them, share their formulas; what stands twice in one list, or is long,
 * is none. */
static bool is_formula(const struct repeats *r, const struct paragraph *x,
                       const struct paragraph *y)
{
    return r->articles && x->block->parent != y->block->parent && y->n < WORDS_ARTICLES;
}

/* ---- one paragraph ---- */

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

/* The keys of all tokens of the passage at hand, and which of them are of names. */
struct words {
    uint32_t *keys;
    bool *names;
};

static struct words words_of(struct walk *w)
{
    const struct line *line = &w->line;
    const size_t n = line->tokens.n;
    struct words words = {arena_array(w->arena, n, sizeof *words.keys),
                          arena_array(w->arena, n, sizeof *words.names)};
    for (size_t i = 0; i < n; i++) {
        words.keys[i] = line->tokens.v[i].key;
        words.names[i] =
            (line->tokens.v[i].flags & TOKEN_UPPER_FIRST) && !line_starts_sentence(line, i);
    }
    return words;
}

/* Tokens [from, to) of the passage at hand; `words` are of all its tokens. */
static struct paragraph *paragraph_of(struct walk *w, struct words words, size_t from, size_t to)
{
    const struct token *tokens = w->line.tokens.v;
    struct paragraph *p = ARENA_NEW(w->arena, struct paragraph);
    p->block = w->line.passage->block;
    p->at = walk_place(w, tokens[from].start, tokens[to - 1].end);
    p->words = words.keys + from;
    p->names = words.names + from;
    p->n = to - from;
    for (size_t i = 0; i < SKETCH; i++) {
        p->sketch[i] = UINT32_MAX;
    }
    for (size_t i = 0; i < p->n; i++) {
        if (tokens[from + i].letters == 0) {
            p->numbers = scrambled(p->numbers + p->words[i]);
        }
        if (i + 1 < p->n) {
            const uint32_t pair = pair_of(p, i);
            if (pair < p->sketch[SKETCH - 1]) {
                sketch_pair(p, pair);
            }
        }
    }
    return p;
}

/* The earlier paragraph that is most like this one. */
static struct paragraph *earlier(struct walk *w, struct paragraph *p, unsigned *percent)
{
    const struct repeats *r = w->seen;
    struct paragraph *best = NULL;
    *percent = 0;
    for (size_t i = 0; i < SKETCH && p->sketch[i] != UINT32_MAX; i++) {
        for (uint32_t k = slot_of(r, p->sketch[i])->head; k; k = r->links.v[k].next) {
            struct paragraph *other = r->links.v[k].paragraph;
            if (!may_be_like(&r->links.v[k], p) || other->asked == r->count ||
                is_formula(r, other, p)) {
                continue;
            }
            other->asked = r->count;
            const unsigned here = likeness(w->arena, other, p);
            if (here >= r->percent_min && here > *percent &&
                !says_otherwise(&r->telling, other, p)) {
                *percent = here;
                best = other;
            }
        }
    }
    return best;
}

static void remember(struct walk *w, struct paragraph *p)
{
    for (size_t i = 0; i < SKETCH && p->sketch[i] != UINT32_MAX; i++) {
        remember_one(w->arena, w->seen, p->sketch[i], p);
    }
}

/* What ends with a colon only introduces what follows. */
static bool introduces(struct str s)
{
    s = str_trim_right(s);
    return s.n && s.p[s.n - 1] == ':';
}

/* Is tokens [from, to) said before? Then it is told. */
static struct paragraph *judge(struct walk *w, struct words words, size_t from, size_t to,
                               bool *repeated)
{
    struct paragraph *p = paragraph_of(w, words, from, to);
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
    const struct words words = words_of(w);
    struct paragraph *whole = judge(w, words, 0, n, &repeated);
    if (repeated) {
        return;
    }
    for (size_t from = 0, to; from < n; from = to) {
        to = sentence_end(line, from);
        if (to - from < WORDS_MIN || to - from == n) {
            continue;
        }
        struct paragraph *sentence = judge(w, words, from, to, &repeated);
        if (!repeated) {
            VEC_PUSH(w->arena, &fresh, sentence);
        }
    }
    remember(w, whole);
    for (size_t i = 0; i < fresh.n; i++) {
        remember(w, fresh.v[i]);
    }
}
