/* SPDX-License-Identifier: MIT
 * T505 and T506: how syllables are spelt. Foreign words, names, abbreviations and what hangs on a
 * hyphen are left alone: only what no Vietnamese word can be is a fault. */
#include "base/buf.h"
#include "rules/text.h"
#include "text/utf8.h"

/* ---- T505 ---- */

static void note_style(struct walk *w, size_t i)
{
    const struct token *t = &w->line.tokens.v[i];
    struct tone_use *use = t->style == STYLE_FIRST ? &w->out->first : &w->out->second;
    if (use->n++ == 0) {
        use->word = token_word(&w->line, i);
        use->at = walk_place(w, t->start, t->end);
    }
}

/* ---- T506: what is left alone ---- */

/* Signs that make a word part of something else: a hyphenated name, a path, an abbreviation. */
static bool is_joint(uint32_t c)
{
    return c == '-' || c == '\'' || c == 0x2019 || c == '.' || c == '/' || c == '@' || c == '_' ||
           c == '\\' || c == '&' || c == '+' || c == '*' || (c >= 0x2010 && c <= 0x2014) ||
           (c >= 0x200B && c <= 0x200D) || c == 0xFEFF || c == 0xAD; /* the last: T502's */
}

static bool is_part_of_more(const struct line *line, const struct token *t)
{
    uint32_t before = 0, after = 0, beyond = 0;
    (void)utf8_back(line->s, t->start, &before);
    const size_t used = utf8_get(line->s, t->end, &after);
    (void)utf8_get(line->s, t->end + used, &beyond);
    const bool end_of_sentence = after == '.' && !utf8_is_letter(beyond);
    return is_joint(before) || (is_joint(after) && !end_of_sentence);
}

static bool is_vietnamese(const struct line *line, size_t i)
{
    return i < line->tokens.n && (line->tokens.v[i].flags & TOKEN_MARKED) &&
           !(line->tokens.v[i].flags & TOKEN_FOREIGN) && line->tokens.v[i].verdict == SYLLABLE_YES;
}

/* Does Vietnamese stand on both sides? */
static bool is_amid_vietnamese(const struct line *line, size_t i)
{
    return i > 0 && is_vietnamese(line, i - 1) && is_vietnamese(line, i + 1) &&
           line_joined(line, i) && line_joined(line, i + 1);
}

/* Or at least within two words of it? */
static bool is_near_vietnamese(const struct line *line, size_t i)
{
    return (i > 0 && is_vietnamese(line, i - 1)) || is_vietnamese(line, i + 1) ||
           (i > 1 && is_vietnamese(line, i - 2)) || is_vietnamese(line, i + 2);
}

static bool is_beside_foreign(const struct line *line, size_t i)
{
    return (i > 0 && (line->tokens.v[i - 1].flags & TOKEN_FOREIGN)) ||
           (i + 1 < line->tokens.n && (line->tokens.v[i + 1].flags & TOKEN_FOREIGN));
}

/* Runs of vowels in a word, and what only loans have: "iô" (iốt, kiốt), consonants that end or
 * begin no syllable of ours (gươl, brâu). */
struct shape {
    size_t groups;
    bool loan;
};

static bool ends_foreign(uint32_t c)
{
    static const char finals[] = "bdfghjklqrsvwxz";
    for (size_t i = 0; i < sizeof finals - 1; i++) {
        if (c == (unsigned char)finals[i]) {
            return true;
        }
    }
    return c == 0x111;
}

/* Two or more consonants that begin no word of ours; with q first, none of any neighbour either. */
static bool begins_foreign(struct str word)
{
    static const char *const onsets[] = {"ch", "gh", "kh", "ng", "nh", "ph", "th", "tr"};
    uint32_t c;
    size_t n = 0, at = 0;
    for (size_t used; (used = utf8_get(word, at, &c)) > 0 && !vowel_read(c).letter; at += used) {
        n++;
    }
    for (size_t i = 0; i < COUNT_OF(onsets); i++) {
        if (utf8_match(word, 0, str_of(onsets[i]))) {
            return n > 3 || (n == 3 && !utf8_match(word, 0, STR("ngh")));
        }
    }
    return n > 1 && (word.p[0] | 0x20) != 'q';
}

