/* SPDX-License-Identifier: MIT
 * Where assignments are looked for, who co-ordinates, and what an item's words come to. */
#include "read/infer_part.h"

#include "read/infer_deadline.h"

/* ---- who co-ordinates ---- */

/* Where the names begin after "phối hợp [chặt chẽ] [với]"; 0 when these are not those words. */
static size_t after_with(const struct text *t, size_t at)
{
    static const char *const manners[] = {"chặt chẽ", "thực hiện", "triển khai", NULL};
    size_t n = text_has(t, at, "phối hợp");
    if (!n) {
        return 0;
    }
    n += infer_phrase(t, at + n, manners);
    const bool near =
        gap_after(t, at + n - 1) <= GAP_COMMA || gap_after(t, at + n - 1) == GAP_COLON;
    return near ? infer_skip_joint(t, at + n) : 0;
}

/* "(qua Sở Nội vụ)": through whom a report goes. */
static size_t after_through(const struct text *t, size_t at)
{
    const bool opens = at < t->words.n && t->words.v[at].gap == GAP_BREAK;
    return opens && text_has(t, at, "qua") ? at + 1 : 0;
}

/* "gửi Sở Tài chính tổng hợp". */
static size_t after_send(struct inference *in, const struct unit *u, size_t at)
{
    static const char *const sends[] = {"gửi", "gửi về", "gửi cho", NULL};
    static const char *const uses[] = {"tổng hợp", "để tổng hợp", "thẩm định", "để thẩm định",
                                       NULL};
    const size_t n = infer_phrase(&u->text, at, sends);
    const size_t after = n ? infer_names(in, u, at + n, NULL) : at;
    return n && after > at + n && infer_phrase(&u->text, after, uses) ? at + n : 0;
}

/* "(Sở Tài chính chủ trì; Sở Xây dựng phối hợp)": the names stand before the word. */
static bool is_before_with(struct inference *in, const struct unit *u, size_t at)
{
    const struct text *t = &u->text;
    const bool starts = at == 0 || t->words.v[at].gap != GAP_BLANK;
    const size_t after = starts ? infer_names(in, u, at, NULL) : at;
    const size_t n = after > at ? text_has(t, after, "phối hợp") : 0;
    return n && gap_after(t, after + n - 1) >= GAP_SEMICOLON;
}

static void find_with(struct inference *in, const struct unit *u, struct parties *with)
{
    for (size_t i = 0; i < u->text.words.n; i++) {
        size_t names = after_with(&u->text, i);
        names = names ? names : after_through(&u->text, i);
        names = names ? names : after_send(in, u, i);
        if (names || is_before_with(in, u, i)) {
            (void)infer_names(in, u, names ? names : i, with);
        }
    }
}

/* Who leads does not co-ordinate too. */
static void drop_leads(const struct parties *lead, struct parties *with)
{
    size_t kept = 0;
    for (size_t i = 0; i < with->list.n; i++) {
        if (!parties_find(lead, &with->list.v[i].who)) {
            with->list.v[kept++] = with->list.v[i];
        }
    }
    with->list.n = kept;
}

/* ---- where to look ---- */

bool infer_has_block(const struct block *b)
{
    return b->assignment && !b->assignment->inferred;
}

static bool has_block_below(const struct block *top)
{
    for (const struct block *b = top; b; b = block_next(top, b)) {
        if (infer_has_block(b)) {
            return true;
        }
    }
    return false;
}

static bool has_rows(const struct block *b)
{
    size_t i = 0;
    const size_t n = b->table ? b->table->rows.n : 0;
    while (i < n && !b->table->rows.v[i].task) {
        i++;
    }
    return i < n;
}

/* Whoever is named above a table of tasks only introduces it. */
static bool has_rows_below(const struct block *top)
{
    for (const struct block *b = top; b; b = block_next(top, b)) {
        if (has_rows(b)) {
            return true;
        }
    }
    return false;
}

static bool has_phrase(const struct text *t, const char *const *phrases)
{
    for (size_t i = 0; i < t->words.n; i++) {
        if (infer_phrase(t, i, phrases)) {
            return true;
        }
    }
    return false;
}

/* A title that begins by saying: no tasks here. "MỤC TIÊU, NHIỆM VỤ" has both and does not say so.
 */
static bool is_about_aims(struct inference *in, const struct block *b)
{
    static const char *const aims[] = {
        "mục đích",   "yêu cầu",      "mục tiêu",      "quan điểm",        "chỉ tiêu", "tình hình",
        "thực trạng", "sự cần thiết", "cơ sở pháp lý", "kết quả đạt được", "phạm vi",  NULL};
    static const char *const tasks[] = {"nhiệm vụ", "giải pháp",   "tổ chức thực hiện", "phân công",
                                        "nội dung", "trách nhiệm", "kinh phí",          NULL};
    enum { TITLE_WORDS = 14 };
    if (b->kind != BLOCK_ITEM || (!b->heading && !infer_is_section(b) && !infer_has_items(b))) {
        return false;
    }
    const struct unit u = infer_opening(in, b);
    return (b->heading || u.text.words.n <= TITLE_WORDS) && infer_phrase(&u.text, 0, aims) &&
           !has_phrase(&u.text, tasks) && !infer_names_lead(in, b);
}

