/* SPDX-License-Identifier: MIT
 * `vanthu tasks`: the assignment list of a plan, or its matrix agencies × tasks. */
#include "derive/derive.h"
#include "vanthu/load.h"
#include "vanthu/table.h"

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

static void print_table(struct listing *l)
{
    for (int c = 0; c < COLUMNS; c++) {
        table_cell(&l->out, str_of(msg_in(columns[c].title, l->ctx->lang)), columns[c].width);
    }
    table_end_line(&l->out);
    for (size_t i = 0; i < l->tasks.list.n; i++) {
        for (int c = 0; c < COLUMNS; c++) {
            table_cell(&l->out, value_of(l->ctx->arena, &l->tasks.list.v[i], (enum column)c),
                       columns[c].width);
        }
        table_end_line(&l->out);
    }
}

/* RFC 4180, with the byte order mark that Excel needs to see UTF-8. A field that a spreadsheet
 * would take for a formula is made text. */
static void add_csv(struct buf *out, struct str s, bool last)
{
    const bool formula = s.n && (s.p[0] == '=' || s.p[0] == '+' || s.p[0] == '-' || s.p[0] == '@');
    buf_adds(out, formula ? "\"'" : "\"");
    for (size_t i = 0; i < s.n; i++) {
        buf_adds(out, s.p[i] == '"' ? "\"" : "");
        buf_addc(out, s.p[i]);
    }
    buf_adds(out, last ? "\"\r\n" : "\",");
}

static void print_csv(struct listing *l)
{
    buf_adds(&l->out, "\xEF\xBB\xBF");
    for (int c = 0; c < COLUMNS; c++) {
        add_csv(&l->out, str_of(msg_in(columns[c].title, l->ctx->lang)), c + 1 == COLUMNS);
    }
    for (size_t i = 0; i < l->tasks.list.n; i++) {
        for (int c = 0; c < COLUMNS; c++) {
            add_csv(&l->out, value_of(l->ctx->arena, &l->tasks.list.v[i], (enum column)c),
                    c + 1 == COLUMNS);
        }
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

static void print_json(struct listing *l)
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

static void add_html_cell(struct buf *out, const char *tag, struct str text)
{
    buf_printf(out, "<%s>", tag);
    buf_add_xml(out, text);
    buf_printf(out, "</%s>", tag);
}

static void print_html(struct listing *l)
{
    struct buf *out = &l->out;
    buf_adds(out, "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>");
    buf_add_xml(out, document_number(l->ctx->arena, l->plan));
    buf_adds(out, "</title><style>body{font-family:'Times New Roman',serif}table{border-collapse:"
                  "collapse}th,td{border:1px solid #888;padding:4px 6px;vertical-align:top;"
                  "text-align:left}</style><table><thead><tr>");
    for (int c = 0; c < COLUMNS; c++) {
        add_html_cell(out, "th", str_of(msg_in(columns[c].title, l->ctx->lang)));
    }
    buf_adds(out, "</tr></thead><tbody>\n");
    for (size_t i = 0; i < l->tasks.list.n; i++) {
        buf_adds(out, "<tr>");
        for (int c = 0; c < COLUMNS; c++) {
            add_html_cell(out, "td", value_of(l->ctx->arena, &l->tasks.list.v[i], (enum column)c));
        }
        buf_adds(out, "</tr>\n");
    }
    buf_adds(out, "</tbody></table></html>\n");
}

/* One row an agency, one column a task; C leads, c shares the lead, p co-ordinates. As CSV, since
 * it is too wide for a terminal. */
static void print_matrix(struct listing *l)
{
    static const char *const letters[] = {
        [ROLE_NONE] = "", [ROLE_LEAD] = "C", [ROLE_COMMON] = "c", [ROLE_COORDINATE] = "p"};
    struct agencies agencies = agencies_assigned(l->ctx->arena, l->plan, &l->tasks);
    const size_t n = l->tasks.list.n;
    buf_adds(&l->out, "\xEF\xBB\xBF");
    add_csv(&l->out, l->ctx->lang == LANG_EN ? STR("Agency") : STR("Cơ quan"), n == 0);
    for (size_t i = 0; i < n; i++) {
        add_csv(&l->out, l->tasks.list.v[i].path, i + 1 == n);
    }
    for (size_t k = 0; k < agencies.list.n; k++) {
        add_csv(&l->out, agencies.list.v[k]->name.text, n == 0);
        for (size_t i = 0; i < n; i++) {
            const enum role role = task_role(&l->tasks.list.v[i], agencies.list.v[k]);
            add_csv(&l->out, str_of(letters[role]), i + 1 == n);
        }
    }
}

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

enum exit_status command_tasks(struct context *ctx)
{
    static const struct {
        const char *name;
        void (*print)(struct listing *l);
    } forms[] = {
        {"table", print_table}, {"csv", print_csv}, {"json", print_json}, {"html", print_html}};
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
    struct str form = ctx->options.format.n ? ctx->options.format : STR("table");
    for (size_t i = 0; i < COUNT_OF(forms) && !ctx->options.matrix; i++) {
        if (str_is(form, forms[i].name)) {
            forms[i].print(&l);
            return print(ctx, buf_str(&l.out));
        }
    }
    if (!ctx->options.matrix) {
        say(ctx, "tasks: --format là một trong: table, csv, json, html",
            "tasks: --format is one of table, csv, json, html");
        return EXIT_USAGE;
    }
    print_matrix(&l);
    return print(ctx, buf_str(&l.out));
}
