/* SPDX-License-Identifier: MIT */
#include "model/doctype.h"

#include "text/fold.h"

/* Nghị định 30/2020/NĐ-CP, Điều 7, in its order; then those only Thông tư 01/2011/TT-BNV knew. */
static const struct doctype types[] = {
    {"nghị quyết", "resolution", "NGHỊ QUYẾT", "NQ", NULL, false, false},
    {"quyết định", "decision", "QUYẾT ĐỊNH", "QĐ", NULL, false, false},
    {"chỉ thị", "directive", "CHỈ THỊ", "CT", NULL, false, false},
    {"quy chế", "statute", "QUY CHẾ", "QC", NULL, false, false},
    {"quy định", "regulation", "QUY ĐỊNH", "QyĐ", NULL, false, false},
    {"thông cáo", "communique", "THÔNG CÁO", "TC", NULL, false, false},
    {"thông báo", "notice", "THÔNG BÁO", "TB", NULL, false, false},
    {"hướng dẫn", "guideline", "HƯỚNG DẪN", "HD", NULL, false, false},
    {"chương trình", "programme", "CHƯƠNG TRÌNH", "CTr", NULL, false, true},
    {"kế hoạch", "plan", "KẾ HOẠCH", "KH", NULL, false, true},
    {"phương án", "option", "PHƯƠNG ÁN", "PA", NULL, false, true},
    {"đề án", "scheme", "ĐỀ ÁN", "ĐA", NULL, false, true},
    {"dự án", "project", "DỰ ÁN", "DA", NULL, false, true},
    {"báo cáo", "report", "BÁO CÁO", "BC", NULL, false, false},
    {"biên bản", "minutes", "BIÊN BẢN", "BB", NULL, false, false},
    {"tờ trình", "submission", "TỜ TRÌNH", "TTr", NULL, false, false},
    {"hợp đồng", "contract", "HỢP ĐỒNG", "HĐ", NULL, false, false},
    {"công văn", "letter", NULL, NULL, NULL, true, false},
    {"công điện", "telegram", "CÔNG ĐIỆN", "CĐ", NULL, false, false},
    {"bản ghi nhớ", "memorandum", "BẢN GHI NHỚ", "BGN", "GN", false, false},
    {"bản thỏa thuận", "agreement", "BẢN THỎA THUẬN", "BTT", "TTh", false, false},
    {"giấy ủy quyền", "authorisation", "GIẤY ỦY QUYỀN", "GUQ", "UQ", false, false},
    {"giấy mời", "invitation", "GIẤY MỜI", "GM", NULL, false, false},
    {"giấy giới thiệu", "introduction", "GIẤY GIỚI THIỆU", "GGT", "GT", false, false},
    {"giấy nghỉ phép", "leave", "GIẤY NGHỈ PHÉP", "GNP", "NP", false, false},
    {"phiếu gửi", "dispatch-slip", "PHIẾU GỬI", "PG", NULL, false, false},
    {"phiếu chuyển", "transfer-slip", "PHIẾU CHUYỂN", "PC", NULL, false, false},
    {"phiếu báo", "notice-slip", "PHIẾU BÁO", "PB", NULL, false, false},
    {"thư công", "official-note", "THƯ CÔNG", NULL, NULL, false, false},
    {"bản cam kết", "commitment", "BẢN CAM KẾT", "CK", NULL, false, false},
    {"giấy chứng nhận", "certificate", "GIẤY CHỨNG NHẬN", "CN", NULL, false, false},
    {"giấy đi đường", "travel-order", "GIẤY ĐI ĐƯỜNG", "ĐĐ", NULL, false, false},
    {"giấy biên nhận hồ sơ", "receipt", "GIẤY BIÊN NHẬN HỒ SƠ", "BN", NULL, false, false},
};

const struct doctype *doctype_at(size_t i)
{
    return i < COUNT_OF(types) ? &types[i] : NULL;
}

const struct doctype *doctype_by_xml(struct str name)
{
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        if (str_is(name, types[i].xml)) {
            return &types[i];
        }
    }
    return NULL;
}

const struct doctype *doctype_find(struct arena *a, struct str name)
{
    const struct str wanted = fold_name(a, name);
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        if (str_eq(wanted, fold_name(a, str_of(types[i].name)))) {
            return &types[i];
        }
    }
    return doctype_by_xml(wanted);
}

static bool has_abbr(const char *abbr, struct str wanted)
{
    return abbr && str_is(wanted, abbr);
}

const struct doctype *doctype_by_abbr(struct str abbr)
{
    for (size_t i = 0; i < COUNT_OF(types); i++) {
        if (has_abbr(types[i].abbr, abbr) || has_abbr(types[i].abbr_2011, abbr)) {
            return &types[i];
        }
    }
    return NULL;
}
