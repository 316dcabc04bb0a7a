/* SPDX-License-Identifier: MIT */
#include "text/json.h"

#include "text/utf8.h"

struct json json_new(struct buf *out)
{
    return (struct json){.out = out};
}

static void new_line(struct json *j)
{
    if (j->flat && j->depth >= j->flat) {
        buf_adds(j->out, j->some ? " " : "");
        return;
    }
    buf_addc(j->out, '\n');
    for (unsigned i = 0; i < j->depth; i++) {
        buf_adds(j->out, "  ");
    }
}

/* What comes before a value: comma, line and key. */
static void begin(struct json *j, const char *key)
{
    if (j->some) {
        buf_addc(j->out, ',');
    }
    if (j->depth) {
        new_line(j);
    }
    if (key) {
        buf_add_json(j->out, str_of(key));
        buf_adds(j->out, ": ");
    }
    j->some = true;
}

static void begin_nested(struct json *j, const char *key, char opening, char closing)
{
    begin(j, key);
    buf_addc(j->out, opening);
    j->closing[j->depth++ % JSON_DEPTH_MAX] = closing;
    j->some = false;
}

void json_object(struct json *j, const char *key)
{
    begin_nested(j, key, '{', '}');
}

void json_array(struct json *j, const char *key)
{
    begin_nested(j, key, '[', ']');
}

void json_flat_object(struct json *j, const char *key)
{
    json_object(j, key);
    if (!j->flat) {
        j->flat = j->depth;
    }
}

void json_end(struct json *j)
{
    const bool flat = j->flat && j->depth >= j->flat;
    if (j->flat == j->depth) {
        j->flat = 0;
    }
    j->depth--;
    if (j->some && !flat) {
        new_line(j);
    }
    buf_addc(j->out, j->closing[j->depth % JSON_DEPTH_MAX]);
    j->some = true;
    if (!j->depth) {
        buf_addc(j->out, '\n');
    }
}

/* The text with U+FFFD for every byte that is not UTF-8. */
static struct str mended(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        utf8_put(&out, c);
    }
    return buf_str(&out);
}

void json_text(struct json *j, const char *key, struct str value)
{
    begin(j, key);
    const bool whole = utf8_valid_to(value) == value.n;
    buf_add_json(j->out, whole ? value : mended(j->out->arena, value));
}

void json_text_or_null(struct json *j, const char *key, struct str value)
{
    if (value.n) {
        json_text(j, key, value);
    } else {
        json_null(j, key);
    }
}

void json_uint(struct json *j, const char *key, unsigned long long value)
{
    begin(j, key);
    buf_printf(j->out, "%llu", value);
}

void json_int(struct json *j, const char *key, long long value)
{
    begin(j, key);
    buf_printf(j->out, "%lld", value);
}

void json_null(struct json *j, const char *key)
{
    begin(j, key);
    buf_adds(j->out, "null");
}

void json_bool(struct json *j, const char *key, bool value)
{
    begin(j, key);
    buf_adds(j->out, value ? "true" : "false");
}
