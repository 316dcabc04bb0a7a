/* SPDX-License-Identifier: MIT */
#include "read/infer_part.h"

#include "read/assign.h"

struct unit infer_unit(struct inference *in, enum unit_kind kind, const struct runs *runs)
{
    return (struct unit){kind, runs, text_with_names(&in->names, runs_text(in->arena, runs))};
}

struct unit infer_opening(struct inference *in, const struct block *b)
{
    enum { OPENING_BYTES = 1200 };
    const struct str words = str_cut(runs_text(in->arena, &b->words), 0, OPENING_BYTES);
    return (struct unit){UNIT_WORDS, &b->words, text_with_names(&in->names, words)};
}

size_t infer_phrase(const struct text *t, size_t at, const char *const *phrases)
{
    size_t longest = 0;
    for (size_t i = 0; phrases[i]; i++) {
        const size_t n = text_has(t, at, phrases[i]);
        longest = n > longest ? n : longest;
    }
    return longest;
}

struct party *infer_put_party(struct inference *in, struct parties *to, const struct unit *u,
                              size_t at, size_t n, struct named who)
{
    const size_t start = u->text.words.v[at].start;
    const size_t end = u->text.words.v[at + n - 1].end;
    struct party *party = parties_find(to, &who);
    if (!party) {
        party = party_add(in->arena, to, str_cut(u->text.s, start, end),
                          runs_place(u->runs, start, end));
        party->who = who;
    }
    return party;
}

size_t infer_skip_joint(const struct text *t, size_t at)
{
    static const char *const joints[] = {"và", "cùng", "cùng với", "với", "hoặc", NULL};
    return at + infer_phrase(t, at, joints);
}

size_t infer_names(struct inference *in, const struct unit *u, size_t at, struct parties *to)
{
    size_t end = at;
    size_t next = at;
    for (;;) {
        struct named who;
        const size_t n = name_at(&u->text, next, &who);
        if (!n) {
            return end;
        }
        if (to) {
            infer_put_party(in, to, u, next, n, who);
        }
        end = next + n;
        if (end >= u->text.words.n || u->text.words.v[end].gap > GAP_SEMICOLON) {
            return end;
        }
        next = infer_skip_joint(&u->text, end);
    }
}
