/* SPDX-License-Identifier: MIT */
#include "docx/slots.h"

#include "text/fold.h"
#include "text/nfc.h"
#include "text/utf8.h"

/* One row a slot. clang-format would give each field a line of its own. */
/* clang-format off */
static const struct slot slots[] = {
    {"chủ quản", SLOT_LIST, {NEED_NEVER, NEED_NEVER}, "chủ quản",
     {"cơ quan chủ quản cấp trên trực tiếp, chữ in hoa, đã ngắt dòng",
      "the superior body in capitals, broken into lines"}, "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"},
    {"tên cơ quan", SLOT_LIST, {NEED_NEVER, NEED_NEVER}, "cơ quan",
     {"cơ quan ban hành, chữ in hoa, đã ngắt dòng", "the issuing body in capitals, broken into lines"},
     "SỞ Y TẾ"},
    {"cơ quan ban hành", SLOT_TEXT, {NEED_NEVER, NEED_NEVER}, NULL,
     {"tên cơ quan ban hành viết thường, để đặt trong câu", "the issuing body as in a sentence"},
     "Sở Y tế"},
    {"kẻ.cơ quan", SLOT_BLOCK, {NEED_NEVER, NEED_NEVER}, NULL,
     {"đường kẻ dưới tên cơ quan, dài theo tên", "the line under the issuing body"}, NULL},
    {"kẻ.tiêu ngữ", SLOT_BLOCK, {NEED_NEVER, NEED_NEVER}, NULL,
     {"đường kẻ dưới Tiêu ngữ, dài bằng dòng chữ", "the line under the motto"}, NULL},
    {"số", SLOT_TEXT, {NEED_ALWAYS, NEED_ALWAYS}, "số",
     {"số của văn bản; bản dự thảo để khoảng trống", "the number; blanks in a draft"}, "08"},
    {"ký hiệu", SLOT_TEXT, {NEED_ALWAYS, NEED_ALWAYS}, "số",
     {"ký hiệu: phần sau dấu / của số, ký hiệu", "the symbol behind the slash"}, "SYT-VP"},
    {"địa danh", SLOT_TEXT, {NEED_NEVER, NEED_NEVER}, "địa danh",
     {"địa danh đứng trước ngày tháng", "the place before the date"}, "Lâm Đồng"},
    {"ngày tháng", SLOT_TEXT, {NEED_ALWAYS, NEED_ALWAYS}, "địa danh",
     {"ngày, tháng, năm ban hành; bản dự thảo để khoảng trống", "the date; blanks in a draft"},
     "ngày 05 tháng 3 năm 2026"},
    {"tên loại", SLOT_TEXT, {NEED_NEVER, NEED_ALWAYS}, "tên loại",
     {"tên loại văn bản, chữ in hoa", "the type in capitals"}, "KẾ HOẠCH"},
    {"trích yếu", SLOT_TEXT, {NEED_ALWAYS, NEED_ALWAYS}, "trích yếu",
     {"trích yếu nội dung; của công văn bắt đầu bằng V/v", "the subject"},
     "Chuyển đổi số ngành y tế năm 2026"},
    {"kẻ.trích yếu", SLOT_BLOCK, {NEED_NEVER, NEED_NEVER}, NULL,
     {"đường kẻ dưới trích yếu", "the line under the subject"}, NULL},
    {"dấu.mật", SLOT_BLOCK, {NEED_FILLED, NEED_FILLED}, NULL,
     {"dấu chỉ độ mật trong khung", "the secrecy stamp in its frame"}, NULL},
    {"dấu.khẩn", SLOT_BLOCK, {NEED_FILLED, NEED_FILLED}, NULL,
     {"dấu chỉ mức độ khẩn trong khung", "the urgency stamp in its frame"}, NULL},
    {"dấu.lưu hành", SLOT_BLOCK, {NEED_FILLED, NEED_FILLED}, NULL,
     {"chỉ dẫn về phạm vi lưu hành trong khung", "the circulation stamp in its frame"}, NULL},
    {"kính gửi.một", SLOT_TEXT, {NEED_ALWAYS, NEED_NEVER}, "kính gửi",
     {"nơi nhận công văn khi chỉ có một, viết ngay sau \"Kính gửi:\"",
      "the addressee of a letter that has one"}, "Ủy ban nhân dân tỉnh"},
    {"kính gửi.nhiều", SLOT_FLAG, {NEED_NEVER, NEED_NEVER}, NULL,
     {"có khi công văn gửi nhiều nơi", "set when a letter has several addressees"}, NULL},
    {"kính gửi.nơi gửi", SLOT_LIST, {NEED_ALWAYS, NEED_NEVER}, "kính gửi",
     {"từng nơi nhận công văn khi có nhiều, mỗi nơi một dòng", "the addressees, one a line"},
     "Các sở, ban, ngành;"},
    {"các căn cứ", SLOT_LIST, {NEED_FILLED, NEED_FILLED}, "căn cứ",
     {"từng căn cứ ban hành, đã có dấu cuối", "the legal bases with their punctuation"},
     "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"},
    {"nội dung", SLOT_BLOCK, {NEED_ALWAYS, NEED_ALWAYS}, NULL,
     {"toàn bộ lời văn, gồm cả bảng; hình thức theo các kiểu VT… của mẫu",
      "the whole text with its tables, in the styles VT… of the template"}, NULL},
    {"có nơi nhận", SLOT_FLAG, {NEED_NEVER, NEED_NEVER}, NULL,
     {"có khi văn bản có nơi nhận", "set when there are recipients"}, NULL},
    {"nơi nhận", SLOT_LIST, {NEED_ALWAYS, NEED_ALWAYS}, "danh sách nơi nhận",
     {"từng nơi nhận, đã có gạch đầu dòng và dấu cuối", "the recipients, with dash and punctuation"},
     "- Lưu: VT, VP."},
    {"người soạn", SLOT_TEXT, {NEED_NEVER, NEED_NEVER}, "người soạn",
     {"ký hiệu người soạn thảo và số bản phát hành", "initials of the drafter, number of copies"},
     "PL.(300)"},
    {"quyền hạn", SLOT_LIST, {NEED_FILLED, NEED_FILLED}, "quyền hạn",
     {"quyền hạn của người ký, mỗi dòng một mục", "the signer's authority, one line each"},
     "KT. GIÁM ĐỐC"},
    {"chức vụ", SLOT_TEXT, {NEED_NEVER, NEED_NEVER}, "quyền hạn",
     {"chức vụ của người ký", "the signer's title"}, "PHÓ GIÁM ĐỐC"},
    {"họ tên", SLOT_TEXT, {NEED_ALWAYS, NEED_ALWAYS}, "họ tên",
     {"họ và tên người ký", "the signer's name"}, "Nguyễn Văn An"},
    {"địa chỉ", SLOT_TEXT, {NEED_NEVER, NEED_NEVER}, "địa chỉ",
     {"địa chỉ, điện thoại của cơ quan", "address and telephone"}, "Số 36, đường Trần Phú"},
};
/* clang-format on */

const struct slot *slot_at(size_t i)
{
    return i < COUNT_OF(slots) ? &slots[i] : NULL;
}

static struct str key_of(struct arena *a, struct str name)
{
    return fold_name(a, utf8_valid_to(name) == name.n ? nfc(a, name) : name);
}

const struct slot *slot_find(struct arena *a, struct str name)
{
    const struct str key = key_of(a, name);
    for (size_t i = 0; i < COUNT_OF(slots); i++) {
        if (str_eq(key, key_of(a, str_of(slots[i].name)))) {
            return &slots[i];
        }
    }
    return NULL;
}

const char *slot_nearest(struct arena *a, struct str name)
{
    struct str names[COUNT_OF(slots)];
    for (size_t i = 0; i < COUNT_OF(slots); i++) {
        names[i] = str_of(slots[i].name);
    }
    const struct str *near = nearest(a, name, names, COUNT_OF(slots));
    return near ? near->p : NULL;
}
