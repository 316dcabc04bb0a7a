/* SPDX-License-Identifier: MIT
 * Who an item's words name as its lead: "Sở Y tế chủ trì …", "2. Sở Tài chính:", "Giao Sở Y tế …",
 * "Cơ quan chủ trì: …", "… do Sở Y tế chủ trì". Where the author has begun to write blocks, only
 * words that leave no doubt are taken. */
#include "read/infer_part.h"

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

struct head infer_head(struct inference *in, const struct unit *u)
{
    struct head h = {0};
    const size_t filler = infer_phrase(&u->text, 0, fillers);
    const size_t order = infer_phrase(&u->text, filler, orders);
    h.from = filler + order;
    h.from += infer_phrase(&u->text, h.from, fillers);
    h.after = infer_names(in, u, h.from, NULL);
    if (h.after == h.from && h.from) { /* the filler may have been part of the name */
        h.from = 0;
        h.after = infer_names(in, u, 0, NULL);
    }
    if (h.after > h.from) {
        h.clear = order || h.after == u->text.words.n ||
                  gap_after(&u->text, h.after - 1) == GAP_COLON ||
                  infer_phrase(&u->text, h.after, duties);
    }
    return h;
}

bool infer_is_section(const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->label.form >= LABEL_PART && b->label.form <= LABEL_ROMAN &&
           b->label.form != LABEL_ARTICLE;
}

/* Does an item name its lead first? A section only by a heading that is nothing but the name. */
static bool head_counts(struct inference *in, const struct block *b, const struct unit *u,
                        struct head *h)
{
    *h = infer_head(in, u);
    if (h->after == h->from) {
        return false;
    }
    if (infer_is_section(b)) {
        return h->after == u->text.words.n;
    }
    return h->clear || !in->careful;
}

bool infer_names_lead(struct inference *in, const struct block *b)
{
    struct head h;
    if (b->kind != BLOCK_ITEM) {
        return false;
    }
    const struct unit u = infer_opening(in, b);
    return head_counts(in, b, &u, &h);
}

bool infer_stands_alone(struct inference *in, const struct block *b)
{
    if (!infer_names_lead(in, b)) {
        return false;
    }
    const struct block *up = b->parent;
    while (block_is_bullet(b) && up && block_is_bullet(up)) {
        up = up->parent;
    }
    return !block_is_bullet(b) || !up || !infer_names_lead(in, up);
}

/* ---- the words of an item ---- */

void infer_units(struct inference *in, const struct block *b, enum unit_kind kind, bool deep,
                 struct units *units)
{
    VEC_PUSH(in->arena, &units->list, infer_unit(in, kind, &b->words));
    for (const struct block *child = b->first; child; child = child->next) {
        if (child->closing) {
            continue;
        }
        if (child->kind == BLOCK_PARA) {
            const enum unit_kind inner = kind == UNIT_WORDS ? UNIT_PARA : kind;
            VEC_PUSH(in->arena, &units->list, infer_unit(in, inner, &child->words));
            continue;
        }
        const bool own = block_is_bullet(child) && kind != UNIT_DEEP;
        if (child->kind == BLOCK_ITEM && (own || deep) && !infer_stands_alone(in, child)) {
            infer_units(in, child, own ? UNIT_BULLET : UNIT_DEEP, deep, units);
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
        const size_t n = infer_phrase(&u->text, i, fields);
        if (n && gap_after(&u->text, i + n - 1) == GAP_COLON) {
            (void)infer_names(in, u, i + n, lead);
        }
    }
}

/* "… giao Sở Y tế …", "… Sở Y tế chủ trì …" in the middle; to be sure, both: "… giao Sở Y tế chủ
 * trì …". */
static void lead_within(struct inference *in, const struct unit *u, bool sure, struct parties *lead)
{
    static const char *const givers[] = {"giao", "giao cho", NULL};
    for (size_t i = 0; i < u->text.words.n && !lead->list.n; i++) {
        const size_t n = infer_phrase(&u->text, i, givers);
        const size_t after = infer_names(in, u, i + n, NULL);
        const bool leads = after > i + n && text_has(&u->text, after, "chủ trì");
        if (after > i + n && (sure ? n && leads : n || leads)) {
            (void)infer_names(in, u, i + n, lead);
        }
    }
}

bool infer_has_items(const struct block *b)
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
    const size_t n = infer_has_items(item) ? 0 : units->list.n;
    for (size_t i = 0; i < n; i++) {
        const struct unit *u = &units->list.v[i];
        const struct head h = u->kind == UNIT_PARA ? infer_head(in, u) : (struct head){0};
        if (h.after > h.from && (h.clear || (!infer_is_section(item) && !lead->list.n))) {
            (void)infer_names(in, u, h.from, lead);
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
    const size_t from = infer_phrase(&u->text, 0, fillers);
    const size_t n = infer_phrase(&u->text, from, everyone);
    if (group && n && infer_phrase(&u->text, from + n, charged)) {
        const struct named who = {NULL, group, false};
        infer_put_party(in, lead, u, from, n, who)->name = group->name.text;
    }
}

void infer_find_lead(struct inference *in, const struct block *item, const struct units *units,
                     struct parties *lead)
{
    struct head h;
    if (head_counts(in, item, &units->list.v[0], &h)) {
        (void)infer_names(in, &units->list.v[0], h.from, lead);
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
    for (size_t i = 0; i < units->list.n && !in->careful && !infer_is_section(item); i++) {
        if (units->list.v[i].kind <= UNIT_PARA) {
            lead_within(in, &units->list.v[i], false, lead);
        }
    }
}

void infer_lead(struct inference *in, const struct block *item, struct parties *lead)
{
    const struct unit words = infer_unit(in, UNIT_WORDS, &item->words);
    struct units units = {0};
    struct head h;
    if (head_counts(in, item, &words, &h)) {
        if (!text_has(&words.text, h.after, "phối hợp")) { /* that says nothing of who leads */
            (void)infer_names(in, &words, h.from, lead);
        }
        return;
    }
    infer_units(in, item, UNIT_WORDS, false, &units);
    for (size_t i = 0; i < units.list.n; i++) {
        lead_field(in, &units.list.v[i], lead);
    }
    if (!infer_is_section(item)) {
        lead_within(in, &words, true, lead);
    }
}
