/* SPDX-License-Identifier: MIT */
#include "docx/block.h"

#include "docx/inline.h"
#include "docx/letterhead.h"
#include "text/utf8.h"

enum status block_render(struct work *w, const char *path, const char *key, struct value *own,
                         struct str *xml)
{
    const struct mustache *template = layout_template(w->layouts, path);
    if (!template) {
        return ST_MISSING;
    }
    struct value *values = value_map(w->arena);
    value_set(w->arena, values, str_of(key), own);
    for (size_t i = 0; i < w->values->entries.n; i++) {
        const struct entry *e = &w->values->entries.v[i];
        value_set(w->arena, values, e->key, e->value);
    }
    struct buf out = buf_new(w->arena);
    mustache_render(template, values, inline_printed, &out);
    *xml = buf_str(&out);
    return buf_status(&out);
}

struct value *block_attached(struct work *w)
{
    struct arena *a = w->arena;
    const struct document_meta *meta = &w->document->meta;
    const struct agency *issuer = meta->issuer.agency;
    struct value *map = value_map(a);
    value_set_text(a, map, "loại", utf8_upper_first(a, meta->type.text));
    value_set_text(a, map, "số",
                   str_printf(a, "%.*s/%.*s", STR_ARG(letterhead_number(a, meta->number.text)),
                              STR_ARG(meta->symbol.text)));
    value_set_text(a, map, "ngày",
                   letterhead_date(a, meta->date.date, meta->parent.date.date.year));
    value_set_text(a, map, "cơ quan", issuer ? issuer->name.text : meta->issuer.raw.text);
    return map;
}
