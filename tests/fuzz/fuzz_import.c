/* SPDX-License-Identifier: MIT
 * A file that comes in from outside, as every reader of `vanthu import` would take it: text,
 * Markdown, HTML, and each part of a Word file that is otherwise sound. What is made of it must
 * read back as the same document, without a finding of the readers' but for keys that are missing.
 */
#include "fuzz.h"

#include "docx/flow.h"
#include "read/flow_html.h"
#include "read/flow_text.h"
#include "read/import.h"
#include "read/read.h"
#include "rules/rules.h"
#include "write/write.h"

#include <stdlib.h>

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define OPC "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define WML "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define LINK(id, kind)                                                                             \
    "<Relationship Id=\"" id "\" Type=\"" OFFICE kind "\" Target=\"" kind ".xml\"/>"
#define NUMBERED                                                                                   \
    "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>"      \
    "</w:numPr></w:pPr><w:r><w:t>Một.</w:t></w:r></w:p>"

static const struct fuzz_part parts[] = {
    {"[Content_Types].xml",
     "<Types xmlns=\"" OPC "content-types\"><Default Extension=\"rels\" ContentType=\""
     "application/vnd.openxmlformats-package.relationships+xml\"/>"
     "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\""
     "/word/document.xml\" ContentType=\"" WML "document.main+xml\"/></Types>"},
    {"_rels/.rels",
     "<Relationships xmlns=\"" OPC "relationships\"><Relationship Id=\"r1\" Type=\"" OFFICE
     "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
    {"word/_rels/document.xml.rels",
     "<Relationships xmlns=\"" OPC "relationships\">" LINK("r1", "styles") LINK("r2", "numbering")
         LINK("r3", "footnotes") LINK("r4", "header") "</Relationships>"},
    {"word/document.xml", "<w:document " W "><w:body>" NUMBERED NUMBERED
                          "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:body>"
                          "</w:document>"},
    {"word/styles.xml", "<w:styles " W "/>"},
    {"word/numbering.xml",
     "<w:numbering " W "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val="
     "\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
     "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"},
    {"word/footnotes.xml", "<w:footnotes " W "/>"},
    {"word/header.xml", "<w:hdr " W "/>"},
};
enum { FIRST_PART = 3 }; /* of those that say something about words */

/* Only keys may be missing (S004); what is there must have been written so that it can be read. */
static bool is_sound(const struct sink *sink)
{
    for (size_t i = 0; i < sink->list.n; i++) {
        const struct finding *f = sink->list.v[i];
        const bool missing = str_is(str_of(f->rule->code), "S004");
        const bool value = str_is(str_of(f->rule->code), "S005"); /* 31/02/2026, as it was */
        if (f->severity == SEV_ERROR && !missing && !value) {
            return false;
        }
    }
    return true;
}

static void read_back(struct arena *a, const struct document *d)
{
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    struct buf markdown = buf_new(a);
    struct buf before = buf_new(a);
    struct buf after = buf_new(a);
    struct source *source = NULL;
    struct document *again = NULL;
    write_markdown(a, d, &markdown);
    write_outline(a, d, &before);
    if (source_decode(a, &sink, buf_str(&markdown), STR("nhap.md"), NULL, &source) != ST_OK ||
        document_read(a, &sink, source, &again) != ST_OK || !is_sound(&sink)) {
        abort();
    }
    write_outline(a, again, &after);
    if (!str_eq(buf_str(&before), buf_str(&after))) {
        abort();
    }
}

static void import(struct flow *flow)
{
    struct imports documents = {0};
    for (size_t i = 0; i < flow->sink->list.n; i++) {
        const struct finding *f = flow->sink->list.v[i];
        if (f->source && f->at.end > f->source->text.n) {
            abort();
        }
    }
    if (!flow->blocks.n || import_flow(flow, NULL, &documents) != ST_OK) {
        return;
    }
    for (size_t i = 0; i < documents.list.n; i++) {
        read_back(flow->arena, documents.list.v[i].document);
    }
}

static void from_html(struct flow *flow, const struct source *source)
{
    if (flow_from_html(flow, source) == ST_OK) {
        import(flow);
    }
}

static void from_text(struct flow *flow, const struct source *source)
{
    flow_from_text(flow, source, false);
    import(flow);
}

static void from_markdown(struct flow *flow, const struct source *source)
{
    flow_from_text(flow, source, true);
    import(flow);
}

static void import_text(struct arena *a, struct str bytes,
                        void (*read)(struct flow *, const struct source *))
{
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    struct flow flow = flow_new(a, &sink);
    struct source *source = NULL;
    if (source_decode(a, &sink, bytes, STR("thu.txt"), NULL, &source) == ST_OK) {
        read(&flow, source);
    }
}

static void import_package(struct arena *a, struct str archive)
{
    struct sink sink = sink_new(a, LANG_VI, NULL);
    struct flow flow = flow_new(a, &sink);
    if (flow_from_docx(&flow, STR("thu.docx"), archive) == ST_OK) {
        import(&flow);
    }
}

static void import_parts(struct arena *a, struct str bytes)
{
    for (size_t odd = FIRST_PART; odd < COUNT_OF(parts); odd++) {
        const struct str archive = fuzz_package(a, parts, COUNT_OF(parts), odd, bytes);
        if (archive.n) {
            import_package(a, archive);
        }
    }
}

enum status fuzz_one(struct arena *a, struct str bytes)
{
    if (str_starts(bytes, STR("PK"))) {
        import_package(a, bytes);
    } else if (str_starts(bytes, STR("<w:"))) {
        import_parts(a, bytes);
    } else if (str_starts(bytes, STR("<"))) {
        import_text(a, bytes, from_html);
    } else {
        import_text(a, bytes, from_text);
        import_text(a, bytes, from_markdown);
    }
    return ST_OK;
}
