/* SPDX-License-Identifier: MIT
 * Documents as XML (templates/schema/vanthu.rng). Items nest as they do in the model; reading goes
 * by the labels all the same. */
#include "write/pieces.h"
#include "write/steps.h"
#include "write/write.h"
#include "write/xml_put.h"

struct body {
    struct xml x;
    const struct block *root;
    const struct block *open; /* the innermost item whose element is open, or the root */
};

/* ---- words ---- */

/* Bold, italic and links as they nest, outermost first. */
enum mark { MARK_LINK, MARK_BOLD, MARK_ITALIC, MARKS };
static const char *const mark_names[MARKS] = {"a", "b", "i"};

struct marks {
    bool on[MARKS];
    struct str href;
};

static struct marks marks_of(const struct piece *p)
{
    return (struct marks){{p->href.n > 0, p->flags & RUN_BOLD, p->flags & RUN_ITALIC}, p->href};
}

static bool same_mark(const struct marks *x, const struct marks *y, size_t mark)
{
    return x->on[mark] == y->on[mark] && (mark != MARK_LINK || str_eq(x->href, y->href));
}

static void change_marks(struct xml *x, const struct marks *from, const struct marks *to)
{
    size_t keep = 0;
    while (keep < MARKS && same_mark(from, to, keep)) {
        keep++;
    }
    for (size_t i = MARKS; i > keep; i--) {
        if (from->on[i - 1]) {
            buf_printf(x->out, "</%s>", mark_names[i - 1]);
        }
    }
    for (size_t i = keep; i < MARKS; i++) {
        if (to->on[i]) {
            buf_printf(x->out, "<%s", mark_names[i]);
            if (i == MARK_LINK) {
                xml_put_attribute(x, "href", to->href);
            }
            buf_addc(x->out, '>');
        }
    }
}

static void words(struct xml *x, const struct pieces *pieces)
{
    const struct marks none = {.href = STR_EMPTY};
    struct marks now = none;
    for (size_t i = 0; i < pieces->list.n; i++) {
        const struct piece *p = &pieces->list.v[i];
        const struct marks next = marks_of(p);
        change_marks(x, &now, &next);
        now = next;
        if (p->kind == PIECE_COMMENT) {
            xml_put_comment(x, p->text);
        } else if (p->kind == PIECE_BREAK) {
            buf_adds(x->out, "<br/>");
        } else {
            xml_put_words(x, p->text);
        }
    }
    change_marks(x, &now, &none);
}

/* A line with the words in an element; a line with an empty element where there are none. */
static void words_in(struct xml *x, const char *name, const struct runs *runs)
{
    const struct pieces pieces = pieces_of(x->arena, runs);
    xml_put_indent(x);
    if (!pieces.list.n) {
        buf_printf(x->out, "<%s/>\n", name);
        return;
    }
    buf_printf(x->out, "<%s>", name);
    words(x, &pieces);
    buf_printf(x->out, "</%s>\n", name);
}

/* ---- blocks ---- */

static void close_items(struct body *body, const struct block *until)
{
    while (body->open != until && body->open != body->root) {
        xml_put_close(&body->x, "item");
        body->open = body->open->parent;
    }
}

static void item(struct body *body, const struct block *b)
{
    struct xml *x = &body->x;
    close_items(body, b->parent);
    xml_put_indent(x);
    buf_adds(x->out, "<item");
    if (b->label.raw.n) {
        xml_put_attribute(x, "label", b->label.raw);
    }
    if (b->heading) {
        buf_printf(x->out, " heading=\"%u\"", b->heading);
    }
    buf_adds(x->out, b->bold_label ? " bold=\"true\">\n" : ">\n");
    x->depth++;
    body->open = b;
    if (b->words.list.n) {
        words_in(x, "text", &b->words);
    }
}

static void para(struct body *body, const struct block *b)
{
    if (pieces_of(body->x.arena, &b->words).list.n) { /* a paragraph of blanks says nothing */
        words_in(&body->x, "para", &b->words);
    }
}

static void comment(struct body *body, const struct block *b)
{
    for (size_t i = 0; i < b->words.list.n; i++) {
        xml_put_indent(&body->x);
        xml_put_comment(&body->x, b->words.list.v[i].text);
        buf_addc(body->x.out, '\n');
    }
}

