/* SPDX-License-Identifier: MIT */
#include "base/vec.h"

#include <stdint.h>

void vec_reserve(struct arena *a, void **items, size_t n, size_t *cap, size_t size)
{
    if (n < *cap) {
        return;
    }
    const size_t fresh = *cap ? *cap * 2 : 4;
    if (fresh > SIZE_MAX / 2 / size) {
        arena_out_of_memory(a);
    }
    *items = arena_grow(a, *items, *cap * size, fresh * size);
    *cap = fresh;
}
