/* SPDX-License-Identifier: MIT
 * A208 to A211: until when, and with what result. */
#include "rules/assignment.h"

/* "quý II" in a draft without a date: its year will come with the date. */
static bool waits_for_date(const struct document *d, struct str text)
{
    const struct date some_day = {2000, 1, 1};
    return !d->meta.date.date.year && deadline_read(text, some_day).kind != DEADLINE_UNKNOWN;
}

static void deadline_unknown(const struct rule_run *run, const struct block *item,
                             const struct assignment *as)
{
    (void)item;
    if (as->deadline.impossible) {
        struct finding *f =
            report_at(run, as->deadline.text.at, "thời hạn \"%.*s\" không có trong lịch",
                      "the deadline \"%.*s\" is not in the calendar", as->deadline.text.text);
        hint(run->sink, f, "kiểm tra lại ngày, tháng", "check the day and the month");
    } else if (as->deadline.kind == DEADLINE_UNKNOWN &&
               !waits_for_date(run->document, as->deadline.text.text)) {
        struct finding *f =
            report_at(run, as->deadline.text.at, "không hiểu thời hạn \"%.*s\"",
                      "the deadline \"%.*s\" is not understood", as->deadline.text.text);
        hint(run->sink, f,
             "viết theo một trong các dạng: trước ngày 31/12/2026; tháng 11/2026; quý IV/2026; năm "
             "2027; hằng quý; thường xuyên; ngay sau khi …",
             "use one of the forms: trước ngày 31/12/2026; tháng 11/2026; quý IV/2026; năm 2027; "
             "hằng quý; thường xuyên; ngay sau khi …");
    }
}

void assignment_deadline(const struct rule_run *run)
{
    each_assignment(run, false, deadline_unknown);
}

static void deadline_past(const struct rule_run *run, const struct block *item,
                          const struct assignment *as)
{
    const struct document *d = run->document;
    const struct deadline *deadline = &as->deadline;
    (void)item;
    if (!d->meta.date.date.year || !deadline->until.year || deadline->impossible ||
        date_cmp(deadline->until, d->meta.date.date) >= 0) {
        return;
    }
    const struct str day = date_short(run->arena, d->meta.date.date);
    struct finding *f = report(run->sink, d->source, deadline->text.at, run->code,
                               "thời hạn \"%.*s\" đã qua khi ban hành văn bản (%.*s)",
                               "the deadline \"%.*s\" is before the date of the document (%.*s)",
                               STR_ARG(deadline->text.text), STR_ARG(day));
    hint(run->sink, f, "kiểm tra lại năm; thời hạn phải từ ngày ban hành trở đi",
         "check the year; work is due on or after the date of the document");
    if (d->meta.date.raw.at.end) {
        related(run->sink, f, d->source, d->meta.date.raw.at, "ngày ban hành ở đây",
                "the date of the document is here");
    }
}

void assignment_past(const struct rule_run *run)
{
    each_assignment(run, false, deadline_past);
}

static void deadline_none(const struct rule_run *run, const struct block *item,
                          const struct assignment *as)
{
    if (as->deadline.kind == DEADLINE_NONE && !as->deadline.text.text.n) {
        struct finding *f = report_at(run, first_line(run->document->source, as->at),
                                      "nhiệm vụ%.*s chưa rõ thời hạn", "task%.*s has no deadline",
                                      item_name(run->arena, item));
        hint_field(run, f, as, "Thời hạn", "thường xuyên");
    }
}

void assignment_deadline_given(const struct rule_run *run)
{
    each_assignment(run, false, deadline_none);
}

static void product_none(const struct rule_run *run, const struct block *item,
                         const struct assignment *as)
{
    if (!as->product.text.n) {
        struct finding *f = report_at(run, first_line(run->document->source, as->at),
                                      "nhiệm vụ%.*s chưa rõ sản phẩm",
                                      "task%.*s has no deliverable", item_name(run->arena, item));
        hint_field(run, f, as, "Sản phẩm", "Báo cáo kết quả");
    }
}

void assignment_product_given(const struct rule_run *run)
{
    each_assignment(run, false, product_none);
}