static struct shape shape_of(struct str word)
{
    struct shape shape = {0, false};
    uint32_t c, before = 0;
    enum vowel_letter last = VOWEL_NONE;
    for (size_t at = 0, used; (used = utf8_get(word, at, &c)) > 0; at += used) {
        const enum vowel_letter v = vowel_read(c).letter;
        shape.groups += v && !last;
        shape.loan = shape.loan || (last == VOWEL_I && v == VOWEL_OO);
        last = v;
        before = utf8_lower(c);
    }
    /* "ng", "nh", "ch" end with g and h, too. */
    const bool digraph =
        str_ends(word, STR("ng")) || str_ends(word, STR("nh")) || str_ends(word, STR("ch"));
    shape.loan = shape.loan || begins_foreign(word) || (!digraph && ends_foreign(before));
    return shape;
}

/* Loans that are written in one word and carry a low tone. */
static bool is_known_loan(struct str word)
{
    static const char *const loans[] = {"càphê", "xàphòng", "gàtô",  "xìke",
                                        "xìgà",  "lìxì",    "càrem", "néon"};
    for (size_t i = 0; i < COUNT_OF(loans); i++) {
        if (str_is(word, loans[i])) {
            return true;
        }
    }
    return false;
}

/* ---- T506: judging ---- */

static struct slip *tell(struct walk *w, size_t i, enum slip_kind kind, struct str better)
{
    const struct token *t = &w->line.tokens.v[i];
    struct slip *slip = walk_slip(w, kind, t->start, t->end, better);
    slip->sure = false; /* a person decides what word was meant */
    return slip;
}

/* The word cut at `at`, and what follows into its syllables. */
static struct str parted(struct walk *w, struct str word, size_t at)
{
    struct buf out = buf_new(w->arena);
    while (at > 0 && at < word.n) {
        buf_add(&out, str_cut(word, 0, at));
        buf_addc(&out, ' ');
        word = str_from(word, at);
        at = syllable_split(word);
    }
    buf_add(&out, word);
    return buf_str(&out);
}

/* The respelling that makes a word possible; names with k and c are left alone ("Bắc Kạn"). */
static struct str respelling(struct walk *w, struct str word, bool name)
{
    const struct str near = syllable_near(w->arena, word);
    uint32_t first, other;
    (void)utf8_get(word, 0, &first);
    (void)utf8_get(near, 0, &other);
    first = utf8_lower(first);
    const bool swapped = near.n && utf8_lower(other) != first;
    return name && swapped ? STR_EMPTY : near;
}

static void judge_lower(struct walk *w, size_t i, struct str word)
{
    const struct token *t = &w->line.tokens.v[i];
    const struct shape shape = shape_of(word);
    const size_t split = syllable_split(word);
    const bool low = (t->flags & TOKEN_LOW_TONE) != 0;
    const bool distinct = (t->flags & TOKEN_DISTINCT) != 0;
    const struct str near = respelling(w, word, false);
    if (is_known_loan(word) || ((shape.groups > 1 || split) && !low)) {
        return;
    }
    if (split) {
        if (distinct || is_amid_vietnamese(&w->line, i)) {
            (void)tell(w, i, SLIP_GLUED, parted(w, word, split));
        }
    } else if (near.n) {
        if ((distinct || is_near_vietnamese(&w->line, i)) && !(t->flags & TOKEN_RARE)) {
            (void)tell(w, i, SLIP_SYLLABLE_NEAR, near);
        }
    } else if (!shape.loan && (distinct || (!(t->flags & TOKEN_RARE) && shape.groups == 1 &&
                                            is_amid_vietnamese(&w->line, i)))) {
        (void)tell(w, i, SLIP_SYLLABLE, STR_EMPTY);
    }
}

