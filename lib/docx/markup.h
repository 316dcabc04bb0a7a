/* SPDX-License-Identifier: MIT
 * XML as it is written: a tree over the bytes of a part in which everything that is not changed is
 * written back as it was (attributes, prefixes, blanks). For layout templates; docx/xml.h, which
 * resolves names and drops what it does not need, checks a part first.
 *
 * Comments and processing instructions are dropped: no part of WordprocessingML needs them. */
#ifndef VANTHU_DOCX_MARKUP_H
#define VANTHU_DOCX_MARKUP_H

#include "base/buf.h"

enum mark_kind {
    MARK_ELEMENT,
    MARK_TEXT, /* character data, escaped as it stands in the part */
    MARK_SLOT, /* Mustache, written as it is */
};

struct mark {
    enum mark_kind kind;
    struct str name;       /* element: with its prefix, "w:p" */
    struct str attributes; /* element: as written, with the blank before: ` w:val="x"` */
    struct str text;       /* text, slot */
    struct mark *parent, *prev, *next, *first, *last;
};

/* The tree of a well-formed part. ST_INVALID where it is not (nesting, quotes, a DOCTYPE). */
enum status markup_read(struct arena *a, struct str bytes, struct mark **root) MUST_CHECK;

/* Appends the element and all below. `literal`: braces that are no slots are written so that
 * Mustache does not take them for some. */
void markup_write(const struct mark *root, bool literal, struct buf *out);
/* The same with the XML declaration before it: a whole part. */
void markup_write_part(const struct mark *root, bool literal, struct buf *out);

struct mark *mark_element(struct arena *a, const char *name, struct str attributes);
struct mark *mark_text(struct arena *a, struct str escaped);
struct mark *mark_slot(struct arena *a, struct str mustache);
struct mark *mark_copy(struct arena *a, const struct mark *node); /* with all below, no parent */

void mark_append(struct mark *parent, struct mark *node);
void mark_insert(struct mark *before, struct mark *node); /* before a node that has a parent */
void mark_insert_after(struct mark *after, struct mark *node);
void mark_remove(struct mark *node);

bool mark_is(const struct mark *node, const char *name); /* false for NULL and text */
/* The next in document order below `top`; NULL after the last. */
struct mark *mark_next(const struct mark *top, struct mark *node);
/* The next behind all that is below `node`. */
struct mark *mark_skip(const struct mark *top, struct mark *node);
struct mark *mark_child(const struct mark *node, const char *name);
struct mark *mark_above(struct mark *node, const char *name); /* nearest ancestor; NULL */

/* The value of an attribute, escaped as it stands; false when it is not there. */
bool mark_attribute(const struct mark *node, const char *name, struct str *value);
/* The same, empty when it is not there. */
struct str mark_value(const struct mark *node, const char *name);
void mark_set(struct arena *a, struct mark *node, const char *name, struct str escaped);
void mark_unset(struct arena *a, struct mark *node, const char *name);

/* `&amp;` -> `&` and so on: the character data of text as it reads. */
struct str markup_decode(struct arena *a, struct str escaped);
struct str markup_encode(struct arena *a, struct str plain);

#endif
