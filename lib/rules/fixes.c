/* SPDX-License-Identifier: MIT */
#include "rules/fixes.h"

#include "rules/authors.h"

/* Of a received document only what its receiver has written may be mended, and what is no words of
 * it: the depth of a heading. Its letters are brought to NFC whenever it is read. */
static bool may_mend(const struct authors *by, const struct finding *f)
{
    static const char *const wordless[] = {"N107", "T501"};
    for (size_t i = 0; i < COUNT_OF(wordless); i++) {
        if (str_is(str_of(f->rule->code), wordless[i])) {
            return true;
        }
    }
    return !by->received || authors_receiver(by, f->fix_at);
}

struct fixes fixes_find(struct arena *a, const struct document *d, const struct rule_policy *policy)
{
    struct fixes out = {0};
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    rules_check_document(a, &sink, d, policy);
    const struct authors by = authors_of(a, d);
    for (size_t i = 0; i < sink.list.n; i++) {
        const struct finding *f = sink.list.v[i];
        if (!f->has_fix || f->source != d->source ||
            str_eq(source_text(d->source, f->fix_at), f->fix)) {
            continue;
        }
        if (may_mend(&by, f)) {
            VEC_PUSH(a, &out.edits.list, ((struct edit){f->fix_at, f->fix, f->rule->code}));
            for (size_t k = 0; k < f->also.n; k++) {
                VEC_PUSH(a, &out.edits.list, f->also.v[k]);
            }
        } else {
            out.held_back++;
        }
    }
    (void)edits_settle(&out.edits);
    return out;
}
