/* SPDX-License-Identifier: MIT */
#include "model/task.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

/* ---- sentences ---- */

enum { TITLE_MAX = 220 }; /* characters: what a cell of a table still holds in a few lines */

/* Byte offset after `n` characters, or s.n. */
static size_t after_characters(struct str s, size_t n)
{
    size_t at = 0;
    uint32_t c;
    while (n-- && at < s.n) {
        at += utf8_get(s, at, &c);
    }
    return at;
}

/* A sentence ends before a capital, and not after an initial or "TP." */
static bool ends_sentence(struct str s, size_t stop)
{
    uint32_t before = 0;
    uint32_t after = 0;
    utf8_back(s, stop, &before);
    utf8_get(s, stop + 2 < s.n ? stop + 2 : s.n, &after);
    return !utf8_is_upper(before) && utf8_is_upper(after);
}

/* The last full stop of a sentence below `limit`, else the first one after it; STR_NPOS when the
 * words are one sentence. */
static size_t sentence_end(struct str s, size_t limit)
{
    size_t best = STR_NPOS;
    for (size_t at = str_find_char(s, '.', 0); at != STR_NPOS; at = str_find_char(s, '.', at + 1)) {
        const bool ends = at + 1 < s.n && s.p[at + 1] == ' ' && ends_sentence(s, at);
        if (at >= limit && best != STR_NPOS) {
            break;
        }
        best = ends ? at : best;
    }
    return best;
}

/* As many sentences as a cell holds in a few lines, at least the first: who signs an annex does not
 * sign a sentence cut in the middle. */
static struct str whole_sentences(struct str s)
{
    const size_t limit = after_characters(s, TITLE_MAX);
    const size_t end = limit < s.n ? sentence_end(s, limit) : STR_NPOS;
    return end == STR_NPOS ? s : str_cut(s, 0, end);
}

/* Without "./.", "." or ":" at the end: a title is no sentence. */
static struct str without_close(struct str s)
{
    s = str_trim(s);
    while (s.n && strchr("./:;", s.p[s.n - 1])) {
        s = str_trim_right(str_cut(s, 0, s.n - 1));
    }
    return s;
}

/* A reference in front of the words, "(Mục III.2 Kế hoạch số 1/KH-UBND) …", is not their title. */
static struct str without_lead(struct str s)
{
    const size_t close = str_starts(s, STR("(")) ? str_find_char(s, ')', 0) : STR_NPOS;
    struct str rest = close == STR_NPOS ? s : str_trim(str_from(s, close + 1));
    return rest.n ? rest : s;
}

/* ---- headings that only name who is to do it: "2. Sở Tài chính" ---- */

/* Where a name of a list may end: at a comma, a semicolon, " và ", and at the end. */
static size_t next_stop(struct str s, size_t from)
{
    static const struct str stops[] = {STR_INIT(","), STR_INIT(";"), STR_INIT(" và ")};
    size_t best = s.n;
    for (size_t i = 0; i < COUNT_OF(stops); i++) {
        const size_t at = str_find(s, stops[i], from);
        best = at < best ? at : best;
    }
    return best;
}

static bool is_known(struct arena *a, const struct agency_register *r, struct str name)
{
    const struct named who = register_name(a, r, str_trim(name));
    return who.agency || who.group;
}

/* The longest beginning of `s` that the register knows; names have commas in them ("Các sở, ban,
 * ngành"). After the last one a few words more may follow: "… trong tỉnh". 0: none. */
static size_t known_start(struct arena *a, const struct agency_register *r, struct str s)
{
    enum { WORDS_MAX = 10 };
    size_t best = 0;
    size_t last = 0;
    for (size_t end = next_stop(s, 0); end < s.n; end = next_stop(s, end + 1)) {
        best = end && is_known(a, r, str_cut(s, 0, end)) ? end : best;
        last = end + 1;
    }
    size_t blank = last;
    for (unsigned words = 0; blank < s.n && words < WORDS_MAX; words++) {
        const size_t found = str_find_char(s, ' ', blank + 1);
        blank = found == STR_NPOS ? s.n : found;
        best = is_known(a, r, str_cut(s, 0, blank)) ? blank : best;
    }
    return best;
}

