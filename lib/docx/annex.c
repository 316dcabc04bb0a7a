/* SPDX-License-Identifier: MIT */
#include "docx/annex.h"

#include "docx/attached.h"
#include "docx/body.h"
#include "docx/parts.h"
#include "docx/section.h"
#include "docx/table.h"
#include "docx/task_table.h"

struct section {
    struct str content; /* what it holds, XML */
    enum template_section kind;
};

struct sections {
    VEC(struct section) list;
};

static void add_section(struct work *w, struct sections *sections, struct str content,
                        bool landscape)
{
    const struct section s = {content, landscape ? SECTION_ANNEX_WIDE : SECTION_ANNEX};
    VEC_PUSH(w->arena, &sections->list, s);
}

/* ---- annexes of the text ---- */

static const struct block *next_annex(const struct block *b)
{
    do {
        b = b->next;
    } while (b && !(b->kind == BLOCK_ITEM && b->label.form == LABEL_APPENDIX));
    return b;
}

/* Does a table between the two need the long side of the paper? */
static bool is_wide(struct work *w, const struct block *from, const struct block *end)
{
    const unsigned width = profile_text_width(w->profile, false);
    for (const struct block *b = from; b && b != end; b = block_next(w->document->root, b)) {
        if (b->kind == BLOCK_TABLE &&
            (b->table->columns > 7 || table_narrowest(w, b->table) > width)) {
            return true;
        }
    }
    return false;
}

/* The label with its title, then the line "(Kèm theo …)", then the rest. */
static enum status add_annex(struct work *w, struct sections *sections, const struct block *annex)
{
    const struct block *root = w->document->root;
    const struct block *end = next_annex(annex);
    const struct block *rest = block_next(root, annex);
    const bool landscape = is_wide(w, annex, end);
    struct str attached = STR_EMPTY;
    const enum status st = attached_render(w, profile_text_width(w->profile, landscape), &attached);
    struct buf out = buf_new(w->arena);
    const struct body_place place = {.landscape = landscape};
    body_write(w, &out, annex, rest, place);
    buf_add(&out, attached);
    if (rest != end) {
        body_write(w, &out, rest, end, place);
    }
    add_section(w, sections, buf_str(&out), landscape);
    return st;
}

static enum status add_annexes(struct work *w, struct sections *sections)
{
    enum status st = ST_OK;
    const struct block *b = body_first_annex(w->document);
    for (; st == ST_OK && b; b = next_annex(b)) {
        st = add_annex(w, sections, b);
    }
    return st;
}

/* ---- sections ---- */

/* A section's properties stand in its last paragraph, those of the last section at the end of the
 * body (ECMA-376 Part 1, 17.6.17-18). */
static enum status join(struct work *w, const struct sections *sections)
{
    struct buf out = buf_new(w->arena);
    struct str xml = STR_EMPTY;
    enum status st = ST_OK;
    for (size_t i = 0; st == ST_OK && i < sections->list.n; i++) {
        const struct section *section = &sections->list.v[i];
        st = section_properties(w, section->kind, &xml);
        buf_add(&out, section->content);
        section_end(&out, i + 1 == sections->list.n ? STR_EMPTY : xml);
    }
    value_set_text(w->arena, w->values, "phụ lục", buf_str(&out));
    value_set_text(w->arena, w->values, "khổ trang", xml);
    return st;
}

/* The tables of tasks: a section each, where there is something in them. */
static enum status add_tables(struct work *w, struct sections *sections)
{
    static const struct {
        enum status (*make)(struct work *w, struct str *xml);
        bool landscape;
    } tables[] = {
        {task_table_assignments, true},
        {task_table_addressee, false},
    };
    enum status st = ST_OK;
    for (size_t i = 0; st == ST_OK && i < COUNT_OF(tables); i++) {
        struct str xml = STR_EMPTY;
        st = tables[i].make(w, &xml);
        if (xml.n) {
            add_section(w, sections, xml, tables[i].landscape);
        }
    }
    return st;
}

/* An annex would inherit the address at the foot of page 1 from the section before it. */
static void set_blank_foot(struct work *w)
{
    const bool needed = w->annexed && w->document->meta.address.text.n;
    struct value *blank =
        value_set(w->arena, w->values, STR("chân trang trống"), value_map(w->arena));
    value_set_text(w->arena, blank, "có", needed ? STR("có") : STR_EMPTY);
}

enum status annex_values(struct work *w)
{
    struct sections sections = {0};
    /* The document itself: its content comes from the page layout. */
    const struct section text = {STR_EMPTY, w->turned ? SECTION_BACK : SECTION_MAIN};
    VEC_PUSH(w->arena, &sections.list, text);
    enum status st = add_annexes(w, &sections);
    st = st == ST_OK ? add_tables(w, &sections) : st;
    w->annexed = sections.list.n > 1;
    set_blank_foot(w);
    parts_values(w); /* one more part, perhaps */
    return st == ST_OK ? join(w, &sections) : st;
}
