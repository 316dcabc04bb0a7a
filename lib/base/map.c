/* SPDX-License-Identifier: MIT */
#include "base/map.h"

/* FNV-1a, 64 bit. */
static uint64_t hash_of(struct str s)
{
    uint64_t h = 14695981039346656037U;
    for (size_t i = 0; i < s.n; i++) {
        h = (h ^ (unsigned char)s.p[i]) * 1099511628211U;
    }
    return h ^ (h >> 32);
}

struct map map_new(struct arena *a)
{
    return (struct map){.arena = a};
}

static struct map_slot *slot_of(const struct map *m, struct str key)
{
    size_t i = (size_t)hash_of(key) & (m->cap - 1);
    while (m->slots[i].value && !str_eq(m->slots[i].key, key)) {
        i = (i + 1) & (m->cap - 1);
    }
    return &m->slots[i];
}

void *map_get(const struct map *m, struct str key)
{
    return m->cap ? slot_of(m, key)->value : NULL;
}

/* Kept at most half full, so that a probe is short. */
static void grow(struct map *m)
{
    struct map old = *m;
    m->cap = old.cap ? old.cap * 2 : 16;
    m->slots = arena_array(m->arena, m->cap, sizeof *m->slots);
    for (size_t i = 0; i < old.cap; i++) {
        if (old.slots[i].value) {
            *slot_of(m, old.slots[i].key) = old.slots[i];
        }
    }
}

void *map_put(struct map *m, struct str key, void *value)
{
    if ((m->n + 1) * 2 > m->cap) {
        grow(m);
    }
    struct map_slot *slot = slot_of(m, key);
    void *before = slot->value;
    if (!before) {
        m->n++;
    }
    *slot = (struct map_slot){key, value};
    return before;
}
