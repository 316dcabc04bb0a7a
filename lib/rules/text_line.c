/* SPDX-License-Identifier: MIT */
#include "rules/text_line.h"

#include "text/unicode.h"
#include "text/utf8.h"

/* ---- characters ---- */

enum class { OTHER, LETTER, DIGIT };

static enum class class_of(uint32_t c) {
    if (c < 0x80){const uint32_t small = c | 0x20; return small >= 'a' && small <= 'z' ? LETTER
                                                          : c >= '0' && c <= '9'       ? DIGIT
                                                                                       : OTHER;}
if (c < 0xC0)
{ /* ª º µ are signs here */
    return OTHER;
}
if (c < 0x250) {
    return c == 0xD7 || c == 0xF7 ? OTHER : LETTER;
}
if (c >= 0x1E00 && c < 0x1F00) {
    return LETTER;
}
return unicode_is_letter(c) || unicode_is_mark(c) ? LETTER : OTHER;
}

/* Letters of ours that neither Latin-1 languages nor English have. */
static bool is_distinct(uint32_t c)
{
    return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x102 || c == 0x103 || c == 0x110 || c == 0x111 ||
           c == 0x128 || c == 0x129 || c == 0x168 || c == 0x169 || c == 0x1A0 || c == 0x1A1 ||
           c == 0x1AF || c == 0x1B0;
}

/* Signs that a mistaken encoding leaves behind; those of common use are no sign of one. */
static bool is_odd_sign(uint32_t c)
{
    return (c >= 0x80 && c < 0xC0 && c != 0xA0 && c != 0xB0 && c != 0xB2 && c != 0xB3) ||
           c == 0xD7 || c == 0xF7 || c == UTF8_BAD;
}

/* ---- tokens ---- */

static uint32_t mix(uint32_t key, uint32_t c)
{
    return (key ^ c) * 0x01000193U;
}

static unsigned ascii_flags(uint32_t c)
{
    switch (c | 0x20) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
        return TOKEN_VOWEL;
    case 'f':
    case 'j':
    case 'w':
    case 'z':
        return TOKEN_RARE;
    default:
        return 0;
    }
}

static bool is_low_tone(enum tone tone)
{
    return tone == TONE_GRAVE || tone == TONE_HOOK || tone == TONE_TILDE || tone == TONE_DOT;
}

/* A letter while its word is read. Tones are kept apart, so that hòa and hoà have one key. */
struct reading {
    uint32_t key, tones;
    unsigned flags;
};

static void take_case(struct reading *r, bool upper, bool first)
{
    r->flags |= !upper ? TOKEN_LOWER : first ? TOKEN_UPPER_FIRST : TOKEN_UPPER_REST;
}

static void take_ascii(struct reading *r, uint32_t c, bool first)
{
    r->flags |= ascii_flags(c);
    r->key = mix(r->key, c | 0x20);
    take_case(r, c < 'a', first);
}

static void take_letter(struct reading *r, uint32_t c, bool first)
{
    const struct vowel v = vowel_read(c);
    r->flags |= TOKEN_MARKED | (is_distinct(c) ? TOKEN_DISTINCT : 0U);
    if (v.letter) {
        struct vowel plain = {v.letter, TONE_NONE, false};
        r->key = mix(r->key, vowel_char(plain));
        r->tones = v.tone ? mix(r->tones + 1, v.tone) : r->tones;
        r->flags |= TOKEN_VOWEL | (is_low_tone(v.tone) ? TOKEN_LOW_TONE : 0U);
        take_case(r, v.upper, first);
        return;
    }
    const uint32_t small = utf8_lower(c);
    r->key = mix(r->key, small);
    r->flags |= small == 0x111 ? 0U : TOKEN_FOREIGN;
    take_case(r, small != c, first);
}

