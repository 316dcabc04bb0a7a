/* SPDX-License-Identifier: MIT */
#include "docx/section.h"

#include "docx/block.h"

/* What the layout block/section.xml asks about a section. */
static const struct {
    bool main;    /* it begins the document */
    bool wide;    /* it lies on its side */
    bool goes_on; /* its pages count on from those before */
} kinds[SECTION_KINDS] = {
    [SECTION_MAIN] = {.main = true},       [SECTION_TURNED] = {.wide = true, .goes_on = true},
    [SECTION_BACK] = {.goes_on = true},    [SECTION_ANNEX] = {.main = false},
    [SECTION_ANNEX_WIDE] = {.wide = true},
};

enum status section_properties(struct work *w, enum template_section kind, struct str *xml)
{
    if (w->template) {
        *xml = w->template->sections[kind];
        return ST_OK;
    }
    const struct {
        const char *slot;
        bool is;
    } rows[] = {
        {"chính", kinds[kind].main},
        {"ngang", kinds[kind].wide},
        {"tiếp", kinds[kind].goes_on},
        {"địa chỉ", kinds[kind].main && w->document->meta.address.text.n},
    };
    struct value *map = value_map(w->arena);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        value_set_text(w->arena, map, rows[i].slot, rows[i].is ? STR("có") : STR_EMPTY);
    }
    return block_render(w, "block/section.xml", "phần", map, xml);
}

void section_end(struct buf *out, struct str properties)
{
    buf_adds(out, "<w:p><w:pPr><w:pStyle w:val=\"VTNgan\"/>");
    buf_add(out, properties);
    buf_adds(out, "</w:pPr></w:p>\n");
}

enum status section_turns(struct work *w, struct turns *turns)
{
    *turns = (struct turns){.used = false};
    enum status st = section_properties(w, SECTION_MAIN, &turns->first);
    st = st == ST_OK ? section_properties(w, SECTION_TURNED, &turns->turned) : st;
    return st == ST_OK ? section_properties(w, SECTION_BACK, &turns->back) : st;
}
