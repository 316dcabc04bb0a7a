/* SPDX-License-Identifier: MIT
 * Group F in the signature: the authority to sign (F406), titles before the name (F407). */
#include "rules/facts.h"
#include "rules/form.h"
#include "rules/written.h"
#include "text/utf8.h"

/* Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7. */
static const struct authority {
    struct str abbr;
    struct str others[3]; /* in small letters: the Party's form, and in full */
    bool for_head;        /* a deputy signs */
    bool by_anyone;       /* whoever is authorised, a deputy among them */
} authorities[] = {
    {STR_INIT("TM."), {STR_INIT("t/m"), STR_INIT("thay mặt")}, false, false},
    {STR_INIT("KT."), {STR_INIT("k/t"), STR_INIT("ký thay")}, true, false},
    {STR_INIT("TL."), {STR_INIT("t/l"), STR_INIT("thừa lệnh")}, false, false},
    {STR_INIT("TUQ."),
     {STR_INIT("tu/q"), STR_INIT("thừa ủy quyền"), STR_INIT("thừa uỷ quyền")},
     false,
     true},
    {STR_INIT("Q."), {STR_INIT("quyền")}, false, false},
};

/* A line of the authority: "KT. GIÁM ĐỐC". */
struct authority_line {
    const struct authority *row; /* NULL: none that we know */
    struct str written;          /* "KT.", "T/M", "THỪA LỆNH" */
    struct str whose;            /* "GIÁM ĐỐC" */
};

static struct str first_word(struct str s)
{
    return str_cut(s, 0, str_find_char(s, ' ', 0));
}

static size_t take(struct str text, struct str form)
{
    const size_t n = utf8_match(text, 0, form);
    uint32_t c;
    return n && utf8_get(text, n, &c) && utf8_is_letter(c) ? 0 : n;
}

/* How `text` begins by one authority, in any form: its length. */
static size_t written_at(struct arena *a, struct str text, const struct authority *row)
{
    const struct str lower = utf8_to_lower(a, row->abbr);
    const size_t dotted = utf8_match(text, 0, lower);
    size_t n = dotted ? dotted : take(text, str_cut(lower, 0, lower.n - 1));
    for (size_t i = 0; i < COUNT_OF(row->others) && !n; i++) {
        n = row->others[i].n ? take(text, row->others[i]) : 0;
    }
    return n;
}

static struct authority_line read_authority(struct arena *a, struct str text)
{
    for (size_t i = 0; i < COUNT_OF(authorities); i++) {
        const size_t n = written_at(a, text, &authorities[i]);
        if (n) {
            const struct str whose = str_trim_left(str_from(text, n));
            return (struct authority_line){&authorities[i], str_cut(text, 0, n), whose};
        }
    }
    return (struct authority_line){NULL, first_word(text), STR_EMPTY};
}

/* "NQ/TU": the Party writes T/M, K/T; the decree does not rule it. */
static bool is_of_party(const struct document *d)
{
    const struct str symbol = d->meta.symbol.text;
    return !symbol.n || str_find_char(symbol, '/', 0) != STR_NPOS;
}

static bool is_well_written(const struct document *d, struct str text,
                            const struct authority_line *line)
{
    if (!line->row) { /* a short word that nobody uses; else the name of a body, say */
        return !str_ends(line->written, STR("."));
    }
    const bool slash = str_find_char(line->written, '/', 0) != STR_NPOS;
    const bool parted = line->written.n == text.n || text.p[line->written.n] == ' ';
    return parted && (slash ? is_of_party(d) : str_eq(line->written, line->row->abbr));
}

static void say_authority(const struct rule_run *run, const struct field *field,
                          const struct authority_line *line)
{
    const struct source *source = run->document->source;
    const struct span at = field_place(source, field, 0, line->written.n);
    if (!line->row) {
        struct finding *f = report(
            run->sink, source, at, run->code, "\"%.*s\" không phải chữ viết tắt của quyền hạn ký",
            "\"%.*s\" is no abbreviation of an authority to sign", STR_ARG(line->written));
        hint(run->sink, f, "dùng: TM., KT., TL., TUQ. hoặc Q.", "use: TM., KT., TL., TUQ. or Q.");
        return;
    }
    const bool glued = str_eq(line->written, line->row->abbr);
    struct finding *f =
        glued ? report(run->sink, source, at, run->code, "thiếu dấu cách sau \"%.*s\"",
                       "a blank is missing after \"%.*s\"", STR_ARG(line->written))
              : report(run->sink, source, at, run->code,
                       "quyền hạn ký ghi \"%.*s\", theo quy định là \"%.*s\"",
                       "the authority to sign reads \"%.*s\" where the decree has \"%.*s\"",
                       STR_ARG(line->written), STR_ARG(line->row->abbr));
    hint(run->sink, f, "viết: %.*s %.*s", "write: %.*s %.*s", STR_ARG(line->row->abbr),
         STR_ARG(line->whose));
}

