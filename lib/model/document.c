/* SPDX-License-Identifier: MIT */
#include "model/document.h"

#include "base/buf.h"

/* ---- words ---- */

/* What a run adds to the words: nothing for a comment, a blank for a forced break. */
static struct str run_words(const struct run *run)
{
    if (run->flags & RUN_COMMENT) {
        return STR_EMPTY;
    }
    return run->flags & RUN_BREAK ? STR(" ") : run->text;
}

struct str runs_text(struct arena *a, const struct runs *runs)
{
    if (runs->list.n == 1) { /* most paragraphs: nothing to put together */
        return run_words(&runs->list.v[0]);
    }
    struct buf b = buf_new(a);
    for (size_t i = 0; i < runs->list.n; i++) {
        buf_add(&b, run_words(&runs->list.v[i]));
    }
    return buf_str(&b);
}

bool runs_empty(const struct runs *runs)
{
    for (size_t i = 0; i < runs->list.n; i++) {
        if (str_trim(run_words(&runs->list.v[i])).n) {
            return false;
        }
    }
    return true;
}

/* The part [from, to) of one run in the source; words made by us have no place. */
static struct span run_place(const struct run *run, size_t from, size_t to)
{
    if (run->at.end == 0 || run->flags & RUN_BREAK) {
        return run->at;
    }
    return (struct span){run->at.start + (uint32_t)from, run->at.start + (uint32_t)to};
}

struct span runs_place(const struct runs *runs, size_t from, size_t to)
{
    struct span place = {0, 0};
    size_t start = 0;
    for (size_t i = 0; i < runs->list.n; i++) {
        const struct run *run = &runs->list.v[i];
        const size_t n = run_words(run).n;
        const size_t end = start + n;
        const size_t low = from > start ? from - start : 0;
        const size_t high = to < end ? to - start : n;
        if (n && from < end && (to > start || from == start) && to >= from) {
            const struct span part = run_place(run, low, high < low ? low : high);
            if (part.end && !place.end) {
                place = part;
            } else if (part.end) {
                place.end = part.end;
            }
        }
        start = end;
    }
    return place;
}

/* ---- tree ---- */

struct block *block_new(struct arena *a, enum block_kind kind)
{
    struct block *b = ARENA_NEW(a, struct block);
    b->kind = kind;
    b->label.raw = STR_EMPTY;
    return b;
}

void block_append(struct block *parent, struct block *child)
{
    child->parent = parent;
    child->prev = parent->last;
    child->next = NULL;
    if (parent->last) {
        parent->last->next = child;
    } else {
        parent->first = child;
    }
    parent->last = child;
}

struct block *block_next(const struct block *top, const struct block *b)
{
    if (b->first) {
        return b->first;
    }
    while (b != top && !b->next) {
        b = b->parent;
    }
    return b == top ? NULL : b->next;
}

/* ---- references ---- */

/* The labels from the root down to an item, sorted by what they mean in a reference. */
struct trail {
    struct str upper; /* Phụ lục, Phần or Chương: the innermost that is needed to be clear */
    struct str article; /* "Điều 5" */
    struct str roman;
    struct str numbers[LABEL_DEPTH_MAX]; /* decimals that do not repeat their parent: 1. 1) */
    size_t numbers_n;
    struct str letter;
};

/* "2.3." -> "2.3", "a)" -> "a", "Điều 5." -> "Điều 5". */
static struct str bare_label(const struct label *label)
{
    struct str s = str_trim(label->raw);
    while (s.n && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ')' || s.p[s.n - 1] == ':')) {
        s.n--;
    }
    return s;
}

static void trail_decimal(struct trail *t, const struct label *label)
{
    if (label->depth > 1) {
        t->numbers_n = 0; /* "2.3." repeats the "2." above it */
    }
    if (t->numbers_n < COUNT_OF(t->numbers)) {
        t->numbers[t->numbers_n++] = bare_label(label);
    }
    t->letter = STR_EMPTY;
}

static void trail_add(struct trail *t, const struct label *label)
{
    switch (label->form) {
    case LABEL_APPENDIX:
    case LABEL_PART:
    case LABEL_CHAPTER:
    case LABEL_SECTION:
        *t = (struct trail){.upper = bare_label(label), .article = STR_EMPTY, .roman = STR_EMPTY};
        break;
    case LABEL_ARTICLE: /* articles are numbered through the whole document */
        *t = (struct trail){.upper = STR_EMPTY, .article = bare_label(label), .roman = STR_EMPTY};
        break;
    case LABEL_ROMAN:
        t->roman = bare_label(label);
        t->numbers_n = 0;
        t->letter = STR_EMPTY;
        break;
    case LABEL_DECIMAL:
        trail_decimal(t, label);
        break;
    case LABEL_LETTER:
        t->letter = bare_label(label);
        break;
    default:
        break;
    }
}

