/* SPDX-License-Identifier: MIT
 * Pieces of a page that are templates of their own (templates/layout/block). */
#ifndef VANTHU_DOCX_BLOCK_H
#define VANTHU_DOCX_BLOCK_H

#include "docx/work.h"

/* Renders a block over all slots of the document and `own` under `key`. */
enum status block_render(struct work *w, const char *path, const char *key, struct value *own,
                         struct str *xml) MUST_CHECK;

/* The same for words that are not XML yet, without the line end behind them. */
enum status block_words(struct work *w, const char *path, const char *key, struct value *own,
                        struct str *words) MUST_CHECK;

#endif
