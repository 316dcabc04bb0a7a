/* SPDX-License-Identifier: MIT
 * Tables of the source -> w:tbl (ECMA-376 Part 1, 17.4). */
#ifndef VANTHU_DOCX_TABLE_H
#define VANTHU_DOCX_TABLE_H

#include "base/buf.h"
#include "docx/work.h"

/* A sheet of paper as a table sees it. */
struct sheet {
    unsigned width;  /* of the text, in twips */
    unsigned height; /* of the text, in twips: a row that takes over half of it may be split */
};

struct sheet sheet_of(const struct profile *p, bool landscape);

/* The table over the width of the sheet: columns by their content, header row repeated on every
 * page, rows not split but tall ones; in smaller letters where words would break otherwise.
 * `keep`: its last row stays with what follows. */
void table_write(struct work *w, struct buf *out, const struct table *table, struct sheet sheet,
                 bool keep);

/* The narrowest width in twips at which no word breaks in letters of the usual size. */
unsigned table_narrowest(struct work *w, const struct table *table);

/* Is there a way to set it at `width` twips so that no word breaks? */
bool table_fits(struct work *w, const struct table *table, unsigned width);

/* How high a row is that holds `lines` lines, in twips; `size`: of its letters, half points. */
unsigned table_row_height(unsigned lines, unsigned size);

#endif
