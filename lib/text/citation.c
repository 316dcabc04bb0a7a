/* SPDX-License-Identifier: MIT */
#include "text/citation.h"

#include "text/citation_tables.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
    NUMBER_MAX = 5,  /* digits of a number */
    GROUP_MAX = 24,  /* bytes of a group of a symbol */
    TITLE_MAX = 400, /* bytes of a title looked at */
    ISSUER_MAX = 160,
};

/* ---- codes ---- */

bool code_among(struct str code, const char *codes)
{
    struct str rest = str_of(codes);
    struct str one;
    while (str_next(&rest, ' ', &one)) {
        if (code.n && str_eq(one, code)) {
            return true;
        }
    }
    return false;
}

bool type_code_known(struct str code)
{
    return code_among(code, cited_type_codes);
}

bool body_code_party(struct str code)
{
    return code_among(code, cited_party_codes);
}

bool body_code_known(struct str code)
{
    return code_among(code, cited_body_codes) || body_code_party(code);
}

static struct str near_among(struct arena *a, struct str code, const char *codes)
{
    const struct str key = fold_ascii(a, code);
    struct str rest = str_of(codes);
    struct str best = STR_EMPTY;
    struct str one;
    while (str_next(&rest, ' ', &one)) {
        const struct str other = fold_ascii(a, one);
        if (str_eq(other, key)) {
            return one;
        }
        if (!best.n && key.n > 1 && key.n == other.n + 1 && edit_distance(a, key, other, 1) == 1) {
            best = one;
        }
    }
    return best;
}

struct str type_code_near(struct arena *a, struct str code)
{
    return type_code_known(code) ? STR_EMPTY : near_among(a, code, cited_type_codes);
}

struct str body_code_near(struct arena *a, struct str code)
{
    if (body_code_known(code)) {
        return STR_EMPTY;
    }
    const struct str near = near_among(a, code, cited_body_codes);
    return near.n ? near : near_among(a, code, cited_party_codes);
}

/* ---- characters ---- */

