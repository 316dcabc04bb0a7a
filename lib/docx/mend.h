/* SPDX-License-Identifier: MIT
 * What a story of a clerk's template needs once its slots are filled: paragraphs in which nothing
 * is printed go, cells keep one, what was repeated gets ids of its own, and our styles take the ids
 * they have in the template. Inside this room. */
#ifndef VANTHU_DOCX_MEND_H
#define VANTHU_DOCX_MEND_H

#include "base/buf.h"
#include "base/map.h"

struct mending { /* shared by the stories of one file */
    struct arena *arena;
    const struct map *styles; /* our id -> char *, the id in the template */
    unsigned drawings;        /* ids given to repeated drawings */
};

/* ST_INVALID where the story is no XML. */
enum status mend(struct mending *m, struct str story, struct str *out) MUST_CHECK;

#endif
