/* SPDX-License-Identifier: MIT */
#include "docx/values.h"

#include "docx/annex.h"
#include "docx/body.h"
#include "docx/inline.h"
#include "docx/letterhead.h"
#include "docx/lines.h"
#include "docx/numbering.h"
#include "text/utf8.h"

static bool is_letter(const struct work *w)
{
    return w->document->type && w->document->type->letter;
}

static void set(struct work *w, const char *key, struct str text)
{
    value_set_text(w->arena, w->values, key, text);
}

/* `s` without the punctuation that closes an entry of a list. */
static struct str without_end(struct str s)
{
    s = str_trim(s);
    while (s.n && (s.p[s.n - 1] == ';' || s.p[s.n - 1] == ',')) {
        s = str_trim_right(str_cut(s, 0, s.n - 1));
    }
    return s;
}

/* Entries closed by ";", the last by `last` unless it has its own full stop. */
static struct value *closed_list(struct arena *a, const struct field_list *list, struct str last,
                                 const char *prefix)
{
    struct value *out = value_list(a);
    for (size_t i = 0; i < list->list.n; i++) {
        struct str s = without_end(list->list.v[i].text);
        const bool at_end = i + 1 == list->list.n;
        if (str_ends(s, STR("."))) {
            s.n--;
        }
        value_add(a, out,
                  value_text(a, str_printf(a, "%s%.*s%.*s", prefix, STR_ARG(s),
                                           STR_ARG(at_end ? last : STR(";")))));
    }
    return out;
}

static void set_list(struct work *w, const char *key, const struct field_list *list)
{
    struct value *out = value_set(w->arena, w->values, str_of(key), value_list(w->arena));
    for (size_t i = 0; i < list->list.n; i++) {
        value_add(w->arena, out, value_text(w->arena, list->list.v[i].text));
    }
}

static void set_title(struct work *w)
{
    const struct document_meta *meta = &w->document->meta;
    const struct doctype *type = w->document->type;
    if (!is_letter(w)) {
        set(w, "tên loại",
            meta->type_title.text.n ? meta->type_title.text
            : type                  ? str_of(type->title)
                                    : STR_EMPTY);
    }
}

/* One addressee stands behind the colon; several stand below, their dashes under the colon
 * (Phụ lục I, II.9a). */
static void set_addressees(struct work *w)
{
    struct arena *a = w->arena;
    const struct type type = {FACE_REGULAR, w->profile->figures[SIZE_ADDRESSEE].used};
    struct value *map = value_set(a, w->values, STR("kính gửi"), value_map(a));
    const struct field_list *list = &w->document->meta.addressees;
    const struct agency *one = w->options->addressee;
    if (one || list->list.n == 1) {
        value_set_text(a, map, "một", one ? one->name.text : without_end(list->list.v[0].text));
    } else if (list->list.n > 1) {
        value_set_text(a, map, "nhiều", STR("có"));
        value_set(a, map, STR("nơi gửi"), closed_list(a, list, STR("."), ""));
    }
    const unsigned word = text_width(STR("Kính gửi"), type.face, type.size);
    const unsigned dash = text_width(STR("- "), type.face, type.size);
    unsigned longest = 0;
    for (size_t i = 0; i < list->list.n; i++) {
        const unsigned n = text_width(list->list.v[i].text, type.face, type.size);
        longest = n > longest ? n : longest;
    }
    const unsigned need = word + 2 * dash + longest;
    const unsigned width = profile_text_width(w->profile, false);
    const unsigned room = width > need ? width - need : 0;
    const unsigned left = room / 2 < 567 ? 567 : room / 2 > 2552 ? 2552 : room / 2;
    value_set_text(a, map, "lùi", str_printf(a, "%u", left));
    value_set_text(a, map, "lùi nơi gửi", str_printf(a, "%u", left + word + dash));
    value_set_text(a, map, "treo", str_printf(a, "%u", dash));
}

enum { FRAME_LINE = 20 }; /* twips; as in the styles of stamps */

/* A framed word: as wide as the decree says, or as its text needs. */
static struct str stamp(struct work *w, const char *style, struct str text, unsigned box,
                        unsigned width, bool centred)
{
    if (text.n == 0) {
        return STR_EMPTY;
    }
    const unsigned rest = width > box ? width - box + FRAME_LINE : 0;
    /* The frame is drawn around the paragraph: half of each of its sides is outside. */
    const unsigned left = centred ? rest / 2 : FRAME_LINE / 2;
    struct buf out = buf_new(w->arena);
    buf_printf(&out,
               "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:ind w:left=\"%u\" w:right=\"%u\"/>"
               "</w:pPr><w:r><w:t xml:space=\"preserve\">",
               style, left, rest - left);
    inline_value(&out, text);
    buf_adds(&out, "</w:t></w:r></w:p>\n");
    return buf_str(&out);
}

static unsigned stamp_width(struct work *w, struct str text, enum figure_id size)
{
    const struct value *slots = value_get(w->profile->slots, "dấu khẩn");
    unsigned box = 0;
    if (str_to_uint(value_get_text(slots, str_c(w->arena, text)), 100000, &box)) {
        return box;
    }
    return text_width(text, FACE_BOLD, w->profile->figures[size].used) + 340;
}

