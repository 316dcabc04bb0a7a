/* SPDX-License-Identifier: MIT
 * T501-T503: the letters of the whole source, front matter and comments included. */
#include "rules/text.h"
#include "text/lookalike.h"
#include "text/unicode.h"
#include "text/utf8.h"

#include <stdlib.h>

/* ---- T501 ---- */

static void check_nfc(struct walk *w)
{
    const struct source *source = w->run->document->source;
    const struct stretches *changed = &source->not_nfc;
    if (changed->list.n) {
        const struct span at = {changed->list.v[0].start, changed->list.v[0].end};
        const struct str count = str_printf(w->arena, "%zu", changed->list.n);
        walk_source_slip(w, SLIP_NFC, at, count, STR_EMPTY)->sure = false;
    }
}

/* ---- T502 ---- */

/* Characters that people paste without knowing, by the names they know. */
static const struct {
    uint32_t first, last;
    struct msg name;
} hidden[] = {
    {0xAD, 0xAD, {"dấu ngắt từ mềm", "soft hyphen"}},
    {0x200B, 0x200B, {"dấu cách không bề rộng", "zero width space"}},
    {0x200C, 0x200D, {"dấu nối không bề rộng", "zero width joiner"}},
    {0x200E, 0x200F, {"dấu chiều viết", "direction mark"}},
    {0x2028, 0x2029, {"dấu ngắt dòng Unicode", "Unicode line separator"}},
    {0x202A, 0x202E, {"dấu chiều viết", "direction control"}},
    {0x2060, 0x2064, {"dấu không bề rộng", "zero width sign"}},
    {0x2066, 0x2069, {"dấu chiều viết", "direction control"}},
    {0xFEFF, 0xFEFF, {"dấu BOM giữa văn bản", "byte order mark inside the text"}},
};

