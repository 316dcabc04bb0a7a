/* SPDX-License-Identifier: MIT
 * Group A: assignments. Most rules look at one block at a time; who is named is already resolved in
 * the register (document_resolve), so that nothing here compares spellings. */
#include "rules/facts.h"
#include "rules/groups.h"
#include "text/utf8.h"

typedef void assignment_fn(const struct rule_run *run, const struct block *item,
                           const struct assignment *as);

/* Calls fn for the assignments that were written, or for all. */
static void each_assignment(const struct rule_run *run, bool inferred, assignment_fn *fn)
{
    const struct block *root = run->document->root;
    for (const struct block *b = root; b; b = block_next(root, b)) {
        if (b->assignment && (inferred || !b->assignment->inferred)) {
            fn(run, b, b->assignment);
        }
    }
}

static struct finding *report_at(const struct rule_run *run, struct span at, const char *vi,
                                 const char *en, struct str name)
{
    return report(run->sink, run->document->source, at, run->code, vi, en, STR_ARG(name));
}

/* The first line of a stretch: a whole block is too much to point at. */
static struct span first_line(const struct source *source, struct span at)
{
    const size_t end = str_find_char(source_text(source, at), '\n', 0);
    return end == STR_NPOS ? at : (struct span){at.start, at.start + (uint32_t)end};
}

/* How to call an item in a message: "1.1.", or its first words. */
static struct str item_name(struct arena *a, const struct block *item)
{
    const struct str path = item_path(a, item);
    return path.n ? str_printf(a, " %.*s", STR_ARG(path)) : STR_EMPTY;
}

static bool same_agency(const struct party *x, const struct party *y)
{
    return (x->who.agency && x->who.agency == y->who.agency) ||
           (x->who.group && x->who.group == y->who.group);
}

static bool is_unknown(const struct party *p)
{
    return !p->who.agency && !p->who.group;
}

/* ---- A201, A202: the lead ---- */

static void lead_missing(const struct rule_run *run, const struct block *item,
                         const struct assignment *as)
{
    if (as->lead.list.n) {
        return;
    }
    const struct span at = first_line(run->document->source, as->at);
    struct finding *f = report_at(run, at, "nhiệm vụ%.*s không có cơ quan chủ trì",
                                  "task%.*s has no lead", item_name(run->arena, item));
    hint(run->sink, f, "thêm dòng: > Chủ trì: <tên cơ quan>",
         "add a line: > Chủ trì: <name of the agency>");
}

static void check_lead(const struct rule_run *run)
{
    each_assignment(run, false, lead_missing);
}

static void leads_many(const struct rule_run *run, const struct block *item,
                       const struct assignment *as)
{
    const struct party *second = NULL;
    size_t named = 0;
    for (size_t i = 0; i < as->lead.list.n; i++) {
        const struct party *p = &as->lead.list.v[i];
        named += p->who.group == NULL;
        second = named == 2 && !second ? p : second;
    }
    if (!second) {
        return;
    }
    const struct str name = item_name(run->arena, item);
    struct finding *f = report(run->sink, run->document->source, second->at, run->code,
                               "nhiệm vụ%.*s có %zu cơ quan cùng chủ trì", "task%.*s has %zu leads",
                               STR_ARG(name), named);
    hint(run->sink, f, "giữ một cơ quan ở dòng Chủ trì, chuyển các cơ quan khác xuống Phối hợp",
         "keep one agency as lead and move the others to Phối hợp");
}

static void check_one_lead(const struct rule_run *run)
{
    each_assignment(run, false, leads_many);
}

/* ---- A203, A204, A205, A214: names ---- */

static void names_unknown(const struct rule_run *run, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct party *p = &parties->list.v[i];
        if (!is_unknown(p)) {
            continue;
        }
        struct finding *f = report_at(run, p->at, "\"%.*s\" không có trong danh bạ",
                                      "\"%.*s\" is not in the register", p->name);
        const struct str *near = register_nearest(run->arena, run->document->agencies, p->name);
        if (near) {
            hint(run->sink, f, "có phải: %.*s", "did you mean: %.*s", STR_ARG(*near));
        } else {
            hint(run->sink, f, "thêm cơ quan này vào danh bạ, hoặc ngăn các tên bằng dấu chấm phẩy",
                 "add the agency to the register, or part the names with semicolons");
        }
    }
}

static void all_names_unknown(const struct rule_run *run, const struct block *item,
                              const struct assignment *as)
{
    (void)item;
    names_unknown(run, &as->lead);
    names_unknown(run, &as->with);
}

static void check_known(const struct rule_run *run)
{
    if (run->document->agencies) {
        each_assignment(run, false, all_names_unknown);
    }
}

