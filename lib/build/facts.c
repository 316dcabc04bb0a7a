/* SPDX-License-Identifier: MIT */
#include "build/facts.h"

struct str report_link(const struct report_facts *f, struct str path)
{
    return str_from(path, f->dossier->id.n + 1);
}

struct str report_source(const struct report_facts *f, struct str path)
{
    const struct str folder = f->dossier->folder;
    if (str_starts(path, folder) && path.n > folder.n && path.p[folder.n] == '/') {
        return str_from(path, folder.n + 1);
    }
    return path_name(path);
}

const struct target *report_target(const struct report_facts *f, enum target_kind kind,
                                   const struct document *d, const struct agency *agency)
{
    for (size_t i = 0; i < f->targets->list.n; i++) {
        const struct target *t = &f->targets->list.v[i];
        const struct document *from = kind == TARGET_LETTER ? t->plan : t->document;
        if (t->kind == kind && from == d && t->agency == agency && !t->refused) {
            return t;
        }
    }
    return NULL;
}

static bool is_about(const struct report_facts *f, const struct finding *finding)
{
    const struct dossier *d = f->dossier;
    if (!finding->source) {
        return str_eq(finding->file, d->folder) || str_eq(path_folder(finding->file), d->folder);
    }
    bool about =
        finding->source == d->source || (d->agencies && finding->source == d->agencies->source);
    for (size_t i = 0; !about && i < d->documents.n; i++) {
        about = finding->source == d->documents.v[i]->source;
    }
    return about;
}

static void add_findings(struct report_facts *f, const struct sink *sink)
{
    struct sink own = *sink;
    own.list.n = own.list.cap = 0;
    own.list.v = NULL;
    for (size_t i = 0; i < sink->list.n; i++) {
        if (is_about(f, sink->list.v[i])) {
            VEC_PUSH(f->arena, &f->findings, sink->list.v[i]);
            VEC_PUSH(f->arena, &own.list, sink->list.v[i]);
        }
    }
    f->tally = sink_count(&own);
}

static void add_document(struct report_facts *f, const struct document *d)
{
    struct report_document *r = VEC_ADD(f->arena, &f->documents);
    r->document = d;
    r->own = report_target(f, TARGET_DOCUMENT, d, NULL);
    if (d->type && !d->type->letter) {
        r->tasks = tasks_of(f->arena, d);
        r->agencies = agencies_assigned(f->arena, d, &r->tasks);
    }
}

/* The dossier's own name, else the subject of its first document. */
static struct str title_of(const struct dossier *d)
{
    if (d->meta.name.text.n) {
        return d->meta.name.text;
    }
    return d->documents.n ? d->documents.v[0]->meta.subject.text : d->id;
}

void report_facts(struct arena *a, const struct load_result *loaded, const struct targets *targets,
                  const struct target *report, struct report_facts *out)
{
    const struct dossier *dossier = &report->loaded->dossier;
    *out = (struct report_facts){.arena = a, .dossier = dossier, .targets = targets};
    out->lang = loaded->sink.lang;
    out->title = title_of(dossier);
    for (size_t i = 0; i < dossier->documents.n; i++) {
        add_document(out, dossier->documents.v[i]);
    }
    add_findings(out, &loaded->sink);
}
