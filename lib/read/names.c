/* SPDX-License-Identifier: MIT */
#include "read/names.h"

#include "text/utf8.h"

enum { ABBREVIATION_MIN = 3 }; /* letters: "VP" stands for too much */

/* ---- the names ---- */

static void add_name(struct name_index *index, struct str name)
{
    const struct named who = register_name(index->arena, index->r, name);
    const struct text t = text_of(&index->lexicon, name);
    VEC(uint32_t) tokens = {0};
    for (size_t i = 0; i < t.words.n; i++) {
        const struct lexeme *lexeme = t.words.v[i].lexeme;
        for (size_t k = 0; k < lexeme->pieces_n; k++) {
            VEC_PUSH(index->arena, &tokens, lexeme->pieces[k]);
        }
    }
    if ((who.agency || who.group) && tokens.n) {
        struct named *entry = ARENA_NEW(index->arena, struct named);
        *entry = who;
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

/* The names that end with word `last`: each is noted at its first word, unless it starts inside the
 * word "UBND" or a longer one starts there. */
static void mark_ends(const struct name_index *index, struct text *t, size_t last, uint32_t state)
{
    void *name = NULL;
    for (size_t n; (n = automaton_match(&index->names, &state, &name)) > 0;) {
        const size_t first = index->starts.v[index->starts.n - n];
        struct word *w = first == STR_NPOS ? NULL : &t->words.v[first];
        if (w && w->name_words < last + 1 - first) {
            w->name = name;
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
