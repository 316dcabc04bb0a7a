/* SPDX-License-Identifier: MIT */
#include "docx/task_table.h"

#include "derive/derive.h"
#include "docx/attached.h"
#include "docx/block.h"
#include "docx/columns.h"
#include "docx/lines.h"
#include "docx/nobreak.h"
#include "docx/table.h"
#include "text/utf8.h"

/* ---- tables of tasks ---- */

/* A column: the slot of its text in a row, and how wide it is at least, in thousandths of the table
 * (its heading and its fixed words are the template's). */
struct task_column {
    const char *slot;
    unsigned least;
};

static const struct task_column assignment_columns[] = {
    {"tt", 38},       {"nội dung", 200}, {"chủ trì", 100}, {"phối hợp", 100},
    {"thời hạn", 80}, {"sản phẩm", 90},  {"mục", 40},
};

static const struct task_column addressee_columns[] = {
    {"tt", 58},       {"mục", 70},       {"nội dung", 250},
    {"vai trò", 130}, {"thời hạn", 120}, {"sản phẩm", 120},
};

enum { CELL_PADDING = 2 * 85 + 20 }; /* cell margins of the style VTLuoi, and the border */

struct rows {
    VEC(struct value *) list;
};

/* Marks the row if it takes over half a page: it may be split then. */
static void mark_tall(struct work *w, struct value *row, const struct task_column *columns,
                      const struct column *measured, size_t n, unsigned page)
{
    const struct type type = {FACE_REGULAR, w->profile->figures[SIZE_TABLE].used};
    size_t most = 1;
    for (size_t c = 0; c < n; c++) {
        const struct str text = nobreak(w->arena, value_get_text(row, columns[c].slot));
        const unsigned room = measured[c].width - CELL_PADDING;
        const size_t lines = lines_fill(w->arena, text, type, room).list.n;
        most = lines > most ? lines : most;
    }
    const bool tall = table_row_height((unsigned)most, type.size) > page / 2;
    value_set_text(w->arena, row, "cao", tall ? STR("có") : STR_EMPTY);
}

/* Slots with the width of every column, and of all together. */
static struct value *widths(struct work *w, const struct task_column *columns, size_t n,
                            const struct rows *rows, bool landscape)
{
    struct arena *a = w->arena;
    struct value *map = value_map(a);
    struct column *measured = arena_array(a, n, sizeof *measured);
    const struct sheet sheet = sheet_of(w->profile, landscape);
    const struct cell_look look = {w->profile->figures[SIZE_TABLE].used, CELL_PADDING};
    for (size_t c = 0; c < n; c++) {
        measured[c].narrowest = sheet.width * columns[c].least / 1000;
        for (size_t r = 0; r < rows->list.n; r++) {
            column_take(a, &measured[c], &look, value_get_text(rows->list.v[r], columns[c].slot),
                        false);
        }
    }
    columns_fit(measured, n, sheet.width);
    for (size_t c = 0; c < n; c++) {
        value_set_text(a, map, columns[c].slot, str_printf(a, "%u", measured[c].width));
    }
    for (size_t r = 0; r < rows->list.n; r++) {
        mark_tall(w, rows->list.v[r], columns, measured, n, sheet.height);
    }
    value_set_text(a, map, "cả bảng", str_printf(a, "%u", sheet.width));
    return map;
}

static struct str names_of(struct work *w, const struct parties *parties)
{
    struct str *names = arena_array(w->arena, parties->list.n, sizeof *names);
    for (size_t i = 0; i < parties->list.n; i++) {
        names[i] = parties->list.v[i].name;
    }
    return str_join(w->arena, names, parties->list.n, STR("; "));
}

static struct value *task_values(struct work *w, const struct task *t, size_t number)
{
    struct arena *a = w->arena;
    struct value *map = value_map(a);
    value_set_text(a, map, "tt", str_printf(a, "%zu", number));
    value_set_text(a, map, "nội dung", t->title);
    value_set_text(a, map, "chủ trì", names_of(w, &t->assignment->lead));
    value_set_text(a, map, "phối hợp", names_of(w, &t->assignment->with));
    value_set_text(a, map, "thời hạn", t->assignment->deadline.text.text);
    value_set_text(a, map, "sản phẩm", t->assignment->product.text);
    value_set_text(a, map, "mục", t->path);
    return map;
}

