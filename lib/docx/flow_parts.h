/* SPDX-License-Identifier: MIT
 * Reading a package into a flow: what its files share. Inside the flow files of this room. */
#ifndef VANTHU_DOCX_FLOW_PARTS_H
#define VANTHU_DOCX_FLOW_PARTS_H

#include "docx/flow.h"
#include "docx/verify_rules.h"

enum { LEVELS = 9 }; /* of a list of Word */

/* What a style, or the properties of a paragraph or run, say; UNSET: nothing. */
enum toggle { UNSET, OFF, ON };

struct looks {
    enum toggle bold, italic, caps;
    enum toggle center;
    int outline;     /* 0-8; -1: unset; 9: body text */
    int list, level; /* numId and ilvl; -1: unset; list 0: none */
};

/* ---- flow_style.c ---- */

struct style {
    const struct xml_node *node;
    struct str based_on;
};

struct styles {
    struct map by_id;      /* -> struct style */
    struct str paragraph;  /* id of the default paragraph style */
    struct looks defaults; /* w:docDefaults */
};

struct styles styles_read(struct arena *a, const struct xml_node *root);
/* Of a style with all it is based on; that of the default paragraph style where the id is empty. */
struct looks style_looks(const struct styles *styles, struct str id);
/* Puts what w:pPr or w:rPr (NULL: nothing) say over `looks`. */
void looks_paragraph(struct looks *looks, const struct xml_node *properties);
void looks_run(struct looks *looks, const struct xml_node *properties);
struct looks looks_none(void);
void looks_over(struct looks *looks, const struct looks *own);

/* ---- flow_number.c ---- */

struct numbering;
struct numbering *numbers_read(struct arena *a, const struct xml_node *root);
/* The number that the next paragraph of that list and level gets, with the blank after it; empty:
 * none. Counts. */
struct str number_next(struct arena *a, struct numbering *n, int list, int level);
/* The level that a paragraph style has in a list, where its paragraphs do not say one; -1: none. */
int number_level_of(const struct numbering *n, int list, struct str style);

/* ---- flow.c ---- */

struct package_flow {
    struct flow *flow;
    struct arena *arena;
    struct verify *v; /* the package: parts, relationships */
    struct styles styles;
    struct numbering *numbering;
    const struct vpart *part; /* that is read */
    const struct source *source;
    struct flow_cell *cell;     /* that is filled; NULL: the body */
    bool aside;                 /* in a header or footer */
    unsigned deleted, comments; /* told once each */
    const struct xml_node *deleted_at, *comment_at;
    struct map notes; /* w:id of foot- and endnotes -> struct xml_node, "f1", "e1" */
};

/* Reads a part: its source, for places. */
void flow_enter(struct package_flow *p, struct vpart *part);
/* Paragraphs and tables below a node (body, cell, text box, note, header). */
void flow_blocks(struct package_flow *p, const struct xml_node *parent);
void flow_paragraph(struct package_flow *p, const struct xml_node *node);
struct span flow_place(const struct package_flow *p, const struct xml_node *node);
struct finding *flow_tell(struct package_flow *p, const struct xml_node *node, struct str words,
                          struct msg what);
/* w: in its transitional or strict namespace. */
bool is_word(const struct xml_node *node, const char *name);
struct str word_value(const struct xml_node *node, const char *name); /* of an attribute in w: */
const struct xml_node *word_child(const struct xml_node *node, const char *name); /* NULL of NULL */
/* Does a wrapper of revisions say that its content is gone? */
bool is_deleted(const struct xml_node *node);
/* Of mc:AlternateContent the alternative to be read; else the node itself. */
const struct xml_node *flow_choice(const struct xml_node *node);

/* ---- flow_run.c ---- */

/* What hangs on a paragraph and is read after it. */
struct hanging {
    VEC(const struct xml_node *) boxes; /* w:txbxContent */
    VEC(const struct xml_node *) notes; /* w:footnote, w:endnote */
};

/* The words below a node of a paragraph, in `looks` where runs say nothing else. */
void flow_inline(struct package_flow *p, const struct xml_node *parent, struct looks looks,
                 struct flow_para *para, struct hanging *hanging);

/* ---- flow_aside.c ---- */

void flow_notes(struct package_flow *p); /* gathers foot- and endnotes */
/* Headers and footers, behind the body: as asides, but for numbers of pages. */
void flow_asides(struct package_flow *p);

#endif
