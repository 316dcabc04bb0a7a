/* SPDX-License-Identifier: MIT
 * T504 and the names of T510: names of the register as they are spelt in the text. A tree of words
 * holds every name by its normalised key (case, place of the tone and kind of dash apart), so that
 * one walk finds them all; the longest name wins. */
#include "rules/text.h"
#include "text/fold.h"
#include "text/utf8.h"

enum { NAME_WORDS = 24 }; /* no name has more */

/* What stands between two words of a name. */
enum between { BETWEEN_BLANK, BETWEEN_COMMA, BETWEEN_DASH, BETWEEN_OTHER };

struct spelling {
    struct str text;
    bool official; /* not another name */
    const struct spelling *next;
};

struct node {
    const struct spelling *spellings; /* of the name that ends here */
};

struct name_tree {
    struct arena *arena;
    struct edge { /* from a node by a word to the next; open addressing */
        uint32_t node, word, to;
    } * edges;
    size_t cap, n;
    VEC(struct node) nodes; /* 0: none, 1: the root */
    uint64_t initial[64];   /* one bit a word that begins a name, by the end of its key */
};

enum { ROOT = 1 };

/* ---- the tree ---- */

static struct edge *slot_of(const struct name_tree *t, uint32_t node, uint32_t word)
{
    size_t i = ((size_t)node * 0x9E3779B1U ^ (size_t)word * 0x85EBCA6BU) & (t->cap - 1);
    while (t->edges[i].node && (t->edges[i].node != node || t->edges[i].word != word)) {
        i = (i + 1) & (t->cap - 1);
    }
    return &t->edges[i];
}

static uint32_t step(const struct name_tree *t, uint32_t node, uint32_t word)
{
    return slot_of(t, node, word)->to;
}

static void grow(struct name_tree *t)
{
    struct edge *old = t->edges;
    const size_t n = t->cap;
    t->cap = n ? n * 2 : 64;
    t->edges = arena_array(t->arena, t->cap, sizeof *t->edges);
    for (size_t i = 0; i < n; i++) {
        if (old[i].node) {
            *slot_of(t, old[i].node, old[i].word) = old[i];
        }
    }
}

static uint32_t step_or_add(struct name_tree *t, uint32_t node, uint32_t word)
{
    if (t->n * 2 >= t->cap) {
        grow(t);
    }
    struct edge *e = slot_of(t, node, word);
    if (!e->node) {
        *e = (struct edge){node, word, (uint32_t)t->nodes.n};
        (void)VEC_ADD(t->arena, &t->nodes);
        t->n++;
    }
    return e->to;
}

static uint64_t *initial_of(struct name_tree *t, uint32_t key, uint64_t *bit)
{
    *bit = (uint64_t)1 << (key & 63);
    return &t->initial[key >> 6 & 63];
}

/* Most words begin no name: told without asking the table. */
static bool may_begin(struct name_tree *t, uint32_t key)
{
    uint64_t bit;
    return (*initial_of(t, key, &bit) & bit) != 0;
}

/* ---- words and what stands between them ---- */

static size_t dash_at(struct str s, size_t at)
{
    uint32_t c;
    const size_t n = utf8_get(s, at, &c);
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? n : 0;
}

static enum between between_of(struct str gap)
{
    size_t at = utf8_blanks(gap, 0);
    if (at == gap.n && gap.n) {
        return BETWEEN_BLANK;
    }
    const size_t dash = dash_at(gap, at);
    const bool comma = !dash && at < gap.n && gap.p[at] == ',';
    at += dash + comma;
    at += utf8_blanks(gap, at);
    if (at < gap.n) {
        return BETWEEN_OTHER;
    }
    return dash ? BETWEEN_DASH : comma ? BETWEEN_COMMA : BETWEEN_OTHER;
}

static uint32_t word_with(uint32_t key, enum between before)
{
    return key ^ (uint32_t)before * 0x9E3779B1U;
}

static void add_name(struct name_tree *t, struct line *scratch, struct str name, bool official)
{
    const struct passage p = {.text = str_trim(name)};
    uint32_t node = ROOT;
    line_read(t->arena, scratch, &p);
    const size_t n = scratch->tokens.n;
    if (n < 2 || n > NAME_WORDS) {
        return;
    }
    uint64_t bit;
    *initial_of(t, scratch->tokens.v[0].key, &bit) |= bit;
    for (size_t i = 0; i < n; i++) {
        const enum between before = i ? between_of(line_gap(scratch, i)) : BETWEEN_BLANK;
        if (before == BETWEEN_OTHER) {
            return;
        }
        node = step_or_add(t, node, word_with(scratch->tokens.v[i].key, before));
    }
    struct spelling *s = ARENA_NEW(t->arena, struct spelling);
    *s = (struct spelling){p.text, official, t->nodes.v[node].spellings};
    t->nodes.v[node].spellings = s;
}

