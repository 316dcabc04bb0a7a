/* SPDX-License-Identifier: MIT
 * Items nest in XML, but as everywhere their labels say where they stand; where the two disagree,
 * that is reported. */
#include "read/xml_document.h"

#include "read/assign.h"
#include "read/front.h"
#include "read/read.h"
#include "read/tree.h"
#include "read/xml_meta.h"

struct body {
    struct xml_in in;
    struct tree tree;
    size_t blocks;
};

static void read_blocks(struct body *body, const struct xt_node *first, struct block *inside);

/* ---- hanging blocks into the tree ---- */

static struct block *new_block(struct body *body, enum block_kind kind, struct span at)
{
    struct block *b = block_new(body->in.arena, kind);
    b->at = at;
    body->blocks++;
    return b;
}

static const char *name_of(const struct block *b)
{
    return b->kind == BLOCK_ROOT ? "body" : "item";
}

/* The label decides; `inside` is what the elements say. */
static void add_block(struct body *body, struct block *b, const struct block *inside)
{
    tree_add(&body->tree, b);
    if (b->parent == inside || b->kind == BLOCK_COMMENT) {
        return;
    }
    struct finding *f =
        report(body->in.sink, body->in.source, b->at, "S006", "đặt trong <%s>%s%.*s là sai cấp",
               "inside <%s>%s%.*s is the wrong level", name_of(inside),
               inside->label.raw.n ? " " : "", STR_ARG(inside->label.raw));
    hint(body->in.sink, f, "theo nhãn, chỗ đúng là trong <%s>%s%.*s",
         "by its label it belongs inside <%s>%s%.*s", name_of(b->parent),
         b->parent->label.raw.n ? " " : "", STR_ARG(b->parent->label.raw));
}

static void add_comment(struct body *body, struct str text, struct span at)
{
    struct block *b = new_block(body, BLOCK_COMMENT, at);
    VEC_PUSH(body->in.arena, &b->words.list,
             ((struct run){.text = text, .at = at, .flags = RUN_COMMENT, .href = STR_EMPTY}));
    tree_add(&body->tree, b);
}

/* Markdown has no place for a comment before the first word of a block; it stands above it. */
static void lift_comments(struct body *body, struct runs *words)
{
    while (words->list.n &&
           ((words->list.v[0].flags & RUN_COMMENT) || str_trim(words->list.v[0].text).n == 0)) {
        const struct run *run = &words->list.v[0];
        if (run->flags & RUN_COMMENT) {
            add_comment(body, run->text, run->at);
        }
        words->list.v++;
        words->list.n--;
        words->list.cap--;
    }
}

/* ---- paragraphs and tables ---- */

static const char *const no_attributes[] = {NULL};

static void read_para(struct body *body, const struct xt_node *node, struct block *inside)
{
    struct runs words = xml_words(&body->in, node);
    xml_check_attributes(&body->in, node, no_attributes);
    lift_comments(body, &words);
    if (!runs_empty(&words)) {
        struct block *b = new_block(body, BLOCK_PARA, node->at);
        b->words = words;
        add_block(body, b, inside);
    }
}

static enum align align_of(struct body *body, const struct xt_node *column)
{
    static const char *const names[] = {"left", "center", "right", NULL};
    static const char *const attributes[] = {"align", NULL};
    static const enum align aligns[] = {ALIGN_NONE, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT};
    xml_check_attributes(&body->in, column, attributes);
    return aligns[xml_choice(&body->in, column, "align", names)];
}

static void read_cells(struct body *body, const struct xt_node *node, struct table *table)
{
    static const struct str known[] = {STR_INIT("cell")};
    struct row *row = VEC_ADD(body->in.arena, &table->rows);
    row->at = node->at;
    row->cells = arena_array(body->in.arena, table->columns, sizeof *row->cells);
    size_t n = 0;
    for (const struct xt_node *c = node->first; c; c = c->next) {
        if (!xml_named(c, "cell")) {
            xml_misplaced(&body->in, c, known, COUNT_OF(known));
        } else if (n++ < table->columns) {
            row->cells[n - 1] = (struct cell){.words = xml_words(&body->in, c), .at = c->at};
        }
    }
    if (n != table->columns) {
        report(body->in.sink, body->in.source, node->tag, "S006", "hàng có %zu ô, bảng có %zu cột",
               "the row has %zu cells, the table %zu columns", n, table->columns);
    }
}

