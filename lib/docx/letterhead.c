/* SPDX-License-Identifier: MIT */
#include "docx/letterhead.h"

#include "docx/lines.h"
#include "docx/template.h"
#include "text/utf8.h"

#define NBSP "\xC2\xA0"

enum { AIR = 100 }; /* between the two columns of the head, in twips */

static const struct str blank = STR_INIT(NBSP NBSP NBSP NBSP NBSP NBSP);

/* "Số" of a document below 10 has a leading zero (Phụ lục I, II.3). */
struct str letterhead_number(struct arena *a, struct str number)
{
    if (number.n == 0) {
        return blank;
    }
    const bool single = number.n == 1 && number.p[0] >= '1' && number.p[0] <= '9';
    return single ? str_cat(a, STR("0"), number) : number;
}

struct str letterhead_date(struct arena *a, struct date date, unsigned year)
{
    if (date.year == 0) {
        const struct str y = year ? str_printf(a, "%u", year) : blank;
        return str_printf(a, "ngày%.*stháng%.*snăm" NBSP "%.*s", STR_ARG(blank), STR_ARG(blank),
                          STR_ARG(y));
    }
    /* Day below 10, months 1 and 2 with a leading zero (II.4); the number stays with its word. */
    return str_printf(a, "ngày" NBSP "%02u tháng" NBSP "%0*u năm" NBSP "%u", date.day,
                      date.month < 3 ? 2 : 1, date.month, date.year);
}

struct str letterhead_rule(struct arena *a, unsigned length, unsigned width)
{
    const unsigned side = width > length ? (width - length) / 2 : 0;
    return str_printf(a,
                      "<w:p><w:pPr><w:pStyle w:val=\"VTDuongKe\"/>"
                      "<w:ind w:left=\"%u\" w:right=\"%u\"/></w:pPr></w:p>\n",
                      side, side);
}

/* Lines as the register gives them where each fits, else the whole broken anew. */
static struct lines fit(struct work *w, const struct lines *given, struct type type, unsigned width)
{
    if (lines_longest(given, type) <= width) {
        return *given;
    }
    const struct str whole = str_join(w->arena, given->list.v, given->list.n, STR(" "));
    return lines_break(w->arena, whole, type, width);
}

/* The name in capitals: "trên văn bản" of the register, or the official name. */
static struct lines capitals(struct work *w, const struct agency *agency)
{
    struct lines lines = {0};
    for (size_t i = 0; i < agency->letterhead.list.n; i++) {
        VEC_PUSH(w->arena, &lines.list, agency->letterhead.list.v[i].text);
    }
    if (lines.list.n == 0) {
        VEC_PUSH(w->arena, &lines.list, utf8_to_upper(w->arena, agency->name.text));
    }
    return lines;
}

/* "ỦY BAN NHÂN DÂN TỈNH …" -> "UBND TỈNH …": allowed above the issuing body (II.2). */
static struct str abbreviated(struct work *w, struct str name)
{
    const struct value *rows = profile_group(w->profile, "viết tắt");
    for (size_t i = 0; rows && i < rows->entries.n; i++) {
        const struct entry *e = &rows->entries.v[i];
        if (str_starts(name, e->key)) {
            return str_cat(w->arena, e->value->text, str_from(name, e->key.n));
        }
    }
    return name;
}

static struct lines superior_lines(struct work *w, const struct agency *agency, struct type type,
                                   unsigned width)
{
    const struct lines given = capitals(w, agency);
    struct str name = str_join(w->arena, given.list.v, given.list.n, STR(" "));
    if (text_width(name, type.face, type.size) > width) {
        name = abbreviated(w, name);
    }
    return lines_break(w->arena, name, type, width);
}

/* Some bodies name no superior above themselves (profile, "không chủ quản"). */
static const struct agency *superior_of(struct work *w, const struct agency *agency)
{
    const struct value *rows = profile_group(w->profile, "không chủ quản");
    for (size_t i = 0; rows && i < rows->entries.n; i++) {
        const struct str start = rows->entries.v[i].value->text;
        const struct str rest = str_from(agency->name.text, start.n);
        if (str_starts(agency->name.text, start) && (rest.n == 0 || rest.p[0] == ' ')) {
            return NULL;
        }
    }
    return agency->superior.agency;
}

static void set_lines(struct work *w, const char *key, const struct lines *lines)
{
    struct value *list = value_set(w->arena, w->values, str_of(key), value_list(w->arena));
    for (size_t i = 0; i < lines->list.n; i++) {
        value_add(w->arena, list, value_text(w->arena, lines->list.v[i]));
    }
}

