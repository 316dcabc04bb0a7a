/* SPDX-License-Identifier: MIT
 * A flow (read/flow.h) -> documents: the parts of an official document are recognised by what they
 * say and where they stand (Nghị định 30/2020/NĐ-CP, Phụ lục I) and become front matter; the rest
 * becomes items by their labels. What is not recognised is kept as a paragraph in its place and
 * reported (S011). */
#ifndef VANTHU_READ_IMPORT_H
#define VANTHU_READ_IMPORT_H

#include "read/flow.h"

struct imported {
    struct document *document; /* front and root only: to be written, then read again */
    size_t assignments;        /* read from its annex of tasks */
    bool received;             /* `văn bản đến: true` was set */
};

struct imports {
    VEC(struct imported) list; /* in the order of the file; at least one */
};

/* `agencies` may be NULL: then the issuer is named by an id made of its name, which is reported.
 * Whatever the flow, there are documents; ST_LIMIT after S009. */
enum status import_flow(struct flow *flow, const struct agency_register *agencies,
                        struct imports *out) MUST_CHECK;

/* The same keys in the order in which `vanthu schema` lists them. */
struct value *import_ordered(struct arena *a, const struct value *front);

#endif
