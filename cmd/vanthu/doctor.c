/* SPDX-License-Identifier: MIT
 * `vanthu doctor`: what is in effect on this machine. */
#include "base/asset.h"
#include "text/encoding.h"
#include "vanthu/load.h"

/* The profile and the layout of every document that was named. */
static void add_documents(const struct context *ctx, const struct kit *kit,
                          const struct loaded *loaded, struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    const struct docx_layouts *layouts = kit_layouts(kit);
    for (size_t i = 0; i < loaded->dossier.documents.n; i++) {
        const struct document *d = loaded->dossier.documents.v[i];
        const struct str path = document_layout_path(ctx->arena, loaded, d);
        buf_printf(out, "%.*s: %s %.*s, %s %.*s\n", STR_ARG(d->source->path),
                   en ? "profile" : "thể thức", STR_ARG(docx_profile_id(layouts, d)),
                   en ? "layout" : "mẫu trình bày",
                   STR_ARG(path.n ? path : str_of(en ? "built in" : "có sẵn")));
    }
}

static enum exit_status add_paths(struct context *ctx, const struct kit *kit, struct sink *sink,
                                  struct buf *out)
{
    const struct load_options options = load_options_of(ctx);
    struct load_result loaded;
    if (!ctx->options.paths.list.n) {
        return EXIT_CLEAN;
    }
    const enum exit_status exit = load(ctx, &options, &loaded);
    for (size_t i = 0; exit == EXIT_CLEAN && i < loaded.list.n; i++) {
        add_documents(ctx, kit, loaded.list.v[i], out);
    }
    for (size_t i = 0; exit == EXIT_CLEAN && i < loaded.sink.list.n; i++) {
        struct finding *f = loaded.sink.list.v[i];
        if (str_is(str_of(f->rule ? f->rule->code : ""), "F411")) {
            VEC_PUSH(ctx->arena, &sink->list, f);
        }
    }
    return exit;
}

enum exit_status command_doctor(struct context *ctx)
{
    const bool en = ctx->lang == LANG_EN;
    struct sink sink = sink_new(ctx->arena, ctx->lang, rule_find);
    struct buf out = buf_new(ctx->arena);
    const struct kit *kit = NULL;
    const enum status st = kit_load(ctx->arena, &sink, ctx->options.templates, &kit);
    size_t rules = 0;
    while (rule_at(rules)) {
        rules++;
    }
    buf_printf(&out, "vanthu %s\n", VANTHU_VERSION);
    buf_printf(&out, "%s: %zu\n", en ? "rules" : "quy tắc", rules);
    buf_printf(&out, "%s: %s\n", en ? "templates" : "mẫu",
               ctx->options.templates.n ? ctx->options.templates.p
               : en                     ? "built in"
                                        : "có sẵn");
    for (size_t i = 0; i < assets_n; i++) {
        buf_printf(&out, "  %s (%zu byte)\n", assets[i].path, assets[i].n);
    }
    buf_printf(&out, "%s:", en ? "encodings" : "bảng mã");
    for (const char *const *name = encoding_names(); *name; name++) {
        buf_printf(&out, " %s", *name);
    }
    buf_addc(&out, '\n');
    const enum exit_status named = st == ST_OK ? add_paths(ctx, kit, &sink, &out) : EXIT_CLEAN;
    const enum exit_status printed = print(ctx, buf_str(&out));
    const enum exit_status exit = printed != EXIT_CLEAN ? printed : named;
    if (st != ST_OK || sink.list.n) {
        (void)print_all_findings(ctx, &sink);
        return exit_of(st == ST_OK ? ST_INVALID : st);
    }
    return exit;
}
