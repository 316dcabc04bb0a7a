/* SPDX-License-Identifier: MIT
 * Group of package rules: values of attributes. */
#include "docx/verify_rules.h"

enum value_form { FORM_MEASURE, FORM_COUNT, FORM_SWITCH, FORM_COLOUR, FORM_JUSTIFY };

static const struct {
    const char *element, *attribute;
    enum value_form form;
} values[] = {
    {"sz", "val", FORM_MEASURE},         {"szCs", "val", FORM_MEASURE},
    {"ind", "left", FORM_MEASURE},       {"ind", "right", FORM_MEASURE},
    {"ind", "firstLine", FORM_MEASURE},  {"ind", "hanging", FORM_MEASURE},
    {"spacing", "before", FORM_MEASURE}, {"spacing", "after", FORM_MEASURE},
    {"spacing", "line", FORM_MEASURE},   {"pgSz", "w", FORM_MEASURE},
    {"pgSz", "h", FORM_MEASURE},         {"pgMar", "top", FORM_MEASURE},
    {"pgMar", "right", FORM_MEASURE},    {"pgMar", "bottom", FORM_MEASURE},
    {"pgMar", "left", FORM_MEASURE},     {"pgMar", "header", FORM_MEASURE},
    {"pgMar", "footer", FORM_MEASURE},   {"pgMar", "gutter", FORM_MEASURE},
    {"tcW", "w", FORM_MEASURE},          {"tblW", "w", FORM_MEASURE},
    {"gridCol", "w", FORM_MEASURE},      {"outlineLvl", "val", FORM_COUNT},
    {"pgNumType", "start", FORM_COUNT},  {"jc", "val", FORM_JUSTIFY},
    {"color", "val", FORM_COLOUR},       {"b", "val", FORM_SWITCH},
    {"i", "val", FORM_SWITCH},           {"keepNext", "val", FORM_SWITCH},
    {"keepLines", "val", FORM_SWITCH},   {"cantSplit", "val", FORM_SWITCH},
    {"tblHeader", "val", FORM_SWITCH},   {"titlePg", "val", FORM_SWITCH},
};

/* A whole number, or a number with its unit or percent (ST_UniversalMeasure). */
static bool is_measure(struct str s)
{
    static const char *const ends[] = {"", "%", "mm", "cm", "in", "pt", "pc", "pi"};
    const struct str body = str_starts(s, STR("-")) ? str_from(s, 1) : s;
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        const struct str end = str_of(ends[i]);
        struct str number = str_cut(body, 0, body.n > end.n ? body.n - end.n : 0);
        const size_t point = str_find_char(number, '.', 0);
        const bool whole = is_digits(number);
        const bool part = end.n && point != STR_NPOS && is_digits(str_cut(number, 0, point)) &&
                          is_digits(str_from(number, point + 1));
        if (str_ends(body, end) && (whole || part)) {
            return true;
        }
    }
    return false;
}

static bool is_switch(struct str s)
{
    static const char *const words[] = {"0", "1", "true", "false", "on", "off"};
    return str_in(s, words, COUNT_OF(words));
}

static bool is_colour(struct str s)
{
    return is_hex(s, 6) || str_is(s, "auto");
}

static bool is_justification(struct str s)
{
    static const char *const words[] = {
        "left",       "right",  "center",        "both",        "start",      "end",
        "distribute", "numTab", "mediumKashida", "highKashida", "lowKashida", "thaiDistribute",
    };
    return str_in(s, words, COUNT_OF(words));
}

static bool (*const forms[])(struct str) = {
    [FORM_MEASURE] = is_measure, [FORM_COUNT] = is_digits,          [FORM_SWITCH] = is_switch,
    [FORM_COLOUR] = is_colour,   [FORM_JUSTIFY] = is_justification,
};

static void value_forms(struct verify *v, const struct xml_node *node)
{
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        const struct str *value =
            str_is(node->name, values[i].element) ? w_attribute(node, values[i].attribute) : NULL;
        if (value && !forms[values[i].form](*value)) {
            fault(v, node, "w:%s w:%s=\"%.*s\"", values[i].element, values[i].attribute,
                  STR_ARG(*value));
        }
    }
}

static const struct check checks[] = {
    {RULE("P45", SEV_ERROR, "giá trị sai dạng", "value of the wrong form",
          "Số đo là số nguyên, căn lề là \"both\", màu là RRGGBB, bật tắt là 0 hoặc 1.",
          "Measures are whole numbers, justified is \"both\", colours RRGGBB, switches 0 or 1.",
          SAVE_AGAIN_AND("soát lại phông, cỡ, màu, căn lề ở gần chỗ đã nêu.",
                         "look over font, size, colour and alignment near the place.")),
     .element = value_forms},
};

const struct check_group verify_value_group = {checks, COUNT_OF(checks)};
