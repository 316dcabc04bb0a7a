/* SPDX-License-Identifier: MIT */
#include "model/register.h"

#include "text/fold.h"

/* ---- index ---- */

struct indexer {
    struct arena *arena;
    struct agency_register *r;
    struct map abbreviations; /* folded -> struct named; of no one once two agencies share it */
};

static const struct named *id_of(const struct agency_register *r, struct str id)
{
    return map_get(&r->by_id, id);
}

static struct named *new_named(struct indexer *ix, struct named who)
{
    struct named *n = ARENA_NEW(ix->arena, struct named);
    *n = who;
    return n;
}

static void index_id(struct indexer *ix, struct str id, struct named who)
{
    if (id.n && !map_get(&ix->r->by_id, id)) {
        map_put(&ix->r->by_id, id, new_named(ix, who));
    }
}

/* Of two agencies of one name, one succeeded the other: the one that still lives has the name. */
static bool outlives(const struct agency *x, const struct agency *y)
{
    if (!x || !y || !y->to.date.year) {
        return false;
    }
    return !x->to.date.year || date_cmp(x->to.date, y->to.date) > 0;
}

static void index_name(struct indexer *ix, struct str name, struct named who)
{
    const struct str key = fold_name(ix->arena, name);
    const struct named *before = map_get(&ix->r->by_name, key);
    if (key.n &&
        (!before || (before->official == who.official && outlives(who.agency, before->agency)))) {
        map_put(&ix->r->by_name, key, new_named(ix, who));
    }
}

static void index_names(struct indexer *ix, const struct field_list *names, struct named who)
{
    for (size_t i = 0; i < names->list.n; i++) {
        index_name(ix, names->list.v[i].text, who);
    }
}

static void index_abbreviation(struct indexer *ix, const struct agency *agency)
{
    const struct str key = fold_name(ix->arena, agency->abbreviation.text);
    struct named *before = map_get(&ix->abbreviations, key);
    if (before && before->agency && !outlives(agency, before->agency) &&
        !outlives(before->agency, agency)) {
        before->agency = NULL;
    } else if (key.n && (!before || outlives(agency, before->agency))) {
        map_put(&ix->abbreviations, key, new_named(ix, (struct named){agency, NULL, false}));
    }
}

static void adopt_abbreviations(struct indexer *ix)
{
    const struct map *m = &ix->abbreviations;
    for (size_t i = 0; i < m->cap; i++) {
        struct named *who = m->slots[i].value;
        if (who && who->agency && !map_get(&ix->r->by_name, m->slots[i].key)) {
            map_put(&ix->r->by_name, m->slots[i].key, who);
        }
    }
}

/* Official names first, so that no other name can take one away. */
static void index_all_names(struct indexer *ix)
{
    const struct register_data *data = &ix->r->data;
    for (size_t i = 0; i < data->agencies.n; i++) {
        const struct agency *agency = &data->agencies.v[i];
        index_name(ix, agency->name.text, (struct named){agency, NULL, true});
        index_abbreviation(ix, agency);
    }
    for (size_t i = 0; i < data->groups.n; i++) {
        const struct group *group = &data->groups.v[i];
        index_name(ix, group->name.text, (struct named){NULL, group, true});
    }
    for (size_t i = 0; i < data->agencies.n; i++) {
        const struct agency *agency = &data->agencies.v[i];
        index_names(ix, &agency->aliases, (struct named){agency, NULL, false});
    }
    for (size_t i = 0; i < data->groups.n; i++) {
        const struct group *group = &data->groups.v[i];
        index_names(ix, &group->aliases, (struct named){NULL, group, false});
    }
    adopt_abbreviations(ix);
}

