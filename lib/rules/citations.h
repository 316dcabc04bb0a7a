/* SPDX-License-Identifier: MIT
 * The documents that documents cite, each once, with every place: `vanthu check --citations`.
 *
 * Number and symbol make them one document, unless the rules take them for two (C304: a number
 * without year comes round again every year). What one citation leaves out another may tell. */
#ifndef VANTHU_RULES_CITATIONS_H
#define VANTHU_RULES_CITATIONS_H

#include "model/document.h"

struct cited_place {
    const struct document *document;
    struct span at; /* number and symbol */
};

struct cited {
    struct str type;                /* as written: "Quyết định"; empty: never told */
    struct str symbol;              /* as it should be written: "89/QĐ-TTg" */
    struct date date;               /* year 0: never told */
    struct str issuer, title;       /* empty: never told */
    VEC(struct cited_place) places; /* in the order of reading */
};

struct cited_list {
    VEC(struct cited *) list; /* in the order of their first places */
};

/* Adds what `d` cites. Documents given one after the other share the list. */
struct citations;
struct citations *citations_new(struct arena *a);
void citations_add(struct citations *all, const struct document *d);
const struct cited_list *citations_of(const struct citations *all);

#endif
