/* SPDX-License-Identifier: MIT
 * Group of package rules: styles. */
#include "docx/verify_rules.h"

enum { BASES_MAX = 100 }; /* a longer chain goes in a circle; Word itself allows 11 */

static struct str style_id(const struct xml_node *style)
{
    const struct str *id = w_attribute(style, "styleId");
    return id ? *id : STR_EMPTY;
}

static struct map styles_by_id(struct verify *v, const struct vpart *part)
{
    struct map map = map_new(v->arena);
    for (struct xml_node *s = part->root->first; s; s = s->next) {
        if (is_w(s, "style") && style_id(s).n) {
            map_put(&map, style_id(s), s);
        }
    }
    return map;
}

static void styles_unique(struct verify *v)
{
    struct vpart *part = of_main(v, NS_REL_OFFICE "styles");
    struct map seen = map_new(v->arena);
    for (struct xml_node *s = part ? part->root->first : NULL; s; s = s->next) {
        if (is_w(s, "style") && (style_id(s).n == 0 || map_put(&seen, style_id(s), s) != NULL)) {
            fault(v, s, "%.*s", STR_ARG(style_id(s)));
        }
    }
}

static void styles_typed(struct verify *v, const struct xml_node *style)
{
    if (is_w(style->parent, "styles") && !w_attribute(style, "type")) {
        fault(v, style, "%.*s", STR_ARG(style_id(style)));
    }
}

static const struct xml_node *based_on(const struct map *styles, const struct xml_node *style)
{
    const struct xml_node *base = xml_child(style, "basedOn");
    return base ? map_get(styles, w_val(base)) : NULL;
}

static void styles_based(struct verify *v)
{
    struct vpart *part = of_main(v, NS_REL_OFFICE "styles");
    if (!part) {
        return;
    }
    const struct map styles = styles_by_id(v, part);
    for (const struct xml_node *s = part->root->first; s; s = s->next) {
        const struct xml_node *b = is_w(s, "style") ? s : NULL;
        for (size_t steps = 0; b && steps < BASES_MAX; steps++) {
            b = based_on(&styles, b);
        }
        if (b) {
            fault(v, s, "%.*s", STR_ARG(style_id(s)));
        }
    }
}

static void styles_base_there(struct verify *v)
{
    struct vpart *part = of_main(v, NS_REL_OFFICE "styles");
    const struct map styles = part ? styles_by_id(v, part) : map_new(v->arena);
    for (const struct xml_node *s = part ? part->root->first : NULL; s; s = s->next) {
        const struct xml_node *base = is_w(s, "style") ? xml_child(s, "basedOn") : NULL;
        if (base && !map_get(&styles, w_val(base))) {
            fault(v, base, "%.*s: %.*s", STR_ARG(style_id(s)), STR_ARG(w_val(base)));
        }
    }
}

static void styles_default(struct verify *v)
{
    struct vpart *part = of_main(v, NS_REL_OFFICE "styles");
    struct map seen = map_new(v->arena);
    for (struct xml_node *s = part ? part->root->first : NULL; s; s = s->next) {
        const struct str *is_default = is_w(s, "style") ? w_attribute(s, "default") : NULL;
        const struct str *type = is_default ? w_attribute(s, "type") : NULL;
        if (type && (str_is(*is_default, "1") || str_is(*is_default, "true")) &&
            map_put(&seen, *type, s) != NULL) {
            fault(v, s, "%.*s", STR_ARG(*type));
        }
    }
}

/* Word draws text of an unknown style in the default one: it opens, but looks otherwise. */
static void report_unknown(struct verify *v, const char *user)
{
    const struct vpart *part =
        v->main ? verify_related(v, v->main->links, NS_REL_OFFICE "styles") : NULL;
    const struct xml_node *root = v->main ? v->main->root : NULL;
    if (!part || !part->root) {
        return;
    }
    v->part = v->main;
    const struct map styles = styles_by_id(v, part);
    for (const struct xml_node *n = root; n; n = xml_next(root, n)) {
        if (is_w(n, user) && !map_get(&styles, w_val(n))) {
            fault(v, n, "%.*s", STR_ARG(w_val(n)));
        }
    }
}

static void styles_used(struct verify *v)
{
    report_unknown(v, "pStyle");
    report_unknown(v, "tblStyle");
}

static void styles_used_in_line(struct verify *v)
{
    report_unknown(v, "rStyle");
}

static const struct check checks[] = {
    {RULE("P60", SEV_ERROR, "mã kiểu trùng hoặc thiếu", "style id repeated or missing",
          "w:styleId có mặt và duy nhất.", "w:styleId is there and unique.",
          SAVE_AGAIN_AND("soát lại kiểu chữ của các đề mục.", "look over the styles of headings.")),
     .package = styles_unique},
    {RULE("P61", SEV_ERROR, "kiểu dựa trên nhau thành vòng tròn",
          "styles based on each other in a circle", "w:basedOn không được quay lại chính nó.",
          "w:basedOn must not lead back to itself.",
          SAVE_AGAIN_AND("soát lại kiểu chữ của các đề mục.", "look over the styles of headings.")),
     .package = styles_based},
    {RULE("P62", SEV_WARNING, "hai kiểu mặc định một loại", "two default styles of one type",
          "Mỗi loại một kiểu mặc định.", "There is one default style of each type.",
          "Mở trong Word, xem chữ thường có đúng phông, cỡ không, rồi lưu lại.",
          "Open it in Word, see that plain text has its font and size, and save."),
     .package = styles_default},
    {RULE("P63", SEV_WARNING, "dùng kiểu không có", "style that is not defined",
          "Word trình bày bằng kiểu mặc định.", "Word sets the text in the default style.",
          "Mở trong Word, xem đoạn ở gần chữ đã nêu; chọn lại kiểu cho đoạn rồi lưu.",
          "Open it in Word, look at the paragraph near the place, give it a style and save."),
     .package = styles_used},
    {RULE("P56", SEV_NOTE, "kiểu không nói loại", "style without a type",
          "Word ghi w:type (đoạn, ký tự, bảng, danh sách) cho mỗi kiểu, và coi kiểu không có là "
          "kiểu đoạn.",
          "Word writes the w:type of each style, and takes one without for a paragraph style.",
          NOTHING_TO_MEND),
     .element = styles_typed, .name = "style"},
    {RULE("P59", SEV_NOTE, "chữ dùng kiểu ký tự không có", "character style that is not defined",
          "Word giữ chữ theo kiểu của đoạn.", "Word leaves the text in the style of its paragraph.",
          "Không phải làm gì; nếu chữ ở gần chỗ đã nêu phải có dạng riêng (đậm, nghiêng) thì định "
          "dạng lại trong Word rồi lưu.",
          "Nothing needs doing; if text near the place is to look different (bold, italic), format "
          "it again in Word and save."),
     .package = styles_used_in_line},
    {RULE("P74", SEV_NOTE, "kiểu dựa trên kiểu không có", "style based on one that is not there",
          "Word coi như kiểu không dựa trên kiểu nào.", "Word takes the style as based on none.",
          NOTHING_TO_MEND),
     .package = styles_base_there},
};

const struct check_group verify_style_group = {checks, COUNT_OF(checks)};
