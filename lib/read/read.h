/* SPDX-License-Identifier: MIT
 * Reading: bytes -> source -> model. What is wrong is reported as findings of group S; a reader
 * goes on as long as it can, so that all findings come in one run. Every function that takes an
 * arena is called inside arena_run(). */
#ifndef VANTHU_READ_READ_H
#define VANTHU_READ_READ_H

#include "diag/finding.h"
#include "model/document.h"
#include "model/dossier.h"

/* Limits of untrusted input, checked with S009. */
enum {
    LIMIT_NESTING = 64,    /* quotes, lists, XML elements, YAML */
    LIMIT_BLOCKS = 200000, /* blocks of one document */
    LIMIT_AGENCIES = 50000,
};

/* Reads a file: decodes (`from_code` names an encoding, NULL: UTF-8 or what a byte order mark or
 * the front matter key `mã hóa` says), normalises, indexes lines. `shown` is the path to show.
 * ST_INVALID, ST_MISSING, ST_LIMIT and ST_IO have been reported when it returns. */
enum status source_load(struct arena *a, struct sink *sink, struct str path, struct str shown,
                        const char *from_code, struct source **out) MUST_CHECK;
/* The same from bytes in memory. */
enum status source_decode(struct arena *a, struct sink *sink, struct str bytes, struct str shown,
                          const char *from_code, struct source **out) MUST_CHECK;

/* A document, Markdown or XML (the text decides: XML starts with '<'). ST_INVALID only when there
 * is no document at all to work on; *out otherwise, with what could be read. */
enum status document_read(struct arena *a, struct sink *sink, const struct source *source,
                          struct document **out) MUST_CHECK;

/* A register, YAML or XML; indexed. ST_INVALID when it cannot be used. */
enum status register_read(struct arena *a, struct sink *sink, const struct source *source,
                          struct agency_register **out) MUST_CHECK;

/* ho-so.yaml. */
enum status dossier_read(struct arena *a, struct sink *sink, const struct source *source,
                         struct dossier *dossier) MUST_CHECK;

/* Connects a document with its register: parties of assignments, agencies of the front matter. What
 * stays unknown is left for the rules (A203, S005). Infers assignments of items without a block. */
void document_resolve(struct arena *a, struct document *d, const struct agency_register *r);

#endif
