/* SPDX-License-Identifier: MIT
 * Group F in the signature: the authority to sign (F406), titles before the name (F407). */
#include "rules/facts.h"
#include "rules/form.h"

static const char *const authorities[] = {"TM.", "KT.", "TL.", "TUQ.", "Q.", "T/M", "K/T", "T/L"};

static struct str first_word(struct str s)
{
    return str_cut(s, 0, str_find_char(s, ' ', 0));
}

static bool is_authority(struct str word)
{
    for (size_t i = 0; i < COUNT_OF(authorities); i++) {
        if (str_is(word, authorities[i])) {
            return true;
        }
    }
    return false;
}

/* "KT" without its full stop, or a short word with one that nobody uses. */
static bool is_odd_authority(struct arena *a, struct str word)
{
    return !is_authority(word) &&
           (str_ends(word, STR(".")) || is_authority(str_cat(a, word, STR("."))));
}

static bool check_authority_words(const struct rule_run *run, const struct field *line)
{
    const struct str word = first_word(line->text);
    if (!is_odd_authority(run->arena, word)) {
        return true;
    }
    struct finding *f = report(
        run->sink, run->document->source, field_place(run->document->source, line, 0, word.n),
        run->code, "\"%.*s\" không phải chữ viết tắt của quyền hạn ký",
        "\"%.*s\" is no abbreviation of an authority to sign", STR_ARG(word));
    hint(run->sink, f, "dùng: TM., KT., TL., TUQ. hoặc Q.", "use: TM., KT., TL., TUQ. or Q.");
    return false;
}

static bool is_deputy(struct str title)
{
    return str_find(title, STR("PHÓ"), 0) != STR_NPOS || str_starts(title, STR("THỨ TRƯỞNG"));
}

void form_authority(const struct rule_run *run)
{
    const struct signer *signer = &run->document->meta.signer;
    const struct field_list *lines = &signer->authority;
    struct str last = STR_EMPTY;
    bool known = true; /* else the word is the fault, whoever signs */
    for (size_t i = 0; i < lines->list.n; i++) {
        known &= check_authority_words(run, &lines->list.v[i]);
        last = first_word(lines->list.v[i].text);
    }
    const bool for_head = str_is(last, "KT.") || str_is(last, "K/T");
    if (!known || !signer->title.text.n || str_is(last, "TUQ.") ||
        for_head == is_deputy(signer->title.text)) {
        return;
    }
    struct finding *f =
        for_head ? report(run->sink, run->document->source, signer->title.at, run->code,
                          "ký thay (KT.) nhưng chức vụ \"%.*s\" không phải cấp phó",
                          "signed for the head (KT.) but \"%.*s\" is not a deputy",
                          STR_ARG(signer->title.text))
                 : report(run->sink, run->document->source, signer->title.at, run->code,
                          "\"%.*s\" ký mà không ghi ký thay (KT.) người đứng đầu",
                          "\"%.*s\" signs without KT. (for the head)", STR_ARG(signer->title.text));
    hint(run->sink, f, "ví dụ: quyền hạn: KT. GIÁM ĐỐC; chức vụ: PHÓ GIÁM ĐỐC",
         "for example: quyền hạn: KT. GIÁM ĐỐC; chức vụ: PHÓ GIÁM ĐỐC");
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
