/* SPDX-License-Identifier: MIT */
#include "base/asset.h"
#include "read/read.h"
#include "read/xml_build.h"
#include "read/xml_scan.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemastypes.h>
#include <pthread.h>
#include <string.h>

enum {
    LIMIT_ATTRIBUTES = 32,    /* of one element; libxml2 compares each with each */
    LIMIT_ELEMENTS = 2000000, /* libxml2 takes some 200 bytes for each */
    FAULTS_KEPT = 8,
};

#define NAMESPACE "urn:vanthu:1"

/* An error of libxml2. Kept without allocating: its handlers run where the arena must not jump. */
struct fault {
    int code;
    size_t offset;    /* where the parser stood */
    const void *node; /* validation: our node, or NULL */
    char words[160];  /* the name it is about, or libxml2's message */
};

/* libxml2's memory, given back when the arena is freed even if we leave in the middle. */
struct parsed {
    xmlParserCtxtPtr parser;
    xmlDocPtr doc;
    xmlRelaxNGParserCtxtPtr schema_parser;
    xmlRelaxNGPtr schema;
    xmlRelaxNGValidCtxtPtr validator;
    bool doctype; /* refused */
    size_t doctype_end;
    struct fault faults[FAULTS_KEPT];
    size_t faults_n;
};

struct xml_reader {
    struct arena *arena;
    struct sink *sink;
    const struct source *source;
    struct parsed *in;
};

static void release(void *handle)
{
    struct parsed *in = handle;
    xmlRelaxNGFreeValidCtxt(in->validator);
    xmlRelaxNGFree(in->schema);
    xmlRelaxNGFreeParserCtxt(in->schema_parser);
    xmlFreeDoc(in->doc);
    xmlFreeParserCtxt(in->parser);
    *in = (struct parsed){0};
}

/* ---- limits, before libxml2 sees anything ---- */

static enum status over_limit(struct xml_reader *r, struct span at, const char *vi, const char *en,
                              unsigned limit)
{
    struct finding *f = report(r->sink, r->source, at, "S009", "quá %u %s", "more than %u %s",
                               limit, r->sink->lang == LANG_EN ? en : vi);
    hint(r->sink, f, "chia văn bản thành nhiều tệp", "split the document");
    return ST_LIMIT;
}

static enum status check_limits(struct xml_reader *r)
{
    const struct str text = r->source->text;
    unsigned depth = 0;
    unsigned elements = 0;
    for (struct xml_token t = xml_scan(text, 0); t.kind != TOKEN_END;
         t = xml_scan(text, t.at.end)) {
        depth += t.kind == TOKEN_OPEN;
        depth -= t.kind == TOKEN_CLOSE && depth;
        elements += t.kind == TOKEN_OPEN || t.kind == TOKEN_EMPTY;
        if (depth > LIMIT_NESTING) {
            return over_limit(r, t.at, "tầng phần tử lồng nhau", "levels of elements",
                              LIMIT_NESTING);
        }
        if (t.attributes > LIMIT_ATTRIBUTES) {
            return over_limit(r, t.at, "thuộc tính trong một phần tử", "attributes of one element",
                              LIMIT_ATTRIBUTES);
        }
        if (elements > LIMIT_ELEMENTS) {
            return over_limit(r, t.at, "phần tử", "elements", LIMIT_ELEMENTS);
        }
    }
    return ST_OK;
}

/* ---- parsing ---- */

static void keep_fault(struct parsed *in, const xmlError *error, const void *node)
{
    if (in->faults_n == FAULTS_KEPT) {
        return;
    }
    struct fault *f = &in->faults[in->faults_n++];
    const long offset = in->parser ? xmlByteConsumed(in->parser) : 0;
    const char *words = error->message ? error->message : "";
    *f = (struct fault){.code = error->code, .node = node};
    f->offset = offset > 0 ? (size_t)offset : 0;
    const size_t n = strlen(words) < sizeof f->words ? strlen(words) : sizeof f->words - 1;
    memcpy(f->words, words, n);
}

/* The parser's own context is what libxml2 hands to handlers; ours hangs on it. */
static void on_parse_error(void *ctx, xmlErrorPtr error)
{
    xmlParserCtxtPtr parser = ctx;
    keep_fault(parser->_private, error, NULL);
}

static void on_doctype(void *ctx, const xmlChar *name, const xmlChar *external,
                       const xmlChar *system)
{
    (void)name, (void)external, (void)system;
    xmlParserCtxtPtr parser = ctx;
    struct parsed *in = parser->_private;
    const long offset = xmlByteConsumed(parser);
    in->doctype = true;
    in->doctype_end = offset > 0 ? (size_t)offset : 0;
    xmlStopParser(parser);
}

