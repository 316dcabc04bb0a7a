/* SPDX-License-Identifier: MIT
 * Inside lib/write/markdown*.c: targets of links, and entities. */
#ifndef VANTHU_WRITE_MARKDOWN_LINK_H
#define VANTHU_WRITE_MARKDOWN_LINK_H

#include "base/buf.h"

/* "](target)", after the words of a link. */
void markdown_target(struct buf *out, struct str href);

/* May the target be written <https://…>? */
bool markdown_is_address(struct str href);

/* Writes the character at `at` as "&#…;" and returns its length in `s`. */
size_t markdown_entity(struct buf *out, struct str s, size_t at);

/* Length of what has the shape "&name;" or "&#…;" at `at`; 0 when nothing has. */
size_t markdown_entity_length(struct str s, size_t at);

#endif
