/* SPDX-License-Identifier: MIT
 * Group C: citations. What the citations are is the parser's business (text/citation.h); here they
 * are judged one by one, then those of one document against each other. References to items of the
 * document itself are in reference.c. */
#include "rules/cites.h"
#include "rules/groups.h"
#include "rules/reference.h"
#include "text/fold.h"
#include "text/utf8.h"

typedef void cite_fn(const struct rule_run *run, const struct cite *cite);

static void each_cite(const struct rule_run *run, cite_fn *fn)
{
    const struct cites *cites = cites_of(run);
    for (size_t i = 0; i < cites->list.n; i++) {
        fn(run, &cites->list.v[i]);
    }
}

static struct str symbol_of(const struct rule_run *run, const struct citation *c)
{
    return citation_symbol(run->arena, c, c->form);
}

/* A report on the number and symbol, with the symbol that should stand there. */
static struct finding *report_symbol(const struct rule_run *run, const struct cite *cite,
                                     const char *vi, const char *en, struct str right)
{
    const struct str words = cite_words(cite, cite->c.at);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.at),
               run->code, vi, en, STR_ARG(words));
    if (right.n) {
        hint(run->sink, f, "viết: %.*s", "write: %.*s", STR_ARG(right));
    }
    return f;
}

/* ---- C301: malformed ---- */

/* Documents of old times bear symbols that no later rule knew. */
static bool is_old(const struct citation *c)
{
    return (c->day.year && c->day.year < 2005) || (c->year && c->year < 2005);
}

/* The group that should stand where a type or body is misspelt; the citation is corrected. */
static bool correct_groups(const struct rule_run *run, struct citation *c)
{
    const struct str first = c->groups[0];
    const struct str type = body_code_known(first) ? STR_EMPTY : type_code_near(run->arena, first);
    const bool expected = c->type_row && code_among(type, c->type_row->codes);
    const bool same_letters = str_eq(fold_ascii(run->arena, type), fold_ascii(run->arena, first));
    bool wrong = false;
    if (type.n && c->groups_n > 1 &&
        (expected || (same_letters && body_code_known(c->groups[1])))) {
        c->groups[0] = type;
        wrong = true;
    }
    const size_t at = type_code_known(c->groups[0]) && c->groups_n > 1 ? 1 : 0;
    const struct str body =
        c->form == CITE_ASSEMBLY ? STR_EMPTY : body_code_near(run->arena, c->groups[at]);
    if (body.n && (at == 1 || c->groups_n > 1) &&
        str_eq(fold_ascii(run->arena, body), fold_ascii(run->arena, c->groups[at]))) {
        c->groups[at] = body;
        wrong = true;
    }
    if (str_is(c->groups[0], "NĐ") && at == 1 && !body_code_known(c->groups[1])) {
        c->groups[1] = STR("CP"); /* only the Government issues them */
        wrong = true;
    }
    return wrong;
}

/* "268/UBND-KH": type and issuer stand in the wrong order. */
static bool correct_order(struct citation *c)
{
    if (c->groups_n != 2 || !c->type_row || !body_code_known(c->groups[0]) ||
        !code_among(c->groups[1], c->type_row->codes)) {
        return false;
    }
    const struct str first = c->groups[0];
    c->groups[0] = c->groups[1];
    c->groups[1] = first;
    return true;
}

/* "89/QĐ - TTg" and "89/QĐ-TTg": what may be mended without asking. */
static bool only_blanks_differ(struct str written, struct str right)
{
    size_t i = 0;
    for (size_t k = 0; k < written.n; k++) {
        if (written.p[k] == ' ') {
            continue;
        }
        if (i == right.n || written.p[k] != right.p[i++]) {
            return false;
        }
    }
    return i == right.n;
}

static void malformed(const struct rule_run *run, const struct cite *cite)
{
    struct citation right = cite->c;
    if (is_old(&right)) {
        return;
    }
    const bool wrong = correct_order(&right) || correct_groups(run, &right);
    if (wrong || right.untidy) {
        const struct str symbol = symbol_of(run, &right);
        struct finding *f = report_symbol(run, cite, "số, ký hiệu \"%.*s\" viết sai dạng",
                                          "the number and symbol \"%.*s\" are malformed", symbol);
        if (only_blanks_differ(cite_words(cite, cite->c.at), symbol)) {
            passage_fix(run, f, cite->passage, cite->c.at.from, cite->c.at.to, symbol);
        }
    }
}

