/* SPDX-License-Identifier: MIT
 * Who an item's words name as its lead: "Sở Y tế chủ trì …", "2. Sở Tài chính:", "Giao Sở Y tế …",
 * "Cơ quan chủ trì: …", "… do Sở Y tế chủ trì". Where the author has begun to write blocks, only
 * words that leave no doubt are taken. */
#include "read/infer.h"

#include "read/assign.h"
#include "read/infer_deadline.h"
#include "read/names.h"

struct inference {
    struct arena *arena;
    struct name_index names;
    bool careful;      /* the document has blocks */
    struct date today; /* of the document */
};

enum unit_kind { UNIT_WORDS, UNIT_PARA, UNIT_BULLET, UNIT_DEEP };

/* One stretch of words that belongs to an item. */
struct unit {
    enum unit_kind kind;
    const struct runs *runs;
    struct text text;
};

struct units {
    VEC(struct unit) list;
};

static struct unit unit_of(struct inference *in, enum unit_kind kind, const struct runs *runs)
{
    return (struct unit){kind, runs, text_with_names(&in->names, runs_text(in->arena, runs))};
}

/* The first words of an item: what its head or title needs. */
static struct unit opening_of(struct inference *in, const struct block *b)
{
    enum { OPENING_BYTES = 1200 };
    const struct str words = str_cut(runs_text(in->arena, &b->words), 0, OPENING_BYTES);
    return (struct unit){UNIT_WORDS, &b->words, text_with_names(&in->names, words)};
}

/* The longest of some phrases at `at`: words it has, or 0. */
static size_t any_phrase(const struct text *t, size_t at, const char *const *phrases)
{
    size_t longest = 0;
    for (size_t i = 0; phrases[i]; i++) {
        const size_t n = text_has(t, at, phrases[i]);
        longest = n > longest ? n : longest;
    }
    return longest;
}

/* ---- lists of names ---- */

static bool same_named(const struct named *x, const struct named *y)
{
    return x->agency == y->agency && x->group == y->group;
}

static bool has_party(const struct parties *parties, const struct named *who)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        if (same_named(&parties->list.v[i].who, who)) {
            return true;
        }
    }
    return false;
}

static void put_party(struct inference *in, struct parties *to, const struct unit *u, size_t at,
                      size_t n, struct named who)
{
    const size_t start = u->text.words.v[at].start;
    const size_t end = u->text.words.v[at + n - 1].end;
    if (!has_party(to, &who)) {
        party_add(in->arena, to, str_cut(u->text.s, start, end), runs_place(u->runs, start, end));
        to->list.v[to->list.n - 1].who = who;
    }
}

/* Past "và", "cùng với" and commas to where the next name of a list would begin. */
static size_t skip_joint(const struct text *t, size_t at)
{
    static const char *const joints[] = {"và", "cùng", "cùng với", "với", "hoặc", NULL};
    return at + any_phrase(t, at, joints);
}

/* Names from `at` on, divided by commas, semicolons or "và". Returns the word after the last one;
 * `at` when there is none. Without `to` they are only counted. */
static size_t take_names(struct inference *in, const struct unit *u, size_t at, struct parties *to)
{
    size_t end = at;
    size_t next = at;
    for (;;) {
        struct named who;
        const size_t n = name_at(&u->text, next, &who);
        if (!n) {
            return end;
        }
        if (to) {
            put_party(in, to, u, next, n, who);
        }
        end = next + n;
        if (end >= u->text.words.n || u->text.words.v[end].gap > GAP_SEMICOLON) {
            return end;
        }
        next = skip_joint(&u->text, end);
    }
}

/* ---- the head of an item ---- */

struct head {
    size_t from, after; /* words of the names; equal: no head */
    bool clear;         /* leaves no doubt */
};

static const char *const orders[] = {"giao",         "giao cho",  "đề nghị",
                                     "yêu cầu",      "phân công", "trách nhiệm của",
                                     "nhiệm vụ của", "đối với",   NULL};
static const char *const fillers[] = {
    "hằng năm",        "hàng năm",   "hằng quý",     "hàng quý",       "hằng tháng", "hàng tháng",
    "giám đốc",        "thủ trưởng", "lãnh đạo",     "người đứng đầu", "chủ tịch",   "trưởng",
    "chánh văn phòng", "đồng chí",   "các đồng chí", "tập thể",        "cơ quan",    NULL};
