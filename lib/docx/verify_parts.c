/* SPDX-License-Identifier: MIT */
#include "docx/verify_rules.h"

#include "base/map.h"

#define NS_DCTERMS "http://purl.org/dc/terms/"
#define NS_XSI "http://www.w3.org/2001/XMLSchema-instance"
#define NS_CUSTOM "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"

static struct vpart *of_main(struct verify *v, const char *type)
{
    struct vpart *part = v->main ? verify_related(v, &v->main->relationships, type) : NULL;
    part = part && part->root && str_is(part->root->ns, NS_W) ? part : NULL;
    v->part = part;
    return part;
}

/* ---- styles ---- */

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
        if (is_w(s, "style") && (style_id(s).n == 0 || !w_attribute(s, "type") ||
                                 map_put(&seen, style_id(s), s) != NULL)) {
            fault(v, s->line, "%.*s", STR_ARG(style_id(s)));
        }
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
        const struct xml_node *base = is_w(s, "style") ? xml_child(s, "basedOn") : NULL;
        const struct xml_node *b = s;
        for (size_t steps = 0; base && b && steps <= styles.n; steps++) {
            b = based_on(&styles, b);
        }
        if (base && (!map_get(&styles, w_val(base)) || b)) {
            fault(v, s->line, "%.*s", STR_ARG(style_id(s)));
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
            fault(v, s->line, "%.*s", STR_ARG(*type));
        }
    }
}

/* Word draws text of an unknown style in the default one: it opens, but looks otherwise. */
static void styles_used(struct verify *v)
{
    static const char *const users[] = {"pStyle", "rStyle", "tblStyle"};
    const struct vpart *part =
        v->main ? verify_related(v, &v->main->relationships, NS_REL_OFFICE "styles") : NULL;
    const struct xml_node *root = v->main ? v->main->root : NULL;
    if (!part || !part->root) {
        return;
    }
    v->part = v->main;
    const struct map styles = styles_by_id(v, part);
    for (const struct xml_node *n = root; n; n = xml_next(root, n)) {
        for (size_t i = 0; i < COUNT_OF(users); i++) {
            if (is_w(n, users[i]) && !map_get(&styles, w_val(n))) {
                fault(v, n->line, "%.*s", STR_ARG(w_val(n)));
            }
        }
    }
}

/* ---- numbering ---- */

static bool is_hex8(struct str s)
{
    bool hex = s.n == 8;
    for (size_t i = 0; i < s.n && hex; i++) {
        hex = str_find_char(STR("0123456789ABCDEFabcdef"), s.p[i], 0) != STR_NPOS;
    }
    return hex;
}

static void abstract_number(struct verify *v, const struct xml_node *abstract, struct map *ids,
                            bool after_num)
{
    const struct str *id = w_attribute(abstract, "abstractNumId");
    if (!id || after_num || map_put(ids, *id, v) != NULL) {
        fault(v, abstract->line, "w:abstractNum %.*s", STR_ARG(id ? *id : STR_EMPTY));
    }
}

static void number(struct verify *v, const struct xml_node *num, const struct map *abstracts,
                   struct map *ids)
{
    const struct str *id = w_attribute(num, "numId");
    const struct xml_node *abstract = xml_child(num, "abstractNumId");
    if (!id || !abstract || !map_get(abstracts, w_val(abstract)) || map_put(ids, *id, v) != NULL) {
        fault(v, num->line, "w:num %.*s", STR_ARG(id ? *id : STR_EMPTY));
    }
}

static struct map numbers(struct verify *v, const struct vpart *part)
{
    struct map abstracts = map_new(v->arena);
    struct map ids = map_new(v->arena);
    bool after = false;
    for (const struct xml_node *n = part ? part->root->first : NULL; n; n = n->next) {
        if (is_w(n, "abstractNum")) {
            abstract_number(v, n, &abstracts, after);
        } else if (is_w(n, "num")) {
            after = true;
            number(v, n, &abstracts, &ids);
        }
    }
    return ids;
}

static void numbering(struct verify *v)
{
    (void)numbers(v, of_main(v, NS_REL_OFFICE "numbering"));
}

