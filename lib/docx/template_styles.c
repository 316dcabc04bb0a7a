/* SPDX-License-Identifier: MIT */
#include "docx/template_styles.h"

#include "text/fold.h"

struct str style_name(const struct mark *style)
{
    return mark_value(mark_child(style, "w:name"), "w:val");
}

static struct mark *next_style(struct mark *node)
{
    while (node && !mark_is(node, "w:style")) {
        node = node->next;
    }
    return node;
}

static bool is_default(const struct mark *style)
{
    const struct str value = mark_value(style, "w:default");
    return value.n > 0 && !str_is(value, "0") && !str_is(value, "false");
}

struct mark *styles_named(const struct mark *styles, struct str name)
{
    struct mark *style = styles ? next_style(styles->first) : NULL;
    while (style && !str_eq(style_name(style), name)) {
        style = next_style(style->next);
    }
    return style;
}

struct mark *styles_with_id(const struct mark *styles, struct str id)
{
    struct mark *style = styles ? next_style(styles->first) : NULL;
    while (style && !str_eq(mark_value(style, "w:styleId"), id)) {
        style = next_style(style->next);
    }
    return style;
}

struct mark *styles_default(const struct mark *styles, const char *type)
{
    struct mark *style = next_style(styles->first);
    while (style && !(is_default(style) && str_is(mark_value(style, "w:type"), type))) {
        style = next_style(style->next);
    }
    return style;
}

/* ---- adding ---- */

struct merging {
    struct arena *arena;
    struct mark *theirs;
    const struct mark *ours;
    struct map *ids;
    VEC(struct mark *) added;
};

/* Elements of a style that stand before its paragraph and run properties (17.7.4). */
static bool is_after(const struct mark *node, const char *const *names)
{
    for (; *names; names++) {
        if (mark_is(node, *names)) {
            return true;
        }
    }
    return false;
}

/* The child of that name, made at its place where there is none: before the first of `followers`.
 */
static struct mark *child_made(struct arena *a, struct mark *parent, const char *name,
                               const char *const *followers)
{
    struct mark *child = mark_child(parent, name);
    if (child) {
        return child;
    }
    struct mark *before = parent->first;
    while (before && !is_after(before, followers)) {
        before = before->next;
    }
    child = mark_element(a, name, STR_EMPTY);
    if (before) {
        mark_insert(before, child);
    } else {
        mark_append(parent, child);
    }
    return child;
}

static const char *const after_pPr[] = {"w:rPr",  "w:tblPr",      "w:trPr",
                                        "w:tcPr", "w:tblStylePr", NULL};
static const char *const after_rPr[] = {"w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr", NULL};
static const char *const after_spacing[] = {"w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl",
                                            NULL};

/* The template's defaults (Word's own: Calibri, 8 pt after each paragraph) must not show through.
 */
static void fix_spacing(struct arena *a, struct mark *style)
{
    static const char *const defaults[][2] = {
        {"w:before", "0"}, {"w:after", "0"}, {"w:line", "240"}, {"w:lineRule", "auto"}};
    struct mark *pPr = child_made(a, style, "w:pPr", after_pPr);
    struct mark *spacing = child_made(a, pPr, "w:spacing", after_spacing);
    struct str value;
    for (size_t i = 0; i < COUNT_OF(defaults); i++) {
        if (!mark_attribute(spacing, defaults[i][0], &value)) {
            mark_set(a, spacing, defaults[i][0], str_of(defaults[i][1]));
        }
    }
}

