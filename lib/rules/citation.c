/* SPDX-License-Identifier: MIT
 * Group C: citations. What the citations are is the parser's business (text/citation.h); references
 * to items of the document itself are in reference.c. */
#include "rules/citation.h"
#include "rules/groups.h"
#include "rules/reference.h"

/* clang-format off: prose */
static const char citing_law[] = "khoản 6 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP";

static const struct rule table[] = {
    {{"C301",
      SEV_ERROR,
      {"số, ký hiệu viện dẫn viết không đúng quy định", "malformed number or symbol"},
      {"Số, ký hiệu viết liền: số, dấu gạch chéo, chữ viết tắt tên loại, dấu gạch nối, chữ viết "
       "tắt cơ quan (89/QĐ-TTg; của Đảng: 22-NQ/TW). Dấu cách, chữ thừa, sai chữ hoa chữ thường "
       "làm người đọc không tra được văn bản.",
       "Number and symbol are written in one piece: number, slash, type, hyphen, issuer "
       "(89/QĐ-TTg; the Party's: 22-NQ/TW). Blanks, letters too many and wrong capitals keep "
       "readers from finding the document."},
      "Quyết định số 89/QĐ - TTg; số 161/QDD-TTg",
      "Quyết định số 89/QĐ-TTg; số 161/QĐ-TTg",
      "khoản 3 Mục II Phần I Phụ lục I và Phụ lục III, Nghị định 30/2020/NĐ-CP",
      ""},
     citation_malformed,
     NULL},
    {{"C302",
      SEV_ERROR,
      {"tên loại và ký hiệu không khớp", "type and symbol disagree"},
      {"Chữ viết tắt trong ký hiệu phải là của tên loại đứng trước: Nghị quyết là NQ, Nghị định "
       "là NĐ. Không khớp thì một trong hai chỗ sai; hãy xem bản gốc.",
       "The abbreviation in the symbol must be that of the type before it: Nghị quyết is NQ, Nghị "
       "định is NĐ. One of the two is wrong; look up the original."},
      "Nghị quyết số 93/NĐ-CP ngày 15/12/2014 của Chính phủ",
      "Nghị quyết số 93/NQ-CP ngày 15/12/2014 của Chính phủ",
      "Phụ lục III, Nghị định 30/2020/NĐ-CP",
      NULL},
     citation_type,
     NULL},
    {{"C303",
      SEV_ERROR,
      {"cơ quan ban hành và ký hiệu không khớp", "issuer and symbol disagree"},
      {"Ký hiệu cho biết cơ quan ban hành: CP là Chính phủ, TTg là Thủ tướng Chính phủ, TW là "
       "Trung ương Đảng. Tên cơ quan ghi khác với ký hiệu thì một trong hai chỗ sai; hãy xem bản "
       "gốc.",
       "The symbol names the issuer: CP is the Government, TTg the Prime Minister, TW the Party's "
       "centre. Where the words name another one of the two is wrong."},
      "Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Chính phủ",
      "Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Thủ tướng Chính phủ",
      "khoản 3 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     citation_issuer,
     NULL},
    {{"C304",
      SEV_ERROR,
      {"một văn bản được viện dẫn với hai ngày khác nhau",
       "one document cited with different dates"},
      {"Cùng số, ký hiệu mà hai chỗ ghi hai ngày khác nhau thì ít nhất một chỗ sai. Số không có "
       "năm và ngày "
       "thuộc hai năm khác nhau được coi là hai văn bản, trừ khi trích yếu giống nhau.",
       "With one number and symbol but two dates at least one place is wrong. A number without "
       "year and with dates of two years counts as two documents, unless their titles are alike."},
      "… 21-NQ/TW ngày 26/11/2012 … 21-NQ/TW ngày 22/11/2012 …",
      "… 21-NQ/TW ngày 22/11/2012 … 21-NQ/TW ngày 22/11/2012 …",
      NULL,
      NULL},
     citation_dates,
     NULL},
    {{"C305",
      SEV_ERROR,
      {"ngày không có trong lịch", "impossible date"},
      {"Ngày như 31/02 hay 31/11 không có thật, thường do gõ nhầm ngày hoặc tháng. Hãy xem bản "
       "gốc. Ngày của lịch sử (19/5/1890) là ngày có thật, nhưng văn bản được viện dẫn không thể "
       "có "
       "ngày trước năm 1900.",
       "A day like 31/02 or 31/11 does not exist: day or month was mistyped. Dates of history "
       "(19/5/1890) are real; a cited document cannot be dated before 1900."},
      "ngày 31/02/2017",
      "ngày 28/02/2017",
      NULL,
      NULL},
     citation_impossible,
     NULL},
    {{"C306",
      SEV_ERROR,
      {"văn bản được viện dẫn có ngày sau văn bản này",
       "a cited document is later than the citing one"},
      {"Không thể căn cứ hay viện dẫn một văn bản chưa ban hành. Thường là gõ sai năm của một "
       "trong hai văn bản.",
       "A document that does not exist yet cannot be cited. Usually the year of one of the two is "
       "wrong."},
      "ngày: 18/7/2017 … Quyết định số 488/QĐ-TTg ngày 14/4/2018",
      "Quyết định số 488/QĐ-TTg ngày 14/4/2017",
      NULL,
      NULL},
     citation_later,
     NULL},
    {{"C307",
      SEV_WARNING,
      {"viện dẫn lần đầu thiếu ngày hoặc cơ quan ban hành",
       "first citation without date or issuer"},
      {"Lần đầu viện dẫn phải ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; "
       "những lần sau chỉ cần tên loại và số, ký hiệu. Luật, Pháp lệnh chỉ ghi tên loại và tên. Cơ "
       "quan nêu trước trong cùng câu (\"Bộ Y tế hướng dẫn tại Công văn số …\") là đủ.",
       "The first citation gives type, number, symbol, date, issuer and title; later ones type, "
       "number and symbol. A Luật or Pháp lệnh is cited by type and name. An issuer named before "
       "in "
       "the sentence (\"Bộ Y tế hướng dẫn tại Công văn số …\") is named."},
      "Chỉ thị số 27/CT-TTg của Thủ tướng Chính phủ",
      "Chỉ thị số 27/CT-TTg ngày 02/10/2014 của Thủ tướng Chính phủ về …",
      citing_law,
      NULL},
     citation_first,
     NULL},
    {{"C308",
      SEV_ERROR,
      {"dẫn chiếu đến mục không có trong văn bản", "reference to an item that is not there"},
      {"Văn bản dẫn chiếu đến một mục, điều, phụ lục của chính mình mà không có: thường vì mục đã "
       "bị đánh số lại hoặc xóa. \"vanthu fmt --renumber\" sửa cả chỗ dẫn chiếu.",
       "The text refers to an item, article or annex of its own that does not exist, usually "
       "because items were renumbered or deleted. `vanthu fmt --renumber` changes references too."},
      "theo quy định tại mục III.9",
      "theo quy định tại mục III.3",
      NULL,
      NULL},
     reference_check,
     NULL},
    {{"C309",
      SEV_WARNING,
      {"ký hiệu văn bản của Đảng viết theo cách của Nhà nước, hoặc ngược lại",
       "a Party symbol in state form, or the reverse"},
      {"Văn bản của Đảng ghi số trước dấu gạch nối, tên loại, dấu gạch chéo, cơ quan (22-NQ/TW); "
       "văn bản của Nhà nước ghi số, dấu gạch chéo, tên loại, dấu gạch nối, cơ quan (93/NQ-CP).",
       "Party documents are 22-NQ/TW: number, hyphen, type, slash, body; those of the state are "
       "93/NQ-CP: number, slash, type, hyphen, body."},
      "Nghị quyết số 22/NQ-TW",
      "Nghị quyết số 22-NQ/TW",
      "Hướng dẫn 05-HD/VPTW; Phụ lục III, Nghị định 30/2020/NĐ-CP",
      NULL},
     citation_family,
     NULL},
    {{"C310",
      SEV_ERROR,
      {"năm trong ký hiệu khác năm ban hành", "year in the symbol and date disagree"},
      {"Năm trong ký hiệu văn bản quy phạm pháp luật là năm ban hành. Hai năm khác nhau "
       "thì một trong hai chỗ sai; hãy xem bản gốc.",
       "The year in the symbol of a normative document is that of its date. Where they differ one "
       "of the two is wrong."},
      "Nghị định số 136/2013/NĐ-CP ngày 21/10/2014",
      "Nghị định số 136/2013/NĐ-CP ngày 21/10/2013",
      NULL,
      NULL},
     citation_year,
     NULL},
    {{"C311",
      SEV_WARNING,
      {"một số, ký hiệu với hai cơ quan hoặc hai trích yếu",
       "one number and symbol with two issuers or two titles"},
      {"Cùng số, ký hiệu và ngày mà cơ quan ban hành hoặc nội dung khác hẳn nhau: thường là chép "
       "nhầm số của một văn bản khác.",
       "One number, symbol and date with another issuer or quite another title: usually the "
       "number was copied from elsewhere."},
      "… 1956/QĐ-TTg … về đào tạo nghề … 1956/QĐ-TTg … về bảo hiểm y tế …",
      "… 1956/QĐ-TTg … về đào tạo nghề …",
      NULL,
      NULL},
     citation_names,
     NULL},
};
/* clang-format on */

RULE_GROUP(rules_citation, "citation", "Viện dẫn", "Citations", table);
