/* SPDX-License-Identifier: MIT
 * Comments of YAML. libyaml drops them, so the raw text is read once more: a comment on its own
 * lines belongs to the entry below it, one at the end of a line to the value there, and what
 * stands after the last entry of a map or list is its tail. Where both are possible, indentation
 * decides. */
#include "read/yaml_part.h"

/* An entry and where it begins. */
struct place {
    struct entry *entry;
    struct value *holder; /* the map or list it is in */
    size_t above;         /* place of the entry whose value is `holder`; STR_NPOS: root */
    uint32_t start;
    unsigned column;
    uint32_t flow_end; /* end of the outermost [ ] or { } around it; 0: none */
};

struct commenter {
    struct arena *arena;
    const struct source *source;
    struct value *root;
    VEC(struct place) places; /* in the order of the source */
};

struct comment {
    struct str text;
    uint32_t at;
    unsigned column;
    bool whole; /* nothing else on its line */
};

/* ---- where entries begin ---- */

static unsigned column_of(const struct source *s, uint32_t offset)
{
    return offset - source_line_start(s, source_line_of(s, offset));
}

/* An item of a block list begins at its dash; `offset` may be inside its quotes. */
static uint32_t dash_before(const struct source *s, uint32_t offset)
{
    uint32_t at = offset;
    if (at > 0 && (s->text.p[at - 1] == '"' || s->text.p[at - 1] == '\'')) {
        at--;
    }
    while (at > 0 && (s->text.p[at - 1] == ' ' || s->text.p[at - 1] == '\n')) {
        at--;
    }
    return at > 0 && s->text.p[at - 1] == '-' ? at - 1 : offset;
}

static bool is_flow(const struct source *s, const struct value *v)
{
    const char c = v->at.start < s->text.n ? s->text.p[v->at.start] : '\0';
    return v->kind != VALUE_TEXT && (c == '[' || c == '{');
}

static void add_places(struct commenter *c, struct value *holder, size_t above, uint32_t flow_end)
{
    if (!flow_end && is_flow(c->source, holder)) {
        flow_end = holder->at.end;
    }
    for (size_t i = 0; i < holder->entries.n; i++) {
        struct entry *e = &holder->entries.v[i];
        const uint32_t value_start = e->value->at.start;
        struct place p = {.entry = e, .holder = holder, .above = above, .flow_end = flow_end};
        p.start = e->key_at.end ? e->key_at.start
                  : flow_end    ? value_start
                                : dash_before(c->source, value_start);
        p.column = column_of(c->source, p.start);
        VEC_PUSH(c->arena, &c->places, p);
        add_places(c, e->value, c->places.n - 1, flow_end);
    }
}

/* ---- where a comment belongs ---- */

static void append(struct arena *a, struct str *to, struct str text, const char *between)
{
    *to = to->n ? str_printf(a, "%.*s%s%.*s", STR_ARG(*to), between, STR_ARG(text)) : text;
}

/* The last place before the comment at or left of its column: its holder is what the comment ends.
 * STR_NPOS: there is none. */
static size_t place_ended(const struct commenter *c, size_t before, unsigned column)
{
    size_t at = before ? before - 1 : STR_NPOS;
    while (at != STR_NPOS && (c->places.v[at].column > column || c->places.v[at].flow_end) &&
           c->places.v[at].above != STR_NPOS) {
        at = c->places.v[at].above;
    }
    return at;
}

static void put_whole(struct commenter *c, const struct comment *k, size_t before)
{
    const struct place *next = before < c->places.n ? &c->places.v[before] : NULL;
    const size_t ended = place_ended(c, before, k->column);
    struct value *holder = ended == STR_NPOS ? c->root : c->places.v[ended].holder;
    if (next && (next->flow_end || k->column <= next->column || next->holder == holder)) {
        append(c->arena, &next->entry->comment, k->text, "\n");
    } else {
        append(c->arena, &holder->tail, k->text, "\n");
    }
}

static void put_remark(struct commenter *c, const struct comment *k, size_t before)
{
    while (before && c->places.v[before - 1].flow_end &&
           c->places.v[before - 1].flow_end <= k->at) {
        before--;
    }
    if (before) {
        append(c->arena, &c->places.v[before - 1].entry->value->remark, k->text, "; ");
    } else {
        append(c->arena, &c->root->tail, k->text, "\n");
    }
}

/* ---- finding them ---- */

static struct comment comment_at(const struct commenter *c, struct span part, uint32_t at)
{
    const struct str text = c->source->text;
    const uint32_t line = source_line_start(c->source, source_line_of(c->source, at));
    size_t end = str_find_char(text, '\n', at);
    end = end < part.end ? end : part.end;
    struct str words = str_trim_right(str_cut(text, at + 1, end));
    if (str_starts(words, STR(" "))) {
        words = str_from(words, 1);
    }
    const struct str before = str_cut(text, line, at);
    return (struct comment){words, at, at - line, str_trim(before).n == 0};
}

static bool begins_comment(struct str text, struct span part, uint32_t at)
{
    if (text.p[at] != '#') {
        return false;
    }
    const char before = at > part.start ? text.p[at - 1] : '\n';
    return before == ' ' || before == '\t' || before == '\n';
}

/* Entries that begin before the comment, counting on from those known to. */
static size_t places_before(const struct commenter *c, size_t known, uint32_t at)
{
    while (known < c->places.n && c->places.v[known].start < at) {
        known++;
    }
    return known;
}

void yaml_comments(struct arena *a, const struct source *source, struct span part,
                   const struct spans *scalars, struct value *root)
{
    struct commenter c = {.arena = a, .source = source, .root = root};
    size_t scalar = 0;
    size_t before = 0;
    add_places(&c, root, STR_NPOS, 0);
    for (uint32_t at = part.start; at < part.end; at++) {
        while (scalar < scalars->list.n && scalars->list.v[scalar].end <= at) {
            scalar++;
        }
        if (scalar < scalars->list.n && scalars->list.v[scalar].start <= at) {
            at = scalars->list.v[scalar].end - 1;
        } else if (begins_comment(source->text, part, at)) {
            const struct comment k = comment_at(&c, part, at);
            before = places_before(&c, before, at);
            (k.whole ? put_whole : put_remark)(&c, &k, before);
            at = k.at + (uint32_t)k.text.n;
        }
    }
}
