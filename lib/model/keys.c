/* SPDX-License-Identifier: MIT */
#include "model/keys.h"

#include "base/str.h"
#include "model/dossier.h"
#include "model/register.h"
#include "text/utf8.h"

#define AT(type, member) .offset = offsetof(struct type, member)

/* ---- văn bản ---- */

static const struct key signer_rows[] = {
    {"quyền hạn", "authority", KEY_LIST, AT(signer, authority),
     .about = {"TM., KT., TL., TUQ., Q.: mỗi dòng một mục", "on whose behalf, one line each"},
     .example = "[TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]"},
    {"chức vụ", "title", KEY_TEXT, AT(signer, title),
     .about = {"chức vụ của người ký, chữ in hoa", "title of the signer in capitals"},
     .example = "PHÓ CHỦ TỊCH"},
    {"họ tên", "name", KEY_TEXT, AT(signer, name),
     .about = {"họ và tên, không ghi học hàm, học vị", "full name without academic titles"},
     .example = "Nguyễn Văn An"},
};
static const struct key_table signer_table = {"signer", signer_rows, COUNT_OF(signer_rows),
                                              sizeof(struct signer)};

static const struct key reporting_rows[] = {
    {"kỳ", "period", KEY_TEXT, AT(reporting, period),
     .about = {"kỳ báo cáo: hằng tháng, hằng quý, 6 tháng, hằng năm, đột xuất", "how often"},
     .example = "hằng năm", .form = FORM_PERIOD},
    {"trước ngày", "before", KEY_TEXT, AT(reporting, before),
     .about = {"hạn gửi: ngày/tháng hoặc ngày/tháng/năm", "due day: d/m or d/m/yyyy"},
     .example = "10/12", .form = FORM_DUE_DAY},
    {"gửi", "to", KEY_AGENCY, AT(reporting, to),
     .about = {"nơi nhận báo cáo: mã trong danh bạ", "receiver: an id of the register"},
     .example = "ubnd-tinh"},
    {"qua", "through", KEY_AGENCY, AT(reporting, through),
     .about = {"cơ quan tổng hợp: mã trong danh bạ", "collected by: an id of the register"},
     .example = "so-noi-vu"},
    {"nội dung", "content", KEY_TEXT, AT(reporting, content),
     .about = {"nội dung báo cáo", "what is reported"}, .example = "Kết quả thực hiện Kế hoạch"},
};
static const struct key_table reporting_table = {"report", reporting_rows, COUNT_OF(reporting_rows),
                                                 sizeof(struct reporting)};

static const struct key parent_rows[] = {
    {"tệp", "file", KEY_TEXT, AT(parent_ref, file),
     .about = {"đường dẫn tới tệp nguồn", "path of its source"}, .example = "../ke-hoach.md",
     .form = FORM_PARENT_FILE},
    {"số", "number", KEY_NUMBER, AT(parent_ref, number), .about = {"số văn bản", "its number"},
     .example = "115"},
    {"ký hiệu", "symbol", KEY_TEXT, AT(parent_ref, symbol),
     .about = {"ký hiệu văn bản", "its symbol"}, .example = "KH-UBND"},
    {"ngày", "date", KEY_DATE, AT(parent_ref, date), .about = {"ngày ban hành", "its date"},
     .example = "18/7/2017"},
    {"cơ quan", "issuer", KEY_AGENCY, AT(parent_ref, issuer),
     .about = {"cơ quan ban hành: mã trong danh bạ", "its issuer: an id of the register"},
     .example = "ubnd-tinh"},
    {"trích yếu", "subject", KEY_TEXT, AT(parent_ref, subject),
     .about = {"trích yếu của kế hoạch gốc", "its subject"}, .example = "Chuyển đổi số năm 2026"},
    {"dấu vết", "digest", KEY_TEXT, AT(parent_ref, digest),
     .about = {"do vanthu ghi, để biết kế hoạch gốc đã sửa (X606)",
               "written by vanthu to notice changes of the parent (X606)"}},
};
static const struct key_table parent_table = {"parent", parent_rows, COUNT_OF(parent_rows),
                                              sizeof(struct parent_ref)};

