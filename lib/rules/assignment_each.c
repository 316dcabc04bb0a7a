/* SPDX-License-Identifier: MIT */
#include "rules/assignment.h"
#include "rules/written.h"

#include "model/task.h"

void each_assignment(const struct rule_run *run, bool inferred, assignment_fn *fn)
{
    const struct block *root = run->document->root;
    for (const struct block *b = root; (b = task_item_next(root, b)) != NULL;) {
        if (inferred || !b->assignment->inferred) {
            fn(run, b, b->assignment);
        }
    }
}

struct finding *report_at(const struct rule_run *run, struct span at, const char *vi,
                          const char *en, struct str name)
{
    return report(run->sink, run->document->source, at, run->code, vi, en, STR_ARG(name));
}

struct span first_line(const struct source *source, struct span at)
{
    const size_t end = str_find_char(source_text(source, at), '\n', 0);
    return end == STR_NPOS ? at : (struct span){at.start, at.start + (uint32_t)end};
}

struct str item_name(struct arena *a, const struct block *item)
{
    const struct str path = item_path(a, item);
    return path.n ? str_printf(a, " %.*s", STR_ARG(path)) : STR_EMPTY;
}

void hint_field(const struct rule_run *run, struct finding *f, const struct assignment *as,
                const char *field, const char *example)
{
    if (as->in_table) {
        hint(run->sink, f, "điền vào cột của bảng, ví dụ %s: %s",
             "fill in the column, such as %s: %s", field, example);
    } else {
        const struct str line = written_field(run, field, (struct msg){example, example});
        hint(run->sink, f, "thêm %s, ví dụ: %.*s", "add %s such as: %.*s", written_noun(run),
             STR_ARG(line));
    }
}

bool same_agency(const struct party *x, const struct party *y)
{
    return (x->who.agency && x->who.agency == y->who.agency) ||
           (x->who.group && x->who.group == y->who.group);
}

bool is_unknown(const struct party *p)
{
    return !p->who.agency && !p->who.group;
}

void add_name(struct buf *names, size_t *n, struct str name)
{
    if (++*n <= NAMES_SHOWN) {
        buf_adds(names, *n > 1 ? "; " : "");
        buf_add(names, name);
    }
}