static void index_ids(struct indexer *ix)
{
    struct register_data *data = &ix->r->data;
    for (size_t i = 0; i < data->agencies.n; i++) {
        struct agency *agency = &data->agencies.v[i];
        agency->index = (unsigned)i;
        index_id(ix, agency->id.text, (struct named){agency, NULL, true});
    }
    for (size_t i = 0; i < data->groups.n; i++) {
        struct group *group = &data->groups.v[i];
        group->index = (unsigned)i;
        index_id(ix, group->id.text, (struct named){NULL, group, true});
    }
}

/* The superiors set so far form no cycle, so climbing from `above` ends. */
static bool is_below(const struct agency *above, const struct agency *agency)
{
    while (above && above != agency) {
        above = above->superior.agency;
    }
    return above == agency;
}

static void link_superiors(struct agency_register *r)
{
    for (size_t i = 0; i < r->data.agencies.n; i++) {
        struct agency *agency = &r->data.agencies.v[i];
        const struct agency *above = register_agency(r, agency->superior.raw.text);
        agency->superior.agency = is_below(above, agency) ? NULL : above;
    }
}

/* ---- members ---- */

/* What the group at hand has taken, by index: marked with its turn, so that nothing is cleared
 * between groups. */
struct collector {
    const struct agency_register *r;
    unsigned turn;
    unsigned *agencies, *groups;
    const struct group **waiting; /* every group waits at most once a turn */
    size_t waiting_n;
};

static struct collector collector_new(struct arena *a, const struct agency_register *r)
{
    return (struct collector){
        .r = r,
        .agencies = arena_array(a, r->data.agencies.n, sizeof(unsigned)),
        .groups = arena_array(a, r->data.groups.n, sizeof(unsigned)),
        .waiting = arena_array(a, r->data.groups.n, sizeof(struct group *)),
    };
}

static void take_group(struct collector *c, const struct group *group)
{
    if (c->groups[group->index] != c->turn) {
        c->groups[group->index] = c->turn;
        c->waiting[c->waiting_n++] = group;
    }
}

static void take_included(struct collector *c, const struct group *group)
{
    for (size_t i = 0; i < group->includes.list.n; i++) {
        const struct named *who = id_of(c->r, group->includes.list.v[i].text);
        if (who && who->agency) {
            c->agencies[who->agency->index] = c->turn;
        } else if (who) {
            take_group(c, who->group);
        }
    }
}

static bool belongs(const struct collector *c, const struct agency *agency)
{
    bool in = c->agencies[agency->index] == c->turn;
    for (size_t i = 0; !in && i < agency->groups.list.n; i++) {
        const struct group *group = register_group(c->r, agency->groups.list.v[i].text);
        in = group && c->groups[group->index] == c->turn;
    }
    return in;
}

static void fill_members(struct arena *a, struct collector *c, struct group *group)
{
    c->turn++;
    take_group(c, group);
    while (c->waiting_n) {
        take_included(c, c->waiting[--c->waiting_n]);
    }
    group->members.n = 0;
    for (size_t i = 0; i < c->r->data.agencies.n; i++) {
        const struct agency *agency = &c->r->data.agencies.v[i];
        if (belongs(c, agency)) {
            VEC_PUSH(a, &group->members, agency);
        }
    }
}

void register_index(struct arena *a, struct agency_register *r)
{
    struct indexer ix = {a, r, map_new(a)};
    r->by_id = map_new(a);
    r->by_name = map_new(a);
    index_ids(&ix);
    index_all_names(&ix);
    link_superiors(r);
    struct collector c = collector_new(a, r);
    for (size_t i = 0; i < r->data.groups.n; i++) {
        fill_members(a, &c, &r->data.groups.v[i]);
    }
}

/* ---- questions ---- */

const struct agency *register_agency(const struct agency_register *r, struct str id)
{
    const struct named *who = id_of(r, id);
    return who ? who->agency : NULL;
}

const struct group *register_group(const struct agency_register *r, struct str id)
{
    const struct named *who = id_of(r, id);
    return who ? who->group : NULL;
}

