/* SPDX-License-Identifier: MIT */
#include "docx/story.h"

#include "text/mustache.h"

/* ---- sections: which end belongs to which ---- */

static void pair_tag(struct story *s, struct tag *tag, struct tag **open, size_t *depth)
{
    tag->within = *depth ? open[*depth - 1] : NULL;
    if (tag->sign == '#' || tag->sign == '^') {
        if (*depth + 2 >= MUSTACHE_DEPTH_MAX) {
            (void)story_problem(s, tag->words, "các đoạn {{# }} lồng nhau quá sâu",
                                "sections {{# }} are nested too deeply");
            return;
        }
        open[(*depth)++] = tag;
    } else if (tag->sign == '/') {
        struct tag *opening = tag->within;
        if (!opening || opening->slot != tag->slot) {
            struct finding *f =
                story_problem(s, tag->words, "{{/%s}} đóng một đoạn không mở ở đây",
                              "{{/%s}} closes a section that is not open here", tag->slot->name);
            if (opening) {
                hint(s->sink, f, "đoạn đang mở là {{#%s}}", "the open section is {{#%s}}",
                     opening->slot->name);
            }
            return;
        }
        tag->pair = opening;
        opening->pair = tag;
        (*depth)--;
    }
}

static void pair_sections(struct story *s)
{
    struct tag *open[MUSTACHE_DEPTH_MAX];
    size_t depth = 0;
    for (size_t i = 0; i < s->tags.n && s->problems < PROBLEMS_MAX; i++) {
        pair_tag(s, s->tags.v[i], open, &depth);
    }
    for (size_t i = 0; !s->ends_unsure && i < depth; i++) {
        (void)story_problem(s, open[i]->words, "đoạn {{%c%s}} không được đóng bằng {{/%s}}",
                            "the section {{%c%s}} is not closed by {{/%s}}", open[i]->sign,
                            open[i]->slot->name, open[i]->slot->name);
    }
}

/* ---- what a paragraph or a row holds ---- */

struct content {
    size_t slots;  /* tags of any kind */
    size_t others; /* texts and objects outside sections */
};

/* Does a child of a run print nothing by itself? */
static bool is_silent(const struct mark *node)
{
    return node->kind != MARK_ELEMENT || mark_is(node, "w:t") ||
           mark_is(node, "w:lastRenderedPageBreak");
}

static void count(struct mark *node, size_t *depth, struct content *out)
{
    if (node->kind == MARK_SLOT) {
        out->slots++;
        *depth += str_starts(node->text, STR("{{#")) || str_starts(node->text, STR("{{^"));
        *depth -= str_starts(node->text, STR("{{/")) && *depth ? 1 : 0;
    } else if (*depth == 0 && ((mark_is(node->parent, "w:t") && str_trim(node->text).n) ||
                               (mark_is(node->parent, "w:r") && !is_silent(node)))) {
        out->others++;
    }
}

static struct content content_of(struct mark *top)
{
    struct content content = {0};
    size_t depth = 0;
    struct mark *node = top->first;
    while (node) {
        if (mark_is(node, "w:pPr") || mark_is(node, "w:rPr") || mark_is(node, "w:trPr") ||
            mark_is(node, "w:tcPr")) {
            node = mark_skip(top, node);
        } else {
            count(node, &depth, &content);
            node = mark_next(top, node);
        }
    }
    return content;
}

static bool stands_alone(const struct tag *tag)
{
    const struct content c = content_of(tag->paragraph);
    return c.slots == 1 && c.others == 0;
}

/* Elements whose children are paragraphs and tables. */
static bool holds_blocks(const struct mark *node)
{
    static const char *const names[] = {"w:body", "w:tc",          "w:hdr",
                                        "w:ftr",  "w:txbxContent", "w:sdtContent"};
    bool holds = false;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        holds = holds || mark_is(node, names[i]);
    }
    return holds;
}

/* Properties of a section of pages stand in its last paragraph, which must stay. */
static bool ends_section(const struct mark *paragraph)
{
    return mark_child(mark_child(paragraph, "w:pPr"), "w:sectPr") != NULL;
}

static void wrong_place(struct story *s, const struct tag *tag, const char *vi, const char *en)
{
    (void)story_problem(s, tag->words, "%s", "%s", s->sink->lang == LANG_EN ? en : vi);
}

/* May the paragraph give way to what stands for it? */
static bool may_replace(struct story *s, const struct tag *tag)
{
    if (!stands_alone(tag)) {
        wrong_place(s, tag, "chỗ điền này phải đứng một mình trong đoạn",
                    "this slot must stand alone in its paragraph");
        return false;
    }
    if (!holds_blocks(tag->paragraph->parent) || ends_section(tag->paragraph)) {
        wrong_place(s, tag, "đoạn này không chứa được chỗ điền (dấu ngắt phần trang)",
                    "this paragraph cannot hold the slot (section break)");
        return false;
    }
    return true;
}

static void replace(struct mark *node, struct mark *slot)
{
    if (slot->parent) {
        mark_remove(slot);
    }
    mark_insert(node, slot);
    mark_remove(node);
}

