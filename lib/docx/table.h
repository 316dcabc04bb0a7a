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

/* The narrowest width in twips at which no word breaks. */
unsigned table_narrowest(struct work *w, const struct table *table);

#endif
