/* SPDX-License-Identifier: MIT */
#include "build/profiles.h"

#include "text/fold.h"

struct checker {
    struct arena *arena;
    struct sink *sink;
    struct str folder;                  /* --templates */
    const struct docx_layouts *layouts; /* loaded when first needed */
};

/* False: the templates are broken, which is reported where they are used. */
static bool load(struct checker *c)
{
    struct sink unheard = sink_new(c->arena, c->sink->lang, rule_find);
    return c->layouts || docx_layouts_load(c->arena, &unheard, c->folder, &c->layouts) == ST_OK;
}

static struct names profile_ids(struct checker *c)
{
    struct names ids = {0};
    struct docx_profile p;
    for (size_t i = 0; docx_profile_at(c->layouts, i, &p); i++) {
        VEC_PUSH(c->arena, &ids.list, p.id);
    }
    return ids;
}

static void hint_allowed(struct checker *c, struct finding *f, const struct names *allowed)
{
    const struct str list = str_join(c->arena, allowed->list.v, allowed->list.n, STR(", "));
    hint(c->sink, f, "chỉ viết: %.*s; không cần thì bỏ khóa này",
         "write only: %.*s; or leave the key out", STR_ARG(list));
}

static void check_profile(struct checker *c, const struct source *source, const struct field *named)
{
    if (!source || !named->set || !named->text.n || !load(c)) {
        return;
    }
    const struct names ids = profile_ids(c);
    for (size_t i = 0; i < ids.list.n; i++) {
        if (str_eq(ids.list.v[i], named->text)) {
            return;
        }
    }
    struct finding *f = report(c->sink, source, named->at, "S005", "không có thể thức \"%.*s\"",
                               "there is no profile \"%.*s\"", STR_ARG(named->text));
    hint_allowed(c, f, &ids);
}

static void check_urgency(struct checker *c, const struct document *d)
{
    const struct field *urgency = &d->meta.urgency;
    if (!str_trim(urgency->text).n || !load(c)) {
        return;
    }
    const struct names allowed = docx_urgencies(c->arena, c->layouts, d);
    if (fold_in(c->arena, urgency->text, allowed.list.v, allowed.list.n)) {
        return;
    }
    const struct docx_profile profile = docx_profile_of(c->layouts, d, NULL);
    struct finding *f =
        report(c->sink, d->source, urgency->at, "S005", "%.*s không có độ khẩn \"%.*s\"",
               "%.*s has no urgency \"%.*s\"", STR_ARG(profile.title), STR_ARG(urgency->text));
    hint_allowed(c, f, &allowed);
}

void profiles_check(struct arena *a, struct sink *sink, struct str folder,
                    const struct loaded *loaded)
{
    struct checker c = {a, sink, folder, NULL};
    const struct dossier *dossier = &loaded->dossier;
    check_profile(&c, dossier->source, &dossier->meta.profile);
    for (size_t i = 0; i < dossier->documents.n; i++) {
        const struct document *d = dossier->documents.v[i];
        check_profile(&c, d->source, &d->meta.profile);
        check_urgency(&c, d);
    }
}
