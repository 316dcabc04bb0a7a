/* SPDX-License-Identifier: MIT
 * X604: who has a task in a plan must receive it: from the plan's own nơi nhận, or by a letter that
 * forwards it. Of a group the register says who belongs to it; but lines of recipients are written
 * for readers ("Các sở, ban, ngành, đơn vị cấp tỉnh"), so a line that the register does not know
 * covers whatever its words may mean. */
#include "model/task.h"
#include "rules/between.h"
#include "text/fold.h"

#include <string.h>

struct line {
    struct str text; /* folded, without "(để b/c)" */
    struct named who;
};

struct audience {
    struct arena *arena;
    VEC(struct line) lines;
};

/* ---- the lines ---- */

static void add_lines(struct audience *to, const struct document *d, const struct field_list *list)
{
    for (size_t i = 0; i < list->list.n; i++) {
        const struct str text = list->list.v[i].text;
        const struct str name = str_trim(str_cut(text, 0, str_find_char(text, '(', 0)));
        VEC_PUSH(to->arena, &to->lines,
                 ((struct line){fold_name(to->arena, name),
                                register_name(to->arena, d->agencies, name)}));
    }
}

/* ---- who is meant by a line ---- */

static bool has_word(struct str line, struct str word)
{
    for (size_t at = str_find(line, word, 0); at != STR_NPOS; at = str_find(line, word, at + 1)) {
        const size_t end = at + word.n;
        const bool starts = at == 0 || line.p[at - 1] == ' ' || line.p[at - 1] == '/';
        const bool ends = end == line.n || strchr(" ,;/.", line.p[end]);
        if (starts && ends) {
            return true;
        }
    }
    return false;
}

static bool has_any(struct str line, const char *const *words)
{
    for (size_t i = 0; words[i]; i++) {
        if (has_word(line, str_of(words[i]))) {
            return true;
        }
    }
    return false;
}

/* "ủy ban nhân dân xã tân sơn" -> "xã"; empty for other bodies. */
static struct str level_of(struct str name)
{
    static const char *const heads[] = {"ủy ban nhân dân ", "ubnd "};
    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        if (str_starts(name, str_of(heads[i]))) {
            const struct str rest = str_from(name, strlen(heads[i]));
            return str_cut(rest, 0, str_find_char(rest, ' ', 0));
        }
    }
    return STR_EMPTY;
}

/* "các sở, ban, ngành", "ubnd các xã, phường", "các phòng, đơn vị thuộc sở". */
static bool is_plural_of(struct str line, struct str name)
{
    static const char *const many[] = {"các", "những", "tất cả", NULL};
    static const char *const anyone[] = {"ngành",    "đơn vị", "cơ quan",    "tổ chức",
                                         "đoàn thể", "hội",    "thành viên", NULL};
    const struct str level = level_of(name);
    const struct str kind = level.n ? level : str_cut(name, 0, str_find_char(name, ' ', 0));
    return has_any(line, many) && (has_word(line, kind) || (!level.n && has_any(line, anyone)));
}

static bool names_agency(struct arena *a, struct str line, const struct agency *agency)
{
    if (has_word(line, fold_name(a, agency->name.text))) {
        return true;
    }
    for (size_t i = 0; i < agency->aliases.list.n; i++) {
        if (has_word(line, fold_name(a, agency->aliases.list.v[i].text))) {
            return true;
        }
    }
    return false;
}

static bool line_covers(struct arena *a, const struct line *line, const struct agency *agency)
{
    if (line->who.agency) {
        return line->who.agency == agency;
    }
    if (line->who.group && !line->who.group->open.value) {
        return group_has(line->who.group, agency);
    }
    const struct str name = fold_name(a, agency->name.text);
    return is_plural_of(line->text, name) || names_agency(a, line->text, agency);
}

static bool is_covered(const struct audience *to, const struct agency *agency)
{
    for (size_t i = 0; i < to->lines.n; i++) {
        if (line_covers(to->arena, &to->lines.v[i], agency)) {
            return true;
        }
    }
    return false;
}