static const struct key document_rows[] = {
    {"loại", "type", KEY_TEXT, AT(document_meta, type), .required = FOR_ALL,
     .about = {"loại văn bản theo Nghị định 30/2020/NĐ-CP", "type of document"},
     .example = "kế hoạch"},
    {"văn bản đến", "received", KEY_BOOL, AT(document_meta, received),
     .about = {"nhận từ cơ quan khác: giữ nguyên văn, lỗi trong lời văn chỉ là cảnh báo",
               "received from another body: kept to the letter, findings are warnings"},
     .example = "true"},
    {"số", "number", KEY_NUMBER, AT(document_meta, number),
     .about = {"số văn bản; để trống khi chưa ban hành", "number; blank for a draft"},
     .example = "115"},
    {"ký hiệu", "symbol", KEY_TEXT, AT(document_meta, symbol),
     .about = {"phần sau dấu / của số, ký hiệu", "what follows the slash"}, .example = "KH-UBND"},
    {"ngày", "date", KEY_DATE, AT(document_meta, date),
     .about = {"ngày ban hành; để trống khi chưa ban hành", "date; blank for a draft"},
     .example = "05/3/2026"},
    {"địa danh", "place", KEY_TEXT, AT(document_meta, place),
     .about = {"địa danh ghi trước ngày; không ghi thì lấy theo danh bạ",
               "place before the date; else from the register"},
     .example = "Thanh Hóa"},
    {"cơ quan", "issuer", KEY_AGENCY, AT(document_meta, issuer), .required = FOR_ALL,
     .about = {"cơ quan ban hành: mã trong danh bạ", "issuer: an id of the register"},
     .example = "ubnd-tinh"},
    {"tên loại", "type-title", KEY_TEXT, AT(document_meta, type_title),
     .about = {"tên loại in trên trang, nếu khác tên của loại",
               "title on the page where it is not the type's"},
     .example = "KẾ HOẠCH HÀNH ĐỘNG"},
    {"trích yếu", "subject", KEY_TEXT, AT(document_meta, subject), .required = FOR_ALL,
     .about = {"trích yếu nội dung; công văn bắt đầu bằng \"V/v\"", "subject of the document"},
     .example = "Chuyển đổi số năm 2026"},
    {"căn cứ", "bases", KEY_LIST, AT(document_meta, bases),
     .about = {"căn cứ ban hành, mỗi mục một căn cứ", "legal bases, one each"},
     .example = "[\"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025\"]"},
    {"triển khai", "forwards", KEY_TEXT, AT(document_meta, forwards),
     .about = {"tệp kế hoạch mà công văn này triển khai", "the plan that this letter forwards"},
     .example = "ke-hoach.md", .form = FORM_PLAN_FILE},
    {"gửi", "delivery", KEY_TEXT, AT(document_meta, delivery),
     .about = {"\"từng cơ quan\": mỗi cơ quan một bản công văn",
               "\"từng cơ quan\": one letter for each agency"},
     .example = "từng cơ quan", .form = FORM_CHOICE, .choices = "từng cơ quan"},
    {"kính gửi", "addressees", KEY_LIST, AT(document_meta, addressees),
     .about = {"nơi nhận chính của công văn", "addressees of a letter"},
     .example = "[\"Các sở, ban, ngành\"]"},
    {"báo cáo", "reports", KEY_MAPS, AT(document_meta, reports), &reporting_table,
     .about = {"chế độ báo cáo mà văn bản quy định", "reporting duties it lays down"}},
    {"kế hoạch gốc", "parent", KEY_MAP, AT(document_meta, parent), &parent_table,
     .about = {"kế hoạch cấp trên mà văn bản này cụ thể hóa",
               "the plan this one was derived from"}},
    {"người ký", "signer", KEY_MAP, AT(document_meta, signer), &signer_table,
     .about = {"người ký văn bản", "who signs"}},
    {"nơi nhận", "recipients", KEY_LIST, AT(document_meta, recipients),
     .about = {"nơi nhận; dòng cuối là \"Lưu: VT, …\" đặt trong ngoặc kép",
               "recipients, the file copy last"},
     .example = "[Như trên, \"Lưu: VT, VP.\"]"},
    {"độ khẩn", "urgency", KEY_TEXT, AT(document_meta, urgency),
     .about = {"KHẨN, THƯỢNG KHẨN, HỎA TỐC; văn bản theo Thông tư 01/2011/TT-BNV còn có HỎA TỐC "
               "HẸN GIỜ",
               "urgency: the levels of the profile"},
     .example = "KHẨN"},
    {"độ mật", "secrecy", KEY_TEXT, AT(document_meta, secrecy),
     .about = {"MẬT, TỐI MẬT, TUYỆT MẬT", "secrecy"}, .example = "MẬT", .form = FORM_CHOICE,
     .choices = "MẬT|TỐI MẬT|TUYỆT MẬT"},
    {"phạm vi lưu hành", "circulation", KEY_TEXT, AT(document_meta, circulation),
     .about = {"LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI", "circulation"}, .example = "LƯU HÀNH NỘI BỘ",
     .form = FORM_CHOICE,
     .choices = "LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI|TRẢ LẠI SAU KHI HỌP (HỘI NGHỊ)|TRẢ LẠI SAU KHI "
                "HỌP|TÀI LIỆU THU HỒI"},
    {"người soạn thảo", "drafter", KEY_TEXT, AT(document_meta, drafter),
     .about = {"ký hiệu người soạn thảo", "initials of the drafter"}, .example = "PL"},
    {"số bản", "copies", KEY_NUMBER, AT(document_meta, copies),
     .about = {"số lượng bản phát hành", "number of copies"}, .example = "300"},
    {"địa chỉ", "address", KEY_TEXT, AT(document_meta, address),
     .about = {"địa chỉ, điện thoại ở chân trang 1", "address at the foot of page 1"},
     .example = "\"Số 1, đường Lê Lợi; ĐT: 0237 385 2246\""},
    {"danh bạ", "register", KEY_TEXT, AT(document_meta, register_file),
     .about = {"tệp danh bạ; không ghi thì tìm danh-ba.yaml từ thư mục này trở lên",
               "register file; else danh-ba.yaml is looked for upwards"},
     .example = "../danh-ba.yaml"},
    {"thể thức", "profile", KEY_TEXT, AT(document_meta, profile),
     .about = {"nd30-2020 hoặc tt01-2011; không ghi thì theo ngày ban hành, dự thảo thì theo ngày "
               "của kế hoạch gốc",
               "nd30-2020 or tt01-2011; else by the date, of a draft by its parent's"},
     .example = "nd30-2020"},
    {"mẫu trình bày", "layout", KEY_TEXT, AT(document_meta, layout),
     .about = {"tệp DOCX làm mẫu trình bày (vanthu template export)",
               "layout template (vanthu template export)"},
     .example = "mau/ke-hoach.docx"},
    {"đánh số", "numbering", KEY_TEXT, AT(document_meta, numbering),
     .about = {"\"tự động\": Word tự đánh số các mục khi sửa; không ghi thì số mục là chữ",
               "\"tự động\": Word numbers the items; else labels are text"},
     .example = "tự động", .form = FORM_CHOICE, .choices = "tự động"},
    {"mã hóa", "encoding", KEY_TEXT, AT(document_meta, encoding),
     .about = {"bảng mã của tệp, nếu không phải UTF-8", "encoding of the file if not UTF-8"},
     .example = "TCVN3", .form = FORM_ENCODING},
};
const struct key_table document_keys = {"head", document_rows, COUNT_OF(document_rows),
                                        sizeof(struct document_meta)};

