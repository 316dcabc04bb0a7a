/* SPDX-License-Identifier: MIT
 * The head of a document while it is recognised. Inside the import files. */
#ifndef VANTHU_READ_IMPORT_HEAD_H
#define VANTHU_READ_IMPORT_HEAD_H

#include "read/import_units.h"

enum { SHORT_BYTES = 240 }; /* of a line of the head: longer ones are body text */

struct head {
    struct import *im;
    struct unit *last;        /* taken before this one; NULL */
    const struct unit *title; /* the name of the type */
    unsigned agency_lines;
    size_t subject_bytes;
    bool nation, number, subject, addressees; /* were found */
};

/* True when the unit is (more of) the part; what it says has then been put where it belongs. */
typedef bool take_fn(struct head *h, struct unit *u);

/* ---- import_letterhead.c: how these parts begin ---- */

take_fn head_nation, head_ornament, head_number, head_date, head_mark, head_agency;

/* ---- questions about a unit ---- */

bool head_starts(const struct unit *u, const char *start); /* its key */
bool head_labelled(const struct unit *u);

#endif
