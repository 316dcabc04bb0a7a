/* SPDX-License-Identifier: MIT
 * Why something could not be done, in a person's words: a status, and errno after ST_IO. */
#ifndef VANTHU_DIAG_REASON_H
#define VANTHU_DIAG_REASON_H

#include "base/status.h"
#include "base/str.h"
#include "diag/lang.h"

/* "đĩa đã đầy", "no space left on the disk". Errors of the system that we have no words for come in
 * the C library's. Lives in `a` or for ever. */
const char *reason(struct arena *a, enum status st, int error, enum lang lang);

#endif
