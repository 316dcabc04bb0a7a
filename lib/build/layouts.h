/* SPDX-License-Identifier: MIT
 * The layout templates (mẫu trình bày) that dossiers and documents name: read once a dossier,
 * checked against the profile of every document that is made with them. Inside this room. */
#ifndef VANTHU_BUILD_LAYOUTS_H
#define VANTHU_BUILD_LAYOUTS_H

#include "build/build.h"

struct layout_file {
    struct str path; /* as it is shown */
    struct str bytes, digest;
    const struct docx_template *template; /* NULL: it cannot be used; reported */
};

/* Reads what the dossier and its documents name into loaded->layouts. What is wrong with a template
 * is reported about its file (F411) and once more where it is named, so that nothing is made with
 * it. `folder`: --templates, for the profiles. */
void layouts_read(struct arena *a, struct sink *sink, struct str folder, struct loaded *loaded);

/* The template of a document: the one it names, else the first of the dossier that is for documents
 * of its type; NULL: the built-in layout. */
const struct layout_file *layout_of(struct arena *a, const struct loaded *loaded,
                                    const struct document *d);

#endif
