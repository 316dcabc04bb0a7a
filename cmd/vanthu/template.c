/* SPDX-License-Identifier: MIT
 * `vanthu template`: hand out a layout to be changed in Word, check a changed one, list its slots.
 */
#include "docx/slots.h"
#include "text/fold.h"
#include "vanthu/load.h"

#include <errno.h>
#include <string.h>

enum { DOCX_MAX = 32 * 1024 * 1024 };

/* What follows the name of the subcommand. */
static struct str argument(const struct context *ctx, size_t i)
{
    return i + 1 < ctx->options.paths.list.n ? ctx->options.paths.list.v[i + 1] : STR_EMPTY;
}

/* ---- export ---- */

/* "kế hoạch" -> "ke-hoach" */
static struct str kind_of(struct context *ctx, const struct doctype *type)
{
    return fold_slug(ctx->arena, str_of(type->name));
}

static enum exit_status list_kinds(struct context *ctx)
{
    struct buf out = buf_new(ctx->arena);
    for (size_t i = 0; doctype_at(i); i++) {
        buf_printf(&out, "%.*s\n", STR_ARG(kind_of(ctx, doctype_at(i))));
    }
    return print(ctx, buf_str(&out));
}

static const struct doctype *wanted_kind(struct context *ctx, struct str kind)
{
    struct names kinds = {0};
    for (size_t i = 0; doctype_at(i); i++) {
        const struct doctype *type = doctype_at(i);
        VEC_PUSH(ctx->arena, &kinds.list, kind_of(ctx, type));
        if (str_eq(kinds.list.v[i], fold_slug(ctx->arena, fold_ascii(ctx->arena, kind)))) {
            return type;
        }
    }
    const struct str *near = nearest(ctx->arena, kind, kinds.list.v, kinds.list.n);
    say(ctx, "không có loại văn bản \"%.*s\"%s%.*s; gõ \"vanthu template export\" để xem danh sách",
        "no kind of document \"%.*s\"%s%.*s; \"vanthu template export\" lists them", STR_ARG(kind),
        near ? msg_in((struct msg){", gần giống: ", ", near: "}, ctx->lang) : "",
        near ? (int)near->n : 0, near ? near->p : "");
    return NULL;
}

static enum exit_status write_template(struct context *ctx, const struct doctype *type,
                                       const struct kit *kit, struct str path)
{
    struct str bytes = STR_EMPTY;
    enum status st = docx_template_export(ctx->arena, kit_layouts(kit), type, &bytes);
    if (st == ST_OK) {
        st = file_write(ctx->arena, path, bytes);
    }
    if (st != ST_OK) {
        say(ctx, "không ghi được %.*s: %s", "cannot write %.*s: %s", STR_ARG(path),
            st == ST_IO ? strerror(errno) : status_name(st));
        return EXIT_INTERNAL;
    }
    if (!ctx->options.quiet) {
        say(ctx, "đã ghi %.*s: sửa trong Word, rồi ghi tên tệp vào khóa \"mẫu trình bày\"",
            "wrote %.*s: change it in Word, then name it with the key \"mẫu trình bày\"",
            STR_ARG(path));
    }
    return EXIT_CLEAN;
}

static enum exit_status run_export(struct context *ctx, const struct kit *kit)
{
    const struct str kind = argument(ctx, 0);
    struct str path = argument(ctx, 1);
    if (kind.n == 0) {
        return list_kinds(ctx);
    }
    const struct doctype *type = wanted_kind(ctx, kind);
    if (!type) {
        return EXIT_USAGE;
    }
    if (path.n == 0) {
        path = str_cat(ctx->arena, kind_of(ctx, type), STR(".docx"));
    }
    if (file_exists(ctx->arena, path)) {
        say(ctx, "%.*s đã có, không ghi đè; chọn tên khác", "%.*s exists and is not overwritten",
            STR_ARG(path));
        return EXIT_INTERNAL;
    }
    return write_template(ctx, type, kit, path);
}

/* ---- check ---- */

static enum exit_status check_one(struct context *ctx, const struct kit *kit, struct sink *sink,
                                  struct str path, struct buf *out)
{
    struct str bytes = STR_EMPTY;
    const struct docx_template *template = NULL;
    const size_t before = sink->list.n;
    enum status st = file_read(ctx->arena, path, DOCX_MAX, &bytes);
    if (st != ST_OK) {
        say(ctx, "%.*s: không đọc được: %s", "%.*s: cannot be read: %s", STR_ARG(path),
            st == ST_LIMIT ? status_name(st) : strerror(st == ST_MISSING ? ENOENT : errno));
        return EXIT_INTERNAL;
    }
    st = docx_template_read(ctx->arena, sink, path, bytes, &template);
    if (st == ST_OK) {
        st = docx_template_check(ctx->arena, sink, kit_layouts(kit), template, NULL);
    }
    if (st == ST_OK && sink->list.n == before && !ctx->options.quiet) {
        buf_printf(out, "%.*s: %s\n", STR_ARG(path),
                   msg_in((struct msg){"mẫu dùng được", "a good template"}, ctx->lang));
    }
    return EXIT_CLEAN;
}

