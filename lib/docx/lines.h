/* SPDX-License-Identifier: MIT
 * Breaking a short text into lines the way a clerk does: few lines, of about the same length, and
 * not inside a name or a compound word. */
#ifndef VANTHU_DOCX_LINES_H
#define VANTHU_DOCX_LINES_H

#include "base/vec.h"
#include "docx/metrics.h"

struct lines {
    VEC(struct str) list;
};

struct type { /* how a text is set */
    enum face face;
    unsigned size; /* half points */
};

/* Lines of `text`, each at most `width` twips wide (but for a single word wider than that). As few
 * as can be, but one more where that spares a name or a compound. */
struct lines lines_break(struct arena *a, struct str text, struct type type, unsigned width);

/* As Word fills lines, from word to word. */
struct lines lines_fill(struct arena *a, struct str text, struct type type, unsigned width);

unsigned lines_longest(const struct lines *lines, struct type type);

/* A text that Word breaks as lines_break() would: set in the middle of `width` with `side` twips
 * free on both sides, and with no-break blanks where Word would take too much into a line. */
struct fitted {
    struct str text;
    unsigned side;
    unsigned longest, last; /* lengths of lines, in twips */
};

/* The same with the no-break blanks alone, for a text that keeps the whole `width`. */
struct str lines_bind(struct arena *a, struct str text, struct type type, unsigned width);

struct fitted lines_fit(struct arena *a, struct str text, struct type type, unsigned width);

#endif