struct name_tree *name_tree_new(struct arena *a, const struct agency_register *r)
{
    struct name_tree *t = ARENA_NEW(a, struct name_tree);
    struct line scratch = {0};
    t->arena = a;
    (void)VEC_ADD(a, &t->nodes);
    (void)VEC_ADD(a, &t->nodes);
    grow(t);
    for (size_t i = 0; r && i < r->data.agencies.n; i++) {
        const struct agency *agency = &r->data.agencies.v[i];
        add_name(t, &scratch, agency->name.text, true);
        for (size_t k = 0; k < agency->aliases.list.n; k++) {
            add_name(t, &scratch, agency->aliases.list.v[k].text, false);
        }
    }
    return t;
}

/* ---- spelling ---- */

/* The text of a name in the text, and the spelling of the register, character by character. */
struct pair_of {
    struct str text, name;
};

static bool is_gap_char(uint32_t c)
{
    return c == ' ' || c == 0xA0 || c == '\n' || c == '-' || (c >= 0x2010 && c <= 0x2015) ||
           c == 0x2212;
}

static size_t skip_gap(struct str s, size_t at)
{
    uint32_t c;
    for (size_t n; (n = utf8_get(s, at, &c)) > 0 && is_gap_char(c);) {
        at += n;
    }
    return at;
}

static bool has_dash(struct str gap)
{
    for (size_t at = 0; at < gap.n; at++) {
        if (dash_at(gap, at)) {
            return true;
        }
    }
    return false;
}

/* The text with the dashes of the name. Equal to the text when they were alike. */
static struct str with_dashes(struct arena *a, struct pair_of p)
{
    struct buf out = buf_new(a);
    size_t i = 0, k = 0;
    uint32_t c, d;
    while (i < p.text.n && k < p.name.n) {
        const size_t i_end = skip_gap(p.text, i);
        const size_t k_end = skip_gap(p.name, k);
        if (i_end > i || k_end > k) {
            const struct str gap = str_cut(p.name, k, k_end);
            buf_add(&out, has_dash(gap) ? gap : str_cut(p.text, i, i_end));
            i = i_end;
            k = k_end;
            continue;
        }
        const size_t n = utf8_get(p.text, i, &c);
        buf_add(&out, str_cut(p.text, i, i + n));
        i += n;
        k += utf8_get(p.name, k, &d);
    }
    buf_add(&out, str_from(p.text, i));
    return buf_str(&out);
}

/* How the capitals of a name in the text stand to those of the register. */
struct capitals {
    bool differ;    /* letters that differ in case */
    bool all;       /* the text is in capitals throughout */
    bool some;      /* it has a capital besides one at its start */
    bool first_low; /* it starts with a small letter where the name has a capital */
};

static struct capitals capitals_of(struct pair_of p)
{
    struct capitals out = {false, true, false, false};
    size_t i = 0, k = 0;
    uint32_t c, d;
    while (i < p.text.n && k < p.name.n) {
        i = skip_gap(p.text, i);
        k = skip_gap(p.name, k);
        const size_t n = utf8_get(p.text, i, &c);
        const bool upper = utf8_is_upper(c);
        const bool due = utf8_get(p.name, k, &d) && utf8_is_upper(d);
        const bool letter = utf8_is_letter(c);
        out.differ = out.differ || (letter && upper != due);
        out.all = out.all && (!letter || upper);
        out.some = out.some || (upper && i > 0);
        out.first_low = out.first_low || (i == 0 && due && !upper);
        i += n;
        k += utf8_get(p.name, k, &d);
    }
    return out;
}

/* ---- judging ---- */

/* Keys are hashes: before anything is said, the names are compared. */
static bool same_name(struct arena *a, struct str text, struct str name)
{
    return str_eq(fold_name(a, text), fold_name(a, name));
}

static void check_dashes(struct walk *w, const struct spelling *spellings, size_t from, size_t to)
{
    const struct str text = str_cut(w->line.s, from, to);
    struct str best = STR_EMPTY;
    for (const struct spelling *s = spellings; s; s = s->next) {
        const struct str right = with_dashes(w->arena, (struct pair_of){text, s->text});
        if (str_eq(right, text)) {
            return;
        }
        if (same_name(w->arena, text, s->text) && (s->official || !best.n)) {
            best = right;
        }
    }
    if (best.n) {
        (void)walk_slip(w, SLIP_DASH, from, to, best);
    }
}

