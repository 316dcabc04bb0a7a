/* SPDX-License-Identifier: MIT
 * The end of a document: recipients, signature, address (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục
 * II.7-9). In a Word file recipients and signature are two cells of one table; in a text the one
 * block stands after the other. */
#include "read/import_units.h"

#include "text/utf8.h"

#include <string.h>

enum {
    NAME_BYTES = 60,
    LINE_BYTES = 160,
    SIGNATURE_UNITS = 10,  /* lines of a signature, those of a stamp among them */
    ADDRESSEE_BYTES = 400, /* of an entry of the recipients */
};

static bool key_starts(const struct unit *u, const char *start)
{
    return str_starts(u->key, str_of(start));
}

/* ---- nơi nhận ---- */

static void add_recipients(struct import *im, struct str text)
{
    struct str piece;
    while (str_next(&text, ';', &piece)) {
        struct str entry = unit_entry(str_trim(piece));
        const bool copy = utf8_match(entry, 0, STR("lưu")) > 0;
        entry = str_ends(entry, STR(".")) && !copy ? str_cut(entry, 0, entry.n - 1) : entry;
        if (entry.n) {
            import_append(im, "nơi nhận", entry);
        }
    }
}

static bool has_dash(const struct unit *u)
{
    struct label label;
    return label_scan(u->text, &label) && label.form >= LABEL_DASH;
}

static bool ends_in(struct str text, const char *signs)
{
    return text.n && strchr(signs, text.p[text.n - 1]);
}

/* The second line of an entry that was too long for its column. */
static bool is_rest(const struct unit *before, const struct unit *u)
{
    struct label label;
    return u->cell == before->cell && !u->caps && !label_scan(u->text, &label) &&
           !ends_in(before->text, ":;.") && u->text.n <= LINE_BYTES;
}

static bool is_entry(const struct unit *u, const struct unit *heading)
{
    return !u->table && u->text.n <= ADDRESSEE_BYTES &&
           (heading->cell ? u->cell == heading->cell : has_dash(u) || key_starts(u, "luu:"));
}

static void extend_last(struct import *im, struct str text)
{
    struct value *list = value_get(im->front, "nơi nhận");
    struct value *last =
        list && list->entries.n ? list->entries.v[list->entries.n - 1].value : NULL;
    if (last) {
        last->text =
            str_printf(im->arena, "%.*s %.*s", STR_ARG(last->text), STR_ARG(unit_entry(text)));
    } else {
        add_recipients(im, text);
    }
}

/* "PL.(300)", "VT5b": below the last line stand the initials of who wrote it. */
static bool is_drafter(const struct unit *u)
{
    struct label label;
    return u->caps && u->text.n <= 16 && str_find_char(u->text, ' ', 0) == STR_NPOS &&
           !label_scan(u->text, &label);
}

/* The units of the list, up to the file copy. Returns the first behind it. */
static size_t take_recipients(struct import *im, size_t at)
{
    const struct unit *heading = &im->units[at];
    const size_t colon = str_find_char(heading->text, ':', 0);
    add_recipients(im, colon == STR_NPOS ? STR_EMPTY : str_from(heading->text, colon + 1));
    im->units[at].taken = true;
    bool copied = false;
    size_t i = at + 1;
    size_t bytes = 0; /* of the entry so far */
    for (; i < im->n; i++) {
        struct unit *u = &im->units[i];
        const bool rest = i > at + 1 && !u->table && bytes < ADDRESSEE_BYTES && is_rest(u - 1, u);
        bytes = rest ? bytes + u->text.n : u->text.n;
        if (rest) {
            extend_last(im, u->text);
        } else if (!copied && is_entry(u, heading)) {
            add_recipients(im, u->text);
            copied = utf8_match(unit_entry(u->text), 0, STR("lưu")) > 0;
        } else {
            break;
        }
        u->taken = true;
    }
    if (i < im->n && copied && heading->cell && im->units[i].cell == heading->cell &&
        is_drafter(&im->units[i])) {
        im->units[i].taken = import_set(im, "người soạn thảo", im->units[i].text);
        i++;
    }
    return i;
}

/* ---- chữ ký ---- */

struct signature {
    struct import *im;
    struct value *signer; /* `người ký`; in the front matter once something was put in */
    bool authority, title, name;
};

static struct value *signer_of(struct signature *s)
{
    if (!s->signer) {
        s->signer = value_map(s->im->arena);
    }
    return s->signer;
}

static bool take_authority(struct signature *s, const struct unit *u)
{
    static const char *const starts[] = {"tm.", "kt.", "tl.", "tuq.", "q."};
    bool found = false;
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        found = found || key_starts(u, starts[i]);
    }
    if (!found || !u->caps || s->title || u->text.n > LINE_BYTES) {
        return false;
    }
    struct arena *a = s->im->arena;
    struct value *list = value_get(signer_of(s), "quyền hạn");
    list = list ? list : value_set(a, signer_of(s), STR("quyền hạn"), value_list(a));
    value_add(a, list, value_text(a, u->text));
    s->authority = true;
    return true;
}

/* A line in capitals; a second one goes on ("PHÓ CHỦ TỊCH / THƯỜNG TRỰC"). */
static bool take_title(struct signature *s, const struct unit *u)
{
    struct label label;
    if (!u->caps || u->text.n > LINE_BYTES || label_scan(u->text, &label) || unit_is_nation(u)) {
        return false;
    }
    struct arena *a = s->im->arena;
    struct value *text = value_get(signer_of(s), "chức vụ");
    if (text) {
        text->text = str_printf(a, "%.*s %.*s", STR_ARG(text->text), STR_ARG(u->text));
    } else {
        value_set_text(a, signer_of(s), "chức vụ", u->text);
    }
    s->title = true;
    return true;
}

