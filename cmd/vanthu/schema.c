/* SPDX-License-Identifier: MIT
 * `vanthu schema`: the keys we read, printed from their tables. */
#include "base/asset.h"
#include "model/assignment.h"
#include "model/keys.h"
#include "vanthu/command.h"

static const char *shape_word(enum key_shape shape, enum lang lang)
{
    static const struct msg words[] = {
        [KEY_TEXT] = {"chữ", "text"},
        [KEY_NUMBER] = {"số", "number"},
        [KEY_BOOL] = {"true/false", "true/false"},
        [KEY_DATE] = {"ngày", "date"},
        [KEY_AGENCY] = {"mã cơ quan", "agency id"},
        [KEY_LIST] = {"danh sách", "list"},
        [KEY_MAP] = {"nhóm khóa", "map"},
        [KEY_MAPS] = {"danh sách nhóm khóa", "list of maps"},
        [KEY_DICT] = {"nhóm khóa theo mã", "maps by id"},
        [KEY_PAIRS] = {"khóa tự do", "free keys"},
    };
    return msg_in(words[shape], lang);
}

static void print_keys(const struct context *ctx, const struct key_table *table, int indent,
                       struct buf *out)
{
    for (size_t i = 0; i < table->n; i++) {
        const struct key *k = &table->keys[i];
        buf_printf(out, "%*s%s (%s; XML: %s)%s\n%*s    %s\n", indent, "", k->vi,
                   shape_word(k->shape, ctx->lang), k->xml,
                   k->required ? (ctx->lang == LANG_EN ? " required" : " bắt buộc") : "", indent,
                   "", msg_in(k->about, ctx->lang));
        if (k->example) {
            buf_printf(out, "%*s    %s %s\n", indent, "",
                       ctx->lang == LANG_EN ? "e.g." : "ví dụ:", k->example);
        }
        if (k->sub) {
            print_keys(ctx, k->sub, indent + 4, out);
        }
    }
}

enum exit_status command_schema(struct context *ctx)
{
    struct str text;
    if (ctx->options.xml || ctx->options.json) {
        const struct str name =
            ctx->options.xml ? STR("schema/vanthu.rng") : STR("schema/findings.schema.json");
        return asset_find(name, &text) ? print(ctx, text) : EXIT_INTERNAL;
    }
    const bool en = ctx->lang == LANG_EN;
    const struct {
        const char *title;
        const struct key_table *table;
    } parts[] = {
        {en ? "Front matter of a document" : "Phần đầu của văn bản", &document_keys},
        {en ? "Register (danh-ba.yaml)" : "Danh bạ (danh-ba.yaml)", &register_keys},
        {en ? "Dossier (ho-so.yaml)" : "Hồ sơ (ho-so.yaml)", &dossier_keys},
    };
    struct buf out = buf_new(ctx->arena);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        buf_printf(&out, "%s\n\n", parts[i].title);
        print_keys(ctx, parts[i].table, 2, &out);
        buf_adds(&out, "\n");
    }
    buf_printf(&out, "%s\n\n",
               en ? "Assignment block (> Field: value)" : "Khối phân công (> Trường: giá trị)");
    for (size_t i = 0; i < assignment_fields_n; i++) {
        const struct assignment_field *f = &assignment_fields[i];
        buf_printf(&out, "  %s (XML: %s)\n      %s\n", f->vi, f->xml, msg_in(f->about, ctx->lang));
    }
    return print(ctx, buf_str(&out));
}
