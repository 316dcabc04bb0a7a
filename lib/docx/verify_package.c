/* SPDX-License-Identifier: MIT */
#include "docx/verify_rules.h"

#define OFFICE "application/vnd.openxmlformats-officedocument."
#define WORD OFFICE "wordprocessingml."

static struct str attribute(const struct xml_node *node, const char *name)
{
    const struct str *value = xml_attribute(node, "", name);
    return value ? *value : STR_EMPTY;
}

/* ---- the archive ---- */

static void readable(struct verify *v)
{
    if (v->archive.broken) {
        fault(v, 0, "ZIP");
    } else if (v->unpacked != ST_OK) {
        fault(v, 0, "%.*s: %s", STR_ARG(v->bad_part), status_name(v->unpacked));
    }
}

static void no_folders(struct verify *v)
{
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct str name = v->archive.entries.v[i].name;
        if (str_ends(name, STR("/"))) {
            fault(v, 0, "%.*s", STR_ARG(name));
        }
    }
}

static bool is_plain_name(struct str name)
{
    bool plain = name.n > 0 && name.p[0] != '/' && str_find(name, STR(".."), 0) == STR_NPOS &&
                 str_find(name, STR("//"), 0) == STR_NPOS;
    for (size_t i = 0; plain && i < name.n; i++) {
        const unsigned char c = (unsigned char)name.p[i];
        plain = c > 0x20 && c < 0x7F && c != '\\';
    }
    return plain;
}

static int fold(char c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static bool same_name(struct str x, struct str y)
{
    bool same = x.n == y.n;
    for (size_t i = 0; same && i < x.n; i++) {
        same = fold(x.p[i]) == fold(y.p[i]);
    }
    return same;
}

/* "[Content_Types].xml" has brackets; "[trash]/" entries of old Word are skipped by Word itself. */
static void names(struct verify *v)
{
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct str name = v->archive.entries.v[i].name;
        bool bad = !is_plain_name(name);
        for (size_t k = 0; k < i && !bad; k++) {
            bad = same_name(name, v->archive.entries.v[k].name);
        }
        if (bad) {
            fault(v, 0, "%.*s", STR_ARG(name));
        }
    }
}

static void version(struct verify *v)
{
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct archive_entry *e = &v->archive.entries.v[i];
        if ((e->needed & 0xFF) > 20 || (e->local_needed & 0xFF) > 20) {
            fault(v, 0, "%.*s: %u", STR_ARG(e->name),
                  e->needed > e->local_needed ? e->needed : e->local_needed);
        }
    }
}

enum { FLAG_ENCRYPTED = 0x0001, FLAG_DESCRIPTOR = 0x0008 };

static void descriptors(struct verify *v)
{
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct archive_entry *e = &v->archive.entries.v[i];
        if ((e->flags | e->local_flags) & FLAG_DESCRIPTOR) {
            fault(v, 0, "%.*s", STR_ARG(e->name));
        }
    }
}

/* Deflate is method 8, stored 0. */
static void plain_zip(struct verify *v)
{
    if (v->archive.prefix || v->archive.trailing || v->archive.zip64) {
        fault(v, 0, "%s", v->archive.prefix ? "prefix" : v->archive.trailing ? "suffix" : "zip64");
    }
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct archive_entry *e = &v->archive.entries.v[i];
        if ((e->flags & FLAG_ENCRYPTED) || (e->method != 8 && e->method != 0) || e->zip64 ||
            e->different) {
            fault(v, 0, "%.*s: %s", STR_ARG(e->name),
                  e->flags & FLAG_ENCRYPTED ? "encrypted"
                  : e->zip64                ? "zip64"
                  : e->different            ? "local header"
                                            : "method");
        }
    }
}

/* FAT with attributes 0 as Word writes, or Unix with a mode that lets the owner read. */
static void attributes(struct verify *v)
{
    enum { SYSTEM_UNIX = 3, MODE_READ = 0400 };
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct archive_entry *e = &v->archive.entries.v[i];
        if (e->made_by >> 8 == SYSTEM_UNIX && ((e->attributes >> 16) & MODE_READ) == 0) {
            fault(v, 0, "%.*s", STR_ARG(e->name));
        }
    }
}

