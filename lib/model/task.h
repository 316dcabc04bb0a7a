/* SPDX-License-Identifier: MIT
 * Tasks: the items of a document that have an assignment, as tables, derived plans and rules want
 * them. */
#ifndef VANTHU_MODEL_TASK_H
#define VANTHU_MODEL_TASK_H

#include "model/document.h"

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
    struct str title;     /* for tables: the item's title, or its words (with those they go on
                             from), cut at the end of a sentence only; where a title names agencies
                             only, the words below it. The same in a plan and in those derived from
                             it. */
};

struct tasks {
    VEC(struct task) list; /* in reading order */
};

/* The next item with an assignment in reading order, rows of tables included; start with `root`.
 * NULL after the last. */
const struct block *task_item_next(const struct block *root, const struct block *b);
/* The item above whose words a point or a bullet goes on from: "… theo các nhóm sau:"; NULL. */
const struct block *task_lead_in(struct arena *a, const struct block *item);

/* Every item with an assignment. */
struct tasks tasks_of(struct arena *a, const struct document *d);
enum role task_role(const struct task *t, const struct agency *agency);

/* Twelve hexadecimal digits that change with the words and the assignment of a task, and of what
 * hangs below it, but not with its number. */
struct str task_digest(struct arena *a, const struct task *t);
/* The tasks of one agency and their digests, "III.2.3=0f3a61c29b7e V.1=…": what a derived plan
 * keeps under `kế hoạch gốc: dấu vết`, so that X606 can tell what has changed in its parent since.
 */
struct str tasks_trail(struct arena *a, const struct tasks *tasks, const struct agency *agency);

#endif
