/* SPDX-License-Identifier: MIT
 * The head of a document: letterhead, number, date, title and subject, addressees, bases (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, Mục II). One row a part: how it begins, how it goes on. */
#include "read/import_units.h"

#include "model/doctype.h"
#include "model/keys.h"
#include "text/date.h"
#include "text/utf8.h"

#include <string.h>

enum {
    SHORT_BYTES = 240,   /* of a line of the head: longer ones are body text */
    SUBJECT_BYTES = 900, /* of a trích yếu */
    BASIS_BYTES = 1500,
    STAMP_BYTES = 40, /* before the dots of a stamp: more is the line it was stamped on */
    AGENCY_LINES = 8, /* of superior and issuer */
    STRANGERS = 8,    /* lines of the head in a row that are no part of it: stamps, notes by hand */
};

struct head {
    struct import *im;
    struct unit *last;        /* taken before this one; NULL */
    const struct unit *title; /* the name of the type */
    unsigned agency_lines;
    size_t subject_bytes;
    bool nation, number, subject, addressees, bases;
};

/* True when the unit is (more of) the part; what it says has then been put where it belongs. */
typedef bool take_fn(struct head *h, struct unit *u);

struct part {
    const char *name;
    take_fn *begin, *more; /* `more`: of units after one it has taken; NULL: never */
};

static bool key_starts(const struct unit *u, const char *start)
{
    return str_starts(u->key, str_of(start));
}

static bool is_labelled(const struct unit *u)
{
    struct label label;
    return label_scan(u->text, &label) > 0;
}

static bool ends_in(struct str text, const char *signs)
{
    return text.n && strchr(signs, text.p[text.n - 1]);
}

/* Where dots to be filled in begin, as stamps of the registry have them; else the end. */
static size_t leaders_at(struct str text)
{
    const size_t dots = str_find(text, STR("...."), 0);
    const size_t signs = str_find(text, STR("……"), 0);
    const size_t at = dots < signs ? dots : signs;
    return at < text.n ? at : text.n;
}

static bool has_leaders(const struct unit *u)
{
    return leaders_at(u->text) < u->text.n;
}

/* Do the two stand in one cell, or in one block of lines? */
static bool goes_on(const struct head *h, const struct unit *u)
{
    return h->last && h->last->cell == u->cell && (u->cell || !u->para.apart);
}

/* ---- quốc hiệu, tiêu ngữ, lines drawn with signs ---- */

static bool nation_begin(struct head *h, struct unit *u)
{
    h->nation = h->nation || unit_is_nation(u);
    return unit_is_nation(u) ||
           (u->text.n <= SHORT_BYTES && str_find(u->key, STR("doc lap"), 0) != STR_NPOS &&
            str_find(u->key, STR("hanh phuc"), 0) != STR_NPOS);
}

static bool ornament_begin(struct head *h, struct unit *u)
{
    (void)h;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(u->text, at, &c)) > 0; at += used) {
        if (utf8_is_letter(c) || (c >= '0' && c <= '9')) {
            return false;
        }
    }
    return true;
}

/* ---- số và ký hiệu ---- */

static struct str without_blanks(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    struct str rest = s;
    struct str piece;
    while (str_next(&rest, ' ', &piece)) {
        buf_add(&out, piece);
    }
    return buf_str(&out);
}

/* Digits and perhaps a letter: 30c. Nothing, or dots to be filled in, is a blank number. */
static bool read_number(struct str s, struct str *number)
{
    size_t digits = 0;
    while (digits < s.n && s.p[digits] >= '0' && s.p[digits] <= '9') {
        digits++;
    }
    bool dots = true;
    for (size_t i = 0; i < s.n; i++) {
        dots = dots && strchr("._", s.p[i]);
    }
    *number = dots ? STR_EMPTY : s;
    return dots || (digits && s.n - digits <= 1);
}

