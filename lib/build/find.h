/* SPDX-License-Identifier: MIT
 * Paths of the user -> places of dossiers. Looks at names and first bytes only. Inside this room.
 */
#ifndef VANTHU_BUILD_FIND_H
#define VANTHU_BUILD_FIND_H

#include "base/file.h"
#include "base/map.h"

struct place {
    struct str path;         /* folder, or the one document that was named */
    bool document;           /* one document */
    struct str dossier_file; /* ho-so.yaml; "": none */
    struct names documents;  /* file names in the folder, sorted; for one document its path */
};

struct places {
    VEC(struct place) list;
};

struct find_options {
    struct names paths;
    const struct map *overlay; /* see load_options */
    bool shallow;
};

/* Every dossier at or below the paths, in their order, none twice. A path that does not exist
 * becomes a document, so that reading it reports why. ST_MISSING when a folder holds no dossier at
 * all: *empty is that path. */
enum status places_find(struct arena *a, const struct find_options *options, struct places *out,
                        struct str *empty) MUST_CHECK;

/* The register that belongs to files of a folder: danh-ba.yaml, .yml or .xml there or in the
 * nearest folder above; "" when there is none. */
struct str register_find(struct arena *a, struct str folder);

/* The dossier file of a folder, "" when there is none. */
struct str dossier_file_find(struct arena *a, struct str folder);

#endif
