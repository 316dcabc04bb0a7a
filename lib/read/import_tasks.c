/* SPDX-License-Identifier: MIT
 * An annex of tasks ("Bảng phân công nhiệm vụ"), as vanthu prints it below a plan: a row a task,
 * with the place of its item ("III.1.2"). Read back into assignments, and left as a table unless
 * every row has an item that says what the row says. */
#include "read/import_units.h"

#include "base/map.h"
#include "model/task.h"
#include "read/assign.h"
#include "text/fold.h"

enum { COLUMNS_MAX = 12, WORDS_MAX = 20000 };

enum column_role { COLUMN_NONE, COLUMN_WORDS, COLUMN_PLACE, COLUMN_FIELD };

/* One row a heading: what its key has, what the column is. */
static const struct {
    const char *heading, *field;
    enum column_role role;
} roles[] = {
    {"noi dung", NULL, COLUMN_WORDS},       {"chu tri", "Chủ trì", COLUMN_FIELD},
    {"phoi hop", "Phối hợp", COLUMN_FIELD}, {"thoi han", "Thời hạn", COLUMN_FIELD},
    {"san pham", "Sản phẩm", COLUMN_FIELD}, {"muc", NULL, COLUMN_PLACE},
};

struct columns {
    size_t n;
    enum column_role role[COLUMNS_MAX];
    const struct assignment_field *field[COLUMNS_MAX];
    size_t words, place;
};

static void read_column(struct import *im, struct columns *columns, size_t c, struct str heading)
{
    const struct str key = unit_key(im->arena, heading);
    for (size_t i = 0; i < COUNT_OF(roles); i++) {
        const struct str heading_key = str_of(roles[i].heading);
        const bool place = roles[i].role == COLUMN_PLACE; /* and not "mục tiêu" */
        if (place ? !str_eq(key, heading_key) : str_find(key, heading_key, 0) == STR_NPOS) {
            continue;
        }
        columns->role[c] = roles[i].role;
        columns->words = roles[i].role == COLUMN_WORDS ? c : columns->words;
        columns->place = roles[i].role == COLUMN_PLACE ? c : columns->place;
        columns->field[c] =
            roles[i].field ? assignment_field_find(im->arena, str_of(roles[i].field)) : NULL;
        return;
    }
}

static bool read_columns(struct import *im, const struct table *table, struct columns *columns)
{
    *columns = (struct columns){.n = table->columns, .words = STR_NPOS, .place = STR_NPOS};
    if (table->columns > COLUMNS_MAX || table->rows.n < 2) {
        return false;
    }
    for (size_t c = 0; c < table->columns; c++) {
        const struct runs *words = &table->rows.v[0].cells[c].words;
        read_column(im, columns, c, flow_text(im->arena, words));
    }
    return columns->words != STR_NPOS && columns->place != STR_NPOS;
}

/* ---- items by their place ---- */

static struct map items_of(struct arena *a, struct block *root)
{
    struct map items = map_new(a);
    for (struct block *b = root; b; b = (struct block *)block_next(root, b)) {
        const struct str path = b->kind == BLOCK_ITEM ? item_path(a, b) : STR_EMPTY;
        if (path.n && !map_get(&items, path)) {
            map_put(&items, path, b);
        }
    }
    return items;
}

/* Does the item, with the words it goes on from or those below it, say the words of the row? */
static bool says(struct arena *a, const struct block *item, struct str words)
{
    struct buf all = buf_new(a);
    const struct block *lead_in = task_lead_in(a, item);
    if (lead_in) {
        buf_add(&all, fold_name(a, runs_text(a, &lead_in->words)));
        buf_addc(&all, ' ');
    }
    for (const struct block *b = item; b && all.n < WORDS_MAX; b = block_next(item, b)) {
        buf_add(&all, fold_name(a, runs_text(a, &b->words)));
        buf_addc(&all, ' ');
    }
    return str_find(buf_str(&all), fold_name(a, words), 0) != STR_NPOS;
}

struct str_of_row {
    struct str words, place;
};

static struct str_of_row row_of(struct arena *a, const struct columns *columns,
                                const struct row *row)
{
    return (struct str_of_row){flow_text(a, &row->cells[columns->words].words),
                               flow_text(a, &row->cells[columns->place].words)};
}

/* A row that heads a group has words in its first cell only. */
static bool is_group(struct arena *a, const struct table *table, const struct row *row)
{
    for (size_t c = 1; c < table->columns; c++) {
        if (flow_text(a, &row->cells[c].words).n) {
            return false;
        }
    }
    return true;
}

static bool all_found(struct import *im, const struct table *table, const struct columns *columns,
                      const struct map *items)
{
    struct map seen = map_new(im->arena);
    for (size_t r = 1; r < table->rows.n; r++) {
        const struct row *row = &table->rows.v[r];
        if (is_group(im->arena, table, row)) {
            continue;
        }
        const struct str_of_row own = row_of(im->arena, columns, row);
        struct block *item = own.place.n ? map_get(items, own.place) : NULL;
        if (!item || item->assignment || map_put(&seen, own.place, item) || !own.words.n ||
            !says(im->arena, item, own.words)) {
            return false;
        }
    }
    return true;
}

/* ---- assignments ---- */

static void assign_row(struct import *im, const struct columns *columns, const struct row *row,
                       struct block *item)
{
    struct arena *a = im->arena;
    struct assignment *as = ARENA_NEW(a, struct assignment);
    for (size_t c = 0; c < columns->n; c++) {
        const struct str words = flow_text(a, &row->cells[c].words);
        if (columns->field[c] && words.n) {
            (void)assignment_put(a, as, columns->field[c], words, (struct span){0, 1});
        }
    }
    item->assignment = as;
    im->out->assignments++;
}

static void take_out(struct block *b)
{
    *(b->prev ? &b->prev->next : &b->parent->first) = b->next;
    *(b->next ? &b->next->prev : &b->parent->last) = b->prev;
}

/* The title of the annex and the line below it, which are printed anew. */
static bool is_title(struct import *im, const struct block *b)
{
    const struct str key = unit_key(im->arena, flow_text(im->arena, &b->words));
    return (b->kind == BLOCK_PARA || (b->kind == BLOCK_ITEM && !b->first && !b->label.raw.n)) &&
           (str_starts(key, STR("bang phan cong nhiem vu")) || str_starts(key, STR("(kem theo")));
}

static void take_annex_out(struct import *im, struct block *table)
{
    struct block *before = table->prev;
    struct block *up = table->parent;
    take_out(table);
    while (before && is_title(im, before)) {
        struct block *earlier = before->prev;
        take_out(before);
        before = earlier;
    }
    if (up->parent && !up->first && is_title(im, up)) {
        take_out(up);
    }
}

static void read_annex(struct import *im, struct block *root, struct block *b)
{
    struct columns columns;
    if (!read_columns(im, b->table, &columns)) {
        return;
    }
    const struct map items = items_of(im->arena, root);
    if (!all_found(im, b->table, &columns, &items)) {
        return;
    }
    for (size_t r = 1; r < b->table->rows.n; r++) {
        const struct row *row = &b->table->rows.v[r];
        struct block *item = map_get(&items, row_of(im->arena, &columns, row).place);
        if (item && !is_group(im->arena, b->table, row)) {
            assign_row(im, &columns, row, item);
        }
    }
    take_annex_out(im, b);
}

void import_tasks(struct import *im, struct block *root)
{
    struct block *next = NULL;
    for (struct block *b = root; b; b = next) {
        next = (struct block *)block_next(root, b);
        if (b->kind == BLOCK_TABLE) {
            read_annex(im, root, b);
        }
    }
}
