/* SPDX-License-Identifier: MIT
 * A fuzz target is one function over any bytes; fuzz_main.c gives it an entry for libFuzzer and a
 * plain main() that replays files. Adding a target is adding fuzz_NAME.c and corpus/NAME/. */
#ifndef VANTHU_FUZZ_H
#define VANTHU_FUZZ_H

#include "base/str.h"

/* Does everything that can be done with the bytes. Called inside arena_run(). A property that does
 * not hold ends in abort(). */
enum status fuzz_one(struct arena *a, struct str bytes);

#endif
