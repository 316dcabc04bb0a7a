/* SPDX-License-Identifier: MIT
 * The raw text of XML, cut into tags, texts and comments with their places. It decides nothing:
 * whether a text is XML is libxml2's to say (read/xml.c), which in turn keeps no places. Any bytes
 * can be scanned. */
#ifndef VANTHU_READ_XML_SCAN_H
#define VANTHU_READ_XML_SCAN_H

#include "base/span.h"
#include "base/str.h"

enum xml_token_kind {
    TOKEN_END, /* of the text */
    TOKEN_TEXT,
    TOKEN_OPEN,  /* <name …> */
    TOKEN_EMPTY, /* <name …/> */
    TOKEN_CLOSE, /* </name> */
    TOKEN_COMMENT,
    TOKEN_CDATA,
    TOKEN_INSTRUCTION, /* <?…?>, the XML declaration too */
    TOKEN_DOCTYPE,
};

struct xml_token {
    enum xml_token_kind kind;
    struct span at;
    struct span inner;   /* the name of a tag; what a comment, CDATA or text holds */
    unsigned attributes; /* of a tag: how many '=' it has */
    bool closed;         /* its end was found */
};

/* The token at `from`; the next one begins at t.at.end. */
struct xml_token xml_scan(struct str text, uint32_t from);

struct xml_scan_attribute {
    struct span name, value; /* the value without its quotes */
};

/* The attribute at or after *from, which moves on; false when the tag has no more. `tag` must be
 * TOKEN_OPEN or TOKEN_EMPTY; start with its inner.end. */
bool xml_scan_attribute(struct str text, const struct xml_token *tag, uint32_t *from,
                        struct xml_scan_attribute *attribute);

/* The character reference or predefined entity at `at` ("&amp;", "&#45;"): its length, and what it
 * stands for in *c; 0 when there is none. */
size_t xml_scan_entity(struct str text, size_t at, uint32_t *c);

#endif
