/* SPDX-License-Identifier: MIT
 * `vanthu doctor`: what is in effect on this machine. */
#include "base/asset.h"
#include "base/map.h"
#include "text/encoding.h"
#include "vanthu/fonts.h"
#include "vanthu/load.h"

#include <time.h>

/* ---- documents ---- */

static struct str why_text(const struct context *ctx, const struct document *d,
                           enum docx_profile_why why)
{
    const bool en = ctx->lang == LANG_EN;
    const bool dossier = !d->meta.profile.set; /* then it is the dossier's that was taken over */
    switch (why) {
    case PROFILE_NAMED:
        return str_of(dossier ? (en ? "named in ho-so.yaml" : "ghi ở ho-so.yaml")
                              : (en ? "named in the document" : "ghi trong văn bản"));
    case PROFILE_DATED:
        return str_cat(ctx->arena, str_of(en ? "dated " : "theo ngày ban hành "),
                       date_short(ctx->arena, document_day(d)));
    case PROFILE_PARENT:
        return str_cat(
            ctx->arena,
            str_of(en ? "a draft; its parent is dated " : "dự thảo, theo ngày của kế hoạch gốc "),
            date_short(ctx->arena, document_day(d)));
    default:
        return str_of(en ? "no date yet: the newest" : "chưa có ngày: theo quy định mới nhất");
    }
}

/* The profile and the layout of every document that was named. */
static void add_documents(const struct context *ctx, const struct kit *kit,
                          const struct loaded *loaded, struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    const struct docx_layouts *layouts = kit_layouts(kit);
    for (size_t i = 0; i < loaded->dossier.documents.n; i++) {
        const struct document *d = loaded->dossier.documents.v[i];
        const struct str path = document_layout_path(ctx->arena, loaded, d);
        enum docx_profile_why why;
        const struct docx_profile profile = docx_profile_of(layouts, d, &why);
        buf_printf(out, "%.*s: %s %.*s (%.*s), %s %.*s\n", STR_ARG(d->source->path),
                   en ? "profile" : "thể thức", STR_ARG(profile.id), STR_ARG(why_text(ctx, d, why)),
                   en ? "layout" : "mẫu trình bày",
                   STR_ARG(path.n ? path : str_of(en ? "built in" : "có sẵn")));
    }
}

static enum exit_status add_paths(struct context *ctx, const struct kit *kit, struct sink *sink,
                                  struct buf *out)
{
    const struct load_options options = load_options_of(ctx);
    struct load_result loaded;
    if (!ctx->options.paths.list.n) {
        return EXIT_CLEAN;
    }
    const enum exit_status exit = load(ctx, &options, &loaded);
    for (size_t i = 0; exit == EXIT_CLEAN && i < loaded.list.n; i++) {
        add_documents(ctx, kit, loaded.list.v[i], out);
    }
    for (size_t i = 0; exit == EXIT_CLEAN && i < loaded.sink.list.n; i++) {
        struct finding *f = loaded.sink.list.v[i];
        if (str_is(str_of(f->rule ? f->rule->code : ""), "F411")) {
            VEC_PUSH(ctx->arena, &sink->list, f);
        }
    }
    return exit;
}

/* ---- the program ---- */

static void add_templates(const struct context *ctx, struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    const struct str folder = ctx->options.templates;
    buf_printf(out, "%s:\n", en ? "templates" : "mẫu");
    for (size_t i = 0; i < assets_n; i++) {
        const struct str own = path_join(ctx->arena, folder, str_of(assets[i].path));
        const bool overridden = folder.n && file_exists(ctx->arena, own);
        buf_printf(out, "  %s (%.*s)\n", assets[i].path,
                   STR_ARG(overridden ? own : str_of(en ? "built in" : "có sẵn")));
    }
}

static void add_encodings(const struct context *ctx, struct buf *out)
{
    buf_printf(out, "%s:", ctx->lang == LANG_EN ? "encodings" : "bảng mã");
    for (const char *const *name = encoding_names(); *name; name++) {
        buf_printf(out, " %s", *name);
    }
    buf_addc(out, '\n');
}

static struct date today(void)
{
    const time_t now = time(NULL);
    struct tm tm;
    if (!localtime_r(&now, &tm)) {
        return (struct date){0};
    }
    return (struct date){(unsigned short)(tm.tm_year + 1900), (unsigned char)(tm.tm_mon + 1),
                         (unsigned char)tm.tm_mday};
}

