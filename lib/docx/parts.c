/* SPDX-License-Identifier: MIT */
#include "docx/parts.h"

#include "docx/export.h"
#include "docx/inline.h"

#define OFFICE "application/vnd.openxmlformats-officedocument."
#define WORD OFFICE "wordprocessingml."
#define OPC "application/vnd.openxmlformats-package."
#define REL_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define REL_OPC "http://schemas.openxmlformats.org/package/2006/relationships/"

static const char xml_head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

struct part {
    const char *name;         /* in the package */
    const char *layout;       /* template below templates/layout; NULL: the document's own layout */
    const char *type;         /* content type */
    const char *id, *rel;     /* relationship */
    bool root;                /* related from the package, else from word/document.xml */
    const char *group, *when; /* slot that says whether the part is there; NULL: always */
};

static const struct part parts[] = {
    {"word/document.xml", NULL, WORD "document.main+xml", "rId1", REL_OFFICE "officeDocument", true,
     NULL, NULL},
    {"docProps/core.xml", "common/docProps/core.xml", OPC "core-properties+xml", "rId2",
     REL_OPC "metadata/core-properties", true, NULL, NULL},
    {"docProps/app.xml", "common/docProps/app.xml", OFFICE "extended-properties+xml", "rId3",
     REL_OFFICE "extended-properties", true, NULL, NULL},
    {"word/styles.xml", "common/word/styles.xml", WORD "styles+xml", "rId1", REL_OFFICE "styles",
     false, NULL, NULL},
    {"word/settings.xml", "common/word/settings.xml", WORD "settings+xml", "rId2",
     REL_OFFICE "settings", false, NULL, NULL},
    {"word/fontTable.xml", "common/word/fontTable.xml", WORD "fontTable+xml", "rId3",
     REL_OFFICE "fontTable", false, NULL, NULL},
    {"word/header1.xml", "common/word/header1.xml", WORD "header+xml", "rId4", REL_OFFICE "header",
     false, "số trang", "đầu trang"},
    {"word/footer1.xml", "common/word/footer1.xml", WORD "footer+xml", "rId5", REL_OFFICE "footer",
     false, "số trang", "chân trang"},
    {"word/footer2.xml", "common/word/footer2.xml", WORD "footer+xml", "rId6", REL_OFFICE "footer",
     false, NULL, "địa chỉ"},
    {"word/footer3.xml", "common/word/footer3.xml", WORD "footer+xml", "rId8", REL_OFFICE "footer",
     false, "chân trang trống", "có"},
    {"word/numbering.xml", "common/word/numbering.xml", WORD "numbering+xml", "rId7",
     REL_OFFICE "numbering", false, "đánh số", "có"},
};

static bool is_there(const struct work *w, const struct part *part)
{
    const struct value *map = part->group ? value_get(w->values, part->group) : w->values;
    return !part->when || value_get_text(map, part->when).n > 0;
}

void parts_values(struct work *w)
{
    struct value *ids = value_get(w->values, "quan hệ");
    if (!ids) {
        ids = value_set(w->arena, w->values, STR("quan hệ"), value_map(w->arena));
    }
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        const char *slot = parts[i].group ? parts[i].group : parts[i].when;
        if (parts[i].when && is_there(w, &parts[i]) && !value_get(ids, slot)) {
            value_set_text(w->arena, ids, slot, str_of(parts[i].id));
        }
    }
}

static void add(struct work *w, struct package *package, const char *name, const struct buf *bytes)
{
    VEC_PUSH(w->arena, &package->parts, ((struct package_part){str_of(name), buf_str(bytes)}));
}

static void add_types(struct work *w, struct package *package)
{
    struct buf out = buf_new(w->arena);
    buf_adds(&out, xml_head);
    buf_adds(&out,
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n"
             "  <Default Extension=\"rels\" ContentType=\"" OPC "relationships+xml\"/>\n"
             "  <Default Extension=\"xml\" ContentType=\"application/xml\"/>\n");
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (is_there(w, &parts[i])) {
            buf_printf(&out, "  <Override PartName=\"/%s\" ContentType=\"%s\"/>\n", parts[i].name,
                       parts[i].type);
        }
    }
    buf_adds(&out, "</Types>\n");
    add(w, package, "[Content_Types].xml", &out);
}

/* Targets are relative to the folder of the source part: word/ or the package's root. */
static void add_relationships(struct work *w, struct package *package, bool root)
{
    struct buf out = buf_new(w->arena);
    buf_adds(&out, xml_head);
    buf_adds(&out, "<Relationships xmlns=\""
                   "http://schemas.openxmlformats.org/package/2006/relationships\">\n");
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        const struct part *part = &parts[i];
        if (part->root == root && is_there(w, part)) {
            const struct str target = str_from(str_of(part->name), root ? 0 : STR("word/").n);
            buf_printf(&out, "  <Relationship Id=\"%s\" Type=\"%s\" Target=\"%.*s\"/>\n", part->id,
                       part->rel, STR_ARG(target));
        }
    }
    for (size_t i = 0; !root && i < w->links.targets.n; i++) {
        buf_printf(&out,
                   "  <Relationship Id=\"" LINK_ID "%zu\" Type=\"" REL_OFFICE
                   "hyperlink\" Target=\"",
                   i + 1);
        buf_add_xml(&out, w->links.targets.v[i]);
        buf_adds(&out, "\" TargetMode=\"External\"/>\n");
    }
    buf_adds(&out, "</Relationships>\n");
    add(w, package, root ? "_rels/.rels" : "word/_rels/document.xml.rels", &out);
}

/* The page layout: letters have one, all types with a name the other (models 1.5 and 1.4). */
static const char *document_layout(const struct work *w)
{
    const bool letter = document_is_letter(w->document);
    return letter ? "letter/word/document.xml" : "named-type/word/document.xml";
}

enum status parts_render(struct work *w, const char *path, struct str *bytes)
{
    const struct mustache *template = layout_template(w->layouts, path);
    if (!template) {
        return ST_MISSING;
    }
    struct buf out = buf_new(w->arena);
    /* Properties are no print. */
    const bool printed = !str_starts(str_of(path), STR("common/docProps/"));
    mustache_render(template, w->values, printed ? inline_printed : inline_value, &out);
    *bytes = buf_str(&out);
    return buf_status(&out);
}

/* The parts with text that a reader sees. */
static bool holds_slots(const struct part *part)
{
    return !part->layout || part->when;
}

static enum status add_part(struct work *w, struct package *package, const struct part *part)
{
    const char *path = part->layout ? part->layout : document_layout(w);
    struct str bytes = STR_EMPTY;
    const enum status st = w->slots_kept && holds_slots(part) ? export_render(w, path, &bytes)
                                                              : parts_render(w, path, &bytes);
    VEC_PUSH(w->arena, &package->parts, ((struct package_part){str_of(part->name), bytes}));
    return st;
}

enum status parts_make(struct work *w, struct package *package)
{
    add_types(w, package);
    add_relationships(w, package, true);
    enum status st = ST_OK;
    for (size_t i = 0; st == ST_OK && i < COUNT_OF(parts); i++) {
        if (is_there(w, &parts[i])) {
            st = add_part(w, package, &parts[i]);
        }
    }
    add_relationships(w, package, false);
    return st;
}
