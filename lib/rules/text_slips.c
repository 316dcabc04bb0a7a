/* SPDX-License-Identifier: MIT */
#include "base/buf.h"
#include "rules/text.h"

#include <string.h>

/* {1} is what was found, {2} what should stand there. */
static const struct {
    const char *code;
    struct msg says, advice;
} kinds[SLIPS] = {
    [SLIP_NFC] = {"T501",
                  {"văn bản gõ bằng Unicode tổ hợp ở {1} chỗ, chỗ đầu tiên tại đây",
                   "text in decomposed Unicode in {1} places, the first one here"},
                  {"\"vanthu fmt\" đổi về Unicode dựng sẵn (NFC)",
                   "`vanthu fmt` composes it (NFC)"}},
    [SLIP_INVISIBLE] = {"T502",
                        {"ký tự ẩn: {1}", "invisible character: {1}"},
                        {"xóa ký tự này: mắt không thấy nhưng làm sai kết quả tìm kiếm",
                         "delete it: it cannot be seen but spoils searching and comparing"}},
    [SLIP_CONTROL] = {"T502",
                      {"ký tự điều khiển: {1}", "control character: {1}"},
                      {"xóa ký tự này", "delete it"}},
    [SLIP_PRIVATE] = {"T502",
                      {"ký tự dùng riêng {1}, máy khác có thể không hiện được",
                       "private-use character {1}: other machines cannot show it"},
                      {"gõ lại bằng ký tự Unicode thường, hoặc xóa",
                       "type an ordinary character instead, or delete it"}},
    [SLIP_LOOKALIKE] = {"T503",
                        {"\"{1}\" có chữ cái không phải chữ Việt dù trông giống",
                         "\"{1}\" has a letter that only looks Vietnamese"},
                        {"gõ lại: {2}", "retype it: {2}"}},
    [SLIP_DASH] = {"T504",
                   {"tên \"{1}\" viết gạch nối khác với danh bạ",
                    "the name \"{1}\" has another dash than in the register"},
                   {"viết: {2}", "write: {2}"}},
    [SLIP_SYLLABLE] = {"T506",
                       {"\"{1}\" không phải âm tiết tiếng Việt",
                        "\"{1}\" cannot be a Vietnamese syllable"},
                       {"xem lại lỗi gõ chữ", "look for a slip of typing"}},
    [SLIP_SYLLABLE_NEAR] = {"T506",
                            {"\"{1}\" không phải âm tiết tiếng Việt",
                             "\"{1}\" cannot be a Vietnamese syllable"},
                            {"có lẽ là: {2}", "perhaps: {2}"}},
    [SLIP_TONE_PLACE] = {"T506",
                         {"\"{1}\" đặt dấu thanh sai chữ cái",
                          "\"{1}\" has its tone on the wrong letter"},
                         {"viết: {2}", "write: {2}"}},
    [SLIP_GLUED] = {"T506",
                    {"\"{1}\" là nhiều âm tiết viết liền", "\"{1}\" is several syllables in one"},
                    {"viết: {2}", "write: {2}"}},
    [SLIP_BLANKS] = {"T507",
                     {"thừa dấu cách", "more than one blank"},
                     {"chỉ để một dấu cách", "leave one blank"}},
    [SLIP_BLANK_BEFORE] = {"T507",
                           {"thừa dấu cách trước dấu câu", "a blank before punctuation"},
                           {"viết liền dấu câu với chữ đứng trước",
                            "join the sign to the word before it"}},
    [SLIP_BLANK_INSIDE] = {"T507",
                           {"thừa dấu cách sau dấu mở", "a blank after an opening sign"},
                           {"viết liền dấu mở với chữ đứng sau",
                            "join the sign to the word after it"}},
    [SLIP_BLANK_MISSING] = {"T507",
                            {"thiếu dấu cách ở dấu câu", "a blank is missing at punctuation"},
                            {"viết: \"{2}\"", "write: \"{2}\""}},
    [SLIP_RESIDUE_TCVN3] = {"T508",
                            {"chữ còn ở bảng mã TCVN3 (phông .Vn…): \"{1}\"",
                             "text left in TCVN3 (.Vn fonts): \"{1}\""},
                            {"đổi thành: {2}", "convert to: {2}"}},
    [SLIP_RESIDUE_VNI] = {"T508",
                          {"chữ còn ở bảng mã VNI (phông VNI-…): \"{1}\"",
                           "text left in VNI encoding: \"{1}\""},
                          {"đổi thành: {2}", "convert to: {2}"}},
    [SLIP_RESIDUE_UTF8] = {"T508",
                           {"chữ UTF-8 bị đọc nhầm bảng mã: \"{1}\"",
                            "UTF-8 read as another encoding: \"{1}\""},
                           {"đổi thành: {2}", "convert to: {2}"}},
    [SLIP_LOST] = {"T508",
                   {"mất chữ: có ký tự thay thế U+FFFD trong \"{1}\"",
                    "letters are lost: U+FFFD in \"{1}\""},
                   {"gõ lại theo bản gốc", "retype it from the original"}},
    [SLIP_QUESTION] = {"T508",
                       {"mất chữ: dấu \"?\" đứng thay chữ cái trong \"{1}\"",
                        "letters are lost: \"?\" stands for a letter in \"{1}\""},
                       {"gõ lại theo bản gốc", "retype it from the original"}},
    [SLIP_PART] = {"T510",
                   {"viện dẫn \"{1}\" phải viết hoa chữ cái đầu",
                    "\"{1}\" in a citation begins with a capital"},
                   {"viết: {2}", "write: {2}"}},
    [SLIP_PART_LOW] = {"T510",
                       {"viện dẫn \"{1}\" phải viết thường chữ cái đầu",
                        "\"{1}\" in a citation is not capitalised"},
                       {"viết: {2}", "write: {2}"}},
    [SLIP_PEOPLE] = {"T510",
                     {"\"{1}\" phải viết hoa chữ cái đầu", "\"{1}\" begins with a capital"},
                     {"viết: {2}", "write: {2}"}},
    [SLIP_STATE_BODY] = {"T510",
                         {"\"{1}\" viết hoa không đúng quy định",
                          "\"{1}\" is not capitalised as the decree has it"},
                         {"viết: {2}", "write: {2}"}},
    [SLIP_BODY] = {"T510",
                   {"tên cơ quan \"{1}\" viết hoa khác với danh bạ",
                    "the name \"{1}\" is capitalised otherwise than in the register"},
                   {"viết: {2}", "write: {2}"}},
};

