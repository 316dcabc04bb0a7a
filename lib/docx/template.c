/* SPDX-License-Identifier: MIT
 * Reading a clerk's template. Nothing in it is trusted: bounded, no DOCTYPE, and what is made from
 * it is verified like everything else. */
#include "docx/template.h"

#include "docx/opc.h"
#include "docx/story.h"
#include "docx/template_styles.h"
#include "docx/xml.h"
#include "text/utf8.h"

enum {
    XML_MAX = 16 * 1024 * 1024, /* of one part */
    ELEMENTS_MAX = 1000000,
    XML_TOTAL_MAX = 64 * 1024 * 1024,
    CELL_MIN = 1000, /* twips: narrower holds no name */
};

#define NS_MAIN "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define NS_MAIN_STRICT "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define NS_RELATIONSHIPS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."

struct reading {
    struct docx_template *t;
    struct sink *sink;
    struct mark *types, *root_relationships, *main_relationships;
    struct looking looking;
    struct map meant; /* slots whose names are misspelt: told once */
    bool failed;
};

static struct finding *refuse(struct reading *r, struct str part, const char *vi, const char *en)
{
    r->failed = true;
    const char *words = r->sink->lang == LANG_EN ? en : vi;
    struct finding *f = report_file(r->sink, r->t->path, "F411", "%.*s%s%s", "%.*s%s%s",
                                    STR_ARG(part), part.n ? ": " : "", words);
    f->legal = STR_EMPTY; /* about the file: the decree has figures only */
    return f;
}

/* ---- the package ---- */

static bool is_xml(struct str name)
{
    return str_ends(name, STR(".xml")) || str_ends(name, STR(".rels"));
}

static void check_xml(struct reading *r, const struct package_part *part)
{
    struct xml_node *root = NULL;
    struct xml_fault fault;
    if (part->bytes.n > XML_MAX) {
        (void)refuse(r, part->name, "phần này quá lớn", "this part is too large");
    } else if (utf8_valid_to(part->bytes) != part->bytes.n) {
        (void)refuse(r, part->name, "phần này không phải UTF-8", "this part is not UTF-8");
    } else if (xml_read(r->t->arena, part->bytes, ELEMENTS_MAX, &root, &fault) != ST_OK) {
        if (fault.problem == XML_DOCTYPE) {
            (void)refuse(r, part->name, "có khai báo DOCTYPE, không được phép trong tệp Word",
                         "has a DOCTYPE, which a Word file must not have");
        } else {
            (void)refuse(r, part->name, "XML hỏng hoặc quá lớn", "broken or oversized XML");
        }
    }
}

static void open_package(struct reading *r, struct str bytes)
{
    struct str bad = STR_EMPTY;
    if (str_starts(bytes, STR("\xD0\xCF\x11\xE0"))) {
        struct finding *f = refuse(r, STR_EMPTY, "tệp có mật khẩu hoặc là tệp .doc kiểu cũ",
                                   "the file has a password or is an old .doc");
        hint(r->sink, f, "bỏ mật khẩu và lưu lại trong Word dạng Word Document (*.docx)",
             "take the password off and save it in Word as Word Document (*.docx)");
        return;
    }
    if (package_read(r->t->arena, bytes, &r->t->package, &bad) != ST_OK) {
        (void)refuse(r, bad, "không đọc được như một tệp DOCX", "does not read as a DOCX file");
        return;
    }
    size_t total = 0;
    for (size_t i = 0; !r->failed && i < r->t->package.parts.n; i++) {
        const struct package_part *part = &r->t->package.parts.v[i];
        total += is_xml(part->name) ? part->bytes.n : 0;
        if (total > XML_TOTAL_MAX) {
            (void)refuse(r, part->name, "tệp quá lớn", "the file is too large");
        } else if (is_xml(part->name)) {
            check_xml(r, part);
        }
    }
}

struct mark *template_tree(struct arena *a, const struct docx_template *t, struct str part)
{
    const struct package_part *p = opc_part(&t->package, part);
    struct mark *root = NULL;
    return p && markup_read(a, p->bytes, &root) == ST_OK ? root : NULL;
}

/* The main part, and whether it is one that can be filled. */
static void find_main(struct reading *r)
{
    struct arena *a = r->t->arena;
    r->types = template_tree(a, r->t, STR(OPC_TYPES));
    r->root_relationships = template_tree(a, r->t, STR(OPC_ROOT_RELATIONSHIPS));
    r->t->main = opc_related(a, r->root_relationships, STR_EMPTY, "/officeDocument");
    if (!r->types || !opc_part(&r->t->package, r->t->main)) {
        (void)refuse(r, STR_EMPTY, "không phải là tệp Word (.docx)",
                     "this is no Word file (.docx)");
        return;
    }
    const struct str type = opc_type(r->types, r->t->main);
    if (!str_is(type, WORD "document.main+xml") && !str_is(type, WORD "template.main+xml")) {
        struct finding *f = refuse(r, r->t->main, "không phải dạng Word Document (*.docx)",
                                   "not of the kind Word Document (*.docx)");
        hint(r->sink, f, "tệp có macro thì lưu lại dạng Word Document (*.docx)",
             "save a file with macros as Word Document (*.docx)");
        return;
    }
    r->t->main_relationships = opc_relationships_of(a, r->t->main);
    r->main_relationships = template_tree(a, r->t, r->t->main_relationships);
    r->t->styles = opc_related(a, r->main_relationships, r->t->main, "/styles");
    r->t->theme = opc_related(a, r->main_relationships, r->t->main, "/theme");
    r->looking =
        looking_new(a, template_tree(a, r->t, r->t->styles), template_tree(a, r->t, r->t->theme));
    if (opc_related(a, r->main_relationships, r->t->main, "/comments").n) {
        struct finding *f =
            refuse(r, r->t->main, "mẫu còn ghi chú (comment), sẽ lọt vào văn bản gửi đi",
                   "the template has comments, which would go out with every document");
        hint(r->sink, f, "trong Word: Review > Delete > Delete All Comments",
             "in Word: Review > Delete > Delete All Comments");
    }
}

