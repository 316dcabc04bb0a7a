/* SPDX-License-Identifier: MIT
 * A stretch of one source text: byte offsets [start, end) into its NFC text (diag/source.h).
 * {0, 0} with `end` 0 means "no place" and is reported at the first line. */
#ifndef VANTHU_BASE_SPAN_H
#define VANTHU_BASE_SPAN_H

#include <stdint.h>

struct span {
    uint32_t start, end;
};

#endif
