/* SPDX-License-Identifier: MIT */
#include "docx/lines.h"

#include "text/utf8.h"

enum {
    WORDS_MAX = 64,
    COST_APART = 4000, /* a break inside a compound word */
    COST_GOOD = -1200, /* a break where a clerk likes one */
    COST_NONE = INT32_MAX / 2,
};

/* Words that stay together, in names of agencies and titles of documents. In capitals, sorted by
 * code point. */
static const char *const compounds[] = {
    "AN NINH", "AN TOÀN", "BAN CHẤP", "BAN QUẢN", "BÁO CHÍ", "BƯU CHÍNH", "BƯU ĐIỆN", "BẢO HIỂM",
    "BẢO VỆ", "BỀN VỮNG", "BỆNH VIỆN", "CAO ĐẲNG", "CHI CỤC", "CHIA SẺ", "CHIẾN BINH",
    "CHUYÊN NGÀNH", "CHUYỂN ĐỔI", "CHÍNH PHỦ", "CHÍNH QUYỀN", "CHƯƠNG TRÌNH", "CHẤP HÀNH",
    "CHẤT LƯỢNG", "CUNG CẤP", "CÔNG AN", "CÔNG CHỨC", "CÔNG NGHIỆP", "CÔNG NGHỆ", "CÔNG THƯƠNG",
    "CÔNG TY", "CÔNG TÁC", "CÔNG ĐOÀN", "CƠ SỞ", "CẢI CÁCH", "CỘNG ĐỒNG", "CỰU CHIẾN", "DANH MỤC",
    "DOANH NGHIỆP", "DU LỊCH", "DÂN SỐ", "DÂN TỘC", "DỊCH VỤ", "DỮ LIỆU", "GIAI ĐOẠN", "GIAO THÔNG",
    "GIÁM SÁT", "GIÁO DỤC", "GIẢM NGHÈO", "HOẠT ĐỘNG", "HÀNH CHÍNH", "HẢI QUAN", "HỘI NHẬP",
    "HỘI ĐỒNG", "HỢP TÁC", "KHEN THƯỞNG", "KHO BẠC", "KHOA HỌC", "KHU VỰC", "KINH TẾ", "KIỂM SÁT",
    "KIỂM TRA", "KẾ HOẠCH", "KẾT NỐI", "LAO ĐỘNG", "LIÊN HIỆP", "LIÊN MINH", "MÔI TRƯỜNG",
    "MẦM NON", "MẶT TRẬN", "MỤC TIÊU", "NGHỊ QUYẾT", "NGHỊ ĐỊNH", "NGOẠI VỤ", "NGÂN HÀNG",
    "NGÂN SÁCH", "NGƯỜI DÂN", "NHIỆM VỤ", "NHÀ NƯỚC", "NHÂN DÂN", "NÂNG CAO", "NÔNG DÂN",
    "NÔNG NGHIỆP", "NÔNG THÔN", "NỘI VỤ", "PHÁT THANH", "PHÁT TRIỂN", "PHÊ DUYỆT", "PHÒNG CHỐNG",
    "PHỔ THÔNG", "PHỤ NỮ", "PHỤC VỤ", "QUY HOẠCH", "QUY ĐỊNH", "QUYẾT ĐỊNH", "QUÂN SỰ", "QUẢN LÝ",
    "QUỐC GIA", "QUỐC HỘI", "QUỐC PHÒNG", "QUỐC TẾ", "SÁNG TẠO", "THANH NIÊN", "THANH TRA",
    "THI ĐUA", "THÀNH LẬP", "THÀNH PHỐ", "THÀNH ỦY", "THÔNG TIN", "THƯƠNG BINH", "THỂ THAO",
    "THỊ XÃ", "THỐNG KÊ", "THỦ TƯỚNG", "THỦ TỤC", "THỰC HIỆN", "TIÊU CHUẨN", "TIỂU HỌC", "TOÀ ÁN",
    "TOÀN TRÌNH", "TRIỂN KHAI", "TRUNG CẤP", "TRUNG TÂM", "TRUNG ƯƠNG", "TRUYỀN HÌNH",
    "TRUYỀN THÔNG", "TRƯỜNG HỌC", "TRẬT TỰ", "TRẺ EM", "TRỰC TUYẾN", "TÀI CHÍNH", "TÀI NGUYÊN",
    "TÒA ÁN", "TÔN GIÁO", "TĂNG CƯỜNG", "TƯ PHÁP", "TỔ CHỨC", "TỔ QUỐC", "TỔNG CÔNG", "TỔNG KẾT",
    "VIỄN THÔNG", "VIỆT NAM", "VĂN HOÁ", "VĂN HÓA", "VĂN PHÒNG", "VẬN TẢI", "XÂY DỰNG", "XÃ HỘI",
    "Y TẾ", "ĐO LƯỜNG", "ĐÀO TẠO", "ĐÔ THỊ", "ĐẠI HỌC", "ĐẦU TƯ", "ĐẨY MẠNH", "ĐỊA BÀN",
    "ĐỊA PHƯƠNG", "ĐỔI MỚI", "ĐỔI SỐ", "ƯU TIÊN", "ỦY BAN",
};