/* Two to six words that begin with capitals, letters and nothing else. */
static bool is_name(struct str text)
{
    unsigned words = 0;
    bool begins = true;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(text, at, &c)) > 0; at += used) {
        if (c != ' ' && !utf8_is_letter(c) && c != '.') {
            return false;
        }
        if (begins && !utf8_is_upper(c)) {
            return false;
        }
        words += begins;
        begins = c == ' ';
    }
    return words >= 2 && words <= 6;
}

static bool take_name(struct signature *s, const struct unit *u)
{
    if (u->caps || u->text.n > NAME_BYTES || !is_name(u->text) || !(s->title || s->authority)) {
        return false;
    }
    value_set_text(s->im->arena, signer_of(s), "họ tên", u->text);
    s->name = true;
    return true;
}

static bool (*const takes[])(struct signature *, const struct unit *) = {take_authority, take_name,
                                                                         take_title};

static bool take_line(struct signature *s, const struct unit *u)
{
    for (size_t i = 0; !u->table && i < COUNT_OF(takes); i++) {
        if (takes[i](s, u)) {
            return true;
        }
    }
    return false;
}

/* "(Đã ký)", a stamp: short lines in between are left where they are. */
static bool may_stand_between(const struct signature *s, const struct unit *u)
{
    struct label label;
    return (s->authority || s->title) && !u->table && u->text.n <= NAME_BYTES &&
           !label_scan(u->text, &label);
}

/* A signature that begins at `at`, in the frame of the recipients when there is one. Nothing is
 * taken unless it says at least who signs, or for whom. */
static size_t take_signature(struct import *im, size_t at, size_t frame)
{
    struct signature s = {.im = im};
    bool taken[SIGNATURE_UNITS] = {0};
    size_t n = 0;
    for (; at + n < im->n && n < SIGNATURE_UNITS && !s.name; n++) {
        const struct unit *u = &im->units[at + n];
        if (u->taken || u->frame != frame) {
            break;
        }
        taken[n] = take_line(&s, u);
        if (!taken[n] && !may_stand_between(&s, u)) {
            break;
        }
    }
    if (!s.signer || !(s.name || s.authority || frame)) { /* a draft may lack the name */
        return at;
    }
    for (size_t i = 0; i < n; i++) {
        im->units[at + i].taken = taken[i];
        im->units[at + i].stray = !taken[i];
    }
    value_set(im->arena, im->front, STR("người ký"), s.signer);
    return at + n;
}

/* Where a signature could begin that ends before `at`: back over the lines it can have. */
static size_t signature_before(const struct import *im, size_t from, size_t at)
{
    size_t best = at;
    for (size_t i = at; i > from && at - i < SIGNATURE_UNITS; i--) {
        const struct unit *u = &im->units[i - 1];
        struct label label;
        if (u->table || u->text.n > LINE_BYTES || label_scan(u->text, &label) ||
            !(u->caps || is_name(u->text))) {
            break;
        }
        best = u->caps ? i - 1 : best;
    }
    return best;
}

static bool begins_authority(const struct unit *u)
{
    return u->caps && u->text.n <= LINE_BYTES &&
           (key_starts(u, "tm.") || key_starts(u, "kt.") || key_starts(u, "tl.") ||
            key_starts(u, "tuq."));
}

static void sign_without_recipients(struct import *im, size_t from)
{
    for (size_t i = from; i < im->n; i++) {
        if (begins_authority(&im->units[i])) {
            take_signature(im, i, im->units[i].frame);
            return;
        }
    }
}

/* ---- địa chỉ ---- */

static void take_address(struct import *im)
{
    static const char *const words[] = {"dia chi", "dien thoai", "dt:", "email", "website"};
    for (size_t i = 0; i < im->n; i++) {
        struct unit *u = &im->units[i];
        for (size_t k = 0; u->para.aside && !u->taken && k < COUNT_OF(words); k++) {
            if (str_find(u->key, str_of(words[k]), 0) != STR_NPOS) {
                u->taken = import_set(im, "địa chỉ", u->text);
            }
        }
    }
}

/* ---- all of it ---- */

/* "Nơi nhận:", with or without words behind the colon. */
static size_t find_recipients(const struct import *im, size_t from)
{
    for (size_t i = from; i < im->n; i++) {
        const struct unit *u = &im->units[i];
        if (!u->table && key_starts(u, "noi nhan") &&
            (str_is(u->key, "noi nhan") || str_find_char(u->text, ':', 0) <= NAME_BYTES / 2)) {
            return i;
        }
    }
    return STR_NPOS;
}

/* The lines of the same table that the recipients left, or the lines after them, or before. */
static void take_both(struct import *im, size_t from, size_t at)
{
    const size_t frame = im->units[at].frame;
    const size_t end = take_recipients(im, at);
    size_t start = end;
    if (frame) {
        while (start < im->n && im->units[start].frame == frame &&
               im->units[start].cell == im->units[at].cell) {
            start++;
        }
    }
    if (take_signature(im, start, frame) != start) {
        return;
    }
    start = signature_before(im, from, at);
    if (start < at) {
        take_signature(im, start, im->units[start].frame);
    }
}

void import_tail(struct import *im, size_t from)
{
    const size_t at = find_recipients(im, from);
    if (at == STR_NPOS) {
        sign_without_recipients(im, from);
    } else {
        take_both(im, from, at);
    }
    take_address(im);
}
