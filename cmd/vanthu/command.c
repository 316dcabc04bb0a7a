/* SPDX-License-Identifier: MIT */
#include "vanthu/command.h"

#include "base/asset.h"
#include "base/file.h"
#include "diag/print.h"
#include "rules/rules.h"
#include "text/encoding.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <unistd.h>

#define FINDINGS                                                                                   \
    "format color fail-on strict select ignore baseline max-findings from-code stdin-filename"
#define FORMS "human gcc json jsonl sarif github" /* of findings */

const struct command commands[] = {
    {"build",
     command_build,
     "[ĐƯỜNG DẪN…] -o THƯ MỤC",
     {"kiểm tra rồi tạo mọi văn bản của hồ sơ", "check, then make every document of the dossiers"},
     FINDINGS " output templates jobs dry-run",
     FORMS},
    {"check",
     command_check,
     "[ĐƯỜNG DẪN…]",
     {"kiểm tra, không ghi gì", "check, write nothing"},
     FINDINGS " write-baseline citations dump templates",
     FORMS},
    {"tasks",
     command_tasks,
     "ĐƯỜNG DẪN",
     {"danh sách phân công nhiệm vụ", "the list of assignments"},
     "format color matrix from-code stdin-filename agency",
     "table csv json html"},
    {"derive",
     command_derive,
     "ĐƯỜNG DẪN --agency MÃ [-o THƯ MỤC]",
     {"kế hoạch của một cơ quan: nguồn sửa được và DOCX",
      "an agency's own plan: editable source and DOCX"},
     "agency output format color strict select ignore max-findings templates from-code "
     "stdin-filename",
     FORMS},
    {"fmt",
     command_fmt,
     "ĐƯỜNG DẪN… [--renumber] [--assignments] [--diff]",
     {"viết lại nguồn cho đúng quy cách, sửa những lỗi sửa được an toàn",
      "bring sources into canonical form and mend what can be mended safely"},
     "diff renumber assignments select ignore from-code stdin-filename",
     NULL},
    {"import",
     command_import,
     "TỆP [-o NGUỒN.md]",
     {"nhập văn bản có sẵn (DOCX, văn bản thuần, Markdown, HTML) thành nguồn",
      "make a source of a document that is there: DOCX, text, Markdown, HTML"},
     "output format color fail-on max-findings from-code stdin-filename dry-run",
     FORMS},
    {"convert",
     command_convert,
     "TỆP",
     {"đổi Markdown ↔ XML, in ra đầu ra chuẩn", "Markdown ↔ XML, to standard output"},
     "format color from-code stdin-filename",
     FORMS},
    {"verify",
     command_verify,
     "TỆP.docx…",
     {"kiểm tra tệp Word có lành không, Word có mở được không",
      "is this a package that Word opens: rules about DOCX packages"},
     "format color fail-on strict max-findings",
     FORMS},
    {"template",
     command_template,
     "export [LOẠI] [TỆP.docx] | check TỆP.docx… | slots",
     {"mẫu trình bày: xuất ra để sửa trong Word, kiểm tra mẫu đã sửa, các chỗ điền",
      "layout templates: hand one out for Word, check a changed one, list the slots"},
     "format color fail-on max-findings templates",
     FORMS " markdown"},
    {"explain",
     command_explain,
     "MÃ",
     {"giải thích một quy tắc: vì sao, ví dụ, căn cứ", "explain a rule: why, example, legal basis"},
     "",
     NULL},
    {"rules",
     command_rules,
     "",
     {"liệt kê các quy tắc", "list the rules"},
     "format",
     "human json markdown"},
    {"schema",
     command_schema,
     "",
     {"các khóa của phần đầu tệp, danh bạ, hồ sơ; --xml, --json: các lược đồ",
      "the keys of front matter, register, dossier; --xml, --json: the schemas"},
     "xml json",
     NULL},
    {"lsp",
     command_lsp,
     "",
     {"máy chủ ngôn ngữ (LSP) cho trình soạn thảo, qua đầu vào và đầu ra chuẩn",
      "language server (LSP) for editors, over standard input and output"},
     "strict select ignore from-code templates",
     NULL},
    {"doctor",
     command_doctor,
     "[ĐƯỜNG DẪN…]",
     {"phiên bản, mẫu, thể thức, phông đang dùng; với đường dẫn: thể thức và mẫu của từng văn bản",
      "version, templates, profiles and fonts in use; with paths: those of every document"},
     "templates from-code stdin-filename",
     NULL},
};
const size_t commands_n = COUNT_OF(commands);

const struct command *command_find(struct str name)
{
    for (size_t i = 0; i < commands_n; i++) {
        if (str_is(name, commands[i].name)) {
            return &commands[i];
        }
    }
    return NULL;
}

static bool one_of(struct str value, const char *choices)
{
    struct str rest = str_of(choices);
    struct str choice;
    while (str_next(&rest, ' ', &choice)) {
        if (str_eq(choice, value)) {
            return true;
        }
    }
    return !value.n;
}