static void read_table(struct body *body, const struct xt_node *node, struct block *inside)
{
    static const struct str known[] = {STR_INIT("column"), STR_INIT("row")};
    struct block *b = new_block(body, BLOCK_TABLE, node->at);
    struct table *table = b->table = ARENA_NEW(body->in.arena, struct table);
    VEC(enum align) aligns = {0};
    for (const struct xt_node *n = node->first; n; n = n->next) {
        if (xml_named(n, "column") && !table->rows.n) {
            VEC_PUSH(body->in.arena, &aligns, align_of(body, n));
            table->columns = aligns.n;
        } else if (xml_named(n, "row")) {
            read_cells(body, n, table);
        } else if (n->kind == XT_COMMENT) {
            add_comment(body, xml_comment(&body->in, n), n->at);
        } else {
            xml_misplaced(&body->in, n, known, COUNT_OF(known));
        }
    }
    table->align = aligns.v;
    xml_check_attributes(&body->in, node, no_attributes);
    if (table->columns && table->rows.n) {
        add_block(body, b, inside);
    }
}

/* ---- assignments ---- */

static void read_party(struct body *body, const struct xt_node *node, struct parties *parties)
{
    struct span at;
    const struct str name = xml_text(&body->in, node, &at, NULL);
    xml_check_attributes(&body->in, node, no_attributes);
    if (str_find_char(name, ';', 0) != STR_NPOS) {
        report(body->in.sink, body->in.source, at, "S006",
               "mỗi <party> chỉ ghi một tên, không có dấu ;", "one name a <party>, without ;");
    } else if (name.n) {
        party_add(body->in.arena, parties, name, at);
    }
}

static void read_parties(struct body *body, const struct xt_node *node, struct parties *parties)
{
    static const struct str known[] = {STR_INIT("party")};
    parties->at = node->at;
    for (const struct xt_node *n = node->first; n; n = n->next) {
        if (xml_named(n, "party")) {
            read_party(body, n, parties);
        } else {
            xml_misplaced(&body->in, n, known, COUNT_OF(known));
        }
    }
}

static bool is_repeated(struct body *body, const struct xt_node *node)
{
    for (const struct xt_node *n = node->prev; n; n = n->prev) {
        if (xml_named(n, str_c(body->in.arena, node->name))) {
            struct finding *f =
                report(body->in.sink, body->in.source, node->name_at, "S006",
                       "phần tử <%.*s> ghi hai lần", "<%.*s> stands twice", STR_ARG(node->name));
            related(body->in.sink, f, body->in.source, n->tag, "lần đầu ở đây", "first here");
            return true;
        }
    }
    return false;
}

static void read_field(struct body *body, const struct xt_node *node,
                       const struct assignment_field *field, struct assignment *as)
{
    xml_check_attributes(&body->in, node, no_attributes);
    if (is_repeated(body, node)) {
        return;
    }
    if (field->shape == AS_PARTIES) {
        read_parties(body, node, (void *)((char *)as + field->offset));
        return;
    }
    struct span at;
    const struct str text = xml_text(&body->in, node, &at, NULL);
    (void)assignment_put(body->in.arena, as, field, text, at);
}

static const struct assignment_field *field_of(const struct xt_node *node)
{
    for (size_t i = 0; i < assignment_fields_n; i++) {
        if (xml_named(node, assignment_fields[i].xml)) {
            return &assignment_fields[i];
        }
    }
    return NULL;
}

static void misplaced_field(struct body *body, const struct xt_node *node)
{
    struct str *known = arena_array(body->in.arena, assignment_fields_n, sizeof *known);
    for (size_t i = 0; i < assignment_fields_n; i++) {
        known[i] = str_of(assignment_fields[i].xml);
    }
    xml_misplaced(&body->in, node, known, assignment_fields_n);
}

static void misplaced_assignment(struct body *body, const struct xt_node *node)
{
    struct finding *f =
        report(body->in.sink, body->in.source, node->tag, "S006",
               "<assignment> không thuộc mục nào ở đây", "<assignment> belongs to no item here");
    hint(body->in.sink, f,
         "đặt trong <item> của nhiệm vụ (mục có số hoặc chữ cái), trước các mục con có số hoặc chữ "
         "cái",
         "put it inside the <item> of the task (one with a number or letter), before items with "
         "numbers or letters inside it");
}

static void read_assignment(struct body *body, const struct xt_node *node, struct block *inside)
{
    struct assignment *as = ARENA_NEW(body->in.arena, struct assignment);
    as->at = node->at;
    xml_check_attributes(&body->in, node, no_attributes);
    for (const struct xt_node *n = node->first; n; n = n->next) {
        const struct assignment_field *field = field_of(n);
        if (field) {
            read_field(body, n, field, as);
        } else if (n->kind == XT_COMMENT) {
            add_comment(body, xml_comment(&body->in, n), n->at);
        } else {
            misplaced_field(body, n);
        }
    }
    if (tree_owner(&body->tree) != inside) {
        misplaced_assignment(body, node);
    } else {
        tree_assign(&body->tree, as);
    }
}

