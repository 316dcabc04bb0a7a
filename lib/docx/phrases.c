/* SPDX-License-Identifier: MIT */
#include "docx/phrases.h"

#include "text/utf8.h"

/* In capitals, sorted by code point: they are searched by halves. */
static const char *const compounds[] = {
    "AN NINH",      "AN SINH",      "AN TOÀN",      "BAN CHẤP",     "BAN QUẢN",    "BÁO CHÍ",
    "BƯU CHÍNH",    "BƯU ĐIỆN",     "BẢO HIỂM",     "BẢO VỆ",       "BỀN VỮNG",    "BỆNH VIỆN",
    "BỒI DƯỠNG",    "CAO ĐẲNG",     "CHI CỤC",      "CHIA SẺ",      "CHIẾN BINH",  "CHUYÊN NGÀNH",
    "CHUYỂN ĐỔI",   "CHÁNH THANH",  "CHÁNH VĂN",    "CHÍNH PHỦ",    "CHÍNH QUYỀN", "CHÍNH SÁCH",
    "CHƯƠNG TRÌNH", "CHẤP HÀNH",    "CHẤT LƯỢNG",   "CHỈ THỊ",      "CHỈ ĐẠO",     "CHỦ TỊCH",
    "CHỮA BỆNH",    "CUNG CẤP",     "CÁN BỘ",       "CÔNG AN",      "CÔNG CHỨC",   "CÔNG DÂN",
    "CÔNG NGHIỆP",  "CÔNG NGHỆ",    "CÔNG THƯƠNG",  "CÔNG TRÌNH",   "CÔNG TY",     "CÔNG TÁC",
    "CÔNG ĐOÀN",    "CƠ CHẾ",       "CƠ QUAN",      "CƠ SỞ",        "CẢI CÁCH",    "CỘNG ĐỒNG",
    "CỰU CHIẾN",    "DANH MỤC",     "DOANH NGHIỆP", "DU LỊCH",      "DÂN SỐ",      "DÂN TỘC",
    "DỊCH VỤ",      "DỮ LIỆU",      "DỰ ÁN",        "GIAI ĐOẠN",    "GIAO THÔNG",  "GIÁM SÁT",
    "GIÁM ĐỐC",     "GIÁO DỤC",     "GIẢM NGHÈO",   "HIỆU QUẢ",     "HOẠT ĐỘNG",   "HÀNH CHÍNH",
    "HƯỚNG DẪN",    "HẢI QUAN",     "HỒ SƠ",        "HỘI NHẬP",     "HỘI ĐỒNG",    "HỢP TÁC",
    "KHEN THƯỞNG",  "KHO BẠC",      "KHOA HỌC",     "KHU VỰC",      "KHÁM BỆNH",   "KINH DOANH",
    "KINH TẾ",      "KIỂM SOÁT",    "KIỂM SÁT",     "KIỂM TRA",     "KẾ HOẠCH",    "KẾT NỐI",
    "KẾT QUẢ",      "LAO ĐỘNG",     "LIÊN HIỆP",    "LIÊN MINH",    "LUẬT SƯ",     "MÔI TRƯỜNG",
    "MẦM NON",      "MẶT TRẬN",     "MỤC TIÊU",     "NGHỊ QUYẾT",   "NGHỊ ĐỊNH",   "NGOẠI VỤ",
    "NGÂN HÀNG",    "NGÂN SÁCH",    "NGƯỜI DÂN",    "NHIỆM VỤ",     "NHÀ NƯỚC",    "NHÂN DÂN",
    "NÂNG CAO",     "NÔNG DÂN",     "NÔNG NGHIỆP",  "NÔNG THÔN",    "NĂNG LỰC",    "NỘI VỤ",
    "PHÁT THANH",   "PHÁT TRIỂN",   "PHÊ DUYỆT",    "PHÍA BẮC",     "PHÍA NAM",    "PHÍA TÂY",
    "PHÍA ĐÔNG",    "PHÒNG CHỐNG",  "PHÓ CHÁNH",    "PHÓ CHỦ",      "PHÓ GIÁM",    "PHÓ TRƯỞNG",
    "PHỔ THÔNG",    "PHỤ NỮ",       "PHỤC VỤ",      "QUY HOẠCH",    "QUY ĐỊNH",    "QUYẾT ĐỊNH",
    "QUÂN SỰ",      "QUẢN LÝ",      "QUỐC GIA",     "QUỐC HỘI",     "QUỐC PHÒNG",  "QUỐC TẾ",
    "SÁNG TẠO",     "SẢN XUẤT",     "SỨC KHỎE",     "SỬ DỤNG",      "THANH NIÊN",  "THANH TRA",
    "THI ĐUA",      "THÀNH LẬP",    "THÀNH PHỐ",    "THÀNH ỦY",     "THÔNG TIN",   "THƯƠNG BINH",
    "THỂ THAO",     "THỊ XÃ",       "THỐNG KÊ",     "THỜI GIAN",    "THỦ TƯỚNG",   "THỦ TỤC",
    "THỦY SẢN",     "THỰC HIỆN",    "TIÊU CHUẨN",   "TIỂU HỌC",     "TOÀ ÁN",      "TOÀN TRÌNH",
    "TRIỂN KHAI",   "TRUNG CẤP",    "TRUNG TÂM",    "TRUNG ƯƠNG",   "TRUYỀN HÌNH", "TRUYỀN THÔNG",
    "TRUYỀN THỐNG", "TRÁCH NHIỆM",  "TRƯỜNG HỌC",   "TRƯỞNG PHÒNG", "TRẬT TỰ",     "TRẺ EM",
    "TRỰC TUYẾN",   "TUYÊN TRUYỀN", "TÀI CHÍNH",    "TÀI NGUYÊN",   "TÒA ÁN",      "TÔN GIÁO",
    "TĂNG CƯỜNG",   "TƯ PHÁP",      "TẬP HUẤN",     "TỔ CHỨC",      "TỔ QUỐC",     "TỔNG CÔNG",
    "TỔNG HỢP",     "TỔNG KẾT",     "VIÊN CHỨC",    "VIỄN THÔNG",   "VIỆT NAM",    "VĂN BẢN",
    "VĂN HOÁ",      "VĂN HÓA",      "VĂN PHÒNG",    "VẬN TẢI",      "XÂY DỰNG",    "XÃ HỘI",
    "Y TẾ",         "YÊU CẦU",      "Ý THỨC",       "ĐO LƯỜNG",     "ĐÀO TẠO",     "ĐÔ THỊ",
    "ĐƠN VỊ",       "ĐƯỜNG BỘ",     "ĐẠI HỌC",      "ĐẦU TƯ",       "ĐẨY MẠNH",    "ĐỀ ÁN",
    "ĐỊA BÀN",      "ĐỊA PHƯƠNG",   "ĐỔI MỚI",      "ĐỔI SỐ",       "ĐỜI SỐNG",    "ƯU TIÊN",
    "ỦY BAN",       "ỨNG DỤNG",
};