static bool is_general(const struct option_row *row)
{
    return one_of(str_of(row->name), "lang quiet help version");
}

static bool is_own(const struct command *command, const struct option_row *row)
{
    return !is_general(row) && one_of(str_of(row->name), command->options);
}

const char *option_nearest(struct context *ctx, const struct command *command, struct str name)
{
    struct names names = {0};
    for (size_t i = 0; i < option_rows_n; i++) {
        const struct option_row *row = &option_rows[i];
        if (!command || is_general(row) || is_own(command, row)) {
            VEC_PUSH(ctx->arena, &names.list, str_cat(ctx->arena, STR("--"), str_of(row->name)));
        }
    }
    const struct str *near = nearest(ctx->arena, name, names.list.v, names.list.n);
    return near ? near->p : NULL;
}

/* A mistyped code would switch off nothing, or everything, and nobody would see it. */
static bool codes_check(struct context *ctx, const char *option, struct str list)
{
    const struct names codes = codes_of(ctx, list);
    for (size_t i = 0; i < codes.list.n; i++) {
        const struct str code = codes.list.v[i];
        if (!rules_with_prefix(code)) {
            say(ctx,
                "%s: không có quy tắc nào có mã bắt đầu bằng \"%.*s\"; gõ \"vanthu rules\" để xem",
                "%s: no rule has a code that starts with \"%.*s\"; \"vanthu rules\" lists them",
                option, STR_ARG(code));
            return false;
        }
        if (str_is(str_of(option), "--ignore") && rule_is_fixed(rule_find(code))) {
            say(ctx, "%s: không bỏ được %.*s: nguồn phải đọc được trọn vẹn",
                "%s: %.*s cannot be ignored: the source must be readable whole", option,
                STR_ARG(code));
            return false;
        }
    }
    return true;
}

/* "--format --color": what the command takes besides the general options. */
static struct str own_options(struct context *ctx, const struct command *command)
{
    struct buf out = buf_new(ctx->arena);
    for (size_t i = 0; i < option_rows_n; i++) {
        if (is_own(command, &option_rows[i])) {
            buf_printf(&out, "%s--%s", out.n ? ", " : "", option_rows[i].name);
        }
    }
    return buf_str(&out);
}

/* An option without effect would let a person believe that it had one. */
static bool options_check(struct context *ctx, const struct command *command)
{
    for (size_t i = 0; i < ctx->options.given.n; i++) {
        const struct option_row *row = ctx->options.given.v[i];
        if (!command || is_general(row) || is_own(command, row)) {
            continue;
        }
        const struct str own = own_options(ctx, command);
        if (own.n) {
            say(ctx, "%s không dùng tùy chọn --%s; lệnh này nhận: %.*s",
                "%s has no use for --%s; it takes: %.*s", command->name, row->name, STR_ARG(own));
        } else {
            say(ctx, "%s không dùng tùy chọn --%s; lệnh này không có tùy chọn riêng",
                "%s has no use for --%s; it has no options of its own", command->name, row->name);
        }
        return false;
    }
    return true;
}

static bool encoding_check(struct context *ctx)
{
    const struct str name = ctx->options.from_code;
    if (!name.n || encoding_find(name)) {
        return true;
    }
    const struct names known = encoding_list(ctx->arena);
    const struct str *near = nearest(ctx->arena, name, known.list.v, known.list.n);
    if (near) {
        say(ctx, "--from-code: không biết bảng mã \"%.*s\"; có phải %.*s?",
            "--from-code: unknown encoding \"%.*s\"; did you mean %.*s?", STR_ARG(name),
            STR_ARG(*near));
    } else {
        const struct str list = str_join(ctx->arena, known.list.v, known.list.n, STR(", "));
        say(ctx, "--from-code: không biết bảng mã \"%.*s\"; đọc được: %.*s",
            "--from-code: unknown encoding \"%.*s\"; known: %.*s", STR_ARG(name), STR_ARG(list));
    }
    return false;
}

/* A mistyped folder would mean the built-in templates, and nobody would see it. */
static bool templates_check(struct context *ctx)
{
    const struct str folder = ctx->options.templates;
    if (!folder.n) {
        return true;
    }
    if (!folder_exists(ctx->arena, folder)) {
        say(ctx, "--templates: không có thư mục \"%.*s\"", "--templates: no folder \"%.*s\"",
            STR_ARG(folder));
        return false;
    }
    for (size_t i = 0; i < assets_n; i++) {
        if (file_exists(ctx->arena, path_join(ctx->arena, folder, str_of(assets[i].path)))) {
            return true;
        }
    }
    say(ctx,
        "--templates: thư mục \"%.*s\" không có mẫu nào của vanthu; mẫu đặt đúng như trong "
        "templates/, ví dụ: text/ke-hoach-don-vi.md",
        "--templates: the folder \"%.*s\" has none of our templates; they lie as in templates/, "
        "such as text/ke-hoach-don-vi.md",
        STR_ARG(folder));
    return false;
}

