/* SPDX-License-Identifier: MIT
 * A203, A204, A212, A214: the names in a task. Who is named is already resolved in the register
 * (document_resolve), so that nothing here compares spellings. */
#include "rules/assignment.h"
#include "rules/facts.h"
#include "text/utf8.h"

/* "Sở Tài chính, Sở Nội vụ": the same names with semicolons, where each is known; else empty. */
static struct str with_semicolons(const struct rule_run *run, struct str name)
{
    struct buf out = buf_new(run->arena);
    struct str rest = name;
    struct str piece;
    while (str_next(&rest, ',', &piece)) {
        const struct str one = str_trim(piece);
        const struct named who = register_name(run->arena, run->document->agencies, one);
        if (!who.agency && !who.group) {
            return STR_EMPTY;
        }
        buf_adds(&out, out.n ? "; " : "");
        buf_add(&out, one);
    }
    return str_find_char(name, ',', 0) == STR_NPOS ? STR_EMPTY : buf_str(&out);
}

/* An abbreviation that several agencies have names none of them. */
static bool is_shared(const struct rule_run *run, struct str name)
{
    const struct register_data *data = &run->document->agencies->data;
    for (size_t i = 0; i < data->agencies.n; i++) {
        if (str_eq(data->agencies.v[i].abbreviation.text, name)) {
            return true;
        }
    }
    return false;
}

static void hint_name(const struct rule_run *run, struct finding *f, struct str name)
{
    const struct str parted = with_semicolons(run, name);
    const struct str *near = register_nearest(run->arena, run->document->agencies, name);
    if (parted.n) {
        hint(run->sink, f, "ngăn các tên bằng dấu chấm phẩy: %.*s",
             "part the names with semicolons: %.*s", STR_ARG(parted));
    } else if (is_shared(run, name)) {
        hint(run->sink, f, "nhiều cơ quan viết tắt là %.*s: ghi tên đầy đủ",
             "several agencies are abbreviated %.*s: write the full name", STR_ARG(name));
    } else if (near) {
        hint(run->sink, f, "có phải: %.*s", "did you mean: %.*s", STR_ARG(*near));
    } else {
        hint(run->sink, f, "thêm cơ quan này vào danh bạ, hoặc ngăn các tên bằng dấu chấm phẩy",
             "add the agency to the register, or part the names with semicolons");
    }
}

static void names_unknown(const struct rule_run *run, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct party *p = &parties->list.v[i];
        if (is_unknown(p)) {
            hint_name(run,
                      report_at(run, p->at, "\"%.*s\" không có trong danh bạ",
                                "\"%.*s\" is not in the register", p->name),
                      p->name);
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

void assignment_known(const struct rule_run *run)
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

/* "Sở Y Tế": nothing but the capitals differ. */
static bool is_capitalised_otherwise(struct arena *a, const struct party *p)
{
    const struct str name = p->who.agency->name.text;
    return !str_eq(p->name, name) && str_eq(utf8_to_lower(a, p->name), utf8_to_lower(a, name));
}

static void say_unofficial(const struct rule_run *run, const struct party *p, bool capitals)
{
    struct finding *f =
        capitals ? report_at(run, p->at, "tên cơ quan \"%.*s\" viết hoa khác với danh bạ",
                             "\"%.*s\" is capitalised otherwise than in the register", p->name)
                 : report_at(run, p->at, "\"%.*s\" không phải tên chính thức của cơ quan",
                             "\"%.*s\" is not the official name of the agency", p->name);
    hint(run->sink, f, "viết: %.*s", "write: %.*s", STR_ARG(p->who.agency->name.text));
    if (!has_remark(p->name)) {
        source_fix(run, f, p->at, p->name, p->who.agency->name.text);
    }
}

static void names_unofficial(const struct rule_run *run, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct party *p = &parties->list.v[i];
        const bool capitals =
            p->who.agency && p->who.official && is_capitalised_otherwise(run->arena, p);
        if (p->who.agency && (!p->who.official || capitals)) {
            say_unofficial(run, p, capitals);
        }
    }
}

static void all_names_unofficial(const struct rule_run *run, const struct block *item,
                                 const struct assignment *as)
{
    (void)item;
    if (!as->in_table) { /* a cell has room for a short name */
        names_unofficial(run, &as->lead);
        names_unofficial(run, &as->with);
    }
}

void assignment_official(const struct rule_run *run)
{
    each_assignment(run, false, all_names_unofficial);
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

void assignment_repeated(const struct rule_run *run)
{
    each_assignment(run, false, all_names_repeated);
}

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

void assignment_alive(const struct rule_run *run)
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
