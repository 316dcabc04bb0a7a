/* SPDX-License-Identifier: MIT */
#include "build/report.h"

void report_make(struct arena *a, const struct kit *kit, const struct load_result *loaded,
                 const struct targets *targets, const struct target *report,
                 struct str bytes[TARGET_FILES])
{
    struct report_facts facts;
    report_facts(a, loaded, targets, report, &facts);
    bytes[0] = report_json(&facts);
    bytes[1] = report_html(&facts, kit_text(kit, TEXT_REPORT));
}
