/* SPDX-License-Identifier: MIT
 * Breaking a short text into lines the way a clerk does: few lines, of about the same length, and not
 * inside a name or a compound word. */
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

/* Lines of `text`, each at most `width` twips wide (but for a single word wider than that). */
struct lines lines_break(struct arena *a, struct str text, struct type type, unsigned width);

/* As Word fills lines: how many there are at `width`, and the length of the longest. */
unsigned lines_count(struct str text, struct type type, unsigned width, unsigned *longest);

/* The least width at which the text takes no more lines than at `width`, so that its lines are about
 * equal; a little more where lines would else end in the middle of "ngày 25/01/2016" or "số 161". */
unsigned lines_narrow(struct str text, struct type type, unsigned width);

unsigned lines_longest(const struct lines *lines, struct type type);

#endif