static void no_mimetype(struct verify *v)
{
    if (verify_part(v, STR("mimetype"))) {
        fault(v, 0, "mimetype");
    }
}

/* ---- content types ---- */

static void types_part(struct verify *v)
{
    if (!v->types || !v->types->root || !str_is(v->types->root->name, "Types")) {
        fault(v, 0, "[Content_Types].xml");
    }
}

static void types_first(struct verify *v)
{
    if (v->types && v->parts.n && v->types != v->parts.v) {
        fault(v, 0, "%.*s", STR_ARG(v->parts.v[0].name));
    }
}

static void one_override(struct verify *v, const struct xml_node *row)
{
    const struct str part = attribute(row, "PartName");
    if (!str_starts(part, STR("/")) || attribute(row, "ContentType").n == 0) {
        fault(v, row->line, "%.*s", STR_ARG(part));
        return;
    }
    for (const struct xml_node *r = row->next; r; r = r->next) {
        if (str_is(r->name, "Override") && same_name(attribute(r, "PartName"), part)) {
            fault(v, r->line, "%.*s", STR_ARG(part));
        }
    }
}

static void one_default(struct verify *v, const struct xml_node *row)
{
    const struct str extension = attribute(row, "Extension");
    for (const struct xml_node *r = row->next; r; r = r->next) {
        if (str_is(r->name, "Default") && same_name(attribute(r, "Extension"), extension)) {
            fault(v, r->line, "%.*s", STR_ARG(extension));
        }
    }
}

static void types_rows(struct verify *v)
{
    v->part = v->types;
    const struct xml_node *row = v->types && v->types->root ? v->types->root->first : NULL;
    for (; row; row = row->next) {
        if (str_is(row->name, "Override")) {
            one_override(v, row);
        } else {
            one_default(v, row);
        }
    }
}

static void types_every_part(struct verify *v)
{
    if (v->types && v->types->root && v->part != v->types && v->part->type.n == 0 &&
        !str_ends(v->part->name, STR("/")) && !str_starts(v->part->name, STR("[trash]"))) {
        fault(v, 0, "%.*s", STR_ARG(v->part->name));
    }
}

static void types_dangling(struct verify *v)
{
    const struct xml_node *row = v->types && v->types->root ? v->types->root->first : NULL;
    for (; row; row = row->next) {
        const struct str name = attribute(row, "PartName");
        if (!str_is(row->name, "Override") || name.n == 0) {
            continue;
        }
        bool found = false;
        for (size_t i = 0; i < v->parts.n; i++) {
            found = found || (&v->parts.v[i] != v->types &&
                              same_name(v->parts.v[i].name, str_from(name, 1)));
        }
        if (!found) {
            fault(v, row->line, "%.*s", STR_ARG(name));
        }
    }
}

/* What a relationship leads to must say that it is that. Several: documents with macros, templates. */
static const struct {
    const char *relationship;
    const char *types[4];
} kinds[] = {
    {NS_REL_OFFICE "officeDocument",
     {WORD "document.main+xml", WORD "template.main+xml",
      "application/vnd.ms-word.document.macroEnabled.main+xml",
      "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"}},
    {NS_REL_OFFICE "styles", {WORD "styles+xml"}},
    {NS_REL_OFFICE "settings", {WORD "settings+xml"}},
    {NS_REL_OFFICE "fontTable", {WORD "fontTable+xml"}},
    {NS_REL_OFFICE "numbering", {WORD "numbering+xml"}},
    {NS_REL_OFFICE "header", {WORD "header+xml"}},
    {NS_REL_OFFICE "footer", {WORD "footer+xml"}},
    {NS_REL_OFFICE "footnotes", {WORD "footnotes+xml"}},
    {NS_REL_OFFICE "endnotes", {WORD "endnotes+xml"}},
    {NS_REL_OFFICE "comments", {WORD "comments+xml"}},
    {NS_REL_OFFICE "webSettings", {WORD "webSettings+xml"}},
    {NS_REL_OFFICE "theme", {OFFICE "theme+xml"}},
    {NS_REL_OFFICE "extended-properties", {OFFICE "extended-properties+xml"}},
    {NS_REL_OFFICE "custom-properties", {OFFICE "custom-properties+xml"}},
    {NS_REL_OPC "metadata/core-properties",
     {"application/vnd.openxmlformats-package.core-properties+xml"}},
};