/* ---- items ---- */

/* The label must read as one in front of these words, as it must in Markdown. */
static void take_label(struct body *body, struct block *b, const struct xt_attribute *label)
{
    struct arena *a = body->in.arena;
    const struct str line =
        str_join(a, (struct str[]){label->value, runs_text(a, &b->words)}, 2, STR(" "));
    if (label_scan(line, &b->label) && b->label.raw.n == label->value.n) {
        b->label.raw = label->value;
        b->label_at = label->value_at;
        return;
    }
    struct finding *f = report(body->in.sink, body->in.source, label->value_at, "S006",
                               "\"%.*s\" không phải là nhãn của mục", "\"%.*s\" is no label",
                               STR_ARG(label->value));
    hint(body->in.sink, f, "nhãn có dạng I. 1. 1.1. a) - +", "labels are I. 1. 1.1. a) - +");
    b->label = (struct label){.raw = STR_EMPTY};
}

static const char *const heading_values[] = {"1", "2", "3", "4", "5", "6", NULL};
static const char *const bold_values[] = {"false", "true", NULL};

static void check_named(struct body *body, const struct xt_node *node)
{
    if (!xml_attribute_of(node, "label") && !xml_attribute_of(node, "heading")) {
        struct finding *f =
            report(body->in.sink, body->in.source, node->tag, "S006",
                   "<item> phải có label hoặc heading", "an <item> must have a label or a heading");
        hint(body->in.sink, f, "đoạn không có nhãn viết trong <para>",
             "a paragraph without label is a <para>");
    }
}

/* "1." and "-" are list markers to CommonMark: after them a block begins, where a comment cannot
 * be. In headings and after other labels it can. */
static bool begins_block(const struct block *b)
{
    const bool number = b->label.form == LABEL_DECIMAL && b->label.depth == 1;
    const bool bullet = b->label.form >= LABEL_DASH && b->label.raw.n == 1;
    return !b->heading && !b->bold_label && (number || bullet);
}

static const struct xt_node *text_of(const struct xt_node *item)
{
    const struct xt_node *n = item->first;
    while (n && n->kind != XT_ELEMENT) {
        n = n->next;
    }
    return n && xml_named(n, "text") ? n : NULL;
}

static void read_item(struct body *body, const struct xt_node *node, struct block *inside)
{
    static const char *const known[] = {"label", "heading", "bold", NULL};
    const struct xt_node *text = text_of(node);
    const struct xt_attribute *label = xml_attribute_of(node, "label");
    struct block *b = new_block(body, BLOCK_ITEM,
                                (struct span){node->tag.start, (text ? text->at : node->tag).end});
    xml_check_attributes(&body->in, node, known);
    if (text) {
        xml_check_attributes(&body->in, text, no_attributes);
        b->words = xml_words(&body->in, text);
    }
    if (label) {
        take_label(body, b, label);
    }
    check_named(body, node);
    const unsigned heading = xml_choice(&body->in, node, "heading", heading_values);
    const unsigned bold = xml_choice(&body->in, node, "bold", bold_values);
    b->heading = heading;
    b->bold_label = !heading && bold == 2;
    if (begins_block(b)) {
        lift_comments(body, &b->words);
    }
    if (b->heading || b->label.form != LABEL_NONE) {
        add_block(body, b, inside);
    }
    read_blocks(body, node->first, b->parent ? b : inside);
}

/* ---- the body ---- */

static const struct {
    const char *name;
    void (*read)(struct body *, const struct xt_node *, struct block *);
} block_elements[] = {{"item", read_item},
                      {"para", read_para},
                      {"table", read_table},
                      {"assignment", read_assignment}};

static bool read_block(struct body *body, const struct xt_node *node, struct block *inside)
{
    for (size_t i = 0; i < COUNT_OF(block_elements); i++) {
        if (xml_named(node, block_elements[i].name)) {
            block_elements[i].read(body, node, inside);
            return true;
        }
    }
    return xml_named(node->parent, "item") && node == text_of(node->parent);
}

static void read_blocks(struct body *body, const struct xt_node *first, struct block *inside)
{
    static const struct str known[] = {STR_INIT("item"), STR_INIT("para"), STR_INIT("table"),
                                       STR_INIT("assignment"), STR_INIT("text")};
    for (const struct xt_node *n = first; n && body->blocks <= LIMIT_BLOCKS; n = n->next) {
        if (n->kind == XT_COMMENT) {
            add_comment(body, xml_comment(&body->in, n), n->at);
        } else if (!read_block(body, n, inside)) {
            xml_misplaced(&body->in, n, known, COUNT_OF(known));
        }
    }
}

