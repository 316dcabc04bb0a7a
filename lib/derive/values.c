/* SPDX-License-Identifier: MIT */
#include "derive/values.h"

#include "base/file.h"
#include "derive/adapt.h"
#include "derive/head.h"
#include "text/fold.h"
#include "text/utf8.h"

/* ---- the agency ---- */

/* "Báo Thanh Hóa" -> "BTH", where the register gives no abbreviation. */
static struct str initials(struct arena *a, struct str name)
{
    struct buf b = buf_new(a);
    struct str rest = name;
    struct str word;
    while (str_next(&rest, ' ', &word)) {
        uint32_t c = 0;
        if (utf8_get(word, 0, &c) && utf8_is_letter(c)) {
            utf8_put(&b, utf8_upper(c));
        }
    }
    return buf_str(&b);
}

static void set_name(struct arena *a, struct value *map, const struct agency *agency)
{
    value_set_text(a, map, "mã", agency->id.text);
    value_set_text(a, map, "tên", agency->name.text);
}

struct value *values_agency(struct arena *a, const struct agency *agency)
{
    struct value *v = value_map(a);
    const struct str short_name = str_trim(agency->abbreviation.text);
    set_name(a, v, agency);
    value_set_text(a, v, "viết tắt", short_name.n ? short_name : initials(a, agency->name.text));
    value_set_text(a, v, "TÊN", utf8_to_upper(a, agency->name.text));
    value_set_text(a, v, "địa danh", agency_place(agency));
    value_set_text(a, v, "quyền hạn", agency_authority(a, agency));
    value_set_text(a, v, "chức vụ", agency_head_title(a, agency));
    struct value *kind = value_set(a, v, STR("là"), value_map(a));
    value_set_text(a, kind, agency_head(a, agency)->kind, STR("có"));
    return v;
}

/* ---- the parent ---- */

static bool is_acronym(struct str word)
{
    uint32_t first = 0, second = 0;
    const size_t n = utf8_get(word, 0, &first);
    utf8_get(word, n, &second);
    return utf8_is_upper(first) && utf8_is_upper(second);
}

/* A subject as it goes on after "về": "Triển khai …" -> "triển khai …". */
static struct str about(struct arena *a, struct str subject)
{
    static const struct str openings[] = {STR_INIT("V/v "), STR_INIT("Về việc "), STR_INIT("Về ")};
    struct str s = str_trim(subject);
    for (size_t i = 0; i < COUNT_OF(openings); i++) {
        if (str_starts(s, openings[i])) {
            s = str_trim(str_from(s, openings[i].n));
        }
    }
    return is_acronym(s) ? s : utf8_lower_first(a, s);
}

/* A draft has no number yet: it is left to be filled in. */
static struct str number_to_cite(struct arena *a, const struct document *d)
{
    const struct str number = document_number(a, d);
    return str_starts(number, STR("/")) ? str_cat(a, STR("…"), number) : number;
}

/* The section of the parent on funding, "mục IV": the outermost item titled so. */
static struct str funding_reference(struct arena *a, const struct document *d)
{
    const struct str word = fold_name(a, STR("kinh phí"));
    for (const struct block *b = d->root->first; b; b = b->next) {
        const bool titled = b->kind == BLOCK_ITEM && b->label.form != LABEL_NONE;
        if (titled && str_find(fold_name(a, runs_text(a, &b->words)), word, 0) != STR_NPOS) {
            return item_reference(a, b);
        }
    }
    return STR_EMPTY;
}

static struct str type_name(struct arena *a, const struct document *d)
{
    return utf8_upper_first(a, d->type ? str_of(d->type->name) : d->meta.type.text);
}

struct value *values_parent(struct arena *a, const struct document *d)
{
    const struct document_meta *m = &d->meta;
    struct value *v = value_map(a);
    value_set_text(a, v, "loại", type_name(a, d));
    value_set_text(a, v, "số", str_trim(m->number.text));
    value_set_text(a, v, "ký hiệu", m->symbol.text);
    value_set_text(a, v, "số ký hiệu", number_to_cite(a, d));
    value_set_text(a, v, "ngày", m->date.date.year ? date_short(a, m->date.date) : STR_EMPTY);
    value_set_text(a, v, "trích yếu", str_trim(m->subject.text));
    value_set_text(a, v, "về", about(a, m->subject.text));
    value_set_text(a, v, "thể thức", m->profile.text); /* named; else each goes by its own date */
    value_set_text(a, v, "mục kinh phí", funding_reference(a, d));
    struct value *issuer = value_set(a, v, STR("cơ quan"), value_map(a));
    if (m->issuer.agency) {
        set_name(a, issuer, m->issuer.agency);
    }
    return v;
}

