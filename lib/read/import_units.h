/* SPDX-License-Identifier: MIT
 * Units: a flow laid out flat, as the recognisers of parts see it. Inside the import files. */
#ifndef VANTHU_READ_IMPORT_UNITS_H
#define VANTHU_READ_IMPORT_UNITS_H

#include "read/import.h"

struct unit {
    struct flow_para para;
    struct flow_table *table;      /* of the body; NULL: a paragraph, or one line of it */
    struct assignment *assignment; /* the same */
    struct str text;               /* its words, one blank between them */
    struct str key;                /* the same folded: lower case, no marks (fold_ascii) */
    bool caps;                     /* has letters, and no small one */
    size_t cell;                   /* of a table that lays out letterhead or signature; 0: none */
    size_t frame;                  /* that table; 0: none */
    bool stray;                    /* between the lines of a signature, and none of them */
    bool taken;                    /* by a recogniser: its words are in the front matter */
};

struct units {
    VEC(struct unit) list;
};

/* Tables that only lay a page out are taken apart, cell after cell; paragraphs of letterhead and
 * signature are cut at their line breaks. */
struct units units_of(struct flow *flow);

/* The stretch of one document. */
struct part_of_flow {
    size_t from, to;
};

struct cuts {
    VEC(struct part_of_flow) list;
};

/* Where the documents of a file begin: each with its own quốc hiệu. At least one stretch. */
struct cuts units_cut(struct arena *a, const struct units *units);

/* ---- what is being made ---- */

struct import {
    struct flow *flow;
    struct arena *arena;
    const struct agency_register *agencies;
    struct unit *units; /* of this document */
    size_t n;
    struct value *front;
    bool named;           /* a type with a name was found: no công văn */
    struct str agency_at; /* words of the letterhead, for the issuer */
    struct imported *out;
};

struct str unit_key(struct arena *a, struct str text);
bool unit_is_nation(const struct unit *u);

/* "- Như trên;" -> "Như trên". */
struct str unit_entry(struct str text);

size_t import_head(struct import *im);                    /* the first unit behind the head */
void import_tail(struct import *im, size_t from);         /* recipients and signature */
void import_issuer(struct import *im);                    /* `cơ quan` from the letterhead */
enum status import_body(struct import *im);               /* everything not taken -> items */
void import_tasks(struct import *im, struct block *root); /* an annex of tasks -> assignments */

/* Keys: sets a text once (the first one counts; false for a second), adds to a list. */
bool import_set(struct import *im, const char *key, struct str text);
void import_append(struct import *im, const char *key, struct str text);
/* Adds words to a text that is there. */
void import_extend(struct import *im, const char *key, struct str text);

#endif