/* What libxml2 sets up at first use, it does without a lock. */
static void set_up(void)
{
    xmlInitParser();
    xmlSchemaInitTypes();
    xmlRelaxNGInitTypes();
}

static void parse(struct xml_reader *r)
{
    struct parsed *in = r->in;
    const struct str text = r->source->text;
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_up);
    in->parser = xmlNewParserCtxt();
    if (!in->parser) {
        arena_out_of_memory(r->arena);
    }
    in->parser->_private = in;
    in->parser->sax->serror = on_parse_error;
    in->parser->sax->internalSubset = on_doctype;
    in->doc = xmlCtxtReadMemory(in->parser, text.p, (int)text.n, NULL, "UTF-8",
                                XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC);
    if (in->parser->errNo == XML_ERR_NO_MEMORY) {
        arena_out_of_memory(r->arena);
    }
}

/* ---- what is wrong, in words a clerk can act on ---- */

enum fault_place {
    PLACE_HERE,      /* where the parser stood */
    PLACE_AMPERSAND, /* the last & before that */
    PLACE_LESS,      /* the last < before that */
};

static const struct {
    int code;
    enum fault_place place;
    struct msg what, how;
} problems[] = {
    {XML_ERR_ENTITYREF_SEMICOL_MISSING,
     PLACE_AMPERSAND,
     {"dấu & đứng một mình", "a bare &"},
     {"viết &amp;", "write &amp;"}},
    {XML_ERR_UNDECLARED_ENTITY,
     PLACE_AMPERSAND,
     {"XML không có ký hiệu này", "XML has no such entity"},
     {"viết thẳng ký tự đó; dấu & viết là &amp;", "write the character itself; & is &amp;"}},
    {XML_WAR_UNDECLARED_ENTITY,
     PLACE_AMPERSAND,
     {"XML không có ký hiệu này", "XML has no such entity"},
     {"viết thẳng ký tự đó; dấu & viết là &amp;", "write the character itself; & is &amp;"}},
    {XML_ERR_INVALID_CHARREF,
     PLACE_AMPERSAND,
     {"mã ký tự sai", "a wrong character reference"},
     {"dạng đúng: &#225; hoặc &#xE1;", "it has the form &#225; or &#xE1;"}},
    {XML_ERR_INVALID_CHAR,
     PLACE_HERE,
     {"ký tự mà XML không cho phép", "a character that XML does not allow"},
     {"xóa ký tự đó", "remove it"}},
    {XML_ERR_ATTRIBUTE_NOT_STARTED,
     PLACE_HERE,
     {"giá trị thuộc tính không đặt trong ngoặc kép", "an attribute value without quotes"},
     {"ví dụ label=\"1.\"", "such as label=\"1.\""}},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED,
     PLACE_LESS,
     {"giá trị thuộc tính không đóng ngoặc kép", "an attribute value is not closed"},
     {"thêm dấu \" sau giá trị", "put a \" after the value"}},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
     PLACE_HERE,
     {"thuộc tính không có giá trị", "an attribute without a value"},
     {"ví dụ label=\"1.\"", "such as label=\"1.\""}},
    {XML_ERR_ATTRIBUTE_REDEFINED,
     PLACE_LESS,
     {"một thuộc tính ghi hai lần", "an attribute stands twice"},
     {"bỏ một", "remove one"}},
    {XML_ERR_LT_IN_ATTRIBUTE,
     PLACE_HERE,
     {"dấu < trong giá trị thuộc tính", "a < in an attribute value"},
     {"viết &lt;, hoặc thêm dấu \" còn thiếu", "write &lt;, or add the missing \""}},
    {XML_ERR_SPACE_REQUIRED,
     PLACE_HERE,
     {"thiếu dấu cách giữa các thuộc tính", "a blank is missing between attributes"},
     {"thêm dấu cách", "add a blank"}},
    {XML_ERR_GT_REQUIRED,
     PLACE_LESS,
     {"thẻ không có dấu > ở cuối", "the tag is not closed by >"},
     {"thêm dấu >", "add a >"}},
    {XML_ERR_HYPHEN_IN_COMMENT,
     PLACE_HERE,
     {"chú thích có hai gạch nối liền nhau", "two hyphens together inside a comment"},
     {"viết -&#45;", "write -&#45;"}},
    {XML_ERR_COMMENT_NOT_FINISHED,
     PLACE_LESS,
     {"chú thích không được đóng", "the comment is not closed"},
     {"kết thúc chú thích bằng -->", "end the comment with -->"}},
    {XML_ERR_CDATA_NOT_FINISHED,
     PLACE_LESS,
     {"khối CDATA không được đóng", "the CDATA section is not closed"},
     {"kết thúc bằng ]]>", "end it with ]]>"}},
    {XML_ERR_MISPLACED_CDATA_END,
     PLACE_HERE,
     {"]]> trong lời văn", "]]> inside text"},
     {"viết ]]&gt;", "write ]]&gt;"}},
    {XML_ERR_DOCUMENT_END,
     PLACE_HERE,
     {"còn chữ sau phần tử ngoài cùng", "something follows the outermost element"},
     {"mọi phần tử phải nằm trong <document> hoặc <register>",
      "everything must be inside <document> or <register>"}},
    {XML_ERR_DOCUMENT_EMPTY,
     PLACE_HERE,
     {"không có phần tử nào", "there is no element"},
     {"bắt đầu bằng <document xmlns=\"" NAMESPACE "\">",
      "begin with <document xmlns=\"" NAMESPACE "\">"}},
    {XML_NS_ERR_UNDEFINED_NAMESPACE,
     PLACE_LESS,
     {"tiền tố chưa được khai báo bằng xmlns", "a prefix that no xmlns declares"},
     {"bỏ tiền tố trước dấu hai chấm", "remove the prefix before the colon"}},
};

