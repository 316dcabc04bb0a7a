/* SPDX-License-Identifier: MIT */
#include "build/baseline.h"
#include "diag/reason.h"
#include "vanthu/load.h"

#include <stdio.h>
#include <unistd.h>

/* A bar only on a terminal; in a log it would be noise. */
static void show_progress(void *handle, size_t done, size_t total, struct str path)
{
    (void)handle;
    fprintf(stderr, "\r\033[K[%zu/%zu] %.*s", done, total, STR_ARG(path));
    if (done == total) {
        fputs("\r\033[K", stderr);
    }
}

/* ---- files that were not made for errors of their document ---- */

/* "ho-so/ke-hoach/so-y-te.docx" -> "ho-so": one document with an error takes all with it that are
 * made from it. */
static struct str dossier_of(struct str path)
{
    static const char *const derived[] = {"ke-hoach", "cong-van"};
    const struct str folder = path_folder(path);
    for (size_t i = 0; i < COUNT_OF(derived); i++) {
        if (str_is(path_name(folder), derived[i])) {
            return path_folder(folder);
        }
    }
    return folder;
}

/* Of files refused one after the other in one dossier, the last is where to say so. Events are
 * sorted by path. */
static size_t refused_until(const struct build_result *result, size_t from, size_t *n)
{
    const struct str dossier = dossier_of(result->events.v[from].path);
    size_t last = from;
    *n = 0;
    for (size_t i = from; i < result->events.n; i++) {
        const struct build_event *e = &result->events.v[i];
        if (!str_eq(dossier_of(e->path), dossier)) {
            break;
        }
        if (e->action == BUILD_REFUSED) {
            last = i;
            (*n)++;
        }
    }
    return last;
}

static void say_refused(const struct context *ctx, const struct build_event *e, size_t n)
{
    const char *action = msg_in(build_action_text(BUILD_REFUSED), ctx->lang);
    if (n == 1) {
        say(ctx, "%.*s: %s", "%.*s: %s", STR_ARG(e->path), action);
    } else {
        const struct str dossier = dossier_of(e->path);
        say(ctx, "%.*s: %zu tệp %s", "%.*s: %zu files %s", STR_ARG(dossier), n, action);
    }
}

/* What a person must know of single files; unchanged and written ones are only counted. */
static void say_events(const struct context *ctx, const struct build_result *result)
{
    size_t told = 0; /* refused files before this one have been told */
    for (size_t i = 0; i < result->events.n; i++) {
        const struct build_event *e = &result->events.v[i];
        size_t n = 0;
        if (e->action == BUILD_REFUSED) {
            told = i < told ? told : refused_until(result, i, &n) + 1;
            if (n) {
                say_refused(ctx, e, n);
            }
            continue;
        }
        const char *action = msg_in(build_action_text(e->action), ctx->lang);
        if (e->action == BUILD_BESIDE) {
            say(ctx, "%.*s: %s; bản mới ở %.*s", "%.*s: %s; the new one is %.*s", STR_ARG(e->path),
                action, STR_ARG(e->beside));
        } else if (e->action == BUILD_FAILED) {
            say(ctx, "%.*s: %s: %s", "%.*s: %s: %s", STR_ARG(e->path), action,
                reason(ctx->arena, e->status, e->error, ctx->lang));
        } else if (e->action != BUILD_WRITTEN && e->action != BUILD_UNCHANGED &&
                   e->action != BUILD_KEPT) {
            say(ctx, "%.*s: %s", "%.*s: %s", STR_ARG(e->path), action);
        }
    }
}

/* Said even to a night job: somebody must look at the sources. */
static void say_kept(const struct context *ctx, const struct build_result *result)
{
    const unsigned n = result->counts[BUILD_KEPT];
    const struct build_event *first = NULL;
    for (size_t i = 0; n && !first && i < result->events.n; i++) {
        first = result->events.v[i].action == BUILD_KEPT ? &result->events.v[i] : NULL;
    }
    if (first) {
        say(ctx,
            "giữ lại %u tệp của lần trước mà lần này không tạo (như %.*s): văn bản nguồn còn đó "
            "nhưng có lỗi, không đọc được hoặc không còn phần đầu; xem lại nguồn. Thật sự không "
            "cần thì xóa tệp nguồn rồi chạy lại",
            "kept %u files of an earlier build that were not made this time (such as %.*s): the "
            "source is still there but has errors, cannot be read or has lost its front matter; "
            "look it over. If it is not needed, delete the source and build again",
            n, STR_ARG(first->path));
    }
}

