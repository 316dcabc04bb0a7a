/* SPDX-License-Identifier: MIT */
#include "read/names.h"

#include "text/utf8.h"

enum { ABBREVIATION_MIN = 3 }; /* letters: "VP" stands for too much */

/* ---- the names ---- */

struct entry {
    struct named who;  /* what struct word points at */
    uint64_t capitals; /* a bit a piece after the first: it is written with a capital */
};

static bool is_capital(const struct text *t, const struct word *w)
{
    uint32_t c = 0;
    return utf8_get(t->s, w->start, &c) && utf8_is_upper(c);
}

static uint64_t bit_of(size_t piece)
{
    return piece && piece < 64 ? (uint64_t)1 << piece : 0;
}

static void add_name(struct name_index *index, struct str name)
{
    const struct named who = register_name(index->arena, index->r, name);
    const struct text t = text_of(&index->lexicon, name);
    VEC(uint32_t) tokens = {0};
    uint64_t capitals = 0;
    for (size_t i = 0; i < t.words.n; i++) {
        const struct lexeme *lexeme = t.words.v[i].lexeme;
        capitals |= is_capital(&t, &t.words.v[i]) ? bit_of(tokens.n) : 0;
        for (size_t k = 0; k < lexeme->pieces_n; k++) {
            VEC_PUSH(index->arena, &tokens, lexeme->pieces[k]);
        }
    }
    if ((who.agency || who.group) && tokens.n) {
        struct entry *entry = ARENA_NEW(index->arena, struct entry);
        *entry = (struct entry){who, capitals};
        (void)automaton_add(index->arena, &index->names, tokens.v, tokens.n, entry);
    }
}

static void add_names(struct name_index *index, const struct field *name,
                      const struct field_list *aliases)
{
    add_name(index, name->text);
    for (size_t i = 0; i < aliases->list.n; i++) {
        add_name(index, aliases->list.v[i].text);
    }
}

static void add_abbreviation(struct name_index *index, const struct agency *agency)
{
    const struct str text = str_trim(agency->abbreviation.text);
    if (utf8_count(text) < ABBREVIATION_MIN ||
        register_name(index->arena, index->r, text).agency != agency) {
        return;
    }
    struct named *entry = ARENA_NEW(index->arena, struct named);
    *entry = (struct named){agency, NULL, false};
    (void)map_put(&index->abbreviations, text, entry);
}

struct name_index name_index_new(struct arena *a, const struct agency_register *r)
{
    struct name_index index = {.arena = a,
                               .r = r,
                               .lexicon = lexicon_new(a),
                               .names = automaton_new(a),
                               .abbreviations = map_new(a)};
    for (size_t i = 0; i < r->data.agencies.n; i++) {
        const struct agency *agency = &r->data.agencies.v[i];
        add_names(&index, &agency->name, &agency->aliases);
        add_abbreviation(&index, agency);
    }
    for (size_t i = 0; i < r->data.groups.n; i++) {
        const struct group *group = &r->data.groups.v[i];
        add_names(&index, &group->name, &group->aliases);
    }
    automaton_link(a, &index.names);
    return index;
}

/* ---- marking a text ---- */

/* "Sở xây dựng kế hoạch" says what a sở does; a name shows its capitals, or one of them at least:
 * "Sở Nông nghiệp và môi trường" is a slip (T510) and still meant. */
static bool shows_capitals(const struct text *t, const struct entry *name, size_t first,
                           size_t last)
{
    bool shown = name->capitals == 0;
    size_t piece = 0;
    for (size_t i = first; i <= last && !shown; i++) {
        const struct word *w = &t->words.v[i];
        for (size_t k = 0; k < w->lexeme->pieces_n; k++, piece++) {
            shown = shown || ((name->capitals & bit_of(piece)) && is_capital(t, w));
        }
    }
    return shown;
}

/* "Công an tỉnh bạn" is another one than ours. */
static bool is_of_others(const struct text *t, size_t after)
{
    return after < t->words.n && t->words.v[after].gap == GAP_BLANK &&
           (text_has(t, after, "bạn") || text_has(t, after, "lân cận") ||
            text_has(t, after, "giáp ranh"));
}

/* The names that end with word `last`: each is noted at its first word, unless it starts inside the
 * word "UBND" or a longer one starts there. */
static void mark_ends(const struct name_index *index, struct text *t, size_t last, uint32_t state)
{
    void *name = NULL;
    for (size_t n; (n = automaton_match(&index->names, &state, &name)) > 0;) {
        const size_t first = index->starts.v[index->starts.n - n];
        struct word *w = first == STR_NPOS ? NULL : &t->words.v[first];
        const struct entry *entry = name;
        if (w && w->name_words < last + 1 - first && shows_capitals(t, entry, first, last) &&
            !is_of_others(t, last + 1)) {
            w->name = &entry->who;
            w->name_words = last + 1 - first;
        }
    }
}

static void mark_names(struct name_index *index, struct text *t)
{
    uint32_t state = 0;
    index->starts.n = 0;
    for (size_t i = 0; i < t->words.n; i++) {
        const struct word *w = &t->words.v[i];
        state = w->gap < GAP_SEMICOLON ? state : 0;
        for (size_t k = 0; k < w->lexeme->pieces_n; k++) {
            VEC_PUSH(index->arena, &index->starts, k ? STR_NPOS : i);
            state = automaton_step(&index->names, state, w->lexeme->pieces[k]);
        }
        mark_ends(index, t, i, state);
    }
}

static void mark_abbreviations(const struct name_index *index, struct text *t)
{
    for (size_t i = 0; i < t->words.n; i++) {
        struct word *w = &t->words.v[i];
        if (!w->name) {
            w->name = map_get(&index->abbreviations, str_cut(t->s, w->start, w->end));
            w->name_words = w->name ? 1 : 0;
        }
    }
}

struct text text_with_names(struct name_index *index, struct str s)
{
    struct text t = text_of(&index->lexicon, s);
    mark_names(index, &t);
    mark_abbreviations(index, &t);
    return t;
}

size_t name_at(const struct text *t, size_t at, struct named *who)
{
    const struct word *w = at < t->words.n ? &t->words.v[at] : NULL;
    *who = w && w->name ? *w->name : (struct named){0};
    return w ? w->name_words : 0;
}
