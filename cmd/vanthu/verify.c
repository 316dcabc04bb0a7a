/* SPDX-License-Identifier: MIT
 * `vanthu verify FILE.docx…`: is this a package that Word opens? For files of ours and of others. */
#include "docx/verify.h"

#include "diag/reason.h"
#include "vanthu/command.h"

#include <errno.h>

enum { DOCX_MAX = 128 * 1024 * 1024 };

static const char *severity_word(enum severity sev, enum lang lang)
{
    static const struct msg words[] = {
        [SEV_NOTE] = {"ghi chú", "note"},
        [SEV_WARNING] = {"cảnh báo", "warning"},
        [SEV_ERROR] = {"lỗi", "error"},
    };
    return msg_in(words[sev], lang);
}

static void add_fault(const struct context *ctx, struct str path, const struct docx_fault *f,
                      struct buf *out)
{
    buf_printf(out, "%.*s", STR_ARG(path));
    if (f->part.n) {
        buf_printf(out, ": %.*s", STR_ARG(f->part));
    }
    if (f->line) {
        buf_printf(out, ":%u", f->line);
    }
    buf_printf(out, ": %s[%s]: %s", severity_word(f->rule->severity, ctx->lang), f->rule->code,
               msg_in(f->rule->what, ctx->lang));
    if (f->detail.n) {
        buf_printf(out, ": %.*s", STR_ARG(f->detail));
    }
    buf_printf(out, "\n   %s\n", msg_in(f->rule->why, ctx->lang));
}

static void add_fault_json(const struct context *ctx, struct str path, const struct docx_fault *f,
                           struct buf *out)
{
    buf_adds(out, "{\"file\": ");
    buf_add_json(out, path);
    buf_adds(out, ", \"part\": ");
    buf_add_json(out, f->part);
    buf_printf(out, ", \"line\": %u, \"code\": \"%s\", \"severity\": \"%s\", \"message\": ", f->line,
               f->rule->code, severity_name(f->rule->severity));
    buf_add_json(out, str_of(msg_in(f->rule->what, ctx->lang)));
    buf_adds(out, ", \"detail\": ");
    buf_add_json(out, f->detail);
    buf_adds(out, "}\n");
}

static enum exit_status verify_one(struct context *ctx, struct str path, struct buf *out)
{
    struct str bytes;
    struct docx_faults faults = {0};
    enum status st = file_read(ctx->arena, path, DOCX_MAX, &bytes);
    if (st == ST_OK) {
        st = docx_verify(ctx->arena, bytes, &faults);
    }
    if (st != ST_OK) {
        say(ctx, "%.*s: không đọc được: %s", "%.*s: cannot be read: %s", STR_ARG(path),
            reason(ctx->arena, st, errno, ctx->lang));
        return EXIT_INTERNAL;
    }
    const bool json = str_is(ctx->options.format, "json") || str_is(ctx->options.format, "jsonl");
    for (size_t i = 0; i < faults.list.n; i++) {
        (json ? add_fault_json : add_fault)(ctx, path, &faults.list.v[i], out);
    }
    const enum severity worst = docx_faults_worst(&faults);
    if (worst == SEV_OFF && !json && !ctx->options.quiet) {
        buf_printf(out, "%.*s: %s\n", STR_ARG(path),
                   msg_in((struct msg){"đúng, Word mở được", "fine, Word opens it"}, ctx->lang));
    }
    return worst >= (ctx->options.strict ? SEV_WARNING : SEV_ERROR) ? EXIT_FINDINGS : EXIT_CLEAN;
}

enum exit_status command_verify(struct context *ctx)
{
    enum exit_status worst = EXIT_CLEAN;
    struct buf out = buf_new(ctx->arena);
    if (!ctx->options.paths.list.n) {
        say(ctx, "thiếu tệp, ví dụ: vanthu verify cong-van.docx",
            "missing a file, e.g. vanthu verify cong-van.docx");
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < ctx->options.paths.list.n; i++) {
        const enum exit_status exit = verify_one(ctx, ctx->options.paths.list.v[i], &out);
        worst = exit > worst ? exit : worst;
    }
    const enum exit_status printed = print(ctx, buf_str(&out));
    return printed != EXIT_CLEAN ? printed : worst;
}
