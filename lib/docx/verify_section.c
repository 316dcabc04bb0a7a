/* SPDX-License-Identifier: MIT
 * Group of package rules: sections, headers and footers. */
#include "docx/verify_rules.h"

/* One header and one footer of each type. */
static void section_references(struct verify *v, const struct xml_node *section)
{
    for (const struct xml_node *c = section->first; c; c = c->next) {
        if (!is_w(c, "headerReference") && !is_w(c, "footerReference")) {
            continue;
        }
        const struct str *type = w_attribute(c, "type");
        bool bad = !type || !xml_attribute(c, NS_R, "id");
        for (const struct xml_node *o = section->first; o != c && !bad; o = o->next) {
            const struct str *other = w_attribute(o, "type");
            bad = str_eq(o->name, c->name) && other && str_eq(*other, *type);
        }
        if (bad) {
            fault(v, c, "w:%.*s", STR_ARG(c->name));
        }
    }
}

static void page_margins(struct verify *v, const struct xml_node *margins)
{
    static const char *const sides[] = {"top",    "right",  "bottom", "left",
                                        "header", "footer", "gutter"};
    for (size_t i = 0; i < COUNT_OF(sides); i++) {
        if (!w_attribute(margins, sides[i])) {
            fault(v, margins, "w:%s", sides[i]);
        }
    }
}

/* A note inside w:footnotePr of the settings is only a reference to it. */
static void story_filled(struct verify *v, const struct xml_node *node)
{
    static const struct {
        const char *child, *parent;
    } stories[] = {
        {"hdr", NULL},           {"ftr", NULL},           {"footnote", "footnotes"},
        {"endnote", "endnotes"}, {"comment", "comments"},
    };
    for (size_t i = 0; i < COUNT_OF(stories); i++) {
        const bool here = str_is(node->name, stories[i].child) &&
                          (!stories[i].parent || is_w(node->parent, stories[i].parent));
        if (here && !has_child(node, "p") && !has_child(node, "tbl")) {
            fault(v, node, "w:%s", stories[i].child);
        }
    }
}

/* A body with nothing but its section, as an empty file of some program is. */
static void body_filled(struct verify *v, const struct xml_node *body)
{
    if (!has_child(body, "p") && !has_child(body, "tbl") && !has_child(body, "altChunk")) {
        fault(v, body, "w:body");
    }
}

static const struct check checks[] = {
    {RULE("P42", SEV_ERROR, "đầu trang, chân trang khai báo sai",
          "header or footer reference wrong",
          "Mỗi loại (default, first, even) một lần, có w:type và r:id.",
          "Each type (default, first, even) once, with w:type and r:id.",
          SAVE_AGAIN_AND("soát lại đầu trang, chân trang, số trang.",
                         "look over headers, footers and page numbers.")),
     .element = section_references, .name = "sectPr"},
    {RULE("P43", SEV_ERROR, "w:pgMar thiếu lề", "w:pgMar lacks a margin",
          "Cả bảy thuộc tính là bắt buộc.", "All seven attributes are required.",
          SAVE_AGAIN_AND("đặt lại đủ bốn lề trang.", "set the four margins again.")),
     .element = page_margins, .name = "pgMar"},
    {RULE("P44", SEV_ERROR, "phần không có đoạn nào", "part without a paragraph",
          "Đầu trang, chân trang, chú thích phải có ít nhất một đoạn.",
          "Header, footer and notes hold at least one paragraph.",
          SAVE_AGAIN_AND("soát lại đầu trang, chân trang, chú thích.",
                         "look over headers, footers and notes.")),
     .element = story_filled},
    {RULE("P53", SEV_WARNING, "văn bản không có đoạn nào", "document without a paragraph",
          "Word mở ra một trang trắng, hoặc báo hỏng.",
          "Word opens an empty page, or reports damage.",
          "Mở trong Word xem; trang trắng thì xin người gửi tệp có nội dung.",
          "Open it in Word; if the page is empty, ask the sender for the file with its text."),
     .element = body_filled, .name = "body"},
};

const struct check_group verify_section_group = {checks, COUNT_OF(checks)};
