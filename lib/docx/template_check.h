/* SPDX-License-Identifier: MIT
 * What a template shows, noted while it is read so that it can be held against any profile. Inside
 * this room; docx_template_check() in docx/docx.h. */
#ifndef VANTHU_DOCX_TEMPLATE_CHECK_H
#define VANTHU_DOCX_TEMPLATE_CHECK_H

#include "docx/story.h"
#include "docx/template_look.h"

struct shown { /* letters of one look */
    struct str part, words;
    const char *size; /* key of "cỡ chữ" they must keep to; NULL: none */
    struct look look;
};

struct paper { /* of one section of pages, in twips; 0: not said */
    unsigned width, height, top, bottom, left, right;
};

struct notes {
    VEC(struct shown) shown;
    VEC(struct paper) papers;
};

/* Notes a story whose slots are found and not yet moved. */
void notes_take(struct notes *notes, const struct looking *l, const struct story *s);

#endif