/* ---- sections over runs ---- */

static bool has_content(const struct mark *run)
{
    const struct mark *child = run->first;
    while (child && (mark_is(child, "w:rPr") ||
                     (child->kind == MARK_TEXT && str_trim(child->text).n == 0))) {
        child = child->next;
    }
    return child != NULL;
}

static void move_before(struct mark *stop, struct mark *from, struct mark *to)
{
    while (from && from != stop) {
        struct mark *next = from->next;
        if (!mark_is(from, "w:rPr")) {
            mark_remove(from);
            mark_append(to, from);
        }
        from = next;
    }
}

/* Lifts the tag out of its run, which is cut in two of the same form. */
static void split_run(struct arena *a, struct mark *slot)
{
    struct mark *t = slot->parent;
    struct mark *run = t->parent;
    struct mark *before = mark_element(a, "w:r", run->attributes);
    struct mark *text = mark_element(a, "w:t", t->attributes);
    if (mark_child(run, "w:rPr")) {
        mark_append(before, mark_copy(a, mark_child(run, "w:rPr")));
    }
    move_before(t, run->first, before);
    move_before(slot, t->first, text);
    if (text->first) {
        mark_append(before, text);
    }
    if (has_content(before)) {
        mark_insert(run, before);
    }
    mark_remove(slot);
    mark_insert(run, slot);
    if (!t->first) {
        mark_remove(t);
    }
    if (!has_content(run)) {
        mark_remove(run);
    }
}

static void over_runs(struct story *s, struct tag *open)
{
    const struct mark *first = mark_above(open->mark, "w:r");
    const struct mark *last = mark_above(open->pair->mark, "w:r");
    if (!first || !last || first->parent != last->parent) {
        wrong_place(s, open,
                    "đoạn mở và đóng ở hai nơi khác nhau trong dòng (liên kết, ô điều khiển)",
                    "the section opens and closes in different parts of the line (link, control)");
        return;
    }
    split_run(s->arena, open->mark);
    split_run(s->arena, open->pair->mark);
}

/* ---- sections over paragraphs and rows ---- */

/* A row with nothing but the tag falls away; another stays, and the tag leaves its text. */
static void over_row(struct mark *row, struct tag *tag, bool after)
{
    const struct content c = content_of(row);
    struct mark *slot = tag->mark;
    if (c.slots == 1 && c.others == 0) {
        replace(row, slot);
        return;
    }
    struct mark *t = slot->parent;
    mark_remove(slot);
    if (!t->first) {
        mark_remove(t);
    }
    if (after) {
        mark_insert_after(row, slot);
    } else {
        mark_insert(row, slot);
    }
}

static void over_paragraphs(struct story *s, struct tag *open)
{
    if (may_replace(s, open) && may_replace(s, open->pair)) {
        replace(open->paragraph, open->mark);
        replace(open->pair->paragraph, open->pair->mark);
    }
}

/* The child of `top` that holds `node`. */
static struct mark *below(const struct mark *top, struct mark *node)
{
    while (node && node->parent != top) {
        node = node->parent;
    }
    return node;
}

/* The innermost element that holds both. */
static struct mark *common(struct mark *x, struct mark *y)
{
    struct mark *top = x->parent;
    while (top && !below(top, y)) {
        top = top->parent;
    }
    return top;
}

static void place_section(struct story *s, struct tag *open)
{
    struct tag *close = open->pair;
    struct mark *top = common(open->mark, close->mark);
    struct mark *first = below(top, open->mark);
    struct mark *last = below(top, close->mark);
    if (open->paragraph == close->paragraph) {
        over_runs(s, open);
    } else if (mark_is(first, "w:tr") && mark_is(last, "w:tr")) {
        over_row(first, open, false);
        over_row(last, close, true);
    } else if (mark_is(top, "w:tr")) {
        over_row(top, open, false);
        over_row(top, close, true);
    } else if (first == open->paragraph && last == close->paragraph) {
        over_paragraphs(s, open);
    } else {
        wrong_place(s, open, "đoạn mở và đóng ở hai nơi khác nhau (một trong bảng, một ngoài bảng)",
                    "the section opens and closes in different places (one in a table, one not)");
    }
}

/* ---- values ---- */

/* The whole text goes where the pages are divided into sections: not into a cell or a header. */
static bool is_body(const struct mark *parent)
{
    while (mark_is(parent, "w:sdtContent")) {
        parent = parent->parent->parent;
    }
    return mark_is(parent, "w:body");
}

static void place_block(struct story *s, struct tag *tag)
{
    if (!may_replace(s, tag)) {
        return;
    }
    if (str_is(str_of(tag->slot->name), "nội dung") && !is_body(tag->paragraph->parent)) {
        wrong_place(s, tag, "{{nội dung}} phải ở thân văn bản, ngoài bảng và ngoài đầu, chân trang",
                    "{{nội dung}} must stand in the body, not in a table, header or footer");
        return;
    }
    tag->mark->text = str_printf(s->arena, "{{{%s}}}", tag->slot->name);
    replace(tag->paragraph, tag->mark);
}

