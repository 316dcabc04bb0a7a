/* SPDX-License-Identifier: MIT
 * Inside lib/write/xml*.c and register.c: tags, texts, comments, indentation. */
#ifndef VANTHU_WRITE_XML_PUT_H
#define VANTHU_WRITE_XML_PUT_H

#include "base/buf.h"
#include "base/value.h"
#include "model/keys.h"

#define XML_NAMESPACE "urn:vanthu:1"

struct xml {
    struct arena *arena;
    struct buf *out;
    unsigned depth; /* of elements open */
};

/* Words inside mixed content: blanks as they are. */
void xml_put_words(struct xml *x, struct str s);
/* A whole text: blanks at its ends and line ends inside are written so that they survive. */
void xml_put_value(struct xml *x, struct str s);
/* ` name="value"`. */
void xml_put_attribute(struct xml *x, const char *name, struct str value);
/* A comment; "--", which XML forbids in it, becomes "-&#45;" (and "&" in "&#45;" "&amp;"). */
void xml_put_comment(struct xml *x, struct str text);

void xml_put_indent(struct xml *x);
/* A line with <name>, or </name>; the lines between are one step further in. */
void xml_put_open(struct xml *x, const char *name);
void xml_put_close(struct xml *x, const char *name);
/* A line with <name>text</name>. */
void xml_put_leaf(struct xml *x, const char *name, struct str text);

/* The entries of a map as elements, by the names of its table. */
void xml_put_front(struct xml *x, const struct value *map, const struct key_table *table);

#endif
