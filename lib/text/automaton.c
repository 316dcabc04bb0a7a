/* SPDX-License-Identifier: MIT */
#include "text/automaton.h"

enum { FIRST_EDGES = 64 };

struct automaton automaton_new(struct arena *a)
{
    struct automaton m = {.edges_n = FIRST_EDGES};
    m.edges = arena_array(a, m.edges_n, sizeof *m.edges);
    (void)VEC_ADD(a, &m.states);
    return m;
}

/* ---- edges ---- */

static struct automaton_edge *edge_of(const struct automaton *m, uint32_t from, uint32_t token)
{
    const uint64_t key = ((uint64_t)from << 32 | token) * 0x9E3779B97F4A7C15U;
    size_t i = (size_t)(key >> 32) & (m->edges_n - 1);
    while (m->edges[i].to && (m->edges[i].from != from || m->edges[i].token != token)) {
        i = (i + 1) & (m->edges_n - 1);
    }
    return &m->edges[i];
}

static void make_room(struct arena *a, struct automaton *m)
{
    if (m->states.n * 2 <= m->edges_n) {
        return;
    }
    const struct automaton old = *m;
    m->edges_n *= 2;
    m->edges = arena_array(a, m->edges_n, sizeof *m->edges);
    for (size_t i = 0; i < old.edges_n; i++) {
        if (old.edges[i].to) {
            *edge_of(m, old.edges[i].from, old.edges[i].token) = old.edges[i];
        }
    }
}

/* ---- phrases ---- */

static uint32_t add_state(struct arena *a, struct automaton *m, uint32_t parent, uint32_t token)
{
    const uint32_t state = (uint32_t)m->states.n;
    VEC_PUSH(a, &m->states,
             ((struct automaton_state){.token = token,
                                       .depth = m->states.v[parent].depth + 1,
                                       .sibling = m->states.v[parent].child}));
    m->states.v[parent].child = state;
    make_room(a, m);
    *edge_of(m, parent, token) = (struct automaton_edge){parent, token, state};
    return state;
}

void *automaton_add(struct arena *a, struct automaton *m, const uint32_t *tokens, size_t n,
                    void *phrase)
{
    uint32_t state = 0;
    for (size_t i = 0; i < n; i++) {
        const uint32_t next = edge_of(m, state, tokens[i])->to;
        state = next ? next : add_state(a, m, state, tokens[i]);
    }
    struct automaton_state *end = &m->states.v[state];
    end->phrase = end->phrase ? end->phrase : phrase;
    return end->phrase;
}

/* ---- what to go on with where a phrase breaks off ---- */

static void link_child(struct automaton *m, uint32_t parent, uint32_t child)
{
    struct automaton_state *s = &m->states.v[child];
    s->fail = parent ? automaton_step(m, m->states.v[parent].fail, s->token) : 0;
    const struct automaton_state *other = &m->states.v[s->fail];
    s->shorter = other->phrase ? s->fail : other->shorter;
}

/* Level by level: what a state falls back to is nearer the start. */
void automaton_link(struct arena *a, struct automaton *m)
{
    uint32_t *queue = arena_array(a, m->states.n, sizeof *queue);
    size_t n = 1; /* the start is in it */
    for (size_t i = 0; i < n; i++) {
        for (uint32_t c = m->states.v[queue[i]].child; c; c = m->states.v[c].sibling) {
            link_child(m, queue[i], c);
            queue[n++] = c;
        }
    }
}

/* ---- reading ---- */

uint32_t automaton_step(const struct automaton *m, uint32_t state, uint32_t token)
{
    for (;;) {
        const uint32_t next = token ? edge_of(m, state, token)->to : 0;
        if (next || !state) {
            return next;
        }
        state = m->states.v[state].fail;
    }
}

size_t automaton_match(const struct automaton *m, uint32_t *state, void **phrase)
{
    const uint32_t here = m->states.v[*state].phrase ? *state : m->states.v[*state].shorter;
    *phrase = m->states.v[here].phrase;
    *state = m->states.v[here].shorter;
    return m->states.v[here].depth;
}
