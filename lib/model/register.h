/* SPDX-License-Identifier: MIT
 * The register (danh bạ): agencies and groups of agencies. Plain data; names are matched by
 * model/names.h. */
#ifndef VANTHU_MODEL_REGISTER_H
#define VANTHU_MODEL_REGISTER_H

#include "base/map.h"
#include "diag/source.h"
#include "model/field.h"

struct group;

struct agency {
    struct field id;
    struct field name;         /* tên: the official name */
    struct field_list aliases; /* gọi khác */
    struct field abbreviation; /* viết tắt, as in symbols: SYT, UBND */
    struct field_list letterhead; /* trên văn bản: its lines in capitals; else made from the name */
    struct field_agency superior; /* cấp trên */
    struct field_list groups;     /* nhóm: ids */
    struct field place;           /* địa danh */
    struct field code;            /* mã định danh */
    struct field head;            /* người đứng đầu: title of the head in capitals */
    struct field address;         /* địa chỉ, for the foot of page 1 */
    struct field_date from, to;   /* từ ngày, đến ngày: its life, both inclusive */
    struct field_list successors; /* thay bằng: ids */
    unsigned index;               /* place in the register */
};

struct group {
    struct field id;
    struct field name;
    struct field_list aliases;
    struct field_list includes; /* gồm: ids of groups and agencies */
    struct field_bool open;     /* mở: members are not listed */
    unsigned index;
    VEC(const struct agency *) members; /* all of them, nested groups too, in register order */
};

struct register_data {
    VEC(struct agency) agencies;
    VEC(struct group) groups;
};

/* Who a name stands for. */
struct named {
    const struct agency *agency; /* one of the two, or neither */
    const struct group *group;
    bool official; /* spelled as the official name (dashes and case may differ) */
};

struct agency_register {
    const struct source *source;
    struct value *front; /* as written, for the writers */
    struct register_data data;
    struct map by_id;   /* id -> struct named */
    struct map by_name; /* fold_name of name, aliases, and unique abbreviations -> struct named */
};

const struct agency *register_agency(const struct agency_register *r, struct str id);
const struct group *register_group(const struct agency_register *r, struct str id);

/* The agency or group a text names: official name, another name, abbreviation. An abbreviation that
 * several agencies share (UBND) names none. Both NULL when unknown. `a` is for scratch. */
struct named register_name(struct arena *a, const struct agency_register *r, struct str name);

/* The nearest known name, for hints; NULL when none is near. */
const struct str *register_nearest(struct arena *a, const struct agency_register *r,
                                   struct str name);
/* The agency that a wrong id, or a name in its place, is likely to mean; NULL when none is near. */
const struct agency *agency_nearest(struct arena *a, const struct agency_register *r,
                                    struct str id);

/* Builds by_id, by_name and the groups' members. Cycles and unknown ids are skipped here; the
 * reader reports them. */
void register_index(struct arena *a, struct agency_register *r);

bool group_has(const struct group *g, const struct agency *agency);

/* What its documents name before their date: its own `địa danh`, else that of the body above it;
 * empty when none of them has one. NULL: empty. */
struct str agency_place(const struct agency *agency);

/* Did the agency exist on that day? Without dates: yes. */
bool agency_alive(const struct agency *agency, struct date day);

#endif
