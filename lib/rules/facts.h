/* SPDX-License-Identifier: MIT
 * What several rules want to know about one document, worked out once: its passages (every stretch
 * of words), the faults of its numbering, its citations. Inside this room only. */
#ifndef VANTHU_RULES_FACTS_H
#define VANTHU_RULES_FACTS_H

#include "rules/rules.h"

struct facts;

struct facts *facts_new(struct arena *a);

/* What a group has worked out about a document; NULL at first. The group owns what it puts there.
 */
enum fact { FACT_NUMBERING, FACT_CITATIONS, FACT_TEXT, FACTS };
void **fact_of(const struct rule_run *run, const struct document *d, enum fact fact);

enum passage_kind {
    PASSAGE_FRONT, /* a value of the front matter */
    PASSAGE_WORDS, /* the words of an item or a paragraph */
    PASSAGE_CELL,  /* a cell of a table */
    PASSAGE_BLOCK, /* a text field of an assignment block */
};

/* A stretch of words that belong together; `text` is what a reader sees. */
struct passage {
    enum passage_kind kind;
    struct str text;
    const struct runs *runs;   /* PASSAGE_WORDS, PASSAGE_CELL */
    const struct field *field; /* PASSAGE_FRONT, PASSAGE_BLOCK */
    const struct block *block; /* NULL: front matter */
};

struct passages {
    VEC(struct passage) list; /* in the order of the source */
};

/* Every passage of the document that is being checked. */
const struct passages *passages_of(const struct rule_run *run);
const struct passages *passages_in(struct facts *facts, const struct document *d);

/* Source place of bytes [from, to) of a passage. */
struct span passage_place(const struct document *d, const struct passage *p, size_t from,
                          size_t to);
/* The same in a value of the front matter: exact where its text stands in the source but for blanks
 * (folded YAML text), else the whole value. */
struct span field_place(const struct source *source, const struct field *field, size_t from,
                        size_t to);

/* Lets `fmt` write `right` in the place of bytes [from, to) of a passage (or of a front matter
 * value): only where they stand in the source letter for letter, without markup between. */
void passage_fix(const struct rule_run *run, struct finding *f, const struct passage *p,
                 size_t from, size_t to, struct str right);
void field_fix(const struct rule_run *run, struct finding *f, const struct field *field,
               size_t from, size_t to, struct str right);
/* The same for a stretch of the source that must read `wrong`. */
void source_fix(const struct rule_run *run, struct finding *f, struct span at, struct str wrong,
                struct str right);

#endif
