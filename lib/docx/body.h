/* SPDX-License-Identifier: MIT
 * The text: blocks of the model -> paragraphs and tables. */
#ifndef VANTHU_DOCX_BODY_H
#define VANTHU_DOCX_BODY_H

#include "base/buf.h"
#include "docx/work.h"

/* The blocks from `first` up to (not with) `end` in reading order, `width` twips wide. `keep`: the
 * last paragraph stays on the page of what follows. Returns the last block that was printed, or
 * NULL. */
const struct block *body_write(struct work *w, struct buf *out, const struct block *first,
                               const struct block *end, unsigned width, bool keep);

/* The first annex among the children of the root; NULL when there is none. */
const struct block *body_first_annex(const struct document *d);

/* A paragraph as low as the format allows: where it demands one after a table. */
void body_spacer(struct buf *out, bool keep);

#endif
