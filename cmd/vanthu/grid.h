/* SPDX-License-Identifier: MIT
 * Rows and columns of text, and the forms in which they are printed. */
#ifndef VANTHU_CMD_GRID_H
#define VANTHU_CMD_GRID_H

#include "base/buf.h"

struct grid {
    size_t rows, columns; /* the first row is the heading */
    struct str *cells;    /* row by row */
    size_t *widths;       /* one a column, for the table: columns of the terminal */
    struct str note;      /* below the table and the page; may be empty */
};

struct grid grid_new(struct arena *a, size_t rows, size_t columns);
struct str *grid_cell(const struct grid *grid, size_t row, size_t column);

void grid_table(const struct grid *grid, struct buf *out);
/* RFC 4180, with the byte order mark that Excel needs to see UTF-8. A field that a spreadsheet
 * would take for a formula is made text. */
void grid_csv(const struct grid *grid, struct buf *out);
/* A page of its own. */
void grid_html(const struct grid *grid, struct str title, struct buf *out);

#endif
