/* SPDX-License-Identifier: MIT
 * Workflow commands of GitHub Actions: one annotation a line. */
#include "diag/print_parts.h"

#include <string.h>

/* What would end the line, or (in a property) the property, is percent-encoded. */
static void add_escaped(struct buf *out, struct str s, const char *unsafe)
{
    for (size_t i = 0; i < s.n; i++) {
        const char c = s.p[i];
        if (c && strchr(unsafe, c)) {
            buf_printf(out, "%%%02X", (unsigned)(unsigned char)c);
        } else {
            buf_addc(out, c);
        }
    }
}

static void add_place(struct buf *out, const struct finding *f)
{
    const struct place place = place_of(f->source, f->at);
    buf_adds(out, "file=");
    add_escaped(out, f->file, "%\r\n:,");
    buf_printf(out, ",line=%u,endLine=%u", place.start.line, place.end.line);
    if (place.known && place.start.line == place.end.line) {
        /* Columns make sense to GitHub only within one line; its end is inclusive. */
        const unsigned last = place.end.column - (place.end.column > place.start.column ? 1 : 0);
        buf_printf(out, ",col=%u,endColumn=%u", place.start.column, last);
    }
}

static void add_finding(struct buf *out, const struct finding *f, enum lang lang)
{
    static const char *const commands[] = {
        [SEV_NOTE] = "notice", [SEV_WARNING] = "warning", [SEV_ERROR] = "error"};
    buf_printf(out, "::%s ", commands[f->severity]);
    add_place(out, f);
    buf_printf(out, ",title=%s::", f->rule->code);
    add_escaped(out, message_with_hint(out->arena, f, lang, "\n"), "%\r\n");
    buf_addc(out, '\n');
}

void print_github(const struct printed *what, const struct print_options *options, struct buf *out)
{
    for (size_t i = 0; i < what->n; i++) {
        add_finding(out, what->findings[i], options->lang);
    }
}
