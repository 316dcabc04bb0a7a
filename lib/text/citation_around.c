/* SPDX-License-Identifier: MIT
 * What stands around number and symbol: before them the type and "số", behind them date, issuer and
 * title, in the orders in which they are written. */
#include "text/citation_parts.h"
#include "text/citation_tables.h"
#include "text/utf8.h"

enum {
    TITLE_MAX = 400, /* bytes of a title looked at */
    ISSUER_MAX = 160,
};

static char at(struct str s, size_t i)
{
    return i < s.n ? s.p[i] : 0;
}

bool citation_is_word(uint32_t c)
{
    return utf8_is_letter(c) || (c >= '0' && c <= '9');
}

static bool word_before(struct str s, size_t i)
{
    uint32_t c = 0;
    return utf8_back(s, i, &c) > 0 && citation_is_word(c);
}

/* ---- before ---- */

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

static const struct cited_type *type_before(struct str s, size_t end)
{
    for (size_t k = 0; k < cited_types_n; k++) {
        if (name_before(s, end, str_of(cited_types[k].name))) {
            return &cited_types[k];
        }
    }
    return NULL;
}

/* "Quyết định của Thủ tướng Chính phủ [số …]": the issuer stands between type and number, and ends
 * at `end`. */
static bool issuer_between(struct scan *s, size_t end)
{
    const struct str of = STR(" của ");
    const size_t least = end > ISSUER_MAX ? end - ISSUER_MAX : 0;
    for (size_t i = end; i > least + of.n; i--) {
        if (at(s->text, i) == ',' || at(s->text, i) == ';' || at(s->text, i) == '.') {
            return false;
        }
        const struct cited_type *type = utf8_match(s->text, i, of) ? type_before(s->text, i) : NULL;
        if (type) {
            s->c->type = (struct piece){i - str_of(type->name).n, i};
            s->c->type_row = type;
            s->c->issuer = (struct piece){i + of.n, end};
            return true;
        }
    }
    return false;
}

static void know_issuer(struct scan *s);

void citation_before(struct scan *s)
{
    struct citation *c = s->c;
    size_t end = back_blanks(s->text, s->i);
    if (end && s->text.p[end - 1] == ':') {
        end = back_blanks(s->text, end - 1);
    }
    const size_t number_word = name_before(s->text, end, STR("số"));
    end = number_word ? back_blanks(s->text, end - number_word) : back_blanks(s->text, s->i);
    c->type_row = type_before(s->text, end);
    if (c->type_row) {
        c->type = (struct piece){end - str_of(c->type_row->name).n, end};
    }
    if (number_word && !c->type_row && issuer_between(s, end)) {
        know_issuer(s);
    }
    s->strong = number_word || c->type_row;
}

/* ---- behind ---- */

static size_t skip_phrase(struct str s, size_t i, const char *phrase)
{
    return i + utf8_match(s, i, str_of(phrase));
}

static size_t skip_comma(struct str s, size_t i)
{
    i += at(s, i) == ',';
    return i + utf8_blanks(s, i);
}

static bool read_date(struct scan *s)
{
    size_t i = skip_comma(s->text, s->i);
    i += at(s->text, i) == '(';
    i = skip_phrase(s->text, i, "ký ");
    i = skip_phrase(s->text, i, "ban hành ");
    const size_t day = utf8_match(s->text, i, STR("ngày"));
    const size_t blanks = day ? utf8_blanks(s->text, i + day) : 0;
    i += day + blanks;
    const size_t n = blanks ? date_scan(str_from(s->text, i), &s->c->day) : 0;
    if (!n) {
        return false;
    }
    s->c->date = (struct piece){i, i + n};
    s->i = i + n + (at(s->text, i + n) == ')');
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
        const bool whole = n && !(utf8_get(s, i + head + n, &c) && citation_is_word(c));
        if (whole && n > longest) {
            best = &cited_bodies[k];
            longest = n;
        }
    }
    *length = best ? head + longest : 0;
    return best;
}

static void know_issuer(struct scan *s)
{
    size_t n = 0;
    s->c->issuer_row = body_at(s->text, s->c->issuer.from, &n);
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

/* "của Chính phủ", "do Chính phủ ban hành" */
static bool read_issuer(struct scan *s)
{
    const size_t start = skip_comma(s->text, s->i);
    const size_t of = utf8_match(s->text, start, STR("của "));
    const size_t by = of ? 0 : utf8_match(s->text, start, STR("do "));
    const size_t i = start + of + by;
    size_t n = 0;
    const struct cited_body *body = body_at(s->text, i, &n);
    if ((!of && !by) || (by && !body)) {
        return false;
    }
    s->c->issuer_row = body;
    s->c->issuer = (struct piece){i, clause_end(s->text, i + n, ISSUER_MAX)};
    s->i = s->c->issuer.to;
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

/* ", Nghị quyết số …" or ", UBND tỉnh ban hành …": the sentence goes on about something else. */
static bool goes_elsewhere(struct str s, size_t i)
{
    size_t n = 0;
    i += utf8_blanks(s, i);
    const size_t type = cited_type_at(s, i);
    return body_at(s, i, &n) || (type && utf8_match(s, i + type, STR(" số ")));
}

static bool ends_title(struct str s, size_t i)
{
    const char c = s.p[i];
    const size_t and = c == ' ' ? utf8_match(s, i, STR(" và ")) : 0;
    return c == ';' || c == '(' || c == ':' ||
           (c == '.' && (at(s, i + 1) == ' ' || at(s, i + 1) == '/' || i + 1 == s.n)) ||
           (c == ',' && goes_elsewhere(s, i + 1)) || (and&&goes_elsewhere(s, i + and));
}

static void read_title(struct scan *s)
{
    static const char *const starts[] = {"về ",      "phê duyệt", "ban hành", "quy định",
                                         "sửa đổi ", "hướng dẫn", "v/v "};
    const size_t i = s->i + utf8_blanks(s->text, s->i);
    for (size_t k = 0; k < COUNT_OF(starts); k++) {
        if (utf8_match(s->text, i, str_of(starts[k]))) {
            size_t end = i;
            const size_t limit = i + TITLE_MAX < s->text.n ? i + TITLE_MAX : s->text.n;
            while (end < limit && !ends_title(s->text, end)) {
                end++;
            }
            s->c->title = (struct piece){i, back_blanks(s->text, whole_to(s->text, end))};
            return;
        }
    }
}

void citation_behind(struct scan *s)
{
    s->i = s->c->at.to;
    const bool known = s->c->issuer.to > s->c->issuer.from; /* it stood before the number */
    const bool dated = read_date(s);
    const bool issued = !known && read_issuer(s);
    if (!dated && issued) {
        (void)read_date(s);
    }
    read_title(s);
}

size_t cited_type_at(struct str text, size_t i)
{
    for (size_t k = 0; k < cited_types_n; k++) {
        const size_t n = utf8_match(text, i, str_of(cited_types[k].name));
        uint32_t c = 0;
        if (n && !(utf8_get(text, i + n, &c) && citation_is_word(c))) {
            return n;
        }
    }
    return 0;
}