static struct trail trail_of(const struct block *item)
{
    struct trail t = {.upper = STR_EMPTY, .article = STR_EMPTY, .roman = STR_EMPTY};
    if (item->parent) {
        t = trail_of(item->parent);
    }
    if (item->kind == BLOCK_ITEM && !item->row_of) {
        trail_add(&t, &item->label);
    }
    return t;
}

static void add_part(struct buf *b, const char *between, struct str part)
{
    if (part.n) {
        buf_adds(b, b->n ? between : "");
        buf_add(b, part);
    }
}

/* "III.2.3" */
static struct str trail_numbers(struct arena *a, const struct trail *t)
{
    struct buf b = buf_new(a);
    add_part(&b, ".", t->roman);
    for (size_t i = 0; i < t->numbers_n; i++) {
        add_part(&b, ".", t->numbers[i]);
    }
    return buf_str(&b);
}

static void add_row(struct buf *b, const struct block *item)
{
    buf_printf(b, "dòng số %.*s của bảng", STR_ARG(item->label.raw));
    if (item->parent->kind == BLOCK_ITEM && item->parent->label.raw.n) {
        buf_adds(b, " tại");
    }
}

struct str item_reference(struct arena *a, const struct block *item)
{
    const struct trail t = trail_of(item);
    const struct str numbers = trail_numbers(a, &t);
    struct buf b = buf_new(a);
    if (item->row_of) {
        add_row(&b, item);
    }
    if (t.letter.n) {
        add_part(&b, " ", STR("điểm"));
        add_part(&b, " ", t.letter);
    }
    if (numbers.n) {
        add_part(&b, " ", t.article.n ? STR("khoản") : STR("mục"));
        add_part(&b, " ", numbers);
    }
    add_part(&b, " ", t.article);
    add_part(&b, " ", t.upper);
    return buf_str(&b);
}

bool block_is_bullet(const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form >= LABEL_DASH;
}

/* Bullets have no number; for an id they are counted among their equals. */
static unsigned bullet_ordinal(const struct block *item)
{
    unsigned n = 1;
    for (const struct block *b = item->prev; b; b = b->prev) {
        n += block_is_bullet(b) && b->label.form == item->label.form;
    }
    return n;
}

static void add_bullets(struct buf *b, const struct block *item)
{
    if (item->parent && block_is_bullet(item->parent)) {
        add_bullets(b, item->parent);
    }
    if (block_is_bullet(item)) {
        buf_adds(b, b->n ? "." : "");
        buf_printf(b, "-%u", bullet_ordinal(item));
    }
}

/* "(3)", and of the second table in one place "(2:3)". */
static void add_row_number(struct buf *b, const struct block *item)
{
    unsigned nth = 1;
    for (const struct block *t = item->row_of->prev; t; t = t->prev) {
        nth += t->kind == BLOCK_TABLE;
    }
    buf_adds(b, b->n ? ".(" : "(");
    if (nth > 1) {
        buf_printf(b, "%u:", nth);
    }
    buf_printf(b, "%.*s)", STR_ARG(item->label.raw));
}

struct str item_path(struct arena *a, const struct block *item)
{
    const struct trail t = trail_of(item);
    struct buf b = buf_new(a);
    add_part(&b, ".", t.upper);
    add_part(&b, ".", t.article);
    add_part(&b, ".", trail_numbers(a, &t));
    add_part(&b, ".", t.letter);
    add_bullets(&b, item);
    if (item->row_of) {
        add_row_number(&b, item);
    }
    return buf_str(&b);
}

struct date document_day(const struct document *d)
{
    return d->meta.date.date.year ? d->meta.date.date : d->meta.parent.date.date;
}

bool document_is_letter(const struct document *d)
{
    return d->type && d->type->letter;
}

struct str document_number(struct arena *a, const struct document *d)
{
    const struct str number = str_trim(d->meta.number.text);
    unsigned value = 0;
    const bool single = number.n == 1 && str_to_uint(number, 9, &value);
    return str_printf(a, "%s%.*s/%.*s", single ? "0" : "", STR_ARG(number),
                      STR_ARG(d->meta.symbol.text));
}
