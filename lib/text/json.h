/* SPDX-License-Identifier: MIT
 * Writing JSON (RFC 8259) member by member: commas and indentation are kept here.
 *
 * `key` is NULL inside an array. A member of an object or array that is `flat` stays on its line.
 */
#ifndef VANTHU_TEXT_JSON_H
#define VANTHU_TEXT_JSON_H

#include "base/buf.h"

enum { JSON_DEPTH_MAX = 32 };

struct json {
    struct buf *out;
    unsigned depth; /* open objects and arrays */
    unsigned flat;  /* depth from which on everything stays on one line; 0: nowhere */
    bool some;      /* the innermost one has a member */
    char closing[JSON_DEPTH_MAX];
};

struct json json_new(struct buf *out);
void json_object(struct json *j, const char *key);
void json_array(struct json *j, const char *key);
/* From here to the matching json_end() on one line. */
void json_flat_object(struct json *j, const char *key);
void json_end(struct json *j);

/* Bytes that are not UTF-8 (a file name can hold them) become U+FFFD. */
void json_text(struct json *j, const char *key, struct str value);
/* null where `value` is empty. */
void json_text_or_null(struct json *j, const char *key, struct str value);
void json_uint(struct json *j, const char *key, unsigned long long value);
void json_int(struct json *j, const char *key, long long value);
void json_bool(struct json *j, const char *key, bool value);
void json_null(struct json *j, const char *key);

#endif
