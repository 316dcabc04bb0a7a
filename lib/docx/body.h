/* SPDX-License-Identifier: MIT
 * The text: blocks of the model -> paragraphs and tables. */
#ifndef VANTHU_DOCX_BODY_H
#define VANTHU_DOCX_BODY_H

#include "base/buf.h"
#include "docx/section.h"

struct body_place {
    bool landscape;      /* the paper */
    bool keep;           /* the last paragraph stays on the page of what follows */
    struct turns *turns; /* tables too wide for it turn pages; NULL: they do not */
};

/* The blocks from `first` up to (not with) `end` in reading order. Returns the last block that was
 * printed, or NULL. */
const struct block *body_write(struct work *w, struct buf *out, const struct block *first,
                               const struct block *end, struct body_place place);

/* The first annex among the children of the root; NULL when there is none. */
const struct block *body_first_annex(const struct document *d);

/* A paragraph as low as the format allows: where it demands one after a table. */
void body_spacer(struct buf *out, bool keep);

#endif
