/* SPDX-License-Identifier: MIT
 * The agency or group whose name stands at a place of a document. Private to `vanthu lsp`. */
#ifndef VANTHU_CMD_LSP_AGENCY_H
#define VANTHU_CMD_LSP_AGENCY_H

#include "model/document.h"

struct name_found {
    struct named who;
    struct span words;
};

bool name_at_place(struct arena *a, const struct document *d, uint32_t at, struct name_found *out);

#endif
