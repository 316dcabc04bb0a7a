/* SPDX-License-Identifier: MIT */
#include "docx/story.h"

#include "text/utf8.h"

#include <string.h>

enum { WORDS_AROUND = 24 }; /* characters shown on either side of a place */

/* ---- reporting ---- */

struct str story_words(struct arena *a, struct str text, size_t start, size_t end)
{
    size_t from = start, to = end;
    uint32_t c = 0;
    for (unsigned i = 0; i < WORDS_AROUND && from; i++) {
        from -= utf8_back(text, from, &c);
    }
    for (unsigned i = 0; i < WORDS_AROUND && to < text.n; i++) {
        to += utf8_get(text, to, &c);
    }
    return str_printf(a, "%s%.*s%s", from ? "…" : "", STR_ARG(str_cut(text, from, to)),
                      to < text.n ? "…" : "");
}

struct finding *story_problem(struct story *s, struct str words, const char *vi, const char *en,
                              ...)
{
    va_list args;
    va_start(args, en);
    const struct str message = str_vprintf(s->arena, s->sink->lang == LANG_EN ? en : vi, args);
    va_end(args);
    s->failed = true;
    s->problems++;
    struct finding *f = words.n ? report_file(s->sink, s->file, "F411", "%.*s, chỗ \"%.*s\": %.*s",
                                              "%.*s, at \"%.*s\": %.*s", STR_ARG(s->part),
                                              STR_ARG(words), STR_ARG(message))
                                : report_file(s->sink, s->file, "F411", "%.*s: %.*s", "%.*s: %.*s",
                                              STR_ARG(s->part), STR_ARG(message));
    f->legal = STR_EMPTY; /* the decree knows no slots */
    return f;
}

/* ---- the text of a paragraph ---- */

struct segment { /* text of one w:t, or a blank that is an element (t NULL) */
    struct mark *t;
    size_t at, n; /* in the text of the paragraph */
};

struct line {
    struct buf text;
    VEC(struct segment) segments;
};

static bool is_one_of(const struct mark *node, const char *const *names)
{
    for (; *names; names++) {
        if (mark_is(node, *names)) {
            return true;
        }
    }
    return false;
}

static void add_segment(struct arena *a, struct line *line, struct mark *t)
{
    struct segment segment = {t, line->text.n, 0};
    if (!t) {
        buf_addc(&line->text, ' ');
    }
    for (const struct mark *child = t ? t->first : NULL; child; child = child->next) {
        buf_add(&line->text,
                child->kind == MARK_TEXT ? markup_decode(a, child->text) : child->text);
    }
    segment.n = line->text.n - segment.at;
    VEC_PUSH(a, &line->segments, segment);
}

/* What was deleted under change tracking is no text; text boxes have paragraphs of their own. */
static void read_line(struct arena *a, struct mark *paragraph, struct line *line)
{
    static const char *const left_out[] = {"w:p", "w:pPr", "w:rPr", "w:del", "w:moveFrom", NULL};
    static const char *const blanks[] = {"w:tab", "w:br", "w:cr", NULL};
    line->text = buf_new(a);
    struct mark *node = paragraph->first;
    while (node) {
        if (is_one_of(node, left_out)) {
            node = mark_skip(paragraph, node);
        } else if (mark_is(node, "w:t")) {
            add_segment(a, line, node);
            node = mark_skip(paragraph, node);
        } else {
            if (is_one_of(node, blanks)) {
                add_segment(a, line, NULL);
            }
            node = mark_next(paragraph, node);
        }
    }
}

struct str story_text(struct arena *a, struct mark *paragraph)
{
    struct line line = {0};
    read_line(a, paragraph, &line);
    return buf_str(&line.text);
}

/* ---- tags ---- */

static void unknown_name(struct story *s, const struct tag *tag, struct str name)
{
    const char *near = slot_nearest(s->arena, name);
    struct finding *f = story_problem(s, tag->words, "không có chỗ điền {{%.*s}}",
                                      "there is no slot {{%.*s}}", STR_ARG(name));
    if (near && s->meant) {
        map_put(s->meant, str_of(near), s);
    }
    if (near) {
        hint(s->sink, f, "{{%s}}", "{{%s}}", near);
    } else {
        hint(s->sink, f, "xem các chỗ điền bằng lệnh: vanthu template slots",
             "the slots are listed by: vanthu template slots");
    }
}

