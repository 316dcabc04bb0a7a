/* SPDX-License-Identifier: MIT
 * Trees of text: what YAML front matter, registers and XML metadata are made of before they are
 * bound to the model, and what text and layout templates take their slots from. Data only. */
#ifndef VANTHU_BASE_VALUE_H
#define VANTHU_BASE_VALUE_H

#include "base/span.h"
#include "base/str.h"
#include "base/vec.h"

enum value_kind { VALUE_TEXT, VALUE_LIST, VALUE_MAP };

struct value;

struct entry {
    struct str key; /* empty in a list */
    struct span key_at;
    struct value *value;
    struct str comment; /* whole-line comments above the entry, without '#', LF between lines */
};

struct value {
    enum value_kind kind;
    struct str text;           /* VALUE_TEXT */
    VEC(struct entry) entries; /* VALUE_LIST, VALUE_MAP: in the order of the source */
    struct span at;
    struct str remark; /* comment after the value on its own line, without '#' */
    struct str tail;   /* comments after the last entry */
};

struct value *value_text(struct arena *a, struct str text);
struct value *value_list(struct arena *a);
struct value *value_map(struct arena *a);

/* Appends to a list; sets a key of a map (the key must be new: duplicates are the reader's to
 * refuse). Return the value that was put in. */
struct value *value_add(struct arena *a, struct value *list, struct value *item);
struct value *value_set(struct arena *a, struct value *map, struct str key, struct value *item);
/* Shorthands for building slot values: sets a text; an empty one counts as absent in templates. */
void value_set_text(struct arena *a, struct value *map, const char *key, struct str text);

/* The entry or value of `key`; NULL when `map` is NULL, no map, or lacks it. */
const struct entry *value_entry(const struct value *map, struct str key);
struct value *value_get(const struct value *map, const char *key);
/* The text of `key`, or the empty slice when it is absent or no text. */
struct str value_get_text(const struct value *map, const char *key);

/* Same kind, text, keys, order and comments; places are not compared. */
bool value_same(const struct value *x, const struct value *y);

#endif
