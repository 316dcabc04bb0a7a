/* SPDX-License-Identifier: MIT
 * `vanthu import`: the bytes of a file of anybody -> our sources. Nothing is written here. */
#ifndef VANTHU_BUILD_IMPORT_H
#define VANTHU_BUILD_IMPORT_H

#include "base/file.h"
#include "diag/finding.h"

struct import_options {
    struct str path;       /* "-": standard input */
    struct str shown;      /* how it is shown; its extension says what it is */
    struct str out;        /* where the source will be written; empty: nowhere */
    const char *from_code; /* encoding of a text; NULL: as it says */
    enum lang lang;
};

struct imported_source {
    struct str path;    /* OUT.md, OUT-2.md, …; empty without `out` */
    struct str text;    /* canonical Markdown */
    size_t assignments; /* blocks made of an annex of tasks */
    bool received;      /* `văn bản đến: true` was set */
};

struct import_result {
    VEC(struct imported_source) list;
    struct str register_path; /* that names were looked up in; empty: none was found */
};

/* ST_OK: sources were made, what could not be placed is in the sink (S011). ST_INVALID, ST_LIMIT:
 * reported, nothing was made. ST_MISSING, ST_IO: the file could not be read (errno), unreported.
 * ST_EXISTS: the file is a source already. */
enum status import_file(struct arena *a, struct sink *sink, const struct import_options *options,
                        struct import_result *out) MUST_CHECK;

#endif
