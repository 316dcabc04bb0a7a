/* SPDX-License-Identifier: MIT
 * How wide the columns of a table are: by what stands in them, so that the rows together are low.
 */
#ifndef VANTHU_DOCX_COLUMNS_H
#define VANTHU_DOCX_COLUMNS_H

#include "docx/work.h"

struct column {
    unsigned
        narrowest;  /* its longest word, with the cell's margins; set beforehand: at least that */
    unsigned whole; /* its widest short cell, which had better not take two lines */
    VEC(unsigned) cells; /* width of each cell's text in one line, row by row */
    unsigned width;      /* what columns_fit() gives it */
};

/* Takes the text of the next cell of a column into account. The words of a heading count, its
 * length does not: it may take several lines. */
void column_take(struct work *w, struct column *c, struct str text, bool heading);

/* Divides `width` among the columns, exactly: Word draws a table by its grid. All columns have
 * taken the same number of cells. */
void columns_fit(struct column *columns, size_t n, unsigned width);

#endif