static void check_malformed(const struct rule_run *run)
{
    each_cite(run, malformed);
}

/* ---- C302: type and symbol ---- */

static struct str first_code(const char *codes)
{
    struct str rest = str_of(codes);
    struct str code = STR_EMPTY;
    (void)str_next(&rest, ' ', &code);
    return code;
}

static void say_type(const struct rule_run *run, const struct cite *cite)
{
    struct citation right = cite->c;
    const struct str code = first_code(cite->c.type_row->codes);
    const struct str type = cite_words(cite, cite->c.type);
    const bool named = right.groups_n > 1 && cite->c.form != CITE_ASSEMBLY && code.n;
    if (named) {
        right.groups[0] = code;
    }
    const struct str words = cite_words(cite, cite->c.at);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.at),
               run->code, "viện dẫn \"%.*s\" nhưng ký hiệu là \"%.*s\"",
               "cited as \"%.*s\" but its symbol is \"%.*s\"", STR_ARG(type), STR_ARG(words));
    if (named) {
        hint(run->sink, f, "kiểm tra bản gốc: %.*s, hoặc sửa tên loại",
             "look it up: %.*s, or correct the type", STR_ARG(symbol_of(run, &right)));
    } else {
        hint(run->sink, f, "kiểm tra tên loại và ký hiệu ở bản gốc",
             "look up type and symbol in the original");
    }
}

static void type_mismatch(const struct rule_run *run, const struct cite *cite)
{
    const struct citation *c = &cite->c;
    const struct str code = citation_type_code(c);
    const char *codes = c->type_row ? c->type_row->codes : "";
    if (!*codes || !code.n || str_is(code, "VBHN") || code_among(code, codes) || is_old(c)) {
        return;
    }
    if (c->form != CITE_ASSEMBLY && !type_code_known(code)) {
        return; /* C301, or an abbreviation we have not met */
    }
    say_type(run, cite);
}

static void check_type(const struct rule_run *run)
{
    each_cite(run, type_mismatch);
}

/* ---- C303: issuer and symbol ---- */

static bool issuer_disagrees(const struct citation *c)
{
    const struct str body = citation_body_code(c);
    return c->issuer_row && body_code_known(body) && !code_among(body, c->issuer_row->codes) &&
           !str_is(c->groups[0], "TTLT") && !str_is(c->groups[0], "NQLT") &&
           !str_is(c->groups[0], "VBHN");
}

static void issuer_mismatch(const struct rule_run *run, const struct cite *cite)
{
    if (!issuer_disagrees(&cite->c) || is_old(&cite->c)) {
        return;
    }
    const struct str issuer = cite_words(cite, cite->c.issuer);
    const struct str words = cite_words(cite, cite->c.at);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.issuer),
               run->code, "ký hiệu \"%.*s\" không phải của %.*s",
               "the symbol \"%.*s\" is not one of %.*s", STR_ARG(words), STR_ARG(issuer));
    const struct str code = first_code(cite->c.issuer_row->codes);
    hint(run->sink, f, "văn bản của cơ quan này mang chữ \"%.*s\"; kiểm tra bản gốc",
         "documents of this body bear \"%.*s\"; look up the original", STR_ARG(code));
}

static void check_issuer(const struct rule_run *run)
{
    each_cite(run, issuer_mismatch);
}

/* ---- C305, C306, C310: dates ---- */

/* Every full date after "ngày", in citations or not. */
static void impossible_dates(const struct rule_run *run, const struct passage *p)
{
    const struct str day = STR("ngày ");
    for (size_t at = str_find(p->text, day, 0); at != STR_NPOS;
         at = str_find(p->text, day, at + day.n)) {
        struct date d;
        const size_t from = at + day.n;
        const size_t n = date_scan(str_from(p->text, from), &d);
        if (!n || date_valid(d)) {
            continue;
        }
        struct finding *f = report(
            run->sink, run->document->source, passage_place(run->document, p, from, from + n),
            run->code, "ngày \"%.*s\" không có trong lịch",
            "the date \"%.*s\" is not in the calendar", (int)n, p->text.p + from);
        hint(run->sink, f, "kiểm tra lại ngày, tháng", "check day and month");
    }
}

