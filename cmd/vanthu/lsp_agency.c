/* SPDX-License-Identifier: MIT */
#include "vanthu/lsp_agency.h"

#include "read/names.h"

static bool take(struct named who, struct span words, uint32_t at, struct name_found *out)
{
    if ((!who.agency && !who.group) || !span_touches(words, at)) {
        return false;
    }
    *out = (struct name_found){who, words};
    return true;
}

static bool in_parties(const struct parties *parties, uint32_t at, struct name_found *out)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct party *p = &parties->list.v[i];
        if (take(p->who, p->at, at, out)) {
            return true;
        }
    }
    return false;
}

/* Values of the front matter that are ids. */
static bool in_front(const struct document *d, uint32_t at, struct name_found *out)
{
    const struct document_meta *m = &d->meta;
    const struct field_agency *const fields[] = {&m->issuer, &m->parent.issuer};
    for (size_t i = 0; i < COUNT_OF(fields); i++) {
        if (take((struct named){fields[i]->agency, NULL, false}, fields[i]->raw.at, at, out)) {
            return true;
        }
    }
    for (size_t i = 0; i < m->reports.n; i++) {
        const struct reporting *r = &m->reports.v[i];
        if (take((struct named){r->to.agency, NULL, false}, r->to.raw.at, at, out) ||
            take((struct named){r->through.agency, NULL, false}, r->through.raw.at, at, out)) {
            return true;
        }
    }
    return false;
}

/* Whole values that are names: addressees and recipients. */
static bool in_list(struct arena *a, const struct document *d, const struct field_list *list,
                    uint32_t at, struct name_found *out)
{
    for (size_t i = 0; i < list->list.n; i++) {
        const struct field *f = &list->list.v[i];
        if (span_touches(f->at, at) &&
            take(register_name(a, d->agencies, f->text), f->at, at, out)) {
            return true;
        }
    }
    return false;
}

static bool in_words(struct arena *a, const struct document *d, const struct runs *words,
                     uint32_t at, struct name_found *out)
{
    const struct str s = runs_text(a, words);
    if (!s.n || !span_touches(runs_place(words, 0, s.n), at)) {
        return false;
    }
    struct name_index index = name_index_new(a, d->agencies);
    const struct text text = text_with_names(&index, s);
    struct named who = {NULL, NULL, false};
    for (size_t i = 0, n = 0; i < text.words.n; i += n ? n : 1) {
        n = name_at(&text, i, &who);
        if (n && take(who, runs_place(words, text.words.v[i].start, text.words.v[i + n - 1].end),
                      at, out)) {
            return true;
        }
    }
    return false;
}

static bool in_table(struct arena *a, const struct document *d, const struct table *table,
                     uint32_t at, struct name_found *out)
{
    for (size_t i = 0; i < table->rows.n; i++) {
        const struct row *row = &table->rows.v[i];
        for (size_t k = 0; k < table->columns && span_touches(row->at, at); k++) {
            if (in_words(a, d, &row->cells[k].words, at, out)) {
                return true;
            }
        }
    }
    return false;
}

static bool in_block(struct arena *a, const struct document *d, const struct block *b, uint32_t at,
                     struct name_found *out)
{
    const struct assignment *as = b->assignment;
    if (as && !as->inferred && span_touches(as->at, at)) {
        return in_parties(&as->lead, at, out) || in_parties(&as->with, at, out);
    }
    if (!span_touches(b->at, at)) {
        return false;
    }
    return b->table ? in_table(a, d, b->table, at, out) : in_words(a, d, &b->words, at, out);
}

bool name_at_place(struct arena *a, const struct document *d, uint32_t at, struct name_found *out)
{
    if (!d->agencies) {
        return false;
    }
    if (at < d->front_at.end) {
        return in_front(d, at, out) || in_list(a, d, &d->meta.addressees, at, out) ||
               in_list(a, d, &d->meta.recipients, at, out);
    }
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (in_block(a, d, b, at, out)) {
            return true;
        }
    }
    return false;
}
