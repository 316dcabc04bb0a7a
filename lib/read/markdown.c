/* SPDX-License-Identifier: MIT */
#include "read/markdown.h"

#include "read/commonmark.h"
#include "read/front.h"
#include "read/markdown_block.h"
#include "read/markdown_table.h"
#include "read/tree.h"

#include <string.h>

struct markdown {
    struct arena *arena;
    struct sink *sink;
    const struct source *source;
    struct tree tree;
};

static void drop_empty_runs(struct runs *runs)
{
    size_t kept = 0;
    for (size_t i = 0; i < runs->list.n; i++) {
        if (runs->list.v[i].text.n || (runs->list.v[i].flags & RUN_COMMENT)) {
            runs->list.v[kept++] = runs->list.v[i];
        }
    }
    runs->list.n = kept;
}

/* Drops the first `n` bytes of the printed words (comments inside them stay). */
static void drop_words(struct runs *runs, size_t n)
{
    for (size_t i = 0; i < runs->list.n && n; i++) {
        struct run *run = &runs->list.v[i];
        if (run->flags & RUN_COMMENT) {
            continue;
        }
        const size_t cut = n < run->text.n ? n : run->text.n;
        run->text = str_from(run->text, cut);
        run->at.start += run->at.end - run->at.start >= cut ? (uint32_t)cut : 0;
        n -= cut;
    }
    drop_empty_runs(runs);
}

/* A label is read only where the source has it letter for letter: "1\. năm" and "\- 5 độ" are
 * escaped prose. */
static bool take_label(struct markdown *m, struct block *b)
{
    struct str text = runs_text(m->arena, &b->words);
    struct label label = {0};
    const size_t used = label_scan(text, &label);
    if (!used) {
        return false;
    }
    const struct span at = runs_place(&b->words, 0, label.raw.n);
    const bool escaped = at.start > 0 && m->source->text.p[at.start - 1] == '\\';
    if (escaped || !str_eq(source_text(m->source, at), label.raw)) {
        return false;
    }
    b->kind = BLOCK_ITEM;
    b->bold_label = b->words.list.v[0].flags & RUN_BOLD;
    b->label = label;
    b->label.raw = source_text(m->source, at);
    b->label_at = at;
    drop_words(&b->words, used);
    return true;
}

/* The marker of a CommonMark list item, as it stands in the raw line. One that is no label of ours
 * ("2020. Tiếp …") is words. */
static void take_marker(struct markdown *m, struct block *b, struct span marker)
{
    struct str raw = str_trim(source_text(m->source, marker));
    struct str line = str_cat(m->arena, raw, STR(" "));
    struct label label = {0};
    if (label_scan(line, &label) && label.raw.n == raw.n) {
        b->kind = BLOCK_ITEM;
        b->label = label;
        b->label.raw = raw;
        b->label_at = source_span(m->source, raw);
        return;
    }
    struct runs words = {0};
    struct str text = str_cat(m->arena, raw, b->words.list.n ? STR(" ") : STR_EMPTY);
    VEC_PUSH(m->arena, &words.list, ((struct run){.text = text, .at = marker, .href = STR_EMPTY}));
    for (size_t i = 0; i < b->words.list.n; i++) {
        VEC_PUSH(m->arena, &words.list, b->words.list.v[i]);
    }
    b->words = words;
}

/* Does the line after a soft break start a new item? CommonMark joins lines that stand without a
 * blank line between them; "a) …" under "1. …" is an item all the same. Prose that happens to be
 * wrapped before "Điều 5." is told apart by how the line before ends. */
static bool starts_item(const struct markdown *m, const struct runs *words, size_t i)
{
    const struct run *brk = &words->list.v[i];
    if (i == 0 || i + 1 >= words->list.n || !str_is(source_text(m->source, brk->at), "\n")) {
        return false;
    }
    struct str before = str_trim_right(words->list.v[i - 1].text);
    if (!before.n || !strchr(".;:,!?)", before.p[before.n - 1])) {
        return false;
    }
    const unsigned line = source_line_of(m->source, brk->at.start) + 1;
    struct str raw = str_trim_left(source_line(m->source, line));
    while (str_starts(raw, STR("*"))) { /* a bold label */
        raw = str_from(raw, 1);
    }
    struct label label = {0};
    const struct runs rest = {.list = {&words->list.v[i + 1], words->list.n - i - 1, 0}};
    return label_scan(raw, &label) > 0 && label_scan(runs_text(m->arena, &rest), &label) > 0;
}