static enum status check_blocks(const struct body *body)
{
    if (body->blocks <= LIMIT_BLOCKS) {
        return ST_OK;
    }
    struct finding *f = report(body->in.sink, body->in.source, (struct span){0, 0}, "S009",
                               "văn bản có hơn %d đoạn", "more than %d blocks", LIMIT_BLOCKS);
    hint(body->in.sink, f, "chia văn bản thành nhiều tệp", "split the document");
    return ST_LIMIT;
}

/* ---- the head ---- */

/* The attribute stands for the key; a word that is no type is left for the check of the key. */
static void take_type(struct xml_in *in, struct document *d, const struct xt_node *root,
                      struct str *comments)
{
    const struct xt_attribute *type = xml_attribute_of(root, "type");
    if (!type) {
        return;
    }
    const struct doctype *row = doctype_by_xml(type->value);
    struct value *v = value_text(in->arena, row ? str_of(row->name) : type->value);
    v->at = type->value_at;
    value_set(in->arena, d->front, str_of(key_find_xml(&document_keys, "type", 4)->vi), v);
    d->front->entries.v[0].key_at = type->name_at;
    d->front->entries.v[0].comment = *comments;
    *comments = STR_EMPTY;
}

static const struct xt_node *child(const struct xt_node *root, const char *name)
{
    const struct xt_node *n = root->first;
    while (n && !xml_named(n, name)) {
        n = n->next;
    }
    return n;
}

/* Comments above the head belong to its first entry, those elsewhere to the body. */
static void read_head(struct xml_in *in, struct document *d, const struct xt_tree *tree)
{
    const struct xt_node *head = child(tree->root, document_keys.xml);
    struct str comments = xml_comments_before(in, tree);
    d->front = value_map(in->arena);
    d->front_at = head ? head->at : tree->root->tag;
    for (const struct xt_node *n = tree->root->first; head && n != head; n = n->next) {
        if (n->kind == XT_COMMENT) {
            xml_comment_lines(in, n, &comments);
        }
    }
    take_type(in, d, tree->root, &comments);
    if (head) {
        xml_check_attributes(in, head, no_attributes);
        xml_meta(in, head, &document_keys, d->front, comments);
    } else {
        d->front->tail = comments;
    }
    front_bind(in->arena, in->sink, in->source, d);
}

static void read_root(struct body *body, struct document *d, const struct xt_tree *tree)
{
    static const char *const known[] = {"type", NULL};
    static const struct str children[] = {STR_INIT("head"), STR_INIT("body")};
    const struct xt_node *head = child(tree->root, document_keys.xml);
    const struct xt_node *first_body = child(tree->root, "body");
    bool below_head = !head;
    xml_check_attributes(&body->in, tree->root, known);
    read_head(&body->in, d, tree);
    for (const struct xt_node *n = tree->root->first; n; n = n->next) {
        if (n == head) {
            below_head = true;
        } else if (n == first_body) {
            xml_check_attributes(&body->in, n, no_attributes);
            read_blocks(body, n->first, d->root);
        } else if (n->kind == XT_COMMENT && below_head) {
            add_comment(body, xml_comment(&body->in, n), n->at);
        } else if (n->kind != XT_COMMENT) {
            xml_misplaced(&body->in, n, children, COUNT_OF(children));
        }
    }
    for (const struct xt_node *n = tree->root->next; n; n = n->next) {
        if (n->kind == XT_COMMENT) {
            add_comment(body, xml_comment(&body->in, n), n->at);
        }
    }
}

enum status xml_document_read(struct arena *a, struct sink *sink, const struct source *source,
                              struct document **out)
{
    struct xt_tree tree;
    const size_t findings = sink->list.n;
    enum status st = xt_read(a, sink, source, &tree);
    struct body body = {.in = {a, sink, source}};
    if (st != ST_OK || !xml_check_root(&body.in, &tree, "document")) {
        return st != ST_OK ? st : ST_INVALID;
    }
    struct document *d = ARENA_NEW(a, struct document);
    d->source = source;
    d->form = FORM_XML;
    d->root = block_new(a, BLOCK_ROOT);
    body.tree = tree_new(sink, source, d->root);
    read_root(&body, d, &tree);
    *out = d;
    st = check_blocks(&body);
    if (st == ST_OK && sink->list.n == findings) {
        (void)!xt_validate(a, sink, &tree); /* what it finds is reported; there is a document */
    }
    return st;
}
