/* SPDX-License-Identifier: MIT
 * Growing arrays in an arena, typed: `VEC(struct run) runs;` is { v, n, cap }, zero = empty. */
#ifndef VANTHU_BASE_VEC_H
#define VANTHU_BASE_VEC_H

#include "base/arena.h"

#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *v;                                                                                   \
        size_t n, cap;                                                                             \
    }

/* Makes room for one more and yields the address of the new, zeroed last element. */
#define VEC_ADD(a, vec)                                                                            \
    (vec_reserve((a), (void **)(void *)&(vec)->v, (vec)->n, &(vec)->cap, sizeof *(vec)->v),        \
     &(vec)->v[(vec)->n++])

#define VEC_PUSH(a, vec, value) (void)(*VEC_ADD((a), (vec)) = (value))

/* Behind VEC_ADD: sees to it that *items has room for n + 1 elements of `size` bytes. */
void vec_reserve(struct arena *a, void **items, size_t n, size_t *cap, size_t size);

#endif
