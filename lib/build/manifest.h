/* SPDX-License-Identifier: MIT
 * output/manifest.json: what was made from what. It tells the next build which files are up to
 * date, which were edited by a person since, and which are no longer wanted. Inside this room. */
#ifndef VANTHU_BUILD_MANIFEST_H
#define VANTHU_BUILD_MANIFEST_H

#include "base/file.h"
#include "base/map.h"

struct made {          /* one file that we made */
    struct str path;   /* below the output folder */
    struct str sha256; /* of what we wrote, or would have written had nobody edited it */
    struct str key;    /* of everything it was made from; "": not known */
    struct str kind;
    struct str source; /* "<dossier>/<file>"; "": none */
    struct str agency; /* id; "": none */
    struct str beside; /* path of the new version beside an edited file; "": none */
    struct str beside_sha256;
};

struct input {
    struct str path; /* "<dossier>/<file>" */
    struct str sha256;
};

struct manifest {
    struct str templates; /* SHA-256 over the templates */
    VEC(struct input) inputs;
    VEC(struct made) outputs;
    struct map by_path; /* of outputs; by manifest_index() */
};

/* Reads OUT/manifest.json. A manifest that is missing, damaged or of another schema reads as empty:
 * then every file that is there counts as edited, and nothing is lost. */
enum status manifest_read(struct arena *a, struct str out, struct manifest *m) MUST_CHECK;
/* Sorts, and writes it where it changed. */
enum status manifest_write(struct arena *a, struct str out, struct manifest *m) MUST_CHECK;
void manifest_index(struct arena *a, struct manifest *m);
const struct made *manifest_find(const struct manifest *m, struct str path);

/* A path that stays inside the output folder. What a manifest says is not trusted. */
bool path_is_inside(struct str path);

#endif
