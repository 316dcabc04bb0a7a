/* SPDX-License-Identifier: MIT
 * The slots that a clerk's layout template may have: one row a slot. `vanthu template slots`, the
 * checks and docs/mau-trinh-bay.md follow from this table. */
#ifndef VANTHU_DOCX_SLOTS_H
#define VANTHU_DOCX_SLOTS_H

#include "base/str.h"
#include "diag/lang.h"

enum slot_kind {
    SLOT_TEXT,  /* a text in a line */
    SLOT_LIST,  /* texts: the paragraph it stands in is repeated for each */
    SLOT_FLAG,  /* is there something? for sections only */
    SLOT_BLOCK, /* whole paragraphs: it takes the place of its own */
};

/* Which documents a template is for. */
enum layout_kind { FOR_LETTER, FOR_NAMED, LAYOUT_KINDS };

enum slot_need {
    NEED_NEVER,
    NEED_FILLED, /* may be left out, but not of a document that has something to say there */
    NEED_ALWAYS,
};

struct slot {
    const char *name;
    enum slot_kind kind;
    enum slot_need need[LAYOUT_KINDS];
    const char *size; /* key of "cỡ chữ" in the profile that its letters must keep to; NULL: none */
    struct msg about;
    const char *example; /* NULL: blocks and flags */
};

const struct slot *slot_at(size_t i); /* NULL beyond the last */
/* By name, however it is typed (case, blanks, marks composed or not); NULL. */
const struct slot *slot_find(struct arena *a, struct str name);
/* The name nearest to a wrong one; NULL when none is near. */
const char *slot_nearest(struct arena *a, struct str name);

#endif
