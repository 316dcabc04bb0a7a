/* SPDX-License-Identifier: MIT
 * One source text as it is shown and as it was on disk.
 *
 * `text` is what every reader and rule sees: UTF-8 in NFC, LF line ends, no byte order mark. Places
 * in the model are byte offsets into it. `shifts` leads back to the bytes of the file (for a file
 * in another encoding, to its UTF-8 form). Texts are at most SOURCE_MAX bytes, so offsets fit 32
 * bits. */
#ifndef VANTHU_DIAG_SOURCE_H
#define VANTHU_DIAG_SOURCE_H

#include "base/span.h"
#include "text/nfc.h"

enum { SOURCE_MAX = 64 * 1024 * 1024 };

/* Inside a long line: how many characters stand before a byte of it. */
struct milestone {
    uint32_t offset, characters;
};

struct source {
    struct str path; /* as it is shown: the way the user named it */
    struct str text;
    const char *encoding; /* canonical name; "UTF-8" mostly */
    bool generated;       /* made by vanthu, not read from a file */
    struct shifts shifts;
    struct stretches not_nfc;         /* stretches of `text` that normalisation changed (T501) */
    VEC(uint32_t) lines;              /* offset of the first byte of each line */
    VEC(struct milestone) milestones; /* so that counting columns never starts far away */
};

/* A source over `text` with its line index; path and text are not copied. */
struct source *source_new(struct arena *a, struct str path, struct str text);

struct position {
    unsigned line, column; /* from 1; columns count characters as a reader sees them */
    uint32_t byte;         /* from 0, in the file */
};

struct position source_position(const struct source *s, uint32_t offset);
/* Line number (from 1) and the text of a line without its end; empty beyond the last. */
unsigned source_line_of(const struct source *s, uint32_t offset);
struct str source_line(const struct source *s, unsigned line);
uint32_t source_line_start(const struct source *s, unsigned line);
struct str source_text(const struct source *s, struct span at);
/* The span of a slice that points into the text; {0,0} when it does not. */
struct span source_span(const struct source *s, struct str slice);

#endif