static void check_impossible(const struct rule_run *run)
{
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; i < passages->list.n; i++) {
        impossible_dates(run, &passages->list.v[i]);
    }
}

static void cited_later(const struct rule_run *run, const struct cite *cite)
{
    const struct field_date *own = &run->document->meta.date;
    if (!own->date.year || !cite_dated(cite) || !date_valid(cite->c.day) ||
        date_cmp(cite->c.day, own->date) <= 0) {
        return;
    }
    const struct str words = cite_words(cite, cite->c.at);
    const struct str day = date_short(run->arena, own->date);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.date),
               run->code, "văn bản %.*s có ngày sau ngày của văn bản này (%.*s)",
               "%.*s is dated after this document (%.*s)", STR_ARG(words), STR_ARG(day));
    if (own->raw.at.end) {
        related(run->sink, f, run->document->source, own->raw.at, "ngày của văn bản ở đây",
                "the date of the document is here");
    }
}

static void check_later(const struct rule_run *run)
{
    each_cite(run, cited_later);
}

static void year_mismatch(const struct rule_run *run, const struct cite *cite)
{
    const struct citation *c = &cite->c;
    if (!c->year || !cite_dated(cite) || !date_valid(c->day) || c->day.year == c->year) {
        return;
    }
    const struct str words = cite_words(cite, c->at);
    const struct str day = cite_words(cite, c->date);
    struct finding *f = report(
        run->sink, run->document->source, cite_place(run->document, cite, c->date), run->code,
        "năm trong ký hiệu %.*s khác năm của ngày ban hành (%.*s)",
        "the year in the symbol %.*s is not that of the date (%.*s)", STR_ARG(words), STR_ARG(day));
    hint(run->sink, f, "kiểm tra bản gốc: năm %u hay %u", "look it up: %u or %u", c->year,
         (unsigned)c->day.year);
}

static void check_year(const struct rule_run *run)
{
    each_cite(run, year_mismatch);
}

/* ---- C307: first citation ---- */

/* Laws and ordinances are cited by name and date. */
static bool by_name(const struct citation *c)
{
    static const char *const names[] = {"bộ luật", "luật", "hiến pháp", "pháp lệnh"};
    for (size_t i = 0; c->type_row && i < COUNT_OF(names); i++) {
        if (str_is(str_of(names[i]), c->type_row->name)) {
            return true;
        }
    }
    return false;
}

/* The start of the sentence a byte stands in. */
static size_t sentence_start(struct str s, size_t at)
{
    while (at > 1 && !(s.p[at - 1] == ' ' && (s.p[at - 2] == '.' || s.p[at - 2] == ';'))) {
        at--;
    }
    return at > 1 ? at : 0;
}

/* "Ngày 18/7/2017, UBND tỉnh đã ban hành Kế hoạch số …": who and when stand before. */
static bool told_before(const struct cite *cite)
{
    const size_t from = cite->c.type_row ? cite->c.type.from : cite->c.at.from;
    const size_t start = sentence_start(cite->passage->text, from);
    const struct str before = str_trim_right(str_cut(cite->passage->text, start, from));
    return str_ends(before, STR("ban hành"));
}

static bool day_told_before(const struct cite *cite)
{
    const size_t start = sentence_start(cite->passage->text, cite->c.at.from);
    const struct str before = str_cut(cite->passage->text, start, cite->c.at.from);
    return str_find(before, STR("gày "), 0) != STR_NPOS;
}

static void say_incomplete(const struct rule_run *run, const struct cite *cite, bool day,
                           bool issuer)
{
    static const struct msg what[] = {
        {"", ""},
        {"ngày ban hành", "date"},
        {"cơ quan ban hành", "issuer"},
        {"ngày và cơ quan ban hành", "date and issuer"},
    };
    const struct str words = cite_words(cite, cite->c.at);
    const struct msg lacks = what[(day ? 1 : 0) + (issuer ? 2 : 0)];
    struct finding *f = report(
        run->sink, run->document->source, cite_place(run->document, cite, cite->c.at), run->code,
        "viện dẫn lần đầu %.*s mà thiếu %s", "the first citation of %.*s lacks its %s",
        STR_ARG(words), msg_in(lacks, run->sink->lang));
    hint(run->sink, f, "ghi đủ: số, ký hiệu, ngày … của … về …",
         "write it in full: number, symbol, ngày … của … về …");
}