bool slip_is(const struct slip *slip, const char *code)
{
    return strcmp(kinds[slip->kind].code, code) == 0;
}

enum { SHOWN_MAX = 160 }; /* bytes of a quotation in a message */

static struct str shortened(struct arena *a, struct str s)
{
    if (s.n <= SHOWN_MAX) {
        return s;
    }
    size_t end = SHOWN_MAX;
    while (end && ((unsigned char)s.p[end] & 0xC0) == 0x80) {
        end--;
    }
    return str_cat(a, str_cut(s, 0, end), STR("…"));
}

/* `words` with {1} and {2} filled in. */
static struct str filled(struct arena *a, const char *words, const struct slip *slip)
{
    struct buf out = buf_new(a);
    for (const char *p = words; *p; p++) {
        if (p[0] == '{' && (p[1] == '1' || p[1] == '2') && p[2] == '}') {
            buf_add(&out, shortened(a, p[1] == '1' ? slip->found : slip->better));
            p += 2;
        } else {
            buf_addc(&out, *p);
        }
    }
    return buf_str(&out);
}

void slip_report(const struct rule_run *run, const struct slip *slip)
{
    const enum lang lang = run->sink->lang;
    const struct str says = filled(run->arena, msg_in(kinds[slip->kind].says, lang), slip);
    const struct str advice = filled(run->arena, msg_in(kinds[slip->kind].advice, lang), slip);
    struct finding *f = report(run->sink, run->document->source, slip->at, run->code, "%.*s",
                               "%.*s", STR_ARG(says));
    hint(run->sink, f, "%.*s", "%.*s", STR_ARG(advice));
    if (slip->sure) {
        fix(run->sink, f, slip->better);
    }
}
