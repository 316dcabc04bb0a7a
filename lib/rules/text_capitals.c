/* SPDX-License-Identifier: MIT
 * T510: capitals of Annex II of the decree, in the cases that are certain: parts of a document that
 * is cited, and Nhân dân, Nhà nước where no fixed small-letter phrase ("quản lý nhà nước", "Ủy ban
 * nhân dân") can be meant. Names of bodies are in text_names.c. */
#include "rules/text.h"
#include "text/utf8.h"

enum { CONTEXT = 7 };

struct words { /* keys, in reading order */
    uint32_t v[CONTEXT];
    size_t n;
};

static struct words words_of(const char *phrase)
{
    struct words out = {{0}, 0};
    struct str rest = str_of(phrase);
    struct str word;
    while (out.n < CONTEXT && str_next(&rest, ' ', &word)) {
        out.v[out.n++] = token_key(word);
    }
    return out;
}

/* "nhà nước" and "nhân dân" between words that make their meaning plain. */
static const struct {
    const char *before, *core, *after;
} contexts[] = {
    {"đảng", "nhà nước", ""},        {"đảng và", "nhà nước", ""},
    {"", "nhà nước", "ta"},          {"", "nhà nước", "cộng hòa xã hội chủ nghĩa việt nam"},
    {"", "nhà nước", "và nhân dân"}, {"nhà nước và", "nhân dân", ""},
    {"đảng và", "nhân dân", ""},     {"chính quyền và", "nhân dân", ""},
    {"tầng lớp", "nhân dân", ""},    {"", "nhân dân", "ta"},
};

/* What stands before "nhân dân" in the names of bodies of the state: Phụ lục II, IV.2. */
static const char *const bodies[] = {"ủy ban", "hội đồng", "tòa án", "viện kiểm sát"};

struct phrases {
    struct words before[COUNT_OF(contexts)], core[COUNT_OF(contexts)], after[COUNT_OF(contexts)];
    struct words bodies[COUNT_OF(bodies)];
    uint32_t nha, nhan, dan, dang, quan, chuc;
    uint32_t dieu, khoan, theo, tai;
};

struct phrases *phrases_new(struct arena *a)
{
    struct phrases *p = ARENA_NEW(a, struct phrases);
    for (size_t i = 0; i < COUNT_OF(contexts); i++) {
        p->before[i] = words_of(contexts[i].before);
        p->core[i] = words_of(contexts[i].core);
        p->after[i] = words_of(contexts[i].after);
    }
    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        p->bodies[i] = words_of(bodies[i]);
    }
    const struct {
        uint32_t *key;
        const char *word;
    } keys[] = {{&p->nha, "nhà"},   {&p->nhan, "nhân"}, {&p->dan, "dân"},   {&p->dang, "đảng"},
                {&p->quan, "quan"}, {&p->chuc, "chức"}, {&p->dieu, "điều"}, {&p->khoan, "khoản"},
                {&p->theo, "theo"}, {&p->tai, "tại"}};
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        *keys[i].key = token_key(str_of(keys[i].word));
    }
    return p;
}

/* ---- parts of a document ---- */

static uint32_t key_at(const struct line *line, size_t i)
{
    return i < line->tokens.n ? line->tokens.v[i].key : 0;
}

static bool is_number(const struct line *line, size_t i)
{
    return i < line->tokens.n && line->tokens.v[i].letters == 0;
}

static struct slip *tell(struct walk *w, enum slip_kind kind, size_t first, size_t last,
                         struct str better)
{
    struct slip *slip =
        walk_slip(w, kind, w->line.tokens.v[first].start, w->line.tokens.v[last].end, better);
    slip->sure = false;
    return slip;
}

static struct str words_at(const struct walk *w, size_t first, size_t last)
{
    return str_cut(w->line.s, w->line.tokens.v[first].start, w->line.tokens.v[last].end);
}

/* "khoản 2 điều 5", "theo điều 5": a number follows, and what stands before makes it a citation. */
static void check_article(struct walk *w, size_t i)
{
    const struct line *line = &w->line;
    const struct phrases *p = w->phrases;
    if ((line->tokens.v[i].flags & TOKEN_UPPER_FIRST) || !is_number(line, i + 1) ||
        !line_joined(line, i + 1) || i == 0) {
        return;
    }
    const uint32_t before = key_at(line, i - 1);
    const bool lead = before == p->theo || before == p->tai;
    const bool clause = i > 1 && is_number(line, i - 1) && key_at(line, i - 2) == p->khoan;
    const struct str gap = line_gap(line, i);
    if ((lead || clause) && (str_is(gap, " ") || str_is(gap, ", "))) {
        (void)tell(w, SLIP_PART, i, i + 1, utf8_upper_first(w->arena, words_at(w, i, i + 1)));
    }
}

/* "tại Khoản 2 Điều 5": small inside a sentence since the decree of 2020. */
static void check_clause(struct walk *w, size_t i)
{
    const struct line *line = &w->line;
    const unsigned flags = line->tokens.v[i].flags;
    if (!w->nd30 || !(flags & TOKEN_UPPER_FIRST) || (flags & TOKEN_UPPER_REST) ||
        !line_joined(line, i) || !is_number(line, i + 1) || !line_joined(line, i + 1) ||
        key_at(line, i + 2) != w->phrases->dieu || !is_number(line, i + 3)) {
        return;
    }
    (void)tell(w, SLIP_PART_LOW, i, i + 3, utf8_lower_first(w->arena, words_at(w, i, i + 3)));
}