static bool type_fits(const struct relationship *r, struct str type)
{
    for (size_t k = 0; k < COUNT_OF(kinds); k++) {
        if (!str_is(r->type, kinds[k].relationship)) {
            continue;
        }
        bool fits = false;
        for (size_t t = 0; t < COUNT_OF(kinds[k].types) && kinds[k].types[t]; t++) {
            fits = fits || str_is(type, kinds[k].types[t]);
        }
        return fits;
    }
    return true;
}

static void targets_fit(struct verify *v, const struct relationships *relationships)
{
    for (size_t i = 0; i < relationships->list.n; i++) {
        const struct relationship *r = &relationships->list.v[i];
        const struct vpart *target = r->external ? NULL : verify_part(v, r->part);
        if (target && !type_fits(r, target->type)) {
            fault(v, r->line, "%.*s: %.*s", STR_ARG(target->name), STR_ARG(target->type));
        }
    }
}

static void types_fit(struct verify *v)
{
    targets_fit(v, &v->package);
    for (size_t i = 0; i < v->parts.n; i++) {
        targets_fit(v, &v->parts.v[i].relationships);
    }
}

/* ---- relationships ---- */

static void main_document(struct verify *v)
{
    if (!v->main) {
        fault(v, 0, "officeDocument");
    }
}

static void check_ids(struct verify *v, const struct relationships *relationships)
{
    for (size_t i = 0; i < relationships->list.n; i++) {
        const struct relationship *r = &relationships->list.v[i];
        bool bad = r->id.n == 0 || r->type.n == 0;
        for (size_t k = 0; k < i && !bad; k++) {
            bad = str_eq(relationships->list.v[k].id, r->id);
        }
        if (bad) {
            fault(v, r->line, "%.*s", STR_ARG(r->id));
        }
    }
}

static void ids_unique(struct verify *v)
{
    if (!v->part) {
        check_ids(v, &v->package);
    }
}

static void ids_unique_part(struct verify *v)
{
    check_ids(v, &v->part->relationships);
}

static void check_targets(struct verify *v, const struct relationships *relationships)
{
    for (size_t i = 0; i < relationships->list.n; i++) {
        const struct relationship *r = &relationships->list.v[i];
        const bool nowhere = str_is(r->target, "NULL") || str_starts(r->target, STR("#"));
        if (!r->external && !nowhere && !verify_part(v, r->part)) {
            fault(v, r->line, "%.*s: %.*s", STR_ARG(r->id), STR_ARG(r->target));
        }
    }
}

static void targets(struct verify *v)
{
    check_targets(v, &v->package);
}

static void targets_part(struct verify *v)
{
    check_targets(v, &v->part->relationships);
}

static bool relationship_exists(const struct vpart *part, struct str id)
{
    for (size_t i = 0; i < part->relationships.list.n; i++) {
        if (str_eq(part->relationships.list.v[i].id, id)) {
            return true;
        }
    }
    return false;
}

static void ids_used(struct verify *v)
{
    for (const struct xml_node *n = v->part->root; n; n = xml_next(v->part->root, n)) {
        for (size_t i = 0; i < n->attributes.n; i++) {
            const struct xml_attribute *attribute_ = &n->attributes.v[i];
            if (str_is(attribute_->ns, NS_R) && attribute_->value.n &&
                !relationship_exists(v->part, attribute_->value)) {
                fault(v, n->line, "%.*s", STR_ARG(attribute_->value));
            }
        }
    }
}

/* A URI (RFC 3986) has no blanks and none of these. */
static bool is_uri(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        const unsigned char c = (unsigned char)s.p[i];
        if (c <= ' ' || c == 0x7F || str_find_char(STR("<>\"{}|^`"), (char)c, 0) != STR_NPOS) {
            return false;
        }
    }
    return s.n > 0;
}