/* The day the next profile came into force; year 0: none has. */
static struct date until(const struct docx_layouts *layouts, struct date from)
{
    struct date best = {0};
    struct docx_profile p;
    for (size_t i = 0; docx_profile_at(layouts, i, &p); i++) {
        if (date_cmp(p.from, from) > 0 && (!best.year || date_cmp(p.from, best) < 0)) {
            best = p.from;
        }
    }
    return best;
}

/* Every profile, and the one that a document dated today goes by. */
static void add_profiles(const struct context *ctx, const struct docx_layouts *layouts,
                         struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    const struct str now = docx_profile_on(layouts, today()).id;
    struct docx_profile p;
    buf_printf(out, "%s:\n", en ? "profiles" : "thể thức");
    for (size_t i = 0; docx_profile_at(layouts, i, &p); i++) {
        const struct date next = until(layouts, p.from);
        const char *since = en ? "documents from" : "văn bản từ ngày";
        const char *before = en ? "documents before" : "văn bản trước ngày";
        buf_printf(out, "  %.*s: %.*s, %s %.*s%s\n", STR_ARG(p.id), STR_ARG(p.title),
                   next.year ? before : since,
                   STR_ARG(date_short(ctx->arena, next.year ? next : p.from)),
                   !str_eq(p.id, now) ? ""
                   : en               ? " (in effect today)"
                                      : " (đang áp dụng hôm nay)");
    }
}

static void add_font(const struct context *ctx, struct str family, struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    const struct font_file file = font_find(ctx->arena, family);
    buf_printf(out, "  %.*s: ", STR_ARG(family));
    if (!file.path.n) {
        buf_adds(out, en ? "not on this machine" : "máy này không có");
    } else if (file.same_widths) {
        buf_printf(out,
                   en ? "not on this machine; %.*s has letters of the same widths"
                      : "máy này không có; thay được bằng %.*s (chữ rộng như nhau)",
                   STR_ARG(file.path));
    } else {
        buf_add(out, file.path);
    }
    buf_addc(out, '\n');
}

/* What the profiles ask for. No file of ours has a font in it. */
static void add_fonts(const struct context *ctx, const struct docx_layouts *layouts,
                      struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    struct map seen = map_new(ctx->arena);
    struct docx_profile p;
    buf_printf(out, "%s:\n", en ? "fonts" : "phông chữ");
    for (size_t i = 0; docx_profile_at(layouts, i, &p); i++) {
        if (!map_put(&seen, p.font, &seen)) {
            add_font(ctx, p.font, out);
        }
    }
    buf_adds(out, en ? "  not needed to build: the widths of its letters are in the program. The "
                       "machine that opens the Word files needs it; it is not embedded.\n"
                     : "  dựng tệp thì không cần phông: độ rộng chữ đã có trong chương trình. Máy "
                       "mở tệp Word phải có phông này; tệp Word không nhúng phông.\n");
}

static void add_program(const struct context *ctx, struct buf *out)
{
    size_t rules = 0;
    while (rule_at(rules)) {
        rules++;
    }
    buf_printf(out, "vanthu %s\n", VANTHU_VERSION);
    buf_printf(out, "%s: %zu\n", ctx->lang == LANG_EN ? "rules" : "quy tắc", rules);
    add_templates(ctx, out);
    add_encodings(ctx, out);
}

enum exit_status command_doctor(struct context *ctx)
{
    struct sink sink = sink_new(ctx->arena, ctx->lang, rule_find);
    struct buf out = buf_new(ctx->arena);
    const struct kit *kit = NULL;
    enum exit_status named = EXIT_CLEAN;
    const enum status st = kit_load(ctx->arena, &sink, ctx->options.templates, &kit);
    add_program(ctx, &out);
    if (st == ST_OK) {
        add_profiles(ctx, kit_layouts(kit), &out);
        add_fonts(ctx, kit_layouts(kit), &out);
        named = add_paths(ctx, kit, &sink, &out);
    }
    const enum exit_status printed = print(ctx, buf_str(&out));
    if (st != ST_OK || sink.list.n) {
        (void)print_all_findings(ctx, &sink);
        return exit_of(st == ST_OK ? ST_INVALID : st);
    }
    return printed != EXIT_CLEAN ? printed : named;
}
