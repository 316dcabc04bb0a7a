/* SPDX-License-Identifier: MIT
 * parent + agency -> values -> text template -> Markdown -> document -> the parent's words. */
#include "derive/derive.h"

#include "derive/number.h"
#include "derive/quote.h"
#include "derive/values.h"
#include "read/read.h"

#include <string.h>

/* ---- filling the template ---- */

/* Escapes `value` with a backslash before each of `special`; breaks become blanks. */
static void add_escaped(struct buf *out, struct str value, const char *special)
{
    for (size_t i = 0; i < value.n; i++) {
        const char c = value.p[i];
        if (c == '\n' || c == '\r') {
            buf_addc(out, ' ');
            continue;
        }
        if (strchr(special, c)) {
            buf_addc(out, '\\');
        }
        buf_addc(out, c);
    }
}

static bool in_front_matter(struct str text)
{
    return str_find(text, STR("\n---\n"), 0) == STR_NPOS;
}

static bool in_assignment(struct str text)
{
    size_t line = text.n;
    while (line && text.p[line - 1] != '\n') {
        line--;
    }
    return line < text.n && text.p[line] == '>';
}

/* What must be escaped depends on where the value lands: front matter is YAML (values stand in double
 * quotes), assignment blocks are read as they are, the rest is Markdown. */
static void escape(struct buf *out, struct str value)
{
    const struct str text = buf_str(out);
    if (in_front_matter(text)) {
        add_escaped(out, value, "\"\\");
    } else {
        add_escaped(out, value, in_assignment(text) ? "" : "\\`*_[]<>&#|");
    }
}

static struct str fill(struct arena *a, const struct mustache *wording, const struct value *values)
{
    struct buf text = buf_new_max(a, SOURCE_MAX);
    mustache_render(wording, values, escape, &text);
    return buf_str(&text);
}

/* ---- reading it back ---- */

static enum status read_filled(struct arena *a, struct sink *sink, struct str text,
                               struct document **out)
{
    struct source *source = source_new(a, STR("templates/text"), text);
    source->encoding = "UTF-8";
    source->generated = true;
    const unsigned errors = sink_count(sink).errors;
    const enum status st = document_read(a, sink, source, out);
    return st == ST_OK && sink_count(sink).errors > errors ? ST_INVALID : st;
}

static enum status make(struct arena *a, struct sink *sink, const struct document *parent,
                        const struct value *values, const struct quotes *quotes,
                        const struct mustache *wording, struct document **out)
{
    const enum status st = read_filled(a, sink, fill(a, wording, values), out);
    if (st != ST_OK) {
        return st;
    }
    quotes_splice(a, *out, quotes);
    items_number(a, *out);
    if (parent->agencies) {
        document_resolve(a, *out, parent->agencies);
    }
    return ST_OK;
}

enum status derive_plan(struct arena *a, struct sink *sink, const struct document *parent,
                        const struct agency *agency, const struct mustache *wording,
                        struct document **out)
{
    const struct tasks tasks = tasks_of(a, parent);
    struct quotes quotes = {.agency = agency};
    struct value *values = value_map(a);
    value_set(a, values, STR("cơ quan"), values_agency(a, agency));
    value_set(a, values, STR("gốc"), values_parent(a, parent, &tasks));
    values_tasks(a, values, &tasks, &quotes);
    values_reports(a, values, parent, agency);
    values_recipients(a, values, parent, &tasks, agency);
    return make(a, sink, parent, values, &quotes, wording, out);
}
