/* SPDX-License-Identifier: MIT
 * A package: named parts in one ZIP archive (ECMA-376 Part 2). The only place that knows libzip. */
#ifndef VANTHU_DOCX_PACKAGE_H
#define VANTHU_DOCX_PACKAGE_H

#include "base/str.h"
#include "base/vec.h"

struct package_part {
    struct str name; /* "word/document.xml" */
    struct str bytes;
};

struct package {
    VEC(struct package_part) parts; /* in the order of the archive */
};

/* The archive in memory: deflated at a fixed level, dated 1980-01-01, so that the same parts give
 * the same bytes. */
enum status package_write(struct arena *a, const struct package *package,
                          struct str *bytes) MUST_CHECK;

/* The parts of an archive, unpacked, within limits on number, size and ratio: nothing in it is
 * trusted. ST_INVALID where it cannot be read, ST_LIMIT over a limit; *bad names the part. */
enum status package_read(struct arena *a, struct str bytes, struct package *out,
                         struct str *bad) MUST_CHECK;

#endif
