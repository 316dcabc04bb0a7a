/* SPDX-License-Identifier: MIT
 * `vanthu explain CODE`: printed from the row of the rule. */
#include "docx/verify.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "vanthu/command.h"
#include "vanthu/rule_words.h"

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

static void print_explanation(const struct context *ctx, const struct rule_info *rule,
                              struct buf *out)
{
    const bool en = ctx->lang == LANG_EN;
    buf_printf(out, "%s (%s): %s\n\n%s\n", rule->code, severity_word(ctx->lang, rule->severity),
               msg_in(rule->title, ctx->lang), msg_in(rule->explain, ctx->lang));
    section(out, en ? "What to do:" : "Việc cần làm:", msg_in(docx_rule_mend(rule), ctx->lang));
    section(out, en ? "Wrong:" : "Sai:", rule->wrong);
    section(out, en ? "Right:" : "Đúng:", rule->right);
    section(out, en ? "Legal basis:" : "Căn cứ:", rule->legal);
    const struct str mends = rule_mended_by(ctx->arena, rule);
    section(out, en ? "Mended by:" : "Tự sửa bằng:", mends.n ? str_c(ctx->arena, mends) : NULL);
}

static enum exit_status unknown_code(struct context *ctx, struct str code)
{
    struct names codes = {0};
    for (size_t i = 0; catalogue_at(i); i++) {
        VEC_PUSH(ctx->arena, &codes.list, str_of(catalogue_at(i)->code));
    }
    const struct str *near = nearest(ctx->arena, code, codes.list.v, codes.list.n);
    say(ctx, "không có quy tắc \"%.*s\"%s%.*s; gõ \"vanthu rules\" để xem danh sách",
        "no rule \"%.*s\"%s%.*s; \"vanthu rules\" lists them", STR_ARG(code),
        near ? (ctx->lang == LANG_EN ? ", near: " : ", gần giống: ") : "", near ? (int)near->n : 0,
        near ? near->p : "");
    return EXIT_USAGE;
}

enum exit_status command_explain(struct context *ctx)
{
    struct buf out = buf_new(ctx->arena);
    if (!ctx->options.paths.list.n) {
        say(ctx, "thiếu mã quy tắc, ví dụ: vanthu explain N101",
            "missing a code, e.g. vanthu explain N101");
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < ctx->options.paths.list.n; i++) {
        struct str code = utf8_to_upper(ctx->arena, ctx->options.paths.list.v[i]);
        const struct rule_info *rule = catalogue_find(code);
        if (!rule) {
            return unknown_code(ctx, code);
        }
        buf_adds(&out, i ? "\n" : "");
        print_explanation(ctx, rule, &out);
    }
    return print(ctx, buf_str(&out));
}