static const char *const duties[] = {"chủ trì",          "phối hợp",    "có trách nhiệm",
                                     "chịu trách nhiệm", "làm đầu mối", "là cơ quan",
                                     "là đầu mối",       "có nhiệm vụ", NULL};

static struct head head_of(struct inference *in, const struct unit *u)
{
    struct head h = {0};
    const size_t filler = any_phrase(&u->text, 0, fillers);
    const size_t order = any_phrase(&u->text, filler, orders);
    h.from = filler + order;
    h.from += any_phrase(&u->text, h.from, fillers);
    h.after = take_names(in, u, h.from, NULL);
    if (h.after == h.from && h.from) { /* the filler may have been part of the name */
        h.from = 0;
        h.after = take_names(in, u, 0, NULL);
    }
    if (h.after > h.from) {
        h.clear = order || h.after == u->text.words.n ||
                  gap_after(&u->text, h.after - 1) == GAP_COLON ||
                  any_phrase(&u->text, h.after, duties);
    }
    return h;
}

static bool is_bullet(const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form >= LABEL_DASH;
}

static bool is_section(const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form >= LABEL_PART && b->label.form <= LABEL_ROMAN &&
           b->label.form != LABEL_ARTICLE;
}

/* Does an item name its lead first? A section only by a heading that is nothing but the name. */
static bool head_counts(struct inference *in, const struct block *b, const struct unit *u,
                        struct head *h)
{
    *h = head_of(in, u);
    if (h->after == h->from) {
        return false;
    }
    if (is_section(b)) {
        return h->after == u->text.words.n;
    }
    return h->clear || !in->careful;
}

static bool names_lead(struct inference *in, const struct block *b)
{
    struct head h;
    if (b->kind != BLOCK_ITEM) {
        return false;
    }
    const struct unit u = opening_of(in, b);
    return head_counts(in, b, &u, &h);
}

/* A bullet is a task of its own only where the item whose bullets they are has no lead. */
static bool stands_alone(struct inference *in, const struct block *b)
{
    if (!names_lead(in, b)) {
        return false;
    }
    const struct block *up = b->parent;
    while (is_bullet(b) && up && is_bullet(up)) {
        up = up->parent;
    }
    return !is_bullet(b) || !up || !names_lead(in, up);
}

/* ---- the words of an item ---- */

/* With `deep`, the words of items below that name no lead of their own too. */
static void add_units(struct inference *in, const struct block *b, enum unit_kind kind, bool deep,
                      struct units *units)
{
    VEC_PUSH(in->arena, &units->list, unit_of(in, kind, &b->words));
    for (const struct block *child = b->first; child; child = child->next) {
        if (child->kind == BLOCK_PARA) {
            const enum unit_kind inner = kind == UNIT_WORDS ? UNIT_PARA : kind;
            VEC_PUSH(in->arena, &units->list, unit_of(in, inner, &child->words));
            continue;
        }
        const bool own = is_bullet(child) && kind != UNIT_DEEP;
        if (child->kind == BLOCK_ITEM && (own || deep) && !stands_alone(in, child)) {
            add_units(in, child, own ? UNIT_BULLET : UNIT_DEEP, deep, units);
        }
    }
}

/* ---- leads said otherwise ---- */

/* "Cơ quan chủ trì: Sở Y tế". */
static void lead_field(struct inference *in, const struct unit *u, struct parties *lead)
{
    static const char *const fields[] = {"chủ trì",          "chủ trì thực hiện",
                                         "chủ trì tham mưu", "cơ quan thực hiện",
                                         "đơn vị thực hiện", NULL};
    for (size_t i = 0; i < u->text.words.n; i++) {
        const size_t n = any_phrase(&u->text, i, fields);
        if (n && gap_after(&u->text, i + n - 1) == GAP_COLON) {
            (void)take_names(in, u, i + n, lead);
        }
    }
}

/* "… giao Sở Y tế …", "… Sở Y tế chủ trì …" in the middle. */
static void lead_within(struct inference *in, const struct unit *u, struct parties *lead)
{
    static const char *const givers[] = {"giao", "giao cho", NULL};
    for (size_t i = 0; i < u->text.words.n && !lead->list.n; i++) {
        const size_t n = any_phrase(&u->text, i, givers);
        const size_t after = take_names(in, u, i + n, NULL);
        if (after > i + n && (n || text_has(&u->text, after, "chủ trì"))) {
            (void)take_names(in, u, i + n, lead);
        }
    }
}

