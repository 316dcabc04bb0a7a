/* SPDX-License-Identifier: MIT
 * All printing: standard output for results, standard error for what is said to the person. */
#include "diag/reason.h"
#include "vanthu/command.h"

#include "diag/print.h"

#include <errno.h>
#include <stdio.h>

void say(const struct context *ctx, const char *vi, const char *en, ...)
{
    va_list args;
    va_start(args, en);
    fputs("vanthu: ", stderr);
    /* both are literals of the caller with the same arguments, checked by PRINTF_LIKE */
    vfprintf(stderr, ctx->lang == LANG_EN ? en : vi, args);
    fputc('\n', stderr);
    va_end(args);
}

enum exit_status print(struct context *ctx, struct str text)
{
    if (fwrite(text.p, 1, text.n, stdout) == text.n && fflush(stdout) == 0) {
        return EXIT_CLEAN;
    }
    if (errno != EPIPE) { /* "| head" is no failure worth a word */
        say(ctx, "không ghi được ra đầu ra chuẩn: %s", "cannot write to standard output: %s",
            reason(ctx->arena, ST_IO, errno, ctx->lang));
    }
    return EXIT_INTERNAL;
}

/* Only the first --max-findings are shown; 0: all. */
static size_t most_findings(const struct context *ctx)
{
    unsigned most = 0;
    (void)str_to_uint(ctx->options.max_findings, MAX_FINDINGS, &most);
    return most;
}

static struct str findings_text(struct context *ctx, struct sink *sink, bool color)
{
    struct str name = ctx->options.format.n ? ctx->options.format : STR("human");
    const struct print_options options = {
        .lang = ctx->lang,
        .color = color,
        .width = ctx->width,
        .tool = "vanthu",
        .version = VANTHU_VERSION,
        .folder = path_real(ctx->arena, STR(".")),
        .most = most_findings(ctx),
    };
    struct buf out = buf_new(ctx->arena);
    const struct print_form *form = print_form_find(name); /* none: "table" of `tasks` */
    print_findings(form ? form : print_form_find(STR("human")), sink, &options, &out);
    return buf_str(&out);
}

enum exit_status print_all_findings(struct context *ctx, struct sink *sink)
{
    return print(ctx, findings_text(ctx, sink, ctx->color));
}

void say_all_findings(struct context *ctx, struct sink *sink)
{
    const struct str text = findings_text(ctx, sink, false);
    (void)fwrite(text.p, 1, text.n, stderr);
}

static enum severity fail_level(const struct context *ctx)
{
    static const struct {
        const char *name;
        enum severity level;
    } levels[] = {{"error", SEV_ERROR}, {"warning", SEV_WARNING}, {"note", SEV_NOTE}};
    for (size_t i = 0; i < COUNT_OF(levels); i++) {
        if (str_is(ctx->options.fail_on, levels[i].name)) {
            return levels[i].level;
        }
    }
    return ctx->options.fail_on.n ? SEV_ERROR + 1 : SEV_ERROR; /* "never" */
}

enum exit_status judge(const struct context *ctx, const struct sink *sink)
{
    const enum severity level = fail_level(ctx);
    for (size_t i = 0; i < sink->list.n; i++) {
        if (sink->list.v[i]->severity >= level) {
            return EXIT_FINDINGS;
        }
    }
    return EXIT_CLEAN;
}
