/* SPDX-License-Identifier: MIT */
#include "docx/flow_parts.h"

#include "base/buf.h"

#define NS_W_STRICT "http://purl.oclc.org/ooxml/wordprocessingml/main"

enum { GRID_SPAN_MAX = 63 }; /* columns of a table of Word */

/* ---- nodes ---- */

bool is_word(const struct xml_node *node, const char *name)
{
    return node && str_is(node->name, name) &&
           (str_is(node->ns, NS_W) || str_is(node->ns, NS_W_STRICT));
}

struct str word_value(const struct xml_node *node, const char *name)
{
    const struct str *value = xml_attribute(node, NS_W, name);
    value = value ? value : xml_attribute(node, NS_W_STRICT, name);
    return value ? *value : STR_EMPTY;
}

const struct xml_node *word_child(const struct xml_node *node, const char *name)
{
    return node ? xml_child(node, name) : NULL;
}

bool is_deleted(const struct xml_node *node)
{
    return is_word(node, "del") || is_word(node, "moveFrom");
}

static const struct xml_node *child_named(const struct xml_node *node, const char *name)
{
    const struct xml_node *child = node->first;
    while (child && !str_is(child->name, name)) {
        child = child->next;
    }
    return child;
}

/* Both alternatives say the same; the first is the one for programs of today. */
const struct xml_node *flow_choice(const struct xml_node *node)
{
    if (!str_is(node->name, "AlternateContent")) {
        return node;
    }
    const struct xml_node *choice = child_named(node, "Choice");
    return choice ? choice : child_named(node, "Fallback");
}

/* ---- places ---- */

void flow_enter(struct package_flow *p, struct vpart *part)
{
    if (!part->source) {
        const struct str path =
            str_printf(p->arena, "%.*s/%.*s", STR_ARG(p->v->path), STR_ARG(part->name));
        const bool fits = part->bytes.n <= SOURCE_MAX;
        part->source = source_new(p->arena, path, fits ? part->bytes : STR_EMPTY);
    }
    p->part = part;
    p->source = part->source;
}

/* The tag; {0, 0} where the part is too large to be shown. */
struct span flow_place(const struct package_flow *p, const struct xml_node *node)
{
    const struct str bytes = p->source->text;
    if (node->at >= bytes.n) {
        return (struct span){0, 0};
    }
    size_t end = str_find_char(bytes, '>', node->at);
    end = end == STR_NPOS ? node->at : end + 1;
    const size_t line = str_find_char(str_cut(bytes, 0, end), '\n', node->at);
    return (struct span){(uint32_t)node->at, (uint32_t)(line < end ? line : end)};
}

struct finding *flow_tell(struct package_flow *p, const struct xml_node *node, struct str words,
                          struct msg what)
{
    return flow_report(p->flow, p->source, flow_place(p, node), words, "%s", "%s",
                       msg_in(what, p->flow->sink->lang));
}

/* ---- paragraphs ---- */

static struct looks paragraph_looks(const struct package_flow *p, const struct xml_node *node)
{
    const struct xml_node *properties = word_child(node, "pPr");
    const struct xml_node *style = word_child(properties, "pStyle");
    const struct str id = style ? word_value(style, "val") : STR_EMPTY;
    struct looks looks = style_looks(&p->styles, id);
    const bool own_level = word_child(word_child(properties, "numPr"), "ilvl") != NULL;
    looks_paragraph(&looks, properties);
    if (looks.list > 0 && !own_level) {
        const int level = number_level_of(p->numbering, looks.list, id);
        looks.level = level >= 0 ? level : looks.level;
    }
    return looks;
}

static void read_boxes(struct package_flow *p, const struct hanging *hanging)
{
    for (size_t i = 0; i < hanging->boxes.n; i++) {
        flow_blocks(p, hanging->boxes.v[i]);
    }
}

static void read_notes(struct package_flow *p, const struct xml_node *at,
                       const struct hanging *hanging)
{
    static const struct msg kept = {"chú thích chân trang được đặt thành đoạn ngay sau đoạn này",
                                    "a note was put behind this paragraph as one of its own"};
    for (size_t i = 0; i < hanging->notes.n; i++) {
        const struct xml_node *text = hanging->notes.v[i];
        struct buf words = buf_new(p->arena);
        const struct xml_node *n = text;
        do {
            if (is_word(n, "t") && words.n < 200) {
                buf_add(&words, n->text);
            }
            n = xml_next(text, n);
        } while (n);
        flow_tell(p, at, buf_str(&words), kept);
        flow_blocks(p, text);
    }
}

