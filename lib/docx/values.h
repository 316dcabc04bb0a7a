/* SPDX-License-Identifier: MIT
 * Model -> slots of the layout templates. The names are listed in templates/layout/README.md. */
#ifndef VANTHU_DOCX_VALUES_H
#define VANTHU_DOCX_VALUES_H

#include "docx/work.h"

/* Makes w->values: the profile's groups and everything of the document. */
enum status values_make(struct work *w) MUST_CHECK;

#endif
