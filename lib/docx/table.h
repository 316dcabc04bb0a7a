/* SPDX-License-Identifier: MIT
 * Tables of the source -> w:tbl (ECMA-376 Part 1, 17.4). */
#ifndef VANTHU_DOCX_TABLE_H
#define VANTHU_DOCX_TABLE_H

#include "base/buf.h"
#include "docx/work.h"

/* The table at `width` twips: columns by their content, header row repeated on every page, rows not
 * split. `keep`: its last row stays with what follows. */
void table_write(struct work *w, struct buf *out, const struct table *table, unsigned width,
                 bool keep);

/* ---- columns by their content ---- */

struct column {
    unsigned narrowest; /* its longest word, with the cell's margins */
    unsigned widest;    /* its longest cell on one line */
    uint64_t area;      /* of all its text, as one line */
    unsigned width;     /* what columns_fit() gives it */
};

/* Takes the text of one more cell into account; a heading may take several lines. */
void column_take(struct work *w, struct column *c, struct str text, bool heading);

/* Divides `width` among the columns of a table of `rows` rows, exactly: Word draws the table by its
 * grid. */
void columns_fit(struct column *columns, size_t n, size_t rows, unsigned width);

/* The narrowest width in twips at which no word breaks. */
unsigned table_narrowest(struct work *w, const struct table *table);

#endif
