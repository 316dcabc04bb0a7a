/* SPDX-License-Identifier: MIT */
#include "vanthu/load.h"
#include "diag/reason.h"

#include "build/baseline.h"
#include "text/encoding.h"

#include <errno.h>

struct load_options load_options_of(struct context *ctx)
{
    const struct options *o = &ctx->options;
    struct load_options load = {
        .paths = o->paths,
        .stdin_name = o->stdin_filename,
        .from_code = o->from_code.n ? encoding_find(o->from_code) : NULL,
        .lang = ctx->lang,
        .templates = o->templates,
    };
    load.policy.select = codes_of(ctx, o->select);
    load.policy.ignore = codes_of(ctx, o->ignore);
    load.policy.strict = o->strict;
    return load;
}

bool one_file(const struct context *ctx, const char *example, struct named_file *file)
{
    const struct options *o = &ctx->options;
    if (o->paths.list.n != 1) {
        say(ctx, "cần đúng một tệp, ví dụ: vanthu %s", "needs exactly one file, e.g. vanthu %s",
            example);
        return false;
    }
    const struct str path = o->paths.list.v[0];
    file->path = path;
    file->shown = str_is(path, "-") && o->stdin_filename.n ? o->stdin_filename : path;
    file->from_code = o->from_code.n ? encoding_find(o->from_code) : NULL;
    return true;
}

enum exit_status use_baseline(struct context *ctx, struct load_options *options,
                              struct baseline *baseline)
{
    const struct str path = ctx->options.baseline;
    struct msg why = {"", ""};
    unsigned line = 0;
    *baseline = (struct baseline){0};
    if (!path.n) {
        return EXIT_CLEAN;
    }
    errno = 0;
    const enum status st = baseline_read(ctx->arena, path, baseline, &why, &line);
    if (st == ST_OK) {
        options->filter = baseline_filter;
        options->filter_ctx = baseline;
        return EXIT_CLEAN;
    }
    if (st != ST_INVALID) {
        say(ctx, "--baseline %.*s: không đọc được: %s", "--baseline %.*s: cannot be read: %s",
            STR_ARG(path), reason(ctx->arena, st, errno, ctx->lang));
    } else if (line) {
        say(ctx, "--baseline %.*s:%u: %s", "--baseline %.*s:%u: %s", STR_ARG(path), line,
            msg_in(why, ctx->lang));
    } else {
        say(ctx, "--baseline %.*s: %s", "--baseline %.*s: %s", STR_ARG(path),
            msg_in(why, ctx->lang));
    }
    return EXIT_USAGE;
}

void say_baseline(const struct context *ctx, const struct baseline *baseline)
{
    if (!ctx->options.baseline.n || ctx->options.quiet) {
        return;
    }
    if (baseline->met) {
        say(ctx, "bỏ qua %zu phát hiện đã biết (%.*s)", "%zu known findings left out (%.*s)",
            baseline->met, STR_ARG(ctx->options.baseline));
    }
    if (baseline->n > baseline->met) {
        say(ctx, "%zu phát hiện trong %.*s không còn nữa; ghi lại bằng --write-baseline",
            "%zu findings of %.*s are gone; write it anew with --write-baseline",
            baseline->n - baseline->met, STR_ARG(ctx->options.baseline));
    }
}

void say_empty(const struct context *ctx, const struct load_result *loaded)
{
    say(ctx, "không có văn bản nào trong %.*s", "there is no document in %.*s",
        STR_ARG(loaded->empty));
}

void say_notes(const struct context *ctx, const struct load_result *loaded)
{
    for (size_t i = 0; !ctx->options.quiet && i < loaded->notes.list.n; i++) {
        say(ctx, "%.*s: không có phần đầu của văn bản nên không được đọc",
            "%.*s: has no front matter of a document and was not read",
            STR_ARG(loaded->notes.list.v[i]));
    }
}

enum exit_status exit_of(enum status st)
{
    switch (st) {
    case ST_OK:
        return EXIT_CLEAN;
    case ST_INVALID:
    case ST_LIMIT:
        return EXIT_FINDINGS;
    default:
        return EXIT_INTERNAL;
    }
}

enum exit_status load(struct context *ctx, const struct load_options *options,
                      struct load_result *result)
{
    const enum status st = load_paths(ctx->arena, options, result);
    if (st == ST_MISSING) {
        say_empty(ctx, result);
    } else if (st != ST_OK) {
        say(ctx, "không đọc được %.*s: %s", "cannot read %.*s: %s", STR_ARG(result->empty),
            reason(ctx->arena, st, errno, ctx->lang));
    }
    return st == ST_OK ? EXIT_CLEAN : exit_of(st);
}

const struct document *plan_of(struct context *ctx, const struct load_result *loaded)
{
    const struct document *plan = NULL;
    for (size_t i = 0; i < loaded->list.n; i++) {
        const struct dossier *dossier = &loaded->list.v[i]->dossier;
        for (size_t k = 0; k < dossier->documents.n; k++) {
            const struct document *d = dossier->documents.v[k];
            if (d->type && !d->type->letter && !plan) {
                plan = d;
            }
        }
    }
    if (!plan) {
        say(ctx, "không tìm thấy kế hoạch nào ở đường dẫn đã cho", "no plan at the given path");
    }
    return plan;
}
