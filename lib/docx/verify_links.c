/* SPDX-License-Identifier: MIT
 * Group of package rules: relationships between parts. A rule about relationships looks at the part
 * they stand in. */
#include "docx/verify_rules.h"

static void main_document(struct verify *v)
{
    if (!v->main) {
        const struct msg kind = kind_of_package(v);
        fault_words(v, kind.vi ? kind : (struct msg){"officeDocument", "officeDocument"});
    }
}

static void ids_unique(struct verify *v)
{
    struct map ids = map_new(v->arena);
    for (size_t i = 0; i < v->part->rows.n; i++) {
        struct relationship *r = &v->part->rows.v[i];
        if (r->id.n == 0 || r->type.n == 0 || map_put(&ids, r->id, r) != NULL) {
            fault(v, r->node, "%.*s", STR_ARG(r->id));
        }
    }
}

/* Word writes templates with a relationship to a picture of them that is not there. */
static bool is_thumbnail(const struct relationship *r)
{
    return str_is(r->type, NS_REL_OPC "metadata/thumbnail");
}

static void report_dangling(struct verify *v, bool thumbnails)
{
    for (size_t i = 0; i < v->part->rows.n; i++) {
        const struct relationship *r = &v->part->rows.v[i];
        const bool nowhere = str_is(r->target, "NULL") || str_starts(r->target, STR("#"));
        if (!r->external && !nowhere && is_thumbnail(r) == thumbnails && !verify_part(v, r->part)) {
            fault(v, r->node, "%.*s: %.*s", STR_ARG(r->id), STR_ARG(r->target));
        }
    }
}

static void targets(struct verify *v)
{
    report_dangling(v, false);
}

static void thumbnails(struct verify *v)
{
    report_dangling(v, true);
}

static struct map ids_of(struct verify *v, const struct vpart *rels)
{
    struct map ids = map_new(v->arena);
    for (size_t i = 0; rels && i < rels->rows.n; i++) {
        map_put(&ids, rels->rows.v[i].id, &rels->rows.v[i]);
    }
    return ids;
}

static void ids_used(struct verify *v)
{
    const struct map ids = ids_of(v, v->part->links);
    for (const struct xml_node *n = v->part->root; n; n = xml_next(v->part->root, n)) {
        for (size_t i = 0; i < n->attributes.n; i++) {
            const struct xml_attribute *id = &n->attributes.v[i];
            if (str_is(id->ns, NS_R) && id->value.n && !map_get(&ids, id->value)) {
                fault(v, n, "%.*s", STR_ARG(id->value));
            }
        }
    }
}

/* RFC 3986 has no blanks and none of these; Word itself writes "|" and letters of all languages. */
static bool is_uri(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        const unsigned char c = (unsigned char)s.p[i];
        if (c <= ' ' || c == 0x7F || c == '<' || c == '>' || c == '"') {
            return false;
        }
    }
    return s.n > 0;
}

static void external(struct verify *v)
{
    for (size_t i = 0; i < v->part->rows.n; i++) {
        const struct relationship *r = &v->part->rows.v[i];
        if (r->external && !is_uri(r->target)) {
            fault(v, r->node, "%.*s: %.*s", STR_ARG(r->id), STR_ARG(r->target));
        }
    }
}

static unsigned count_type(const struct vpart *rels, const char *type)
{
    unsigned n = 0;
    for (size_t i = 0; rels && i < rels->rows.n; i++) {
        n += str_is(rels->rows.v[i].type, type) ? 1 : 0;
    }
    return n;
}

/* Parts of which a package has one: relationships of that type from the package or the document. */
static void one_of_a_kind(struct verify *v)
{
    static const char *const single[] = {
        NS_REL_OFFICE "officeDocument",
        NS_REL_OPC "metadata/core-properties",
        NS_REL_OFFICE "extended-properties",
        NS_REL_OFFICE "styles",
        NS_REL_OFFICE "settings",
        NS_REL_OFFICE "numbering",
        NS_REL_OFFICE "fontTable",
        NS_REL_OFFICE "footnotes",
        NS_REL_OFFICE "endnotes",
        NS_REL_OFFICE "comments",
    };
    for (size_t k = 0; k < COUNT_OF(single); k++) {
        const unsigned n = count_type(v->package, single[k]) +
                           count_type(v->main ? v->main->links : NULL, single[k]);
        if (n > 1) {
            fault(v, NULL, "%s: %u", single[k], n);
        }
    }
}

static bool is_core(const struct vpart *part)
{
    return str_is(part->type, "application/vnd.openxmlformats-package.core-properties+xml");
}