/* Reads the word at `at`: its length in bytes. */
static size_t read_token(struct str s, size_t at, struct token *t)
{
    struct reading r = {0x811C9DC5U, 0, 0};
    uint32_t c;
    size_t n = 0, letters = 0;
    for (size_t used; (used = utf8_get(s, at + n, &c)) > 0; n += used) {
        const enum class class = class_of(c);
        if (class == OTHER) {
            break;
        }
        if (class == DIGIT) {
            r.flags |= TOKEN_DIGIT;
            r.key = mix(r.key, c);
        } else if (c < 0x80) {
            take_ascii(&r, c, n == 0);
        } else {
            take_letter(&r, c, n == 0);
        }
        letters += class == LETTER;
    }
    t->start = (uint32_t)at;
    t->end = (uint32_t)(at + n);
    t->key = r.key ^ r.tones;
    t->flags = (uint16_t)r.flags;
    t->letters = (uint16_t)(letters < UINT16_MAX ? letters : UINT16_MAX);
    return n;
}

static struct verdict verdict_of(const struct line *line, const struct token *t)
{
    const struct str word = str_cut(line->s, t->start, t->end);
    struct verdict *known = &line->verdicts[(t->key ^ t->key >> 16) % VERDICTS];
    if (!str_eq(known->word, word)) {
        const struct syllable s = syllable_read(word);
        *known = (struct verdict){word, (uint8_t)s.verdict, (uint8_t)s.style};
    }
    return *known;
}

static void judge(struct line *line, struct token *t)
{
    t->verdict = SYLLABLE_YES;
    t->style = STYLE_NONE;
    if (t->flags & TOKEN_FOREIGN) {
        line->odd = true;
    } else if ((t->flags & TOKEN_MARKED) && !(t->flags & TOKEN_DIGIT)) {
        const struct verdict s = verdict_of(line, t);
        t->verdict = s.verdict;
        t->style = s.style;
        /* "QĐ", "trđ" are abbreviations, no sign of anything. */
        line->odd = line->odd || (s.verdict != SYLLABLE_YES && (t->flags & TOKEN_VOWEL));
    }
}

void line_read(struct arena *a, struct line *line, const struct passage *p)
{
    if (!line->verdicts) {
        line->verdicts = arena_array(a, VERDICTS, sizeof *line->verdicts);
    }
    line->passage = p;
    line->s = p->text;
    line->tokens.n = 0;
    line->odd = false;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(line->s, at, &c)) > 0; at += used) {
        if (class_of(c) != OTHER) {
            struct token *t = VEC_ADD(a, &line->tokens);
            used = read_token(line->s, at, t);
            judge(line, t);
        } else if (c >= 0x80 && is_odd_sign(c)) {
            line->odd = true;
        }
    }
}

uint32_t token_key(struct str word)
{
    struct token t;
    (void)read_token(word, 0, &t);
    return t.key;
}

/* ---- neighbours ---- */

struct str token_word(const struct line *line, size_t i)
{
    return str_cut(line->s, line->tokens.v[i].start, line->tokens.v[i].end);
}

struct str line_gap(const struct line *line, size_t i)
{
    const size_t from = i ? line->tokens.v[i - 1].end : 0;
    const size_t to = i < line->tokens.n ? line->tokens.v[i].start : line->s.n;
    return str_cut(line->s, from, to);
}

bool line_joined(const struct line *line, size_t i)
{
    return i > 0 && i < line->tokens.n && str_is(line_gap(line, i), " ");
}

bool line_starts_sentence(const struct line *line, size_t i)
{
    if (i == 0) {
        return true;
    }
    const struct str gap = line_gap(line, i);
    for (size_t k = 0; k < gap.n; k++) {
        if (gap.p[k] == '.' || gap.p[k] == '!' || gap.p[k] == '?') {
            return true;
        }
    }
    return false;
}

enum { CHUNK_MAX = 200 }; /* bytes without a blank on either side: longer is no prose */

static struct str chunk_at(struct str s, size_t at)
{
    size_t from = at, to = at;
    while (from > 0 && at - from < CHUNK_MAX && s.p[from - 1] != ' ' && s.p[from - 1] != '\n') {
        from--;
    }
    while (to < s.n && to - at < CHUNK_MAX && s.p[to] != ' ' && s.p[to] != '\n') {
        to++;
    }
    return str_cut(s, from, to);
}

bool line_is_address(const struct line *line, size_t at)
{
    static const char *const signs[] = {"://", "@", "www.", "mailto:", "urn:", "\\", "_", "=", "#"};
    const struct str chunk = chunk_at(line->s, at);
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        if (str_find(chunk, str_of(signs[i]), 0) != STR_NPOS) {
            return true;
        }
    }
    return chunk.n >= CHUNK_MAX;
}
