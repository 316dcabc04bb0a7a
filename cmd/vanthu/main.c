/* SPDX-License-Identifier: MIT
 * vanthu: from the words of the command line to one command. */
#include "text/fold.h"
#include "vanthu/command.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* The language can be asked for before the options are read, for their own errors. */
static enum lang wanted_lang(struct str option)
{
    const char *environment = getenv("VANTHU_LANG");
    struct str name = option.n ? option : str_of(environment);
    return str_is(name, "en") ? LANG_EN : LANG_VI;
}

static bool wants_color(struct str when)
{
    if (str_is(when, "always")) {
        return true;
    }
    const char *no_color = getenv("NO_COLOR"); /* https://no-color.org */
    const bool refused = str_is(when, "never") || (no_color && *no_color);
    return !refused && isatty(STDOUT_FILENO);
}

static unsigned terminal_width(void)
{
    struct winsize size;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20) {
        return size.ws_col;
    }
    return 100;
}

/* "--lang en" anywhere decides the language of messages about the other options. */
static struct str lang_word(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct str word = str_of(argv[i]);
        if (str_starts(word, STR("--lang="))) {
            return str_from(word, 7);
        }
        if (str_is(word, "--lang") && i + 1 < argc) {
            return str_of(argv[i + 1]);
        }
    }
    return STR_EMPTY;
}

struct call {
    struct context ctx;
    int argc;
    char **argv;
    enum exit_status exit;
};

static enum exit_status unknown_command(struct context *ctx, struct str name)
{
    struct str *names = arena_array(ctx->arena, commands_n, sizeof *names);
    for (size_t i = 0; i < commands_n; i++) {
        names[i] = str_of(commands[i].name);
    }
    const struct str *near = nearest(ctx->arena, name, names, commands_n);
    if (near) {
        say(ctx, "không có lệnh \"%.*s\"; có phải \"%.*s\"?",
            "no command \"%.*s\"; did you mean \"%.*s\"?", STR_ARG(name), STR_ARG(*near));
    } else {
        say(ctx, "không có lệnh \"%.*s\"; gõ \"vanthu --help\" để xem các lệnh",
            "no command \"%.*s\"; try \"vanthu --help\"", STR_ARG(name));
    }
    return EXIT_USAGE;
}

static enum exit_status bad_option(struct context *ctx, const struct command *command,
                                   struct str bad, struct msg why)
{
    const char *near = option_nearest(ctx, command, bad);
    say(ctx, "%.*s: %s%s%s", "%.*s: %s%s%s", STR_ARG(bad), msg_in(why, ctx->lang),
        near ? msg_in((struct msg){"; có phải ", "; did you mean "}, ctx->lang) : "",
        near ? near : "");
    return EXIT_USAGE;
}

static enum exit_status dispatch(struct call *call)
{
    struct context *ctx = &call->ctx;
    struct str bad;
    struct msg why;
    ctx->lang = wanted_lang(lang_word(call->argc, call->argv));
    struct str name = call->argc > 1 ? str_of(call->argv[1]) : STR_EMPTY;
    const bool named = name.n && name.p[0] != '-';
    const struct command *command = named ? command_find(name) : NULL;
    if (!options_read(ctx->arena, call->argc, call->argv, named ? 2 : 1, &ctx->options, &bad,
                      &why)) {
        return bad_option(ctx, command, bad, why);
    }
    if (!context_check(ctx, command)) {
        return EXIT_USAGE;
    }
    ctx->color = wants_color(ctx->options.color);
    ctx->width = terminal_width();
    if (ctx->options.version) {
        return print(ctx, STR("vanthu " VANTHU_VERSION "\n"));
    }
    if (named && !command && !str_is(name, "help")) {
        return unknown_command(ctx, name);
    }
    if (!command || ctx->options.help) {
        const enum exit_status shown = print_help(ctx, command);
        return command || ctx->options.help || named ? shown : EXIT_USAGE;
    }
    return command->run(ctx);
}

static enum status run(void *handle)
{
    struct call *call = handle;
    call->exit = dispatch(call);
    return ST_OK;
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write, said once */
    signal(SIGXFSZ, SIG_IGN); /* as is a file over the system's limit: EFBIG */
    struct call call = {.argc = argc, .argv = argv, .exit = EXIT_INTERNAL};
    call.ctx.arena = arena_new();
    if (!call.ctx.arena || arena_run(call.ctx.arena, run, &call) != ST_OK) {
        say(&call.ctx, "hết bộ nhớ", "out of memory");
        call.exit = EXIT_INTERNAL;
    }
    arena_free(call.ctx.arena);
    return (int)call.exit;
}
