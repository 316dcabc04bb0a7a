/* SPDX-License-Identifier: MIT
 * Files of templates/ compiled into the program (made by templates/embed.c at build time), so that
 * the one binary works anywhere. Read-only, alive for ever. */
#ifndef VANTHU_BASE_ASSET_H
#define VANTHU_BASE_ASSET_H

#include "base/str.h"

struct asset {
    const char *path; /* below templates/: "text/ke-hoach-don-vi.md" */
    const char *bytes;
    size_t n;
};

extern const struct asset assets[]; /* sorted by path */
extern const size_t assets_n;

/* The content of an asset; false when there is none of that path. */
bool asset_find(struct str path, struct str *bytes);

#endif
