/* SPDX-License-Identifier: MIT
 * The body: units that no recogniser took -> items by their labels, paragraphs, tables. */
#include "read/import_units.h"

#include "read/tree.h"

enum { HEADING_BYTES = 500 }; /* longer ones are no headings, whatever their looks */

struct body {
    struct import *im;
    struct tree tree;
    struct block *annex_item;
};

/* ---- words ---- */

/* Drops the first `n` bytes. */
static struct runs words_from(struct arena *a, const struct runs *words, size_t n)
{
    struct runs rest = {0};
    for (size_t i = 0; i < words->list.n; i++) {
        struct run run = words->list.v[i];
        const size_t cut = run.text.n < n ? run.text.n : n;
        run.text = str_from(run.text, cut);
        n -= cut;
        if (run.text.n) {
            VEC_PUSH(a, &rest.list, run);
        }
    }
    return rest;
}

static void drop_flag(struct runs *words, enum run_flag flag)
{
    for (size_t i = 0; i < words->list.n; i++) {
        words->list.v[i].flags &= ~(unsigned)flag;
    }
}

static void append_words(struct arena *a, struct runs *words, const struct runs *more)
{
    if (words->list.n) {
        VEC_PUSH(a, &words->list, ((struct run){.text = STR(" "), .href = STR_EMPTY}));
    }
    for (size_t i = 0; i < more->list.n; i++) {
        VEC_PUSH(a, &words->list, more->list.v[i]);
    }
}

/* ---- items ---- */

/* Titles down to "I." stand alone; a "1." is one where it looks like one. */
static bool is_heading(const struct unit *u, const struct label *label)
{
    const bool looks = u->para.heading || flow_all(&u->para.words, RUN_BOLD);
    if (u->text.n > HEADING_BYTES) {
        return false;
    }
    switch (label->form) {
    case LABEL_APPENDIX:
    case LABEL_PART:
    case LABEL_CHAPTER:
    case LABEL_SECTION:
    case LABEL_ROMAN:
        return true;
    case LABEL_ARTICLE:
    case LABEL_DECIMAL:
        return looks;
    default:
        return false;
    }
}

static void add_item(struct body *body, const struct unit *u, const struct label *label,
                     size_t used)
{
    struct arena *a = body->im->arena;
    struct block *b = block_new(a, BLOCK_ITEM);
    b->label = *label;
    b->label.raw = str_copy(a, label->raw);
    b->heading = is_heading(u, label); /* how deep is known at the end */
    b->bold_label = !b->heading && u->para.words.list.v[0].flags & RUN_BOLD;
    b->words = words_from(a, &u->para.words, used);
    if (b->heading) {
        drop_flag(&b->words, RUN_BOLD);
    }
    tree_add(&body->tree, b);
    body->annex_item = label->form == LABEL_APPENDIX ? b : NULL;
}

static void add_block(struct body *body, enum block_kind kind, const struct unit *u)
{
    struct block *b = block_new(body->im->arena, kind);
    b->words = u->para.words;
    tree_add(&body->tree, b);
}

/* The name of an annex stands below its number. */
static bool names_annex(struct body *body, const struct unit *u)
{
    struct block *annex = body->annex_item;
    if (!annex || u->para.heading || !(u->caps || flow_all(&u->para.words, RUN_BOLD))) {
        return false;
    }
    struct runs words = u->para.words;
    drop_flag(&words, RUN_BOLD);
    append_words(body->im->arena, &annex->words, &words);
    return true;
}

/* "(Kèm theo Kế hoạch số 5/KH-UBND …)" of this very document is printed anew under each annex. */
static bool is_printed_anew(const struct import *im, const struct unit *u)
{
    const struct str number =
        str_printf(im->arena, "%.*s/%.*s", STR_ARG(value_get_text(im->front, "số")),
                   STR_ARG(value_get_text(im->front, "ký hiệu")));
    return str_starts(u->key, STR("(kem theo")) && number.n > 3 &&
           str_find(u->text, number, 0) != STR_NPOS;
}

static void add_comment(struct body *body, const struct unit *u)
{
    struct arena *a = body->im->arena;
    struct block *b = block_new(a, BLOCK_COMMENT);
    VEC_PUSH(a, &b->words.list,
             ((struct run){.text = str_printf(a, " %.*s ", STR_ARG(u->text)),
                           .flags = RUN_COMMENT,
                           .href = STR_EMPTY}));
    tree_add(&body->tree, b);
}

static void add_heading(struct body *body, const struct unit *u)
{
    struct block *b = block_new(body->im->arena, BLOCK_ITEM);
    b->heading = u->para.heading > 6 ? 6 : u->para.heading;
    b->words = u->para.words;
    drop_flag(&b->words, RUN_BOLD);
    tree_add(&body->tree, b);
}

