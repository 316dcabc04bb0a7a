/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEMPORARY_PREFIX ".vanthu-"

static enum status from_errno(void)
{
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
        return ST_MISSING;
    case ENOMEM:
        return ST_NOMEM;
    default:
        return ST_IO;
    }
}

/* Descriptors wait in the arena's deferred list while memory is taken, so that none leaks. */
struct open_file {
    int fd;
};

static void close_open_file(void *handle)
{
    struct open_file *f = handle;
    if (f->fd >= 0) {
        close(f->fd);
        f->fd = -1;
    }
}

static struct open_file *track(struct arena *a)
{
    struct open_file *f = ARENA_NEW(a, struct open_file);
    f->fd = -1;
    arena_defer(a, close_open_file, f);
    return f;
}

static enum status read_all(struct arena *a, int fd, size_t expected, size_t max, struct str *bytes)
{
    size_t cap = (expected < max ? expected : max) + 1;
    if (cap < 4096) {
        cap = 4096;
    }
    char *p = arena_alloc(a, cap);
    size_t n = 0;
    for (;;) {
        if (n == cap) {
            p = arena_grow(a, p, cap, cap * 2);
            cap *= 2;
        }
        const ssize_t got = read(fd, p + n, cap - n);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return ST_IO;
        }
        if (got == 0) {
            break;
        }
        n += (size_t)got;
        if (n > max) {
            return ST_LIMIT;
        }
    }
    *bytes = (struct str){p, n};
    return ST_OK;
}

enum status file_read(struct arena *a, struct str path, size_t max, struct str *bytes)
{
    if (str_is(path, "-")) {
        return read_all(a, STDIN_FILENO, 0, max, bytes);
    }
    struct open_file *f = track(a);
    struct stat info;
    f->fd = open(str_c(a, path), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    enum status st = ST_IO;
    if (f->fd < 0 || fstat(f->fd, &info) < 0) {
        st = from_errno();
    } else if (S_ISDIR(info.st_mode)) {
        errno = EISDIR;
    } else if (!S_ISREG(info.st_mode)) {
        errno = EINVAL; /* a pipe or device could block for ever */
    } else if (info.st_size > 0 && (uintmax_t)info.st_size > max) {
        st = ST_LIMIT;
    } else {
        st = read_all(a, f->fd, (size_t)info.st_size, max, bytes);
    }
    const int why = errno;
    close_open_file(f);
    errno = why;
    return st;
}

static enum status write_all(int fd, struct str bytes)
{
    while (bytes.n) {
        const ssize_t put = write(fd, bytes.p, bytes.n);
        if (put < 0 && errno != EINTR) {
            return ST_IO;
        }
        if (put > 0) {
            bytes = str_from(bytes, (size_t)put);
        }
    }
    return ST_OK;
}

/* Renames are durable only once the folder itself is on disk. Some file systems refuse to sync a
 * folder; the data is whole either way, so that is no failure. */
static void sync_folder(struct arena *a, struct str path)
{
    const char *folder = str_c(a, path_folder(path));
    const int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        (void)fsync(fd);
        close(fd);
    }
}

/* A new file beside the target, named so that no other process or thread picks the same name; the
 * leading dot keeps it out of folder_list, and folder_sweep() clears what a killed process left. */
static char *temporary_name(struct arena *a, struct str path)
{
    struct str name =
        str_printf(a, TEMPORARY_PREFIX "%ld-%lx.tmp", (long)getpid(), (unsigned long)(uintptr_t)a);
    return str_c(a, path_join(a, path_folder(path), name));
}

static bool keep_mode(int fd, const char *target)
{
    struct stat info;
    return stat(target, &info) < 0 || fchmod(fd, info.st_mode & 0777) == 0;
}

/* A device or a pipe (/dev/stdout, /dev/null) is written to: a file in its place would be the end
 * of it for everybody. */