/* ---- danh bạ ---- */

static const struct key agency_rows[] = {
    {"tên", "name", KEY_TEXT, AT(agency, name), .required = FOR_ALL,
     .about = {"tên chính thức", "official name"}, .example = "Sở Y tế"},
    {"gọi khác", "aliases", KEY_LIST, AT(agency, aliases),
     .about = {"những cách gọi khác", "other names"}, .example = "[Sở YT]"},
    {"viết tắt", "abbreviation", KEY_TEXT, AT(agency, abbreviation),
     .about = {"chữ viết tắt trong ký hiệu văn bản", "abbreviation used in symbols"},
     .example = "SYT"},
    {"trên văn bản", "letterhead", KEY_LIST, AT(agency, letterhead),
     .about = {"tên ở đầu văn bản, mỗi dòng một mục, chữ in hoa",
               "lines of the letterhead in capitals"},
     .example = "[ỦY BAN NHÂN DÂN, TỈNH THANH HÓA]"},
    {"cấp trên", "superior", KEY_AGENCY, AT(agency, superior),
     .about = {"cơ quan chủ quản: mã trong danh bạ", "superior body: an id"},
     .example = "ubnd-tinh"},
    {"nhóm", "groups", KEY_LIST, AT(agency, groups),
     .about = {"mã các nhóm có cơ quan này", "ids of the groups it belongs to"},
     .example = "[so-ban-nganh]"},
    {"địa danh", "place", KEY_TEXT, AT(agency, place),
     .about = {"địa danh ghi trước ngày của văn bản", "place written before the date"},
     .example = "Thanh Hóa"},
    {"mã định danh", "code", KEY_TEXT, AT(agency, code),
     .about = {"mã định danh điện tử", "electronic identifier"}, .example = "H56.01"},
    {"người đứng đầu", "head", KEY_TEXT, AT(agency, head),
     .about = {"chức vụ người đứng đầu, chữ in hoa", "title of its head in capitals"},
     .example = "GIÁM ĐỐC"},
    {"địa chỉ", "address", KEY_TEXT, AT(agency, address),
     .about = {"địa chỉ, điện thoại ở chân trang 1", "address at the foot of page 1"},
     .example = "Số 101, đường Nguyễn Trãi"},
    {"từ ngày", "from", KEY_DATE, AT(agency, from),
     .about = {"ngày đầu tiên hoạt động", "first day of its life"}, .example = "01/3/2025"},
    {"đến ngày", "to", KEY_DATE, AT(agency, to),
     .about = {"ngày cuối cùng hoạt động", "last day of its life"}, .example = "28/02/2025"},
    {"thay bằng", "successors", KEY_LIST, AT(agency, successors),
     .about = {"mã các cơ quan kế thừa", "ids of its successors"}, .example = "[so-nnmt]"},
};
static const struct key_table agency_table = {"agency", agency_rows, COUNT_OF(agency_rows),
                                              sizeof(struct agency)};

