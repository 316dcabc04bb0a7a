/* SPDX-License-Identifier: MIT */
#include "build/format.h"

#include "build/format_text.h"
#include "build/same.h"
#include "read/read.h"
#include "rules/fixes.h"
#include "write/write.h"

enum {
    ROUNDS = 64, /* of fixes: some rules tell one fault at a time */
    PASSES = 4,  /* of fixes and layout */
};

/* One document on its way. */
struct formatting {
    struct arena *arena;
    const struct format_options *options;
    struct rule_policy policy;
    const struct agency_register *agencies;
    struct document *d; /* as it is by now, read from Markdown */
    struct formatted *out;
    struct names broken; /* rules whose fixes would change more than they say */
};

/* ---- reading back ---- */

/* The document a text would be read as; NULL when it would not be read whole. */
static struct document *read_again(struct formatting *w, struct str text)
{
    struct sink sink = sink_new(w->arena, LANG_VI, rule_find);
    struct document *d = NULL;
    const struct source *source = format_source(w->arena, &sink, text, w->out->path);
    if (!source || document_read(w->arena, &sink, source, &d) != ST_OK ||
        format_has_loss(&sink, NULL)) {
        return NULL;
    }
    document_resolve(w->arena, d, w->agencies);
    return d;
}

/* Goes on with a text that must say the same as the document at hand. */
static bool go_on_same(struct formatting *w, struct str text)
{
    struct document *d = read_again(w, text);
    if (!d || !documents_same(w->arena, w->d, d)) {
        return false;
    }
    w->d = d;
    return true;
}

/* ---- fixes ---- */

static struct document *with_edits(struct formatting *w, const struct edits *edits)
{
    const struct str text = edits_apply(w->arena, edits, w->d->source->text);
    struct document *d = read_again(w, text);
    return d && documents_same_but(w->arena, w->d, d, edits) ? d : NULL;
}

static void count_fix(struct formatting *w, const char *code)
{
    for (size_t i = 0; i < w->out->fixes.n; i++) {
        if (str_is(str_of(code), w->out->fixes.v[i].code)) {
            w->out->fixes.v[i].count++;
            return;
        }
    }
    VEC_PUSH(w->arena, &w->out->fixes, ((struct format_fix){code, 1}));
}

static bool is_broken(const struct formatting *w, const char *code)
{
    for (size_t i = 0; i < w->broken.list.n; i++) {
        if (str_is(w->broken.list.v[i], code)) {
            return true;
        }
    }
    return false;
}

static struct edits edits_of_code(struct formatting *w, const struct edits *edits, const char *code)
{
    struct edits out = {0};
    for (size_t i = 0; i < edits->list.n; i++) {
        if (str_is(str_of(code), edits->list.v[i].code)) {
            VEC_PUSH(w->arena, &out.list, edits->list.v[i]);
        }
    }
    return out;
}

/* Together the fixes change more than they say: finds the rules that do, and does without them. */
static void find_broken(struct formatting *w, const struct edits *edits)
{
    const size_t before = w->broken.list.n;
    for (size_t i = 0; i < edits->list.n; i++) {
        const char *code = edits->list.v[i].code;
        const struct edits own = edits_of_code(w, edits, code);
        if (!is_broken(w, code) && !with_edits(w, &own)) {
            VEC_PUSH(w->arena, &w->broken.list, str_of(code));
        }
    }
    for (size_t i = 0; w->broken.list.n == before && i < edits->list.n; i++) {
        VEC_PUSH(w->arena, &w->broken.list, str_of(edits->list.v[i].code));
    }
}

static struct edits wanted_fixes(struct formatting *w)
{
    const struct fixes fixes = fixes_find(w->arena, w->d, &w->policy);
    struct edits out = {0};
    w->out->held_back = fixes.held_back;
    for (size_t i = 0; i < fixes.edits.list.n; i++) {
        if (!is_broken(w, fixes.edits.list.v[i].code)) {
            VEC_PUSH(w->arena, &out.list, fixes.edits.list.v[i]);
        }
    }
    return out;
}

/* Makes the fixes until there are none; says whether there was one. What could not be mended before
 * may be by now: the layout is another. */
static bool mend(struct formatting *w)
{
    bool some = false;
    w->broken.list.n = 0;
    for (unsigned round = 0; round < ROUNDS; round++) {
        const struct edits edits = wanted_fixes(w);
        if (!edits.list.n) {
            break;
        }
        struct document *d = with_edits(w, &edits);
        if (!d) {
            find_broken(w, &edits);
            continue;
        }
        w->d = d;
        some = true;
        for (size_t i = 0; i < edits.list.n; i++) {
            count_fix(w, edits.list.v[i].code);
        }
    }
    return some;
}

/* ---- layout ---- */

typedef void write_fn(struct arena *a, const struct document *d, struct buf *out);

static bool lay_out_by(struct formatting *w, write_fn *write)
{
    struct buf out = buf_new(w->arena);
    write(w->arena, w->d, &out);
    return go_on_same(w, buf_str(&out));
}

/* Where the author's lines cannot be kept as they are, the words are written anew; lines are then
 * those of the writer, and may be kept. */