/* "TM. BAN THƯỜNG TRỰC": of a standing body each deputy signs for the whole, not for a head. */
static bool is_standing(struct str body)
{
    static const struct str names[] = {STR_INIT("THƯỜNG TRỰC"), STR_INIT("THƯỜNG VỤ"),
                                       STR_INIT("ĐOÀN CHỦ TỊCH"), STR_INIT("CHẤP HÀNH")};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        if (str_find(body, names[i], 0) != STR_NPOS) {
            return true;
        }
    }
    return false;
}

static bool is_deputy(struct str title)
{
    return str_find(title, STR("PHÓ"), 0) != STR_NPOS || str_starts(title, STR("THỨ TRƯỞNG"));
}

static void say_deputy(const struct rule_run *run, const struct signer *signer, bool for_head)
{
    struct finding *f =
        for_head ? report(run->sink, run->document->source, signer->title.at, run->code,
                          "ký thay (KT.) nhưng chức vụ \"%.*s\" không phải cấp phó",
                          "signed for the head (KT.) but \"%.*s\" is not a deputy",
                          STR_ARG(signer->title.text))
                 : report(run->sink, run->document->source, signer->title.at, run->code,
                          "\"%.*s\" ký mà không ghi ký thay (KT.) người đứng đầu",
                          "\"%.*s\" signs without KT. (for the head)", STR_ARG(signer->title.text));
    const struct key_table *keys = keys_under("người ký");
    const struct str authority = written_value(run, keys, "quyền hạn", "KT. GIÁM ĐỐC");
    const struct str title = written_value(run, keys, "chức vụ", "PHÓ GIÁM ĐỐC");
    hint(run->sink, f, "ví dụ: %.*s; %.*s", "for example: %.*s; %.*s", STR_ARG(authority),
         STR_ARG(title));
}

/* May anyone sign under this line, head or deputy? */
static bool fits_all(const struct authority_line *last)
{
    return last->row &&
           (last->row->by_anyone || (!last->row->for_head && is_standing(last->whose)));
}

void form_authority(const struct rule_run *run)
{
    const struct signer *signer = &run->document->meta.signer;
    const struct field_list *lines = &signer->authority;
    struct authority_line last = {NULL, STR_EMPTY, STR_EMPTY};
    bool known = true; /* else the word is the fault, whoever signs */
    for (size_t i = 0; i < lines->list.n; i++) {
        const struct field *field = &lines->list.v[i];
        const struct authority_line line = read_authority(run->arena, field->text);
        last = line.row ? line : last; /* "[KT. BỘ TRƯỞNG, CHỦ NHIỆM]" goes on in a second line */
        if (!is_well_written(run->document, field->text, &line)) {
            say_authority(run, field, &line);
            known = false;
        }
    }
    const bool for_head = last.row && last.row->for_head;
    if (known && signer->title.text.n && !fits_all(&last) &&
        for_head != is_deputy(signer->title.text)) {
        say_deputy(run, signer, for_head);
    }
}

static const char *const honours[] = {
    "GS.",     "PGS.",    "GS.TS",  "PGS.TS", "TS.",     "TSKH.",   "TS ",     "ThS.",   "Ths.",
    "ThS ",    "Th.S",    "BS.",    "BSCK",   "BSCKI",   "BS ",     "KS.",     "CN.",    "DS.",
    "LS.",     "NGND",    "NGƯT",   "NSND",   "NSƯT",    "TTND",    "TTƯT",    "AHLĐ",   "Giáo sư",
    "Tiến sĩ", "Thạc sĩ", "Bác sĩ", "Kỹ sư",  "Luật sư", "Tiến sỹ", "Thạc sỹ", "Bác sỹ", "Cử nhân",
};

/* In schools, hospitals and institutes the head of the sector rules otherwise. */
static const char *const exempt[] = {"Trường ",   "Bệnh viện ", "Viện ",
                                     "Học viện ", "Đại học ",   "Trung tâm "};

static size_t starts_any(struct str s, const char *const *list, size_t n)
{
    size_t longest = 0;
    for (size_t i = 0; i < n; i++) {
        const struct str prefix = str_of(list[i]);
        if (str_starts(s, prefix) && prefix.n > longest) {
            longest = prefix.n;
        }
    }
    return longest;
}

void form_honour(const struct rule_run *run)
{
    const struct document *d = run->document;
    const struct field *name = &d->meta.signer.name;
    const struct agency *issuer = d->meta.issuer.agency;
    const size_t n = starts_any(name->text, honours, COUNT_OF(honours));
    if (!n || (issuer && starts_any(issuer->name.text, exempt, COUNT_OF(exempt)))) {
        return;
    }
    struct finding *f = report(run->sink, d->source, field_place(d->source, name, 0, n), run->code,
                               "trước họ tên người ký không ghi học hàm, học vị, danh hiệu",
                               "no academic or honorary title before the signer's name");
    hint(run->sink, f, "chỉ ghi họ và tên", "write the name only");
}
