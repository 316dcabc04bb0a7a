/* SPDX-License-Identifier: MIT
 * Words: runs of the model -> w:r elements (ECMA-376 Part 1, 17.3.2). */
#ifndef VANTHU_DOCX_INLINE_H
#define VANTHU_DOCX_INLINE_H

#include "base/buf.h"
#include "docx/work.h"

/* The runs; comments are left out, links become w:hyperlink and join w->links. */
void inline_runs(struct work *w, struct buf *out, const struct runs *runs);

/* One run of plain text with the flags RUN_BOLD, RUN_ITALIC. TAB becomes w:tab, LF a blank. */
void inline_text(struct buf *out, struct str text, unsigned flags);

/* A value that stands inside one w:t: escaped for XML, its line ends and tabs as blanks, since Word
 * shows neither there. An escape_fn for the slots of layouts. */
void inline_value(struct buf *out, struct str value);

/* That, with no-break blanks where a printed line must not end (docx/nobreak.h). */
void inline_printed(struct buf *out, struct str value);

/* A whole paragraph of plain text in a style; nothing when the text is empty. */
void inline_paragraph(struct buf *out, const char *style, struct str text);

#endif
