/* SPDX-License-Identifier: MIT
 * A document from anybody, all the way to every output: source, model, rules, canonical Markdown
 * and XML, findings in every form, an agency's plan, a letter to one agency, Word files. What the
 * writers write must read back without a finding of the readers'. */
#include "fuzz.h"

#include "build/build.h"
#include "diag/print.h"
#include "read/read.h"
#include "write/write.h"

#include <stdlib.h>

static const char agencies_text[] =
    "cơ quan:\n"
    "  ubnd-tinh: {tên: Ủy ban nhân dân tỉnh Lam Giang, gọi khác: [UBND tỉnh], viết tắt: UBND}\n"
    "  so-y-te: {tên: Sở Y tế, viết tắt: SYT, cấp trên: ubnd-tinh, nhóm: [so]}\n"
    "  so-vh: {tên: \"Sở Văn hóa, Thể thao và Du lịch\", viết tắt: SVHTTDL, nhóm: [so]}\n"
    "nhóm:\n"
    "  so: {tên: \"Các sở, ban, ngành\"}\n";

/* Is there a document in it that no reader has anything against? */
static bool reads_clean(struct arena *a, struct str text, const char *path)
{
    struct sink sink = sink_new(a, LANG_EN, rule_find);
    struct source *source = NULL;
    struct document *d = NULL;
    return source_decode(a, &sink, text, str_of(path), NULL, &source) == ST_OK &&
           document_read(a, &sink, source, &d) == ST_OK && sink_count(&sink).errors == 0;
}

static void write_source(struct arena *a, const struct document *d, bool clean)
{
    struct buf markdown = buf_new(a);
    struct buf xml = buf_new(a);
    struct buf outline = buf_new(a);
    write_markdown(a, d, &markdown);
    write_xml(a, d, &xml);
    write_outline(a, d, &outline);
    if (clean && (!reads_clean(a, buf_str(&markdown), "lai.md") ||
                  !reads_clean(a, buf_str(&xml), "lai.xml"))) {
        abort();
    }
}

/* What every trial needs and none changes, made once. */
struct shared {
    struct arena *arena;
    const struct kit *kit;
    const struct agency_register *agencies;
};

static enum status share(void *ctx)
{
    struct shared *s = ctx;
    struct sink sink = sink_new(s->arena, LANG_VI, rule_find);
    struct source *source = NULL;
    struct agency_register *agencies = NULL;
    if (kit_load(s->arena, &sink, STR_EMPTY, &s->kit) != ST_OK ||
        source_decode(s->arena, &sink, str_of(agencies_text), STR("danh-ba.yaml"), NULL, &source) !=
            ST_OK ||
        register_read(s->arena, &sink, source, &agencies) != ST_OK) {
        abort();
    }
    s->agencies = agencies;
    return ST_OK;
}

static const struct shared *shared(void)
{
    static struct shared s;
    if (!s.arena) {
        s.arena = arena_new();
        if (!s.arena || arena_run(s.arena, share, &s) != ST_OK) {
            abort();
        }
    }
    return &s;
}

static void make_files(struct arena *a, struct sink *sink, const struct document *d)
{
    const struct kit *kit = shared()->kit;
    struct str docx;
    struct agency_plan plan;
    if (make_document(a, sink, kit, NULL, d, &docx) == ST_INVALID) {
        abort(); /* our own layout made a package that Word would not open */
    }
    if (d->agencies && d->type && !d->type->letter) {
        (void)make_agency_plan(a, sink, kit, d, register_agency(d->agencies, STR("so-y-te")),
                               STR("ke-hoach.md"), &plan);
    }
}

static void print_all(struct sink *sink)
{
    const struct print_options options = {
        .lang = LANG_VI, .color = true, .width = 80, .tool = "vanthu", .version = "0"};
    sink_sort(sink);
    for (const struct print_form *form = print_forms(); form->name; form++) {
        struct buf out = buf_new(sink->arena);
        print_findings(form, sink, &options, &out);
    }
}

enum status fuzz_one(struct arena *a, struct str bytes)
{
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    struct source *source = NULL;
    struct document *d = NULL;
    if (source_decode(a, &sink, bytes, STR("thu.md"), NULL, &source) != ST_OK ||
        document_read(a, &sink, source, &d) != ST_OK) {
        print_all(&sink);
        return ST_INVALID;
    }
    const struct rule_policy policy = {0};
    const bool clean = sink_count(&sink).errors == 0;
    document_resolve(a, d, shared()->agencies);
    rules_check_document(a, &sink, d, &policy);
    print_all(&sink);
    write_source(a, d, clean);
    make_files(a, &sink, d);
    return ST_OK;
}