/* Are they names of the register, one after the other, and little else? By the register alone: a
 * derived plan, whose lead is another, must see it as its parent does. */
static bool names_known(struct arena *a, const struct agency_register *r, struct str words)
{
    enum { NAMES_MAX = 300 }; /* bytes; longer ones are sentences */
    size_t at = 0;
    while (r && words.n <= NAMES_MAX && at < words.n) {
        const size_t known = known_start(a, r, str_from(words, at));
        if (!known) {
            break;
        }
        at += known;
        const size_t stop = next_stop(words, at);
        if (stop != at) {
            break;
        }
        at += words.p[at] == ' ' ? sizeof " và" : 1;
    }
    return at * 2 > words.n;
}

static bool names_leads(struct arena *a, const struct assignment *as, struct str words)
{
    const struct str folded = fold_name(a, words);
    size_t named = 0;
    for (size_t i = 0; i < as->lead.list.n; i++) {
        const struct str name = fold_name(a, as->lead.list.v[i].name);
        named += str_find(folded, name, 0) != STR_NPOS ? name.n : 0;
    }
    return named * 2 > folded.n;
}

/* ---- what a task is called ---- */

static const struct block *first_words_below(const struct block *item)
{
    const struct block *b = item->first;
    while (b && (b->kind == BLOCK_COMMENT || b->kind == BLOCK_TABLE || b->closing ||
                 runs_empty(&b->words))) {
        b = b->next;
    }
    return b;
}

const struct block *task_lead_in(struct arena *a, const struct block *item)
{
    const struct block *up = item->parent;
    if (item->label.form < LABEL_LETTER || up->kind != BLOCK_ITEM || up->heading) {
        return NULL;
    }
    const struct str words = str_trim(runs_text(a, &up->words));
    return str_ends(words, STR(":")) ? up : NULL;
}

static struct str own_words(struct arena *a, const struct block *item)
{
    const struct str words = str_trim(runs_text(a, &item->words));
    const struct block *above = task_lead_in(a, item);
    const struct str lead = above ? str_trim(runs_text(a, &above->words)) : STR_EMPTY;
    return lead.n ? str_printf(a, "%.*s %.*s", STR_ARG(lead), STR_ARG(words)) : words;
}

static struct str task_title(struct arena *a, const struct document *d, const struct block *item)
{
    struct str words = without_close(without_lead(own_words(a, item)));
    const struct block *below = first_words_below(item);
    if (below && (!words.n || names_known(a, d->agencies, words) ||
                  names_leads(a, item->assignment, words))) {
        words = without_close(runs_text(a, &below->words));
    }
    return whole_sentences(words);
}

/* ---- tasks ---- */

static struct task task_of(struct arena *a, const struct document *d, const struct block *item)
{
    return (struct task){
        .item = item,
        .assignment = item->assignment,
        .path = item_path(a, item),
        .reference = item_reference(a, item),
        .title = task_title(a, d, item),
    };
}

/* The first task among the rows from `row` on. */
static const struct block *row_task(const struct block *b, size_t row)
{
    const size_t n = b->kind == BLOCK_TABLE && b->table ? b->table->rows.n : 0;
    while (row < n && !b->table->rows.v[row].task) {
        row++;
    }
    return row < n ? b->table->rows.v[row].task : NULL;
}

const struct block *task_item_next(const struct block *root, const struct block *b)
{
    const struct block *found = b->row_of ? row_task(b->row_of, b->row + 1) : NULL;
    for (b = b->row_of ? b->row_of : b; !found && (b = block_next(root, b)) != NULL;) {
        found = b->kind == BLOCK_ITEM && b->assignment ? b : row_task(b, 0);
    }
    return found;
}

