/* SPDX-License-Identifier: MIT
 * Group of package rules: content types. */
#include "docx/verify_rules.h"

#include "base/file.h"

#define OFFICE "application/vnd.openxmlformats-officedocument."
#define WORD OFFICE "wordprocessingml."
#define MACRO "application/vnd.ms-word."

static void types_part(struct verify *v)
{
    if (!v->types || !v->types->root || !str_is(v->types->root->name, "Types")) {
        fault(v, NULL, "[Content_Types].xml");
    }
}

static void types_first(struct verify *v)
{
    if (v->types && v->parts.n && v->types != v->parts.v) {
        fault(v, NULL, "%.*s", STR_ARG(v->parts.v[0].name));
    }
}

/* Each part and each extension once; the loader keeps the first row of each. */
static void types_rows(struct verify *v)
{
    v->part = v->types;
    const struct xml_node *row = v->types && v->types->root ? v->types->root->first : NULL;
    for (; row; row = row->next) {
        const bool override = str_is(row->name, "Override");
        const struct str about = plain_attribute(row, override ? "PartName" : "Extension");
        const struct xml_node *first = verify_type_row(v, about);
        if (first != row || (override && !str_starts(about, STR("/"))) ||
            plain_attribute(row, "ContentType").n == 0) {
            fault(v, row, "%.*s", STR_ARG(about));
        }
    }
}

static void types_every_part(struct verify *v)
{
    if (v->types && v->types->root && v->part != v->types && v->part->type.n == 0 &&
        !str_ends(v->part->name, STR("/")) && !str_starts(v->part->name, STR("[trash]"))) {
        fault(v, NULL, "%.*s", STR_ARG(v->part->name));
    }
}

static void types_dangling(struct verify *v)
{
    const struct xml_node *row = v->types && v->types->root ? v->types->root->first : NULL;
    v->part = v->types;
    for (; row; row = row->next) {
        const struct str name = plain_attribute(row, "PartName");
        const struct vpart *part = verify_part_folded(v, str_from(name, 1));
        if (str_is(row->name, "Override") && name.n && (!part || part == v->types)) {
            fault(v, row, "%.*s", STR_ARG(name));
        }
    }
}

/* What a relationship leads to must say that it is that. Several: documents with macros, templates.
 */
static const struct {
    const char *relationship;
    const char *types[4];
} kinds[] = {
    {NS_REL_OFFICE "officeDocument",
     {WORD "document.main+xml", WORD "template.main+xml", MACRO "document.macroEnabled.main+xml",
      MACRO "template.macroEnabledTemplate.main+xml"}},
    {NS_REL_OFFICE "styles", {WORD "styles+xml"}},
    {NS_REL_OFFICE "settings", {WORD "settings+xml"}},
    {NS_REL_OFFICE "fontTable", {WORD "fontTable+xml"}},
    {NS_REL_OFFICE "numbering", {WORD "numbering+xml"}},
    {NS_REL_OFFICE "header", {WORD "header+xml"}},
    {NS_REL_OFFICE "footer", {WORD "footer+xml"}},
    {NS_REL_OFFICE "footnotes", {WORD "footnotes+xml"}},
    {NS_REL_OFFICE "endnotes", {WORD "endnotes+xml"}},
    {NS_REL_OFFICE "comments", {WORD "comments+xml"}},
    {NS_REL_OFFICE "webSettings", {WORD "webSettings+xml"}},
    {NS_REL_OFFICE "theme", {OFFICE "theme+xml"}},
    {NS_REL_OFFICE "extended-properties", {OFFICE "extended-properties+xml"}},
    {NS_REL_OFFICE "custom-properties", {OFFICE "custom-properties+xml"}},
    {NS_REL_OPC "metadata/core-properties",
     {"application/vnd.openxmlformats-package.core-properties+xml"}},
};

static bool type_fits(const struct relationship *r, struct str type)
{
    for (size_t k = 0; k < COUNT_OF(kinds); k++) {
        if (!str_is(r->type, kinds[k].relationship)) {
            continue;
        }
        bool fits = false;
        for (size_t t = 0; t < COUNT_OF(kinds[k].types) && kinds[k].types[t]; t++) {
            fits = fits || str_is(type, kinds[k].types[t]);
        }
        return fits;
    }
    return true;
}