/* ---- stories ---- */

static bool check_prefixes(struct reading *r, struct str part, struct mark *root)
{
    const struct str w = mark_value(root, "xmlns:w");
    const bool known = str_is(w, NS_MAIN);
    if (str_is(w, NS_MAIN_STRICT)) {
        (void)refuse(r, part, "tệp dạng Strict Open XML: lưu lại dạng Word Document (*.docx)",
                     "Strict Open XML: save it as Word Document (*.docx)");
    } else if (!known) {
        (void)refuse(r, part, "không nhận ra: hãy mở và lưu lại bằng Word hoặc LibreOffice",
                     "not recognised: open it in Word or LibreOffice and save it again");
    } else if (mark_value(root, "xmlns:r").n == 0) {
        mark_set(r->t->arena, root, "xmlns:r", STR(NS_RELATIONSHIPS));
    }
    return known;
}

static void check_changes(struct reading *r, struct str part, struct mark *root)
{
    static const char *const names[] = {"w:ins", "w:del", "w:moveFrom", "w:moveTo"};
    for (struct mark *node = root; node; node = mark_next(root, node)) {
        for (size_t i = 0; i < COUNT_OF(names); i++) {
            if (mark_is(node, names[i])) {
                struct finding *f = refuse(r, part, "mẫu còn thay đổi đang được theo dõi",
                                           "the template has tracked changes");
                hint(r->sink, f, "trong Word: Review > Accept All Changes",
                     "in Word: Review > Accept All Changes");
                return;
            }
        }
    }
}

/* The annexes of the text follow what the template ends with; its last section is that of the text.
 */
static void end_body(struct reading *r, struct mark *root)
{
    struct arena *a = r->t->arena;
    struct mark *body = mark_child(root, "w:body");
    struct mark *properties = mark_child(body, "w:sectPr");
    if (!properties) {
        (void)refuse(r, r->t->main,
                     "mẫu không nói khổ giấy và lề: mở bằng Word, đặt khổ A4 rồi lưu lại",
                     "no paper size and margins: open it in Word, choose A4 and save it again");
    } else {
        template_sections(r->t, properties);
        mark_remove(properties);
        mark_append(body, mark_slot(a, STR("{{{phụ lục}}}")));
        mark_append(body, mark_slot(a, STR("{{{khổ trang}}}")));
    }
}

static unsigned cell_width(struct mark *paragraph)
{
    const struct mark *cell = mark_above(paragraph, "w:tc");
    const struct mark *width = mark_child(mark_child(cell, "w:tcPr"), "w:tcW");
    unsigned n = 0;
    const bool said = str_is(mark_value(width, "w:type"), "dxa") &&
                      str_to_uint(mark_value(width, "w:w"), 31680, &n);
    return said && n >= CELL_MIN ? n : 0;
}

static void note_slot(struct reading *r, const struct tag *tag)
{
    const struct str name = str_of(tag->slot->name);
    map_put(&r->t->slots, name, (void *)(uintptr_t)tag->slot);
    if (str_is(name, "tên cơ quan")) {
        r->t->agency_cell = cell_width(tag->paragraph);
    } else if (str_is(name, "kẻ.tiêu ngữ")) {
        r->t->nation_cell = cell_width(tag->paragraph);
    }
}

static void compile_story(struct reading *r, struct story *s)
{
    struct buf xml = buf_new(r->t->arena);
    struct mustache_error error = {0};
    struct template_story story = {.part = s->part};
    markup_write_part(s->root, true, &xml);
    story.xml = buf_str(&xml);
    if (buf_status(&xml) == ST_OK &&
        mustache_compile(r->t->arena, story.xml, &story.layout, &error) == ST_OK) {
        VEC_PUSH(r->t->arena, &r->t->stories, story);
    } else {
        (void)refuse(r, s->part, error.vi ? error.vi : "quá lớn",
                     error.en ? error.en : "too large");
    }
}

/* A document we made may be the template: its links step aside for those of the text. */
static void rename_links(struct reading *r, struct mark *root, const char *attribute)
{
    struct arena *a = r->t->arena;
    for (struct mark *node = root; node; node = mark_next(root, node)) {
        const struct str id = mark_value(node, attribute);
        if (str_starts(id, STR(LINK_ID))) {
            mark_set(a, node, attribute, str_cat(a, STR("rIdMau"), id));
        }
    }
}

