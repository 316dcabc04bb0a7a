/* SPDX-License-Identifier: MIT */
#include "text/syllable.h"

#include "text/utf8.h"

enum { LETTERS_MAX = 7, NUCLEUS_MAX = 3 }; /* "nghiêng" */

/* A word letter by letter. A consonant stands for itself in lower case. */
struct letters {
    struct {
        uint32_t consonant; /* 0: a vowel */
        enum vowel_letter vowel;
    } v[LETTERS_MAX];
    size_t n;
    enum tone tone;
    size_t tone_at;
};

/* False when the word is too long or carries two tones. */
static bool take_letters(struct str word, struct letters *out)
{
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(word, at, &c)) > 0; at += used) {
        const struct vowel v = vowel_read(c);
        if (out->n == LETTERS_MAX || (v.tone && out->tone)) {
            return false;
        }
        if (v.tone) {
            out->tone = v.tone;
            out->tone_at = out->n;
        }
        out->v[out->n].vowel = v.letter;
        out->v[out->n++].consonant = v.letter ? 0 : utf8_lower(c);
    }
    return out->n > 0;
}

/* ---- onsets ---- */

/* Which vowels an onset is written before. */
enum before {
    NOWHERE,
    ANY,
    BACK,    /* a ă â o ô ơ u ư */
    FRONT,   /* e ê i */
    FRONT_Y, /* e ê i y */
    BACK_I,  /* g: also gì, gìn, giếng */
};

/* Consonant letters as one number. */
#define C1(a) ((uint32_t)(a))
#define C2(a, b) (C1(a) << 9 | (uint32_t)(b))
#define C3(a, b, c) (C2(a, b) << 9 | (uint32_t)(c))

static enum before onset_before(uint32_t consonants)
{
    switch (consonants) {
    case 0:
    case C1('b'):
    case C2('c', 'h'):
    case C1('d'):
    case C1(0x111): /* đ */
    case C1('h'):
    case C2('k', 'h'):
    case C1('l'):
    case C1('m'):
    case C1('n'):
    case C2('n', 'h'):
    case C1('p'):
    case C2('p', 'h'):
    case C1('r'):
    case C1('s'):
    case C1('t'):
    case C2('t', 'h'):
    case C2('t', 'r'):
    case C1('v'):
    case C1('x'):
        return ANY;
    case C1('c'):
    case C2('n', 'g'):
        return BACK;
    case C1('k'):
        return FRONT_Y;
    case C2('g', 'h'):
    case C3('n', 'g', 'h'):
        return FRONT;
    case C1('g'):
        return BACK_I;
    default:
        return NOWHERE;
    }
}

static bool onset_fits(enum before before, enum vowel_letter vowel)
{
    const bool front = vowel == VOWEL_E || vowel == VOWEL_EE || vowel == VOWEL_I;
    switch (before) {
    case ANY:
        return true;
    case BACK:
        return !front && vowel != VOWEL_Y;
    case FRONT:
        return front;
    case FRONT_Y:
        return front || vowel == VOWEL_Y;
    case BACK_I:
        return (!front && vowel != VOWEL_Y) || vowel == VOWEL_I;
    case NOWHERE:
        break;
    }
    return false;
}

/* ---- rhymes ---- */

enum coda {
    OPEN = 1, /* nothing follows */
    CODA_C = 2,
    CODA_CH = 4,
    CODA_M = 8,
    CODA_N = 16,
    CODA_NG = 32,
    CODA_NH = 64,
    CODA_P = 128,
    CODA_T = 256,
    STOPS = CODA_C | CODA_CH | CODA_P | CODA_T, /* spoken in two tones only */
    ROUND = CODA_C | CODA_M | CODA_N | CODA_NG | CODA_P | CODA_T,
    HIGH = CODA_CH | CODA_M | CODA_N | CODA_NH | CODA_P | CODA_T,
};

#define V1(a) (VOWEL_##a)
#define V2(a, b) (VOWEL_##a | VOWEL_##b << 4)
#define V3(a, b, c) (VOWEL_##a | VOWEL_##b << 4 | VOWEL_##c << 8)

