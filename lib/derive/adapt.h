/* SPDX-License-Identifier: MIT
 * An assignment of the parent as it stands in the plan of one agency. Inside this room. */
#ifndef VANTHU_DERIVE_ADAPT_H
#define VANTHU_DERIVE_ADAPT_H

#include "derive/derive.h"

/* The agency leads what it leads there or shares with its group; who else leads by name then
 * co-ordinates with it. Where it co-ordinates, it stands for the groups it belongs to. Names become
 * the official ones, each once; a name outside the register moves to the note. */
struct assignment *assignment_adapt(struct arena *a, const struct assignment *as, enum role role,
                                    const struct agency *agency);

/* "Sở Y tế; Sở Tài chính" */
struct str parties_text(struct arena *a, const struct parties *parties);

#endif
