/* SPDX-License-Identifier: MIT
 * What a function of the library can end with. One enumeration for the whole house; a function
 * that can fail returns it, starts pessimistic and leaves through one exit label. Details for a
 * person travel as findings (diag/finding.h), never inside a status. */
#ifndef VANTHU_BASE_STATUS_H
#define VANTHU_BASE_STATUS_H

enum status {
    ST_OK = 0,
    ST_NOMEM,   /* memory ran out; nothing was written */
    ST_LIMIT,   /* input over one of our limits (size, depth, count) */
    ST_INVALID, /* input is wrong; findings say where */
    ST_MISSING, /* a file, part or entry is not there */
    ST_EXISTS,  /* would overwrite something that must be kept */
    ST_BUSY,    /* another vanthu holds the output folder */
    ST_IO,      /* the system refused; errno tells why */
};

#define MUST_CHECK __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, first) __attribute__((format(printf, fmt, first)))
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* The status as an English word for logs and tests ("ok", "no memory", ...). Never NULL. */
const char *status_name(enum status st);

#endif
