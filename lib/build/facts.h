/* SPDX-License-Identifier: MIT
 * What both reports tell of a dossier, worked out once. Inside this room. */
#ifndef VANTHU_BUILD_FACTS_H
#define VANTHU_BUILD_FACTS_H

#include "build/plan.h"
#include "derive/derive.h"

struct report_document {
    const struct document *document;
    const struct target *own; /* its DOCX */
    struct tasks tasks;
    struct agencies agencies; /* that get a plan from it */
};

struct report_facts {
    struct arena *arena;
    const struct dossier *dossier;
    const struct targets *targets;
    enum lang lang;
    struct str title;
    VEC(struct report_document) documents;
    VEC(const struct finding *) findings; /* about this dossier, sorted */
    struct tally tally;
};

void report_facts(struct arena *a, const struct load_result *loaded, const struct targets *targets,
                  const struct target *report, struct report_facts *out);

/* Path of a file as seen from the dossier's output folder, where the reports lie. */
struct str report_link(const struct report_facts *f, struct str path);
/* Path of a source as seen from the dossier's folder: the same on every machine. */
struct str report_source(const struct report_facts *f, struct str path);
/* The target of a kind made from a document for an agency; NULL when there is none. */
const struct target *report_target(const struct report_facts *f, enum target_kind kind,
                                   const struct document *d, const struct agency *agency);

#endif
