/* SPDX-License-Identifier: MIT */
#include "read/register.h"

#include "model/keys.h"
#include "read/bind.h"
#include "read/read.h"
#include "read/xml_meta.h"
#include "read/yaml_tree.h"
#include "text/fold.h"

struct checker {
    struct arena *arena;
    struct sink *sink;
    const struct agency_register *r;
};

/* ---- ids ---- */

/* Ids become names of files and of XML. */
static bool is_id(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        const char c = s.p[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (i && (c == '-' || c == '_')))) {
            return false;
        }
    }
    return s.n > 0;
}

static void check_id(struct checker *c, const struct field *id)
{
    if (is_id(id->text)) {
        return;
    }
    struct finding *f = report(c->sink, c->r->source, id->at, "S005",
                               "mã \"%.*s\" chỉ được có chữ thường không dấu, số và gạch nối",
                               "id \"%.*s\" may only have a-z, 0-9 and hyphens", STR_ARG(id->text));
    const struct str slug = fold_slug(c->arena, fold_ascii(c->arena, id->text));
    hint(c->sink, f, "ví dụ %.*s", "such as %.*s", STR_ARG(slug));
}

static const struct str *nearest_id(struct checker *c, struct str id)
{
    const struct register_data *data = &c->r->data;
    const size_t n = data->agencies.n + data->groups.n;
    struct str *ids = arena_array(c->arena, n, sizeof *ids);
    for (size_t i = 0; i < data->agencies.n; i++) {
        ids[i] = data->agencies.v[i].id.text;
    }
    for (size_t i = 0; i < data->groups.n; i++) {
        ids[data->agencies.n + i] = data->groups.v[i].id.text;
    }
    return nearest(c->arena, id, ids, n);
}

enum { WANT_AGENCY = 1, WANT_GROUP = 2 };

static const struct msg kind_words[] = {
    [WANT_AGENCY] = {"cơ quan", "agency"},
    [WANT_GROUP] = {"nhóm", "group"},
    [WANT_AGENCY | WANT_GROUP] = {"cơ quan hay nhóm", "agency or group"},
};

static void check_reference(struct checker *c, const struct field *id, unsigned wanted)
{
    const bool known = (wanted & WANT_AGENCY && register_agency(c->r, id->text)) ||
                       (wanted & WANT_GROUP && register_group(c->r, id->text));
    if (known || !id->text.n) {
        return;
    }
    struct finding *f =
        report(c->sink, c->r->source, id->at, "S005", "không có %s mang mã \"%.*s\"",
               "there is no %s with the id \"%.*s\"", msg_in(kind_words[wanted], c->sink->lang),
               STR_ARG(id->text));
    const struct str *near = nearest_id(c, id->text);
    if (near) {
        hint(c->sink, f, "có phải \"%.*s\"?", "did you mean \"%.*s\"?", STR_ARG(*near));
    }
}

static void check_references(struct checker *c, const struct field_list *ids, unsigned wanted)
{
    for (size_t i = 0; i < ids->list.n; i++) {
        check_reference(c, &ids->list.v[i], wanted);
    }
}

/* ---- names ---- */

static bool lives_overlap(const struct agency *x, const struct agency *y)
{
    const bool before =
        x->to.date.year && y->from.date.year && date_cmp(x->to.date, y->from.date) < 0;
    const bool after =
        y->to.date.year && x->from.date.year && date_cmp(y->to.date, x->from.date) < 0;
    return !before && !after;
}

static void report_name(struct checker *c, const struct field *name, const struct field *owner_id,
                        const struct field *owner_name)
{
    struct finding *f =
        report(c->sink, c->r->source, name->at, "S005", "tên \"%.*s\" đã là của \"%.*s\"",
               "the name \"%.*s\" is already that of \"%.*s\"", STR_ARG(name->text),
               STR_ARG(owner_id->text));
    hint(c->sink, f, "một tên chỉ chỉ một cơ quan: sửa hoặc bỏ một trong hai",
         "a name stands for one agency: change or drop one of them");
    related(c->sink, f, c->r->source, owner_name->at, "tên đã có ở đây", "it has it here");
}

