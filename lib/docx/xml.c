/* SPDX-License-Identifier: MIT */
#include "docx/xml.h"

#include "base/map.h"

#include <libxml/xmlreader.h>

#include <limits.h>
#include <pthread.h>

enum {
    /* Never NOENT, DTDLOAD, XINCLUDE or HUGE: entities are not expanded, nothing is fetched. */
    OPTIONS = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT,
};

struct reading {
    struct arena *arena;
    struct str bytes;
    struct map uris; /* namespaces met: URI -> struct str */
    size_t at;       /* behind the start of the last tag */
    xmlTextReaderPtr reader;
    struct xml_node *root, *open; /* `open`: the innermost element not closed yet */
    struct xml_fault *fault;
    size_t elements, max;
};

/* Names live in the reader's dictionary, as long as the reader: until the arena is freed. */
static struct str name_of(const xmlChar *s)
{
    return str_of((const char *)s);
}

/* URIs do not; every element has one, of a few. */
static struct str uri_of(struct reading *r, const xmlChar *s)
{
    const struct str uri = str_of((const char *)s);
    const struct str *known = map_get(&r->uris, uri);
    if (!known) {
        struct str *own = ARENA_NEW(r->arena, struct str);
        *own = str_copy(r->arena, uri);
        map_put(&r->uris, *own, own);
        known = own;
    }
    return *known;
}

/* The handler may be called from inside the parser: it only notes the first fault. A long message
 * is cut; memory is taken later. */
struct note {
    char message[200];
    unsigned line;
    bool seen;
};

static void on_error(void *ctx, xmlErrorPtr error)
{
    struct note *note = ctx;
    if (note->seen || error->level < XML_ERR_ERROR) {
        return;
    }
    note->seen = true;
    note->line = error->line > 0 ? (unsigned)error->line : 1;
    size_t n = 0;
    for (const char *c = error->message; c && *c && *c != '\n' && n + 1 < sizeof note->message;
         c++) {
        note->message[n++] = *c;
    }
    note->message[n] = '\0';
}

static unsigned line_of(struct reading *r)
{
    const int line = xmlTextReaderGetParserLineNumber(r->reader);
    return line > 0 ? (unsigned)line : 1;
}

static void take_attributes(struct reading *r, struct xml_node *node)
{
    while (xmlTextReaderMoveToNextAttribute(r->reader) == 1) {
        if (xmlTextReaderIsNamespaceDecl(r->reader) == 1) {
            continue;
        }
        struct xml_attribute *attribute = VEC_ADD(r->arena, &node->attributes);
        attribute->ns = uri_of(r, xmlTextReaderConstNamespaceUri(r->reader));
        attribute->name = name_of(xmlTextReaderConstLocalName(r->reader));
        attribute->value =
            str_copy(r->arena, str_of((const char *)xmlTextReaderConstValue(r->reader)));
    }
    (void)xmlTextReaderMoveToElement(r->reader);
}

/* The parser reads ahead and says only lines, and Word writes a part as one line. The reader meets
 * the tags in the order of the bytes, so the next one that opens an element is this element's. */
static size_t next_tag(struct reading *r)
{
    static const struct {
        const char *start, *end;
    } others[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"</", ">"}, {"<", ""}};
    size_t at = str_find_char(r->bytes, '<', r->at);
    while (at != STR_NPOS) {
        size_t i = 0;
        while (!str_starts(str_cut(r->bytes, at, at + 9), str_of(others[i].start))) {
            i++;
        }
        if (others[i].end[0] == '\0') {
            r->at = at + 1;
            return at;
        }
        at = str_find(r->bytes, str_of(others[i].end), at + 2);
        at = at == STR_NPOS ? at : str_find_char(r->bytes, '<', at);
    }
    r->at = r->bytes.n;
    return 0;
}

/* Word refuses a part whose mc:Ignorable names a prefix that is not declared. */
static void check_ignorable(struct reading *r, struct xml_node *node)
{
    const struct str *list = xml_attribute(
        node, "http://schemas.openxmlformats.org/markup-compatibility/2006", "Ignorable");
    struct str rest = list ? *list : STR_EMPTY;
    struct str prefix;
    while (str_next(&rest, ' ', &prefix)) {
        xmlChar *uri =
            xmlTextReaderLookupNamespace(r->reader, (const xmlChar *)str_c(r->arena, prefix));
        if (!uri && prefix.n) {
            node->unbound = prefix;
        }
        xmlFree(uri);
    }
}

