/* SPDX-License-Identifier: MIT */
#include "model/dossier.h"

#include "base/file.h"

struct document *dossier_document(struct arena *a, const struct dossier *dossier,
                                  const struct document *from, struct str file)
{
    const struct str path = path_join(a, path_folder(from->source->path), file);
    const bool plain = str_find(file, STR("./"), 0) == STR_NPOS && file.n && file.p[0] != '/';
    for (size_t i = 0; file.n && i < dossier->documents.n; i++) {
        const struct str other = dossier->documents.v[i]->source->path;
        if (plain ? str_eq(other, path) : str_eq(path_real(a, other), path_real(a, path))) {
            return dossier->documents.v[i];
        }
    }
    return NULL;
}