/* Glide, nucleus and final glide as they are written, and what may follow them. */
static const uint16_t rhymes[0x1000] = {
    [V1(A)] = OPEN | ROUND | CODA_CH | CODA_NH,
    [V2(A, I)] = OPEN,
    [V2(A, O)] = OPEN,
    [V2(A, U)] = OPEN,
    [V2(A, Y)] = OPEN,
    [V1(AW)] = ROUND,
    [V1(AA)] = ROUND,
    [V2(AA, U)] = OPEN,
    [V2(AA, Y)] = OPEN,
    [V1(E)] = OPEN | ROUND,
    [V2(E, O)] = OPEN,
    [V1(EE)] = OPEN | HIGH,
    [V2(EE, U)] = OPEN,
    [V1(I)] = OPEN | HIGH,
    [V2(I, A)] = OPEN,
    [V2(I, U)] = OPEN,
    [V2(I, EE)] = ROUND,
    [V3(I, EE, U)] = OPEN,
    [V1(O)] = OPEN | ROUND,
    [V2(O, I)] = OPEN,
    [V2(O, O)] = CODA_C | CODA_NG,
    [V2(O, A)] = OPEN | ROUND | CODA_CH | CODA_NH,
    [V3(O, A, I)] = OPEN,
    [V3(O, A, O)] = OPEN,
    [V3(O, A, Y)] = OPEN,
    [V2(O, AW)] = CODA_C | CODA_M | CODA_N | CODA_NG | CODA_P | CODA_T,
    [V2(O, E)] = OPEN | CODA_C | CODA_M | CODA_N | CODA_NG | CODA_T,
    [V3(O, E, O)] = OPEN,
    [V1(OO)] = OPEN | ROUND,
    [V2(OO, I)] = OPEN,
    [V1(OW)] = OPEN | CODA_M | CODA_N | CODA_P | CODA_T,
    [V2(OW, I)] = OPEN,
    [V1(U)] = OPEN | ROUND,
    [V2(U, A)] = OPEN,
    [V2(U, I)] = OPEN,
    [V2(U, AA)] = CODA_N | CODA_NG | CODA_T,
    [V3(U, AA, Y)] = OPEN,
    [V2(U, EE)] = OPEN | CODA_CH | CODA_NH,
    [V3(U, EE, U)] = OPEN,
    [V2(U, OO)] = CODA_C | CODA_M | CODA_N | CODA_NG | CODA_T,
    [V3(U, OO, I)] = OPEN,
    [V2(U, OW)] = OPEN,
    [V2(U, Y)] = OPEN | CODA_CH | CODA_N | CODA_NH | CODA_P | CODA_T,
    [V3(U, Y, A)] = OPEN,
    [V3(U, Y, U)] = OPEN,
    [V3(U, Y, EE)] = CODA_N | CODA_T,
    [V1(UW)] = OPEN | CODA_C | CODA_M | CODA_N | CODA_NG | CODA_T,
    [V2(UW, A)] = OPEN,
    [V2(UW, I)] = OPEN,
    [V2(UW, U)] = OPEN,
    [V2(UW, OW)] = ROUND,
    [V3(UW, OW, I)] = OPEN,
    [V3(UW, OW, U)] = OPEN,
    [V1(Y)] = OPEN,
    [V2(Y, EE)] = CODA_M | CODA_N | CODA_NG | CODA_T,
    [V3(Y, EE, U)] = OPEN,
};

/* After "qu" the glide is spoken for: "quỳnh", "quýt", "quịt" have what "u" and "y" lack alone. */
static unsigned codas_of(uint32_t nucleus, bool qu)
{
    if (qu && nucleus == V1(Y)) {
        return OPEN | CODA_CH | CODA_N | CODA_NH | CODA_P | CODA_T;
    }
    if (qu && nucleus == V2(Y, U)) { /* líu quýu */
        return OPEN;
    }
    return rhymes[nucleus];
}

static unsigned coda_of(uint32_t consonants)
{
    switch (consonants) {
    case 0:
        return OPEN;
    case C1('c'):
        return CODA_C;
    case C2('c', 'h'):
        return CODA_CH;
    case C1('m'):
        return CODA_M;
    case C1('n'):
        return CODA_N;
    case C2('n', 'g'):
        return CODA_NG;
    case C2('n', 'h'):
        return CODA_NH;
    case C1('p'):
        return CODA_P;
    case C1('t'):
        return CODA_T;
    default:
        return 0;
    }
}

/* ---- a syllable out of letters ---- */

/* Letters [from, to) are the vowels; what stands before is the onset, behind the coda. */
struct parts {
    const struct letters *w;
    size_t from, to;
    bool qu, gi;
};

static uint32_t consonants(const struct letters *w, size_t from, size_t to)
{
    uint32_t out = 0;
    for (size_t i = from; i < to; i++) {
        out = out << 9 | (w->v[i].consonant & 0x1FF);
    }
    return to - from > 3 ? 1 : out; /* 1: no consonants of ours */
}

/* The letter that carries the tone by the rules of spelling: the vowel with a mark of its own, else
 * the middle one of three, the second before a coda, the first of two. */
