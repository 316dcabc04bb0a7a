/* SPDX-License-Identifier: MIT
 * Phrases found by the automaton, against a search that tries every phrase everywhere. */
#include "unit/fixture.h"

#include "text/automaton.h"

#include <stdlib.h>

enum { PHRASES = 60, LONGEST = 6, TEXT = 400, WORDS = 4 };

struct phrase {
    uint32_t tokens[LONGEST];
    size_t n;
};

static void ends_of_phrases_are_found(void **state)
{
    static const uint32_t a[] = {1, 2, 3}, b[] = {2, 3}, c[] = {3, 4};
    static const uint32_t text[] = {1, 2, 3, 4, 0, 2, 3};
    static const size_t longest[] = {0, 0, 3, 2, 0, 0, 2};
    int names[3];
    struct automaton m = automaton_new(*state);
    assert_ptr_equal(automaton_add(*state, &m, a, 3, &names[0]), &names[0]);
    assert_ptr_equal(automaton_add(*state, &m, b, 2, &names[1]), &names[1]);
    assert_ptr_equal(automaton_add(*state, &m, c, 2, &names[2]), &names[2]);
    assert_ptr_equal(automaton_add(*state, &m, b, 2, &names[2]), &names[1]); /* the first stays */
    automaton_link(*state, &m);
    uint32_t at = 0;
    for (size_t i = 0; i < COUNT_OF(text); i++) {
        void *found = NULL;
        at = automaton_step(&m, at, text[i]);
        uint32_t match = at;
        assert_int_equal(automaton_match(&m, &match, &found), longest[i]);
        if (i == 2) { /* 1 2 3 ends here, and 2 3 with it */
            assert_ptr_equal(found, &names[0]);
            assert_int_equal(automaton_match(&m, &match, &found), 2);
            assert_ptr_equal(found, &names[1]);
            assert_int_equal(automaton_match(&m, &match, &found), 0);
        }
    }
}

static bool stands_at(const struct phrase *p, const uint32_t *text, size_t at)
{
    for (size_t i = 0; i < p->n; i++) {
        if (at + i >= TEXT || text[at + i] != p->tokens[i]) {
            return false;
        }
    }
    return true;
}

static unsigned pick(unsigned *seed, unsigned n)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % n;
}

/* Few words, so that phrases run into each other all the time. */
static void it_finds_what_a_plain_search_finds(void **state)
{
    struct phrase phrases[PHRASES] = {0};
    uint32_t text[TEXT];
    unsigned seed = 7;
    size_t found_n = 0;
    size_t plain_n = 0;
    struct automaton m = automaton_new(*state);
    for (size_t i = 0; i < PHRASES; i++) {
        phrases[i].n = 1 + pick(&seed, LONGEST);
        for (size_t k = 0; k < phrases[i].n; k++) {
            phrases[i].tokens[k] = 1 + pick(&seed, WORDS);
        }
        if (automaton_add(*state, &m, phrases[i].tokens, phrases[i].n, &phrases[i]) !=
            &phrases[i]) {
            phrases[i].n = 0; /* there already */
        }
    }
    automaton_link(*state, &m);
    for (size_t i = 0; i < TEXT; i++) {
        text[i] = pick(&seed, WORDS + 1);
    }
    for (size_t i = 0; i < TEXT; i++) {
        for (size_t k = 0; k < PHRASES; k++) {
            plain_n += phrases[k].n && stands_at(&phrases[k], text, i);
        }
    }
    uint32_t at = 0;
    for (size_t i = 0; i < TEXT; i++) {
        at = automaton_step(&m, at, text[i]);
        void *found = NULL;
        uint32_t match = at;
        for (size_t n; (n = automaton_match(&m, &match, &found)) > 0; found_n++) {
            const struct phrase *p = found;
            assert_int_equal(p->n, n);
            assert_true(stands_at(p, text, i + 1 - n));
        }
    }
    assert_int_equal(found_n, plain_n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(ends_of_phrases_are_found),
        ARENA_TEST(it_finds_what_a_plain_search_finds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