/* "Sở Y tế (Văn phòng)": the remark would be lost with the name. */
static bool has_remark(struct str name)
{
    return str_find_char(name, '(', 0) != STR_NPOS;
}

static void names_unofficial(const struct rule_run *run, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct party *p = &parties->list.v[i];
        if (!p->who.agency || p->who.official) {
            continue;
        }
        struct finding *f = report_at(run, p->at, "\"%.*s\" không phải tên chính thức của cơ quan",
                                      "\"%.*s\" is not the official name of the agency", p->name);
        hint(run->sink, f, "viết: %.*s", "write: %.*s", STR_ARG(p->who.agency->name.text));
        if (!has_remark(p->name)) {
            source_fix(run, f, p->at, p->name, p->who.agency->name.text);
        }
    }
}

static void all_names_unofficial(const struct rule_run *run, const struct block *item,
                                 const struct assignment *as)
{
    (void)item;
    names_unofficial(run, &as->lead);
    names_unofficial(run, &as->with);
}

static void check_official(const struct rule_run *run)
{
    each_assignment(run, false, all_names_unofficial);
}

static void both_roles(const struct rule_run *run, const struct block *item,
                       const struct assignment *as)
{
    const struct str name = item_name(run->arena, item);
    for (size_t i = 0; i < as->with.list.n; i++) {
        const struct party *with = &as->with.list.v[i];
        size_t k = 0;
        while (k < as->lead.list.n && !same_agency(with, &as->lead.list.v[k])) {
            k++;
        }
        if (k == as->lead.list.n) {
            continue;
        }
        struct finding *f =
            report(run->sink, run->document->source, with->at, run->code,
                   "%.*s vừa chủ trì vừa phối hợp ở cùng nhiệm vụ%.*s",
                   "%.*s both leads and co-ordinates task%.*s", STR_ARG(with->name), STR_ARG(name));
        hint(run->sink, f, "bỏ tên này ở dòng Phối hợp", "drop the name from Phối hợp");
        related(run->sink, f, run->document->source, as->lead.list.v[k].at, "chủ trì ở đây",
                "the lead is named here");
    }
}

static void check_roles(const struct rule_run *run)
{
    each_assignment(run, false, both_roles);
}

/* Takes the name off the list together with the semicolon before it. */
static void drop_party(const struct rule_run *run, struct finding *f, const struct party *p)
{
    const struct party *before = p - 1; /* of the same list */
    const struct span both = {before->at.end, p->at.end};
    const struct str words = source_text(run->document->source, both);
    const struct str between = str_cut(words, 0, words.n > p->name.n ? words.n - p->name.n : 0);
    if (!has_remark(p->name) && both.start < p->at.start && str_is(str_trim(between), ";") &&
        str_ends(words, p->name)) {
        fix_at(run->sink, f, both, STR_EMPTY);
    }
}

static void names_repeated(const struct rule_run *run, const struct parties *parties)
{
    for (size_t i = 1; i < parties->list.n; i++) {
        const struct party *p = &parties->list.v[i];
        size_t k = 0;
        while (k < i && !same_agency(p, &parties->list.v[k])) {
            k++;
        }
        if (k == i) {
            continue;
        }
        struct finding *f = report_at(run, p->at, "%.*s được ghi hai lần trong cùng một danh sách",
                                      "%.*s stands twice in one list", p->name);
        hint(run->sink, f, "bỏ tên ghi lần sau", "drop the second one");
        drop_party(run, f, p);
        related(run->sink, f, run->document->source, parties->list.v[k].at, "lần đầu ở đây",
                "first named here");
    }
}

static void all_names_repeated(const struct rule_run *run, const struct block *item,
                               const struct assignment *as)
{
    (void)item;
    names_repeated(run, &as->lead);
    names_repeated(run, &as->with);
}

static void check_repeated(const struct rule_run *run)
{
    each_assignment(run, false, all_names_repeated);
}

/* ---- A207: audience without a task ---- */

static void mark(bool *has, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct named *who = &parties->list.v[i].who;
        if (who->agency) {
            has[who->agency->index] = true;
        }
        for (size_t k = 0; who->group && k < who->group->members.n; k++) {
            has[who->group->members.v[k]->index] = true;
        }
    }
}

/* Which agencies have a part in any task, by index; NULL when the document has no task. */
static bool *agencies_with_tasks(const struct rule_run *run)
{
    const struct document *d = run->document;
    bool *has = arena_array(run->arena, d->agencies->data.agencies.n, sizeof *has);
    bool any = false;
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment) {
            any = true;
            mark(has, &b->assignment->lead);
            mark(has, &b->assignment->with);
        }
    }
    return any ? has : NULL;
}