static bool lay_out(struct formatting *w)
{
    bool sure = lay_out_by(w, write_markdown_kept) || lay_out_by(w, write_markdown);
    for (unsigned i = 0; sure && i < PASSES; i++) {
        const struct str before = w->d->source->text;
        if (!lay_out_by(w, write_markdown_kept) || str_eq(before, w->d->source->text)) {
            break;
        }
    }
    return sure;
}

/* ---- renumbering ---- */

/* The labels of a received document are cited and signed. */
static void number_anew(struct formatting *w)
{
    struct document *d = NULL;
    if (!w->options->renumber) {
        return;
    }
    if (!w->d->meta.received.value) {
        w->out->renumbering = renumber(w->arena, w->d);
        w->out->numbered = w->d->source;
        d = with_edits(w, &w->out->renumbering.edits);
    }
    w->out->not_renumbered = !d;
    w->d = d ? d : w->d;
}

/* ---- assignments ---- */

static struct str place_key(const uint32_t *start)
{
    return (struct str){(const char *)start, sizeof *start};
}

/* Where the rule that tells of inferred assignments has told of one: not where it is suppressed or
 * switched off. */
static struct map places_told(struct formatting *w)
{
    struct sink sink = sink_new(w->arena, LANG_VI, rule_find);
    struct rule_policy policy = w->policy;
    struct map told = map_new(w->arena);
    policy.select = (struct names){0};
    VEC_PUSH(w->arena, &policy.select.list, STR("A215"));
    rules_check_document(w->arena, &sink, w->d, &policy);
    for (size_t i = 0; i < sink.list.n; i++) {
        struct finding *f = sink.list.v[i];
        if (f->rule && str_is(STR("A215"), f->rule->code)) {
            (void)map_put(&told, str_copy(w->arena, place_key(&f->at.start)), f);
        }
    }
    return told;
}

static bool is_told(const struct map *told, const struct block *b)
{
    const struct parties *leads = &b->assignment->lead;
    const bool placed = leads->list.n && leads->list.v[0].at.end;
    const uint32_t start = placed ? leads->list.v[0].at.start : b->label_at.start;
    return map_get(told, place_key(&start)) != NULL;
}

static void use_official_names(struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        struct party *p = &parties->list.v[i];
        p->name = p->who.agency ? p->who.agency->name.text : p->name;
    }
}

/* From here on the model says that there are blocks; the layout writes them. */
static void take_assignments(struct formatting *w)
{
    if (!w->options->assignments) {
        return;
    }
    const struct map told = places_told(w);
    for (struct block *b = w->d->root; b; b = block_next(w->d->root, b)) {
        if (b->assignment && b->assignment->inferred && is_told(&told, b)) {
            use_official_names(&b->assignment->lead);
            use_official_names(&b->assignment->with);
            b->assignment->inferred = false;
            w->out->assignments++;
        }
    }
}

/* ---- encoding ---- */

/* `mã hóa` tells how the file was to be read; it is UTF-8 from now on. */
static void name_encoding(struct formatting *w)
{
    const struct entry *e = value_entry(w->d->front, STR("mã hóa"));
    const bool recoded = !str_is(STR("UTF-8"), w->out->from->encoding);
    if (!recoded || !e || e->value->kind != VALUE_TEXT || !e->value->at.end) {
        return;
    }
    struct edits edits = {0};
    VEC_PUSH(w->arena, &edits.list, ((struct edit){e->value->at, STR("UTF-8"), NULL}));
    struct document *d = with_edits(w, &edits);
    w->d = d ? d : w->d;
}

/* ---- one document ---- */

/* XML is mended as the Markdown that says the same. */
static bool take_up(struct formatting *w)
{
    if (w->d->form == FORM_MARKDOWN) {
        return true;
    }
    struct buf out = buf_new(w->arena);
    write_markdown(w->arena, w->d, &out);
    return go_on_same(w, buf_str(&out));
}

static bool give_back(struct formatting *w, enum source_form form, struct str *text)
{
    *text = w->d->source->text;
    if (form == FORM_MARKDOWN) {
        return true;
    }
    struct buf out = buf_new(w->arena);
    write_xml(w->arena, w->d, &out);
    *text = buf_str(&out);
    struct document *d = read_again(w, *text);
    return d && documents_same(w->arena, w->d, d);
}

static bool run(struct formatting *w)
{
    if (!take_up(w)) {
        return false;
    }
    name_encoding(w);
    (void)mend(w);
    take_assignments(w);
    bool sure = lay_out(w);
    if (sure) {
        number_anew(w);
    }
    for (unsigned pass = 0; sure && pass < PASSES && mend(w); pass++) {
        sure = lay_out(w);
    }
    return sure;
}

void format_document(struct arena *a, const struct format_options *options,
                     const struct dossier *dossier, struct document *d, struct formatted *out)
{
    struct formatting w = {.arena = a, .options = options, .policy = options->load.policy};
    const enum source_form form = d->form;
    struct str after = STR_EMPTY;
    *out = (struct formatted){.path = d->source->path, .from = d->source};
    w.d = d;
    w.agencies = d->agencies;
    w.policy.dossier = dossier;
    w.out = out;
    const bool sure = run(&w) && give_back(&w, form, &after);
    format_settle(out, sure, after);
}
