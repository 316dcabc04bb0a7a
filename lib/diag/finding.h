/* SPDX-License-Identifier: MIT
 * Findings: what a reader or a rule has to say about a place, and the sink that collects them.
 *
 * Whoever reports names only the code and the words; severity, title and legal basis come from the
 * rule's row in the catalogue (lib/rules), through `lookup`. Nobody here prints. */
#ifndef VANTHU_DIAG_FINDING_H
#define VANTHU_DIAG_FINDING_H

#include "diag/edit.h"
#include "diag/lang.h"
#include "diag/source.h"

enum severity { SEV_OFF, SEV_NOTE, SEV_WARNING, SEV_ERROR };

/* What is true of a rule whoever applies it. */
struct rule_info {
    const char *code; /* "C302" */
    enum severity severity;
    struct msg title;          /* one line: what it finds */
    struct msg explain;        /* why it matters and how to mend it */
    const char *wrong, *right; /* an example; NULL where none helps */
    const char *legal;         /* "Phụ lục III, Nghị định 30/2020/NĐ-CP"; NULL */
    const char *fix;           /* option of `vanthu fmt` that mends it ("", "--renumber"); NULL */
};

struct related {
    const struct source *source;
    struct span at;
    struct str message;
};

struct finding {
    const struct rule_info *rule;
    enum severity severity;
    const struct source *source; /* NULL when a file could not be read: then `file` */
    struct str file;
    struct span at;
    struct str message, hint; /* in the sink's language; hint may be empty */
    struct str legal;
    /* How a machine mends it: `fix` in the place of `fix_at`, a stretch of `source`. */
    bool has_fix;
    struct str fix; /* may be empty: the stretch goes */
    struct span fix_at;
    VEC(struct edit) also; /* what the same fix mends besides: the other labels of a series */
    VEC(struct related) related;
};

struct sink {
    struct arena *arena; /* outlives every source reported on */
    enum lang lang;
    const struct rule_info *(*lookup)(struct str code); /* NULL: everything is an error */
    VEC(struct finding *) list;
};

struct sink sink_new(struct arena *a, enum lang lang,
                     const struct rule_info *(*lookup)(struct str code));

/* Adds a finding at `at`. The words are formatted at once. `vi` and `en` take the same arguments.
 * Returns it, so that hint and related places can be added. */
struct finding *report(struct sink *sink, const struct source *source, struct span at,
                       const char *code, const char *vi, const char *en, ...) PRINTF_LIKE(5, 7)
    PRINTF_LIKE(6, 7);
/* About a file as a whole, which may not even exist. */
struct finding *report_file(struct sink *sink, struct str path, const char *code, const char *vi,
                            const char *en, ...) PRINTF_LIKE(4, 6) PRINTF_LIKE(5, 6);

/* How to mend it. Called at most once a finding. */
void hint(struct sink *sink, struct finding *f, const char *vi, const char *en, ...)
    PRINTF_LIKE(3, 5) PRINTF_LIKE(4, 5);
/* What a machine may write in the place of the finding (fix), or of another stretch of its source
 * (fix_at), without asking: source text, escapes and all, which says the same but for the fault.
 * At most once a finding; the text is copied. */
void fix(struct sink *sink, struct finding *f, struct str replacement);
void fix_at(struct sink *sink, struct finding *f, struct span at, struct str replacement);
/* Another stretch that the fix mends as well: without it the fix would only move the fault on. */
void fix_also(struct sink *sink, struct finding *f, struct span at, struct str replacement);
/* Another place that belongs to it. */
void related(struct sink *sink, struct finding *f, const struct source *source, struct span at,
             const char *vi, const char *en, ...) PRINTF_LIKE(5, 7) PRINTF_LIKE(6, 7);

struct tally {
    unsigned errors, warnings, notes;
};
/* Sorts by file, place and code and drops exact repeats. Stable whatever the order of reporting. */
void sink_sort(struct sink *sink);
struct tally sink_count(const struct sink *sink);
const char *severity_name(enum severity sev); /* "error", "warning", "note" */

#endif
