/* SPDX-License-Identifier: MIT */
#include "vanthu/load.h"

#include "write/write.h"

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

enum exit_status command_check(struct context *ctx)
{
    const struct load_options options = load_options_of(ctx);
    struct load_result loaded;
    enum exit_status exit = load(ctx, &options, &loaded);
    if (exit != EXIT_CLEAN) {
        return exit;
    }
    exit = ctx->options.dump.n ? dump_models(ctx, &loaded) : print_all_findings(ctx, &loaded.sink);
    if (exit != EXIT_CLEAN) {
        return exit;
    }
    exit = exit_of(loaded.worst);
    return exit == EXIT_CLEAN ? judge(ctx, &loaded.sink) : exit;
}
