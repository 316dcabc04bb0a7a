/* SPDX-License-Identifier: MIT
 * Every reference in the words of a document, for renumbering: more than C308 looks at, for a
 * number that is not followed would lead to another item without anybody noticing. */
#include "rules/reference_words.h"
#include "text/numeral.h"
#include "text/utf8.h"

#include <string.h>

enum { PARTS = REFERENCE_PARTS };

struct gathering {
    struct arena *arena;
    const struct passage *passage;
    struct references *out;
    bool sections; /* the document has items "Mục 1": that is what "mục 1" means in it */
};

/* Chapters and parts are no targets of C308: too often they are those of the laws spoken of. */
static bool chapter_at(struct str s, size_t at, struct reference *ref)
{
    static const char *const words[] = {"chương ", "phần "};
    uint32_t c = 0;
    (void)utf8_get(s, at, &c);
    for (size_t i = 0; utf8_is_upper(c) && reference_starts_word(s, at) && i < COUNT_OF(words);
         i++) {
        const size_t n = utf8_match(s, at, str_of(words[i]));
        const size_t w = n ? reference_word(s, at + n) : 0;
        const struct str number = str_cut(s, at + n, at + n + w);
        if (w && (roman_value(number) || reference_is_number(number))) {
            *ref = (struct reference){.from = at, .to = at + n + w, .form = LABEL_CHAPTER};
            for (size_t k = 0; k < PARTS; k++) {
                ref->values[k] = k == 1 ? number : STR_EMPTY;
            }
            ref->target = str_cut(s, at, ref->to);
            return true;
        }
    }
    return false;
}

/* What is named after it, as the outer item: "mục 1 Phụ lục I", "Mục 2 Chương III". */
static void add_outer(struct gathering *g, struct own_reference *own)
{
    const struct str s = g->passage->text;
    const size_t next = own->to + utf8_blanks(s, own->to);
    struct reference outer;
    if (own->form == LABEL_DECIMAL && g->sections && reference_is_number(own->target)) {
        own->target = str_printf(g->arena, "Mục %.*s", STR_ARG(own->target));
        own->form = LABEL_SECTION;
    }
    if (next == own->to || own->form == LABEL_APPENDIX) {
        return;
    }
    if (reference_read(g->arena, s, next, &outer) && outer.form == LABEL_APPENDIX) {
        const struct str both[] = {outer.target, own->target};
        own->target = reference_join(g->arena, both, COUNT_OF(both));
        own->form = LABEL_APPENDIX;
    }
    own->within = chapter_at(s, next, &outer);
}

static void gather(struct gathering *g, const struct reference *ref, bool foreign)
{
    struct own_reference *own = VEC_ADD(g->arena, &g->out->list);
    *own = (struct own_reference){.passage = g->passage,
                                  .from = ref->from,
                                  .to = ref->to,
                                  .target = ref->target,
                                  .form = ref->form,
                                  .foreign = foreign};
    memcpy(own->values, ref->values, sizeof ref->values);
    add_outer(g, own);
}

static bool any_reference_at(struct arena *a, struct str s, size_t at, struct reference *ref)
{
    return reference_read(a, s, at, ref) || chapter_at(s, at, ref);
}

/* What comes after the number of a list shows that it is one, and no "3 tháng". */
static bool ends_number(struct str s, size_t at)
{
    static const char *const words[] = {" và ",   " hoặc ", " của ", " nêu ",      " tại ",
                                        " Điều ", " mục ",  " Mục ", " Kế hoạch ", " Phụ lục "};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (str_starts(str_from(s, at), str_of(words[i]))) {
            return true;
        }
    }
    return at >= s.n || strchr(",.;:)", s.p[at]);
}

/* ", III.3", " và 4" after a reference: another of its kind; false when there is none. */
static bool next_of_list(struct arena *a, struct str s, const struct reference *before,
                         struct reference *ref)
{
    static const char *const between[] = {", ", " và ", "; ", " hoặc "};
    for (size_t i = 0; i < COUNT_OF(between); i++) {
        const size_t n = utf8_match(s, before->to, str_of(between[i]));
        const size_t from = before->to + n;
        const size_t w = n ? reference_word(s, from) : 0;
        const struct str path = str_cut(s, from, from + w);
        if (!w || !reference_is_path(path) ||
            reference_starts_roman(path) != reference_starts_roman(before->values[1]) ||
            (reference_is_number(path) && !ends_number(s, from + w))) {
            continue;
        }
        *ref = *before;
        ref->from = from;
        ref->to = from + w;
        ref->values[1] = path;
        ref->values[2] = ref->values[3] = STR_EMPTY;
        struct str parts[PARTS];
        memcpy(parts, ref->values, sizeof parts);
        /* after "khoản 2 Điều 5" a number may be either's */
        if (before->values[2].n || before->values[3].n) {
            continue;
        }
        if (before->form == LABEL_ARTICLE || before->form == LABEL_APPENDIX ||
            before->form == LABEL_CHAPTER) {
            const struct str head =
                str_cut(before->target, 0, before->target.n - before->values[1].n);
            parts[1] = str_cat(a, head, path); /* "Phụ lục " */
        }
        ref->target = reference_join(a, parts, PARTS);
        return true;
    }
    return false;
}

static size_t gather_at(struct gathering *g, size_t at)
{
    const struct str s = g->passage->text;
    struct reference ref;
    if (!any_reference_at(g->arena, s, at, &ref)) {
        return 0;
    }
    const bool foreign = reference_foreign(g->arena, s, ref.to);
    gather(g, &ref, foreign);
    for (struct reference more; next_of_list(g->arena, s, &ref, &more); ref = more) {
        gather(g, &more, foreign);
    }
    return ref.to - at;
}

