/* SPDX-License-Identifier: MIT
 * T508: what a mistaken encoding has left. */
#include "rules/text.h"
#include "text/residue.h"
#include "text/utf8.h"

enum { BRIDGE = 4, PROOF = 2 }; /* words between two sure ones; sure words that prove it */

struct piece_of { /* a run without blanks or ASCII signs */
    size_t from, to;
    struct str right; /* as it was meant; empty when it cannot be of that encoding */
    size_t changed;
    bool sure; /* it can be nothing else */
};

struct pieces_of {
    VEC(struct piece_of) list;
};

struct residue_room { /* used again for every passage */
    struct buf scratch;
    struct pieces_of kinds[RESIDUES];
};

static bool is_inside(struct str s, size_t at, enum residue kind)
{
    uint32_t c, before;
    (void)utf8_get(s, at, &c);
    if (c < 0x80) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    if (kind == RESIDUE_UTF8) {
        (void)utf8_back(s, at, &before);
        return c != 0xA0 || before == 0xC3; /* "Ã" and a no-break space are "à" */
    }
    return c != 0xA0 && c < 0x100;
}

/* Vietnamese letters, ASCII, and the signs of ordinary typing. */
static bool is_plain_text(struct str s)
{
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        const bool fine = c < 0x80 || vowel_read(c).letter || c == 0x110 || c == 0x111 ||
                          (c >= 0x2010 && c <= 0x203A) || c == 0xA0 || c == 0xB0 || c == 0xB2;
        if (!fine) {
            return false;
        }
    }
    return true;
}

/* "µm" is a micrometre as often as it is "àm", "où" a word of French as often as "ó". */
static bool is_other_word(struct str word)
{
    return str_is(word, "µm") || str_is(word, "µg") || str_is(word, "µl") ||
           utf8_match(word, 0, STR("où")) == word.n;
}

static void judge(struct walk *w, enum residue kind, struct piece_of *piece)
{
    const struct str word = str_cut(w->line.s, piece->from, piece->to);
    struct buf *out = &w->residue->scratch;
    out->n = 0;
    if (!residue_word(kind, word, out, &piece->changed)) {
        return;
    }
    const struct str right = buf_str(out);
    if (kind == RESIDUE_UTF8) {
        piece->sure = is_plain_text(right) && !str_eq(right, word);
    } else {
        piece->sure = word.n > piece->changed + 1 && !is_other_word(word) && syllable_is(right) &&
                      syllable_read(word).verdict != SYLLABLE_YES;
    }
    if (piece->sure || syllable_is(right)) {
        piece->right = str_copy(w->arena, right);
    }
}

