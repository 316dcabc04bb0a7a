/* SPDX-License-Identifier: MIT */
#include "write/pieces.h"

#include "text/utf8.h"

#include <string.h>

enum { LOOKS = RUN_BOLD | RUN_ITALIC };

struct str one_line(struct arena *a, struct str s)
{
    if (!memchr(s.p, '\n', s.n) && !memchr(s.p, '\r', s.n) && !memchr(s.p, '\t', s.n)) {
        return s;
    }
    char *p = str_c(a, s);
    for (size_t i = 0; i < s.n; i++) {
        if (p[i] == '\n' || p[i] == '\r' || p[i] == '\t') {
            p[i] = ' ';
        }
    }
    return (struct str){p, s.n};
}

/* ---- cutting ---- */

static void add_text(struct arena *a, struct pieces *out, const struct run *run, struct str text,
                     bool blank)
{
    if (text.n) {
        VEC_PUSH(a, &out->list,
                 ((struct piece){PIECE_TEXT, blank, run->flags & LOOKS, text, run->href}));
    }
}

static struct str without_blanks_after(struct str s)
{
    uint32_t c;
    for (size_t n; (n = utf8_back(s, s.n, &c)) > 0 && utf8_blank(s, s.n - n);) {
        s.n -= n;
    }
    return s;
}

static void cut_text(struct arena *a, struct pieces *out, const struct run *run)
{
    const struct str text = one_line(a, run->text);
    const size_t from = utf8_blanks(text, 0);
    const struct str ink = without_blanks_after(str_from(text, from));
    add_text(a, out, run, str_cut(text, 0, from), true);
    add_text(a, out, run, ink, false);
    add_text(a, out, run, str_from(text, from + ink.n), true);
}

/* What a comment inside words may say by the rules of CommonMark: on one line, no "--", not ">" or
 * "->" first, not "-" last; and "<!--a@b.vn>" would be an address. */
static struct str inner_comment(struct arena *a, struct str text)
{
    const struct str line = one_line(a, text);
    struct buf b = buf_new(a);
    const bool address = memchr(line.p, '@', line.n) && memchr(line.p, '>', line.n);
    if (str_starts(line, STR(">")) || str_starts(line, STR("->")) ||
        (address && line.p[0] != ' ')) {
        buf_addc(&b, ' ');
    }
    for (size_t i = 0; i < line.n; i++) {
        buf_addc(&b, line.p[i]);
        if (line.p[i] == '-' && (i + 1 == line.n || line.p[i + 1] == '-')) {
            buf_addc(&b, ' ');
        }
    }
    return buf_str(&b);
}

static void cut_run(struct arena *a, struct pieces *out, const struct run *run)
{
    struct piece piece = {.flags = LOOKS, .text = STR("\n"), .href = STR_EMPTY};
    if (run->flags & RUN_COMMENT) {
        piece.kind = PIECE_COMMENT;
        piece.text = inner_comment(a, run->text);
    } else if (run->flags & RUN_BREAK) {
        piece.kind = PIECE_BREAK;
    } else {
        cut_text(a, out, run);
        return;
    }
    VEC_PUSH(a, &out->list, piece);
}

/* ---- tidying; each step reads the list and writes it back shorter ---- */

static bool is_blank(const struct pieces *p, size_t i)
{
    return i < p->list.n && p->list.v[i].kind == PIECE_TEXT && p->list.v[i].blank;
}

static bool is_kind(const struct pieces *p, size_t i, enum piece_kind kind)
{
    return i < p->list.n && p->list.v[i].kind == kind;
}

static bool has_ink(const struct piece *piece)
{
    return piece->kind == PIECE_TEXT && !piece->blank;
}

static void join_blanks(struct arena *a, struct pieces *p)
{
    size_t kept = 0;
    for (size_t i = 0; i < p->list.n; i++) {
        const struct piece piece = p->list.v[i];
        struct piece *last = kept ? &p->list.v[kept - 1] : NULL;
        if (last && piece.blank && last->blank) {
            last->text = str_cat(a, last->text, piece.text);
            last->flags &= piece.flags;
        } else {
            p->list.v[kept++] = piece;
        }
    }
    p->list.n = kept;
}