static bool is_above(const struct agency *upper, const struct agency *lower)
{
    for (unsigned steps = 0; lower && steps < 32; steps++, lower = lower->superior.agency) {
        if (lower == upper) {
            return true;
        }
    }
    return false;
}

static bool is_idle(const struct rule_run *run, const bool *has, const struct agency *agency)
{
    const struct document *d = run->document;
    return !has[agency->index] && !is_above(agency, d->meta.issuer.agency) &&
           (!d->meta.date.date.year || agency_alive(agency, d->meta.date.date));
}

enum { NAMES_SHOWN = 4 };

static void add_name(struct buf *names, size_t *n, struct str name)
{
    if (++*n <= NAMES_SHOWN) {
        buf_adds(names, *n > 1 ? "; " : "");
        buf_add(names, name);
    }
}

/* The agency a line of recipients names, without its purpose; none when it is only informed. */
static struct named recipient_of(const struct rule_run *run, struct str line)
{
    const size_t bracket = str_find_char(line, '(', 0);
    const struct str purpose = bracket == STR_NPOS ? STR_EMPTY : str_from(line, bracket);
    if (str_find(purpose, STR("b/c"), 0) != STR_NPOS ||
        str_find(purpose, STR("báo cáo"), 0) != STR_NPOS) {
        return (struct named){0};
    }
    return register_name(run->arena, run->document->agencies, str_trim(str_cut(line, 0, bracket)));
}

static void recipient_idle(const struct rule_run *run, const bool *has, const struct field *line)
{
    const struct named who = recipient_of(run, line->text);
    struct buf names = buf_new(run->arena);
    size_t n = 0;
    if (who.agency && is_idle(run, has, who.agency)) {
        add_name(&names, &n, who.agency->name.text);
    }
    for (size_t i = 0; who.group && i < who.group->members.n; i++) {
        if (is_idle(run, has, who.group->members.v[i])) {
            add_name(&names, &n, who.group->members.v[i]->name.text);
        }
    }
    if (!n) {
        return;
    }
    buf_adds(&names, n > NAMES_SHOWN ? "; …" : "");
    struct finding *f =
        report_at(run, line->at, "nơi nhận có cơ quan chưa được giao nhiệm vụ nào: %.*s",
                  "a recipient has no task at all: %.*s", buf_str(&names));
    hint(run->sink, f, "giao nhiệm vụ, hoặc ghi rõ mục đích gửi, ví dụ (để b/c)",
         "give it a task, or say what it is sent for, as in (để b/c)");
}

static void check_audience(const struct rule_run *run)
{
    const struct document *d = run->document;
    if (!d->agencies || (d->type && d->type->letter)) {
        return;
    }
    const bool *has = agencies_with_tasks(run);
    for (size_t i = 0; has && i < d->meta.recipients.list.n; i++) {
        recipient_idle(run, has, &d->meta.recipients.list.v[i]);
    }
}

/* ---- A208-A211: deadline and deliverable ---- */

static void deadline_unknown(const struct rule_run *run, const struct block *item,
                             const struct assignment *as)
{
    (void)item;
    if (as->deadline.impossible) {
        report_at(run, as->deadline.text.at, "thời hạn \"%.*s\" có ngày không có trong lịch",
                  "the deadline \"%.*s\" has a date that is not in the calendar",
                  as->deadline.text.text);
    } else if (as->deadline.kind == DEADLINE_UNKNOWN) {
        struct finding *f =
            report_at(run, as->deadline.text.at, "không hiểu thời hạn \"%.*s\"",
                      "the deadline \"%.*s\" is not understood", as->deadline.text.text);
        hint(run->sink, f,
             "viết theo một trong các dạng: trước ngày 31/12/2026; tháng 11/2026; quý IV/2026; năm "
             "2027; hằng quý; thường xuyên; ngay sau khi …",
             "use one of the forms: trước ngày 31/12/2026; tháng 11/2026; quý IV/2026; năm 2027; "
             "hằng quý; thường xuyên; ngay sau khi …");
    }
}

static void check_deadline(const struct rule_run *run)
{
    each_assignment(run, false, deadline_unknown);
}

static void deadline_past(const struct rule_run *run, const struct block *item,
                          const struct assignment *as)
{
    const struct document *d = run->document;
    const struct deadline *deadline = &as->deadline;
    (void)item;
    if (!d->meta.date.date.year || !deadline->until.year || deadline->impossible ||
        date_cmp(deadline->until, d->meta.date.date) >= 0) {
        return;
    }
    const struct str day = date_short(run->arena, d->meta.date.date);
    struct finding *f = report(run->sink, d->source, deadline->text.at, run->code,
                               "thời hạn \"%.*s\" đã qua khi ban hành văn bản (%.*s)",
                               "the deadline \"%.*s\" is before the date of the document (%.*s)",
                               STR_ARG(deadline->text.text), STR_ARG(day));
    if (d->meta.date.raw.at.end) {
        related(run->sink, f, d->source, d->meta.date.raw.at, "ngày ban hành ở đây",
                "the date of the document is here");
    }
}

