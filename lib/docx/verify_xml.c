/* SPDX-License-Identifier: MIT
 * Group of package rules: each part as XML, and its texts. */
#include "docx/verify_rules.h"

/* At the line the parser names. */
static void fault_line(struct verify *v, const char *what)
{
    size_t at = 0;
    for (unsigned line = 1; line < v->part->fault.line && at != STR_NPOS; line++) {
        at = str_find_char(v->part->bytes, '\n', at);
        at = at == STR_NPOS ? at : at + 1;
    }
    fault_at(v, at == STR_NPOS ? 0 : at, "%s", what);
}

static void encoding(struct verify *v)
{
    static const char *const marks[] = {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};
    for (size_t i = 0; v->part->is_xml && i < COUNT_OF(marks); i++) {
        if (str_starts(v->part->bytes, str_of(marks[i]))) {
            fault_at(v, 0, "%s", i ? "UTF-16" : "UTF-8 BOM");
        }
    }
}

/* Word itself leaves the declaration out in customXml/. */
static void declaration(struct verify *v)
{
    if (v->part->is_xml && (unsigned char)(v->part->bytes.n ? v->part->bytes.p[0] : 0) < 0x80 &&
        !str_starts(v->part->bytes, STR("<?xml ")) &&
        !str_starts(v->part->name, STR("customXml/"))) {
        fault_at(v, 0, "<?xml");
    }
}

static void doctype(struct verify *v)
{
    if (v->part->is_xml && (v->part->fault.problem == XML_DOCTYPE ||
                            str_find(v->part->bytes, STR("<!DOCTYPE"), 0) != STR_NPOS)) {
        fault_line(v, "<!DOCTYPE");
    }
}

static void well_formed(struct verify *v)
{
    const struct xml_fault *f = &v->part->fault;
    if (v->part->is_xml && (f->problem == XML_MALFORMED || f->problem == XML_LARGE)) {
        fault_line(v, str_c(v->arena, f->message));
    }
}

/* Of the characters XML 1.0 allows, Word still minds U+FFFE and U+FFFF; controls stop the parser.
 */
static void characters(struct verify *v)
{
    if (!v->part->is_xml) {
        return;
    }
    const struct str s = v->part->bytes;
    for (size_t i = 0; i < s.n; i++) {
        const unsigned char c = (unsigned char)s.p[i];
        const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        const bool none = c == 0xEF && i + 2 < s.n && (unsigned char)s.p[i + 1] == 0xBF &&
                          (unsigned char)s.p[i + 2] >= 0xBE;
        if (control || none) {
            fault_at(v, i, none ? "U+FFFE, U+FFFF" : "U+%04X", c);
            return;
        }
    }
}

static void ignorable(struct verify *v)
{
    for (const struct xml_node *n = v->part->root; n; n = xml_next(v->part->root, n)) {
        if (n->unbound.n) {
            fault(v, n, "%.*s", STR_ARG(n->unbound));
        }
    }
}

static void check_blanks(struct verify *v, const struct xml_node *t)
{
    const struct str *space = xml_attribute(t, "http://www.w3.org/XML/1998/namespace", "space");
    const struct str s = t->text;
    const bool edge = s.n && (char_is_blank(s.p[0]) || char_is_blank(s.p[s.n - 1]));
    if (edge && !(space && str_is(*space, "preserve"))) {
        fault(v, t, "w:%.*s", STR_ARG(t->name));
    }
}

static void blanks_kept(struct verify *v, const struct xml_node *node)
{
    if (is_w(node, "t") || is_w(node, "delText")) {
        check_blanks(v, node);
    }
}

static void no_breaks(struct verify *v, const struct xml_node *t)
{
    if (str_find_char(t->text, '\n', 0) != STR_NPOS ||
        str_find_char(t->text, '\t', 0) != STR_NPOS) {
        fault(v, t, "w:t");
    }
}

