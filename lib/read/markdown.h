/* SPDX-License-Identifier: MIT
 * Markdown -> document. CommonMark is flattened into leaves (read/commonmark.h); their labels, not
 * their nesting, say where they stand in the tree. */
#ifndef VANTHU_READ_MARKDOWN_H
#define VANTHU_READ_MARKDOWN_H

#include "diag/finding.h"
#include "model/document.h"

/* See document_read in read/read.h, which calls this for sources that are not XML. */
enum status markdown_read(struct arena *a, struct sink *sink, const struct source *source,
                          struct document **out) MUST_CHECK;

#endif