/* Abbreviations that stand for the words of any name; folded. */
static const struct {
    struct str brief, full;
} common_words[] = {
    {STR_INIT("ubnd"), STR_INIT("ủy ban nhân dân")},
    {STR_INIT("hđnd"), STR_INIT("hội đồng nhân dân")},
    {STR_INIT("bhxh"), STR_INIT("bảo hiểm xã hội")},
    {STR_INIT("ubmttq"), STR_INIT("ủy ban mặt trận tổ quốc")},
};

/* "ubnd tỉnh" where the register only knows "ủy ban nhân dân tỉnh", or the reverse. */
static const struct named *respelled(struct arena *a, const struct agency_register *r,
                                     struct str key)
{
    const struct named *who = NULL;
    for (size_t i = 0; !who && i < COUNT_OF(common_words); i++) {
        const struct str brief = fold_name(a, common_words[i].brief);
        const struct str full = fold_name(a, common_words[i].full);
        if (str_starts(key, brief)) {
            who = map_get(&r->by_name, str_cat(a, full, str_from(key, brief.n)));
        } else if (str_starts(key, full)) {
            who = map_get(&r->by_name, str_cat(a, brief, str_from(key, full.n)));
        }
    }
    return who;
}

struct named register_name(struct arena *a, const struct agency_register *r, struct str name)
{
    const struct str key = fold_name(a, name);
    const struct named *who = map_get(&r->by_name, key);
    if (who) {
        return *who;
    }
    who = respelled(a, r, key);
    return who ? (struct named){who->agency, who->group, false} : (struct named){0};
}

struct candidates {
    VEC(struct str) list;
};

static void add_candidates(struct arena *a, struct candidates *c, const struct field *name,
                           const struct field_list *aliases)
{
    VEC_PUSH(a, &c->list, name->text);
    for (size_t i = 0; i < aliases->list.n; i++) {
        VEC_PUSH(a, &c->list, aliases->list.v[i].text);
    }
}

const struct str *register_nearest(struct arena *a, const struct agency_register *r,
                                   struct str name)
{
    struct candidates c = {0};
    for (size_t i = 0; i < r->data.agencies.n; i++) {
        add_candidates(a, &c, &r->data.agencies.v[i].name, &r->data.agencies.v[i].aliases);
    }
    for (size_t i = 0; i < r->data.groups.n; i++) {
        add_candidates(a, &c, &r->data.groups.v[i].name, &r->data.groups.v[i].aliases);
    }
    return c.list.n ? nearest_name(a, name, c.list.v, c.list.n) : NULL;
}

const struct agency *agency_nearest(struct arena *a, const struct agency_register *r, struct str id)
{
    const size_t n = r->data.agencies.n;
    struct str *ids = arena_array(a, n, sizeof *ids);
    for (size_t i = 0; i < n; i++) {
        ids[i] = r->data.agencies.v[i].id.text;
    }
    const struct str *near = nearest(a, id, ids, n);
    if (near) {
        return register_agency(r, *near);
    }
    near = register_nearest(a, r, id);
    return near ? register_name(a, r, *near).agency : NULL;
}

bool group_has(const struct group *g, const struct agency *agency)
{
    size_t low = 0;
    size_t high = g->members.n; /* members are sorted by index */
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (g->members.v[middle]->index < agency->index) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < g->members.n && g->members.v[low] == agency;
}

struct str agency_place(const struct agency *agency)
{
    while (agency && !str_trim(agency->place.text).n) {
        agency = agency->superior.agency;
    }
    return agency ? str_trim(agency->place.text) : STR_EMPTY;
}

bool agency_alive(const struct agency *agency, struct date day)
{
    if (!day.year) {
        return true;
    }
    const struct date from = agency->from.date;
    const struct date to = agency->to.date;
    return (!from.year || date_cmp(from, day) <= 0) && (!to.year || date_cmp(day, to) <= 0);
}
