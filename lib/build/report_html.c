/* SPDX-License-Identifier: MIT
 * report.html: the slots of templates/report/report.html. Its wording is in the template. */
#include "build/report.h"

#include "build/version.h"

#include <stdlib.h>

struct page {
    struct arena *arena;
    const struct report_facts *facts;
    struct value *values;
};

static void set(struct page *p, struct value *map, const char *key, struct str text)
{
    value_set_text(p->arena, map, key, text.n ? text : STR_EMPTY);
}

static void set_number(struct page *p, struct value *map, const char *key, size_t n)
{
    set(p, map, key, str_printf(p->arena, "%zu", n));
}

static struct value *add_map(struct page *p, struct value *list)
{
    return value_add(p->arena, list, value_map(p->arena));
}

static struct value *new_list(struct page *p, struct value *map, const char *key)
{
    return value_set(p->arena, map, str_of(key), value_list(p->arena));
}

static void set_link(struct page *p, struct value *map, const char *key, const struct target *t,
                     unsigned file)
{
    set(p, map, key, t && !t->refused ? report_link(p->facts, t->files[file]) : STR_EMPTY);
}

/* ---- documents ---- */

static struct str type_words(const struct document *d)
{
    return d->type ? str_of(d->type->name) : d->meta.type.text;
}

static void add_document(struct page *p, struct value *list, const struct report_document *r)
{
    const struct document_meta *m = &r->document->meta;
    struct value *v = add_map(p, list);
    set(p, v, "loại", type_words(r->document));
    set(p, v, "số ký hiệu", document_number(p->arena, r->document));
    set(p, v, "ngày", m->date.date.year ? date_short(p->arena, m->date.date) : STR_EMPTY);
    set(p, v, "cơ quan", m->issuer.agency ? m->issuer.agency->name.text : m->issuer.raw.text);
    set(p, v, "trích yếu", m->subject.text);
    set(p, v, "nguồn", report_source(p->facts, r->document->source->path));
    set_link(p, v, "docx", r->own, 0);
}

/* ---- findings ---- */

static void add_finding(struct page *p, struct value *list, const struct finding *f)
{
    static const char *const words[] = {
        [SEV_OFF] = "", [SEV_NOTE] = "ghi chú", [SEV_WARNING] = "cảnh báo", [SEV_ERROR] = "lỗi"};
    const struct position at =
        f->source ? source_position(f->source, f->at.start) : (struct position){1, 1, 0};
    struct value *v = add_map(p, list);
    set(p, v, "mã", str_of(f->rule->code));
    set(p, v, "lớp", str_of(severity_name(f->severity)));
    set(p, v, "mức độ", str_of(words[f->severity]));
    set(p, v, "nơi",
        str_printf(p->arena, "%.*s:%u:%u", STR_ARG(report_source(p->facts, f->file)), at.line,
                   at.column));
    set(p, v, "nội dung", f->message);
    set(p, v, "gợi ý", f->hint);
}

/* Notes are many and mend nothing: they are only counted. */
static void add_findings(struct page *p)
{
    const struct tally *n = &p->facts->tally;
    struct value *list = new_list(p, p->values, "phát hiện");
    for (size_t i = 0; i < p->facts->findings.n; i++) {
        if (p->facts->findings.v[i]->severity > SEV_NOTE) {
            add_finding(p, list, p->facts->findings.v[i]);
        }
    }
    set_number(p, p->values, "số lỗi", n->errors);
    set_number(p, p->values, "số cảnh báo", n->warnings);
    set_number(p, p->values, "số ghi chú", n->notes);
}

/* ---- tasks ---- */

static void add_names(struct page *p, struct value *map, const char *key,
                      const struct parties *parties)
{
    struct value *list = new_list(p, map, key);
    for (size_t i = 0; i < parties->list.n; i++) {
        set(p, add_map(p, list), "tên", parties->list.v[i].name);
    }
}

/* Ids of HTML: "task-0-12". */
static struct str anchor(struct page *p, size_t document, size_t task)
{
    return str_printf(p->arena, "viec-%zu-%zu", document + 1, task + 1);
}

static void add_task(struct page *p, struct value *list, const struct report_document *r, size_t i)
{
    const struct task *t = &r->tasks.list.v[i];
    struct value *v = add_map(p, list);
    const size_t document = (size_t)(r - p->facts->documents.v);
    set(p, v, "neo", anchor(p, document, i));
    set(p, v, "mục", t->path);
    set(p, v, "tiêu đề", t->title);
    set(p, v, "mã", t->assignment->code.text);
    set(p, v, "thời hạn", t->assignment->deadline.text.text);
    set(p, v, "sản phẩm", t->assignment->product.text);
    set(p, v, "suy ra", t->assignment->inferred ? STR("có") : STR_EMPTY);
    add_names(p, v, "chủ trì", &t->assignment->lead);
    add_names(p, v, "phối hợp", &t->assignment->with);
}

/* ---- deadlines ---- */

struct due {
    const struct deadline *deadline;
    struct str words, what, who, link;
    unsigned rank; /* dated ones first, then those that come again, then the rest */
};

struct dues {
    VEC(struct due) list;
};

static unsigned due_rank(const struct deadline *d)
{
    if (d->until.year) {
        return 0;
    }
    static const unsigned char ranks[DEADLINE_KINDS] = {
        [DEADLINE_YEARLY] = 1,
        [DEADLINE_RECURRING] = 2,
        [DEADLINE_CONTINUOUS] = 3,
        [DEADLINE_EVENT] = 4,
    };
    return ranks[d->kind] ? ranks[d->kind] : 5;
}

