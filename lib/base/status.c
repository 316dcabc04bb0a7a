/* SPDX-License-Identifier: MIT */
#include "base/status.h"

const char *status_name(enum status st)
{
    static const char *const names[] = {
        [ST_OK] = "ok",           [ST_NOMEM] = "no memory", [ST_LIMIT] = "over a limit",
        [ST_INVALID] = "invalid", [ST_MISSING] = "missing", [ST_EXISTS] = "exists",
        [ST_BUSY] = "busy",       [ST_IO] = "input/output",
    };
    return (unsigned)st < COUNT_OF(names) ? names[st] : "unknown";
}
