/* SPDX-License-Identifier: MIT
 * Typed values of front matter, register and dossier file, each with its place in the source. The
 * tables of keys (model/keys.h) say which key fills which member. */
#ifndef VANTHU_MODEL_FIELD_H
#define VANTHU_MODEL_FIELD_H

#include "base/span.h"
#include "base/vec.h"
#include "text/date.h"

struct agency;

struct field { /* a text */
    struct str text;
    struct span at;
    bool set; /* the key is there (its text may be empty) */
};

struct field_list { /* a list of texts; a single text counts as a list of one */
    VEC(struct field) list;
    struct span at;
    bool set;
};

struct field_date {
    struct field raw;
    struct date date; /* year 0: not set or not valid */
};

struct field_bool {
    bool value, set;
    struct span at;
};

struct field_agency { /* an id of the register */
    struct field raw;
    const struct agency *agency; /* NULL until resolved, or unknown */
};

#endif
