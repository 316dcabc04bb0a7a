/* SPDX-License-Identifier: MIT */
#include "text/fold.h"

#include "text/nfc.h"
#include "text/syllable.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { SLUG_MAX = 80 };

/* What one character becomes in a key, whatever stands around it. */
enum { DROP = 0, KEEP = 1 };

static const struct {
    uint32_t first, last, becomes;
} classes[] = {
    {0xAD, 0xAD, DROP},     {0x200B, 0x200F, DROP}, {0x202A, 0x202E, DROP}, {0x2060, 0x2064, DROP},
    {0xFEFF, 0xFEFF, DROP}, {0x2010, 0x2015, '-'},  {0x2212, 0x2212, '-'},  {0xFE58, 0xFE58, '-'},
    {0xFE63, 0xFE63, '-'},  {0xFF0D, 0xFF0D, '-'},  {0x2018, 0x201B, '\''}, {0xB4, 0xB4, '\''},
    {'`', '`', '\''},       {0x2032, 0x2032, '\''}, {0x201C, 0x201F, '"'},  {0xAB, 0xAB, '"'},
    {0xBB, 0xBB, '"'},      {0x2033, 0x2033, '"'},
};

static uint32_t class_of(uint32_t c)
{
    for (size_t i = 0; i < COUNT_OF(classes); i++) {
        if (c >= classes[i].first && c <= classes[i].last) {
            return classes[i].becomes;
        }
    }
    return KEEP;
}

/* The tone of `c` when it is the small vowel `plain` with a tone, or TONE_NONE. */
static enum tone tone_on(uint32_t c, uint32_t plain)
{
    enum tone tone;
    return vowel_of(c, &tone) == plain ? tone : TONE_NONE;
}

/* The open rhymes in which the tone is written on either vowel: hòa and hoà, khỏe, thủy. */
static const struct {
    uint32_t first, second;
} open_rhymes[] = {{'o', 'a'}, {'o', 'e'}, {'u', 'y'}};

/* Reads lower-case characters of a name one after the other, classes already applied. */
struct reader {
    struct str s;
    size_t at;
};

/* The next character of the key, a blank for any run of blanks; 0 at the end. */
static uint32_t read_folded(struct reader *r)
{
    for (;;) {
        const size_t blanks = utf8_blanks(r->s, r->at);
        if (blanks) {
            r->at += blanks;
            return ' ';
        }
        uint32_t c;
        const size_t used = utf8_get(r->s, r->at, &c);
        if (!used) {
            return 0;
        }
        r->at += used;
        const uint32_t class = class_of(c);
        if (class != DROP) {
            return class == KEEP ? utf8_lower(c) : class;
        }
    }
}

static uint32_t peek_folded(struct reader r, unsigned ahead)
{
    uint32_t c;
    do {
        c = read_folded(&r);
    } while (c && ahead--);
    return c;
}

/* `c` with the tone that the second vowel of an open rhyme carries, taken from there. */
static uint32_t pull_tone(uint32_t c, struct reader *r)
{
    const uint32_t second = peek_folded(*r, 0);
    for (size_t i = 0; i < COUNT_OF(open_rhymes); i++) {
        const enum tone tone = tone_on(second, open_rhymes[i].second);
        if (c == open_rhymes[i].first && tone && !utf8_is_letter(peek_folded(*r, 1))) {
            return vowel_with(c, tone);
        }
    }
    return c;
}

/* The plain vowel whose tone was pulled in front of it, or `c`. */
static uint32_t left_behind(uint32_t c, uint32_t before)
{
    for (size_t i = 0; i < COUNT_OF(open_rhymes); i++) {
        if (tone_on(before, open_rhymes[i].first) && tone_on(c, open_rhymes[i].second)) {
            return open_rhymes[i].second;
        }
    }
    return c;
}

void fold_name_into(struct buf *out, struct str s)
{
    struct reader r = {nfc(out->arena, s), 0};
    uint32_t before = ' ';
    bool gap = false; /* a blank is due, unless a dash or the end comes */
    for (uint32_t c; (c = read_folded(&r)) != 0;) {
        if (c == ' ') {
            gap = true;
            continue;
        }
        if (gap && before != ' ' && before != '-' && c != '-') {
            buf_addc(out, ' ');
        }
        gap = false;
        /* the u of "qu" belongs to the onset and bears no tone: quý */
        const uint32_t pulled = before == 'q' ? c : pull_tone(left_behind(c, before), &r);
        utf8_put(out, pulled);
        before = pulled;
    }
}

struct str fold_name(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    fold_name_into(&out, s);
    return buf_str(&out);
}

/* The ASCII letter of a character without its marks; 0 when it has none. */
static char ascii_of(uint32_t c)
{
    const uint32_t base = unicode_base(c);
    if (base == 0x111 || base == 0xF0) {
        return 'd'; /* ð (eth) is what some keyboards give for đ */
    }
    if (base == 0x110 || base == 0xD0) {
        return 'D';
    }
    return (char)(base < 0x80 ? base : 0);
}

/* The name is folded at the end of `out`, then each letter is written over its own start, which is
 * never behind what is still to be read. */
void fold_ascii_into(struct buf *out, struct str s)
{
    const size_t start = out->n;
    fold_name_into(out, s);
    size_t end = start;
    uint32_t c;
    for (size_t at = start, used; (used = utf8_get(buf_str(out), at, &c)) > 0; at += used) {
        const char letter = ascii_of(c);
        if (letter) {
            out->p[end++] = letter;
        }
    }
    out->n = end;
}

struct str fold_ascii(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    fold_ascii_into(&out, s);
    return buf_str(&out);
}

static bool is_slug_char(char c)
{
    return (c >= '0' && c <= '9') || utf8_is_letter((unsigned char)c);
}

struct str fold_slug(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    uint32_t c;
    s = nfc(a, s);
    for (size_t at = 0, used; out.n < SLUG_MAX && (used = utf8_get(s, at, &c)) > 0; at += used) {
        const char letter = ascii_of(c);
        if (letter && is_slug_char(letter)) {
            buf_addc(&out, letter);
        } else if (out.n && out.p[out.n - 1] != '-' && !unicode_is_mark(c)) {
            buf_addc(&out, '-');
        }
    }
    while (out.n && out.p[out.n - 1] == '-') {
        out.n--;
    }
    return out.n ? buf_str(&out) : STR("van-ban");
}

bool fold_in(struct arena *a, struct str text, const struct str *names, size_t n)
{
    const struct str wanted = fold_name(a, text);
    for (size_t i = 0; i < n; i++) {
        if (str_eq(wanted, fold_name(a, names[i]))) {
            return true;
        }
    }
    return false;
}