static bool has_items(const struct block *b)
{
    const struct block *child = b->first;
    while (child && child->kind != BLOCK_ITEM) {
        child = child->next;
    }
    return child != NULL;
}

/* The heads of paragraphs: for an item without items, "2. Kinh phí" and below it "Sở Tài chính …".
 * A section may have one such paragraph for each agency. */
static void lead_of_paras(struct inference *in, const struct block *item, const struct units *units,
                          struct parties *lead)
{
    const size_t n = has_items(item) ? 0 : units->list.n;
    for (size_t i = 0; i < n; i++) {
        const struct unit *u = &units->list.v[i];
        const struct head h = u->kind == UNIT_PARA ? head_of(in, u) : (struct head){0};
        if (h.after > h.from && (h.clear || (!is_section(item) && !lead->list.n))) {
            (void)take_names(in, u, h.from, lead);
        }
    }
}

/* "Các cơ quan, đơn vị được giao …": whoever the plan charges, that is the widest closed group. */
static const struct group *widest_group(const struct agency_register *r)
{
    const struct group *widest = NULL;
    for (size_t i = 0; i < r->data.groups.n; i++) {
        const struct group *g = &r->data.groups.v[i];
        if (!g->open.value && (!widest || g->members.n > widest->members.n)) {
            widest = g;
        }
    }
    return widest;
}

static void lead_of_all(struct inference *in, const struct unit *u, struct parties *lead)
{
    static const char *const everyone[] = {"các cơ quan đơn vị",
                                           "các đơn vị",
                                           "các cơ quan",
                                           "các ngành địa phương",
                                           "các cơ quan đơn vị địa phương",
                                           "các ngành các địa phương",
                                           NULL};
    static const char *const charged[] = {"được giao", "được phân công", NULL};
    const struct group *group = widest_group(in->names.r);
    const size_t from = any_phrase(&u->text, 0, fillers);
    const size_t n = any_phrase(&u->text, from, everyone);
    if (group && n && any_phrase(&u->text, from + n, charged)) {
        put_party(in, lead, u, from, n, (struct named){NULL, group, false});
        lead->list.v[lead->list.n - 1].name = group->name.text;
    }
}

static void find_lead(struct inference *in, const struct block *item, const struct units *units,
                      struct parties *lead)
{
    struct head h;
    if (head_counts(in, item, &units->list.v[0], &h)) {
        (void)take_names(in, &units->list.v[0], h.from, lead);
        return;
    }
    for (size_t i = 0; i < units->list.n; i++) {
        if (units->list.v[i].kind != UNIT_DEEP) {
            lead_field(in, &units->list.v[i], lead);
        }
    }
    if (!lead->list.n && !in->careful) {
        lead_of_all(in, &units->list.v[0], lead);
        lead_of_paras(in, item, units, lead);
    }
    for (size_t i = 0; i < units->list.n && !in->careful && !is_section(item); i++) {
        if (units->list.v[i].kind <= UNIT_PARA) {
            lead_within(in, &units->list.v[i], lead);
        }
    }
}

/* ---- who co-ordinates ---- */

/* Where the names begin after "phối hợp [chặt chẽ] [với]"; 0 when these are not those words. */
static size_t after_with(const struct text *t, size_t at)
{
    static const char *const manners[] = {"chặt chẽ", "thực hiện", "triển khai", NULL};
    size_t n = text_has(t, at, "phối hợp");
    if (!n) {
        return 0;
    }
    n += any_phrase(t, at + n, manners);
    const bool near =
        gap_after(t, at + n - 1) <= GAP_COMMA || gap_after(t, at + n - 1) == GAP_COLON;
    return near ? skip_joint(t, at + n) : 0;
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
    const size_t n = any_phrase(&u->text, at, sends);
    const size_t after = n ? take_names(in, u, at + n, NULL) : at;
    return n && after > at + n && any_phrase(&u->text, after, uses) ? at + n : 0;
}

static void find_with(struct inference *in, const struct unit *u, struct parties *with)
{
    for (size_t i = 0; i < u->text.words.n; i++) {
        size_t names = after_with(&u->text, i);
        names = names ? names : after_through(&u->text, i);
        names = names ? names : after_send(in, u, i);
        if (names) {
            (void)take_names(in, u, names, with);
        }
    }
}

