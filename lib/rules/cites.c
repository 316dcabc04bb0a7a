/* SPDX-License-Identifier: MIT */
#include "rules/cites.h"

static struct cites *find_all(const struct rule_run *run, const struct document *d)
{
    struct cites *out = ARENA_NEW(run->arena, struct cites);
    const struct passages *passages = passages_in(run->facts, d);
    for (size_t i = 0; i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        struct citation c;
        size_t at = 0;
        while (citation_next(p->text, &at, &c)) {
            const struct str key = citation_key(run->arena, &c);
            VEC_PUSH(run->arena, &out->list, ((struct cite){p, c, key}));
        }
    }
    return out;
}

const struct cites *cites_in(const struct rule_run *run, const struct document *d)
{
    void **slot = fact_of(run, d, FACT_CITATIONS);
    if (!*slot) {
        *slot = find_all(run, d);
    }
    return *slot;
}

const struct cites *cites_of(const struct rule_run *run)
{
    return cites_in(run, run->document);
}

void cites_each(const struct rule_run *run, cite_fn *fn)
{
    const struct cites *cites = cites_of(run);
    for (size_t i = 0; i < cites->list.n; i++) {
        fn(run, &cites->list.v[i]);
    }
}

struct str cite_words(const struct cite *cite, struct piece piece)
{
    return str_cut(cite->passage->text, piece.from, piece.to);
}

struct span cite_place(const struct document *d, const struct cite *cite, struct piece piece)
{
    return passage_place(d, cite->passage, piece.from, piece.to);
}

bool cite_dated(const struct cite *cite)
{
    return cite->c.date.to > cite->c.date.from;
}

bool cite_issued(const struct cite *cite)
{
    return cite->c.issuer.to > cite->c.issuer.from;
}