/* One name may pass from an agency to its successor; it must not stand for two at one time. */
static void check_name(struct checker *c, const struct field *name, const struct agency *agency,
                       const struct group *group)
{
    const struct named *who = map_get(&c->r->by_name, fold_name(c->arena, name->text));
    if (!who || (who->agency == agency && who->group == group)) {
        return;
    }
    if (who->group) {
        report_name(c, name, &who->group->id, &who->group->name);
    } else if (who->agency && (!agency || lives_overlap(agency, who->agency))) {
        report_name(c, name, &who->agency->id, &who->agency->name);
    }
}

static void check_aliases(struct checker *c, const struct field_list *aliases,
                          const struct agency *agency, const struct group *group)
{
    for (size_t i = 0; i < aliases->list.n; i++) {
        check_name(c, &aliases->list.v[i], agency, group);
    }
}

/* ---- cycles ---- */

/* "Sở Y tế" → "Ủy ban nhân dân tỉnh" → "Sở Y tế": from the agency up to itself, the middle of a
 * long way left out. */
static struct str way_up(struct arena *a, const struct agency *agency, const struct agency *up)
{
    enum { SHOWN = 5 };
    struct buf out = buf_new(a);
    unsigned n = 0;
    buf_printf(&out, "\"%.*s\"", STR_ARG(agency->name.text));
    for (; up && up != agency; up = up->superior.agency, n++) {
        if (n < SHOWN) {
            buf_printf(&out, " → \"%.*s\"", STR_ARG(up->name.text));
        }
    }
    buf_printf(&out, "%s → \"%.*s\"", n > SHOWN ? " → …" : "", STR_ARG(agency->name.text));
    return buf_str(&out);
}

/* register_index() leaves out the superior that would close a cycle. */
static void check_superior(struct checker *c, const struct agency *agency)
{
    const struct field *id = &agency->superior.raw;
    check_reference(c, id, WANT_AGENCY);
    const struct agency *up = register_agency(c->r, id->text);
    if (!agency->superior.agency && up) {
        const struct str way = way_up(c->arena, agency, up);
        struct finding *f =
            report(c->sink, c->r->source, id->at, "S005", "chuỗi cơ quan cấp trên quay vòng: %.*s",
                   "the superiors go in a circle: %.*s", STR_ARG(way));
        hint(c->sink, f, "bỏ khóa \"cấp trên\" ở cơ quan đứng trên cùng",
             "drop the key \"cấp trên\" from the topmost agency");
    }
}

/* Groups on the way from the outermost one down; a group met again while it is open is in itself.
 */
struct descent {
    const struct group *group;
    size_t next; /* of its `gồm` */
};

enum { UNSEEN, OPEN, DONE };

static void report_group_cycle(struct checker *c, const struct group *group, const struct field *id)
{
    struct finding *f = report(c->sink, c->r->source, id->at, "S005",
                               "các nhóm chứa nhau thành vòng: \"%.*s\" đã chứa \"%.*s\"",
                               "groups in a circle: \"%.*s\" already includes \"%.*s\"",
                               STR_ARG(id->text), STR_ARG(group->id.text));
    hint(c->sink, f, "bỏ một trong hai chỗ \"gồm\"", "drop one of the two from \"gồm\"");
}

static void descend(struct checker *c, struct descent *way, unsigned char *state,
                    const struct group *from)
{
    size_t depth = 0;
    way[depth++] = (struct descent){from, 0};
    state[from->index] = OPEN;
    while (depth) {
        struct descent *at = &way[depth - 1];
        if (at->next == at->group->includes.list.n) {
            state[at->group->index] = DONE;
            depth--;
            continue;
        }
        const struct field *id = &at->group->includes.list.v[at->next++];
        const struct group *below = register_group(c->r, id->text);
        if (below && state[below->index] == OPEN) {
            report_group_cycle(c, at->group, id);
        } else if (below && state[below->index] == UNSEEN) {
            state[below->index] = OPEN;
            way[depth++] = (struct descent){below, 0};
        }
    }
}

