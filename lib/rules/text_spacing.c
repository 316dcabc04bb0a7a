/* SPDX-License-Identifier: MIT
 * T507: blanks at punctuation. Numbers (1.000, 1,5, 10:30), "v.v…", "./.", abbreviations with a
 * full stop (TP.HCM) and addresses are fine; blanks left to be filled in by hand are, too. */
#include "rules/text.h"
#include "text/utf8.h"

/* The gap before token `i` at hand; `at` is a byte of the passage inside it. */
struct place {
    struct walk *w;
    size_t i; /* token behind the gap; the number of tokens: none */
    struct str gap;
    size_t gap_at; /* where the gap starts in the passage */
};

static const struct token *left_of(const struct place *p)
{
    return p->i ? &p->w->line.tokens.v[p->i - 1] : NULL;
}

static const struct token *right_of(const struct place *p)
{
    return p->i < p->w->line.tokens.n ? &p->w->line.tokens.v[p->i] : NULL;
}

static void tell(const struct place *p, enum slip_kind kind, size_t from, size_t to,
                 struct str better)
{
    (void)walk_slip(p->w, kind, p->gap_at + from, p->gap_at + to, better);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_word(const struct token *t)
{
    return t && t->letters > 1 && !(t->flags & TOKEN_DIGIT);
}

/* A word of ours that stands whole before or after the sign: a syllable, not an abbreviation. */
static bool is_syllable(const struct walk *w, const struct token *t)
{
    return is_word(t) && (t->flags & TOKEN_LOWER) && !(t->flags & TOKEN_UPPER_REST) &&
           t->verdict == SYLLABLE_YES && syllable_is(str_cut(w->line.s, t->start, t->end));
}

static bool is_marked(const struct token *t)
{
    return (t->flags & TOKEN_MARKED) != 0;
}

/* ---- too many ---- */

/* "ngày      tháng      năm 2026", "Số:      /KH-UBND": room for a pen. */
static bool is_to_be_filled(const struct place *p, size_t from, size_t to)
{
    static const char *const words[] = {"ngày", "tháng", "năm", "số", "Số", "Ngày", "quý"};
    const struct token *left = left_of(p);
    const struct token *right = right_of(p);
    const struct str s = p->w->line.s;
    const bool by_word =
        (left && str_in(str_cut(s, left->start, left->end), words, COUNT_OF(words))) ||
        (right && str_in(str_cut(s, right->start, right->end), words, COUNT_OF(words)));
    const bool by_sign = (to < p->gap.n && (p->gap.p[to] == '/' || p->gap.p[to] == ')')) ||
                         (from > 0 && (p->gap.p[from - 1] == ':' || p->gap.p[from - 1] == '('));
    return to - from > 2 && (by_word || by_sign);
}

/* "1 : 500" */
static bool is_ratio(const struct place *p)
{
    const struct token *left = left_of(p);
    const struct token *right = right_of(p);
    return left && right && left->letters == 0 && right->letters == 0;
}

/* Is the sign at `at` of the gap punctuation that belongs to the word before the blanks? */
static bool closes(const struct place *p, size_t from, size_t at)
{
    const char c = p->gap.p[at];
    const char next = at + 1 < p->gap.n ? p->gap.p[at + 1] : '\0';
    const bool last = at + 1 == p->gap.n;
    const struct token *right = right_of(p);
    const bool digit = last && right && right->start < p->w->line.s.n &&
                       p->w->line.s.p[right->start] >= '0' && p->w->line.s.p[right->start] <= '9';
    if (from > 0 && (p->gap.p[from - 1] == '.' || p->gap.p[from - 1] == '(' ||
                     p->gap.p[from - 1] == '/' || p->gap.p[from - 1] == ':')) {
        return false;
    }
    switch (c) {
    case '.':
        return next != '.' && next != '/' && (!last || !right);
    case ',':
    case ';':
        return !digit && next != c;
    case ':':
        return !digit && next != '/' && next != ')' && next != '(' && !is_ratio(p);
    case '!':
    case '?':
    case ')':
        return true;
    default:
        return false;
    }
}

/* Blanks [from, to) of the gap. */
static void judge_blanks(const struct place *p, size_t from, size_t to)
{
    const bool start = p->gap_at + from == 0;
    const bool end = p->gap_at + to == p->w->line.s.n;
    if (start || end || is_to_be_filled(p, from, to)) {
        return;
    }
    if (to < p->gap.n && left_of(p) && closes(p, from, to) &&
        !line_is_address(&p->w->line, p->gap_at + to)) {
        const bool joined = to + 1 == p->gap.n && right_of(p) && p->gap.p[to] != '.';
        tell(p, SLIP_BLANK_BEFORE, from, to + 1,
             str_printf(p->w->arena, "%c%s", p->gap.p[to], joined ? " " : ""));
    } else if (from > 0 && p->gap.p[from - 1] == '(' && to == p->gap.n && right_of(p)) {
        tell(p, SLIP_BLANK_INSIDE, from - 1, to, STR("("));
    } else if (to - from > 1) {
        tell(p, SLIP_BLANKS, from, to, STR(" "));
    }
}

static void check_blanks(const struct place *p)
{
    for (size_t at = 0; at < p->gap.n;) {
        if (!is_blank(p->gap.p[at])) {
            at++;
            continue;
        }
        size_t end = at;
        while (end < p->gap.n && is_blank(p->gap.p[end])) {
            end++;
        }
        judge_blanks(p, at, end);
        at = end;
    }
}

/* ---- too few ---- */

static bool both_long(const struct token *left, const struct token *right)
{
    return left && right && left->letters + right->letters > 2;
}

/* "xã,phường"; a comma between digits is a decimal one, single letters are a formula or a list. */
static bool lacks_after_comma(const struct walk *w, const struct token *left,
                              const struct token *right)
{
    const bool left_digit = (left->flags & TOKEN_DIGIT) != 0;
    const bool right_digit = (right->flags & TOKEN_DIGIT) != 0;
    if (left_digit || right_digit) {
        const struct token *word = left_digit ? right : left;
        return left_digit != right_digit && is_syllable(w, word) && is_marked(word);
    }
    return both_long(left, right) &&
           (is_marked(left) || is_marked(right) || (left->letters > 1 && right->letters > 1));
}

static bool lacks_after_colon(const struct token *left, const struct token *right)
{
    return is_word(left) && is_word(right) && (is_marked(left) || is_marked(right));
}

/* A sentence that begins right behind a full stop. "TP.Hồ", "ThS.Nguyễn" are abbreviations. */
static bool lacks_after_stop(const struct walk *w, const struct token *left,
                             const struct token *right)
{
    const bool year = left->letters == 0 && left->end - left->start == 4;
    const bool capital = (right->flags & TOKEN_UPPER_FIRST) != 0;
    if (!is_syllable(w, right)) {
        return false;
    }
    if (year) {
        return capital && is_marked(right);
    }
    return is_syllable(w, left) && !(left->flags & TOKEN_UPPER_FIRST) &&
           (capital ? is_marked(left) || is_marked(right) : is_marked(left) && is_marked(right));
}

static bool lacks_after_question(const struct walk *w, const struct token *left,
                                 const struct token *right)
{
    return is_word(left) && is_syllable(w, right) && (right->flags & TOKEN_UPPER_FIRST);
}

static bool lacks_blank(const struct place *p, char sign)
{
    const struct walk *w = p->w;
    const struct token *left = left_of(p);
    const struct token *right = right_of(p);
    switch (sign) {
    case ',':
    case ';':
        return lacks_after_comma(w, left, right);
    case ':':
        return lacks_after_colon(left, right);
    case '.':
        return lacks_after_stop(w, left, right);
    case '!':
    case '?':
        return lacks_after_question(w, left, right);
    case ')':
        return is_syllable(w, right) && is_marked(right) && !(right->flags & TOKEN_UPPER_FIRST);
    case '(':
        return is_syllable(w, left) && is_marked(left) && is_word(right) && right->letters > 2;
    default:
        return false;
    }
}

/* Two words with one sign between them and no blank. */
static void check_missing(const struct place *p)
{
    const size_t last = p->gap.n - 1;
    const char sign = p->gap.p[last];
    const bool closed = p->gap.n == 2 && p->gap.p[0] == ')' && (sign == ',' || sign == ';');
    if (!left_of(p) || !right_of(p) || !(p->gap.n == 1 || closed) || !lacks_blank(p, sign) ||
        line_is_address(&p->w->line, p->gap_at)) {
        return;
    }
    const char *const better = sign == '(' ? " (" : NULL;
    tell(p, SLIP_BLANK_MISSING, last, last + 1,
         better ? str_of(better) : str_printf(p->w->arena, "%c ", sign));
}

/* ---- letters that became question marks ---- */

static bool is_lost_letter(const struct place *p)
{
    const struct token *left = left_of(p);
    const struct token *right = right_of(p);
    return str_is(p->gap, "?") && left && right &&
           (left->flags & TOKEN_LOWER || left->letters == 1) &&
           !(right->flags & (TOKEN_UPPER_FIRST | TOKEN_DIGIT)) && !(left->flags & TOKEN_DIGIT) &&
           !line_is_address(&p->w->line, p->gap_at);
}

/* One may be a slip of another kind; two are the work of a program. Told once a passage. */
static void check_questions(struct walk *w)
{
    size_t n = 0, first = 0;
    if (str_find_char(w->line.s, '?', 0) == STR_NPOS) {
        return;
    }
    for (size_t i = 1; i < w->line.tokens.n; i++) {
        const struct place p = {w, i, line_gap(&w->line, i), w->line.tokens.v[i - 1].end};
        if (is_lost_letter(&p)) {
            first = n++ ? first : i;
        }
    }
    if (n > 1) {
        const size_t from = w->line.tokens.v[first - 1].start;
        const size_t to = w->line.tokens.v[first].end;
        walk_slip(w, SLIP_QUESTION, from, to, STR_EMPTY)->sure = false;
    }
}

/* Most gaps are one blank, or a sign and a blank. */
static bool is_usual(struct str gap)
{
    return (gap.n == 1 && gap.p[0] == ' ') ||
           (gap.n == 2 && gap.p[1] == ' ' && gap.p[0] > ' ' && gap.p[0] != '(');
}

void spacing_check(struct walk *w)
{
    for (size_t i = 0; i <= w->line.tokens.n; i++) {
        const struct str gap = line_gap(&w->line, i);
        if (gap.n == 0 || is_usual(gap) || (i && (w->line.tokens.v[i - 1].flags & TOKEN_COVERED)) ||
            (i < w->line.tokens.n && (w->line.tokens.v[i].flags & TOKEN_COVERED))) {
            continue;
        }
        const struct place p = {w, i, gap, i ? w->line.tokens.v[i - 1].end : 0};
        check_blanks(&p);
        check_missing(&p);
    }
    check_questions(w);
}
