/* SPDX-License-Identifier: MIT
 * Group of package rules: settings and properties. */
#include "docx/verify_rules.h"

#define NS_DCTERMS "http://purl.org/dc/terms/"
#define NS_XSI "http://www.w3.org/2001/XMLSchema-instance"
#define NS_CUSTOM "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"

static void zoom(struct verify *v, const struct xml_node *node)
{
    if (!w_attribute(node, "percent")) {
        fault(v, node, "w:zoom");
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
                fault(v, n, "%.*s", STR_ARG(w_val(n)));
            }
            return;
        }
    }
    fault(v, NULL, "compatibilityMode");
}

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
        fault(v, node, "%.*s: %.*s", STR_ARG(node->name), STR_ARG(node->text));
    }
}

static void core(struct verify *v)
{
    struct vpart *part = verify_core(v);
    struct map seen = map_new(v->arena);
    v->part = part;
    for (struct xml_node *n = part && part->root ? part->root->first : NULL; n; n = n->next) {
        if (map_put(&seen, n->name, n) != NULL) {
            fault(v, n, "%.*s", STR_ARG(n->name));
        }
        if (str_is(n->ns, NS_DCTERMS) &&
            (str_is(n->name, "created") || str_is(n->name, "modified"))) {
            core_date(v, n);
        }
    }
}

static void custom(struct verify *v)
{
    struct vpart *part = verify_related(v, v->package, NS_REL_OFFICE "custom-properties");
    v->part = part;
    if (part && part->root && !str_is(part->root->ns, NS_CUSTOM)) {
        fault(v, part->root, "%.*s", STR_ARG(part->root->ns));
    }
}

static const struct check checks[] = {
    {RULE("P67", SEV_NOTE, "w:zoom không có w:percent", "w:zoom without w:percent",
          "Thuộc tính này là bắt buộc.", "The attribute is required.", NOTHING_TO_MEND),
     .element = zoom, .name = "zoom"},
    {RULE("P68", SEV_NOTE, "mở ở chế độ tương thích", "opens in compatibility mode",
          "Thiếu compatibilityMode 15, Word ghi \"[Chế độ Tương thích]\" trên thanh tiêu đề.",
          "Without compatibilityMode 15 Word shows \"[Compatibility Mode]\" in its title bar.",
          "Không phải làm gì nếu không ngại dòng ấy; muốn bỏ: trong Word, Tệp > Thông tin > Chuyển "
          "đổi, rồi lưu.",
          "Nothing needs doing if that line is no bother; to be rid of it: in Word, File > Info > "
          "Convert, and save."),
     .package = compatibility},
    {RULE("P69", SEV_ERROR, "thuộc tính lõi sai", "core properties wrong",
          "Mỗi thuộc tính một lần; ngày dạng W3CDTF, không rỗng.",
          "Each property once; dates in W3CDTF, never empty.",
          SAVE_AGAIN_AND("điền lại tiêu đề, tác giả nếu cần.",
                         "fill in title and author again if they matter.")),
     .package = core},
    {RULE("P70", SEV_ERROR, "thuộc tính tùy chỉnh sai không gian tên",
          "custom properties in a wrong namespace", "Phần này có không gian tên riêng.",
          "The part has a namespace of its own.", SAVE_AGAIN),
     .package = custom},
};

const struct check_group verify_properties_group = {checks, COUNT_OF(checks)};