static void check_past(const struct rule_run *run)
{
    each_assignment(run, false, deadline_past);
}

static void deadline_none(const struct rule_run *run, const struct block *item,
                          const struct assignment *as)
{
    if (as->deadline.kind == DEADLINE_NONE && !as->deadline.text.text.n) {
        report_at(run, first_line(run->document->source, as->at), "nhiệm vụ%.*s chưa rõ thời hạn",
                  "task%.*s has no deadline", item_name(run->arena, item));
    }
}

static void check_deadline_given(const struct rule_run *run)
{
    each_assignment(run, false, deadline_none);
}

static void product_none(const struct rule_run *run, const struct block *item,
                         const struct assignment *as)
{
    if (!as->product.text.n) {
        report_at(run, first_line(run->document->source, as->at), "nhiệm vụ%.*s chưa rõ sản phẩm",
                  "task%.*s has no deliverable", item_name(run->arena, item));
    }
}

static void check_product_given(const struct rule_run *run)
{
    each_assignment(run, false, product_none);
}

/* ---- A212: agencies that did not exist ---- */

static struct str successors_of(const struct rule_run *run, const struct agency *agency)
{
    struct buf names = buf_new(run->arena);
    size_t n = 0;
    for (size_t i = 0; i < agency->successors.list.n; i++) {
        const struct agency *next =
            register_agency(run->document->agencies, agency->successors.list.v[i].text);
        if (next) {
            add_name(&names, &n, next->name.text);
        }
    }
    return buf_str(&names);
}

static struct finding *report_dead(const struct rule_run *run, const struct agency *agency,
                                   struct span at)
{
    const struct date day = run->document->meta.date.date;
    if (agency->to.date.year && date_cmp(agency->to.date, day) < 0) {
        const struct str end = date_short(run->arena, agency->to.date);
        return report(run->sink, run->document->source, at, run->code,
                      "%.*s đã kết thúc hoạt động ngày %.*s, trước ngày của văn bản",
                      "%.*s ceased to exist on %.*s, before the date of the document",
                      STR_ARG(agency->name.text), STR_ARG(end));
    }
    const struct str start = date_short(run->arena, agency->from.date);
    return report(run->sink, run->document->source, at, run->code,
                  "%.*s chỉ hoạt động từ ngày %.*s, sau ngày của văn bản",
                  "%.*s exists only since %.*s, after the date of the document",
                  STR_ARG(agency->name.text), STR_ARG(start));
}

static void agency_dead(const struct rule_run *run, const struct agency *agency, struct span at)
{
    if (!agency || agency_alive(agency, run->document->meta.date.date)) {
        return;
    }
    struct finding *f = report_dead(run, agency, at);
    const struct str heirs = successors_of(run, agency);
    if (heirs.n) {
        hint(run->sink, f, "cơ quan kế thừa: %.*s", "its successors: %.*s", STR_ARG(heirs));
    }
}

static void agencies_dead(const struct rule_run *run, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        agency_dead(run, parties->list.v[i].who.agency, parties->list.v[i].at);
    }
}

static void all_agencies_dead(const struct rule_run *run, const struct block *item,
                              const struct assignment *as)
{
    (void)item;
    agencies_dead(run, &as->lead);
    agencies_dead(run, &as->with);
}

static void check_alive(const struct rule_run *run)
{
    const struct document_meta *meta = &run->document->meta;
    if (!run->document->agencies || !meta->date.date.year) {
        return;
    }
    agency_dead(run, meta->issuer.agency, meta->issuer.raw.at);
    for (size_t i = 0; i < meta->reports.n; i++) {
        agency_dead(run, meta->reports.v[i].to.agency, meta->reports.v[i].to.raw.at);
        agency_dead(run, meta->reports.v[i].through.agency, meta->reports.v[i].through.raw.at);
    }
    each_assignment(run, true, all_agencies_dead);
}

/* ---- A213: reporting ---- */

static bool has_word(struct str s, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (str_find(s, str_of(words[i]), 0) != STR_NPOS) {
            return true;
        }
    }
    return false;
}

