/* SPDX-License-Identifier: MIT
 * Preloaded before the program: the Nth call that changes the disk (N is $FAIL_AT) fails, and every
 * one after it, as on a full or broken disk; with FAIL_HOW=kill the program dies there instead, as
 * when the machine is switched off. Reading is left alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned long count;

/* Shall this call fail? */
static int fails(void)
{
    const char *at = getenv("FAIL_AT");
    const char *how = getenv("FAIL_HOW");
    if (!at || __atomic_add_fetch(&count, 1, __ATOMIC_RELAXED) < strtoul(at, NULL, 10)) {
        return 0;
    }
    if (how && strcmp(how, "kill") == 0) {
        (void)raise(SIGKILL);
    }
    errno = ENOSPC;
    return 1;
}

int open(const char *path, int flags, ...)
{
    static int (*real)(const char *, int, ...);
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list args;
        va_start(args, flags);
        mode = va_arg(args, mode_t);
        va_end(args);
        if (fails()) {
            return -1;
        }
    }
    if (!real) {
        real = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
    }
    return real(path, flags, mode);
}

/* Half of the bytes reach the disk before it is full. */
ssize_t write(int fd, const void *bytes, size_t n)
{
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) {
        real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    }
    if (fd > 2) {
        const char *at = getenv("FAIL_AT");
        if (at && __atomic_load_n(&count, __ATOMIC_RELAXED) + 1 == strtoul(at, NULL, 10)) {
            (void)!real(fd, bytes, n / 2);
        }
        if (fails()) {
            return -1;
        }
    }
    return real(fd, bytes, n);
}

int fsync(int fd)
{
    static int (*real)(int);
    if (!real) {
        real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    }
    return fails() ? -1 : real(fd);
}

int rename(const char *from, const char *to)
{
    static int (*real)(const char *, const char *);
    if (!real) {
        real = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    }
    return fails() ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode)
{
    static int (*real)(const char *, mode_t);
    if (!real) {
        real = (int (*)(const char *, mode_t))dlsym(RTLD_NEXT, "mkdir");
    }
    return fails() ? -1 : real(path, mode);
}
