/* SPDX-License-Identifier: MIT */
#include "diag/print_parts.h"

/* The words are English whatever the language: editors look for them. */
static void add_line(struct buf *out, const struct source *source, struct str file, struct span at,
                     const char *severity, struct str message)
{
    const struct place place = place_of(source, at);
    add_safe(out, file);
    buf_printf(out, ":%u:%u: %s: ", place.start.line, place.start.column, severity);
    add_safe(out, message);
}

static void add_finding(struct buf *out, const struct finding *f, enum lang lang)
{
    add_line(out, f->source, f->file, f->at, severity_name(f->severity),
             message_with_hint(out->arena, f, lang, "; "));
    buf_printf(out, " [%s]\n", f->rule->code);
    for (size_t i = 0; i < f->related.n; i++) {
        const struct related *r = &f->related.v[i];
        add_line(out, r->source, r->source ? r->source->path : f->file, r->at, "note", r->message);
        buf_addc(out, '\n');
    }
}

void print_gcc(const struct printed *what, const struct print_options *options, struct buf *out)
{
    for (size_t i = 0; i < what->n; i++) {
        add_finding(out, what->findings[i], options->lang);
    }
}
