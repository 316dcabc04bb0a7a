/* SPDX-License-Identifier: MIT
 * The same function over many indices by several threads. Inside this room. */
#ifndef VANTHU_BUILD_JOBS_H
#define VANTHU_BUILD_JOBS_H

#include <stddef.h>

/* Calls run(ctx, i) for every i below n, each once, in no order. `workers` 0: one per processor.
 * Where threads cannot be had, the caller's does the work. */
void jobs_run(unsigned workers, size_t n, void (*run)(void *ctx, size_t i), void *ctx);

#endif
