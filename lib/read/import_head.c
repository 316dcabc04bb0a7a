/* SPDX-License-Identifier: MIT
 * The head of a document: letterhead, number, date, title and subject, addressees, bases (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, Mục II). One row a part: how it begins, how it goes on. */
#include "read/import_head.h"

#include "model/doctype.h"
#include "text/utf8.h"

#include <string.h>

enum {
    SUBJECT_BYTES = 900, /* of a trích yếu */
    BASIS_BYTES = 1500,
    STAMP_BYTES = 40, /* before the dots of a stamp: more is the line it was stamped on */
    STRANGERS = 8,    /* lines of the head in a row that are no part of it: stamps, notes by hand */
};

struct part {
    const char *name;
    take_fn *begin, *more; /* `more`: of units after one it has taken; NULL: never */
};

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
    if (!words.n || u->para.heading || head_labelled(u) || is_basis(u) ||
        head_starts(u, "kinh gui") || h->subject_bytes + words.n > SUBJECT_BYTES ||
        ends_in(words, ":;.") || !(in_title_style(h, u) || goes_on(h, u) || plain)) {
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
    if (!head_starts(u, "v/v") || h->subject || h->title) {
        return false;
    }
    h->subject = import_set(h->im, "trích yếu", u->text);
    return true;
}

static bool about_more(struct head *h, struct unit *u)
{
    if (!goes_on(h, u) || u->caps || head_labelled(u) ||
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
    const size_t words = utf8_match(u->text, 0, STR("kính gửi"));
    if (!head_starts(u, "kinh gui") || h->addressees || u->text.n > SUBJECT_BYTES) {
        return false;
    }
    h->addressees = true;
    add_addressees(h, str_from(u->text, colon == STR_NPOS ? words : colon + 1));
    return true;
}

/* A list of dashes, or what follows a ";" or the bare words "Kính gửi:". */
static bool addressees_more(struct head *h, struct unit *u)
{
    struct label label;
    const bool dash = label_scan(u->text, &label) && label.form >= LABEL_DASH;
    const bool open = ends_in(h->last->text, ";:") && !head_labelled(u);
    if (u->text.n > (size_t)2 * SHORT_BYTES || !(dash || open) || (h->last->cell && !u->cell)) {
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
    return head_starts(u, "can cu ") && !head_starts(u, "can cu vao") && ends_in(u->text, ";.,") &&
           (semicolon == STR_NPOS || semicolon + 1 == u->text.n) && u->text.n <= BASIS_BYTES &&
           !says_what_follows(u);
}

static void add_basis(struct head *h, const struct unit *u)
{
    import_append(h->im, "căn cứ", str_trim(str_cut(u->text, 0, u->text.n - 1)));
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
        head_labelled(u) || u->text.n > BASIS_BYTES) {
        return false;
    }
    add_basis(h, u);
    return true;
}

/* ---- all of them ---- */

static const struct part parts[] = {
    {"quốc hiệu, tiêu ngữ", head_nation, NULL}, {"đường kẻ", head_ornament, NULL},
    {"số, ký hiệu", head_number, NULL},         {"địa danh, ngày", head_date, NULL},
    {"độ khẩn, độ mật", head_mark, NULL},       {"kính gửi", addressees_begin, addressees_more},
    {"V/v", about_begin, about_more},           {"tên loại, trích yếu", title_begin, title_more},
    {"căn cứ", basis_begin, basis_more},        {"cơ quan", head_agency, NULL},
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
    return u->table || u->para.heading || head_labelled(u) || u->text.n > SHORT_BYTES ||
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
