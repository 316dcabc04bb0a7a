/* SPDX-License-Identifier: MIT
 * Derivation: a plan and an agency -> the agency's own plan. Pure: model in, model out. */
#ifndef VANTHU_DERIVE_DERIVE_H
#define VANTHU_DERIVE_DERIVE_H

#include "diag/finding.h"
#include "model/task.h"
#include "text/mustache.h"

/* Agencies that get a plan: those with a role in any task, in register order. */
struct agencies {
    VEC(const struct agency *) list;
};
struct agencies agencies_assigned(struct arena *a, const struct document *d,
                                  const struct tasks *tasks);

/* The agency's plan. `wording` is a Markdown text template (templates/text/ke-hoach-don-vi.md).
 * `parent_file` is how the plan's source is to name its parent (`kế hoạch gốc: tệp`). Words of the
 * parent are carried whole. ST_INVALID when the wording does not read as a document:
 * what is wrong has been reported on `sink`. */
enum status derive_plan(struct arena *a, struct sink *sink, const struct document *parent,
                        const struct agency *agency, struct str parent_file,
                        const struct mustache *wording, struct document **out) MUST_CHECK;

/* A letter that forwards `plan`, as it goes to one agency: addressed to it, with its tasks as an
 * annex worded by `wording` (templates/text/phu-luc-cong-van.md). */
enum status derive_letter(struct arena *a, struct sink *sink, const struct document *letter,
                          const struct document *plan, const struct agency *agency,
                          const struct mustache *wording, struct document **out) MUST_CHECK;

/* "GIÁM ĐỐC", … : title of the head of an agency in capitals, from the register or by its kind. */
struct str agency_head_title(struct arena *a, const struct agency *agency);

/* Every kind of agency that wording may ask for ({{#cơ quan.là.sở}}), some twice; NULL after the
 * last. */
const char *agency_kind_at(size_t i);

#endif