/* Subjects cite in short, tables and fields for lack of room; bases have their own rule (F412). */
static bool must_be_full(const struct cite *cite)
{
    return cite->passage->kind == PASSAGE_WORDS && !by_name(&cite->c);
}

static void check_first(const struct rule_run *run)
{
    const struct cites *cites = cites_of(run);
    struct map seen = map_new(run->arena);
    for (size_t i = 0; i < cites->list.n; i++) {
        const struct cite *cite = &cites->list.v[i];
        const bool told = told_before(cite);
        const bool day = !cite_dated(cite) && !(told && day_told_before(cite));
        const bool issuer = !cite_issued(cite) && !told;
        const bool full = !day && !issuer;
        if ((!must_be_full(cite) && !full) || map_get(&seen, cite->key)) {
            continue;
        }
        (void)map_put(&seen, cite->key, (void *)(uintptr_t)cite);
        if (!full && must_be_full(cite)) {
            say_incomplete(run, cite, day, issuer);
        }
    }
}

/* ---- C309: Party and state forms ---- */

static void wrong_family(const struct rule_run *run, const struct cite *cite)
{
    const struct citation *c = &cite->c;
    const struct str body = citation_body_code(c);
    const bool named = c->groups_n == 2 && !c->year;
    if (c->form == CITE_STATE && named && type_code_known(c->groups[0]) && body_code_party(body)) {
        report_symbol(run, cite,
                      "\"%.*s\" là văn bản của Đảng nhưng viết ký hiệu theo lối Nhà nước",
                      "\"%.*s\" is a Party document with its symbol in state form",
                      citation_symbol(run->arena, c, CITE_PARTY));
    }
    if (c->form == CITE_PARTY && named && body_code_known(body) && !body_code_party(body)) {
        report_symbol(run, cite,
                      "\"%.*s\" là văn bản Nhà nước nhưng viết ký hiệu theo lối của Đảng",
                      "\"%.*s\" is a state document with its symbol in Party form",
                      citation_symbol(run->arena, c, CITE_STATE));
    }
}

static void check_family(const struct rule_run *run)
{
    each_cite(run, wrong_family);
}

/* ---- C304, C311: one document cited twice ---- */

/* "Chủ tịch UBND tỉnh Thanh Hóa" and "Ủy ban nhân dân tỉnh" may be one body. */
static struct str issuer_key(struct arena *a, struct str issuer)
{
    static const struct {
        const char *from, *to;
    } same[] = {{"chu tich ", ""}, {"uy ban nhan dan", "ubnd"}, {"hoi dong nhan dan", "hdnd"}};
    struct str key = fold_ascii(a, issuer);
    for (size_t i = 0; i < COUNT_OF(same); i++) {
        const struct str from = str_of(same[i].from);
        if (str_starts(key, from)) {
            key = str_cat(a, str_of(same[i].to), str_from(key, from.n));
        }
    }
    return key;
}

static bool same_issuer(struct arena *a, const struct cite *x, const struct cite *y)
{
    if (!cite_issued(x) || !cite_issued(y)) {
        return true;
    }
    const struct str p = issuer_key(a, cite_words(x, x->c.issuer));
    const struct str q = issuer_key(a, cite_words(y, y->c.issuer));
    if (x->c.issuer_row && y->c.issuer_row && x->c.issuer_row->party && y->c.issuer_row->party) {
        return true; /* Bộ Chính trị, Ban Chấp hành Trung ương: often confused, one symbol */
    }
    return str_starts(p, q) || str_starts(q, p);
}

enum { TITLE_WORDS = 6 };

/* How many hundredths of the words of the shorter title stand in the longer; 100 when a title is
 * too short to tell. */
