/* SPDX-License-Identifier: MIT
 * Layouts, loaded: every file of templates/layout as a compiled template, and the profiles.
 * Read-only once loaded, so that threads can share them. */
#ifndef VANTHU_DOCX_LAYOUT_H
#define VANTHU_DOCX_LAYOUT_H

#include "docx/docx.h"
#include "docx/profile.h"
#include "text/mustache.h"

/* The template of a path below templates/layout ("block/section.xml"); NULL when there is none. */
const struct mustache *layout_template(const struct docx_layouts *layouts, const char *path);

/* The same as it is written; empty when there is none. */
struct str layout_text(const struct docx_layouts *layouts, const char *path);

/* The profile of a document: the one it names, else by its day (document_day; none: the newest). */
const struct profile *layout_profile(const struct docx_layouts *layouts, const struct document *d);

#endif
