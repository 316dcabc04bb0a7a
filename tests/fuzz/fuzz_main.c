/* SPDX-License-Identifier: MIT
 * The entry that libFuzzer calls (clang -fsanitize=fuzzer); with -DSTANDALONE a program that
 * replays the files it is given, which is how the tests use it. */
#include "fuzz.h"

#include "base/file.h"
#include "docx/package.h"

#include <stdio.h>

struct trial {
    struct arena *arena;
    struct str bytes;
};

static enum status try_it(void *ctx)
{
    const struct trial *t = ctx;
    return fuzz_one(t->arena, t->bytes);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    struct trial t = {arena_new(), {(const char *)data, size}};
    const enum status st = t.arena ? arena_run(t.arena, try_it, &t) : ST_NOMEM;
    arena_free(t.arena);
    return st == ST_NOMEM ? -1 : 0;
}

struct str fuzz_package(struct arena *a, const struct fuzz_part *parts, size_t n, size_t odd,
                        struct str bytes)
{
    struct package package = {0};
    struct str archive = STR_EMPTY;
    for (size_t i = 0; i < n; i++) {
        const struct package_part part = {str_of(parts[i].name),
                                          i == odd ? bytes : str_of(parts[i].text)};
        VEC_PUSH(a, &package.parts, part);
    }
    return package_write(a, &package, &archive) == ST_OK ? archive : STR_EMPTY;
}

#ifdef STANDALONE
enum { REPLAY_MAX = 128 * 1024 * 1024 };

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct arena *a = arena_new();
        struct str bytes;
        if (!a || file_read(a, str_of(argv[i]), REPLAY_MAX, &bytes) != ST_OK) {
            fprintf(stderr, "cannot read %s\n", argv[i]);
            return 2;
        }
        (void)LLVMFuzzerTestOneInput((const unsigned char *)bytes.p, bytes.n);
        printf("%s\n", argv[i]);
        fflush(stdout);
        arena_free(a);
    }
    return 0;
}
#endif