static void external(struct verify *v)
{
    for (size_t i = 0; i < v->part->relationships.list.n; i++) {
        const struct relationship *r = &v->part->relationships.list.v[i];
        const bool link = str_is(r->type, NS_REL_OFFICE "hyperlink");
        if ((r->external && !is_uri(r->target)) ||
            (link && !r->external && !str_starts(r->target, STR("#")) &&
             !verify_part(v, r->part))) {
            fault(v, r->line, "%.*s: %.*s", STR_ARG(r->id), STR_ARG(r->target));
        }
    }
}

/* Parts of which a package has one: relationships of that type from the package or the document. */
static void one_of_a_kind(struct verify *v)
{
    static const char *const single[] = {
        NS_REL_OFFICE "officeDocument",      NS_REL_OPC "metadata/core-properties",
        NS_REL_OFFICE "extended-properties", NS_REL_OFFICE "styles",
        NS_REL_OFFICE "settings",            NS_REL_OFFICE "numbering",
        NS_REL_OFFICE "fontTable",           NS_REL_OFFICE "footnotes",
        NS_REL_OFFICE "endnotes",            NS_REL_OFFICE "comments",
    };
    for (size_t k = 0; k < COUNT_OF(single); k++) {
        unsigned n = 0;
        for (size_t i = 0; i < v->package.list.n; i++) {
            n += str_is(v->package.list.v[i].type, single[k]) ? 1 : 0;
        }
        for (size_t i = 0; v->main && i < v->main->relationships.list.n; i++) {
            n += str_is(v->main->relationships.list.v[i].type, single[k]) ? 1 : 0;
        }
        if (n > 1) {
            fault(v, 0, "%s: %u", single[k], n);
        }
    }
}

static void one_core(struct verify *v)
{
    unsigned n = 0;
    for (size_t i = 0; i < v->parts.n; i++) {
        n += str_ends(v->parts.v[i].type, STR("core-properties+xml")) ? 1 : 0;
    }
    if (n > 1) {
        fault(v, 0, "core-properties: %u", n);
    }
}

static void singles(struct verify *v)
{
    one_of_a_kind(v);
    one_core(v);
}

