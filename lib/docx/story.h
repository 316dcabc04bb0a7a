/* SPDX-License-Identifier: MIT
 * A story of a clerk's layout template (the body, a header, a footer) with its slots: from what
 * Word saved, where a slot may be broken over runs, to a template in Mustache syntax of the same
 * kind as templates/layout. Inside this room.
 *
 *   story_find     finds the slots, joins their pieces: each takes the form of its first run
 *   story_pair     matches the ends of sections
 *   story_arrange  puts sections around runs, paragraphs or rows, and gives lists and blocks their
 *                  paragraphs
 *
 * What is wrong is reported as F411 with the part and the words around the place. */
#ifndef VANTHU_DOCX_STORY_H
#define VANTHU_DOCX_STORY_H

#include "base/map.h"
#include "diag/finding.h"
#include "docx/markup.h"
#include "docx/slots.h"

enum {
    TAG_MAX = 200,     /* bytes between the braces of a slot */
    TAGS_MAX = 500,    /* slots in a story */
    PROBLEMS_MAX = 20, /* reported of a story */
};

struct tag {
    char sign;               /* '#', '^', '/', '!'; 0: a value */
    const struct slot *slot; /* NULL: {{.}}, a comment */
    struct str words;        /* the tag and what stands around it */
    struct mark *mark;       /* where it stands */
    struct mark *paragraph;
    struct tag *pair;   /* of a section: its other end */
    struct tag *within; /* the section around it; NULL */
    size_t start, end;  /* in the text of the paragraph */
};

struct story {
    struct arena *arena;
    struct sink *sink;
    struct str file, part; /* "mau.docx", "word/document.xml" */
    struct mark *root;
    bool failed;
    bool ends_unsure; /* a tag that may have opened or closed a section could not be read */
    unsigned problems;
    VEC(struct tag *) tags; /* in reading order */
    struct map *meant;      /* slots that a wrong name was taken for: they are not missing; NULL */
};

void story_find(struct story *s);
/* Which end of a section belongs to which. */
void story_pair(struct story *s);
/* Also where something failed before, so that all that is wrong is told at once; the tree is then
 * of no use. */
void story_arrange(struct story *s);

/* Set on paragraphs that fall away when nothing is printed in them; taken off again by
 * docx/mend.h. */
#define MAY_VANISH "vanthu-trong"

/* Reports F411 at the words of a place (may be empty). Returns the finding for a hint. */
struct finding *story_problem(struct story *s, struct str words, const char *vi, const char *en,
                              ...) PRINTF_LIKE(3, 5) PRINTF_LIKE(4, 5);

/* The text of a paragraph, without that of paragraphs inside it (text boxes), and about 60
 * characters of a text around a place. */
struct str story_text(struct arena *a, struct mark *paragraph);
struct str story_words(struct arena *a, struct str text, size_t start, size_t end);

#endif
