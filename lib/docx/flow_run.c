/* SPDX-License-Identifier: MIT
 * The words of a paragraph (ECMA-376 Part 1, 17.3.2-3, 17.13, 17.16). */
#include "docx/flow_parts.h"

#include "text/utf8.h"

struct words {
    struct package_flow *p;
    struct flow_para *para;
    struct hanging *hanging;
    unsigned field; /* fields that are open */
    unsigned code;  /* of these, how many are still saying what they are */
};

static void below(struct words *w, const struct xml_node *parent, struct looks looks);

static void add(struct words *w, struct str text, const struct looks *looks)
{
    const unsigned flags =
        (looks->bold == ON ? RUN_BOLD : 0U) | (looks->italic == ON ? RUN_ITALIC : 0U);
    if (!w->code && text.n) {
        flow_words(w->p->arena, &w->para->words,
                   looks->caps == ON ? utf8_to_upper(w->p->arena, text) : text, flags);
    }
}

static struct msg lost(const char *vi, const char *en)
{
    return (struct msg){vi, en};
}

/* ---- what stands in a run ---- */

typedef void take_fn(struct words *w, const struct xml_node *node, struct looks looks);

static void take_text(struct words *w, const struct xml_node *node, struct looks looks)
{
    add(w, node->text, &looks);
}

static void take_blank(struct words *w, const struct xml_node *node, struct looks looks)
{
    (void)node;
    add(w, STR(" "), &looks);
}

static void take_break(struct words *w, const struct xml_node *node, struct looks looks)
{
    (void)looks;
    const struct str type = word_value(node, "type");
    if (!w->code && !str_is(type, "page") && !str_is(type, "column")) {
        flow_break(w->p->arena, &w->para->words);
    }
}

static void take_hyphen(struct words *w, const struct xml_node *node, struct looks looks)
{
    (void)node;
    add(w, STR("-"), &looks);
}

/* begin - what it is - separate - what it says - end */
static void take_field(struct words *w, const struct xml_node *node, struct looks looks)
{
    (void)looks;
    const struct str type = word_value(node, "fldCharType");
    if (str_is(type, "begin")) {
        w->field++;
        w->code = w->field;
    } else if (str_is(type, "separate")) {
        w->code = w->code == w->field ? 0 : w->code;
    } else if (str_is(type, "end") && w->field) {
        w->code = w->code == w->field ? 0 : w->code;
        w->field--;
    }
}

static void take_symbol(struct words *w, const struct xml_node *node, struct looks looks)
{
    (void)looks;
    struct finding *f = flow_tell(
        w->p, node, flow_text(w->p->arena, &w->para->words),
        lost("bỏ một ký hiệu của phông chữ ký hiệu", "a sign of a symbol font was left out"));
    hint(w->p->flow->sink, f, "gõ lại bằng chữ Unicode nếu cần", "type it in Unicode if needed");
}

static void take_note(struct words *w, const struct xml_node *node, struct looks looks)
{
    const char *kind = str_is(node->name, "footnoteReference") ? "f" : "e";
    const struct str id = str_cat(w->p->arena, str_of(kind), word_value(node, "id"));
    const struct xml_node *note = map_get(&w->p->notes, id);
    (void)looks;
    if (note) {
        VEC_PUSH(w->p->arena, &w->hanging->notes, note);
    }
}

static void take_comment(struct words *w, const struct xml_node *node, struct looks looks)
{
    (void)looks;
    w->p->comment_at = w->p->comments++ ? w->p->comment_at : node;
}

static void report_picture(struct words *w, const struct xml_node *node)
{
    struct finding *f = flow_tell(
        w->p, node, flow_text(w->p->arena, &w->para->words),
        lost("bỏ hình ảnh hoặc hình vẽ có nội dung riêng", "a picture or drawing was left out"));
    hint(w->p->flow->sink, f, "nếu hình có nội dung, gõ lại thành chữ hoặc bảng",
         "if it says something, type it as words or as a table");
}

/* Lines drawn below tiêu ngữ are shapes without words; a picture has data. */
static bool is_picture(const struct xml_node *node)
{
    return str_is(node->name, "blip") || str_is(node->name, "imagedata") ||
           str_is(node->name, "chart") || str_is(node->name, "OLEObject");
}