/* A comment moves up over the breaks (and their blanks) before it. */
static void comments_before_breaks(struct pieces *p)
{
    for (size_t i = 0; i < p->list.n; i++) {
        if (p->list.v[i].kind != PIECE_COMMENT) {
            continue;
        }
        size_t to = i;
        size_t seen = i;
        while (seen && (is_blank(p, seen - 1) || is_kind(p, seen - 1, PIECE_BREAK))) {
            seen--;
            to = is_kind(p, seen, PIECE_BREAK) ? seen : to;
        }
        const struct piece comment = p->list.v[i];
        memmove(&p->list.v[to + 1], &p->list.v[to], (i - to) * sizeof comment);
        p->list.v[to] = comment;
    }
}

static void drop_blanks_at_breaks(struct pieces *p)
{
    size_t kept = 0;
    for (size_t i = 0; i < p->list.n; i++) {
        const bool after = kept && p->list.v[kept - 1].kind == PIECE_BREAK;
        if (!is_blank(p, i) || (!after && !is_kind(p, i + 1, PIECE_BREAK))) {
            p->list.v[kept++] = p->list.v[i];
        }
    }
    p->list.n = kept;
}

static void trim(struct pieces *p)
{
    size_t from = 0;
    while (is_blank(p, from) || is_kind(p, from, PIECE_BREAK)) {
        from++;
    }
    size_t n = p->list.n;
    while (n > from && (is_blank(p, n - 1) || is_kind(p, n - 1, PIECE_BREAK))) {
        n--;
    }
    if (from) {
        memmove(p->list.v, p->list.v + from, (n - from) * sizeof *p->list.v);
    }
    p->list.n = n - from;
}

/* What has no ink looks like what stands on both sides of it. */
static void settle_looks(struct pieces *p)
{
    const struct piece none = {.href = STR_EMPTY};
    const struct piece *before = &none;
    for (size_t i = 0; i < p->list.n; i++) {
        struct piece *piece = &p->list.v[i];
        if (has_ink(piece)) {
            before = piece;
            continue;
        }
        size_t next = i;
        while (next < p->list.n && !has_ink(&p->list.v[next])) {
            next++;
        }
        const struct piece *after = next < p->list.n ? &p->list.v[next] : &none;
        const bool own = piece->kind != PIECE_TEXT || str_eq(piece->href, before->href);
        const bool one_target = own && str_eq(before->href, after->href);
        piece->flags &= one_target ? before->flags & after->flags : 0;
        piece->href = one_target ? before->href : STR_EMPTY;
    }
}

static bool alike(const struct piece *x, const struct piece *y)
{
    return x->kind == PIECE_TEXT && y->kind == PIECE_TEXT && x->flags == y->flags &&
           str_eq(x->href, y->href);
}

static void join_alike(struct arena *a, struct pieces *p)
{
    size_t kept = 0;
    for (size_t i = 0; i < p->list.n;) {
        struct piece piece = p->list.v[i];
        struct buf text = buf_new(a);
        size_t n = 0;
        for (; i + n < p->list.n && (n == 0 || alike(&piece, &p->list.v[i + n])); n++) {
            buf_add(&text, p->list.v[i + n].text);
            piece.blank = piece.blank && p->list.v[i + n].blank;
        }
        piece.text = n > 1 ? buf_str(&text) : piece.text;
        p->list.v[kept++] = piece;
        i += n;
    }
    p->list.n = kept;
}

struct pieces pieces_of(struct arena *a, const struct runs *runs)
{
    struct pieces p = {0};
    for (size_t i = 0; i < runs->list.n; i++) {
        cut_run(a, &p, &runs->list.v[i]);
    }
    join_blanks(a, &p);
    comments_before_breaks(&p);
    join_blanks(a, &p);
    drop_blanks_at_breaks(&p);
    trim(&p);
    settle_looks(&p);
    join_alike(a, &p);
    return p;
}
