/* SPDX-License-Identifier: MIT
 * What the files infer*.c share: an item's words with the names found in them. */
#ifndef VANTHU_READ_INFER_PART_H
#define VANTHU_READ_INFER_PART_H

#include "read/infer.h"
#include "read/names.h"

struct inference {
    struct arena *arena;
    struct name_index names;
    bool careful;      /* the document has blocks */
    struct date today; /* of the document */
};

enum unit_kind { UNIT_WORDS, UNIT_PARA, UNIT_BULLET, UNIT_DEEP };

/* One stretch of words that belongs to an item. */
struct unit {
    enum unit_kind kind;
    const struct runs *runs;
    struct text text;
};

struct units {
    VEC(struct unit) list;
};

struct head {
    size_t from, after; /* words of the names; equal: no head */
    bool clear;         /* leaves no doubt */
};

/* ---- words and names: infer_names.c ---- */

struct unit infer_unit(struct inference *in, enum unit_kind kind, const struct runs *runs);
/* The first words of an item: what its head or title needs. */
struct unit infer_opening(struct inference *in, const struct block *b);
/* The longest of some phrases at `at`: words it has, or 0. */
size_t infer_phrase(const struct text *t, size_t at, const char *const *phrases);
/* Whoever `n` words from `at` on name: a new party, or the one that is there already. */
struct party *infer_put_party(struct inference *in, struct parties *to, const struct unit *u,
                              size_t at, size_t n, struct named who);
/* Past "và", "cùng với" and commas to where the next name of a list would begin. */
size_t infer_skip_joint(const struct text *t, size_t at);
/* Names from `at` on, divided by commas, semicolons or "và". Returns the word after the last one;
 * `at` when there is none. Without `to` they are only counted. */
size_t infer_names(struct inference *in, const struct unit *u, size_t at, struct parties *to);

/* Does the item have an assignment that was written? */
bool infer_has_block(const struct block *b);

/* ---- tables: infer_table.c ---- */

/* Makes the rows of tables with a column "Chủ trì" tasks (struct row: task), but for tables below
 * an item with a block. They are stated, not inferred: names and deadlines stand at their cells. */
void infer_tables(struct inference *in, const struct document *d);

/* ---- leads: infer_lead.c ---- */

bool infer_is_section(const struct block *b);
bool infer_has_items(const struct block *b);
/* The names at the start of the words. */
struct head infer_head(struct inference *in, const struct unit *u);
bool infer_names_lead(struct inference *in, const struct block *b);
/* A bullet is a task of its own only where the item whose bullets they are has no lead. */
bool infer_stands_alone(struct inference *in, const struct block *b);
/* The words of an item. With `deep`, of items below that name no lead of their own too. */
void infer_units(struct inference *in, const struct block *b, enum unit_kind kind, bool deep,
                 struct units *units);
void infer_find_lead(struct inference *in, const struct block *item, const struct units *units,
                     struct parties *lead);

#endif