static enum status take_element(struct reading *r)
{
    if (++r->elements > r->max) {
        r->fault->problem = XML_LARGE;
        return ST_INVALID;
    }
    struct xml_node *node = ARENA_NEW(r->arena, struct xml_node);
    node->ns = uri_of(r, xmlTextReaderConstNamespaceUri(r->reader));
    node->name = name_of(xmlTextReaderConstLocalName(r->reader));
    node->text = STR_EMPTY;
    node->at = next_tag(r);
    node->parent = r->open;
    if (!r->open) {
        r->root = node;
    } else if (r->open->last) {
        r->open->last->next = node;
    } else {
        r->open->first = node;
    }
    if (r->open) {
        r->open->last = node;
    }
    const bool empty = xmlTextReaderIsEmptyElement(r->reader) == 1;
    node->unbound = STR_EMPTY;
    take_attributes(r, node);
    check_ignorable(r, node);
    r->open = empty ? r->open : node;
    return ST_OK;
}

static enum status take_end(struct reading *r)
{
    r->open = r->open ? r->open->parent : NULL;
    return ST_OK;
}

static enum status take_text(struct reading *r)
{
    if (r->open) {
        const struct str text = str_of((const char *)xmlTextReaderConstValue(r->reader));
        r->open->text =
            r->open->text.n ? str_cat(r->arena, r->open->text, text) : str_copy(r->arena, text);
    }
    return ST_OK;
}

static enum status refuse_doctype(struct reading *r)
{
    r->fault->problem = XML_DOCTYPE;
    r->fault->line = line_of(r);
    return ST_INVALID;
}

static const struct {
    int type;
    enum status (*take)(struct reading *r);
} takers[] = {
    {XML_READER_TYPE_ELEMENT, take_element},
    {XML_READER_TYPE_END_ELEMENT, take_end},
    {XML_READER_TYPE_TEXT, take_text},
    {XML_READER_TYPE_SIGNIFICANT_WHITESPACE, take_text},
    {XML_READER_TYPE_DOCUMENT_TYPE, refuse_doctype},
    {XML_READER_TYPE_ENTITY_REFERENCE, refuse_doctype},
};

static enum status take(struct reading *r)
{
    const int type = xmlTextReaderNodeType(r->reader);
    for (size_t i = 0; i < COUNT_OF(takers); i++) {
        if (takers[i].type == type) {
            return takers[i].take(r);
        }
    }
    return ST_OK;
}

/* What libxml2 sets up at first use, it does without a lock; this does it under one. */
static void set_up(void)
{
    xmlInitParser();
}

static void free_reader(void *reader)
{
    xmlFreeTextReader(reader);
}

enum status xml_read(struct arena *a, struct str bytes, size_t max, struct xml_node **root,
                     struct xml_fault *fault)
{
    struct reading r = {.arena = a, .uris = map_new(a), .bytes = bytes, .max = max, .fault = fault};
    struct note *note = ARENA_NEW(a, struct note);
    *fault = (struct xml_fault){XML_FINE, 1, STR_EMPTY};
    *root = NULL;
    if (bytes.n == 0 || bytes.n > INT_MAX / 2) {
        fault->problem = bytes.n ? XML_LARGE : XML_MALFORMED;
        return ST_INVALID;
    }
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_up);
    r.reader = xmlReaderForMemory(bytes.p, (int)bytes.n, NULL, NULL, OPTIONS);
    if (!r.reader) {
        arena_out_of_memory(a);
    }
    arena_defer(a, free_reader, r.reader);
    xmlTextReaderSetStructuredErrorHandler(r.reader, on_error, note);
    enum status st = ST_OK;
    int more = 1;
    while (st == ST_OK && (more = xmlTextReaderRead(r.reader)) == 1) {
        st = take(&r);
    }
    /* An undeclared prefix is no failure for libxml2, only reported. */
    if (st == ST_OK && (more < 0 || note->seen || !r.root)) {
        *fault = (struct xml_fault){XML_MALFORMED, note->seen ? note->line : 1,
                                    str_copy(a, str_of(note->message))};
        st = ST_INVALID;
    }
    *root = r.root;
    return st;
}

const struct str *xml_attribute(const struct xml_node *node, const char *ns, const char *name)
{
    for (size_t i = 0; i < node->attributes.n; i++) {
        const struct xml_attribute *attribute = &node->attributes.v[i];
        if (str_is(attribute->name, name) && str_is(attribute->ns, ns)) {
            return &attribute->value;
        }
    }
    return NULL;
}

struct xml_node *xml_child(const struct xml_node *node, const char *name)
{
    for (struct xml_node *child = node->first; child; child = child->next) {
        if (str_is(child->name, name) && str_eq(child->ns, node->ns)) {
            return child;
        }
    }
    return NULL;
}

struct xml_node *xml_next(const struct xml_node *top, const struct xml_node *node)
{
    if (node->first) {
        return node->first;
    }
    while (node != top && !node->next) {
        node = node->parent;
    }
    return node == top ? NULL : node->next;
}
