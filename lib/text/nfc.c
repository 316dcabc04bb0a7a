/* SPDX-License-Identifier: MIT */
#include "text/nfc.h"

#include "base/sorted.h"
#include "text/unicode.h"
#include "text/utf8.h"

void shifts_add(struct arena *a, struct shifts *shifts, uint32_t text, uint32_t raw)
{
    const size_t n = shifts->list.n;
    const struct shift last = n ? shifts->list.v[n - 1] : (struct shift){0, 0};
    if (raw - last.raw == text - last.text) {
        return;
    }
    const struct shift row = {text, raw};
    if (n && last.text == text) {
        shifts->list.v[n - 1] = row;
    } else {
        VEC_PUSH(a, &shifts->list, row);
    }
}

uint32_t shifts_raw(const struct shifts *shifts, uint32_t text)
{
    const size_t next =
        sorted_upto(shifts->list.v, shifts->list.n, SORTED_BY(struct shift, text), text);
    const struct shift row = next ? shifts->list.v[next - 1] : (struct shift){0, 0};
    const uint32_t raw = row.raw + (text - row.text);
    /* What composition made longer must not reach into what follows it. */
    const bool past = next < shifts->list.n && raw > shifts->list.v[next].raw;
    return past ? shifts->list.v[next].raw : raw;
}

uint32_t shifts_text(const struct shifts *shifts, uint32_t raw)
{
    const size_t next =
        sorted_upto(shifts->list.v, shifts->list.n, SORTED_BY(struct shift, raw), raw);
    const struct shift row = next ? shifts->list.v[next - 1] : (struct shift){0, 0};
    const uint32_t text = row.text + (raw > row.raw ? raw - row.raw : 0);
    /* What composition made shorter must not reach into what follows it. */
    const bool past = next < shifts->list.n && text > shifts->list.v[next].text;
    return past ? shifts->list.v[next].text : text;
}

/* Characters that are composed already and that nothing decomposes: most of a Vietnamese text. */
static bool is_composed(uint32_t c)
{
    return c < 0x300 || (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x2010 && c <= 0x2027);
}

/* The piece at `at` that is composed by itself: a character and what may join it. A longer heap of
 * marks than UNICODE_PIECE_MAX is cut: it is no writing, and ordering it would take for ever. */
static size_t piece_length(struct str s, size_t at, bool *plain)
{
    uint32_t c;
    size_t n = utf8_get(s, at, &c);
    *plain = is_composed(c);
    for (;;) {
        const size_t used = utf8_get(s, at + n, &c);
        if (!used || c < 0x300 || !unicode_joins(c) || n + used > UNICODE_PIECE_MAX) {
            return n;
        }
        *plain = false;
        n += used;
    }
}

/* Length of the stretch at `at` that is in NFC without asking. */
static size_t plain_length(struct str s, size_t at)
{
    size_t n = 0;
    while (at + n < s.n) {
        bool plain;
        const size_t piece = piece_length(s, at + n, &plain);
        if (!plain) {
            break;
        }
        n += piece;
    }
    return n;
}

/* Offset of the first piece that normalisation changes, or s.n. */
static size_t nfc_valid_to(struct str s)
{
    int32_t work[UNICODE_WORK];
    size_t at = 0;
    while ((at += plain_length(s, at)) < s.n) {
        bool plain;
        const struct str piece = str_cut(s, at, at + piece_length(s, at, &plain));
        if (!str_eq(piece, unicode_nfc(piece, work))) {
            break;
        }
        at += piece.n;
    }
    return at;
}

bool nfc_is(struct str s)
{
    return nfc_valid_to(s) == s.n;
}

struct str nfc(struct arena *a, struct str s)
{
    return nfc_mapped(a, s, NULL, NULL);
}

static void note_stretch(struct arena *a, struct stretches *list, size_t start, size_t end)
{
    const size_t n = list->list.n;
    if (n && list->list.v[n - 1].end == start) {
        list->list.v[n - 1].end = (uint32_t)end;
    } else {
        VEC_PUSH(a, &list->list, ((struct stretch){(uint32_t)start, (uint32_t)end}));
    }
}

struct str nfc_mapped(struct arena *a, struct str s, struct shifts *shifts,
                      struct stretches *changed)
{
    int32_t work[UNICODE_WORK];
    size_t at = nfc_valid_to(s);
    if (at == s.n) {
        return s;
    }
    struct buf out = buf_new(a);
    buf_add(&out, str_cut(s, 0, at));
    while (at < s.n) {
        bool plain;
        const struct str piece = str_cut(s, at, at + piece_length(s, at, &plain));
        const struct str composed = unicode_nfc(piece, work);
        const size_t start = out.n;
        buf_add(&out, composed);
        at += piece.n;
        if (changed && !str_eq(piece, composed)) {
            note_stretch(a, changed, start, out.n);
        }
        if (shifts) {
            shifts_add(a, shifts, (uint32_t)out.n, (uint32_t)at);
        }
        const size_t whole = plain_length(s, at);
        buf_add(&out, str_cut(s, at, at + whole));
        at += whole;
    }
    return buf_str(&out);
}
