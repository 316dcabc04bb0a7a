/* SPDX-License-Identifier: MIT
 * `vanthu rules` and `vanthu explain CODE`: printed from the rows of the catalogue. */
#include "rules/rules.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "vanthu/command.h"

static const char *severity_word(const struct context *ctx, enum severity sev)
{
    static const struct msg words[] = {
        [SEV_OFF] = {"tắt", "off"},
        [SEV_NOTE] = {"ghi chú", "note"},
        [SEV_WARNING] = {"cảnh báo", "warning"},
        [SEV_ERROR] = {"lỗi", "error"},
    };
    return msg_in(words[sev], ctx->lang);
}

static void print_rule_json(const struct rule_info *rule, bool first, struct buf *out)
{
    buf_printf(out, "%s{\"code\": \"%s\", \"severity\": \"%s\", \"title\": ", first ? "" : ",\n  ",
               rule->code, severity_name(rule->severity));
    buf_add_json(out, str_of(rule->title.vi));
    buf_adds(out, ", \"title_en\": ");
    buf_add_json(out, str_of(rule->title.en));
    buf_adds(out, rule->fix ? ", \"fix\": true}" : ", \"fix\": false}");
}

static void print_rule_line(const struct context *ctx, const struct rule_info *rule, struct buf *out)
{
    const char *word = severity_word(ctx, rule->severity);
    const size_t width = utf8_columns(str_of(word));
    buf_printf(out, "%s  %s%*s  %s\n", rule->code, word, (int)(width < 8 ? 8 - width : 0), "",
               msg_in(rule->title, ctx->lang));
}

enum exit_status command_rules(struct context *ctx)
{
    const bool json = str_is(ctx->options.format, "json");
    struct buf out = buf_new(ctx->arena);
    buf_adds(&out, json ? "[\n  " : "");
    for (size_t i = 0; rule_at(i); i++) {
        if (json) {
            print_rule_json(&rule_at(i)->info, i == 0, &out);
        } else {
            print_rule_line(ctx, &rule_at(i)->info, &out);
        }
    }
    buf_adds(&out, json ? "\n]\n" : "");
    return print(ctx, buf_str(&out));
}

static void section(struct buf *out, const char *title, const char *text)
{
    if (text) {
        buf_printf(out, "\n%s\n", title);
        struct str rest = str_of(text);
        struct str line;
        while (str_next(&rest, '\n', &line)) {
            buf_printf(out, "    %.*s\n", STR_ARG(line));
        }
    }
}

static void print_explanation(const struct context *ctx, const struct rule_info *rule, struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    buf_printf(out, "%s (%s): %s\n\n%s\n", rule->code, severity_word(ctx, rule->severity),
               msg_in(rule->title, ctx->lang), msg_in(rule->explain, ctx->lang));
    section(out, en ? "Wrong:" : "Sai:", rule->wrong);
    section(out, en ? "Right:" : "Đúng:", rule->right);
    section(out, en ? "Legal basis:" : "Căn cứ:", rule->legal);
}

static enum exit_status unknown_code(struct context *ctx, struct str code)
{
    struct names codes = {0};
    for (size_t i = 0; rule_at(i); i++) {
        VEC_PUSH(ctx->arena, &codes.list, str_of(rule_at(i)->info.code));
    }
    const struct str *near = nearest(ctx->arena, code, codes.list.v, codes.list.n);
    say(ctx, "không có quy tắc \"%.*s\"%s%.*s; gõ \"vanthu rules\" để xem danh sách",
        "no rule \"%.*s\"%s%.*s; \"vanthu rules\" lists them", STR_ARG(code),
        near ? (ctx->lang == LANG_EN ? ", near: " : ", gần giống: ") : "",
        near ? (int)near->n : 0, near ? near->p : "");
    return EXIT_USAGE;
}

enum exit_status command_explain(struct context *ctx)
{
    struct buf out = buf_new(ctx->arena);
    if (!ctx->options.paths.list.n) {
        say(ctx, "thiếu mã quy tắc, ví dụ: vanthu explain N101", "missing a code, e.g. vanthu explain N101");
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < ctx->options.paths.list.n; i++) {
        struct str code = utf8_to_upper(ctx->arena, ctx->options.paths.list.v[i]);
        const struct rule_info *rule = rule_find(code);
        if (!rule) {
            return unknown_code(ctx, code);
        }
        buf_adds(&out, i ? "\n" : "");
        print_explanation(ctx, rule, &out);
    }
    return print(ctx, buf_str(&out));
}