/* ---- clauses and points outside the references gathered ---- */

static const char *const between_numbers[] = {", ", " và ", " hoặc "};

/* The point letter at `at`, alone in its word: its length. */
static size_t letter_at(struct str s, size_t at)
{
    uint32_t c = 0;
    const size_t n = utf8_get(s, at, &c);
    return n && point_value(c) && reference_word(s, at) == n ? n : 0;
}

static size_t number_at(struct str s, size_t at)
{
    const size_t n = reference_word(s, at);
    return reference_is_number(str_cut(s, at, at + n)) ? n : 0;
}

/* "khoản 1, 2", "điểm a, b và c": the numbers after one head word. */
struct clauses {
    size_t (*value_at)(struct str s, size_t at);
    unsigned part; /* of reference values: 2 clauses, 3 points */
    size_t from, to;
    VEC(struct str) values;
};

static size_t next_value(const struct clauses *c, struct str s, size_t at, size_t *from)
{
    for (size_t i = 0; i < COUNT_OF(between_numbers); i++) {
        const size_t n = utf8_match(s, at, str_of(between_numbers[i]));
        const size_t w = n ? c->value_at(s, at + n) : 0;
        if (w && (c->part == 3 || ends_number(s, at + n + w))) {
            *from = at + n;
            return w;
        }
    }
    return 0;
}

static bool read_clauses(struct arena *a, struct str s, size_t at, struct clauses *c)
{
    const size_t clause = utf8_match(s, at, STR("khoản "));
    const size_t head = clause ? clause : utf8_match(s, at, STR("điểm "));
    *c = (struct clauses){.value_at = clause ? number_at : letter_at, .part = clause ? 2 : 3};
    size_t from = at + head;
    size_t n = head && reference_starts_word(s, at) ? c->value_at(s, from) : 0;
    c->from = at;
    while (n) {
        VEC_PUSH(a, &c->values, str_cut(s, from, from + n));
        c->to = from + n;
        n = next_value(c, s, c->to, &from);
    }
    return c->values.n > 0;
}

/* The reference gathered from `first` on that begins, or goes on, at `at`; NULL when none does. */
static const struct own_reference *reference_from(const struct gathering *g, size_t first,
                                                  size_t at)
{
    for (size_t i = first; i < g->out->list.n; i++) {
        const struct own_reference *r = &g->out->list.v[i];
        if (at >= r->from && at < r->to) {
            return r;
        }
    }
    return NULL;
}

/* Each number, as a part of the reference that follows it, or of what the words stand in. */
static void gather_values(struct gathering *g, const struct clauses *c, size_t first)
{
    const struct str s = g->passage->text;
    const struct own_reference *after = reference_from(g, first, c->to + utf8_blanks(s, c->to));
    const struct str outer = after ? after->target : STR_EMPTY;
    const bool foreign = after ? after->foreign : reference_foreign(g->arena, s, c->to);
    const bool relative = !after || after->relative;
    for (size_t i = 0; i < c->values.n; i++) {
        const struct str value = c->values.v[i];
        const struct str parts[] = {outer, value};
        struct own_reference *own = VEC_ADD(g->arena, &g->out->list);
        const size_t from = (size_t)(value.p - s.p);
        *own = (struct own_reference){
            .passage = g->passage, .from = i ? from : c->from, .to = from + value.n};
        own->target = reference_join(g->arena, parts, COUNT_OF(parts));
        own->foreign = foreign;
        own->relative = relative;
        own->form = after ? after->form : c->part == 2 ? LABEL_DECIMAL : LABEL_LETTER;
        for (unsigned k = 0; k < PARTS; k++) {
            own->values[k] = k == c->part ? value : STR_EMPTY;
        }
    }
}

/* From the end to the start, so that "điểm a khoản 2" finds its clause. */
static void gather_clauses(struct gathering *g, size_t first)
{
    const struct str s = g->passage->text;
    for (size_t at = s.n; at > 0; at--) {
        const unsigned char c = (unsigned char)s.p[at - 1];
        struct clauses clauses;
        if ((c == 'k' || c == 'K' || c == 0xC4) && !reference_from(g, first, at - 1) &&
            read_clauses(g->arena, s, at - 1, &clauses)) {
            gather_values(g, &clauses, first);
        }
    }
}

static bool has_sections(const struct document *d)
{
    const struct block *b = d->root;
    while (b && b->label.form != LABEL_SECTION) {
        b = block_next(d->root, b);
    }
    return b != NULL;
}

struct references references_gather(struct arena *a, const struct document *d)
{
    struct references out = {0};
    const struct passages *passages = passages_in(facts_new(a), d);
    const bool sections = has_sections(d);
    for (size_t i = 0; i < passages->list.n; i++) {
        struct gathering g = {a, &passages->list.v[i], &out, sections};
        const size_t first = out.list.n;
        if (g.passage->kind == PASSAGE_FRONT) {
            continue;
        }
        for (size_t at = 0; at < g.passage->text.n; at++) {
            const unsigned char c = (unsigned char)g.passage->text.p[at];
            const bool may = c == 'm' || c == 'M' || c == 0xC4 || c == 'P' || c == 'p' || c == 'C';
            const size_t n = may ? gather_at(&g, at) : 0;
            at += n ? n - 1 : 0;
        }
        gather_clauses(&g, first);
    }
    return out;
}
