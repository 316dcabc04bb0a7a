/* SPDX-License-Identifier: MIT */
#include "text/mustache.h"

#include <string.h>

enum piece_kind { PIECE_TEXT, PIECE_ESCAPED, PIECE_RAW, PIECE_SECTION, PIECE_INVERTED, PIECE_END };

struct piece {
    enum piece_kind kind;
    struct str text; /* literal text, or the name */
    size_t at;       /* of the tag in the template */
    size_t end;      /* sections: index of their PIECE_END */
};

struct mustache {
    VEC(struct piece) pieces;
};

/* A tag as it stands in the template, from its first brace to its last. */
struct tag {
    char sign; /* '#', '^', '/', '!', '>', '=', '&', '{' or 0 */
    struct str name;
    size_t start, end;
};

struct compiler {
    struct arena *arena;
    struct str text;
    struct mustache *out;
    struct mustache_error *error;
    size_t open[MUSTACHE_DEPTH_MAX]; /* indices of sections not closed yet */
    size_t depth;
};

static enum status fail(struct compiler *c, size_t at, const char *vi, const char *en)
{
    *c->error = (struct mustache_error){at, vi, en};
    return ST_INVALID;
}

static struct piece *add(struct compiler *c, enum piece_kind kind, struct str text, size_t at)
{
    struct piece *piece = VEC_ADD(c->arena, &c->out->pieces);
    *piece = (struct piece){kind, text, at, 0};
    return piece;
}

static void add_text(struct compiler *c, size_t from, size_t to)
{
    if (from < to) {
        add(c, PIECE_TEXT, str_cut(c->text, from, to), from);
    }
}

