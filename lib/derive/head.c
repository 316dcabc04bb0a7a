/* SPDX-License-Identifier: MIT
 * Who signs for an agency, by its kind. The kind is told by how the official name begins; the
 * register's `người đứng đầu` overrides the title. */
#include "derive/head.h"

#include "text/fold.h"

/* The first row that fits wins, so longer beginnings stand before shorter ones. */
static const struct head heads[] = {
    {"Ủy ban nhân dân", "ủy ban nhân dân", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"},
    {"Ủy ban Mặt trận", "mặt trận", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"},
    {"Hội đồng nhân dân", "hội đồng nhân dân", "TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"},
    {"Sở", "sở", "", "GIÁM ĐỐC"},
    {"Thanh tra", "thanh tra", "", "CHÁNH THANH TRA"},
    {"Ban Thường trực", "mặt trận", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"},
    {"Ban Chỉ huy", "quân sự", "", "CHỈ HUY TRƯỞNG"},
    {"Ban", "ban", "", "TRƯỞNG BAN"},
    {"Báo", "báo", "", "TỔNG BIÊN TẬP"},
    {"Tạp chí", "báo", "", "TỔNG BIÊN TẬP"},
    {"Đài", "đài", "", "GIÁM ĐỐC"},
    {"Trung tâm", "trung tâm", "", "GIÁM ĐỐC"},
    {"Bảo hiểm xã hội", "bảo hiểm xã hội", "", "GIÁM ĐỐC"},
    {"Phòng", "phòng", "", "TRƯỞNG PHÒNG"},
    {"Văn phòng", "văn phòng", "", "CHÁNH VĂN PHÒNG"},
    {"Chi cục", "chi cục", "", "CHI CỤC TRƯỞNG"},
    {"Tổng cục", "cục", "", "TỔNG CỤC TRƯỞNG"},
    {"Cục", "cục", "", "CỤC TRƯỞNG"},
    {"Vụ", "vụ", "", "VỤ TRƯỞNG"},
    {"Công an", "công an", "", "GIÁM ĐỐC"},
    {"Bộ Chỉ huy", "quân sự", "", "CHỈ HUY TRƯỞNG"},
    {"Bộ đội Biên phòng", "quân sự", "", "CHỈ HUY TRƯỞNG"},
    {"Bộ", "bộ", "", "BỘ TRƯỞNG"},
    {"Viện kiểm sát", "viện", "", "VIỆN TRƯỞNG"},
    {"Viện", "viện", "", "VIỆN TRƯỞNG"},
    {"Tòa án", "tòa án", "", "CHÁNH ÁN"},
    {"Bệnh viện", "bệnh viện", "", "GIÁM ĐỐC"},
    {"Trạm", "trạm", "", "TRẠM TRƯỞNG"},
    {"Trường", "trường", "", "HIỆU TRƯỞNG"},
    {"Học viện", "trường", "", "GIÁM ĐỐC"},
    {"Đại học", "trường", "", "GIÁM ĐỐC"},
    {"Thuế", "thuế", "", "TRƯỞNG THUẾ"},
    {"Kho bạc", "kho bạc", "", "GIÁM ĐỐC"},
    {"Ngân hàng", "ngân hàng", "", "GIÁM ĐỐC"},
    {"Quỹ", "quỹ", "", "GIÁM ĐỐC"},
    {"Bưu điện", "doanh nghiệp", "", "GIÁM ĐỐC"},
    {"Tổng công ty", "doanh nghiệp", "", "TỔNG GIÁM ĐỐC"},
    {"Công ty", "doanh nghiệp", "", "GIÁM ĐỐC"},
    {"Liên đoàn Lao động", "đoàn thể", "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"},
    {"Hội Liên hiệp Phụ nữ", "đoàn thể", "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"},
    {"Hội Nông dân", "đoàn thể", "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"},
    {"Hội Cựu chiến binh", "đoàn thể", "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"},
    {"Đoàn Thanh niên", "đoàn thể", "TM. BAN THƯỜNG VỤ", "BÍ THƯ"},
    {"Tỉnh đoàn", "đoàn thể", "TM. BAN THƯỜNG VỤ", "BÍ THƯ"},
    {"Liên minh", "hội", "", "CHỦ TỊCH"},
    {"Liên hiệp", "hội", "", "CHỦ TỊCH"},
    {"Hội", "hội", "", "CHỦ TỊCH"},
    {"Đội", "đội", "", "ĐỘI TRƯỞNG"},
    {"Tổ", "tổ", "", "TỔ TRƯỞNG"},
};

static const struct head any_head = {"", "khác", "", "THỦ TRƯỞNG"};

static bool begins_with_words(struct str name, struct str words)
{
    return str_starts(name, words) && (name.n == words.n || name.p[words.n] == ' ');
}

const struct head *agency_head(struct arena *a, const struct agency *agency)
{
    const struct str name = fold_name(a, agency->name.text);
    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        if (begins_with_words(name, fold_name(a, str_of(heads[i].prefix)))) {
            return &heads[i];
        }
    }
    return &any_head;
}

struct str agency_head_title(struct arena *a, const struct agency *agency)
{
    const struct str own = str_trim(agency->head.text);
    return own.n ? own : str_of(agency_head(a, agency)->title);
}

struct str agency_authority(struct arena *a, const struct agency *agency)
{
    return str_of(agency_head(a, agency)->authority);
}

const char *agency_kind_at(size_t i)
{
    return i < COUNT_OF(heads) ? heads[i].kind : NULL;
}
