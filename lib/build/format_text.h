/* SPDX-License-Identifier: MIT
 * What formatting asks of any text, a document's or a register's: was it read whole, and is what
 * was written the same? For the files format*.c. */
#ifndef VANTHU_BUILD_FORMAT_TEXT_H
#define VANTHU_BUILD_FORMAT_TEXT_H

#include "build/format.h"

/* Did the reader leave out something of `source` (NULL: of any) that writing would lose? */
bool format_has_loss(const struct sink *sink, const struct source *source);
/* Keeps only such findings: the rest is for `vanthu check`. */
void format_keep_losses(struct sink *sink);

/* A source of a text we have written, to read it back; NULL when it is none. */
struct source *format_source(struct arena *a, struct sink *sink, struct str text, struct str path);

/* Notes what became of a file. `sure`: `after`, read back, says the same. */
void format_settle(struct formatted *f, bool sure, struct str after);

#endif
