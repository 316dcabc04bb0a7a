/* SPDX-License-Identifier: MIT
 * How wide the columns of a table are: by what stands in them, so that the rows together are low.
 */
#ifndef VANTHU_DOCX_COLUMNS_H
#define VANTHU_DOCX_COLUMNS_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

/* How the cells of a table are set. */
struct cell_look {
    unsigned size;    /* half points */
    unsigned padding; /* both margins of a cell and its border, in twips */
};

struct column {
    unsigned padding;
    unsigned
        narrowest;  /* its longest word, with the cell's margins; set beforehand: at least that */
    unsigned whole; /* its widest short cell, which had better not take two lines */
    unsigned line;  /* the same for cells as wide as "trước ngày 31/12/2026" */
    unsigned filled, lined; /* cells that are not empty, and those up to so wide */
    VEC(unsigned) cells;    /* width of each cell's text in one line, row by row */
    unsigned width;         /* what columns_fit() gives it */
};

/* Takes the text of the next cell of a column into account. The words of a heading count, its
 * length does not: it may take several lines. */
void column_take(struct arena *a, struct column *c, const struct cell_look *look, struct str text,
                 bool heading);

/* Divides `width` among the columns, exactly: Word draws a table by its grid. All columns have
 * taken the same number of cells. Where not all of the longest words fit, the longest give way. */
void columns_fit(struct column *columns, size_t n, unsigned width);

#endif