static void one_core(struct verify *v)
{
    unsigned n = 0;
    for (size_t i = 0; i < v->parts.n; i++) {
        n += is_core(&v->parts.v[i]) ? 1 : 0;
    }
    if (n > 1) {
        fault(v, NULL, "core-properties: %u", n);
    }
}

static void singles(struct verify *v)
{
    one_of_a_kind(v);
    one_core(v);
}

/* The relationship to the core properties has a type of its own, of the packaging standard. */
static void core_reached(struct verify *v)
{
    if (is_core(v->part) && verify_core(v) != v->part) {
        fault(v, NULL, "metadata/core-properties");
    }
}

static const struct check checks[] = {
    {RULE("P15", SEV_ERROR, "không có văn bản chính của Word", "no main document of Word",
          "Gói phải có quan hệ officeDocument dẫn đến một phần có thật.",
          "The package needs a relationship officeDocument that leads to a part.",
          "Xin người gửi mở văn bản trong Word, lưu lại thành .docx rồi gửi lại: tệp không có văn "
          "bản chính. Tệp của chương trình khác (Excel, LibreOffice) thì mở bằng chương trình ấy.",
          "Ask the sender to open it in Word, save it again as .docx and send that: there is no "
          "main document in it. A file of another program (Excel, LibreOffice) is opened with that "
          "program."),
     .package = main_document},
    {RULE(
         "P16", SEV_ERROR, "mã quan hệ trùng hoặc thiếu", "relationship id repeated or missing",
         "Mã phải duy nhất trong một tệp .rels.", "Ids are unique in a .rels part.",
         SAVE_AGAIN_AND(
             "soát lại hình, liên kết, đầu trang, chân trang: có cái có thể bị thay bằng cái khác.",
             "look over pictures, links, headers and footers: one may stand for another.")),
     .part = ids_unique},
    {RULE(
         "P17", SEV_ERROR, "quan hệ dẫn đến phần không có",
         "relationship to a part that is not there",
         "Đích được tính từ thư mục của phần nguồn; liên kết ra ngoài cần TargetMode=\"External\".",
         "The target is relative to the folder of the source part; a link to the outside needs "
         "TargetMode=\"External\".",
         SAVE_AGAIN_OR_ASK_AND("chèn lại hình hay phần bị mất.",
                               "put back the picture or part that is lost.")),
     .part = targets},
    {RULE("P18", SEV_ERROR, "dùng mã quan hệ không có", "relationship id that is not defined",
          "r:id, r:embed phải có trong .rels của chính phần đó.",
          "r:id and r:embed must be in the .rels of the same part.",
          SAVE_AGAIN_OR_ASK_AND("chèn lại hình, liên kết, đầu trang bị mất.",
                                "put back the picture, link or header that is lost.")),
     .part = ids_used},
    {RULE("P19", SEV_WARNING, "liên kết ngoài không phải URI", "external target is no URI",
          "Bấm vào liên kết sẽ không đến đâu; vài chương trình từ chối cả tệp. Dấu cách viết là "
          "%20.",
          "The link leads nowhere; some programs refuse the whole file. A blank is written %20.",
          "Mở trong Word, bấm chuột phải vào liên kết đã nêu, sửa địa chỉ (không có dấu cách) hoặc "
          "bỏ liên kết, rồi lưu lại.",
          "Open it in Word, right-click the link, mend the address (no blanks) or take the link "
          "off, and save."),
     .part = external},
    {RULE("P20", SEV_ERROR, "phần chỉ được có một lại có nhiều",
          "more than one of a part of which there is one",
          "Một gói có một phần thuộc tính, một phần kiểu, một phần cài đặt.",
          "A package has one part of properties, one of styles, one of settings.",
          SAVE_AGAIN_AND("soát lại kiểu chữ, tiêu đề và tác giả.",
                         "look over styles, title and author.")),
     .package = singles},
    {RULE("P54", SEV_NOTE, "hình thu nhỏ không có trong gói",
          "thumbnail that is not in the package", "Word bỏ qua quan hệ này.",
          "Word ignores the relationship.", NOTHING_TO_MEND),
     .part = thumbnails},
    {RULE("P73", SEV_WARNING, "thuộc tính lõi không được nối đúng",
          "core properties not linked as they must be",
          "Quan hệ đến docProps/core.xml có loại riêng của chuẩn đóng gói: "
          "…/package/2006/relationships/metadata/core-properties.",
          "The relationship to docProps/core.xml has a type of the packaging standard: "
          "…/package/2006/relationships/metadata/core-properties.",
          SAVE_AGAIN_AND("tiêu đề, tác giả mất thì điền lại ở Tệp > Thuộc tính.",
                         "fill in title and author again under File > Properties if they are "
                         "gone.")),
     .part = core_reached},
};

const struct check_group verify_links_group = {checks, COUNT_OF(checks)};
