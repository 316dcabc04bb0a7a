/* SPDX-License-Identifier: MIT
 * Filling an assignment from written fields; shared by the Markdown and the XML reader. */
#ifndef VANTHU_READ_ASSIGN_H
#define VANTHU_READ_ASSIGN_H

#include "model/assignment.h"

/* The row of a field by its Vietnamese name (case and tone placement ignored); NULL: unknown. */
const struct assignment_field *assignment_field_find(struct arena *a, struct str name);
/* The nearest field name, for hints; NULL when none is near. */
const char *assignment_field_nearest(struct arena *a, struct str name);

/* Sets the field from its words at `at` (the words stand there letter for letter, or `at` covers
 * them). False when the field was set before; nothing is changed then. */
bool assignment_put(struct arena *a, struct assignment *as, const struct assignment_field *field,
                    struct str words, struct span at);

/* Appends one party; it stays where it is until the next is added. */
struct party *party_add(struct arena *a, struct parties *parties, struct str name, struct span at);

#endif
