/* SPDX-License-Identifier: MIT
 * Lines of a text as they stand on its pages. Inside the readers of text. */
#ifndef VANTHU_READ_FLOW_LINES_H
#define VANTHU_READ_FLOW_LINES_H

#include "read/flow.h"

struct text_line {
    struct str text;        /* without blanks at either end */
    struct span at;         /* of these words */
    unsigned indent, width; /* columns before the text, and up to its end */
    bool page;              /* a page begins here (form feed) */
    bool hard;              /* two blanks or a backslash at its end: a break in Markdown */
    bool dropped;           /* the number of a page */
};

struct text_lines {
    VEC(struct text_line) list;
    unsigned wrap; /* the width lines were broken at, in columns; 0: they were not */
};

struct text_lines text_lines_of(struct arena *a, const struct source *source);

/* Marks the numbers of pages: alone on their line, empty lines or the end of a page around them,
 * and counting up by one. Reported. */
void text_drop_page_numbers(struct flow *flow, const struct source *source,
                            struct text_lines *lines);

/* Does a letterhead or signature block in two columns begin in that line? */
bool text_begins_columns(struct arena *a, const struct text_line *line);
/* The block that begins in line `at`, as a table of two cells. Returns the line behind it. */
size_t text_columns(struct flow *flow, const struct source *source, const struct text_lines *lines,
                    size_t at);

#endif
