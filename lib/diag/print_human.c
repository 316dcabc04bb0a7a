/* SPDX-License-Identifier: MIT */
#include "diag/print_parts.h"

#define RESET "\x1b[0m"
#define BOLD "\x1b[1m"

static const struct {
    struct msg word;
    struct msg words; /* of the count */
    const char *color;
} severities[] = {
    [SEV_NOTE] = {{"ghi chú", "note"}, {"ghi chú", "notes"}, "\x1b[1;36m"},
    [SEV_WARNING] = {{"cảnh báo", "warning"}, {"cảnh báo", "warnings"}, "\x1b[1;33m"},
    [SEV_ERROR] = {{"lỗi", "error"}, {"lỗi", "errors"}, "\x1b[1;31m"},
};

static const char *color(const struct print_options *options, const char *code)
{
    return options->color ? code : "";
}

/* path:line:column: — without the numbers where a file as a whole is meant. */
static void add_place(struct buf *out, const struct source *source, struct str file, struct span at)
{
    add_safe(out, file);
    if (source) {
        const struct place place = place_of(source, at);
        buf_printf(out, ":%u:%u", place.start.line, place.start.column);
    }
    buf_adds(out, ": ");
}

static void add_head(struct buf *out, const struct finding *f, const struct print_options *options)
{
    buf_adds(out, color(options, BOLD));
    add_place(out, f->source, f->file, f->at);
    buf_printf(
        out, "%s%s%s[%s]:%s ", color(options, RESET), color(options, severities[f->severity].color),
        msg_in(severities[f->severity].word, options->lang), f->rule->code, color(options, RESET));
    add_safe(out, f->message);
    buf_addc(out, '\n');
}

static void add_labelled(struct buf *out, const struct print_options *options, struct msg word,
                         struct str text)
{
    if (text.n) {
        buf_printf(out, "   %s%s:%s ", color(options, BOLD), msg_in(word, options->lang),
                   color(options, RESET));
        add_safe(out, text);
    }
}

static void add_advice(struct buf *out, const struct finding *f,
                       const struct print_options *options)
{
    add_labelled(out, options, (struct msg){"gợi ý", "hint"}, f->hint);
    add_labelled(out, options, (struct msg){"căn cứ", "basis"}, f->legal);
    if (f->hint.n || f->legal.n) {
        buf_addc(out, '\n');
    }
}

static void add_related(struct buf *out, const struct related *r,
                        const struct print_options *options)
{
    static const struct msg word = {"xem", "see"};
    buf_printf(out, "   %s%s:%s ", color(options, BOLD), msg_in(word, options->lang),
               color(options, RESET));
    add_place(out, r->source, r->source ? r->source->path : STR_EMPTY, r->at);
    add_safe(out, r->message);
    buf_addc(out, '\n');
}

static void add_finding(struct buf *out, const struct finding *f,
                        const struct print_options *options)
{
    add_head(out, f, options);
    if (place_of(f->source, f->at).known) {
        add_snippet(out, f->source, f->at, options->width,
                    color(options, severities[f->severity].color));
    }
    add_advice(out, f, options);
    for (size_t i = 0; i < f->related.n; i++) {
        add_related(out, &f->related.v[i], options);
    }
}

/* "1 lỗi, 2 cảnh báo, 0 ghi chú", after a blank line; nothing when nothing was found. */
static void add_tally(struct buf *out, struct tally tally, const struct print_options *options)
{
    const unsigned counts[] = {
        [SEV_NOTE] = tally.notes, [SEV_WARNING] = tally.warnings, [SEV_ERROR] = tally.errors};
    if (!tally.notes && !tally.warnings && !tally.errors) {
        return;
    }
    buf_addc(out, '\n');
    for (unsigned sev = SEV_ERROR; sev >= SEV_NOTE; sev--) {
        const struct msg word = counts[sev] == 1 ? severities[sev].word : severities[sev].words;
        buf_printf(out, "%u %s%s", counts[sev], msg_in(word, options->lang),
                   sev == SEV_NOTE ? "\n" : ", ");
    }
}

void print_human(const struct printed *what, const struct print_options *options, struct buf *out)
{
    for (size_t i = 0; i < what->n; i++) {
        add_finding(out, what->findings[i], options);
    }
    if (what->left_off) {
        buf_printf(out,
                   msg_in((struct msg){"\n… và %zu phát hiện nữa (--max-findings %zu)\n",
                                       "\n… and %zu more findings (--max-findings %zu)\n"},
                          options->lang),
                   what->left_off, options->most);
    }
    add_tally(out, what->tally, options);
}
