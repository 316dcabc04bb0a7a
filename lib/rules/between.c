/* SPDX-License-Identifier: MIT
 * Group X: between the documents of a dossier. Each function looks at all of them together; a
 * document that is checked alone gets none of these rules. */
#include "rules/between.h"
#include "rules/groups.h"
#include "text/fold.h"

/* ---- X605: one number, two documents ---- */

/* What no two documents share: issuer, year, number and symbol. Empty for a draft. */
static struct str identity(struct arena *a, const struct document *d)
{
    const struct document_meta *m = &d->meta;
    struct str number = m->number.text;
    while (number.n > 1 && number.p[0] == '0') { /* numbers below 10 are written 05 */
        number = str_from(number, 1);
    }
    if (!number.n || !m->symbol.text.n) {
        return STR_EMPTY;
    }
    const struct str symbol = fold_name(a, m->symbol.text);
    return str_printf(a, "%.*s %u %.*s/%.*s", STR_ARG(m->issuer.raw.text),
                      (unsigned)m->date.date.year, STR_ARG(number), STR_ARG(symbol));
}

static void report_twice(const struct rule_run *run, const struct document *d,
                         const struct document *before)
{
    const struct str number = document_number(run->arena, d);
    struct finding *f = report(run->sink, d->source, d->meta.number.at, run->code,
                               "số %.*s đã cấp cho một văn bản khác của cùng cơ quan trong năm",
                               "number %.*s was given to another document of this issuer and year",
                               STR_ARG(number));
    hint(run->sink, f, "lấy số tiếp theo trong sổ đăng ký văn bản đi, hoặc bỏ bản thừa",
         "take the next number of the register of outgoing documents, or drop the extra copy");
    related(run->sink, f, before->source, before->meta.number.at, "số này đã dùng ở đây",
            "the number is used here already");
}

static void check_numbers(const struct rule_run *run)
{
    struct map seen = map_new(run->arena);
    for (size_t i = 0; i < run->dossier->documents.n; i++) {
        struct document *d = run->dossier->documents.v[i];
        const struct str key = identity(run->arena, d);
        const struct document *before = key.n ? map_get(&seen, key) : NULL;
        if (before) {
            report_twice(run, d, before);
        } else if (key.n) {
            (void)map_put(&seen, key, d);
        }
    }
}

