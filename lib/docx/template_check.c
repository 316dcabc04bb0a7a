/* SPDX-License-Identifier: MIT
 * F411: a template against the profile: paper, margins, fonts, sizes, colour, and indent and
 * spacing of the text (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.1-I.4 and bảng V). */
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

/* Black, but for stamps; the circular of 2011 leaves it open. */
static bool check_color(struct checking *c, struct str where, struct str color, bool stamp)
{
    const struct str wanted = profile_text(c->profile, "chữ", "màu");
    if (str_is(color, "auto") || str_eq(color, wanted) ||
        (stamp && str_eq(color, profile_text(c->profile, "chữ", "màu dấu"))) ||
        profile_text(c->profile, "chữ", "mọi màu").n) {
        return true;
    }
    report_file(c->sink, c->t->path, "F411", "%.*s: chữ màu %.*s, phải là màu đen",
                "%.*s: letters of colour %.*s, must be black", STR_ARG(where), STR_ARG(color));
    return false;
}

/* Where: `part`, at `words` or in a style. False when font, size or colour are not right. */
static bool check_look(struct checking *c, struct str where, const struct look *look,
                       const char *key, bool stamp)
{
    const struct str font = profile_text(c->profile, "chữ", "phông");
    struct figure f;
    bool good = check_color(c, where, look->color, stamp);
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

static bool is_stamp(const struct mark *own)
{
    return str_is(mark_value(mark_child(mark_child(own, "w:rPr"), "w:color"), "w:val"),
                  "{{chữ.màu dấu}}");
}

/* ---- paragraphs of the text ---- */

/* Other styles stand in the middle, or have indents that the decree says nothing of. */
static bool is_body(const struct mark *own)
{
    static const char *const ids[] = {"VTNoiDung", "VTCanCu", "VTDieu"};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        if (str_is(mark_value(own, "w:styleId"), ids[i])) {
            return true;
        }
    }
    return false;
}

static void spacing_wrong(struct checking *c, struct str where, const char *vi, const char *en,
                          struct str is, struct str due)
{
    c->failed = true;
    struct finding *f = report_file(c->sink, c->t->path, "F411", "%.*s: %s %.*s, phải là %.*s",
                                    "%.*s: %s %.*s, must be %.*s", STR_ARG(where),
                                    in_lang(c, vi, en), STR_ARG(is), STR_ARG(due));
    hint(c->sink, f, "trong Word: sửa kiểu ấy, Format > Paragraph",
         "in Word: modify the style, Format > Paragraph");
}

static struct str lines(const struct checking *c, unsigned parts)
{
    return decimal(c, (parts * 10 + 120) / 240);
}

static struct str with_unit(const struct checking *c, struct str figure, const char *vi,
                            const char *en)
{
    return str_printf(c->arena, "%.*s %s", STR_ARG(figure), in_lang(c, vi, en));
}

/* Single to 1.5 lines. What is said in points is held against 15 pt, the least that Thông tư 01
 * names, and 1.5 lines of letters of 14 pt. */
static void check_line(struct checking *c, struct str where, const struct spacing *spacing)
{
    enum { EXACT_MIN = 300, EXACT_MAX = 480, OFF = 6 };
    struct figure f;
    if (!str_is(spacing->rule, "auto")) {
        const bool least = str_is(spacing->rule, "atLeast");
        if (spacing->line > EXACT_MAX || (!least && spacing->line < EXACT_MIN)) {
            spacing_wrong(c, where, "giãn dòng", "line pitch",
                          with_unit(c, points(c, spacing->line / 10), "pt", "pt"), STR("15-24 pt"));
        }
    } else if (profile_range(c->profile, "đoạn", "giãn", &f) &&
               (spacing->line + OFF < f.min || spacing->line > f.max + OFF)) {
        spacing_wrong(c, where, "giãn dòng", "line pitch",
                      with_unit(c, lines(c, spacing->line), "dòng", "lines"),
                      with_unit(c, range(c, &f, lines), "dòng", "lines"));
    }
}

static void check_spacing(struct checking *c, struct str where, const struct spacing *spacing)
{
    enum { POINT_OFF = 2 }; /* a tenth of a point */
    struct figure f;
    if (profile_range(c->profile, "đoạn", "lùi", &f) &&
        (spacing->indent + TWIPS_OFF < f.min || spacing->indent > f.max + TWIPS_OFF)) {
        spacing_wrong(c, where, "lùi đầu dòng", "first-line indent",
                      with_unit(c, millimetres(c, spacing->indent), "mm", "mm"),
                      with_unit(c, range(c, &f, millimetres), "mm", "mm"));
    }
    /* The decree has no most. */
    if (profile_range(c->profile, "đoạn", "cách", &f) && spacing->before + POINT_OFF < f.min) {
        spacing_wrong(c, where, "cách đoạn trước", "space before",
                      with_unit(c, points(c, spacing->before / 10), "pt", "pt"),
                      str_printf(c->arena, in_lang(c, "%.*s pt trở lên", "%.*s pt or more"),
                                 STR_ARG(points(c, f.min / 10))));
    }
    check_line(c, where, spacing);
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
        if (!check_look(c, where, &look, key, is_stamp(own))) {
            map_put(&c->styles, look.style, &mark);
        }
        if (is_body(own)) {
            const struct spacing spacing = spacing_of_style(&l, style);
            check_spacing(c, where, &spacing);
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
            (void)check_look(c, where, &shown->look, key_in(c->t, shown->size), false);
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
