/* SPDX-License-Identifier: MIT
 * Group of package rules: native numbering. */
#include "docx/verify_rules.h"

static struct map by_id(struct verify *v, const struct vpart *part, const char *name,
                        const char *id_name)
{
    struct map ids = map_new(v->arena);
    for (struct xml_node *n = part ? part->root->first : NULL; n; n = n->next) {
        const struct str *id = is_w(n, name) ? w_attribute(n, id_name) : NULL;
        if (id && !map_get(&ids, *id)) {
            map_put(&ids, *id, n);
        }
    }
    return ids;
}

/* That w:abstractNum stands before w:num is a matter of order (P40). */
static void numbering(struct verify *v)
{
    const struct vpart *part = of_main(v, NS_REL_OFFICE "numbering");
    const struct map abstracts = by_id(v, part, "abstractNum", "abstractNumId");
    const struct map numbers = by_id(v, part, "num", "numId");
    for (const struct xml_node *n = part ? part->root->first : NULL; n; n = n->next) {
        const bool is_num = is_w(n, "num");
        const struct str *id = w_attribute(n, is_num ? "numId" : "abstractNumId");
        const struct xml_node *abstract = is_num ? xml_child(n, "abstractNumId") : NULL;
        const bool bad = !id || map_get(is_num ? &numbers : &abstracts, *id) != n ||
                         (is_num && !map_get(&abstracts, w_val(abstract)));
        if (bad && (is_num || is_w(n, "abstractNum"))) {
            fault(v, n, "w:%.*s %.*s", STR_ARG(n->name), STR_ARG(id ? *id : STR_EMPTY));
        }
    }
}

/* numId 0 takes the number of a style away. */
static void numbering_used(struct verify *v)
{
    const struct vpart *part = of_main(v, NS_REL_OFFICE "numbering");
    const struct map numbers = by_id(v, part, "num", "numId");
    v->part = v->main;
    for (size_t i = 0; v->main && i < v->main->elements.n; i++) {
        const struct xml_node *n = v->main->elements.v[i];
        if (is_w(n, "numId") && !str_is(w_val(n), "0") && !map_get(&numbers, w_val(n))) {
            fault(v, n, "w:numId %.*s", STR_ARG(w_val(n)));
        }
    }
}

static void signature(struct verify *v, const struct xml_node *abstract)
{
    static const char *const names[] = {"nsid", "tmpl"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const struct xml_node *node = xml_child(abstract, names[i]);
        if (node && !is_hex(w_val(node), 8)) {
            fault(v, node, "w:%s %.*s", names[i], STR_ARG(w_val(node)));
        }
    }
}

static bool has_place(const struct xml_node *lvl)
{
    const struct str *place = w_attribute(lvl, "ilvl");
    unsigned n = 0;
    return place && str_to_uint(*place, 8, &n);
}

static void level(struct verify *v, const struct xml_node *lvl)
{
    if (is_w(lvl->parent, "abstractNum") && (!has_place(lvl) || !xml_child(lvl, "lvlText"))) {
        fault(v, lvl, "w:lvl");
    }
}

/* Word writes all four; it does without the others. */
static void level_whole(struct verify *v, const struct xml_node *lvl)
{
    static const char *const parts[] = {"start", "numFmt", "lvlJc"};
    for (size_t i = 0; i < COUNT_OF(parts) && is_w(lvl->parent, "abstractNum"); i++) {
        if (!xml_child(lvl, parts[i])) {
            fault(v, lvl, "w:lvl: w:%s", parts[i]);
        }
    }
}

static const struct check checks[] = {
    {RULE("P64", SEV_ERROR, "đánh số sai", "numbering wrong",
          "Mã không trùng, w:num dẫn đến w:abstractNum có thật.",
          "Ids unique, each w:num leads to an existing "
          "w:abstractNum.",
          SAVE_AGAIN_AND("soát lại số thứ tự các mục.", "look over the numbers of items.")),
     .package = numbering},
    {RULE("P65", SEV_WARNING, "dùng số không có", "number that is not defined",
          "Mỗi w:numId được dùng phải có w:num.", "Each w:numId in use has its w:num.",
          "Mở trong Word: đoạn ở gần chữ đã nêu mất số thứ tự; đánh số lại rồi lưu.",
          "Open it in Word: the paragraph near the place has lost its number; number it again and "
          "save."),
     .package = numbering_used},
    {RULE("P66", SEV_WARNING, "cấp đánh số thiếu thành phần", "numbering level incomplete",
          "w:lvl có w:ilvl từ 0 đến 8 và w:lvlText.", "w:lvl has w:ilvl from 0 to 8 and w:lvlText.",
          "Mở trong Word, xem số thứ tự của các mục có đúng không; đánh số lại rồi lưu.",
          "Open it in Word, see whether the items have their numbers; number them again and save."),
     .element = level, .name = "lvl"},
    {RULE("P71", SEV_NOTE, "mã đánh số không đủ tám chữ số", "numbering code not of eight digits",
          "w:nsid và w:tmpl là tám chữ số hệ 16.",
          "w:nsid and w:tmpl are eight hexadecimal digits.", NOTHING_TO_MEND),
     .element = signature, .name = "abstractNum"},
    {RULE("P72", SEV_NOTE, "cấp đánh số không đủ bốn phần",
          "numbering level without all four parts",
          "Word ghi đủ w:start, w:numFmt, w:lvlText, w:lvlJc cho mỗi cấp; chương trình khác có khi "
          "cần.",
          "Word writes w:start, w:numFmt, w:lvlText and w:lvlJc of each level; other programs may "
          "need them.",
          NOTHING_TO_MEND),
     .element = level_whole, .name = "lvl"},
};

const struct check_group verify_number_group = {checks, COUNT_OF(checks)};