static const struct check checks[] = {
    {{"P01", SEV_ERROR, {"tệp không phải gói ZIP đọc được", "not a ZIP archive that can be read"},
      {"DOCX là gói ZIP; gói hỏng, sai tổng kiểm tra hoặc quá lớn thì Word không mở.",
       "A DOCX is a ZIP archive; Word does not open one that is broken, has a wrong checksum or is too large."}},
     readable, NULL, NULL, NULL},
    {{"P02", SEV_ERROR, {"thiếu [Content_Types].xml", "[Content_Types].xml is missing"},
      {"Không có phần này Word không biết các phần khác là gì.",
       "Without it Word does not know what the other parts are."}},
     types_part, NULL, NULL, NULL},
    {{"P03", SEV_NOTE, {"[Content_Types].xml không đứng đầu", "[Content_Types].xml is not the first entry"},
      {"Word luôn ghi nó đầu tiên; vài chương trình chỉ tìm ở đó.",
       "Word always writes it first; some programs look for it only there."}},
     types_first, NULL, NULL, NULL},
    {{"P04", SEV_ERROR, {"khai báo loại nội dung trùng hoặc thiếu tên", "content type declared twice or without a name"},
      {"Mỗi phần có đúng một Override, mỗi đuôi tên đúng một Default.",
       "Each part has exactly one Override, each extension exactly one Default."}},
     types_rows, NULL, NULL, NULL},
    {{"P05", SEV_ERROR, {"phần không có loại nội dung", "part without a content type"},
      {"Word từ chối gói có phần không khai báo loại.",
       "Word refuses a package with a part of unknown type."}},
     NULL, types_every_part, NULL, NULL},
    {{"P06", SEV_ERROR, {"khai báo loại cho phần không có", "content type for a part that is not there"},
      {"Override cho phần vắng mặt, hoặc cho chính [Content_Types].xml, làm Word báo hỏng.",
       "An Override for an absent part, or for [Content_Types].xml itself, makes Word report damage."}},
     types_dangling, NULL, NULL, NULL},
    {{"P07", SEV_ERROR, {"loại nội dung sai", "wrong content type"},
      {"Quan hệ nói phần là gì; loại nội dung phải nói như vậy.",
       "The relationship says what the part is; the content type must say the same."}},
     types_fit, NULL, NULL, NULL},
    {{"P08", SEV_WARNING, {"có mục thư mục trong gói", "folder entry in the archive"},
      {"Mục như \"word/\" có khi khiến Word đòi sửa tệp.",
       "An entry like \"word/\" has made Word want to repair files."}},
     no_folders, NULL, NULL, NULL},
    {{"P09", SEV_ERROR, {"tên phần không hợp lệ hoặc trùng", "invalid or repeated part name"},
      {"Tên phần là ASCII, gạch chéo xuôi, không bắt đầu bằng gạch chéo, khác nhau cả khi bỏ qua chữ hoa.",
       "Names are ASCII with forward slashes, no leading slash, unique also regardless of case."}},
     names, NULL, NULL, NULL},
    {{"P10", SEV_ERROR, {"đòi bản ZIP mới hơn 2.0", "needs a ZIP version over 2.0"},
      {"Word từ chối mục đòi phiên bản 4.5.", "Word refuses entries that need version 4.5."}},
     version, NULL, NULL, NULL},
    {{"P11", SEV_NOTE, {"mục có data descriptor", "entry with a data descriptor"},
      {"Nhiều chương trình, và Word khi bộ mô tả sai, không đọc được.",
       "Several programs, and Word where the descriptor is wrong, cannot read it."}},
     descriptors, NULL, NULL, NULL},
    {{"P12", SEV_ERROR, {"gói ZIP có thứ Word không nhận", "the archive has what Word does not take"},
      {"Không mã hóa, không zip64, chỉ deflate hoặc không nén, không có byte thừa ở đầu, ở cuối; hai đầu mục phải khớp.",
       "No encryption, no zip64, deflate or stored only, no bytes before or after; both headers agree."}},
     plain_zip, NULL, NULL, NULL},
    {{"P13", SEV_WARNING, {"quyền tệp trong gói bằng không", "entry without permissions"},
      {"Word cho Mac cảnh báo; unzip tạo tệp không đọc được.",
       "Word for Mac warns; unzip makes files that cannot be read."}},
     attributes, NULL, NULL, NULL},
    {{"P14", SEV_ERROR, {"có phần \"mimetype\"", "has a \"mimetype\" entry"},
      {"Đó là của ODF, EPUB; trong DOCX nó không có loại nội dung.",
       "That belongs to ODF and EPUB; in a DOCX it has no content type."}},
     no_mimetype, NULL, NULL, NULL},
    {{"P15", SEV_ERROR, {"không có văn bản chính", "no main document"},
      {"Gói phải có quan hệ officeDocument dẫn đến một phần có thật.",
       "The package needs a relationship officeDocument that leads to a part."}},
     main_document, NULL, NULL, NULL},
    {{"P16", SEV_ERROR, {"mã quan hệ trùng hoặc thiếu", "relationship id repeated or missing"},
      {"Mã phải duy nhất trong một tệp .rels.", "Ids are unique in a .rels part."}},
     ids_unique, ids_unique_part, NULL, NULL},
    {{"P17", SEV_ERROR, {"quan hệ dẫn đến phần không có", "relationship to a part that is not there"},
      {"Đích được tính từ thư mục của phần nguồn.",
       "The target is relative to the folder of the source part."}},
     targets, targets_part, NULL, NULL},
    {{"P18", SEV_ERROR, {"dùng mã quan hệ không có", "relationship id that is not defined"},
      {"r:id, r:embed phải có trong .rels của chính phần đó.",
       "r:id and r:embed must be in the .rels of the same part."}},
     NULL, ids_used, NULL, NULL},
    {{"P19", SEV_ERROR, {"liên kết ngoài không phải URI", "external target is no URI"},
      {"Liên kết ngoài cần TargetMode=\"External\" và một URI hợp lệ.",
       "An external link needs TargetMode=\"External\" and a valid URI."}},
     NULL, external, NULL, NULL},
    {{"P20", SEV_ERROR, {"phần chỉ được có một lại có nhiều", "more than one of a part of which there is one"},
      {"Một gói có một phần thuộc tính, một phần kiểu, một phần cài đặt.",
       "A package has one part of properties, one of styles, one of settings."}},
     singles, NULL, NULL, NULL},
};

const struct check_group verify_package_group = {checks, COUNT_OF(checks)};