/* The next element that is not below `n`. */
static const struct xml_node *behind(const struct xml_node *top, const struct xml_node *n)
{
    while (n != top && !n->next) {
        n = n->parent;
    }
    return n == top ? NULL : n->next;
}

/* Text boxes are read later, as blocks; mc:Fallback repeats what the drawing says. */
static void take_drawing(struct words *w, const struct xml_node *node, struct looks looks)
{
    (void)looks;
    bool picture = false;
    const struct xml_node *n = node;
    while (n) {
        const bool box = is_word(n, "txbxContent");
        if (box) {
            VEC_PUSH(w->p->arena, &w->hanging->boxes, n);
        }
        picture = picture || is_picture(n);
        n = box || str_is(n->name, "Fallback") ? behind(node, n) : xml_next(node, n);
    }
    if (picture) {
        report_picture(w, node);
    }
}

static void take_formula(struct words *w, const struct xml_node *node, struct looks looks)
{
    for (const struct xml_node *n = node; n; n = xml_next(node, n)) {
        if (str_is(n->name, "t")) {
            add(w, n->text, &looks);
        }
    }
    flow_tell(w->p, node, flow_text(w->p->arena, &w->para->words),
              lost("công thức chỉ giữ được chữ", "of a formula only its characters were kept"));
}

static void take_run(struct words *w, const struct xml_node *node, struct looks looks)
{
    const struct xml_node *properties = word_child(node, "rPr");
    const struct xml_node *style = word_child(properties, "rStyle");
    if (style) {
        struct looks own = looks_none();
        const struct style *row = map_get(&w->p->styles.by_id, word_value(style, "val"));
        looks_run(&own, row ? word_child(row->node, "rPr") : NULL);
        looks_over(&looks, &own);
    }
    looks_run(&looks, properties);
    below(w, node, looks);
}

static void take_below(struct words *w, const struct xml_node *node, struct looks looks)
{
    below(w, node, looks);
}

/* Elements that are not here hold nothing that is seen. */
static const struct {
    const char *name;
    take_fn *take;
} inlines[] = {
    {"r", take_run},
    {"t", take_text},
    {"tab", take_blank},
    {"ptab", take_blank},
    {"br", take_break},
    {"cr", take_break},
    {"noBreakHyphen", take_hyphen},
    {"fldChar", take_field},
    {"sym", take_symbol},
    {"footnoteReference", take_note},
    {"endnoteReference", take_note},
    {"commentReference", take_comment},
    {"drawing", take_drawing},
    {"pict", take_drawing},
    {"object", take_drawing},
    {"hyperlink", take_below},
    {"fldSimple", take_below},
    {"smartTag", take_below},
    {"customXml", take_below},
    {"sdt", take_below},
    {"sdtContent", take_below},
    {"ins", take_below},
    {"moveTo", take_below},
    {"dir", take_below},
    {"bdo", take_below},
    {"ruby", take_below},
    {"rubyBase", take_below},
};

static void take(struct words *w, const struct xml_node *node, struct looks looks)
{
    if (is_deleted(node)) {
        w->p->deleted_at = w->p->deleted++ ? w->p->deleted_at : node;
        return;
    }
    if (str_is(node->name, "oMath") || str_is(node->name, "oMathPara")) {
        take_formula(w, node, looks);
        return;
    }
    for (size_t i = 0; i < COUNT_OF(inlines); i++) {
        if (is_word(node, inlines[i].name)) {
            inlines[i].take(w, node, looks);
            return;
        }
    }
}

static void below(struct words *w, const struct xml_node *parent, struct looks looks)
{
    for (const struct xml_node *child = parent->first; child; child = child->next) {
        const struct xml_node *choice = flow_choice(child);
        if (choice != child && choice) {
            below(w, choice, looks);
        } else if (choice) {
            take(w, child, looks);
        }
    }
}

void flow_inline(struct package_flow *p, const struct xml_node *parent, struct looks looks,
                 struct flow_para *para, struct hanging *hanging)
{
    struct words w = {.p = p, .para = para, .hanging = hanging};
    below(&w, parent, looks);
}
