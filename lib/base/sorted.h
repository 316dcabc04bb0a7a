/* SPDX-License-Identifier: MIT
 * Search by halves in rows that are sorted by a uint32_t member: offsets, code points.
 * `sorted_upto(v, n, SORTED_BY(struct shift, text), at)`; v may be NULL when n is 0. */
#ifndef VANTHU_BASE_SORTED_H
#define VANTHU_BASE_SORTED_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct sorted_by {
    size_t size, offset; /* of a row; of the member in it */
};

#define SORTED_BY(type, member) ((struct sorted_by){sizeof(type), offsetof(type, member)})
#define SORTED_NUMBERS ((struct sorted_by){sizeof(uint32_t), 0}) /* rows that are the number */

/* How many rows are below `bound`: the index of the first that is not. Inline, so that the loop
 * is compiled for the row at hand: widths of letters are looked up here. */
static inline size_t sorted_before(const void *rows, size_t n, struct sorted_by by, uint64_t bound)
{
    size_t low = 0;
    size_t high = n;
    while (low < high) { /* rows before `low` are below the bound, from `high` on none is */
        const size_t middle = low + (high - low) / 2;
        uint32_t key = 0;
        memcpy(&key, (const char *)rows + middle * by.size + by.offset, sizeof key);
        if (key < bound) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* How many rows are at or before `at`: the last of them is one less. */
static inline size_t sorted_upto(const void *rows, size_t n, struct sorted_by by, uint32_t at)
{
    return sorted_before(rows, n, by, (uint64_t)at + 1);
}

#endif
