/* SPDX-License-Identifier: MIT */
#include "docx/annex.h"

#include "docx/body.h"
#include "docx/letterhead.h"
#include "docx/table.h"
#include "derive/derive.h"
#include "text/utf8.h"

struct section {
    struct str content; /* what it holds, XML */
    bool landscape;
    bool main; /* the document itself: its content comes from the page layout */
};

struct sections {
    VEC(struct section) list;
};

/* Renders a template of templates/layout/block over all slots. */
static enum status render(struct work *w, const char *path, struct value *own, const char *key,
                          struct str *xml)
{
    const struct mustache *template = layout_template(w->layouts, path);
    if (!template) {
        return ST_MISSING;
    }
    struct value *values = value_map(w->arena);
    value_set(w->arena, values, str_of(key), own);
    for (size_t i = 0; i < w->values->entries.n; i++) {
        const struct entry *e = &w->values->entries.v[i];
        value_set(w->arena, values, e->key, e->value);
    }
    struct buf out = buf_new(w->arena);
    mustache_render(template, values, buf_add_xml, &out);
    *xml = buf_str(&out);
    return buf_status(&out);
}

static void add_section(struct work *w, struct sections *sections, struct str content,
                        bool landscape)
{
    VEC_PUSH(w->arena, &sections->list, ((struct section){content, landscape, false}));
}

/* "(Kèm theo Kế hoạch số 115/KH-UBND ngày 18 tháng 7 năm 2017 của …)": the words between the
 * brackets' fixed ones. */
static struct value *attached_to(struct work *w)
{
    struct arena *a = w->arena;
    const struct document_meta *meta = &w->document->meta;
    const struct agency *issuer = meta->issuer.agency;
    struct value *map = value_map(a);
    value_set_text(a, map, "loại", utf8_upper_first(a, meta->type.text));
    value_set_text(a, map, "số", str_printf(a, "%.*s/%.*s",
                                            STR_ARG(letterhead_number(a, meta->number.text)),
                                            STR_ARG(meta->symbol.text)));
    value_set_text(a, map, "ngày",
                   letterhead_date(a, meta->date.date, meta->parent.date.date.year));
    value_set_text(a, map, "cơ quan", issuer ? issuer->name.text : meta->issuer.raw.text);
    return map;
}

/* ---- annexes of the text ---- */

static const struct block *next_annex(const struct block *b)
{
    do {
        b = b->next;
    } while (b && !(b->kind == BLOCK_ITEM && b->label.form == LABEL_APPENDIX));
    return b;
}

/* Does a table between the two need the long side of the paper? */
static bool is_wide(struct work *w, const struct block *from, const struct block *end)
{
    const unsigned width = profile_text_width(w->profile, false);
    for (const struct block *b = from; b && b != end; b = block_next(w->document->root, b)) {
        if (b->kind == BLOCK_TABLE &&
            (b->table->columns > 7 || table_narrowest(w, b->table) > width)) {
            return true;
        }
    }
    return false;
}

/* The label with its title, then the line "(Kèm theo …)", then the rest. */
static enum status add_annex(struct work *w, struct sections *sections, const struct block *annex)
{
    const struct block *root = w->document->root;
    const struct block *end = next_annex(annex);
    const struct block *rest = block_next(root, annex);
    const bool landscape = is_wide(w, annex, end);
    struct str attached = STR_EMPTY;
    const enum status st = render(w, "block/attached.xml", attached_to(w), "kèm theo", &attached);
    struct buf out = buf_new(w->arena);
    body_write(w, &out, annex, rest, profile_text_width(w->profile, landscape), false);
    buf_add(&out, attached);
    if (rest != end) {
        body_write(w, &out, rest, end, profile_text_width(w->profile, landscape), false);
    }
    add_section(w, sections, buf_str(&out), landscape);
    return st;
}

static enum status add_annexes(struct work *w, struct sections *sections)
{
    enum status st = ST_OK;
    const struct block *b = body_first_annex(w->document);
    for (; st == ST_OK && b; b = next_annex(b)) {
        st = add_annex(w, sections, b);
    }
    return st;
}

/* ---- tables of tasks ---- */

/* Widths of the columns in thousandths of the text width. */
struct share {
    const char *slot;
    unsigned thousandths;
};

static const struct share assignment_columns[] = {
    {"tt", 38},        {"nội dung", 330}, {"chủ trì", 155}, {"phối hợp", 175},
    {"thời hạn", 106}, {"sản phẩm", 136}, {"mục", 60},
};

static const struct share task_columns[] = {
    {"tt", 58},       {"mục", 96},       {"nội dung", 396},
    {"vai trò", 125}, {"thời hạn", 150}, {"sản phẩm", 175},
};

