/* SPDX-License-Identifier: MIT
 * What a build is to make: every output with its name and what it is made from. Decided before
 * anything is made, so that it can be counted, compared and run by threads. Inside this room. */
#ifndef VANTHU_BUILD_PLAN_H
#define VANTHU_BUILD_PLAN_H

#include "build/kit.h"

enum target_kind {
    TARGET_DOCUMENT,    /* a document of the dossier */
    TARGET_LETTER,      /* a letter to one agency */
    TARGET_AGENCY_PLAN, /* an agency's own plan: DOCX and source */
    TARGET_REGISTER,    /* the register beside the sources made */
    TARGET_REPORT,      /* report.json and report.html; made last */
    TARGET_KINDS
};

enum { TARGET_FILES = 2 };

struct target {
    enum target_kind kind;
    const struct loaded *loaded;
    const struct document *document;    /* NULL: register, report */
    const struct document *plan;        /* TARGET_LETTER: what the letter forwards */
    const struct docx_template *layout; /* of a clerk; NULL: the built-in one */
    const struct agency *agency;        /* NULL: not for one agency */
    struct str parent_file;             /* TARGET_AGENCY_PLAN: how its source names the plan */
    bool refused;                       /* something it is made from has errors */
    struct str files[TARGET_FILES];     /* paths below the output folder */
    unsigned files_n;
    struct str key; /* SHA-256 over everything the files are made from; "": always made anew */
};

struct targets {
    VEC(struct target) list;
};

/* The name of a kind in the manifest: "document", "letter", … */
const char *target_kind_name(enum target_kind kind);

/* `out_folder`: where they are to lie. */
void targets_plan(struct arena *a, const struct load_result *loaded, const struct kit *kit,
                  struct str out_folder, struct targets *out);

#endif
