/* SPDX-License-Identifier: MIT
 * Inside lib/read/xml_*.c: what stands in an element, and what should not. */
#ifndef VANTHU_READ_XML_WORDS_H
#define VANTHU_READ_XML_WORDS_H

#include "model/document.h"
#include "read/xml_tree.h"

struct xml_in {
    struct arena *arena;
    struct sink *sink;
    const struct source *source;
};

/* The words of mixed content: b, i, a, br, comments. Line ends and the indentation around them are
 * one blank, none at the ends. Characters written as references stay whatever they are. */
struct runs xml_words(struct xml_in *in, const struct xt_node *node);

/* The text of an element that has no other elements inside, and its place. Comments in it go to
 * *remark (may be NULL). */
struct str xml_text(struct xml_in *in, const struct xt_node *node, struct span *at,
                    struct str *remark);

/* What a comment says, "&#45;" and "&amp;" resolved. */
struct str xml_comment(struct xml_in *in, const struct xt_node *node);

/* The value of an attribute; NULL when it is not there. */
const struct xt_attribute *xml_attribute_of(const struct xt_node *node, const char *name);

/* Which of the words (ending with NULL) the attribute has, from 1; 0 when it is not there, or has
 * another word, which is reported (S006). */
unsigned xml_choice(struct xml_in *in, const struct xt_node *node, const char *name,
                    const char *const *words);

/* Is it an element of ours with that name? */
bool xml_named(const struct xt_node *node, const char *name);

/* Reports (S006) attributes other than those named; the list ends with NULL. */
void xml_check_attributes(struct xml_in *in, const struct xt_node *node, const char *const *known);

/* Reports (S006) a node that has no place where it stands: an element, text, an instruction. Blanks
 * are let pass. `known` are the names of elements that may stand there, for a hint. */
void xml_misplaced(struct xml_in *in, const struct xt_node *node, const struct str *known,
                   size_t n);

#endif
