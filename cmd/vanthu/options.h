/* SPDX-License-Identifier: MIT
 * The command line: one row an option, one row a command. */
#ifndef VANTHU_CMD_OPTIONS_H
#define VANTHU_CMD_OPTIONS_H

#include "base/file.h"
#include "diag/lang.h"

enum exit_status { /* DESIGN: what the shell sees */
                   EXIT_CLEAN = 0,
                   EXIT_FINDINGS = 1,
                   EXIT_USAGE = 2,
                   EXIT_INTERNAL = 3,
};

struct options {
    struct str format;  /* --format */
    struct str color;   /* --color: auto, always, never */
    struct str lang;    /* --lang: vi, en */
    struct str out;     /* -o */
    struct str fail_on; /* --fail-on */
    struct str from_code;
    struct str stdin_filename;
    struct str select, ignore; /* codes or prefixes, by commas */
    struct str agency;
    struct str dump;
    struct str templates; /* folder that overrides the built-in templates */
    struct str jobs;
    struct str max_findings;
    struct str baseline, write_baseline;
    bool citations, quiet, dry_run, strict, matrix, xml, json, help, version;
    struct names paths; /* what is no option */
    struct {
        const struct option_row **v;
        size_t n, cap;
    } given;                          /* in the order of the command line */
    bool diff, renumber, assignments; /* fmt */
};

struct option_row {
    const char *name;  /* "format": --format */
    char letter;       /* 'o': -o; 0: none */
    const char *value; /* name of its value for the help, NULL: a flag */
    size_t offset;     /* of a struct str or a bool in struct options */
    struct msg about;
};

extern const struct option_row option_rows[];
extern const size_t option_rows_n;

/* Reads argv from `from` on. On failure: false, *bad is the word that is wrong and *why says why.
 */
bool options_read(struct arena *a, int argc, char **argv, int from, struct options *options,
                  struct str *bad, struct msg *why);

#endif
