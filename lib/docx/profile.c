/* SPDX-License-Identifier: MIT */
#include "docx/profile.h"

#include "read/yaml_tree.h"

/* What a number of a group means, and how many of Word's units one of it is. */
struct unit {
    const char *group;
    double factor;
};

static const struct unit units[] = {
    {"trang", 1440 / 25.4},    /* mm -> twips */
    {"khung", 1440 / 25.4},    /* mm -> twips */
    {"dấu khẩn", 1440 / 25.4}, /* mm -> twips */
    {"cỡ chữ", 2},             /* pt -> half points */
    {"đường kẻ", 1000},        /* part -> thousandths */
};

/* Single figures of a group of mixed units. */
struct mixed {
    const char *group, *key;
    double factor;
};

static const struct mixed mixed[] = {
    {"đoạn", "lùi", 1440 / 25.4}, /* mm -> twips */
    {"đoạn", "cách", 20},         /* pt -> twips */
    {"đoạn", "giãn", 240},        /* lines -> 240ths (w:lineRule="auto") */
};

struct named_figure {
    const char *group, *key;
};

static const struct named_figure names[] = {
    [PAGE_WIDTH] = {"trang", "rộng"},
    [PAGE_HEIGHT] = {"trang", "cao"},
    [MARGIN_LEFT] = {"trang", "lề trái"},
    [MARGIN_RIGHT] = {"trang", "lề phải"},
    [MARGIN_TOP] = {"trang", "lề trên"},
    [MARGIN_BOTTOM] = {"trang", "lề dưới"},
    [SIZE_MOTTO] = {"cỡ chữ", "tiêu ngữ"},
    [SIZE_SUPERIOR] = {"cỡ chữ", "chủ quản"},
    [SIZE_AGENCY] = {"cỡ chữ", "cơ quan"},
    [SIZE_SUBJECT] = {"cỡ chữ", "trích yếu"},
    [SIZE_SUBJECT_LETTER] = {"cỡ chữ", "trích yếu công văn"},
    [SIZE_BODY] = {"cỡ chữ", "nội dung"},
    [SIZE_TITLE] = {"cỡ chữ", "tên phụ lục"},
    [SIZE_ATTACHED] = {"cỡ chữ", "kèm theo"},
    [SIZE_AUTHORITY] = {"cỡ chữ", "quyền hạn"},
    [SIZE_RECIPIENTS] = {"cỡ chữ", "danh sách nơi nhận"},
    [SIZE_ADDRESSEE] = {"cỡ chữ", "kính gửi"},
    [SIZE_URGENCY] = {"cỡ chữ", "dấu khẩn"},
    [SIZE_CIRCULATION] = {"cỡ chữ", "phạm vi lưu hành"},
    [SIZE_TABLE] = {"cỡ chữ", "bảng"},
    [SIZE_TABLE_SMALL] = {"cỡ chữ", "bảng nhỏ"},
    [RULE_AGENCY] = {"đường kẻ", "cơ quan"},
    [RULE_MOTTO] = {"đường kẻ", "tiêu ngữ"},
    [RULE_SUBJECT] = {"đường kẻ", "trích yếu"},
    [INDENT] = {"đoạn", "lùi"},
    [FRAME_NATION] = {"khung", "quốc hiệu"},
    [FRAME_RECIPIENTS] = {"khung", "nơi nhận"},
};
_Static_assert(COUNT_OF(names) == FIGURES_NAMED, "every figure has its place in the YAML");

/* Word's units for one of the YAML's; 0 where the value is no number. */
static double factor_of(struct str group, struct str key)
{
    for (size_t i = 0; i < COUNT_OF(units); i++) {
        if (str_is(group, units[i].group)) {
            return units[i].factor;
        }
    }
    for (size_t i = 0; i < COUNT_OF(mixed); i++) {
        if (str_is(group, mixed[i].group) && str_is(key, mixed[i].key)) {
            return mixed[i].factor;
        }
    }
    return 0;
}

/* A decimal number, with a point whatever the locale. */
static bool number_read(struct str s, double factor, unsigned *n)
{
    unsigned whole = 0;
    unsigned part = 0;
    const size_t point = str_find_char(s, '.', 0);
    struct str fraction = point == STR_NPOS ? STR_EMPTY : str_from(s, point + 1);
    if (!str_to_uint(str_cut(s, 0, point), 100000, &whole) ||
        (point != STR_NPOS && !str_to_uint(fraction, 1000000, &part))) {
        return false;
    }
    double x = part;
    for (size_t i = 0; i < fraction.n; i++) {
        x /= 10;
    }
    *n = (unsigned)((whole + x) * factor + 0.5);
    return true;
}

/* `20`, or {dùng: 20, từ: 20, đến: 25}. */
static bool figure_read(const struct value *v, double factor, struct figure *f)
{
    if (v->kind == VALUE_TEXT) {
        const bool ok = number_read(v->text, factor, &f->used);
        f->min = f->max = f->used;
        return ok;
    }
    return number_read(value_get_text(v, "dùng"), factor, &f->used) &&
           number_read(value_get_text(v, "từ"), factor, &f->min) &&
           number_read(value_get_text(v, "đến"), factor, &f->max) && f->min <= f->used &&
           f->used <= f->max;
}