/* ---- tasks ---- */

/* A task inside another one that the agency has in the same role comes with that one. */
static bool comes_with_another(const struct block *item, enum role role,
                               const struct agency *agency)
{
    for (const struct block *up = item->parent; up; up = up->parent) {
        const struct task outer = {.item = up, .assignment = up->assignment};
        if (up->assignment && task_role(&outer, agency) == role) {
            return true;
        }
    }
    return false;
}

static struct value *task_values(struct arena *a, const struct task *t, enum role role,
                                 struct quotes *quotes)
{
    const struct assignment *as = assignment_adapt(a, t->assignment, role, quotes->agency);
    const struct block *above = task_lead_in(a, t->item);
    struct value *v = value_map(a);
    value_set_text(a, v, "tham chiếu", t->reference);
    value_set_text(a, v, "Tham chiếu", utf8_upper_first(a, t->reference));
    value_set_text(a, v, "lời dẫn", above ? quote_mark(a, quotes, QUOTE_WORDS, above) : STR_EMPTY);
    value_set_text(a, v, "lời", quote_mark(a, quotes, QUOTE_WORDS, t->item));
    value_set_text(a, v, "phần dưới", quote_mark(a, quotes, QUOTE_BELOW, t->item));
    value_set_text(a, v, "Chủ trì", parties_text(a, &as->lead));
    value_set_text(a, v, "Phối hợp", parties_text(a, &as->with));
    value_set_text(a, v, "Thời hạn", as->deadline.text.text);
    value_set_text(a, v, "Sản phẩm", as->product.text);
    value_set_text(a, v, "Kinh phí", as->funding.text);
    value_set_text(a, v, "Báo cáo", as->report.text);
    value_set_text(a, v, "Mã", as->code.text);
    value_set_text(a, v, "Ghi chú", as->note.text);
    return v;
}

/* A list with a section around it, which goes when the list is empty: {{#báo cáo}} {{#kỳ báo cáo}}
 * … */
static void set_list(struct arena *a, struct value *values, const char *name, const char *each,
                     struct value *list)
{
    if (list->entries.n) {
        struct value *section = value_set(a, values, str_of(name), value_map(a));
        value_set(a, section, str_of(each), list);
    }
}

/* The agency's tasks in one role. */
static struct value *tasks_in_role(struct arena *a, const struct tasks *tasks, enum role role,
                                   struct quotes *quotes, struct value *funded)
{
    struct value *list = value_list(a);
    for (size_t i = 0; i < tasks->list.n; i++) {
        const struct task *t = &tasks->list.v[i];
        if (task_role(t, quotes->agency) != role ||
            comes_with_another(t->item, role, quotes->agency)) {
            continue;
        }
        struct value *v = value_add(a, list, task_values(a, t, role, quotes));
        if (value_get_text(v, "Kinh phí").n) {
            value_add(a, funded, v);
        }
    }
    return list;
}

void values_tasks(struct arena *a, struct value *values, const struct tasks *tasks,
                  struct quotes *quotes)
{
    static const struct {
        enum role role;
        const char *name;
    } groups[] = {
        {ROLE_LEAD, "chủ trì"},
        {ROLE_COORDINATE, "phối hợp"},
        {ROLE_COMMON, "chung"},
    };
    struct value *list = value_set(a, values, STR("nhóm nhiệm vụ"), value_list(a));
    struct value *funded = value_list(a);
    for (size_t i = 0; i < COUNT_OF(groups); i++) {
        struct value *in_role = tasks_in_role(a, tasks, groups[i].role, quotes, funded);
        if (in_role->entries.n) {
            struct value *group = value_add(a, list, value_map(a));
            value_set_text(a, group, groups[i].name, STR("có"));
            value_set(a, group, STR("việc"), in_role);
        }
    }
    set_list(a, values, "kinh phí riêng", "việc", funded);
}

/* ---- reports ---- */

static bool is_under(const struct agency *agency, const struct agency *superior)
{
    const struct agency *up = agency->superior.agency;
    while (up && up != superior) {
        up = up->superior.agency;
    }
    return up != NULL;
}

/* Where a duty of the parent sends the agency: its units report to who issued the plan. */
struct route {
    const struct agency *to, *through;
};

static struct route route_of(const struct document *parent, const struct reporting *duty,
                             const struct agency *agency)
{
    const struct agency *issuer = parent->meta.issuer.agency;
    struct route r = {duty->to.agency, duty->through.agency};
    if (issuer && r.to != issuer && is_under(agency, issuer)) {
        r = (struct route){issuer, NULL};
    }
    if (r.through == agency || r.through == r.to) {
        r.through = NULL;
    }
    return r;
}

