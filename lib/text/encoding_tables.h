/* SPDX-License-Identifier: MIT
 * The two encodings that glibc does not know, byte by byte. Private to lib/text. */
#ifndef VANTHU_TEXT_ENCODING_TABLES_H
#define VANTHU_TEXT_ENCODING_TABLES_H

#include <stdint.h>

/* Windows-1252 from 0x80 to 0x9F (the punctuation of Word); 0 where it has nothing. */
extern const uint16_t cp1252_punctuation[0x20];

/* TCVN3 (the ABC fonts) from 0xA0 to 0xFF. */
extern const uint16_t tcvn3_letters[0x60];

/* VNI-Windows from 0xC0 to 0xFF: a letter by itself, or a mark (shape, tone) on the base letter
 * before it. All 0: nothing. */
enum vni_base { /* which letters a mark can stand on */
                VNI_A = 1,
                VNI_E = 2,
                VNI_O = 4,
                VNI_U = 8, /* with y and the letters ơ, ư: they take tones, no shape */
};
struct vni_byte {
    uint16_t letter;
    uint16_t shape, tone; /* combining marks */
    uint16_t bases;       /* of enum vni_base */
};
extern const struct vni_byte vni_bytes[0x40];

#endif
