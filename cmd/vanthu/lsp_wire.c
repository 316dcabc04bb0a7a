/* SPDX-License-Identifier: MIT */
#include "vanthu/lsp_wire.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <strings.h>
#include <unistd.h>

/* False at the end of the stream. */
static bool fill(struct wire *w)
{
    if (w->from < w->to) {
        return true;
    }
    ssize_t n = -1;
    do {
        n = read(w->in, w->room, sizeof w->room);
    } while (n < 0 && errno == EINTR);
    w->from = 0;
    w->to = n > 0 ? (size_t)n : 0;
    return n > 0;
}

/* One line of a header without its end; what is beyond HEADER_MAX is dropped. */
static bool read_line(struct wire *w, char *line, size_t *n)
{
    *n = 0;
    while (fill(w)) {
        const char c = w->room[w->from++];
        if (c == '\n') {
            *n -= *n > 0 && line[*n - 1] == '\r';
            return true;
        }
        if (*n < HEADER_MAX) {
            line[(*n)++] = c;
        }
    }
    return false;
}

static bool take_length(struct str line, unsigned *length)
{
    static const char name[] = "content-length:";
    const size_t n = sizeof name - 1;
    return line.n > n && strncasecmp(line.p, name, n) == 0 &&
           str_to_uint(str_trim(str_from(line, n)), UINT32_MAX, length);
}

/* Up to and with the empty line. */
static enum wire_result read_header(struct wire *w, unsigned *length)
{
    char line[HEADER_MAX];
    size_t n = 0;
    bool known = false;
    bool any = false;
    while (read_line(w, line, &n)) {
        if (n == 0 && any) {
            return known ? WIRE_MESSAGE : WIRE_BAD;
        }
        any = any || n > 0;
        known = take_length((struct str){line, n}, length) || known;
    }
    return WIRE_END;
}

enum wire_result wire_read(struct wire *w, struct arena *a, struct str *body)
{
    unsigned length = 0;
    const enum wire_result header = read_header(w, &length);
    if (header != WIRE_MESSAGE) {
        return header;
    }
    const bool keep = length <= MESSAGE_MAX;
    char *p = keep ? arena_alloc(a, length) : NULL;
    for (size_t done = 0; done < length;) {
        if (!fill(w)) {
            return WIRE_END;
        }
        const size_t there = w->to - w->from;
        const size_t n = length - done < there ? length - done : there;
        for (size_t i = 0; keep && i < n; i++) {
            p[done + i] = w->room[w->from + i];
        }
        w->from += n;
        done += n;
    }
    *body = (struct str){p, length};
    return keep ? WIRE_MESSAGE : WIRE_LONG;
}

bool wire_pending(const struct wire *w)
{
    struct pollfd fd = {.fd = w->in, .events = POLLIN};
    return w->from < w->to || poll(&fd, 1, 0) > 0;
}

bool wire_write(struct str body)
{
    return printf("Content-Length: %zu\r\n\r\n", body.n) > 0 &&
           fwrite(body.p, 1, body.n, stdout) == body.n && fflush(stdout) == 0;
}
