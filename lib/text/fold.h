/* SPDX-License-Identifier: MIT
 * Keys for comparing names and words regardless of how they happen to be typed. */
#ifndef VANTHU_TEXT_FOLD_H
#define VANTHU_TEXT_FOLD_H

#include "base/buf.h"

/* Same key = same name: lower case, hoà/hòa and thuỷ/thủy alike, every dash a "-" without blanks
 * around it, runs of blanks (no-break ones too) one blank, quotes alike, none at the ends. */
struct str fold_name(struct arena *a, struct str s);

/* Without marks and in lower case ASCII: "Sở Y tế" -> "so y te". For near matches and file names.
 */
struct str fold_ascii(struct arena *a, struct str s);

/* Is one of `n` names the same as `text` by fold_name()? */
bool fold_in(struct arena *a, struct str text, const struct str *names, size_t n);

/* The same, appended: many candidates can be folded in the room of one. */
void fold_name_into(struct buf *out, struct str s);
void fold_ascii_into(struct buf *out, struct str s);

/* A file name from any text: letters, digits and '-' only, never empty, never "." or "..":
 * "115/KH-UBND" -> "115-KH-UBND" (case kept, marks dropped, đ -> d), at most 80 bytes. */
struct str fold_slug(struct arena *a, struct str s);

/* Edits (insert, delete, replace, swap of neighbours) between x and y, at most `limit` + 1. */
unsigned edit_distance(struct arena *a, struct str x, struct str y, unsigned limit);

/* The candidate nearest to `word` by folded distance, or NULL when none is near enough to suggest
 * (a third of its length). `candidates` are `n` slices. */
const struct str *nearest(struct arena *a, struct str word, const struct str *candidates, size_t n);

/* The same for names of bodies, which may be near by their words where many letters differ: "Sở Y
 * tế" is near to "Sở Y tế và Dân số", as all words of one, two at least, are words of the other. */
const struct str *nearest_name(struct arena *a, struct str name, const struct str *candidates,
                               size_t n);

#endif
