/* SPDX-License-Identifier: MIT
 * Assignments (phân công): who leads and who co-ordinates an item, until when, with what result. */
#ifndef VANTHU_MODEL_ASSIGNMENT_H
#define VANTHU_MODEL_ASSIGNMENT_H

#include "diag/lang.h"
#include "model/field.h"
#include "model/register.h"

struct party {
    struct str name; /* as written */
    struct span at;
    struct named who; /* both NULL: not in the register */
};

struct parties {
    VEC(struct party) list;
    struct span at;
};

/* The party of that agency or group; NULL when it is not among them. */
struct party *parties_find(const struct parties *parties, const struct named *who);

enum deadline_kind {
    DEADLINE_NONE,
    DEADLINE_UNKNOWN,    /* words we do not understand */
    DEADLINE_DATE,       /* trước ngày 31/12/2025 */
    DEADLINE_MONTH,      /* tháng 11/2026 */
    DEADLINE_QUARTER,    /* quý IV/2026 */
    DEADLINE_YEAR,       /* (đến) năm 2025 */
    DEADLINE_PERIOD,     /* giai đoạn 2016 - 2020 */
    DEADLINE_YEARLY,     /* trước ngày 10/12 hằng năm */
    DEADLINE_RECURRING,  /* hằng tháng, hằng quý, 6 tháng một lần, hằng năm */
    DEADLINE_CONTINUOUS, /* thường xuyên */
    DEADLINE_EVENT,      /* ngay sau khi …, khi có yêu cầu */
    DEADLINE_KINDS
};

struct deadline {
    enum deadline_kind kind;
    struct field text; /* as written */
    struct date from;  /* first day of a period; year 0: none */
    struct date until; /* last day; for DEADLINE_YEARLY month and day with year 0; year 0: none */
    bool impossible;   /* has a date that is not in the calendar */
};

/* Reads the words of a deadline. Never fails: kind is DEADLINE_UNKNOWN at worst. `today`, the date
 * of the document, gives the year where none is said: the next such day, month or quarter. With
 * year 0 these are unknown. Of several points ("quý II; quý IV") the last one is `until`. */
struct deadline deadline_read(struct str text, struct date today);
const char *deadline_kind_name(enum deadline_kind kind); /* "date", "month", … for XML and JSON */

struct assignment {
    struct span at; /* the whole block */
    bool inferred;  /* from the words of the item, not from a block */
    bool in_table;  /* a row of a table (struct row: task) */
    struct parties lead, with;
    struct deadline deadline;
    struct field product, funding, report, code, note;
};

/* The fields of an assignment block: one row a field. */
enum assignment_shape { AS_PARTIES, AS_DEADLINE, AS_TEXT };
struct assignment_field {
    const char *vi;  /* "Chủ trì" */
    const char *xml; /* "lead" */
    enum assignment_shape shape;
    size_t offset; /* in struct assignment */
    struct msg about;
};
extern const struct assignment_field assignment_fields[];
extern const size_t assignment_fields_n;

#endif
