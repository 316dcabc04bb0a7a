/* SPDX-License-Identifier: MIT
 * Trees of text -> structs of the model, by a table of keys (model/keys.h). The same for YAML and
 * XML: the XML reader turns element names into Vietnamese keys first. */
#ifndef VANTHU_READ_BIND_H
#define VANTHU_READ_BIND_H

#include "base/value.h"
#include "diag/finding.h"
#include "model/keys.h"

/* Fills `out` (zeroed, of the table's struct) from a map. Unknown keys (S003) and values of the
 * wrong form (S005) are reported and left out. Required keys of inner structs are asked for here.
 */
void bind(struct arena *a, struct sink *sink, const struct source *source,
          const struct key_table *table, const struct value *map, void *out);

/* Reports the keys that a document of `kind` must have and `bound` lacks (S004), at `at`. */
void bind_required(struct sink *sink, const struct source *source, const struct key_table *table,
                   const void *bound, enum key_for kind, struct span at);

#endif
