/* SPDX-License-Identifier: MIT
 * Trees of text as YAML in one canonical form: block style, indented by two, plain where that is
 * safe, comments kept. */
#ifndef VANTHU_WRITE_YAML_H
#define VANTHU_WRITE_YAML_H

#include "base/buf.h"
#include "base/value.h"
#include "diag/source.h"
#include "model/keys.h"

/* Writes a map. `table` says which texts are numbers and truth values, which are written bare;
 * other texts that YAML would take for such are quoted. `spaced`: a blank line between the keys of
 * the outermost map and above commented entries, for long files. */
void yaml_write(struct buf *out, const struct value *map, const struct key_table *table,
                bool spaced);

/* The same for a map that was read from `source`: what its author has laid out stays as it is where
 * it is sound: block scalars ("|", ">-") with their lines, lists and maps on one line in brackets,
 * single blank lines between entries. */
void yaml_write_kept(struct buf *out, const struct value *map, const struct key_table *table,
                     const struct source *source);

#endif
