/* SPDX-License-Identifier: MIT
 * Noting what a template shows. */
#include "docx/template_check.h"
#include "text/fold.h"

enum { SHOWN_MAX = 500 }; /* looks noted: more have nothing new to say */

/* Words of the head that are no slots, and what sizes they have. */
static const struct {
    const char *words, *size;
} fixed[] = {
    {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "quốc hiệu"},
    {"Độc lập - Tự do - Hạnh phúc", "tiêu ngữ"},
};

struct noting {
    struct notes *notes;
    const struct looking *looking;
    const struct story *story;
    const struct mark *paragraph; /* whose fixed words were looked for last, and what they are */
    const char *size;
};

static const char *size_of_words(struct arena *a, struct str text)
{
    for (size_t i = 0; i < COUNT_OF(fixed); i++) {
        if (str_eq(fold_name(a, text), fold_name(a, str_of(fixed[i].words)))) {
            return fixed[i].size;
        }
    }
    return NULL;
}

/* Letters of one font are noted once a part, those that have a size of their own each time. */
static bool is_known(const struct notes *notes, const struct shown *shown)
{
    for (size_t i = 0; !shown->size && i < notes->shown.n; i++) {
        const struct shown *other = &notes->shown.v[i];
        if (str_eq(other->part, shown->part) && str_eq(other->look.font, shown->look.font) &&
            str_eq(other->look.color, shown->look.color)) {
            return true;
        }
    }
    return false;
}

static void add(struct noting *n, const struct mark *run, const struct mark *paragraph,
                struct str words, const char *size)
{
    const struct shown shown = {n->story->part, words, size,
                                look_of_run(n->looking, run, paragraph)};
    if (n->notes->shown.n < SHOWN_MAX && !is_known(n->notes, &shown)) {
        VEC_PUSH(n->looking->arena, &n->notes->shown, shown);
    }
}

/* Slots that give way to whole paragraphs have no look of their own. */
static void add_slots(struct noting *n)
{
    for (size_t i = 0; i < n->story->tags.n; i++) {
        const struct tag *tag = n->story->tags.v[i];
        const struct mark *run = tag->mark ? mark_above(tag->mark, "w:r") : NULL;
        if (run && tag->slot && tag->sign == '\0' && tag->slot->kind != SLOT_BLOCK) {
            add(n, run, tag->paragraph, tag->words, tag->slot->size);
        }
    }
}

static void add_text(struct noting *n, struct mark *t)
{
    struct arena *a = n->looking->arena;
    struct mark *run = mark_above(t, "w:r");
    struct mark *paragraph = mark_above(t, "w:p");
    struct buf text = buf_new(a);
    for (const struct mark *child = t->first; child; child = child->next) {
        buf_add(&text, child->kind == MARK_TEXT ? markup_decode(a, child->text) : STR_EMPTY);
    }
    const struct str words = str_trim(buf_str(&text));
    if (!run || !paragraph || words.n == 0) {
        return;
    }
    if (paragraph != n->paragraph) {
        n->paragraph = paragraph;
        n->size = size_of_words(a, story_text(a, paragraph));
    }
    add(n, run, paragraph, story_words(a, words, 0, 0), n->size);
}

static unsigned measure(const struct mark *node, const char *name)
{
    unsigned n = 0;
    return str_to_uint(mark_value(node, name), 31680, &n) ? n : 0;
}

static void add_paper(struct noting *n, const struct mark *properties)
{
    const struct mark *size = mark_child(properties, "w:pgSz");
    const struct mark *margins = mark_child(properties, "w:pgMar");
    const struct paper paper = {
        .width = measure(size, "w:w"),
        .height = measure(size, "w:h"),
        .top = measure(margins, "w:top"),
        .bottom = measure(margins, "w:bottom"),
        .left = measure(margins, "w:left"),
        .right = measure(margins, "w:right"),
    };
    VEC_PUSH(n->looking->arena, &n->notes->papers, paper);
}

void notes_take(struct notes *notes, const struct looking *l, const struct story *s)
{
    struct noting n = {notes, l, s, NULL, NULL};
    add_slots(&n);
    for (struct mark *node = s->root; node; node = mark_next(s->root, node)) {
        if (mark_is(node, "w:t")) {
            add_text(&n, node);
        } else if (mark_is(node, "w:sectPr")) {
            add_paper(&n, node);
        }
    }
}