static void add_para(struct body *body, const struct unit *u)
{
    struct label label;
    const size_t used = label_scan(u->text, &label);
    if (u->para.aside) {
        add_comment(body, u);
    } else if (used) {
        add_item(body, u, &label, used);
    } else if (names_annex(body, u) || (body->annex_item && is_printed_anew(body->im, u))) {
        return;
    } else if (u->para.heading && u->text.n <= HEADING_BYTES) {
        add_heading(body, u);
    } else {
        body->annex_item = NULL;
        add_block(body, BLOCK_PARA, u);
    }
}

/* ---- tables ---- */

static struct runs cell_words(struct arena *a, const struct flow_cell *cell)
{
    struct runs words = {0};
    for (size_t i = 0; i < cell->paras.n; i++) {
        if (i) {
            VEC_PUSH(a, &words.list,
                     ((struct run){.text = STR("\n"), .flags = RUN_BREAK, .href = STR_EMPTY}));
        }
        for (size_t k = 0; k < cell->paras.v[i].words.list.n; k++) {
            VEC_PUSH(a, &words.list, cell->paras.v[i].words.list.v[k]);
        }
    }
    return words;
}

static size_t columns_of(const struct flow_table *table)
{
    size_t columns = 0;
    for (size_t r = 0; r < table->rows.n; r++) {
        const size_t n = table->rows.v[r].cells.n;
        columns = n > columns ? n : columns;
    }
    return columns;
}

static bool is_centered(const struct flow_table *from, size_t column)
{
    bool any = false;
    for (size_t r = 1; r < from->rows.n; r++) {
        const struct flow_row *row = &from->rows.v[r];
        const bool words = column < row->cells.n && row->cells.v[column].paras.n;
        if (words && !row->cells.v[column].paras.v[0].center) {
            return false;
        }
        any = any || words;
    }
    return any;
}

static struct row read_row(struct arena *a, const struct flow_row *from, size_t columns, bool head)
{
    struct row row = {.cells = arena_array(a, columns, sizeof *row.cells)};
    for (size_t c = 0; c < from->cells.n; c++) {
        row.cells[c].words = cell_words(a, &from->cells.v[c]);
        if (head) { /* printed bold anyhow */
            drop_flag(&row.cells[c].words, RUN_BOLD);
        }
    }
    return row;
}

static void add_table(struct body *body, const struct flow_table *from)
{
    struct arena *a = body->im->arena;
    struct table *table = ARENA_NEW(a, struct table);
    table->columns = columns_of(from);
    if (!table->columns) {
        return;
    }
    table->align = arena_array(a, table->columns, sizeof *table->align);
    for (size_t c = 0; c < table->columns; c++) {
        table->align[c] = is_centered(from, c) ? ALIGN_CENTER : ALIGN_NONE;
    }
    for (size_t r = 0; r < from->rows.n; r++) {
        VEC_PUSH(a, &table->rows, read_row(a, &from->rows.v[r], table->columns, r == 0));
    }
    struct block *b = block_new(a, BLOCK_TABLE);
    b->table = table;
    tree_add(&body->tree, b);
    body->annex_item = NULL;
}

/* ---- depth of headings ---- */

/* One more '#' than the heading above, so that "# I." holds "## 1.". */
static void set_depths(struct block *root)
{
    for (struct block *b = root; b; b = (struct block *)block_next(root, b)) {
        if (b->kind != BLOCK_ITEM || !b->heading || b->label.form == LABEL_NONE) {
            continue;
        }
        const struct block *up = b->parent;
        while (up && !up->heading) {
            up = up->parent;
        }
        b->heading = up ? up->heading + 1 : 1;
        b->heading = b->heading > 6 ? 6 : b->heading;
    }
}

static void assign(struct body *body, const struct unit *u)
{
    struct block *owner = tree_owner(&body->tree);
    if (owner != body->tree.root && !owner->assignment) {
        owner->assignment = u->assignment;
        return;
    }
    flow_report(body->im->flow, u->para.source, u->para.at, STR_EMPTY,
                "khối phân công này không đứng dưới mục nào",
                "this assignment block belongs to no item");
}

enum status import_body(struct import *im)
{
    struct document *d = im->out->document;
    struct body body = {.im = im};
    body.tree = tree_new(im->flow->sink, d->source, d->root);
    for (size_t i = 0; i < im->n; i++) {
        const struct unit *u = &im->units[i];
        if (u->taken) {
            continue;
        }
        if (u->table) {
            add_table(&body, u->table);
        } else if (u->assignment) {
            assign(&body, u);
        } else {
            add_para(&body, u);
        }
    }
    set_depths(d->root);
    return im->flow->over ? ST_LIMIT : ST_OK;
}
