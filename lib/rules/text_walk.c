/* SPDX-License-Identifier: MIT
 * The walk of group T: passage by passage, then over the source; and where slips stand. */
#include "base/sorted.h"
#include "rules/policy.h"
#include "rules/text.h"

/* ---- places ---- */

/* Where the runs of the passage at hand start, so that a passage of a million runs has its places
 * found by halving. */
static void index_runs(struct walk *w)
{
    const struct runs *runs = w->line.passage->runs;
    size_t start = 0;
    for (size_t i = 0; i < runs->list.n; i++) {
        const struct run *run = &runs->list.v[i];
        VEC_PUSH(w->arena, &w->run_starts, (uint32_t)start);
        start += run->flags & RUN_COMMENT ? 0 : run->flags & RUN_BREAK ? 1 : run->text.n;
    }
}

/* The last run that starts at or before `at`. */
static size_t run_of(const struct walk *w, size_t at)
{
    return sorted_upto(w->run_starts.v, w->run_starts.n, SORTED_NUMBERS, (uint32_t)at) - 1;
}

struct span walk_place(struct walk *w, size_t from, size_t to)
{
    const struct passage *p = w->line.passage;
    if (!p->runs || p->runs->list.n < 2 || from >= to) {
        return passage_place(w->run->document, p, from, to);
    }
    if (!w->run_starts.n) {
        index_runs(w);
    }
    const size_t first = run_of(w, from);
    const size_t last = run_of(w, to - 1);
    struct runs part = {{p->runs->list.v + first, last + 1 - first, 0}};
    const uint32_t skipped = w->run_starts.v[first];
    return runs_place(&part, from - skipped, to - skipped);
}

static struct slip *add(struct walk *w, struct slip slip)
{
    const struct str there = source_text(w->run->document->source, slip.at);
    slip.sure = slip.sure && str_eq(there, slip.found);
    struct slip *out = VEC_ADD(w->arena, &w->out->slips);
    *out = slip;
    return out;
}

struct slip *walk_slip(struct walk *w, enum slip_kind kind, size_t from, size_t to,
                       struct str better)
{
    const struct str found = str_cut(w->line.s, from, to);
    return add(w, (struct slip){kind, walk_place(w, from, to), found, better, true});
}

struct slip *walk_source_slip(struct walk *w, enum slip_kind kind, struct span at, struct str found,
                              struct str better)
{
    return add(w, (struct slip){kind, at, found, better, true});
}

/* ---- the walk ---- */

static void check_line(struct walk *w)
{
    if (w->line.odd) {
        residue_check(w);
    }
    syllables_check(w);
    spacing_check(w);
    names_check(w);
    capitals_check(w);
    repeats_add(w);
}

static struct text_facts *find_all(const struct rule_run *run)
{
    const struct document *d = run->document;
    const struct passages *passages = passages_of(run);
    struct text_facts *out = ARENA_NEW(run->arena, struct text_facts);
    struct walk w = {.run = run, .arena = run->arena, .out = out, .nd30 = !profile_is_2011(d)};
    w.names = name_tree_new(w.arena, d->agencies);
    w.seen = repeats_new(w.arena, d);
    w.phrases = phrases_new(w.arena);
    for (size_t i = 0; i < passages->list.n; i++) {
        w.run_starts.n = 0;
        line_read(w.arena, &w.line, &passages->list.v[i]);
        check_line(&w);
    }
    letters_check(&w);
    return out;
}

const struct text_facts *text_facts_of(const struct rule_run *run)
{
    void **slot = fact_of(run, run->document, FACT_TEXT);
    if (!*slot) {
        *slot = find_all(run);
    }
    return *slot;
}