static void keep_relationships(struct reading *r)
{
    struct mark *root = r->main_relationships;
    if (root) {
        struct buf out = buf_new(r->t->arena);
        rename_links(r, root, "Id");
        markup_write_part(root, false, &out);
        r->t->main_relationships_xml = buf_str(&out);
    }
}

static void read_story(struct reading *r, struct str part)
{
    struct story s = {.arena = r->t->arena,
                      .sink = r->sink,
                      .file = r->t->path,
                      .part = part,
                      .meant = &r->meant};
    s.root = template_tree(r->t->arena, r->t, part);
    if (!s.root || !check_prefixes(r, part, s.root)) {
        r->failed = true;
        return;
    }
    check_changes(r, part, s.root);
    story_find(&s);
    story_pair(&s);
    for (size_t i = 0; i < s.tags.n; i++) {
        if (s.tags.v[i]->slot) {
            note_slot(r, s.tags.v[i]);
        }
    }
    if (!s.failed) {
        notes_take(&r->t->notes, &r->looking, &s);
    }
    story_arrange(&s);
    r->failed = r->failed || s.failed;
    if (str_eq(part, r->t->main)) {
        rename_links(r, s.root, "r:id");
        keep_relationships(r);
        end_body(r, s.root);
    }
    if (!r->failed) {
        compile_story(r, &s);
    }
}

static void read_stories(struct reading *r)
{
    static const char *const types[] = {WORD "header+xml", WORD "footer+xml", WORD "footnotes+xml",
                                        WORD "endnotes+xml"};
    read_story(r, r->t->main);
    for (size_t i = 0; i < r->t->package.parts.n; i++) {
        const struct str name = r->t->package.parts.v[i].name;
        for (size_t k = 0; k < COUNT_OF(types); k++) {
            if (str_is(opc_type(r->types, name), types[k])) {
                read_story(r, name);
            }
        }
    }
}

static void note_bullets(struct reading *r)
{
    const struct mark *styles =
        r->t->styles.n ? template_tree(r->t->arena, r->t, r->t->styles) : NULL;
    r->t->bullets_hang = styles_hang(styles, STR("VT Gạch đầu dòng"), true);
}

/* ---- what it is for ---- */

bool template_has(const struct docx_template *t, const char *slot)
{
    return map_get(&t->slots, str_of(slot)) != NULL;
}

static bool lacks(const struct reading *r, const struct slot *slot)
{
    return slot->need[r->t->kind] == NEED_ALWAYS && !template_has(r->t, slot->name) &&
           !map_get(&r->meant, str_of(slot->name));
}

static void report_missing(struct reading *r, const struct slot *slot)
{
    r->failed = true;
    struct finding *f = report_file(r->sink, r->t->path, "F411", "mẫu thiếu chỗ điền {{%s}}: %s",
                                    "the template lacks the slot {{%s}}: %s", slot->name,
                                    r->sink->lang == LANG_EN ? slot->about.en : slot->about.vi);
    f->legal = STR_EMPTY;
    hint(r->sink, f, "gõ {{%s}} vào chỗ cần in, đủ hai dấu ngoặc nhọn mỗi bên",
         "type {{%s}} where it is to be printed, with two braces on either side", slot->name);
}

static void find_purpose(struct reading *r)
{
    const bool letter = !template_has(r->t, "tên loại") && (template_has(r->t, "kính gửi.một") ||
                                                            template_has(r->t, "kính gửi.nơi gửi"));
    r->t->kind = letter ? FOR_LETTER : FOR_NAMED;
    for (size_t i = 0; slot_at(i); i++) {
        if (lacks(r, slot_at(i))) {
            report_missing(r, slot_at(i));
        }
    }
}

enum status docx_template_read(struct arena *a, struct sink *sink, struct str path,
                               struct str bytes, const struct docx_template **out)
{
    struct reading r = {.t = ARENA_NEW(a, struct docx_template), .sink = sink};
    *r.t = (struct docx_template){.arena = a,
                                  .path = path,
                                  .main = STR_EMPTY,
                                  .main_relationships = STR_EMPTY,
                                  .main_relationships_xml = STR_EMPTY,
                                  .styles = STR_EMPTY,
                                  .theme = STR_EMPTY,
                                  .slots = map_new(a)};
    r.meant = map_new(a);
    static void (*const steps[])(struct reading *) = {find_main, read_stories, note_bullets};
    open_package(&r, bytes);
    for (size_t i = 0; !r.failed && i < COUNT_OF(steps); i++) {
        steps[i](&r);
    }
    if (r.main_relationships || !r.failed) {
        find_purpose(&r);
    }
    *out = r.failed ? NULL : r.t;
    return r.failed ? ST_INVALID : ST_OK;
}

bool docx_template_fits(const struct docx_template *t, const struct doctype *type)
{
    return t->kind == (type && type->letter ? FOR_LETTER : FOR_NAMED);
}
