/* SPDX-License-Identifier: MIT */
#include "write/write.h"

#include "write/markdown_inline.h"
#include "write/markdown_kept.h"
#include "write/steps.h"
#include "write/yaml.h"

struct markdown {
    struct arena *arena;
    struct buf *out;
    const struct source *kept;   /* where the blocks were read; NULL: the words are written anew */
    const struct block *comment; /* the one that was written just now; NULL */
};

/* One blank line between blocks. */
static void begin_block(struct markdown *m)
{
    if (m->out->n) {
        buf_addc(m->out, '\n');
    }
}

/* The words as they stand in the source; false where they have to be written anew. */
static bool put_kept(struct markdown *m, const struct block *b)
{
    struct buf words = buf_new(m->arena);
    if (!m->kept || !markdown_kept(m->kept, b, &words)) {
        return false;
    }
    if (!m->comment || !markdown_adjoins(m->kept, m->comment->at, b->at)) {
        begin_block(m);
    }
    buf_add(m->out, buf_str(&words));
    return true;
}

/* Nothing in the text may end the comment early: "<!-->", "<!--->", "-->". */
static void write_comment(struct markdown *m, struct str text)
{
    begin_block(m);
    buf_adds(m->out, "<!--");
    buf_adds(m->out, str_starts(text, STR(">")) || str_starts(text, STR("->")) ? " " : "");
    size_t done = 0;
    for (size_t at; (at = str_find(text, STR("-->"), done)) != STR_NPOS; done = at + 2) {
        buf_add(m->out, str_cut(text, done, at + 2));
        buf_addc(m->out, ' ');
    }
    buf_add(m->out, str_from(text, done));
    buf_adds(m->out, "-->\n");
}

static void comment(struct markdown *m, const struct block *b)
{
    for (size_t i = 0; i < b->words.list.n; i++) {
        write_comment(m, b->words.list.v[i].text);
    }
}

/* Comments before the first word would turn the paragraph into HTML; they go before the block. */
static struct runs hoist_comments(struct markdown *m, const struct runs *words)
{
    struct runs rest = *words;
    while (rest.list.n && (rest.list.v[0].flags & RUN_COMMENT)) {
        write_comment(m, rest.list.v[0].text);
        rest.list.v++;
        rest.list.n--;
    }
    return rest;
}

static void paragraph(struct markdown *m, const struct block *b)
{
    if (put_kept(m, b)) {
        return;
    }
    const struct runs words = hoist_comments(m, &b->words);
    const struct pieces pieces = pieces_of(m->arena, &words);
    if (pieces.list.n) {
        begin_block(m);
        markdown_inline(m->arena, m->out, STR_EMPTY, false, &pieces, ESCAPE_LABEL | ESCAPE_BLOCK);
        buf_addc(m->out, '\n');
    }
}

static void heading(struct markdown *m, const struct block *b)
{
    const struct pieces pieces = pieces_of(m->arena, &b->words);
    const unsigned escapes = ESCAPE_LINE | ESCAPE_HEADING | (b->label.raw.n ? 0 : ESCAPE_LABEL);
    begin_block(m);
    for (unsigned i = 0; i < b->heading; i++) {
        buf_addc(m->out, '#');
    }
    if (b->label.raw.n || pieces.list.n) {
        buf_addc(m->out, ' ');
    }
    markdown_inline(m->arena, m->out, b->label.raw, false, &pieces, escapes);
    buf_addc(m->out, '\n');
}

/* Is the label the marker of a list item to CommonMark? After one a block begins anew. */
static bool is_marker(const struct block *b)
{
    const struct label *label = &b->label;
    const bool number = label->form == LABEL_DECIMAL && label->depth == 1;
    const bool bullet = label->form >= LABEL_DASH && label->raw.n == 1;
    return !b->bold_label && (number || bullet);
}

static void labelled(struct markdown *m, const struct block *b)
{
    const bool marker = is_marker(b);
    const struct runs words = marker ? hoist_comments(m, &b->words) : b->words;
    const struct pieces pieces = pieces_of(m->arena, &words);
    begin_block(m);
    markdown_inline(m->arena, m->out, b->label.raw, b->bold_label, &pieces,
                    marker ? ESCAPE_BLOCK : 0);
    buf_addc(m->out, '\n');
}