/* Words in capitals or with a capital where one is due anyway: may be names. */
static void judge_capital(struct walk *w, size_t i, struct str word)
{
    const struct token *t = &w->line.tokens.v[i];
    const struct str near = respelling(w, word, true);
    const size_t split = syllable_split(word);
    const bool sure = (t->flags & (TOKEN_DISTINCT | TOKEN_LOW_TONE)) != 0;
    if (split && sure && (t->flags & TOKEN_LOW_TONE)) {
        (void)tell(w, i, SLIP_GLUED, parted(w, word, split));
    } else if (near.n && sure && is_near_vietnamese(&w->line, i)) {
        (void)tell(w, i, SLIP_SYLLABLE_NEAR, near);
    }
}

/* "củaUBND", "BộY": a small letter and a capital, a syllable before them. */
static void judge_mixed(struct walk *w, size_t i, struct str word)
{
    uint32_t c;
    size_t at = 0;
    for (size_t used; (used = utf8_get(word, at, &c)) > 0 && (at == 0 || !utf8_is_upper(c));) {
        at += used;
    }
    const struct str head = str_cut(word, 0, at);
    const bool lower = !(w->line.tokens.v[i].flags & TOKEN_UPPER_FIRST);
    bool marked = false;
    for (size_t k = 0; k < head.n; k++) {
        marked = marked || (unsigned char)head.p[k] >= 0x80;
    }
    if (lower && marked && at < word.n && utf8_count(head) > 1 &&
        syllable_read(head).verdict == SYLLABLE_YES) {
        (void)tell(w, i, SLIP_GLUED, parted(w, word, at));
    }
}

static void judge_no_syllable(struct walk *w, size_t i)
{
    const struct token *t = &w->line.tokens.v[i];
    const struct str word = token_word(&w->line, i);
    const unsigned f = t->flags;
    if (!(f & TOKEN_VOWEL) || is_beside_foreign(&w->line, i)) {
        return; /* "trđ", "vnđ" */
    }
    if (!(f & (TOKEN_UPPER_FIRST | TOKEN_UPPER_REST))) {
        judge_lower(w, i, word);
    } else if ((f & TOKEN_UPPER_REST) && (f & TOKEN_LOWER)) {
        judge_mixed(w, i, word);
    } else if (f & TOKEN_UPPER_REST || line_starts_sentence(&w->line, i)) {
        judge_capital(w, i, word);
    }
}

static void judge_tone_place(struct walk *w, size_t i)
{
    const struct token *t = &w->line.tokens.v[i];
    const bool name = (t->flags & TOKEN_UPPER_FIRST) && (t->flags & TOKEN_LOWER) &&
                      !line_starts_sentence(&w->line, i);
    const bool mixed = (t->flags & TOKEN_UPPER_REST) && (t->flags & TOKEN_LOWER);
    const bool ours = (t->flags & TOKEN_DISTINCT) || is_near_vietnamese(&w->line, i);
    if (!name && !mixed && ours && !(t->flags & TOKEN_RARE) && !is_beside_foreign(&w->line, i)) {
        (void)tell(w, i, SLIP_TONE_PLACE, syllable_tone_moved(w->arena, token_word(&w->line, i)));
    }
}

static void judge(struct walk *w, size_t i)
{
    const struct token *t = &w->line.tokens.v[i];
    if (t->letters < 2 || is_part_of_more(&w->line, t) || line_is_address(&w->line, t->start)) {
        return;
    }
    if (t->verdict == SYLLABLE_MISPLACED) {
        judge_tone_place(w, i);
    } else {
        judge_no_syllable(w, i);
    }
}

void syllables_check(struct walk *w)
{
    for (size_t i = 0; i < w->line.tokens.n; i++) {
        const struct token *t = &w->line.tokens.v[i];
        if (t->style != STYLE_NONE) {
            note_style(w, i);
        }
        if (t->verdict != SYLLABLE_YES && !(t->flags & TOKEN_COVERED)) {
            judge(w, i);
        }
    }
}