static size_t tone_due(const struct parts *p, unsigned coda)
{
    const size_t n = p->to - p->from;
    for (size_t i = p->to; i-- > p->from;) {
        const enum vowel_letter v = p->w->v[i].vowel;
        if (v == VOWEL_AW || v == VOWEL_AA || v == VOWEL_EE || v == VOWEL_OO || v == VOWEL_OW) {
            return i;
        }
    }
    if (p->w->v[p->from].vowel == VOWEL_UW) {
        return p->from;
    }
    return p->from + (n == 3 || (n == 2 && coda != OPEN) ? 1 : 0);
}

static bool is_open_pair(uint32_t nucleus)
{
    return nucleus == V2(O, A) || nucleus == V2(O, E) || nucleus == V2(U, Y);
}

static bool onset_is_good(const struct parts *p)
{
    const struct letters *w = p->w;
    const enum vowel_letter first = w->v[p->from].vowel;
    if (p->qu || p->gi) {
        return !p->gi || first != VOWEL_I;
    }
    const uint32_t onset = consonants(w, 0, p->from);
    const bool lone_i = p->to - p->from > 1 && w->v[p->from + 1].vowel == VOWEL_EE;
    if (lone_i && first == VOWEL_I && onset == 0) {
        return false; /* "iê" is spelt "yê" where nothing stands before it */
    }
    if (lone_i && first == VOWEL_Y && onset != 0) {
        return false;
    }
    if (onset == C1('g') && p->to - p->from > 1 && w->v[p->from + 1].vowel != VOWEL_EE &&
        first == VOWEL_I) {
        return false; /* "gìa" is "già" */
    }
    return onset_fits(onset_before(onset), first);
}

static struct syllable judge(const struct parts *p)
{
    const struct letters *w = p->w;
    struct syllable s = {.verdict = SYLLABLE_NO, .tone = w->tone};
    const size_t n = p->to - p->from;
    if (n == 0 || n > NUCLEUS_MAX || !onset_is_good(p)) {
        return s;
    }
    uint32_t nucleus = 0;
    for (size_t i = 0; i < n; i++) {
        nucleus |= (uint32_t)w->v[p->from + i].vowel << (4 * i);
    }
    const unsigned coda = coda_of(consonants(w, p->to, w->n));
    const bool stopped = (coda & STOPS) != 0;
    if (!(codas_of(nucleus, p->qu) & coda) ||
        (stopped && w->tone != TONE_ACUTE && w->tone != TONE_DOT)) {
        return s;
    }
    const size_t due = tone_due(p, coda);
    const bool either = coda == OPEN && is_open_pair(nucleus);
    s.tone_due = (unsigned)due;
    s.verdict = SYLLABLE_MISPLACED;
    if (!w->tone || w->tone_at == due || (either && w->tone_at == due + 1)) {
        s.verdict = SYLLABLE_YES;
        s.style = !w->tone || !either ? STYLE_NONE : w->tone_at == due ? STYLE_FIRST : STYLE_SECOND;
    }
    return s;
}

static bool is_vowel(const struct letters *w, size_t i)
{
    return i < w->n && w->v[i].vowel != VOWEL_NONE;
}

struct syllable syllable_read(struct str word)
{
    struct letters w = {.n = 0};
    if (!take_letters(word, &w)) {
        return (struct syllable){SYLLABLE_NO, STYLE_NONE, TONE_NONE, 0};
    }
    struct parts p = {.w = &w};
    while (p.from < w.n && !is_vowel(&w, p.from)) {
        p.from++;
    }
    const bool single = p.from == 1 && is_vowel(&w, 2);
    p.qu = single && w.v[0].consonant == 'q' && w.v[1].vowel == VOWEL_U;
    p.gi = single && w.v[0].consonant == 'g' && w.v[1].vowel == VOWEL_I;
    p.from += p.qu || p.gi;
    p.to = p.from;
    while (is_vowel(&w, p.to)) {
        p.to++;
    }
    const struct syllable s = judge(&p);
    if (s.verdict == SYLLABLE_NO && p.gi) { /* "giếng" is g + iêng */
        p.gi = false;
        p.from--;
        return judge(&p);
    }
    return s;
}

bool syllable_is(struct str word)
{
    return syllable_read(word).verdict != SYLLABLE_NO;
}

/* ---- mending ---- */

struct str syllable_tone_moved(struct arena *a, struct str word)
{
    const struct syllable s = syllable_read(word);
    struct buf out = buf_new(a);
    uint32_t c;
    unsigned i = 0;
    for (size_t at = 0, used; (used = utf8_get(word, at, &c)) > 0; at += used, i++) {
        struct vowel v = vowel_read(c);
        v.tone = i == s.tone_due ? s.tone : TONE_NONE;
        utf8_put(&out, v.letter ? vowel_char(v) : c);
    }
    return buf_str(&out);
}

