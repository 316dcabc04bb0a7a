/* SPDX-License-Identifier: MIT */
#include "docx/attached.h"

#include "docx/block.h"
#include "docx/letterhead.h"
#include "docx/lines.h"
#include "text/utf8.h"

/* Slots of the words: loại, số, ngày, cơ quan. */
static struct value *slots_of(struct work *w)
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

/* A part of the last line of words, as the profile says; 0: the profile knows no rule there. */
static unsigned rule_length(const struct work *w, unsigned last)
{
    struct figure f;
    return profile_range(w->profile, "đường kẻ", "kèm theo", &f)
               ? (unsigned)((uint64_t)last * f.used / 1000)
               : 0;
}

enum status attached_render(struct work *w, unsigned width, struct str *xml)
{
    struct arena *a = w->arena;
    const struct type type = {FACE_ITALIC, w->profile->figures[SIZE_ATTACHED].used};
    struct value *slots = slots_of(w);
    struct str words = STR_EMPTY;
    const enum status st = block_words(w, "block/attached.txt", "kèm theo", slots, &words);
    if (st != ST_OK) {
        return st;
    }
    const struct fitted fitted = lines_fit(a, words, type, width);
    const unsigned rule = rule_length(w, fitted.last);
    value_set_text(a, slots, "lời", fitted.text);
    value_set_text(a, slots, "lề", str_printf(a, "%u", fitted.side));
    value_set_text(a, slots, "kẻ", rule ? str_printf(a, "%u", (width - rule) / 2) : STR_EMPTY);
    return block_render(w, "block/attached.xml", "kèm theo", slots, xml);
}
