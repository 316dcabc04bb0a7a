/* SPDX-License-Identifier: MIT
 * A Word file from anybody: the bytes as an archive, and, since a fuzzer seldom makes a sound ZIP,
 * the bytes as each part of a package that is otherwise sound. */
#include "fuzz.h"

#include "docx/verify.h"

#include <stdlib.h>

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OPC "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define WML "application/vnd.openxmlformats-officedocument.wordprocessingml."

static const struct fuzz_part parts[] = {
    {"[Content_Types].xml",
     "<Types xmlns=\"" OPC "content-types\"><Default Extension=\"rels\" ContentType=\""
     "application/vnd.openxmlformats-package.relationships+xml\"/>"
     "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
     "<Override PartName=\"/word/document.xml\" ContentType=\"" WML "document.main+xml\"/>"
     "<Override PartName=\"/word/styles.xml\" ContentType=\"" WML "styles+xml\"/></Types>"},
    {"_rels/.rels",
     "<Relationships xmlns=\"" OPC "relationships\"><Relationship Id=\"r1\" Type=\"" OFFICE
     "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
    {"word/_rels/document.xml.rels",
     "<Relationships xmlns=\"" OPC "relationships\"><Relationship Id=\"r1\" Type=\"" OFFICE
     "styles\" Target=\"styles.xml\"/></Relationships>"},
    {"word/document.xml", "<w:document xmlns:w=\"" W "\"><w:body><w:p/></w:body></w:document>"},
    {"word/styles.xml", "<w:styles xmlns:w=\"" W "\"/>"},
};

static void verify(struct arena *a, struct str archive)
{
    struct sink found = sink_new(a, LANG_EN, docx_rule_find);
    if (docx_verify(a, &found, STR("a.docx"), archive) != ST_OK) {
        return;
    }
    for (size_t i = 0; i < found.list.n; i++) {
        const struct finding *f = found.list.v[i];
        if (!docx_rule_find(str_of(f->rule->code)) ||
            (f->source && f->at.end > f->source->text.n)) {
            abort();
        }
    }
}

enum status fuzz_one(struct arena *a, struct str bytes)
{
    verify(a, bytes);
    for (size_t odd = 0; odd < COUNT_OF(parts); odd++) {
        const struct str archive = fuzz_package(a, parts, COUNT_OF(parts), odd, bytes);
        if (archive.n) {
            verify(a, archive);
        }
    }
    return ST_OK;
}
