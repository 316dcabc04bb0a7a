/* SPDX-License-Identifier: MIT */
#include "text/json_read.h"

#include <jansson.h>

static void release(void *slot)
{
    json_decref(*(json_t **)slot);
}

static enum status copy(struct arena *a, json_t *from, unsigned depth, struct json_value *to);

static enum status copy_list(struct arena *a, json_t *from, unsigned depth, struct json_value *to)
{
    enum status st = ST_OK;
    to->kind = JSON_IS_LIST;
    to->n = json_array_size(from);
    to->members = arena_array(a, to->n, sizeof *to->members);
    for (size_t i = 0; i < to->n && st == ST_OK; i++) {
        to->members[i].key = STR_EMPTY;
        st = copy(a, json_array_get(from, i), depth, &to->members[i].value);
    }
    return st;
}

static enum status copy_map(struct arena *a, json_t *from, unsigned depth, struct json_value *to)
{
    enum status st = ST_OK;
    const char *key;
    json_t *value;
    to->kind = JSON_IS_MAP;
    to->members = arena_array(a, json_object_size(from), sizeof *to->members);
    json_object_foreach(from, key, value)
    {
        struct json_member *m = &to->members[to->n++];
        m->key = str_copy(a, str_of(key));
        st = st == ST_OK ? copy(a, value, depth, &m->value) : st;
    }
    return st;
}

static enum status copy(struct arena *a, json_t *from, unsigned depth, struct json_value *to)
{
    *to = (struct json_value){.kind = JSON_IS_NULL, .text = STR_EMPTY};
    switch (json_typeof(from)) {
    case JSON_OBJECT:
        return depth < JSON_READ_DEPTH ? copy_map(a, from, depth + 1, to) : ST_LIMIT;
    case JSON_ARRAY:
        return depth < JSON_READ_DEPTH ? copy_list(a, from, depth + 1, to) : ST_LIMIT;
    case JSON_STRING:
        to->kind = JSON_IS_TEXT;
        to->text = str_copy(a, (struct str){json_string_value(from), json_string_length(from)});
        break;
    case JSON_INTEGER:
        to->kind = JSON_IS_INTEGER;
        to->integer = json_integer_value(from);
        break;
    case JSON_REAL:
        to->kind = JSON_IS_REAL;
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        to->kind = JSON_IS_BOOL;
        to->integer = json_is_true(from);
        break;
    default:
        break;
    }
    return ST_OK;
}

/* The library's tree is released with the arena, whatever happens while it is copied. */
enum status json_read(struct arena *a, struct str bytes, struct json_value *out,
                      struct json_fault *fault)
{
    json_error_t error;
    json_t **slot = ARENA_NEW(a, json_t *);
    arena_defer(a, release, slot);
    json_t *root = json_loadb(bytes.p, bytes.n,
                              JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
    *slot = root;
    *out = (struct json_value){.kind = JSON_IS_NULL, .text = STR_EMPTY};
    if (!root) {
        if (fault) {
            fault->line = error.line > 0 ? (unsigned)error.line : 1;
            fault->column = error.column > 0 ? (unsigned)error.column : 1;
        }
        return ST_INVALID;
    }
    return copy(a, root, 0, out);
}

static const struct json_value *member(const struct json_value *v, struct str key)
{
    for (size_t i = 0; v && v->kind == JSON_IS_MAP && i < v->n; i++) {
        if (str_eq(v->members[i].key, key)) {
            return &v->members[i].value;
        }
    }
    return NULL;
}

const struct json_value *json_get(const struct json_value *v, const char *key)
{
    return member(v, str_of(key));
}

const struct json_value *json_at(const struct json_value *v, const char *path)
{
    struct str rest = str_of(path);
    struct str key;
    while (str_next(&rest, '.', &key)) {
        v = member(v, key);
    }
    return v;
}

const struct json_value *json_item(const struct json_value *v, size_t i)
{
    return v && v->kind == JSON_IS_LIST && i < v->n ? &v->members[i].value : NULL;
}

struct str json_get_text(const struct json_value *v, const char *key)
{
    const struct json_value *m = json_get(v, key);
    return m && m->kind == JSON_IS_TEXT ? m->text : STR_EMPTY;
}

long long json_get_uint(const struct json_value *v, const char *key, long long most,
                        long long otherwise)
{
    const struct json_value *m = json_get(v, key);
    const bool fits = m && m->kind == JSON_IS_INTEGER && m->integer >= 0 && m->integer <= most;
    return fits ? m->integer : otherwise;
}
