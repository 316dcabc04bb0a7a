/* SPDX-License-Identifier: MIT
 * Whether what an earlier build made and this one does not want may be removed. Only when this
 * build has understood every source of its dossier: a plan that was emptied by a slip must not take
 * the plans of forty agencies with it. Inside this room. */
#ifndef VANTHU_BUILD_KEEP_H
#define VANTHU_BUILD_KEEP_H

#include "build/manifest.h"
#include "build/plan.h"

/* The ids of the dossiers whose earlier outputs are to be kept: a document or register of it was
 * not read or has errors, or a source of the last build is still there but counts as no document
 * any more (unless the dossier file lists the documents, and this one not). */
struct map keep_ids(struct arena *a, const struct manifest *before,
                    const struct load_result *loaded, const struct targets *targets);

#endif
