/* SPDX-License-Identifier: MIT */
#include "build/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { JOURNAL_MAX = 64 * 1024 * 1024 };

static void close_journal(void *handle)
{
    struct journal *j = handle;
    if (j->fd >= 0) {
        close(j->fd);
        j->fd = -1;
    }
    pthread_mutex_destroy(&j->lock);
}

enum status journal_open(struct arena *a, struct str out, bool writing, struct journal *j)
{
    static char mark;
    *j = (struct journal){.path = path_join(a, out, STR(".vanthu.journal")), .fd = -1};
    j->lines = map_new(a);
    pthread_mutex_init(&j->lock, NULL);
    arena_defer(a, close_journal, j);
    struct str text = STR_EMPTY;
    enum status st = file_read(a, j->path, JOURNAL_MAX, &text);
    struct str line;
    while (str_next(&text, '\n', &line)) {
        map_put(&j->lines, line, &mark);
    }
    if (st != ST_OK && st != ST_MISSING) {
        return st;
    }
    if (writing) {
        j->fd = open(str_c(a, j->path), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    }
    return writing && j->fd < 0 ? ST_IO : ST_OK;
}

static struct str line_of(struct arena *a, struct str path, struct str sha256)
{
    return str_printf(a, "%.*s %.*s", STR_ARG(sha256), STR_ARG(path));
}

enum status journal_add(struct journal *j, struct arena *scratch, struct str path,
                        struct str sha256)
{
    const struct str line = str_cat(scratch, line_of(scratch, path, sha256), STR("\n"));
    pthread_mutex_lock(&j->lock);
    const ssize_t put = write(j->fd, line.p, line.n); /* one line, one write: whole or not at all */
    const int why = errno;
    pthread_mutex_unlock(&j->lock);
    errno = put < 0 ? why : ENOSPC;
    return put == (ssize_t)line.n ? ST_OK : ST_IO;
}

bool journal_has(const struct journal *j, struct arena *scratch, struct str path, struct str sha256)
{
    return map_get(&j->lines, line_of(scratch, path, sha256)) != NULL;
}

enum status journal_end(struct arena *a, struct journal *j)
{
    return file_remove(a, j->path);
}
