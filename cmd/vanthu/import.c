/* SPDX-License-Identifier: MIT
 * `vanthu import`: a Word file, a text, Markdown or HTML of a plan or letter -> our source. */
#include "build/import.h"
#include "diag/print.h"
#include "diag/reason.h"
#include "docx/verify.h"
#include "rules/rules.h"
#include "vanthu/load.h"

#include <errno.h>

/* What a Word file is instead, the rules about packages say. */
static const struct rule_info *either_rule(struct str code)
{
    const struct rule_info *rule = rule_find(code);
    return rule ? rule : docx_rule_find(code);
}

static enum exit_status refuse(struct context *ctx, struct str path, enum status st, int error)
{
    if (st == ST_EXISTS) {
        say(ctx, "%.*s đã là nguồn của vanthu; dùng \"vanthu check\" hoặc \"vanthu fmt\"",
            "%.*s is a source of vanthu already; use `vanthu check` or `vanthu fmt`",
            STR_ARG(path));
        return EXIT_USAGE;
    }
    if (st == ST_LIMIT) {
        say(ctx, "%.*s: tệp quá lớn", "%.*s: too large", STR_ARG(path));
    } else {
        say(ctx, "%.*s: không đọc được: %s", "%.*s: cannot be read: %s", STR_ARG(path),
            reason(ctx->arena, st, error, ctx->lang));
    }
    return exit_of(st);
}

/* ---- writing ---- */

static bool is_free(struct context *ctx, struct str path)
{
    if (!file_exists(ctx->arena, path)) {
        return true;
    }
    say(ctx, "%.*s đã có: không ghi đè; đổi tên sau -o, hoặc xóa tệp cũ",
        "%.*s is there: not overwritten; give another name after -o, or delete it", STR_ARG(path));
    return false;
}

static enum exit_status write_one(struct context *ctx, const struct imported_source *one)
{
    errno = 0;
    const enum status st = file_write(ctx->arena, one->path, one->text);
    if (st != ST_OK) {
        say(ctx, "không ghi được %.*s: %s", "cannot write %.*s: %s", STR_ARG(one->path),
            reason(ctx->arena, st, errno, ctx->lang));
        return EXIT_INTERNAL;
    }
    return EXIT_CLEAN;
}

static void say_one(struct context *ctx, const struct imported_source *one)
{
    if (ctx->options.quiet) {
        return;
    }
    if (one->path.n) {
        say(ctx, "%.*s: đã ghi", "%.*s: written", STR_ARG(one->path));
    }
    if (one->received) {
        say(ctx,
            "  ghi \"văn bản đến: true\": lời văn giữ nguyên như bản nhận được; xóa dòng ấy nếu "
            "văn bản do cơ quan mình soạn",
            "  `văn bản đến: true` was set: its words are kept as received; delete that line if "
            "the document is your own");
    }
    if (one->assignments) {
        say(ctx, "  bảng phân công nhiệm vụ thành %zu khối phân công",
            "  the annex of tasks became %zu assignment blocks", one->assignments);
    }
}

static enum exit_status write_all(struct context *ctx, const struct import_result *result)
{
    for (size_t i = 0; i < result->list.n; i++) {
        if (!is_free(ctx, result->list.v[i].path)) {
            return EXIT_USAGE;
        }
    }
    enum exit_status exit = EXIT_CLEAN;
    for (size_t i = 0; exit == EXIT_CLEAN && i < result->list.n; i++) {
        exit = write_one(ctx, &result->list.v[i]);
        if (exit == EXIT_CLEAN) {
            say_one(ctx, &result->list.v[i]);
        }
    }
    return exit;
}

/* ---- printing ---- */

/* The source takes standard output; findings go where progress goes. */
static enum exit_status print_source(struct context *ctx, const struct import_result *result,
                                     struct sink *sink)
{
    if (result->list.n > 1) {
        say(ctx, "tệp có %zu văn bản; thêm -o TÊN.md để ghi thành TÊN.md, TÊN-2.md, …",
            "the file holds %zu documents; add -o NAME.md to write NAME.md, NAME-2.md, …",
            result->list.n);
        return EXIT_USAGE;
    }
    say_all_findings(ctx, sink);
    say_one(ctx, &result->list.v[0]);
    return print(ctx, result->list.v[0].text);
}

static enum exit_status give(struct context *ctx, const struct import_result *result,
                             struct sink *sink)
{
    if (ctx->options.dry_run) {
        return print_all_findings(ctx, sink);
    }
    if (!ctx->options.out.n) {
        return print_source(ctx, result, sink);
    }
    const enum exit_status written = write_all(ctx, result);
    return written == EXIT_CLEAN ? print_all_findings(ctx, sink) : written;
}

enum exit_status command_import(struct context *ctx)
{
    struct named_file file;
    if (!one_file(ctx, "import ke-hoach.docx -o ke-hoach.md", &file)) {
        return EXIT_USAGE;
    }
    const struct import_options options = {
        .path = file.path,
        .shown = file.shown,
        .out = ctx->options.out,
        .from_code = file.from_code,
        .lang = ctx->lang,
    };
    struct sink sink = sink_new(ctx->arena, ctx->lang, either_rule);
    struct import_result result;
    errno = 0;
    const enum status st = import_file(ctx->arena, &sink, &options, &result);
    const int error = errno;
    sink_sort(&sink);
    if (st == ST_OK) {
        const enum exit_status given = give(ctx, &result, &sink);
        return given == EXIT_CLEAN ? judge(ctx, &sink) : given;
    }
    if (!sink.list.n) {
        return refuse(ctx, options.shown, st, error);
    }
    const enum exit_status printed = print_all_findings(ctx, &sink);
    return printed == EXIT_CLEAN ? exit_of(st) : printed;
}
