/* SPDX-License-Identifier: MIT
 * Derivation: a plan and an agency -> the agency's own plan. Pure: model in, model out. */
#ifndef VANTHU_DERIVE_DERIVE_H
#define VANTHU_DERIVE_DERIVE_H

#include "diag/finding.h"
#include "model/document.h"
#include "text/mustache.h"

enum role {
    ROLE_NONE,
    ROLE_LEAD,       /* leads by name */
    ROLE_COMMON,     /* leads as a member of a closed group: shared with the others */
    ROLE_COORDINATE, /* co-ordinates by name or as a member of a closed group */
};

struct task {
    const struct block *item;
    const struct assignment *assignment;
    struct str path;      /* "III.2.3" */
    struct str reference; /* "mục III.2.3", "điểm a mục III.2" */
    struct str title;     /* one line for tables: the item's title, or its words shortened at a
                             sentence end; never used where the whole text is due */
};

struct tasks {
    VEC(struct task) list; /* in reading order */
};

/* Every item with an assignment. */
struct tasks tasks_of(struct arena *a, const struct document *d);
enum role task_role(const struct task *t, const struct agency *agency);

/* Agencies that get a plan: those with a role in any task, in register order. */
struct agencies {
    VEC(const struct agency *) list;
};
struct agencies agencies_assigned(struct arena *a, const struct document *d,
                                  const struct tasks *tasks);

/* The agency's plan. `wording` is a Markdown text template (templates/text/ke-hoach-don-vi.md).
 * Words of the parent are carried whole. ST_INVALID when the wording does not read as a document:
 * what is wrong has been reported on `sink`. */
enum status derive_plan(struct arena *a, struct sink *sink, const struct document *parent,
                        const struct agency *agency, const struct mustache *wording,
                        struct document **out) MUST_CHECK;

/* A letter that forwards `plan`, as it goes to one agency: addressed to it, with its tasks as an
 * annex worded by `wording` (templates/text/phu-luc-cong-van.md). */
enum status derive_letter(struct arena *a, struct sink *sink, const struct document *letter,
                          const struct document *plan, const struct agency *agency,
                          const struct mustache *wording, struct document **out) MUST_CHECK;

/* Changes of a document's tasks show in this digest (for `kế hoạch gốc: dấu vết`, rule X606). */
struct str tasks_digest(struct arena *a, const struct tasks *tasks);

/* "GIÁM ĐỐC", … : title of the head of an agency in capitals, from the register or by its kind. */
struct str agency_head_title(struct arena *a, const struct agency *agency);

#endif
