/* SPDX-License-Identifier: MIT */
#include "derive/fill.h"

#include "read/read.h"

#include <string.h>

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

/* What must be escaped depends on where the value lands: front matter is YAML (values stand in
 * double quotes), assignment blocks are read as they are, the rest is Markdown. */
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

enum status fill_template(struct arena *a, struct sink *sink, const struct mustache *wording,
                          const struct value *values, struct document **out)
{
    const struct str text = fill(a, wording, values);
    struct source *source = source_new(a, STR("templates/text"), text);
    source->encoding = "UTF-8";
    source->generated = true;
    const unsigned errors = sink_count(sink).errors;
    const enum status st = document_read(a, sink, source, out);
    return st == ST_OK && sink_count(sink).errors > errors ? ST_INVALID : st;
}
