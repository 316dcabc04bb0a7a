/* SPDX-License-Identifier: MIT
 * Group X: between the documents of a dossier. Each function looks at all of them together; a
 * document that is checked alone gets none of these rules. */
#include "rules/groups.h"
#include "text/fold.h"

/* ---- X605: one number, two documents ---- */

/* What no two documents share: issuer, year, number and symbol. Empty for a draft. */
static struct str identity(struct arena *a, const struct document *d)
{
    const struct document_meta *m = &d->meta;
    struct str number = m->number.text;
    while (number.n > 1 && number.p[0] == '0') { /* numbers below 10 are written 05 */
        number = str_from(number, 1);
    }
    if (!number.n || !m->symbol.text.n) {
        return STR_EMPTY;
    }
    const struct str symbol = fold_name(a, m->symbol.text);
    return str_printf(a, "%.*s %u %.*s/%.*s", STR_ARG(m->issuer.raw.text),
                      (unsigned)m->date.date.year, STR_ARG(number), STR_ARG(symbol));
}

static void report_twice(const struct rule_run *run, const struct document *d,
                         const struct document *before)
{
    const struct str number = document_number(run->arena, d);
    struct finding *f =
        report(run->sink, d->source, d->meta.number.at, run->code,
               "số %.*s đã cấp cho một văn bản khác của cùng cơ quan trong năm",
               "number %.*s was given to another document of this issuer and year", STR_ARG(number));
    hint(run->sink, f, "lấy số tiếp theo trong sổ đăng ký văn bản đi, hoặc bỏ bản thừa",
         "take the next number of the register of outgoing documents, or drop the extra copy");
    related(run->sink, f, before->source, before->meta.number.at, "số này đã dùng ở đây",
            "the number is used here already");
}

static void check_numbers(const struct rule_run *run)
{
    struct map seen = map_new(run->arena);
    for (size_t i = 0; i < run->dossier->documents.n; i++) {
        struct document *d = run->dossier->documents.v[i];
        const struct str key = identity(run->arena, d);
        const struct document *before = key.n ? map_get(&seen, key) : NULL;
        if (before) {
            report_twice(run, d, before);
        } else if (key.n) {
            (void)map_put(&seen, key, d);
        }
    }
}

/* clang-format off: prose */
static const struct rule table[] = {
    {{"X605",
      SEV_ERROR,
      {"hai văn bản trùng số, ký hiệu", "two documents with the same number and symbol"},
      {"Số văn bản cấp theo thứ tự trong năm của từng cơ quan; mỗi số, ký hiệu chỉ thuộc một văn "
       "bản. Hai văn bản trùng số thì nơi nhận không biết đâu là bản đúng và không viện dẫn được. "
       "Thường do chép tệp cũ mà quên sửa số, hoặc để hai bản của một văn bản trong hồ sơ.",
       "Numbers are given in order within the year of each body; a number and symbol belong to one "
       "document. With two, receivers cannot tell which is meant. Usually a file was copied and "
       "its number kept, or two copies of one document lie in the dossier."},
      "ke-hoach.md:   số: 115   ký hiệu: KH-UBND   ngày: 18/7/2017\n"
      "bo-sung.md:    số: 115   ký hiệu: KH-UBND   ngày: 02/8/2017",
      "ke-hoach.md:   số: 115   ký hiệu: KH-UBND   ngày: 18/7/2017\n"
      "bo-sung.md:    số: 127   ký hiệu: KH-UBND   ngày: 02/8/2017",
      "khoản 1 Điều 15, Nghị định 30/2020/NĐ-CP",
      NULL},
     NULL,
     check_numbers},
};
/* clang-format on */

RULE_GROUP(rules_between, "between", table);