/* What follows the & of "&nbsp;"; nothing where it has not that shape. */
static size_t entity_rest(struct str s)
{
    enum { LONGEST = 32 };
    size_t n = 0;
    while (n < s.n && n < LONGEST && !strchr(" \t\n<>&;", s.p[n])) {
        n++;
    }
    return n && n < s.n && s.p[n] == ';' ? n + 1 : 0;
}

static struct span place_of(const struct xml_reader *r, size_t offset, enum fault_place place)
{
    const struct str text = r->source->text;
    static const char sought[] = {[PLACE_AMPERSAND] = '&', [PLACE_LESS] = '<'};
    uint32_t at = (uint32_t)(offset < text.n ? offset : text.n);
    if (place != PLACE_HERE) {
        const void *found = memrchr(text.p, sought[place], at);
        at = found ? (uint32_t)((const char *)found - text.p) : at;
    }
    uint32_t end = at < text.n ? at + 1 : at;
    if (place == PLACE_AMPERSAND) {
        end += (uint32_t)entity_rest(str_from(text, end));
    }
    return (struct span){at, end};
}

/* "xmlParseEntityRef: no name" and "StartTag: invalid element name" share a code. */
static bool report_bare_sign(struct xml_reader *r, const struct fault *fault)
{
    if (fault->code != XML_ERR_NAME_REQUIRED) {
        return false;
    }
    const bool ampersand = strstr(fault->words, "Entity") != NULL;
    const struct span at = place_of(r, fault->offset, ampersand ? PLACE_AMPERSAND : PLACE_LESS);
    struct finding *f = report(r->sink, r->source, at, "S006", "dấu %s đứng một mình", "a bare %s",
                               ampersand ? "&" : "<");
    hint(r->sink, f, "viết %s", "write %s", ampersand ? "&amp;" : "&lt;");
    return true;
}

/* libxml2's own limits: 10 MB of text in one piece. */
static bool report_huge(struct xml_reader *r, const struct fault *fault)
{
    if (!strcasestr(fault->words, "huge")) {
        return false;
    }
    struct finding *f = report(r->sink, r->source, place_of(r, fault->offset, PLACE_LESS), "S009",
                               "một đoạn chữ quá 10 MB", "more than 10 MB of text in one piece");
    hint(r->sink, f, "chia thành nhiều đoạn", "split it into paragraphs");
    return true;
}

static void report_fault(struct xml_reader *r, const struct fault *fault)
{
    if (report_bare_sign(r, fault) || report_huge(r, fault)) {
        return;
    }
    for (size_t i = 0; i < COUNT_OF(problems); i++) {
        if (problems[i].code == fault->code) {
            struct finding *f =
                report(r->sink, r->source, place_of(r, fault->offset, problems[i].place), "S006",
                       "%s", "%s", msg_in(problems[i].what, r->sink->lang));
            hint(r->sink, f, "%s", "%s", msg_in(problems[i].how, r->sink->lang));
            return;
        }
    }
    const struct str words = str_trim(str_of(fault->words));
    report(r->sink, r->source, place_of(r, fault->offset, PLACE_HERE), "S006",
           "XML không đúng: %.*s", "not well-formed: %.*s", STR_ARG(words));
}

