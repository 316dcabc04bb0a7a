/* SPDX-License-Identifier: MIT */
#include "read/phrase.h"

#include "base/buf.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { ABBREVIATION_MIN = 3 }; /* letters: "VP" stands for too much */

/* ---- words ---- */

static const struct {
    struct str brief, full;
} spelled_out[] = {
    {STR_INIT("ubnd"), STR_INIT("ủy ban nhân dân")},
    {STR_INIT("hđnd"), STR_INIT("hội đồng nhân dân")},
    {STR_INIT("bhxh"), STR_INIT("bảo hiểm xã hội")},
    {STR_INIT("mttq"), STR_INIT("mặt trận tổ quốc")},
    {STR_INIT("ubmttq"), STR_INIT("ủy ban mặt trận tổ quốc")},
};

static struct str spell_out(struct str key)
{
    for (size_t i = 0; i < COUNT_OF(spelled_out); i++) {
        if (str_eq(key, spelled_out[i].brief)) {
            return spelled_out[i].full;
        }
    }
    return key;
}

static bool is_word_char(uint32_t c)
{
    return utf8_is_letter(c) || (c >= '0' && c <= '9');
}

static enum gap gap_of(uint32_t c)
{
    static const struct {
        uint32_t c;
        enum gap gap;
    } signs[] = {{'.', GAP_BREAK}, {';', GAP_SEMICOLON}, {'(', GAP_BREAK},  {')', GAP_BREAK},
                 {'?', GAP_BREAK}, {'!', GAP_BREAK},     {'\n', GAP_BREAK}, {':', GAP_COLON},
                 {' ', GAP_BLANK}, {0xA0, GAP_BLANK}};
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        if (c == signs[i].c) {
            return signs[i].gap;
        }
    }
    return GAP_COMMA;
}

/* From `at` to the next word: where it begins, and the strongest sign on the way. */
static size_t skip_gap(struct str s, size_t at, enum gap *gap)
{
    uint32_t c = 0;
    *gap = GAP_BLANK;
    for (size_t n; (n = utf8_get(s, at, &c)) > 0 && !is_word_char(c); at += n) {
        const enum gap here = gap_of(c);
        *gap = here > *gap ? here : *gap;
    }
    return at;
}

static size_t word_end(struct str s, size_t at)
{
    uint32_t c = 0;
    for (size_t n; (n = utf8_get(s, at, &c)) > 0 && is_word_char(c);) {
        at += n;
    }
    return at;
}

struct text text_of(struct arena *a, struct str s)
{
    struct text t = {.s = s};
    enum gap gap = GAP_BLANK;
    size_t at = skip_gap(s, 0, &gap);
    while (at < s.n) {
        struct word *w = VEC_ADD(a, &t.words);
        *w = (struct word){.start = at, .end = word_end(s, at), .gap = gap};
        w->key = spell_out(fold_name(a, str_cut(s, w->start, w->end)));
        at = skip_gap(s, w->end, &gap);
    }
    t.last = gap;
    return t;
}

enum gap gap_after(const struct text *t, size_t word)
{
    return word + 1 < t->words.n ? t->words.v[word + 1].gap : t->last;
}

size_t text_has(const struct text *t, size_t at, const char *phrase)
{
    struct str rest = str_of(phrase);
    struct str piece;
    size_t n = 0;
    while (str_next(&rest, ' ', &piece)) {
        if (at + n >= t->words.n || !str_eq(t->words.v[at + n].key, piece)) {
            return 0;
        }
        n++;
    }
    return n;
}

/* ---- names ---- */

/* Words divided by blanks, as the index has them. */
static struct str joined_words(struct arena *a, const struct text *t, size_t from, size_t to)
{
    struct buf b = buf_new(a);
    for (size_t i = from; i < to; i++) {
        buf_adds(&b, i > from ? " " : "");
        buf_add(&b, t->words.v[i].key);
    }
    return buf_str(&b);
}

static struct str first_piece(struct str s)
{
    return str_cut(s, 0, str_find_char(s, ' ', 0));
}

