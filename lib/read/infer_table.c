/* SPDX-License-Identifier: MIT
 * Assignments laid out as a table: its header says which column names who leads, who co-ordinates,
 * until when and with what result; every row that says one of these is a task. */
#include "read/infer_part.h"

#include "read/assign.h"
#include "text/fold.h"

#include <string.h>

/* ---- the header ---- */

enum column { /* what a column holds */
              COLUMN_OTHER,
              COLUMN_NUMBER,
              COLUMN_WORDS,
              COLUMN_LEAD,
              COLUMN_WITH,
              COLUMN_DEADLINE,
              COLUMN_PRODUCT,
              COLUMN_FUNDING,
              COLUMN_NOTE,
              COLUMNS
};

/* A heading has the words of one row; the first row that fits counts. */
static const struct heading {
    const char *all[2]; /* both; the second may be NULL */
    bool alone;         /* nothing else stands there */
    enum column column;
} headings[] = {
    {{"tt", NULL}, true, COLUMN_NUMBER},
    {{"stt", NULL}, true, COLUMN_NUMBER},
    {{"số tt", NULL}, true, COLUMN_NUMBER},
    {{"số thứ tự", NULL}, true, COLUMN_NUMBER},
    {{"chủ trì", NULL}, false, COLUMN_LEAD},
    {{"phối hợp", NULL}, false, COLUMN_WITH},
    {{"thời gian", NULL}, false, COLUMN_DEADLINE},
    {{"thời hạn", NULL}, false, COLUMN_DEADLINE},
    {{"tiến độ", NULL}, false, COLUMN_DEADLINE},
    {{"đơn vị", "thực hiện"}, false, COLUMN_LEAD},
    {{"cơ quan", "thực hiện"}, false, COLUMN_LEAD},
    {{"đơn vị", "phụ trách"}, false, COLUMN_LEAD},
    {{"cơ quan", "chịu trách nhiệm"}, false, COLUMN_LEAD},
    {{"đơn vị", "chịu trách nhiệm"}, false, COLUMN_LEAD},
    {{"sản phẩm", NULL}, false, COLUMN_PRODUCT},
    {{"kết quả", NULL}, false, COLUMN_PRODUCT},
    {{"kinh phí", NULL}, false, COLUMN_FUNDING},
    {{"ghi chú", NULL}, false, COLUMN_NOTE},
    {{"nhiệm vụ", NULL}, false, COLUMN_WORDS},
    {{"nội dung", NULL}, false, COLUMN_WORDS},
    {{"công việc", NULL}, false, COLUMN_WORDS},
    {{"hoạt động", NULL}, false, COLUMN_WORDS},
    {{"giải pháp", NULL}, false, COLUMN_WORDS},
};

static bool has_words(struct str folded, const char *words)
{
    return !words || str_find(folded, str_of(words), 0) != STR_NPOS;
}

static enum column column_of(struct str folded)
{
    for (size_t i = 0; i < COUNT_OF(headings); i++) {
        const struct heading *h = &headings[i];
        if (h->alone ? str_is(folded, h->all[0])
                     : has_words(folded, h->all[0]) && has_words(folded, h->all[1])) {
            return h->column;
        }
    }
    return COLUMN_OTHER;
}

struct layout {
    size_t at[COLUMNS]; /* which column of the table, STR_NPOS: none */
};

/* Where no column says that it holds the tasks, the first that says nothing else does. */
static bool read_layout(struct inference *in, const struct table *t, struct layout *out)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        out->at[i] = STR_NPOS;
    }
    for (size_t c = 0; t->rows.n && c < t->columns; c++) {
        const struct str words = runs_text(in->arena, &t->rows.v[0].cells[c].words);
        const enum column column = column_of(fold_name(in->arena, words));
        out->at[column] = out->at[column] == STR_NPOS ? c : out->at[column];
    }
    if (out->at[COLUMN_WORDS] == STR_NPOS) {
        out->at[COLUMN_WORDS] = out->at[COLUMN_OTHER];
    }
    return out->at[COLUMN_LEAD] != STR_NPOS && out->at[COLUMN_WORDS] != STR_NPOS;
}

/* ---- the names in a cell ---- */

/* "Sở Y tế (Văn phòng)": past a remark in brackets that begins with word `i`. */
static size_t skip_remark(const struct text *t, size_t i)
{
    if (i >= t->words.n || !t->words.v[i].start || t->s.p[t->words.v[i].start - 1] != '(') {
        return i;
    }
    const size_t close = str_find_char(t->s, ')', t->words.v[i].start);
    while (i < t->words.n && t->words.v[i].start < close) {
        i++;
    }
    return i;
}

static bool is_comma(const struct text *t, size_t i)
{
    const struct str gap = str_cut(t->s, t->words.v[i - 1].end, t->words.v[i].start);
    return t->words.v[i].gap >= GAP_SEMICOLON || str_find_char(gap, ',', 0) != STR_NPOS;
}

/* Does a list go on with the next name at word `i`? "Sở Y tế và Công an tỉnh". */
static bool is_joint(const struct text *t, size_t i)
{
    struct named who;
    const size_t next = infer_skip_joint(t, i);
    return next > i && name_at(t, next, &who) > 0;
}

/* Past one entry of a list that begins at word `i`; *who: whom all of its words name, if anybody.
 */
static size_t entry_end(const struct text *t, size_t i, struct named *who)
{
    struct named inner;
    size_t n = name_at(t, i, who);
    size_t end = i + (n ? n : 1);
    while (end < t->words.n && !is_comma(t, end) && !is_joint(t, end)) {
        n = name_at(t, end, &inner);
        end += n ? n : 1;
        *who = (struct named){0};
    }
    return end;
}

