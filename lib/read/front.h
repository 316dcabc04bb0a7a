/* SPDX-License-Identifier: MIT
 * The front matter of a Markdown source: YAML between two lines "---". */
#ifndef VANTHU_READ_FRONT_H
#define VANTHU_READ_FRONT_H

#include "diag/finding.h"
#include "model/document.h"

/* A line of dashes of any kind and number: the fence, or what Word and slips make of it. */
bool front_is_dashes(struct str line);

/* Reads it into d->front, d->front_at, d->meta and d->type; *body_start is where the body begins.
 * Without front matter (S004) the whole text is body; with a damaged fence (S004 too) the keys are
 * read nevertheless. ST_INVALID when it is not closed (S002):
 * there is no telling where the body begins. */
enum status front_read(struct arena *a, struct sink *sink, const struct source *s,
                       struct document *d, uint32_t *body_start) MUST_CHECK;

/* The second half alone, for metadata that came from elsewhere: d->front (a map with Vietnamese
 * keys) and d->front_at are there; binds d->meta, sets d->type and reports what is missing. */
void front_bind(struct arena *a, struct sink *sink, const struct source *s, struct document *d);

#endif