/* "10/12" comes every year, "10/12/2017" once. */
static bool comes_yearly(struct str before)
{
    struct date d;
    return before.n && !date_read(before, &d);
}

static bool is_yearly(struct arena *a, struct str period)
{
    static const struct str words[] = {STR_INIT(""), STR_INIT("hằng năm"), STR_INIT("hàng năm"),
                                       STR_INIT("năm"), STR_INIT("một năm")};
    const struct str folded = fold_name(a, period);
    bool yearly = false;
    for (size_t i = 0; i < COUNT_OF(words) && !yearly; i++) {
        yearly = str_eq(folded, words[i]);
    }
    return yearly;
}

static void set_agency(struct arena *a, struct value *map, const char *key,
                       const struct agency *agency)
{
    if (agency) {
        set_name(a, value_set(a, map, str_of(key), value_map(a)), agency);
    }
}

void values_reports(struct arena *a, struct value *values, const struct document *parent,
                    const struct agency *agency)
{
    struct value *list = value_list(a);
    for (size_t i = 0; i < parent->meta.reports.n; i++) {
        const struct reporting *duty = &parent->meta.reports.v[i];
        const struct route r = route_of(parent, duty, agency);
        if (r.to == agency) {
            continue;
        }
        struct value *v = value_add(a, list, value_map(a));
        value_set_text(a, v, "kỳ", str_trim(duty->period.text));
        value_set_text(a, v, "trước ngày", str_trim(duty->before.text));
        value_set_text(a, v, "cả năm", is_yearly(a, duty->period.text) ? STR("có") : STR_EMPTY);
        value_set_text(a, v, "mỗi năm",
                       comes_yearly(str_trim(duty->before.text)) ? STR("có") : STR_EMPTY);
        value_set_text(a, v, "nội dung", str_trim(duty->content.text));
        set_agency(a, v, "gửi", r.to);
        set_agency(a, v, "qua", r.through);
    }
    set_list(a, values, "báo cáo", "kỳ báo cáo", list);
}

/* ---- recipients ---- */

struct recipients {
    struct arena *arena;
    const struct agency *self;
    struct map seen; /* name -> anything */
};

static void add_recipient(struct recipients *r, struct value *list, const struct agency *agency,
                          struct str name)
{
    static char mark;
    if (name.n && agency != r->self && !map_put(&r->seen, name, &mark)) {
        struct value *v = value_add(r->arena, list, value_map(r->arena));
        value_set_text(r->arena, v, "tên", name);
    }
}

static void add_agency(struct recipients *r, struct value *list, const struct agency *agency)
{
    if (agency) {
        add_recipient(r, list, agency, agency->name.text);
    }
}

/* Who works with the agency needs its plan: those that co-ordinate with it, and those it
 * co-ordinates with. Open groups have no address. */
static void add_partners(struct recipients *r, struct value *list, const struct task *t)
{
    const enum role role = task_role(t, r->self);
    if (role != ROLE_LEAD && role != ROLE_COORDINATE) {
        return;
    }
    const struct assignment *as = assignment_adapt(r->arena, t->assignment, role, r->self);
    const struct parties *sides[] = {&as->lead, role == ROLE_LEAD ? &as->with : &as->lead};
    for (size_t s = 0; s < COUNT_OF(sides); s++) {
        for (size_t i = 0; i < sides[s]->list.n; i++) {
            const struct named *who = &sides[s]->list.v[i].who;
            if (who->agency || (who->group && !who->group->open.value)) {
                add_recipient(r, list, who->agency, sides[s]->list.v[i].name);
            }
        }
    }
}

void values_recipients(struct arena *a, struct value *values, const struct document *parent,
                       const struct tasks *tasks, const struct agency *agency)
{
    struct recipients r = {a, agency, map_new(a)};
    struct value *above = value_set(a, values, STR("cấp trên"), value_list(a));
    struct value *through = value_set(a, values, STR("đầu mối"), value_list(a));
    struct value *partners = value_set(a, values, STR("cùng thực hiện"), value_list(a));
    add_agency(&r, above, parent->meta.issuer.agency);
    add_agency(&r, above, agency->superior.agency);
    for (size_t i = 0; i < parent->meta.reports.n; i++) {
        const struct route route = route_of(parent, &parent->meta.reports.v[i], agency);
        add_agency(&r, above, route.to);
        add_agency(&r, through, route.through);
    }
    for (size_t i = 0; i < tasks->list.n; i++) {
        add_partners(&r, partners, &tasks->list.v[i]);
    }
}
