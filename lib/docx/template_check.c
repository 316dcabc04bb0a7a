/* SPDX-License-Identifier: MIT
 * F411: a template against the profile: paper, margins, fonts and sizes (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, mục I.1-I.4 and bảng V). */
#include "docx/template_check.h"

#include "docx/template.h"
#include "docx/template_styles.h"
#include "text/fold.h"

enum {
    TWIPS_OFF = 29,  /* half a millimetre: programs round */
    PAPER_OFF = 115, /* two millimetres */
};

struct checking {
    struct arena *arena;
    struct sink *sink;
    const struct docx_template *t;
    const struct profile *profile;
    struct map styles; /* names of styles that were reported: their letters are not */
    bool failed;
};

static const char *in_lang(const struct checking *c, const char *vi, const char *en)
{
    return c->sink->lang == LANG_EN ? en : vi;
}

/* ---- figures as people write them ---- */

/* With one decimal at most: "19,5". */
static struct str decimal(const struct checking *c, unsigned tenths)
{
    return tenths % 10
               ? str_printf(c->arena, "%u%s%u", tenths / 10, in_lang(c, ",", "."), tenths % 10)
               : str_printf(c->arena, "%u", tenths / 10);
}

static struct str millimetres(const struct checking *c, unsigned twips)
{
    return decimal(c, (unsigned)((double)twips * 254 / 1440 + 0.5));
}

static struct str points(const struct checking *c, unsigned half_points)
{
    return decimal(c, half_points * 5);
}

static struct str range(const struct checking *c, const struct figure *f,
                        struct str (*shown)(const struct checking *, unsigned))
{
    const struct str least = shown(c, f->min);
    return f->min == f->max
               ? least
               : str_printf(c->arena, "%.*s-%.*s", STR_ARG(least), STR_ARG(shown(c, f->max)));
}

/* ---- paper and margins ---- */

static bool is_off(unsigned x, unsigned wanted, unsigned by)
{
    return x > wanted + by || x + by < wanted;
}

static void check_size(struct checking *c, const struct paper *paper)
{
    struct figure width, height;
    if (!profile_range(c->profile, "trang", "rộng", &width) ||
        !profile_range(c->profile, "trang", "cao", &height)) {
        return;
    }
    const bool wide = paper->width > paper->height;
    if (is_off(wide ? paper->height : paper->width, width.used, PAPER_OFF) ||
        is_off(wide ? paper->width : paper->height, height.used, PAPER_OFF)) {
        c->failed = true;
        report_file(c->sink, c->t->path, "F411",
                    "%.*s: khổ giấy %.*s × %.*s mm, phải là A4 (%.*s × %.*s mm)",
                    "%.*s: paper %.*s × %.*s mm, must be A4 (%.*s × %.*s mm)", STR_ARG(c->t->main),
                    STR_ARG(millimetres(c, paper->width)), STR_ARG(millimetres(c, paper->height)),
                    STR_ARG(millimetres(c, width.used)), STR_ARG(millimetres(c, height.used)));
    }
}

static void check_margin(struct checking *c, const char *key, const char *english, unsigned value)
{
    struct figure f;
    if (!profile_range(c->profile, "trang", key, &f) ||
        (value + TWIPS_OFF >= f.min && value <= f.max + TWIPS_OFF)) {
        return;
    }
    c->failed = true;
    struct finding *finding = report_file(
        c->sink, c->t->path, "F411", "%.*s: %s %.*s mm, phải là %.*s mm",
        "%.*s: %s %.*s mm, must be %.*s mm", STR_ARG(c->t->main), in_lang(c, key, english),
        STR_ARG(millimetres(c, value)), STR_ARG(range(c, &f, millimetres)));
    hint(c->sink, finding, "trong Word: Layout > Margins > Custom Margins",
         "in Word: Layout > Margins > Custom Margins");
}

static void check_paper(struct checking *c, const struct paper *paper)
{
    check_size(c, paper);
    check_margin(c, "lề trên", "top margin", paper->top);
    check_margin(c, "lề dưới", "bottom margin", paper->bottom);
    check_margin(c, "lề trái", "left margin", paper->left);
    check_margin(c, "lề phải", "right margin", paper->right);
}