/* Does the text itself lay down a duty: "báo cáo" with a time in one passage? */
static bool reports_in_words(const struct rule_run *run)
{
    static const char *const times[] = {"trước ngày", "định kỳ",  "Định kỳ",   "hằng năm",
                                        "hàng năm",   "hằng quý", "hàng quý",  "hằng tháng",
                                        "hàng tháng", "6 tháng",  "sáu tháng", "quý"};
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        if (p->kind != PASSAGE_FRONT && has_word(p->text, times, COUNT_OF(times)) &&
            (str_find(p->text, STR("báo cáo"), 0) != STR_NPOS ||
             str_find(p->text, STR("Báo cáo"), 0) != STR_NPOS)) {
            return true;
        }
    }
    return false;
}

static struct span place_of_report(const struct reporting *r)
{
    const struct span places[] = {r->period.at, r->before.at, r->to.raw.at, r->through.raw.at,
                                  r->content.at};
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        if (places[i].end) {
            return places[i];
        }
    }
    return (struct span){0, 0};
}

/* "đột xuất", "theo yêu cầu", "khi …": these have no day. */
static bool is_on_demand(struct str period)
{
    static const char *const words[] = {"đột xuất", "Đột xuất", "yêu cầu", "khi ", "Khi "};
    return has_word(period, words, COUNT_OF(words));
}

static void report_incomplete(const struct rule_run *run, const struct reporting *r)
{
    const struct span at = place_of_report(r);
    if (!r->to.raw.text.n) {
        struct finding *f = report(run->sink, run->document->source, at, run->code,
                                   "chế độ báo cáo không ghi nơi nhận báo cáo",
                                   "the reporting duty names no receiver");
        hint(run->sink, f, "thêm khóa: gửi: <mã cơ quan>", "add the key: gửi: <id of the agency>");
    }
    if (!r->before.text.n && !is_on_demand(r->period.text)) {
        struct finding *f =
            report(run->sink, run->document->source, at, run->code,
                   "chế độ báo cáo không ghi hạn gửi", "the reporting duty has no date");
        hint(run->sink, f, "thêm khóa, ví dụ: trước ngày: 10/12",
             "add the key, for example: trước ngày: 10/12");
    }
}

static bool has_assignments(const struct document *d)
{
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment) {
            return true;
        }
    }
    return false;
}

static void check_reporting(const struct rule_run *run)
{
    const struct document *d = run->document;
    for (size_t i = 0; i < d->meta.reports.n; i++) {
        report_incomplete(run, &d->meta.reports.v[i]);
    }
    if (d->meta.reports.n || !d->type || !str_is(str_of(d->type->xml), "plan") ||
        !has_assignments(d) || reports_in_words(run)) {
        return;
    }
    struct finding *f =
        report(run->sink, d->source, d->meta.type.at, run->code,
               "kế hoạch không quy định chế độ báo cáo", "the plan lays down no reporting duty");
    hint(run->sink, f, "thêm khóa \"báo cáo\" với kỳ, trước ngày, gửi",
         "add the key `báo cáo` with kỳ, trước ngày and gửi");
}

/* ---- A215, A216: assignments in words ---- */

static void assignment_inferred(const struct rule_run *run, const struct block *item,
                                const struct assignment *as)
{
    if (!as->inferred || !as->lead.list.n) {
        return;
    }
    const struct party *lead = &as->lead.list.v[0];
    const struct span at = lead->at.end ? lead->at : item->label_at;
    struct finding *f = report_at(run, at, "phân công được suy ra từ lời văn: %.*s chủ trì",
                                  "assignment inferred from the words: %.*s leads", lead->name);
    hint(run->sink, f, "ghi thành khối phân công bằng: vanthu fmt --assignments",
         "write it as a block with: vanthu fmt --assignments");
}

static void check_inferred(const struct rule_run *run)
{
    each_assignment(run, true, assignment_inferred);
}

/* Words that begin the name of one body; a name of several ("Các sở …") is never taken for one. */
static const char *const kinds[] = {
    "Sở ",      "Ủy ban nhân dân ", "UBND ",      "Ban Quản lý ", "Ban quản lý ", "Ban Dân tộc",
    "Công an ", "Thanh tra ",       "Văn phòng ", "Cục ",         "Chi cục ",     "Đài ",
    "Báo ",     "Bảo hiểm xã hội ", "Kho bạc ",   "Bộ Chỉ huy ",  "Liên minh ",   "Bưu điện ",
    "Phòng ",   "Trung tâm ",       "Bộ ",        "Ngân hàng ",   "Tỉnh đoàn",    "Hội Liên hiệp ",
};

/* What follows the name when it is the head of a task. */
static const char *const verbs[] = {" chủ trì", " phối hợp", " có trách nhiệm", " chịu trách nhiệm",
                                    ":"};

enum { HEAD_MAX = 160 }; /* bytes of the longest name looked at */

