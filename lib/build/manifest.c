/* SPDX-License-Identifier: MIT */
#include "build/manifest.h"

#include "base/buf.h"
#include "build/version.h"
#include "text/json_read.h"

#include <stdlib.h>

enum { SCHEMA_VERSION = 1, MANIFEST_MAX = 64 * 1024 * 1024 };

/* ---- fields of an output, one row each ---- */

static const struct made_field {
    const char *name;
    size_t offset;
} made_fields[] = {
    {"path", offsetof(struct made, path)},
    {"sha256", offsetof(struct made, sha256)},
    {"key", offsetof(struct made, key)},
    {"kind", offsetof(struct made, kind)},
    {"source", offsetof(struct made, source)},
    {"agency", offsetof(struct made, agency)},
    {"beside", offsetof(struct made, beside)},
    {"beside_sha256", offsetof(struct made, beside_sha256)},
};

static struct str *made_member(struct made *made, const struct made_field *field)
{
    return (struct str *)(void *)((char *)made + field->offset);
}

/* ---- reading ---- */

bool path_is_inside(struct str path)
{
    struct str rest = path;
    struct str part;
    if (!path.n || path.p[0] == '/' || str_find_char(path, '\0', 0) != STR_NPOS) {
        return false;
    }
    while (str_next(&rest, '/', &part)) {
        if (!part.n || part.p[0] == '.' || str_find_char(part, '\\', 0) != STR_NPOS) {
            return false;
        }
    }
    return true;
}

static void read_output(struct arena *a, const struct json_value *object, struct manifest *m)
{
    struct made made;
    for (size_t i = 0; i < COUNT_OF(made_fields); i++) {
        *made_member(&made, &made_fields[i]) = json_get_text(object, made_fields[i].name);
    }
    if (!path_is_inside(made.beside)) {
        made.beside = STR_EMPTY;
    }
    if (path_is_inside(made.path)) {
        VEC_PUSH(a, &m->outputs, made);
    }
}

static void read_input(struct arena *a, const struct json_value *object, struct manifest *m)
{
    const struct input input = {json_get_text(object, "path"), json_get_text(object, "sha256")};
    if (path_is_inside(input.path)) {
        VEC_PUSH(a, &m->inputs, input);
    }
}

static void read_root(struct arena *a, const struct json_value *root, struct manifest *m)
{
    const struct json_value *outputs = json_get(root, "outputs");
    const struct json_value *inputs = json_get(root, "inputs");
    const struct json_value *object;
    if (json_get_uint(root, "schema_version", SCHEMA_VERSION, 0) != SCHEMA_VERSION) {
        return;
    }
    for (size_t i = 0; (object = json_item(outputs, i)) != NULL; i++) {
        read_output(a, object, m);
    }
    for (size_t i = 0; (object = json_item(inputs, i)) != NULL; i++) {
        read_input(a, object, m);
    }
}

static struct str manifest_path(struct arena *a, struct str out)
{
    return path_join(a, out, STR("manifest.json"));
}

enum status manifest_read(struct arena *a, struct str out, struct manifest *m)
{
    *m = (struct manifest){.templates = STR_EMPTY};
    struct str bytes;
    const enum status st = file_read(a, manifest_path(a, out), MANIFEST_MAX, &bytes);
    struct json_value root;
    if (st == ST_OK && json_read(a, bytes, &root, NULL) == ST_OK) {
        read_root(a, &root, m);
    }
    manifest_index(a, m);
    return st == ST_MISSING || st == ST_LIMIT ? ST_OK : st;
}

void manifest_index(struct arena *a, struct manifest *m)
{
    m->by_path = map_new(a);
    for (size_t i = 0; i < m->outputs.n; i++) {
        map_put(&m->by_path, m->outputs.v[i].path, &m->outputs.v[i]);
    }
}

const struct made *manifest_find(const struct manifest *m, struct str path)
{
    return map_get(&m->by_path, path);
}

/* ---- writing ---- */

static int order_outputs(const void *x, const void *y)
{
    return str_cmp(((const struct made *)x)->path, ((const struct made *)y)->path);
}

static int order_inputs(const void *x, const void *y)
{
    return str_cmp(((const struct input *)x)->path, ((const struct input *)y)->path);
}

/* One input may have been named by several documents. */
static void sort(struct manifest *m)
{
    if (m->outputs.n) {
        qsort(m->outputs.v, m->outputs.n, sizeof *m->outputs.v, order_outputs);
    }
    if (!m->inputs.n) {
        return;
    }
    qsort(m->inputs.v, m->inputs.n, sizeof *m->inputs.v, order_inputs);
    size_t kept = 1;
    for (size_t i = 1; i < m->inputs.n; i++) {
        if (!str_eq(m->inputs.v[kept - 1].path, m->inputs.v[i].path)) {
            m->inputs.v[kept++] = m->inputs.v[i];
        }
    }
    m->inputs.n = kept;
}

static void add_member(struct buf *b, const char *name, struct str text, bool first)
{
    buf_printf(b, "%s\"%s\": ", first ? "" : ", ", name);
    buf_add_json(b, text);
}

static void add_output(struct buf *b, struct made *made)
{
    buf_adds(b, "    {");
    for (size_t i = 0; i < COUNT_OF(made_fields); i++) {
        const struct str text = *made_member(made, &made_fields[i]);
        if (text.n || i < 2) {
            add_member(b, made_fields[i].name, text, i == 0);
        }
    }
    buf_adds(b, "}");
}

static struct str manifest_text(struct arena *a, struct manifest *m)
{
    struct buf b = buf_new(a);
    buf_printf(&b, "{\n  \"schema_version\": %d,\n", SCHEMA_VERSION);
    buf_adds(&b, "  \"tool\": {\"name\": \"vanthu\", \"version\": \"" VANTHU_VERSION "\"},\n");
    buf_adds(&b, "  \"templates\": {");
    add_member(&b, "sha256", m->templates, true);
    buf_adds(&b, "},\n  \"inputs\": [");
    for (size_t i = 0; i < m->inputs.n; i++) {
        buf_adds(&b, i ? ",\n    {" : "\n    {");
        add_member(&b, "path", m->inputs.v[i].path, true);
        add_member(&b, "sha256", m->inputs.v[i].sha256, false);
        buf_adds(&b, "}");
    }
    buf_adds(&b, "\n  ],\n  \"outputs\": [");
    for (size_t i = 0; i < m->outputs.n; i++) {
        buf_adds(&b, i ? ",\n" : "\n");
        add_output(&b, &m->outputs.v[i]);
    }
    buf_adds(&b, "\n  ]\n}\n");
    return buf_str(&b);
}

enum status manifest_write(struct arena *a, struct str out, struct manifest *m)
{
    sort(m);
    const struct str path = manifest_path(a, out);
    const struct str text = manifest_text(a, m);
    struct str before;
    if (file_read(a, path, MANIFEST_MAX, &before) == ST_OK && str_eq(before, text)) {
        return ST_OK;
    }
    return file_write(a, path, text);
}
