/* SPDX-License-Identifier: MIT
 * Group S: what the readers report. Rows without function, but for what needs the register. */
#include "rules/groups.h"

/* clang-format off: prose */
static const struct rule table[] = {
    {.info =
         {
             .code = "S001",
             .severity = SEV_ERROR,
             .title = {"tệp không phải UTF-8", "the file is not UTF-8"},
             .explain =
                 {"Nguồn phải là văn bản Unicode UTF-8 (theo TCVN 6909:2001). Tệp lưu bằng bảng "
                  "mã cũ (TCVN3 của phông .Vn, VNI-Windows, VISCII, Windows-1258) hoặc bị "
                  "hỏng thì chữ sẽ sai. Thông báo cho biết tệp giống bảng mã nào. Hãy lưu lại "
                  "bằng UTF-8, hoặc nói rõ bảng mã bằng tùy chọn --from-code hay khóa \"mã hóa\" "
                  "ở đầu tệp; vanthu không tự đoán thay người soạn.",
                  "Sources are Unicode text in UTF-8 (TCVN 6909:2001). A file in a legacy "
                  "encoding (TCVN3 of the .Vn fonts, VNI-Windows, VISCII, Windows-1258) or with "
                  "damaged bytes would give wrong letters. The message says which encoding it "
                  "looks like. Save the file as UTF-8, or name its encoding with --from-code or "
                  "the key `mã hóa`; vanthu never acts on a guess."},
             .wrong = "Céng hßa x· héi",
             .right = "Cộng hòa xã hội",
             .legal = "Mục I Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
         }},
    {.info =
         {
             .code = "S002",
             .severity = SEV_ERROR,
             .title = {"phần khai báo đầu tệp không đúng cú pháp YAML",
                       "the front matter is not valid YAML"},
             .explain =
                 {"Phần giữa hai dòng \"---\" ở đầu tệp (hoặc cả tệp danh bạ, tệp hồ sơ) viết "
                  "theo YAML. Lỗi thường gặp: dùng phím Tab để thụt dòng, giá trị có dấu hai chấm "
                  "mà không đặt trong ngoặc kép, một khóa viết hai lần. Sửa đúng chỗ được báo rồi "
                  "kiểm tra lại.",
                  "The part between the two `---` lines (or the whole register or dossier file) "
                  "is YAML. Usual causes: tabs for indenting, a value with a colon that is not in "
                  "quotes, a key given twice. Mend the place that is shown and check again."},
             .wrong = "nơi nhận:\n  - Lưu: VT, VP.",
             .right = "nơi nhận:\n  - \"Lưu: VT, VP.\"",
         }},
    {.info =
         {
             .code = "S003",
             .severity = SEV_ERROR,
             .title = {"khóa không có trong mẫu", "unknown key"},
             .explain =
                 {"Mỗi thông tin ở đầu văn bản có một khóa cố định. Khóa gõ sai sẽ bị bỏ sót mà "
                  "không ai biết, nên vanthu dừng lại và gợi ý khóa gần nhất. Lệnh \"vanthu "
                  "schema\" in đủ các khóa.",
                  "Each piece of information has its fixed key. A mistyped key would be lost "
                  "without anyone noticing, so vanthu stops and offers the nearest one. `vanthu "
                  "schema` lists them all."},
             .wrong = "trich yếu: Triển khai …",
             .right = "trích yếu: Triển khai …",
         }},
    {.info =
         {
             .code = "S004",
             .severity = SEV_ERROR,
             .title = {"thiếu khóa bắt buộc", "a required key is missing"},
             .explain =
                 {"Văn bản thiếu một thành phần thể thức chính (Điều 8 Nghị định 30/2020/NĐ-CP) "
                  "thì không phát hành được. Bổ sung khóa được nêu vào phần đầu tệp; riêng địa "
                  "danh "
                  "không ghi thì lấy theo danh bạ của cơ quan ban hành.",
                  "A document that lacks one of its main components (Article 8 of Decree "
                  "30/2020/NĐ-CP) cannot be issued. Add the key that is named to the front "
                  "matter; the place before the date may also stand in the register."},
             .wrong = "loại: kế hoạch\nsố: 115",
             .right = "loại: kế hoạch\nsố: 115\nký hiệu: KH-UBND",
             .legal = "Điều 8, Nghị định 30/2020/NĐ-CP",
         },
     .check = check_place},
    {.info =
         {
             .code = "S005",
             .severity = SEV_ERROR,
             .title = {"giá trị không đúng", "a value of the wrong form"},
             .explain =
                 {"Giá trị không đúng loại mà khóa cần: ngày không có trong lịch, số lẫn chữ, "
                  "mã cơ quan không có trong danh bạ, tệp không có. Sửa giá trị; gợi ý nêu dạng "
                  "đúng hoặc giá "
                  "trị gần nhất.",
                  "The value is not what its key needs: a date that is not in the calendar, a "
                  "number with strange letters, an agency id the register does not have, a file "
                  "that is not there. Correct it; the hint gives the right form or the nearest "
                  "value."},
             .wrong = "ngày: 31/02/2017",
             .right = "ngày: 28/02/2017",
         },
     .check = check_agency_ids,
     .check_dossier = check_delivery},
    {.info =
         {
             .code = "S006",
             .severity = SEV_ERROR,
             .title = {"tệp XML sai cú pháp hoặc sai lược đồ",
                       "XML not well-formed or not valid against the schema"},
             .explain = {"Tệp XML phải đúng cú pháp và đúng lược đồ urn:vanthu:1. Không cho phép "
                         "DOCTYPE và thực thể ngoài. Lệnh \"vanthu schema --xml\" in lược đồ.",
                         "An XML source must be well-formed and valid against the schema of "
                         "urn:vanthu:1. DOCTYPE and external entities are refused. `vanthu schema "
                         "--xml` prints the schema."},
             .wrong = "<plan><nummer>115</nummer></plan>",
             .right = "<plan><number>115</number></plan>",
         }},
    {.info =
         {
             .code = "S007",
             .severity = SEV_ERROR,
             .title = {"nội dung không thể hiện được trong văn bản hành chính",
                       "a construct that cannot be represented"},
             .explain =
                 {"Ảnh, mã HTML, khối mã, chú thích của liên kết không có chỗ trong văn bản hành "
                  "chính mà vanthu lập. "
                  "Không nội dung nào bị bỏ lặng lẽ: hãy thay bằng chữ, bảng, hoặc chuyển ra phụ "
                  "lục "
                  "rời.",
                  "Images, raw HTML, code blocks and titles of links have no place in the "
                  "documents vanthu makes. "
                  "Nothing is dropped in silence: replace it by words, a table, or a separate "
                  "annex."},
             .wrong = "![sơ đồ](so-do.png)",
             .right = "(Sơ đồ tại Phụ lục kèm theo)",
         }},
    {.info =
         {
             .code = "S008",
             .severity = SEV_ERROR,
             .title = {"trường không có trong khối phân công",
                       "unknown field in an assignment block"},
             .explain =
                 {"Khối phân công chỉ gồm các trường: Chủ trì, Phối hợp, Thời hạn, Sản phẩm, Kinh "
                  "phí, Báo cáo, Mã, Ghi chú; mỗi trường một dòng \"> Trường: giá trị\". Trường "
                  "gõ sai sẽ làm mất việc phân công.",
                  "An assignment block has the fields Chủ trì, Phối hợp, Thời hạn, Sản phẩm, Kinh "
                  "phí, Báo cáo, Mã and Ghi chú, one `> Field: value` line each. A mistyped field "
                  "would lose an assignment."},
             .wrong = "> Chủ trì: Sở Y tế\n> Thời gian: tháng 11/2026",
             .right = "> Chủ trì: Sở Y tế\n> Thời hạn: tháng 11/2026",
         }},
    {.info =
         {
             .code = "S009",
             .severity = SEV_ERROR,
             .title = {"vượt giới hạn", "over a limit"},
             .explain =
                 {"Tệp quá lớn, lồng quá sâu hoặc có quá nhiều mục. Giới hạn giữ cho chương trình "
                  "không bị treo vì tệp hỏng; chia văn bản thành nhiều tệp nếu thật sự cần.",
                  "The file is too large, too deeply nested or has too many items. The limits "
                  "keep damaged files from stopping the program; split the document where it is "
                  "really that large."},
             .wrong = "ke-hoach.md: 150 MB",
             .right = "ke-hoach.md: 2 MB\nphu-luc.md:  1 MB",
         }},
    {.info =
         {
             .code = "S010",
             .severity = SEV_WARNING,
             .title = {"chỗ bỏ qua quy tắc không có tác dụng hoặc viết sai",
                       "a suppression that suppresses nothing or is written wrongly"},
             .explain =
                 {"Chú thích \"vanthu-bo-qua\" đứng trước một khối, nêu mã và lý do, có hiệu lực "
                  "với khối liền sau và các mục con; ở phần đầu tệp là dòng \"# vanthu-bo-qua "
                  "F401: lý "
                  "do\" trước khóa. Chú thích thừa sẽ che mất lỗi về sau: lỗi "
                  "đã sửa thì xóa chú thích; luôn ghi lý do.",
                  "The comment `vanthu-bo-qua` stands before a block, names codes and a reason, "
                  "and holds for that block and what is below it; in the front matter it is a line "
                  "`# "
                  "vanthu-bo-qua F401: reason` above the key. One that is left over would "
                  "hide later faults: delete it once the fault is mended; always give the reason."},
             .wrong = "<!-- vanthu-bo-qua C302 -->",
             .right = "<!-- vanthu-bo-qua C302: ký hiệu in sai trong bản gốc -->",
         }},
    {.info =
         {
             .code = "S011",
             .severity = SEV_NOTE,
             .title = {"đoạn chưa xếp được vào chỗ nào", "a block of text could not be placed"},
             .explain =
                 {"Khi nhập tệp từ nơi khác (vanthu import), có đoạn không nhận ra là thành phần "
                  "nào: dấu công văn đến, bút phê, chữ ở đầu trang. Đoạn đó được giữ nguyên trong "
                  "nguồn; hãy đọc lại và chuyển về đúng chỗ. Những gì không mang theo được (hình "
                  "ảnh, số trang, chỗ đã xóa có theo dõi) cũng được báo ở đúng chỗ của nó.",
                  "While importing (vanthu import), a block of text was not recognised as any "
                  "component: a registry stamp, a note by hand, words of a header. It is kept in "
                  "the source as it was; read it and move it where it belongs. What could not be "
                  "carried over (pictures, page numbers, tracked deletions) is told at its place "
                  "too."},
             .wrong = "Nơi nhận: như trên; lưu VT          (một đoạn ở cuối thân văn bản)",
             .right = "nơi nhận:\n  - Như trên\n  - \"Lưu: VT.\"",
         }},
};
/* clang-format on */

RULE_GROUP(rules_source, "source", "Tệp nguồn", "Source", table);
