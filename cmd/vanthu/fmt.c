/* SPDX-License-Identifier: MIT
 * `vanthu fmt`: brings sources into canonical form, in place; `--diff` only shows what would
 * change. */
#include "build/format.h"
#include "text/diff.h"
#include "vanthu/load.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* ---- what was done ---- */

static struct str fixes_of(struct context *ctx, const struct formatted *f)
{
    struct buf out = buf_new(ctx->arena);
    for (size_t i = 0; i < f->fixes.n; i++) {
        buf_printf(&out, "%s%s", out.n ? ", " : "", f->fixes.v[i].code);
        if (f->fixes.v[i].count > 1) {
            buf_printf(&out, " ×%u", f->fixes.v[i].count);
        }
    }
    return buf_str(&out);
}

/* One row a kind of change. */
static const struct msg changes[] = {
    [RENUMBER_LABEL] = {"  dòng %u: số mục %.*s → %.*s", "  line %u: label %.*s → %.*s"},
    [RENUMBER_REFERENCE] = {"  dòng %u: chỗ dẫn \"%.*s\" → \"%.*s\"",
                            "  line %u: reference \"%.*s\" → \"%.*s\""},
    [RENUMBER_AMBIGUOUS] =
        {"  dòng %u: chưa sửa chỗ dẫn \"%.*s\": không chắc là mục nào; hãy tự xem",
         "  line %u: reference \"%.*s\" left: it could mean several items; look "
         "it over"},
    [RENUMBER_DANGLING] =
        {"  dòng %u: chưa sửa chỗ dẫn \"%.*s\": trước khi đánh lại số không có mục "
         "này; hãy tự xem",
         "  line %u: reference \"%.*s\" left: there was no such item before "
         "renumbering; look it over"},
    [RENUMBER_UNSEEN] = {"  dòng %u: chưa sửa chỗ dẫn \"%.*s\" vì có định dạng ở giữa; hãy tự sửa "
                         "thành \"%.*s\"",
                         "  line %u: reference \"%.*s\" left as it has markup inside; make it "
                         "\"%.*s\""},
    [RENUMBER_NO_LABEL] = {"  dòng %u: giữ số mục %.*s: dãy đã hết chữ cái hoặc số",
                           "  line %u: label %.*s stays: there are no more letters or numbers"},
};

/* Every message has the line, the words before and, last, those after. */
static void say_change(const struct context *ctx, const struct formatted *f,
                       const struct renumber_change *c)
{
    const unsigned line = source_line_of(f->numbered, c->at.start);
    const struct msg *m = &changes[c->kind];
    say(ctx, m->vi, m->en, line, STR_ARG(c->before), STR_ARG(c->after));
}

static void say_renumbering(const struct context *ctx, const struct formatted *f)
{
    const struct renumbering *r = &f->renumbering;
    if (f->not_renumbered) {
        say(ctx, "  không đánh lại số mục: văn bản đến, hoặc số mới sẽ được hiểu khác",
            "  not renumbered: a received document, or new labels would be read differently");
    }
    for (size_t i = 0; !f->not_renumbered && f->numbered && i < r->changes.n; i++) {
        say_change(ctx, f, &r->changes.v[i]);
    }
}

static void say_details(const struct context *ctx, const struct formatted *f, struct str fixes)
{
    if (fixes.n) {
        say(ctx, "  sửa theo quy tắc: %.*s", "  mended by rule: %.*s", STR_ARG(fixes));
    }
    if (f->held_back) {
        say(ctx, "  văn bản đến: %zu chỗ trong lời văn giữ nguyên như bản nhận được",
            "  received document: %zu places in its words stay as they came", f->held_back);
    }
    say_renumbering(ctx, f);
    if (f->assignments) {
        say(ctx, "  ghi %u khối phân công suy ra từ lời văn; hãy xem lại",
            "  wrote %u assignment blocks inferred from the words; look them over", f->assignments);
    }
    if (!str_is(STR("UTF-8"), f->from->encoding)) {
        say(ctx, "  đổi bảng mã từ %s sang UTF-8", "  re-encoded from %s to UTF-8",
            f->from->encoding);
    } else if (f->from->not_nfc.list.n) {
        say(ctx, "  đưa chữ về dạng dựng sẵn (NFC)",
            "  brought letters to their composed form (NFC)");
    }
}

static void say_file(struct context *ctx, const struct formatted *f, const char *vi, const char *en)
{
    if (!ctx->options.quiet) {
        say(ctx, "%.*s: %s", "%.*s: %s", STR_ARG(f->path), msg_in((struct msg){vi, en}, ctx->lang));
        say_details(ctx, f, fixes_of(ctx, f));
    }
}

/* ---- one file ---- */

