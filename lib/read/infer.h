/* SPDX-License-Identifier: MIT
 * Assignments from the words of items that have no block. */
#ifndef VANTHU_READ_INFER_H
#define VANTHU_READ_INFER_H

#include "model/document.h"

/* Gives items of the task sections of `d` (resolved: d->agencies is there) the assignment that
 * their words state, marked as inferred. Items with a block, and those above or below one, are
 * left alone; so is everything under aims and requirements. The rows of tables of
 * assignments become tasks too, and the items above them none. Safe to call twice. */
void infer_assignments(struct arena *a, struct document *d);

/* The same for single items, whether they have a block or not: whom their words name as lead beyond
 * doubt ("X chủ trì …", "Giao X chủ trì …", "X: …"). Adds to `lead`; nobody where they do not say.
 */
struct inference;
struct inference *inference_new(struct arena *a, const struct document *d);
void infer_lead(struct inference *in, const struct block *item, struct parties *lead);

#endif