void flow_paragraph(struct package_flow *p, const struct xml_node *node)
{
    const struct looks looks = paragraph_looks(p, node);
    struct flow_para para = {.source = p->source,
                             .at = flow_place(p, node),
                             .center = looks.center == ON,
                             .apart = true};
    struct hanging hanging = {{0}, {0}};
    const struct str number = number_next(p->arena, p->numbering, looks.list, looks.level);
    struct runs words = {0};
    flow_inline(p, node, looks, &para, &hanging);
    if (number.n) {
        const unsigned flags = para.words.list.n ? para.words.list.v[0].flags : 0;
        flow_words(p->arena, &words, number, flags & (RUN_BOLD | RUN_ITALIC));
        for (size_t i = 0; i < para.words.list.n; i++) {
            VEC_PUSH(p->arena, &words.list, para.words.list.v[i]);
        }
        para.words = words;
    }
    para.heading = looks.outline >= 0 && looks.outline < 9 ? (unsigned)looks.outline + 1 : 0;
    flow_add((struct flow_into){p->flow, p->cell}, &para);
    read_boxes(p, &hanging);
    read_notes(p, node, &hanging);
}

/* ---- tables ---- */

static unsigned span_of(const struct xml_node *cell)
{
    const struct xml_node *span = word_child(word_child(cell, "tcPr"), "gridSpan");
    unsigned n = 1;
    return span && str_to_uint(word_value(span, "val"), GRID_SPAN_MAX, &n) && n ? n : 1;
}

/* A cell that is wider than one column leaves the others empty, as one that goes on from the row
 * above is. */
static void read_cell(struct package_flow *p, const struct xml_node *node, struct flow_row *row)
{
    struct flow_cell own = {{0}};
    p->cell = &own;
    flow_blocks(p, node);
    p->cell = NULL;
    VEC_PUSH(p->arena, &row->cells, own);
    for (unsigned i = 1; i < span_of(node); i++) {
        (void)VEC_ADD(p->arena, &row->cells);
    }
}

static void read_cells(struct package_flow *p, const struct xml_node *parent, struct flow_row *row)
{
    for (const struct xml_node *child = parent->first; child; child = child->next) {
        if (is_word(child, "tc")) {
            read_cell(p, child, row);
        } else if (is_word(child, "sdt") || is_word(child, "sdtContent") ||
                   is_word(child, "customXml")) {
            read_cells(p, child, row);
        }
    }
}

/* Tracked changes delete whole rows too. */
static bool is_deleted_row(const struct xml_node *row)
{
    return word_child(word_child(row, "trPr"), "del") != NULL;
}

static void read_rows(struct package_flow *p, const struct xml_node *parent,
                      struct flow_table *table)
{
    for (const struct xml_node *child = parent->first; child && !p->flow->over;
         child = child->next) {
        if (is_word(child, "tr") && is_deleted_row(child)) {
            p->deleted_at = p->deleted++ ? p->deleted_at : child;
        } else if (is_word(child, "tr")) {
            struct flow_row row = {{0}};
            read_cells(p, child, &row);
            VEC_PUSH(p->arena, &table->rows, row);
        } else if (is_word(child, "sdt") || is_word(child, "sdtContent") ||
                   is_word(child, "customXml")) {
            read_rows(p, child, table);
        }
    }
}

/* A table inside a cell is read as the paragraphs of its cells. */
static void read_inner_table(struct package_flow *p, const struct xml_node *node)
{
    static const struct msg flat = {"bảng lồng trong ô được trải thành các đoạn của ô",
                                    "a table inside a cell was laid out as paragraphs of it"};
    flow_tell(p, node, STR_EMPTY, flat);
    for (const struct xml_node *n = node; n; n = xml_next(node, n)) {
        if (is_word(n, "p")) {
            flow_paragraph(p, n);
        }
    }
}

static void read_table(struct package_flow *p, const struct xml_node *node)
{
    if (p->cell) {
        read_inner_table(p, node);
    } else {
        struct flow_table *table = flow_add_table(p->flow, p->source, flow_place(p, node));
        read_rows(p, node, table);
    }
}

