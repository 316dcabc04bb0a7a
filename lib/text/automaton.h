/* SPDX-License-Identifier: MIT
 * Many phrases looked for at once (Aho and Corasick 1975). A phrase is a sequence of tokens,
 * numbers that stand for words; the text is read token by token, in time linear in its length
 * however many phrases there are. Token 0 is a word of no phrase.
 *
 * Use: automaton_add every phrase, automaton_link once, then start at state 0, automaton_step with
 * each token and ask automaton_match which phrases end there. */
#ifndef VANTHU_TEXT_AUTOMATON_H
#define VANTHU_TEXT_AUTOMATON_H

#include "base/vec.h"

#include <stdint.h>

struct automaton_state {
    uint32_t token;          /* that leads here from the parent */
    uint32_t child, sibling; /* of the trie; 0: none */
    uint32_t fail;           /* the longest other phrase start that the tokens so far end with */
    uint32_t shorter;        /* on the way of `fail`, the next state where a phrase ends; 0: none */
    uint32_t depth;          /* tokens from the start */
    void *phrase;            /* what ends here; NULL: nothing */
};

struct automaton_edge {
    uint32_t from, token, to; /* to 0: a free slot, as no edge leads to the start */
};

struct automaton {
    VEC(struct automaton_state) states;
    struct automaton_edge *edges; /* open addressing, at most half full */
    size_t edges_n;               /* a power of two */
};

struct automaton automaton_new(struct arena *a);

/* Adds a phrase of `n` tokens, n > 0, none of them 0. The first of two equal phrases stays: what
 * stands for it is returned. */
void *automaton_add(struct arena *a, struct automaton *m, const uint32_t *tokens, size_t n,
                    void *phrase);

void automaton_link(struct arena *a, struct automaton *m);

uint32_t automaton_step(const struct automaton *m, uint32_t state, uint32_t token);

/* The longest phrase that ends at `state`: its length in tokens (0: none) and what it stands for.
 * *state becomes the one to ask for the next shorter phrase. */
size_t automaton_match(const struct automaton *m, uint32_t *state, void **phrase);

#endif