static void fix_font(struct merging *m, struct mark *style)
{
    static const char *const names[] = {"w:rFonts", "w:color", "w:sz", "w:szCs", "w:lang"};
    const struct mark *defaults =
        mark_child(mark_child(mark_child(m->ours, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    struct mark *rPr = child_made(m->arena, style, "w:rPr", after_rPr);
    struct mark *fixed = mark_element(m->arena, "w:rPr", STR_EMPTY);
    const struct mark *toggles = rPr->first;
    const struct mark *font = mark_child(defaults, names[0]);
    if (font && !mark_child(rPr, names[0])) {
        mark_append(fixed, mark_copy(m->arena, font));
    }
    for (; toggles; toggles = toggles->next) {
        bool later = false;
        for (size_t i = 1; i < COUNT_OF(names); i++) {
            later = later || mark_is(toggles, names[i]);
        }
        if (!later) {
            mark_append(fixed, mark_copy(m->arena, toggles));
        }
    }
    for (size_t i = 1; i < COUNT_OF(names); i++) {
        const struct mark *own = mark_child(rPr, names[i]);
        const struct mark *node = own ? own : mark_child(defaults, names[i]);
        if (node) {
            mark_append(fixed, mark_copy(m->arena, node));
        }
    }
    mark_insert(rPr, fixed);
    mark_remove(rPr);
}

/* An id that the template has not given to another style. */
static struct str free_id(struct merging *m, struct str id)
{
    struct str tried = id;
    for (unsigned i = 2; styles_with_id(m->theirs, tried); i++) {
        tried = str_printf(m->arena, "%.*s%u", STR_ARG(id), i);
    }
    return tried;
}

static void add_style(struct merging *m, const struct mark *own)
{
    struct arena *a = m->arena;
    struct mark *style = mark_copy(a, own);
    const struct str id = mark_value(own, "w:styleId");
    const struct str as = free_id(m, id);
    mark_set(a, style, "w:styleId", as);
    if (str_is(mark_value(own, "w:type"), "paragraph")) {
        struct mark *based = mark_child(style, "w:basedOn");
        if (based && is_default(styles_with_id(m->ours, mark_value(based, "w:val")))) {
            mark_remove(based); /* their Normal is not ours */
            fix_spacing(a, style);
            fix_font(m, style);
        }
    }
    if (!str_eq(as, id)) {
        map_put(m->ids, id, str_c(a, as));
    }
    mark_append(m->theirs, style);
    VEC_PUSH(a, &m->added, style);
}

/* What an added style refers to has its id of the template. */
static void rename_references(struct merging *m, struct mark *style)
{
    static const char *const names[] = {"w:basedOn", "w:next", "w:link"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        struct mark *node = mark_child(style, names[i]);
        const char *id = node ? map_get(m->ids, mark_value(node, "w:val")) : NULL;
        if (id) {
            mark_set(m->arena, node, "w:val", str_of(id));
        }
    }
}

void styles_merge(struct arena *a, struct mark *theirs, const struct mark *ours, struct map *ids)
{
    struct merging m = {.arena = a, .theirs = theirs, .ours = ours, .ids = ids};
    for (struct mark *own = next_style(ours->first); own; own = next_style(own->next)) {
        struct mark *same = styles_named(theirs, style_name(own));
        const struct str id = mark_value(own, "w:styleId");
        if (!same && is_default(own)) {
            continue; /* a template has defaults of its own */
        }
        if (!same) {
            add_style(&m, own);
        } else if (!str_eq(mark_value(same, "w:styleId"), id)) {
            map_put(ids, id, str_c(a, mark_value(same, "w:styleId")));
        }
    }
    for (size_t i = 0; i < m.added.n; i++) {
        rename_references(&m, m.added.v[i]);
    }
}

/* ---- indents ---- */

enum { ROUNDING = 3 }; /* twips: LibreOffice keeps hundredths of a millimetre */

static long measure(const struct mark *node, const char *name, const char *also)
{
    unsigned n = 0;
    struct str value = mark_value(node, name);
    value = value.n ? value : mark_value(node, also);
    return str_to_uint(value, 31680, &n) ? (long)n : 0;
}

static bool same_indent(const struct mark *x, const struct mark *y)
{
    static const char *const names[][2] = {
        {"w:left", "w:start"}, {"w:right", "w:end"}, {"w:hanging", "w:hanging"}};
    bool same = true;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const long off =
            measure(x, names[i][0], names[i][1]) - measure(y, names[i][0], names[i][1]);
        same = same && off <= ROUNDING && off >= -ROUNDING;
    }
    return same;
}

static struct mark *indent_of(const struct mark *style)
{
    return mark_child(mark_child(style, "w:pPr"), "w:ind");
}

void styles_follow(struct mark *theirs, const struct mark *ours, const struct mark *sample)
{
    for (struct mark *own = next_style(ours->first); own; own = next_style(own->next)) {
        const struct mark *now = indent_of(own);
        const struct mark *then = indent_of(styles_named(sample, style_name(own)));
        struct mark *at = indent_of(styles_named(theirs, style_name(own)));
        if (now && then && at && !same_indent(now, then) && same_indent(at, then)) {
            at->attributes = now->attributes;
        }
    }
}

bool styles_hang(const struct mark *styles, struct str name, bool ours)
{
    const struct mark *style = styles_named(styles, name);
    return style ? measure(indent_of(style), "w:hanging", "w:hanging") > 0 : ours;
}