/* ---- blocks ---- */

static void read_chunk(struct package_flow *p, const struct xml_node *node)
{
    static const struct msg lost = {"bỏ phần ghép từ tệp khác (altChunk)",
                                    "a part that comes from another file was left out"};
    struct finding *f = flow_tell(p, node, STR_EMPTY, lost);
    hint(p->flow->sink, f, "mở trong Word, lưu lại rồi nhập lại", "save it in Word, import again");
}

static const struct {
    const char *name;
    void (*read)(struct package_flow *, const struct xml_node *);
} readers[] = {
    {"p", flow_paragraph},       {"tbl", read_table},        {"sdt", flow_blocks},
    {"sdtContent", flow_blocks}, {"customXml", flow_blocks}, {"ins", flow_blocks},
    {"moveTo", flow_blocks},     {"altChunk", read_chunk},
};

static void read_block(struct package_flow *p, const struct xml_node *node)
{
    if (is_deleted(node)) {
        p->deleted_at = p->deleted++ ? p->deleted_at : node;
        return;
    }
    for (size_t i = 0; i < COUNT_OF(readers); i++) {
        if (is_word(node, readers[i].name)) {
            readers[i].read(p, node);
            return;
        }
    }
}

void flow_blocks(struct package_flow *p, const struct xml_node *parent)
{
    for (const struct xml_node *child = parent->first; child && !p->flow->over;
         child = child->next) {
        const struct xml_node *choice = flow_choice(child);
        if (choice != child && choice) {
            flow_blocks(p, choice);
        } else if (choice) {
            read_block(p, child);
        }
    }
}

/* ---- the package ---- */

static const struct xml_node *root_of(const struct package_flow *p, const char *kind)
{
    static const char *const bases[] = {NS_REL_OFFICE, NS_REL_STRICT};
    for (size_t i = 0; i < COUNT_OF(bases); i++) {
        const struct str type = str_printf(p->arena, "%s%s", bases[i], kind);
        const struct vpart *part = verify_related(p->v, p->v->main->links, str_c(p->arena, type));
        if (part) {
            return part->root;
        }
    }
    return NULL;
}

static void tell_counts(struct package_flow *p)
{
    struct sink *sink = p->flow->sink;
    flow_enter(p, p->v->main);
    if (p->deleted) {
        struct finding *f =
            flow_report(p->flow, p->source, flow_place(p, p->deleted_at), STR_EMPTY,
                        "bỏ %u chỗ đã xóa bằng theo dõi thay đổi (Track Changes); chỗ thêm thì giữ",
                        "%u tracked deletions were left out; what was inserted is in", p->deleted);
        hint(sink, f, "nếu chưa chốt, chấp nhận hoặc từ chối thay đổi trong Word rồi nhập lại",
             "accept or reject the changes in Word first if that is not what is meant");
    }
    if (p->comments) {
        flow_report(p->flow, p->source, flow_place(p, p->comment_at), STR_EMPTY,
                    "bỏ %u nhận xét bên lề (Comments)", "%u comments in the margin were left out",
                    p->comments);
    }
}

enum status flow_from_docx(struct flow *flow, struct str path, struct str bytes)
{
    struct arena *a = flow->arena;
    struct verify *v = ARENA_NEW(a, struct verify);
    *v = (struct verify){
        .arena = a, .sink = flow->sink, .path = path, .bytes = bytes, .bad_part = STR_EMPTY};
    verify_load(v);
    const struct xml_node *root = v->unpacked == ST_OK && v->main ? v->main->root : NULL;
    const struct xml_node *body = word_child(root, "body");
    if (!body) { /* the judge of packages knows what it is instead */
        const enum status st = docx_verify(a, flow->sink, path, bytes);
        return st == ST_OK ? ST_INVALID : st;
    }
    flow->package = true;
    struct package_flow p = {.flow = flow, .arena = a, .v = v};
    p.styles = styles_read(a, root_of(&p, "styles"));
    p.numbering = numbers_read(a, root_of(&p, "numbering"));
    flow_notes(&p);
    flow_enter(&p, v->main);
    flow_blocks(&p, body);
    flow_asides(&p);
    tell_counts(&p);
    return flow->over ? ST_LIMIT : ST_OK;
}
