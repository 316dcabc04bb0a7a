/* SPDX-License-Identifier: MIT
 * The whole build: load, plan, make by threads, report, remember. */
#include "build/build.h"

#include "base/hash.h"
#include "build/jobs.h"
#include "build/keep.h"
#include "build/layouts.h"
#include "build/report.h"
#include "build/work.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct build {
    struct arena *arena;
    const struct build_options *options;
    struct build_result *result;
    const struct kit *kit;
    struct targets targets;
    struct work *works; /* one a target */
    struct manifest before, after;
    struct journal journal;
    struct settling settling;
    struct working working;
    struct map wanted;        /* paths of this build, and what stands beside them */
    struct map kept;          /* ids of dossiers: keep.h */
    struct file_lock *folder; /* the lock on the output folder; NULL: dry run */
    pthread_mutex_t lock;     /* of `done` and of the progress call */
    size_t done, total;
};

struct msg build_action_text(enum build_action action)
{
    static const struct msg texts[BUILD_ACTIONS] = {
        [BUILD_WRITTEN] = {"đã ghi", "written"},
        [BUILD_UNCHANGED] = {"không thay đổi", "unchanged"},
        [BUILD_EDITED] = {"đã có người sửa, giữ nguyên", "edited by someone, left alone"},
        [BUILD_BESIDE] = {"đã có người sửa, không ghi đè", "edited by someone, not overwritten"},
        [BUILD_REMOVED] = {"không còn cần, đã xóa", "no longer wanted, removed"},
        [BUILD_LEFT] = {"không còn cần nhưng đã có người sửa, giữ lại",
                        "no longer wanted but edited, left alone"},
        [BUILD_KEPT] = {"lần này không tạo, giữ lại", "not made this time, kept"},
        [BUILD_REFUSED] = {"không tạo vì văn bản còn lỗi", "not made: its document has errors"},
        [BUILD_FAILED] = {"không tạo được", "could not be made"},
    };
    return texts[action];
}

static void worsen(struct build_result *result, enum status st)
{
    result->worst = st > result->worst ? st : result->worst;
}

/* ---- events ---- */

static void add_event(struct build *b, struct str path, const struct outcome *o)
{
    const bool beside = o->action == BUILD_BESIDE;
    const struct build_event event = {
        .action = o->action,
        .path = path,
        .beside = beside ? beside_path(b->arena, path, o->beside) : STR_EMPTY,
        .status = o->status,
        .error = o->error,
    };
    VEC_PUSH(b->arena, &b->result->events, event);
    b->result->counts[o->action]++;
    if (o->action == BUILD_FAILED) {
        worsen(b->result, o->status);
        errno = o->error;
    }
}

static int order_events(const void *x, const void *y)
{
    return str_cmp(((const struct build_event *)x)->path, ((const struct build_event *)y)->path);
}

static void sort_events(struct build_result *result)
{
    if (result->events.n) {
        qsort(result->events.v, result->events.n, sizeof *result->events.v, order_events);
    }
}

/* ---- manifest ---- */

static struct str input_path(struct arena *a, const struct loaded *loaded, const struct source *s)
{
    return str_printf(a, "%.*s/%.*s", STR_ARG(loaded->dossier.id), STR_ARG(path_name(s->path)));
}

static struct str hex_of(struct arena *a, const char *sha256)
{
    return sha256[0] ? str_copy(a, (struct str){sha256, SHA256_HEX}) : STR_EMPTY;
}

static void remember(struct build *b, const struct target *t, struct str path,
                     const struct outcome *o)
{
    struct arena *a = b->arena;
    const struct made *before = manifest_find(&b->before, path);
    if (o->action == BUILD_REFUSED || o->action == BUILD_FAILED) {
        if (before) {
            VEC_PUSH(a, &b->after.outputs, *before);
        }
        return;
    }
    const struct made made = {
        .path = path,
        .sha256 = hex_of(a, o->sha256),
        .key = t->key,
        .kind = str_of(target_kind_name(t->kind)),
        .source = t->document ? input_path(a, t->loaded, t->document->source) : STR_EMPTY,
        .agency = t->agency ? t->agency->id.text : STR_EMPTY,
        .beside = o->beside ? beside_path(a, path, o->beside) : STR_EMPTY,
        .beside_sha256 = o->beside ? hex_of(a, o->beside_sha256) : STR_EMPTY,
    };
    VEC_PUSH(a, &b->after.outputs, made);
}

static void want(struct build *b, struct str path)
{
    if (path.n) {
        map_put(&b->wanted, path, b);
    }
}

static void collect_work(struct build *b, const struct work *w)
{
    struct arena *a = b->arena;
    for (unsigned i = 0; i < w->target->files_n; i++) {
        const struct str path = w->target->files[i];
        const struct outcome *o = &w->outcomes[i];
        add_event(b, path, o);
        remember(b, w->target, path, o);
        want(b, path);
        want(b, o->beside ? beside_path(a, path, o->beside) : STR_EMPTY);
    }
    for (size_t i = 0; i < w->sink.list.n; i++) {
        VEC_PUSH(a, &b->result->loaded.sink.list, w->sink.list.v[i]);
    }
}

