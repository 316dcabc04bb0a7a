/* SPDX-License-Identifier: MIT */
#include "model/keys.h"
#include "write/pieces.h"
#include "write/steps.h"
#include "write/write.h"

struct outline {
    struct arena *arena;
    struct buf *out;
    const struct document *document;
};

enum { STEP = 2 };

static void indent(struct outline *o, size_t depth)
{
    buf_printf(o->out, "%*s", (int)(depth * STEP), "");
}

static void end_line(struct outline *o)
{
    buf_addc(o->out, '\n');
}

/* ---- front matter ---- */

static void note(struct outline *o, size_t depth, const char *what, struct str text)
{
    if (text.n) {
        indent(o, depth);
        buf_adds(o->out, what);
        buf_add_json(o->out, text);
        end_line(o);
    }
}

/* `table` tells known keys, which are shown as the table spells them. */
static void front_value(struct outline *o, const struct value *v, const struct key_table *table,
                        size_t depth)
{
    static const char *const empty[] = {
        [VALUE_TEXT] = " ", [VALUE_LIST] = " []", [VALUE_MAP] = " {}"};
    if (v->kind == VALUE_TEXT || !v->entries.n) {
        buf_adds(o->out, empty[v->kind]);
    }
    if (v->kind == VALUE_TEXT) {
        buf_add_json(o->out, v->text);
    }
    end_line(o);
    note(o, depth + 1, "remark ", v->remark);
    for (size_t i = 0; i < v->entries.n; i++) {
        const struct entry *e = &v->entries.v[i];
        note(o, depth + 1, "comment ", e->comment);
        indent(o, depth + 1);
        const struct key *key = table ? key_find_vi(table, e->key.p, e->key.n) : NULL;
        buf_add(o->out, key ? str_of(key->vi) : e->key);
        buf_adds(o->out, v->kind == VALUE_LIST ? "-" : ":");
        front_value(o, e->value, key ? key->sub : v->kind == VALUE_LIST ? table : NULL, depth + 1);
    }
    note(o, depth + 1, "tail ", v->tail);
}

/* ---- words ---- */

static void piece(struct outline *o, const struct piece *p)
{
    static const char *const kinds[] = {
        [PIECE_TEXT] = "", [PIECE_BREAK] = "break", [PIECE_COMMENT] = "comment"};
    buf_addc(o->out, ' ');
    if (p->href.n) {
        buf_adds(o->out, "link ");
        buf_add_json(o->out, p->href);
        buf_addc(o->out, ' ');
    }
    buf_adds(o->out, p->flags & RUN_BOLD ? "bold " : "");
    buf_adds(o->out, p->flags & RUN_ITALIC ? "italic " : "");
    buf_adds(o->out, kinds[p->kind]);
    if (p->kind != PIECE_BREAK) {
        buf_add_json(o->out, p->text);
    }
}

static void words(struct outline *o, const struct runs *runs)
{
    const struct pieces pieces = pieces_of(o->arena, runs);
    for (size_t i = 0; i < pieces.list.n; i++) {
        piece(o, &pieces.list.v[i]);
    }
}

/* ---- blocks ---- */

static void item(struct outline *o, const struct block *b, size_t depth)
{
    (void)depth;
    buf_printf(o->out, "item %s ", label_form_name(b->label.form));
    buf_add_json(o->out, b->label.raw);
    if (b->heading) {
        buf_printf(o->out, " heading %u", b->heading);
    }
    buf_adds(o->out, b->bold_label ? " bold-label" : "");
    buf_adds(o->out, ":");
    words(o, &b->words);
    end_line(o);
}

static void para(struct outline *o, const struct block *b, size_t depth)
{
    (void)depth;
    buf_adds(o->out, "para:");
    words(o, &b->words);
    end_line(o);
}

static void comment(struct outline *o, const struct block *b, size_t depth)
{
    (void)depth;
    buf_adds(o->out, "comment:");
    for (size_t i = 0; i < b->words.list.n; i++) {
        buf_addc(o->out, ' ');
        buf_add_json(o->out, b->words.list.v[i].text);
    }
    end_line(o);
}

