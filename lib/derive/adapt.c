/* SPDX-License-Identifier: MIT */
#include "derive/adapt.h"

static struct str official_name(const struct party *p)
{
    if (p->who.agency) {
        return p->who.agency->name.text;
    }
    return p->who.group ? p->who.group->name.text : p->name;
}

static bool is_known(const struct party *p)
{
    return p->who.agency || p->who.group;
}

static void add_agency(struct arena *a, struct parties *out, const struct agency *agency)
{
    const struct named who = {.agency = agency, .official = true};
    if (!parties_find(out, &who)) {
        VEC_PUSH(a, &out->list, ((struct party){.name = agency->name.text, .who = who}));
    }
}

static void add_party(struct arena *a, struct parties *out, const struct party *p)
{
    struct party copy = {.name = official_name(p), .who = p->who};
    copy.who.official = true;
    if (!parties_find(out, &p->who)) {
        VEC_PUSH(a, &out->list, copy);
    }
}

static bool has_member(const struct group *group, const struct agency *agency)
{
    return group && !group->open.value && group_has(group, agency);
}

/* Of those that co-ordinate, a lead's own group without the others in it is nobody. */
static bool is_only(const struct party *p, const struct agency *agency)
{
    return p->who.agency == agency ||
           (has_member(p->who.group, agency) && p->who.group->members.n == 1);
}

/* The agency co-ordinates itself: its group names it, and it is named already. */
static bool stands_for(const struct party *p, const struct agency *agency)
{
    return p->who.agency == agency || has_member(p->who.group, agency);
}

static void add_others(struct arena *a, struct parties *out, const struct parties *from,
                       const struct agency *agency,
                       bool (*is_self)(const struct party *, const struct agency *))
{
    for (size_t i = 0; i < from->list.n; i++) {
        const struct party *p = &from->list.v[i];
        if (is_known(p) && !is_self(p, agency)) {
            add_party(a, out, p);
        }
    }
}

/* Co-leads by name; the groups among the leads share the task with the agency, not for it. */
static void add_co_leads(struct arena *a, struct parties *out, const struct parties *leads,
                         const struct agency *agency)
{
    for (size_t i = 0; i < leads->list.n; i++) {
        const struct party *p = &leads->list.v[i];
        if (p->who.agency && p->who.agency != agency) {
            add_party(a, out, p);
        }
    }
}

/* Names that the register lacks would be errors in a block; the reader must still see them. */
static void note_unknown(struct arena *a, struct assignment *out, const struct assignment *as)
{
    struct buf b = buf_new(a);
    for (size_t i = 0; i < as->with.list.n; i++) {
        const struct party *p = &as->with.list.v[i];
        if (!is_known(p)) {
            buf_printf(&b, "%s%.*s", b.n ? ", " : "phối hợp với ", STR_ARG(p->name));
        }
    }
    if (b.n && out->note.text.n) {
        buf_printf(&b, "; %.*s", STR_ARG(out->note.text));
    }
    if (b.n) {
        out->note = (struct field){.text = buf_str(&b), .set = true};
    }
}

/* What an agency leads, or leads together with its group. The group that co-ordinates with it keeps
 * its name though the agency is a member: the others are still meant. */
static void adapt_lead(struct arena *a, struct assignment *out, const struct assignment *as,
                       const struct agency *agency)
{
    add_agency(a, &out->lead, agency);
    add_co_leads(a, &out->with, &as->lead, agency);
    add_others(a, &out->with, &as->with, agency, is_only);
}

static void adapt_coordinate(struct arena *a, struct assignment *out, const struct assignment *as,
                             const struct agency *agency)
{
    for (size_t i = 0; i < as->lead.list.n; i++) {
        add_party(a, &out->lead, &as->lead.list.v[i]);
    }
    add_agency(a, &out->with, agency);
    add_others(a, &out->with, &as->with, agency, stands_for);
}

static void adapt_foreign(struct arena *a, struct assignment *out, const struct assignment *as,
                          const struct agency *agency)
{
    (void)agency;
    for (size_t i = 0; i < as->lead.list.n; i++) {
        add_party(a, &out->lead, &as->lead.list.v[i]);
    }
    for (size_t i = 0; i < as->with.list.n; i++) {
        if (is_known(&as->with.list.v[i])) {
            add_party(a, &out->with, &as->with.list.v[i]);
        }
    }
}

struct assignment *assignment_adapt(struct arena *a, const struct assignment *as, enum role role,
                                    const struct agency *agency)
{
    static void (*const by_role[])(struct arena *, struct assignment *, const struct assignment *,
                                   const struct agency *) = {
        [ROLE_NONE] = adapt_foreign,
        [ROLE_LEAD] = adapt_lead,
        [ROLE_COMMON] = adapt_lead,
        [ROLE_COORDINATE] = adapt_coordinate,
    };
    struct assignment *out = ARENA_NEW(a, struct assignment);
    *out = *as;
    out->at = (struct span){0, 0};
    out->inferred = false;
    out->lead = (struct parties){0};
    out->with = (struct parties){0};
    by_role[role](a, out, as, agency);
    note_unknown(a, out, as);
    return out;
}

struct str parties_text(struct arena *a, const struct parties *parties)
{
    struct str *names = arena_array(a, parties->list.n, sizeof *names);
    for (size_t i = 0; i < parties->list.n; i++) {
        names[i] = parties->list.v[i].name;
    }
    return str_join(a, names, parties->list.n, STR("; "));
}
