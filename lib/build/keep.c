/* SPDX-License-Identifier: MIT */
#include "build/keep.h"

struct keeper {
    struct arena *arena;
    struct map ids; /* -> anything */
};

static void keep(struct keeper *k, struct str id)
{
    static char mark;
    map_put(&k->ids, id, &mark);
}

static bool is_read(const struct dossier *dossier, struct str name)
{
    for (size_t i = 0; i < dossier->documents.n; i++) {
        if (str_eq(path_name(dossier->documents.v[i]->source->path), name)) {
            return true;
        }
    }
    return false;
}

/* `source` is "<dossier>/<file>". */
static bool is_lost(struct arena *a, const struct loaded *loaded, struct str source)
{
    const struct dossier *dossier = &loaded->dossier;
    const struct str name = path_name(source);
    return loaded->whole && !dossier->meta.documents.list.n && name.n &&
           str_eq(path_folder(source), dossier->id) && !is_read(dossier, name) &&
           file_exists(a, path_join(a, dossier->folder, name));
}

static void keep_lost(struct keeper *k, const struct manifest *before, const struct loaded *loaded)
{
    for (size_t i = 0; i < before->outputs.n; i++) {
        const struct str source = before->outputs.v[i].source;
        if (is_lost(k->arena, loaded, source)) {
            keep(k, loaded->dossier.id);
        }
    }
}

struct map keep_ids(struct arena *a, const struct manifest *before,
                    const struct load_result *loaded, const struct targets *targets)
{
    struct keeper k = {a, map_new(a)};
    for (size_t i = 0; i < targets->list.n; i++) {
        if (targets->list.v[i].refused) {
            keep(&k, targets->list.v[i].loaded->dossier.id);
        }
    }
    for (size_t i = 0; i < loaded->list.n; i++) {
        if (loaded->list.v[i]->incomplete) {
            keep(&k, loaded->list.v[i]->dossier.id);
        }
        keep_lost(&k, before, loaded->list.v[i]);
    }
    return k.ids;
}
