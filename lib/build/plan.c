/* SPDX-License-Identifier: MIT */
#include "build/plan.h"

#include "base/hash.h"
#include "base/map.h"
#include "build/layouts.h"
#include "build/version.h"
#include "derive/derive.h"
#include "text/fold.h"

struct planner {
    struct arena *arena;
    const struct load_result *loaded;
    const struct kit *kit;
    struct targets *out;
    struct map names;   /* path -> anything: taken */
    struct map digests; /* path of a source -> its SHA-256 */
    const struct loaded *current;
    struct str folder; /* of the output, absolute */
};

const char *target_kind_name(enum target_kind kind)
{
    static const char *const names[TARGET_KINDS] = {
        [TARGET_DOCUMENT] = "document",       [TARGET_LETTER] = "letter",
        [TARGET_AGENCY_PLAN] = "agency-plan", [TARGET_REGISTER] = "register",
        [TARGET_REPORT] = "report",
    };
    return names[kind];
}

/* ---- names ---- */

/* Compared without case: "A.docx" and "a.docx" are one file on many systems. */
static bool take_name(struct planner *p, struct str path)
{
    static char mark;
    return map_put(&p->names, fold_ascii(p->arena, path), &mark) == NULL;
}

static struct str in_folder(struct planner *p, const char *folder, struct str stem, const char *ext)
{
    return str_printf(p->arena, "%.*s/%s%.*s%s", STR_ARG(p->current->dossier.id), folder,
                      STR_ARG(stem), ext);
}

/* A stem whose files (with every extension) are free: itself, or with a number behind. */
static struct str free_stem(struct planner *p, const char *folder, struct str stem,
                            const char *const *exts, unsigned n)
{
    struct str tried = stem;
    for (unsigned count = 2;; count++) {
        bool is_free = true;
        for (unsigned i = 0; i < n; i++) {
            struct str path = in_folder(p, folder, tried, exts[i]);
            is_free = is_free && !map_get(&p->names, fold_ascii(p->arena, path));
        }
        if (is_free) {
            return tried;
        }
        tried = str_printf(p->arena, "%.*s-%u", STR_ARG(stem), count);
    }
}

static void name_files(struct planner *p, struct target *t, const char *folder, struct str stem,
                       const char *const *exts, unsigned n)
{
    stem = free_stem(p, folder, stem, exts, n);
    for (unsigned i = 0; i < n; i++) {
        t->files[i] = in_folder(p, folder, stem, exts[i]);
        (void)take_name(p, t->files[i]);
    }
    t->files_n = n;
}

/* ---- keys ---- */

static struct str digest_of(struct planner *p, const struct source *source)
{
    if (!source) {
        return STR("-");
    }
    struct str *known = map_get(&p->digests, source->path);
    if (!known) {
        known = ARENA_NEW(p->arena, struct str);
        *known = sha256_hex(p->arena, source->text);
        map_put(&p->digests, source->path, known);
    }
    return *known;
}

static const struct source *source_of(const struct document *d)
{
    return d ? d->source : NULL;
}

static const struct source *register_of(const struct document *d)
{
    return d && d->agencies ? d->agencies->source : NULL;
}

/* Agencies' own plans have letterheads of their own: a template of this dossier is not for them. */
static const struct layout_file *layout_used(struct planner *p, const struct target *t)
{
    const bool own = t->kind == TARGET_DOCUMENT || t->kind == TARGET_LETTER;
    return own && t->document ? layout_of(p->arena, t->loaded, t->document) : NULL;
}

static struct str key_of(struct planner *p, const struct target *t)
{
    const struct source *const inputs[] = {
        t->loaded->dossier.source, source_of(t->document), register_of(t->document),
        source_of(t->plan),        register_of(t->plan),
    };
    struct buf b = buf_new(p->arena);
    buf_printf(&b, "%s\n%.*s\n%s\n", VANTHU_VERSION, STR_ARG(kit_digest(p->kit)),
               target_kind_name(t->kind));
    for (size_t i = 0; i < COUNT_OF(inputs); i++) {
        buf_printf(&b, "%.*s\n", STR_ARG(digest_of(p, inputs[i])));
    }
    buf_printf(&b, "%.*s\n", STR_ARG(t->parent_file)); /* it stands in what is derived */
    const struct layout_file *layout = layout_used(p, t);
    if (layout) {
        buf_printf(&b, "%.*s\n", STR_ARG(layout->digest));
    }
    if (t->agency) {
        buf_printf(&b, "%.*s\n", STR_ARG(t->agency->id.text));
    }
    return sha256_hex(p->arena, buf_str(&b));
}

/* ---- targets ---- */

static bool is_refused(const struct planner *p, const struct document *d)
{
    const struct source *dossier_file = p->current->dossier.source;
    const struct sink *sink = &p->loaded->sink;
    for (size_t i = 0; i < sink->list.n; i++) {
        const struct finding *f = sink->list.v[i];
        if (f->severity == SEV_ERROR && dossier_file && f->source == dossier_file) {
            return true;
        }
    }
    return d && document_refused(sink, d);
}

static struct target *add_target(struct planner *p, enum target_kind kind, const struct document *d,
                                 const struct agency *agency)
{
    struct target *t = VEC_ADD(p->arena, &p->out->list);
    *t = (struct target){.kind = kind,
                         .loaded = p->current,
                         .document = d,
                         .agency = agency,
                         .key = STR_EMPTY,
                         .parent_file = STR_EMPTY};
    t->refused = is_refused(p, d);
    const struct layout_file *layout = layout_used(p, t);
    t->layout = layout ? layout->template : NULL;
    return t;
}

