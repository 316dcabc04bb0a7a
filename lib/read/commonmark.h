/* SPDX-License-Identifier: MIT
 * CommonMark (by cmark), flattened: the leaves of a text in reading order, each with the runs of
 * its words and exact places in the source. What vanthu cannot represent is reported here (S007).
 */
#ifndef VANTHU_READ_COMMONMARK_H
#define VANTHU_READ_COMMONMARK_H

#include "diag/finding.h"
#include "model/document.h"

enum leaf_kind {
    LEAF_PARAGRAPH,
    LEAF_HEADING,
    LEAF_QUOTE,   /* a whole block quote: only its place, its lines are read raw */
    LEAF_COMMENT, /* <!-- … -->: `literal` is what stands between */
};

struct leaf {
    enum leaf_kind kind;
    struct span at;     /* words and markup of the leaf */
    unsigned heading;   /* LEAF_HEADING: 1-6 */
    bool marked;        /* first paragraph of a list item: the marker stands at `marker` */
    struct span marker; /* "3." with the blanks after it; CommonMark itself would renumber it */
    struct runs words;
    struct str literal;
};

struct leaves {
    VEC(struct leaf) list;
};

/* Parses source->text from byte `from` on. ST_LIMIT has been reported (S009). */
enum status commonmark_read(struct arena *a, struct sink *sink, const struct source *source,
                            uint32_t from, struct leaves *out) MUST_CHECK;

/* The words of one stretch of a line, inline markup only: a table cell. */
void commonmark_inline(struct arena *a, struct sink *sink, const struct source *source,
                       struct span at, struct runs *out);

#endif
