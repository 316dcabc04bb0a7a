/* SPDX-License-Identifier: MIT
 * What the files of this room share while one document is laid out. */
#ifndef VANTHU_DOCX_WORK_H
#define VANTHU_DOCX_WORK_H

#include "docx/layout.h"

struct links { /* targets of the hyperlinks met so far, in order: rIdLink1, rIdLink2, … */
    VEC(struct str) targets;
};

#define LINK_ID "rIdLink" /* with a number: ids of the relationships of links */

struct work {
    struct arena *arena;
    const struct docx_layouts *layouts;
    const struct profile *profile;
    const struct document *document;
    const struct docx_options *options;
    const struct docx_template *template; /* of a clerk; NULL: the built-in layout */
    bool turned;     /* pages within the text lie on their side: the text has several sections */
    bool slots_kept; /* a layout is handed out: what a clerk's template may hold stays as slots */
    struct links links;
    bool annexed;                /* more sections follow the first: annexes, tables of tasks */
    struct numbering *numbering; /* labels that Word numbers itself; NULL: all labels are text */
    struct value *values;        /* the slots */
};

#endif
