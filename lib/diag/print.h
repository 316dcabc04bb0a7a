/* SPDX-License-Identifier: MIT
 * Findings as text, in the form a reader asks for. Every form prints what the sink holds, in its
 * order (sort first), and nothing else: the caller writes the buffer out. */
#ifndef VANTHU_DIAG_PRINT_H
#define VANTHU_DIAG_PRINT_H

#include "base/buf.h"
#include "diag/finding.h"

struct print_options {
    enum lang lang;             /* of the words around the messages */
    bool color;                 /* ANSI colours; human form only */
    unsigned width;             /* columns of the terminal; 0: as wide as the line */
    const char *tool, *version; /* "vanthu", "0.1.0" */
    struct str folder;          /* real path of the working folder: URIs below it are relative */
    size_t most;                /* findings to print; 0: all. The summary counts all of them */
};

struct printed; /* private to lib/diag */

struct print_form {
    const char *name;
    void (*print)(const struct printed *what, const struct print_options *options, struct buf *out);
};

/* Every form, ended by a row whose name is NULL: human, gcc, json, jsonl, sarif, github. */
const struct print_form *print_forms(void);
const struct print_form *print_form_find(struct str name); /* NULL when unknown */

void print_findings(const struct print_form *form, const struct sink *sink,
                    const struct print_options *options, struct buf *out);

#endif
