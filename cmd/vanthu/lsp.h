/* SPDX-License-Identifier: MIT
 * `vanthu lsp`: the parts of the language server. Private to it.
 *
 * An open file has an arena with its text; an analysis has an arena with everything that was read
 * of one dossier and found in it. Either is freed as a whole when a newer one takes its place. */
#ifndef VANTHU_CMD_LSP_H
#define VANTHU_CMD_LSP_H

#include "build/build.h"
#include "text/json.h"
#include "text/json_read.h"
#include "vanthu/load.h"
#include "vanthu/lsp_text.h"
#include "vanthu/lsp_wire.h"

struct open_file {
    struct open_file *next;
    struct arena *arena; /* of this struct and its text */
    struct str uri;
    struct str path; /* path_real */
    struct str text; /* as the editor holds it */
    long long version;
    bool lost; /* a change did not fit: what we hold is not what the editor holds */
};

/* One folder with open files. */
struct analysis {
    struct analysis *next;
    struct arena *arena; /* of this struct too */
    struct str folder;   /* path_real */
    bool stale;
    struct map overlay; /* copies of the texts it was made from */
    VEC(struct load_result *) results;
    VEC(struct str) published; /* URIs that have diagnostics */
};

struct server {
    struct context *ctx;
    const struct load_options *load; /* select, ignore, strict, language */
    struct wire wire;
    struct open_file *files;
    struct analysis *analyses;
    bool initialized, shutdown, gone; /* gone: nobody reads what we write */
    bool utf8;                        /* positions count bytes */
};

/* ---- lsp_files.c ---- */

struct open_file *file_of(struct server *s, struct str uri);
/* False: out of memory; the file is then not held. */
bool file_open(struct server *s, struct str uri, struct str text, long long version);
void file_close(struct server *s, struct str uri);
/* Applies `contentChanges`; false: it does not fit or is no change. */
bool file_change(struct server *s, struct open_file *file, const struct json_value *changes,
                 long long version);
void server_free(struct server *s);
/* Marks every analysis that may see the file. */
void analyses_touch(struct server *s, struct str path);
/* Makes what is stale anew and publishes what was found. */
void analyses_refresh(struct server *s);

/* ---- places ---- */

/* A document or other source of an analysis, with its text as an editor sees it. */
struct seen_source {
    const struct analysis *analysis;
    const struct load_result *result;
    const struct loaded *loaded;
    const struct document *document; /* NULL: a register or a dossier file */
    const struct source *source;
};
/* What is known of an open file; false when it is none of ours. */
bool source_seen(struct server *s, const struct open_file *file, struct seen_source *out);

/* The text of a source as the editor holds it, or as it lies on the disk. */
struct lsp_text text_seen(const struct server *s, const struct analysis *analysis, struct arena *a,
                          const struct source *source);
struct lsp_place place_seen(const struct lsp_text *text, const struct source *source,
                            uint32_t offset);
uint32_t offset_seen(const struct lsp_text *text, const struct source *source,
                     struct lsp_place place);
struct str uri_seen(const struct server *s, struct arena *a, const struct source *source);

/* ---- lsp_publish.c ---- */

void put_range(struct json *j, const char *key, const struct lsp_text *text,
               const struct source *source, struct span at);
/* One diagnostic; `text` is that of the finding's source. */
void put_diagnostic(struct json *j, const struct server *s, const struct analysis *analysis,
                    const struct lsp_text *text, const struct finding *f);
void analysis_publish(struct server *s, struct analysis *x);
void publish_nothing(struct server *s, struct arena *a, struct str uri);

/* ---- lsp_answer.c: the result of a request is put under "result" ---- */

struct request {
    struct arena *arena;
    const struct json_value *params;
    struct json *out;
};
void answer_hover(struct server *s, struct request *r);
void answer_definition(struct server *s, struct request *r);
void answer_symbols(struct server *s, struct request *r);
void answer_actions(struct server *s, struct request *r); /* lsp_action.c */

struct lsp_place place_read(const struct json_value *position);

#endif
