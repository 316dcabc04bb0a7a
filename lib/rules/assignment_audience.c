/* SPDX-License-Identifier: MIT
 * A207, A213: the plan as a whole: whom it is sent to, and how they report. */
#include "model/task.h"
#include "rules/assignment.h"
#include "rules/facts.h"
#include "rules/written.h"

static bool is_plan(const struct document *d)
{
    return d->type && str_is(str_of(d->type->xml), "plan");
}

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
    for (const struct block *b = d->root; (b = task_item_next(d->root, b)) != NULL;) {
        any = true;
        mark(has, &b->assignment->lead);
        mark(has, &b->assignment->with);
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

/* The agency a line of recipients names, without its purpose; none when it is only informed. */
static struct named recipient_of(const struct rule_run *run, struct str line)
{
    const size_t bracket = str_find_char(line, '(', 0);
    const struct str purpose = bracket == STR_NPOS ? STR_EMPTY : str_from(line, bracket);
    if (str_find(purpose, STR("b/c"), 0) != STR_NPOS ||
        str_find(purpose, STR("báo cáo"), 0) != STR_NPOS ||
        str_find(purpose, STR("để biết"), 0) != STR_NPOS) {
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
    hint(run->sink, f, "giao nhiệm vụ, hoặc ghi rõ mục đích gửi, ví dụ (để biết)",
         "give it a task, or say what it is sent for, as in (để biết)");
}

/* Nothing would be derived from it, and nothing said why. */
static void no_task(const struct rule_run *run)
{
    const struct document *d = run->document;
    struct finding *f =
        report(run->sink, d->source, d->meta.type.at, run->code,
               "không tìm thấy nhiệm vụ nào trong kế hoạch", "no task was found in the plan");
    hint(run->sink, f,
         "nhiệm vụ được đọc từ khối \"> Chủ trì: …\" dưới một mục có số, từ mục mở đầu bằng tên cơ "
         "quan trong danh bạ (\"1. Sở Y tế chủ trì …\"), hoặc từ bảng có cột \"Cơ quan chủ trì\"",
         "tasks are read from a block \"> Chủ trì: …\" below a numbered item, from an item that "
         "begins with a name of the register (\"1. Sở Y tế chủ trì …\"), or from a table with a "
         "column \"Cơ quan chủ trì\"");
}

void assignment_audience(const struct rule_run *run)
{
    const struct document *d = run->document;
    if (!d->agencies || document_is_letter(d)) {
        return;
    }
    const bool *has = agencies_with_tasks(run);
    const bool long_enough = d->root->first && block_next(d->root, d->root->first);
    if (!has && is_plan(d) && long_enough) {
        no_task(run);
    }
    for (size_t i = 0; has && i < d->meta.recipients.list.n; i++) {
        recipient_idle(run, has, &d->meta.recipients.list.v[i]);
    }
}

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
        const struct str key = written_key(run, keys_under("báo cáo"), "gửi");
        hint(run->sink, f, "thêm %.*s với mã cơ quan nhận", "add %.*s with the id of the receiver",
             STR_ARG(key));
    }
    if (!r->before.text.n && !is_on_demand(r->period.text)) {
        struct finding *f =
            report(run->sink, run->document->source, at, run->code,
                   "chế độ báo cáo không ghi hạn gửi", "the reporting duty has no date");
        const struct str line = written_value(run, keys_under("báo cáo"), "trước ngày", "10/12");
        hint(run->sink, f, "thêm %s, ví dụ: %.*s", "add %s such as: %.*s", written_noun(run),
             STR_ARG(line));
    }
}

static bool has_assignments(const struct document *d)
{
    return task_item_next(d->root, d->root) != NULL;
}

void assignment_reporting(const struct rule_run *run)
{
    const struct document *d = run->document;
    for (size_t i = 0; i < d->meta.reports.n; i++) {
        report_incomplete(run, &d->meta.reports.v[i]);
    }
    if (d->meta.reports.n || !is_plan(d) || !has_assignments(d) || reports_in_words(run)) {
        return;
    }
    struct finding *f =
        report(run->sink, d->source, d->meta.type.at, run->code,
               "kế hoạch không quy định chế độ báo cáo", "the plan lays down no reporting duty");
    const struct str key = written_key(run, &document_keys, "báo cáo");
    hint(run->sink, f, "thêm %.*s với kỳ báo cáo, hạn gửi và nơi nhận",
         "add %.*s with its period, date and receiver", STR_ARG(key));
}