/* Words a new line likes to begin with. */
static const char *const openers[] = {"VÀ",   "TỈNH",   "THÀNH PHỐ", "HUYỆN", "QUẬN", "THỊ XÃ",
                                      "PHƯỜNG", "ĐẶC KHU", "XÃ",        "CÁC",   "THUỘC"};

struct setting {
    struct str words[WORDS_MAX];
    size_t n;
    struct type type;
    unsigned width;
};

/* Is `s` the capitals `upper`, in whatever case? */
static bool is_word(struct str s, struct str upper)
{
    size_t i = 0;
    size_t k = 0;
    uint32_t c = 0;
    uint32_t u = 0;
    size_t n = 0;
    while ((n = utf8_get(s, i, &c)) > 0) {
        const size_t m = utf8_get(upper, k, &u);
        if (m == 0 || utf8_upper(c) != u) {
            return false;
        }
        i += n;
        k += m;
    }
    return k == upper.n;
}

/* Are the two words the phrase in capitals, "X Y"? */
static bool is_phrase(struct str first, struct str second, const char *phrase)
{
    struct str rest = str_of(phrase);
    struct str word = STR_EMPTY;
    return str_next(&rest, ' ', &word) && is_word(first, word) && is_word(second, rest);
}

static bool is_compound(struct str first, struct str second)
{
    for (size_t i = 0; i < COUNT_OF(compounds); i++) {
        if (is_phrase(first, second, compounds[i])) {
            return true;
        }
    }
    return false;
}

static bool is_opener(const struct setting *s, size_t i)
{
    const struct str next = i + 1 < s->n ? s->words[i + 1] : STR_EMPTY;
    for (size_t k = 0; k < COUNT_OF(openers); k++) {
        if (str_is(s->words[i], openers[k]) || is_phrase(s->words[i], next, openers[k])) {
            return !str_is(s->words[i], "XÃ") || !str_is(next, "HỘI");
        }
    }
    return false;
}

/* Of a line that begins with word i. */
static int32_t break_cost(const struct setting *s, size_t i)
{
    const struct str before = s->words[i - 1];
    if (str_is(s->words[i], "-") || is_compound(before, s->words[i])) {
        return COST_APART;
    }
    return str_ends(before, STR(",")) || str_is(before, "-") || is_opener(s, i) ? COST_GOOD : 0;
}

/* Width of words [from, to) in one line. */
static unsigned span_width(const struct setting *s, size_t from, size_t to)
{
    unsigned sum = 0;
    for (size_t i = from; i < to; i++) {
        sum += text_width(s->words[i], s->type.face, s->type.size);
    }
    return sum + (unsigned)(to - from - 1) * text_width(STR(" "), s->type.face, s->type.size);
}

/* Of one line: how far, in percent squared, it is from the mean length. */
static int32_t line_cost(const struct setting *s, size_t from, size_t to, unsigned mean)
{
    const unsigned width = span_width(s, from, to);
    if (width > s->width && to - from > 1) {
        return COST_NONE;
    }
    const int32_t off = ((int32_t)width - (int32_t)mean) * 100 / (int32_t)(mean + 1);
    return off * off;
}

/* The best breaks of all words into exactly `count` lines: starts[k] is the first word of line k.
 * False when they do not fit. */
static bool best_breaks(const struct setting *s, size_t count, size_t *starts)
{
    static const int32_t none = COST_NONE;
    int32_t cost[WORDS_MAX + 1];
    int32_t next_cost[WORDS_MAX + 1];
    unsigned char from[WORDS_MAX][WORDS_MAX + 1];
    const unsigned mean = span_width(s, 0, s->n) / (unsigned)count;
    for (size_t to = 0; to <= s->n; to++) {
        cost[to] = to ? none : 0;
    }
    for (size_t k = 0; k < count; k++) {
        for (size_t to = 0; to <= s->n; to++) {
            next_cost[to] = none;
            for (size_t i = k; i < to; i++) {
                const int32_t line = line_cost(s, i, to, mean);
                const int32_t sum = cost[i] >= none || line >= none
                                        ? none : cost[i] + line + (i ? break_cost(s, i) : 0);
                if (sum < next_cost[to]) {
                    next_cost[to] = sum;
                    from[k][to] = (unsigned char)i;
                }
            }
        }
        for (size_t to = 0; to <= s->n; to++) {
            cost[to] = next_cost[to];
        }
    }
    if (cost[s->n] >= none) {
        return false;
    }
    for (size_t k = count, to = s->n; k > 0; k--) {
        starts[k - 1] = to = from[k - 1][to];
    }
    return true;
}