static unsigned titles_alike(struct arena *a, const struct cite *x, const struct cite *y)
{
    struct str p = fold_ascii(a, cite_words(x, x->c.title));
    struct str q = fold_ascii(a, cite_words(y, y->c.title));
    if (p.n > q.n) {
        const struct str swap = p;
        p = q;
        q = swap;
    }
    unsigned words = 0;
    unsigned found = 0;
    for (struct str word; str_next(&p, ' ', &word);) {
        words++;
        found += str_find(q, word, 0) != STR_NPOS;
    }
    return words < TITLE_WORDS ? 100 : found * 100 / words;
}

static bool has_titles(const struct cite *x, const struct cite *y)
{
    return x->c.title.to > x->c.title.from && y->c.title.to > y->c.title.from;
}

/* Two dates of one number: of one document, or has the number simply come round again? */
static bool one_document(struct arena *a, const struct cite *x, const struct cite *y)
{
    return same_issuer(a, x, y) &&
           (x->c.year || x->c.day.year == y->c.day.year ||
            (has_titles(x, y) && titles_alike(a, x, y) >= 70 && titles_alike(a, x, y) < 100));
}

static void dates_differ(const struct rule_run *run, const struct cite *first,
                         const struct cite *cite)
{
    if (!date_cmp(first->c.day, cite->c.day) || !one_document(run->arena, first, cite)) {
        return;
    }
    const struct str words = cite_words(cite, cite->c.at);
    const struct str now = cite_words(cite, cite->c.date);
    const struct str then = cite_words(first, first->c.date);
    struct finding *f = report(
        run->sink, run->document->source, cite_place(run->document, cite, cite->c.date), run->code,
        "%.*s ghi ngày %.*s, chỗ khác ghi ngày %.*s", "%.*s is dated %.*s here and %.*s elsewhere",
        STR_ARG(words), STR_ARG(now), STR_ARG(then));
    related(run->sink, f, run->document->source, cite_place(run->document, first, first->c.date),
            "chỗ khác ghi ngày %.*s", "dated %.*s here", STR_ARG(then));
    hint(run->sink, f, "kiểm tra bản gốc rồi sửa cho thống nhất",
         "look up the original and make both the same");
}

static void check_dates(const struct rule_run *run)
{
    const struct cites *cites = cites_of(run);
    struct map first = map_new(run->arena);
    for (size_t i = 0; i < cites->list.n; i++) {
        struct cite *cite = &cites->list.v[i];
        if (!cite_dated(cite) || !date_valid(cite->c.day)) {
            continue;
        }
        const struct cite *before = map_get(&first, cite->key);
        if (before) {
            dates_differ(run, before, cite);
        } else {
            (void)map_put(&first, cite->key, cite);
        }
    }
}

static void say_other(const struct rule_run *run, const struct cite *first, const struct cite *cite,
                      struct piece piece, struct piece other, struct msg what)
{
    const struct str words = cite_words(cite, cite->c.at);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, piece), run->code,
               "%.*s được viện dẫn với hai %s khác nhau", "%.*s is cited with two different %ss",
               STR_ARG(words), msg_in(what, run->sink->lang));
    related(run->sink, f, run->document->source, cite_place(run->document, first, other),
            "lần trước ở đây", "cited before here");
    hint(run->sink, f, "kiểm tra số, ký hiệu của một trong hai chỗ",
         "check number and symbol of one of the two places");
}

static void names_differ(const struct rule_run *run, const struct cite *first,
                         const struct cite *cite)
{
    const bool dated = cite_dated(first) && cite_dated(cite);
    if ((dated && date_cmp(first->c.day, cite->c.day)) || (!dated && !cite->c.year)) {
        return; /* another document, or said by C304 */
    }
    if (!same_issuer(run->arena, first, cite) && !issuer_disagrees(&first->c) &&
        !issuer_disagrees(&cite->c)) {
        say_other(run, first, cite, cite->c.issuer, first->c.issuer,
                  (struct msg){"cơ quan ban hành", "issuer"});
    } else if (has_titles(first, cite) && titles_alike(run->arena, first, cite) < 25) {
        say_other(run, first, cite, cite->c.title, first->c.title,
                  (struct msg){"trích yếu", "title"});
    }
}

