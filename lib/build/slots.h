/* SPDX-License-Identifier: MIT
 * The slots of text templates: a mistyped one would be empty in every document. Inside this room.
 */
#ifndef VANTHU_BUILD_SLOTS_H
#define VANTHU_BUILD_SLOTS_H

#include "diag/finding.h"
#include "text/mustache.h"

/* F411 for every slot of a template that nothing fills: its place and the nearest name. What may be
 * filled is what the program's own templates of the same folder use, and a few more.
 * `path`: the asset that the template stands for. False when there was one. */
bool slots_check(struct arena *a, struct sink *sink, struct str path, const struct source *source,
                 const struct mustache *m);

#endif
