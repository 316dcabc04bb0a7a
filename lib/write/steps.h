/* SPDX-License-Identifier: MIT
 * The order in which every writer writes: blocks as they are read, each assignment block at the end
 * of its item's own words. */
#ifndef VANTHU_WRITE_STEPS_H
#define VANTHU_WRITE_STEPS_H

#include "model/document.h"

struct step {
    const struct block *block;           /* of an assignment: the item it belongs to */
    const struct assignment *assignment; /* NULL: the block itself */
};

struct steps {
    VEC(struct step) list;
};

/* Inferred assignments are left out unless asked for. */
struct steps steps_of(struct arena *a, const struct block *root, bool inferred);

/* Is the field there? It may be empty: "> Thời hạn:" waits to be filled in. */
bool assignment_has(const struct assignment *as, const struct assignment_field *field);

/* The value of one field: its parties, or NULL; its text, empty for parties. */
const struct parties *assignment_parties(const struct assignment *as,
                                         const struct assignment_field *field);
struct str assignment_text(const struct assignment *as, const struct assignment_field *field);

#endif
