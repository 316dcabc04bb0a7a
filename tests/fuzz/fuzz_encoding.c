/* SPDX-License-Identifier: MIT
 * Text in every encoding we read: what comes out is UTF-8 in NFC, or the place of the bad byte is
 * inside the input. */
#include "fuzz.h"

#include "read/read.h"
#include "rules/rules.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <stdlib.h>

static void decode_as(struct arena *a, const char *name, struct str bytes)
{
    struct str text;
    size_t bad_at = 0;
    const enum status st = encoding_decode(a, name, bytes, &text, &bad_at);
    if (st == ST_OK && utf8_valid_to(text) != text.n) {
        abort();
    }
    if (st == ST_INVALID && bad_at > bytes.n) {
        abort();
    }
}

enum status fuzz_one(struct arena *a, struct str bytes)
{
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    struct source *source = NULL;
    for (const char *const *name = encoding_names(); *name; name++) {
        decode_as(a, *name, bytes);
        if (source_decode(a, &sink, bytes, STR("thu"), *name, &source) == ST_OK) {
            (void)source_position(source, (uint32_t)source->text.n);
        }
    }
    (void)encoding_guess(a, bytes);
    return source_decode(a, &sink, bytes, STR("thu"), NULL, &source);
}
