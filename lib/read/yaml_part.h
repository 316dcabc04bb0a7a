/* SPDX-License-Identifier: MIT
 * Inside lib/read/yaml*.c: what the parser hands to those that look at the raw lines again. */
#ifndef VANTHU_READ_YAML_PART_H
#define VANTHU_READ_YAML_PART_H

#include "base/value.h"
#include "diag/finding.h"

struct spans {
    VEC(struct span) list;
};

/* Hangs the comments of `part`, which libyaml drops, on the entries of `root`. `scalars` are the
 * stretches of text values and keys, in order: a '#' inside them is no comment. */
void yaml_comments(struct arena *a, const struct source *source, struct span part,
                   const struct spans *scalars, struct value *root);

/* What libyaml says about a fault. */
struct yaml_fault {
    const char *problem, *context; /* its words; context may be "" */
    uint32_t at, context_at;       /* offsets in the source */
};

/* Reports it as S002, in words a clerk can act on where the cause is a usual one. */
void yaml_report(struct sink *sink, const struct source *source, const struct yaml_fault *fault);

#endif
