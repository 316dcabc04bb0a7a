/* SPDX-License-Identifier: MIT
 * A register from a tree of text, whatever form it was written in. */
#ifndef VANTHU_READ_REGISTER_H
#define VANTHU_READ_REGISTER_H

#include "base/value.h"
#include "diag/finding.h"
#include "model/register.h"

/* Binds `front` (a map with Vietnamese keys), indexes it and reports what does not fit together:
 * unknown or repeated ids, cycles, names of two agencies (S004, S005). ST_LIMIT has been reported.
 */
enum status register_bind(struct arena *a, struct sink *sink, const struct source *source,
                          struct value *front, struct agency_register **out) MUST_CHECK;

#endif
