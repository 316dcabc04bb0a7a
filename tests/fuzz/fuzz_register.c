/* SPDX-License-Identifier: MIT
 * A register from anybody, YAML or XML: read, searched, written in both forms, read back. */
#include "fuzz.h"

#include "read/read.h"
#include "rules/rules.h"
#include "write/write.h"

#include <stdlib.h>

static struct agency_register *read_text(struct arena *a, struct sink *sink, struct str text)
{
    struct source *source = NULL;
    struct agency_register *r = NULL;
    if (source_decode(a, sink, text, STR("danh-ba"), NULL, &source) != ST_OK ||
        register_read(a, sink, source, &r) != ST_OK) {
        return NULL;
    }
    return r;
}

/* What we wrote must be a register again, with as many agencies and groups. */
static void read_back(struct arena *a, const struct agency_register *r, struct str text)
{
    struct sink sink = sink_new(a, LANG_EN, rule_find);
    const struct agency_register *again = read_text(a, &sink, text);
    if (!again || again->data.agencies.n != r->data.agencies.n ||
        again->data.groups.n != r->data.groups.n) {
        abort();
    }
}

enum status fuzz_one(struct arena *a, struct str bytes)
{
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    const struct agency_register *r = read_text(a, &sink, bytes);
    if (!r) {
        return ST_INVALID;
    }
    (void)register_name(a, r, bytes);
    (void)register_nearest(a, r, str_cut(bytes, 0, 60));
    if (sink_count(&sink).errors) {
        return ST_INVALID;
    }
    struct buf yaml = buf_new(a);
    struct buf xml = buf_new(a);
    write_register_yaml(a, r, &yaml);
    write_register_xml(a, r, &xml);
    read_back(a, r, buf_str(&yaml));
    read_back(a, r, buf_str(&xml));
    return ST_OK;
}
