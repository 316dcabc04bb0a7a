/* SPDX-License-Identifier: MIT
 * The build room: paths -> dossiers -> checked models -> files in the output folder.
 *
 * Commands that only look (`check`, `tasks`, `derive`) use load_paths(); `build` uses build_run().
 * Nothing here prints: what a person must be told is in the sink, in the events and in `progress`.
 */
#ifndef VANTHU_BUILD_BUILD_H
#define VANTHU_BUILD_BUILD_H

#include "docx/docx.h"
#include "rules/rules.h"

/* ---- loading ---- */

struct load_options {
    struct names paths;    /* as the user named them: dossier, tree, document, "-"; none: "." */
    struct str stdin_name; /* how "-" is shown, and where its register is looked for; "": "-" */
    struct str templates;  /* folder that overrides templates/; empty: none */
    const char *from_code; /* encoding of the documents (encoding_find); NULL: as they say */
    enum lang lang;
    struct rule_policy policy; /* select, ignore, strict; `dossier` is filled in for each one */
    bool unchecked;            /* read and resolve only: no rules (fmt, convert) */
    /* Looks at (and may thin out) the findings of a dossier before anything is decided by them:
     * `--baseline`. NULL: none. */
    void (*filter)(void *ctx, struct sink *sink);
    void *filter_ctx;
    /* Texts that are not saved yet: path_real -> struct str, bytes of the file as they would be.
     * They stand in the place of what is on the disk (`lsp`). NULL: none. */
    const struct map *overlay;
    bool shallow; /* a folder is one dossier: nothing below it is looked at */
};

/* A dossier, or one document that was named by itself: then `whole` is false, the dossier holds
 * that document only and rules between documents do not run. */
struct loaded {
    struct dossier dossier;
    VEC(const struct layout_file *) layouts; /* templates it names: build/layouts.h */
    bool whole;
    bool incomplete;   /* a document or register of it could not be read */
    enum status worst; /* of files that could not be read; they have been reported */
};

struct load_result {
    VEC(struct loaded *) list; /* in the order of the paths, without repeats */
    struct sink sink;          /* every finding, sorted */
    struct names notes;        /* files of dossiers that are plainly no documents, not read */
    enum status worst;         /* ST_OK, or the worst of the files (ST_MISSING, ST_IO, …) */
    struct str
        empty; /* after ST_MISSING: the path below which there is no document; not reported */
};

/* Finds, reads, resolves and checks. ST_OK even when findings are bad: see result->sink and
 * result->worst. ST_MISSING: a folder without any document, see result->empty. Memory of everything
 * loaded is in `a`. */
enum status load_paths(struct arena *a, const struct load_options *options,
                       struct load_result *result) MUST_CHECK;

/* Has the document a finding of severity error? Then it is not emitted. */
bool document_refused(const struct sink *sink, const struct document *d);

/* ---- making files ---- */

/* Text templates and layouts, compiled: read-only, shared by threads. */
struct kit;
/* From the program's own templates, overridden by those in `folder` (may be empty). ST_INVALID:
 * what is wrong has been reported. */
enum status kit_load(struct arena *a, struct sink *sink, struct str folder,
                     const struct kit **out) MUST_CHECK;
const struct docx_layouts *kit_layouts(const struct kit *kit);
/* SHA-256 over every template in force, for the manifest. */
struct str kit_digest(const struct kit *kit);

/* An agency's own plan: the model, its Markdown and its DOCX. `parent_file`: how its source names
 * its parent. ST_MISSING: it has no task in it. */
struct agency_plan {
    struct document *document;
    struct str markdown, docx;
};
enum status make_agency_plan(struct arena *a, struct sink *sink, const struct kit *kit,
                             const struct document *parent, const struct agency *agency,
                             struct str parent_file, struct agency_plan *out) MUST_CHECK;

/* The layout template that a document is made with, as it is shown; empty: the built-in layout. */
struct str document_layout_path(struct arena *a, const struct loaded *loaded,
                                const struct document *d);

/* A document's own DOCX, a plan with its annex of assignments. `template` NULL: the built-in
 * layout. */
enum status make_document(struct arena *a, struct sink *sink, const struct kit *kit,
                          const struct docx_template *template, const struct document *d,
                          struct str *docx) MUST_CHECK;

/* ---- building ---- */

enum build_action {
    BUILD_WRITTEN,   /* new or changed */
    BUILD_UNCHANGED, /* not touched */
    BUILD_EDITED,    /* someone edited it since; it is up to date otherwise and was left alone */
    BUILD_BESIDE,    /* someone edited it; the new one stands beside it (`beside`) */
    BUILD_REMOVED,   /* no longer wanted */
    BUILD_LEFT,      /* no longer wanted, but edited: left alone */
    BUILD_KEPT,      /* not made this time, but its dossier was not understood whole: left alone */
    BUILD_REFUSED,   /* its document has errors; an earlier file was left as it is */
    BUILD_FAILED,    /* could not be made or written: `status`, `error` */
    BUILD_ACTIONS
};

struct build_event {
    enum build_action action;
    struct str path;   /* below the output folder */
    struct str beside; /* the same, for BUILD_BESIDE */
    enum status status;
    int error; /* errno after ST_IO */
};

/* The words for an action: "đã ghi", "written". */
struct msg build_action_text(enum build_action action);

struct build_options {
    struct load_options load;
    struct str out;       /* output folder */
    struct str templates; /* folder that overrides templates/; empty: none */
    unsigned jobs;        /* threads; 0: one per processor */
    bool dry_run;         /* decide everything, write nothing */
    /* Called from any thread, never by two at once. NULL: none. */
    void (*progress)(void *ctx, size_t done, size_t total, struct str path);
    void *progress_ctx;
};

struct build_result {
    struct load_result loaded;
    VEC(struct build_event) events; /* sorted by path */
    unsigned counts[BUILD_ACTIONS];
    enum status worst;  /* ST_OK; ST_BUSY, ST_IO, ST_NOMEM, …: an expected output is missing */
    enum status folder; /* of the output folder itself: lock, manifest, journal */
    int error;          /* errno after ST_IO there, or of paths that cannot be read */
};

/* Loads, checks and brings the output folder up to date. The return value is result->worst, or why
 * nothing could be done at all (ST_BUSY: another vanthu holds the folder). Findings do not change
 * it: ask sink_count(&result->loaded.sink). */
enum status build_run(struct arena *a, const struct build_options *options,
                      struct build_result *result) MUST_CHECK;

#endif