/* Who leads does not co-ordinate too. */
static void drop_leads(const struct parties *lead, struct parties *with)
{
    size_t kept = 0;
    for (size_t i = 0; i < with->list.n; i++) {
        if (!has_party(lead, &with->list.v[i].who)) {
            with->list.v[kept++] = with->list.v[i];
        }
    }
    with->list.n = kept;
}

/* ---- where to look ---- */

static bool has_block(const struct block *b)
{
    return b->assignment && !b->assignment->inferred;
}

static bool has_block_below(const struct block *top)
{
    for (const struct block *b = top; b; b = block_next(top, b)) {
        if (has_block(b)) {
            return true;
        }
    }
    return false;
}

static bool has_phrase(const struct text *t, const char *const *phrases)
{
    for (size_t i = 0; i < t->words.n; i++) {
        if (any_phrase(t, i, phrases)) {
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
    if (b->kind != BLOCK_ITEM || (!b->heading && !is_section(b) && !has_items(b))) {
        return false;
    }
    const struct unit u = opening_of(in, b);
    return (b->heading || u.text.words.n <= TITLE_WORDS) && any_phrase(&u.text, 0, aims) &&
           !has_phrase(&u.text, tasks) && !names_lead(in, b);
}

static bool is_open(struct inference *in, const struct block *b)
{
    for (; b->parent; b = b->parent) {
        if (has_block(b) || b->label.form == LABEL_APPENDIX || is_about_aims(in, b)) {
            return false;
        }
    }
    return true;
}

static bool is_candidate(struct inference *in, const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form != LABEL_NONE && !b->assignment &&
           !has_block_below(b) && is_open(in, b) && (!is_bullet(b) || stands_alone(in, b));
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
        const struct head h = head_of(in, u);
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
    add_units(in, item, UNIT_WORDS, false, &units);
    find_lead(in, item, &units, &as.lead);
    if (!as.lead.list.n) {
        return;
    }
    units.list.n = 0;
    add_units(in, item, UNIT_WORDS, true, &units);
    for (size_t i = 0; i < units.list.n; i++) {
        find_with(in, &units.list.v[i], &as.with);
    }
    drop_leads(&as.lead, &as.with);
    find_deadline(in, &units, &as.deadline);
    item->assignment = ARENA_NEW(in->arena, struct assignment);
    *item->assignment = as;
}

/* "… giao Sở Y tế chủ trì …" in the middle of the words. */
static void lead_given(struct inference *in, const struct unit *u, struct parties *lead)
{
    static const char *const givers[] = {"giao", "giao cho", NULL};
    for (size_t i = 0; i < u->text.words.n && !lead->list.n; i++) {
        const size_t n = any_phrase(&u->text, i, givers);
        const size_t after = n ? take_names(in, u, i + n, NULL) : i;
        if (n && after > i + n && text_has(&u->text, after, "chủ trì")) {
            (void)take_names(in, u, i + n, lead);
        }
    }
}

struct inference *inference_new(struct arena *a, const struct document *d)
{
    struct inference *in = ARENA_NEW(a, struct inference);
    *in = (struct inference){.arena = a, .names = name_index_new(a, d->agencies), .careful = true};
    in->today = d->meta.date.date;
    return in;
}

void infer_lead(struct inference *in, const struct block *item, struct parties *lead)
{
    const struct unit words = unit_of(in, UNIT_WORDS, &item->words);
    struct units units = {0};
    struct head h;
    if (head_counts(in, item, &words, &h)) {
        if (!text_has(&words.text, h.after, "phối hợp")) { /* that says nothing of who leads */
            (void)take_names(in, &words, h.from, lead);
        }
        return;
    }
    add_units(in, item, UNIT_WORDS, false, &units);
    for (size_t i = 0; i < units.list.n; i++) {
        lead_field(in, &units.list.v[i], lead);
    }
    if (!is_section(item)) {
        lead_given(in, &words, lead);
    }
}

void infer_assignments(struct arena *a, struct document *d)
{
    struct inference in = {.arena = a, .names = name_index_new(a, d->agencies)};
    in.careful = has_block_below(d->root);
    in.today = d->meta.date.date;
    for (struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (is_candidate(&in, b)) {
            infer_item(&in, b);
        }
    }
}
