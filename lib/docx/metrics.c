/* SPDX-License-Identifier: MIT */
#include "docx/metrics.h"

#include "base/sorted.h"
#include "text/utf8.h"

struct letter {
    uint32_t c;
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
    const size_t i = sorted_before(letters, COUNT_OF(letters), SORTED_BY(struct letter, c), c);
    return i < COUNT_OF(letters) && letters[i].c == c ? letters[i].width[face] : WIDTH_UNKNOWN;
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