/* numId 0 takes the number of a style away. */
static void numbering_used(struct verify *v)
{
    const unsigned before = v->count;
    const size_t found = v->out->list.n;
    struct map ids = numbers(v, of_main(v, NS_REL_OFFICE "numbering"));
    v->count = before; /* what numbering() reports is not repeated */
    v->out->list.n = found;
    v->part = v->main;
    const struct xml_node *root = v->main ? v->main->root : NULL;
    for (const struct xml_node *n = root; n; n = xml_next(root, n)) {
        if (is_w(n, "numId") && !str_is(w_val(n), "0") && !map_get(&ids, w_val(n))) {
            fault(v, n->line, "w:numId %.*s", STR_ARG(w_val(n)));
        }
    }
}

static void signature(struct verify *v, const struct xml_node *abstract)
{
    static const char *const names[] = {"nsid", "tmpl"};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const struct xml_node *node = xml_child(abstract, names[i]);
        if (node && !is_hex8(w_val(node))) {
            fault(v, node->line, "w:%s %.*s", names[i], STR_ARG(w_val(node)));
        }
    }
}

static void level(struct verify *v, const struct xml_node *lvl)
{
    const struct str *place = w_attribute(lvl, "ilvl");
    unsigned n = 0;
    if (is_w(lvl->parent, "abstractNum") &&
        (!place || !str_to_uint(*place, 8, &n) || !xml_child(lvl, "lvlText"))) {
        fault(v, lvl->line, "w:lvl %.*s", STR_ARG(place ? *place : STR_EMPTY));
    }
}

/* ---- settings ---- */

static void zoom(struct verify *v, const struct xml_node *node)
{
    if (!w_attribute(node, "percent")) {
        fault(v, node->line, "w:zoom");
    }
}

static void compatibility(struct verify *v)
{
    struct vpart *part = of_main(v, NS_REL_OFFICE "settings");
    for (const struct xml_node *n = part ? part->root : NULL; n; n = xml_next(part->root, n)) {
        const struct str *name = is_w(n, "compatSetting") ? w_attribute(n, "name") : NULL;
        const struct str *uri = name ? w_attribute(n, "uri") : NULL;
        if (uri && str_is(*name, "compatibilityMode")) {
            if (!str_is(*uri, "http://schemas.microsoft.com/office/word") ||
                !str_is(w_val(n), "15")) {
                fault(v, n->line, "%.*s", STR_ARG(w_val(n)));
            }
            return;
        }
    }
    fault(v, 0, "compatibilityMode");
}

/* ---- properties ---- */

/* Cuts the shape off the start of *s, "0" standing for any digit; false when it is not there. */
static bool skip_shape(struct str *s, const char *shape)
{
    size_t i = 0;
    for (; shape[i]; i++) {
        const bool digit = i < s->n && s->p[i] >= '0' && s->p[i] <= '9';
        if (i >= s->n || (shape[i] == '0' ? !digit : s->p[i] != shape[i])) {
            return false;
        }
    }
    *s = str_from(*s, i);
    return true;
}

/* A date, or date and time with its zone (W3C NOTE-datetime). */
static bool is_w3cdtf(struct str s)
{
    if (!skip_shape(&s, "0000-00-00")) {
        return false;
    }
    if (s.n == 0) {
        return true;
    }
    if (!skip_shape(&s, "T00:00:00")) {
        return false;
    }
    if (skip_shape(&s, ".0")) {
        while (skip_shape(&s, "0")) {
        }
    }
    return str_is(s, "Z") || ((skip_shape(&s, "+00:00") || skip_shape(&s, "-00:00")) && s.n == 0);
}

static void core_date(struct verify *v, const struct xml_node *node)
{
    const struct str *type = xml_attribute(node, NS_XSI, "type");
    if (!type || !str_is(*type, "dcterms:W3CDTF") || !is_w3cdtf(str_trim(node->text))) {
        fault(v, node->line, "%.*s: %.*s", STR_ARG(node->name), STR_ARG(node->text));
    }
}

static void core(struct verify *v)
{
    struct vpart *part = verify_related(v, &v->package, NS_REL_OPC "metadata/core-properties");
    struct map seen = map_new(v->arena);
    v->part = part;
    for (struct xml_node *n = part && part->root ? part->root->first : NULL; n; n = n->next) {
        if (map_put(&seen, n->name, n) != NULL) {
            fault(v, n->line, "%.*s", STR_ARG(n->name));
        }
        if (str_is(n->ns, NS_DCTERMS) &&
            (str_is(n->name, "created") || str_is(n->name, "modified"))) {
            core_date(v, n);
        }
    }
}