static void add_name(struct arena *a, struct name_index *index, struct str name)
{
    const struct named who = register_name(a, index->r, name);
    const struct text t = text_of(a, name);
    if ((!who.agency && !who.group) || !t.words.n) {
        return;
    }
    const struct str key = joined_words(a, &t, 0, t.words.n);
    struct named *entry = ARENA_NEW(a, struct named);
    *entry = who;
    if (!map_get(&index->names, key)) {
        map_put(&index->names, key, entry);
        map_put(&index->initial, first_piece(key), entry);
    }
    size_t words = 1;
    for (size_t i = 0; i < key.n; i++) {
        words += key.p[i] == ' ';
    }
    index->longest = words > index->longest ? words : index->longest;
}

static void add_names(struct arena *a, struct name_index *index, const struct field *name,
                      const struct field_list *aliases)
{
    add_name(a, index, name->text);
    for (size_t i = 0; i < aliases->list.n; i++) {
        add_name(a, index, aliases->list.v[i].text);
    }
}

static void add_abbreviation(struct arena *a, struct name_index *index, const struct agency *agency)
{
    const struct str text = str_trim(agency->abbreviation.text);
    if (utf8_count(text) < ABBREVIATION_MIN || register_name(a, index->r, text).agency != agency) {
        return;
    }
    struct named *entry = ARENA_NEW(a, struct named);
    *entry = (struct named){agency, NULL, false};
    map_put(&index->abbreviations, text, entry);
}

struct name_index name_index_new(struct arena *a, const struct agency_register *r)
{
    struct name_index index = {
        .r = r, .names = map_new(a), .initial = map_new(a), .abbreviations = map_new(a)};
    for (size_t i = 0; i < r->data.agencies.n; i++) {
        const struct agency *agency = &r->data.agencies.v[i];
        add_names(a, &index, &agency->name, &agency->aliases);
        add_abbreviation(a, &index, agency);
    }
    for (size_t i = 0; i < r->data.groups.n; i++) {
        const struct group *group = &r->data.groups.v[i];
        add_names(a, &index, &group->name, &group->aliases);
    }
    return index;
}

/* Words from `at` that no stop divides, at most as many as the longest name has. */
static size_t reach(const struct name_index *index, const struct text *t, size_t at)
{
    size_t end = at + 1;
    while (end < t->words.n && end - at < index->longest && t->words.v[end].gap < GAP_SEMICOLON) {
        end++;
    }
    return end;
}

enum { NAME_BYTES = 512 }; /* no name is longer */

/* Puts the words [from, to) into `room`, divided by blanks: the bytes, or 0 when they do not fit.
 */
static size_t put_words(char room[NAME_BYTES], const struct text *t, size_t from, size_t to)
{
    size_t n = 0;
    for (size_t i = from; i < to; i++) {
        const struct str key = t->words.v[i].key;
        if (key.n + 1 > NAME_BYTES - n) {
            return 0;
        }
        memcpy(room + n, key.p, key.n);
        n += key.n;
        room[n++] = ' ';
    }
    return n - 1;
}

static const struct named *longest_name(const struct name_index *index, const struct text *t,
                                        size_t at, size_t *words)
{
    char room[NAME_BYTES];
    for (size_t end = reach(index, t, at); end > at; end--) {
        const struct str key = {room, put_words(room, t, at, end)};
        const struct named *found = map_get(&index->names, key);
        if (found) {
            *words = end - at;
            return found;
        }
    }
    return NULL;
}

size_t name_at(const struct name_index *index, const struct text *t, size_t at, struct named *who)
{
    size_t words = 1;
    const struct named *found = NULL;
    *who = (struct named){0};
    if (at >= t->words.n) {
        return 0;
    }
    const struct word *w = &t->words.v[at];
    if (map_get(&index->initial, first_piece(w->key))) {
        found = longest_name(index, t, at, &words);
    }
    if (!found) {
        found = map_get(&index->abbreviations, str_cut(t->s, w->start, w->end));
    }
    *who = found ? *found : *who;
    return found ? words : 0;
}
