/* SPDX-License-Identifier: MIT
 * `vanthu tasks`: the assignment list of a plan, or its matrix agencies × tasks. */
#include "derive/derive.h"
#include "text/json.h"
#include "text/utf8.h"
#include "vanthu/grid.h"
#include "vanthu/load.h"

struct listing {
    struct context *ctx;
    const struct document *plan;
    struct tasks tasks;
    struct buf out;
};

enum column {
    COLUMN_PATH,
    COLUMN_TITLE,
    COLUMN_LEAD,
    COLUMN_WITH,
    COLUMN_DEADLINE,
    COLUMN_PRODUCT,
    COLUMNS
};

static const struct {
    struct msg title;
    const char *key; /* in JSON */
    size_t width;    /* in the table, columns of the terminal */
} columns[COLUMNS] = {
    [COLUMN_PATH] = {{"Mục", "Item"}, "item", 10},
    [COLUMN_TITLE] = {{"Nội dung", "Task"}, "title", 44},
    [COLUMN_LEAD] = {{"Chủ trì", "Lead"}, "lead", 30},
    [COLUMN_WITH] = {{"Phối hợp", "With"}, "with", 24},
    [COLUMN_DEADLINE] = {{"Thời hạn", "Deadline"}, "deadline", 20},
    [COLUMN_PRODUCT] = {{"Sản phẩm", "Deliverable"}, "deliverable", 20},
};

static struct str names_of(struct arena *a, const struct parties *parties)
{
    struct names names = {0};
    for (size_t i = 0; i < parties->list.n; i++) {
        VEC_PUSH(a, &names.list, parties->list.v[i].name);
    }
    return str_join(a, names.list.v, names.list.n, STR("; "));
}

static struct str value_of(struct arena *a, const struct task *t, enum column column)
{
    const struct assignment *as = t->assignment;
    switch (column) {
    case COLUMN_PATH:
        return t->path;
    case COLUMN_TITLE:
        return t->title;
    case COLUMN_LEAD:
        return names_of(a, &as->lead);
    case COLUMN_WITH:
        return names_of(a, &as->with);
    case COLUMN_DEADLINE:
        return as->deadline.text.set ? as->deadline.text.text : STR_EMPTY;
    case COLUMN_PRODUCT:
        return as->product.set ? as->product.text : STR_EMPTY;
    default:
        return STR_EMPTY;
    }
}

static void add_json_parties(struct buf *out, const char *key, const struct parties *parties)
{
    buf_printf(out, ", \"%s\": [", key);
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct party *p = &parties->list.v[i];
        buf_adds(out, i ? ", {\"name\": " : "{\"name\": ");
        buf_add_json(out, p->name);
        buf_adds(out, ", \"id\": ");
        if (p->who.agency || p->who.group) {
            buf_add_json(out, p->who.agency ? p->who.agency->id.text : p->who.group->id.text);
        } else {
            buf_adds(out, "null");
        }
        buf_printf(out, ", \"group\": %s}", p->who.group ? "true" : "false");
    }
    buf_addc(out, ']');
}

static void add_json_text(struct buf *out, const char *key, const struct field *field)
{
    buf_printf(out, ", \"%s\": ", key);
    if (field->set) {
        buf_add_json(out, field->text);
    } else {
        buf_adds(out, "null");
    }
}

static void print_list_json(struct listing *l)
{
    buf_adds(&l->out, "{\"schema_version\": 1, \"tasks\": [");
    for (size_t i = 0; i < l->tasks.list.n; i++) {
        const struct task *t = &l->tasks.list.v[i];
        const struct assignment *as = t->assignment;
        buf_adds(&l->out, i ? ",\n  {\"item\": " : "\n  {\"item\": ");
        buf_add_json(&l->out, t->path);
        buf_adds(&l->out, ", \"title\": ");
        buf_add_json(&l->out, t->title);
        add_json_parties(&l->out, "lead", &as->lead);
        add_json_parties(&l->out, "with", &as->with);
        add_json_text(&l->out, "deadline", &as->deadline.text);
        buf_printf(&l->out, ", \"deadline_kind\": \"%s\"", deadline_kind_name(as->deadline.kind));
        add_json_text(&l->out, "deliverable", &as->product);
        add_json_text(&l->out, "funding", &as->funding);
        add_json_text(&l->out, "report", &as->report);
        add_json_text(&l->out, "code", &as->code);
        add_json_text(&l->out, "note", &as->note);
        buf_printf(&l->out, ", \"inferred\": %s, \"line\": %u}", as->inferred ? "true" : "false",
                   source_line_of(l->plan->source, t->item->at.start));
    }
    buf_adds(&l->out, "\n]}\n");
}

static struct grid list_grid(struct listing *l)
{
    struct arena *a = l->ctx->arena;
    struct grid grid = grid_new(a, l->tasks.list.n + 1, COLUMNS);
    for (size_t c = 0; c < COLUMNS; c++) {
        grid.widths[c] = columns[c].width;
        *grid_cell(&grid, 0, c) = str_of(msg_in(columns[c].title, l->ctx->lang));
        for (size_t i = 0; i < l->tasks.list.n; i++) {
            *grid_cell(&grid, i + 1, c) = value_of(a, &l->tasks.list.v[i], (enum column)c);
        }
    }
    return grid;
}