static const struct key group_rows[] = {
    {"tên", "name", KEY_TEXT, AT(group, name), .required = FOR_ALL,
     .about = {"tên nhóm như viết trong văn bản", "name as documents write it"},
     .example = "\"Các sở, ban, ngành\""},
    {"gọi khác", "aliases", KEY_LIST, AT(group, aliases),
     .about = {"những cách gọi khác", "other names"}, .example = "[\"Các sở, ngành\"]"},
    {"gồm", "includes", KEY_LIST, AT(group, includes),
     .about = {"mã các nhóm, cơ quan nằm trong nhóm", "ids of groups and agencies within"},
     .example = "[so-ban-nganh, cap-huyen]"},
    {"mở", "open", KEY_BOOL, AT(group, open),
     .about = {"nhóm không liệt kê thành viên, không sinh kế hoạch riêng",
               "members are not listed and get no plan"},
     .example = "true"},
};
static const struct key_table group_table = {"group", group_rows, COUNT_OF(group_rows),
                                             sizeof(struct group)};

static const struct key register_rows[] = {
    {"cơ quan", "agencies", KEY_DICT, AT(register_data, agencies), &agency_table, FOR_ALL,
     .about = {"các cơ quan, mỗi cơ quan một mã không dấu", "agencies by id"}},
    {"nhóm", "groups", KEY_DICT, AT(register_data, groups), &group_table,
     .about = {"các nhóm cơ quan, mỗi nhóm một mã không dấu", "groups of agencies by id"}},
};
const struct key_table register_keys = {"register", register_rows, COUNT_OF(register_rows),
                                        sizeof(struct register_data)};

