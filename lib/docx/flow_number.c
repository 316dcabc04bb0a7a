/* SPDX-License-Identifier: MIT
 * Numbers that Word makes, as the text it shows (ECMA-376 Part 1, 17.9). Lists (w:num) of one
 * definition (w:abstractNum) count on together, unless a list starts anew. */
#include "docx/flow_parts.h"

#include "text/numeral.h"
#include "text/utf8.h"

enum { LEVEL_TEXT_MAX = 200, COUNT_MAX = 100000, LINKS_MAX = 8 };

struct level {
    unsigned start;
    int restart; /* after that level (from 1); 0: never; -1: after any above */
    bool legal;  /* all numbers in digits */
    struct str format, text, suffix, style;
};

struct definition {
    const struct xml_node *node;
    struct level levels[LEVELS];
    unsigned count[LEVELS];
    bool running[LEVELS]; /* it has counted since it last started */
};

struct instance { /* w:num */
    struct definition *definition;
    struct level own[LEVELS]; /* overrides */
    bool overrides[LEVELS];   /* the level as a whole */
    int start[LEVELS];        /* w:startOverride; -1: none */
    bool started[LEVELS];     /* that start has been used */
};

struct numbering {
    struct map definitions; /* w:abstractNumId -> struct definition */
    struct map instances;   /* w:numId -> struct instance */
    struct map by_style;    /* w:styleLink -> struct definition */
};

/* ---- reading ---- */

static unsigned value_of(const struct xml_node *node, unsigned otherwise)
{
    unsigned n = otherwise;
    return node && str_to_uint(word_value(node, "val"), COUNT_MAX, &n) ? n : otherwise;
}

static struct str text_of(const struct xml_node *node, struct str otherwise)
{
    return node ? word_value(node, "val") : otherwise;
}

static struct level level_read(const struct xml_node *node)
{
    const struct xml_node *restart = word_child(node, "lvlRestart");
    const struct xml_node *legal = word_child(node, "isLgl");
    return (struct level){
        .start = value_of(word_child(node, "start"), 0),
        .restart = restart ? (int)value_of(restart, 0) : -1,
        .legal = legal && !str_is(word_value(legal, "val"), "0"),
        .format = text_of(word_child(node, "numFmt"), STR("decimal")),
        .text = str_cut(text_of(word_child(node, "lvlText"), STR_EMPTY), 0, LEVEL_TEXT_MAX),
        .suffix = text_of(word_child(node, "suff"), STR("tab")),
        .style = text_of(word_child(node, "pStyle"), STR_EMPTY),
    };
}

static unsigned level_number(const struct xml_node *node)
{
    unsigned n = LEVELS;
    return str_to_uint(word_value(node, "ilvl"), LEVELS - 1, &n) ? n : LEVELS;
}

static void read_definition(struct arena *a, struct numbering *n, const struct xml_node *node)
{
    struct definition *d = ARENA_NEW(a, struct definition);
    d->node = node;
    for (const struct xml_node *child = node->first; child; child = child->next) {
        const unsigned level = is_word(child, "lvl") ? level_number(child) : LEVELS;
        if (level < LEVELS) {
            d->levels[level] = level_read(child);
        }
    }
    map_put(&n->definitions, word_value(node, "abstractNumId"), d);
    const struct xml_node *link = word_child(node, "styleLink");
    if (link) {
        map_put(&n->by_style, word_value(link, "val"), d);
    }
}

/* A definition may stand for that of a list style. */
static struct definition *linked(const struct numbering *n, struct definition *d)
{
    for (unsigned i = 0; d && i < LINKS_MAX; i++) {
        const struct xml_node *link = word_child(d->node, "numStyleLink");
        struct definition *to = link ? map_get(&n->by_style, word_value(link, "val")) : NULL;
        if (!to || to == d) {
            break;
        }
        d = to;
    }
    return d;
}

static void read_override(struct instance *instance, const struct xml_node *node)
{
    const unsigned level = level_number(node);
    const struct xml_node *start = word_child(node, "startOverride");
    const struct xml_node *own = word_child(node, "lvl");
    if (level >= LEVELS) {
        return;
    }
    instance->start[level] = start ? (int)value_of(start, 0) : -1;
    instance->overrides[level] = own != NULL;
    if (own) {
        instance->own[level] = level_read(own);
    }
}

static void read_instance(struct arena *a, struct numbering *n, const struct xml_node *node)
{
    struct instance *instance = ARENA_NEW(a, struct instance);
    const struct xml_node *of = word_child(node, "abstractNumId");
    for (unsigned i = 0; i < LEVELS; i++) {
        instance->start[i] = -1;
    }
    instance->definition = of ? map_get(&n->definitions, word_value(of, "val")) : NULL;
    instance->definition = linked(n, instance->definition);
    for (const struct xml_node *child = node->first; child; child = child->next) {
        if (is_word(child, "lvlOverride")) {
            read_override(instance, child);
        }
    }
    map_put(&n->instances, word_value(node, "numId"), instance);
}

