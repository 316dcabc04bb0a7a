/* SPDX-License-Identifier: MIT
 * Inside lib/write/yaml*.c: one text in each of the styles of YAML. */
#ifndef VANTHU_WRITE_YAML_TEXT_H
#define VANTHU_WRITE_YAML_TEXT_H

#include "base/buf.h"

/* May the text stand without quotes, outside [ ] and { }? */
bool yaml_is_plain(struct str s);
/* Would YAML (1.1 or 1.2) take the plain text for a truth value, nothing or a number? */
bool yaml_is_typed(struct str s);
/* Is it so long, and of such characters, that it is written ">-" over several lines? */
bool yaml_is_foldable(struct str s);

void yaml_put_quoted(struct buf *out, struct str s);
/* The lines below ">-", indented by `by`. */
void yaml_put_folded(struct buf *out, struct str s, size_t by);

#endif
