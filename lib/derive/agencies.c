/* SPDX-License-Identifier: MIT */
#include "derive/derive.h"

static bool is_under(const struct agency *agency, const struct agency *superior)
{
    const struct agency *up = agency->superior.agency;
    while (up && up != superior) {
        up = up->superior.agency;
    }
    return up != NULL;
}

/* Who issued the plan needs none from it. A plan that was itself derived still names those it works
 * with, but binds only the units of its issuer. */
static bool is_bound(const struct document *d, const struct agency *agency)
{
    const struct agency *issuer = d->meta.issuer.agency;
    const bool derived = d->meta.parent.symbol.set || d->meta.parent.file.set;
    return agency != issuer && agency_alive(agency, d->meta.date.date) &&
           (!derived || !issuer || is_under(agency, issuer));
}

static bool has_task(const struct tasks *tasks, const struct agency *agency)
{
    for (size_t i = 0; i < tasks->list.n; i++) {
        if (task_role(&tasks->list.v[i], agency) != ROLE_NONE) {
            return true;
        }
    }
    return false;
}

struct agencies agencies_assigned(struct arena *a, const struct document *d,
                                  const struct tasks *tasks)
{
    struct agencies assigned = {0};
    const struct register_data *data = d->agencies ? &d->agencies->data : NULL;
    for (size_t i = 0; data && i < data->agencies.n; i++) {
        const struct agency *agency = &data->agencies.v[i];
        if (is_bound(d, agency) && has_task(tasks, agency)) {
            VEC_PUSH(a, &assigned.list, agency);
        }
    }
    return assigned;
}