static bool number_begin(struct head *h, struct unit *u)
{
    const size_t word = utf8_match(u->text, 0, STR("số"));
    const size_t slash = str_find_char(u->text, '/', 0);
    struct str number;
    if (!word || h->number || slash == STR_NPOS || u->text.n > SHORT_BYTES / 2) {
        return false;
    }
    struct str before = str_trim(str_cut(u->text, word, slash));
    before = str_starts(before, STR(":")) ? str_from(before, 1) : before;
    struct arena *a = h->im->arena;
    const struct str symbol = without_blanks(a, str_from(u->text, slash + 1));
    if (!symbol.n || !read_number(without_blanks(a, before), &number)) {
        return false;
    }
    h->number = import_set(h->im, "số", number) && import_set(h->im, "ký hiệu", symbol);
    return h->number;
}

/* ---- địa danh và ngày ---- */

/* "ngày   tháng   năm 2026": of a draft. */
static bool is_blank_date(struct arena *a, struct str when)
{
    static const char *const words[] = {"ngay", "thang", "nam"};
    const struct str key = unit_key(a, when);
    size_t at = 0;
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        at = str_find(key, str_of(words[i]), at);
        if (at == STR_NPOS) {
            return false;
        }
        at += strlen(words[i]);
        while (at < key.n && strchr(" .…_0123456789", key.p[at])) {
            at++;
        }
    }
    return at == key.n;
}

static bool date_begin(struct head *h, struct unit *u)
{
    struct arena *a = h->im->arena;
    struct date day = {0};
    const size_t at = str_find(u->text, STR(", ngày"), 0);
    if (at == STR_NPOS || u->text.n > SHORT_BYTES / 2 || is_labelled(u)) {
        return false;
    }
    const struct str when = str_trim(str_from(u->text, at + 1));
    const bool known = date_read(when, &day);
    if (!known && !is_blank_date(a, when)) {
        return false;
    }
    if (known) { /* one that is not in the calendar is kept as it was: check reports it */
        const struct str written =
            str_printf(a, "%02u/%02u/%u", day.day, day.month, (unsigned)day.year);
        import_set(h->im, "ngày", date_valid(day) ? date_short(a, day) : written);
    }
    return import_set(h->im, "địa danh", str_trim(str_cut(u->text, 0, at)));
}

/* ---- độ khẩn, độ mật, phạm vi lưu hành ---- */

static bool is_choice(const struct unit *u, const char *choices)
{
    struct str rest = str_of(choices);
    struct str choice;
    while (str_next(&rest, '|', &choice)) {
        if (str_eq(choice, u->text)) {
            return true;
        }
    }
    return false;
}

static bool mark_begin(struct head *h, struct unit *u)
{
    static const struct {
        const char *key, *choices;
    } marks[] = {
        {"độ khẩn", "KHẨN|THƯỢNG KHẨN|HỎA TỐC|HỎA TỐC HẸN GIỜ"},
        {"độ mật", "MẬT|TỐI MẬT|TUYỆT MẬT"},
        {"phạm vi lưu hành", "LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI"},
    };
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        if (is_choice(u, marks[i].choices)) {
            return import_set(h->im, marks[i].key, u->text);
        }
    }
    return false;
}

/* ---- tên loại, trích yếu ---- */

/* "KẾ HOẠCH HÀNH ĐỘNG": the type with the longest name that the line begins with. */
static const struct doctype *type_of(const struct unit *u)
{
    const struct doctype *best = NULL;
    const struct doctype *row;
    for (size_t i = 0; (row = doctype_at(i)) != NULL; i++) {
        const struct str title = str_of(row->title);
        const bool whole = title.n && str_starts(u->text, title) &&
                           (u->text.n == title.n || u->text.p[title.n] == ' ');
        if (whole && (!best || title.n > strlen(best->title))) {
            best = row;
        }
    }
    return best;
}