/* Slots of one group. False: *wrong is the figure that is none. */
static bool slots_of_group(struct arena *a, const struct entry *group, struct value *slots,
                           struct str *wrong)
{
    struct value *out = value_set(a, slots, group->key, value_map(a));
    for (size_t i = 0; i < group->value->entries.n; i++) {
        const struct entry *e = &group->value->entries.v[i];
        const double factor = factor_of(group->key, e->key);
        struct str text = str_is(e->value->text, "false") ? STR_EMPTY : e->value->text;
        struct figure f = {0};
        if (factor > 0) {
            if (!figure_read(e->value, factor, &f)) {
                *wrong = str_printf(a, "%.*s: %.*s", STR_ARG(group->key), STR_ARG(e->key));
                return false;
            }
            text = str_printf(a, "%u", f.used);
        }
        value_set(a, out, e->key, value_text(a, text));
    }
    return true;
}

static bool slots_make(struct arena *a, struct profile *p, struct str *wrong)
{
    struct value *slots = value_map(a);
    for (size_t i = 0; i < p->tree->entries.n; i++) {
        const struct entry *e = &p->tree->entries.v[i];
        if (e->value->kind == VALUE_MAP && !slots_of_group(a, e, slots, wrong)) {
            return false;
        }
    }
    p->slots = slots;
    return true;
}

/* Widths that follow from the others: the frames at the head and the foot fill the text width. */
static void slots_add_frames(struct arena *a, struct profile *p)
{
    struct value *frames = value_get(p->slots, "khung");
    const unsigned width = profile_text_width(p, false);
    const struct {
        const char *key;
        unsigned width;
    } rows[] = {
        {"rộng", width},
        {"cơ quan", width - p->figures[FRAME_NATION].used},
        {"chữ ký", width - p->figures[FRAME_RECIPIENTS].used},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        value_set_text(a, frames, rows[i].key, str_printf(a, "%u", rows[i].width));
    }
}

static bool figures_read(struct arena *a, struct profile *p, struct str *wrong)
{
    for (size_t i = 0; i < FIGURES_NAMED; i++) {
        const struct value *v = value_get(value_get(p->tree, names[i].group), names[i].key);
        const double factor = factor_of(str_of(names[i].group), str_of(names[i].key));
        if (!v || !figure_read(v, factor, &p->figures[i])) {
            *wrong = str_printf(a, "%s: %s", names[i].group, names[i].key);
            return false;
        }
    }
    return true;
}

static enum status refuse(struct sink *sink, const struct source *source, struct str wrong)
{
    report(sink, source, (struct span){0, 0}, "F411",
           "thể thức: số đo \"%.*s\" thiếu, không phải là số hoặc ngoài khoảng cho phép",
           "profile: the figure \"%.*s\" is missing, no number or out of its range",
           STR_ARG(wrong));
    return ST_INVALID;
}

enum status profile_read(struct arena *a, struct sink *sink, struct str path, struct str yaml,
                         const struct profile **out)
{
    struct profile *p = ARENA_NEW(a, struct profile);
    const struct source *source = source_new(a, path, yaml);
    struct value *tree = NULL;
    struct str wrong = STR("thể thức, từ ngày");
    const enum status st = yaml_tree(a, sink, source, (struct span){0, (uint32_t)yaml.n}, &tree);
    if (st != ST_OK) {
        return st;
    }
    p->tree = tree;
    p->id = value_get_text(tree, "thể thức");
    if (p->id.n == 0 || !date_read(value_get_text(tree, "từ ngày"), &p->from) ||
        !figures_read(a, p, &wrong) || !slots_make(a, p, &wrong)) {
        return refuse(sink, source, wrong);
    }
    slots_add_frames(a, p);
    *out = p;
    return ST_OK;
}

bool profile_range(const struct profile *p, const char *group, const char *key, struct figure *f)
{
    const struct value *v = value_get(value_get(p->tree, group), key);
    const double factor = factor_of(str_of(group), str_of(key));
    return v && factor > 0 && figure_read(v, factor, f);
}

const struct value *profile_group(const struct profile *p, const char *group)
{
    return value_get(p->tree, group);
}

struct str profile_text(const struct profile *p, const char *group, const char *key)
{
    return value_get_text(profile_group(p, group), key);
}

unsigned profile_text_width(const struct profile *p, bool landscape)
{
    return p->figures[landscape ? PAGE_HEIGHT : PAGE_WIDTH].used - p->figures[MARGIN_LEFT].used -
           p->figures[MARGIN_RIGHT].used;
}

unsigned profile_text_height(const struct profile *p, bool landscape)
{
    return p->figures[landscape ? PAGE_WIDTH : PAGE_HEIGHT].used - p->figures[MARGIN_TOP].used -
           p->figures[MARGIN_BOTTOM].used;
}
