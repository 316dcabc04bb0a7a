/* SPDX-License-Identifier: MIT */
#include "derive/quote.h"

#include "derive/adapt.h"

/* Private-use characters: no text of a person has them. */
#define MARK_OPEN "\xEE\x80\x80"  /* U+E000 */
#define MARK_CLOSE "\xEE\x80\x81" /* U+E001 */

/* ---- marks ---- */

/* Comments are the author's, and the words that close the document are no part of an item. */
static bool is_left_out(const struct block *b)
{
    return b->kind == BLOCK_COMMENT || b->closing;
}

static bool below_is_empty(const struct block *item)
{
    const struct block *b = item->first;
    while (b && is_left_out(b)) {
        b = b->next;
    }
    return b == NULL;
}

struct str quote_mark(struct arena *a, struct quotes *quotes, enum quote_kind kind,
                      const struct block *item)
{
    const bool empty = kind == QUOTE_WORDS ? runs_empty(&item->words) : below_is_empty(item);
    if (empty) {
        return STR_EMPTY;
    }
    VEC_PUSH(a, &quotes->list, ((struct quote){kind, item}));
    return str_printf(a, MARK_OPEN "%zu" MARK_CLOSE, quotes->list.n - 1);
}

/* The next mark at or after *from: its quote, where it starts, and *from behind it. */
static const struct quote *next_mark(const struct quotes *quotes, struct str s, size_t *from,
                                     size_t *start)
{
    const size_t open = str_find(s, STR(MARK_OPEN), *from);
    const size_t close = open == STR_NPOS ? open : str_find(s, STR(MARK_CLOSE), open);
    if (close == STR_NPOS) {
        return NULL;
    }
    const struct str digits = str_cut(s, open + sizeof MARK_OPEN - 1, close);
    unsigned index = 0;
    *start = open;
    *from = close + sizeof MARK_CLOSE - 1;
    return str_to_uint(digits, 1U << 30, &index) && index < quotes->list.n ? &quotes->list.v[index]
                                                                           : NULL;
}

/* ---- copies ---- */

/* The sign that ends a document is not the end of the one that quotes it: "./." -> ".". */
static struct str without_end_sign(struct str text)
{
    const struct str trimmed = str_trim_right(text);
    return str_ends(trimmed, STR("./.")) ? str_cut(trimmed, 0, trimmed.n - 2) : text;
}

static void copy_runs(struct arena *a, struct runs *to, const struct runs *from, unsigned flags)
{
    for (size_t i = 0; i < from->list.n; i++) {
        struct run run = from->list.v[i];
        if (run.flags & RUN_COMMENT) {
            continue;
        }
        if (i + 1 == from->list.n) {
            run.text = without_end_sign(run.text);
        }
        run.at = (struct span){0, 0};
        run.flags |= flags;
        VEC_PUSH(a, &to->list, run);
    }
}

static struct table *copy_table(struct arena *a, const struct table *from)
{
    struct table *to = ARENA_NEW(a, struct table);
    to->columns = from->columns;
    to->align = from->align;
    for (size_t r = 0; r < from->rows.n; r++) {
        struct row *row = VEC_ADD(a, &to->rows);
        row->cells = arena_array(a, from->columns, sizeof *row->cells);
        for (size_t c = 0; c < from->columns; c++) {
            copy_runs(a, &row->cells[c].words, &from->rows.v[r].cells[c].words, 0);
        }
    }
    return to;
}

static struct assignment *copy_assignment(struct arena *a, const struct block *item,
                                          const struct agency *agency)
{
    const struct task task = {.item = item, .assignment = item->assignment};
    if (!item->assignment || item->assignment->inferred) {
        return NULL; /* what was inferred will be inferred again */
    }
    return assignment_adapt(a, item->assignment, task_role(&task, agency), agency);
}