static void say_summary(const struct context *ctx, const struct build_result *result)
{
    const unsigned *n = result->counts;
    const struct options *o = &ctx->options;
    if (o->quiet) {
        return;
    }
    say(ctx, "%s%u tệp mới hoặc thay đổi, %u tệp giữ nguyên, %u tệp không tạo được → %.*s",
        "%s%u files written, %u unchanged, %u not made → %.*s",
        o->dry_run ? msg_in((struct msg){"(chạy thử) ", "(dry run) "}, ctx->lang) : "",
        n[BUILD_WRITTEN] + n[BUILD_BESIDE], n[BUILD_UNCHANGED] + n[BUILD_EDITED],
        n[BUILD_REFUSED] + n[BUILD_FAILED], STR_ARG(o->out));
}

static void say_folder(const struct context *ctx, enum status st, int error)
{
    if (st == ST_BUSY) {
        say(ctx, "một lệnh vanthu khác đang ghi vào %.*s; đợi lệnh đó xong rồi chạy lại",
            "another vanthu is writing to %.*s; wait for it and run again",
            STR_ARG(ctx->options.out));
    } else {
        say(ctx, "không ghi được vào %.*s: %s", "cannot write to %.*s: %s",
            STR_ARG(ctx->options.out), reason(ctx->arena, st, error, ctx->lang));
    }
}

/* Why nothing, or not all, came out. */
static enum exit_status could_not(struct context *ctx, const struct build_result *result,
                                  enum status st)
{
    if (result->folder != ST_OK) {
        say_folder(ctx, result->folder, result->error);
    } else if (st == ST_MISSING && !result->loaded.list.n) {
        say_empty(ctx, &result->loaded);
    } else if (result->loaded.list.n) { /* what could not be read has been reported */
        say_summary(ctx, result);
    } else {
        say(ctx, "không tạo được văn bản: %s", "cannot build: %s",
            reason(ctx->arena, st, result->error, ctx->lang));
    }
    return EXIT_INTERNAL;
}

enum exit_status command_build(struct context *ctx)
{
    if (!ctx->options.out.n) {
        say(ctx, "thiếu -o THƯ MỤC: nơi ghi kết quả, ví dụ: vanthu build input -o output",
            "missing -o FOLDER: where results go, e.g. vanthu build input -o output");
        return EXIT_USAGE;
    }
    struct build_options options = {
        .load = load_options_of(ctx),
        .out = ctx->options.out,
        .templates = ctx->options.templates,
        .jobs = jobs_of(ctx),
        .dry_run = ctx->options.dry_run,
    };
    struct baseline baseline;
    if (use_baseline(ctx, &options.load, &baseline) != EXIT_CLEAN) {
        return EXIT_USAGE;
    }
    if (!ctx->options.quiet && isatty(STDERR_FILENO)) {
        options.progress = show_progress;
    }
    struct build_result result = {0};
    const enum status st = build_run(ctx->arena, &options, &result);
    if (result.loaded.sink.arena && print_all_findings(ctx, &result.loaded.sink) != EXIT_CLEAN) {
        return EXIT_INTERNAL;
    }
    say_baseline(ctx, &baseline);
    say_events(ctx, &result);
    say_kept(ctx, &result);
    if (st != ST_OK && st != ST_INVALID && st != ST_LIMIT) {
        return result.counts[BUILD_FAILED] ? EXIT_INTERNAL : could_not(ctx, &result, st);
    }
    say_notes(ctx, &result.loaded);
    say_summary(ctx, &result);
    if (result.counts[BUILD_KEPT]) {
        return EXIT_FINDINGS;
    }
    return result.loaded.sink.arena ? judge(ctx, &result.loaded.sink) : exit_of(st);
}
