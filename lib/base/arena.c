/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK = 16 * 1024, LARGEST_CHUNK = 4 * 1024 * 1024 };

struct chunk {
    struct chunk *next;
    size_t size; /* bytes usable after the header */
    size_t used;
    alignas(max_align_t) unsigned char bytes[];
};

struct deferred {
    struct deferred *next;
    void (*fn)(void *);
    void *handle;
};

struct guard {
    struct guard *outer;
    jmp_buf exit;
};

struct arena {
    struct allocator from;
    struct chunk *chunks; /* newest first */
    struct deferred *deferred;
    struct guard *guard;
    size_t used;
};

static void *default_alloc(void *ctx, size_t size)
{
    (void)ctx;
    return malloc(size);
}

static void default_release(void *ctx, void *block)
{
    (void)ctx;
    free(block);
}

struct arena *arena_new(void)
{
    const struct allocator heap = {default_alloc, default_release, NULL};
    return arena_new_from(&heap);
}

struct arena *arena_new_from(const struct allocator *from)
{
    struct arena *a = from->alloc(from->ctx, sizeof *a);
    if (a) {
        *a = (struct arena){.from = *from};
    }
    return a;
}

void arena_free(struct arena *a)
{
    if (!a) {
        return;
    }
    for (struct deferred *d = a->deferred; d; d = d->next) {
        d->fn(d->handle);
    }
    for (struct chunk *c = a->chunks, *next; c; c = next) {
        next = c->next;
        a->from.release(a->from.ctx, c);
    }
    a->from.release(a->from.ctx, a);
}

void arena_out_of_memory(struct arena *a)
{
    if (!a->guard) {
        abort(); /* a programming error: an entry point without arena_run() */
    }
    longjmp(a->guard->exit, 1);
}

/* Chunks double up to LARGEST_CHUNK, so that a letter costs 16 KiB and a book few mallocs. */
static void add_chunk(struct arena *a, size_t at_least)
{
    size_t size = a->chunks ? a->chunks->size * 2 : FIRST_CHUNK;
    if (size > LARGEST_CHUNK) {
        size = LARGEST_CHUNK;
    }
    if (size < at_least) {
        size = at_least;
    }
    if (size > SIZE_MAX - sizeof(struct chunk)) {
        arena_out_of_memory(a);
    }
    struct chunk *c = a->from.alloc(a->from.ctx, sizeof *c + size);
    if (!c) {
        arena_out_of_memory(a);
    }
    *c = (struct chunk){.next = a->chunks, .size = size};
    a->chunks = c;
}

static size_t rounded(size_t size)
{
    const size_t unit = alignof(max_align_t);
    return (size + unit - 1) / unit * unit;
}

void *arena_alloc(struct arena *a, size_t size)
{
    if (size > SIZE_MAX / 2) {
        arena_out_of_memory(a);
    }
    size = rounded(size ? size : 1);
    if (!a->chunks || a->chunks->size - a->chunks->used < size) {
        add_chunk(a, size);
    }
    unsigned char *p = a->chunks->bytes + a->chunks->used;
    a->chunks->used += size;
    a->used += size;
    memset(p, 0, size);
    return p;
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) {
        arena_out_of_memory(a);
    }
    return arena_alloc(a, count * size);
}

void *arena_grow(struct arena *a, void *old, size_t old_size, size_t new_size)
{
    const size_t held = rounded(old_size ? old_size : 1);
    struct chunk *c = a->chunks;
    if (old && new_size <= SIZE_MAX / 2 && c && (unsigned char *)old + held == c->bytes + c->used) {
        const size_t more = rounded(new_size ? new_size : 1) - held;
        if (c->size - c->used >= more) {
            memset(c->bytes + c->used, 0, more);
            c->used += more;
            a->used += more;
            return old;
        }
    }
    void *fresh = arena_alloc(a, new_size);
    if (old && old_size) {
        memcpy(fresh, old, old_size);
    }
    return fresh;
}

void arena_defer(struct arena *a, void (*fn)(void *), void *handle)
{
    /* The record must not be the allocation that fails, or the handle would leak. */
    struct guard local = {.outer = a->guard};
    if (setjmp(local.exit)) {
        a->guard = local.outer;
        fn(handle);
        arena_out_of_memory(a);
    }
    a->guard = &local;
    struct deferred *d = ARENA_NEW(a, struct deferred);
    a->guard = local.outer;
    *d = (struct deferred){a->deferred, fn, handle};
    a->deferred = d;
}

enum status arena_run(struct arena *a, enum status (*fn)(void *ctx), void *ctx)
{
    struct guard local = {.outer = a->guard};
    if (setjmp(local.exit)) {
        a->guard = local.outer;
        return ST_NOMEM;
    }
    a->guard = &local;
    enum status st = fn(ctx);
    a->guard = local.outer;
    return st;
}

size_t arena_used(const struct arena *a)
{
    return a->used;
}
