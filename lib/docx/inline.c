/* SPDX-License-Identifier: MIT */
#include "docx/inline.h"

#include "docx/nobreak.h"

/* Characters that are elements of a run, not text (17.3.3). */
static const struct {
    char c;
    const char *element;
} specials[] = {
    {'\t', "<w:tab/>"},
    {'\n', "<w:t xml:space=\"preserve\"> </w:t>"}, /* a source line ends inside a paragraph */
};

static const char *special_of(char c)
{
    for (size_t i = 0; i < COUNT_OF(specials); i++) {
        if (specials[i].c == c) {
            return specials[i].element;
        }
    }
    return NULL;
}

static void add_text(struct buf *out, struct str text)
{
    if (text.n) {
        buf_adds(out, "<w:t xml:space=\"preserve\">");
        buf_add_xml(out, text);
        buf_adds(out, "</w:t>");
    }
}

void inline_value(struct buf *out, struct str value)
{
    size_t done = 0;
    for (size_t i = 0; i < value.n; i++) {
        if (special_of(value.p[i]) || value.p[i] == '\r') {
            buf_add_xml(out, str_cut(value, done, i));
            buf_addc(out, ' ');
            done = i + 1;
        }
    }
    buf_add_xml(out, str_from(value, done));
}

void inline_printed(struct buf *out, struct str value)
{
    inline_value(out, nobreak(out->arena, value));
}

/* Emphasis of the author: data, so set on the run and not by a style. A character style would
 * switch bold off inside a bold heading (toggle properties, 17.7.3). */
static void add_format(struct buf *out, unsigned flags)
{
    if ((flags & (RUN_BOLD | RUN_ITALIC)) == 0) {
        return;
    }
    buf_adds(out, "<w:rPr>");
    buf_adds(out, flags & RUN_BOLD ? "<w:b/><w:bCs/>" : "");
    buf_adds(out, flags & RUN_ITALIC ? "<w:i/><w:iCs/>" : "");
    buf_adds(out, "</w:rPr>");
}

void inline_text(struct buf *out, struct str text, unsigned flags)
{
    if (text.n == 0) {
        return;
    }
    buf_adds(out, "<w:r>");
    add_format(out, flags);
    size_t done = 0;
    for (size_t i = 0; i < text.n; i++) {
        const char *element = special_of(text.p[i]);
        if (element) {
            add_text(out, str_cut(text, done, i));
            buf_adds(out, element);
            done = i + 1;
        }
    }
    add_text(out, str_from(text, done));
    buf_adds(out, "</w:r>");
}

/* Word refuses a package whose external target is no URI: only plain web and mail addresses become
 * links, anything else stays text. */
static bool is_target(struct str href)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    bool known = false;
    for (size_t i = 0; i < COUNT_OF(schemes); i++) {
        known = known || (str_starts(href, str_of(schemes[i])) && href.n > str_of(schemes[i]).n);
    }
    for (size_t i = 0; known && i < href.n; i++) {
        const unsigned char c = (unsigned char)href.p[i];
        known = c > ' ' && c < 0x7F && str_find_char(STR("\"<>\\^`{|}[]"), (char)c, 0) == STR_NPOS;
    }
    return known;
}

static void add_link_start(struct work *w, struct buf *out, struct str href)
{
    VEC_PUSH(w->arena, &w->links.targets, href);
    buf_printf(out, "<w:hyperlink r:id=\"" LINK_ID "%zu\">", w->links.targets.n);
}

void inline_runs(struct work *w, struct buf *out, const struct runs *runs)
{
    struct str open = STR_EMPTY; /* target of the hyperlink we are in */
    for (size_t i = 0; i < runs->list.n; i++) {
        const struct run *run = &runs->list.v[i];
        if (run->flags & RUN_COMMENT) {
            continue;
        }
        const struct str href = is_target(run->href) ? run->href : STR_EMPTY;
        if (open.n && !str_eq(open, href)) {
            buf_adds(out, "</w:hyperlink>");
        }
        if (href.n && !str_eq(open, href)) {
            add_link_start(w, out, href);
        }
        open = href;
        if (run->flags & RUN_BREAK) {
            buf_adds(out, "<w:r><w:br/></w:r>");
        } else {
            inline_text(out, nobreak(w->arena, run->text), run->flags);
        }
    }
    buf_adds(out, open.n ? "</w:hyperlink>" : "");
}

void inline_paragraph(struct buf *out, const char *style, struct str text)
{
    if (text.n) {
        buf_printf(out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
        inline_text(out, text, 0);
        buf_adds(out, "</w:p>\n");
    }
}
