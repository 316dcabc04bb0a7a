/* SPDX-License-Identifier: MIT */
#include "write/markdown_inline.h"

#include "text/label.h"
#include "text/utf8.h"
#include "write/markdown_link.h"

#include <string.h>

/* One open "*", "**", "_" or "__". At most two nest: bold and italic. */
struct delimiter {
    unsigned flag;
    char sign;
};

struct writing {
    struct arena *arena;
    struct buf *out;
    unsigned escapes;
    unsigned start; /* ESCAPE_LABEL, ESCAPE_BLOCK: still due for the next words */
    bool first_line;
    const struct piece *v; /* the pieces, n of them, i being written */
    size_t n, i;
    struct delimiter open[2];
    size_t depth;
    char closed; /* sign of a delimiter that was closed just now; 0: something came after it */
    bool encode_first; /* the next letter must not look like one to the delimiter just closed */
    bool encode_blank; /* nor the next blank like one to the delimiter just opened */
};

/* ---- characters ---- */

static bool is_punct(char c)
{
    return c && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c);
}

static bool is_alnum(char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

static bool is_word(uint32_t c)
{
    return c < 0x80 ? is_alnum((char)c) : utf8_is_letter(c);
}

/* Blank or punctuation to CommonMark, for certain. */
static bool is_between_words(uint32_t c)
{
    return c == 0 || c == ' ' || c == '\n' || c == 0xA0 || (c < 0x80 && is_punct((char)c));
}

static bool parts_words(struct str s)
{
    uint32_t c = 0;
    utf8_get(s, 0, &c);
    return is_between_words(c);
}

/* ---- escapes inside words: one row a character ---- */

typedef bool needs_escape_fn(const struct writing *w, struct str s, size_t i);

static bool always(const struct writing *w, struct str s, size_t i)
{
    (void)w, (void)s, (void)i;
    return true;
}

/* "snake_case": no emphasis between letters. The outermost letters of the piece do not count, for
 * they may have to be written as entities. */
static bool outside_words(const struct writing *w, struct str s, size_t i)
{
    (void)w;
    uint32_t before = 0;
    uint32_t after = 0;
    const size_t n_before = utf8_back(s, i, &before);
    const size_t n_after = utf8_get(s, i + 1, &after);
    return n_before >= i || i + 1 + n_after >= s.n || !is_word(before) || !is_word(after);
}

/* A tag or an address may begin, unless a blank follows. */
static bool before_tag(const struct writing *w, struct str s, size_t i)
{
    return i + 1 == s.n ? w->i + 1 < w->n : s.p[i + 1] != ' ';
}

static bool before_entity(const struct writing *w, struct str s, size_t i)
{
    (void)w;
    return markdown_entity_length(s, i) > 0;
}

/* Before a link it would make an image. */
static bool before_link(const struct writing *w, struct str s, size_t i)
{
    return i + 1 == s.n && w->i + 1 < w->n;
}

/* Inside a link, or where "[…]:" could be taken for a link definition. */
static bool in_link(const struct writing *w, struct str s, size_t i)
{
    return w->v[w->i].href.n > 0 || (i + 1 < s.n && s.p[i + 1] == ':');
}

static bool in_cell(const struct writing *w, struct str s, size_t i)
{
    (void)s, (void)i;
    return w->escapes & ESCAPE_CELL;
}

static bool ends_heading(const struct writing *w, struct str s, size_t i)
{
    return i + 1 == s.n && w->i + 1 == w->n && (w->escapes & ESCAPE_HEADING);
}

static needs_escape_fn *const escapes_of[128] = {
    ['\\'] = always,       ['`'] = always,     ['*'] = always,        ['['] = always,
    ['_'] = outside_words, ['<'] = before_tag, ['&'] = before_entity, ['!'] = before_link,
    [']'] = in_link,       ['|'] = in_cell,    ['#'] = ends_heading,
};

static bool needs_escape(const struct writing *w, struct str s, size_t i)
{
    const unsigned char c = (unsigned char)s.p[i];
    return c < 128 && escapes_of[c] && escapes_of[c](w, s, i);
}

/* ---- the start of a block or line ---- */

enum fix { FIX_NONE, FIX_BACKSLASH, FIX_ENTITY };

struct start_fix {
    enum fix kind;
    size_t at; /* FIX_BACKSLASH: before this byte; FIX_ENTITY: the first character */
};

/* The words up to the next break, as the label reader will see them. */
static struct str line_text(const struct writing *w)
{
    struct buf b = buf_new(w->arena);
    for (size_t i = w->i; i < w->n && w->v[i].kind != PIECE_BREAK; i++) {
        buf_add(&b, w->v[i].kind == PIECE_TEXT ? w->v[i].text : STR_EMPTY);
    }
    return buf_str(&b);
}

/* "1\. năm", "\- 5 độ", "&#272;iều 5": a label that is not read as one. */
static struct start_fix fix_label(const struct writing *w, struct str line)
{
    struct label label;
    if (!label_scan(line, &label) || label.raw.n > w->v[w->i].text.n) {
        return (struct start_fix){FIX_NONE, 0};
    }
    const size_t last = label.raw.n - 1;
    return is_punct(label.raw.p[last]) ? (struct start_fix){FIX_BACKSLASH, last}
                                       : (struct start_fix){FIX_ENTITY, 0};
}

/* Digits and '.' or ')': an ordered list to CommonMark even where it is no label to us. */
static size_t list_number(struct str line)
{
    size_t n = 0;
    while (n < line.n && line.p[n] >= '0' && line.p[n] <= '9') {
        n++;
    }
    const bool closed = n && n < line.n && (line.p[n] == '.' || line.p[n] == ')');
    return closed && (n + 1 == line.n || line.p[n + 1] == ' ') ? n : 0;
}

static struct start_fix fix_block(const struct writing *w, struct str line)
{
    static const struct {
        const char *next; /* only before one of these, or at the end; NULL: always */
        char sign;
        bool later; /* not on the first line of a block */
    } signs[] = {{NULL, '#', false}, {NULL, '>', false}, {NULL, '|', false}, {" -", '-', false},
                 {" ", '+', false},  {NULL, '=', true},  {"~", '~', false},  {"-", ':', false}};
    const char next = line.n > 1 ? line.p[1] : (char)0;
    for (size_t i = 0; line.n && i < COUNT_OF(signs); i++) {
        if (line.p[0] == signs[i].sign && !(signs[i].later && w->first_line) &&
            (!signs[i].next || !next || strchr(signs[i].next, next))) {
            return (struct start_fix){FIX_BACKSLASH, 0};
        }
    }
    const size_t number = list_number(line);
    return number ? (struct start_fix){FIX_BACKSLASH, number} : (struct start_fix){FIX_NONE, 0};
}

static struct start_fix fix_start(const struct writing *w)
{
    struct start_fix fix = {FIX_NONE, 0};
    if (w->start) {
        const struct str line = line_text(w);
        fix = w->start & ESCAPE_LABEL ? fix_label(w, line) : fix;
        if (fix.kind == FIX_NONE && w->start & ESCAPE_BLOCK) {
            fix = fix_block(w, line);
        }
    }
    return fix;
}

/* ---- words ---- */

/* Something was written: what comes next stands beside no delimiter. */
static void leave_delimiters(struct writing *w)
{
    w->closed = 0;
    w->encode_first = w->encode_blank = false;
}

static void write_text(struct writing *w, struct str s)
{
    const struct start_fix fix = fix_start(w);
    size_t done = 0;
    size_t i = 0;
    if (fix.kind == FIX_ENTITY || w->encode_blank || (w->encode_first && !parts_words(s))) {
        done = i = markdown_entity(w->out, s, 0);
    }
    for (; i < s.n; i++) {
        if (needs_escape(w, s, i) || (fix.kind == FIX_BACKSLASH && fix.at == i)) {
            buf_add(w->out, str_cut(s, done, i));
            buf_addc(w->out, '\\');
            done = i;
        }
    }
    buf_add(w->out, str_from(s, done));
    w->start = 0;
    leave_delimiters(w);
}

static void write_raw(struct writing *w, struct str s)
{
    buf_add(w->out, s);
    leave_delimiters(w);
}

/* In a cell a pipe is escaped even here. */
static void write_comment(struct writing *w, struct str text)
{
    write_raw(w, STR("<!--"));
    for (size_t i = 0; i < text.n; i++) {
        const bool escaped = i && text.p[i - 1] == '\\';
        if (text.p[i] == '|' && (w->escapes & ESCAPE_CELL) && !escaped) {
            buf_addc(w->out, '\\');
        }
        buf_addc(w->out, text.p[i]);
    }
    write_raw(w, STR("-->"));
}

static void write_break(struct writing *w)
{
    if (w->escapes & ESCAPE_LINE) {
        write_raw(w, STR("<br>"));
        return;
    }
    write_raw(w, STR("\\\n"));
    w->start = ESCAPE_BLOCK | ESCAPE_LABEL;
    w->first_line = false;
}

/* ---- emphasis ----
 * Whether "*" can open or close depends on its neighbours (CommonMark, "left-flanking"). Blanks are
 * never at the inner side (write/pieces.h). Where punctuation stands inside and a letter outside,
 * the letter is written as an entity, whose "&" and ";" are punctuation too. A delimiter that opens
 * right after another one closed takes the other sign, "_", so that they do not run together; so
 * does one of two that open together but close apart ("**_a_ b**": an "*" after "***" could close
 * it where it should open). */

static void write_delimiter(struct writing *w, struct delimiter d)
{
    buf_addc(w->out, d.sign);
    if (d.flag == RUN_BOLD) {
        buf_addc(w->out, d.sign);
    }
}

/* The last character written, 0 at the start. */
static uint32_t last_written(const struct writing *w, size_t *used)
{
    uint32_t c = 0;
    *used = utf8_back(buf_str(w->out), w->out->n, &c);
    return *used ? c : 0;
}

static void close_down_to(struct writing *w, size_t depth)
{
    if (w->depth <= depth) {
        return;
    }
    size_t used;
    w->encode_first = !is_word(last_written(w, &used));
    while (w->depth > depth) {
        const struct delimiter d = w->open[--w->depth];
        write_delimiter(w, d);
        w->closed = d.sign;
        w->encode_first = w->encode_first || d.sign == '_';
    }
}

static void encode_last(struct writing *w)
{
    size_t used;
    const uint32_t c = last_written(w, &used);
    if (!is_between_words(c)) {
        w->out->n -= used;
        buf_printf(w->out, "&#%lu;", (unsigned long)c);
    }
}

/* Pieces from the present one on that have `flag`, within one link target. */
static size_t stretch(const struct writing *w, unsigned flag)
{
    size_t n = 0;
    while (w->i + n < w->n && (w->v[w->i + n].flags & flag) &&
           str_eq(w->v[w->i + n].href, w->v[w->i].href)) {
        n++;
    }
    return n;
}

static void open_one(struct writing *w, unsigned flag, char sign)
{
    const struct delimiter d = {flag, sign};
    write_delimiter(w, d);
    w->closed = 0;
    w->encode_first = false;
    w->open[w->depth++] = d;
}

static void open_up(struct writing *w, unsigned flags)
{
    if (!flags) {
        return;
    }
    const struct piece *p = &w->v[w->i];
    const size_t bold = stretch(w, RUN_BOLD);
    const size_t italic = stretch(w, RUN_ITALIC);
    const unsigned outer =
        flags == RUN_ITALIC || (flags != RUN_BOLD && italic > bold) ? RUN_ITALIC : RUN_BOLD;
    const unsigned inner = flags & ~outer;
    const char sign = w->closed == '*' ? '_' : '*';
    const char inner_sign = sign == '*' && bold != italic ? '_' : '*';
    uint32_t first = 0;
    /* A single character with more behind it may become an entity itself. */
    const bool alone = utf8_get(p->text, 0, &first) == p->text.n && stretch(w, outer) > 1;
    if (p->kind != PIECE_TEXT || !is_word(first) || alone || (inner && inner_sign != sign)) {
        encode_last(w); /* what follows the first delimiter is or may be punctuation */
    }
    open_one(w, outer, sign);
    if (inner) {
        open_one(w, inner, inner_sign);
    }
    w->encode_blank = p->kind == PIECE_TEXT && utf8_blank(p->text, 0) > 0;
}

static void set_emphasis(struct writing *w, unsigned want)
{
    unsigned have = 0;
    size_t keep = 0;
    while (keep < w->depth && (w->open[keep].flag & want)) {
        have |= w->open[keep++].flag;
    }
    close_down_to(w, keep);
    open_up(w, want & ~have);
}

/* ---- links ---- */

/* <https://…>: the whole link is its own address. */
static bool is_autolink(const struct writing *w)
{
    const struct piece *p = &w->v[w->i];
    const bool alone = (w->i == 0 || !str_eq(p[-1].href, p->href)) &&
                       (w->i + 1 == w->n || !str_eq(p[1].href, p->href));
    return alone && !p->flags && str_eq(p->text, p->href) && markdown_is_address(p->href);
}

static void write_autolink(struct writing *w)
{
    buf_addc(w->out, '<');
    buf_add(w->out, w->v[w->i].text);
    write_raw(w, STR(">"));
    w->start = 0;
}

/* ---- pieces ---- */

static struct str href_at(const struct writing *w, size_t i)
{
    return i < w->n ? w->v[i].href : STR_EMPTY;
}

static void write_piece(struct writing *w)
{
    const struct piece *p = &w->v[w->i];
    const bool enters = p->href.n && (w->i == 0 || !str_eq(p->href, href_at(w, w->i - 1)));
    const bool leaves = p->href.n && !str_eq(p->href, href_at(w, w->i + 1));
    if (p->href.n && enters && is_autolink(w)) {
        set_emphasis(w, 0);
        write_autolink(w);
        return;
    }
    if (enters) {
        set_emphasis(w, 0);
        write_raw(w, STR("["));
    }
    set_emphasis(w, p->flags);
    if (p->kind == PIECE_COMMENT) {
        write_comment(w, p->text);
    } else if (p->kind == PIECE_BREAK) {
        write_break(w);
    } else if (p->blank && !w->encode_blank) {
        write_raw(w, p->text);
    } else {
        write_text(w, p->text);
    }
    if (leaves) {
        set_emphasis(w, 0);
        markdown_target(w->out, p->href);
        leave_delimiters(w);
    }
}

/* The label and its blank are bold; the blank stays so only if bold words follow. */
static void write_label(struct writing *w, struct str label, bool bold)
{
    if (bold) {
        open_one(w, RUN_BOLD, '*');
    }
    write_raw(w, label);
    if (w->n) {
        set_emphasis(w, bold && !w->v[0].href.n ? w->v[0].flags & RUN_BOLD : 0);
        write_raw(w, STR(" "));
    }
}

void markdown_inline(struct arena *a, struct buf *out, struct str label, bool bold_label,
                     const struct pieces *words, unsigned escapes)
{
    struct writing w = {.arena = a,
                        .out = out,
                        .escapes = escapes,
                        .start = escapes & (ESCAPE_LABEL | ESCAPE_BLOCK),
                        .first_line = true,
                        .v = words->list.v,
                        .n = words->list.n};
    if (label.n) {
        write_label(&w, label, bold_label);
    }
    for (; w.i < w.n; w.i++) {
        write_piece(&w);
    }
    set_emphasis(&w, 0);
}
