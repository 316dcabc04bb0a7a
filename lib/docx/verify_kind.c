/* SPDX-License-Identifier: MIT
 * A clerk gets files named .docx that are something else: what, and what to do with them. */
#include "docx/verify_rules.h"

/* Names in the directory of an OLE file ([MS-CFB]) are UTF-16. */
static bool has_utf16(struct str bytes, const char *name)
{
    char wide[64];
    size_t n = 0;
    for (; name[n] && 2 * n + 2 < sizeof wide; n++) {
        wide[2 * n] = name[n];
        wide[2 * n + 1] = '\0';
    }
    return str_find(bytes, (struct str){wide, 2 * n}, 0) != STR_NPOS;
}

static struct msg kind_of_ole(struct str bytes)
{
    static const struct {
        const char *stream;
        struct msg words;
    } kinds[] = {
        {"EncryptedPackage",
         {"tệp Word có mật khẩu: mở trong Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ Tài liệu) "
          "rồi lưu lại",
          "a Word file with a password: open it in Word, take the password off (File > Info > "
          "Protect "
          "Document) and save it"}},
        {"WordDocument",
         {"đây là tệp Word cũ (.doc) mang đuôi .docx: mở trong Word hoặc LibreOffice rồi lưu thành "
          ".docx",
          "this is an old Word file (.doc) named .docx: open it in Word or LibreOffice and save as "
          ".docx"}},
        {"Workbook",
         {"đây là tệp Excel cũ (.xls), không phải Word",
          "this is an old Excel file (.xls), not Word"}},
        {"PowerPoint Document",
         {"đây là tệp PowerPoint cũ (.ppt), không phải Word",
          "this is an old PowerPoint file (.ppt), not Word"}},
    };
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (has_utf16(bytes, kinds[i].stream)) {
            return kinds[i].words;
        }
    }
    return (struct msg){"đây là tệp nhị phân của Office cũ, không phải .docx",
                        "this is a binary file of old Office, not .docx"};
}

static const struct {
    const char *start; /* in lower case */
    struct msg words;
} beginnings[] = {
    {"<!doctype html",
     {"đây là trang HTML mang đuôi .docx: mở trong Word rồi lưu thành .docx",
      "this is an HTML page named .docx: open it in Word and save as .docx"}},
    {"<html",
     {"đây là trang HTML mang đuôi .docx: mở trong Word rồi lưu thành .docx",
      "this is an HTML page named .docx: open it in Word and save as .docx"}},
    {"{\\rtf",
     {"đây là tệp RTF mang đuôi .docx: mở trong Word rồi lưu thành .docx",
      "this is an RTF file named .docx: open it in Word and save as .docx"}},
    {"%pdf-", {"đây là tệp PDF, không phải Word", "this is a PDF file, not Word"}},
    {"<?xml",
     {"đây là tệp XML, không phải .docx; nếu là \"Word XML\", mở trong Word rồi lưu thành .docx",
      "this is an XML file, not .docx; if it is \"Word XML\", open it in Word and save as .docx"}},
    {"rar!",
     {"đây là tệp nén RAR, không phải .docx: giải nén ra trước",
      "this is a RAR archive, not .docx: unpack it first"}},
    {"pk\x03\x04",
     {"tệp bị cắt cụt hoặc hỏng: chép lại, tải lại từ nơi gửi",
      "the file is cut off or damaged: copy or download it again"}},
};

struct msg kind_of_bytes(const struct verify *v)
{
    const struct str s = v->bytes;
    if (s.n == 0) {
        return (struct msg){"tệp rỗng: chép lại, tải lại từ nơi gửi",
                            "the file is empty: copy or download it again"};
    }
    if (str_starts(s, STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))) {
        return kind_of_ole(s);
    }
    const size_t mark = str_starts(s, STR("\xEF\xBB\xBF")) ? 3 : 0;
    const struct str text = str_trim_left(str_cut(s, mark, mark + 256));
    for (size_t i = 0; i < COUNT_OF(beginnings); i++) {
        const struct str start = str_of(beginnings[i].start);
        if (same_ascii(str_cut(text, 0, start.n), start)) {
            return beginnings[i].words;
        }
    }
    return (struct msg){"không phải tệp Word", "not a Word file"};
}

/* A ZIP archive, but of another kind. */
struct msg kind_of_package(const struct verify *v)
{
    static const struct {
        const char *part;
        struct msg words;
    } kinds[] = {
        {"xl/workbook.xml",
         {"đây là tệp Excel (.xlsx), không phải Word", "this is an Excel file (.xlsx), not Word"}},
        {"xl/workbook.bin",
         {"đây là tệp Excel (.xlsb), không phải Word", "this is an Excel file (.xlsb), not Word"}},
        {"ppt/presentation.xml",
         {"đây là tệp PowerPoint (.pptx), không phải Word",
          "this is a PowerPoint file (.pptx), not Word"}},
        {"META-INF/manifest.xml",
         {"đây là tệp LibreOffice (.odt): mở trong LibreOffice rồi lưu thành .docx",
          "this is a LibreOffice file (.odt): open it in LibreOffice and save as .docx"}},
        {"META-INF/container.xml",
         {"đây là sách điện tử EPUB, không phải Word", "this is an EPUB book, not Word"}},
    };
    for (size_t i = 0; i < v->parts.n; i++) {
        for (size_t k = 0; k < COUNT_OF(kinds); k++) {
            if (str_is(v->parts.v[i].name, kinds[k].part)) {
                return kinds[k].words;
            }
        }
    }
    return (struct msg){NULL, NULL};
}
