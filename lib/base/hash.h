/* SPDX-License-Identifier: MIT
 * SHA-256 (FIPS 180-4, by nettle) as 64 lower-case hex digits. */
#ifndef VANTHU_BASE_HASH_H
#define VANTHU_BASE_HASH_H

#include "base/str.h"

struct str sha256_hex(struct arena *a, struct str bytes);

#endif
