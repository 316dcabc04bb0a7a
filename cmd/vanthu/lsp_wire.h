/* SPDX-License-Identifier: MIT
 * The base protocol of the Language Server Protocol: messages with a Content-Length over two
 * streams. Bounded: a header longer than HEADER_MAX or a message longer than MESSAGE_MAX is read
 * over, never kept. */
#ifndef VANTHU_CMD_LSP_WIRE_H
#define VANTHU_CMD_LSP_WIRE_H

#include "base/buf.h"

enum { HEADER_MAX = 4096, MESSAGE_MAX = 64 * 1024 * 1024 };

struct wire {
    int in;
    size_t from, to; /* what has been read and not been taken yet, in `room` */
    char room[65536];
};

enum wire_result {
    WIRE_MESSAGE,
    WIRE_BAD,  /* a header without a usable length; it has been read over */
    WIRE_LONG, /* a message over MESSAGE_MAX; it has been read over */
    WIRE_END,  /* nothing more will come */
};

/* Waits for the next message; its body is made in `a`. */
enum wire_result wire_read(struct wire *w, struct arena *a, struct str *body);
/* Would wire_read() find something at once? */
bool wire_pending(const struct wire *w);
/* False when nobody reads any more. */
bool wire_write(struct str body);

#endif
