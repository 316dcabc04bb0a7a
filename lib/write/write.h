/* SPDX-License-Identifier: MIT
 * Canonical source from the model. Reading what is written gives the same model (places aside). */
#ifndef VANTHU_WRITE_WRITE_H
#define VANTHU_WRITE_WRITE_H

#include "base/buf.h"
#include "model/document.h"
#include "model/dossier.h"

void write_markdown(struct arena *a, const struct document *d, struct buf *out);
/* The layout of write_markdown for a document read from Markdown whose words keep the form their
 * author gave them: line ends, escapes, entities, kinds of emphasis; folded front matter texts,
 * short lists on one line; a comment directly above what it speaks about. What is written must be
 * read again and compared: in odd places (text indented in lists) only write_markdown is sure. */
void write_markdown_kept(struct arena *a, const struct document *d, struct buf *out);
void write_xml(struct arena *a, const struct document *d, struct buf *out);
void write_register_yaml(struct arena *a, const struct agency_register *r, struct buf *out);
/* The same in the author's own layout where it is sound, and ho-so.yaml likewise. */
void write_register_kept(struct arena *a, const struct agency_register *r, struct buf *out);
void write_dossier_kept(struct arena *a, const struct dossier *d, struct buf *out);
void write_dossier_yaml(struct arena *a, const struct dossier *d, struct buf *out);
void write_register_xml(struct arena *a, const struct agency_register *r, struct buf *out);
/* The model as an indented outline, for tests and for `check --dump model`: no places. */
void write_outline(struct arena *a, const struct document *d, struct buf *out);
/* RELAX NG schema of urn:vanthu:1 is templates/schema/vanthu.rng; `vanthu schema` prints it. */

#endif
