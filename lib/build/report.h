/* SPDX-License-Identifier: MIT
 * What a dossier's folder says about itself: report.json for programs, report.html for people. Both
 * depend on the dossier alone, not on what an earlier build left. Inside this room. */
#ifndef VANTHU_BUILD_REPORT_H
#define VANTHU_BUILD_REPORT_H

#include "build/facts.h"

void report_make(struct arena *a, const struct kit *kit, const struct load_result *loaded,
                 const struct targets *targets, const struct target *report,
                 struct str bytes[TARGET_FILES]);

/* The parts of report_make(). */
struct str report_json(const struct report_facts *facts);
struct str report_html(const struct report_facts *facts, const struct mustache *wording);

#endif
