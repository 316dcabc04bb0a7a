/* SPDX-License-Identifier: MIT
 * Places as the Language Server Protocol counts them: lines and characters from 0 in the text as
 * the editor holds it (not normalised, any line end), characters in UTF-16 units or in bytes of
 * UTF-8. And its file names, which are URIs. */
#ifndef VANTHU_CMD_LSP_TEXT_H
#define VANTHU_CMD_LSP_TEXT_H

#include "base/str.h"
#include "base/vec.h"

struct lsp_place {
    unsigned line, character;
};

struct lsp_mile { /* inside a long line */
    uint32_t offset;
    unsigned character;
};

struct lsp_text {
    struct str bytes;
    VEC(uint32_t) lines;        /* offset of the first byte of each line */
    VEC(struct lsp_mile) miles; /* so that counting never starts far away */
    bool utf8;                  /* characters are bytes */
};

/* `bytes` are not copied. */
struct lsp_text lsp_text_of(struct arena *a, struct str bytes, bool utf8);
struct lsp_place lsp_place_of(const struct lsp_text *text, uint32_t offset);
/* The nearest byte where the place is beyond its line or beyond the text. */
uint32_t lsp_offset_of(const struct lsp_text *text, struct lsp_place place);

/* "file:///a%20b" -> "/a b"; anything else stands for itself. */
struct str uri_path(struct arena *a, struct str uri);
/* "/a b" -> "file:///a%20b"; what is no absolute path stands for itself. */
struct str path_uri(struct arena *a, struct str path);

#endif
