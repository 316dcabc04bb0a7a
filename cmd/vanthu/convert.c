/* SPDX-License-Identifier: MIT
 * `vanthu convert`: a document or a register in the other form. */
#include "read/read.h"
#include "vanthu/load.h"
#include "write/write.h"

static bool is_xml(struct str text)
{
    return str_starts(str_trim_left(text), STR("<"));
}

/* A register in YAML starts with its keys, in XML with its element; everything else is a document.
 */
static bool is_register(const struct source *source)
{
    if (!is_xml(source->text)) {
        return path_has_ext(source->path, ".yaml") || path_has_ext(source->path, ".yml");
    }
    const size_t at = str_find(source->text, STR("<register"), 0);
    return at != STR_NPOS && at < 4096 && str_find(source->text, STR("<document"), 0) > at;
}

static enum status convert_register(struct context *ctx, struct sink *sink,
                                    const struct source *source, struct buf *out)
{
    struct agency_register *r = NULL;
    const enum status st = register_read(ctx->arena, sink, source, &r);
    if (st == ST_OK && is_xml(source->text)) {
        write_register_yaml(ctx->arena, r, out);
    } else if (st == ST_OK) {
        write_register_xml(ctx->arena, r, out);
    }
    return st;
}

static enum status convert_document(struct context *ctx, struct sink *sink,
                                    const struct source *source, struct buf *out)
{
    struct document *d = NULL;
    const enum status st = document_read(ctx->arena, sink, source, &d);
    if (st == ST_OK && d->form == FORM_XML) {
        write_markdown(ctx->arena, d, out);
    } else if (st == ST_OK) {
        write_xml(ctx->arena, d, out);
    }
    return st;
}

/* Nothing is printed of a source that could not be read whole: half a file would look like all.
 * Findings go to standard error, as standard output is the new source. */
enum exit_status command_convert(struct context *ctx)
{
    struct named_file file;
    if (!one_file(ctx, "convert ke-hoach.md", &file)) {
        return EXIT_USAGE;
    }
    struct sink sink = sink_new(ctx->arena, ctx->lang, rule_find);
    struct buf out = buf_new(ctx->arena);
    struct source *source = NULL;
    enum status st = source_load(ctx->arena, &sink, file.path, file.shown, file.from_code, &source);
    if (st == ST_OK) {
        st = is_register(source) ? convert_register(ctx, &sink, source, &out)
                                 : convert_document(ctx, &sink, source, &out);
    }
    sink_sort(&sink);
    if (st != ST_OK || judge(ctx, &sink) != EXIT_CLEAN) {
        say_all_findings(ctx, &sink);
        return st == ST_OK ? EXIT_FINDINGS : exit_of(st);
    }
    return print(ctx, buf_str(&out));
}
