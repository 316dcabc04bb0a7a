/* SPDX-License-Identifier: MIT */
#include "write/yaml_kept.h"

#include <string.h>

/* The line at *from, without its end; *from moves behind it. */
static struct str take_line(struct str s, size_t *from)
{
    const size_t found = str_find_char(s, '\n', *from);
    const size_t end = found == STR_NPOS ? s.n : found;
    const struct str line = str_cut(s, *from, end);
    *from = end + 1;
    return line;
}

static bool is_blank(struct str line)
{
    return str_trim(line).n == 0;
}

static size_t indentation(struct str line)
{
    return line.n - str_trim_left(line).n;
}

/* ---- block scalars ---- */

/* Only what can be moved to another indentation: none is given, no line ends are kept at the end.
 */
static bool is_movable(struct str indicator)
{
    static const char *const movable[] = {"|", "|-", ">", ">-"};
    for (size_t i = 0; i < COUNT_OF(movable); i++) {
        if (str_is(indicator, movable[i])) {
            return true;
        }
    }
    return false;
}

/* Is every line indented as far as the first, and a blank one not further? */
static bool is_even(struct str lines)
{
    size_t at = 0;
    const size_t own = indentation(take_line(lines, &at));
    for (at = 0; at < lines.n;) {
        const struct str line = take_line(lines, &at);
        if (is_blank(line) ? line.n > own : indentation(line) < own) {
            return false;
        }
    }
    return own > 0;
}

bool yaml_kept_block(const struct source *s, const struct value *v, struct str *indicator,
                     struct str *lines)
{
    const struct str raw = source_text(s, v->at);
    size_t at = 0;
    const struct str head = take_line(raw, &at);
    if (v->kind != VALUE_TEXT || at >= raw.n) {
        return false;
    }
    *indicator = str_cut(head, 0, str_find_char(head, ' ', 0));
    *lines = str_from(raw, at);
    return is_movable(*indicator) && is_even(*lines);
}

void yaml_put_kept_lines(struct buf *out, struct str lines, size_t by)
{
    size_t at = 0;
    const size_t own = indentation(take_line(lines, &at));
    for (at = 0; at < lines.n;) {
        const struct str line = take_line(lines, &at);
        if (!is_blank(line)) {
            buf_printf(out, "%*s", (int)by, "");
            buf_add(out, str_from(line, own));
        }
        buf_addc(out, '\n');
    }
}

/* ---- what stands on one line ---- */

bool yaml_kept_line(const struct source *s, const struct value *v)
{
    return v->at.end > v->at.start && str_find_char(source_text(s, v->at), '\n', 0) == STR_NPOS;
}

bool yaml_kept_flow(const struct source *s, const struct value *v)
{
    const struct str raw = source_text(s, v->at);
    return raw.n && (raw.p[0] == '[' || raw.p[0] == '{') && yaml_kept_line(s, v);
}

bool yaml_has_flow_sign(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (strchr(",[]{}:", s.p[i])) {
            return true;
        }
    }
    return false;
}

/* ---- comments and blank lines ---- */

static size_t lines_in(struct str comment)
{
    size_t n = comment.n > 0;
    for (size_t i = 0; i < comment.n; i++) {
        n += comment.p[i] == '\n';
    }
    return n;
}

struct str yaml_kept_above(const struct source *s, const struct entry *e, bool first)
{
    const uint32_t start = e->key_at.end ? e->key_at.start : e->value->at.start;
    const unsigned line = source_line_of(s, start);
    unsigned from = line;
    size_t comments = 0;
    while (from > 1) {
        const struct str above = str_trim(source_line(s, from - 1));
        if (above.n && above.p[0] != '#') {
            break;
        }
        comments += above.n > 0;
        from--;
    }
    while (first && from < line && is_blank(source_line(s, from))) {
        from++;
    }
    const uint32_t top = source_line_start(s, from);
    return comments == lines_in(e->comment) ? str_cut(s->text, top, source_line_start(s, line))
                                            : STR_EMPTY;
}

/* Blank lines that follow each other are one. */
void yaml_put_kept_comments(struct buf *out, struct str lines, size_t by)
{
    bool blank = false;
    for (size_t at = 0; at < lines.n;) {
        const struct str line = str_trim(take_line(lines, &at));
        if (!line.n) {
            buf_adds(out, blank ? "" : "\n");
            blank = true;
            continue;
        }
        const struct str words = str_from(line, 1); /* behind the '#' */
        buf_printf(out, "%*s#%s", (int)by, "", words.n && words.p[0] != ' ' ? " " : "");
        buf_add(out, words);
        buf_addc(out, '\n');
        blank = false;
    }
}