/* Signs of Mustache that a layout has no use for. */
static bool refuse_sign(struct story *s, const struct tag *tag, char sign)
{
    if (sign == '>') {
        (void)story_problem(s, tag->words, "không dùng được mẫu con {{> }}",
                            "partials {{> }} are not supported");
    } else if (sign == '=') {
        (void)story_problem(s, tag->words, "không đổi được dấu ngoặc {{= }}",
                            "delimiter changes {{= }} are not supported");
    }
    return sign == '>' || sign == '=';
}

/* The name between the braces, with its sign. */
static bool read_name(struct story *s, struct tag *tag, struct str inside)
{
    const char first = inside.n ? inside.p[0] : '\0';
    const bool sign = first && strchr("#^/!>=&{", first);
    const struct str name = str_trim(str_from(inside, sign ? 1 : 0));
    if (sign && refuse_sign(s, tag, first)) {
        return false;
    }
    /* {{{x}}} and {{&x}} are {{x}}: no value may bring markup into the file. */
    tag->sign = sign && first != '&' && first != '{' ? first : '\0';
    if (tag->sign == '!' || (str_is(name, ".") && !tag->sign)) {
        return true;
    }
    tag->slot = slot_find(s->arena, name);
    if (!tag->slot) {
        unknown_name(s, tag, name);
        s->ends_unsure = s->ends_unsure || tag->sign;
    }
    return tag->slot != NULL;
}

/* The tag at `start`: the end of it, or STR_NPOS where it is not closed. */
static size_t tag_end(struct str text, size_t start, struct str *inside)
{
    const struct str rest = str_cut(text, start + 2, start + 2 + TAG_MAX);
    const bool triple = str_starts(rest, STR("{"));
    const struct str closing = triple ? STR("}}}") : STR("}}");
    const size_t n = str_find(rest, closing, 0);
    const size_t other = str_find(rest, STR("{{"), triple ? 1 : 0);
    if (n == STR_NPOS || other < n) {
        return STR_NPOS;
    }
    *inside = str_cut(rest, 0, n);
    return start + 2 + n + closing.n;
}

static void take_tag(struct story *s, struct mark *paragraph, struct str text, size_t start,
                     size_t end, struct str inside)
{
    struct tag *tag = ARENA_NEW(s->arena, struct tag);
    *tag = (struct tag){.paragraph = paragraph,
                        .words = story_words(s->arena, text, start, end),
                        .start = start,
                        .end = end};
    if (read_name(s, tag, inside)) {
        VEC_PUSH(s->arena, &s->tags, tag);
    }
}

static void check_stray(struct story *s, struct str text, size_t from, size_t to)
{
    const size_t at = str_find(str_cut(text, 0, to), STR("}}"), from);
    if (at != STR_NPOS) {
        (void)story_problem(s, story_words(s->arena, text, at, at + 2),
                            "có dấu đóng }} nhưng không có dấu mở {{", "}} without {{ before it");
    }
}

static bool is_section_sign(struct str text, size_t at)
{
    return at < text.n && strchr("#^/", text.p[at]);
}

static void find_tags(struct story *s, struct mark *paragraph, struct str text)
{
    size_t done = 0;
    for (size_t start;
         s->problems < PROBLEMS_MAX && (start = str_find(text, STR("{{"), done)) != STR_NPOS;) {
        struct str inside = STR_EMPTY;
        const size_t end = tag_end(text, start, &inside);
        check_stray(s, text, done, start);
        if (end == STR_NPOS) {
            (void)story_problem(
                s, story_words(s->arena, text, start, start + 2),
                "chỗ điền mở bằng {{ nhưng không có }} đóng lại trong cùng đoạn",
                "a slot is opened by {{ and not closed by }} in the same paragraph");
            s->ends_unsure = s->ends_unsure || is_section_sign(text, start + 2);
            done = start + 2;
        } else {
            take_tag(s, paragraph, text, start, end, inside);
            done = end;
        }
    }
    check_stray(s, text, done, text.n);
}

