/* SPDX-License-Identifier: MIT
 * The parts of the package: one row a part, from which content types and relationships follow
 * (ECMA-376 Part 2, 9-10). */
#ifndef VANTHU_DOCX_PARTS_H
#define VANTHU_DOCX_PARTS_H

#include "docx/package.h"
#include "docx/work.h"

/* All parts of the document, rendered, [Content_Types].xml first. */
enum status parts_make(struct work *w, struct package *package) MUST_CHECK;

/* One part, from its template below templates/layout. */
enum status parts_render(struct work *w, const char *path, struct str *bytes) MUST_CHECK;

/* Sets the slots of relationship ids that sections use: quan hệ. Asked again once it is known that
 * there are annexes, it adds theirs. */
void parts_values(struct work *w);

#endif