/* What is no name in the register is kept as written, so that A203 tells of it. */
static void read_names(struct inference *in, const struct cell *cell, struct parties *to)
{
    const struct unit u = infer_unit(in, UNIT_WORDS, &cell->words);
    const struct text *t = &u.text;
    for (size_t i = skip_remark(t, 0); i < t->words.n; i = skip_remark(t, i)) {
        struct named who;
        const size_t end = entry_end(t, i, &who);
        const size_t start = t->words.v[i].start;
        const size_t stop = t->words.v[end - 1].end;
        party_add(in->arena, to, str_cut(t->s, start, stop), runs_place(u.runs, start, stop));
        to->list.v[to->list.n - 1].who = who;
        i = infer_skip_joint(t, end);
    }
    to->at = cell->at;
}

/* ---- a row ---- */

struct row_reading {
    struct inference *in;
    const struct block *table;
    const struct layout *layout;
    struct str group; /* number of the last row that only names what comes below it */
};

static struct field field_of(const struct row_reading *r, const struct row *row, enum column column)
{
    if (r->layout->at[column] == STR_NPOS) {
        return (struct field){0};
    }
    const struct runs *words = &row->cells[r->layout->at[column]].words;
    const struct str all = runs_text(r->in->arena, words);
    const struct str text = str_trim(all);
    const size_t from = (size_t)(text.p - all.p);
    return text.n ? (struct field){text, runs_place(words, from, from + text.n), true}
                  : (struct field){0};
}

static void parties_of(const struct row_reading *r, const struct row *row, enum column column,
                       struct parties *to)
{
    if (r->layout->at[column] != STR_NPOS) {
        read_names(r->in, &row->cells[r->layout->at[column]], to);
    }
}

static struct assignment *assignment_of(const struct row_reading *r, const struct row *row)
{
    struct assignment *as = ARENA_NEW(r->in->arena, struct assignment);
    const struct field deadline = field_of(r, row, COLUMN_DEADLINE);
    as->at = row->at;
    as->in_table = true;
    parties_of(r, row, COLUMN_LEAD, &as->lead);
    parties_of(r, row, COLUMN_WITH, &as->with);
    as->deadline = deadline_read(deadline.text.p ? deadline.text : STR_EMPTY, r->in->today);
    as->deadline.text = deadline;
    as->product = field_of(r, row, COLUMN_PRODUCT);
    as->funding = field_of(r, row, COLUMN_FUNDING);
    as->note = field_of(r, row, COLUMN_NOTE);
    return as;
}

static bool says_something(const struct assignment *as)
{
    return as->lead.list.n || as->with.list.n || as->deadline.text.text.n || as->product.text.n;
}

/* "3", "I.3" below the row "I", or the place in the table where no number is written. */
static struct str number_of(struct row_reading *r, const struct row *row, size_t ordinal)
{
    enum { LONGEST = 8 }; /* bytes: more is no number */
    struct arena *a = r->in->arena;
    struct str number = str_trim(field_of(r, row, COLUMN_NUMBER).text);
    while (number.n && strchr(".):", number.p[number.n - 1])) {
        number.n--;
    }
    if (!number.n || number.n > LONGEST || str_find_char(number, ' ', 0) != STR_NPOS) {
        return str_printf(a, "%zu", ordinal);
    }
    return number;
}

static void read_row(struct row_reading *r, struct row *row, size_t ordinal)
{
    struct arena *a = r->in->arena;
    struct assignment *as = assignment_of(r, row);
    const struct str number = number_of(r, row, ordinal);
    if (!says_something(as)) {
        r->group = number;
        return;
    }
    struct block *task = block_new(a, BLOCK_ITEM);
    task->at = row->at;
    task->label_at = row->at;
    task->label.raw =
        r->group.n ? str_printf(a, "%.*s.%.*s", STR_ARG(r->group), STR_ARG(number)) : number;
    task->words = row->cells[r->layout->at[COLUMN_WORDS]].words;
    task->parent = r->table->parent;
    task->assignment = as;
    task->row_of = r->table;
    task->row = ordinal;
    row->task = task;
}

static void read_table(struct inference *in, const struct block *b)
{
    struct layout layout;
    if (!read_layout(in, b->table, &layout)) {
        return;
    }
    struct row_reading r = {in, b, &layout, STR_EMPTY};
    for (size_t i = 1; i < b->table->rows.n; i++) {
        read_row(&r, &b->table->rows.v[i], i);
    }
}

static bool gives_tasks(const struct document *d)
{
    static const char *const types[] = {"plan", "programme", "scheme", "option", "project"};
    bool found = false;
    for (size_t i = 0; d->type && i < COUNT_OF(types); i++) {
        found = found || str_is(str_of(d->type->xml), types[i]);
    }
    return found;
}

/* A table below a task that has a block is a part of that task. */
static bool is_part_of_task(const struct block *table)
{
    const struct block *b = table->parent;
    while (b && !infer_has_block(b)) {
        b = b->parent;
    }
    return b != NULL;
}

void infer_tables(struct inference *in, const struct document *d)
{
    const bool reads = gives_tasks(d);
    for (struct block *b = d->root; reads && b; b = block_next(d->root, b)) {
        if (b->kind == BLOCK_TABLE && b->table && !is_part_of_task(b)) {
            read_table(in, b);
        }
    }
}
