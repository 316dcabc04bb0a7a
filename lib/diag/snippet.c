/* SPDX-License-Identifier: MIT */
#include "diag/print_parts.h"

#include "text/unicode.h"
#include "text/utf8.h"

enum { MARGIN = 8, CUT = 2, LEAST_ROOM = 20, SNAP = 12 }; /* columns; MARGIN is "   97 | " */

/* The part of a line that is shown, by byte offsets: [from, to), carets under [start, end). */
struct window {
    struct str line;
    size_t from, to, start, end;
};

/* Columns of a character as add_safe() shows it. */
static unsigned shown_width(uint32_t c)
{
    return c < 0x20 || unicode_is_invisible(c) ? 1 : unicode_width(c);
}

static unsigned columns(struct str line, size_t from, size_t to)
{
    unsigned n = 0;
    uint32_t c;
    for (size_t used; from < to && (used = utf8_get(line, from, &c)) > 0; from += used) {
        n += shown_width(c);
    }
    return n;
}

/* Looks no further than the room goes: the line may be megabytes long. */
static bool fits(struct str line, unsigned room)
{
    uint32_t c;
    unsigned n = 0;
    for (size_t at = 0, used; (used = utf8_get(line, at, &c)) > 0; at += used) {
        n += shown_width(c);
        if (n > room) {
            return false;
        }
    }
    return true;
}

/* From `at` rightwards as far as `room` columns reach; *room is what is left. */
static size_t reach_right(struct str line, size_t at, unsigned *room)
{
    uint32_t c;
    for (size_t used; (used = utf8_get(line, at, &c)) > 0 && shown_width(c) <= *room; at += used) {
        *room -= shown_width(c);
    }
    return at;
}

static size_t reach_left(struct str line, size_t at, unsigned *room)
{
    uint32_t c;
    for (size_t used; (used = utf8_back(line, at, &c)) > 0 && shown_width(c) <= *room; at -= used) {
        *room -= shown_width(c);
    }
    return at;
}

/* Cut edges move inwards to a word's edge where there is one near. */
static size_t snap_right(const struct window *w, size_t from)
{
    for (size_t at = from; at < w->start && at < from + SNAP; at++) {
        if (w->line.p[at] == ' ') {
            return at + 1;
        }
    }
    return from;
}

static size_t snap_left(const struct window *w, size_t to)
{
    for (size_t at = to; at > w->end && at + SNAP > to; at--) {
        if (w->line.p[at - 1] == ' ') {
            return at - 1;
        }
    }
    return to;
}

/* Carets first, then as much on the left as on the right; what one side does not need goes to the
 * other. */
static void fit(struct window *w, unsigned room)
{
    if (fits(w->line, room)) {
        w->from = 0;
        w->to = w->line.n;
        return;
    }
    room -= 2 * CUT;
    w->end = reach_right(str_cut(w->line, 0, w->end), w->start, &room);
    unsigned left = room / 2;
    unsigned right = room - left;
    w->from = reach_left(w->line, w->start, &left);
    right += left;
    w->to = reach_right(w->line, w->end, &right);
    w->from = reach_left(w->line, w->from, &right);
    w->from = w->from ? snap_right(w, w->from) : 0;
    w->to = w->to < w->line.n ? snap_left(w, w->to) : w->to;
}

static struct window window_of(const struct source *source, unsigned line, struct span at)
{
    const uint32_t start = source_line_start(source, line);
    struct window w = {.line = source_line(source, line)};
    w.start = at.start - start < w.line.n ? at.start - start : w.line.n;
    w.end = at.end - start < w.line.n ? at.end - start : w.line.n;
    w.end = w.end < w.start ? w.start : w.end;
    w.to = w.line.n;
    return w;
}

static void add_times(struct buf *out, char c, unsigned times)
{
    while (times-- > 0) {
        buf_addc(out, c);
    }
}

static void add_line(struct buf *out, const struct window *w, unsigned number)
{
    buf_printf(out, "%5u | %s", number, w->from ? "… " : "");
    add_safe(out, str_cut(w->line, w->from, w->to));
    buf_adds(out, w->to < w->line.n ? " …\n" : "\n");
}

static void add_carets(struct buf *out, const struct window *w, const char *color)
{
    const unsigned n = columns(w->line, w->start, w->end);
    buf_adds(out, "      | ");
    add_times(out, ' ', columns(w->line, w->from, w->start) + (w->from ? CUT : 0));
    buf_adds(out, color);
    add_times(out, '^', n ? n : 1);
    buf_adds(out, *color ? "\x1b[0m\n" : "\n");
}

void add_snippet(struct buf *out, const struct source *source, struct span at, unsigned width,
                 const char *color)
{
    const unsigned line = source_line_of(source, at.start);
    struct window w = window_of(source, line, at);
    if (width) {
        fit(&w, width > MARGIN + LEAST_ROOM ? width - MARGIN : LEAST_ROOM);
    }
    add_line(out, &w, line);
    add_carets(out, &w, color);
}