static char at(struct str s, size_t i)
{
    return i < s.n ? s.p[i] : 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t digits_at(struct str s, size_t i)
{
    size_t n = 0;
    while (is_digit(at(s, i + n))) {
        n++;
    }
    return n;
}

/* A dash in any spelling: its length. *plain: it is the ASCII hyphen. */
static size_t dash_at(struct str s, size_t i, bool *plain)
{
    uint32_t c = 0;
    const size_t n = utf8_get(s, i, &c);
    *plain = c == '-';
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xAD ? n : 0;
}

static bool is_word(uint32_t c)
{
    return utf8_is_letter(c) || (c < 128 && is_digit((char)c));
}

static bool word_before(struct str s, size_t i)
{
    uint32_t c = 0;
    return utf8_back(s, i, &c) > 0 && is_word(c);
}

/* One group of a symbol at `i`: letters, digits and '&', a capital first, at least two capitals (or
 * L of "L-CTN"). Its length, or 0. */
static size_t group_at(struct str s, size_t i)
{
    size_t n = 0;
    unsigned capitals = 0;
    uint32_t c;
    for (size_t step; (step = utf8_get(s, i + n, &c)) > 0; n += step) {
        if (!is_word(c) && !(c == '&' && n)) {
            break;
        }
        if (n == 0 && !utf8_is_upper(c)) {
            return 0;
        }
        capitals += utf8_is_letter(c) && utf8_is_upper(c);
    }
    return n <= GROUP_MAX && (capitals > 1 || (n == 1 && at(s, i) == 'L')) ? n : 0;
}

/* ---- number and symbol ---- */

struct scan {
    struct str text;
    size_t i;
    bool strong; /* "số" or a type stands before: an untidy symbol is one all the same */
    struct citation *c;
};

/* A blank where none belongs. */
static bool skip_blank(struct scan *s)
{
    const size_t n = utf8_blank(s->text, s->i);
    s->i += n;
    s->c->untidy |= n > 0;
    return n > 0;
}

static void add_group(struct scan *s, size_t n)
{
    s->c->groups[s->c->groups_n++] = str_cut(s->text, s->i, s->i + n);
    s->i += n;
    s->c->at.to = s->i;
}

static bool is_assembly(struct str group)
{
    const struct str heads[] = {STR("QH"), STR("UBTVQH")};
    for (size_t k = 0; k < COUNT_OF(heads); k++) {
        if (str_starts(group, heads[k]) && group.n > heads[k].n &&
            digits_at(group, heads[k].n) == group.n - heads[k].n) {
            return true;
        }
    }
    return false;
}

/* After the first group: "-CP", " - CP" or "/CP". False (nothing taken) when no group follows. */
static bool next_group(struct scan *s)
{
    const size_t start = s->i;
    const bool was_untidy = s->c->untidy;
    bool plain = true;
    bool blank = skip_blank(s);
    const bool slash = at(s->text, s->i) == '/';
    const size_t dash = slash ? 1 : dash_at(s->text, s->i, &plain);
    s->i += dash;
    blank |= dash && skip_blank(s);
    const size_t n = dash ? group_at(s->text, s->i) : 0;
    const struct str group = str_cut(s->text, s->i, s->i + n);
    const bool sure = body_code_known(group) || type_code_known(group) || is_assembly(group);
    if (!n || s->c->groups_n == CITE_GROUPS || (blank && !(sure && s->strong)) ||
        (slash && !sure)) {
        s->i = start;
        s->c->untidy = was_untidy;
        return false;
    }
    s->c->untidy |= slash || !plain;
    add_group(s, n);
    return true;
}

static bool read_state(struct scan *s)
{
    s->i++; /* the slash */
    skip_blank(s);
    const size_t n = digits_at(s->text, s->i);
    if (n == 4 && (at(s->text, s->i + n) == '/' ||
                   (utf8_blank(s->text, s->i + n) == 1 && at(s->text, s->i + n + 1) == '/'))) {
        (void)str_to_uint(str_cut(s->text, s->i, s->i + n), 9999, &s->c->year);
        s->i += n;
        skip_blank(s);
        s->i++;
        skip_blank(s);
    }
    const size_t group = group_at(s->text, s->i);
    if (!group) {
        return false;
    }
    add_group(s, group);
    while (next_group(s)) {
    }
    const struct str last = s->c->groups[s->c->groups_n - 1];
    s->c->form = is_assembly(last) ? CITE_ASSEMBLY : CITE_STATE;
    return true;
}

/* "-NQ/TW" after the number. */
static bool read_party(struct scan *s)
{
    bool plain = true;
    s->i += dash_at(s->text, s->i, &plain);
    skip_blank(s);
    const size_t type = group_at(s->text, s->i);
    if (!type) {
        return false;
    }
    add_group(s, type);
    skip_blank(s);
    if (at(s->text, s->i) != '/') {
        return false;
    }
    s->i++;
    skip_blank(s);
    const size_t body = group_at(s->text, s->i);
    if (!body) {
        return false;
    }
    add_group(s, body);
    s->c->form = CITE_PARTY;
    s->c->untidy |= !plain;
    return true;
}

/* "93", "30c", "66.25": its length, or 0 */
static size_t number_at(struct str s, size_t i)
{
    size_t n = digits_at(s, i);
    if (!n || n > NUMBER_MAX) {
        return 0;
    }
    if (at(s, i + n) == '.') {
        const size_t more = digits_at(s, i + n + 1);
        if (!more || more > 3) {
            return 0;
        }
        n += 1 + more;
    }
    uint32_t c = 0;
    const size_t letter = utf8_get(s, i + n, &c);
    return letter && utf8_is_letter(c) && !utf8_is_upper(c) ? n + letter : n;
}

static bool starts_number(struct str s, size_t i)
{
    const char before = i ? s.p[i - 1] : 0;
    return is_digit(s.p[i]) && before != '/' && before != '.' && before != '-' && before != ',' &&
           !word_before(s, i);
}

/* "161QĐ-TTg", "161-QĐ-TTg": the slash is missing. Only where a citation is expected and type and
 * body are known. */
static bool read_torn(struct scan *s, size_t from)
{
    bool plain;
    *s->c = (struct citation){.at = {s->c->at.from, 0},
                              .type = s->c->type,
                              .type_row = s->c->type_row,
                              .number = s->c->number,
                              .untidy = true};
    s->i = from + dash_at(s->text, from, &plain);
    const size_t n = s->strong ? group_at(s->text, s->i) : 0;
    if (!n || !type_code_known(str_cut(s->text, s->i, s->i + n))) {
        return false;
    }
    add_group(s, n);
    return next_group(s) && body_code_known(s->c->groups[1]);
}

static bool read_symbol(struct scan *s)
{
    bool plain;
    const size_t n = number_at(s->text, s->i);
    if (!n) {
        return false;
    }
    s->c->at.from = s->i;
    s->c->number = str_cut(s->text, s->i, s->i + n);
    s->i += n;
    const size_t after = s->i;
    skip_blank(s);
    if (at(s->text, s->i) == '/') {
        return read_state(s);
    }
    return (dash_at(s->text, s->i, &plain) && read_party(s)) || read_torn(s, after);
}

/* Without "số" or a type before it, less than a full symbol is more likely something else. */
static bool is_citation(const struct scan *s)
{
    const struct citation *c = s->c;
    return s->strong || (!c->untidy && (c->groups_n > 1 || c->form != CITE_STATE));
}

/* ---- what stands before ---- */

static size_t back_blanks(struct str s, size_t i)
{
    uint32_t c;
    for (size_t n; (n = utf8_back(s, i, &c)) > 0 && utf8_blank(s, i - n); i -= n) {
    }
    return i;
}

/* The name that ends at `end`, in any case; 0 when another word runs into it. */
static size_t name_before(struct str s, size_t end, struct str name)
{
    const bool fits = end >= name.n && utf8_match(s, end - name.n, name) == name.n;
    return fits && !word_before(s, end - name.n) ? name.n : 0;
}

static void read_before(struct scan *s)
{
    struct citation *c = s->c;
    size_t end = back_blanks(s->text, s->i);
    if (end && s->text.p[end - 1] == ':') {
        end = back_blanks(s->text, end - 1);
    }
    const size_t number_word = name_before(s->text, end, STR("số"));
    s->strong = number_word > 0;
    end = number_word ? back_blanks(s->text, end - number_word) : back_blanks(s->text, s->i);
    for (size_t k = 0; k < cited_types_n; k++) {
        const size_t n = name_before(s->text, end, str_of(cited_types[k].name));
        if (n) {
            c->type = (struct piece){end - n, end};
            c->type_row = &cited_types[k];
            s->strong = true;
            return;
        }
    }
}

/* ---- what stands behind ---- */

static size_t skip_phrase(struct str s, size_t i, const char *phrase)
{
    return i + utf8_match(s, i, str_of(phrase));
}

static bool read_date(struct scan *s)
{
    size_t i = s->i;
    i += at(s->text, i) == ',';
    i += utf8_blanks(s->text, i);
    i = skip_phrase(s->text, i, "ký ");
    i = skip_phrase(s->text, i, "ban hành ");
    const size_t day = utf8_match(s->text, i, STR("ngày "));
    const size_t n = day ? date_scan(str_from(s->text, i + day), &s->c->day) : 0;
    if (!n) {
        return false;
    }
    s->c->date = (struct piece){i + day, i + day + n};
    s->i = i + day + n;
    return true;
}

static const struct cited_body *body_at(struct str s, size_t i, size_t *length)
{
    const struct cited_body *best = NULL;
    size_t longest = 0;
    size_t head = 0;
    for (size_t k = 0; body_heads[k] && !head; k++) {
        head = utf8_match(s, i, str_of(body_heads[k]));
    }
    for (size_t k = 0; k < cited_bodies_n; k++) {
        const size_t n = utf8_match(s, i + head, str_of(cited_bodies[k].name));
        uint32_t c = 0;
        const bool whole = n && !(utf8_get(s, i + head + n, &c) && is_word(c));
        if (whole && n > longest) {
            best = &cited_bodies[k];
            longest = n;
        }
    }
    *length = best ? head + longest : 0;
    return best;
}

/* A name we do not know ends where a clause does. */
static size_t clause_end(struct str s, size_t i, size_t max)
{
    static const char *const stops[] = {" về ",     " phê duyệt", " ban hành",  " quy định",
                                        " sửa đổi", " ngày ",     " thực hiện "};
    const size_t limit = i + max < s.n ? i + max : s.n;
    size_t end = i;
    while (end < limit && s.p[end] != ',' && s.p[end] != ';' && s.p[end] != '.' &&
           s.p[end] != '(' && s.p[end] != ')' && s.p[end] != ':') {
        for (size_t k = 0; k < COUNT_OF(stops) && s.p[end] == ' '; k++) {
            if (utf8_match(s, end, str_of(stops[k]))) {
                return end;
            }
        }
        const size_t and = utf8_match(s, end, STR(" và "));
        if (and&&cited_type_at(s, end + and)) {
            return end;
        }
        end++;
    }
    return end;
}

static bool read_issuer(struct scan *s)
{
    size_t i = s->i;
    i += at(s->text, i) == ',';
    i += utf8_blanks(s->text, i);
    const size_t of = utf8_match(s->text, i, STR("của "));
    if (!of) {
        return false;
    }
    i += of;
    size_t n = 0;
    s->c->issuer_row = body_at(s->text, i, &n);
    const size_t end = clause_end(s->text, i + n, ISSUER_MAX);
    s->c->issuer = (struct piece){i, end};
    s->i = end;
    return true;
}

/* No character is cut in two. */
static size_t whole_to(struct str s, size_t i)
{
    while (i > 0 && i < s.n && ((unsigned char)s.p[i] & 0xC0) == 0x80) {
        i--;
    }
    return i;
}

static void read_title(struct scan *s)
{
    static const char *const starts[] = {"về ",      "phê duyệt", "ban hành", "quy định",
                                         "sửa đổi ", "hướng dẫn", "v/v "};
    size_t i = s->i + utf8_blanks(s->text, s->i);
    for (size_t k = 0; k < COUNT_OF(starts); k++) {
        if (utf8_match(s->text, i, str_of(starts[k]))) {
            size_t end = i;
            const size_t limit = i + TITLE_MAX < s->text.n ? i + TITLE_MAX : s->text.n;
            while (end < limit && s->text.p[end] != ';' && s->text.p[end] != '(' &&
                   !(s->text.p[end] == '.' && at(s->text, end + 1) == ' ')) {
                end++;
            }
            s->c->title = (struct piece){i, whole_to(s->text, end)};
            return;
        }
    }
}

static void read_behind(struct scan *s)
{
    s->i = s->c->at.to;
    const bool dated = read_date(s);
    const bool issued = read_issuer(s);
    if (!dated && issued) {
        (void)read_date(s);
    }
    read_title(s);
}

bool citation_next(struct str text, size_t *from, struct citation *c)
{
    for (size_t i = *from; i < text.n; i++) {
        if (!is_digit(text.p[i])) {
            continue;
        }
        const size_t run = digits_at(text, i);
        *c = (struct citation){0};
        struct scan s = {text, i, false, c};
        if (starts_number(text, i)) {
            read_before(&s);
            if (read_symbol(&s) && is_citation(&s)) {
                read_behind(&s);
                *from = c->at.to;
                return true;
            }
        }
        i += run - 1;
    }
    *from = text.n;
    return false;
}

/* ---- reading a citation ---- */

struct str citation_symbol(struct arena *a, const struct citation *c, enum citation_form form)
{
    struct buf out = buf_new(a);
    buf_add(&out, c->number);
    if (c->year) {
        buf_printf(&out, "/%u", c->year);
    }
    for (size_t i = 0; i < c->groups_n; i++) {
        const bool slash = (form == CITE_PARTY) == (i == 1);
        buf_adds(&out, slash && i < 2 ? "/" : "-");
        buf_add(&out, c->groups[i]);
    }
    return buf_str(&out);
}

struct str citation_key(struct arena *a, const struct citation *c)
{
    return fold_ascii(a, citation_symbol(a, c, CITE_STATE));
}

struct str citation_type_code(const struct citation *c)
{
    const struct str first = c->groups[0];
    if (c->form == CITE_ASSEMBLY && c->groups_n == 1) {
        return citation_body_code(c);
    }
    return c->form == CITE_PARTY || type_code_known(first) || str_is(first, "L") ? first
                                                                                 : STR_EMPTY;
}

struct str citation_body_code(const struct citation *c)
{
    const bool named = c->form == CITE_PARTY || type_code_known(c->groups[0]) ||
                       (c->groups_n > 1 && str_is(c->groups[0], "L"));
    struct str body = named && c->groups_n > 1 ? c->groups[1] : named ? STR_EMPTY : c->groups[0];
    while (c->form == CITE_ASSEMBLY && body.n && is_digit(body.p[body.n - 1])) {
        body.n--;
    }
    return body;
}

size_t cited_type_at(struct str text, size_t i)
{
    for (size_t k = 0; k < cited_types_n; k++) {
        const size_t n = utf8_match(text, i, str_of(cited_types[k].name));
        uint32_t c = 0;
        if (n && !(utf8_get(text, i + n, &c) && is_word(c))) {
            return n;
        }
    }
    return 0;
}
