/* SPDX-License-Identifier: MIT
 * `vanthu rules`: the catalogue as a list, as JSON, or as the page docs/rules.md. */
#include "rules/rules.h"
#include "docx/verify.h"

#include "text/json.h"
#include "text/utf8.h"
#include "vanthu/command.h"
#include "vanthu/rule_words.h"

#include <stdlib.h>
#include <string.h>

const char *severity_word(enum lang lang, enum severity sev)
{
    static const struct msg words[] = {
        [SEV_OFF] = {"tắt", "off"},
        [SEV_NOTE] = {"ghi chú", "note"},
        [SEV_WARNING] = {"cảnh báo", "warning"},
        [SEV_ERROR] = {"lỗi", "error"},
    };
    return msg_in(words[sev], lang);
}

struct str rule_mended_by(struct arena *a, const struct rule_info *rule)
{
    if (!rule->fix) {
        return STR_EMPTY;
    }
    return str_printf(a, "vanthu fmt%s%s", *rule->fix ? " " : "", rule->fix);
}

const struct rule_info *catalogue_at(size_t i)
{
    size_t n = 0;
    while (n <= i && rule_at(n)) {
        n++;
    }
    return i < n ? &rule_at(i)->info : docx_rule_at(i - n);
}

const struct rule_info *catalogue_find(struct str code)
{
    const struct rule_info *rule = rule_find(code);
    return rule ? rule : docx_rule_find(code);
}

/* ---- list ---- */

static void add_line(const struct context *ctx, const struct rule_info *rule, struct buf *out)
{
    const char *word = severity_word(ctx->lang, rule->severity);
    const size_t width = utf8_columns(str_of(word));
    buf_printf(out, "%s  %s%*s  %s\n", rule->code, word, (int)(width < 8 ? 8 - width : 0), "",
               msg_in(rule->title, ctx->lang));
}

static void print_list(const struct context *ctx, struct buf *out)
{
    for (size_t i = 0; catalogue_at(i); i++) {
        add_line(ctx, catalogue_at(i), out);
    }
}

/* ---- JSON ---- */

static void add_object(const struct context *ctx, const struct rule_info *rule, struct json *j)
{
    const struct msg mend = docx_rule_mend(rule);
    json_object(j, NULL);
    json_text(j, "code", str_of(rule->code));
    json_text(j, "severity", str_of(severity_name(rule->severity)));
    json_text(j, "title", str_of(rule->title.vi));
    json_text(j, "title_en", str_of(rule->title.en));
    json_text(j, "explain", str_of(rule->explain.vi));
    json_text(j, "explain_en", str_of(rule->explain.en));
    json_text_or_null(j, "mend", str_of(mend.vi));
    json_text_or_null(j, "mend_en", str_of(mend.en));
    json_text_or_null(j, "wrong", str_of(rule->wrong));
    json_text_or_null(j, "right", str_of(rule->right));
    json_text_or_null(j, "legal", str_of(rule->legal));
    json_bool(j, "fix", rule->fix != NULL);
    json_text_or_null(j, "mended_by", rule_mended_by(ctx->arena, rule));
    json_end(j);
}

static void print_objects(const struct context *ctx, struct buf *out)
{
    struct json j = json_new(out);
    json_array(&j, NULL);
    for (size_t i = 0; catalogue_at(i); i++) {
        add_object(ctx, catalogue_at(i), &j);
    }
    json_end(&j);
}

/* ---- page ---- */

static const struct msg page_head = {
    "# Danh mục quy tắc\n\n"
    "<!-- Trang này do `make docs` viết từ bảng quy tắc trong lib/rules và lib/docx; đừng sửa tay. "
    "-->\n\n"
    "Lỗi thì văn bản không được xuất; cảnh báo và ghi chú thì vẫn xuất. Trong văn bản đến (`văn "
    "bản "
    "đến: true`), lỗi của lời văn chỉ còn là cảnh báo. Mức độ đổi được ở khóa `mức độ` của "
    "ho-so.yaml. Trên một văn bản đúng, không quy tắc nào ở mức lỗi hay cảnh báo được báo. Lệnh "
    "`vanthu explain MÃ` in từng mục dưới đây.\n",
    "# The rules\n\n"
    "<!-- `make docs` writes this page from the rows in lib/rules and lib/docx. -->\n\n"
    "With an error a document is not emitted; with warnings and notes it is. In a received "
    "document "
    "(`văn bản đến: true`) errors in its words are warnings. The key `mức độ` of ho-so.yaml "
    "changes "
    "severities. On a correct document no rule reports an error or a warning. `vanthu explain "
    "CODE` "
    "prints each of the sections below.\n"};

/* Prose with signs that Markdown would take for its own; what stands in backquotes is left alone.
 */
static void add_prose(struct buf *out, const char *text)
{
    bool code = false;
    for (const char *c = text; *c; c++) {
        code = code != (*c == '`');
        if (*c == '<' && !code) {
            buf_adds(out, "&lt;");
        } else {
            buf_printf(out, "%s%c", (*c == '*' || *c == '_') && !code ? "\\" : "", *c);
        }
    }
}

