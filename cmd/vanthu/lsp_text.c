/* SPDX-License-Identifier: MIT */
#include "vanthu/lsp_text.h"

#include "base/sorted.h"
#include "text/utf8.h"

static void index_lines(struct arena *a, struct lsp_text *text)
{
    const struct str s = text->bytes;
    VEC_PUSH(a, &text->lines, 0);
    for (size_t i = 0; i < s.n; i++) {
        const bool pair = s.p[i] == '\r' && i + 1 < s.n && s.p[i + 1] == '\n';
        if (s.p[i] == '\n' || (s.p[i] == '\r' && !pair)) {
            VEC_PUSH(a, &text->lines, (uint32_t)(i + 1));
        }
    }
}

/* Units of the character at `at`; *n are its bytes, 0 at the end. */
static unsigned units_at(const struct lsp_text *text, size_t at, size_t *n)
{
    uint32_t c = 0;
    *n = utf8_get(text->bytes, at, &c);
    return text->utf8 ? (unsigned)*n : c > 0xFFFF ? 2 : 1;
}

/* The editor does not count a byte order mark. */
static uint32_t line_start(const struct lsp_text *text, size_t line)
{
    const uint32_t start = text->lines.v[line];
    return start == 0 && str_starts(text->bytes, STR("\xEF\xBB\xBF")) ? 3 : start;
}

enum { MILE = 4096 }; /* bytes from one mile to the next */

static void index_miles(struct arena *a, struct lsp_text *text, size_t line)
{
    const uint32_t start = line_start(text, line);
    const size_t end = line + 1 < text->lines.n ? text->lines.v[line + 1] : text->bytes.n;
    size_t next = start + (size_t)MILE;
    struct lsp_mile mile = {start, 0};
    for (size_t at = start, n = 0; at < end; at += n) {
        const unsigned units = units_at(text, at, &n);
        if (at >= next) {
            mile.offset = (uint32_t)at;
            VEC_PUSH(a, &text->miles, mile);
            next = at + MILE;
        }
        mile.character += units;
        n += n == 0;
    }
}

struct lsp_text lsp_text_of(struct arena *a, struct str bytes, bool utf8)
{
    struct lsp_text text = {.bytes = bytes, .utf8 = utf8};
    index_lines(a, &text);
    for (size_t i = 0; i < text.lines.n; i++) {
        const size_t end = i + 1 < text.lines.n ? text.lines.v[i + 1] : bytes.n;
        if (end - text.lines.v[i] > MILE) {
            index_miles(a, &text, i);
        }
    }
    return text;
}

/* Where counting may start for a byte of a line. */
static struct lsp_mile mile_before(const struct lsp_text *text, size_t line, uint32_t offset)
{
    const size_t n =
        sorted_upto(text->miles.v, text->miles.n, SORTED_BY(struct lsp_mile, offset), offset);
    const struct lsp_mile start = {line_start(text, line), 0};
    return n && text->miles.v[n - 1].offset > start.offset ? text->miles.v[n - 1] : start;
}

struct lsp_place lsp_place_of(const struct lsp_text *text, uint32_t offset)
{
    const size_t line = sorted_upto(text->lines.v, text->lines.n, SORTED_NUMBERS, offset) - 1;
    const struct lsp_mile mile = mile_before(text, line, offset);
    struct lsp_place place = {(unsigned)line, mile.character};
    for (size_t at = mile.offset, n = 0; at < offset; at += n) {
        const unsigned units = units_at(text, at, &n);
        if (!n) {
            break;
        }
        place.character += units;
    }
    return place;
}

uint32_t lsp_offset_of(const struct lsp_text *text, struct lsp_place place)
{
    if (place.line >= text->lines.n) {
        return (uint32_t)text->bytes.n;
    }
    size_t at = line_start(text, place.line);
    unsigned done = 0;
    for (size_t n = 0;; at += n) {
        const unsigned units = units_at(text, at, &n);
        if (!n || text->bytes.p[at] == '\n' || text->bytes.p[at] == '\r' ||
            done + units > place.character) {
            return (uint32_t)at;
        }
        done += units;
    }
}

/* ---- URIs ---- */

static int hex_value(char c)
{
    const char lower = (char)(c | 0x20);
    return c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

struct str uri_path(struct arena *a, struct str uri)
{
    if (!str_starts(uri, STR("file://"))) {
        return uri;
    }
    uri = str_from(uri, 7);
    const size_t slash = str_find_char(uri, '/', 0); /* behind a host, which is this one */
    struct buf out = buf_new(a);
    for (size_t i = slash == STR_NPOS ? 0 : slash; i < uri.n; i++) {
        const int high = i + 2 < uri.n ? hex_value(uri.p[i + 1]) : -1;
        const int low = i + 2 < uri.n ? hex_value(uri.p[i + 2]) : -1;
        if (uri.p[i] == '%' && high >= 0 && low >= 0 && high + low > 0) {
            buf_addc(&out, (char)(high * 16 + low));
            i += 2;
        } else {
            buf_addc(&out, uri.p[i]);
        }
    }
    return buf_str(&out);
}

struct str path_uri(struct arena *a, struct str path)
{
    static const char marks[] = "/-._~";
    if (!str_starts(path, STR("/"))) {
        return path;
    }
    struct buf out = buf_new(a);
    buf_adds(&out, "file://");
    for (size_t i = 0; i < path.n; i++) {
        const unsigned char c = (unsigned char)path.p[i];
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (letter || (c >= '0' && c <= '9') ||
            str_find_char((struct str){marks, sizeof marks - 1}, (char)c, 0) != STR_NPOS) {
            buf_addc(&out, (char)c);
        } else {
            buf_printf(&out, "%%%02X", c);
        }
    }
    return buf_str(&out);
}