struct numbering *numbers_read(struct arena *a, const struct xml_node *root)
{
    struct numbering *n = ARENA_NEW(a, struct numbering);
    *n = (struct numbering){map_new(a), map_new(a), map_new(a)};
    const struct xml_node *first = root ? root->first : NULL;
    for (const struct xml_node *node = first; node; node = node->next) {
        if (is_word(node, "abstractNum")) {
            read_definition(a, n, node);
        }
    }
    for (const struct xml_node *node = first; node; node = node->next) {
        if (is_word(node, "num")) {
            read_instance(a, n, node);
        }
    }
    return n;
}

/* ---- counting ---- */

static const struct level *level_of(const struct instance *instance, unsigned level)
{
    return instance->overrides[level] ? &instance->own[level]
                                      : &instance->definition->levels[level];
}

static struct instance *find(const struct numbering *n, int list)
{
    char id[16];
    char *p = id + sizeof id;
    unsigned rest = list > 0 ? (unsigned)list : 0;
    do {
        *--p = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    struct instance *instance =
        map_get(&n->instances, (struct str){p, (size_t)(id + sizeof id - p)});
    return instance && instance->definition ? instance : NULL;
}

static void start(struct instance *instance, unsigned level)
{
    struct definition *d = instance->definition;
    const int own = instance->start[level];
    const bool anew = own >= 0 && !instance->started[level];
    d->count[level] = anew ? (unsigned)own : level_of(instance, level)->start;
    instance->started[level] = true;
    d->running[level] = true;
}

static void count(struct instance *instance, unsigned level)
{
    struct definition *d = instance->definition;
    if (!d->running[level] || (instance->start[level] >= 0 && !instance->started[level])) {
        start(instance, level);
    } else if (d->count[level] < COUNT_MAX) {
        d->count[level]++;
    }
    for (unsigned up = 0; up < level; up++) {
        if (!d->running[up]) {
            start(instance, up);
        }
    }
    for (unsigned below = level + 1; below < LEVELS; below++) {
        const int restart = level_of(instance, below)->restart;
        d->running[below] = d->running[below] && restart >= 0 && (int)level >= restart;
    }
}

/* ---- showing ---- */

/* a … z, aa, bb …: the letters of Word know no đ. */
static struct str letters(struct arena *a, unsigned n, char first)
{
    struct buf out = buf_new(a);
    for (unsigned i = 0; n && i <= (n - 1) / 26 && i < 8; i++) {
        buf_addc(&out, (char)(first + (char)((n - 1) % 26)));
    }
    return buf_str(&out);
}

static struct str shown(struct arena *a, struct str format, unsigned n)
{
    if (str_is(format, "upperRoman")) {
        return roman_of(a, n);
    }
    if (str_is(format, "lowerRoman")) {
        return utf8_to_lower(a, roman_of(a, n));
    }
    if (str_is(format, "upperLetter")) {
        return letters(a, n, 'A');
    }
    if (str_is(format, "lowerLetter")) {
        return letters(a, n, 'a');
    }
    if (str_is(format, "none")) {
        return STR_EMPTY;
    }
    return str_printf(a, str_is(format, "decimalZero") ? "%02u" : "%u", n);
}

/* "%1.%2." with the counts of the levels it names. */
static struct str label_text(struct arena *a, const struct instance *instance, unsigned level)
{
    const struct level *own = level_of(instance, level);
    struct buf out = buf_new(a);
    for (size_t i = 0; i < own->text.n; i++) {
        const char next = i + 1 < own->text.n ? own->text.p[i + 1] : 0;
        if (own->text.p[i] != '%' || next < '1' || next > '9') {
            buf_addc(&out, own->text.p[i]);
            continue;
        }
        const unsigned of = (unsigned)(next - '1');
        const struct str format = own->legal ? STR("decimal") : level_of(instance, of)->format;
        buf_add(&out, shown(a, format, instance->definition->count[of]));
        i++;
    }
    return str_trim(buf_str(&out));
}

/* Dots, squares and ticks of symbol fonts are dashes to an official document. */
static struct str bullet(const struct level *level)
{
    static const char *const kept[] = {"-", "–", "—", "+", "*"};
    const struct str text = str_trim(level->text);
    for (size_t i = 0; i < COUNT_OF(kept); i++) {
        if (str_is(text, kept[i])) {
            return text;
        }
    }
    return str_is(text, "o") ? STR("+") : STR("-");
}

struct str number_next(struct arena *a, struct numbering *n, int list, int level)
{
    struct instance *instance = list > 0 && level < LEVELS ? find(n, list) : NULL;
    if (!instance) {
        return STR_EMPTY;
    }
    const unsigned at = level > 0 ? (unsigned)level : 0;
    const struct level *own = level_of(instance, at);
    count(instance, at);
    const struct str text =
        str_is(own->format, "bullet") ? bullet(own) : label_text(a, instance, at);
    return text.n ? str_cat(a, text, STR(" ")) : STR_EMPTY;
}

int number_level_of(const struct numbering *n, int list, struct str style)
{
    const struct instance *instance = list > 0 && style.n ? find(n, list) : NULL;
    for (unsigned i = 0; instance && i < LEVELS; i++) {
        if (str_eq(level_of(instance, i)->style, style)) {
            return (int)i;
        }
    }
    return -1;
}