/* ---- joining ---- */

static struct str tag_text(struct arena *a, const struct tag *tag)
{
    if (tag->sign == '!') {
        return STR_EMPTY;
    }
    const char sign[] = {tag->sign, '\0'};
    return str_printf(a, "{{%s%s}}", sign, tag->slot ? tag->slot->name : ".");
}

static void put_text(struct arena *a, struct mark *t, struct str text)
{
    if (text.n) {
        mark_append(t, mark_text(a, markup_encode(a, text)));
    }
}

/* A run without anything but its form falls away. */
static void drop_if_empty(struct mark *t)
{
    struct mark *run = t->parent;
    if (t->first) {
        return;
    }
    mark_remove(t);
    struct mark *child = run->first;
    while (child && (mark_is(child, "w:rPr") ||
                     (child->kind == MARK_TEXT && str_trim(child->text).n == 0))) {
        child = child->next;
    }
    if (mark_is(run, "w:r") && !child) {
        mark_remove(run);
    }
}

/* Fills one w:t anew: the text that belongs to no tag, and the tags that begin in it. */
static void fill_segment(struct story *s, struct str text, const struct segment *segment,
                         size_t *next)
{
    const size_t end = segment->at + segment->n;
    size_t at = segment->at;
    segment->t->first = segment->t->last = NULL;
    while (*next < s->tags.n && s->tags.v[*next]->start < end) {
        struct tag *tag = s->tags.v[*next];
        if (tag->start >= segment->at) {
            put_text(s->arena, segment->t, str_cut(text, at, tag->start));
            tag->mark = mark_slot(s->arena, tag_text(s->arena, tag));
            mark_append(segment->t, tag->mark);
        }
        at = tag->end < end ? tag->end : end;
        if (tag->end > end) {
            break;
        }
        (*next)++;
    }
    put_text(s->arena, segment->t, str_cut(text, at, end));
    mark_set(s->arena, segment->t, "xml:space", STR("preserve"));
    drop_if_empty(segment->t);
}

static void read_paragraph(struct story *s, struct mark *paragraph)
{
    struct line line = {0};
    read_line(s->arena, paragraph, &line);
    const struct str text = buf_str(&line.text);
    const size_t before = s->tags.n;
    size_t next = before;
    find_tags(s, paragraph, text);
    for (size_t i = 0; s->tags.n > before && i < line.segments.n; i++) {
        if (line.segments.v[i].t) {
            fill_segment(s, text, &line.segments.v[i], &next);
        }
    }
}

/* Where Word keeps text that is not printed as it stands. */
static void check_hidden(struct story *s, struct mark *node)
{
    struct buf text = buf_new(s->arena);
    for (const struct mark *child = node->first; child; child = child->next) {
        buf_add(&text, markup_decode(s->arena, child->text));
    }
    const size_t at = str_find(buf_str(&text), STR("{{"), 0);
    if (at != STR_NPOS) {
        (void)story_problem(s, story_words(s->arena, buf_str(&text), at, at + 2),
                            "chỗ điền không đặt được trong mã trường (field)",
                            "a slot cannot stand in a field code");
    }
}

void story_find(struct story *s)
{
    VEC(struct mark *) paragraphs = {0};
    for (struct mark *node = s->root; node; node = mark_next(s->root, node)) {
        if (mark_is(node, "w:p")) {
            VEC_PUSH(s->arena, &paragraphs, node);
        } else if (mark_is(node, "w:instrText") && s->problems < PROBLEMS_MAX) {
            check_hidden(s, node);
        }
    }
    for (size_t i = 0; i < paragraphs.n && s->problems < PROBLEMS_MAX; i++) {
        read_paragraph(s, paragraphs.v[i]);
        if (s->tags.n > TAGS_MAX) {
            (void)story_problem(s, STR_EMPTY, "quá nhiều chỗ điền (tối đa %d)",
                                "too many slots (at most %d)", TAGS_MAX);
            return;
        }
    }
}