/* The outermost item a task stands in: its group in the table. */
static const struct block *group_of(const struct block *item)
{
    while (item->parent && item->parent->kind == BLOCK_ITEM) {
        item = item->parent;
    }
    return item;
}

static struct str item_line(struct work *w, const struct block *item)
{
    struct arena *a = w->arena;
    const struct str words = runs_text(a, &item->words);
    return item->label.raw.n ? str_printf(a, "%.*s %.*s", STR_ARG(item->label.raw), STR_ARG(words))
                             : words;
}

/* Tasks by the outermost item they stand in; numbers run on through the groups. */
static struct value *group_tasks(struct work *w, const struct tasks *tasks, struct rows *rows)
{
    struct arena *a = w->arena;
    struct value *groups = value_list(a);
    struct value *list = NULL;
    const struct block *group = NULL;
    for (size_t i = 0; i < tasks->list.n; i++) {
        const struct task *t = &tasks->list.v[i];
        if (group_of(t->item) != group) {
            group = group_of(t->item);
            struct value *g = value_add(a, groups, value_map(a));
            value_set_text(a, g, "tên", group == t->item ? STR_EMPTY : item_line(w, group));
            list = value_set(a, g, STR("việc"), value_list(a));
        }
        struct value *row = value_add(a, list, task_values(w, t, i + 1));
        VEC_PUSH(a, &rows->list, row);
    }
    return groups;
}

static enum status render(struct work *w, const char *path, struct value *table, bool landscape,
                          struct str *xml)
{
    struct str attached = STR_EMPTY;
    const enum status st = attached_render(w, profile_text_width(w->profile, landscape), &attached);
    value_set_text(w->arena, table, "kèm theo", attached);
    return st == ST_OK ? block_render(w, path, "bảng", table, xml) : st;
}

enum status task_table_assignments(struct work *w, struct str *xml)
{
    struct arena *a = w->arena;
    const struct tasks tasks = tasks_of(a, w->document);
    if (!w->options->assignment_annex || tasks.list.n == 0) {
        return ST_OK;
    }
    struct rows rows = {0};
    struct value *table = value_map(a);
    value_set(a, table, STR("nhóm"), group_tasks(w, &tasks, &rows));
    value_set(a, table, STR("cột"),
              widths(w, assignment_columns, COUNT_OF(assignment_columns), &rows, true));
    return render(w, "block/assignments.xml", table, true, xml);
}

/* ---- the tasks of a letter's addressee ---- */

/* Slots that say which role; the words for it are the template's. */
static const char *const role_slots[] = {
    [ROLE_NONE] = "",
    [ROLE_LEAD] = "chủ trì",
    [ROLE_COMMON] = "chung",
    [ROLE_COORDINATE] = "phối hợp",
};

static struct value *role_value(struct arena *a, enum role role)
{
    struct value *map = value_map(a);
    value_set_text(a, map, role_slots[role], STR("có"));
    return map;
}

static struct value *addressee_tasks(struct work *w, struct rows *rows)
{
    struct arena *a = w->arena;
    const struct tasks tasks = tasks_of(a, w->options->plan);
    struct value *list = value_list(a);
    for (size_t i = 0; i < tasks.list.n; i++) {
        const enum role role = task_role(&tasks.list.v[i], w->options->addressee);
        if (role != ROLE_NONE) {
            struct value *row = task_values(w, &tasks.list.v[i], rows->list.n + 1);
            value_set(a, row, STR("vai trò"), role_value(a, role));
            value_add(a, list, row);
            VEC_PUSH(a, &rows->list, row);
        }
    }
    return list;
}

enum status task_table_addressee(struct work *w, struct str *xml)
{
    struct arena *a = w->arena;
    const struct document *plan = w->options->plan;
    struct rows rows = {0};
    struct value *table = value_map(a);
    if (!plan || !w->options->addressee) {
        return ST_OK;
    }
    value_set(a, table, STR("việc"), addressee_tasks(w, &rows));
    if (rows.list.n == 0) {
        return ST_OK;
    }
    value_set_text(a, table, "cơ quan", w->options->addressee->name.text);
    value_set_text(a, table, "kế hoạch",
                   str_printf(a, "%.*s số %.*s", STR_ARG(utf8_upper_first(a, plan->meta.type.text)),
                              STR_ARG(document_number(a, plan))));
    value_set(a, table, STR("cột"),
              widths(w, addressee_columns, COUNT_OF(addressee_columns), &rows, false));
    return render(w, "block/tasks.xml", table, false, xml);
}