/* ---- the matrix: one row an agency, one column a task ---- */

static const struct {
    const char *letter; /* in the cells */
    const char *key;    /* in JSON */
} roles[] = {
    [ROLE_NONE] = {"", NULL},
    [ROLE_LEAD] = {"C", "lead"},
    [ROLE_COMMON] = {"c", "common"},
    [ROLE_COORDINATE] = {"p", "coordinate"},
};

static const struct msg legend = {
    "C: chủ trì; c: cùng thực hiện nhiệm vụ chung của một nhóm; p: phối hợp",
    "C: leads; c: shares a task of a whole group; p: co-ordinates"};

static struct grid matrix_grid(struct listing *l)
{
    enum { AGENCY_WIDTH = 40 };
    const struct agencies agencies = agencies_assigned(l->ctx->arena, l->plan, &l->tasks);
    const size_t n = l->tasks.list.n;
    struct grid grid = grid_new(l->ctx->arena, agencies.list.n + 1, n + 1);
    grid.note = str_of(msg_in(legend, l->ctx->lang));
    grid.widths[0] = AGENCY_WIDTH;
    *grid_cell(&grid, 0, 0) = l->ctx->lang == LANG_EN ? STR("Agency") : STR("Cơ quan");
    for (size_t i = 0; i < n; i++) {
        *grid_cell(&grid, 0, i + 1) = l->tasks.list.v[i].path;
        grid.widths[i + 1] = utf8_columns(l->tasks.list.v[i].path);
    }
    for (size_t k = 0; k < agencies.list.n; k++) {
        *grid_cell(&grid, k + 1, 0) = agencies.list.v[k]->name.text;
        for (size_t i = 0; i < n; i++) {
            const enum role role = task_role(&l->tasks.list.v[i], agencies.list.v[k]);
            *grid_cell(&grid, k + 1, i + 1) = str_of(roles[role].letter);
        }
    }
    return grid;
}

static void print_matrix_json(struct listing *l)
{
    const struct agencies agencies = agencies_assigned(l->ctx->arena, l->plan, &l->tasks);
    struct json j = json_new(&l->out);
    json_object(&j, NULL);
    json_uint(&j, "schema_version", 1);
    json_array(&j, "agencies");
    for (size_t k = 0; k < agencies.list.n; k++) {
        json_object(&j, NULL);
        json_text(&j, "id", agencies.list.v[k]->id.text);
        json_text(&j, "name", agencies.list.v[k]->name.text);
        json_array(&j, "tasks");
        for (size_t i = 0; i < l->tasks.list.n; i++) {
            const struct task *t = &l->tasks.list.v[i];
            const enum role role = task_role(t, agencies.list.v[k]);
            if (role != ROLE_NONE) {
                json_flat_object(&j, NULL);
                json_text(&j, "item", t->path);
                json_text(&j, "role", str_of(roles[role].key));
                json_end(&j);
            }
        }
        json_end(&j);
        json_end(&j);
    }
    json_end(&j);
    json_end(&j);
    buf_addc(&l->out, '\n');
}

/* ---- the command ---- */

static bool has_role(const struct context *ctx, const struct document *plan, const struct task *t)
{
    const struct agency *agency =
        plan->agencies ? register_agency(plan->agencies, ctx->options.agency) : NULL;
    return !ctx->options.agency.n || (agency && task_role(t, agency) != ROLE_NONE);
}

static struct tasks chosen_tasks(struct context *ctx, const struct document *plan)
{
    const struct tasks all = tasks_of(ctx->arena, plan);
    struct tasks chosen = {0};
    for (size_t i = 0; i < all.list.n; i++) {
        if (has_role(ctx, plan, &all.list.v[i])) {
            VEC_PUSH(ctx->arena, &chosen.list, all.list.v[i]);
        }
    }
    return chosen;
}

static void print_tasks(struct listing *l)
{
    static void (*const json[])(struct listing *) = {print_list_json, print_matrix_json};
    const struct options *o = &l->ctx->options;
    if (str_is(o->format, "json")) {
        json[o->matrix](l);
        return;
    }
    const struct grid grid = o->matrix ? matrix_grid(l) : list_grid(l);
    if (str_is(o->format, "csv")) {
        grid_csv(&grid, &l->out);
    } else if (str_is(o->format, "html")) {
        grid_html(&grid, document_number(l->ctx->arena, l->plan), &l->out);
    } else {
        grid_table(&grid, &l->out);
    }
}

enum exit_status command_tasks(struct context *ctx)
{
    const struct load_options options = load_options_of(ctx);
    struct load_result loaded;
    const enum exit_status exit = load(ctx, &options, &loaded);
    const struct document *plan = exit == EXIT_CLEAN ? plan_of(ctx, &loaded) : NULL;
    if (!plan) {
        (void)print_all_findings(ctx, &loaded.sink);
        return exit != EXIT_CLEAN      ? exit
               : loaded.worst != ST_OK ? exit_of(loaded.worst)
                                       : EXIT_USAGE;
    }
    struct listing l = {ctx, plan, chosen_tasks(ctx, plan), buf_new(ctx->arena)};
    print_tasks(&l);
    return print(ctx, buf_str(&l.out));
}
