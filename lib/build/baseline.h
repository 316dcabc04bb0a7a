/* SPDX-License-Identifier: MIT
 * A baseline: findings that are known and accepted, written by `--write-baseline`, left out by
 * `--baseline`. A finding is known by its code, its file (as seen from the baseline's folder) and
 * its fingerprint, so that it stays known when its line moves and does not when its text changes.
 * That a source cannot be read whole (rule_is_fixed) never goes into a baseline. */
#ifndef VANTHU_BUILD_BASELINE_H
#define VANTHU_BUILD_BASELINE_H

#include "base/map.h"
#include "diag/finding.h"

struct baseline {
    struct arena *arena;
    struct str folder; /* real path of the folder it lies in */
    struct map known;  /* file and fingerprint -> struct known */
    struct map files;  /* file as shown -> as seen from the folder */
    size_t n;          /* entries */
    size_t met;        /* how many of them a finding was left out for */
};

/* ST_INVALID: *why says what is wrong with the file, *line (0: unknown) where. ST_MISSING, ST_IO,
 * ST_LIMIT: it cannot be read. */
enum status baseline_read(struct arena *a, struct str path, struct baseline *out, struct msg *why,
                          unsigned *line) MUST_CHECK;

/* Takes known findings out of the sink and sorts it. For load_options.filter, with a struct
 * baseline.
 */
void baseline_filter(void *baseline, struct sink *sink);

/* Writes every finding of the sink that may be in a baseline and takes it out; *n is their number.
 */
enum status baseline_write(struct arena *a, struct str path, struct sink *sink,
                           size_t *n) MUST_CHECK;

#endif
