/* SPDX-License-Identifier: MIT
 * A flow: what any foreign file (a Word file, a page of HTML, text from a scanner) comes down to
 * before it is understood - paragraphs and tables in reading order, each with its place in the
 * file. One reader a format fills it (docx/flow.h, read/flow_text.h, read/flow_html.h);
 * read/import.h makes documents of it.
 *
 * Nothing is dropped on the way in silence: what a reader cannot carry over it reports (S011). */
#ifndef VANTHU_READ_FLOW_H
#define VANTHU_READ_FLOW_H

#include "diag/finding.h"
#include "model/document.h"

struct flow_para {
    struct runs words; /* blanks made one; a number made by Word stands before them as text */
    const struct source *source;
    struct span at;   /* in that source */
    unsigned heading; /* outline level 1-9; 0: body text */
    bool center;
    bool apart; /* an empty line, or the start of a cell, stands before it */
    bool aside; /* of a header or footer: kept as a comment */
};

struct flow_cell {
    VEC(struct flow_para) paras;
};

struct flow_row {
    VEC(struct flow_cell) cells;
};

struct flow_table {
    VEC(struct flow_row) rows;
};

struct flow_block { /* a table, an assignment written as a block quote, or else a paragraph */
    struct flow_para para;
    struct flow_table *table;
    struct assignment *assignment;
};

struct flow {
    struct arena *arena;
    struct sink *sink;
    bool package; /* places are XML of a package: findings say the words near by */
    size_t paras; /* so far, those of cells too */
    bool over;    /* LIMIT_BLOCKS was met: reported, nothing is added any more */
    VEC(struct flow_block) blocks;
};

struct flow flow_new(struct arena *a, struct sink *sink);

/* Where paragraphs go: to the end of the flow, or into a cell. */
struct flow_into {
    struct flow *flow;
    struct flow_cell *cell; /* NULL: the flow itself */
};

/* Adds a paragraph; one without words is not added (the next stands apart). */
void flow_add(struct flow_into into, const struct flow_para *para);
struct flow_table *flow_add_table(struct flow *flow, const struct source *source, struct span at);

/* ---- words ---- */

/* Appends a text to the words of a paragraph: runs of blanks (no-break ones too) become one, none
 * stands at the start or after a break; `flags` as in struct run. */
void flow_words(struct arena *a, struct runs *words, struct str text, unsigned flags);
void flow_break(struct arena *a, struct runs *words);
/* The words as they are compared: breaks are blanks, no blank at either end. */
struct str flow_text(struct arena *a, const struct runs *words);
/* All words (but comments) have the flag. False for no words. */
bool flow_all(const struct runs *words, enum run_flag flag);

/* ---- findings ---- */

/* Reports S011 at a place; of a package with the words of `words` that stand there. */
struct finding *flow_report(struct flow *flow, const struct source *source, struct span at,
                            struct str words, const char *vi, const char *en, ...) PRINTF_LIKE(5, 7)
    PRINTF_LIKE(6, 7);

#endif
