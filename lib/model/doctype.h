/* SPDX-License-Identifier: MIT
 * The types of administrative documents and their abbreviations (Nghị định 30/2020/NĐ-CP, Điều 7
 * and Phụ lục III.I; Thông tư 01/2011/TT-BNV where it differs). One row a type. */
#ifndef VANTHU_MODEL_DOCTYPE_H
#define VANTHU_MODEL_DOCTYPE_H

#include "base/str.h"

struct doctype {
    const char *name;      /* "kế hoạch" */
    const char *xml;       /* "plan" */
    const char *title;     /* "KẾ HOẠCH"; NULL: the type has no name on the page (công văn) */
    const char *abbr;      /* "KH"; NULL for công văn, thư công */
    const char *abbr_2011; /* where it was another; NULL: the same */
    bool letter;           /* laid out as công văn: V/v under the number, kính gửi */
    bool plan;             /* its business is to hand out tasks */
};

/* By Vietnamese name (case ignored) or XML name; NULL when unknown. */
const struct doctype *doctype_find(struct arena *a, struct str name);
const struct doctype *doctype_by_xml(struct str name);
/* By abbreviation in a symbol ("KH"), of either decree; NULL when none has it. */
const struct doctype *doctype_by_abbr(struct str abbr);
/* Row i, NULL beyond the last: for listing. */
const struct doctype *doctype_at(size_t i);

#endif