static bool starts_kind(struct str s)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (str_starts(s, str_of(kinds[i]))) {
            return true;
        }
    }
    return false;
}

/* Where the name at the head of a task ends: before the verb that follows; 0 when there is none. */
static size_t head_end(struct str s)
{
    size_t end = STR_NPOS;
    for (size_t i = 0; i < COUNT_OF(verbs); i++) {
        const size_t at = str_find(str_cut(s, 0, HEAD_MAX), str_of(verbs[i]), 0);
        end = at < end ? at : end;
    }
    const struct str head = str_cut(s, 0, end);
    const bool plain =
        str_find(head, STR(". "), 0) == STR_NPOS && str_find_char(head, ';', 0) == STR_NPOS;
    return end != STR_NPOS && plain ? end : 0;
}

/* Is the head, or its beginning up to a blank or a comma, a name of the register? */
static bool is_known_head(const struct rule_run *run, struct str head)
{
    for (size_t end = head.n; end > 0; end--) {
        if (end == head.n || head.p[end] == ' ' || head.p[end] == ',') {
            const struct named who =
                register_name(run->arena, run->document->agencies, str_cut(head, 0, end));
            if (who.agency || who.group) {
                return true;
            }
        }
    }
    return false;
}

static void head_unknown(const struct rule_run *run, const struct passage *p)
{
    const size_t end = starts_kind(p->text) ? head_end(p->text) : 0;
    const struct str head = str_trim_right(str_cut(p->text, 0, end));
    if (!head.n || is_known_head(run, head)) {
        return;
    }
    const struct span at = passage_place(run->document, p, 0, head.n);
    struct finding *f =
        report_at(run, at, "\"%.*s\" có vẻ là cơ quan chủ trì nhưng không có trong danh bạ",
                  "\"%.*s\" seems to lead this task but is not in the register", head);
    const struct str *near = register_nearest(run->arena, run->document->agencies, head);
    if (near) {
        hint(run->sink, f, "có phải: %.*s", "did you mean: %.*s", STR_ARG(*near));
    } else {
        hint(run->sink, f, "thêm cơ quan này vào danh bạ", "add the agency to the register");
    }
}

static void check_heads(const struct rule_run *run)
{
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; run->document->agencies && i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        const bool task =
            p->kind == PASSAGE_WORDS && p->block->kind == BLOCK_ITEM && p->block->label.depth > 0;
        const struct assignment *as = task ? p->block->assignment : NULL;
        if (task && (!as || (as->inferred && !as->lead.list.n))) {
            head_unknown(run, p);
        }
    }
}

