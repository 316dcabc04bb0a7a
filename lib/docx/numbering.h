/* SPDX-License-Identifier: MIT
 * Labels that Word numbers itself (`đánh số: tự động`), for drafts that will be edited: they print
 * as the author wrote them. A label that native numbering would print otherwise stays text: letters
 * beyond d) (Word knows no đ), gaps in 1.1., "1)", chapters. */
#ifndef VANTHU_DOCX_NUMBERING_H
#define VANTHU_DOCX_NUMBERING_H

#include "docx/work.h"

struct native {  /* w:numPr of a paragraph */
    size_t list; /* w:numId; 0: the label is text */
    unsigned level;
};

/* Makes w->numbering if the document asks for it. */
void numbering_start(struct work *w);

/* Of the next item in reading order, which has words after its label. */
struct native numbering_next(struct work *w, const struct block *item);

/* Sets the slot đánh số from the lists met: có, danh sách. */
void numbering_values(struct work *w);

#endif
