/* SPDX-License-Identifier: MIT
 * The ZIP archive under a package as it is written, byte by byte: what Word looks at and libzip
 * hides (PKWARE APPNOTE 6.3; ECMA-376 Part 2, Annex B). */
#ifndef VANTHU_DOCX_ARCHIVE_H
#define VANTHU_DOCX_ARCHIVE_H

#include "base/str.h"
#include "base/vec.h"

struct archive_entry { /* of the central directory */
    struct str name;
    unsigned made_by; /* high byte: system; low byte: version */
    unsigned needed;  /* version to extract, 20 = 2.0 */
    unsigned flags, method;
    uint32_t attributes, packed, size, offset;
    bool zip64;     /* has the zip64 extra field, here or in its local header */
    bool different; /* the local header disagrees about name, flags or method */
    unsigned local_needed, local_flags;
};

struct archive {
    VEC(struct archive_entry) entries;
    bool broken; /* no directory, or it cannot be followed */
    bool zip64;
    bool prefix;   /* bytes before the first entry */
    bool trailing; /* bytes after the end */
};

void archive_scan(struct arena *a, struct str bytes, struct archive *out);

#endif