/* clang-format off: prose */
static const struct rule table[] = {
    {{"A201",
      SEV_ERROR,
      {"nhiệm vụ không có cơ quan chủ trì", "a task without a lead"},
      {"Mỗi nhiệm vụ phải rõ người chịu trách nhiệm chính. Khối phân công thiếu dòng Chủ trì thì "
       "không cơ quan nào nhận việc, kế hoạch riêng của các cơ quan cũng sẽ thiếu nhiệm vụ này.",
       "Every task needs one body that answers for it. Without a lead nobody takes it up, and the "
       "plans derived for the agencies would lack it."},
      "> Phối hợp: Sở Tài chính\n> Thời hạn: quý IV/2026",
      "> Chủ trì: Sở Y tế\n> Phối hợp: Sở Tài chính\n> Thời hạn: quý IV/2026",
      NULL,
      NULL},
     check_lead,
     NULL},
    {{"A202",
      SEV_WARNING,
      {"nhiều cơ quan cùng chủ trì một nhiệm vụ", "more than one named lead"},
      {"Hai cơ quan cùng chủ trì thì không rõ ai chịu trách nhiệm cuối cùng. Nên để một cơ quan "
       "chủ trì, các cơ quan khác phối hợp. Một nhóm (Các sở, ban, ngành) được tính là một và "
       "không bị nhắc.",
       "With two leads it is not clear who answers in the end. Let one lead and the others "
       "co-ordinate. A group counts as one and is not reported."},
      "> Chủ trì: Sở Y tế; Sở Tài chính",
      "> Chủ trì: Sở Y tế\n> Phối hợp: Sở Tài chính",
      NULL,
      NULL},
     check_one_lead,
     NULL},
    {{"A203",
      SEV_ERROR,
      {"tên không có trong danh bạ", "a name that is not in the register"},
      {"Tên trong khối phân công được tra trong danh bạ theo tên chính thức, tên gọi khác, chữ "
       "viết tắt và nhóm. Tên không tra được thì không giao việc được: sửa tên theo gợi ý, hoặc "
       "bổ sung danh bạ. Các tên ngăn nhau bằng dấu chấm phẩy.",
       "Names in an assignment block are looked up by official name, other names, abbreviation "
       "and group. A name that is not found cannot be given work: correct it as the hint says or "
       "complete the register. Names are parted by semicolons."},
      "> Chủ trì: Sở Ý tế",
      "> Chủ trì: Sở Y tế",
      NULL,
      NULL},
     check_known,
     NULL},
    {{"A204",
      SEV_WARNING,
      {"không dùng tên chính thức của cơ quan", "not the official name of the agency"},
      {"Trong khối phân công mỗi cơ quan ghi bằng tên chính thức, vì tên này đi vào phụ lục phân "
       "công và kế hoạch của cơ quan. Tên tắt vẫn hiểu được; \"vanthu fmt\" đổi giúp.",
       "In assignment blocks each agency is given its official name, as it goes into the annex "
       "and into derived plans. Short names are understood; `vanthu fmt` replaces them."},
      "> Chủ trì: Sở LĐTBXH",
      "> Chủ trì: Sở Lao động - Thương binh và Xã hội",
      NULL,
      ""},
     check_official,
     NULL},
    {{"A205",
      SEV_ERROR,
      {"một cơ quan vừa chủ trì vừa phối hợp", "an agency leads and co-ordinates one task"},
      {"Một cơ quan chỉ có một vai trong một nhiệm vụ. Bỏ tên ở dòng Phối hợp, hoặc sửa cơ quan "
       "chủ trì.",
       "An agency has one role in a task. Drop it from Phối hợp, or correct the lead."},
      "> Chủ trì: Sở Y tế\n> Phối hợp: Sở Y tế; Sở Tài chính",
      "> Chủ trì: Sở Y tế\n> Phối hợp: Sở Tài chính",
      NULL,
      NULL},
     check_roles,
     NULL},
    {{"A207",
      SEV_WARNING,
      {"nơi nhận có cơ quan không có nhiệm vụ nào", "an agency of the audience has no task"},
      {"Kế hoạch gửi cho cơ quan để thực hiện (không phải \"để b/c\") thì cơ quan ấy phải có "
       "việc. Nếu chỉ gửi để biết, hãy ghi rõ mục đích sau tên nơi nhận.",
       "A plan sent to an agency to be carried out (not \"để b/c\") should give it work. Where it "
       "is for information only, say so after the name."},
      "nơi nhận:\n  - Sở Ngoại vụ",
      "nơi nhận:\n  - Sở Ngoại vụ (để b/c)",
      NULL,
      NULL},
     check_audience,
     NULL},
    {{"A208",
      SEV_ERROR,
      {"không hiểu thời hạn", "a deadline that is not understood"},
      {"Thời hạn phải là một ngày, tháng, quý, năm, giai đoạn, định kỳ, thường xuyên hoặc theo sự "
       "kiện, thì mới đưa được vào bảng phân công và nhắc việc. Ngày phải có trong lịch.",
       "A deadline is a date, month, quarter, year, period, a recurring time, continuous, or on "
       "an event; only then can it enter tables and reminders. Dates must be in the calendar."},
      "> Thời hạn: sớm nhất có thể",
      "> Thời hạn: trước ngày 31/12/2026",
      NULL,
      NULL},
     check_deadline,
     NULL},
    {{"A209",
      SEV_ERROR,
      {"thời hạn trước ngày ban hành", "a deadline before the date of the document"},
      {"Không thể giao việc phải xong trước khi văn bản ra đời: thường là gõ sai năm, hoặc chép "
       "từ kế hoạch cũ.",
       "Work cannot be due before the document exists: usually a wrong year, or a line copied "
       "from an older plan."},
      "ngày: 12/10/2026\n…\n> Thời hạn: trước ngày 31/12/2025",
      "> Thời hạn: trước ngày 31/12/2026",
      NULL,
      NULL},
     check_past,
     NULL},
    {{"A210",
      SEV_NOTE,
      {"nhiệm vụ chưa rõ thời hạn", "a task without a deadline"},
      {"Phân công \"rõ thời gian\": nên ghi thời hạn, kể cả khi là thường xuyên.",
       "An assignment should say by when, even where that is \"thường xuyên\"."},
      "> Chủ trì: Sở Y tế",
      "> Chủ trì: Sở Y tế\n> Thời hạn: thường xuyên",
      NULL,
      NULL},
     check_deadline_given,
     NULL},
    {{"A211",
      SEV_NOTE,
      {"nhiệm vụ chưa rõ sản phẩm", "a task without a deliverable"},
      {"Phân công \"rõ sản phẩm\": nên ghi kết quả phải có khi hoàn thành (đề án, báo cáo, quyết "
       "định …) để còn kiểm tra.",
       "An assignment should say what must be there in the end (a scheme, a report, a decision "
       "…), so that it can be checked."},
      "> Chủ trì: Sở Y tế",
      "> Chủ trì: Sở Y tế\n> Sản phẩm: Đề án được phê duyệt",
      NULL,
      NULL},
     check_product_given,
     NULL},
    {{"A212",
      SEV_ERROR,
      {"cơ quan không tồn tại vào ngày của văn bản", "an agency that did not exist at that date"},
      {"Danh bạ ghi ngày bắt đầu và kết thúc hoạt động của cơ quan. Giao việc cho cơ quan đã sáp "
       "nhập hay chưa thành lập thì không ai thực hiện: thay bằng cơ quan kế thừa nêu trong gợi ý.",
       "The register has the first and last day of each agency. Work given to one that was merged "
       "or not yet founded will be done by nobody: name the successor of the hint."},
      "> Chủ trì: Sở Thông tin và Truyền thông",
      "> Chủ trì: Sở Khoa học và Công nghệ",
      NULL,
      NULL},
     check_alive,
     NULL},
    {{"A213",
      SEV_WARNING,
      {"thiếu chế độ báo cáo, hoặc chế độ báo cáo thiếu nơi nhận, hạn gửi",
       "no reporting duty, or one without receiver or date"},
      {"Kế hoạch cần nói ai báo cáo, gửi ai, trước ngày nào; thông tin này đi vào kế hoạch của "
       "từng cơ quan. Ghi ở khóa \"báo cáo\".",
       "A plan says who reports to whom and by when; this goes into the plan of each agency. "
       "Write it under the key `báo cáo`."},
      "báo cáo:\n  - kỳ: hằng năm",
      "báo cáo:\n  - kỳ: hằng năm\n    trước ngày: 10/12\n    gửi: ubnd-tinh",
      "Nghị định 09/2019/NĐ-CP",
      NULL},
     check_reporting,
     NULL},
    {{"A214",
      SEV_ERROR,
      {"một cơ quan ghi hai lần trong một danh sách", "an agency twice in one list"},
      {"Cùng một cơ quan (kể cả dưới hai cách gọi) đứng hai lần trong dòng Chủ trì hoặc Phối hợp. "
       "Bỏ tên thừa; thường một trong hai chỗ phải là cơ quan khác.",
       "One agency (perhaps under two names) stands twice in Chủ trì or Phối hợp. Drop one; often "
       "the other was meant to be another agency."},
      "> Phối hợp: Sở Tài chính; Sở Nội vụ; Sở Tài chính",
      "> Phối hợp: Sở Tài chính; Sở Nội vụ",
      NULL,
      ""},
     check_repeated,
     NULL},
    {{"A215",
      SEV_NOTE,
      {"phân công suy ra từ lời văn", "assignment inferred from the words"},
      {"Mục không có khối phân công nên vanthu đọc phân công từ câu chữ (\"X chủ trì, phối hợp "
       "với Y …\"). Hãy xem lại; \"vanthu fmt --assignments\" ghi thành khối để sửa tay được.",
       "The item has no assignment block, so it was read from its words (\"X chủ trì, phối hợp "
       "với Y …\"). Look it over; `vanthu fmt --assignments` writes it as a block that can be "
       "edited."},
      "1.2. Sở Y tế chủ trì, phối hợp với Sở Tài chính …",
      "1.2. Sở Y tế chủ trì, phối hợp với Sở Tài chính …\n\n> Chủ trì: Sở Y tế\n> Phối hợp: Sở "
      "Tài chính",
      NULL,
      "--assignments"},
     check_inferred,
     NULL},
    {{"A216",
      SEV_WARNING,
      {"tên giống cơ quan ở đầu nhiệm vụ không có trong danh bạ",
       "an agency-like name at the head of a task is not in the register"},
      {"Mục mở đầu bằng một tên như tên cơ quan rồi \"chủ trì\", \"phối hợp\" hoặc dấu hai chấm, "
       "nhưng danh bạ không có tên ấy, nên nhiệm vụ không tới được cơ quan nào. Sửa tên hoặc bổ "
       "sung danh bạ.",
       "The item begins with what looks like an agency and \"chủ trì\", \"phối hợp\" or a colon, "
       "but the register does not have the name, so the task reaches nobody. Correct the name or "
       "complete the register."},
      "1.2. Sở Ytế chủ trì, phối hợp với …",
      "1.2. Sở Y tế chủ trì, phối hợp với …",
      NULL,
      NULL},
     check_heads,
     NULL},
};
/* clang-format on */

RULE_GROUP(rules_assignment, "assignment", table);
