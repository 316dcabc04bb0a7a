/* SPDX-License-Identifier: MIT
 * A201, A202, A205: who leads a task. */
#include "rules/assignment.h"
#include "rules/written.h"

static void lead_missing(const struct rule_run *run, const struct block *item,
                         const struct assignment *as)
{
    if (as->lead.list.n) {
        return;
    }
    const struct span at = first_line(run->document->source, as->at);
    struct finding *f = report_at(run, at, "nhiệm vụ%.*s không có cơ quan chủ trì",
                                  "task%.*s has no lead", item_name(run->arena, item));
    if (as->in_table) {
        hint(run->sink, f, "điền tên cơ quan vào cột chủ trì của bảng",
             "fill in the name of the agency in the table");
    } else {
        const struct str line =
            written_field(run, "Chủ trì", (struct msg){"<tên cơ quan>", "<name of the agency>"});
        hint(run->sink, f, "thêm %s: %.*s", "add %s: %.*s", written_noun(run), STR_ARG(line));
    }
}

void assignment_lead(const struct rule_run *run)
{
    each_assignment(run, false, lead_missing);
}

static void leads_many(const struct rule_run *run, const struct block *item,
                       const struct assignment *as)
{
    const struct party *second = NULL;
    size_t named = 0;
    for (size_t i = 0; i < as->lead.list.n; i++) {
        const struct party *p = &as->lead.list.v[i];
        named += p->who.group == NULL;
        second = named == 2 && !second ? p : second;
    }
    if (!second) {
        return;
    }
    const struct str name = item_name(run->arena, item);
    struct finding *f = report(run->sink, run->document->source, second->at, run->code,
                               "nhiệm vụ%.*s có %zu cơ quan cùng chủ trì", "task%.*s has %zu leads",
                               STR_ARG(name), named);
    hint(run->sink, f, "giữ một cơ quan ở dòng Chủ trì, chuyển các cơ quan khác xuống Phối hợp",
         "keep one agency as lead and move the others to Phối hợp");
}

void assignment_one_lead(const struct rule_run *run)
{
    each_assignment(run, false, leads_many);
}

static void both_roles(const struct rule_run *run, const struct block *item,
                       const struct assignment *as)
{
    const struct str name = item_name(run->arena, item);
    for (size_t i = 0; i < as->with.list.n; i++) {
        const struct party *with = &as->with.list.v[i];
        size_t k = 0;
        while (k < as->lead.list.n && !same_agency(with, &as->lead.list.v[k])) {
            k++;
        }
        if (k == as->lead.list.n) {
            continue;
        }
        struct finding *f =
            report(run->sink, run->document->source, with->at, run->code,
                   "%.*s vừa chủ trì vừa phối hợp trong cùng nhiệm vụ%.*s",
                   "%.*s both leads and co-ordinates task%.*s", STR_ARG(with->name), STR_ARG(name));
        hint(run->sink, f, "bỏ tên này ở dòng Phối hợp", "drop the name from Phối hợp");
        related(run->sink, f, run->document->source, as->lead.list.v[k].at, "chủ trì ở đây",
                "the lead is named here");
    }
}

void assignment_roles(const struct rule_run *run)
{
    each_assignment(run, false, both_roles);
}
