/* SPDX-License-Identifier: MIT
 * Labels of items: "I.", "2.3.", "a)", "-". A label is text that the author wrote: it is read from
 * the raw line, kept to the letter and never computed. Its form gives the level of the item. */
#ifndef VANTHU_TEXT_LABEL_H
#define VANTHU_TEXT_LABEL_H

#include "base/str.h"

/* In order of level, outermost first. LABEL_DECIMAL spans several levels, one per number. */
enum label_form {
    LABEL_NONE = 0,
    LABEL_APPENDIX, /* Phụ lục, Phụ lục I */
    LABEL_PART,     /* Phần I, Phần thứ nhất */
    LABEL_CHAPTER,  /* Chương I */
    LABEL_SECTION,  /* Mục 1, Tiểu mục 1 */
    LABEL_ARTICLE,  /* Điều 1. */
    LABEL_ROMAN,    /* I. */
    LABEL_DECIMAL,  /* 1.  1.1.  1.1.1.  1) */
    LABEL_LETTER,   /* a)  đ)  a. */
    LABEL_DASH,     /* - (also – written as a dash) */
    LABEL_PLUS,     /* + */
    LABEL_STAR,     /* * */
    LABEL_FORMS
};

enum { LABEL_DEPTH_MAX = 6 };

struct label {
    enum label_form form;
    struct str raw; /* as written, without the blank after it: "1.1.", "Điều 5." */
    unsigned number[LABEL_DEPTH_MAX]; /* values, outermost first; letters by point_value (0: not a
                                         letter of the alphabet, e.g. f), Romans by value */
    unsigned depth;                   /* how many of them: 1 but for decimals; 0 for bullets */
    char closing; /* '.', ')', ':' or 0 after the number; '-' or '/' where somebody wrote "1-" */
    bool dotted;  /* a full stop before the closing: "a.)" */
};

/* What closes labels of this form by the decree: "I." "1." "a)" (Nghị định 30/2020/NĐ-CP, Phụ lục
 * I, II.6); 0 for the others. */
char label_closing_due(enum label_form form);
/* Is the closing one that documents use ("1." "1)" "a)" "a." "1.1"), if not everywhere? */
bool label_closing_usual(const struct label *label);

/* Reads a label at the start of `line` (blanks before it must be cut off already). Returns the
 * bytes of label and blanks after it, 0 when the line has none. A number over 99 or a year is no
 * label ("2020. Tiếp …"), nor is a decimal fraction ("1.5 triệu") or a date; a label must be
 * followed by a blank or the end of the line. "1-", "1/", "a-", "I/" are read as labels only before
 * a capital: "1- Sở Y tế". */
size_t label_scan(struct str line, struct label *label);

/* Level of the item: a smaller number is further out. Decimals of depth d lie d-1 below "1.". */
unsigned label_level(const struct label *label);

/* The number of the item among its siblings: last value of a decimal; 0 for bullets. */
unsigned label_ordinal(const struct label *label);

/* The label with another number, in the form it was written: "2.3." with 4 gives "2.4.". */
struct str label_with(struct arena *a, const struct label *label, unsigned number);

/* Name of a form in XML and dumps: "roman", "decimal", ... */
const char *label_form_name(enum label_form form);
enum label_form label_form_find(struct str name); /* LABEL_NONE when unknown */

#endif
