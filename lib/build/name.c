/* SPDX-License-Identifier: MIT */
#include "build/name.h"

#include "text/fold.h"

enum { DEEPEST_NAME = 6 };

/* The last `depth` folders of a path as one name: "2026/chuyen-doi-so" -> "2026-chuyen-doi-so". */
static struct str name_of(struct arena *a, struct str real, unsigned depth)
{
    struct str rest = real;
    struct str name = path_name(rest);
    for (unsigned i = 1; i < depth && path_name(path_folder(rest)).n; i++) {
        rest = path_folder(rest);
        name = str_printf(a, "%.*s-%.*s", STR_ARG(path_name(rest)), STR_ARG(name));
    }
    return fold_slug(a, name);
}

/* One name at one depth, and the folder that has it; `shared` once a second folder does. */
struct claim {
    struct str folder;
    bool shared;
};

static void claim_name(struct arena *a, struct map *claims, struct str name, struct str folder)
{
    struct claim *claim = map_get(claims, name);
    if (!claim) {
        claim = ARENA_NEW(a, struct claim);
        claim->folder = folder;
        map_put(claims, name, claim);
    } else if (!str_eq(claim->folder, folder)) {
        claim->shared = true;
    }
}

/* Names at this depth for the dossiers that have none yet, where no two folders want the same. */
static void name_at_depth(struct arena *a, struct load_result *result, const struct str *real,
                          struct map *taken, unsigned depth)
{
    struct map claims = map_new(a);
    const size_t n = result->list.n;
    for (size_t i = 0; i < n; i++) {
        claim_name(a, &claims, name_of(a, real[i], depth), real[i]);
    }
    for (size_t i = 0; i < n; i++) {
        struct str *id = &result->list.v[i]->dossier.id;
        const struct str name = name_of(a, real[i], depth);
        const struct claim *claim = map_get(&claims, name);
        const struct claim *before = map_get(taken, name);
        if (!id->n && !claim->shared && (!before || str_eq(before->folder, real[i]))) {
            *id = name;
            claim_name(a, taken, name, real[i]);
        }
    }
}

/* The last resort: a number. */
static void name_by_number(struct arena *a, struct dossier *d, struct str real, struct map *taken)
{
    const struct str base = name_of(a, real, 1);
    for (unsigned n = 2; !d->id.n; n++) {
        const struct str name = str_printf(a, "%.*s-%u", STR_ARG(base), n);
        const struct claim *before = map_get(taken, name);
        if (!before || str_eq(before->folder, real)) {
            d->id = name;
            claim_name(a, taken, name, real);
        }
    }
}

void dossiers_name(struct arena *a, struct load_result *result)
{
    const size_t n = result->list.n;
    struct str *real = arena_array(a, n, sizeof *real);
    struct map taken = map_new(a);
    for (size_t i = 0; i < n; i++) {
        real[i] = path_real(a, result->list.v[i]->dossier.folder);
    }
    for (unsigned depth = 1; depth <= DEEPEST_NAME; depth++) {
        name_at_depth(a, result, real, &taken, depth);
    }
    for (size_t i = 0; i < n; i++) {
        name_by_number(a, &result->list.v[i]->dossier, real[i], &taken);
    }
}
