/* SPDX-License-Identifier: MIT
 * The slips in the text of one document, found in one walk over its source and its passages and
 * shared by the rules of group T. Inside this room only.
 *
 * A slip knows what should stand in its place. Whatever reports it (rules/text.c) hands that on
 * with the finding, and `vanthu fmt` writes it: rule and repair are one piece of knowledge. */
#ifndef VANTHU_RULES_TEXT_H
#define VANTHU_RULES_TEXT_H

#include "rules/text_line.h"

enum slip_kind { /* each has a row with its rule and its words in rules/text_slips.c */
                 SLIP_NFC,
                 SLIP_INVISIBLE,
                 SLIP_CONTROL,
                 SLIP_PRIVATE,
                 SLIP_LOOKALIKE,
                 SLIP_DASH,
                 SLIP_SYLLABLE,
                 SLIP_SYLLABLE_NEAR,
                 SLIP_TONE_PLACE,
                 SLIP_GLUED,
                 SLIP_BLANKS,
                 SLIP_BLANK_BEFORE,
                 SLIP_BLANK_INSIDE,
                 SLIP_BLANK_MISSING,
                 SLIP_RESIDUE_TCVN3,
                 SLIP_RESIDUE_VNI,
                 SLIP_RESIDUE_UTF8,
                 SLIP_LOST,
                 SLIP_QUESTION,
                 SLIP_PART,
                 SLIP_PART_LOW,
                 SLIP_PEOPLE,
                 SLIP_STATE_BODY,
                 SLIP_BODY,
                 SLIPS
};

struct slip {
    enum slip_kind kind;
    struct span at;
    struct str found;  /* what stands there, or its name */
    struct str better; /* what should; empty where nobody can know, or where it just goes */
    bool sure;         /* `better` may take the place of `at` */
};

/* Words whose tone may stand on either vowel: how many, and where the first one is. */
struct tone_use {
    size_t n;
    struct span at;
    struct str word;
};

struct repeat { /* a paragraph or a sentence that says what an earlier one says */
    struct span at, earlier_at;
    const struct block *earlier;
    unsigned percent;
};

struct text_facts {
    VEC(struct slip) slips;
    struct tone_use first, second; /* of enum tone_style */
    VEC(struct repeat) repeats;
};

const struct text_facts *text_facts_of(const struct rule_run *run);

/* The words of a slip: its rule, message and hint in the language of the sink. */
void slip_report(const struct rule_run *run, const struct slip *slip);
bool slip_is(const struct slip *slip, const char *code);

/* ---- for the files that look for them ---- */

struct walk {
    const struct rule_run *run;
    struct arena *arena;
    struct text_facts *out;
    struct line line;          /* the passage at hand */
    VEC(uint32_t) run_starts;  /* of its runs, once a place was asked for */
    VEC(struct span) residues; /* told of by T508 */
    size_t residue_next;
    bool nd30;                    /* the decree's rules on capitals are in force */
    struct residue_room *residue; /* text_residue.c */
    struct name_tree *names;      /* text_names.c */
    struct repeats *seen;         /* text_repeats.c */
    struct phrases *phrases;      /* text_capitals.c */
};

/* A slip at bytes [from, to) of the passage at hand. */
struct slip *walk_slip(struct walk *w, enum slip_kind kind, size_t from, size_t to,
                       struct str better);
struct span walk_place(struct walk *w, size_t from, size_t to);
/* The same at a place of the source. */
struct slip *walk_source_slip(struct walk *w, enum slip_kind kind, struct span at, struct str found,
                              struct str better);

void letters_check(struct walk *w);   /* T501-T503, over the source; after the passages */
void residue_check(struct walk *w);   /* T508; covers the tokens it speaks of */
void syllables_check(struct walk *w); /* T505, T506 */
void spacing_check(struct walk *w);   /* T507 */
void names_check(struct walk *w);     /* T504 and the names of T510 */
void capitals_check(struct walk *w);  /* T510 */
void repeats_add(struct walk *w);     /* T509, passage by passage */

struct name_tree *name_tree_new(struct arena *a, const struct agency_register *r);
struct repeats *repeats_new(struct arena *a, const struct document *d);
struct phrases *phrases_new(struct arena *a);

#endif
