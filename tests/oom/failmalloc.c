/* SPDX-License-Identifier: MIT
 * Preloaded before the program: the allocation number $FAIL_AT (and every one after it) fails. So
 * every library meets it too, not only our arenas. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

static unsigned long count, fail_at;
static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);

/* dlsym itself may ask for memory before the real functions are known. */
static char early[4096];
static size_t early_used;

static void *take_early(size_t size)
{
    size = (size + 15) & ~(size_t)15;
    if (early_used + size > sizeof early) {
        return NULL;
    }
    void *p = early + early_used;
    early_used += size;
    return p;
}

__attribute__((constructor)) static void start(void)
{
    real_malloc = (void *(*)(size_t))dlsym(RTLD_NEXT, "malloc");
    real_calloc = (void *(*)(size_t, size_t))dlsym(RTLD_NEXT, "calloc");
    real_realloc = (void *(*)(void *, size_t))dlsym(RTLD_NEXT, "realloc");
    const char *at = getenv("FAIL_AT");
    fail_at = at ? strtoul(at, NULL, 10) : 0;
}

static int fails(void)
{
    return fail_at && __atomic_add_fetch(&count, 1, __ATOMIC_RELAXED) >= fail_at;
}

void *malloc(size_t size)
{
    if (!real_malloc) {
        return take_early(size);
    }
    return fails() ? NULL : real_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    if (!real_calloc) {
        return take_early(n * size);
    }
    return fails() ? NULL : real_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
    if (!real_realloc) {
        return NULL;
    }
    return fails() ? NULL : real_realloc(old, size);
}

void free(void *p)
{
    static void (*real_free)(void *);
    if ((char *)p >= early && (char *)p < early + sizeof early) {
        return;
    }
    if (!real_free) {
        real_free = (void (*)(void *))dlsym(RTLD_NEXT, "free");
    }
    real_free(p);
}