/* "các phòng thuộc Sở xây dựng kế hoạch": after the first word stands what that body does. */
static bool may_be_verb(struct arena *a, struct str text)
{
    static const char *const verbs[] = {"xây dựng ",  "giáo dục ", "tổ chức ",   "quản lý ",
                                        "chỉ đạo ",   "chỉ huy ",  "thanh tra ", "kiểm tra ",
                                        "thông tin ", "đầu tư ",   "bảo vệ ",    "phát triển "};
    const size_t blank = str_find_char(text, ' ', 0);
    const struct str rest =
        str_cat(a, fold_name(a, str_from(text, blank == STR_NPOS ? text.n : blank)), STR(" "));
    for (size_t i = 0; i < COUNT_OF(verbs); i++) {
        if (str_starts(rest, str_of(verbs[i]))) {
            return true;
        }
    }
    return false;
}

/* A name all in small letters may be said of any body of that kind ("sở y tế các tỉnh"), one in
 * capitals is a heading; a mixture that is not the register's is a slip. */
static void check_capitals(struct walk *w, const struct spelling *spellings, size_t from, size_t to,
                           bool starts)
{
    const struct str text = str_cut(w->line.s, from, to);
    const struct spelling *official = NULL;
    bool differ = true;
    struct capitals c = {0};
    for (const struct spelling *s = spellings; s; s = s->next) {
        const struct capitals here = capitals_of((struct pair_of){text, s->text});
        differ = differ && here.differ;
        if (s->official) {
            official = s;
            c = here;
        }
    }
    if (!official || !differ || c.all || !(c.some || (!starts && !c.first_low)) ||
        !same_name(w->arena, text, official->text) || (!c.some && may_be_verb(w->arena, text))) {
        return;
    }
    struct slip *slip = walk_slip(w, SLIP_BODY, from, to, official->text);
    slip->sure = false;
}

/* "Trưởng phòng Nội vụ": the first word of the name belongs to the title before it. */
static bool is_in_title(const struct line *line, size_t i)
{
    static const struct str titles[] = {STR_INIT("trưởng"), STR_INIT("phó"), STR_INIT("chánh")};
    const bool joined =
        i > 0 && !(line->tokens.v[i].flags & TOKEN_UPPER_FIRST) && str_is(line_gap(line, i), " ");
    const struct str before = joined ? token_word(line, i - 1) : STR_EMPTY;
    for (size_t k = 0; before.n && k < COUNT_OF(titles); k++) {
        if (utf8_match(before, 0, titles[k]) == before.n) {
            return true;
        }
    }
    return false;
}

static bool ends_word(const struct line *line, size_t i)
{
    uint32_t c;
    (void)utf8_get(line->s, line->tokens.v[i].end, &c);
    return c != '-' || line_gap(line, i + 1).n > 1;
}

/* The longest name that starts at token `i`: its words, or 0. */
static size_t longest(const struct walk *w, size_t i, const struct spelling **spellings)
{
    const struct line *line = &w->line;
    uint32_t node = ROOT;
    size_t words = 0;
    for (size_t k = i; k < line->tokens.n && k - i < NAME_WORDS; k++) {
        const enum between before = k > i ? between_of(line_gap(line, k)) : BETWEEN_BLANK;
        node = before == BETWEEN_OTHER
                   ? 0
                   : step(w->names, node, word_with(line->tokens.v[k].key, before));
        if (!node) {
            break;
        }
        if (w->names->nodes.v[node].spellings && ends_word(line, k)) {
            words = k + 1 - i;
            *spellings = w->names->nodes.v[node].spellings;
        }
    }
    return words;
}

void names_check(struct walk *w)
{
    const struct line *line = &w->line;
    for (size_t i = 0; i < line->tokens.n;) {
        const struct spelling *spellings = NULL;
        const size_t words =
            may_begin(w->names, line->tokens.v[i].key) ? longest(w, i, &spellings) : 0;
        if (!words) {
            i++;
            continue;
        }
        const size_t from = line->tokens.v[i].start;
        const size_t to = line->tokens.v[i + words - 1].end;
        check_dashes(w, spellings, from, to);
        if (!is_in_title(line, i)) {
            check_capitals(w, spellings, from, to, line_starts_sentence(line, i));
        }
        i += words;
    }
}
