/* SPDX-License-Identifier: MIT
 * A text template and values -> Markdown -> a document. Inside this room. */
#ifndef VANTHU_DERIVE_FILL_H
#define VANTHU_DERIVE_FILL_H

#include "derive/derive.h"

/* ST_INVALID when the filled template does not read as a document: reported on `sink`. */
enum status fill_template(struct arena *a, struct sink *sink, const struct mustache *wording,
                          const struct value *values, struct document **out) MUST_CHECK;

#endif