static void set_stamps(struct work *w)
{
    struct arena *a = w->arena;
    const struct document_meta *meta = &w->document->meta;
    const unsigned width = profile_text_width(w->profile, false);
    const unsigned cell = width - w->profile->figures[FRAME_NATION].used;
    struct value *map = value_set(a, w->values, STR("dấu"), value_map(a));
    const struct {
        const char *key, *style;
        struct str text;
        enum figure_id size;
        unsigned width;
        bool centred;
    } rows[] = {
        {"mật", "VTDauKhan", meta->secrecy.text, SIZE_URGENCY, cell, false},
        {"khẩn", "VTDauKhan", meta->urgency.text, SIZE_URGENCY, cell, false},
        {"lưu hành", "VTLuuHanh", meta->circulation.text, SIZE_CIRCULATION, width, true},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct str text = utf8_to_upper(a, rows[i].text);
        const unsigned box = stamp_width(w, text, rows[i].size);
        value_set_text(a, map, rows[i].key,
                       stamp(w, rows[i].style, text, box, rows[i].width, rows[i].centred));
    }
}

/* "PL.(300)": who drafted it and how many copies (cell 12). */
static struct str drafter(struct work *w)
{
    const struct document_meta *meta = &w->document->meta;
    if (meta->copies.text.n == 0) {
        return meta->drafter.text;
    }
    return str_printf(w->arena, "%.*s%s(%.*s)", STR_ARG(meta->drafter.text),
                      meta->drafter.text.n ? "." : "", STR_ARG(meta->copies.text));
}

static void set_foot(struct work *w)
{
    const struct document_meta *meta = &w->document->meta;
    struct arena *a = w->arena;
    set(w, "có nơi nhận", meta->recipients.list.n ? STR("có") : STR_EMPTY);
    value_set(a, w->values, STR("nơi nhận"), closed_list(a, &meta->recipients, STR("."), "- "));
    set(w, "người soạn", drafter(w));
    set_list(w, "quyền hạn", &meta->signer.authority);
    set(w, "chức vụ", meta->signer.title.text);
    set(w, "họ tên", meta->signer.name.text);
    set(w, "địa chỉ", meta->address.text);
}

/* The text, kept together with the signature block below it. */
static void set_body(struct work *w)
{
    const struct document *d = w->document;
    struct buf out = buf_new(w->arena);
    const struct block *last = body_write(w, &out, d->root, body_first_annex(d),
                                          profile_text_width(w->profile, false), true);
    if (last && last->kind == BLOCK_TABLE) {
        body_spacer(&out, true);
    }
    set(w, "nội dung", buf_str(&out));
}

static void set_properties(struct work *w)
{
    struct arena *a = w->arena;
    const struct document *d = w->document;
    const struct agency *issuer = d->meta.issuer.agency;
    const struct date day = d->meta.date.date;
    struct value *map = value_set(a, w->values, STR("thuộc tính"), value_map(a));
    const bool numbered = d->meta.number.text.n > 0; /* a draft is not, yet */
    const struct str number = numbered ? document_number(a, d) : d->meta.symbol.text;
    const struct str type = utf8_upper_first(a, d->meta.type.text);
    value_set_text(a, map, "tiêu đề",
                   numbered ? str_printf(a, "%.*s số %.*s", STR_ARG(type), STR_ARG(number))
                            : str_printf(a, "%.*s (dự thảo)", STR_ARG(type)));
    value_set_text(a, map, "từ khóa",
                   str_printf(a, "%.*s; %.*s", STR_ARG(d->meta.type.text), STR_ARG(number)));
    value_set_text(a, map, "trích yếu", d->meta.subject.text); /* without the no-break blanks */
    /* Never the clock: the same source gives the same bytes. */
    value_set_text(
        a, map, "ngày",
        str_printf(a, "%sT00:00:00Z", day.year ? str_c(a, date_iso(a, day)) : "2000-01-01"));
    set(w, "cơ quan ban hành", issuer ? issuer->name.text : d->meta.issuer.raw.text);
}

static void set_profile(struct work *w)
{
    const struct value *slots = w->profile->slots;
    for (size_t i = 0; i < slots->entries.n; i++) {
        value_set(w->arena, w->values, slots->entries.v[i].key, slots->entries.v[i].value);
    }
}

enum status values_make(struct work *w)
{
    w->values = value_map(w->arena);
    set_profile(w);
    letterhead_values(w);
    set_title(w);
    set_addressees(w);
    set_stamps(w);
    value_set(w->arena, w->values, STR("các căn cứ"),
              closed_list(w->arena, &w->document->meta.bases,
                          profile_text(w->profile, "căn cứ", "dấu cuối"), ""));
    numbering_start(w);
    set_body(w);
    set_foot(w);
    set_properties(w);
    const enum status st = annex_values(w);
    numbering_values(w);
    return st;
}
