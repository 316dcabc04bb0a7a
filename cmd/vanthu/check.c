/* SPDX-License-Identifier: MIT */
#include "build/baseline.h"
#include "diag/reason.h"
#include "vanthu/citations.h"
#include "vanthu/load.h"
#include "write/write.h"

#include <errno.h>

static enum exit_status dump_models(struct context *ctx, const struct load_result *loaded)
{
    struct buf out = buf_new(ctx->arena);
    for (size_t i = 0; i < loaded->list.n; i++) {
        const struct dossier *dossier = &loaded->list.v[i]->dossier;
        for (size_t k = 0; k < dossier->documents.n; k++) {
            write_outline(ctx->arena, dossier->documents.v[k], &out);
        }
    }
    return print(ctx, buf_str(&out));
}

/* What may not be in a baseline stays in the sink, is printed and decides the exit status. */
static enum exit_status write_baseline(struct context *ctx, struct sink *sink)
{
    const struct str path = ctx->options.write_baseline;
    size_t n = 0;
    errno = 0;
    const enum status st = baseline_write(ctx->arena, path, sink, &n);
    if (st != ST_OK) {
        say(ctx, "không ghi được %.*s: %s", "cannot write %.*s: %s", STR_ARG(path),
            reason(ctx->arena, st, errno, ctx->lang));
        return EXIT_INTERNAL;
    }
    if (!ctx->options.quiet) {
        say(ctx, "đã ghi %zu phát hiện vào %.*s", "%zu findings written to %.*s", n, STR_ARG(path));
    }
    return EXIT_CLEAN;
}

/* Silence would leave a person at a terminal in doubt whether anything was looked at. */
static void say_clean(const struct context *ctx, const struct load_result *loaded)
{
    size_t documents = 0;
    for (size_t i = 0; i < loaded->list.n; i++) {
        documents += loaded->list.v[i]->dossier.documents.n;
    }
    const bool human = !ctx->options.format.n || str_is(ctx->options.format, "human");
    if (human && !ctx->options.quiet && !loaded->sink.list.n && loaded->worst == ST_OK) {
        const bool rest = ctx->options.baseline.n > 0;
        say(ctx, "đã kiểm tra %zu văn bản, không có phát hiện %s",
            "%zu documents checked, nothing %s", documents,
            msg_in(rest ? (struct msg){"mới", "new found"} : (struct msg){"nào", "found"},
                   ctx->lang));
    }
}

static enum exit_status print_result(struct context *ctx, struct load_result *loaded)
{
    if (ctx->options.dump.n) {
        return dump_models(ctx, loaded);
    }
    if (ctx->options.write_baseline.n) {
        const enum exit_status written = write_baseline(ctx, &loaded->sink);
        return written == EXIT_CLEAN && loaded->sink.list.n ? print_all_findings(ctx, &loaded->sink)
                                                            : written;
    }
    say_notes(ctx, loaded);
    say_clean(ctx, loaded);
    return print_all_findings(ctx, &loaded->sink);
}

enum exit_status command_check(struct context *ctx)
{
    struct load_options options = load_options_of(ctx);
    struct load_result loaded;
    struct baseline baseline;
    enum exit_status exit = EXIT_CLEAN;
    if (!ctx->options.write_baseline.n) { /* which is of all findings */
        exit = use_baseline(ctx, &options, &baseline);
    }
    if (exit == EXIT_CLEAN) {
        exit = load(ctx, &options, &loaded);
    }
    if (exit != EXIT_CLEAN) {
        return exit;
    }
    if (options.filter) {
        say_baseline(ctx, &baseline);
    }
    if (ctx->options.citations) { /* the list, whatever the rules say */
        exit = list_citations(ctx, &loaded);
        return exit == EXIT_CLEAN ? exit_of(loaded.worst) : exit;
    }
    exit = print_result(ctx, &loaded);
    if (exit != EXIT_CLEAN) {
        return exit;
    }
    exit = exit_of(loaded.worst);
    return exit == EXIT_CLEAN ? judge(ctx, &loaded.sink) : exit;
}
