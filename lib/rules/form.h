/* SPDX-License-Identifier: MIT
 * Rules of group F that have files of their own. Inside this room only. */
#ifndef VANTHU_RULES_FORM_H
#define VANTHU_RULES_FORM_H

#include "rules/rules.h"

void form_authority(const struct rule_run *run); /* F406 */
void form_honour(const struct rule_run *run);    /* F407 */
void form_dates(const struct rule_run *run);     /* F408 */
void form_bases(const struct rule_run *run);     /* F412 */
void form_headings(const struct rule_run *run);  /* F413 */

#endif
