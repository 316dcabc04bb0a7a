/* SPDX-License-Identifier: MIT */
#include "model/dossier.h"

#include "base/file.h"

struct document *dossier_document(struct arena *a, const struct dossier *dossier,
                                  const struct document *from, struct str file)
{
    const struct str path = path_join(a, path_folder(from->source->path), file);
    for (size_t i = 0; file.n && i < dossier->documents.n; i++) {
        if (str_eq(dossier->documents.v[i]->source->path, path)) {
            return dossier->documents.v[i];
        }
    }
    return NULL;
}
