/* SPDX-License-Identifier: MIT
 * Words as Markdown: emphasis, links, breaks, and every character that Markdown would take for
 * markup escaped, so that reading gives the same words. */
#ifndef VANTHU_WRITE_MARKDOWN_INLINE_H
#define VANTHU_WRITE_MARKDOWN_INLINE_H

#include "base/buf.h"
#include "write/pieces.h"

enum inline_escape {
    ESCAPE_LABEL = 1, /* the words begin where a label would be read */
    ESCAPE_BLOCK = 2, /* the words begin where CommonMark looks for lists, headings, quotes, … */
    ESCAPE_CELL = 4,  /* the words are in a table cell */
    ESCAPE_LINE = 8,  /* one line: a forced break is <br> */
    ESCAPE_HEADING = 16, /* a '#' at the end would be taken for the end of the heading */
};

/* Writes the words. `label` (may be empty) goes first, to the letter and, with `bold_label`, within
 * bold words. `escapes` is of enum inline_escape. */
void markdown_inline(struct arena *a, struct buf *out, struct str label, bool bold_label,
                     const struct pieces *words, unsigned escapes);

#endif