struct tasks tasks_of(struct arena *a, const struct document *d)
{
    struct tasks tasks = {0};
    for (const struct block *b = d->root; (b = task_item_next(d->root, b)) != NULL;) {
        VEC_PUSH(a, &tasks.list, task_of(a, d, b));
    }
    return tasks;
}

static bool by_name(const struct parties *parties, const struct agency *agency)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        if (parties->list.v[i].who.agency == agency) {
            return true;
        }
    }
    return false;
}

static bool by_group(const struct parties *parties, const struct agency *agency)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct group *group = parties->list.v[i].who.group;
        if (group && !group->open.value && group_has(group, agency)) {
            return true;
        }
    }
    return false;
}

enum role task_role(const struct task *t, const struct agency *agency)
{
    const struct assignment *as = t->assignment;
    if (!as) {
        return ROLE_NONE;
    }
    if (by_name(&as->lead, agency)) {
        return ROLE_LEAD;
    }
    if (by_group(&as->lead, agency)) {
        return ROLE_COMMON;
    }
    return by_name(&as->with, agency) || by_group(&as->with, agency) ? ROLE_COORDINATE : ROLE_NONE;
}

/* ---- digest ---- */

#define FIELD_END "\x1f"

static void digest_parties(struct buf *b, const struct parties *parties)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct party *p = &parties->list.v[i];
        const struct str id = p->who.agency  ? p->who.agency->id.text
                              : p->who.group ? p->who.group->id.text
                                             : p->name;
        buf_add(b, id);
        buf_adds(b, ";");
    }
    buf_adds(b, FIELD_END);
}

static void digest_table(struct arena *a, struct buf *b, const struct table *t)
{
    for (size_t r = 0; r < t->rows.n; r++) {
        for (size_t c = 0; c < t->columns; c++) {
            buf_add(b, runs_text(a, &t->rows.v[r].cells[c].words));
            buf_adds(b, FIELD_END);
        }
    }
}

/* The words of an item and of what hangs below it. */
static void digest_words(struct arena *a, struct buf *out, const struct block *item)
{
    for (const struct block *b = item; b; b = block_next(item, b)) {
        if (b->kind == BLOCK_TABLE && b->table) {
            digest_table(a, out, b->table);
        } else if (b->kind != BLOCK_COMMENT && !b->closing) {
            buf_add(out, b == item ? STR_EMPTY : b->label.raw);
            buf_add(out, str_trim(runs_text(a, &b->words)));
            buf_adds(out, FIELD_END);
        }
    }
}

/* What tells one state of a task from another; without its label and path, so that a task that only
 * moved is still known. */
static void digest_task(struct arena *a, struct buf *out, const struct task *t)
{
    const struct assignment *as = t->assignment;
    const struct field *const texts[] = {&as->deadline.text, &as->product, &as->funding,
                                         &as->report,        &as->code,    &as->note};
    digest_words(a, out, t->item);
    digest_parties(out, &as->lead);
    digest_parties(out, &as->with);
    for (size_t k = 0; k < COUNT_OF(texts); k++) {
        buf_add(out, texts[k]->text.p ? texts[k]->text : STR_EMPTY);
        buf_adds(out, FIELD_END);
    }
}

struct str task_digest(struct arena *a, const struct task *t)
{
    enum { DIGEST_SHOWN = 12 }; /* of 64: changes by chance do not meet, and a person can read it */
    struct buf b = buf_new(a);
    digest_task(a, &b, t);
    return str_cut(sha256_hex(a, buf_str(&b)), 0, DIGEST_SHOWN);
}

struct str tasks_trail(struct arena *a, const struct tasks *tasks, const struct agency *agency)
{
    struct buf b = buf_new(a);
    for (size_t i = 0; i < tasks->list.n; i++) {
        const struct task *t = &tasks->list.v[i];
        if (task_role(t, agency) != ROLE_NONE) {
            buf_adds(&b, b.n ? " " : "");
            buf_printf(&b, "%.*s=%.*s", STR_ARG(t->path), STR_ARG(task_digest(a, t)));
        }
    }
    return buf_str(&b);
}