static void custom(struct verify *v)
{
    struct vpart *part = verify_related(v, &v->package, NS_REL_OFFICE "custom-properties");
    v->part = part;
    if (part && part->root && !str_is(part->root->ns, NS_CUSTOM)) {
        fault(v, part->root->line, "%.*s", STR_ARG(part->root->ns));
    }
}

static const struct check checks[] = {
    {{"P60", SEV_ERROR, {"kiểu trùng mã hoặc thiếu loại", "style id repeated, or a style without type"},
      {"w:styleId duy nhất, w:type có mặt.", "w:styleId is unique and w:type is there."}},
     styles_unique, NULL, NULL, NULL},
    {{"P61", SEV_WARNING, {"kiểu dựa trên kiểu không có, hoặc vòng tròn", "style based on none, or in a circle"},
      {"w:basedOn phải có thật và không quay vòng.", "w:basedOn exists and makes no loop."}},
     styles_based, NULL, NULL, NULL},
    {{"P62", SEV_WARNING, {"hai kiểu mặc định một loại", "two default styles of one type"},
      {"Mỗi loại một kiểu mặc định.", "There is one default style of each type."}},
     styles_default, NULL, NULL, NULL},
    {{"P63", SEV_WARNING, {"dùng kiểu không có", "style that is not defined"},
      {"Word trình bày bằng kiểu mặc định.", "Word sets the text in the default style."}},
     styles_used, NULL, NULL, NULL},
    {{"P64", SEV_ERROR, {"đánh số sai", "numbering wrong"},
      {"Mọi w:abstractNum đứng trước w:num, mã không trùng, w:num dẫn đến w:abstractNum có thật.",
       "All w:abstractNum before w:num, ids unique, each w:num leads to an existing w:abstractNum."}},
     numbering, NULL, NULL, NULL},
    {{"P65", SEV_WARNING, {"dùng số không có", "number that is not defined"},
      {"Mỗi w:numId được dùng phải có w:num.", "Each w:numId in use has its w:num."}},
     numbering_used, NULL, NULL, NULL},
    {{"P66", SEV_WARNING, {"cấp đánh số thiếu thành phần", "numbering level incomplete"},
      {"w:lvl có w:ilvl từ 0 đến 8 và w:lvlText.", "w:lvl has w:ilvl from 0 to 8 and w:lvlText."}},
     NULL, NULL, level, "lvl"},
    {{"P67", SEV_WARNING, {"w:zoom không có w:percent", "w:zoom without w:percent"},
      {"Thuộc tính này là bắt buộc.", "The attribute is required."}},
     NULL, NULL, zoom, "zoom"},
    {{"P68", SEV_NOTE, {"mở ở chế độ tương thích", "opens in compatibility mode"},
      {"Thiếu compatibilityMode 15, Word ghi \"[Chế độ Tương thích]\" trên thanh tiêu đề.",
       "Without compatibilityMode 15 Word shows \"[Compatibility Mode]\" in its title bar."}},
     compatibility, NULL, NULL, NULL},
    {{"P69", SEV_ERROR, {"thuộc tính lõi sai", "core properties wrong"},
      {"Mỗi thuộc tính một lần; ngày dạng W3CDTF, không rỗng.",
       "Each property once; dates in W3CDTF, never empty."}},
     core, NULL, NULL, NULL},
    {{"P70", SEV_ERROR, {"thuộc tính tùy chỉnh sai không gian tên", "custom properties in a wrong namespace"},
      {"Phần này có không gian tên riêng.", "The part has a namespace of its own."}},
     custom, NULL, NULL, NULL},
    {{"P71", SEV_NOTE, {"mã đánh số không đủ tám chữ số", "numbering code not of eight digits"},
      {"w:nsid và w:tmpl là tám chữ số hệ 16.", "w:nsid and w:tmpl are eight hexadecimal digits."}},
     NULL, NULL, signature, "abstractNum"},
};

const struct check_group verify_parts_group = {checks, COUNT_OF(checks)};
