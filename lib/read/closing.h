/* SPDX-License-Identifier: MIT
 * The words that close a document, "Trên đây là Kế hoạch …, yêu cầu các đơn vị … thực hiện./.". */
#ifndef VANTHU_READ_CLOSING_H
#define VANTHU_READ_CLOSING_H

#include "model/document.h"

/* Marks the paragraphs (block.closing) with which the text of a document ends, before its annexes:
 * they hang below the last item but are no part of it. A paragraph counts by the formula it opens
 * with; one that only asks somebody for something counts where it asks for what every closing does,
 * and never when it is all that a section says. */
void closing_mark(struct arena *a, struct block *root);

#endif
