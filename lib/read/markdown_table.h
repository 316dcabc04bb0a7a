/* SPDX-License-Identifier: MIT
 * Pipe tables: a paragraph whose lines start with '|' and whose second line is |---|:--:|. */
#ifndef VANTHU_READ_MARKDOWN_TABLE_H
#define VANTHU_READ_MARKDOWN_TABLE_H

#include "diag/finding.h"
#include "model/document.h"

/* The table that stands at `at`, or NULL when the lines there are no table. A row with too many
 * cells is reported (S007); missing cells are empty. */
struct table *markdown_table(struct arena *a, struct sink *sink, const struct source *source,
                             struct span at);

#endif
