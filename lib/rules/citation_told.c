/* SPDX-License-Identifier: MIT
 * The sentence before a citation is read backwards, word by word: what leads over to the citation
 * ("tại", "(", or nothing), the verb, and the body that is its subject. */
#include "rules/citation_told.h"

#include "text/utf8.h"

enum {
    WORDS = 40,    /* looked back over */
    SMALL_MAX = 4, /* small-letter words in a row inside a name: "Ủy ban nhân dân tỉnh" */
    NAME_WORDS = 16 /* of a name with its title: "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang" */
};

struct sentence {
    struct str word[WORDS]; /* the last ones */
    size_t n;
};

/* What bodies do to the documents they issue. */
static const struct verb {
    const char *words;
    bool direct; /* what it takes is the body's own: "thông qua Nghị quyết số …" */
} verbs[] = {
    {"ban hành", true},    {"thông qua", true},   {"có văn bản", true},  {"có công văn", true},
    {"có tờ trình", true}, {"có báo cáo", true},  {"có", true},          {"có các", true},
    {"ký", true},          {"trình", true},       {"gửi", true},         {"phê duyệt", false},
    {"hướng dẫn", false},  {"quy định", false},   {"chỉ đạo", false},    {"giao", false},
    {"trả lời", false},    {"đề nghị", false},    {"yêu cầu", false},    {"báo cáo", false},
    {"kết luận", false},   {"thông báo", false},  {"chấp thuận", false}, {"đồng ý", false},
    {"cho phép", false},   {"công nhận", false},  {"công bố", false},    {"quyết định", false},
    {"quyết nghị", false}, {"điều chỉnh", false}, {"sửa đổi", false},    {"bổ sung", false},
    {"thành lập", false},  {"chuyển", false},     {"chuyển đến", false}, {"gửi đến", false},
    {"nêu", false},        {"xác định", false},   {"phân công", false},  {"thống nhất", false},
    {"kiến nghị", false},  {"đề xuất", false},    {"ủy quyền", false},   {"ý kiến", false},
    {"phát động", false},  {"triệu tập", false},
};

/* Papers and sayings that a body has: "đề nghị của Sở Tài chính tại Tờ trình số …". */
static const char *const sayings[] = {
    "đề nghị",  "báo cáo",   "ý kiến",   "chỉ đạo",    "kết luận",   "thông báo", "hướng dẫn",
    "yêu cầu",  "kiến nghị", "quy định", "văn bản",    "phê duyệt",  "trả lời",   "đề xuất",
    "ủy quyền", "tờ trình",  "công văn", "chủ trương", "thống nhất", "thẩm định", "chấp thuận"};

/* How the name of a body, or of the one who heads it, begins. */
static const char *const heads[] = {"bộ",
                                    "sở",
                                    "ban",
                                    "ủy ban",
                                    "uỷ ban",
                                    "ubnd",
                                    "hđnd",
                                    "hội đồng",
                                    "chính phủ",
                                    "thủ tướng",
                                    "phó thủ tướng",
                                    "văn phòng",
                                    "cục",
                                    "tổng cục",
                                    "chi cục",
                                    "vụ",
                                    "viện",
                                    "thanh tra",
                                    "tòa án",
                                    "toà án",
                                    "công an",
                                    "tỉnh ủy",
                                    "tỉnh uỷ",
                                    "thành ủy",
                                    "thành uỷ",
                                    "huyện ủy",
                                    "đảng ủy",
                                    "quốc hội",
                                    "chủ tịch",
                                    "phó chủ tịch",
                                    "bộ trưởng",
                                    "thứ trưởng",
                                    "giám đốc",
                                    "kho bạc",
                                    "bảo hiểm xã hội",
                                    "ngân hàng",
                                    "liên đoàn",
                                    "liên minh",
                                    "trung tâm",
                                    "trường",
                                    "phòng",
                                    "tập đoàn",
                                    "tổng công ty",
                                    "mặt trận",
                                    "ubmttq",
                                    "bệnh viện",
                                    "thường trực",
                                    "btv",
                                    "kiểm toán",
                                    "đài",
                                    "học viện",
                                    "đại học",
                                    "trung ương",
                                    "hội",
                                    "bí thư",
                                    "thuế",
                                    "hải quan",
                                    "cơ quan",
                                    "đoàn",
                                    "bch",
                                    "tổng thanh tra",
                                    "thống đốc",
                                    "nhà nước"};

