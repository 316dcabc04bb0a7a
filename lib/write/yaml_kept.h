/* SPDX-License-Identifier: MIT
 * Inside lib/write/yaml*.c: what of the layout an author has given a value may stay. `v` and `e`
 * were read from `s`. */
#ifndef VANTHU_WRITE_YAML_KEPT_H
#define VANTHU_WRITE_YAML_KEPT_H

#include "base/buf.h"
#include "base/value.h"
#include "diag/source.h"

/* Is the text a block scalar? Then its indicator ("|", ">-") and its raw lines. */
bool yaml_kept_block(const struct source *s, const struct value *v, struct str *indicator,
                     struct str *lines);
/* Does the text stand on one line? */
bool yaml_kept_line(const struct source *s, const struct value *v);
/* Does the list or map stand in brackets on one line? */
bool yaml_kept_flow(const struct source *s, const struct value *v);
/* The raw lines above an entry that are its comments and blank lines, the last one ended too; empty
 * where there are none, or where they are not all its own. `first`: of its map or list. */
struct str yaml_kept_above(const struct source *s, const struct entry *e, bool first);

/* Writes the lines of a block scalar, or of comments, indented by `by` instead of as they are. */
void yaml_put_kept_lines(struct buf *out, struct str lines, size_t by);
void yaml_put_kept_comments(struct buf *out, struct str lines, size_t by);

/* Has the text a character that means something between brackets? */
bool yaml_has_flow_sign(struct str s);

#endif
