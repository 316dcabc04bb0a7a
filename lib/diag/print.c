/* SPDX-License-Identifier: MIT */
#include "diag/print_parts.h"

#include "diag/fingerprint.h"
#include "text/unicode.h"
#include "text/utf8.h"

static const struct print_form forms[] = {
    {"human", print_human}, {"gcc", print_gcc},       {"json", print_json}, {"jsonl", print_jsonl},
    {"sarif", print_sarif}, {"github", print_github}, {NULL, NULL},
};

const struct print_form *print_forms(void)
{
    return forms;
}

const struct print_form *print_form_find(struct str name)
{
    for (const struct print_form *form = forms; form->name; form++) {
        if (str_is(name, form->name)) {
            return form;
        }
    }
    return NULL;
}

void print_findings(const struct print_form *form, const struct sink *sink,
                    const struct print_options *options, struct buf *out)
{
    struct finding **shown = arena_array(out->arena, sink->list.n, sizeof(struct finding *));
    struct str *prints = fingerprints_of(out->arena, sink);
    struct printed what = {.findings = shown, .prints = prints, .tally = sink_count(sink)};
    for (size_t i = 0; i < sink->list.n; i++) {
        if (sink->list.v[i]->severity == SEV_OFF) {
            continue;
        }
        if (options->most && what.n == options->most) {
            what.left_off++;
            continue;
        }
        prints[what.n] = prints[i];
        shown[what.n++] = sink->list.v[i];
    }
    form->print(&what, options, out);
}

struct place place_of(const struct source *source, struct span at)
{
    if (!source || at.end == 0) {
        const struct position first = {1, 1, 0};
        return (struct place){first, first, false};
    }
    return (struct place){source_position(source, at.start), source_position(source, at.end), true};
}

void add_safe(struct buf *out, struct str s)
{
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        if (c == '\t' || c == '\n' || c == '\r') {
            buf_addc(out, ' ');
        } else {
            utf8_put(out, unicode_is_invisible(c) ? UTF8_BAD : c);
        }
    }
}

struct str message_with_hint(struct arena *a, const struct finding *f, enum lang lang,
                             const char *between)
{
    static const struct msg word = {"gợi ý", "hint"};
    if (!f->hint.n) {
        return f->message;
    }
    return str_printf(a, "%.*s%s%s: %.*s", STR_ARG(f->message), between, msg_in(word, lang),
                      STR_ARG(f->hint));
}
