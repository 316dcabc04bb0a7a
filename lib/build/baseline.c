/* SPDX-License-Identifier: MIT */
#include "build/baseline.h"

#include "base/file.h"
#include "build/version.h"
#include "diag/fingerprint.h"
#include "rules/rules.h"
#include "text/json.h"
#include "text/json_read.h"

enum { SCHEMA_VERSION = 1, BASELINE_MAX = 256 * 1024 * 1024 };

struct known {
    bool met;
};

static struct str key_of(struct arena *a, struct str file, struct str print)
{
    return str_printf(a, "%.*s %.*s", STR_ARG(print), STR_ARG(file));
}

/* The folder exists, the file may not: it is about to be written. */
static struct baseline baseline_at(struct arena *a, struct str path)
{
    return (struct baseline){.arena = a,
                             .folder = path_real(a, path_folder(path)),
                             .known = map_new(a),
                             .files = map_new(a)};
}

/* A file as seen from the baseline's folder; the system is asked once a file. */
static struct str file_from(struct baseline *b, struct str file)
{
    struct str *seen = map_get(&b->files, file);
    if (!seen) {
        seen = ARENA_NEW(b->arena, struct str);
        *seen = path_relative(b->arena, b->folder, path_real(b->arena, file));
        map_put(&b->files, file, seen);
    }
    return *seen;
}

/* ---- reading ---- */

static bool add_known(struct baseline *b, const struct json_value *entry)
{
    const struct str file = json_get_text(entry, "file");
    const struct str print = json_get_text(entry, "fingerprint");
    if (!file.n || !print.n) {
        return false;
    }
    const struct str key = key_of(b->arena, file, print);
    if (!map_get(&b->known, key)) {
        map_put(&b->known, key, ARENA_NEW(b->arena, struct known));
        b->n++;
    }
    return true;
}

static enum status read_root(struct baseline *b, const struct json_value *root, struct msg *why)
{
    const struct json_value *list = json_get(root, "findings");
    const struct json_value *entry;
    *why = (struct msg){"không phải tệp do vanthu --write-baseline ghi",
                        "not a file written by vanthu --write-baseline"};
    if (!str_is(json_get_text(root, "kind"), "vanthu-baseline") || !list ||
        list->kind != JSON_IS_LIST) {
        return ST_INVALID;
    }
    if (json_get_uint(root, "schema_version", SCHEMA_VERSION, 0) != SCHEMA_VERSION) {
        *why = (struct msg){"do một phiên bản vanthu khác ghi; ghi lại bằng --write-baseline",
                            "written by another version of vanthu; write it anew with "
                            "--write-baseline"};
        return ST_INVALID;
    }
    for (size_t i = 0; (entry = json_item(list, i)) != NULL; i++) {
        if (!add_known(b, entry)) {
            *why = (struct msg){"có một phát hiện thiếu \"file\" hoặc \"fingerprint\"",
                                "one of its findings lacks \"file\" or \"fingerprint\""};
            return ST_INVALID;
        }
    }
    return ST_OK;
}

enum status baseline_read(struct arena *a, struct str path, struct baseline *out, struct msg *why,
                          unsigned *line)
{
    struct str bytes;
    struct json_value root;
    struct json_fault fault = {0, 0};
    *line = 0;
    *out = baseline_at(a, path);
    enum status st = file_read(a, path, BASELINE_MAX, &bytes);
    if (st != ST_OK) {
        return st;
    }
    st = json_read(a, bytes, &root, &fault);
    if (st != ST_OK) {
        *why = (struct msg){"không phải JSON, hoặc đã hỏng", "not JSON, or damaged"};
        *line = fault.line;
        return ST_INVALID;
    }
    return read_root(out, &root, why);
}

/* ---- leaving out ---- */

static bool is_known(struct baseline *b, const struct finding *f, struct str print)
{
    struct known *known = map_get(&b->known, key_of(b->arena, file_from(b, f->file), print));
    if (!known || rule_is_fixed(f->rule)) {
        return false;
    }
    b->met += !known->met;
    known->met = true;
    return true;
}

void baseline_filter(void *baseline, struct sink *sink)
{
    struct baseline *b = baseline;
    sink_sort(sink);
    const struct str *prints = fingerprints_of(b->arena, sink);
    size_t kept = 0;
    for (size_t i = 0; i < sink->list.n; i++) {
        struct finding *f = sink->list.v[i];
        if (!is_known(b, f, prints[i])) {
            sink->list.v[kept++] = f;
        }
    }
    sink->list.n = kept;
}

/* ---- writing ---- */

static void add_entry(struct json *j, const struct finding *f, struct str file, struct str print)
{
    json_flat_object(j, NULL);
    json_text(j, "code", str_of(f->rule->code));
    json_text(j, "file", file);
    json_text(j, "fingerprint", print);
    json_text(j, "message", f->message); /* for people: nothing reads it */
    json_end(j);
}

static void add_head(struct json *j)
{
    json_object(j, NULL);
    json_text(j, "kind", STR("vanthu-baseline"));
    json_uint(j, "schema_version", SCHEMA_VERSION);
    json_flat_object(j, "tool");
    json_text(j, "name", STR("vanthu"));
    json_text(j, "version", STR(VANTHU_VERSION));
    json_end(j);
}

enum status baseline_write(struct arena *a, struct str path, struct sink *sink, size_t *n)
{
    struct buf out = buf_new(a);
    struct json j = json_new(&out);
    struct baseline b = baseline_at(a, path);
    const struct str *prints = fingerprints_of(a, sink);
    size_t kept = 0;
    *n = 0;
    add_head(&j);
    json_array(&j, "findings");
    for (size_t i = 0; i < sink->list.n; i++) {
        struct finding *f = sink->list.v[i];
        if (rule_is_fixed(f->rule)) {
            sink->list.v[kept++] = f;
        } else {
            add_entry(&j, f, file_from(&b, f->file), prints[i]);
            ++*n;
        }
    }
    sink->list.n = kept;
    json_end(&j);
    json_end(&j);
    const enum status st = buf_status(&out);
    return st == ST_OK ? file_write(a, path, buf_str(&out)) : st;
}
