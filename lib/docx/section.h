/* SPDX-License-Identifier: MIT
 * Sections of pages (ECMA-376 Part 1, 17.6): the text, the pages within it that are turned for a
 * wide table, annexes. */
#ifndef VANTHU_DOCX_SECTION_H
#define VANTHU_DOCX_SECTION_H

#include "base/buf.h"
#include "docx/template.h"
#include "docx/work.h"

/* The w:sectPr of a kind of section. The slots of headers and footers are set. */
enum status section_properties(struct work *w, enum template_section kind,
                               struct str *xml) MUST_CHECK;

/* Ends a section: its properties stand in its last paragraph. Without properties it is the last
 * one, whose stand at the end of the body. */
void section_end(struct buf *out, struct str properties);

/* Wide tables stand on pages of their own that lie on their side; the pages count on. */
struct turns {
    struct str first;  /* properties of the text up to the first of them */
    struct str turned; /* of those pages */
    struct str back;   /* of the text after them */
    bool used;         /* there are some */
};

enum status section_turns(struct work *w, struct turns *turns) MUST_CHECK;

#endif