static enum exit_status run_check(struct context *ctx, const struct kit *kit)
{
    struct sink sink = sink_new(ctx->arena, ctx->lang, rule_find);
    struct buf out = buf_new(ctx->arena);
    enum exit_status exit = EXIT_CLEAN;
    if (argument(ctx, 0).n == 0) {
        say(ctx, "thiếu tệp, ví dụ: vanthu template check mau.docx",
            "missing a file, e.g. vanthu template check mau.docx");
        return EXIT_USAGE;
    }
    for (size_t i = 0; argument(ctx, i).n; i++) {
        const enum exit_status one = check_one(ctx, kit, &sink, argument(ctx, i), &out);
        exit = one > exit ? one : exit;
    }
    const bool human = !ctx->options.format.n || str_is(ctx->options.format, "human");
    if (human && out.n && print(ctx, buf_str(&out)) != EXIT_CLEAN) {
        return EXIT_INTERNAL;
    }
    if ((!human || sink.list.n) && print_all_findings(ctx, &sink) != EXIT_CLEAN) {
        return EXIT_INTERNAL;
    }
    return exit != EXIT_CLEAN ? exit : judge(ctx, &sink);
}

/* ---- slots ---- */

static const struct msg kind_words[] = {
    [SLOT_TEXT] = {"chữ", "text"},
    [SLOT_LIST] = {"danh sách: lặp lại đoạn chứa nó cho từng mục",
                   "list: its paragraph is repeated for each"},
    [SLOT_FLAG] = {"điều kiện: chỉ để mở đoạn {{#…}}", "condition: only opens sections {{#…}}"},
    [SLOT_BLOCK] = {"cả đoạn: đứng một mình trong đoạn", "paragraphs: alone in its paragraph"},
};

static struct msg need_of(const struct slot *slot)
{
    const bool letter = slot->need[FOR_LETTER] == NEED_ALWAYS;
    const bool named = slot->need[FOR_NAMED] == NEED_ALWAYS;
    if (letter && named) {
        return (struct msg){"; bắt buộc", "; required"};
    }
    if (letter) {
        return (struct msg){"; bắt buộc trong mẫu công văn", "; required in a layout of letters"};
    }
    if (named) {
        return (struct msg){"; bắt buộc trong mẫu văn bản có tên loại",
                            "; required in a layout of types with a name"};
    }
    return slot->need[FOR_LETTER] == NEED_FILLED
               ? (struct msg){"; khi văn bản có", "; needed where a document has it"}
               : (struct msg){"", ""};
}

static void add_slot(const struct context *ctx, const struct slot *slot, struct buf *out)
{
    buf_printf(out, "{{%s}}\n    %s\n    %s%s\n", slot->name, msg_in(slot->about, ctx->lang),
               msg_in(kind_words[slot->kind], ctx->lang), msg_in(need_of(slot), ctx->lang));
    if (slot->example) {
        buf_printf(out, "    %s: %s\n", msg_in((struct msg){"ví dụ", "example"}, ctx->lang),
                   slot->example);
    }
}

/* A row of the table in docs/mau-trinh-bay.md. */
static void add_slot_row(const struct context *ctx, const struct slot *slot, struct buf *out)
{
    const struct str need = str_of(msg_in(need_of(slot), ctx->lang));
    buf_printf(out, "| `{{%s}}` | %s | %s | %.*s | %s |\n", slot->name,
               msg_in(slot->about, ctx->lang), msg_in(kind_words[slot->kind], ctx->lang),
               STR_ARG(str_from(need, 2)), slot->example ? slot->example : "");
}

static enum exit_status run_slots(struct context *ctx, const struct kit *kit)
{
    (void)kit;
    const bool table = str_is(ctx->options.format, "markdown");
    struct buf out = buf_new(ctx->arena);
    if (table) {
        buf_adds(&out,
                 msg_in((struct msg){"| chỗ điền | in gì | loại | khi nào phải có | ví dụ |\n",
                                     "| slot | what it prints | kind | needed | example |\n"},
                        ctx->lang));
        buf_adds(&out, "|---|---|---|---|---|\n");
    }
    for (size_t i = 0; slot_at(i); i++) {
        (table ? add_slot_row : add_slot)(ctx, slot_at(i), &out);
    }
    return print(ctx, buf_str(&out));
}

/* ---- all ---- */

enum exit_status command_template(struct context *ctx)
{
    static const struct {
        const char *name;
        enum exit_status (*run)(struct context *ctx, const struct kit *kit);
        bool markdown, findings; /* prints --format markdown, those of findings */
    } rows[] = {{"export", run_export, false, false},
                {"check", run_check, false, true},
                {"slots", run_slots, true, false}};
    const bool markdown = str_is(ctx->options.format, "markdown");
    const bool findings = ctx->options.format.n && !markdown;
    const struct str name = ctx->options.paths.list.n ? ctx->options.paths.list.v[0] : STR_EMPTY;
    struct sink sink = sink_new(ctx->arena, ctx->lang, rule_find);
    const struct kit *kit = NULL;
    const enum status st = kit_load(ctx->arena, &sink, ctx->options.templates, &kit);
    if (st != ST_OK) {
        (void)print_all_findings(ctx, &sink);
        return exit_of(st);
    }
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (str_is(name, rows[i].name)) {
            if ((markdown && !rows[i].markdown) || (findings && !rows[i].findings)) {
                say(ctx, "template %s không in dạng %.*s", "template %s does not print %.*s",
                    rows[i].name, STR_ARG(ctx->options.format));
                return EXIT_USAGE;
            }
            return rows[i].run(ctx, kit);
        }
    }
    say(ctx, "cần một trong: export, check, slots; ví dụ: vanthu template export cong-van mau.docx",
        "needs one of: export, check, slots; e.g. vanthu template export cong-van mau.docx");
    return EXIT_USAGE;
}
