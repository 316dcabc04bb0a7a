/* SPDX-License-Identifier: MIT
 * What differs between two texts, line by line, in the unified form that people and `patch` read.
 */
#ifndef VANTHU_TEXT_DIFF_H
#define VANTHU_TEXT_DIFF_H

#include "base/buf.h"

/* Appends "--- name", "+++ name" and the hunks with three lines of context; nothing where the texts
 * are the same. Texts that differ in thousands of lines are told less finely, as whole stretches.
 */
void diff_unified(struct arena *a, struct buf *out, struct str name, struct str before,
                  struct str after);

#endif
