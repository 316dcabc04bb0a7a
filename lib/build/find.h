/* SPDX-License-Identifier: MIT
 * Paths of the user -> places of dossiers. Looks at names and first bytes only. Inside this room.
 */
#ifndef VANTHU_BUILD_FIND_H
#define VANTHU_BUILD_FIND_H

#include "base/file.h"
#include "base/map.h"

enum place_kind {
    PLACE_FOLDER,
    PLACE_DOCUMENT,     /* one that was named */
    PLACE_REGISTER,     /* the same: danh-ba.yaml, … */
    PLACE_DOSSIER_FILE, /* ho-so.yaml */
};

struct place {
    enum place_kind kind;
    struct str path;         /* folder, or the file that was named */
    struct str dossier_file; /* ho-so.yaml; "": none */
    struct names documents;  /* file names in the folder, sorted; for one document its path */
    struct names notes;      /* files of the folder that could be documents but are plainly none */
};

struct places {
    VEC(struct place) list;
};

struct find_options {
    struct names paths;
    struct str stdin_name; /* these three: see load_options */
    const struct map *overlay;
    bool shallow;
};

/* Every dossier at or below the paths, in their order, none twice. A path that does not exist
 * becomes a document, so that reading it reports why. ST_MISSING when a folder holds no dossier at
 * all: *empty is that path. */
enum status places_find(struct arena *a, const struct find_options *options, struct places *out,
                        struct str *empty) MUST_CHECK;

/* What a file is by its name: YAML is a register or a dossier file, danh-ba.xml a register,
 * everything else a document. */
enum place_kind file_kind(struct str name);

/* The register that belongs to files of a folder: danh-ba.yaml, .yml or .xml there or in the
 * nearest folder above; "" when there is none. */
struct str register_find(struct arena *a, struct str folder);

/* The dossier file of a folder, "" when there is none. */
struct str dossier_file_find(struct arena *a, struct str folder);

#endif
