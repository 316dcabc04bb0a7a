/* SPDX-License-Identifier: MIT
 * Our styles and those of a clerk's template. Inside this room. */
#ifndef VANTHU_DOCX_TEMPLATE_STYLES_H
#define VANTHU_DOCX_TEMPLATE_STYLES_H

#include "base/map.h"
#include "base/vec.h"
#include "docx/markup.h"

/* Adds to the template's styles those of `ours` whose names it lacks, so that the text looks as it
 * does without a template; a style that it has stays as the clerk made it. `ids` gets our ids that
 * have another in the template: programs make ids anew from the names when they save. */
void styles_merge(struct arena *a, struct mark *theirs, const struct mark *ours, struct map *ids);

/* Indents that follow from the text of the document (subject, addressees): where a style of the
 * template still has the one it was handed out with, `sample`, it gets that of the document. */
void styles_follow(struct mark *theirs, const struct mark *ours, const struct mark *sample);

/* Has the style of that name a hanging indent? One that is not there gets ours. */
bool styles_hang(const struct mark *styles, struct str name, bool ours);

/* The style of a name; NULL. */
struct mark *styles_named(const struct mark *styles, struct str name);
struct mark *styles_with_id(const struct mark *styles, struct str id);
struct mark *styles_default(const struct mark *styles, const char *type);
struct str style_name(const struct mark *style);

#endif
