/* SPDX-License-Identifier: MIT */
#include "text/vowel.h"

#include "base/arena.h"

/* A vowel in one byte: letter, tone, case. */
#define L(letter, tone) (VOWEL_##letter << 4 | (tone) << 1)
#define C(letter, tone) (VOWEL_##letter << 4 | (tone) << 1 | 1)

/* clang-format off */
const uint8_t vowel_low[VOWEL_LOW_END] = {
    [0x41] = C(A, 0), [0x45] = C(E, 0), [0x49] = C(I, 0), [0x4F] = C(O, 0), [0x55] = C(U, 0),
    [0x59] = C(Y, 0), [0x61] = L(A, 0), [0x65] = L(E, 0), [0x69] = L(I, 0), [0x6F] = L(O, 0),
    [0x75] = L(U, 0), [0x79] = L(Y, 0), [0xC0] = C(A, 1), [0xC1] = C(A, 2), [0xC2] = C(AA, 0),
    [0xC3] = C(A, 4), [0xC8] = C(E, 1), [0xC9] = C(E, 2), [0xCA] = C(EE, 0), [0xCC] = C(I, 1),
    [0xCD] = C(I, 2), [0xD2] = C(O, 1), [0xD3] = C(O, 2), [0xD4] = C(OO, 0), [0xD5] = C(O, 4),
    [0xD9] = C(U, 1), [0xDA] = C(U, 2), [0xDD] = C(Y, 2), [0xE0] = L(A, 1), [0xE1] = L(A, 2),
    [0xE2] = L(AA, 0), [0xE3] = L(A, 4), [0xE8] = L(E, 1), [0xE9] = L(E, 2), [0xEA] = L(EE, 0),
    [0xEC] = L(I, 1), [0xED] = L(I, 2), [0xF2] = L(O, 1), [0xF3] = L(O, 2), [0xF4] = L(OO, 0),
    [0xF5] = L(O, 4), [0xF9] = L(U, 1), [0xFA] = L(U, 2), [0xFD] = L(Y, 2), [0x102] = C(AW, 0),
    [0x103] = L(AW, 0), [0x128] = C(I, 4), [0x129] = L(I, 4), [0x168] = C(U, 4), [0x169] = L(U, 4),
    [0x1A0] = C(OW, 0), [0x1A1] = L(OW, 0), [0x1AF] = C(UW, 0), [0x1B0] = L(UW, 0),
};
const uint8_t vowel_high[VOWEL_HIGH_END - VOWEL_HIGH] = {
    C(A, 5), L(A, 5), C(A, 3), L(A, 3), C(AA, 2), L(AA, 2), C(AA, 1), L(AA, 1), C(AA, 3), L(AA, 3),
    C(AA, 4), L(AA, 4), C(AA, 5), L(AA, 5), C(AW, 2), L(AW, 2), C(AW, 1), L(AW, 1), C(AW, 3),
    L(AW, 3), C(AW, 4), L(AW, 4), C(AW, 5), L(AW, 5), C(E, 5), L(E, 5), C(E, 3), L(E, 3), C(E, 4),
    L(E, 4), C(EE, 2), L(EE, 2), C(EE, 1), L(EE, 1), C(EE, 3), L(EE, 3), C(EE, 4), L(EE, 4),
    C(EE, 5), L(EE, 5), C(I, 3), L(I, 3), C(I, 5), L(I, 5), C(O, 5), L(O, 5), C(O, 3), L(O, 3),
    C(OO, 2), L(OO, 2), C(OO, 1), L(OO, 1), C(OO, 3), L(OO, 3), C(OO, 4), L(OO, 4), C(OO, 5),
    L(OO, 5), C(OW, 2), L(OW, 2), C(OW, 1), L(OW, 1), C(OW, 3), L(OW, 3), C(OW, 4), L(OW, 4),
    C(OW, 5), L(OW, 5), C(U, 5), L(U, 5), C(U, 3), L(U, 3), C(UW, 2), L(UW, 2), C(UW, 1), L(UW, 1),
    C(UW, 3), L(UW, 3), C(UW, 4), L(UW, 4), C(UW, 5), L(UW, 5), C(Y, 1), L(Y, 1), C(Y, 5), L(Y, 5),
    C(Y, 3), L(Y, 3), C(Y, 4), L(Y, 4),
};

/* The way back: case, letter, tone. */
static const uint16_t chars[2][VOWEL_Y + 1][TONES] = {
    {
        {0},
        {0x61, 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1},
        {0x103, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7},
        {0xE2, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD},
        {0x65, 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9},
        {0xEA, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7},
        {0x69, 0xEC, 0xED, 0x1EC9, 0x129, 0x1ECB},
        {0x6F, 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD},
        {0xF4, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9},
        {0x1A1, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3},
        {0x75, 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5},
        {0x1B0, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1},
        {0x79, 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5},
    },
    {
        {0},
        {0x41, 0xC0, 0xC1, 0x1EA2, 0xC3, 0x1EA0},
        {0x102, 0x1EB0, 0x1EAE, 0x1EB2, 0x1EB4, 0x1EB6},
        {0xC2, 0x1EA6, 0x1EA4, 0x1EA8, 0x1EAA, 0x1EAC},
        {0x45, 0xC8, 0xC9, 0x1EBA, 0x1EBC, 0x1EB8},
        {0xCA, 0x1EC0, 0x1EBE, 0x1EC2, 0x1EC4, 0x1EC6},
        {0x49, 0xCC, 0xCD, 0x1EC8, 0x128, 0x1ECA},
        {0x4F, 0xD2, 0xD3, 0x1ECE, 0xD5, 0x1ECC},
        {0xD4, 0x1ED2, 0x1ED0, 0x1ED4, 0x1ED6, 0x1ED8},
        {0x1A0, 0x1EDC, 0x1EDA, 0x1EDE, 0x1EE0, 0x1EE2},
        {0x55, 0xD9, 0xDA, 0x1EE6, 0x168, 0x1EE4},
        {0x1AF, 0x1EEA, 0x1EE8, 0x1EEC, 0x1EEE, 0x1EF0},
        {0x59, 0x1EF2, 0xDD, 0x1EF6, 0x1EF8, 0x1EF4},
    },
};
/* clang-format on */

uint32_t vowel_char(struct vowel v)
{
    return chars[v.upper ? 1 : 0][v.letter][v.tone];
}

uint32_t vowel_of(uint32_t c, enum tone *tone)
{
    struct vowel v = vowel_read(c);
    *tone = v.tone;
    v.tone = TONE_NONE;
    return vowel_char(v);
}

uint32_t vowel_with(uint32_t vowel, enum tone tone)
{
    struct vowel v = vowel_read(vowel);
    v.tone = tone;
    return v.letter ? vowel_char(v) : vowel;
}
