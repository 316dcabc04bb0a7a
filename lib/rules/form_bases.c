/* SPDX-License-Identifier: MIT
 * F412: bases (căn cứ) end with the marks of the profile and cite in full. */
#include "rules/facts.h"
#include "rules/form.h"
#include "rules/policy.h"
#include "text/citation.h"
#include "text/utf8.h"

static void basis_punctuation(const struct rule_run *run, const struct field *basis, bool last)
{
    const struct str text = str_trim_right(basis->text);
    const char mark = text.n ? text.p[text.n - 1] : 0;
    const char due = !last ? ';' : profile_is_2011(run->document) ? ',' : '.';
    if ((mark != ';' && mark != ',' && mark != '.' && mark != ':') || mark == due) {
        return;
    }
    struct finding *f = report(run->sink, run->document->source,
                               field_place(run->document->source, basis, text.n - 1, text.n),
                               run->code, "căn cứ này kết thúc bằng \"%c\", không phải \"%c\"",
                               "this basis ends with \"%c\", not \"%c\"", mark, due);
    hint(run->sink, f, "bỏ dấu ở cuối: vanthu tự thêm dấu đúng khi in",
         "leave the mark out: vanthu adds the right one when it prints");
    field_fix(run, f, basis, text.n - 1, text.n, STR_EMPTY);
}

/* Types that a basis cites by number; laws and ordinances are cited by name. */
static const char *const numbered_types[] = {"nghị định", "nghị quyết", "quyết định",
                                             "thông tư",  "chỉ thị",    "kế hoạch"};

static bool cites_by_number(struct str basis)
{
    const size_t lead = utf8_match(basis, 0, STR("căn cứ "));
    for (size_t i = 0; lead && i < COUNT_OF(numbered_types); i++) {
        if (utf8_match(basis, lead, str_of(numbered_types[i]))) {
            return true;
        }
    }
    return false;
}

static bool is_empty(struct piece piece)
{
    return piece.from == piece.to;
}

/* Nothing but marks stands after the citation. */
static bool ends_there(struct str basis, const struct citation *c)
{
    const size_t end = c->issuer.to > c->date.to ? c->issuer.to : c->date.to;
    struct str rest = str_trim(str_from(basis, end));
    while (rest.n && (rest.p[0] == ';' || rest.p[0] == '.' || rest.p[0] == ',')) {
        rest = str_from(rest, 1);
    }
    return !rest.n;
}

/* What the citation of a basis lacks; empty: nothing. */
static struct msg missing_in(struct str basis)
{
    struct citation c;
    size_t at = 0;
    if (!citation_next(basis, &at, &c)) {
        return (struct msg){"số, ký hiệu", "number and symbol"};
    }
    if (is_empty(c.date)) {
        return (struct msg){"ngày ban hành", "date"};
    }
    if (is_empty(c.issuer)) {
        return (struct msg){"cơ quan ban hành", "issuer"};
    }
    return is_empty(c.title) && ends_there(basis, &c) ? (struct msg){"trích yếu", "subject"}
                                                      : (struct msg){"", ""};
}

static void basis_complete(const struct rule_run *run, const struct field *basis)
{
    const struct msg lacks =
        cites_by_number(basis->text) ? missing_in(basis->text) : (struct msg){"", ""};
    if (!*lacks.vi) {
        return;
    }
    struct finding *f =
        report(run->sink, run->document->source, basis->at, run->code, "căn cứ này thiếu %s",
               "this basis lacks its %s", msg_in(lacks, run->sink->lang));
    hint(run->sink, f, "viết đủ: Căn cứ Nghị định số …/…/NĐ-CP ngày … của Chính phủ về …",
         "write it in full: Căn cứ Nghị định số …/…/NĐ-CP ngày … của Chính phủ về …");
}

void form_bases(const struct rule_run *run)
{
    const struct field_list *bases = &run->document->meta.bases;
    for (size_t i = 0; i < bases->list.n; i++) {
        basis_punctuation(run, &bases->list.v[i], i + 1 == bases->list.n);
        basis_complete(run, &bases->list.v[i]);
    }
}
