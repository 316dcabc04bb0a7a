/* SPDX-License-Identifier: MIT
 * A fuzz target is one function over any bytes; fuzz_main.c gives it an entry for libFuzzer and a
 * plain main() that replays files. Adding a target is adding fuzz_NAME.c and corpus/NAME/. */
#ifndef VANTHU_FUZZ_H
#define VANTHU_FUZZ_H

#include "base/str.h"

#include <stddef.h>

/* Does everything that can be done with the bytes. Called inside arena_run(). A property that does
 * not hold ends in abort(). */
enum status fuzz_one(struct arena *a, struct str bytes);

struct fuzz_part {
    const char *name, *text;
};
/* A Word file of `n` parts with `bytes` in the place of one; empty when it cannot be packed. */
struct str fuzz_package(struct arena *a, const struct fuzz_part *parts, size_t n, size_t odd,
                        struct str bytes);

#endif
