/* SPDX-License-Identifier: MIT */
#include "base/hash.h"

#include <nettle/sha2.h>

struct str sha256_hex(struct arena *a, struct str bytes)
{
    static const char digits[] = "0123456789abcdef";
    struct sha256_ctx ctx;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&ctx);
    sha256_update(&ctx, bytes.n, (const uint8_t *)bytes.p);
    sha256_digest(&ctx, sizeof digest, digest);
    char *hex = arena_alloc(a, 2 * sizeof digest + 1);
    for (size_t i = 0; i < sizeof digest; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    return (struct str){hex, 2 * sizeof digest};
}
