/* SPDX-License-Identifier: MIT
 * Did a change of the source change the model, and only where it was to? Inside this room. */
#ifndef VANTHU_BUILD_SAME_H
#define VANTHU_BUILD_SAME_H

#include "diag/edit.h"
#include "model/document.h"

/* Both say the same, places and inferred assignments aside. */
bool documents_same(struct arena *a, const struct document *x, const struct document *y);

/* `after` was read from the text of `before` with the edits made: the same blocks in the same order
 * at the same depth, the same keys, and nothing else than before where no edit touches. */
bool documents_same_but(struct arena *a, const struct document *before,
                        const struct document *after, const struct edits *edits);

#endif
