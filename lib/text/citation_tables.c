/* SPDX-License-Identifier: MIT */
#include "text/citation_tables.h"

/* Nghị định 30/2020/NĐ-CP, Phụ lục III.I, Luật Ban hành văn bản quy phạm pháp luật, and the types
 * of the Party. A longer name comes before the one it contains. */
const struct cited_type cited_types[] = {
    {"bộ luật", "QH"},
    {"luật", "QH"},
    {"hiến pháp", "QH"},
    {"pháp lệnh", "UBTVQH PL"},
    {"sắc lệnh", "SL"},
    {"lệnh", "L"},
    {"nghị định", "NĐ"},
    {"nghị quyết liên tịch", "NQLT NQ"},
    {"nghị quyết", "NQ QH UBTVQH NQLT"},
    {"thông tư liên tịch", "TTLT"},
    {"thông tư", "TT TTLT"},
    {"quyết định", "QĐ"},
    {"chỉ thị", "CT"},
    {"quy chế", "QC QĐ"},
    {"quy định", "QyĐ QĐ"},
    {"kết luận", "KL TB"},
    {"thông cáo", "TC"},
    {"thông báo", "TB"},
    {"hướng dẫn", "HD"},
    {"chương trình hành động", "CTr CTHĐ CTrHĐ"},
    {"chương trình", "CTr CTHĐ CTrHĐ"},
    {"kế hoạch hành động", "KH"},
    {"kế hoạch", "KH"},
    {"phương án", "PA"},
    {"đề án", "ĐA"},
    {"dự án", "DA"},
    {"báo cáo", "BC"},
    {"biên bản", "BB"},
    {"tờ trình", "TTr"},
    {"hợp đồng", "HĐ HĐLĐ HĐKT"},
    {"công điện", "CĐ"},
    {"bản ghi nhớ", "BGN GN"},
    {"bản thỏa thuận", "BTT TTh"},
    {"giấy ủy quyền", "GUQ UQ"},
    {"giấy mời", "GM"},
    {"giấy giới thiệu", "GGT GT"},
    {"phiếu gửi", "PG"},
    {"phiếu chuyển", "PC"},
    {"phiếu báo", "PB"},
    {"văn bản hợp nhất", "VBHN"},
    {"công văn", ""},
    {"văn bản", ""},
};
const size_t cited_types_n = COUNT_OF(cited_types);

const char cited_type_codes[] = "PL SL NĐ NQ NQLT TTLT TT QĐ CT QC QyĐ KL TC TB HD CTr CTHĐ CTrHĐ "
                                "KH PA ĐA DA BC BB TTr HĐ CĐ BGN GN BTT TTh GUQ UQ GM GGT GT PG PC "
                                "PB VBHN";

const struct cited_body cited_bodies[] = {
    {"chính phủ", "CP", false},
    {"thủ tướng chính phủ", "TTg", false},
    {"quốc hội", "QH", false},
    {"ủy ban thường vụ quốc hội", "UBTVQH", false},
    {"uỷ ban thường vụ quốc hội", "UBTVQH", false},
    {"chủ tịch nước", "CTN", false},
    {"văn phòng chính phủ", "VPCP", false},
    {"ban chấp hành trung ương", "TW", true},
    {"bch trung ương", "TW", true},
    {"trung ương đảng", "TW", true},
    {"bộ chính trị", "TW", true},
    {"ban bí thư", "TW", true},
    {"ban chấp hành đảng bộ tỉnh", "TU", true},
    {"ban chấp hành đảng bộ thành phố", "TU", true},
    {"ban thường vụ tỉnh ủy", "TU", true},
    {"ban thường vụ tỉnh uỷ", "TU", true},
    {"ban thường vụ thành ủy", "TU ThU", true},
    {"tỉnh ủy", "TU", true},
    {"tỉnh uỷ", "TU", true},
    {"thành ủy", "TU ThU", true},
    {"huyện ủy", "HU", true},
    {"đảng ủy", "ĐU", true},
    {"ubnd", "UBND UB", false},
    {"ủy ban nhân dân", "UBND UB", false},
    {"uỷ ban nhân dân", "UBND UB", false},
    {"chủ tịch ubnd", "UBND UB CTUBND", false},
    {"chủ tịch ủy ban nhân dân", "UBND UB CTUBND", false},
    {"chủ tịch uỷ ban nhân dân", "UBND UB CTUBND", false},
    {"hđnd", "HĐND", false},
    {"hội đồng nhân dân", "HĐND", false},
    {"thường trực hđnd", "HĐND", false},
    {"thường trực hội đồng nhân dân", "HĐND", false},
    {"bộ công an", "BCA", false},
    {"bộ công thương", "BCT", false},
    {"bộ dân tộc và tôn giáo", "BDTTG", false},
    {"bộ giáo dục và đào tạo", "BGDĐT BGD&ĐT", false},
    {"bộ giao thông vận tải", "BGTVT", false},
    {"bộ kế hoạch và đầu tư", "BKHĐT BKH", false},
    {"bộ khoa học và công nghệ", "BKHCN", false},
    {"bộ lao động - thương binh và xã hội", "BLĐTBXH LĐTBXH", false},
    {"bộ ngoại giao", "BNG", false},
    {"bộ nội vụ", "BNV", false},
    {"bộ nông nghiệp và môi trường", "BNNMT", false},
    {"bộ nông nghiệp và phát triển nông thôn", "BNNPTNT BNN", false},
    {"bộ quốc phòng", "BQP", false},
    {"bộ tài chính", "BTC", false},
    {"bộ tài nguyên và môi trường", "BTNMT", false},
    {"bộ thông tin và truyền thông", "BTTTT", false},
    {"bộ tư pháp", "BTP", false},
    {"bộ văn hóa, thể thao và du lịch", "BVHTTDL", false},
    {"bộ xây dựng", "BXD", false},
    {"bộ y tế", "BYT", false},
    {"ngân hàng nhà nước", "NHNN", false},
    {"thanh tra chính phủ", "TTCP", false},
    {"kiểm toán nhà nước", "KTNN", false},
};
const size_t cited_bodies_n = COUNT_OF(cited_bodies);

/* Titles that may stand before the name of a body: "của Bộ trưởng Bộ Y tế". */
const char *const body_heads[] = {"bộ trưởng ", "thống đốc ", "tổng thanh tra ", NULL};

const char cited_body_codes[] =
    "CP TTg QH UBTVQH CTN VPCP UBND UB CTUBND HĐND BCA BCT BDTTG BGDĐT BGD&ĐT BGTVT BKHĐT BKH "
    "BKHCN "
    "BLĐTBXH LĐTBXH BNG BNV BNNMT BNNPTNT BNN BQP BTC BTNMT BTTTT BTP BVHTTDL BXD BYT NHNN TTCP "
    "KTNN HĐTP VPQH BVHTT UBDT BKHCNMT";
const char cited_party_codes[] = "TW TU ThU HU ĐU VPTW BTCTW BTGTW BTGDVTW UBKTTW BNCTW VPTU";