static int order_dues(const void *left, const void *right)
{
    const struct due *x = left;
    const struct due *y = right;
    if (x->rank != y->rank) {
        return x->rank < y->rank ? -1 : 1;
    }
    const int days = x->rank < 2 ? date_cmp(x->deadline->until, y->deadline->until) : 0;
    return days ? days : str_cmp(x->link, y->link);
}

static void take_dues(struct page *p, const struct report_document *r, struct dues *dues)
{
    const size_t document = (size_t)(r - p->facts->documents.v);
    for (size_t i = 0; i < r->tasks.list.n; i++) {
        const struct task *t = &r->tasks.list.v[i];
        const struct deadline *d = &t->assignment->deadline;
        const struct parties *lead = &t->assignment->lead;
        if (d->kind != DEADLINE_NONE) {
            VEC_PUSH(p->arena, &dues->list,
                     ((struct due){d, d->text.text, t->title,
                                   lead->list.n ? lead->list.v[0].name : STR_EMPTY,
                                   anchor(p, document, i), due_rank(d)}));
        }
    }
}

static void add_dues(struct page *p, struct value *plan, const struct report_document *r)
{
    struct dues dues = {0};
    take_dues(p, r, &dues);
    if (dues.list.n) {
        qsort(dues.list.v, dues.list.n, sizeof *dues.list.v, order_dues);
    }
    struct value *list = new_list(p, plan, "hạn");
    for (size_t i = 0; i < dues.list.n; i++) {
        const struct due *due = &dues.list.v[i];
        struct value *v = add_map(p, list);
        const bool dated = due->rank == 0;
        set(p, v, "đến ngày", dated ? date_short(p->arena, due->deadline->until) : STR_EMPTY);
        set(p, v, "thời hạn", due->words);
        set(p, v, "việc", due->what);
        set(p, v, "cơ quan", due->who);
        set(p, v, "neo", due->link);
    }
}

static void add_reports(struct page *p, struct value *plan, const struct document *d)
{
    struct value *list = new_list(p, plan, "báo cáo");
    for (size_t i = 0; i < d->meta.reports.n; i++) {
        const struct reporting *r = &d->meta.reports.v[i];
        struct value *v = add_map(p, list);
        set(p, v, "kỳ", r->period.text);
        set(p, v, "trước ngày", r->before.text);
        set(p, v, "gửi", r->to.agency ? r->to.agency->name.text : STR_EMPTY);
        set(p, v, "qua", r->through.agency ? r->through.agency->name.text : STR_EMPTY);
    }
}

/* ---- matrix ---- */

static void add_cell(struct page *p, struct value *cells, enum role role)
{
    static const struct {
        const char *letter, *class;
    } marks[] = {
        [ROLE_NONE] = {"", ""},
        [ROLE_LEAD] = {"C", "lead"},
        [ROLE_COMMON] = {"●", "common"},
        [ROLE_COORDINATE] = {"P", "with"},
    };
    struct value *v = add_map(p, cells);
    set(p, v, "dấu", str_of(marks[role].letter));
    set(p, v, "lớp", str_of(marks[role].class));
}

static void add_agency(struct page *p, struct value *rows, const struct report_document *r,
                       const struct agency *agency)
{
    size_t count[ROLE_COORDINATE + 1] = {0};
    struct value *v = add_map(p, rows);
    struct value *cells = new_list(p, v, "ô");
    for (size_t i = 0; i < r->tasks.list.n; i++) {
        const enum role role = task_role(&r->tasks.list.v[i], agency);
        count[role]++;
        add_cell(p, cells, role);
    }
    const struct target *plan = report_target(p->facts, TARGET_AGENCY_PLAN, r->document, agency);
    set(p, v, "tên", agency->name.text);
    set_number(p, v, "số chủ trì", count[ROLE_LEAD]);
    set_number(p, v, "số chung", count[ROLE_COMMON]);
    set_number(p, v, "số phối hợp", count[ROLE_COORDINATE]);
    set_link(p, v, "docx", plan, 0);
    set_link(p, v, "nguồn", plan, 1);
    set_link(p, v, "công văn", report_target(p->facts, TARGET_LETTER, r->document, agency), 0);
}

static void add_plan(struct page *p, struct value *list, const struct report_document *r)
{
    struct value *v = add_map(p, list);
    struct value *tasks = new_list(p, v, "việc");
    struct value *rows = new_list(p, v, "cơ quan");
    set(p, v, "loại", type_words(r->document));
    set(p, v, "số ký hiệu", document_number(p->arena, r->document));
    set_number(p, v, "số việc", r->tasks.list.n);
    set_number(p, v, "số cơ quan", r->agencies.list.n);
    for (size_t i = 0; i < r->tasks.list.n; i++) {
        add_task(p, tasks, r, i);
    }
    for (size_t i = 0; i < r->agencies.list.n; i++) {
        add_agency(p, rows, r, r->agencies.list.v[i]);
    }
    add_dues(p, v, r);
    add_reports(p, v, r->document);
}

struct str report_html(const struct report_facts *facts, const struct mustache *wording)
{
    struct page p = {facts->arena, facts, value_map(facts->arena)};
    struct value *documents = new_list(&p, p.values, "văn bản");
    struct value *plans = new_list(&p, p.values, "kế hoạch");
    set(&p, p.values, "tên hồ sơ", facts->title);
    set(&p, p.values, "phiên bản", STR(VANTHU_VERSION));
    set_number(&p, p.values, "số văn bản", facts->documents.n);
    for (size_t i = 0; i < facts->documents.n; i++) {
        const struct report_document *r = &facts->documents.v[i];
        add_document(&p, documents, r);
        if (r->tasks.list.n) {
            add_plan(&p, plans, r);
        }
    }
    add_findings(&p);
    struct buf out = buf_new(facts->arena);
    mustache_render(wording, p.values, buf_add_xml, &out);
    return buf_str(&out);
}
