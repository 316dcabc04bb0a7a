/* SPDX-License-Identifier: MIT */
#include "build/work.h"

#include "derive/derive.h"

#include <errno.h>

struct making {
    struct arena *arena;
    struct sink *sink;
    const struct kit *kit;
    const struct target *target;
    struct str bytes[TARGET_FILES];
};

/* ---- making, by kind ---- */

static enum status make_own(struct making *m)
{
    return make_document(m->arena, m->sink, m->kit, m->target->layout, m->target->document,
                         &m->bytes[0]);
}

static enum status make_plan(struct making *m)
{
    struct agency_plan plan = {0};
    const struct document *d = m->target->document;
    const enum status st = make_agency_plan(m->arena, m->sink, m->kit, d, m->target->agency,
                                            m->target->parent_file, &plan);
    m->bytes[0] = plan.docx;
    m->bytes[1] = plan.markdown;
    return st;
}

static enum status make_letter(struct making *m)
{
    const struct target *t = m->target;
    const struct mustache *wording = kit_text(m->kit, TEXT_LETTER_ANNEX);
    struct document *letter = NULL;
    const enum status st =
        derive_letter(m->arena, m->sink, t->document, t->plan, t->agency, wording, &letter);
    return st == ST_OK ? make_document(m->arena, m->sink, m->kit, t->layout, letter, &m->bytes[0])
                       : st;
}

static enum status make_register(struct making *m)
{
    m->bytes[0] = m->target->document->agencies->source->text;
    return ST_OK;
}

static enum status (*const make_by_kind[TARGET_KINDS])(struct making *) = {
    [TARGET_DOCUMENT] = make_own,
    [TARGET_LETTER] = make_letter,
    [TARGET_AGENCY_PLAN] = make_plan,
    [TARGET_REGISTER] = make_register,
};

/* ---- one target ---- */

struct running {
    const struct working *shared;
    struct work *work;
    struct arena *arena;
};

static void set_all(struct work *w, enum build_action action, enum status st)
{
    for (unsigned i = 0; i < w->target->files_n; i++) {
        w->outcomes[i] = (struct outcome){.action = action, .status = st};
    }
}

static bool settled_by_key(struct running *r)
{
    const struct target *t = r->work->target;
    bool all = true;
    for (unsigned i = 0; i < t->files_n && all; i++) {
        all = settle_by_key(r->shared->settling, r->arena, t->files[i], t->key,
                            &r->work->outcomes[i]);
    }
    return all;
}

static enum status run(void *handle)
{
    struct running *r = handle;
    struct work *w = r->work;
    struct making m = {
        .arena = r->arena, .sink = &w->sink, .kit = r->shared->kit, .target = w->target};
    if (settled_by_key(r)) {
        return ST_OK;
    }
    const enum status st = make_by_kind[w->target->kind](&m);
    if (st != ST_OK) {
        set_all(w, st == ST_INVALID ? BUILD_REFUSED : BUILD_FAILED, st);
        return ST_OK;
    }
    for (unsigned i = 0; i < w->target->files_n; i++) {
        settle_bytes(r->shared->settling, r->arena, w->target->files[i], m.bytes[i],
                     &w->outcomes[i]);
    }
    return ST_OK;
}

void work_run(const struct working *shared, struct work *work)
{
    if (work->target->refused) {
        set_all(work, BUILD_REFUSED, ST_INVALID);
        return;
    }
    struct arena *a = arena_new();
    struct running r = {shared, work, a};
    if (a) {
        work->sink = sink_new(a, shared->lang, rule_find);
    }
    if (!a || arena_run(a, run, &r) != ST_OK) {
        set_all(work, BUILD_FAILED, ST_NOMEM);
        work->sink.list.n = 0;
    }
    if (work->sink.list.n) {
        work->arena = a; /* findings point into it */
    } else {
        arena_free(a);
    }
}
