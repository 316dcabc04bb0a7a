/* SPDX-License-Identifier: MIT
 * Logic-free templates in Mustache syntax (the public specification): {{x}} escaped, {{{x}}} and
 * {{&x}} raw, {{#list}}…{{/list}}, {{^empty}}…{{/empty}}, {{! comment }}, {{a.b}}, {{.}}.
 * Standalone section and comment lines leave no blank line. Partials and delimiter changes are left
 * out and are an error, as is an unclosed or unopened section. An unknown name is NOT an error here
 * (it is empty); who knows the names checks them with mustache_names(). */
#ifndef VANTHU_TEXT_MUSTACHE_H
#define VANTHU_TEXT_MUSTACHE_H

#include "base/buf.h"
#include "base/value.h"

struct mustache; /* a compiled template: literal pieces and slots; read-only, shared by threads */

struct mustache_error {
    size_t at;           /* byte offset in the template */
    const char *vi, *en; /* what is wrong */
};

enum { MUSTACHE_DEPTH_MAX = 32 };

/* Compiles `text`, which must live as long as the result. ST_INVALID fills *error. */
enum status mustache_compile(struct arena *a, struct str text, const struct mustache **out,
                             struct mustache_error *error) MUST_CHECK;

/* How the value of {{x}} enters the text, e.g. buf_add_xml. */
typedef void escape_fn(struct buf *out, struct str value);

void mustache_render(const struct mustache *m, const struct value *values, escape_fn *escape,
                     struct buf *out);

/* Calls fn for every slot: its name, offset and whether it opens a section. */
void mustache_names(const struct mustache *m,
                    void (*fn)(void *ctx, struct str name, size_t at, bool section), void *ctx);

#endif
