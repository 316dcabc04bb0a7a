/* SPDX-License-Identifier: MIT */
#include "text/citation.h"

#include "text/citation_parts.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
    NUMBER_MAX = 5, /* digits of a number */
    GROUP_MAX = 24, /* bytes of a group of a symbol */
    YEAR_FIRST = 1945,
    YEAR_LAST = 2199,
};

/* ---- characters ---- */

static char at(struct str s, size_t i)
{
    return i < s.n ? s.p[i] : 0;
}

static size_t digits_at(struct str s, size_t i)
{
    size_t n = 0;
    while (char_is_digit(at(s, i + n))) {
        n++;
    }
    return n;
}

/* A dash in any spelling: its length. *plain: it is the ASCII hyphen, or the one that keeps a line
 * from breaking there, which is good typography. */
static size_t dash_at(struct str s, size_t i, bool *plain)
{
    uint32_t c = 0;
    const size_t n = utf8_get(s, i, &c);
    *plain = c == '-' || c == 0x2011;
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xAD ? n : 0;
}

/* One group of a symbol at `i`: letters, digits and '&', a capital first, at least two capitals (or
 * L of "L-CTN"). Its length, or 0. */
static size_t group_at(struct str s, size_t i)
{
    size_t n = 0;
    unsigned capitals = 0;
    uint32_t c;
    for (size_t step; (step = utf8_get(s, i + n, &c)) > 0; n += step) {
        if (!citation_is_word(c) && !(c == '&' && n)) {
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

/* A blank where none belongs. */
static bool skip_blank(struct scan *s)
{
    const size_t n = utf8_blanks(s->text, s->i);
    s->i += n;
    s->c->untidy |= n > 0;
    return n > 0;
}

/* A group at s->i; where a citation is expected also "qđ", when it is known. */
static size_t next_piece(struct scan *s)
{
    const size_t n = group_at(s->text, s->i);
    const size_t odd = n || !s->strong ? 0 : citation_code_at(s->text, s->i);
    s->c->untidy |= odd > 0;
    return n + odd;
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

/* The sign before the next group: a dash, or a slash in its place, twice where the key bounced.
 * Its length; *plain when it is the hyphen that belongs there. */
static size_t sign_at(struct scan *s, bool *plain)
{
    const size_t first = at(s->text, s->i) == '/' ? 1 : dash_at(s->text, s->i, plain);
    bool again_plain;
    const size_t again = first && s->strong ? dash_at(s->text, s->i + first, &again_plain) : 0;
    *plain = *plain && at(s->text, s->i) != '/' && !again;
    return first + again;
}

/* After the first group: "-CP", " - CP" or "/CP". False (nothing taken) when no group follows. */
static bool next_group(struct scan *s)
{
    const size_t start = s->i;
    const bool was_untidy = s->c->untidy;
    bool plain = true;
    bool blank = skip_blank(s);
    const bool slash = at(s->text, s->i) == '/';
    const size_t sign = sign_at(s, &plain);
    s->i += sign;
    blank |= sign && skip_blank(s);
    const size_t n = sign ? next_piece(s) : 0;
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

/* "2020/" before the groups; a dash in the place of the slash where a citation is expected. */
static void read_year(struct scan *s)
{
    const size_t start = s->i;
    const bool was_untidy = s->c->untidy;
    const size_t n = digits_at(s->text, s->i);
    unsigned year = 0;
    bool plain;
    s->i += n;
    skip_blank(s);
    const bool slash = at(s->text, s->i) == '/';
    const size_t dash = slash || !s->strong ? 0 : dash_at(s->text, s->i, &plain);
    if (n != 4 || !(slash || dash) ||
        !str_to_uint(str_cut(s->text, start, start + n), YEAR_LAST, &year) || year < YEAR_FIRST) {
        s->i = start;
        s->c->untidy = was_untidy;
        return;
    }
    s->c->year = year;
    s->c->untidy |= dash > 0;
    s->i += slash ? 1 : dash;
    skip_blank(s);
}

static void read_slashes(struct scan *s)
{
    s->i++;
    skip_blank(s);
    if (s->strong && at(s->text, s->i) == '/') {
        s->i++;
        s->c->untidy = true;
    }
}

static bool read_state(struct scan *s)
{
    read_slashes(s);
    read_year(s);
    const size_t group = next_piece(s);
    if (!group) {
        return false;
    }
    add_group(s, group);
    while (next_group(s)) {
    }
    const struct str last = s->c->groups[s->c->groups_n - 1];
    s->c->form = is_assembly(last) ? CITE_ASSEMBLY : CITE_STATE;
    if (s->c->untidy && s->c->groups_n == 2 && body_code_party(last)) {
        s->c->form = CITE_PARTY; /* "22/NQ/TW" */
    }
    return true;
}

/* "-NQ/TW" after the number. */
static bool read_party(struct scan *s)
{
    bool plain = true;
    s->i += dash_at(s->text, s->i, &plain);
    skip_blank(s);
    const size_t type = next_piece(s);
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
    const size_t body = next_piece(s);
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
    uint32_t c = 0;
    const bool joined = utf8_back(s, i, &c) &&
                        (citation_is_word(c) || c == '/' || c == '.' || c == '-' || c == ',');
    return !joined;
}

/* Back to after the number, without what was taken of a symbol. */
static void start_again(struct scan *s, size_t after)
{
    s->c->groups_n = 0;
    s->c->year = 0;
    s->c->untidy = true;
    s->i = after;
}

/* "161QĐ-TTg", "161-QĐ-TTg", "22-NQ-TW": a sign is missing or wrong. Only where a citation is
 * expected and type and body are known. */
static bool read_torn(struct scan *s, size_t after)
{
    bool plain;
    start_again(s, after);
    (void)skip_blank(s);
    s->i += dash_at(s->text, s->i, &plain);
    (void)skip_blank(s);
    const size_t n = s->strong ? next_piece(s) : 0;
    if (!n || !type_code_known(str_cut(s->text, s->i, s->i + n))) {
        return false;
    }
    add_group(s, n);
    if (!next_group(s) || !body_code_known(s->c->groups[1])) {
        return false;
    }
    s->c->form = body_code_party(s->c->groups[1]) ? CITE_PARTY : CITE_STATE;
    return true;
}

/* "38-CP", "13-HĐBT": how the Government signed until 1995. */
static bool read_old(struct scan *s, size_t after)
{
    bool plain = true;
    start_again(s, after);
    s->c->untidy = false;
    s->i += dash_at(s->text, s->i, &plain);
    const size_t n = s->strong && s->i > after ? group_at(s->text, s->i) : 0;
    if (!n || !body_code_known(str_cut(s->text, s->i, s->i + n))) {
        return false;
    }
    add_group(s, n);
    s->c->form = CITE_OLD;
    s->c->untidy = !plain;
    return true;
}

static bool read_symbol(struct scan *s, size_t number)
{
    bool plain;
    s->c->at.from = s->i;
    s->c->number = str_cut(s->text, s->i, s->i + number);
    s->i += number;
    const size_t after = s->i;
    skip_blank(s);
    if (at(s->text, s->i) == '/') {
        return read_state(s);
    }
    return (dash_at(s->text, s->i, &plain) && read_party(s)) || read_torn(s, after) ||
           read_old(s, after);
}

/* Without "số" or a type before it, less than a full symbol with known codes is more likely
 * something else. */
static bool is_citation(const struct scan *s)
{
    const struct citation *c = s->c;
    bool known = c->form == CITE_ASSEMBLY || type_code_known(c->groups[0]);
    for (size_t i = 0; i < c->groups_n && c->form == CITE_STATE; i++) {
        known |= body_code_known(c->groups[i]);
    }
    return s->strong || (!c->untidy && known && (c->groups_n > 1 || c->form == CITE_ASSEMBLY));
}

/* After the number comes a sign or a capital: most numbers of a text are ruled out here. */
static bool symbol_may_follow(struct str s, size_t i)
{
    bool plain;
    uint32_t c = 0;
    i += utf8_blanks(s, i);
    return at(s, i) == '/' || dash_at(s, i, &plain) || (utf8_get(s, i, &c) && utf8_is_letter(c));
}

bool citation_next(struct str text, size_t *from, struct citation *c)
{
    for (size_t i = *from; i < text.n; i++) {
        if (!char_is_digit(text.p[i])) {
            continue;
        }
        const size_t run = digits_at(text, i);
        const size_t number = starts_number(text, i) ? number_at(text, i) : 0;
        if (number && symbol_may_follow(text, i + number)) {
            *c = (struct citation){0};
            struct scan s = {text, i, false, c};
            citation_before(&s);
            if (read_symbol(&s, number) && is_citation(&s)) {
                citation_behind(&s);
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
        const bool slash = form == CITE_PARTY ? i == 1 : i == 0 && form != CITE_OLD;
        buf_adds(&out, slash ? "/" : "-");
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
    while (c->form == CITE_ASSEMBLY && body.n && char_is_digit(body.p[body.n - 1])) {
        body.n--;
    }
    return body;
}
