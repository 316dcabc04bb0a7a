/* SPDX-License-Identifier: MIT */
#include "diag/print_parts.h"

enum { SCHEMA_VERSION = 1 };

static void add_place(struct json *j, struct place place)
{
    json_uint(j, "line", place.start.line);
    json_uint(j, "column", place.start.column);
    json_uint(j, "end_line", place.end.line);
    json_uint(j, "end_column", place.end.column);
    json_uint(j, "byte_start", place.start.byte);
    json_uint(j, "byte_end", place.end.byte);
}

static void add_related(struct json *j, const struct finding *f)
{
    json_array(j, "related");
    for (size_t i = 0; i < f->related.n; i++) {
        const struct related *r = &f->related.v[i];
        json_object(j, NULL);
        json_text(j, "file", r->source ? r->source->path : f->file);
        json_uint(j, "line", place_of(r->source, r->at).start.line);
        json_text(j, "message", r->message);
        json_end(j);
    }
    json_end(j);
}

/* A place and the text that belongs there instead; null where only a person can mend it. */
static void add_fix(struct json *j, const struct finding *f)
{
    if (!f->has_fix) {
        json_text_or_null(j, "fix", STR_EMPTY);
        return;
    }
    json_object(j, "fix");
    add_place(j, place_of(f->source, f->fix_at));
    json_text(j, "text", f->fix);
    json_end(j);
}

static void add_finding(struct json *j, const struct finding *f, struct str print)
{
    json_flat_object(j, NULL);
    json_text(j, "code", str_of(f->rule->code));
    json_text(j, "severity", str_of(severity_name(f->severity)));
    json_text(j, "file", f->file);
    add_place(j, place_of(f->source, f->at));
    json_text(j, "message", f->message);
    json_text_or_null(j, "hint", f->hint);
    json_text_or_null(j, "legal", f->legal);
    add_fix(j, f);
    add_related(j, f);
    json_text(j, "fingerprint", print);
    json_end(j);
}

/* Counts all findings; `left_off` of them are not printed. */
static void add_summary(struct json *j, const struct printed *what)
{
    json_flat_object(j, "summary");
    json_uint(j, "errors", what->tally.errors);
    json_uint(j, "warnings", what->tally.warnings);
    json_uint(j, "notes", what->tally.notes);
    json_uint(j, "left_off", what->left_off);
    json_end(j);
}

void print_json(const struct printed *what, const struct print_options *options, struct buf *out)
{
    struct json j = json_new(out);
    json_object(&j, NULL);
    json_uint(&j, "schema_version", SCHEMA_VERSION);
    json_flat_object(&j, "tool");
    json_text(&j, "name", str_of(options->tool));
    json_text(&j, "version", str_of(options->version));
    json_end(&j);
    json_array(&j, "findings");
    for (size_t i = 0; i < what->n; i++) {
        add_finding(&j, what->findings[i], what->prints[i]);
    }
    json_end(&j);
    add_summary(&j, what);
    json_end(&j);
}

/* One object a line, for tools that read a stream; the objects are those of print_json. */
void print_jsonl(const struct printed *what, const struct print_options *options, struct buf *out)
{
    (void)options;
    for (size_t i = 0; i < what->n; i++) {
        struct json j = json_new(out);
        add_finding(&j, what->findings[i], what->prints[i]);
    }
}