static bool is_ascii(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if ((unsigned char)s.p[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

static const struct pieces_of *cut(struct walk *w, enum residue kind)
{
    struct pieces_of *out = &w->residue->kinds[kind];
    out->list.n = 0;
    const struct str s = w->line.s;
    uint32_t c;
    for (size_t at = 0; at < s.n;) {
        size_t end = at;
        while (end < s.n && is_inside(s, end, kind)) {
            end += utf8_get(s, end, &c);
        }
        if (end == at) {
            at += utf8_get(s, at, &c);
            continue;
        }
        struct piece_of *piece = VEC_ADD(w->arena, &out->list);
        *piece = (struct piece_of){.from = at, .to = end, .right = STR_EMPTY};
        if (!is_ascii(str_cut(s, at, end))) {
            judge(w, kind, piece);
        }
        at = end;
    }
    return out;
}

/* Two different sure words prove a font encoding, or one that holds it twice; for UTF-8 one does.
 */
static bool is_proven(enum residue kind, const struct pieces_of *pieces)
{
    struct str first = STR_EMPTY;
    for (size_t i = 0; i < pieces->list.n; i++) {
        const struct piece_of *p = &pieces->list.v[i];
        if (!p->sure) {
            continue;
        }
        if (kind == RESIDUE_UTF8 || p->changed >= PROOF || (first.n && !str_eq(first, p->right))) {
            return true;
        }
        first = p->right;
    }
    return false;
}

/* What the slip speaks of, no other rule does. */
static void cover(struct walk *w, const struct slip *slip, size_t from, size_t to)
{
    struct line *line = &w->line;
    VEC_PUSH(w->arena, &w->residues, slip->at);
    for (size_t i = 0; i < line->tokens.n; i++) {
        struct token *t = &line->tokens.v[i];
        if (t->end > from && t->start < to) {
            t->flags |= TOKEN_COVERED;
        }
    }
}

/* The pieces [first, last] as one slip. */
static void tell(struct walk *w, enum residue kind, const struct pieces_of *pieces, size_t first,
                 size_t last)
{
    struct buf right = buf_new(w->arena);
    size_t at = pieces->list.v[first].from;
    for (size_t i = first; i <= last; i++) {
        const struct piece_of *p = &pieces->list.v[i];
        buf_add(&right, str_cut(w->line.s, at, p->from));
        buf_add(&right, p->right.n ? p->right : str_cut(w->line.s, p->from, p->to));
        at = p->to;
    }
    const size_t from = pieces->list.v[first].from;
    const enum slip_kind slip = (enum slip_kind)(SLIP_RESIDUE_TCVN3 + (int)kind);
    cover(w, walk_slip(w, slip, from, at, buf_str(&right)), from, at);
}

static void tell_all(struct walk *w, enum residue kind, const struct pieces_of *pieces)
{
    const size_t none = pieces->list.n;
    size_t first = none, last = 0;
    for (size_t i = 0; i < pieces->list.n; i++) {
        if (!pieces->list.v[i].sure) {
            continue;
        }
        if (first != none && i - last > BRIDGE) {
            tell(w, kind, pieces, first, last);
            first = none;
        }
        first = first == none ? i : first;
        last = i;
    }
    if (first != none) {
        tell(w, kind, pieces, first, last);
    }
}

static size_t sure_ones(const struct pieces_of *pieces)
{
    size_t n = 0;
    for (size_t i = 0; i < pieces->list.n; i++) {
        n += pieces->list.v[i].sure;
    }
    return n;
}

/* U+FFFD is what a reader puts for bytes it could not read: the letter is gone. */
static void check_lost(struct walk *w)
{
    const struct str bad = STR("\xEF\xBF\xBD");
    const struct str s = w->line.s;
    for (size_t at = str_find(s, bad, 0); at != STR_NPOS;) {
        size_t from = at, to = at;
        while (from > 0 && s.p[from - 1] != ' ') {
            from--;
        }
        while (to < s.n && s.p[to] != ' ') {
            to++;
        }
        struct slip *slip = walk_slip(w, SLIP_LOST, from, to, STR_EMPTY);
        slip->sure = false;
        cover(w, slip, from, to);
        at = str_find(s, bad, to);
    }
}

/* ---- one word in a clean text ---- */

/* Letters alone: not "m¹", a unit and its note. */
static bool is_of_letters(struct str word)
{
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(word, at, &c)) > 0; at += used) {
        if (c >= 0x80 && (c < 0xC0 || !utf8_is_letter(c))) {
            return false;
        }
    }
    return true;
}

static bool is_vietnamese(const struct line *line, size_t i)
{
    const struct token *t = &line->tokens.v[i];
    return !(t->flags & (TOKEN_FOREIGN | TOKEN_DIGIT | TOKEN_RARE)) && t->verdict == SYLLABLE_YES;
}

/* Does the word stand by itself between words of Vietnamese, in a text that is plainly so? */
static bool stands_in_vietnamese(const struct line *line, const struct piece_of *p)
{
    enum { DISTINCT_LEAST = 3 };
    size_t distinct = 0;
    bool between = false;
    for (size_t i = 0; i < line->tokens.n; i++) {
        const struct token *t = &line->tokens.v[i];
        distinct += (t->flags & TOKEN_DISTINCT) && t->verdict == SYLLABLE_YES;
        if (t->start == p->from && t->end == p->to) {
            between = (i == 0 || is_vietnamese(line, i - 1)) &&
                      (i + 1 == line->tokens.n || is_vietnamese(line, i + 1) ||
                       (line->tokens.v[i + 1].flags & TOKEN_DIGIT));
        }
    }
    return between && distinct >= DISTINCT_LEAST;
}

/* The one sure word of the line, where it can be nothing but a residue; NULL. */
static const struct piece_of *lone_word(const struct walk *w, const struct pieces_of *pieces)
{
    const struct piece_of *sure = NULL;
    for (size_t i = 0; i < pieces->list.n; i++) {
        if (pieces->list.v[i].sure) {
            sure = &pieces->list.v[i];
            break;
        }
    }
    const bool alone = sure && is_of_letters(str_cut(w->line.s, sure->from, sure->to)) &&
                       stands_in_vietnamese(&w->line, sure);
    return alone ? sure : NULL;
}

/* "năm naêm 2026": which encoding it was one word does not prove, so that nobody puts it right
 * unasked. "Uû" may be of both: the one that makes a longer word. */
static void check_lone(struct walk *w)
{
    const struct piece_of *best = NULL;
    enum residue kind = RESIDUES;
    for (int k = RESIDUE_TCVN3; k <= RESIDUE_VNI; k++) {
        const struct piece_of *word = lone_word(w, &w->residue->kinds[k]);
        if (word && (!best || utf8_count(word->right) > utf8_count(best->right))) {
            best = word;
            kind = (enum residue)k;
        }
    }
    if (best) {
        const enum slip_kind said = (enum slip_kind)(SLIP_RESIDUE_TCVN3 + (int)kind);
        struct slip *slip = walk_slip(w, said, best->from, best->to, best->right);
        slip->sure = false;
        cover(w, slip, best->from, best->to);
    }
}

void residue_check(struct walk *w)
{
    const struct pieces_of *best = NULL;
    enum residue kind = RESIDUES;
    if (!w->residue) {
        w->residue = ARENA_NEW(w->arena, struct residue_room);
        w->residue->scratch = buf_new(w->arena);
    }
    for (int k = RESIDUE_UTF8; k >= RESIDUE_TCVN3; k--) {
        const struct pieces_of *pieces = cut(w, (enum residue)k);
        if (is_proven((enum residue)k, pieces) && (!best || sure_ones(pieces) > sure_ones(best))) {
            best = pieces;
            kind = (enum residue)k;
        }
    }
    if (best) {
        tell_all(w, kind, best);
    } else {
        check_lone(w);
    }
    check_lost(w);
}