static bool is_special(const char *target)
{
    struct stat info;
    return stat(target, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

static enum status write_special(struct arena *a, const char *target, struct str bytes)
{
    struct open_file *f = track(a);
    f->fd = open(target, O_WRONLY | O_CLOEXEC);
    const enum status st = f->fd < 0 ? ST_IO : write_all(f->fd, bytes);
    const int why = errno;
    close_open_file(f);
    errno = why;
    return st;
}

enum status file_write(struct arena *a, struct str path, struct str bytes)
{
    if (is_special(str_c(a, path))) {
        return write_special(a, str_c(a, path), bytes);
    }
    enum status st = folder_make(a, path_folder(path));
    if (st != ST_OK) {
        return st;
    }
    const char *target = str_c(a, path);
    const char *temporary = temporary_name(a, path);
    struct open_file *f = track(a);
    st = ST_IO;
    f->fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (f->fd < 0) {
        return ST_IO;
    }
    if (write_all(f->fd, bytes) == ST_OK && keep_mode(f->fd, target) && fsync(f->fd) == 0 &&
        rename(temporary, target) == 0) {
        st = ST_OK;
    }
    const int why = errno;
    close_open_file(f);
    if (st == ST_OK) {
        sync_folder(a, path);
    } else {
        (void)unlink(temporary);
    }
    errno = why;
    return st;
}

enum status folder_make(struct arena *a, struct str path)
{
    char *p = str_c(a, path);
    for (size_t i = 1; i <= path.n; i++) {
        if (p[i] != '/' && p[i] != '\0') {
            continue;
        }
        const char was = p[i];
        p[i] = '\0';
        const int why = mkdir(p, 0777) < 0 ? errno : 0;
        if (why && why != EEXIST && !folder_exists(a, str_of(p))) {
            errno = why; /* and not that it is not there */
            return ST_IO;
        }
        p[i] = was;
    }
    if (!folder_exists(a, path)) {
        errno = ENOTDIR;
        return ST_IO;
    }
    return ST_OK;
}

bool file_exists(struct arena *a, struct str path)
{
    struct stat info;
    return stat(str_c(a, path), &info) == 0 && !S_ISDIR(info.st_mode);
}

bool folder_exists(struct arena *a, struct str path)
{
    struct stat info;
    return stat(str_c(a, path), &info) == 0 && S_ISDIR(info.st_mode);
}

enum status file_remove(struct arena *a, struct str path)
{
    return unlink(str_c(a, path)) == 0 || errno == ENOENT ? ST_OK : ST_IO;
}

void folder_remove_empty(struct arena *a, struct str path)
{
    (void)rmdir(str_c(a, path));
}

static int by_bytes(const void *x, const void *y)
{
    return str_cmp(*(const struct str *)x, *(const struct str *)y);
}

static void close_folder(void *handle)
{
    closedir(handle);
}

/* POSIX makes readdir() safe as long as no other thread reads the same stream. */
static const struct dirent *next_entry(DIR *dir)
{
    return readdir(dir); /* NOLINT(concurrency-mt-unsafe) */
}

enum status folder_list(struct arena *a, struct str path, struct names *out)
{
    DIR *dir = opendir(str_c(a, path));
    if (!dir) {
        return from_errno();
    }
    arena_defer(a, close_folder, dir);
    *out = (struct names){0};
    for (const struct dirent *e; (e = next_entry(dir));) {
        if (e->d_name[0] != '.') {
            VEC_PUSH(a, &out->list, str_copy(a, str_of(e->d_name)));
        }
    }
    if (out->list.n) {
        qsort(out->list.v, out->list.n, sizeof *out->list.v, by_bytes);
    }
    return ST_OK;
}

void folder_sweep(struct arena *a, struct str path)
{
    DIR *dir = opendir(str_c(a, path));
    if (!dir) {
        return;
    }
    arena_defer(a, close_folder, dir);
    for (const struct dirent *e; (e = next_entry(dir));) {
        struct str name = str_of(e->d_name);
        if (str_starts(name, STR(TEMPORARY_PREFIX)) && str_ends(name, STR(".tmp"))) {
            (void)unlinkat(dirfd(dir), e->d_name, 0);
        }
    }
}

enum status file_lock(struct arena *a, struct str path, struct file_lock *lock)
{
    *lock = (struct file_lock){-1};
    enum status st = folder_make(a, path_folder(path));
    if (st != ST_OK) {
        return st;
    }
    const int fd = open(str_c(a, path), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0) {
        return ST_IO;
    }
    if (flock(fd, LOCK_EX | LOCK_NB) < 0) {
        st = errno == EWOULDBLOCK ? ST_BUSY : ST_IO;
        close(fd);
        return st;
    }
    lock->fd = fd;
    return ST_OK;
}

void file_unlock(struct file_lock *lock)
{
    if (lock->fd >= 0) {
        close(lock->fd); /* closing releases the lock */
        lock->fd = -1;
    }
}

struct str path_join(struct arena *a, struct str folder, struct str name)
{
    if (!folder.n || str_is(folder, ".") || str_starts(name, STR("/")) || str_is(name, "-")) {
        return name;
    }
    const char *between = folder.p[folder.n - 1] == '/' ? "" : "/";
    return str_printf(a, "%.*s%s%.*s", STR_ARG(folder), between, STR_ARG(name));
}

static size_t last_slash(struct str path)
{
    for (size_t i = path.n; i > 0; i--) {
        if (path.p[i - 1] == '/') {
            return i - 1;
        }
    }
    return STR_NPOS;
}

struct str path_folder(struct str path)
{
    const size_t at = last_slash(path);
    if (at == STR_NPOS) {
        return STR(".");
    }
    return at == 0 ? STR("/") : str_cut(path, 0, at);
}

struct str path_name(struct str path)
{
    const size_t at = last_slash(path);
    return at == STR_NPOS ? path : str_from(path, at + 1);
}

struct str path_stem(struct str path)
{
    struct str name = path_name(path);
    for (size_t i = name.n; i > 1; i--) {
        if (name.p[i - 1] == '.') {
            return str_cut(name, 0, i - 1);
        }
    }
    return name;
}

bool path_has_ext(struct str path, const char *ext)
{
    const size_t n = strlen(ext);
    return path.n > n && strncasecmp(path.p + path.n - n, ext, n) == 0;
}

struct str path_real(struct arena *a, struct str path)
{
    char real[PATH_MAX];
    return realpath(str_c(a, path), real) ? str_copy(a, str_of(real)) : path;
}

struct str path_relative(struct arena *a, struct str folder, struct str path)
{
    if (!str_starts(folder, STR("/")) || !str_starts(path, STR("/"))) {
        return path;
    }
    struct str way = STR_EMPTY;
    while (!str_is(folder, "/")) {
        const struct str below = str_cat(a, folder, STR("/"));
        if (str_starts(path, below)) {
            return str_cat(a, way, str_from(path, below.n));
        }
        way = str_cat(a, way, STR("../"));
        folder = path_folder(folder);
    }
    return str_cat(a, way, str_from(path, 1));
}