/* Documents are hashed as they lie on disk, so that sha256sum agrees. */
static void add_input(struct build *b, const struct loaded *loaded, const struct source *s)
{
    struct str bytes;
    if (!s) {
        return;
    }
    if (str_is(s->path, "-") || file_read(b->arena, s->path, BUF_MAX_DEFAULT, &bytes) != ST_OK) {
        bytes = s->text;
    }
    VEC_PUSH(b->arena, &b->after.inputs,
             ((struct input){input_path(b->arena, loaded, s), sha256_hex(b->arena, bytes)}));
}

static void add_layouts(struct build *b, const struct loaded *loaded)
{
    for (size_t i = 0; i < loaded->layouts.n; i++) {
        const struct layout_file *file = loaded->layouts.v[i];
        const struct str path = str_printf(b->arena, "%.*s/%.*s", STR_ARG(loaded->dossier.id),
                                           STR_ARG(path_name(file->path)));
        VEC_PUSH(b->arena, &b->after.inputs, ((struct input){path, file->digest}));
    }
}

static void add_inputs(struct build *b)
{
    const struct load_result *loads = &b->result->loaded;
    for (size_t i = 0; i < loads->list.n; i++) {
        const struct dossier *d = &loads->list.v[i]->dossier;
        add_input(b, loads->list.v[i], d->source);
        add_input(b, loads->list.v[i], d->agencies ? d->agencies->source : NULL);
        for (size_t k = 0; k < d->documents.n; k++) {
            add_input(b, loads->list.v[i], d->documents.v[k]->source);
        }
        add_layouts(b, loads->list.v[i]);
    }
}

enum coverage { NOT_COVERED, IN_PART, WHOLLY };

/* Has this build dealt with the dossier to which a path belongs? */
static enum coverage coverage_of(const struct build *b, struct str path)
{
    const struct load_result *loads = &b->result->loaded;
    const struct str id = str_cut(path, 0, str_find_char(path, '/', 0));
    enum coverage coverage = NOT_COVERED;
    for (size_t i = 0; i < loads->list.n; i++) {
        if (str_eq(loads->list.v[i]->dossier.id, id)) {
            const enum coverage here = loads->list.v[i]->whole ? WHOLLY : IN_PART;
            coverage = here > coverage ? here : coverage;
        }
    }
    return coverage;
}

/* Was the dossier to which a path belongs dealt with, but not understood? */
static bool is_kept(const struct build *b, struct str path)
{
    const struct str id = str_cut(path, 0, str_find_char(path, '/', 0));
    return map_get(&b->kept, id) != NULL;
}

static void keep_unwanted(struct build *b, const struct made *made)
{
    const struct outcome o = {.action = BUILD_KEPT};
    VEC_PUSH(b->arena, &b->after.outputs, *made);
    if (file_exists(b->arena, path_join(b->arena, b->options->out, made->path))) {
        add_event(b, made->path, &o);
    }
}

static void drop_unwanted(struct build *b, const struct made *made)
{
    struct outcome o;
    if (map_get(&b->wanted, made->path)) {
        return;
    }
    settle_unwanted(&b->settling, b->arena, made, &o);
    if (o.action != BUILD_UNCHANGED) {
        add_event(b, made->path, &o);
    }
}

/* A file of an earlier build: kept in mind when this build did not look at its dossier as a whole.
 */
static void carry_over(struct build *b, const struct made *made)
{
    const struct made beside = {.path = made->beside, .sha256 = made->beside_sha256};
    const bool wanted = map_get(&b->wanted, made->path) != NULL;
    const bool whole = coverage_of(b, made->path) == WHOLLY;
    const bool kept = whole && is_kept(b, made->path);
    if (beside.path.n && (wanted || (whole && !kept))) {
        drop_unwanted(b, &beside);
    }
    if (wanted) {
        return;
    }
    if (kept) {
        keep_unwanted(b, made);
    } else if (whole) {
        drop_unwanted(b, made);
    } else {
        VEC_PUSH(b->arena, &b->after.outputs, *made);
    }
}

static void carry_over_input(struct build *b, const struct input *input)
{
    for (size_t i = 0; i < b->after.inputs.n; i++) {
        if (str_eq(b->after.inputs.v[i].path, input->path)) {
            return;
        }
    }
    if (coverage_of(b, input->path) != WHOLLY || is_kept(b, input->path)) {
        VEC_PUSH(b->arena, &b->after.inputs, *input);
    }
}

static void carry_over_all(struct build *b)
{
    for (size_t i = 0; i < b->before.outputs.n; i++) {
        carry_over(b, &b->before.outputs.v[i]);
    }
    for (size_t i = 0; i < b->before.inputs.n; i++) {
        carry_over_input(b, &b->before.inputs.v[i]);
    }
}

/* ---- making ---- */

static void tell_progress(struct build *b, const struct target *t)
{
    pthread_mutex_lock(&b->lock);
    b->done += t->files_n;
    if (b->options->progress) {
        b->options->progress(b->options->progress_ctx, b->done, b->total, t->files[0]);
    }
    pthread_mutex_unlock(&b->lock);
}