static void check_group_cycles(struct checker *c)
{
    const size_t n = c->r->data.groups.n;
    struct descent *way = arena_array(c->arena, n, sizeof *way);
    unsigned char *state = arena_alloc(c->arena, n);
    for (size_t i = 0; i < n; i++) {
        if (state[i] == UNSEEN) {
            descend(c, way, state, &c->r->data.groups.v[i]);
        }
    }
}

/* ---- all of it ---- */

static void check_life(struct checker *c, const struct agency *agency)
{
    const struct date from = agency->from.date;
    const struct date to = agency->to.date;
    if (from.year && to.year && date_cmp(to, from) < 0) {
        struct finding *f =
            report(c->sink, c->r->source, agency->to.raw.at, "S005",
                   "\"đến ngày\" sớm hơn \"từ ngày\"", "\"đến ngày\" is before \"từ ngày\"");
        hint(c->sink, f, "kiểm tra lại năm của hai ngày", "check the years of both");
    }
}

static void check_agency(struct checker *c, const struct agency *agency)
{
    check_id(c, &agency->id);
    check_name(c, &agency->name, agency, NULL);
    check_aliases(c, &agency->aliases, agency, NULL);
    check_superior(c, agency);
    check_references(c, &agency->groups, WANT_GROUP);
    check_references(c, &agency->successors, WANT_AGENCY);
    check_life(c, agency);
}

static void check_group(struct checker *c, const struct group *group)
{
    const struct agency *same = register_agency(c->r, group->id.text);
    check_id(c, &group->id);
    if (same) {
        struct finding *f =
            report(c->sink, c->r->source, group->id.at, "S005", "mã \"%.*s\" đã là của một cơ quan",
                   "id \"%.*s\" is already that of an agency", STR_ARG(group->id.text));
        related(c->sink, f, c->r->source, same->id.at, "cơ quan đó ở đây", "it is here");
    }
    check_name(c, &group->name, NULL, group);
    check_aliases(c, &group->aliases, NULL, group);
    check_references(c, &group->includes, WANT_AGENCY | WANT_GROUP);
}

static void check_register(struct checker *c)
{
    for (size_t i = 0; i < c->r->data.agencies.n; i++) {
        check_agency(c, &c->r->data.agencies.v[i]);
    }
    for (size_t i = 0; i < c->r->data.groups.n; i++) {
        check_group(c, &c->r->data.groups.v[i]);
    }
    check_group_cycles(c);
}

enum status register_bind(struct arena *a, struct sink *sink, const struct source *source,
                          struct value *front, struct agency_register **out)
{
    struct agency_register *r = ARENA_NEW(a, struct agency_register);
    r->source = source;
    r->front = front;
    bind(a, sink, source, &register_keys, front, &r->data);
    bind_required(sink, source, &register_keys, &r->data, FOR_ALL, (struct span){0, 0});
    if (r->data.agencies.n + r->data.groups.n > LIMIT_AGENCIES) {
        report(sink, source, front->at, "S009", "danh bạ có hơn %d cơ quan và nhóm",
               "the register has more than %d agencies and groups", LIMIT_AGENCIES);
        return ST_LIMIT;
    }
    register_index(a, r);
    struct checker c = {a, sink, r};
    check_register(&c);
    *out = r;
    return ST_OK;
}

enum status register_read(struct arena *a, struct sink *sink, const struct source *source,
                          struct agency_register **out)
{
    const struct span whole = {0, (uint32_t)source->text.n};
    struct value *front = NULL;
    const enum status st = xml_is(source) ? xml_meta_read(a, sink, source, &register_keys, &front)
                                          : yaml_tree(a, sink, source, whole, &front);
    return st == ST_OK ? register_bind(a, sink, source, front, out) : st;
}
