/* SPDX-License-Identifier: MIT */
#include "model/doctype.h"

#include "text/fold.h"

/* Nghị định 30/2020/NĐ-CP, Điều 7, in its order; then those only Thông tư 01/2011/TT-BNV knew. */
static const struct doctype types[] = {
    {"nghị quyết", "resolution", "NGHỊ QUYẾT", "NQ", NULL, false},
    {"quyết định", "decision", "QUYẾT ĐỊNH", "QĐ", NULL, false},
    {"chỉ thị", "directive", "CHỈ THỊ", "CT", NULL, false},
    {"quy chế", "statute", "QUY CHẾ", "QC", NULL, false},
    {"quy định", "regulation", "QUY ĐỊNH", "QyĐ", NULL, false},
    {"thông cáo", "communique", "THÔNG CÁO", "TC", NULL, false},
    {"thông báo", "notice", "THÔNG BÁO", "TB", NULL, false},
    {"hướng dẫn", "guideline", "HƯỚNG DẪN", "HD", NULL, false},
    {"chương trình", "programme", "CHƯƠNG TRÌNH", "CTr", NULL, false},
    {"kế hoạch", "plan", "KẾ HOẠCH", "KH", NULL, false},
    {"phương án", "option", "PHƯƠNG ÁN", "PA", NULL, false},
    {"đề án", "scheme", "ĐỀ ÁN", "ĐA", NULL, false},
    {"dự án", "project", "DỰ ÁN", "DA", NULL, false},
    {"báo cáo", "report", "BÁO CÁO", "BC", NULL, false},
    {"biên bản", "minutes", "BIÊN BẢN", "BB", NULL, false},
    {"tờ trình", "submission", "TỜ TRÌNH", "TTr", NULL, false},
    {"hợp đồng", "contract", "HỢP ĐỒNG", "HĐ", NULL, false},
    {"công văn", "letter", NULL, NULL, NULL, true},
    {"công điện", "telegram", "CÔNG ĐIỆN", "CĐ", NULL, false},
    {"bản ghi nhớ", "memorandum", "BẢN GHI NHỚ", "BGN", "GN", false},
    {"bản thỏa thuận", "agreement", "BẢN THỎA THUẬN", "BTT", "TTh", false},
    {"giấy ủy quyền", "authorisation", "GIẤY ỦY QUYỀN", "GUQ", "UQ", false},
    {"giấy mời", "invitation", "GIẤY MỜI", "GM", NULL, false},
    {"giấy giới thiệu", "introduction", "GIẤY GIỚI THIỆU", "GGT", "GT", false},
    {"giấy nghỉ phép", "leave", "GIẤY NGHỈ PHÉP", "GNP", "NP", false},
    {"phiếu gửi", "dispatch-slip", "PHIẾU GỬI", "PG", NULL, false},
    {"phiếu chuyển", "transfer-slip", "PHIẾU CHUYỂN", "PC", NULL, false},
    {"phiếu báo", "notice-slip", "PHIẾU BÁO", "PB", NULL, false},
    {"thư công", "official-note", "THƯ CÔNG", NULL, NULL, false},
    {"bản cam kết", "commitment", "BẢN CAM KẾT", "CK", NULL, false},
    {"giấy chứng nhận", "certificate", "GIẤY CHỨNG NHẬN", "CN", NULL, false},
    {"giấy đi đường", "travel-order", "GIẤY ĐI ĐƯỜNG", "ĐĐ", NULL, false},
    {"giấy biên nhận hồ sơ", "receipt", "GIẤY BIÊN NHẬN HỒ SƠ", "BN", NULL, false},
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
