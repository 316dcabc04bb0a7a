/* SPDX-License-Identifier: MIT
 * `vanthu fmt`: the canonical source of documents, registers and dossier files.
 *
 * A document goes through its changes one after the other, each read back before the next: safe
 * fixes of the rules, new labels, written assignments, layout. After each the model must be the one
 * that was to be expected; where it is not, the change is left out or the file is left alone.
 * Nothing is written here. */
#ifndef VANTHU_BUILD_FORMAT_H
#define VANTHU_BUILD_FORMAT_H

#include "build/build.h"
#include "rules/renumber.h"

struct format_options {
    struct load_options load;
    bool renumber;    /* labels, and the references to them */
    bool assignments; /* write inferred ones as blocks */
};

struct format_fix { /* how often a rule's fix was made */
    const char *code;
    unsigned count;
};

enum format_outcome {
    FORMAT_SAME,    /* the file is canonical */
    FORMAT_CHANGED, /* `after` is to be written */
    FORMAT_REFUSED, /* the source says things that cannot be kept; reported in the sink */
    FORMAT_UNSURE,  /* what was to be written reads differently: our fault, nothing is changed */
};

struct formatted { /* one file */
    enum format_outcome outcome;
    struct str path;                /* as shown; "-": standard input */
    const struct source *from;      /* the text as it was */
    struct str after;               /* UTF-8, LF, no byte order mark */
    VEC(struct format_fix) fixes;   /* by code */
    size_t held_back;               /* fixes in the words of a received document */
    unsigned assignments;           /* blocks written */
    struct renumbering renumbering; /* empty unless asked for */
    const struct source
        *numbered; /* the text that its places are in; NULL: nothing was renumbered */
    bool
        not_renumbered; /* asked for, and left: a received document, or it would read differently */
};

struct format_result {
    VEC(struct formatted *) list;
    struct sink sink;  /* what kept files from being formatted */
    enum status worst; /* of files that could not be read */
    struct str empty;  /* after ST_MISSING: the folder without documents */
};

/* One document that was read whole (no finding of S001, S002, S006-S009); `dossier` may be NULL. */
void format_document(struct arena *a, const struct format_options *options,
                     const struct dossier *dossier, struct document *d, struct formatted *out);

/* Formats every document of the paths and, in folders, their register and dossier file; either can
 * also be named by itself. ST_OK even where single files are refused. */
enum status format_paths(struct arena *a, const struct format_options *options,
                         struct format_result *result) MUST_CHECK;

#endif
