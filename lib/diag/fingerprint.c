/* SPDX-License-Identifier: MIT */
#include "diag/fingerprint.h"

#include "base/buf.h"
#include "base/hash.h"
#include "base/map.h"

enum { AROUND = 48, MARKED = 4096, DIGITS = 24 }; /* bytes; hex digits */

/* Blanks and line ends are one blank: wrapping a paragraph anew changes nothing. */
static void add_words(struct buf *out, struct str s)
{
    bool blank = false;
    for (size_t i = 0; i < s.n; i++) {
        const char c = s.p[i];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            blank = true;
            continue;
        }
        if (blank && out->n && out->p[out->n - 1] != '\0') {
            buf_addc(out, ' ');
        }
        blank = false;
        buf_addc(out, c);
    }
    buf_addc(out, '\0');
}

/* Up to AROUND bytes before and behind, inside the lines of the place: what stands in other lines
 * may come and go. */
static void add_around(struct buf *out, const struct source *source, struct span at)
{
    const uint32_t first = source_line_start(source, source_line_of(source, at.start));
    const uint32_t next = source_line_start(source, source_line_of(source, at.end) + 1);
    const uint32_t from = at.start > first + AROUND ? at.start - AROUND : first;
    const uint32_t to = next > at.end + AROUND ? at.end + AROUND : next;
    add_words(out, str_cut(source->text, from, at.start));
    add_words(out, str_cut(source->text, at.end, to));
}

static struct str digest_of(struct arena *a, const struct finding *f)
{
    struct buf b = buf_new(a);
    buf_adds(&b, f->rule->code);
    buf_addc(&b, '\0');
    if (f->source && f->at.end > 0) {
        const uint32_t most = f->at.start + MARKED;
        add_words(&b, str_cut(f->source->text, f->at.start, f->at.end < most ? f->at.end : most));
        add_around(&b, f->source, f->at);
    }
    return str_cut(sha256_hex(a, buf_str(&b)), 0, DIGITS);
}

struct str *fingerprints_of(struct arena *a, const struct sink *sink)
{
    struct str *prints = arena_array(a, sink->list.n, sizeof *prints);
    struct map seen = map_new(a); /* file and digest -> how many so far */
    for (size_t i = 0; i < sink->list.n; i++) {
        const struct finding *f = sink->list.v[i];
        const struct str digest = digest_of(a, f);
        const struct str key = str_printf(a, "%.*s %.*s", STR_ARG(digest), STR_ARG(f->file));
        unsigned *count = map_get(&seen, key);
        if (!count) {
            count = ARENA_NEW(a, unsigned);
            map_put(&seen, key, count);
        }
        prints[i] = str_printf(a, "%.*s:%u", STR_ARG(digest), ++*count);
    }
    return prints;
}
