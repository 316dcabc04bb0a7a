/* SPDX-License-Identifier: MIT
 * S004 for the place before the date (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4): asked for once the
 * register is known, as it is mostly written there. */
#include "rules/groups.h"

void check_place(const struct rule_run *run)
{
    const struct document *d = run->document;
    const struct agency *issuer = d->meta.issuer.agency;
    if (!issuer || str_trim(d->meta.place.text).n) { /* no issuer: that has been reported */
        return;
    }
    const struct span top = {d->front_at.start, d->front_at.start};
    struct finding *f = report(run->sink, d->source, top, run->code,
                               "thiếu \"địa danh\": danh bạ cũng không ghi địa danh của %.*s",
                               "\"địa danh\" is missing, and the register has none for %.*s",
                               STR_ARG(issuer->name.text));
    hint(run->sink, f,
         "thêm dòng \"địa danh: …\" ở đây, hoặc vào mục \"%.*s\" của danh bạ để dùng chung",
         "add a line \"địa danh: …\" here, or to \"%.*s\" in the register for all its documents",
         STR_ARG(issuer->id.text));
}
