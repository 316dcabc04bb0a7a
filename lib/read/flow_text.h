/* SPDX-License-Identifier: MIT
 * Text -> flow: what a scanner, an editor or a converter wrote, with or without marks of Markdown.
 * Lines that were broken at the width of the page become paragraphs again; numbers of pages that
 * stand alone are left out and reported; a letterhead in two columns is read column by column. */
#ifndef VANTHU_READ_FLOW_TEXT_H
#define VANTHU_READ_FLOW_TEXT_H

#include "read/flow.h"

/* `markdown`: '#', '*', '|', '>' and escapes mean what they mean in Markdown. */
void flow_from_text(struct flow *flow, const struct source *source, bool markdown);

/* Does the text have headings or bold words in the manner of Markdown? */
bool text_is_markdown(struct str text);

#endif