/* ---- hồ sơ ---- */

static const struct key dossier_rows[] = {
    {"tên", "name", KEY_TEXT, AT(dossier_meta, name), .about = {"tên hồ sơ", "name of the dossier"},
     .example = "Kế hoạch chuyển đổi số năm 2026"},
    {"danh bạ", "register", KEY_TEXT, AT(dossier_meta, register_file),
     .about = {"tệp danh bạ", "register file"}, .example = "danh-ba.yaml"},
    {"văn bản", "documents", KEY_LIST, AT(dossier_meta, documents),
     .about = {"các tệp văn bản, theo thứ tự; không ghi thì lấy mọi văn bản trong thư mục",
               "its documents in order; else every document of the folder"},
     .example = "[ke-hoach.md, cong-van.md]"},
    {"thể thức", "profile", KEY_TEXT, AT(dossier_meta, profile),
     .about = {"thể thức chung của các văn bản", "profile of all its documents"},
     .example = "nd30-2020"},
    {"mẫu trình bày", "layout", KEY_LIST, AT(dossier_meta, layouts),
     .about = {"tệp DOCX làm mẫu trình bày; nhiều mẫu thì mỗi mẫu dùng cho loại của nó",
               "layout templates, each for documents of its kind"},
     .example = "[mau/cong-van.docx, mau/ke-hoach.docx]"},
    {"mức độ", "severities", KEY_PAIRS, AT(dossier_meta, severities),
     .about = {"mức độ của từng quy tắc: lỗi, cảnh báo, ghi chú, tắt",
               "severity of rules: lỗi, cảnh báo, ghi chú, tắt"},
     .example = "{F402: tắt}"},
};
const struct key_table dossier_keys = {"dossier", dossier_rows, COUNT_OF(dossier_rows),
                                       sizeof(struct dossier_meta)};

/* ---- look-up ---- */

/* The next character in lower case; any run of blanks is one. 0 at the end. */
static uint32_t next_letter(struct str s, size_t *at)
{
    uint32_t c = 0;
    size_t n = utf8_get(s, *at, &c);
    if (n == 0) {
        return 0;
    }
    *at += n;
    while (c == ' ' && *at < s.n && s.p[*at] == ' ') {
        (*at)++;
    }
    return utf8_lower(c);
}

static bool same_key(struct str x, struct str y)
{
    size_t i = 0;
    size_t j = 0;
    for (;;) {
        const uint32_t c = next_letter(x, &i);
        if (c != next_letter(y, &j)) {
            return false;
        }
        if (c == 0) {
            return true;
        }
    }
}

const struct key *key_find_vi(const struct key_table *table, const char *name, size_t n)
{
    const struct str wanted = str_trim((struct str){name, n});
    for (size_t i = 0; i < table->n; i++) {
        if (same_key(wanted, str_of(table->keys[i].vi))) {
            return &table->keys[i];
        }
    }
    return NULL;
}

const struct key *key_find_xml(const struct key_table *table, const char *name, size_t n)
{
    for (size_t i = 0; i < table->n; i++) {
        if (str_is((struct str){name, n}, table->keys[i].xml)) {
            return &table->keys[i];
        }
    }
    return NULL;
}

struct str key_written(struct arena *a, const struct key *key, bool xml)
{
    return xml ? str_printf(a, "<%s>", key->xml) : str_of(key->vi);
}

struct str key_written_with(struct arena *a, const struct key *key, bool xml, const char *value)
{
    return xml ? str_printf(a, "<%s>%s</%s>", key->xml, value, key->xml)
               : str_printf(a, "%s: %s", key->vi, value);
}
