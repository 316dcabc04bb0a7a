/* SPDX-License-Identifier: MIT */
#include "docx/block.h"

#include "docx/inline.h"

static enum status render(struct work *w, const char *path, const char *key, struct value *own,
                          escape_fn *escape, struct str *out)
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
    struct buf buf = buf_new(w->arena);
    mustache_render(template, values, escape, &buf);
    *out = buf_str(&buf);
    return buf_status(&buf);
}

enum status block_render(struct work *w, const char *path, const char *key, struct value *own,
                         struct str *xml)
{
    return render(w, path, key, own, inline_printed, xml);
}

enum status block_words(struct work *w, const char *path, const char *key, struct value *own,
                        struct str *words)
{
    const enum status st = render(w, path, key, own, buf_add, words);
    *words = str_trim(*words);
    return st;
}