static bool is_item(const struct tag *tag)
{
    const struct tag *section = tag->within;
    while (section && section->slot != tag->slot) {
        section = section->within;
    }
    return section != NULL;
}

static bool is_wrapped(const struct mark *paragraph)
{
    const struct mark *before = paragraph->prev;
    return before && before->kind == MARK_SLOT && paragraph->next &&
           paragraph->next->kind == MARK_SLOT && str_starts(before->text, STR("{{#")) &&
           str_starts(paragraph->next->text, STR("{{/")) &&
           str_eq(str_from(before->text, 3), str_from(paragraph->next->text, 3));
}

/* A list outside a section of its own: its paragraph is printed once for each. */
static void place_list(struct story *s, struct tag *tag)
{
    struct arena *a = s->arena;
    tag->mark->text = STR("{{.}}");
    if (is_item(tag)) {
        return;
    }
    if (tag->within && tag->within->paragraph == tag->paragraph) {
        wrong_place(s, tag, "danh sách không đặt được trong đoạn {{# }} của cùng một dòng",
                    "a list cannot stand in a section {{# }} of the same line");
    } else if (!holds_blocks(tag->paragraph->parent) || ends_section(tag->paragraph)) {
        wrong_place(s, tag, "đoạn này không lặp lại được cho từng mục (dấu ngắt phần trang)",
                    "this paragraph cannot be repeated (section break)");
    } else if (is_wrapped(tag->paragraph)) {
        wrong_place(s, tag, "mỗi đoạn chỉ chứa được một danh sách", "one list a paragraph");
    } else {
        mark_insert(tag->paragraph, mark_slot(a, str_printf(a, "{{#%s}}", tag->slot->name)));
        mark_insert_after(tag->paragraph, mark_slot(a, str_printf(a, "{{/%s}}", tag->slot->name)));
    }
}

static void place_flag(struct story *s, struct tag *tag)
{
    (void)story_problem(s, tag->words, "{{%s}} chỉ dùng để mở đoạn: {{#%s}} … {{/%s}}",
                        "{{%s}} only opens sections: {{#%s}} … {{/%s}}", tag->slot->name,
                        tag->slot->name, tag->slot->name);
}

static void place_value(struct story *s, struct tag *tag)
{
    static void (*const place[])(struct story *, struct tag *) = {
        [SLOT_TEXT] = NULL,
        [SLOT_LIST] = place_list,
        [SLOT_FLAG] = place_flag,
        [SLOT_BLOCK] = place_block,
    };
    if (!tag->slot) {
        const struct slot *around = tag->within ? tag->within->slot : NULL;
        if (!around || around->kind == SLOT_FLAG || around->kind == SLOT_BLOCK) {
            wrong_place(s, tag, "{{.}} chỉ có nghĩa trong đoạn {{#…}} của một chỗ điền chữ",
                        "{{.}} has a meaning only in a section {{#…}} of a text");
        }
    } else if (place[tag->slot->kind]) {
        place[tag->slot->kind](s, tag);
    }
}

/* ---- paragraphs that may vanish ---- */

/* Inside a section of its line a slot falls away with it. */
static bool is_needed(const struct tag *tag)
{
    return tag->slot && !(tag->within && tag->within->paragraph == tag->paragraph) &&
           tag->sign == '\0' && tag->slot->kind == SLOT_TEXT &&
           tag->slot->need[FOR_LETTER] == NEED_ALWAYS;
}

static bool is_attached(const struct story *s, const struct mark *node)
{
    while (node && node != s->root) {
        node = node->parent;
    }
    return node != NULL;
}

static void mark_optional(struct story *s, const struct tag *tag)
{
    struct mark *p = tag->paragraph;
    struct str value;
    if (is_attached(s, p) && !ends_section(p) && holds_blocks(p->parent) && !is_needed(tag) &&
        !mark_attribute(p, MAY_VANISH, &value) && content_of(p).others == 0) {
        mark_set(s->arena, p, MAY_VANISH, STR("1"));
    }
}

static void keep_needed(struct story *s, const struct tag *tag)
{
    struct str value;
    if (is_needed(tag) && mark_attribute(tag->paragraph, MAY_VANISH, &value)) {
        mark_set(s->arena, tag->paragraph, MAY_VANISH, STR("0"));
    }
}

/* ---- all ---- */

void story_pair(struct story *s)
{
    pair_sections(s);
}

void story_arrange(struct story *s)
{
    for (size_t i = 0; i < s->tags.n; i++) {
        mark_optional(s, s->tags.v[i]);
    }
    for (size_t i = 0; i < s->tags.n; i++) {
        keep_needed(s, s->tags.v[i]);
    }
    for (size_t i = 0; i < s->tags.n; i++) {
        if (s->tags.v[i]->sign == '\0') {
            place_value(s, s->tags.v[i]);
        }
    }
    for (size_t i = 0; i < s->tags.n; i++) {
        struct tag *tag = s->tags.v[i];
        if ((tag->sign == '#' || tag->sign == '^') && tag->pair) {
            place_section(s, tag);
        }
    }
}