/* ---- letters ---- */

/* Where: `part`, at `words` or in a style. False when font and size are right. */
static bool check_look(struct checking *c, struct str where, const struct look *look,
                       const char *key)
{
    const struct str font = profile_text(c->profile, "chữ", "phông");
    struct figure f;
    bool good = true;
    if (!str_eq(fold_ascii(c->arena, look->font), fold_ascii(c->arena, font))) {
        good = false;
        report_file(c->sink, c->t->path, "F411", "%.*s: phông chữ %.*s, phải là %.*s",
                    "%.*s: font %.*s, must be %.*s", STR_ARG(where), STR_ARG(look->font),
                    STR_ARG(font));
    }
    if (key && profile_range(c->profile, "cỡ chữ", key, &f) &&
        (look->size < f.min || look->size > f.max)) {
        good = false;
        report_file(c->sink, c->t->path, "F411", "%.*s: cỡ chữ %.*s, phải là %.*s",
                    "%.*s: letters of %.*s pt, must be %.*s pt", STR_ARG(where),
                    STR_ARG(points(c, look->size)), STR_ARG(range(c, &f, points)));
    }
    c->failed = c->failed || !good;
    return good;
}

/* "{{cỡ chữ.nội dung}}" in our own styles says which figure a style keeps to. */
static const char *size_key(struct arena *a, const struct mark *own)
{
    const struct str start = STR("{{cỡ chữ.");
    const struct str value = mark_value(mark_child(mark_child(own, "w:rPr"), "w:sz"), "w:val");
    return str_starts(value, start) && str_ends(value, STR("}}"))
               ? str_c(a, str_cut(value, start.n, value.n - 2))
               : NULL;
}

static void check_styles(struct checking *c, const struct docx_layouts *layouts)
{
    static char mark;
    struct mark *ours = NULL;
    struct mark *theirs = template_tree(c->arena, c->t, c->t->styles);
    if (!theirs ||
        markup_read(c->arena, layout_text(layouts, "common/word/styles.xml"), &ours) != ST_OK) {
        return;
    }
    const struct looking l =
        looking_new(c->arena, theirs, template_tree(c->arena, c->t, c->t->theme));
    for (const struct mark *own = ours->first; own; own = own->next) {
        const char *key = size_key(c->arena, own);
        const struct mark *style = key ? styles_named(theirs, style_name(own)) : NULL;
        if (!style) {
            continue;
        }
        const struct look look = look_of_style(&l, style);
        const struct str where =
            str_printf(c->arena, in_lang(c, "%.*s, kiểu \"%.*s\"", "%.*s, style \"%.*s\""),
                       STR_ARG(c->t->styles), STR_ARG(look.style));
        if (!check_look(c, where, &look, key)) {
            map_put(&c->styles, look.style, &mark);
        }
    }
}

/* The subject has another size in a letter, where it stands under the number. */
static const char *key_in(const struct docx_template *t, const char *key)
{
    return key && t->kind == FOR_LETTER && str_is(str_of(key), "trích yếu") ? "trích yếu công văn"
                                                                            : key;
}

static void check_letters(struct checking *c)
{
    for (size_t i = 0; i < c->t->notes.shown.n; i++) {
        const struct shown *shown = &c->t->notes.shown.v[i];
        if (!map_get(&c->styles, shown->look.style)) {
            const struct str where =
                str_printf(c->arena, in_lang(c, "%.*s, chỗ \"%.*s\"", "%.*s, at \"%.*s\""),
                           STR_ARG(shown->part), STR_ARG(shown->words));
            (void)check_look(c, where, &shown->look, key_in(c->t, shown->size));
        }
    }
}

enum status docx_template_check(struct arena *a, struct sink *sink,
                                const struct docx_layouts *layouts, const struct docx_template *t,
                                const struct document *d)
{
    static const struct document none;
    struct checking c = {a, sink, t, layout_profile(layouts, d ? d : &none), map_new(a), false};
    for (size_t i = 0; i < t->notes.papers.n; i++) {
        check_paper(&c, &t->notes.papers.v[i]);
    }
    check_styles(&c, layouts);
    check_letters(&c);
    return c.failed ? ST_INVALID : ST_OK;
}
