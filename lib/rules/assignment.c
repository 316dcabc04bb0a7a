/* SPDX-License-Identifier: MIT
 * Group A: assignments. The rows; their functions stand in rules/assignment_*.c. */
#include "rules/assignment.h"
#include "rules/groups.h"

/* clang-format off: prose */
static const struct rule table[] = {
    {{"A201",
      SEV_ERROR,
      {"nhiệm vụ không có cơ quan chủ trì", "a task without a lead"},
      {"Mỗi nhiệm vụ phải rõ cơ quan chịu trách nhiệm chính. Khối phân công thiếu dòng Chủ trì thì "
       "không cơ quan nào nhận việc, kế hoạch riêng của các cơ quan cũng sẽ thiếu nhiệm vụ này.",
       "Every task needs one body that answers for it. Without a lead nobody takes it up, and the "
       "plans derived for the agencies would lack it."},
      "> Phối hợp: Sở Tài chính\n> Thời hạn: quý IV/2026",
      "> Chủ trì: Sở Y tế\n> Phối hợp: Sở Tài chính\n> Thời hạn: quý IV/2026",
      NULL,
      NULL},
     assignment_lead,
     NULL},
    {{"A202",
      SEV_WARNING,
      {"nhiều cơ quan cùng chủ trì một nhiệm vụ", "more than one named lead"},
      {"Hai cơ quan cùng chủ trì thì không rõ ai chịu trách nhiệm cuối cùng. Nên để một cơ quan "
       "chủ trì, các cơ quan khác phối hợp. Một nhóm (Các sở, ban, ngành) được tính là một và "
       "không bị nhắc.",
       "With two leads it is not clear who answers in the end. Let one lead and the others "
       "co-ordinate. A group counts as one and is not reported."},
      "> Chủ trì: Sở Y tế; Sở Tài chính",
      "> Chủ trì: Sở Y tế\n> Phối hợp: Sở Tài chính",
      NULL,
      NULL},
     assignment_one_lead,
     NULL},
    {{"A203",
      SEV_ERROR,
      {"tên không có trong danh bạ", "a name that is not in the register"},
      {"Tên trong khối phân công được tra trong danh bạ theo tên chính thức, tên gọi khác, chữ "
       "viết tắt và nhóm. Tên không tra được thì không giao việc được: sửa tên theo gợi ý, hoặc "
       "bổ sung danh bạ. Các tên ngăn nhau bằng dấu chấm phẩy.",
       "Names in an assignment block are looked up by official name, other names, abbreviation "
       "and group. A name that is not found cannot be given work: correct it as the hint says or "
       "complete the register. Names are parted by semicolons."},
      "> Chủ trì: Sở Ý tế",
      "> Chủ trì: Sở Y tế",
      NULL,
      NULL},
     assignment_known,
     NULL},
    {{"A204",
      SEV_WARNING,
      {"không dùng tên chính thức của cơ quan", "not the official name of the agency"},
      {"Trong khối phân công mỗi cơ quan ghi bằng tên chính thức, vì tên này đi vào phụ lục phân "
       "công và kế hoạch của cơ quan; chữ hoa cũng như trong danh bạ. Tên tắt vẫn hiểu được; "
       "\"vanthu "
       "fmt\" đổi giúp.",
       "In assignment blocks each agency is given its official name, as it goes into the annex "
       "and into derived plans; its capitals are those of the register. Short names are "
       "understood; `vanthu fmt` replaces them."},
      "> Chủ trì: Sở LĐTBXH",
      "> Chủ trì: Sở Lao động - Thương binh và Xã hội",
      NULL,
      ""},
     assignment_official,
     NULL},
    {{"A205",
      SEV_ERROR,
      {"một cơ quan vừa chủ trì vừa phối hợp", "an agency leads and co-ordinates one task"},
      {"Một cơ quan chỉ có một vai trong một nhiệm vụ. Bỏ tên ở dòng Phối hợp, hoặc sửa cơ quan "
       "chủ trì.",
       "An agency has one role in a task. Drop it from Phối hợp, or correct the lead."},
      "> Chủ trì: Sở Y tế\n> Phối hợp: Sở Y tế; Sở Tài chính",
      "> Chủ trì: Sở Y tế\n> Phối hợp: Sở Tài chính",
      NULL,
      NULL},
     assignment_roles,
     NULL},
    {{"A206",
      SEV_WARNING,
      {"khối phân công và lời văn không thống nhất về cơ quan chủ trì",
       "block and words disagree about the lead"},
      {"Câu văn nêu rõ một cơ quan chủ trì (\"X chủ trì …\", \"Giao X …\", \"X: …\") mà khối phân "
       "công lại ghi cơ quan khác. Phụ lục và kế hoạch của đơn vị lấy theo khối, còn người đọc tin "
       "lời văn, nên cùng một việc có hai nơi nhận hoặc không nơi nào nhận.",
       "The sentence names one lead (\"X chủ trì …\", \"Giao X …\", \"X: …\") and the block "
       "another. "
       "The annex and the derived plans follow the block while readers believe the words, so that "
       "two "
       "bodies take up the task, or none."},
      "3. Sở Nội vụ chủ trì tổ chức hội nghị …\n\n> Chủ trì: Sở Tài chính",
      "3. Sở Nội vụ chủ trì tổ chức hội nghị …\n\n> Chủ trì: Sở Nội vụ",
      NULL,
      NULL},
     assignment_agrees,
     NULL},
    {{"A207",
      SEV_WARNING,
      {"nơi nhận có cơ quan không có nhiệm vụ nào, hoặc cả kế hoạch không có nhiệm vụ nào",
       "an agency of the audience has no task, or the whole plan has none"},
      {"Kế hoạch gửi cho cơ quan để thực hiện (không phải \"để b/c\" hay \"để biết\") thì cơ quan "
       "ấy phải có "
       "việc. Nếu chỉ gửi để biết, hãy ghi rõ mục đích sau tên nơi nhận. Kế hoạch mà vanthu không "
       "đọc "
       "được nhiệm vụ nào thì không lập được kế hoạch cho đơn vị nào.",
       "A plan sent to an agency to be carried out (not \"để b/c\" or \"để biết\") should give it "
       "work. Where it "
       "is for information only, say so after the name. From a plan in which no task is found, no "
       "agency's plan can be derived."},
      "nơi nhận:\n  - Sở Ngoại vụ",
      "nơi nhận:\n  - Sở Ngoại vụ (để biết)",
      NULL,
      NULL},
     assignment_audience,
     NULL},
    {{"A208",
      SEV_ERROR,
      {"không hiểu thời hạn", "a deadline that is not understood"},
      {"Thời hạn phải là một ngày, tháng, quý, năm, giai đoạn, định kỳ, thường xuyên hoặc theo sự "
       "kiện, thì mới đưa được vào bảng phân công và nhắc việc. Ngày phải có trong lịch.",
       "A deadline is a date, month, quarter, year, period, a recurring time, continuous, or on "
       "an event; only then can it enter tables and reminders. Dates must be in the calendar."},
      "> Thời hạn: sớm nhất có thể",
      "> Thời hạn: trước ngày 31/12/2026",
      NULL,
      NULL},
     assignment_deadline,
     NULL},
    {{"A209",
      SEV_ERROR,
      {"thời hạn trước ngày ban hành", "a deadline before the date of the document"},
      {"Không thể giao việc phải xong trước khi văn bản ra đời: thường là gõ sai năm, hoặc chép "
       "từ kế hoạch cũ.",
       "Work cannot be due before the document exists: usually a wrong year, or a line copied "
       "from an older plan."},
      "ngày: 12/10/2026\n…\n> Thời hạn: trước ngày 31/12/2025",
      "> Thời hạn: trước ngày 31/12/2026",
      NULL,
      NULL},
     assignment_past,
     NULL},
    {{"A210",
      SEV_NOTE,
      {"nhiệm vụ chưa rõ thời hạn", "a task without a deadline"},
      {"Phân công \"rõ thời gian\": nên ghi thời hạn, kể cả khi là thường xuyên.",
       "An assignment should say by when, even where that is \"thường xuyên\"."},
      "> Chủ trì: Sở Y tế",
      "> Chủ trì: Sở Y tế\n> Thời hạn: thường xuyên",
      NULL,
      NULL},
     assignment_deadline_given,
     NULL},
    {{"A211",
      SEV_NOTE,
      {"nhiệm vụ chưa rõ sản phẩm", "a task without a deliverable"},
      {"Phân công \"rõ sản phẩm\": nên ghi kết quả phải có khi hoàn thành (đề án, báo cáo, quyết "
       "định …) để còn kiểm tra.",
       "An assignment should say what must be there in the end (a scheme, a report, a decision "
       "…), so that it can be checked."},
      "> Chủ trì: Sở Y tế",
      "> Chủ trì: Sở Y tế\n> Sản phẩm: Đề án được phê duyệt",
      NULL,
      NULL},
     assignment_product_given,
     NULL},
    {{"A212",
      SEV_ERROR,
      {"cơ quan không tồn tại vào ngày của văn bản", "an agency that did not exist at that date"},
      {"Danh bạ ghi ngày bắt đầu và kết thúc hoạt động của cơ quan. Giao việc cho cơ quan đã sáp "
       "nhập hay chưa thành lập thì không ai thực hiện: thay bằng cơ quan kế thừa nêu trong gợi ý.",
       "The register has the first and last day of each agency. Work given to one that was merged "
       "or not yet founded will be done by nobody: name the successor of the hint."},
      "> Chủ trì: Sở Thông tin và Truyền thông",
      "> Chủ trì: Sở Khoa học và Công nghệ",
      NULL,
      NULL},
     assignment_alive,
     NULL},
    {{"A213",
      SEV_WARNING,
      {"thiếu chế độ báo cáo, hoặc chế độ báo cáo thiếu nơi nhận, hạn gửi",
       "no reporting duty, or one without receiver or date"},
      {"Kế hoạch cần nói ai báo cáo, gửi ai, trước ngày nào; thông tin này đi vào kế hoạch của "
       "từng cơ quan. Ghi ở khóa \"báo cáo\".",
       "A plan says who reports to whom and by when; this goes into the plan of each agency. "
       "Write it under the key `báo cáo`."},
      "báo cáo:\n  - kỳ: hằng năm",
      "báo cáo:\n  - kỳ: hằng năm\n    trước ngày: 10/12\n    gửi: ubnd-tinh",
      "Nghị định 09/2019/NĐ-CP",
      NULL},
     assignment_reporting,
     NULL},
    {{"A214",
      SEV_ERROR,
      {"một cơ quan ghi hai lần trong một danh sách", "an agency twice in one list"},
      {"Cùng một cơ quan (kể cả dưới hai cách gọi) đứng hai lần trong dòng Chủ trì hoặc Phối hợp. "
       "Bỏ tên thừa; thường một trong hai chỗ phải là cơ quan khác.",
       "One agency (perhaps under two names) stands twice in Chủ trì or Phối hợp. Drop one; often "
       "the other was meant to be another agency."},
      "> Phối hợp: Sở Tài chính; Sở Nội vụ; Sở Tài chính",
      "> Phối hợp: Sở Tài chính; Sở Nội vụ",
      NULL,
      ""},
     assignment_repeated,
     NULL},
    {{"A215",
      SEV_NOTE,
      {"phân công suy ra từ lời văn", "assignment inferred from the words"},
      {"Mục không có khối phân công nên vanthu đọc phân công từ câu chữ (\"X chủ trì, phối hợp "
       "với Y …\"). Hãy xem lại; \"vanthu fmt --assignments\" ghi thành khối để sửa tay được.",
       "The item has no assignment block, so it was read from its words (\"X chủ trì, phối hợp "
       "với Y …\"). Look it over; `vanthu fmt --assignments` writes it as a block that can be "
       "edited."},
      "1.2. Sở Y tế chủ trì, phối hợp với Sở Tài chính …",
      "1.2. Sở Y tế chủ trì, phối hợp với Sở Tài chính …\n\n> Chủ trì: Sở Y tế\n> Phối hợp: Sở "
      "Tài chính",
      NULL,
      "--assignments"},
     assignment_inferred,
     NULL},
    {{"A216",
      SEV_WARNING,
      {"tên giống cơ quan ở đầu nhiệm vụ không có trong danh bạ",
       "an agency-like name at the head of a task is not in the register"},
      {"Mục mở đầu bằng một tên như tên cơ quan rồi \"chủ trì\", \"phối hợp\" hoặc dấu hai chấm, "
       "nhưng danh bạ không có tên ấy, nên nhiệm vụ không tới được cơ quan nào. Sửa tên hoặc bổ "
       "sung danh bạ.",
       "The item begins with what looks like an agency and \"chủ trì\", \"phối hợp\" or a colon, "
       "but the register does not have the name, so the task reaches nobody. Correct the name or "
       "complete the register."},
      "1.2. Sở Ytế chủ trì, phối hợp với …",
      "1.2. Sở Y tế chủ trì, phối hợp với …",
      NULL,
      NULL},
     assignment_heads,
     NULL},
};
/* clang-format on */

RULE_GROUP(rules_assignment, "assignment", "Phân công", "Assignments", table);
