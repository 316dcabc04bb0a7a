/* SPDX-License-Identifier: MIT */
#include "docx/archive.h"

enum {
    LOCAL_SIZE = 30,
    CENTRAL_SIZE = 46,
    END_SIZE = 22,
    COMMENT_MAX = 65535,
    EXTRA_ZIP64 = 0x0001,
};

#define SIGNATURE_LOCAL 0x04034B50U
#define SIGNATURE_CENTRAL 0x02014B50U
#define SIGNATURE_END 0x06054B50U

/* Little-endian numbers; 0 beyond the end. */
static uint32_t number(struct str s, size_t at, size_t bytes)
{
    uint32_t n = 0;
    for (size_t i = 0; i < bytes && at + i < s.n; i++) {
        n |= (uint32_t)(unsigned char)s.p[at + i] << (8 * i);
    }
    return n;
}

static unsigned half(struct str s, size_t at)
{
    return (unsigned)number(s, at, 2);
}

static uint32_t word(struct str s, size_t at)
{
    return number(s, at, 4);
}

static bool has_zip64(struct str extra)
{
    for (size_t at = 0; at + 4 <= extra.n; at += 4 + (size_t)half(extra, at + 2)) {
        if (half(extra, at) == EXTRA_ZIP64) {
            return true;
        }
    }
    return false;
}

/* Offset of the end record, or STR_NPOS. */
static size_t find_end(struct str s)
{
    for (size_t back = END_SIZE; back <= s.n && back <= END_SIZE + COMMENT_MAX; back++) {
        const size_t at = s.n - back;
        if (word(s, at) == SIGNATURE_END && at + END_SIZE + half(s, at + 20) <= s.n) {
            return at;
        }
    }
    return STR_NPOS;
}

static void compare_local(struct str s, struct archive_entry *e)
{
    const size_t at = e->offset;
    const size_t name_n = half(s, at + 26);
    const struct str name = str_cut(s, at + LOCAL_SIZE, at + LOCAL_SIZE + name_n);
    const struct str extra =
        str_cut(s, at + LOCAL_SIZE + name_n, at + LOCAL_SIZE + name_n + half(s, at + 28));
    e->local_needed = half(s, at + 4);
    e->local_flags = half(s, at + 6);
    e->different = word(s, at) != SIGNATURE_LOCAL || !str_eq(name, e->name) ||
                   half(s, at + 8) != e->method || e->local_flags != e->flags;
    e->zip64 = e->zip64 || has_zip64(extra);
}

/* One record of the directory at `at`; its size, or 0 where there is none. */
static size_t take_entry(struct arena *a, struct str s, size_t at, struct archive *out)
{
    const size_t name_n = half(s, at + 28);
    const size_t extra_n = half(s, at + 30);
    const size_t size = CENTRAL_SIZE + name_n + extra_n + half(s, at + 32);
    if (word(s, at) != SIGNATURE_CENTRAL || at + size > s.n) {
        return 0;
    }
    struct archive_entry *e = VEC_ADD(a, &out->entries);
    *e = (struct archive_entry){
        .name = str_cut(s, at + CENTRAL_SIZE, at + CENTRAL_SIZE + name_n),
        .made_by = half(s, at + 4),
        .needed = half(s, at + 6),
        .flags = half(s, at + 8),
        .method = half(s, at + 10),
        .packed = word(s, at + 20),
        .size = word(s, at + 24),
        .attributes = word(s, at + 38),
        .offset = word(s, at + 42),
    };
    const size_t extra_at = at + CENTRAL_SIZE + name_n;
    e->zip64 = has_zip64(str_cut(s, extra_at, extra_at + extra_n));
    compare_local(s, e);
    return size;
}

void archive_scan(struct arena *a, struct str bytes, struct archive *out)
{
    const size_t end = find_end(bytes);
    *out = (struct archive){.broken = true};
    if (end == STR_NPOS) {
        return;
    }
    const unsigned count = half(bytes, end + 10);
    size_t at = word(bytes, end + 16);
    out->zip64 = count == 0xFFFF || at == 0xFFFFFFFFU;
    out->trailing = end + END_SIZE + half(bytes, end + 20) != bytes.n;
    out->prefix = bytes.n < 4 || word(bytes, 0) != SIGNATURE_LOCAL;
    size_t size = 1;
    for (unsigned i = 0; i < count && size; i++) {
        size = take_entry(a, bytes, at, out);
        at += size;
    }
    out->broken = size == 0 || count == 0;
}