static void table(struct outline *o, const struct block *b, size_t depth)
{
    static const char *const aligns[] = {[ALIGN_NONE] = "none",
                                         [ALIGN_LEFT] = "left",
                                         [ALIGN_CENTER] = "center",
                                         [ALIGN_RIGHT] = "right"};
    buf_adds(o->out, "table:");
    for (size_t i = 0; i < b->table->columns; i++) {
        buf_printf(o->out, " %s", aligns[b->table->align[i]]);
    }
    end_line(o);
    for (size_t r = 0; r < b->table->rows.n; r++) {
        indent(o, depth + 1);
        buf_adds(o->out, "row\n");
        for (size_t i = 0; i < b->table->columns; i++) {
            indent(o, depth + 2);
            buf_adds(o->out, "cell:");
            words(o, &b->table->rows.v[r].cells[i].words);
            end_line(o);
        }
    }
}

/* ---- assignments ---- */

static void party(struct outline *o, const struct party *p)
{
    buf_addc(o->out, ' ');
    buf_add_json(o->out, one_line(o->arena, p->name));
    if (p->who.agency) {
        buf_printf(o->out, " -> agency %.*s", STR_ARG(p->who.agency->id.text));
    } else if (p->who.group) {
        buf_printf(o->out, " -> group %.*s", STR_ARG(p->who.group->id.text));
    } else if (o->document->agencies) {
        buf_adds(o->out, " -> unknown");
    }
}

static void day(struct outline *o, const char *before, struct date d)
{
    if (d.month) {
        buf_printf(o->out, " %s %04u-%02u-%02u", before, d.year, d.month, d.day);
    }
}

static void deadline(struct outline *o, const struct deadline *d)
{
    buf_printf(o->out, " %s", deadline_kind_name(d->kind));
    day(o, "from", d->from);
    day(o, "until", d->until);
    buf_adds(o->out, d->impossible ? " impossible" : "");
}

static void field(struct outline *o, const struct assignment *as, const struct assignment_field *f)
{
    const struct parties *parties = assignment_parties(as, f);
    buf_printf(o->out, "%s:", f->xml);
    for (size_t i = 0; parties && i < parties->list.n; i++) {
        party(o, &parties->list.v[i]);
    }
    if (!parties) {
        buf_addc(o->out, ' ');
        buf_add_json(o->out, str_trim(one_line(o->arena, assignment_text(as, f))));
    }
    if (f->shape == AS_DEADLINE) {
        deadline(o, &as->deadline);
    }
    end_line(o);
}

static void assignment(struct outline *o, const struct assignment *as, size_t depth)
{
    indent(o, depth);
    buf_adds(o->out, as->inferred ? "assignment inferred\n" : "assignment\n");
    for (size_t i = 0; i < assignment_fields_n; i++) {
        if (assignment_has(as, &assignment_fields[i])) {
            indent(o, depth + 1);
            field(o, as, &assignment_fields[i]);
        }
    }
}

/* ---- the document ---- */

static size_t depth_of(const struct block *b)
{
    size_t depth = 0;
    for (const struct block *up = b->parent; up; up = up->parent) {
        depth++;
    }
    return depth;
}

/* A paragraph of blanks alone says nothing, and no writer writes it. */
static bool is_void(struct outline *o, const struct block *b)
{
    return b->kind == BLOCK_PARA && pieces_of(o->arena, &b->words).list.n == 0;
}

static void step(struct outline *o, const struct step *s)
{
    static void (*const by_kind[])(struct outline *, const struct block *, size_t) = {
        [BLOCK_ITEM] = item, [BLOCK_PARA] = para, [BLOCK_TABLE] = table, [BLOCK_COMMENT] = comment};
    const size_t depth = depth_of(s->block);
    if (s->assignment) {
        assignment(o, s->assignment, depth + 1);
    } else if (!is_void(o, s->block)) {
        indent(o, depth);
        by_kind[s->block->kind](o, s->block, depth);
    }
}

void write_outline(struct arena *a, const struct document *d, struct buf *out)
{
    struct outline o = {a, out, d};
    if (d->front && (d->front->entries.n || d->front->tail.n)) {
        buf_adds(out, "front");
        front_value(&o, d->front, &document_keys, 0);
    }
    buf_adds(out, "body\n");
    const struct steps steps = steps_of(a, d->root, true);
    for (size_t i = 0; i < steps.list.n; i++) {
        step(&o, &steps.list.v[i]);
    }
}
