/* SPDX-License-Identifier: MIT */
#include "docx/mend.h"

#include "docx/markup.h"
#include "docx/story.h"

/* Above the ids that Word and LibreOffice give out. */
enum { DRAWING_ID_FIRST = 900000 };

struct mending_story {
    struct mending *m;
    struct mark *root;
    struct map bookmarks, ends, drawings; /* ids seen */
};

/* ---- paragraphs ---- */

static bool prints(const struct mark *node)
{
    static const char *const silent[] = {"w:rPr", "w:t", "w:lastRenderedPageBreak"};
    if (node->kind != MARK_ELEMENT) {
        return mark_is(node->parent, "w:t") && str_trim(node->text).n > 0;
    }
    bool printed = mark_is(node->parent, "w:r");
    for (size_t i = 0; i < COUNT_OF(silent); i++) {
        printed = printed && !mark_is(node, silent[i]);
    }
    return printed;
}

static bool is_empty(struct mark *paragraph)
{
    struct mark *node = paragraph->first;
    while (node && !prints(node)) {
        node = mark_next(paragraph, node);
    }
    return !node;
}

/* Is it the only block of its cell, header or text box? */
static bool is_last_one(const struct mark *paragraph)
{
    const struct mark *other = paragraph->parent->first;
    while (other && (other == paragraph || !(mark_is(other, "w:p") || mark_is(other, "w:tbl") ||
                                             mark_is(other, "w:sdt")))) {
        other = other->next;
    }
    return !other;
}

/* Returns true when the paragraph was taken away. */
static bool mend_paragraph(struct mending_story *s, struct mark *p)
{
    const struct str may_vanish = mark_value(p, MAY_VANISH);
    if (may_vanish.n == 0) {
        return false;
    }
    const bool vanish = str_is(may_vanish, "1") && is_empty(p);
    if (vanish && !is_last_one(p)) {
        mark_remove(p);
        return true;
    }
    mark_unset(s->m->arena, p, MAY_VANISH);
    if (vanish) { /* without its form: a line above it must not stay */
        p->first = p->last = NULL;
    }
    return false;
}

/* ---- blocks ---- */

/* Word wants a paragraph at the end of a cell, also behind a table (17.4.66). */
static void close_blocks(struct mending_story *s, struct mark *node)
{
    struct mark *last = node->last;
    while (last && last->kind != MARK_ELEMENT) {
        last = last->prev;
    }
    if (!mark_is(last, "w:p")) {
        mark_append(node, mark_element(s->m->arena, "w:p", STR_EMPTY));
    }
}

/* ---- ids ---- */

static bool is_seen(struct map *seen, struct str id)
{
    static char mark;
    return map_put(seen, id, &mark) != NULL;
}

static bool mend_bookmark(struct mending_story *s, struct mark *node)
{
    struct map *seen = mark_is(node, "w:bookmarkStart") ? &s->bookmarks : &s->ends;
    if (!is_seen(seen, mark_value(node, "w:id"))) {
        return false;
    }
    mark_remove(node);
    return true;
}

static void mend_drawing(struct mending_story *s, struct mark *node)
{
    if (is_seen(&s->drawings, mark_value(node, "id"))) {
        mark_set(s->m->arena, node, "id",
                 str_printf(s->m->arena, "%u", DRAWING_ID_FIRST + s->m->drawings++));
    }
}

static void mend_style(struct mending_story *s, struct mark *node)
{
    const char *id = map_get(s->m->styles, mark_value(node, "w:val"));
    if (id) {
        mark_set(s->m->arena, node, "w:val", str_of(id));
    }
}

/* ---- all ---- */

static const struct {
    const char *name;
    bool (*remove)(struct mending_story *s, struct mark *node); /* true: it is gone */
    void (*change)(struct mending_story *s, struct mark *node);
} menders[] = {
    {"w:p", mend_paragraph, NULL},          {"w:bookmarkStart", mend_bookmark, NULL},
    {"w:bookmarkEnd", mend_bookmark, NULL}, {"wp:docPr", NULL, mend_drawing},
    {"w:pStyle", NULL, mend_style},         {"w:rStyle", NULL, mend_style},
    {"w:tblStyle", NULL, mend_style},
};

/* Containers are closed after what is in them was mended. */
static const char *const containers[] = {"w:tc", "w:hdr", "w:ftr", "w:txbxContent"};

static bool mend_node(struct mending_story *s, struct mark *node)
{
    for (size_t i = 0; i < COUNT_OF(menders); i++) {
        if (mark_is(node, menders[i].name)) {
            if (menders[i].remove) {
                return menders[i].remove(s, node);
            }
            menders[i].change(s, node);
        }
    }
    return false;
}

static void close_all(struct mending_story *s)
{
    for (struct mark *node = s->root; node; node = mark_next(s->root, node)) {
        for (size_t i = 0; i < COUNT_OF(containers); i++) {
            if (mark_is(node, containers[i])) {
                close_blocks(s, node);
            }
        }
    }
}

enum status mend(struct mending *m, struct str story, struct str *out)
{
    struct arena *a = m->arena;
    struct mending_story s = {m, NULL, map_new(a), map_new(a), map_new(a)};
    if (markup_read(a, story, &s.root) != ST_OK) {
        return ST_INVALID;
    }
    struct mark *node = s.root;
    while (node) {
        struct mark *next = mark_next(s.root, node);
        struct mark *behind = mark_skip(s.root, node);
        const bool gone = mend_node(&s, node) || (next != behind && !node->first);
        node = gone ? behind : next;
    }
    close_all(&s);
    struct buf bytes = buf_new(a);
    markup_write_part(s.root, false, &bytes);
    *out = buf_str(&bytes);
    return buf_status(&bytes);
}