/* A bullet below a bullet that became a numbered task moves up with it. */
static struct label copy_label(const struct label *from, bool lift)
{
    struct label label = *from;
    if (lift && label.form == LABEL_PLUS) {
        label = (struct label){.form = LABEL_DASH, .raw = STR("-")};
    }
    return label;
}

static void copy_below(struct arena *a, struct block *to, const struct block *from,
                       const struct agency *agency, bool lift);

static struct block *copy_block(struct arena *a, const struct block *from,
                                const struct agency *agency, bool lift)
{
    struct block *to = block_new(a, from->kind);
    to->label = copy_label(&from->label, lift);
    to->bold_label = from->bold_label;
    to->assignment = copy_assignment(a, from, agency);
    copy_runs(a, &to->words, &from->words, from->heading ? RUN_BOLD : 0);
    to->bold_label |= from->heading > 0;
    to->table = from->table ? copy_table(a, from->table) : NULL;
    if (to->kind == BLOCK_ITEM && to->label.form == LABEL_NONE) {
        to->kind = BLOCK_PARA; /* an unlabelled heading of the parent is no heading here */
    }
    copy_below(a, to, from, agency, lift);
    return to;
}

static void copy_below(struct arena *a, struct block *to, const struct block *from,
                       const struct agency *agency, bool lift)
{
    for (const struct block *b = from->first; b; b = b->next) {
        if (!is_left_out(b)) {
            block_append(to, copy_block(a, b, agency, lift));
        }
    }
}

/* ---- splicing ---- */

static void add_text(struct arena *a, struct runs *to, const struct run *run, struct str text)
{
    if (text.n) {
        struct run part = *run;
        part.text = text;
        part.at = (struct span){0, 0};
        VEC_PUSH(a, &to->list, part);
    }
}

/* One run of the template, its marks replaced by words of the parent. */
static void splice_run(struct arena *a, struct runs *to, const struct run *run,
                       const struct quotes *quotes)
{
    size_t from = 0, start = 0, done = 0;
    const struct quote *quote;
    while ((quote = next_mark(quotes, run->text, &from, &start)) != NULL) {
        add_text(a, to, run, str_cut(run->text, done, start));
        copy_runs(a, to, &quote->item->words, run->flags);
        done = from;
    }
    if (done) {
        add_text(a, to, run, str_from(run->text, done));
    } else {
        VEC_PUSH(a, &to->list, *run);
    }
}

static void splice_words(struct arena *a, struct block *b, const struct quotes *quotes)
{
    struct runs words = {0};
    for (size_t i = 0; i < b->words.list.n; i++) {
        splice_run(a, &words, &b->words.list.v[i], quotes);
    }
    b->words = words;
}

/* The quote for which a whole paragraph stands. */
static const struct quote *paragraph_mark(struct arena *a, const struct block *b,
                                          const struct quotes *quotes)
{
    if (b->kind != BLOCK_PARA) {
        return NULL;
    }
    const struct str text = str_trim(runs_text(a, &b->words));
    size_t from = 0, start = 0;
    const struct quote *quote = next_mark(quotes, text, &from, &start);
    const bool alone = quote && start == 0 && from == text.n;
    return alone && quote->kind == QUOTE_BELOW ? quote : NULL;
}

static void splice_below(struct arena *a, struct block *parent, const struct quotes *quotes)
{
    struct block *b = parent->first;
    parent->first = parent->last = NULL;
    while (b) {
        struct block *next = b->next;
        const struct quote *quote = paragraph_mark(a, b, quotes);
        if (quote) {
            const bool lift = quote->item->label.form == LABEL_DASH;
            copy_below(a, parent, quote->item, quotes->agency, lift);
        } else {
            splice_words(a, b, quotes);
            block_append(parent, b);
            splice_below(a, b, quotes);
        }
        b = next;
    }
}

void quotes_splice(struct arena *a, struct document *d, const struct quotes *quotes)
{
    splice_below(a, d->root, quotes);
}