static void table(struct body *body, const struct block *b)
{
    static const char *const columns[] = {
        [ALIGN_NONE] = "<column/>\n",
        [ALIGN_LEFT] = "<column align=\"left\"/>\n",
        [ALIGN_CENTER] = "<column align=\"center\"/>\n",
        [ALIGN_RIGHT] = "<column align=\"right\"/>\n",
    };
    struct xml *x = &body->x;
    xml_put_open(x, "table");
    for (size_t i = 0; i < b->table->columns; i++) {
        xml_put_indent(x);
        buf_adds(x->out, columns[b->table->align[i]]);
    }
    for (size_t r = 0; r < b->table->rows.n; r++) {
        xml_put_open(x, "row");
        for (size_t i = 0; i < b->table->columns; i++) {
            words_in(x, "cell", &b->table->rows.v[r].cells[i].words);
        }
        xml_put_close(x, "row");
    }
    xml_put_close(x, "table");
}

static void parties(struct xml *x, const char *name, const struct parties *list)
{
    if (!list->list.n) {
        xml_put_leaf(x, name, STR_EMPTY);
        return;
    }
    xml_put_open(x, name);
    for (size_t i = 0; i < list->list.n; i++) {
        xml_put_leaf(x, "party", list->list.v[i].name);
    }
    xml_put_close(x, name);
}

static void assignment(struct body *body, const struct block *item_block,
                       const struct assignment *as)
{
    struct xml *x = &body->x;
    close_items(body, item_block);
    xml_put_open(x, "assignment");
    for (size_t i = 0; i < assignment_fields_n; i++) {
        const struct assignment_field *f = &assignment_fields[i];
        if (!assignment_has(as, f)) {
            continue;
        }
        const struct parties *list = assignment_parties(as, f);
        if (list) {
            parties(x, f->xml, list);
        } else {
            xml_put_leaf(x, f->xml, str_trim(one_line(x->arena, assignment_text(as, f))));
        }
    }
    xml_put_close(x, "assignment");
}

static void write_step(struct body *body, const struct step *step)
{
    static void (*const by_kind[])(struct body *, const struct block *) = {
        [BLOCK_ITEM] = item, [BLOCK_PARA] = para, [BLOCK_TABLE] = table, [BLOCK_COMMENT] = comment};
    if (step->assignment) {
        assignment(body, step->block, step->assignment);
    } else {
        by_kind[step->block->kind](body, step->block);
    }
}

/* ---- the document ---- */

/* The type is an attribute where front matter begins with it in its usual form. */
static const struct doctype *type_first(const struct value *front)
{
    const struct entry *first = front->entries.n ? &front->entries.v[0] : NULL;
    const struct key *key = first ? key_find_vi(&document_keys, first->key.p, first->key.n) : NULL;
    if (!key || key->offset != offsetof(struct document_meta, type) || first->comment.n ||
        first->value->kind != VALUE_TEXT || first->value->remark.n) {
        return NULL;
    }
    for (size_t i = 0; doctype_at(i); i++) {
        if (str_is(first->value->text, doctype_at(i)->name)) {
            return doctype_at(i);
        }
    }
    return NULL;
}

static void head(struct xml *x, struct value front, const struct doctype *type)
{
    if (type) {
        front.entries.v++;
        front.entries.n--;
    }
    if (front.entries.n || front.tail.n) {
        xml_put_open(x, document_keys.xml);
        xml_put_front(x, &front, &document_keys);
        xml_put_close(x, document_keys.xml);
    }
}

void write_xml(struct arena *a, const struct document *d, struct buf *out)
{
    const struct value none = {.kind = VALUE_MAP, .tail = STR_EMPTY};
    const struct value *front = d->front ? d->front : &none;
    const struct doctype *type = type_first(front);
    struct body body = {{a, out, 1}, d->root, d->root};
    buf_adds(out,
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document xmlns=\"" XML_NAMESPACE "\"");
    if (type) {
        xml_put_attribute(&body.x, "type", str_of(type->xml));
    }
    buf_adds(out, ">\n");
    head(&body.x, *front, type);
    xml_put_open(&body.x, "body");
    const struct steps steps = steps_of(a, d->root, false);
    for (size_t i = 0; i < steps.list.n; i++) {
        write_step(&body, &steps.list.v[i]);
    }
    close_items(&body, d->root);
    xml_put_close(&body.x, "body");
    xml_put_close(&body.x, "document");
}