/* A drawn line is a part of the text above it, in thousandths: of its longest line, but within the
 * range also of the last one, right above it. */
static unsigned part(struct work *w, enum figure_id rule, unsigned longest, unsigned last)
{
    const struct figure *f = &w->profile->figures[rule];
    const uint64_t least = ((uint64_t)last * f->min + 999) / 1000;
    const uint64_t most = (uint64_t)last * f->max / 1000;
    const uint64_t length = (uint64_t)longest * f->used / 1000;
    return (unsigned)(length < least ? least : length > most ? most : length);
}

static unsigned agency_width(struct work *w)
{
    if (w->template && w->template->agency_cell) {
        return w->template->agency_cell;
    }
    return profile_text_width(w->profile, false) - w->profile->figures[FRAME_NATION].used;
}

static unsigned last_length(const struct lines *lines, struct type type)
{
    return lines->list.n ? text_width(lines->list.v[lines->list.n - 1], type.face, type.size) : 0;
}

/* Both names, and the line under the issuing body's. */
static void set_agencies(struct work *w, struct value *rules)
{
    const struct figure *figures = w->profile->figures;
    const struct type own = {FACE_BOLD, figures[SIZE_AGENCY].used};
    const struct type above = {FACE_REGULAR, figures[SIZE_SUPERIOR].used};
    const unsigned width = agency_width(w) - AIR;
    const struct agency *issuer = w->document->meta.issuer.agency;
    const struct agency *superior = issuer ? superior_of(w, issuer) : NULL;
    struct lines top = {0};
    struct lines lines = {0};
    if (superior) {
        top = superior_lines(w, superior, above, width);
    }
    if (issuer) {
        lines = capitals(w, issuer);
    } else {
        VEC_PUSH(w->arena, &lines.list, utf8_to_upper(w->arena, w->document->meta.issuer.raw.text));
    }
    lines = fit(w, &lines, own, width);
    set_lines(w, "chủ quản", &top);
    set_lines(w, "tên cơ quan", &lines);
    const unsigned length =
        part(w, RULE_AGENCY, lines_longest(&lines, own), last_length(&lines, own));
    value_set_text(w->arena, rules, "cơ quan", letterhead_rule(w->arena, length, agency_width(w)));
}

static void set_motto(struct work *w, struct value *rules)
{
    const struct figure *figures = w->profile->figures;
    const unsigned text =
        text_width(STR("Độc lập - Tự do - Hạnh phúc"), FACE_BOLD, figures[SIZE_MOTTO].used);
    value_set_text(
        w->arena, rules, "tiêu ngữ",
        letterhead_rule(w->arena, part(w, RULE_MOTTO, text, text), figures[FRAME_NATION].used));
}

/* The subject is set in lines of about equal length; of a type with a name it has a line below, of
 * a letter it stands under the number ("V/v …"). */
static void set_subject(struct work *w, struct value *rules)
{
    struct arena *a = w->arena;
    const bool letter = document_is_letter(w->document);
    const struct figure *figures = w->profile->figures;
    const struct type type = {letter ? FACE_REGULAR : FACE_BOLD,
                              figures[letter ? SIZE_SUBJECT_LETTER : SIZE_SUBJECT].used};
    const unsigned width = letter ? agency_width(w) : profile_text_width(w->profile, false);
    const unsigned air = letter ? AIR : 0;
    const struct fitted subject = lines_fit(a, w->document->meta.subject.text, type, width - air);
    value_set_text(a, w->values, "trích yếu", subject.text);
    value_set_text(a, w->values, "lề trích yếu", str_printf(a, "%u", subject.side + air / 2));
    if (subject.text.n && !letter) {
        value_set_text(
            a, rules, "trích yếu",
            letterhead_rule(a, part(w, RULE_SUBJECT, subject.longest, subject.last), width));
    }
}

void letterhead_values(struct work *w)
{
    struct arena *a = w->arena;
    const struct document_meta *meta = &w->document->meta;
    struct value *rules = value_set(a, w->values, STR("kẻ"), value_map(a));
    set_agencies(w, rules);
    set_motto(w, rules);
    set_subject(w, rules);
    value_set_text(a, w->values, "số", letterhead_number(a, meta->number.text));
    value_set_text(a, w->values, "ký hiệu", meta->symbol.text);
    value_set_text(a, w->values, "địa danh", meta->place.text);
    value_set_text(a, w->values, "ngày tháng",
                   letterhead_date(a, meta->date.date, meta->parent.date.date.year));
}