static struct block *paragraph(struct markdown *m, struct span at, struct runs words)
{
    struct block *b = block_new(m->arena, BLOCK_PARA);
    b->at = at;
    b->words = words;
    drop_empty_runs(&b->words);
    return b;
}

static void add_paragraph(struct markdown *m, const struct leaf *leaf, struct span at,
                          struct runs words, bool first)
{
    struct block *b = paragraph(m, at, words);
    if (leaf->marked && first) {
        take_marker(m, b, leaf->marker);
        b->at.start = leaf->marker.start;
    } else {
        take_label(m, b);
    }
    if (b->kind == BLOCK_ITEM || !runs_empty(&b->words)) {
        tree_add(&m->tree, b);
    }
}

/* One CommonMark paragraph; several of ours where lines start with labels. */
static void take_paragraph(struct markdown *m, const struct leaf *leaf)
{
    struct table *table =
        leaf->marked ? NULL : markdown_table(m->arena, m->sink, m->source, leaf->at);
    if (table) {
        struct block *b = block_new(m->arena, BLOCK_TABLE);
        b->at = leaf->at;
        b->table = table;
        tree_add(&m->tree, b);
        return;
    }
    struct runs part = {0};
    struct span at = leaf->at;
    bool first = true;
    for (size_t i = 0; i < leaf->words.list.n; i++) {
        const struct run *run = &leaf->words.list.v[i];
        if (!starts_item(m, &leaf->words, i)) {
            VEC_PUSH(m->arena, &part.list, *run);
            continue;
        }
        add_paragraph(m, leaf, (struct span){at.start, run->at.start}, part, first);
        part = (struct runs){0};
        at.start = run->at.end;
        first = false;
    }
    add_paragraph(m, leaf, at, part, first);
}

static void take_heading(struct markdown *m, const struct leaf *leaf)
{
    struct block *b = paragraph(m, leaf->at, leaf->words);
    if (!take_label(m, b)) {
        b->kind = BLOCK_ITEM;
    }
    b->heading = leaf->heading;
    b->bold_label = false; /* a heading is bold anyhow */
    tree_add(&m->tree, b);
}

static void take_quote(struct markdown *m, const struct leaf *leaf)
{
    struct assignment *as = markdown_assignment(m->arena, m->sink, m->source, leaf->at);
    if (as) {
        tree_assign(&m->tree, as);
    }
}

static void take_comment(struct markdown *m, const struct leaf *leaf)
{
    struct block *b = block_new(m->arena, BLOCK_COMMENT);
    b->at = leaf->at;
    VEC_PUSH(m->arena, &b->words.list,
             ((struct run){
                 .text = leaf->literal, .at = leaf->at, .flags = RUN_COMMENT, .href = STR_EMPTY}));
    tree_add(&m->tree, b);
}

static void take_leaf(struct markdown *m, const struct leaf *leaf)
{
    static void (*const by_kind[])(struct markdown *, const struct leaf *) = {
        [LEAF_PARAGRAPH] = take_paragraph,
        [LEAF_HEADING] = take_heading,
        [LEAF_QUOTE] = take_quote,
        [LEAF_COMMENT] = take_comment,
    };
    by_kind[leaf->kind](m, leaf);
}

enum status markdown_read(struct arena *a, struct sink *sink, const struct source *source,
                          struct document **out)
{
    struct document *d = ARENA_NEW(a, struct document);
    d->source = source;
    d->form = FORM_MARKDOWN;
    d->root = block_new(a, BLOCK_ROOT);
    uint32_t body = 0;
    enum status st = front_read(a, sink, source, d, &body);
    if (st != ST_OK) {
        return st;
    }
    struct leaves leaves;
    st = commonmark_read(a, sink, source, body, &leaves);
    struct markdown m = {.arena = a, .sink = sink, .source = source};
    m.tree = tree_new(sink, source, d->root);
    for (size_t i = 0; i < leaves.list.n; i++) {
        take_leaf(&m, &leaves.list.v[i]);
    }
    *out = d;
    return st;
}
