/* SPDX-License-Identifier: MIT
 * What the text of a key may say, as its row in lib/model/keys.c lays down. Inside this room. */
#ifndef VANTHU_READ_VALUE_FORMS_H
#define VANTHU_READ_VALUE_FORMS_H

#include "diag/finding.h"
#include "model/field.h"
#include "model/keys.h"

/* S005 when a value that is given has not the form of its key. */
void value_form_check(struct arena *a, struct sink *sink, const struct source *source,
                      const struct key *key, const struct field *field);

#endif
