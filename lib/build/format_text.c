/* SPDX-License-Identifier: MIT */
#include "build/format_text.h"

#include "read/read.h"

/* What the reader had to leave out would be lost in writing. Other faults of group S are in keys
 * and values, which are written as they stand. */
static bool is_loss(const struct finding *f)
{
    static const char *const codes[] = {"S001", "S002", "S006", "S007", "S008", "S009"};
    for (size_t i = 0; f->rule && i < COUNT_OF(codes); i++) {
        if (str_is(str_of(f->rule->code), codes[i])) {
            return true;
        }
    }
    return false;
}

bool format_has_loss(const struct sink *sink, const struct source *source)
{
    for (size_t i = 0; i < sink->list.n; i++) {
        const struct finding *f = sink->list.v[i];
        if (is_loss(f) && (!source || f->source == source)) {
            return true;
        }
    }
    return false;
}

struct source *format_source(struct arena *a, struct sink *sink, struct str text, struct str path)
{
    struct source *source = NULL;
    return source_decode(a, sink, text, path, "UTF-8", &source) == ST_OK ? source : NULL;
}

/* Is the file, byte for byte, what is shown as its text? */
static bool is_canonical_file(const struct source *s)
{
    return str_is(STR("UTF-8"), s->encoding) && s->shifts.list.n == 0;
}

void format_settle(struct formatted *f, bool sure, struct str after)
{
    const bool same = str_eq(after, f->from->text) && is_canonical_file(f->from);
    f->after = after;
    f->outcome = !sure ? FORMAT_UNSURE : same ? FORMAT_SAME : FORMAT_CHANGED;
}

/* Only what stands in the way of formatting is told here; the rest is for `vanthu check`. */
void format_keep_losses(struct sink *sink)
{
    size_t kept = 0;
    for (size_t i = 0; i < sink->list.n; i++) {
        if (is_loss(sink->list.v[i])) {
            sink->list.v[kept++] = sink->list.v[i];
        }
    }
    sink->list.n = kept;
    sink_sort(sink);
}