/* ---- Nhân dân, Nhà nước ---- */

static bool is_linked(const struct line *line, size_t i)
{
    const struct str gap = line_gap(line, i);
    return str_is(gap, " ") || str_is(gap, ", ");
}

static bool stands(const struct line *line, size_t at, const struct words *words)
{
    for (size_t k = 0; k < words->n; k++) {
        if (key_at(line, at + k) != words->v[k] || (at + k > 0 && !is_linked(line, at + k))) {
            return false;
        }
    }
    return true;
}

/* "Đảng" is the Party; "cơ quan Đảng, nhà nước" are offices of both, spelt either way. */
static bool is_party(const struct walk *w, size_t i)
{
    const struct line *line = &w->line;
    if (key_at(line, i) != w->phrases->dang) {
        return true; /* another word: nothing to ask */
    }
    const uint32_t before = i ? key_at(line, i - 1) : 0;
    return (line->tokens.v[i].flags & TOKEN_UPPER_FIRST) && before != w->phrases->quan &&
           before != w->phrases->chuc;
}

static void check_people(struct walk *w, size_t i)
{
    const struct line *line = &w->line;
    for (size_t r = 0; r < COUNT_OF(contexts); r++) {
        const struct words *before = &w->phrases->before[r];
        const struct words *core = &w->phrases->core[r];
        if (i < before->n || !stands(line, i + 1, &(struct words){{core->v[1]}, 1}) ||
            key_at(line, i) != core->v[0] || !stands(line, i - before->n, before) ||
            (before->n && (!is_linked(line, i) || !is_party(w, i - before->n))) ||
            !stands(line, i + 2, &w->phrases->after[r])) {
            continue;
        }
        (void)tell(w, SLIP_PEOPLE, i, i + 1, utf8_upper_first(w->arena, words_at(w, i, i + 1)));
        return;
    }
}

/* ---- Ủy ban nhân dân ---- */

/* "Nhân" or "NHÂn", not "nhân", nor the "NHÂN" of a heading. */
static bool is_mixed(const struct token *t)
{
    return (t->flags & (TOKEN_UPPER_FIRST | TOKEN_UPPER_REST)) && (t->flags & TOKEN_LOWER);
}

/* Has the register's name around these words been told of? */
static bool is_told(struct walk *w, size_t from, size_t to)
{
    enum { NAMES_MAX = 64 }; /* of one passage, looked back over */
    const struct span at = walk_place(w, from, to);
    const size_t n = w->out->slips.n;
    for (size_t i = n; i > 0 && n - i < NAMES_MAX; i--) {
        const struct slip *slip = &w->out->slips.v[i - 1];
        if (slip->kind == SLIP_BODY && slip->at.start <= at.start && slip->at.end >= at.end) {
            return true;
        }
    }
    return false;
}

/* The name in tokens [first, last]; those from `small` on have no capitals. */
static void judge_body(struct walk *w, size_t first, size_t small, size_t last)
{
    const struct line *line = &w->line;
    const size_t from = line->tokens.v[first].start;
    const size_t to = line->tokens.v[last].end;
    bool mixed = false;
    for (size_t i = small; i <= last; i++) {
        mixed = mixed || is_mixed(&line->tokens.v[i]);
    }
    if (mixed && !is_told(w, from, to)) {
        const struct str head = str_cut(line->s, from, line->tokens.v[small].start);
        const struct str rest = utf8_to_lower(w->arena, words_at(w, small, last));
        (void)tell(w, SLIP_STATE_BODY, first, last, str_cat(w->arena, head, rest));
    }
}

/* "Ủy ban Nhân dân", "Hội Đồng Nhân Dân"; token `i` is "nhân". "Viện Kiểm sát" is written so too.
 */
static void check_body(struct walk *w, size_t i)
{
    const struct line *line = &w->line;
    if (key_at(line, i + 1) != w->phrases->dan || !line_joined(line, i + 1) ||
        !line_joined(line, i)) {
        return;
    }
    for (size_t r = 0; r < COUNT_OF(bodies); r++) {
        const struct words *body = &w->phrases->bodies[r];
        size_t n = 0;
        while (n < body->n && n < i && key_at(line, i - 1 - n) == body->v[body->n - 1 - n] &&
               line_joined(line, i - n)) {
            n++;
        }
        if (n == body->n) {
            judge_body(w, i - n, n > 2 ? i : i - n + 1, i + 1);
            return;
        }
    }
}

void capitals_check(struct walk *w)
{
    const struct phrases *p = w->phrases;
    for (size_t i = 0; i < w->line.tokens.n; i++) {
        const uint32_t key = w->line.tokens.v[i].key;
        if (key == p->dieu) {
            check_article(w, i);
        } else if (key == p->khoan) {
            check_clause(w, i);
        } else if ((key == p->nha || key == p->nhan) && w->nd30 &&
                   !(w->line.tokens.v[i].flags & TOKEN_UPPER_FIRST)) {
            check_people(w, i);
        }
        if (key == p->nhan && w->nd30) {
            check_body(w, i);
        }
    }
}