/* A file that its owner has made read-only is not replaced, though its folder would let us. */
static enum status write_file(struct context *ctx, const struct formatted *f)
{
    const struct str real = path_real(ctx->arena, f->path); /* a link stays a link */
    struct stat info;
    if (stat(str_c(ctx->arena, real), &info) == 0 && !(info.st_mode & 0222)) {
        errno = EACCES;
        return ST_IO;
    }
    return file_write(ctx->arena, real, f->after);
}

static enum exit_status replace(struct context *ctx, const struct formatted *f)
{
    errno = 0;
    const enum status st = write_file(ctx, f);
    if (st != ST_OK) {
        say(ctx, "không ghi được %.*s: %s", "cannot write %.*s: %s", STR_ARG(f->path),
            errno ? strerror(errno) : status_name(st));
        return EXIT_INTERNAL;
    }
    say_file(ctx, f, "đã sửa", "formatted");
    return EXIT_CLEAN;
}

static enum exit_status show(struct context *ctx, const struct formatted *f)
{
    struct buf out = buf_new(ctx->arena);
    diff_unified(ctx->arena, &out, f->path, f->from->text, f->after);
    say_file(ctx, f, "sẽ thay đổi", "would change");
    const enum exit_status exit = print(ctx, buf_str(&out));
    return exit == EXIT_CLEAN ? EXIT_FINDINGS : exit;
}

static enum exit_status finish(struct context *ctx, const struct formatted *f, bool filter)
{
    if (f->outcome == FORMAT_UNSURE) {
        say(ctx,
            "%.*s: để nguyên, vì bản viết lại sẽ được hiểu khác bản gốc; hãy báo lỗi này cho "
            "người phát triển vanthu",
            "%.*s: left alone, as the new text would be read differently; please report this",
            STR_ARG(f->path));
        return EXIT_INTERNAL;
    }
    if (f->outcome == FORMAT_REFUSED) {
        say(ctx, "%.*s: để nguyên; sửa các lỗi trên rồi chạy lại",
            "%.*s: left alone; mend what is reported above and run again", STR_ARG(f->path));
        return EXIT_FINDINGS;
    }
    if (f->outcome == FORMAT_SAME) {
        say_renumbering(ctx, f);
    }
    if (ctx->options.diff) {
        return f->outcome == FORMAT_CHANGED ? show(ctx, f) : EXIT_CLEAN;
    }
    if (filter) {
        say_details(ctx, f, fixes_of(ctx, f));
        return print(ctx, f->after);
    }
    return f->outcome == FORMAT_CHANGED ? replace(ctx, f) : EXIT_CLEAN;
}

/* ---- the command ---- */

static bool is_filter(struct context *ctx)
{
    const struct names *paths = &ctx->options.paths;
    for (size_t i = 0; i < paths->list.n; i++) {
        if (str_is(paths->list.v[i], "-")) {
            return true;
        }
    }
    return false;
}

static bool paths_fit(struct context *ctx)
{
    const size_t n = ctx->options.paths.list.n;
    if (!n) {
        say(ctx, "cần đường dẫn, ví dụ: vanthu fmt ke-hoach.md (vanthu fmt . cho cả thư mục này)",
            "needs a path, e.g. vanthu fmt ke-hoach.md (vanthu fmt . for this folder)");
    } else if (n > 1 && is_filter(ctx)) {
        say(ctx, "\"-\" (đầu vào chuẩn) không đi cùng đường dẫn khác",
            "\"-\" (standard input) cannot be given with other paths");
    }
    return n == 1 || (n > 1 && !is_filter(ctx));
}

static enum exit_status worse(enum exit_status x, enum exit_status y)
{
    return x > y ? x : y;
}

enum exit_status command_fmt(struct context *ctx)
{
    struct format_options options = {
        .load = load_options_of(ctx),
        .renumber = ctx->options.renumber,
        .assignments = ctx->options.assignments,
    };
    struct format_result result;
    if (!paths_fit(ctx)) {
        return EXIT_USAGE;
    }
    const enum status st = format_paths(ctx->arena, &options, &result);
    if (st == ST_MISSING) {
        say(ctx, "không có văn bản nào trong %.*s", "there is no document in %.*s",
            STR_ARG(result.empty));
        return EXIT_INTERNAL;
    }
    enum exit_status exit = worse(exit_of(st), exit_of(result.worst));
    if (result.sink.list.n) {
        say_all_findings(ctx, &result.sink);
        exit = worse(exit, EXIT_FINDINGS);
    }
    for (size_t i = 0; i < result.list.n; i++) {
        exit = worse(exit, finish(ctx, result.list.v[i], is_filter(ctx)));
    }
    return exit;
}