static void add_example(struct buf *out, const char *title, const char *text)
{
    if (text) {
        buf_printf(out, "%s:\n\n", title);
        struct str rest = str_of(text);
        struct str line;
        while (str_next(&rest, '\n', &line)) {
            buf_printf(out, "%s%.*s\n", line.n ? "    " : "", STR_ARG(line));
        }
        buf_adds(out, "\n");
    }
}

struct chapter {
    VEC(const struct rule_info *) rules;
};

static void add_chapter_table(const struct context *ctx, const struct chapter *chapter,
                              struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    buf_adds(out, en ? "| Code | Severity | Finds | Mended by |\n|---|---|---|---|\n"
                     : "| Mã | Mức | Tìm gì | Tự sửa |\n|---|---|---|---|\n");
    for (size_t i = 0; i < chapter->rules.n; i++) {
        const struct rule_info *rule = chapter->rules.v[i];
        const struct str mends = rule_mended_by(ctx->arena, rule);
        buf_printf(out, "| [%s](#%s) | %s | ", rule->code, rule->code,
                   severity_word(ctx->lang, rule->severity));
        add_prose(out, msg_in(rule->title, ctx->lang));
        buf_printf(out, " | %s%.*s%s |\n", mends.n ? "`" : "", STR_ARG(mends), mends.n ? "`" : "");
    }
}

static void add_section(const struct context *ctx, const struct rule_info *rule, struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    const struct str mends = rule_mended_by(ctx->arena, rule);
    buf_printf(out, "\n### <a id=\"%s\"></a>%s (%s): ", rule->code, rule->code,
               severity_word(ctx->lang, rule->severity));
    add_prose(out, msg_in(rule->title, ctx->lang));
    buf_adds(out, "\n\n");
    add_prose(out, msg_in(rule->explain, ctx->lang));
    buf_adds(out, "\n\n");
    if (docx_rule_mend(rule).vi) {
        buf_adds(out, en ? "What to do: " : "Việc cần làm: ");
        add_prose(out, msg_in(docx_rule_mend(rule), ctx->lang));
        buf_adds(out, "\n\n");
    }
    add_example(out, en ? "Wrong" : "Sai", rule->wrong);
    add_example(out, en ? "Right" : "Đúng", rule->right);
    if (rule->legal) {
        buf_printf(out, "%s: %s.\n\n", en ? "Legal basis" : "Căn cứ", rule->legal);
    }
    if (mends.n) {
        buf_printf(out, "%s: `%.*s`.\n\n", en ? "Mended by" : "Tự sửa bằng", STR_ARG(mends));
    }
    out->n--; /* one blank line between sections */
}

static void add_chapter(const struct context *ctx, const struct chapter *chapter, struct msg title,
                        struct buf *out)
{
    if (!chapter->rules.n) {
        return;
    }
    buf_printf(out, "\n## %c. %s\n\n", chapter->rules.v[0]->code[0], msg_in(title, ctx->lang));
    add_chapter_table(ctx, chapter, out);
    for (size_t i = 0; i < chapter->rules.n; i++) {
        add_section(ctx, chapter->rules.v[i], out);
    }
}

static int order_codes(const void *x, const void *y)
{
    const struct rule_info *const *a = x;
    const struct rule_info *const *b = y;
    return strcmp((*a)->code, (*b)->code);
}

/* Rules about Word files stand by what they look at in lib/docx; a reader looks them up by code. */
static struct chapter chapter_of_files(const struct context *ctx)
{
    struct chapter chapter = {0};
    for (size_t i = 0; docx_rule_at(i); i++) {
        VEC_PUSH(ctx->arena, &chapter.rules, docx_rule_at(i));
    }
    if (chapter.rules.n) {
        qsort(chapter.rules.v, chapter.rules.n, sizeof *chapter.rules.v, order_codes);
    }
    return chapter;
}

static void print_page(const struct context *ctx, struct buf *out)
{
    buf_adds(out, msg_in(page_head, ctx->lang));
    for (const struct rule_group *const *g = rule_groups(); *g; g++) {
        struct chapter chapter = {0};
        for (size_t i = 0; i < (*g)->n; i++) {
            VEC_PUSH(ctx->arena, &chapter.rules, &(*g)->rules[i].info);
        }
        add_chapter(ctx, &chapter, (*g)->title, out);
    }
    const struct chapter files = chapter_of_files(ctx);
    add_chapter(ctx, &files,
                (struct msg){"Tệp Word (`vanthu verify`)", "Word files (`vanthu verify`)"}, out);
}

/* ---- the command ---- */

static const struct {
    const char *format;
    void (*print)(const struct context *ctx, struct buf *out);
} formats[] = {{"json", print_objects}, {"markdown", print_page}};

enum exit_status command_rules(struct context *ctx)
{
    struct buf out = buf_new(ctx->arena);
    void (*in_format)(const struct context *, struct buf *) = print_list;
    for (size_t i = 0; i < COUNT_OF(formats); i++) {
        if (str_is(ctx->options.format, formats[i].format)) {
            in_format = formats[i].print;
        }
    }
    in_format(ctx, &out);
    return print(ctx, buf_str(&out));
}
