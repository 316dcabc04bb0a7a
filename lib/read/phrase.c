/* SPDX-License-Identifier: MIT */
#include "read/phrase.h"

#include "text/fold.h"
#include "text/utf8.h"

/* ---- words that are compared ---- */

static const struct {
    struct str brief, full;
} spelled_out[] = {
    {STR_INIT("ubnd"), STR_INIT("ủy ban nhân dân")},
    {STR_INIT("hđnd"), STR_INIT("hội đồng nhân dân")},
    {STR_INIT("bhxh"), STR_INIT("bảo hiểm xã hội")},
    {STR_INIT("mttq"), STR_INIT("mặt trận tổ quốc")},
    {STR_INIT("ubmttq"), STR_INIT("ủy ban mặt trận tổ quốc")},
};

struct lexicon lexicon_new(struct arena *a)
{
    return (struct lexicon){.arena = a, .spellings = map_new(a), .pieces = map_new(a)};
}

static struct str spell_out(struct str key)
{
    for (size_t i = 0; i < COUNT_OF(spelled_out); i++) {
        if (str_eq(key, spelled_out[i].brief)) {
            return spelled_out[i].full;
        }
    }
    return key;
}

/* Tokens count from 1: 0 is a word of no phrase (text/automaton.h). */
static uint32_t token_of(struct lexicon *lx, struct str piece)
{
    const uintptr_t known = (uintptr_t)map_get(&lx->pieces, piece);
    if (!known) {
        lx->tokens++;
        (void)map_put(&lx->pieces, piece, (void *)(uintptr_t)lx->tokens);
    }
    return known ? (uint32_t)known : lx->tokens;
}

static const struct lexeme *lexeme_of(struct lexicon *lx, struct str spelling)
{
    struct lexeme *lexeme = map_get(&lx->spellings, spelling);
    if (lexeme) {
        return lexeme;
    }
    lexeme = ARENA_NEW(lx->arena, struct lexeme);
    lexeme->key = spell_out(fold_name(lx->arena, spelling));
    struct str rest = lexeme->key;
    struct str piece;
    while (lexeme->pieces_n < LEXEME_PIECES && str_next(&rest, ' ', &piece)) {
        lexeme->pieces[lexeme->pieces_n++] = token_of(lx, piece);
    }
    (void)map_put(&lx->spellings, spelling, lexeme);
    return lexeme;
}

/* ---- text into words ---- */

static bool is_word_char(uint32_t c)
{
    return utf8_is_letter(c) || (c >= '0' && c <= '9');
}

static enum gap gap_of(uint32_t c)
{
    static const struct {
        uint32_t c;
        enum gap gap;
    } signs[] = {{'.', GAP_BREAK}, {';', GAP_SEMICOLON}, {'(', GAP_BREAK},  {')', GAP_BREAK},
                 {'?', GAP_BREAK}, {'!', GAP_BREAK},     {'\n', GAP_BREAK}, {':', GAP_COLON},
                 {' ', GAP_BLANK}, {0xA0, GAP_BLANK}};
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        if (c == signs[i].c) {
            return signs[i].gap;
        }
    }
    return GAP_COMMA;
}

/* From `at` to the next word: where it begins, and the strongest sign on the way. */
static size_t skip_gap(struct str s, size_t at, enum gap *gap)
{
    uint32_t c = 0;
    *gap = GAP_BLANK;
    for (size_t n; (n = utf8_get(s, at, &c)) > 0 && !is_word_char(c); at += n) {
        const enum gap here = gap_of(c);
        *gap = here > *gap ? here : *gap;
    }
    return at;
}

static size_t word_end(struct str s, size_t at)
{
    uint32_t c = 0;
    for (size_t n; (n = utf8_get(s, at, &c)) > 0 && is_word_char(c);) {
        at += n;
    }
    return at;
}

struct text text_of(struct lexicon *lexicon, struct str s)
{
    struct text t = {.s = s};
    enum gap gap = GAP_BLANK;
    size_t at = skip_gap(s, 0, &gap);
    while (at < s.n) {
        struct word *w = VEC_ADD(lexicon->arena, &t.words);
        *w = (struct word){.start = at, .end = word_end(s, at), .gap = gap};
        w->lexeme = lexeme_of(lexicon, str_cut(s, w->start, w->end));
        at = skip_gap(s, w->end, &gap);
    }
    t.last = gap;
    return t;
}

enum gap gap_after(const struct text *t, size_t word)
{
    return word + 1 < t->words.n ? t->words.v[word + 1].gap : t->last;
}

size_t text_has(const struct text *t, size_t at, const char *phrase)
{
    struct str rest = str_of(phrase);
    struct str piece;
    size_t n = 0;
    while (str_next(&rest, ' ', &piece)) {
        if (at + n >= t->words.n || !str_eq(t->words.v[at + n].lexeme->key, piece)) {
            return 0;
        }
        n++;
    }
    return n;
}
