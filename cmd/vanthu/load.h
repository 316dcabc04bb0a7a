/* SPDX-License-Identifier: MIT
 * Options of the command line -> options of the build room. */
#ifndef VANTHU_CMD_LOAD_H
#define VANTHU_CMD_LOAD_H

#include "build/build.h"
#include "vanthu/command.h"

struct load_options load_options_of(struct context *ctx);

/* The one file a command works on, and how it is to be read. */
struct named_file {
    struct str path, shown; /* "-" is shown as --stdin-filename says */
    const char *from_code;  /* canonical; NULL: not named */
};
/* False, said: there is not exactly one. `example`: the command with its arguments. */
bool one_file(const struct context *ctx, const char *example, struct named_file *file);

/* --baseline: reads the file and puts its filter into `options`. EXIT_USAGE: it cannot be used,
 * which has been said. */
struct baseline;
enum exit_status use_baseline(struct context *ctx, struct load_options *options,
                              struct baseline *baseline);
/* How many findings the baseline left out, and how many of its own are gone. */
void say_baseline(const struct context *ctx, const struct baseline *baseline);

/* That a folder holds no document. */
void say_empty(const struct context *ctx, const struct load_result *loaded);
/* Which files of the dossiers were taken for no documents. */
void say_notes(const struct context *ctx, const struct load_result *loaded);

/* Loads what is named; says what stands in the way. EXIT_CLEAN: `result` can be used (findings or
 * not). */
enum exit_status load(struct context *ctx, const struct load_options *options,
                      struct load_result *result);

/* The one document of a kind that a command works on: a plan for `tasks` and `derive`. Says why
 * when there is none. */
const struct document *plan_of(struct context *ctx, const struct load_result *loaded);

/* The exit status for a status that is not ST_OK. */
enum exit_status exit_of(enum status st);

#endif
