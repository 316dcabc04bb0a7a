/* SPDX-License-Identifier: MIT
 * Tables on a terminal: cells of a fixed width, two blanks between them. */
#ifndef VANTHU_CMD_TABLE_H
#define VANTHU_CMD_TABLE_H

#include "base/buf.h"

/* As much of `s` as fits in `width` columns, with "…" where it was cut, filled with blanks. */
void table_cell(struct buf *out, struct str s, size_t width);
/* Ends the line, without blanks at its end. */
void table_end_line(struct buf *out);

#endif
