/* SPDX-License-Identifier: MIT
 * Inside lib/write/markdown*.c: the words of a block as its author wrote them. */
#ifndef VANTHU_WRITE_MARKDOWN_KEPT_H
#define VANTHU_WRITE_MARKDOWN_KEPT_H

#include "base/buf.h"
#include "model/document.h"

/* Writes label and words of an item or paragraph that was read from `s`, line by line without
 * indentation and without blanks at the ends. False, with nothing of use written, where a line
 * would mean something else without its indentation. */
bool markdown_kept(const struct source *s, const struct block *b, struct buf *out);

/* Does `lower` begin on the line after the one on which `upper` ends? */
bool markdown_adjoins(const struct source *s, struct span upper, struct span lower);

#endif
