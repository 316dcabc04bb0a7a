/* SPDX-License-Identifier: MIT */
#include "docx/values.h"

#include "docx/annex.h"
#include "docx/body.h"
#include "docx/inline.h"
#include "docx/letterhead.h"
#include "docx/lines.h"
#include "docx/numbering.h"
#include "docx/parts.h"
#include "text/utf8.h"

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

/* How entries are broken into lines; no width: as Word does. */
struct measure {
    struct type type;
    unsigned width; /* twips */
};

static const struct measure unbroken;

static struct str broken(struct arena *a, struct str s, const struct measure *m)
{
    return m->width ? lines_bind(a, s, m->type, m->width) : s;
}

/* Entries closed by ";", the last by `last` unless it has its own full stop. */
static struct value *closed_list(struct arena *a, const struct field_list *list, struct str last,
                                 const char *prefix, const struct measure *m)
{
    struct value *out = value_list(a);
    for (size_t i = 0; i < list->list.n; i++) {
        struct str s = without_end(list->list.v[i].text);
        const bool at_end = i + 1 == list->list.n;
        if (str_ends(s, STR("."))) {
            s.n--;
        }
        s = broken(a, str_cat(a, s, at_end ? last : STR(";")), m);
        value_add(a, out, value_text(a, str_cat(a, str_of(prefix), s)));
    }
    return out;
}

static void set_title(struct work *w)
{
    const struct document_meta *meta = &w->document->meta;
    const struct doctype *type = w->document->type;
    if (!document_is_letter(w->document)) {
        set(w, "tên loại",
            meta->type_title.text.n ? meta->type_title.text
            : type                  ? str_of(type->title)
                                    : STR_EMPTY);
    }
}

/* One addressee behind the colon, in the middle of the page. */
static struct str only_addressee(struct work *w, struct str name)
{
    static const struct str label = STR_INIT("Kính gửi: ");
    const struct measure m = {
        {FACE_REGULAR, w->profile->figures[SIZE_ADDRESSEE].used},
        profile_text_width(w->profile, false),
    };
    return str_from(broken(w->arena, str_cat(w->arena, label, name), &m), label.n);
}

/* Several stand below, their dashes under the colon (Phụ lục I, II.9a). */
static void set_several(struct work *w, struct value *map)
{
    struct arena *a = w->arena;
    const struct type type = {FACE_REGULAR, w->profile->figures[SIZE_ADDRESSEE].used};
    const struct field_list *list = &w->document->meta.addressees;
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
    const struct measure m = {type, width - left - word - dash};
    if (list->list.n > 1 && !w->options->addressee) {
        value_set_text(a, map, "nhiều", STR("có"));
        value_set(a, map, STR("nơi gửi"), closed_list(a, list, STR("."), "", &m));
    }
    value_set_text(a, map, "lùi", str_printf(a, "%u", left));
    value_set_text(a, map, "lùi nơi gửi", str_printf(a, "%u", left + word + dash));
    value_set_text(a, map, "treo", str_printf(a, "%u", dash));
}

static void set_addressees(struct work *w)
{
    struct arena *a = w->arena;
    struct value *map = value_set(a, w->values, STR("kính gửi"), value_map(a));
    const struct field_list *list = &w->document->meta.addressees;
    const struct agency *one = w->options->addressee;
    set_several(w, map);
    if (one || list->list.n == 1) {
        const struct str name = one ? one->name.text : without_end(list->list.v[0].text);
        value_set_text(a, map, "một", only_addressee(w, name));
    }
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

/* Authority and title of the signer, broken as a clerk would. */
static void set_signer(struct work *w)
{
    struct arena *a = w->arena;
    const struct figure *figures = w->profile->figures;
    const struct signer *signer = &w->document->meta.signer;
    const struct measure m = {
        {FACE_BOLD, figures[SIZE_AUTHORITY].used},
        profile_text_width(w->profile, false) - figures[FRAME_RECIPIENTS].used,
    };
    struct value *lines = value_set(a, w->values, STR("quyền hạn"), value_list(a));
    for (size_t i = 0; i < signer->authority.list.n; i++) {
        value_add(a, lines, value_text(a, broken(a, signer->authority.list.v[i].text, &m)));
    }
    set(w, "chức vụ", broken(a, signer->title.text, &m));
    set(w, "họ tên", signer->name.text);
}

enum { RECIPIENT_AIR = 128 + 113 }; /* indents of the style VTNoiNhanMuc */

static void set_foot(struct work *w)
{
    const struct document_meta *meta = &w->document->meta;
    struct arena *a = w->arena;
    const struct measure recipients = {
        {FACE_REGULAR, w->profile->figures[SIZE_RECIPIENTS].used},
        w->profile->figures[FRAME_RECIPIENTS].used - RECIPIENT_AIR,
    };
    set(w, "có nơi nhận", meta->recipients.list.n ? STR("có") : STR_EMPTY);
    value_set(a, w->values, STR("nơi nhận"),
              closed_list(a, &meta->recipients, STR("."), "- ", &recipients));
    set(w, "người soạn", drafter(w));
    set_signer(w);
    set(w, "địa chỉ", meta->address.text);
}

/* The text, kept together with the signature block below it. */
static enum status set_body(struct work *w)
{
    const struct document *d = w->document;
    struct buf out = buf_new(w->arena);
    struct turns turns;
    const enum status st = section_turns(w, &turns);
    if (st != ST_OK) {
        return st;
    }
    const struct body_place place = {.keep = true, .turns = &turns};
    const struct block *last = body_write(w, &out, d->root, body_first_annex(d), place);
    if (last && last->kind == BLOCK_TABLE) {
        body_spacer(&out, true);
    }
    w->turned = turns.used;
    set(w, "nội dung", buf_str(&out));
    return ST_OK;
}

/* Bullets stand at the indent of a first line, the lines after them under the words. */
static void set_bullets(struct work *w)
{
    static const struct {
        const char *left, *hanging;
        struct str bullet;
    } rows[] = {
        {"lùi gạch", "treo gạch", STR_INIT("- ")},
        {"lùi cộng", "treo cộng", STR_INIT("+ ")},
    };
    const struct figure *figures = w->profile->figures;
    struct value *map = value_set(w->arena, w->values, STR("đầu dòng"), value_map(w->arena));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const unsigned hanging = text_width(rows[i].bullet, FACE_REGULAR, figures[SIZE_BODY].used);
        value_set_text(w->arena, map, rows[i].hanging, str_printf(w->arena, "%u", hanging));
        value_set_text(w->arena, map, rows[i].left,
                       str_printf(w->arena, "%u", figures[INDENT].used + hanging));
    }
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
                          profile_text(w->profile, "căn cứ", "dấu cuối"), "", &unbroken));
    set_bullets(w);
    numbering_start(w);
    set_foot(w);
    set_properties(w);
    parts_values(w); /* sections of pages name their headers and footers */
    enum status st = set_body(w);
    st = st == ST_OK ? annex_values(w) : st;
    numbering_values(w);
    return st;
}
