/* SPDX-License-Identifier: MIT
 * What the forms share. Private to lib/diag. */
#ifndef VANTHU_DIAG_PRINT_PARTS_H
#define VANTHU_DIAG_PRINT_PARTS_H

#include "diag/print.h"
#include "text/json.h"

/* What a form prints. */
struct printed {
    struct finding *const *findings; /* those that are shown, in the order of the sink */
    const struct str *prints;        /* their fingerprints */
    size_t n;
    size_t left_off;    /* more than options->most */
    struct tally tally; /* of all */
};

typedef void print_fn(const struct printed *what, const struct print_options *options,
                      struct buf *out);
print_fn print_human, print_gcc, print_json, print_jsonl, print_sarif, print_github;

/* Where a finding starts and where it ends: behind its last character. */
struct place {
    struct position start, end;
    bool known; /* false: the first line stands for the file */
};
struct place place_of(const struct source *source, struct span at);

/* `s` on one line and safe for a terminal: TAB and line ends as blanks, other controls, invisible
 * characters and bytes that are not UTF-8 as U+FFFD. */
void add_safe(struct buf *out, struct str s);

/* Message and hint (with its word) in one text, `between` them. */
struct str message_with_hint(struct arena *a, const struct finding *f, enum lang lang,
                             const char *between);

/* The line of a place with carets under it, cut to `width` columns around them (0: not cut). */
void add_snippet(struct buf *out, const struct source *source, struct span at, unsigned width,
                 const char *color);

#endif
