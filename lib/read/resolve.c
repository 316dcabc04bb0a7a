/* SPDX-License-Identifier: MIT */
#include "read/infer.h"
#include "read/read.h"

static void resolve_agency(const struct agency_register *r, struct field_agency *field)
{
    field->agency = register_agency(r, str_trim(field->raw.text));
}

/* `front` stays as it was written. */
static void default_place(struct document_meta *meta)
{
    if (!str_trim(meta->place.text).n) {
        meta->place.text = agency_place(meta->issuer.agency);
    }
}

static void resolve_front(struct document_meta *meta, const struct agency_register *r)
{
    resolve_agency(r, &meta->issuer);
    default_place(meta);
    resolve_agency(r, &meta->parent.issuer);
    for (size_t i = 0; i < meta->reports.n; i++) {
        resolve_agency(r, &meta->reports.v[i].to);
        resolve_agency(r, &meta->reports.v[i].through);
    }
}

/* "Sở Y tế (Văn phòng)" is Sở Y tế to the register. */
static struct str without_remark(struct str name)
{
    const size_t open = str_find_char(name, '(', 0);
    return open == STR_NPOS ? name : str_trim(str_cut(name, 0, open));
}

static void resolve_parties(struct arena *a, const struct agency_register *r,
                            struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        struct party *p = &parties->list.v[i];
        p->who = register_name(a, r, p->name);
        if (!p->who.agency && !p->who.group) {
            p->who = register_name(a, r, without_remark(p->name));
            p->who.official = false;
        }
    }
}

/* A derived plan that has no date yet has its deadlines from its parent. */
static struct date today_of(const struct document_meta *meta)
{
    return meta->date.date.year ? meta->date.date : meta->parent.date.date;
}

/* "quý II": the year is the document's. */
static void resolve_deadline(struct deadline *d, struct date today)
{
    if (d->kind == DEADLINE_UNKNOWN) {
        const struct field text = d->text;
        *d = deadline_read(text.text, today);
        d->text = text;
    }
}

void document_resolve(struct arena *a, struct document *d, const struct agency_register *r)
{
    d->agencies = r;
    for (struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment) {
            resolve_deadline(&b->assignment->deadline, today_of(&d->meta));
        }
    }
    if (!r) {
        return;
    }
    resolve_front(&d->meta, r);
    for (struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment) {
            resolve_parties(a, r, &b->assignment->lead);
            resolve_parties(a, r, &b->assignment->with);
        }
    }
    infer_assignments(a, d);
}
