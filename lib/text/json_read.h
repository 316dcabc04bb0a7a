/* SPDX-License-Identifier: MIT
 * Reading JSON (RFC 8259, by jansson) into plain data in an arena. What is read is not trusted:
 * every accessor answers for a value that is missing or of another kind. */
#ifndef VANTHU_TEXT_JSON_READ_H
#define VANTHU_TEXT_JSON_READ_H

#include "base/str.h"

enum { JSON_READ_DEPTH = 64 };

enum json_kind {
    JSON_IS_NULL,
    JSON_IS_BOOL,
    JSON_IS_INTEGER,
    JSON_IS_REAL,
    JSON_IS_TEXT,
    JSON_IS_LIST,
    JSON_IS_MAP
};

struct json_member;

struct json_value {
    enum json_kind kind;
    struct str text;   /* JSON_IS_TEXT: UTF-8, may hold NUL */
    long long integer; /* JSON_IS_INTEGER; JSON_IS_BOOL: 0 or 1 */
    struct json_member *members;
    size_t n; /* of members: JSON_IS_LIST, JSON_IS_MAP */
};

struct json_member {
    struct str key; /* empty in a list */
    struct json_value value;
};

struct json_fault {
    unsigned line, column; /* from 1 */
};

/* ST_INVALID: no JSON, or a key twice in one object: *fault (may be NULL) says where. ST_LIMIT:
 * nested deeper than JSON_READ_DEPTH. */
enum status json_read(struct arena *a, struct str bytes, struct json_value *out,
                      struct json_fault *fault) MUST_CHECK;

/* The member `key` of a map; NULL when `v` is NULL, no map, or lacks it. */
const struct json_value *json_get(const struct json_value *v, const char *key);
/* The same down a path: "general.positionEncodings". */
const struct json_value *json_at(const struct json_value *v, const char *path);
/* Element `i` of a list; NULL when `v` is NULL, no list, or shorter. */
const struct json_value *json_item(const struct json_value *v, size_t i);
/* The text of member `key`; empty when it is missing or no text. */
struct str json_get_text(const struct json_value *v, const char *key);
/* The integer of member `key`; `otherwise` when it is missing, no integer, or not in [0, most]. */
long long json_get_uint(const struct json_value *v, const char *key, long long most,
                        long long otherwise);

#endif
