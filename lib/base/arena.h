/* SPDX-License-Identifier: MIT
 * Arena: all memory of one document (or one command), freed at once.
 *
 * Invariants
 *  - memory is zeroed and aligned for any object;
 *  - an arena belongs to one thread at a time;
 *  - arena_alloc never returns NULL: when memory runs out, control leaves to the innermost
 *    arena_run() of that arena, which returns ST_NOMEM. So code that builds trees has no
 *    "if (!p)" after every node, and a failing allocation still unwinds in one place.
 *
 * Because of that jump, a handle of a foreign library (cmark, libxml2, libzip, FILE) that is alive
 * while the arena is used must be registered with arena_defer(); it is then closed when the arena
 * is freed, whatever happened. Without an arena_run() around it, running out of memory aborts:
 * every entry point of the library that allocates is called inside one. */
#ifndef VANTHU_BASE_ARENA_H
#define VANTHU_BASE_ARENA_H

#include "base/status.h"

#include <stddef.h>

struct arena;

/* Where an arena takes its blocks from. Tests pass one that fails at the Nth call. */
struct allocator {
    void *(*alloc)(void *ctx, size_t size); /* NULL when there is none */
    void (*release)(void *ctx, void *block);
    void *ctx;
};

/* A new arena over malloc (or over `from`, which must outlive it); NULL when memory ran out. */
struct arena *arena_new(void);
struct arena *arena_new_from(const struct allocator *from);

/* Frees everything, running deferred functions first, newest first. NULL is allowed. */
void arena_free(struct arena *a);

/* `size` zeroed bytes that live as long as the arena. Size 0 gives a valid pointer. */
void *arena_alloc(struct arena *a, size_t size) __attribute__((returns_nonnull, malloc));

/* As arena_alloc for `count` objects of `size` bytes; an overflow counts as no memory. */
void *arena_array(struct arena *a, size_t count, size_t size) __attribute__((returns_nonnull));

/* Makes the block `old` of `old_size` bytes into one of `new_size` (>= old_size) bytes, in place if
 * it was the last one taken. The added bytes are zero. */
void *arena_grow(struct arena *a, void *old, size_t old_size, size_t new_size)
    __attribute__((returns_nonnull));

/* Calls fn(handle) when the arena is freed. */
void arena_defer(struct arena *a, void (*fn)(void *), void *handle);

/* Runs fn(ctx); returns its status, or ST_NOMEM when the arena ran dry inside. Nests. */
enum status arena_run(struct arena *a, enum status (*fn)(void *ctx), void *ctx) MUST_CHECK;

/* Leaves the innermost arena_run() as if memory had run out (for foreign code that reports it). */
void arena_out_of_memory(struct arena *a) __attribute__((noreturn));

/* Bytes taken so far, for limits and for `vanthu doctor`. */
size_t arena_used(const struct arena *a);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))

#endif
