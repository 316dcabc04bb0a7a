/* SPDX-License-Identifier: MIT
 * `vanthu verify FILE.docx…`: is this a package that Word opens? For files of ours and of others.
 */
#include "docx/verify.h"

#include "diag/print.h"
#include "diag/reason.h"
#include "vanthu/command.h"

#include <errno.h>

enum { DOCX_MAX = 128 * 1024 * 1024 };

/* One file in an arena of its own, which is kept when there is something to print. */
struct verifying {
    struct context *ctx;
    struct arena *arena;
    struct str path;
    struct sink sink;
    int error; /* errno of a file that could not be read */
};

static enum status verify_file(void *handle)
{
    struct verifying *one = handle;
    struct str bytes;
    const enum status st = file_read(one->arena, one->path, DOCX_MAX, &bytes);
    one->error = errno;
    return st == ST_OK ? docx_verify(one->arena, &one->sink, one->path, bytes) : st;
}

static void say_unread(const struct verifying *one, enum status st)
{
    const struct context *ctx = one->ctx;
    if (st == ST_LIMIT) {
        say(ctx, "%.*s: lớn hơn %d MB, không kiểm tra", "%.*s: over %d MB, not verified",
            STR_ARG(one->path), DOCX_MAX / (1024 * 1024));
    } else if (st == ST_NOMEM) {
        say(ctx, "%.*s: không đủ bộ nhớ để kiểm tra", "%.*s: not enough memory to verify it",
            STR_ARG(one->path));
    } else if (one->error == EISDIR) {
        say(ctx, "%.*s: là thư mục; hãy nêu từng tệp, ví dụ: vanthu verify %.*s/*.docx",
            "%.*s: is a folder; name its files, e.g. vanthu verify %.*s/*.docx", STR_ARG(one->path),
            STR_ARG(one->path));
    } else {
        say(ctx, "%.*s: không đọc được: %s", "%.*s: cannot be read: %s", STR_ARG(one->path),
            reason(ctx->arena, st, one->error, ctx->lang));
    }
}

/* What a person does with the answer. */
static const struct msg verdicts[] = {
    [SEV_OFF] = {"tốt, Word mở được", "fine, Word opens it"},
    [SEV_NOTE] = {"tốt, Word mở được; vài chỗ khác lệ thường",
                  "fine, Word opens it; some of it is unusual"},
    [SEV_WARNING] = {"Word mở được, nhưng có thể không đúng như ý; nên mở ra xem lại",
                     "Word opens it, but perhaps not as meant; look at it in Word"},
    [SEV_ERROR] =
        {"Word có thể báo hỏng hoặc không mở: lưu lại từ chương trình đã tạo ra nó, hoặc xin lại "
         "tệp",
         "Word may report damage or refuse it: save it again in the program that made it, or ask "
         "for it again"},
};

static void free_arena(void *arena)
{
    arena_free(arena);
}

static bool is_for_people(const struct context *ctx)
{
    return !ctx->options.format.n || str_is(ctx->options.format, "human");
}

/* Verifies one file and adds what was found to `all`; for people its verdict to `out`. */
static enum exit_status verify_one(struct context *ctx, struct str path, struct sink *all,
                                   struct buf *out)
{
    struct verifying one = {.ctx = ctx, .arena = arena_new(), .path = path};
    enum status st = ST_NOMEM;
    if (one.arena) {
        one.sink = sink_new(one.arena, ctx->lang, docx_rule_find);
        st = arena_run(one.arena, verify_file, &one);
    }
    const enum severity worst = st == ST_OK ? docx_worst(&one.sink) : SEV_OFF;
    if (st == ST_OK && is_for_people(ctx) && !ctx->options.quiet) {
        buf_printf(out, "%.*s: %s\n", STR_ARG(path), msg_in(verdicts[worst], ctx->lang));
    }
    if (worst == SEV_OFF) {
        arena_free(one.arena);
    } else {
        arena_defer(ctx->arena, free_arena, one.arena);
    }
    if (st != ST_OK) {
        say_unread(&one, st);
        return EXIT_INTERNAL;
    }
    for (size_t i = 0; i < one.sink.list.n && worst != SEV_OFF; i++) {
        VEC_PUSH(ctx->arena, &all->list, one.sink.list.v[i]);
    }
    return EXIT_CLEAN;
}

static void strict(struct sink *all)
{
    for (size_t i = 0; i < all->list.n; i++) {
        struct finding *f = all->list.v[i];
        f->severity = f->severity == SEV_WARNING ? SEV_ERROR : f->severity;
    }
}

enum exit_status command_verify(struct context *ctx)
{
    struct sink all = sink_new(ctx->arena, ctx->lang, docx_rule_find);
    struct buf out = buf_new(ctx->arena);
    enum exit_status worst = EXIT_CLEAN;
    if (!ctx->options.paths.list.n) {
        say(ctx, "thiếu tệp, ví dụ: vanthu verify cong-van.docx",
            "missing a file, e.g. vanthu verify cong-van.docx");
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < ctx->options.paths.list.n; i++) {
        const enum exit_status exit = verify_one(ctx, ctx->options.paths.list.v[i], &all, &out);
        worst = exit > worst ? exit : worst;
    }
    if (ctx->options.strict) {
        strict(&all);
    }
    sink_sort(&all);
    if (print_all_findings(ctx, &all) != EXIT_CLEAN || print(ctx, buf_str(&out)) != EXIT_CLEAN) {
        return EXIT_INTERNAL;
    }
    return worst != EXIT_CLEAN ? worst : judge(ctx, &all);
}