static void escaped_once(struct verify *v, const struct xml_node *t)
{
    static const char *const twice[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#"};
    for (size_t i = 0; i < COUNT_OF(twice); i++) {
        if (str_find(t->text, str_of(twice[i]), 0) != STR_NPOS) {
            fault(v, t, "%s", twice[i]);
            return;
        }
    }
}

static const struct check checks[] = {
    {RULE("P21", SEV_NOTE, "phần XML không phải UTF-8 trơn", "XML part that is not plain UTF-8",
          "Word ghi UTF-8 không có BOM; chương trình khác có khi không đọc được dạng khác.",
          "Word writes UTF-8 without byte order mark; other programs may not read anything else.",
          NOTHING_TO_MEND),
     .part = encoding},
    {RULE("P22", SEV_NOTE, "phần XML không mở đầu bằng khai báo",
          "XML part without a declaration at its first byte",
          "Word ghi <?xml …?> ở byte đầu của mọi phần.",
          "Word writes <?xml …?> at the first byte of every part.", NOTHING_TO_MEND),
     .part = declaration},
    {RULE("P23", SEV_ERROR, "phần XML có DOCTYPE", "XML part with a DOCTYPE",
          "Chuẩn đóng gói cấm; cũng là đường tấn công.",
          "The packaging standard forbids it; it is also a way to attack.",
          "Hỏi người gửi trước khi mở: Word không tạo ra tệp như vậy. Tin được thì mở bằng "
          "LibreOffice Writer, lưu thành Word (.docx).",
          "Ask the sender before opening it: Word does not make such files. If it can be trusted, "
          "open it in LibreOffice Writer and save as Word (.docx)."),
     .part = doctype},
    {RULE("P24", SEV_ERROR, "XML hỏng hoặc tiền tố không khai báo",
          "XML not well-formed, or a prefix is not declared",
          "Word không mở tệp có một phần XML hỏng.",
          "Word does not open a file with a broken XML part.",
          "Xin người gửi mở văn bản trong Word, lưu lại thành .docx rồi gửi lại. Không xin được "
          "thì thử Word: Tệp > Mở, mũi tên cạnh nút Mở, chọn \"Mở và Sửa chữa\".",
          "Ask the sender to open it in Word, save it again as .docx and send that. If that cannot "
          "be had, try Word: File > Open, the arrow beside Open, \"Open and Repair\"."),
     .part = well_formed},
    {RULE("P25", SEV_ERROR, "ký tự mà XML không cho phép", "character that XML does not allow",
          "Ký tự điều khiển, U+FFFE, U+FFFF làm Word báo nội dung không đọc được.",
          "Control characters, U+FFFE and U+FFFF are unreadable content to Word.",
          "Xin người soạn xóa ký tự lạ ở chỗ đã nêu (thường do dán từ chương trình khác), lưu lại "
          "rồi gửi lại. Không xin được thì thử Word: Tệp > Mở, mũi tên cạnh nút Mở, chọn \"Mở và "
          "Sửa chữa\".",
          "Ask the author to delete the strange character at that place (often pasted from another "
          "program), save and send it again. If that cannot be had, try Word: File > Open, the "
          "arrow beside Open, \"Open and Repair\"."),
     .part = characters},
    {RULE("P26", SEV_ERROR, "mc:Ignorable nêu tiền tố không khai báo",
          "mc:Ignorable names a prefix that is not declared", "Word từ chối phần như vậy.",
          "Word refuses such a part.", SAVE_AGAIN),
     .part = ignorable},
    {RULE("P27", SEV_WARNING, "dấu cách ở đầu hoặc cuối sẽ mất",
          "blank at the edge of a text will be lost",
          "w:t có dấu cách ở đầu, cuối cần xml:space=\"preserve\".",
          "A w:t that begins or ends with a blank needs xml:space=\"preserve\".",
          "Mở trong Word, xem ở gần chữ đã nêu có hai chữ dính liền nhau không; thêm dấu cách rồi "
          "lưu lại.",
          "Open it in Word, see whether two words near the place run together; add the blank and "
          "save."),
     .element = blanks_kept},
    {RULE("P28", SEV_WARNING, "xuống dòng hoặc tab nằm trong chữ", "line end or tab inside a text",
          "Word coi là dấu cách: dùng w:br, w:tab.", "To Word it is a blank: use w:br, w:tab.",
          "Mở trong Word, ở gần chữ đã nêu chỗ xuống dòng hay tab chỉ còn là dấu cách; gõ lại rồi "
          "lưu.",
          "Open it in Word; near the place a line end or tab is only a blank: type it again and "
          "save."),
     .element = no_breaks, .name = "t"},
    {RULE("P29", SEV_NOTE, "chữ bị thoát hai lần", "text escaped twice",
          "Người đọc sẽ thấy \"&amp;\" thay cho \"&\".",
          "The reader sees \"&amp;\" instead of \"&\".",
          "Mở trong Word, tìm \"&amp;\", \"&lt;\" … ở gần chữ đã nêu, thay bằng \"&\", \"<\" … rồi "
          "lưu lại.",
          "Open it in Word, find \"&amp;\", \"&lt;\" … near the place, replace them by \"&\", "
          "\"<\" … and save."),
     .element = escaped_once, .name = "t"},
    {RULE("P75", SEV_NOTE, "dấu cách quanh lệnh của trường sẽ mất",
          "blanks around a field's instruction will be lost",
          "Word ghi w:instrText với xml:space=\"preserve\".",
          "Word writes w:instrText with xml:space=\"preserve\".",
          "Không phải làm gì, trừ khi số trang, ngày tháng hay mục lục hiện sai: khi ấy bấm vào đó "
          "trong Word, nhấn F9 rồi lưu.",
          "Nothing needs doing unless a page number, date or contents is wrong: then click it in "
          "Word, press F9 and save."),
     .element = check_blanks, .name = "instrText"},
};

const struct check_group verify_xml_group = {checks, COUNT_OF(checks)};
