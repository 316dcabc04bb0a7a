/* SPDX-License-Identifier: MIT
 * A stretch of one source text: byte offsets [start, end) into its NFC text (diag/source.h).
 * {0, 0} with `end` 0 means "no place" and is reported at the first line. */
#ifndef VANTHU_BASE_SPAN_H
#define VANTHU_BASE_SPAN_H

#include <stdbool.h>
#include <stdint.h>

struct span {
    uint32_t start, end;
};

/* Is `at` in it or right behind it, as a cursor is? Never in "no place". */
static inline bool span_touches(struct span span, uint32_t at)
{
    return span.end > 0 && at >= span.start && at <= span.end;
}

#endif
