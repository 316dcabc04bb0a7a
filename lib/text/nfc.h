/* SPDX-License-Identifier: MIT
 * Unicode normalisation form C (by utf8proc), with a map back to the bytes it came from. */
#ifndef VANTHU_TEXT_NFC_H
#define VANTHU_TEXT_NFC_H

#include "base/str.h"
#include "base/vec.h"

/* From text offset `text` on, and up to the next row, text offset t came from raw offset
 * raw + (t - text). Rows are sorted by both; an empty list is the identity. */
struct shift {
    uint32_t text, raw;
};
struct shifts {
    VEC(struct shift) list;
};

/* Appends that text offset `text` came from `raw` (no row is added where the last one says so). */
void shifts_add(struct arena *a, struct shifts *shifts, uint32_t text, uint32_t raw);
uint32_t shifts_raw(const struct shifts *shifts, uint32_t text);
/* The other way: the text offset of what stands at `raw`, or nearest before it. */
uint32_t shifts_text(const struct shifts *shifts, uint32_t raw);

bool nfc_is(struct str s);
/* `s` (valid UTF-8) in NFC; `s` itself when it is already. */
struct str nfc(struct arena *a, struct str s);
/* The same, and where each part came from; `changed` lists the stretches of the result that differ
 * from the source (for rule T501). Both may be NULL. */
struct stretch {
    uint32_t start, end;
};
struct stretches {
    VEC(struct stretch) list;
};
struct str nfc_mapped(struct arena *a, struct str s, struct shifts *shifts,
                      struct stretches *changed);

#endif
