/* SPDX-License-Identifier: MIT */
#include "text/residue.h"

#include "text/encoding_tables.h"
#include "text/nfc.h"
#include "text/utf8.h"

enum { WORD_BYTES = 128 }; /* longer is no word */

const char *residue_name(enum residue kind)
{
    static const char *const names[RESIDUES] = {
        [RESIDUE_TCVN3] = "TCVN3 (ABC)", [RESIDUE_VNI] = "VNI", [RESIDUE_UTF8] = "UTF-8"};
    return names[kind];
}

/* The byte that a character of Windows-1252 was read from; 0: none. C1 controls are what Latin-1
 * makes of the same bytes. */
static unsigned char byte_of(uint32_t c)
{
    if (c < 0x100) {
        return (unsigned char)c;
    }
    for (size_t i = 0; i < COUNT_OF(cp1252_punctuation); i++) {
        if (cp1252_punctuation[i] == c) {
            return (unsigned char)(0x80 + i);
        }
    }
    return 0;
}

static size_t bytes_of(struct str word, unsigned char bytes[WORD_BYTES])
{
    uint32_t c;
    size_t n = 0;
    for (size_t at = 0, used; (used = utf8_get(word, at, &c)) > 0; at += used) {
        const unsigned char byte = byte_of(c);
        if (!byte || n == WORD_BYTES) {
            return 0;
        }
        bytes[n++] = byte;
    }
    return n;
}

static size_t tcvn3(const unsigned char *bytes, size_t n, struct buf *out)
{
    size_t changed = 0;
    for (size_t i = 0; i < n; i++) {
        const unsigned char byte = bytes[i];
        const uint32_t c = byte > 0xA0 ? tcvn3_letters[byte - 0xA0] : byte;
        if (byte >= 0x80 && (byte <= 0xA0 || (c >= 0x300 && c < 0x370))) {
            return 0;
        }
        utf8_put(out, c);
        changed += byte >= 0x80;
    }
    return changed;
}

static bool carries(const struct vni_byte *row, unsigned char before)
{
    switch (before | 0x20) {
    case 'a':
        return (row->bases & VNI_A) != 0;
    case 'e':
        return (row->bases & VNI_E) != 0;
    case 'o':
        return (row->bases & VNI_O) != 0;
    case 'u':
    case 'y':
    case 0xF4: /* ô and ö stand for ơ and ư */
    case 0xF6:
        return (row->bases & VNI_U) != 0;
    default:
        return false;
    }
}

static size_t vni(const unsigned char *bytes, size_t n, struct buf *out)
{
    size_t changed = 0;
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] < 0x80) {
            utf8_put(out, bytes[i]);
            continue;
        }
        if (bytes[i] < 0xC0) {
            return 0;
        }
        const struct vni_byte *row = &vni_bytes[bytes[i] - 0xC0];
        if (!row->letter && !(i && carries(row, bytes[i - 1]))) {
            return 0;
        }
        const uint16_t signs[] = {row->letter, row->shape, row->tone};
        for (size_t k = 0; k < COUNT_OF(signs); k++) {
            if (signs[k]) {
                utf8_put(out, signs[k]);
            }
        }
        changed++;
    }
    return changed;
}

/* The whole word must be UTF-8 again, with at least one letter of more than one byte. */
static size_t broken_utf8(const unsigned char *bytes, size_t n, struct buf *out)
{
    const struct str s = {(const char *)bytes, n};
    size_t changed = 0;
    for (size_t i = 0; i < n; i++) {
        changed += bytes[i] >= 0xC0;
    }
    if (!changed || utf8_valid_to(s) < n) {
        return 0;
    }
    buf_add(out, s);
    return changed;
}

bool residue_word(enum residue kind, struct str word, struct buf *out, size_t *changed)
{
    static size_t (*const decoders[RESIDUES])(const unsigned char *, size_t, struct buf *) = {
        [RESIDUE_TCVN3] = tcvn3, [RESIDUE_VNI] = vni, [RESIDUE_UTF8] = broken_utf8};
    unsigned char bytes[WORD_BYTES];
    const size_t n = bytes_of(word, bytes);
    const size_t start = out->n;
    *changed = n ? decoders[kind](bytes, n, out) : 0;
    if (!*changed) {
        out->n = start;
        return false;
    }
    const struct str made = str_from(buf_str(out), start);
    if (!nfc_is(made)) {
        const struct str composed = nfc(out->arena, made);
        out->n = start;
        buf_add(out, composed);
    }
    return true;
}
