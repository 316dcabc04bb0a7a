/* SPDX-License-Identifier: MIT */
#include "docx/metrics.h"

#include "text/utf8.h"

struct letter {
    unsigned short c;
    unsigned short width[FACES]; /* of UNITS to the em */
};

static const struct letter letters[] = {
#include "docx/metrics_table.h"
};

enum {
    UNITS = 2048,
    WIDTH_UNKNOWN = 1479, /* as "Ư" */
};

static unsigned letter_width(uint32_t c, enum face face)
{
    size_t low = 0;
    size_t high = COUNT_OF(letters);
    while (low < high) {
        const size_t mid = low + (high - low) / 2;
        if (letters[mid].c == c) {
            return letters[mid].width[face];
        }
        if (letters[mid].c < c) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return WIDTH_UNKNOWN;
}

unsigned text_width(struct str s, enum face face, unsigned half_points)
{
    uint64_t sum = 0;
    uint32_t c = 0;
    for (size_t at = 0, n = 0; (n = utf8_get(s, at, &c)) > 0; at += n) {
        sum += letter_width(c, face);
    }
    /* Half a point is 10 twips. */
    return (unsigned)((sum * half_points * 10 + UNITS / 2) / UNITS);
}
