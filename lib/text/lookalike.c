/* SPDX-License-Identifier: MIT */
#include "text/lookalike.h"

#include "base/sorted.h"

static const struct lookalike {
    uint32_t c;
    uint8_t kind;
    const char *latin;
} letters[] = {
    /* sorted by code point */
    {0x00D0, LOOKALIKE_ETH, "Đ"},      {0x00F0, LOOKALIKE_ETH, "đ"},
    {0x0131, LOOKALIKE_ETH, "i"},      {0x0189, LOOKALIKE_ETH, "Đ"},
    {0x01A2, LOOKALIKE_ETH, "Ư"},      {0x01A3, LOOKALIKE_ETH, "ư"},
    {0x01CD, LOOKALIKE_ETH, "Ă"},      {0x01CE, LOOKALIKE_ETH, "ă"},
    {0x0251, LOOKALIKE_ETH, "a"},      {0x0256, LOOKALIKE_ETH, "đ"},
    {0x0261, LOOKALIKE_ETH, "g"},      {0x0391, LOOKALIKE_GREEK, "A"},
    {0x0392, LOOKALIKE_GREEK, "B"},    {0x0395, LOOKALIKE_GREEK, "E"},
    {0x0396, LOOKALIKE_GREEK, "Z"},    {0x0397, LOOKALIKE_GREEK, "H"},
    {0x0399, LOOKALIKE_GREEK, "I"},    {0x039A, LOOKALIKE_GREEK, "K"},
    {0x039C, LOOKALIKE_GREEK, "M"},    {0x039D, LOOKALIKE_GREEK, "N"},
    {0x039F, LOOKALIKE_GREEK, "O"},    {0x03A1, LOOKALIKE_GREEK, "P"},
    {0x03A4, LOOKALIKE_GREEK, "T"},    {0x03A5, LOOKALIKE_GREEK, "Y"},
    {0x03A7, LOOKALIKE_GREEK, "X"},    {0x03B1, LOOKALIKE_SCIENCE, "a"},
    {0x03B9, LOOKALIKE_SCIENCE, "i"},  {0x03BA, LOOKALIKE_SCIENCE, "k"},
    {0x03BD, LOOKALIKE_SCIENCE, "v"},  {0x03BF, LOOKALIKE_GREEK, "o"},
    {0x03C1, LOOKALIKE_SCIENCE, "p"},  {0x03C4, LOOKALIKE_SCIENCE, "t"},
    {0x03C5, LOOKALIKE_SCIENCE, "u"},  {0x03CC, LOOKALIKE_GREEK, "ó"},
    {0x0405, LOOKALIKE_CYRILLIC, "S"}, {0x0406, LOOKALIKE_CYRILLIC, "I"},
    {0x0408, LOOKALIKE_CYRILLIC, "J"}, {0x0410, LOOKALIKE_CYRILLIC, "A"},
    {0x0412, LOOKALIKE_CYRILLIC, "B"}, {0x0415, LOOKALIKE_CYRILLIC, "E"},
    {0x041A, LOOKALIKE_CYRILLIC, "K"}, {0x041C, LOOKALIKE_CYRILLIC, "M"},
    {0x041D, LOOKALIKE_CYRILLIC, "H"}, {0x041E, LOOKALIKE_CYRILLIC, "O"},
    {0x0420, LOOKALIKE_CYRILLIC, "P"}, {0x0421, LOOKALIKE_CYRILLIC, "C"},
    {0x0422, LOOKALIKE_CYRILLIC, "T"}, {0x0423, LOOKALIKE_CYRILLIC, "Y"},
    {0x0425, LOOKALIKE_CYRILLIC, "X"}, {0x0430, LOOKALIKE_CYRILLIC, "a"},
    {0x0435, LOOKALIKE_CYRILLIC, "e"}, {0x043E, LOOKALIKE_CYRILLIC, "o"},
    {0x0440, LOOKALIKE_CYRILLIC, "p"}, {0x0441, LOOKALIKE_CYRILLIC, "c"},
    {0x0443, LOOKALIKE_CYRILLIC, "y"}, {0x0445, LOOKALIKE_CYRILLIC, "x"},
    {0x0455, LOOKALIKE_CYRILLIC, "s"}, {0x0456, LOOKALIKE_CYRILLIC, "i"},
    {0x0458, LOOKALIKE_CYRILLIC, "j"}, {0x0501, LOOKALIKE_CYRILLIC, "d"},
    {0x051B, LOOKALIKE_CYRILLIC, "q"}, {0x051D, LOOKALIKE_CYRILLIC, "w"},
    {0xFB00, LOOKALIKE_WIDE, "ff"},    {0xFB01, LOOKALIKE_WIDE, "fi"},
    {0xFB02, LOOKALIKE_WIDE, "fl"},
};

static struct str listed(uint32_t c, enum lookalike_kind *kind)
{
    const size_t i = sorted_before(letters, COUNT_OF(letters), SORTED_BY(struct lookalike, c), c);
    if (i == COUNT_OF(letters) || letters[i].c != c) {
        return STR_EMPTY;
    }
    *kind = (enum lookalike_kind)letters[i].kind;
    return str_of(letters[i].latin);
}

/* The ASCII character behind a fullwidth or mathematical form, or 0. */
static char wide(uint32_t c)
{
    if (c >= 0xFF10 && c <= 0xFF19) {
        return (char)('0' + (c - 0xFF10));
    }
    if (c >= 0xFF21 && c <= 0xFF3A) {
        return (char)('A' + (c - 0xFF21));
    }
    if (c >= 0xFF41 && c <= 0xFF5A) {
        return (char)('a' + (c - 0xFF41));
    }
    if (c >= 0x1D400 && c <= 0x1D6A3) {
        const uint32_t i = (c - 0x1D400) % 52;
        return (char)(i < 26 ? 'A' + i : 'a' + (i - 26));
    }
    return 0;
}

struct str lookalike_of(uint32_t c, enum lookalike_kind *kind, char room[4])
{
    *kind = LOOKALIKE_NONE;
    if (c < 0xD0) {
        return STR_EMPTY;
    }
    room[0] = wide(c);
    if (room[0]) {
        *kind = LOOKALIKE_WIDE;
        return (struct str){room, 1};
    }
    return listed(c, kind);
}