static const char *const openers[] = {
    "VÀ",  "TỈNH",  "THÀNH PHỐ", "HUYỆN", "QUẬN", "THỊ XÃ", "PHƯỜNG",    "ĐẶC KHU", "XÃ",
    "CÁC", "THUỘC", "VỀ",        "CỦA",   "TRÊN", "TẠI",    "GIAI ĐOẠN", "ĐẾN NĂM", "GẮN VỚI"};

/* Kinds of places: a name follows. */
static const char *const places[] = {"TỈNH", "PHỐ", "HUYỆN", "QUẬN", "XÃ", "PHƯỜNG", "TRẤN", "KHU"};

/* By code points, `s` in capitals against what stands at *at of `phrase`; *at is moved over it. */
static int compare_word(struct str s, struct str phrase, size_t *at)
{
    uint32_t c = 0;
    uint32_t u = 0;
    for (size_t i = 0, n; (n = utf8_get(s, i, &c)) > 0; i += n) {
        const size_t m = utf8_get(phrase, *at, &u);
        c = utf8_upper(c);
        if (m == 0 || c != u) {
            return m == 0 || c > u ? 1 : -1;
        }
        *at += m;
    }
    return 0;
}

/* The two words "x y", or one when `second` is empty, against a phrase in capitals. */
static int compare_phrase(struct str first, struct str second, struct str phrase)
{
    size_t at = 0;
    int order = compare_word(first, phrase, &at);
    if (second.n) {
        order = order ? order : compare_word(STR(" "), phrase, &at);
        order = order ? order : compare_word(second, phrase, &at);
    }
    return order || at == phrase.n ? order : -1;
}

static bool is_phrase(struct str first, struct str second, struct str phrase)
{
    return compare_phrase(first, second, phrase) == 0;
}

static bool is_word(struct str s, struct str word)
{
    return is_phrase(s, STR_EMPTY, word);
}

static bool is_compound(struct str first, struct str second)
{
    size_t from = 0;
    size_t to = COUNT_OF(compounds);
    while (from < to) {
        const size_t middle = from + (to - from) / 2;
        const int order = compare_phrase(first, second, str_of(compounds[middle]));
        if (order == 0) {
            return true;
        }
        if (order < 0) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    return false;
}

/* "Lam" of "Lam Giang": two such words are a name. Words all in capitals are none. */
static bool is_capitalised(struct str word)
{
    uint32_t first = 0;
    uint32_t second = 0;
    const size_t n = utf8_get(word, 0, &first);
    return n && utf8_is_upper(first) && utf8_get(word, n, &second) && utf8_is_letter(second) &&
           !utf8_is_upper(second);
}

const char *phrase_compound(size_t i)
{
    return i < COUNT_OF(compounds) ? compounds[i] : NULL;
}

static bool is_upper_first(struct str word)
{
    uint32_t c = 0;
    return utf8_get(word, 0, &c) > 0 && utf8_is_upper(c);
}

/* "TỈNH LAM", "tỉnh Lam", but not "CẤP TỈNH VÀ" or "XÃ HỘI". */
static bool is_place(struct str kind, struct str name)
{
    bool known = false;
    for (size_t k = 0; k < COUNT_OF(places); k++) {
        known = known || is_word(kind, str_of(places[k]));
    }
    return known && is_upper_first(name) && !phrase_opens(name, STR_EMPTY) &&
           !is_word(name, STR("HỘI"));
}

bool phrase_holds(struct str word, struct str next)
{
    return is_compound(word, next) || (is_capitalised(word) && is_capitalised(next)) ||
           is_place(word, next);
}

bool phrase_names(struct str kind, struct str first, struct str second)
{
    return is_place(kind, first) && is_upper_first(second) && !phrase_opens(second, STR_EMPTY);
}

bool phrase_opens(struct str word, struct str next)
{
    for (size_t k = 0; k < COUNT_OF(openers); k++) {
        const struct str opener = str_of(openers[k]);
        if (is_word(word, opener) || is_phrase(word, next, opener)) {
            return !is_phrase(word, next, STR("XÃ HỘI")); /* no commune */
        }
    }
    return false;
}