static bool title_begin(struct head *h, struct unit *u)
{
    const struct doctype *type =
        u->caps && !h->title && u->text.n <= SHORT_BYTES / 2 && !h->subject && !h->addressees
            ? type_of(u)
            : NULL;
    if (!type) {
        return false;
    }
    h->title = u;
    h->im->named = true;
    import_set(h->im, "loại", str_of(type->name));
    if (!str_is(u->text, type->title)) {
        import_set(h->im, "tên loại", u->text);
    }
    return true;
}

static bool is_basis(const struct unit *u);

static bool in_title_style(const struct head *h, const struct unit *u)
{
    const bool bold = flow_all(&u->para.words, RUN_BOLD);
    return h->title && ((bold && flow_all(&h->title->para.words, RUN_BOLD)) ||
                        (u->para.center && h->title->para.center));
}

/* The words of a line that a stamp was scanned into; a line of the stamp alone has none. */
static struct str subject_words(struct str text)
{
    const size_t leaders = leaders_at(text);
    if (leaders == text.n) {
        return text;
    }
    struct str words = str_trim(str_cut(text, 0, leaders));
    words = str_ends(words, STR(":")) ? str_cut(words, 0, words.n - 1) : words;
    return words.n >= STAMP_BYTES ? words : STR_EMPTY;
}

/* Lines below the name of the type: those that look like it, or stand in one block with it; in a
 * text without any looks the first paragraph. */
static bool title_more(struct head *h, struct unit *u)
{
    const struct str words = subject_words(u->text);
    const bool plain =
        !h->subject && !h->title->para.center && !flow_all(&h->title->para.words, RUN_BOLD);
    if (!words.n || u->para.heading || is_labelled(u) || is_basis(u) || key_starts(u, "kinh gui") ||
        h->subject_bytes + words.n > SUBJECT_BYTES || ends_in(words, ":;.") ||
        !(in_title_style(h, u) || goes_on(h, u) || plain)) {
        return false;
    }
    h->subject_bytes += words.n;
    if (h->subject) {
        import_extend(h->im, "trích yếu", words);
    } else {
        h->subject = import_set(h->im, "trích yếu", words);
    }
    return true;
}

static bool about_begin(struct head *h, struct unit *u)
{
    if (!key_starts(u, "v/v") || h->subject || h->title) {
        return false;
    }
    h->subject = import_set(h->im, "trích yếu", u->text);
    return true;
}

static bool about_more(struct head *h, struct unit *u)
{
    if (!goes_on(h, u) || u->caps || is_labelled(u) ||
        h->subject_bytes + u->text.n > SUBJECT_BYTES) {
        return false;
    }
    h->subject_bytes += u->text.n;
    import_extend(h->im, "trích yếu", u->text);
    return true;
}

/* ---- kính gửi ---- */

static void add_addressees(struct head *h, struct str text)
{
    struct str piece;
    while (str_next(&text, ';', &piece)) {
        struct str entry = unit_entry(str_trim(piece));
        entry = str_ends(entry, STR(".")) ? str_cut(entry, 0, entry.n - 1) : entry;
        if (entry.n) {
            import_append(h->im, "kính gửi", entry);
        }
    }
}

static bool addressees_begin(struct head *h, struct unit *u)
{
    const size_t colon = str_find_char(u->text, ':', 0);
    if (!key_starts(u, "kinh gui") || h->addressees || u->text.n > SUBJECT_BYTES) {
        return false;
    }
    h->addressees = true;
    add_addressees(h, colon == STR_NPOS ? STR_EMPTY : str_from(u->text, colon + 1));
    return true;
}

/* A list of dashes, or what follows a ";" or the bare words "Kính gửi:". */
static bool addressees_more(struct head *h, struct unit *u)
{
    struct label label;
    const bool dash = label_scan(u->text, &label) && label.form >= LABEL_DASH;
    const bool open = ends_in(h->last->text, ";:") && !is_labelled(u);
    if (u->text.n > SHORT_BYTES * 2 || !(dash || open) || (h->last->cell && !u->cell)) {
        return false;
    }
    add_addressees(h, u->text);
    return true;
}

/* ---- căn cứ ---- */

