/* SPDX-License-Identifier: MIT
 * How fast the rules alone are: reads a document once, then runs the rules named over it, again and
 * again, and prints the best throughput.
 * Usage: rules REGISTER.yaml DOCUMENT.md CODES...   CODES: one selection a line, "N,C,T" */
#include "rules/rules.h"
#include "base/file.h"
#include "read/read.h"

#include <stdio.h>
#include <time.h>

enum { ROUNDS = 3 };

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

struct bench {
    struct arena *arena;
    char **argv;
};

static struct source *source_of(struct arena *a, struct sink *sink, const char *path)
{
    struct str bytes;
    struct source *source = NULL;
    if (file_read(a, str_of(path), SOURCE_MAX, &bytes) != ST_OK ||
        source_decode(a, sink, bytes, str_of(path), NULL, &source) != ST_OK) {
        fprintf(stderr, "cannot read %s\n", path);
        return NULL;
    }
    return source;
}

static struct names codes_of(struct arena *a, const char *list)
{
    struct names out = {{0}};
    struct str rest = str_of(list);
    struct str code;
    while (str_next(&rest, ',', &code)) {
        VEC_PUSH(a, &out.list, code);
    }
    return out;
}

/* The best time; the findings go into an arena of their own. */
static void measure(const struct document *d, const char *codes)
{
    double best = 1e9;
    size_t found = 0, used_bytes = 0;
    for (int i = 0; i < ROUNDS; i++) {
        struct arena *a = arena_new();
        struct sink sink = sink_new(a, LANG_VI, rule_find);
        const struct rule_policy policy = {.select = codes_of(a, codes)};
        const double begin = seconds();
        rules_check_document(a, &sink, d, &policy);
        const double used = seconds() - begin;
        best = used < best ? used : best;
        found = sink.list.n;
        used_bytes = arena_used(a);
        arena_free(a);
    }
    const double size = (double)d->source->text.n;
    printf("rules %-38s %.3f s, %.1f MB/s (%zu findings, %zu MB of memory)\n", codes, best,
           size / best / 1e6, found, used_bytes / 1000000);
}

static enum status run(void *ctx)
{
    struct bench *b = ctx;
    struct sink sink = sink_new(b->arena, LANG_VI, rule_find);
    struct source *list = source_of(b->arena, &sink, b->argv[1]);
    struct source *source = source_of(b->arena, &sink, b->argv[2]);
    struct agency_register *agencies = NULL;
    struct document *d = NULL;
    if (!list || !source || register_read(b->arena, &sink, list, &agencies) != ST_OK ||
        document_read(b->arena, &sink, source, &d) != ST_OK) {
        return ST_INVALID;
    }
    document_resolve(b->arena, d, agencies);
    for (int i = 3; b->argv[i]; i++) {
        measure(d, b->argv[i]);
    }
    return ST_OK;
}

int main(int argc, char **argv)
{
    struct bench b = {arena_new(), argv};
    if (argc < 4 || !b.arena) {
        fprintf(stderr, "usage: rules REGISTER DOCUMENT CODES...\n");
        return 2;
    }
    const enum status st = arena_run(b.arena, run, &b);
    arena_free(b.arena);
    return st == ST_OK ? 0 : 1;
}
