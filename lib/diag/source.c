/* SPDX-License-Identifier: MIT */
#include "diag/source.h"

#include "base/sorted.h"
#include "text/unicode.h"
#include "text/utf8.h"

enum { MILE = 4096 }; /* bytes from one milestone to the next */

/* A paragraph of many megabytes on one line may have as many findings. Milestones stand where a
 * character begins that is no mark, so that the counts of the parts add up. */
static void add_milestones(struct arena *a, struct source *s, size_t start, size_t end)
{
    uint32_t c;
    size_t next = start + MILE;
    struct milestone m = {(uint32_t)start, 0};
    for (size_t at = start, used; at < end && (used = utf8_get(s->text, at, &c)) > 0; at += used) {
        const bool mark = at > start && unicode_is_mark(c);
        if (at >= next && !mark) {
            m.offset = (uint32_t)at;
            VEC_PUSH(a, &s->milestones, m);
            next = at + MILE;
        }
        m.characters += !mark;
    }
}

/* Characters from the start of a line to a byte of it. */
static size_t characters_to(const struct source *s, size_t line_start, size_t at)
{
    const size_t passed = sorted_upto(s->milestones.v, s->milestones.n,
                                      SORTED_BY(struct milestone, offset), (uint32_t)at);
    const struct milestone m = passed ? s->milestones.v[passed - 1] : (struct milestone){0, 0};
    const bool inside = m.offset > line_start;
    const size_t from = inside ? m.offset : line_start;
    return (inside ? m.characters : 0) + utf8_count(str_cut(s->text, from, at));
}

struct source *source_new(struct arena *a, struct str path, struct str text)
{
    struct source *s = ARENA_NEW(a, struct source);
    *s = (struct source){.path = path, .text = text, .encoding = "UTF-8"};
    size_t start = 0;
    while (start != STR_NPOS) {
        VEC_PUSH(a, &s->lines, (uint32_t)start);
        const size_t end = str_find_char(text, '\n', start);
        if ((end == STR_NPOS ? text.n : end) - start > MILE) {
            add_milestones(a, s, start, end == STR_NPOS ? text.n : end);
        }
        start = end == STR_NPOS ? STR_NPOS : end + 1;
    }
    return s;
}

/* Back from the middle of a character, and from a mark to the letter that carries it. */
static size_t character_start(struct str text, size_t offset)
{
    offset = offset < text.n ? offset : text.n;
    while (offset && offset < text.n && ((unsigned char)text.p[offset] & 0xC0) == 0x80) {
        offset--;
    }
    uint32_t c;
    if (utf8_get(text, offset, &c) && c >= 0x300 && unicode_is_mark(c)) {
        for (size_t used; (used = utf8_back(text, offset, &c)) > 0 && c != '\n';) {
            offset -= used;
            if (!unicode_is_mark(c)) {
                break;
            }
        }
    }
    return offset;
}

struct position source_position(const struct source *s, uint32_t offset)
{
    const size_t at = character_start(s->text, offset);
    const unsigned line = source_line_of(s, (uint32_t)at);
    return (struct position){
        .line = line,
        .column = (unsigned)characters_to(s, source_line_start(s, line), at) + 1,
        .byte = shifts_raw(&s->shifts, offset < s->text.n ? offset : (uint32_t)s->text.n),
    };
}

unsigned source_line_of(const struct source *s, uint32_t offset)
{
    return (unsigned)sorted_upto(s->lines.v, s->lines.n, SORTED_NUMBERS, offset);
}

uint32_t source_line_start(const struct source *s, unsigned line)
{
    const bool there = line >= 1 && line <= s->lines.n;
    return there ? s->lines.v[line - 1] : (uint32_t)s->text.n;
}

struct str source_line(const struct source *s, unsigned line)
{
    const uint32_t start = source_line_start(s, line);
    struct str text = str_cut(s->text, start, source_line_start(s, line + 1));
    while (text.n && (text.p[text.n - 1] == '\n' || text.p[text.n - 1] == '\r')) {
        text.n--;
    }
    return text;
}

struct str source_text(const struct source *s, struct span at)
{
    return str_cut(s->text, at.start, at.end);
}

struct span source_span(const struct source *s, struct str slice)
{
    size_t start = 0, end = 0;
    if (!slice.p || !str_holds(s->text, slice.p, &start) ||
        !str_holds(s->text, slice.p + slice.n, &end)) {
        return (struct span){0, 0};
    }
    return (struct span){(uint32_t)start, (uint32_t)end};
}
