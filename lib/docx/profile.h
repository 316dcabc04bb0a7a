/* SPDX-License-Identifier: MIT
 * A profile (thể thức): the figures of a decree on how documents look, from templates/profiles.
 * Every figure has the value we use and the range the decree allows. */
#ifndef VANTHU_DOCX_PROFILE_H
#define VANTHU_DOCX_PROFILE_H

#include "base/value.h"
#include "diag/finding.h"
#include "text/date.h"

/* Figures that code asks for; styles and sections take all of them as slots. */
enum figure_id {
    PAGE_WIDTH,
    PAGE_HEIGHT,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    MARGIN_BOTTOM,
    SIZE_MOTTO,
    SIZE_SUPERIOR,
    SIZE_AGENCY,
    SIZE_SUBJECT,
    SIZE_SUBJECT_LETTER,
    SIZE_ADDRESSEE,
    SIZE_BODY,
    SIZE_TITLE,
    SIZE_ATTACHED,
    SIZE_AUTHORITY,
    SIZE_RECIPIENTS,
    SIZE_URGENCY,
    SIZE_CIRCULATION,
    SIZE_TABLE,
    SIZE_TABLE_SMALL,
    RULE_AGENCY,
    RULE_MOTTO,
    RULE_SUBJECT,
    INDENT,
    FRAME_NATION,
    FRAME_RECIPIENTS,
    FIGURES_NAMED
};

struct figure { /* twips, half points, 240ths of a line or thousandths, by its group in the YAML */
    unsigned used, min, max;
};

struct profile {
    struct str id;    /* "nd30-2020" */
    struct date from; /* documents dated from here on */
    struct figure figures[FIGURES_NAMED];
    const struct value *tree; /* as written: texts and lists */
    struct value *slots; /* map of maps: {{cỡ chữ.số}}, {{trang.lề trên}}, in Word's units; not
                            changed after reading */
};

/* A profile from its YAML text. ST_INVALID when a figure is missing, no number or out of its range:
 * reported on `sink` under F411. */
enum status profile_read(struct arena *a, struct sink *sink, struct str path, struct str yaml,
                         const struct profile **out) MUST_CHECK;

/* Any figure of the groups of figures; false when it is not there. */
bool profile_range(const struct profile *p, const char *group, const char *key, struct figure *f);

/* The text, or the list, at `group`.`key`; empty or NULL when it is not there. */
struct str profile_text(const struct profile *p, const char *group, const char *key);
const struct value *profile_group(const struct profile *p, const char *group);

/* Width between the margins in twips, portrait or landscape (margins stay where they are). */
unsigned profile_text_width(const struct profile *p, bool landscape);
unsigned profile_text_height(const struct profile *p, bool landscape);

#endif
