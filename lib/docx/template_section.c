/* SPDX-License-Identifier: MIT
 * The sections of pages of a document made with a clerk's template: the text keeps the properties
 * that the template ends with, also where pages within it are turned; annexes have its paper and
 * margins, page numbers of their own, and a first page without the letterhead's header and footer.
 */
#include "docx/template.h"

#include "docx/markup.h"

static unsigned measure(const struct mark *node, const char *name)
{
    unsigned n = 0;
    return str_to_uint(mark_value(node, name), 31680, &n) ? n : 0;
}

static void add_copy(struct buf *out, const struct mark *properties, const char *name)
{
    const struct mark *node = mark_child(properties, name);
    if (node) {
        markup_write(node, false, out);
    }
}

static void add_paper(struct buf *out, const struct mark *properties, bool wide)
{
    const struct mark *size = mark_child(properties, "w:pgSz");
    const struct str w = mark_value(size, "w:w");
    const struct str h = mark_value(size, "w:h");
    if (wide && w.n && h.n) {
        buf_printf(out, "<w:pgSz w:w=\"%.*s\" w:h=\"%.*s\" w:orient=\"landscape\"/>", STR_ARG(h),
                   STR_ARG(w));
    } else {
        add_copy(out, properties, "w:pgSz");
    }
}

/* A part of the text that counts on: without "titlePg" no first page differs. */
static struct str going_on(struct arena *a, const struct mark *properties, bool wide)
{
    struct buf out = buf_new(a);
    buf_adds(&out, "<w:sectPr><w:type w:val=\"nextPage\"/>");
    add_paper(&out, properties, wide);
    add_copy(&out, properties, "w:pgMar");
    add_copy(&out, properties, "w:pgBorders");
    add_copy(&out, properties, "w:cols");
    add_copy(&out, properties, "w:docGrid");
    buf_adds(&out, "</w:sectPr>");
    return buf_str(&out);
}

/* Without references of its own a section has the headers of the one before it (17.10.1), so only
 * the first page's are named. The order of elements is that of the schema. */
static struct str annex(struct arena *a, const struct mark *properties, bool wide)
{
    struct buf out = buf_new(a);
    buf_adds(&out, "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"" BLANK_HEADER_ID "\"/>"
                   "<w:footerReference w:type=\"first\" r:id=\"" BLANK_FOOTER_ID "\"/>"
                   "<w:type w:val=\"nextPage\"/>");
    add_paper(&out, properties, wide);
    add_copy(&out, properties, "w:pgMar");
    add_copy(&out, properties, "w:pgBorders");
    buf_adds(&out, "<w:pgNumType w:start=\"1\"/>");
    add_copy(&out, properties, "w:cols");
    buf_adds(&out, "<w:titlePg/>");
    add_copy(&out, properties, "w:docGrid");
    buf_adds(&out, "</w:sectPr>");
    return buf_str(&out);
}

const struct profile *template_profile(struct arena *a, const struct docx_template *t,
                                       const struct profile *p)
{
    struct profile *own = ARENA_NEW(a, struct profile);
    const struct {
        enum figure_id figure;
        unsigned value;
    } rows[] = {
        {PAGE_WIDTH, t->width},
        {MARGIN_LEFT, t->left},
        {MARGIN_RIGHT, t->right},
        {FRAME_NATION, t->nation_cell},
    };
    *own = *p;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (rows[i].value) {
            own->figures[rows[i].figure].used = rows[i].value;
        }
    }
    return profile_text_width(own, false) > own->figures[FRAME_NATION].used ? own : p;
}

void template_sections(struct docx_template *t, struct mark *properties)
{
    const struct mark *margins = mark_child(properties, "w:pgMar");
    struct buf main = buf_new(t->arena);
    markup_write(properties, false, &main);
    t->sections[SECTION_MAIN] = buf_str(&main);
    t->sections[SECTION_TURNED] = going_on(t->arena, properties, true);
    t->sections[SECTION_BACK] = going_on(t->arena, properties, false);
    t->sections[SECTION_ANNEX] = annex(t->arena, properties, false);
    t->sections[SECTION_ANNEX_WIDE] = annex(t->arena, properties, true);
    t->width = measure(mark_child(properties, "w:pgSz"), "w:w");
    t->left = measure(margins, "w:left");
    t->right = measure(margins, "w:right");
}
