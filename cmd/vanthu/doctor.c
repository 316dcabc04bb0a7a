/* SPDX-License-Identifier: MIT
 * `vanthu doctor`: what is in effect on this machine. */
#include "base/asset.h"
#include "text/encoding.h"
#include "vanthu/load.h"

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
               ctx->options.templates.n ? ctx->options.templates.p : en ? "built in" : "có sẵn");
    for (size_t i = 0; i < assets_n; i++) {
        buf_printf(&out, "  %s (%zu byte)\n", assets[i].path, assets[i].n);
    }
    buf_printf(&out, "%s:", en ? "encodings" : "bảng mã");
    for (const char *const *name = encoding_names(); *name; name++) {
        buf_printf(&out, " %s", *name);
    }
    buf_addc(&out, '\n');
    const enum exit_status exit = print(ctx, buf_str(&out));
    if (st != ST_OK || sink.list.n) {
        (void)print_all_findings(ctx, &sink);
        return exit_of(st == ST_OK ? ST_INVALID : st);
    }
    return exit;
}