static void make_one(void *ctx, size_t i)
{
    struct build *b = ctx;
    if (b->works[i].target->kind != TARGET_REPORT) {
        work_run(&b->working, &b->works[i]);
        tell_progress(b, b->works[i].target);
    }
}

static void free_arena(void *arena)
{
    arena_free(arena);
}

static void make_all(struct build *b)
{
    const size_t n = b->targets.list.n;
    b->works = arena_array(b->arena, n, sizeof *b->works);
    for (size_t i = 0; i < n; i++) {
        b->works[i].target = &b->targets.list.v[i];
        b->total += b->targets.list.v[i].files_n;
    }
    jobs_run(b->options->jobs, n, make_one, b);
    for (size_t i = 0; i < n; i++) {
        if (b->works[i].arena) {
            arena_defer(b->arena, free_arena, b->works[i].arena);
        }
    }
}

/* The reports come last: they tell what became of the others. */
static void make_reports(struct build *b)
{
    for (size_t i = 0; i < b->targets.list.n; i++) {
        struct work *w = &b->works[i];
        if (w->target->kind == TARGET_REPORT) {
            struct str bytes[TARGET_FILES];
            report_make(b->arena, b->kit, &b->result->loaded, &b->targets, w->target, bytes);
            settle_bytes(&b->settling, b->arena, w->target->files[0], bytes[0], &w->outcomes[0]);
            settle_bytes(&b->settling, b->arena, w->target->files[1], bytes[1], &w->outcomes[1]);
            tell_progress(b, w->target);
        }
    }
}

/* ---- the output folder ---- */

static void unlock(void *lock)
{
    file_unlock(lock);
}

static void sweep(struct build *b)
{
    static const char *const below[] = {"", "/ke-hoach", "/cong-van"};
    folder_sweep(b->arena, b->options->out);
    for (size_t i = 0; i < b->result->loaded.list.n; i++) {
        const struct str id = b->result->loaded.list.v[i]->dossier.id;
        for (size_t k = 0; k < COUNT_OF(below); k++) {
            struct str folder =
                path_join(b->arena, b->options->out, str_cat(b->arena, id, str_of(below[k])));
            folder_sweep(b->arena, folder);
        }
    }
}

static enum status open_output(struct build *b)
{
    struct arena *a = b->arena;
    const bool writing = !b->options->dry_run;
    if (writing) {
        b->folder = ARENA_NEW(a, struct file_lock);
        b->folder->fd = -1;
        arena_defer(a, unlock, b->folder);
        const enum status st =
            file_lock(a, path_join(a, b->options->out, STR(".vanthu.lock")), b->folder);
        if (st != ST_OK) {
            return st;
        }
        sweep(b);
    }
    const enum status st = manifest_read(a, b->options->out, &b->before);
    return st == ST_OK ? journal_open(a, b->options->out, writing, &b->journal) : st;
}

static enum status close_output(struct build *b)
{
    if (b->options->dry_run) {
        return ST_OK;
    }
    const enum status st = manifest_write(b->arena, b->options->out, &b->after);
    return st == ST_OK ? journal_end(b->arena, &b->journal) : st;
}

static void prepare(struct build *b)
{
    const struct build_options *o = b->options;
    b->after = (struct manifest){.templates = kit_digest(b->kit)};
    b->settling = (struct settling){o->out, &b->before, &b->journal, o->dry_run};
    b->working = (struct working){b->kit, &b->settling, o->load.lang};
    b->wanted = map_new(b->arena);
    targets_plan(b->arena, &b->result->loaded, b->kit, o->out, &b->targets);
    b->kept = keep_ids(b->arena, &b->before, &b->result->loaded, &b->targets);
}

static enum status bring_up_to_date(struct build *b)
{
    enum status st = open_output(b);
    if (st != ST_OK) {
        return st;
    }
    prepare(b);
    make_all(b);
    make_reports(b);
    for (size_t i = 0; i < b->targets.list.n; i++) {
        collect_work(b, &b->works[i]);
    }
    add_inputs(b);
    carry_over_all(b);
    sink_sort(&b->result->loaded.sink);
    sort_events(b->result);
    return close_output(b);
}

enum status build_run(struct arena *a, const struct build_options *options,
                      struct build_result *result)
{
    *result = (struct build_result){.worst = ST_OK};
    struct build *b = ARENA_NEW(a, struct build);
    *b = (struct build){.arena = a, .options = options, .result = result};
    pthread_mutex_init(&b->lock, NULL);
    errno = 0;
    enum status st = load_paths(a, &options->load, &result->loaded);
    result->error = errno;
    if (st == ST_OK) {
        st = kit_load(a, &result->loaded.sink, options->templates, &b->kit);
    }
    if (st == ST_OK) {
        worsen(result, result->loaded.worst);
        errno = 0;
        st = bring_up_to_date(b);
        result->error = st == ST_IO ? errno : 0;
        result->folder = st;
    }
    if (b->folder) {
        file_unlock(b->folder);
    }
    pthread_mutex_destroy(&b->lock);
    worsen(result, st);
    return result->worst;
}