static void types_fit(struct verify *v)
{
    for (size_t i = 0; i < v->part->rows.n; i++) {
        const struct relationship *r = &v->part->rows.v[i];
        const struct vpart *target = r->external ? NULL : verify_part(v, r->part);
        if (target && !type_fits(r, target->type)) {
            fault(v, r->node, "%.*s: %.*s", STR_ARG(target->name), STR_ARG(target->type));
        }
    }
}

/* Word compares the extension of the file with the type of its main document. */
static void type_of_name(struct verify *v)
{
    static const struct {
        const char *extension;
        const char *type;
    } names[] = {
        {".docm", MACRO "document.macroEnabled.main+xml"},
        {".dotx", WORD "template.main+xml"},
        {".dotm", MACRO "template.macroEnabledTemplate.main+xml"},
        {"", WORD "document.main+xml"}, /* .docx, and whatever else it is called */
    };
    size_t i = 0;
    while (!path_has_ext(v->path, names[i].extension) && names[i].extension[0]) {
        i++;
    }
    if (v->main && str_ends(v->main->type, STR("main+xml")) &&
        !str_is(v->main->type, names[i].type)) {
        v->part = v->main;
        fault(v, NULL, "%.*s", STR_ARG(v->main->type));
    }
}

static const struct check checks[] = {
    {RULE("P02", SEV_ERROR, "thiếu [Content_Types].xml", "[Content_Types].xml is missing",
          "Không có phần này Word không biết các phần khác là gì.",
          "Without it Word does not know what the other parts are.",
          "Xin người gửi mở văn bản trong Word, lưu lại thành .docx rồi gửi lại: tệp thiếu phần "
          "cốt yếu, LibreOffice cũng không mở được.",
          "Ask the sender to open it in Word, save it again as .docx and send that: an essential "
          "part is missing, LibreOffice cannot open it either."),
     .package = types_part},
    {RULE("P03", SEV_NOTE, "[Content_Types].xml không đứng đầu",
          "[Content_Types].xml is not the first entry",
          "Word luôn ghi nó đầu tiên; vài chương trình chỉ tìm ở đó.",
          "Word always writes it first; some programs look for it only there.", NOTHING_TO_MEND),
     .package = types_first},
    {RULE("P04", SEV_ERROR, "khai báo loại nội dung trùng hoặc thiếu tên",
          "content type declared twice or without a name",
          "Mỗi phần có đúng một Override, mỗi đuôi tên đúng một Default.",
          "Each part has exactly one Override, each extension exactly one Default.", SAVE_AGAIN),
     .package = types_rows},
    {RULE("P05", SEV_ERROR, "phần không có loại nội dung", "part without a content type",
          "Word từ chối gói có phần không khai báo loại.",
          "Word refuses a package with a part of unknown type.", SAVE_AGAIN),
     .part = types_every_part},
    {RULE("P06", SEV_WARNING, "khai báo loại cho phần không có",
          "content type for a part that is not there",
          "Override cho phần vắng mặt, hoặc cho chính [Content_Types].xml, có khi làm Word báo "
          "hỏng.",
          "An Override for an absent part, or for [Content_Types].xml itself, may make Word report "
          "damage.",
          SAVE_AGAIN_OR_ASK),
     .package = types_dangling},
    {RULE("P07", SEV_ERROR, "loại nội dung sai", "wrong content type",
          "Quan hệ nói phần là gì; loại nội dung phải nói như vậy.",
          "The relationship says what the part is; the content type must say the same.",
          SAVE_AGAIN_OR_ASK),
     .part = types_fit},
    {RULE("P58", SEV_ERROR, "đuôi tên tệp không hợp với nội dung",
          "the file's extension does not fit what it holds",
          "Word không mở tệp .docx chứa một mẫu (.dotx) hay văn bản có macro (.docm): đổi lại đuôi "
          "tên.",
          "Word does not open a .docx that holds a template (.dotx) or macros (.docm): change the "
          "extension.",
          "Đổi đuôi tên cho đúng với nội dung, hoặc mở trong LibreOffice Writer rồi lưu thành "
          ".docx. Tệp có macro (.docm) của người lạ thì đừng mở trong Word.",
          "Give the file the extension of what it holds, or open it in LibreOffice Writer and save "
          "as .docx. Do not open macros (.docm) of strangers in Word."),
     .package = type_of_name},
};

const struct check_group verify_types_group = {checks, COUNT_OF(checks)};