static void report_doctype(struct xml_reader *r)
{
    struct span at = place_of(r, r->in->doctype_end, PLACE_LESS);
    at.end = at.start + (uint32_t)strlen("<!DOCTYPE");
    struct finding *f = report(r->sink, r->source, at, "S006", "không nhận XML có DOCTYPE",
                               "XML with a DOCTYPE is refused");
    hint(r->sink, f, "bỏ khai báo <!DOCTYPE …>; ký tự viết thẳng, dấu & viết là &amp;",
         "remove the <!DOCTYPE …>; write characters themselves, & as &amp;");
}

static bool is_about_tags(int code)
{
    return code == XML_ERR_TAG_NAME_MISMATCH || code == XML_ERR_TAG_NOT_FINISHED ||
           code == XML_ERR_LTSLASH_REQUIRED || code == XML_ERR_DOCUMENT_END;
}

/* Only the first: what follows is mostly its consequence. */
static void report_first(struct xml_reader *r)
{
    if (r->in->doctype) {
        report_doctype(r);
    } else if (!r->in->faults_n) {
        report(r->sink, r->source, (struct span){0, 0}, "S006", "XML không đọc được",
               "the XML cannot be read");
    } else if (!is_about_tags(r->in->faults[0].code) || !xt_report_tags(r->sink, r->source)) {
        report_fault(r, &r->in->faults[0]);
    }
}

/* ---- our tree has the places, libxml2's the namespaces ---- */

static xmlNodePtr next_in_order(xmlNodePtr n)
{
    if (n->children && n->type == XML_ELEMENT_NODE) {
        return n->children;
    }
    while (n && !n->next) {
        n = n->parent && n->parent->type == XML_ELEMENT_NODE ? n->parent : NULL;
    }
    return n ? n->next : NULL;
}

/* Both trees have the same elements in the same order. */
static void join_trees(xmlNodePtr n, const struct xt_elements *elements)
{
    size_t i = 0;
    for (; n && i < elements->list.n; n = next_in_order(n)) {
        if (n->type != XML_ELEMENT_NODE) {
            continue;
        }
        struct xt_node *ours = elements->list.v[i++];
        n->_private = ours;
        if (n->ns && n->ns->href && strcmp((const char *)n->ns->href, NAMESPACE) == 0) {
            const size_t colon = str_find_char(ours->name, ':', 0);
            ours->name = colon == STR_NPOS ? ours->name : str_from(ours->name, colon + 1);
            ours->ours = true;
        }
    }
}

enum status xt_read(struct arena *a, struct sink *sink, const struct source *source,
                    struct xt_tree *out)
{
    struct xml_reader r = {a, sink, source, ARENA_NEW(a, struct parsed)};
    const enum status st = check_limits(&r);
    if (st != ST_OK) {
        return st;
    }
    arena_defer(a, release, r.in);
    parse(&r);
    if (!r.in->doc || !r.in->parser->wellFormed || r.in->faults_n || r.in->doctype) {
        report_first(&r);
        return ST_INVALID;
    }
    struct xt_elements elements;
    xt_build(a, source, out, &elements);
    join_trees(xmlDocGetRootElement(r.in->doc), &elements);
    out->parsed = r.in;
    return ST_OK;
}

/* ---- the schema ---- */

static void on_schema_error(void *ctx, xmlErrorPtr error)
{
    const xmlNode *node = error->node;
    keep_fault(ctx, error, node ? node->_private : NULL);
}

static bool load_schema(struct parsed *in)
{
    struct str schema;
    if (!asset_find(STR("schema/vanthu.rng"), &schema)) {
        return false;
    }
    in->schema_parser = xmlRelaxNGNewMemParserCtxt(schema.p, (int)schema.n);
    in->schema = in->schema_parser ? xmlRelaxNGParse(in->schema_parser) : NULL;
    in->validator = in->schema ? xmlRelaxNGNewValidCtxt(in->schema) : NULL;
    return in->validator;
}

enum status xt_validate(struct arena *a, struct sink *sink, const struct xt_tree *tree)
{
    struct parsed *in = tree->parsed;
    in->faults_n = 0;
    if (!load_schema(in)) {
        arena_out_of_memory(a); /* the schema is ours: there is no other reason */
    }
    xmlRelaxNGSetValidStructuredErrors(in->validator, on_schema_error, in);
    const int verdict = xmlRelaxNGValidateDoc(in->validator, in->doc);
    const struct fault *fault = in->faults_n ? &in->faults[0] : NULL;
    const struct xt_node *node = fault && fault->node ? fault->node : tree->root;
    if (verdict) {
        const struct str words = str_trim(str_of(fault ? fault->words : ""));
        report(sink, tree->source, node->tag, "S006", "phần tử <%.*s> không theo lược đồ: %.*s",
               "<%.*s> is not valid against the schema: %.*s", STR_ARG(node->name), STR_ARG(words));
    }
    return verdict ? ST_INVALID : ST_OK;
}
