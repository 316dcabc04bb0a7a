/* SPDX-License-Identifier: MIT
 * A layout template from anybody: the bytes as a DOCX, and as what stands in the body, in a header,
 * in the styles and in the relationships of one that has every slot. What is taken as a template
 * must make a document or be refused in words, and never a file that Word does not open. */
#include "fuzz.h"

#include "base/buf.h"
#include "docx/docx.h"
#include "docx/package.h"
#include "docx/verify.h"
#include "read/read.h"
#include "rules/rules.h"

#include <stdlib.h>

#define NS                                                                                         \
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""                    \
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""             \
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
#define OPC "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define WML "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

/* Parts of a template that is sound; the bytes stand between `before` and `after` of one of them.
 */
static const struct {
    const char *name, *before, *middle, *after;
} parts[] = {
    {"[Content_Types].xml",
     "<Types xmlns=\"" OPC "content-types\"><Default Extension=\"rels\" ContentType=\""
     "application/vnd.openxmlformats-package.relationships+xml\"/>"
     "<Override PartName=\"/word/document.xml\" ContentType=\"" WML "document.main+xml\"/>"
     "<Override PartName=\"/word/header1.xml\" ContentType=\"" WML "header+xml\"/>"
     "<Override PartName=\"/word/styles.xml\" ContentType=\"" WML "styles+xml\"/>",
     "", "</Types>"},
    {"_rels/.rels",
     "<Relationships xmlns=\"" OPC "relationships\"><Relationship Id=\"r1\" Type=\"" OFFICE
     "officeDocument\" Target=\"word/document.xml\"/>",
     "", "</Relationships>"},
    {"word/_rels/document.xml.rels",
     "<Relationships xmlns=\"" OPC "relationships\"><Relationship Id=\"r1\" Type=\"" OFFICE
     "styles\" Target=\"styles.xml\"/><Relationship Id=\"r2\" Type=\"" OFFICE
     "header\" Target=\"header1.xml\"/>",
     "", "</Relationships>"},
    {"word/document.xml", "<w:document" NS "><w:body>", "",
     P("Số: {{số}}/{{ký hiệu}} {{ngày tháng}}") P("{{trích yếu}}") P("{{kính gửi.một}}")
         P("{{kính gửi.nơi gửi}}") P("{{nội dung}}") P("{{nơi nhận}}") P("{{họ tên}}")
             P("{{quyền hạn}}") "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/>"
                                "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                                "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" "
                                "w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                                "</w:sectPr></w:body></w:document>"},
    {"word/header1.xml", "<w:hdr" NS ">", P("{{địa chỉ}}"), "</w:hdr>"},
    {"word/styles.xml", "<w:styles" NS ">", "", "</w:styles>"},
};

static const char letter_text[] =
    "---\nloại: công văn\nsố: 8\nký hiệu: SYT-VP\nngày: 05/3/2026\ncơ quan: syt\n"
    "trích yếu: V/v thử\nkính gửi: [Các xã, Các phường]\nnơi nhận: [Như trên, \"Lưu: VT.\"]\n"
    "người ký: {chức vụ: GIÁM ĐỐC, họ tên: Trần Văn A}\n---\n\n"
    "1. Việc thứ nhất, xem <https://vi.example/a>.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    "2. Việc thứ hai./.\n\nPHỤ LỤC\n\n1. Thêm.\n";

static void make(struct arena *a, const struct docx_layouts *layouts, const struct docx_template *t)
{
    struct sink sink = sink_new(a, LANG_EN, rule_find);
    struct document *d = NULL;
    struct str bytes = STR_EMPTY;
    const struct docx_options options = {.template = t, .sink = &sink};
    if (document_read(a, &sink, source_new(a, STR("thu.md"), str_of(letter_text)), &d) != ST_OK) {
        abort();
    }
    const enum status st = docx_make(a, layouts, d, &options, &bytes);
    struct sink found = sink_new(a, LANG_EN, docx_rule_find);
    if (st == ST_OK && (docx_verify(a, &found, STR("a.docx"), bytes) != ST_OK ||
                        docx_worst(&found) == SEV_ERROR)) {
        abort();
    }
}

static void use(struct arena *a, const struct docx_layouts *layouts, struct str bytes)
{
    struct sink sink = sink_new(a, LANG_VI, rule_find);
    const struct docx_template *t = NULL;
    const enum status st = docx_template_read(a, &sink, STR("mau.docx"), bytes, &t);
    if ((st == ST_OK) != (sink.list.n == 0)) {
        abort(); /* refused without a word, or taken with one */
    }
    if (st == ST_OK) {
        const size_t before = sink.list.n;
        if (docx_template_check(a, &sink, layouts, t, NULL) != ST_OK && sink.list.n == before) {
            abort(); /* refused without a word */
        }
        make(a, layouts, t);
    }
}

static struct str with(struct arena *a, size_t odd, struct str bytes)
{
    struct package package = {0};
    struct str archive = STR_EMPTY;
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        struct buf out = buf_new(a);
        buf_adds(&out, parts[i].before);
        buf_add(&out, i == odd ? bytes : str_of(parts[i].middle));
        buf_adds(&out, parts[i].after);
        VEC_PUSH(a, &package.parts, ((struct package_part){str_of(parts[i].name), buf_str(&out)}));
    }
    return package_write(a, &package, &archive) == ST_OK ? archive : STR_EMPTY;
}

enum status fuzz_one(struct arena *a, struct str bytes)
{
    struct sink sink = sink_new(a, LANG_EN, NULL);
    const struct docx_layouts *layouts = NULL;
    if (docx_layouts_load(a, &sink, STR_EMPTY, &layouts) != ST_OK) {
        abort();
    }
    use(a, layouts, bytes);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        use(a, layouts, with(a, i, bytes));
    }
    return ST_OK;
}
