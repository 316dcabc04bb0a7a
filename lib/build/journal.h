/* SPDX-License-Identifier: MIT
 * Which contents this and earlier, killed builds have written: without it, a file written after the
 * last manifest would look like one that a person edited. Inside this room. */
#ifndef VANTHU_BUILD_JOURNAL_H
#define VANTHU_BUILD_JOURNAL_H

#include "base/file.h"
#include "base/map.h"

#include <pthread.h>

struct journal {
    struct str path;
    struct map lines; /* of killed builds: "<sha256> <path>" */
    int fd;           /* -1: nothing is written (dry run) */
    pthread_mutex_t lock;
};

/* Takes up the journal of OUT; `writing` opens it for new lines. Closed with the arena. */
enum status journal_open(struct arena *a, struct str out, bool writing,
                         struct journal *j) MUST_CHECK;
/* We are about to write this content to that path. Any thread. */
enum status journal_add(struct journal *j, struct arena *scratch, struct str path,
                        struct str sha256) MUST_CHECK;
/* Did a killed build write this content there? */
bool journal_has(const struct journal *j, struct arena *scratch, struct str path,
                 struct str sha256);
/* Everything is in the manifest now. */
enum status journal_end(struct arena *a, struct journal *j) MUST_CHECK;

#endif