static bool is_control(uint32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

static bool is_private(uint32_t c)
{
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/* Fillers and selectors are letters or marks to Unicode, yet nobody sees them. */
static bool is_hidden(uint32_t c)
{
    return c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 ||
           (c >= 0xFE00 && c <= 0xFE0F) || unicode_is_invisible(c);
}

static struct str name_of(struct walk *w, uint32_t c)
{
    for (size_t i = 0; i < COUNT_OF(hidden); i++) {
        if (c >= hidden[i].first && c <= hidden[i].last) {
            return str_printf(w->arena, "U+%04X (%s)", (unsigned)c,
                              msg_in(hidden[i].name, w->run->sink->lang));
        }
    }
    return str_printf(w->arena, "U+%04X", (unsigned)c);
}

/* A residue is told of as a whole; its odd bytes are no fault of their own. Asked for ascending
 * places only. */
static bool is_in_residue(struct walk *w, uint32_t at)
{
    while (w->residue_next < w->residues.n && w->residues.v[w->residue_next].end <= at) {
        w->residue_next++;
    }
    return w->residue_next < w->residues.n && w->residues.v[w->residue_next].start <= at;
}

static int order_spans(const void *left, const void *right)
{
    const struct span *x = left;
    const struct span *y = right;
    return (x->start > y->start) - (x->start < y->start);
}

/* All equal characters at `at` are one slip: their length. */
static size_t take_hidden(struct walk *w, struct str s, size_t at, uint32_t c)
{
    uint32_t next;
    size_t end = at;
    for (size_t used; (used = utf8_get(s, end, &next)) > 0 && next == c;) {
        end += used;
    }
    const enum slip_kind kind = is_private(c)   ? SLIP_PRIVATE
                                : is_control(c) ? SLIP_CONTROL
                                                : SLIP_INVISIBLE;
    const bool breaks = c == 0x2028 || c == 0x2029 || c == '\v' || c == '\f' || c == 0x85;
    struct slip *slip = walk_source_slip(w, kind, (struct span){(uint32_t)at, (uint32_t)end},
                                         str_cut(s, at, end), breaks ? STR(" ") : STR_EMPTY);
    slip->found = name_of(w, c);
    slip->sure = slip->sure && kind != SLIP_PRIVATE;
    return end - at;
}

/* ---- T503 ---- */

struct found_word {
    size_t from, to;
    struct buf latin;
    size_t own, look; /* letters that are Latin, letters that only look it */
    bool science, soft, hard, other, wide, lower;
};

static bool is_word_letter(uint32_t c)
{
    return utf8_is_letter(c) || unicode_is_mark(c);
}

/* Letters that no language of our readers has; ð, ı and those of phonetics are in real words. */
static bool is_hard(uint32_t c)
{
    return c == 0xD0 || c == 0x189 || c == 0x1A2 || c == 0x1A3;
}

static void take_letter(struct found_word *word, uint32_t c)
{
    char room[4];
    enum lookalike_kind kind;
    const struct str latin = lookalike_of(c, &kind, room);
    word->science = word->science || kind == LOOKALIKE_SCIENCE;
    word->hard = word->hard || (kind == LOOKALIKE_ETH && is_hard(c));
    word->soft = word->soft || (kind == LOOKALIKE_ETH && !is_hard(c));
    word->wide = word->wide || kind == LOOKALIKE_WIDE;
    if (latin.n) {
        word->look++;
        buf_add(&word->latin, latin);
        return;
    }
    utf8_put(&word->latin, c);
    const bool ours = c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
    word->own += ours;
    word->other = word->other || !ours;
    word->lower = word->lower || utf8_lower(c) == c;
}

static bool is_wide(uint32_t c)
{
    char room[4];
    enum lookalike_kind kind;
    (void)lookalike_of(c, &kind, room);
    return kind == LOOKALIKE_WIDE;
}

enum { WORD_BYTES_MAX = 120 };

/* The word around byte `at`. */
static struct found_word word_around(struct walk *w, struct str s, size_t at)
{
    struct found_word word = {.from = at, .to = at, .latin = buf_new(w->arena)};
    uint32_t c;
    for (size_t n; at - word.from < WORD_BYTES_MAX && (n = utf8_back(s, word.from, &c)) > 0 &&
                   (is_word_letter(c) || is_wide(c));) {
        word.from -= n;
    }
    word.to = word.from;
    for (size_t n; word.to - word.from < (size_t)2 * WORD_BYTES_MAX &&
                   (n = utf8_get(s, word.to, &c)) > 0 && (is_word_letter(c) || is_wide(c));) {
        take_letter(&word, c);
        word.to += n;
    }
    return word;
}

/* Is the word certainly meant to be Latin? A formula may hold a Greek letter beside Latin ones, an
 * Icelandic name its ð, a Russian word any of its letters. */
static bool is_certain(const struct found_word *word)
{
    const struct str latin = buf_str(&word->latin);
    if (word->other) {
        return false;
    }
    if (word->wide || word->hard) {
        return true;
    }
    if (word->soft) {
        return word->own > 0 && syllable_is(latin);
    }
    if (word->science) {
        return word->own + word->look > 1 && word->lower && syllable_is(latin);
    }
    return word->own > 0;
}

static bool is_latin_letter(uint32_t c)
{
    return utf8_is_letter(c) && (c < 0x250 || (c >= 0x1E00 && c < 0x1F00));
}

/* The letters nearest to [from, to) on both sides, signs and a few blanks between, are Latin; at
 * the edge of a line there is none to ask. */
static bool stands_in_latin(struct str s, size_t from, size_t to)
{
    enum { REACH = 3 };
    uint32_t before = ' ';
    uint32_t after = ' ';
    size_t n = 1;
    for (unsigned i = 0; i < REACH && n && !utf8_is_letter(before) && before != '\n'; i++) {
        n = utf8_back(s, from, &before);
        from -= n;
    }
    n = 1;
    for (unsigned i = 0; i < REACH && n && !utf8_is_letter(after) && after != '\n'; i++) {
        n = utf8_get(s, to, &after);
        to += n;
    }
    return (is_latin_letter(before) || is_latin_letter(after)) &&
           (is_latin_letter(before) || !utf8_is_letter(before)) &&
           (is_latin_letter(after) || !utf8_is_letter(after));
}

/* A Cyrillic "а" by itself in a Latin text, or a whole syllable of such letters. */
static bool is_lone(struct str s, const struct found_word *word)
{
    const struct str latin = buf_str(&word->latin);
    return word->own == 0 && !word->science && !word->other && !word->soft &&
           (utf8_count(latin) == 1 || syllable_is(latin)) &&
           stands_in_latin(s, word->from, word->to);
}

static size_t take_lookalike(struct walk *w, struct str s, size_t at, size_t used)
{
    struct found_word word = word_around(w, s, at);
    if (word.to <= at || !(is_certain(&word) || is_lone(s, &word))) {
        return word.to > at ? word.to - at : used;
    }
    const struct span span = {(uint32_t)word.from, (uint32_t)word.to};
    (void)walk_source_slip(w, SLIP_LOOKALIKE, span, str_cut(s, word.from, word.to),
                           buf_str(&word.latin));
    return word.to - at;
}

/* ---- one pass over the bytes ---- */

/* Lead bytes behind which nothing can hide: ASCII but controls, and the letters of Vietnamese.
 * U+0300-U+036F (0xCC, 0xCD) stay unasked but for the joiner U+034F. */
static bool is_harmless(unsigned char lead, unsigned char next)
{
    if (lead < 0x80) {
        return lead >= 0x20 && lead != 0x7F;
    }
    if (lead == 0xE1) {
        return next == 0xBA || next == 0xBB;
    }
    if (lead == 0xC3) {
        return next != 0x90 && next != 0xB0;
    }
    return lead == 0xC5 || (lead == 0xC4 && next != 0xB1) ||
           (lead == 0xC6 && (next == 0xA0 || next == 0xA1 || next == 0xAF || next == 0xB0));
}

static size_t check_character(struct walk *w, struct str s, size_t at)
{
    uint32_t c;
    const size_t used = utf8_get(s, at, &c);
    char room[4];
    enum lookalike_kind kind;
    if (is_control(c) || is_private(c) || is_hidden(c)) {
        return c == '\n' || c == '\t' || is_in_residue(w, (uint32_t)at) ? used
                                                                        : take_hidden(w, s, at, c);
    }
    if (lookalike_of(c, &kind, room).n && !is_in_residue(w, (uint32_t)at)) {
        return take_lookalike(w, s, at, used);
    }
    return used;
}

void letters_check(struct walk *w)
{
    const struct str s = w->run->document->source->text;
    check_nfc(w);
    if (w->residues.n) {
        qsort(w->residues.v, w->residues.n, sizeof *w->residues.v, order_spans);
    }
    for (size_t at = 0; at < s.n;) {
        const unsigned char lead = (unsigned char)s.p[at];
        const unsigned char next = at + 1 < s.n ? (unsigned char)s.p[at + 1] : 0;
        if (is_harmless(lead, next)) {
            at += lead < 0x80 ? 1 : lead == 0xE1 ? 3 : 2;
        } else {
            at += check_character(w, s, at);
        }
    }
}
