/* SPDX-License-Identifier: MIT */
#include "docx/export.h"

#include "docx/markup.h"
#include "docx/package.h"
#include "docx/parts.h"
#include "docx/slots.h"
#include "docx/values.h"
#include "text/utf8.h"

#include <string.h>

/* Braces of slots that stay, while Mustache fills the others: private characters (Unicode 23.5). */
#define OPEN "\xEE\x80\x80"
#define CLOSE "\xEE\x80\x81"

/* ---- slots out of Mustache's sight ---- */

struct hiding {
    struct arena *arena;
    struct buf out;
    bool kept[MUSTACHE_DEPTH_MAX]; /* sections open: do they stay? */
    size_t depth;
};

static bool stays(const struct hiding *h, struct str name)
{
    if (str_is(name, ".")) {
        return h->depth && h->kept[h->depth - 1];
    }
    for (size_t i = 0; slot_at(i); i++) {
        if (str_is(name, slot_at(i)->name)) {
            return true;
        }
    }
    return false;
}

static void hide_tag(struct hiding *h, struct str tag, char sign, struct str name)
{
    const bool opens = sign == '#' || sign == '^';
    bool kept = stays(h, name);
    if (opens && h->depth < MUSTACHE_DEPTH_MAX) {
        h->kept[h->depth++] = kept;
    } else if (sign == '/' && h->depth) {
        kept = h->kept[--h->depth];
    }
    if (!kept) {
        buf_add(&h->out, tag);
        return;
    }
    const char shown[] = {opens || sign == '/' ? sign : '\0', '\0'};
    buf_printf(&h->out, OPEN "%s%.*s" CLOSE, shown, STR_ARG(name));
}

static void hide(struct hiding *h, struct str text)
{
    size_t done = 0;
    for (size_t at; (at = str_find(text, STR("{{"), done)) != STR_NPOS;) {
        const char sign =
            at + 2 < text.n && strchr("#^/!&{", text.p[at + 2]) ? text.p[at + 2] : '\0';
        const struct str closing = sign == '{' ? STR("}}}") : STR("}}");
        const size_t end = str_find(text, closing, at);
        if (end == STR_NPOS) {
            break;
        }
        const size_t behind = end + closing.n;
        buf_add(&h->out, str_cut(text, done, at));
        hide_tag(h, str_cut(text, at, behind), sign,
                 str_trim(str_cut(text, at + 2 + (sign ? 1 : 0), end)));
        done = behind;
    }
    buf_add(&h->out, str_from(text, done));
}

/* ---- tags between paragraphs ---- */

struct laying {
    struct arena *arena;
    struct mark *root;
};

/* A tag as a node between paragraphs: its text is what is between the marks. */
static void split_tags(struct laying *l, struct mark *node)
{
    struct str rest = node->text;
    for (size_t at; (at = str_find(rest, STR(OPEN), 0)) != STR_NPOS;) {
        const size_t end = str_find(rest, STR(CLOSE), at);
        mark_insert(node, mark_text(l->arena, str_cut(rest, 0, at)));
        mark_insert(node, mark_slot(l->arena, str_cut(rest, at + STR(OPEN).n, end)));
        rest = str_from(rest, end + STR(CLOSE).n);
    }
    node->text = rest;
}

static void split_all(struct laying *l)
{
    for (struct mark *node = l->root; node; node = mark_next(l->root, node)) {
        if (node->kind == MARK_TEXT && !mark_is(node->parent, "w:t")) {
            split_tags(l, node);
        }
    }
}

static bool opens(const struct mark *node)
{
    return node->kind == MARK_SLOT && (node->text.p[0] == '#' || node->text.p[0] == '^');
}

static struct mark *closing_of(struct mark *open)
{
    struct mark *node = open->next;
    while (node && !(node->kind == MARK_SLOT && node->text.p[0] == '/' &&
                     str_eq(str_from(node->text, 1), str_from(open->text, 1)))) {
        node = node->next;
    }
    return node;
}

/* The one paragraph between the two; NULL when there is more, or something else. */
static struct mark *only_paragraph(struct mark *open, const struct mark *close)
{
    struct mark *found = NULL;
    for (struct mark *node = open->next; node != close; node = node->next) {
        if (node->kind == MARK_SLOT ||
            (node->kind == MARK_ELEMENT && (found || !mark_is(node, "w:p")))) {
            return NULL;
        }
        found = node->kind == MARK_ELEMENT ? node : found;
    }
    return found;
}

/* The first or last text of a paragraph; NULL. */
static struct mark *text_in(struct mark *paragraph, bool last)
{
    struct mark *found = NULL;
    for (struct mark *node = paragraph->first; node; node = mark_next(paragraph, node)) {
        if (node->kind == MARK_TEXT && mark_is(node->parent, "w:t") && (last || !found)) {
            found = node;
        }
    }
    return found;
}

static struct str replaced(struct arena *a, struct str text, struct str what, struct str by)
{
    struct buf out = buf_new(a);
    size_t done = 0;
    for (size_t at; (at = str_find(text, what, done)) != STR_NPOS; done = at + what.n) {
        buf_add(&out, str_cut(text, done, at));
        buf_add(&out, by);
    }
    buf_add(&out, str_from(text, done));
    return buf_str(&out);
}

