/* SPDX-License-Identifier: MIT
 * Group of package rules: what must pair up over a part: fields, bookmarks, ids. */
#include "docx/verify_rules.h"

#include "text/utf8.h"

#define NS_WP "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

static void fields(struct verify *v)
{
    int depth = 0;
    const struct xml_node *root = v->part->root;
    if (!root || !str_is(root->ns, NS_W)) {
        return;
    }
    for (const struct xml_node *n = root; n; n = xml_next(root, n)) {
        const struct str *type = is_w(n, "fldChar") ? w_attribute(n, "fldCharType") : NULL;
        if (!type) {
            continue;
        }
        depth += str_is(*type, "begin") ? 1 : str_is(*type, "end") ? -1 : 0;
        if (depth < 0 || (depth == 0 && str_is(*type, "separate"))) {
            fault(v, n, "%.*s", STR_ARG(*type));
            return;
        }
    }
    if (depth) {
        fault(v, NULL, "begin: %d", depth);
    }
}

enum { BOOKMARK_NAME_MAX = 40 }; /* characters (ECMA-376 Part 1, 17.13.6.2, as Word applies it) */

static bool is_bookmark_name(struct str name)
{
    return name.n && utf8_columns(name) <= BOOKMARK_NAME_MAX &&
           str_find_char(name, ' ', 0) == STR_NPOS;
}

struct bookmarks {
    struct map starts, ends, names; /* by id, by id, by name */
};

static void bookmark_start(struct verify *v, const struct xml_node *n, struct bookmarks *b)
{
    const struct str *id = w_attribute(n, "id");
    const struct str *name = w_attribute(n, "name");
    const bool named = name && is_bookmark_name(*name) && !map_put(&b->names, *name, v);
    if (!id || !named || map_put(&b->starts, *id, v) || !map_get(&b->ends, *id)) {
        fault(v, n, "%.*s", STR_ARG(name ? *name : STR_EMPTY));
    }
}

static void bookmark_end(struct verify *v, const struct xml_node *n, const struct bookmarks *b)
{
    const struct str *id = w_attribute(n, "id");
    if (!id || !map_get(&b->starts, *id)) {
        fault(v, n, "%.*s", STR_ARG(id ? *id : STR_EMPTY));
    }
}

static struct map ids_of_ends(struct verify *v)
{
    struct map ids = map_new(v->arena);
    for (size_t i = 0; i < v->part->elements.n; i++) {
        const struct xml_node *n = v->part->elements.v[i];
        const struct str *id = is_w(n, "bookmarkEnd") ? w_attribute(n, "id") : NULL;
        if (id) {
            map_put(&ids, *id, v);
        }
    }
    return ids;
}

static void bookmarks(struct verify *v)
{
    struct bookmarks b = {map_new(v->arena), ids_of_ends(v), map_new(v->arena)};
    for (size_t i = 0; i < v->part->elements.n; i++) {
        const struct xml_node *n = v->part->elements.v[i];
        if (is_w(n, "bookmarkStart") && !is_in_fallback(n)) {
            bookmark_start(v, n, &b);
        } else if (is_w(n, "bookmarkEnd") && !is_in_fallback(n)) {
            bookmark_end(v, n, &b);
        }
    }
}

/* Ids of drawings: over all parts. In mc:AlternateContent the fallback repeats them. */
static void drawings(struct verify *v)
{
    struct map seen = map_new(v->arena);
    for (size_t i = 0; i < v->parts.n; i++) {
        v->part = &v->parts.v[i];
        const struct xml_node *root = v->part->root;
        for (const struct xml_node *n = root; n; n = xml_next(root, n)) {
            if (!str_is(n->name, "docPr") || !str_is(n->ns, NS_WP) || is_in_fallback(n)) {
                continue;
            }
            const struct str *id = xml_attribute(n, "", "id");
            if (!id || !is_digits(*id) || str_is(*id, "0") || map_put(&seen, *id, v) != NULL) {
                fault(v, n, "wp:docPr %.*s", STR_ARG(id ? *id : STR_EMPTY));
            }
        }
    }
}

/* The same of VML, which Word wrote before 2010 and still writes beside. */
static void shapes(struct verify *v)
{
    static const char ns[] = "urn:schemas-microsoft-com:vml";
    struct map seen = map_new(v->arena);
    for (const struct xml_node *n = v->part->root; n; n = xml_next(v->part->root, n)) {
        const struct str id = str_is(n->ns, ns) ? plain_attribute(n, "id") : STR_EMPTY;
        if (str_is(n->name, "shape") && id.n && map_put(&seen, id, v) != NULL) {
            fault(v, n, "v:shape %.*s", STR_ARG(id));
        }
    }
}

static void paragraph_ids(struct verify *v, const struct xml_node *node)
{
    static const char ns[] = "http://schemas.microsoft.com/office/word/2010/wordml";
    const struct str *id = xml_attribute(node, ns, "paraId");
    if (id && (id->n != 8 || id->p[0] >= '8' || str_is(*id, "00000000"))) {
        fault(v, node, "w14:paraId %.*s", STR_ARG(*id));
    }
}

static const struct check checks[] = {
    {RULE("P46", SEV_WARNING, "trường không đóng mở cân đối",
          "field whose begin and end do not balance",
          "begin, separate, end của w:fldChar đi thành bộ trong mỗi phần; thiếu end thì trường "
          "nuốt phần chữ sau nó.",
          "begin, separate and end of w:fldChar go together in each part; without the end the "
          "field swallows the text behind it.",
          "Mở trong Word, xem chữ đứng sau số trang, mục lục hay trường khác ở gần có mất không; "
          "xóa trường, chèn lại rồi lưu.",
          "Open it in Word, see whether text after a page number, contents or another field is "
          "gone; delete the field, insert it again and save."),
     .part = fields},
    {RULE("P47", SEV_NOTE, "dấu trang sai", "bookmark wrong",
          "Mỗi bookmarkStart có một bookmarkEnd; mã và tên không trùng, tên không có dấu cách.",
          "Each bookmarkStart has its bookmarkEnd; ids and names are unique, names without blanks.",
          "Không phải làm gì, trừ khi tham chiếu chéo hay mục lục dẫn sai: khi ấy chèn lại dấu "
          "trang trong Word rồi lưu.",
          "Nothing needs doing unless a cross-reference or the contents lead astray: then insert "
          "the bookmark again in Word and save."),
     .part = bookmarks},
    {RULE("P48", SEV_WARNING, "mã hình vẽ trùng hoặc bằng không", "drawing id repeated or zero",
          "wp:docPr id lớn hơn 0, không trùng trong cả gói.",
          "wp:docPr ids are over 0 and unique in the package.",
          "Mở trong Word, xem đủ các hình không rồi lưu lại; Word đánh lại mã hình.",
          "Open it in Word, see that all pictures are there and save; Word numbers them again."),
     .package = drawings},
    {RULE("P51", SEV_ERROR, "w14:paraId sai", "w14:paraId wrong",
          "Tám chữ số hệ 16, nhỏ hơn 80000000.", "Eight hexadecimal digits below 80000000.",
          SAVE_AGAIN),
     .element = paragraph_ids},
    {RULE("P55", SEV_NOTE, "mã hình VML trùng", "VML shape id repeated",
          "Mã của v:shape không trùng trong một phần.", "Ids of v:shape are unique in a part.",
          NOTHING_TO_MEND),
     .part = shapes},
};

const struct check_group verify_story_group = {checks, COUNT_OF(checks)};
