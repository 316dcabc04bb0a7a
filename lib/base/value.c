/* SPDX-License-Identifier: MIT */
#include "base/value.h"

static struct value *value_new(struct arena *a, enum value_kind kind)
{
    struct value *v = ARENA_NEW(a, struct value);
    *v = (struct value){.kind = kind, .text = STR_EMPTY, .remark = STR_EMPTY, .tail = STR_EMPTY};
    return v;
}

struct value *value_text(struct arena *a, struct str text)
{
    struct value *v = value_new(a, VALUE_TEXT);
    v->text = text;
    return v;
}

struct value *value_list(struct arena *a)
{
    return value_new(a, VALUE_LIST);
}

struct value *value_map(struct arena *a)
{
    return value_new(a, VALUE_MAP);
}

struct value *value_set(struct arena *a, struct value *map, struct str key, struct value *item)
{
    struct entry *e = VEC_ADD(a, &map->entries);
    *e = (struct entry){.key = key, .value = item, .comment = STR_EMPTY};
    return item;
}

struct value *value_add(struct arena *a, struct value *list, struct value *item)
{
    return value_set(a, list, STR_EMPTY, item);
}

void value_set_text(struct arena *a, struct value *map, const char *key, struct str text)
{
    value_set(a, map, str_of(key), value_text(a, text));
}

const struct entry *value_entry(const struct value *map, struct str key)
{
    if (!map || map->kind != VALUE_MAP) {
        return NULL;
    }
    for (size_t i = 0; i < map->entries.n; i++) {
        if (str_eq(map->entries.v[i].key, key)) {
            return &map->entries.v[i];
        }
    }
    return NULL;
}

struct value *value_get(const struct value *map, const char *key)
{
    const struct entry *e = value_entry(map, str_of(key));
    return e ? e->value : NULL;
}

struct str value_get_text(const struct value *map, const char *key)
{
    const struct value *v = value_get(map, key);
    return v && v->kind == VALUE_TEXT ? v->text : STR_EMPTY;
}

static bool same_entry(const struct entry *x, const struct entry *y)
{
    return str_eq(x->key, y->key) && str_eq(x->comment, y->comment) &&
           value_same(x->value, y->value);
}

bool value_same(const struct value *x, const struct value *y)
{
    if (!x || !y) {
        return x == y;
    }
    if (x->kind != y->kind || x->entries.n != y->entries.n || !str_eq(x->text, y->text) ||
        !str_eq(x->remark, y->remark) || !str_eq(x->tail, y->tail)) {
        return false;
    }
    for (size_t i = 0; i < x->entries.n; i++) {
        if (!same_entry(&x->entries.v[i], &y->entries.v[i])) {
            return false;
        }
    }
    return true;
}
