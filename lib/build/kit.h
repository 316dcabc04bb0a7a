/* SPDX-License-Identifier: MIT
 * The text templates of a kit. Inside this room; see kit_load() outside. */
#ifndef VANTHU_BUILD_KIT_H
#define VANTHU_BUILD_KIT_H

#include "build/build.h"
#include "text/mustache.h"

enum kit_text { TEXT_AGENCY_PLAN, TEXT_LETTER_ANNEX, TEXT_REPORT, TEXTS };

const struct mustache *kit_text(const struct kit *kit, enum kit_text which);

#endif
