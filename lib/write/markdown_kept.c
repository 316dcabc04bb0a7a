/* SPDX-License-Identifier: MIT */
#include "write/markdown_kept.h"

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

/* Two blanks at the end of a line are a forced break; here "\\" is. */
static bool is_forced(struct str line)
{
    return str_ends(line, STR("  "));
}

static bool has_only(struct str line, const char *signs)
{
    for (size_t i = 0; i < line.n; i++) {
        if (!strchr(signs, line.p[i])) {
            return false;
        }
    }
    return true;
}

/* Could CommonMark, or the reader of labels, take a line that begins like that for a new block? */
static bool begins_block(struct str line)
{
    struct label label;
    return label_scan(line, &label) > 0 || (line.n && strchr("#>|=<`~", line.p[0])) ||
           has_only(line, "*-_ ");
}

static bool put_line(struct buf *out, struct str line, bool first, bool last, size_t by)
{
    const struct str words = str_trim(line);
    const size_t indented = (size_t)(words.p - line.p);
    if (!words.n || (!first && indented && indented != by && begins_block(words))) {
        return false;
    }
    buf_printf(out, "%*s", first ? 0 : (int)by, "");
    buf_add(out, words);
    buf_adds(out, is_forced(line) && !last ? "\\\n" : "\n");
    return true;
}

/* All but the first are indented by `by`. */
static bool put_lines(struct buf *out, struct str text, size_t by)
{
    bool kept = true;
    for (size_t at = 0; kept && at < text.n;) {
        const bool first = at == 0;
        const struct str line = take_line(text, &at);
        kept = put_line(out, line, first, at >= text.n, by);
    }
    return kept;
}

/* The label and one blank, where words follow. */
static void put_label(const struct block *b, struct str words, struct buf *out)
{
    buf_add(out, b->label.raw);
    buf_adds(out, b->label.raw.n && words.n ? " " : "");
}

/* "## 1. Words ##": only headings written with '#', on their one line. */
static bool put_heading(struct str text, const struct block *b, struct buf *out)
{
    size_t n = 0;
    while (n < text.n && text.p[n] == '#') {
        n++;
    }
    struct str words = str_trim(str_from(text, n));
    size_t closing = words.n;
    while (closing && words.p[closing - 1] == '#') {
        closing--;
    }
    if (closing == 0 || words.p[closing - 1] == ' ') {
        words = str_trim(str_cut(words, 0, closing));
    }
    if (n != b->heading || str_find_char(text, '\n', 0) != STR_NPOS) {
        return false;
    }
    buf_add(out, str_cut(text, 0, n));
    buf_adds(out, words.n ? " " : "");
    if (str_starts(words, b->label.raw)) {
        words = str_trim_left(str_from(words, b->label.raw.n));
        put_label(b, words, out);
    }
    buf_add(out, words);
    buf_addc(out, '\n');
    return true;
}

/* A label that is a list marker to CommonMark: what goes on below it is indented as far as its
 * words.
 */
static size_t indentation_below(const struct block *b)
{
    const struct label *label = &b->label;
    const bool number = label->form == LABEL_DECIMAL && label->depth == 1;
    const bool bullet = label->form >= LABEL_DASH && label->raw.n == 1;
    return number || bullet ? label->raw.n + 1 : 0;
}

static bool put_labelled(const struct source *s, const struct block *b, struct buf *out)
{
    if (b->label_at.start != b->at.start || b->bold_label) {
        return put_lines(out, source_text(s, b->at), 0);
    }
    const struct span rest = {b->label_at.end, b->at.end};
    const struct str words = str_trim(source_text(s, rest));
    put_label(b, words, out);
    if (!words.n) {
        buf_addc(out, '\n');
    }
    return put_lines(out, words, indentation_below(b));
}

bool markdown_kept(const struct source *s, const struct block *b, struct buf *out)
{
    const struct str text = source_text(s, b->at);
    if (!text.n || b->at.end > s->text.n) {
        return false;
    }
    if (b->kind == BLOCK_ITEM && b->heading) {
        return put_heading(text, b, out);
    }
    if (b->kind == BLOCK_ITEM) {
        return put_labelled(s, b, out);
    }
    return put_lines(out, text, 0);
}

bool markdown_adjoins(const struct source *s, struct span upper, struct span lower)
{
    return upper.end && source_line_of(s, upper.end - 1) + 1 == source_line_of(s, lower.start);
}