/* Pairs that slips of typing exchange. Tried in this order, wherever they stand in the word. */
static const struct {
    struct str wrong, right;
} slips[] = {
    {STR_INIT("ngh"), STR_INIT("ng")}, {STR_INIT("ng"), STR_INIT("ngh")},
    {STR_INIT("gh"), STR_INIT("g")},   {STR_INIT("g"), STR_INIT("gh")},
    {STR_INIT("c"), STR_INIT("k")},    {STR_INIT("k"), STR_INIT("c")},
};

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* The word with its onset respelt, in the case of its letters. */
static struct str onset_respelt(struct arena *a, struct str word)
{
    for (size_t i = 0; i < COUNT_OF(slips); i++) {
        if (utf8_match(word, 0, slips[i].wrong) == 0) {
            continue;
        }
        const struct str rest = str_from(word, slips[i].wrong.n);
        const bool upper = word.n > 1 && is_capital(word.p[0]) && is_capital(word.p[1]);
        const struct str right = upper                   ? utf8_to_upper(a, slips[i].right)
                                 : is_capital(word.p[0]) ? utf8_upper_first(a, slips[i].right)
                                                         : slips[i].right;
        const struct str whole = str_cat(a, right, rest);
        if (syllable_read(whole).verdict == SYLLABLE_YES) {
            return whole;
        }
    }
    return STR_EMPTY;
}

/* "uơ", "ưo" before a coda are "ươ" with one mark forgotten. */
static struct str hooks_completed(struct arena *a, struct str word)
{
    struct buf out = buf_new(a);
    uint32_t c, next;
    for (size_t at = 0, used; (used = utf8_get(word, at, &c)) > 0; at += used) {
        struct vowel v = vowel_read(c);
        (void)utf8_get(word, at + used, &next);
        const enum vowel_letter after = vowel_read(next).letter;
        uint32_t before = 0;
        (void)utf8_back(word, at, &before);
        if (v.letter == VOWEL_U && after == VOWEL_OW) {
            v.letter = VOWEL_UW;
        } else if (v.letter == VOWEL_O && vowel_read(before).letter == VOWEL_UW) {
            v.letter = VOWEL_OW;
        }
        utf8_put(&out, v.letter ? vowel_char(v) : c);
    }
    return syllable_is(buf_str(&out)) ? syllable_tone_moved(a, buf_str(&out)) : STR_EMPTY;
}

/* One of two equal neighbours is too many: "thuuộc", "nhânn". */
static struct str undoubled(struct arena *a, struct str word)
{
    uint32_t c, next;
    for (size_t at = 0, used; (used = utf8_get(word, at, &c)) > 0; at += used) {
        const size_t more = utf8_get(word, at + used, &next);
        if (more && utf8_lower(c) == utf8_lower(next)) {
            const struct str whole = str_cat(a, str_cut(word, 0, at), str_from(word, at + used));
            if (syllable_read(whole).verdict == SYLLABLE_YES) {
                return whole;
            }
        }
    }
    return STR_EMPTY;
}

struct str syllable_near(struct arena *a, struct str word)
{
    struct str near = onset_respelt(a, word);
    near = near.n ? near : hooks_completed(a, word);
    return near.n ? near : undoubled(a, word);
}

enum { SPLIT_BYTES = 64 };

/* The bytes up to which a syllable can reach from `at`, letter by letter. */
static size_t reach(struct str word, size_t at, size_t ends[LETTERS_MAX])
{
    uint32_t c;
    size_t n = 0;
    while (n < LETTERS_MAX && at < word.n) {
        at += utf8_get(word, at, &c);
        ends[n++] = at;
    }
    return n;
}

/* A vowel after a vowel or a consonant is more likely a slip inside one syllable. */
static bool starts_vowel(struct str word, size_t at)
{
    uint32_t c;
    return utf8_get(word, at, &c) > 0 && vowel_read(c).letter != VOWEL_NONE;
}

/* Where the first syllable of the rest of the word ends, such that what follows can be cut into
 * syllables, too; 0: nowhere. `hopeless` remembers where that was found to fail. */
static size_t cut(struct str word, size_t at, bool hopeless[SPLIT_BYTES + 1])
{
    size_t ends[LETTERS_MAX];
    for (size_t n = reach(word, at, ends); n > 0 && !hopeless[at]; n--) {
        const size_t end = ends[n - 1];
        if (n > 1 && syllable_is(str_cut(word, at, end)) && !starts_vowel(word, end) &&
            (end == word.n || cut(word, end, hopeless) > 0)) {
            return end;
        }
    }
    hopeless[at] = true;
    return 0;
}

size_t syllable_split(struct str word)
{
    bool hopeless[SPLIT_BYTES + 1] = {false};
    const size_t end = word.n <= SPLIT_BYTES ? cut(word, 0, hopeless) : 0;
    return end < word.n ? end : 0;
}