static void check_names(const struct rule_run *run)
{
    const struct cites *cites = cites_of(run);
    struct map first = map_new(run->arena);
    for (size_t i = 0; i < cites->list.n; i++) {
        struct cite *cite = &cites->list.v[i];
        const struct cite *before = map_get(&first, cite->key);
        if (before) {
            names_differ(run, before, cite);
        } else if (cite_dated(cite) || cite->c.year) {
            (void)map_put(&first, cite->key, cite);
        }
    }
}

/* clang-format off: prose */
static const char citing_law[] = "khoản 6 mục II, Phần I, Phụ lục I, Nghị định 30/2020/NĐ-CP";

static const struct rule table[] = {
    {{"C301",
      SEV_ERROR,
      {"số, ký hiệu viện dẫn viết sai dạng", "malformed number or symbol"},
      {"Số, ký hiệu viết liền: số, dấu gạch chéo, chữ viết tắt tên loại, dấu gạch nối, chữ viết "
       "tắt cơ quan (89/QĐ-TTg; của Đảng: 22-NQ/TW). Dấu cách, chữ thừa, sai chữ hoa chữ thường "
       "làm người đọc không tra được văn bản.",
       "Number and symbol are written in one piece: number, slash, type, hyphen, issuer "
       "(89/QĐ-TTg; the Party's: 22-NQ/TW). Blanks, letters too many and wrong capitals keep "
       "readers from finding the document."},
      "Quyết định số 89/QĐ - TTg; số 161/QDD-TTg",
      "Quyết định số 89/QĐ-TTg; số 161/QĐ-TTg",
      "khoản 3 mục II, Phần I, Phụ lục I và Phụ lục III, Nghị định 30/2020/NĐ-CP",
      ""},
     check_malformed,
     NULL},
    {{"C302",
      SEV_ERROR,
      {"tên loại và ký hiệu không khớp", "type and symbol disagree"},
      {"Chữ viết tắt trong ký hiệu phải là của tên loại đứng trước: Nghị quyết là NQ, Nghị định "
       "là NĐ. Một trong hai chỗ sai; hãy xem bản gốc.",
       "The abbreviation in the symbol must be that of the type before it: Nghị quyết is NQ, Nghị "
       "định is NĐ. One of the two is wrong; look up the original."},
      "Nghị quyết số 93/NĐ-CP ngày 15/12/2014 của Chính phủ",
      "Nghị quyết số 93/NQ-CP ngày 15/12/2014 của Chính phủ",
      "Phụ lục III, Nghị định 30/2020/NĐ-CP",
      NULL},
     check_type,
     NULL},
    {{"C303",
      SEV_ERROR,
      {"cơ quan ban hành và ký hiệu không khớp", "issuer and symbol disagree"},
      {"Ký hiệu cho biết cơ quan ban hành: CP là Chính phủ, TTg là Thủ tướng Chính phủ, TW là "
       "Trung ương Đảng. Khi tên cơ quan nói khác, một trong hai chỗ sai.",
       "The symbol names the issuer: CP is the Government, TTg the Prime Minister, TW the Party's "
       "centre. Where the words name another one of the two is wrong."},
      "Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Chính phủ",
      "Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Thủ tướng Chính phủ",
      "khoản 3 mục II, Phần I, Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     check_issuer,
     NULL},
    {{"C304",
      SEV_ERROR,
      {"một văn bản được viện dẫn với hai ngày khác nhau",
       "one document cited with different dates"},
      {"Cùng số, ký hiệu mà hai chỗ ghi hai ngày thì ít nhất một chỗ sai. Số không có năm và ngày "
       "thuộc hai năm khác nhau được coi là hai văn bản, trừ khi trích yếu giống nhau.",
       "With one number and symbol but two dates at least one place is wrong. A number without "
       "year and with dates of two years counts as two documents, unless their titles are alike."},
      "… 21-NQ/TW ngày 26/11/2012 … 21-NQ/TW ngày 22/11/2012 …",
      "… 21-NQ/TW ngày 22/11/2012 … 21-NQ/TW ngày 22/11/2012 …",
      NULL,
      NULL},
     check_dates,
     NULL},
    {{"C305",
      SEV_ERROR,
      {"ngày không có trong lịch", "impossible date"},
      {"Ngày như 31/02 hay 31/11 không tồn tại: gõ nhầm ngày hoặc tháng.",
       "A day like 31/02 or 31/11 does not exist: day or month was mistyped."},
      "ngày 31/02/2017",
      "ngày 28/02/2017",
      NULL,
      NULL},
     check_impossible,
     NULL},
    {{"C306",
      SEV_ERROR,
      {"văn bản được viện dẫn có ngày sau văn bản này",
       "a cited document is later than the citing one"},
      {"Không thể căn cứ hay nhắc đến một văn bản chưa ban hành. Thường là gõ sai năm của một "
       "trong hai văn bản.",
       "A document that does not exist yet cannot be cited. Usually the year of one of the two is "
       "wrong."},
      "ngày: 18/7/2017 … Quyết định số 488/QĐ-TTg ngày 14/4/2018",
      "Quyết định số 488/QĐ-TTg ngày 14/4/2017",
      NULL,
      NULL},
     check_later,
     NULL},
    {{"C307",
      SEV_WARNING,
      {"viện dẫn lần đầu thiếu ngày hoặc cơ quan ban hành",
       "first citation without date or issuer"},
      {"Lần đầu viện dẫn phải ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; "
       "những lần sau chỉ cần tên loại và số, ký hiệu. Luật, Pháp lệnh chỉ ghi tên loại và tên.",
       "The first citation gives type, number, symbol, date, issuer and title; later ones type, "
       "number and symbol. A Luật or Pháp lệnh is cited by type and name."},
      "Chỉ thị số 27/CT-TTg của Thủ tướng Chính phủ",
      "Chỉ thị số 27/CT-TTg ngày 02/10/2014 của Thủ tướng Chính phủ về …",
      citing_law,
      NULL},
     check_first,
     NULL},
    {{"C308",
      SEV_ERROR,
      {"dẫn chiếu tới mục không có trong văn bản", "reference to an item that is not there"},
      {"Văn bản dẫn tới một mục, điều, phụ lục của chính nó nhưng mục ấy không có: thường vì mục "
       "đã bị đánh số lại hoặc xóa. \"vanthu fmt --renumber\" đổi cả chỗ dẫn chiếu.",
       "The text refers to an item, article or annex of its own that does not exist, usually "
       "because items were renumbered or deleted. `vanthu fmt --renumber` changes references too."},
      "theo quy định tại mục III.9",
      "theo quy định tại mục III.3",
      "Phụ lục II, Nghị định 30/2020/NĐ-CP",
      NULL},
     reference_check,
     NULL},
    {{"C309",
      SEV_WARNING,
      {"ký hiệu văn bản Đảng viết theo lối Nhà nước, hoặc ngược lại",
       "a Party symbol in state form, or the reverse"},
      {"Văn bản của Đảng ghi số trước dấu gạch nối, tên loại, dấu gạch chéo, cơ quan (22-NQ/TW); "
       "văn bản Nhà nước ghi số, dấu gạch chéo, tên loại, dấu gạch nối, cơ quan (93/NQ-CP).",
       "Party documents are 22-NQ/TW: number, hyphen, type, slash, body; those of the state are "
       "93/NQ-CP: number, slash, type, hyphen, body."},
      "Nghị quyết số 22/NQ-TW",
      "Nghị quyết số 22-NQ/TW",
      "Hướng dẫn 05-HD/VPTW; Phụ lục III, Nghị định 30/2020/NĐ-CP",
      NULL},
     check_family,
     NULL},
    {{"C310",
      SEV_ERROR,
      {"năm trong ký hiệu khác năm ban hành", "year in the symbol and date disagree"},
      {"Năm trong ký hiệu văn bản quy phạm pháp luật là năm ban hành. Khi ngày ghi năm khác, một "
       "trong hai chỗ sai.",
       "The year in the symbol of a normative document is that of its date. Where they differ one "
       "of the two is wrong."},
      "Nghị định số 136/2013/NĐ-CP ngày 21/10/2014",
      "Nghị định số 136/2013/NĐ-CP ngày 21/10/2013",
      NULL,
      NULL},
     check_year,
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
     check_names,
     NULL},
};
/* clang-format on */

RULE_GROUP(rules_citation, "citation", table);