static bool says_what_follows(const struct unit *u)
{
    return str_find(u->key, STR("nhu sau"), 0) != STR_NPOS || ends_in(u->text, ":");
}

/* "Căn cứ Luật …;" and not "Căn cứ … ; UBND tỉnh ban hành …", which is a sentence of the text. */
static bool is_basis(const struct unit *u)
{
    const size_t semicolon = str_find_char(u->text, ';', 0);
    return key_starts(u, "can cu ") && !key_starts(u, "can cu vao") && ends_in(u->text, ";.,") &&
           (semicolon == STR_NPOS || semicolon + 1 == u->text.n) && u->text.n <= BASIS_BYTES &&
           !says_what_follows(u);
}

static void add_basis(struct head *h, const struct unit *u)
{
    import_append(h->im, "căn cứ", str_trim(str_cut(u->text, 0, u->text.n - 1)));
    h->bases = true;
}

static bool basis_begin(struct head *h, struct unit *u)
{
    if (!h->title || !is_basis(u)) {
        return false;
    }
    add_basis(h, u);
    return true;
}

/* "Theo đề nghị của …": what follows a basis that did not end. */
static bool basis_more(struct head *h, struct unit *u)
{
    if (!ends_in(h->last->text, ";,") || !ends_in(u->text, ";.,") || says_what_follows(u) ||
        is_labelled(u) || u->text.n > BASIS_BYTES) {
        return false;
    }
    add_basis(h, u);
    return true;
}

/* ---- cơ quan ---- */

/* What is in capitals and nothing else, before the title: superior and issuer. */
static bool agency_begin(struct head *h, struct unit *u)
{
    if (!u->caps || h->title || h->subject || h->addressees || is_labelled(u) ||
        (h->number && !u->cell) || h->agency_lines == AGENCY_LINES) {
        return false;
    }
    struct import *im = h->im;
    h->agency_lines++;
    im->agency_at = im->agency_at.n ? str_printf(im->arena, "%.*s\n%.*s", STR_ARG(im->agency_at),
                                                 STR_ARG(u->text))
                                    : u->text;
    return true;
}

/* ---- all of them ---- */

static const struct part parts[] = {
    {"quốc hiệu, tiêu ngữ", nation_begin, NULL},
    {"đường kẻ", ornament_begin, NULL},
    {"số, ký hiệu", number_begin, NULL},
    {"địa danh, ngày", date_begin, NULL},
    {"độ khẩn, độ mật", mark_begin, NULL},
    {"kính gửi", addressees_begin, addressees_more},
    {"V/v", about_begin, about_more},
    {"tên loại, trích yếu", title_begin, title_more},
    {"căn cứ", basis_begin, basis_more},
    {"cơ quan", agency_begin, NULL},
};

static const struct part *take(struct head *h, struct unit *u, const struct part *current)
{
    for (size_t i = 0; !u->table && i < COUNT_OF(parts); i++) {
        if (parts[i].begin(h, u)) {
            return &parts[i];
        }
    }
    return !u->table && current && current->more && current->more(h, u) ? current : NULL;
}

/* The head has all it needs: what is no part of it is the text. */
static bool is_whole(const struct head *h)
{
    return h->title ? h->subject : h->addressees;
}

static bool is_text(const struct head *h, const struct unit *u)
{
    return u->table || u->para.heading || is_labelled(u) || u->text.n > SHORT_BYTES ||
           (is_whole(h) && !has_leaders(u));
}

size_t import_head(struct import *im)
{
    struct head h = {.im = im};
    const struct part *current = NULL;
    size_t strangers = 0;
    size_t i = 0;
    for (; i < im->n && strangers < STRANGERS; i++) {
        struct unit *u = &im->units[i];
        const struct part *part = take(&h, u, current);
        if (part) {
            u->taken = true;
            h.last = u;
            current = part;
            strangers = 0;
        } else if (is_text(&h, u)) {
            break;
        } else {
            strangers++;
        }
    }
    return h.last ? i : 0;
}