/* Of a group: the first member that is reached by no line; NULL. */
static const struct agency *first_uncovered(const struct audience *to, const struct group *group)
{
    for (size_t i = 0; i < to->lines.n; i++) {
        if (to->lines.v[i].who.group == group) {
            return NULL;
        }
    }
    for (size_t i = 0; i < group->members.n; i++) {
        if (!is_covered(to, group->members.v[i])) {
            return group->members.v[i];
        }
    }
    return NULL;
}

/* ---- one plan ---- */

struct plan_check {
    const struct rule_run *run;
    const struct document *plan;
    const struct agency *sender; /* of the letter: has the plan already; NULL */
    struct audience to;
    struct map judged; /* id of an agency or group -> anything */
};

static bool needs_no_copy(const struct plan_check *c, const struct agency *agency)
{
    const struct date day = c->plan->meta.date.date;
    return agency == c->plan->meta.issuer.agency || agency == c->sender ||
           (day.year && !agency_alive(agency, day));
}

static void report_missed(const struct plan_check *c, const struct party *p, struct str missed)
{
    const struct rule_run *run = c->run;
    struct finding *f = report(run->sink, c->plan->source, p->at, run->code,
                               "%.*s có nhiệm vụ nhưng không có trong nơi nhận",
                               "%.*s has a task but is among no recipients", STR_ARG(missed));
    hint(run->sink, f, "thêm vào nơi nhận của kế hoạch, hoặc kính gửi của công văn triển khai",
         "add it to the recipients of the plan or the addressees of the forwarding letter");
    if (c->plan->meta.recipients.at.end) {
        related(run->sink, f, c->plan->source, c->plan->meta.recipients.at, "nơi nhận ở đây",
                "the recipients are here");
    }
}

static void judge_party(struct plan_check *c, const struct party *p)
{
    static char mark;
    const struct agency *agency = p->who.agency;
    const struct group *group = p->who.group;
    if ((!agency && !group) ||
        map_put(&c->judged, agency ? agency->id.text : group->id.text, &mark)) {
        return;
    }
    if (agency && !needs_no_copy(c, agency) && !is_covered(&c->to, agency)) {
        report_missed(c, p, agency->name.text);
    }
    const struct agency *missed =
        group && !group->open.value ? first_uncovered(&c->to, group) : NULL;
    if (missed && !needs_no_copy(c, missed)) {
        report_missed(c, p, missed->name.text);
    }
}

static void judge_parties(struct plan_check *c, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        judge_party(c, &parties->list.v[i]);
    }
}

/* Adds whom the letters of the dossier take the plan to. False where one goes to each agency that
 * has a task, so that nobody can be missed. */
static bool add_letters(struct plan_check *c)
{
    const struct dossier *dossier = c->run->dossier;
    for (size_t i = 0; i < dossier->documents.n; i++) {
        const struct document *letter = dossier->documents.v[i];
        if (dossier_document(c->to.arena, dossier, letter, letter->meta.forwards.text) == c->plan) {
            if (letter->meta.delivery.text.n) {
                return false;
            }
            c->sender = letter->meta.issuer.agency;
            add_lines(&c->to, c->plan, &letter->meta.addressees);
            add_lines(&c->to, c->plan, &letter->meta.recipients);
        }
    }
    return true;
}

static void check_plan(const struct rule_run *run, const struct document *plan)
{
    struct plan_check c = {.run = run, .plan = plan, .judged = map_new(run->arena)};
    c.to.arena = run->arena;
    add_lines(&c.to, plan, &plan->meta.recipients);
    if (!c.to.lines.n || !add_letters(&c)) { /* without recipients it is F404 */
        return;
    }
    const struct tasks tasks = tasks_of(run->arena, plan);
    for (size_t i = 0; i < tasks.list.n; i++) {
        judge_parties(&c, &tasks.list.v[i].assignment->lead);
        judge_parties(&c, &tasks.list.v[i].assignment->with);
    }
}

void recipients_check(const struct rule_run *run)
{
    for (size_t i = 0; i < run->dossier->documents.n; i++) {
        const struct document *d = run->dossier->documents.v[i];
        const bool letter = document_is_letter(d);
        /* The parties of a derived plan were told by its parent. */
        const bool derived = d->meta.parent.symbol.set || d->meta.parent.file.set;
        if (d->agencies && !letter && !derived) {
            check_plan(run, d);
        }
    }
}
