/* SPDX-License-Identifier: MIT
 * Words in the one form that Markdown, XML and outline are written from. Different runs can mean
 * the same words ("**a **b" and "**a** b"); of each such family exactly one list of pieces remains:
 *  - texts are cut into words with ink at both ends and the blanks between; neighbours that look
 *    alike are one piece;
 *  - blanks, breaks and comments are bold, italic or linked only where both sides are;
 *  - no blanks or breaks at the ends, no blanks around a break, no break before a comment;
 *  - line ends that are no forced breaks are spaces. */
#ifndef VANTHU_WRITE_PIECES_H
#define VANTHU_WRITE_PIECES_H

#include "model/document.h"

enum piece_kind { PIECE_TEXT, PIECE_BREAK, PIECE_COMMENT };

struct piece {
    enum piece_kind kind;
    bool blank;      /* PIECE_TEXT: nothing but blanks */
    unsigned flags;  /* RUN_BOLD, RUN_ITALIC */
    struct str text; /* of a comment: what stands between <!-- and --> */
    struct str href; /* empty: no link */
};

struct pieces {
    VEC(struct piece) list;
};

struct pieces pieces_of(struct arena *a, const struct runs *runs);

/* Text that is a line in every form: line ends and tabs are spaces. */
struct str one_line(struct arena *a, struct str s);

#endif