/* The tag that opens at `start`. */
static enum status read_tag(struct compiler *c, size_t start, struct tag *tag)
{
    const struct str inside = str_from(c->text, start + 2);
    const char sign = inside.n && strchr("#^/!>=&{", inside.p[0]) ? inside.p[0] : '\0';
    const struct str closing = sign == '{' ? STR("}}}") : STR("}}");
    const size_t length = str_find(inside, closing, sign ? 1 : 0);
    if (length == STR_NPOS) {
        return fail(c, start, "chỗ điền không được đóng", "the tag is not closed");
    }
    *tag = (struct tag){sign, str_trim(str_cut(inside, sign ? 1 : 0, length)), start,
                        start + 2 + length + closing.n};
    return ST_OK;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* A tag alone on its line takes the whole line with it: *start and *end are moved to its ends. */
static void widen_to_line(struct str text, size_t *start, size_t *end)
{
    size_t from = *start, to = *end;
    while (from && is_blank(text.p[from - 1])) {
        from--;
    }
    while (to < text.n && is_blank(text.p[to])) {
        to++;
    }
    if ((from && text.p[from - 1] != '\n') ||
        (to < text.n && text.p[to] != '\n' && !str_starts(str_from(text, to), STR("\r\n")))) {
        return;
    }
    to += to < text.n && text.p[to] == '\r' ? 1 : 0;
    to += to < text.n ? 1 : 0;
    *start = from;
    *end = to;
}

/* "a.b" has no empty part; "." stands alone. */
static bool is_name(struct str name)
{
    if (str_is(name, ".")) {
        return true;
    }
    struct str rest = name, part;
    bool good = name.n > 0 && name.p[name.n - 1] != '.';
    while (good && str_next(&rest, '.', &part)) {
        good = str_trim(part).n > 0;
    }
    return good;
}

static enum status take_value(struct compiler *c, const struct tag *tag)
{
    add(c, tag->sign ? PIECE_RAW : PIECE_ESCAPED, tag->name, tag->start);
    return ST_OK;
}

static enum status take_comment(struct compiler *c, const struct tag *tag)
{
    (void)c;
    (void)tag;
    return ST_OK;
}

static enum status take_opening(struct compiler *c, const struct tag *tag)
{
    if (c->depth == MUSTACHE_DEPTH_MAX) {
        return fail(c, tag->start, "đoạn lồng nhau quá sâu", "sections are nested too deeply");
    }
    c->open[c->depth++] = c->out->pieces.n;
    add(c, tag->sign == '#' ? PIECE_SECTION : PIECE_INVERTED, tag->name, tag->start);
    return ST_OK;
}

static enum status take_closing(struct compiler *c, const struct tag *tag)
{
    if (!c->depth) {
        return fail(c, tag->start, "đóng một đoạn chưa mở", "closes a section that is not open");
    }
    struct piece *opening = &c->out->pieces.v[c->open[--c->depth]];
    if (!str_eq(opening->text, tag->name)) {
        return fail(c, tag->start, "tên đóng đoạn khác tên mở đoạn",
                    "the name differs from the one that opened the section");
    }
    opening->end = c->out->pieces.n;
    add(c, PIECE_END, tag->name, tag->start);
    return ST_OK;
}

static enum status refuse_partial(struct compiler *c, const struct tag *tag)
{
    return fail(c, tag->start, "không hỗ trợ mẫu con {{> }}", "partials {{> }} are not supported");
}

static enum status refuse_delimiters(struct compiler *c, const struct tag *tag)
{
    return fail(c, tag->start, "không hỗ trợ đổi dấu ngoặc {{= }}",
                "delimiter changes {{= }} are not supported");
}

static const struct tag_form {
    char sign;
    bool alone; /* leaves no line behind when it stands alone */
    bool named;
    enum status (*take)(struct compiler *c, const struct tag *tag);
} tag_forms[] = {
    {'\0', false, true, take_value},        {'&', false, true, take_value},
    {'{', false, true, take_value},         {'!', true, false, take_comment},
    {'#', true, true, take_opening},        {'^', true, true, take_opening},
    {'/', true, true, take_closing},        {'>', false, false, refuse_partial},
    {'=', false, false, refuse_delimiters},
};

static const struct tag_form *form_of(char sign)
{
    size_t i = 0;
    while (tag_forms[i].sign != sign) {
        i++;
    }
    return &tag_forms[i];
}

/* Adds the text from *done to the tag, then the tag; *done is then behind it. */
static enum status take_tag(struct compiler *c, size_t start, size_t *done)
{
    struct tag tag;
    enum status st = read_tag(c, start, &tag);
    if (st != ST_OK) {
        return st;
    }
    const struct tag_form *form = form_of(tag.sign);
    if (form->named && !is_name(tag.name)) {
        return fail(c, start, "tên chỗ điền không hợp lệ", "the name of the tag is not valid");
    }
    size_t from = tag.start, to = tag.end;
    if (form->alone) {
        widen_to_line(c->text, &from, &to);
    }
    add_text(c, *done, from);
    *done = to;
    return form->take(c, &tag);
}

static enum status compile(struct compiler *c)
{
    size_t done = 0, seen = 0;
    for (size_t start; (start = str_find(c->text, STR("{{"), seen)) != STR_NPOS; seen = done) {
        const enum status st = take_tag(c, start, &done);
        if (st != ST_OK) {
            return st;
        }
    }
    add_text(c, done, c->text.n);
    if (c->depth) {
        const struct piece *opening = &c->out->pieces.v[c->open[c->depth - 1]];
        return fail(c, opening->at, "đoạn không được đóng", "the section is not closed");
    }
    return ST_OK;
}

enum status mustache_compile(struct arena *a, struct str text, const struct mustache **out,
                             struct mustache_error *error)
{
    struct compiler c = {
        .arena = a, .text = text, .out = ARENA_NEW(a, struct mustache), .error = error};
    const enum status st = compile(&c);
    if (st == ST_OK) {
        *out = c.out;
    }
    return st;
}

struct renderer {
    const struct mustache *m;
    escape_fn *escape;
    struct buf *out;
    const struct value *stack[MUSTACHE_DEPTH_MAX + 1]; /* outermost first */
    size_t depth;
};

static const struct value *get(const struct value *map, struct str key)
{
    const struct entry *e = value_entry(map, key);
    return e ? e->value : NULL;
}

/* The first part of a dotted name is looked for from the inside out, the others only below it. */
static const struct value *find(const struct renderer *r, struct str name)
{
    if (str_is(name, ".")) {
        return r->stack[r->depth - 1];
    }
    struct str part = STR_EMPTY;
    const struct value *found = NULL;
    (void)str_next(&name, '.', &part);
    for (size_t i = r->depth; i-- > 0 && !found;) {
        found = get(r->stack[i], str_trim(part));
    }
    while (found && str_next(&name, '.', &part)) {
        found = get(found, str_trim(part));
    }
    return found;
}

static bool is_absent(const struct value *v)
{
    return !v || (v->kind == VALUE_TEXT && !v->text.n) || (v->kind == VALUE_LIST && !v->entries.n);
}

static void render(struct renderer *r, size_t from, size_t to);

static void render_in(struct renderer *r, const struct value *v, size_t from, size_t to)
{
    r->stack[r->depth++] = v;
    render(r, from, to);
    r->depth--;
}

static void render_section(struct renderer *r, size_t at)
{
    const struct piece *piece = &r->m->pieces.v[at];
    const struct value *v = find(r, piece->text);
    const bool shown = is_absent(v) == (piece->kind == PIECE_INVERTED);
    if (!shown) {
        return;
    }
    if (piece->kind == PIECE_INVERTED) {
        render(r, at + 1, piece->end);
    } else if (v->kind != VALUE_LIST) {
        render_in(r, v, at + 1, piece->end);
    } else {
        for (size_t i = 0; i < v->entries.n && !r->out->over; i++) {
            render_in(r, v->entries.v[i].value, at + 1, piece->end);
        }
    }
}

static void render_value(struct renderer *r, const struct piece *piece)
{
    const struct value *v = find(r, piece->text);
    if (v && v->kind == VALUE_TEXT && piece->kind == PIECE_ESCAPED) {
        r->escape(r->out, v->text);
    } else if (v && v->kind == VALUE_TEXT) {
        buf_add(r->out, v->text);
    }
}

static void render(struct renderer *r, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct piece *piece = &r->m->pieces.v[i];
        if (piece->kind == PIECE_TEXT) {
            buf_add(r->out, piece->text);
        } else if (piece->kind == PIECE_SECTION || piece->kind == PIECE_INVERTED) {
            render_section(r, i);
            i = piece->end;
        } else {
            render_value(r, piece);
        }
    }
}

void mustache_render(const struct mustache *m, const struct value *values, escape_fn *escape,
                     struct buf *out)
{
    struct renderer r = {.m = m, .escape = escape, .out = out, .stack = {values}, .depth = 1};
    render(&r, 0, m->pieces.n);
}

void mustache_names(const struct mustache *m,
                    void (*fn)(void *ctx, struct str name, size_t at, bool section), void *ctx)
{
    for (size_t i = 0; i < m->pieces.n; i++) {
        const struct piece *piece = &m->pieces.v[i];
        if (piece->kind != PIECE_TEXT && piece->kind != PIECE_END) {
            fn(ctx, piece->text, piece->at,
               piece->kind == PIECE_SECTION || piece->kind == PIECE_INVERTED);
        }
    }
}