static bool is_open(struct inference *in, const struct block *b)
{
    for (; b->parent; b = b->parent) {
        if (infer_has_block(b) || b->label.form == LABEL_APPENDIX || is_about_aims(in, b)) {
            return false;
        }
    }
    return true;
}

static bool mentions(const struct runs *runs, struct str words)
{
    for (size_t i = 0; i < runs->list.n; i++) {
        if (str_find(runs->list.v[i].text, words, 0) != STR_NPOS) {
            return true;
        }
    }
    return false;
}

/* "Chánh Văn phòng … chịu trách nhiệm thi hành Quyết định này": how a decision ends, no task. */
static bool is_enforcement(struct inference *in, const struct block *b)
{
    static const char *const duties[] = {"chịu trách nhiệm thi hành",
                                         "chịu trách nhiệm thực hiện",
                                         "có trách nhiệm thi hành",
                                         "chịu trách nhiệm tổ chức thi hành",
                                         "chịu trách nhiệm tổ chức thực hiện",
                                         NULL};
    static const char *const these[] = {"quyết định này",   "nghị quyết này", "chỉ thị này",
                                        "quy định này",     "quy chế này",    "kế hoạch này",
                                        "chương trình này", "văn bản này",    NULL};
    if (!mentions(&b->words, STR("trách nhiệm"))) { /* nearly all: without a closer look */
        return false;
    }
    const struct unit u = infer_unit(in, UNIT_WORDS, &b->words);
    for (size_t i = 0; i < u.text.words.n; i++) {
        const size_t n = infer_phrase(&u.text, i, duties);
        if (n && infer_phrase(&u.text, i + n, these)) {
            return true;
        }
        if (text_has(&u.text, i, "chủ trì") || gap_after(&u.text, i) == GAP_COLON) {
            return false; /* something is handed out first */
        }
    }
    return false;
}

static bool is_candidate(struct inference *in, const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form != LABEL_NONE && !b->assignment &&
           !has_block_below(b) && !has_rows_below(b) && is_open(in, b) && !is_enforcement(in, b) &&
           (!block_is_bullet(b) || infer_stands_alone(in, b));
}

/* ---- all of it ---- */

/* A day before the document is the day of something else. */
static bool is_past(const struct inference *in, const struct deadline *d)
{
    return in->today.year && d->until.year && date_cmp(d->until, in->today) < 0;
}

static void find_deadline(struct inference *in, const struct units *units, struct deadline *out)
{
    for (size_t i = 0; i < units->list.n && out->kind == DEADLINE_NONE; i++) {
        const struct unit *u = &units->list.v[i];
        const struct head h = infer_head(in, u);
        struct deadline d = {0};
        const struct words_at at =
            deadline_in(in->arena, &u->text, h.after, u->kind == UNIT_WORDS, &d);
        if (d.kind != DEADLINE_NONE && !is_past(in, &d)) {
            *out = d;
            out->text.at = runs_place(u->runs, at.start, at.end);
        }
    }
}

static void infer_item(struct inference *in, struct block *item)
{
    struct units units = {0};
    struct assignment as = {.inferred = true, .at = item->at};
    infer_units(in, item, UNIT_WORDS, false, &units);
    infer_find_lead(in, item, &units, &as.lead);
    if (!as.lead.list.n) {
        return;
    }
    units.list.n = 0;
    infer_units(in, item, UNIT_WORDS, true, &units);
    for (size_t i = 0; i < units.list.n; i++) {
        find_with(in, &units.list.v[i], &as.with);
    }
    drop_leads(&as.lead, &as.with);
    find_deadline(in, &units, &as.deadline);
    item->assignment = ARENA_NEW(in->arena, struct assignment);
    *item->assignment = as;
}

struct inference *inference_new(struct arena *a, const struct document *d)
{
    struct inference *in = ARENA_NEW(a, struct inference);
    *in = (struct inference){.arena = a, .names = name_index_new(a, d->agencies), .careful = true};
    in->today = d->meta.date.date;
    return in;
}

void infer_assignments(struct arena *a, struct document *d)
{
    struct inference in = {.arena = a, .names = name_index_new(a, d->agencies)};
    in.careful = has_block_below(d->root);
    in.today = d->meta.date.date;
    infer_tables(&in, d);
    for (struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (is_candidate(&in, b)) {
            infer_item(&in, b);
        }
    }
}
