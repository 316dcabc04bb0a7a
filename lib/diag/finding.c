/* SPDX-License-Identifier: MIT */
#include "diag/finding.h"

#include <stdlib.h>

struct sink sink_new(struct arena *a, enum lang lang,
                     const struct rule_info *(*lookup)(struct str code))
{
    return (struct sink){.arena = a, .lang = lang, .lookup = lookup};
}

/* A code that the catalogue lacks is an error by itself: better reported than lost. */
static const struct rule_info *unknown_rule(struct arena *a, const char *code)
{
    struct rule_info *rule = ARENA_NEW(a, struct rule_info);
    *rule = (struct rule_info){.code = str_c(a, str_of(code)),
                               .severity = SEV_ERROR,
                               .title = {"", ""},
                               .explain = {"", ""}};
    return rule;
}

static const struct rule_info *rule_of(const struct sink *sink, const char *code)
{
    const struct rule_info *rule = sink->lookup ? sink->lookup(str_of(code)) : NULL;
    return rule ? rule : unknown_rule(sink->arena, code);
}

static struct finding *add(struct sink *sink, const char *code, struct str message)
{
    const struct rule_info *rule = rule_of(sink, code);
    struct finding *f = ARENA_NEW(sink->arena, struct finding);
    *f = (struct finding){.rule = rule,
                          .severity = rule->severity,
                          .file = STR_EMPTY,
                          .message = message,
                          .hint = STR_EMPTY,
                          .legal = str_of(rule->legal)};
    VEC_PUSH(sink->arena, &sink->list, f);
    return f;
}

static struct str words(const struct sink *sink, const char *vi, const char *en, va_list args)
{
    return str_vprintf(sink->arena, msg_in((struct msg){vi, en}, sink->lang), args);
}

struct finding *report(struct sink *sink, const struct source *source, struct span at,
                       const char *code, const char *vi, const char *en, ...)
{
    va_list args;
    va_start(args, en);
    struct finding *f = add(sink, code, words(sink, vi, en, args));
    va_end(args);
    f->source = source;
    f->file = source ? source->path : STR_EMPTY;
    f->at = at;
    return f;
}

struct finding *report_file(struct sink *sink, struct str path, const char *code, const char *vi,
                            const char *en, ...)
{
    va_list args;
    va_start(args, en);
    struct finding *f = add(sink, code, words(sink, vi, en, args));
    va_end(args);
    f->file = path;
    return f;
}

void hint(struct sink *sink, struct finding *f, const char *vi, const char *en, ...)
{
    va_list args;
    va_start(args, en);
    f->hint = words(sink, vi, en, args);
    va_end(args);
}

void fix(struct sink *sink, struct finding *f, struct str replacement)
{
    fix_at(sink, f, f->at, replacement);
}

void fix_at(struct sink *sink, struct finding *f, struct span at, struct str replacement)
{
    f->has_fix = true;
    f->fix_at = at;
    f->fix = str_copy(sink->arena, replacement);
}

void fix_also(struct sink *sink, struct finding *f, struct span at, struct str replacement)
{
    VEC_PUSH(sink->arena, &f->also,
             ((struct edit){at, str_copy(sink->arena, replacement), f->rule->code}));
}

void related(struct sink *sink, struct finding *f, const struct source *source, struct span at,
             const char *vi, const char *en, ...)
{
    va_list args;
    va_start(args, en);
    const struct str message = words(sink, vi, en, args);
    va_end(args);
    VEC_PUSH(sink->arena, &f->related, ((struct related){source, at, message}));
}

static int order_uint(uint32_t x, uint32_t y)
{
    return (x > y) - (x < y);
}

/* Total over everything that is printed in the head line, so that the order of reporting, which
 * may depend on threads, never shows. */
static int order_findings(const void *left, const void *right)
{
    const struct finding *x = *(struct finding *const *)left;
    const struct finding *y = *(struct finding *const *)right;
    const int orders[] = {
        str_cmp(x->file, y->file),
        order_uint(x->at.start, y->at.start),
        str_cmp(str_of(x->rule->code), str_of(y->rule->code)),
        order_uint(x->at.end, y->at.end),
        str_cmp(x->message, y->message),
        str_cmp(x->hint, y->hint),
        (int)y->severity - (int)x->severity,
        order_uint((uint32_t)y->related.n, (uint32_t)x->related.n),
    };
    for (size_t i = 0; i < COUNT_OF(orders); i++) {
        if (orders[i]) {
            return orders[i];
        }
    }
    return 0;
}

static bool same_finding(const struct finding *x, const struct finding *y)
{
    return str_eq(x->file, y->file) && x->at.start == y->at.start && x->at.end == y->at.end &&
           str_is(str_of(x->rule->code), y->rule->code) && str_eq(x->message, y->message);
}

void sink_sort(struct sink *sink)
{
    if (sink->list.n < 2) {
        return;
    }
    qsort(sink->list.v, sink->list.n, sizeof *sink->list.v, order_findings);
    size_t kept = 1;
    for (size_t i = 1; i < sink->list.n; i++) {
        if (!same_finding(sink->list.v[kept - 1], sink->list.v[i])) {
            sink->list.v[kept++] = sink->list.v[i];
        }
    }
    sink->list.n = kept;
}

struct tally sink_count(const struct sink *sink)
{
    struct tally tally = {0, 0, 0};
    unsigned *const counters[] = {
        [SEV_NOTE] = &tally.notes, [SEV_WARNING] = &tally.warnings, [SEV_ERROR] = &tally.errors};
    for (size_t i = 0; i < sink->list.n; i++) {
        const enum severity severity = sink->list.v[i]->severity;
        if (severity != SEV_OFF) {
            ++*counters[severity];
        }
    }
    return tally;
}

const char *severity_name(enum severity sev)
{
    static const char *const names[] = {
        [SEV_OFF] = "off",
        [SEV_NOTE] = "note",
        [SEV_WARNING] = "warning",
        [SEV_ERROR] = "error",
    };
    return (unsigned)sev < COUNT_OF(names) ? names[sev] : names[SEV_ERROR];
}