static void item(struct markdown *m, const struct block *b)
{
    if (put_kept(m, b)) {
        return;
    }
    if (b->heading) {
        heading(m, b);
    } else {
        labelled(m, b);
    }
}

/* ---- tables ---- */

static void table_row(struct markdown *m, const struct table *table, const struct row *row)
{
    for (size_t i = 0; i < table->columns; i++) {
        const struct cell *cell = &row->cells[i];
        const struct pieces pieces = pieces_of(m->arena, &cell->words);
        if (m->kept && cell->at.end) {
            const struct str raw = source_text(m->kept, cell->at);
            buf_printf(m->out, "| %.*s%s", STR_ARG(raw), raw.n ? " " : "");
            continue;
        }
        buf_adds(m->out, "| ");
        markdown_inline(m->arena, m->out, STR_EMPTY, false, &pieces, ESCAPE_CELL | ESCAPE_LINE);
        buf_adds(m->out, pieces.list.n ? " " : "");
    }
    buf_adds(m->out, "|\n");
}

static void table(struct markdown *m, const struct block *b)
{
    static const char *const by_align[] = {[ALIGN_NONE] = "|---",
                                           [ALIGN_LEFT] = "|:---",
                                           [ALIGN_CENTER] = "|:---:",
                                           [ALIGN_RIGHT] = "|---:"};
    begin_block(m);
    for (size_t r = 0; r < b->table->rows.n; r++) {
        table_row(m, b->table, &b->table->rows.v[r]);
        for (size_t i = 0; r == 0 && i < b->table->columns; i++) {
            buf_adds(m->out, by_align[b->table->align[i]]);
        }
        buf_adds(m->out, r == 0 ? "|\n" : "");
    }
}

/* ---- assignments ---- */

static struct str parties_text(struct arena *a, const struct parties *parties)
{
    struct buf b = buf_new(a);
    for (size_t i = 0; i < parties->list.n; i++) {
        buf_adds(&b, i ? "; " : "");
        buf_add(&b, one_line(a, parties->list.v[i].name));
    }
    return buf_str(&b);
}

static void assignment(struct markdown *m, const struct assignment *as)
{
    begin_block(m);
    for (size_t i = 0; i < assignment_fields_n; i++) {
        const struct assignment_field *f = &assignment_fields[i];
        if (!assignment_has(as, f)) {
            continue;
        }
        const struct parties *parties = assignment_parties(as, f);
        const struct str words = str_trim(parties ? parties_text(m->arena, parties)
                                                  : one_line(m->arena, assignment_text(as, f)));
        buf_printf(m->out, "> %s:%s", f->vi, words.n ? " " : "");
        buf_add(m->out, words);
        buf_addc(m->out, '\n');
    }
}

/* ---- the tree ---- */

static void write_step(struct markdown *m, const struct step *step)
{
    static void (*const by_kind[])(struct markdown *, const struct block *) = {
        [BLOCK_ITEM] = item,
        [BLOCK_PARA] = paragraph,
        [BLOCK_TABLE] = table,
        [BLOCK_COMMENT] = comment,
    };
    if (step->assignment) {
        assignment(m, step->assignment);
    } else {
        by_kind[step->block->kind](m, step->block);
    }
    m->comment = step->assignment || step->block->kind != BLOCK_COMMENT ? NULL : step->block;
}

static void write_front(struct markdown *m, const struct document *d)
{
    if (!d->front || (!d->front->entries.n && !d->front->tail.n)) {
        return;
    }
    buf_adds(m->out, "---\n");
    if (m->kept) {
        yaml_write_kept(m->out, d->front, &document_keys, m->kept);
    } else {
        yaml_write(m->out, d->front, &document_keys, false);
    }
    buf_adds(m->out, "---\n");
}

static void write_whole(struct markdown *m, const struct document *d)
{
    write_front(m, d);
    const struct steps steps = steps_of(m->arena, d->root, false);
    for (size_t i = 0; i < steps.list.n; i++) {
        write_step(m, &steps.list.v[i]);
    }
}

void write_markdown(struct arena *a, const struct document *d, struct buf *out)
{
    struct markdown m = {.arena = a, .out = out};
    write_whole(&m, d);
}

void write_markdown_kept(struct arena *a, const struct document *d, struct buf *out)
{
    struct markdown m = {.arena = a, .out = out, .kept = d->source};
    write_whole(&m, d);
}
