/* SPDX-License-Identifier: MIT
 * A hash map from text to a pointer, in an arena. Keys are not copied: they must live as long as
 * the map. */
#ifndef VANTHU_BASE_MAP_H
#define VANTHU_BASE_MAP_H

#include "base/str.h"

struct map_slot {
    struct str key;
    void *value; /* NULL: free slot */
};

struct map {
    struct arena *arena;
    struct map_slot *slots;
    size_t n, cap; /* cap is 0 or a power of two */
};

struct map map_new(struct arena *a);
/* The value of `key`, or NULL. */
void *map_get(const struct map *m, struct str key);
/* Sets key to `value` (not NULL); returns the earlier value, or NULL when the key is new. */
void *map_put(struct map *m, struct str key, void *value);

#endif
