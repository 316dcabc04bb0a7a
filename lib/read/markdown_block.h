/* SPDX-License-Identifier: MIT
 * Assignment blocks: block quotes of "Field: value" lines, read from their raw lines, since
 * CommonMark would see lists and emphasis in them. */
#ifndef VANTHU_READ_MARKDOWN_BLOCK_H
#define VANTHU_READ_MARKDOWN_BLOCK_H

#include "diag/finding.h"
#include "model/assignment.h"

/* The assignment at `at`; NULL (reported, S007 or S008) when it has no field we know. */
struct assignment *markdown_assignment(struct arena *a, struct sink *sink,
                                       const struct source *source, struct span at);

#endif
