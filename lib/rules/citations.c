/* SPDX-License-Identifier: MIT */
#include "rules/citations.h"

#include "rules/citation.h"

/* A cited document, with the first citation that bears a date: what others are held against. */
struct cited_entry {
    struct cited cited;
    const struct cite *dated; /* NULL: none so far */
    struct cited_entry *next; /* of the same number and symbol */
};

struct citations {
    struct arena *arena;
    struct facts *facts;
    struct map by_key; /* number and symbol -> the newest entry */
    struct cited_list list;
};

struct citations *citations_new(struct arena *a)
{
    struct citations *all = ARENA_NEW(a, struct citations);
    all->arena = a;
    all->facts = facts_new(a);
    all->by_key = map_new(a);
    return all;
}

static bool tells_date(const struct cite *cite)
{
    return cite_dated(cite) && date_valid(cite->c.day);
}

static bool is_of(struct arena *a, const struct cited_entry *entry, const struct cite *cite)
{
    if (!tells_date(cite) || !entry->dated) {
        return true;
    }
    return !date_cmp(entry->dated->c.day, cite->c.day) || cites_agree(a, entry->dated, cite);
}

/* The entry a citation belongs to: without a date the one that was cited last. */
static struct cited_entry *entry_of(struct citations *all, const struct cite *cite)
{
    struct cited_entry *newest = map_get(&all->by_key, cite->key);
    struct cited_entry *entry = newest;
    while (entry && !is_of(all->arena, entry, cite)) {
        entry = entry->next;
    }
    if (!entry) {
        entry = ARENA_NEW(all->arena, struct cited_entry);
        entry->next = newest;
        (void)map_put(&all->by_key, cite->key, entry);
        VEC_PUSH(all->arena, &all->list.list, &entry->cited);
    }
    return entry;
}

static void learn(struct str *what, struct str told)
{
    *what = what->n ? *what : told;
}

static void add_cite(struct citations *all, const struct document *d, const struct cite *cite)
{
    struct cited_entry *entry = entry_of(all, cite);
    struct cited *cited = &entry->cited;
    learn(&cited->symbol, citation_symbol(all->arena, &cite->c, cite->c.form));
    learn(&cited->type, cite_words(cite, cite->c.type));
    learn(&cited->issuer, cite_words(cite, cite->c.issuer));
    learn(&cited->title, cite_words(cite, cite->c.title));
    if (!entry->dated && tells_date(cite)) {
        entry->dated = cite;
        cited->date = cite->c.day;
    }
    VEC_PUSH(all->arena, &cited->places,
             ((struct cited_place){d, cite_place(d, cite, cite->c.at)}));
}

void citations_add(struct citations *all, const struct document *d)
{
    const struct rule_run run = {.arena = all->arena, .document = d, .facts = all->facts};
    const struct cites *cites = cites_of(&run);
    for (size_t i = 0; i < cites->list.n; i++) {
        add_cite(all, d, &cites->list.v[i]);
    }
}

const struct cited_list *citations_of(const struct citations *all)
{
    return &all->list;
}
