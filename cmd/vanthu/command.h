/* SPDX-License-Identifier: MIT
 * Commands: one row a command. Only this folder prints and decides the exit status. */
#ifndef VANTHU_CMD_COMMAND_H
#define VANTHU_CMD_COMMAND_H

#include "base/buf.h"
#include "diag/finding.h"
#include "vanthu/options.h"

struct context { /* what every command gets */
    struct arena *arena;
    struct options options;
    enum lang lang;
    bool color;     /* of standard output */
    unsigned width; /* of the terminal, in columns */
};

typedef enum exit_status command_fn(struct context *ctx);

struct command {
    const char *name;
    command_fn *run;
    const char *arguments; /* for the help */
    struct msg about;
    /* Names of the options that have an effect, by blanks; general ones always have. Another is a
     * usage error. The manual page lists the same (tests/options). */
    const char *options;
    const char *formats; /* values of --format, by blanks, the first is the default; NULL: none */
};

enum { MAX_FINDINGS = 1000000 }; /* the most --max-findings takes */

extern const struct command commands[];
extern const size_t commands_n;
const struct command *command_find(struct str name);

command_fn command_fmt, command_import;
command_fn command_build, command_check, command_convert, command_derive, command_doctor,
    command_explain, command_lsp, command_rules, command_schema, command_tasks, command_template,
    command_verify;

/* Writes to standard output; EXIT_INTERNAL (said on standard error) when it cannot be written. */
enum exit_status print(struct context *ctx, struct str text);
/* A line on standard error, "vanthu: …". `vi` and `en` take the same arguments. */
void say(const struct context *ctx, const char *vi, const char *en, ...) PRINTF_LIKE(2, 4)
    PRINTF_LIKE(3, 4);

/* Prints the sink's findings in the form asked for. */
enum exit_status print_all_findings(struct context *ctx, struct sink *sink);
/* The same on standard error, for filters: their standard output is a source. */
void say_all_findings(struct context *ctx, struct sink *sink);
/* EXIT_FINDINGS when something is at or above --fail-on. */
enum exit_status judge(const struct context *ctx, const struct sink *sink);

/* The nearest of the options that the command takes (without command: of all), for the hint; NULL
 * when none is near. */
const char *option_nearest(struct context *ctx, const struct command *command, struct str name);
/* Options the command takes, with values it knows? Says what is wrong. */
bool context_check(struct context *ctx, const struct command *command);
/* Names of rules by commas -> list. */
struct names codes_of(struct context *ctx, struct str list);
/* --jobs, or the number of processors. */
unsigned jobs_of(const struct context *ctx);

enum exit_status print_help(struct context *ctx, const struct command *command);

#endif
