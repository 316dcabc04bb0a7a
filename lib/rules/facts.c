/* SPDX-License-Identifier: MIT */
#include "rules/facts.h"

struct known {
    const struct document *document;
    struct passages passages;
    void *facts[FACTS];
};

struct facts {
    struct arena *arena;
    VEC(struct known *) list;
};

struct facts *facts_new(struct arena *a)
{
    struct facts *facts = ARENA_NEW(a, struct facts);
    facts->arena = a;
    return facts;
}

/* ---- passages ---- */

static void add_field(struct arena *a, struct passages *out, const struct field *field,
                      const struct block *block)
{
    if (field->text.n) {
        const enum passage_kind kind = block ? PASSAGE_BLOCK : PASSAGE_FRONT;
        VEC_PUSH(
            a, &out->list,
            ((struct passage){.kind = kind, .text = field->text, .field = field, .block = block}));
    }
}

static void add_fields(struct arena *a, struct passages *out, const struct field_list *fields)
{
    for (size_t i = 0; i < fields->list.n; i++) {
        add_field(a, out, &fields->list.v[i], NULL);
    }
}

static void add_runs(struct arena *a, struct passages *out, enum passage_kind kind,
                     const struct runs *runs, const struct block *block)
{
    const struct str text = runs_text(a, runs);
    if (text.n) {
        VEC_PUSH(a, &out->list,
                 ((struct passage){.kind = kind, .text = text, .runs = runs, .block = block}));
    }
}

static void add_table(struct arena *a, struct passages *out, const struct block *block)
{
    const struct table *t = block->table;
    for (size_t r = 0; r < t->rows.n; r++) {
        for (size_t c = 0; c < t->columns; c++) {
            add_runs(a, out, PASSAGE_CELL, &t->rows.v[r].cells[c].words, block);
        }
    }
}

static void add_assignment(struct arena *a, struct passages *out, const struct block *block)
{
    const struct assignment *as = block->assignment;
    const struct field *const texts[] = {&as->product, &as->funding, &as->report, &as->note};
    for (size_t i = 0; i < COUNT_OF(texts) && !as->inferred; i++) {
        add_field(a, out, texts[i], block);
    }
}

static void add_block(struct arena *a, struct passages *out, const struct block *b)
{
    if (b->kind == BLOCK_TABLE && b->table) {
        add_table(a, out, b);
    } else if (b->kind == BLOCK_ITEM || b->kind == BLOCK_PARA) {
        add_runs(a, out, PASSAGE_WORDS, &b->words, b);
    }
    if (b->assignment) {
        add_assignment(a, out, b);
    }
}

static void add_front(struct arena *a, struct passages *out, const struct document_meta *meta)
{
    add_field(a, out, &meta->type_title, NULL);
    add_field(a, out, &meta->subject, NULL);
    add_fields(a, out, &meta->bases);
    add_fields(a, out, &meta->addressees);
    for (size_t i = 0; i < meta->reports.n; i++) {
        add_field(a, out, &meta->reports.v[i].content, NULL);
    }
    add_fields(a, out, &meta->recipients);
}

static struct known *known_of(struct facts *facts, const struct document *d)
{
    for (size_t i = 0; i < facts->list.n; i++) {
        if (facts->list.v[i]->document == d) {
            return facts->list.v[i];
        }
    }
    struct known *k = ARENA_NEW(facts->arena, struct known);
    k->document = d;
    VEC_PUSH(facts->arena, &facts->list, k);
    add_front(facts->arena, &k->passages, &d->meta);
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        add_block(facts->arena, &k->passages, b);
    }
    return k;
}

void **fact_of(const struct rule_run *run, const struct document *d, enum fact fact)
{
    return &known_of(run->facts, d)->facts[fact];
}

const struct passages *passages_in(struct facts *facts, const struct document *d)
{
    return &known_of(facts, d)->passages;
}

const struct passages *passages_of(const struct rule_run *run)
{
    return passages_in(run->facts, run->document);
}

/* ---- places ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static void skip_blanks(struct str s, size_t *at)
{
    while (*at < s.n && is_blank(s.p[*at])) {
        ++*at;
    }
}

/* Matches bytes [0, to) of `text` against `raw` from `at`, runs of blanks being alike. On success
 * `place` holds where bytes `from` and `to` of the text stand in raw. */
static bool stands_at(struct str raw, size_t at, struct str text, size_t from, size_t to,
                      struct span *place)
{
    size_t i = 0;
    while (i < to) {
        if (i <= from) {
            place->start = (uint32_t)at;
        }
        if (at >= raw.n) {
            return false;
        }
        if (is_blank(text.p[i]) && is_blank(raw.p[at])) {
            skip_blanks(text, &i);
            skip_blanks(raw, &at);
        } else if (raw.p[at++] != text.p[i++]) {
            return false;
        }
    }
    place->end = (uint32_t)at;
    return true;
}

struct span field_place(const struct source *source, const struct field *field, size_t from,
                        size_t to)
{
    const struct str raw = source_text(source, field->at);
    if (from >= to || to > field->text.n) {
        return field->at;
    }
    for (size_t at = 0; at < raw.n; at++) {
        struct span place = {0, 0};
        if (stands_at(raw, at, field->text, from, to, &place)) {
            return (struct span){field->at.start + place.start, field->at.start + place.end};
        }
    }
    return field->at;
}

struct span passage_place(const struct document *d, const struct passage *p, size_t from, size_t to)
{
    return p->runs ? runs_place(p->runs, from, to) : field_place(d->source, p->field, from, to);
}

/* ---- fixes ---- */

void source_fix(const struct rule_run *run, struct finding *f, struct span at, struct str wrong,
                struct str right)
{
    const struct document *d = run->document;
    const bool markup = d->form == FORM_XML && (str_find_char(right, '&', 0) != STR_NPOS ||
                                                str_find_char(right, '<', 0) != STR_NPOS);
    if (f && !markup && at.end && str_eq(source_text(d->source, at), wrong)) {
        fix_at(run->sink, f, at, right);
    }
}

void passage_fix(const struct rule_run *run, struct finding *f, const struct passage *p,
                 size_t from, size_t to, struct str right)
{
    source_fix(run, f, passage_place(run->document, p, from, to), str_cut(p->text, from, to),
               right);
}

void field_fix(const struct rule_run *run, struct finding *f, const struct field *field,
               size_t from, size_t to, struct str right)
{
    source_fix(run, f, field_place(run->document->source, field, from, to),
               str_cut(field->text, from, to), right);
}
