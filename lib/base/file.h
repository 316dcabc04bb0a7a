/* SPDX-License-Identifier: MIT
 * Files: bounded reading, atomic writing, walking folders, locking. After ST_IO errno tells why. */
#ifndef VANTHU_BASE_FILE_H
#define VANTHU_BASE_FILE_H

#include "base/str.h"
#include "base/vec.h"

/* The whole file ("-" is standard input). ST_MISSING when there is none, ST_LIMIT over `max`
 * bytes (decided before reading where the size is known), ST_IO otherwise (a folder: EISDIR). */
enum status file_read(struct arena *a, struct str path, size_t max, struct str *bytes) MUST_CHECK;

/* Writes beside the target, flushes to disk and renames: readers see the old file or the new one,
 * never a part. Missing folders are made. A device or pipe is written to as it is. */
enum status file_write(struct arena *a, struct str path, struct str bytes) MUST_CHECK;

enum status folder_make(struct arena *a, struct str path) MUST_CHECK; /* with its parents */

bool file_exists(struct arena *a, struct str path);
bool folder_exists(struct arena *a, struct str path);
enum status file_remove(struct arena *a, struct str path) MUST_CHECK;
void folder_remove_empty(struct arena *a, struct str path); /* one with anything in it stays */

struct names {
    VEC(struct str) list;
};
/* Names (not paths) in a folder, sorted by bytes, without those that start with a dot. */
enum status folder_list(struct arena *a, struct str path, struct names *out) MUST_CHECK;

/* Removes the temporary files a killed writer left in a folder. Only under the folder's lock. */
void folder_sweep(struct arena *a, struct str path);

/* Holds `path` (made if missing) for this process until `file_unlock`, or until it dies.
 * ST_BUSY when another process holds it. */
struct file_lock {
    int fd; /* -1: not held */
};
enum status file_lock(struct arena *a, struct str path, struct file_lock *lock) MUST_CHECK;
void file_unlock(struct file_lock *lock);

/* Paths, textual only: "a/b" + "c" -> "a/b/c" (an absolute or "-" second part stands alone). */
struct str path_join(struct arena *a, struct str folder, struct str name);
struct str path_folder(struct str path); /* "a/b.md" -> "a"; "b.md" -> "."; "/b" -> "/" */
struct str path_name(struct str path);   /* "a/b.md" -> "b.md" */
struct str path_stem(struct str path);   /* "a/b.md" -> "b" */
/* ".md" of "a/b.md" in lower case ASCII compare; "" when there is none. */
bool path_has_ext(struct str path, const char *ext);
/* Absolute, links resolved; the path itself where it does not exist. */
struct str path_real(struct arena *a, struct str path);
/* Both absolute: the way from the folder to the path, "../b/c.md". Else the path itself. */
struct str path_relative(struct arena *a, struct str folder, struct str path);

#endif
