/* SPDX-License-Identifier: MIT
 * How the letters of a template look: font and size, by the runs, the styles, the theme and the
 * defaults (ECMA-376 Part 1, 17.7.2). Inside this room. */
#ifndef VANTHU_DOCX_TEMPLATE_LOOK_H
#define VANTHU_DOCX_TEMPLATE_LOOK_H

#include "base/map.h"
#include "docx/markup.h"

struct looking { /* what the look of a run follows from */
    struct arena *arena;
    const struct mark *styles;    /* root of the part; NULL */
    const struct mark *theme;     /* NULL */
    struct map by_id;             /* styles */
    const struct mark *paragraph; /* the default style of paragraphs; NULL */
};

struct looking looking_new(struct arena *a, struct mark *styles, const struct mark *theme);

struct look {
    unsigned size;    /* in half points */
    struct str font;  /* of letters outside ASCII, as most Vietnamese ones are */
    struct str style; /* name of the paragraph's style; empty: none */
    struct str color; /* "0000FF"; "auto": black on white */
};

struct spacing { /* of a paragraph, in twips; a line of rule "auto" in 240ths */
    unsigned indent, before, line;
    struct str rule; /* "auto", "exact", "atLeast" */
};

struct look look_of_run(const struct looking *l, const struct mark *run,
                        const struct mark *paragraph);
/* Of text in a paragraph style without a form of its own. */
struct look look_of_style(const struct looking *l, const struct mark *style);
struct spacing spacing_of_style(const struct looking *l, const struct mark *style);

#endif
