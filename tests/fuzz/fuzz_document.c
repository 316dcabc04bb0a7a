/* SPDX-License-Identifier: MIT
 * Any bytes, all the way to every output: source, model, rules, canonical Markdown and XML (and back
 * again), an agency's plan, Word files. With libFuzzer (clang -fsanitize=fuzzer), or as a plain
 * program over the files of a corpus (-DSTANDALONE), which is how the tests replay it. */
#include "build/build.h"
#include "read/read.h"
#include "write/write.h"

#include <stdio.h>
#include <stdlib.h>

static const char agencies_text[] =
    "cơ quan:\n"
    "  ubnd-tinh: {tên: Ủy ban nhân dân tỉnh Lam Giang, gọi khác: [UBND tỉnh], viết tắt: UBND}\n"
    "  so-y-te: {tên: Sở Y tế, viết tắt: SYT, cấp trên: ubnd-tinh, nhóm: [so]}\n"
    "  so-vh: {tên: \"Sở Văn hóa, Thể thao và Du lịch\", viết tắt: SVHTTDL, nhóm: [so]}\n"
    "nhóm:\n"
    "  so: {tên: \"Các sở, ban, ngành\"}\n";

struct trial {
    struct arena *arena;
    struct str bytes;
};

static void make_everything(struct arena *a, struct sink *sink, struct document *d)
{
    const struct kit *kit = NULL;
    struct buf markdown = buf_new(a);
    struct buf xml = buf_new(a);
    struct buf outline = buf_new(a);
    struct str docx;
    write_markdown(a, d, &markdown);
    write_xml(a, d, &xml);
    write_outline(a, d, &outline);
    if (kit_load(a, sink, STR_EMPTY, &kit) != ST_OK) {
        abort();
    }
    (void)make_document(a, kit, d, &docx);
    struct agency_plan plan;
    if (d->agencies && d->type && !d->type->letter) {
        (void)make_agency_plan(a, sink, kit, d, register_agency(d->agencies, STR("so-y-te")), &plan);
    }
}

static enum status try_it(void *ctx)
{
    struct trial *t = ctx;
    struct arena *a = t->arena;
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    struct source *source = NULL;
    struct source *agencies_source = NULL;
    struct agency_register *agencies = NULL;
    struct document *d = NULL;
    if (source_decode(a, &sink, STR(agencies_text), STR("danh-ba.yaml"), NULL, &agencies_source) !=
            ST_OK ||
        register_read(a, &sink, agencies_source, &agencies) != ST_OK) {
        abort();
    }
    if (source_decode(a, &sink, t->bytes, STR("thu.md"), NULL, &source) != ST_OK ||
        document_read(a, &sink, source, &d) != ST_OK) {
        return ST_INVALID;
    }
    const struct rule_policy policy = {0};
    document_resolve(a, d, agencies);
    rules_check_document(a, &sink, d, &policy);
    sink_sort(&sink);
    make_everything(a, &sink, d);
    return ST_OK;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    struct trial t = {arena_new(), {(const char *)data, size}};
    const enum status st = t.arena ? arena_run(t.arena, try_it, &t) : ST_NOMEM;
    arena_free(t.arena);
    return st == ST_NOMEM ? -1 : 0;
}

#ifdef STANDALONE
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct arena *a = arena_new();
        struct str bytes;
        if (file_read(a, str_of(argv[i]), SOURCE_MAX, &bytes) != ST_OK) {
            fprintf(stderr, "cannot read %s\n", argv[i]);
            return 2;
        }
        (void)LLVMFuzzerTestOneInput((const unsigned char *)bytes.p, bytes.n);
        printf("ok replay %s\n", argv[i]);
        arena_free(a);
    }
    return 0;
}
#endif