/* clang-format off: prose */
static const struct rule table[] = {
    {{"X601",
      SEV_ERROR,
      {"công văn viện dẫn sai số, ký hiệu hoặc ngày của văn bản gửi kèm",
       "the letter cites what it forwards with another number, symbol or date"},
      {"Khóa \"triển khai\" cho biết công văn gửi kèm văn bản nào, nên vanthu so được từng chỗ "
       "công văn viện dẫn với số, ký hiệu, ngày ghi trên chính văn bản ấy. Lệch một chữ số là nơi "
       "nhận tìm không ra văn bản, hoặc tìm nhầm văn bản khác. Văn bản khác của cùng cơ quan nêu "
       "cạnh văn bản gửi kèm thì không bị báo.",
       "The key `triển khai` says what the letter forwards, so every citation in the letter is "
       "held "
       "against the number, symbol and date on that document. One wrong digit and receivers find "
       "nothing, or another document. Other documents of the same body that are cited beside it "
       "are "
       "not reported."},
      "triển khai: ke-hoach.md        (số 115/KH-UBND ngày 18/7/2017)\n"
      "trích yếu: V/v triển khai Kế hoạch số 151/KH-UBND ngày 18/7/2017",
      "triển khai: ke-hoach.md        (số 115/KH-UBND ngày 18/7/2017)\n"
      "trích yếu: V/v triển khai Kế hoạch số 115/KH-UBND ngày 18/7/2017",
      NULL,
      NULL},
     NULL,
     letter_cites},
    {{"X602",
      SEV_WARNING,
      {"trích yếu công văn không nêu văn bản được triển khai",
       "the trích yếu of the letter does not name what it forwards"},
      {"Trích yếu phản ánh khái quát nội dung chủ yếu của văn bản. Với công văn triển khai, nội "
       "dung "
       "ấy là văn bản gửi kèm: nêu số, ký hiệu của văn bản ấy hoặc tên việc, để người nhận tìm "
       "lại được trong sổ đăng ký văn bản đến.",
       "The trích yếu sums up what a document is about. For a forwarding letter that is the "
       "document "
       "it forwards: name its number and symbol or its subject, so that receivers find it again in "
       "their register of incoming documents."},
      "trích yếu: V/v triển khai nhiệm vụ",
      "trích yếu: V/v triển khai thực hiện Kế hoạch số 115/KH-UBND ngày 18/7/2017 của UBND tỉnh",
      "khoản 5 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     NULL,
     letter_subject},
    {{"X603",
      SEV_ERROR,
      {"ngày của công văn trước ngày của văn bản được triển khai",
       "the letter is dated before what it forwards"},
      {"Không thể gửi một kế hoạch chưa ban hành. Một trong hai ngày bị sai, thường là năm hoặc "
       "tháng chép từ công văn cũ.",
       "A plan cannot be sent before it is issued. One of the two dates is wrong, usually a year "
       "or "
       "month copied from an older letter."},
      "ke-hoach.md:   ngày: 18/7/2017\ncong-van.md:   ngày: 06/7/2017",
      "ke-hoach.md:   ngày: 18/7/2017\ncong-van.md:   ngày: 06/9/2017",
      "Điều 15, Nghị định 30/2020/NĐ-CP",
      NULL},
     NULL,
     letter_date},
    {{"X604",
      SEV_WARNING,
      {"cơ quan có nhiệm vụ nhưng không có trong nơi nhận",
       "an agency with tasks is among no recipients"},
      {"Cơ quan được giao chủ trì hoặc phối hợp phải nhận được văn bản: có tên trong nơi nhận của "
       "kế "
       "hoạch, hoặc trong kính gửi, nơi nhận của công văn triển khai. Ghi tên từng cơ quan hay ghi "
       "gộp (\"Các sở, ban, ngành\", \"UBND các xã, phường\") đều được.",
       "Whoever leads or co-ordinates a task must get the document: by the recipients of the plan, "
       "or "
       "by the addressees or recipients of the letter that forwards it. Single names and "
       "collective "
       "ones (\"Các sở, ban, ngành\", \"UBND các xã, phường\") both do."},
      "> Chủ trì: Công an tỉnh\n…\nnơi nhận:\n  - Sở Y tế\n  - \"Lưu: VT.\"",
      "> Chủ trì: Công an tỉnh\n…\nnơi nhận:\n  - Sở Y tế\n  - Công an tỉnh\n  - \"Lưu: VT.\"",
      "khoản 9 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     NULL,
     recipients_check},
    {{"X605",
      SEV_ERROR,
      {"hai văn bản trùng số, ký hiệu", "two documents with the same number and symbol"},
      {"Số văn bản cấp theo thứ tự trong năm của từng cơ quan; mỗi số, ký hiệu chỉ thuộc một văn "
       "bản. Hai văn bản trùng số thì nơi nhận không biết đâu là bản đúng và không viện dẫn được. "
       "Thường do chép tệp cũ mà quên sửa số, hoặc để hai bản của một văn bản trong hồ sơ.",
       "Numbers are given in order within the year of each body; a number and symbol belong to one "
       "document. With two, receivers cannot tell which is meant. Usually a file was copied and "
       "its number kept, or two copies of one document lie in the dossier."},
      "ke-hoach.md:   số: 115   ký hiệu: KH-UBND   ngày: 18/7/2017\n"
      "bo-sung.md:    số: 115   ký hiệu: KH-UBND   ngày: 02/8/2017",
      "ke-hoach.md:   số: 115   ký hiệu: KH-UBND   ngày: 18/7/2017\n"
      "bo-sung.md:    số: 127   ký hiệu: KH-UBND   ngày: 02/8/2017",
      "Điều 15, Nghị định 30/2020/NĐ-CP",
      NULL},
     NULL,
     check_numbers},
    {{"X606",
      SEV_WARNING,
      {"kế hoạch gốc đã thay đổi sau khi lập kế hoạch này",
       "the parent plan has changed since this plan was derived"},
      {"Kế hoạch của đơn vị lập bằng \"vanthu derive\" ghi ở \"kế hoạch gốc: dấu vết\" một mã "
       "cho từng nhiệm vụ được giao. Khi kế hoạch gốc được sửa, thêm, bớt nhiệm vụ hoặc đổi số "
       "mục, vanthu "
       "nêu từng nhiệm vụ bị ảnh hưởng; nhiệm vụ của cơ quan khác thay đổi thì không báo. Kế hoạch "
       "gốc được đọc từ \"kế hoạch gốc: tệp\" (đường dẫn tính từ tệp này).",
       "A plan made by `vanthu derive` keeps a digest of each of its agency's tasks under `kế "
       "hoạch "
       "gốc: dấu vết`. When tasks of the parent are changed, added, dropped or renumbered, each is "
       "named; changes of other agencies' tasks are not. The parent is read from `kế hoạch gốc: "
       "tệp` "
       "(a path from this file)."},
      "kế hoạch gốc:\n  tệp: ../ke-hoach.md        (mục III.2 đã được sửa sau khi lập)\n"
      "  dấu vết: III.2=0f3a61c29b7e",
      "kế hoạch gốc:\n  tệp: ../ke-hoach.md\n  dấu vết: III.2=9b1d04e7a5c2",
      NULL,
      NULL},
     parent_check,
     NULL},
};
/* clang-format on */

RULE_GROUP(rules_between, "between", "Giữa các văn bản", "Between documents", table);
