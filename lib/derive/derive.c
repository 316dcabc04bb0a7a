/* SPDX-License-Identifier: MIT
 * parent + agency -> values -> text template -> Markdown -> document -> the parent's words. */
#include "derive/derive.h"

#include "derive/fill.h"
#include "derive/number.h"
#include "derive/quote.h"
#include "derive/values.h"
#include "read/read.h"

static enum status make(struct arena *a, struct sink *sink, const struct document *parent,
                        const struct value *values, const struct quotes *quotes,
                        const struct mustache *wording, struct document **out)
{
    const enum status st = fill_template(a, sink, wording, values, out);
    if (st != ST_OK) {
        return st;
    }
    quotes_splice(a, *out, quotes);
    items_number(a, *out);
    if (parent->agencies) {
        document_resolve(a, *out, parent->agencies);
    }
    return ST_OK;
}

enum status derive_plan(struct arena *a, struct sink *sink, const struct document *parent,
                        const struct agency *agency, struct str parent_file,
                        const struct mustache *wording, struct document **out)
{
    const struct tasks tasks = tasks_of(a, parent);
    struct quotes quotes = {.agency = agency};
    struct value *values = value_map(a);
    value_set(a, values, STR("cơ quan"), values_agency(a, agency));
    struct value *origin = value_set(a, values, STR("gốc"), values_parent(a, parent));
    value_set_text(a, origin, "tệp", parent_file);
    value_set_text(a, origin, "dấu vết", tasks_trail(a, &tasks, agency));
    values_tasks(a, values, &tasks, &quotes);
    values_reports(a, values, parent, agency);
    values_recipients(a, values, parent, &tasks, agency);
    return make(a, sink, parent, values, &quotes, wording, out);
}
