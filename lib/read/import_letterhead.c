/* SPDX-License-Identifier: MIT
 * The letterhead: quốc hiệu, number, place and date, marks, agencies (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I, Mục II.1-4). */
#include "read/import_head.h"

#include "text/date.h"
#include "text/utf8.h"

#include <string.h>

enum { AGENCY_LINES = 8 }; /* of superior and issuer */

bool head_starts(const struct unit *u, const char *start)
{
    return str_starts(u->key, str_of(start));
}

bool head_labelled(const struct unit *u)
{
    struct label label;
    return label_scan(u->text, &label) > 0;
}

/* ---- quốc hiệu, tiêu ngữ, lines drawn with signs ---- */

bool head_nation(struct head *h, struct unit *u)
{
    h->nation = h->nation || unit_is_nation(u);
    return unit_is_nation(u) ||
           (u->text.n <= SHORT_BYTES && str_find(u->key, STR("doc lap"), 0) != STR_NPOS &&
            str_find(u->key, STR("hanh phuc"), 0) != STR_NPOS);
}

bool head_ornament(struct head *h, struct unit *u)
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

bool head_number(struct head *h, struct unit *u)
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

bool head_date(struct head *h, struct unit *u)
{
    struct arena *a = h->im->arena;
    struct date day = {0};
    const size_t at = str_find(u->text, STR(", ngày"), 0);
    if (at == STR_NPOS || u->text.n > SHORT_BYTES / 2 || head_labelled(u)) {
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

bool head_mark(struct head *h, struct unit *u)
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

/* ---- cơ quan ---- */

/* What is in capitals and nothing else, before the title: superior and issuer. */
bool head_agency(struct head *h, struct unit *u)
{
    if (!u->caps || h->title || h->subject || h->addressees || head_labelled(u) ||
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