/* Between a subject and its verb. */
static const char *const helpers[] = {"đã", "đang", "vừa",   "mới",  "cũng",  "có",
                                      "ý",  "kiến", "văn",   "bản",  "thống", "nhất",
                                      "ký", "và",   "chính", "thức", "tiếp",  "tục"};

/* Behind these another thought begins: no name reaches over them. */
static const char *const stops[] = {"theo", "để",  "nhằm",  "được", "do",  "các", "những", "căn",
                                    "thực", "nội", "nhiệm", "mức",  "với", "như", "khai",  "đối"};

/* "tại điểm a khoản 2 Điều 5 Nghị định số …": the part of the document that is meant. */
static const char *const parts[] = {"điểm", "khoản", "điều", "mục", "phần", "chương", "các"};

/* What leads from the verb over to a document. */
static const char *const links[] = {"tại", "bằng", "("};

/* "Nghị định số … (được sửa đổi, bổ sung tại": the body that amends is the one that issued. */
static const char *const amending[] = {"được", "đã",  "điều", "chỉnh", "sửa",  "đổi", "bổ", "sung",
                                       "thay", "thế", "theo", "tại",   "bằng", "bởi", "và"};

/* Papers named before "số" with words between: "có văn bản trả lời số …". */
static const char *const papers[] = {"văn bản", "công văn", "tờ trình", "báo cáo", "thông báo"};

/* ---- words ---- */

/* Without the marks around it; "(" by itself stays. */
static struct str bare(struct str word)
{
    while (word.n > 1 && (word.p[0] == '(' || word.p[0] == '"')) {
        word = str_from(word, 1);
    }
    while (word.n > 1 && (word.p[word.n - 1] == ',' || word.p[word.n - 1] == '"' ||
                          word.p[word.n - 1] == ')' || word.p[word.n - 1] == ':')) {
        word.n--;
    }
    return word;
}

static struct sentence words_before(struct str text)
{
    struct sentence out = {.n = 0};
    struct str words[WORDS];
    size_t end = text.n;
    while (out.n < WORDS) {
        text = str_trim_right(str_cut(text, 0, end));
        if (!text.n) {
            break;
        }
        for (end = text.n; end > 0 && text.p[end - 1] != ' ' && text.p[end - 1] != '\n'; end--) {
        }
        words[out.n++] = bare(str_from(text, end));
    }
    for (size_t i = 0; i < out.n; i++) {
        out.word[i] = words[out.n - 1 - i];
    }
    return out;
}

static bool is_word(struct str word, struct str lower)
{
    return word.n > 0 && utf8_match(word, 0, lower) == word.n;
}

static bool is_among(struct str word, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (is_word(word, str_of(list[i]))) {
            return true;
        }
    }
    return false;
}
#define AMONG(word, list) is_among(word, list, COUNT_OF(list))

/* Does the phrase stand in the words [at, …)? How many they are, or 0. */
static size_t phrase_at(const struct sentence *s, size_t at, size_t end, struct str phrase)
{
    struct str piece;
    size_t n = 0;
    while (str_next(&phrase, ' ', &piece)) {
        if (at + n >= end || !is_word(s->word[at + n], piece)) {
            return 0;
        }
        n++;
    }
    return n;
}

static bool begins_upper(struct str word)
{
    uint32_t c;
    return utf8_get(word, 0, &c) && utf8_is_upper(c);
}

static bool is_head(const struct sentence *s, size_t at, size_t end)
{
    for (size_t i = 0; begins_upper(s->word[at]) && i < COUNT_OF(heads); i++) {
        if (phrase_at(s, at, end, str_of(heads[i]))) {
            return true;
        }
    }
    return false;
}

/* Does the name of a body end at `end`? */
static bool body_ends(const struct sentence *s, size_t end)
{
    size_t small = 0;
    for (size_t at = end; at > 0 && end - at < NAME_WORDS && small <= SMALL_MAX; at--) {
        const struct str word = s->word[at - 1];
        if (is_head(s, at - 1, end)) {
            return true;
        }
        if (AMONG(word, stops)) {
            return false;
        }
        small = begins_upper(word) ? 0 : small + 1;
    }
    return false;
}

/* ---- verbs ---- */

static bool has_subject(const struct sentence *s, size_t verb)
{
    while (verb > 0 && AMONG(s->word[verb - 1], helpers)) {
        verb--;
    }
    return body_ends(s, verb);
}

