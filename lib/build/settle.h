/* SPDX-License-Identifier: MIT
 * One file of the output folder against what was there: write, leave, or put beside. A file that a
 * person edited is never overwritten. Inside this room.
 *
 *   the file on disk is …                 | what we make is …       | then
 *   --------------------------------------+-------------------------+-----------------------------
 *   not there                             | anything                | written
 *   what we make                          |                         | unchanged
 *   as the last build (or a killed one)   | something new           | written
 *   something else: edited                | what it was last time   | edited: left alone
 *   something else: edited                | something new           | beside: NAME.moi.EXT
 */
#ifndef VANTHU_BUILD_SETTLE_H
#define VANTHU_BUILD_SETTLE_H

#include "build/build.h"
#include "build/journal.h"
#include "build/manifest.h"

enum { SHA256_HEX = 64 };

struct settling { /* what all files of a build share; read-only */
    struct str out;
    const struct manifest *before;
    struct journal *journal;
    bool dry_run;
};

struct outcome { /* of one file; no pointers, so that it outlives the arena it was found in */
    enum build_action action;
    enum status status;
    int error;
    char sha256[SHA256_HEX]; /* of what we make */
    unsigned beside;         /* NAME.moi.EXT (1), NAME.moi-2.EXT (2), …; 0: none */
    char beside_sha256[SHA256_HEX];
};

/* Decides by the key alone, without making the file; false when it must be made. `a` is scratch. */
bool settle_by_key(const struct settling *s, struct arena *a, struct str path, struct str key,
                   struct outcome *out);
/* Decides and acts. */
void settle_bytes(const struct settling *s, struct arena *a, struct str path, struct str bytes,
                  struct outcome *out);
/* A file that is no longer wanted: removed, or left because it was edited. */
void settle_unwanted(const struct settling *s, struct arena *a, const struct made *made,
                     struct outcome *out);

/* "x/a.docx", 1 -> "x/a.moi.docx" */
struct str beside_path(struct arena *a, struct str path, unsigned n);

#endif