/* The last column takes what rounding leaves, so that the grid sums up to the table. */
static struct value *columns(struct work *w, const struct share *shares, size_t n, bool landscape)
{
    struct arena *a = w->arena;
    struct value *map = value_map(a);
    const unsigned width = profile_text_width(w->profile, landscape);
    unsigned left = width;
    for (size_t i = 0; i < n; i++) {
        const unsigned own = i + 1 < n ? width * shares[i].thousandths / 1000 : left;
        value_set_text(a, map, shares[i].slot, str_printf(a, "%u", own));
        left -= own;
    }
    value_set_text(a, map, "cả bảng", str_printf(a, "%u", width));
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

static enum status add_assignments(struct work *w, struct sections *sections)
{
    struct arena *a = w->arena;
    const struct tasks tasks = tasks_of(a, w->document);
    if (!w->options->assignment_annex || tasks.list.n == 0) {
        return ST_OK;
    }
    struct value *table = value_map(a);
    struct value *groups = value_set(a, table, STR("nhóm"), value_list(a));
    struct value *rows = NULL;
    const struct block *group = NULL;
    for (size_t i = 0; i < tasks.list.n; i++) {
        const struct task *t = &tasks.list.v[i];
        if (group_of(t->item) != group) {
            group = group_of(t->item);
            struct value *g = value_add(a, groups, value_map(a));
            value_set_text(a, g, "tên", group == t->item ? STR_EMPTY : item_line(w, group));
            rows = value_set(a, g, STR("việc"), value_list(a));
        }
        value_add(a, rows, task_values(w, t, i + 1));
    }
    value_set(a, table, STR("kèm theo"), attached_to(w));
    value_set(a, table, STR("cột"),
              columns(w, assignment_columns, COUNT_OF(assignment_columns), true));
    value_set_text(a, table, "loại", w->document->meta.type.text);
    struct str xml = STR_EMPTY;
    const enum status st = render(w, "block/assignments.xml", table, "bảng", &xml);
    add_section(w, sections, xml, true);
    return st;
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

static enum status add_tasks(struct work *w, struct sections *sections)
{
    struct arena *a = w->arena;
    const struct agency *agency = w->options->addressee;
    if (!agency || !w->options->plan) {
        return ST_OK;
    }
    const struct tasks tasks = tasks_of(a, w->options->plan);
    struct value *table = value_map(a);
    struct value *rows = value_set(a, table, STR("việc"), value_list(a));
    for (size_t i = 0; i < tasks.list.n; i++) {
        const enum role role = task_role(&tasks.list.v[i], agency);
        if (role != ROLE_NONE) {
            struct value *row = task_values(w, &tasks.list.v[i], rows->entries.n + 1);
            value_set(a, row, STR("vai trò"), role_value(a, role));
            value_add(a, rows, row);
        }
    }
    if (rows->entries.n == 0) {
        return ST_OK;
    }
    const struct document *plan = w->options->plan;
    value_set_text(a, table, "cơ quan", agency->name.text);
    value_set_text(a, table, "kế hoạch",
                   str_printf(a, "%.*s số %.*s",
                              STR_ARG(utf8_upper_first(a, plan->meta.type.text)),
                              STR_ARG(document_number(a, plan))));
    value_set(a, table, STR("kèm theo"), attached_to(w));
    value_set(a, table, STR("cột"), columns(w, task_columns, COUNT_OF(task_columns), false));
    struct str xml = STR_EMPTY;
    const enum status st = render(w, "block/tasks.xml", table, "bảng", &xml);
    add_section(w, sections, xml, false);
    return st;
}

/* ---- sections ---- */

static enum status properties(struct work *w, const struct section *section, struct str *xml)
{
    struct arena *a = w->arena;
    struct value *map = value_map(a);
    const bool address = section->main && w->document->meta.address.text.n;
    value_set_text(a, map, "chính", section->main ? STR("có") : STR_EMPTY);
    value_set_text(a, map, "ngang", section->landscape ? STR("có") : STR_EMPTY);
    value_set_text(a, map, "địa chỉ", address ? STR("có") : STR_EMPTY);
    return render(w, "block/section.xml", map, "phần", xml);
}

/* A section's properties stand in its last paragraph, those of the last section at the end of the
 * body (ECMA-376 Part 1, 17.6.17-18). */
static enum status join(struct work *w, const struct sections *sections)
{
    struct buf out = buf_new(w->arena);
    struct str xml = STR_EMPTY;
    enum status st = ST_OK;
    for (size_t i = 0; st == ST_OK && i < sections->list.n; i++) {
        const struct section *section = &sections->list.v[i];
        const bool last = i + 1 == sections->list.n;
        st = properties(w, section, &xml);
        buf_add(&out, section->content);
        buf_printf(&out, "<w:p><w:pPr><w:pStyle w:val=\"VTNgan\"/>%.*s</w:pPr></w:p>\n",
                   last ? 0 : (int)xml.n, xml.p);
    }
    value_set_text(w->arena, w->values, "phụ lục", buf_str(&out));
    value_set_text(w->arena, w->values, "khổ trang", xml);
    return st;
}

enum status annex_values(struct work *w)
{
    struct sections sections = {0};
    VEC_PUSH(w->arena, &sections.list, ((struct section){STR_EMPTY, false, true}));
    enum status st = add_annexes(w, &sections);
    st = st == ST_OK ? add_assignments(w, &sections) : st;
    st = st == ST_OK ? add_tasks(w, &sections) : st;
    return st == ST_OK ? join(w, &sections) : st;
}