/* The verb that starts at `at`; the longest. *n: its words. */
static const struct verb *verb_at(const struct sentence *s, size_t at, size_t end, size_t *n)
{
    const struct verb *best = NULL;
    *n = 0;
    for (size_t i = 0; i < COUNT_OF(verbs); i++) {
        const size_t here = phrase_at(s, at, end, str_of(verbs[i].words));
        if (here > *n) {
            *n = here;
            best = &verbs[i];
        }
    }
    return best;
}

/* "HĐND tỉnh đã thông qua [Nghị quyết số …]" */
static bool told_directly(const struct sentence *s, size_t end)
{
    for (size_t at = end; at > 0 && end - at < 3; at--) {
        size_t n;
        const struct verb *verb = verb_at(s, at - 1, end, &n);
        if (verb && verb->direct && at - 1 + n == end && has_subject(s, at - 1)) {
            return true;
        }
    }
    return false;
}

/* "Thủ tướng Chính phủ đã phê duyệt Chiến lược … tại": the verb nearest to "tại" decides where it
 * stands beside it ("mức chi quy định tại"); else any before it, unless "theo" parts them. */
static bool told_by_verb(const struct sentence *s, size_t end)
{
    for (size_t at = end; at > 0; at--) {
        size_t n;
        if (is_word(s->word[at - 1], STR("theo")) || is_word(s->word[at - 1], STR("căn"))) {
            return false;
        }
        if (verb_at(s, at - 1, end, &n)) {
            const bool subject = has_subject(s, at - 1);
            if (subject || at - 1 + n == end) {
                return subject;
            }
        }
    }
    return false;
}

/* "theo đề nghị của Sở Tài chính tại", "chỉ đạo của đồng chí Chủ tịch UBND tỉnh (" */
static bool told_by_saying(const struct sentence *s, size_t end)
{
    if (!body_ends(s, end)) {
        return false;
    }
    size_t of = end;
    while (of > 0 && end - of < NAME_WORDS && !is_word(s->word[of - 1], STR("của"))) {
        of--;
    }
    for (size_t at = of; at > 0 && of - at < NAME_WORDS / 2; at--) {
        for (size_t i = 0; i < COUNT_OF(sayings); i++) {
            if (phrase_at(s, at - 1, of, str_of(sayings[i]))) {
                return true;
            }
        }
    }
    return false;
}

/* ---- what leads over to the citation ---- */

static bool names_part(struct str word)
{
    uint32_t c = 0;
    const size_t n = utf8_get(word, 0, &c);
    return AMONG(word, parts) || (c >= '0' && c <= '9') || (n == word.n && utf8_is_letter(c));
}

static size_t skip_parts(const struct sentence *s, size_t end)
{
    size_t at = end;
    while (at > 0 && names_part(s->word[at - 1])) {
        at--;
    }
    return at > 0 && AMONG(s->word[at - 1], links) ? at : end;
}

/* Before "văn bản trả lời số": where the name of the paper begins. */
static size_t skip_paper(const struct sentence *s, size_t end)
{
    end -= end > 0 && is_word(s->word[end - 1], STR("số"));
    for (size_t at = end; at > 0 && end - at < 4; at--) {
        for (size_t i = 0; i < COUNT_OF(papers); i++) {
            if (phrase_at(s, at - 1, end, str_of(papers[i]))) {
                return at - 1;
            }
        }
    }
    return end;
}

bool issuer_told_before(struct str before, bool typed)
{
    const struct sentence s = words_before(before);
    size_t end = typed ? s.n : skip_paper(&s, s.n);
    end = skip_parts(&s, end);
    size_t verb_end = end;
    while (verb_end > 0 && AMONG(s.word[verb_end - 1], links)) {
        verb_end--; /* "(tại" */
    }
    return verb_end == end ? told_directly(&s, end)
                           : told_by_verb(&s, verb_end) || told_by_saying(&s, verb_end);
}

bool issuer_amends(struct str between)
{
    const struct sentence s = words_before(between);
    bool amends = false;
    for (size_t i = 0; i < s.n; i++) {
        amends |= is_word(s.word[i], STR("sửa")) || is_word(s.word[i], STR("điều")) ||
                  is_word(s.word[i], STR("thay")) || is_word(s.word[i], STR("bổ"));
        if (!AMONG(s.word[i], amending) && !is_word(s.word[i], STR("("))) {
            return false;
        }
    }
    return amends;
}
