/* SPDX-License-Identifier: MIT */
#include "docx/template_look.h"

#include "docx/template_styles.h"

enum {
    BASED_ON_MAX = 20,
    SIZE_DEFAULT = 20, /* half points (17.3.2.38) */
    SIZE_MAX_READ = 3276,
};

struct looking looking_new(struct arena *a, struct mark *styles, const struct mark *theme)
{
    struct looking l = {a, styles, theme, map_new(a), NULL};
    for (struct mark *style = styles ? styles->first : NULL; style; style = style->next) {
        const struct str id = mark_value(style, "w:styleId");
        if (id.n && !map_get(&l.by_id, id)) {
            map_put(&l.by_id, id, style);
        }
    }
    l.paragraph = styles ? styles_default(styles, "paragraph") : NULL;
    return l;
}

static const struct mark *with_id(const struct looking *l, struct str id)
{
    return id.n ? map_get(&l->by_id, id) : NULL;
}

/* A theme's font: "minorHAnsi" -> a:minorFont/a:latin. */
static struct str theme_font(const struct looking *l, struct str name)
{
    const struct mark *scheme = mark_child(mark_child(l->theme, "a:themeElements"), "a:fontScheme");
    const struct mark *fonts =
        mark_child(scheme, str_starts(name, STR("major")) ? "a:majorFont" : "a:minorFont");
    return mark_value(mark_child(fonts, "a:latin"), "typeface");
}

/* Takes what run properties say and nobody nearer has said. */
static void take(const struct looking *l, const struct mark *rPr, struct look *look)
{
    const struct mark *fonts = mark_child(rPr, "w:rFonts");
    const struct str theme = mark_value(fonts, "w:hAnsiTheme");
    unsigned size = 0;
    if (!look->size &&
        str_to_uint(mark_value(mark_child(rPr, "w:sz"), "w:val"), SIZE_MAX_READ, &size)) {
        look->size = size;
    }
    if (!look->color.n) {
        look->color = mark_value(mark_child(rPr, "w:color"), "w:val");
    }
    if (!look->font.n) {
        look->font = theme.n ? theme_font(l, theme) : mark_value(fonts, "w:hAnsi");
    }
}

static void take_style(const struct looking *l, const struct mark *style, struct look *look)
{
    for (unsigned i = 0; style && i < BASED_ON_MAX; i++) {
        take(l, mark_child(style, "w:rPr"), look);
        style = with_id(l, mark_value(mark_child(style, "w:basedOn"), "w:val"));
    }
}

static void take_defaults(const struct looking *l, struct look *look)
{
    const struct mark *defaults =
        mark_child(mark_child(l->styles, "w:docDefaults"), "w:rPrDefault");
    take(l, mark_child(defaults, "w:rPr"), look);
    look->size = look->size ? look->size : SIZE_DEFAULT;
    look->color = look->color.n ? look->color : STR("auto");
    look->font = look->font.n ? markup_decode(l->arena, look->font) : STR("Times New Roman");
}

static const struct mark *style_of(const struct looking *l, const struct mark *properties,
                                   const char *name)
{
    const struct str id = mark_value(mark_child(properties, name), "w:val");
    return id.n ? with_id(l, id) : l->paragraph;
}

struct look look_of_run(const struct looking *l, const struct mark *run,
                        const struct mark *paragraph)
{
    struct look look = {0, STR_EMPTY, STR_EMPTY, STR_EMPTY};
    const struct mark *rPr = mark_child(run, "w:rPr");
    const struct mark *style = style_of(l, mark_child(paragraph, "w:pPr"), "w:pStyle");
    take(l, rPr, &look);
    if (mark_child(rPr, "w:rStyle")) {
        take_style(l, style_of(l, rPr, "w:rStyle"), &look);
    }
    take_style(l, style, &look);
    take_defaults(l, &look);
    look.style = style ? style_name(style) : STR_EMPTY;
    return look;
}

struct look look_of_style(const struct looking *l, const struct mark *style)
{
    struct look look = {0, STR_EMPTY, style_name(style), STR_EMPTY};
    take_style(l, style, &look);
    take_defaults(l, &look);
    return look;
}

/* ---- paragraphs ---- */

struct written { /* attributes as they stand nearest */
    struct str before, line, rule, indent, hanging;
};

static void take_written(const struct mark *pPr, struct written *w)
{
    const struct mark *spacing = mark_child(pPr, "w:spacing");
    const struct mark *ind = mark_child(pPr, "w:ind");
    w->before = w->before.n ? w->before : mark_value(spacing, "w:before");
    if (!w->line.n) { /* the rule belongs to the line */
        w->line = mark_value(spacing, "w:line");
        w->rule = mark_value(spacing, "w:lineRule");
    }
    if (!w->indent.n && !w->hanging.n) {
        w->indent = mark_value(ind, "w:firstLine");
        w->hanging = mark_value(ind, "w:hanging");
    }
}

static unsigned twips(struct str s, unsigned otherwise)
{
    unsigned n = 0;
    return str_to_uint(s, 31680, &n) ? n : otherwise;
}

struct spacing spacing_of_style(const struct looking *l, const struct mark *style)
{
    enum { SINGLE = 240 };
    struct written w = {STR_EMPTY, STR_EMPTY, STR_EMPTY, STR_EMPTY, STR_EMPTY};
    const struct mark *defaults =
        mark_child(mark_child(l->styles, "w:docDefaults"), "w:pPrDefault");
    for (unsigned i = 0; style && i < BASED_ON_MAX; i++) {
        take_written(mark_child(style, "w:pPr"), &w);
        style = with_id(l, mark_value(mark_child(style, "w:basedOn"), "w:val"));
    }
    take_written(mark_child(defaults, "w:pPr"), &w);
    const bool hanging = twips(w.hanging, 0) > 0;
    return (struct spacing){.indent = hanging ? 0 : twips(w.indent, 0),
                            .before = twips(w.before, 0),
                            .line = twips(w.line, SINGLE),
                            .rule = w.rule.n ? w.rule : STR("auto")};
}
