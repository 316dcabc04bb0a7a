/* SPDX-License-Identifier: MIT
 * Numbering of a document that we make: of a received one labels are never touched. Inside this
 * room. */
#ifndef VANTHU_DERIVE_NUMBER_H
#define VANTHU_DERIVE_NUMBER_H

#include "model/document.h"

/* Gives Roman, decimal and lettered items their number among their siblings, in the form in which
 * they are written; decimals below decimals repeat the numbers above them. */
void items_number(struct arena *a, struct document *d);

#endif
