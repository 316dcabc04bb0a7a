/* SPDX-License-Identifier: MIT
 * A letter to all -> the letter to one agency, with that agency's tasks as an annex. */
#include "derive/derive.h"

#include "derive/fill.h"
#include "derive/values.h"

/* ---- a copy that may be changed ---- */

/* Runs, tables and assignments are shared: they are only read. */
static struct block *clone(struct arena *a, const struct block *from)
{
    struct block *to = ARENA_NEW(a, struct block);
    *to = *from;
    to->parent = to->prev = to->next = to->first = to->last = NULL;
    for (const struct block *b = from->first; b; b = b->next) {
        block_append(to, clone(a, b));
    }
    return to;
}

/* ---- the end of the letter ---- */

static bool is_annex(const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form == LABEL_APPENDIX;
}

/* The last block with words before the annexes. */
static struct block *last_words(struct block *top)
{
    struct block *last = NULL;
    for (struct block *b = top->first; b && !is_annex(b); b = b->next) {
        struct block *inner = last_words(b);
        if (inner) {
            last = inner;
        } else if (b->kind != BLOCK_COMMENT && !runs_empty(&b->words)) {
            last = b;
        }
    }
    return last;
}

/* The sentence that points to the annex becomes the last one: "./." -> "." before it. */
static void reopen(struct arena *a, struct block *last)
{
    struct runs words = {0};
    for (size_t i = 0; i < last->words.list.n; i++) {
        struct run *run = VEC_ADD(a, &words.list);
        *run = last->words.list.v[i];
        const struct str text = str_trim_right(run->text);
        if (i + 1 == last->words.list.n && str_ends(text, STR("./."))) {
            run->text = str_cut(text, 0, text.n - 2);
        }
    }
    last->words = words;
}

/* Moves the blocks of `from` into `to`: what is no annex in front of the annexes there. */
static void append_all(struct block *to, const struct block *from)
{
    struct block *old = to->first;
    const struct block *annex = old;
    while (annex && !is_annex(annex)) {
        annex = annex->next;
    }
    to->first = to->last = NULL;
    while (old != annex) {
        struct block *next = old->next;
        block_append(to, old);
        old = next;
    }
    for (struct block *b = from->first, *next; b; b = next) {
        next = b->next;
        block_append(to, b);
    }
    while (old) {
        struct block *next = old->next;
        block_append(to, old);
        old = next;
    }
}

/* ---- values ---- */

static const struct {
    enum role role;
    struct str words;
} role_words[] = {
    {ROLE_LEAD, STR_INIT("chủ trì")},
    {ROLE_COORDINATE, STR_INIT("phối hợp")},
    {ROLE_COMMON, STR_INIT("chung")},
};

static void add_tasks(struct arena *a, struct value *list, const struct tasks *tasks,
                      const struct agency *agency, size_t which)
{
    for (size_t i = 0; i < tasks->list.n; i++) {
        const struct task *t = &tasks->list.v[i];
        if (task_role(t, agency) != role_words[which].role) {
            continue;
        }
        struct value *v = value_add(a, list, value_map(a));
        value_set_text(a, v, "stt", str_printf(a, "%zu", list->entries.n));
        value_set_text(a, v, "tiêu đề", t->title);
        value_set_text(a, v, "tham chiếu", t->reference);
        struct value *role = value_set(a, v, STR("vai trò"), value_map(a));
        value_set_text(a, role, role_words[which].words.p, STR("có"));
        value_set_text(a, v, "thời hạn", t->assignment->deadline.text.text);
        value_set_text(a, v, "sản phẩm", t->assignment->product.text);
    }
}

static struct value *letter_values(struct arena *a, const struct document *letter,
                                   const struct document *plan, const struct agency *agency)
{
    const struct tasks tasks = tasks_of(a, plan);
    struct value *values = value_map(a);
    value_set(a, values, STR("cơ quan"), values_agency(a, agency));
    value_set(a, values, STR("gốc"), values_parent(a, plan));
    value_set(a, values, STR("công văn"), values_parent(a, letter));
    struct value *list = value_set(a, values, STR("việc"), value_list(a));
    for (size_t i = 0; i < COUNT_OF(role_words); i++) {
        add_tasks(a, list, &tasks, agency, i);
    }
    return values;
}

static void address_to(struct arena *a, struct document *d, const struct agency *agency)
{
    struct field_list only = {.set = true, .at = d->meta.addressees.at};
    VEC_PUSH(a, &only.list, ((struct field){.text = agency->name.text, .set = true}));
    d->meta.addressees = only;
}

enum status derive_letter(struct arena *a, struct sink *sink, const struct document *letter,
                          const struct document *plan, const struct agency *agency,
                          const struct mustache *wording, struct document **out)
{
    const struct value *values = letter_values(a, letter, plan, agency);
    struct document *annex = NULL;
    const enum status st = fill_template(a, sink, wording, values, &annex);
    if (st != ST_OK) {
        return st;
    }
    struct document *d = ARENA_NEW(a, struct document);
    *d = *letter;
    d->root = clone(a, letter->root);
    struct block *last = last_words(d->root);
    if (last) {
        reopen(a, last);
    }
    append_all(d->root, annex->root);
    address_to(a, d, agency);
    *out = d;
    return ST_OK;
}
