/* SPDX-License-Identifier: MIT */
#include "build/settle.h"

#include "base/buf.h"
#include "base/hash.h"

#include <errno.h>
#include <string.h>

enum { OUTPUT_MAX = BUF_MAX_DEFAULT, BESIDE_MAX = 99 };

struct disk {           /* what is there now */
    enum status status; /* ST_OK, ST_MISSING, or why it cannot be read */
    struct str sha256;
};

static struct disk look(const struct settling *s, struct arena *a, struct str path)
{
    struct str bytes;
    struct disk disk = {.sha256 = STR_EMPTY};
    disk.status = file_read(a, path_join(a, s->out, path), OUTPUT_MAX, &bytes);
    if (disk.status == ST_OK) {
        disk.sha256 = sha256_hex(a, bytes);
    }
    return disk;
}

static void set_sha(char *to, struct str sha256)
{
    if (sha256.n == SHA256_HEX) {
        memcpy(to, sha256.p, SHA256_HEX);
    }
}

struct str beside_path(struct arena *a, struct str path, unsigned n)
{
    const struct str stem = path_stem(path);
    const struct str ext = str_from(path_name(path), stem.n);
    const struct str mark = n > 1 ? str_printf(a, ".moi-%u", n) : STR(".moi");
    struct str name = str_join(a, (struct str[]){stem, mark, ext}, 3, STR_EMPTY);
    return path_join(a, path_folder(path), name);
}

static unsigned beside_number(struct arena *a, const struct made *made)
{
    for (unsigned n = 1; made->beside.n && n <= BESIDE_MAX; n++) {
        if (str_eq(beside_path(a, made->path, n), made->beside)) {
            return n;
        }
    }
    return 0;
}

static void keep_beside(struct arena *a, const struct made *made, struct outcome *out)
{
    out->beside = beside_number(a, made);
    set_sha(out->beside_sha256, made->beside_sha256);
}

static void write_file(const struct settling *s, struct arena *a, struct str path, struct str bytes,
                       struct str sha256, struct outcome *out)
{
    if (s->dry_run) {
        return;
    }
    out->status = journal_add(s->journal, a, path, sha256);
    if (out->status == ST_OK) {
        out->status = file_write(a, path_join(a, s->out, path), bytes);
    }
    if (out->status != ST_OK) {
        out->error = errno;
        out->action = BUILD_FAILED;
    }
}

/* ---- by key ---- */

bool settle_by_key(const struct settling *s, struct arena *a, struct str path, struct str key,
                   struct outcome *out)
{
    const struct made *made = manifest_find(s->before, path);
    if (!made || !key.n || !str_eq(made->key, key)) {
        return false;
    }
    const struct disk disk = look(s, a, path);
    if (disk.status != ST_OK) {
        return false;
    }
    const bool untouched = str_eq(disk.sha256, made->sha256);
    *out = (struct outcome){.action = untouched ? BUILD_UNCHANGED : BUILD_EDITED};
    set_sha(out->sha256, made->sha256);
    if (!untouched) {
        keep_beside(a, made, out);
    }
    return true;
}

/* ---- by content ---- */

static bool is_ours(const struct settling *s, struct arena *a, struct str path,
                    const struct made *made, struct str sha256)
{
    return (made && str_eq(made->sha256, sha256)) || journal_has(s->journal, a, path, sha256);
}

/* The first name beside it that is free or holds a version of ours. */
static void write_beside(const struct settling *s, struct arena *a, struct str path,
                         const struct made *made, struct str bytes, struct outcome *out)
{
    const struct str sha256 = sha256_hex(a, bytes);
    for (unsigned n = 1; n <= BESIDE_MAX; n++) {
        const struct str beside = beside_path(a, path, n);
        const struct disk disk = look(s, a, beside);
        const bool before =
            made && str_eq(made->beside, beside) && str_eq(made->beside_sha256, disk.sha256);
        if (disk.status == ST_MISSING || before || str_eq(disk.sha256, sha256) ||
            journal_has(s->journal, a, beside, disk.sha256)) {
            out->action = BUILD_BESIDE;
            out->beside = n;
            set_sha(out->beside_sha256, sha256);
            if (!str_eq(disk.sha256, sha256)) {
                write_file(s, a, beside, bytes, sha256, out);
            }
            return;
        }
    }
    *out = (struct outcome){.action = BUILD_FAILED, .status = ST_EXISTS};
}

static void settle_edited(const struct settling *s, struct arena *a, struct str path,
                          const struct made *made, struct str bytes, struct outcome *out)
{
    if (made && str_eq(made->sha256, sha256_hex(a, bytes))) {
        out->action = BUILD_EDITED;
        keep_beside(a, made, out);
    } else {
        write_beside(s, a, path, made, bytes, out);
    }
}

void settle_bytes(const struct settling *s, struct arena *a, struct str path, struct str bytes,
                  struct outcome *out)
{
    const struct made *made = manifest_find(s->before, path);
    const struct str sha256 = sha256_hex(a, bytes);
    const struct disk disk = look(s, a, path);
    *out = (struct outcome){.action = BUILD_WRITTEN};
    set_sha(out->sha256, sha256);
    if (disk.status == ST_OK && str_eq(disk.sha256, sha256)) {
        out->action = BUILD_UNCHANGED;
    } else if (disk.status == ST_MISSING ||
               (disk.status == ST_OK && is_ours(s, a, path, made, disk.sha256))) {
        write_file(s, a, path, bytes, sha256, out);
    } else if (disk.status == ST_OK) {
        settle_edited(s, a, path, made, bytes, out);
    } else {
        *out = (struct outcome){.action = BUILD_FAILED, .status = disk.status, .error = errno};
    }
}

/* ---- unwanted ---- */

void settle_unwanted(const struct settling *s, struct arena *a, const struct made *made,
                     struct outcome *out)
{
    const struct disk disk = look(s, a, made->path);
    *out = (struct outcome){.action = BUILD_REMOVED};
    if (disk.status == ST_MISSING) {
        out->action = BUILD_UNCHANGED; /* gone already */
    } else if (disk.status != ST_OK || !is_ours(s, a, made->path, made, disk.sha256)) {
        out->action = BUILD_LEFT;
    } else if (!s->dry_run && file_remove(a, path_join(a, s->out, made->path)) != ST_OK) {
        *out = (struct outcome){.action = BUILD_FAILED, .status = ST_IO, .error = errno};
    } else if (!s->dry_run) {
        folder_remove_empty(a, path_join(a, s->out, path_folder(made->path)));
    }
}
