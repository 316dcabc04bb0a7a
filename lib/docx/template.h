/* SPDX-License-Identifier: MIT
 * A clerk's layout template once read: the package, its stories compiled, and what a document that
 * is made with it must know. Read-only, shared by threads. Inside this room; docx/docx.h outside.
 */
#ifndef VANTHU_DOCX_TEMPLATE_H
#define VANTHU_DOCX_TEMPLATE_H

#include "base/map.h"
#include "docx/docx.h"
#include "docx/package.h"
#include "docx/slots.h"
#include "docx/template_check.h"
#include "docx/work.h"
#include "text/mustache.h"

struct template_story {
    struct str part;
    struct str xml; /* in Mustache syntax */
    const struct mustache *layout;
};

enum template_section {
    SECTION_MAIN,
    SECTION_TURNED, /* pages of a wide table within the text */
    SECTION_BACK,   /* the text after them */
    SECTION_ANNEX,
    SECTION_ANNEX_WIDE,
    SECTION_KINDS
};

struct docx_template {
    struct arena *arena;
    struct str path; /* as it is shown */
    struct package package;
    struct str main, main_relationships; /* names of parts */
    struct str main_relationships_xml;   /* of the latter, as it is to be added to; empty: none */
    struct str styles, theme;            /* empty: it has none */
    struct notes notes;                  /* what it shows, for docx_template_check() */
    VEC(struct template_story) stories;  /* the main part first */
    struct map slots;                    /* name -> struct slot: those it has */
    enum layout_kind kind;               /* what it is for */
    struct str sections[SECTION_KINDS];  /* w:sectPr */
    bool bullets_hang;                   /* its style of "-" items has a hanging indent */
    unsigned width, left, right;         /* of the page, in twips; 0: not said */
    unsigned agency_cell, nation_cell;   /* widths where the lines stand; 0: in no cell */
};

bool template_has(const struct docx_template *t, const char *slot);

/* A part as a tree; NULL where the package lacks it. Made anew each time: it may be changed. */
struct mark *template_tree(struct arena *a, const struct docx_template *t, struct str part);

/* Ids and names of the parts that annexes need: pages of theirs begin without the first page's
 * header and footer. */
#define BLANK_HEADER "word/vanthu-header.xml"
#define BLANK_FOOTER "word/vanthu-footer.xml"
#define BLANK_HEADER_ID "rIdVanthuHeader"
#define BLANK_FOOTER_ID "rIdVanthuFooter"

/* The sections of pages a document will have, from the one at the end of the template's body. */
void template_sections(struct docx_template *t, struct mark *properties);

/* The profile of a document as the template's paper, margins and letterhead have it. */
const struct profile *template_profile(struct arena *a, const struct docx_template *t,
                                       const struct profile *p);

/* The parts of the document, for the package. */
enum status template_make(struct work *w, struct package *package) MUST_CHECK;

#endif
