/* SPDX-License-Identifier: MIT */
#include "vanthu/load.h"

#include "text/encoding.h"

struct load_options load_options_of(struct context *ctx)
{
    const struct options *o = &ctx->options;
    struct load_options load = {
        .paths = o->paths,
        .stdin_name = o->stdin_filename,
        .from_code = o->from_code.n ? encoding_find(o->from_code) : NULL,
        .lang = ctx->lang,
    };
    load.policy.select = codes_of(ctx, o->select);
    load.policy.ignore = codes_of(ctx, o->ignore);
    load.policy.strict = o->strict;
    return load;
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
    if (st != ST_OK) {
        say(ctx, "không đọc được: %s", "cannot read: %s", status_name(st));
        return exit_of(st);
    }
    return EXIT_CLEAN;
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