/* {{#x}} around one paragraph: a clerk sees {{x}}, or the section within the line. */
static void fold(struct laying *l, struct mark *open, struct mark *close, struct mark *paragraph)
{
    struct arena *a = l->arena;
    const struct str name = str_from(open->text, 1);
    const struct slot *slot = slot_find(a, name);
    const struct str tag = str_printf(a, OPEN "%.*s" CLOSE, STR_ARG(name));
    struct mark *first = text_in(paragraph, false);
    struct mark *last = text_in(paragraph, true);
    if (!first || !slot) {
        mark_remove(paragraph);
    } else {
        first->text = replaced(a, first->text, STR(OPEN "." CLOSE), tag);
        const bool bare = slot->kind == SLOT_LIST ||
                          (slot->kind == SLOT_TEXT && first == last && str_eq(first->text, tag));
        if (!bare) {
            first->text =
                str_printf(a, OPEN "%.*s" CLOSE "%.*s", STR_ARG(open->text), STR_ARG(first->text));
            last->text =
                str_printf(a, "%.*s" OPEN "%.*s" CLOSE, STR_ARG(last->text), STR_ARG(close->text));
        }
    }
    mark_remove(open);
    mark_remove(close);
}

static void fold_all(struct laying *l)
{
    struct mark *node = l->root;
    while (node) {
        struct mark *next = mark_next(l->root, node);
        struct mark *close = opens(node) ? closing_of(node) : NULL;
        struct mark *paragraph = close ? only_paragraph(node, close) : NULL;
        if (paragraph) {
            next = mark_skip(l->root, close);
            fold(l, node, close, paragraph);
        }
        node = next;
    }
}

/* Tags that are left get paragraphs of their own: the text in its style, others small and grey, for
 * they give way to what is printed. */
static void give_paragraphs(struct laying *l)
{
    struct mark *node = l->root;
    while (node) {
        struct mark *next = mark_next(l->root, node);
        if (node->kind == MARK_SLOT) {
            struct mark *p = NULL;
            const bool text = str_is(node->text, "nội dung");
            const struct str xml = str_printf(
                l->arena,
                "<w:p><w:pPr>%s</w:pPr><w:r>%s<w:t xml:space=\"preserve\">" OPEN "%.*s" CLOSE
                "</w:t></w:r></w:p>",
                text ? "<w:pStyle w:val=\"VTNoiDung\"/>" : "<w:jc w:val=\"center\"/>",
                text ? "" : "<w:rPr><w:color w:val=\"808080\"/><w:sz w:val=\"16\"/></w:rPr>",
                STR_ARG(node->text));
            if (markup_read(l->arena, xml, &p) == ST_OK) {
                mark_insert(node, p);
            }
            mark_remove(node);
        }
        node = next;
    }
}

enum status export_render(struct work *w, const char *path, struct str *bytes)
{
    struct arena *a = w->arena;
    struct hiding h = {.arena = a, .out = buf_new(a)};
    struct laying l = {.arena = a};
    const struct mustache *template = NULL;
    struct mustache_error error;
    struct buf filled = buf_new(a);
    struct buf out = buf_new(a);
    hide(&h, layout_text(w->layouts, path));
    enum status st = mustache_compile(a, buf_str(&h.out), &template, &error);
    if (st == ST_OK) {
        mustache_render(template, w->values, buf_add_xml, &filled);
        st = markup_read(a, buf_str(&filled), &l.root);
    }
    if (st != ST_OK) {
        return st;
    }
    split_all(&l);
    fold_all(&l);
    give_paragraphs(&l);
    markup_write_part(l.root, false, &out);
    *bytes = replaced(a, replaced(a, buf_str(&out), STR(OPEN), STR("{{")), STR(CLOSE), STR("}}"));
    return buf_status(&out);
}

/* ---- the whole ---- */

/* A document of usual lengths: what is indented by the length of its text is so in the template. */
static const struct document *sample(struct arena *a, const struct doctype *type)
{
    struct document *d = ARENA_NEW(a, struct document);
    d->type = type;
    d->meta.type.text = str_of(type->name);
    d->meta.subject.text = STR("V/v triển khai thực hiện Kế hoạch chuyển đổi số năm 2026");
    d->meta.address.text = STR("…");
    d->root = block_new(a, BLOCK_ROOT);
    static const char *const addressees[] = {"Các sở, ban, ngành cấp tỉnh",
                                             "Ủy ban nhân dân các xã, phường"};
    for (size_t i = 0; i < COUNT_OF(addressees); i++) {
        VEC_PUSH(a, &d->meta.addressees.list, ((struct field){.text = str_of(addressees[i])}));
    }
    return d;
}

static void set_title(struct work *w)
{
    struct value *title = value_get(value_get(w->values, "thuộc tính"), "tiêu đề");
    if (title) {
        title->text = str_printf(w->arena, "Mẫu trình bày: %s", w->document->type->name);
    }
}

enum status export_sample(const struct work *w, struct work *out)
{
    static const struct docx_options none = {0};
    static const struct doctype unknown = {"văn bản", "", "", "", NULL, false, false};
    const struct doctype *type = w->document->type;
    *out = (struct work){
        .arena = w->arena, .layouts = w->layouts, .profile = w->profile, .options = &none};
    out->document = sample(w->arena, type ? type : &unknown);
    return values_make(out);
}

enum status docx_template_export(struct arena *a, const struct docx_layouts *layouts,
                                 const struct doctype *type, struct str *bytes)
{
    static const struct docx_options none = {0};
    struct package package = {0};
    struct work w = {.arena = a,
                     .layouts = layouts,
                     .document = sample(a, type),
                     .options = &none,
                     .slots_kept = true};
    w.profile = layout_profile(layouts, w.document);
    enum status st = values_make(&w);
    if (st == ST_OK) {
        set_title(&w);
        st = parts_make(&w, &package);
    }
    return st == ST_OK ? package_write(a, &package, bytes) : st;
}
