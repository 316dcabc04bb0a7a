/* SPDX-License-Identifier: MIT
 * X606: a derived plan against its parent as it is today. The plan keeps a digest of each task its
 * agency had in the parent (model/task.h: tasks_trail); the parent is read from `kế hoạch gốc:
 * tệp`, or is the document of the dossier that bears its number. */
#include "base/buf.h"
#include "base/file.h"
#include "model/task.h"
#include "read/read.h"
#include "rules/between.h"

/* ---- the parent ---- */

static bool is_parent(const struct document *d, const struct parent_ref *parent)
{
    return d->meta.number.text.n && str_eq(d->meta.number.text, parent->number.text) &&
           str_eq(d->meta.symbol.text, parent->symbol.text) &&
           str_eq(d->meta.issuer.raw.text, parent->issuer.raw.text);
}

static const struct document *parent_in_dossier(const struct rule_run *run,
                                                const struct document *d)
{
    const struct dossier *dossier = run->dossier;
    const struct document *found =
        dossier_document(run->arena, dossier, d, d->meta.parent.file.text);
    for (size_t i = 0; !found && i < dossier->documents.n; i++) {
        const struct document *other = dossier->documents.v[i];
        found = other != d && is_parent(other, &d->meta.parent) ? other : NULL;
    }
    return found;
}

/* What is wrong in the parent is told where the parent is checked. */
static const struct document *parent_in_file(const struct rule_run *run, const struct document *d)
{
    struct sink quiet = sink_new(run->arena, run->sink->lang, NULL);
    const struct str path =
        path_join(run->arena, path_folder(d->source->path), d->meta.parent.file.text);
    struct source *source;
    struct document *parent;
    if (!d->meta.parent.file.text.n || !file_exists(run->arena, path) ||
        source_load(run->arena, &quiet, path, path, NULL, &source) != ST_OK ||
        document_read(run->arena, &quiet, source, &parent) != ST_OK) {
        return NULL;
    }
    document_resolve(run->arena, parent, d->agencies);
    return parent;
}

/* ---- the trail ---- */

struct step { /* "III.2.3=0f3a61c29b7e" */
    struct str path, digest;
    bool found;
};

struct trail {
    VEC(struct step) list;
    struct map by_path, by_digest; /* -> struct step */
};

static struct trail *trail_read(struct arena *a, struct str text)
{
    struct trail *t = ARENA_NEW(a, struct trail);
    struct str rest = text;
    struct str word;
    t->by_path = map_new(a);
    t->by_digest = map_new(a);
    while (str_next(&rest, ' ', &word)) {
        const size_t equals = str_find_char(str_trim(word), '=', 0);
        if (equals != STR_NPOS) {
            const struct str w = str_trim(word);
            VEC_PUSH(a, &t->list,
                     ((struct step){str_cut(w, 0, equals), str_from(w, equals + 1), false}));
        }
    }
    for (size_t i = 0; i < t->list.n; i++) { /* not before: the list moves while it grows */
        (void)map_put(&t->by_path, t->list.v[i].path, &t->list.v[i]);
        (void)map_put(&t->by_digest, t->list.v[i].digest, &t->list.v[i]);
    }
    return t;
}

static struct finding *report_change(const struct rule_run *run, const struct document *d,
                                     const char *vi, const char *en, struct str tasks)
{
    struct finding *f =
        report(run->sink, d->source, d->meta.parent.digest.at, run->code, vi, en, STR_ARG(tasks));
    hint(run->sink, f,
         "sửa kế hoạch này cho khớp, rồi thay \"dấu vết\" bằng bản mới của lệnh: vanthu derive",
         "bring this plan up to date, then take a new `dấu vết` from: vanthu derive");
    return f;
}

/* ---- then and now ---- */

enum { MOVES_SHOWN = 4 };

struct comparison {
    const struct rule_run *run;
    const struct document *d, *parent;
    struct trail *trail;
    VEC(const struct task *) rest; /* tasks of today that are in no step */
    struct buf moved;              /* "III.2 → III.3; …" */
    size_t moved_n;
};

static void note_move(struct comparison *c, struct str from, struct str to)
{
    if (++c->moved_n <= MOVES_SHOWN) {
        buf_printf(&c->moved, "%s%.*s → %.*s", c->moved_n > 1 ? "; " : "", STR_ARG(from),
                   STR_ARG(to));
    } else if (c->moved_n == MOVES_SHOWN + 1) {
        buf_adds(&c->moved, "; …");
    }
}

/* Finds the step of a task that has kept its words, wherever it stands now. */
static void match(struct comparison *c, const struct task *t)
{
    const struct str digest = task_digest(c->run->arena, t);
    struct step *step = map_get(&c->trail->by_path, t->path);
    if (!step || !str_eq(step->digest, digest)) {
        step = map_get(&c->trail->by_digest, digest);
    }
    if (!step || step->found) {
        VEC_PUSH(c->run->arena, &c->rest, t);
        return;
    }
    step->found = true;
    if (!str_eq(step->path, t->path)) {
        note_move(c, step->path, t->path);
    }
}

/* A task whose words are in no step: changed where it stood, else new. */
static void judge_rest(struct comparison *c, const struct task *t)
{
    struct step *before = map_get(&c->trail->by_path, t->path);
    const bool changed = before && !before->found;
    struct finding *f =
        changed ? report_change(c->run, c->d, "nhiệm vụ %.*s của kế hoạch gốc đã được sửa",
                                "task %.*s of the parent plan has been changed", t->path)
                : report_change(c->run, c->d, "kế hoạch gốc có thêm nhiệm vụ %.*s cho cơ quan này",
                                "the parent plan has a new task %.*s for this agency", t->path);
    if (changed) {
        before->found = true;
    }
    related(c->run->sink, f, c->parent->source, t->item->at,
            "nhiệm vụ này trong kế hoạch gốc ở đây", "the task in the parent plan");
}

static void compare(struct comparison *c)
{
    const struct tasks tasks = tasks_of(c->run->arena, c->parent);
    for (size_t i = 0; i < tasks.list.n; i++) {
        if (task_role(&tasks.list.v[i], c->d->meta.issuer.agency) != ROLE_NONE) {
            match(c, &tasks.list.v[i]);
        }
    }
    for (size_t i = 0; i < c->rest.n; i++) {
        judge_rest(c, c->rest.v[i]);
    }
    for (size_t i = 0; i < c->trail->list.n; i++) {
        if (!c->trail->list.v[i].found) {
            (void)report_change(c->run, c->d,
                                "nhiệm vụ %.*s của kế hoạch gốc không còn giao cho cơ quan này",
                                "task %.*s of the parent plan is no longer given to this agency",
                                c->trail->list.v[i].path);
        }
    }
    if (c->moved_n) {
        (void)report_change(c->run, c->d, "nhiệm vụ đã đổi số mục trong kế hoạch gốc: %.*s",
                            "tasks have other numbers in the parent plan now: %.*s",
                            buf_str(&c->moved));
    }
}

void parent_check(const struct rule_run *run)
{
    const struct document *d = run->document;
    struct comparison c = {.run = run, .d = d, .moved = buf_new(run->arena)};
    if (!d->meta.parent.digest.text.n || !d->meta.issuer.agency) {
        return;
    }
    c.parent = run->dossier ? parent_in_dossier(run, d) : NULL;
    c.parent = c.parent ? c.parent : parent_in_file(run, d);
    if (c.parent) {
        c.trail = trail_read(run->arena, d->meta.parent.digest.text);
        compare(&c);
    }
}
