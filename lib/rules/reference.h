/* SPDX-License-Identifier: MIT
 * References of a document to its own items: "tại mục III.2.3", "Phụ lục II". Inside this room. */
#ifndef VANTHU_RULES_REFERENCE_H
#define VANTHU_RULES_REFERENCE_H

#include "rules/rules.h"

void reference_check(const struct rule_run *run); /* C308 */

#endif
