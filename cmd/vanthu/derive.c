/* SPDX-License-Identifier: MIT
 * `vanthu derive`: one agency's own plan, as editable source and as a Word file. */
#include "diag/reason.h"
#include "text/fold.h"
#include "vanthu/load.h"
#include "write/write.h"

#include <errno.h>

/* The id is what has to be typed. */
static void unknown_agency(struct context *ctx, const struct agency_register *r, struct str id)
{
    const struct agency *near = agency_nearest(ctx->arena, r, id);
    if (near) {
        say(ctx, "danh bạ không có cơ quan \"%.*s\"; gần giống: %.*s (%.*s)",
            "the register has no agency \"%.*s\"; near: %.*s (%.*s)", STR_ARG(id),
            STR_ARG(near->id.text), STR_ARG(near->name.text));
    } else {
        say(ctx, "danh bạ không có cơ quan \"%.*s\"", "the register has no agency \"%.*s\"",
            STR_ARG(id));
    }
}

static const struct agency *wanted_agency(struct context *ctx, const struct document *plan)
{
    struct str id = ctx->options.agency;
    if (!plan->agencies) {
        say(ctx, "kế hoạch không có danh bạ: đặt danh-ba.yaml cạnh tệp hoặc ở thư mục trên",
            "the plan has no register: put danh-ba.yaml beside it or in a folder above");
        return NULL;
    }
    const struct agency *agency = register_agency(plan->agencies, id);
    if (!agency) {
        agency = register_name(ctx->arena, plan->agencies, id).agency;
    }
    if (!agency) {
        unknown_agency(ctx, plan->agencies, id);
    }
    return agency;
}

static enum exit_status write_one(struct context *ctx, struct str path, struct str bytes)
{
    const enum status st = file_write(ctx->arena, path, bytes);
    if (st != ST_OK) {
        say(ctx, "không ghi được %.*s: %s", "cannot write %.*s: %s", STR_ARG(path),
            reason(ctx->arena, st, errno, ctx->lang));
        return EXIT_INTERNAL;
    }
    if (!ctx->options.quiet) {
        say(ctx, "đã ghi %.*s", "wrote %.*s", STR_ARG(path));
    }
    return EXIT_CLEAN;
}

static struct str out_folder(const struct context *ctx)
{
    return ctx->options.out.n ? ctx->options.out : STR(".");
}

/* The way from the new source back to the plan, so that X606 finds it. */
static struct str parent_file(struct context *ctx, const struct document *plan)
{
    struct arena *a = ctx->arena;
    const struct str folder = out_folder(ctx);
    const struct str file = plan->source->path;
    if (!file_exists(a, file) || (!folder_exists(a, folder) && folder_make(a, folder) != ST_OK)) {
        return path_name(file); /* from standard input; or writing will fail and say why */
    }
    return path_relative(a, path_real(a, folder), path_real(a, file));
}

/* The plan, its source and, for the source to be checked where it lies, the register. */
static enum exit_status write_plan(struct context *ctx, const struct agency *agency,
                                   const struct document *plan, const struct agency_plan *made)
{
    struct arena *a = ctx->arena;
    struct str folder = out_folder(ctx);
    struct str stem = path_join(a, folder, fold_slug(a, agency->id.text));
    struct str source = str_cat(a, stem, STR(".md"));
    if (file_exists(a, source)) {
        say(ctx, "%.*s đã có, không ghi đè; chọn thư mục khác bằng -o",
            "%.*s exists and is not overwritten; choose another folder with -o", STR_ARG(source));
        return EXIT_INTERNAL;
    }
    struct buf agencies = buf_new(a);
    write_register_yaml(a, plan->agencies, &agencies);
    struct str register_path = path_join(a, folder, STR("danh-ba.yaml"));
    enum exit_status exit = write_one(ctx, source, made->markdown);
    if (exit == EXIT_CLEAN) {
        exit = write_one(ctx, str_cat(a, stem, STR(".docx")), made->docx);
    }
    if (exit == EXIT_CLEAN && !file_exists(a, register_path)) {
        exit = write_one(ctx, register_path, buf_str(&agencies));
    }
    return exit;
}

enum exit_status command_derive(struct context *ctx)
{
    if (!ctx->options.agency.n) {
        say(ctx, "thiếu --agency MÃ, ví dụ: vanthu derive ke-hoach.md --agency so-y-te",
            "missing --agency ID, e.g. vanthu derive ke-hoach.md --agency so-y-te");
        return EXIT_USAGE;
    }
    const struct load_options options = load_options_of(ctx);
    struct load_result loaded;
    enum exit_status exit = load(ctx, &options, &loaded);
    const struct document *plan = exit == EXIT_CLEAN ? plan_of(ctx, &loaded) : NULL;
    if (!plan || document_refused(&loaded.sink, plan)) {
        (void)print_all_findings(ctx, &loaded.sink);
        return exit != EXIT_CLEAN ? exit : plan ? EXIT_FINDINGS : EXIT_USAGE;
    }
    const struct agency *agency = wanted_agency(ctx, plan);
    const struct kit *kit = NULL;
    struct agency_plan made = {0};
    if (!agency) {
        return EXIT_USAGE;
    }
    enum status st = kit_load(ctx->arena, &loaded.sink, ctx->options.templates, &kit);
    if (st == ST_OK) {
        st = make_agency_plan(ctx->arena, &loaded.sink, kit, plan, agency, parent_file(ctx, plan),
                              &made);
    }
    if (st == ST_MISSING) {
        say(ctx, "%.*s không có nhiệm vụ nào trong kế hoạch này", "%.*s has no task in this plan",
            STR_ARG(agency->name.text));
        return EXIT_FINDINGS;
    }
    if (st != ST_OK) {
        (void)print_all_findings(ctx, &loaded.sink);
        return exit_of(st);
    }
    return write_plan(ctx, agency, plan, &made);
}