/* Options that the command takes, and values that come from a fixed list. */
bool context_check(struct context *ctx, const struct command *command)
{
    const struct options *o = &ctx->options;
    const char *formats = command && command->formats ? command->formats : FORMS;
    const struct {
        const char *option;
        struct str value;
        const char *choices;
    } rows[] = {
        {"--format", o->format, formats}, {"--color", o->color, "auto always never"},
        {"--lang", o->lang, "vi en"},     {"--fail-on", o->fail_on, "error warning note never"},
        {"--dump", o->dump, "model"},
    };
    if (!options_check(ctx, command)) {
        return false;
    }
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (!one_of(rows[i].value, rows[i].choices)) {
            say(ctx, "%s: không có giá trị \"%.*s\"; chọn một trong: %s",
                "%s: no value \"%.*s\"; one of: %s", rows[i].option, STR_ARG(rows[i].value),
                rows[i].choices);
            return false;
        }
    }
    if (!encoding_check(ctx) || !templates_check(ctx)) {
        return false;
    }
    unsigned n = 0;
    if ((o->jobs.n && (!str_to_uint(o->jobs, 256, &n) || n == 0)) ||
        (o->max_findings.n && (!str_to_uint(o->max_findings, MAX_FINDINGS, &n) || n == 0))) {
        say(ctx, "--jobs và --max-findings cần một số từ 1 trở lên",
            "--jobs and --max-findings need a number from 1");
        return false;
    }
    return codes_check(ctx, "--select", o->select) && codes_check(ctx, "--ignore", o->ignore);
}

struct names codes_of(struct context *ctx, struct str list)
{
    struct names codes = {0};
    struct str code;
    while (str_next(&list, ',', &code)) {
        if (str_trim(code).n) {
            VEC_PUSH(ctx->arena, &codes.list, utf8_to_upper(ctx->arena, str_trim(code)));
        }
    }
    return codes;
}

unsigned jobs_of(const struct context *ctx)
{
    unsigned n = 0;
    if (ctx->options.jobs.n && str_to_uint(ctx->options.jobs, 256, &n)) {
        return n;
    }
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors > 0 && processors <= 256 ? (unsigned)processors : 1;
}

/* "table, csv, json, html" */
static void add_formats(const struct command *command, struct buf *out)
{
    struct str rest = str_of(command->formats);
    struct str form;
    for (bool first = true; str_next(&rest, ' ', &form); first = false) {
        buf_printf(out, "%s%.*s", first ? ": " : ", ", STR_ARG(form));
    }
}

static void help_option(const struct context *ctx, const struct command *command,
                        const struct option_row *row, struct buf *out)
{
    char letter[] = {'-', row->letter, ',', ' ', '\0'};
    buf_printf(out, "  %s--%s%s%s\n        %s", row->letter ? letter : "    ", row->name,
               row->value ? " " : "", row->value ? row->value : "", msg_in(row->about, ctx->lang));
    if (str_is(str_of(row->name), "format")) {
        add_formats(command, out);
    }
    buf_addc(out, '\n');
}

static void help_command(const struct context *ctx, const struct command *command, struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    buf_printf(out, "%s vanthu %s %s\n%s.\n\n%s\n", en ? "usage:" : "cách dùng:", command->name,
               command->arguments, msg_in(command->about, ctx->lang),
               en ? "options:" : "tùy chọn:");
    for (size_t i = 0; i < option_rows_n; i++) {
        if (is_own(command, &option_rows[i])) {
            help_option(ctx, command, &option_rows[i], out);
        }
    }
    buf_adds(out, en ? "  and: --lang, --quiet, --help\n" : "  và: --lang, --quiet, --help\n");
}

static void help_all(const struct context *ctx, struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    buf_adds(out, en ? "vanthu: compiler for Vietnamese official documents\n\n"
                       "usage: vanthu COMMAND [OPTIONS] [PATHS]\n\n"
                     : "vanthu: kiểm tra và tạo văn bản hành chính từ nguồn Markdown, XML\n\n"
                       "cách dùng: vanthu LỆNH [TÙY CHỌN] [ĐƯỜNG DẪN]\n\n");
    for (size_t i = 0; i < commands_n; i++) {
        buf_printf(out, "  %-9s %s\n", commands[i].name, msg_in(commands[i].about, ctx->lang));
    }
    buf_adds(
        out,
        en ? "\n\"vanthu COMMAND --help\" says more. Exit status: 0 clean, 1 findings, "
             "2 usage, 3 input/output or internal failure.\n"
           : "\n\"vanthu LỆNH --help\" nói rõ hơn. Mã kết thúc: 0 không có lỗi, 1 có phát hiện, "
             "2 dùng sai, 3 lỗi đọc ghi hoặc lỗi nội bộ.\n");
}

enum exit_status print_help(struct context *ctx, const struct command *command)
{
    struct buf out = buf_new(ctx->arena);
    if (command) {
        help_command(ctx, command, &out);
    } else {
        help_all(ctx, &out);
    }
    return print(ctx, buf_str(&out));
}