static void split_words(struct str text, struct setting *s)
{
    struct str word;
    while (s->n < WORDS_MAX && str_next(&text, ' ', &word)) {
        if (word.n) {
            s->words[s->n++] = word;
        }
    }
}

struct lines lines_break(struct arena *a, struct str text, struct type type, unsigned width)
{
    struct lines lines = {0};
    struct setting s = {.type = type, .width = width};
    size_t starts[WORDS_MAX + 1];
    split_words(text, &s);
    size_t count = s.n ? 1 : 0;
    while (count && count < s.n && !best_breaks(&s, count, starts)) {
        count++;
    }
    if (count && count == s.n) {
        (void)best_breaks(&s, count, starts);
    }
    for (size_t k = 0; k < count; k++) {
        const size_t end = k + 1 < count ? starts[k + 1] : s.n;
        VEC_PUSH(a, &lines.list, str_join(a, s.words + starts[k], end - starts[k], STR(" ")));
    }
    return lines;
}

/* Words that should not end a line: the number that follows belongs to them. */
static const char *const clingers[] = {"ngày", "tháng", "năm",  "số",  "Số",   "Điều",
                                       "khoản", "điểm", "mục",  "Mục", "-",    "–"};

/* "Lam" of "Lam Giang": two such words are a name. Words all in capitals are none. */
static bool is_capitalised(struct str word)
{
    uint32_t first = 0;
    uint32_t second = 0;
    const size_t n = utf8_get(word, 0, &first);
    return n && utf8_is_upper(first) && utf8_get(word, n, &second) && utf8_is_letter(second) &&
           !utf8_is_upper(second);
}

/* Should a line not be broken between the two? */
static bool clings(struct str word, struct str next)
{
    for (size_t i = 0; i < COUNT_OF(clingers); i++) {
        if (str_is(word, clingers[i])) {
            return true;
        }
    }
    return str_is(next, "-") || str_is(next, "–") || is_compound(word, next) ||
           (is_capitalised(word) && is_capitalised(next));
}

/* How a text fills lines of a width, from word to word as Word does it. */
struct filling {
    unsigned count, longest;
    unsigned bad; /* lines that end where they should not */
};

static struct filling fill(struct str text, struct type type, unsigned width)
{
    const unsigned blank = text_width(STR(" "), type.face, type.size);
    struct filling f = {0};
    struct str last = STR_EMPTY;
    struct str word;
    unsigned line = 0;
    while (str_next(&text, ' ', &word)) {
        const unsigned w = text_width(word, type.face, type.size);
        if (f.count && line + blank + w <= width) {
            line += blank + w;
        } else {
            f.count++;
            f.bad += f.count > 1 && clings(last, word) ? 1 : 0;
            line = w;
        }
        f.longest = line > f.longest ? line : f.longest;
        last = word;
    }
    return f;
}

unsigned lines_count(struct str text, struct type type, unsigned width, unsigned *longest)
{
    const struct filling f = fill(text, type, width);
    *longest = f.longest;
    return f.count;
}

unsigned lines_narrow(struct str text, struct type type, unsigned width)
{
    enum { STEP = 60 };
    const unsigned count = fill(text, type, width).count;
    unsigned best = width;
    unsigned best_bad = UINT32_MAX;
    /* From wide to narrow: the narrowest of the least bad. */
    for (unsigned w = width; w > STEP; w -= STEP) {
        const struct filling f = fill(text, type, w);
        if (f.count > count || f.longest > w) {
            break;
        }
        if (f.bad <= best_bad) {
            best = w;
            best_bad = f.bad;
        }
    }
    return best;
}

unsigned lines_longest(const struct lines *lines, struct type type)
{
    unsigned longest = 0;
    for (size_t i = 0; i < lines->list.n; i++) {
        const unsigned w = text_width(lines->list.v[i], type.face, type.size);
        longest = w > longest ? w : longest;
    }
    return longest;
}
