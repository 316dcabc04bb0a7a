/* SPDX-License-Identifier: MIT
 * Canonical source from the model. Reading what is written gives the same model (places aside). */
#ifndef VANTHU_WRITE_WRITE_H
#define VANTHU_WRITE_WRITE_H

#include "base/buf.h"
#include "model/document.h"

void write_markdown(struct arena *a, const struct document *d, struct buf *out);
void write_xml(struct arena *a, const struct document *d, struct buf *out);
void write_register_yaml(struct arena *a, const struct agency_register *r, struct buf *out);
void write_register_xml(struct arena *a, const struct agency_register *r, struct buf *out);
/* The model as an indented outline, for tests and for `check --dump model`: no places. */
void write_outline(struct arena *a, const struct document *d, struct buf *out);
/* RELAX NG schema of urn:vanthu:1 is templates/schema/vanthu.rng; `vanthu schema` prints it. */

#endif