static void plan_document(struct planner *p, const struct document *d)
{
    static const char *const exts[] = {".docx"};
    const struct str number = document_number(p->arena, d);
    const struct str stem =
        d->meta.number.text.n || d->meta.symbol.text.n ? number : path_stem(d->source->path);
    struct target *t = add_target(p, TARGET_DOCUMENT, d, NULL);
    name_files(p, t, "", fold_slug(p->arena, stem), exts, COUNT_OF(exts));
    t->key = key_of(p, t);
}

/* The way from the source that is made back to the plan, so that X606 finds it. */
static struct str parent_file(struct planner *p, const struct document *d, struct str made)
{
    struct arena *a = p->arena;
    const struct str file = d->source->path;
    const struct str folder = path_folder(path_join(a, p->folder, made));
    return file_exists(a, file) ? path_relative(a, folder, path_real(a, file)) : path_name(file);
}

static bool plan_agencies(struct planner *p, const struct document *d)
{
    static const char *const exts[] = {".docx", ".md"};
    const struct tasks tasks = tasks_of(p->arena, d);
    const struct agencies assigned = agencies_assigned(p->arena, d, &tasks);
    for (size_t i = 0; i < assigned.list.n; i++) {
        const struct agency *agency = assigned.list.v[i];
        struct target *t = add_target(p, TARGET_AGENCY_PLAN, d, agency);
        name_files(p, t, "ke-hoach/", fold_slug(p->arena, agency->id.text), exts, COUNT_OF(exts));
        t->parent_file = parent_file(p, d, t->files[1]);
        t->key = key_of(p, t);
    }
    return assigned.list.n > 0;
}

/* The plan of the dossier that a letter forwards. */
static const struct document *forwarded(struct planner *p, const struct document *letter)
{
    return dossier_document(p->arena, &p->current->dossier, letter, letter->meta.forwards.text);
}

static bool is_sent_to_each(struct planner *p, const struct document *letter)
{
    const struct str how = fold_name(p->arena, letter->meta.delivery.text);
    return str_eq(how, fold_name(p->arena, STR("từng cơ quan")));
}

static void plan_letters(struct planner *p, const struct document *letter)
{
    static const char *const exts[] = {".docx"};
    const struct document *plan = forwarded(p, letter);
    if (!plan || !is_sent_to_each(p, letter)) {
        return;
    }
    const struct tasks tasks = tasks_of(p->arena, plan);
    const struct agencies assigned = agencies_assigned(p->arena, plan, &tasks);
    for (size_t i = 0; i < assigned.list.n; i++) {
        const struct agency *agency = assigned.list.v[i];
        if (agency == letter->meta.issuer.agency) {
            continue; /* nobody writes to himself */
        }
        struct target *t = add_target(p, TARGET_LETTER, letter, agency);
        t->plan = plan;
        t->refused = t->refused || is_refused(p, plan);
        name_files(p, t, "cong-van/", fold_slug(p->arena, agency->id.text), exts, COUNT_OF(exts));
        t->key = key_of(p, t);
    }
}

/* So that a source that was made finds its register by walking up, wherever the folder is taken. */
static void plan_register(struct planner *p, const struct document *d)
{
    const bool xml = str_starts(str_trim_left(d->agencies->source->text), STR("<"));
    const struct str path = in_folder(p, "", STR("danh-ba"), xml ? ".xml" : ".yaml");
    if (take_name(p, path)) {
        struct target *t = add_target(p, TARGET_REGISTER, d, NULL);
        t->files[0] = path;
        t->files_n = 1;
        t->key = key_of(p, t);
    }
}

static void plan_report(struct planner *p)
{
    struct target *t = add_target(p, TARGET_REPORT, NULL, NULL);
    t->refused = false; /* it is what tells of errors */
    t->files[0] = in_folder(p, "", STR("report"), ".json");
    t->files[1] = in_folder(p, "", STR("report"), ".html");
    t->files_n = 2;
}

static void plan_dossier(struct planner *p)
{
    const struct dossier *dossier = &p->current->dossier;
    if (p->current->whole) {
        plan_report(p); /* first, so that no document takes its name */
        (void)take_name(p, in_folder(p, "", STR("report"), ".json"));
        (void)take_name(p, in_folder(p, "", STR("report"), ".html"));
    }
    for (size_t i = 0; i < dossier->documents.n; i++) {
        const struct document *d = dossier->documents.v[i];
        const bool letter = !d->type || d->type->letter;
        plan_document(p, d);
        if (letter) {
            plan_letters(p, d);
        } else if (plan_agencies(p, d)) {
            plan_register(p, d);
        }
    }
}

void targets_plan(struct arena *a, const struct load_result *loaded, const struct kit *kit,
                  struct str out_folder, struct targets *out)
{
    struct planner p = {.arena = a, .loaded = loaded, .kit = kit, .out = out};
    p.folder = path_real(a, out_folder);
    p.names = map_new(a);
    p.digests = map_new(a);
    *out = (struct targets){0};
    for (size_t i = 0; i < loaded->list.n; i++) {
        p.current = loaded->list.v[i];
        plan_dossier(&p);
    }
}
