/* SPDX-License-Identifier: MIT */
#include "docx/body.h"

#include "docx/inline.h"
#include "docx/lines.h"
#include "docx/numbering.h"
#include "docx/table.h"
#include "text/fold.h"

#include <string.h>

/* How items of a label form look (Nghị định 30/2020/NĐ-CP, Phụ lục I, bảng V, ô 6). The level comes
 * from the form of the label, as in the source. */
static const struct form {
    const char *title[LABEL_DEPTH_MAX]; /* style of a heading, by depth of its number */
    const char *text;                   /* style of an item that is a paragraph; NULL: title */
    const char *below;                  /* number and title on lines of their own, in the middle:
                                           style of the title; NULL: one paragraph */
} forms[LABEL_FORMS] = {
    [LABEL_NONE] = {{"VTTieuDe"}, NULL, NULL},
    [LABEL_APPENDIX] = {{"VTPhuLuc"}, NULL, "VTTenPhuLuc"},
    [LABEL_PART] = {{"VTPhan"}, NULL, "VTTieuDeGiua"},
    [LABEL_CHAPTER] = {{"VTChuong"}, NULL, "VTTieuDeGiua"},
    [LABEL_SECTION] = {{"VTMucSo"}, NULL, "VTTieuDeGiua"},
    [LABEL_ARTICLE] = {{"VTDieu"}, "VTDieuChu", NULL},
    [LABEL_ROMAN] = {{"VTMucLaMa"}, NULL, NULL},
    [LABEL_DECIMAL] = {{"VTKhoan", "VTKhoan2", "VTKhoan3"}, "VTKhoanChu", NULL},
    [LABEL_LETTER] = {{"VTDiemDe"}, "VTDiem", NULL},
    [LABEL_DASH] = {{"VTDiemDe"}, "VTGach", NULL},
    [LABEL_PLUS] = {{"VTDiemDe"}, "VTCong", NULL},
    [LABEL_STAR] = {{"VTDiemDe"}, "VTCong", NULL},
};

static const char *title_style(const struct label *label)
{
    const struct form *form = &forms[label->form];
    size_t depth = label->depth ? label->depth - 1 : 0;
    while (depth && (depth >= LABEL_DEPTH_MAX || !form->title[depth])) {
        depth--;
    }
    return form->title[depth];
}

/* The line that leads into what a document lays down, on its own in the middle (Phụ lục III, mẫu
 * 1.1 and 1.2). */
static const struct {
    const char *type; /* struct doctype: xml */
    const char *line;
} operative[] = {{"decision", "quyết định:"}, {"resolution", "quyết nghị:"}};

static bool is_operative(const struct work *w, const struct block *b)
{
    const struct doctype *type = w->document->type;
    const bool plain = b->kind == BLOCK_PARA || b->label.form == LABEL_NONE;
    for (size_t i = 0; type && plain && i < COUNT_OF(operative); i++) {
        if (strcmp(type->xml, operative[i].type) == 0 &&
            str_is(fold_name(w->arena, runs_text(w->arena, &b->words)), operative[i].line)) {
            return true;
        }
    }
    return false;
}

static const char *style_of(const struct work *w, const struct block *b)
{
    if (is_operative(w, b)) {
        return "VTQuyetDinh";
    }
    if (b->kind != BLOCK_ITEM) {
        return "VTNoiDung";
    }
    const char *text = forms[b->label.form].text;
    return b->heading || !text ? title_style(&b->label) : text;
}

struct writer {
    struct work *work;
    struct buf *out;
    const struct block *end; /* the first that is not ours */
    struct body_place place;
    struct sheet sheet;
    bool turned; /* on pages that lie on their side */
};

/* The next block that is printed, or NULL. */
static const struct block *printed(const struct writer *wr, const struct block *b)
{
    while (b && b != wr->end && (b->kind == BLOCK_COMMENT || b->kind == BLOCK_ROOT)) {
        b = block_next(wr->work->document->root, b);
    }
    return b == wr->end ? NULL : b;
}

static const struct block *printed_after(const struct writer *wr, const struct block *b)
{
    return printed(wr, block_next(wr->work->document->root, b));
}

/* Before a table a paragraph stays with it. */
static void start_properties(struct writer *wr, const char *style, const struct block *next)
{
    const bool before_table = next && next->kind == BLOCK_TABLE;
    buf_printf(wr->out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", style);
    buf_adds(wr->out, before_table || (wr->place.keep && !next) ? "<w:keepNext/>" : "");
}

/* Before a table there is some distance: the paragraph after a table has its own. */
static void add_distance(struct writer *wr, const struct block *next)
{
    const bool before_table = next && next->kind == BLOCK_TABLE;
    buf_adds(wr->out, before_table ? "<w:spacing w:after=\"120\"/>" : "");
}

/* Opens a paragraph, `side` twips in from both margins. */
static void open_paragraph(struct writer *wr, const char *style, const struct block *next,
                           unsigned side)
{
    start_properties(wr, style, next);
    add_distance(wr, next);
    if (side) {
        buf_printf(wr->out, "<w:ind w:left=\"%u\" w:right=\"%u\"/>", side, side);
    }
    buf_adds(wr->out, "</w:pPr>");
}

/* A title in the middle is set in lines of about equal length. One in several formats keeps them
 * and gets only the width. */
static void write_title(struct writer *wr, const struct runs *words, const char *style,
                        const struct block *next)
{
    const struct type type = {FACE_BOLD, wr->work->profile->figures[SIZE_TITLE].used};
    struct arena *a = wr->work->arena;
    const struct fitted title = lines_fit(a, runs_text(a, words), type, wr->sheet.width);
    open_paragraph(wr, style, next, title.side);
    if (words->list.n == 1 && words->list.v[0].href.n == 0) {
        inline_text(wr->out, title.text, words->list.v[0].flags);
    } else {
        inline_runs(wr->work, wr->out, words);
    }
    buf_adds(wr->out, "</w:p>\n");
}

/* The label of an item in bold words is bold too. Of an article without title the label alone is
 * (Phụ lục III, mẫu 1.2). */
static bool has_bold_label(const struct block *b)
{
    return b->bold_label || (b->label.form == LABEL_ARTICLE && !b->heading);
}

/* "Chương I" / "QUY ĐỊNH CHUNG": the full stop that parts them in the source falls away with the
 * line they shared. */
static void write_centred(struct writer *wr, const struct block *b, const struct block *next)
{
    struct str label = b->label.raw;
    while (label.n && (label.p[label.n - 1] == '.' || label.p[label.n - 1] == ':')) {
        label.n--;
    }
    const bool title = !runs_empty(&b->words);
    open_paragraph(wr, style_of(wr->work, b), title ? b : next, 0);
    inline_text(wr->out, label, 0);
    buf_adds(wr->out, "</w:p>\n");
    if (title) {
        write_title(wr, &b->words, forms[b->label.form].below, next);
    }
}

/* Behind a bullet the words begin where the lines after them do. The style of a clerk's template
 * may have no such indent. */
static struct str after_label(const struct writer *wr, const struct block *b)
{
    const enum label_form form = b->label.form;
    const bool bullet = form == LABEL_DASH || form == LABEL_PLUS || form == LABEL_STAR;
    const struct docx_template *own = wr->work->template;
    return bullet && !b->heading && (!own || own->bullets_hang) ? STR("\t") : STR(" ");
}

/* The label is text, or the paragraph's number: then its mark is bold where the label is. */
static void write_paragraph(struct writer *wr, const struct block *b, const struct block *next)
{
    const bool labelled = b->kind == BLOCK_ITEM && b->label.raw.n;
    const bool words = !runs_empty(&b->words);
    const bool bold = labelled && has_bold_label(b);
    const struct native native =
        labelled && words ? numbering_next(wr->work, b) : (struct native){0};
    start_properties(wr, style_of(wr->work, b), next);
    if (native.list) {
        buf_printf(wr->out, "<w:numPr><w:ilvl w:val=\"%u\"/><w:numId w:val=\"%zu\"/></w:numPr>",
                   native.level, native.list);
    }
    add_distance(wr, next);
    buf_adds(wr->out, native.list && bold ? "<w:rPr><w:b/><w:bCs/></w:rPr>" : "");
    buf_adds(wr->out, "</w:pPr>");
    if (labelled && !native.list) {
        inline_text(wr->out, b->label.raw, bold ? RUN_BOLD : 0);
        inline_text(wr->out, words ? after_label(wr, b) : STR_EMPTY, bold ? RUN_BOLD : 0);
    }
    inline_runs(wr->work, wr->out, &b->words);
    buf_adds(wr->out, "</w:p>\n");
}

static void write_table(struct writer *wr, const struct block *b, const struct block *next)
{
    const bool last = !next && wr->place.keep && !wr->turned;
    table_write(wr->work, wr->out, b->table, wr->sheet, last);
    if (next && next->kind == BLOCK_TABLE) { /* or Word would join the two */
        body_spacer(wr->out, false);
    }
}

static void write_block(struct writer *wr, const struct block *b)
{
    const struct block *next = printed_after(wr, b);
    if (b->kind == BLOCK_TABLE) {
        write_table(wr, b, next);
    } else if (b->kind == BLOCK_ITEM && forms[b->label.form].below) {
        write_centred(wr, b, next);
    } else {
        write_paragraph(wr, b, next);
    }
}

/* ---- pages that lie on their side ---- */

enum { LEADS_MAX = 8 };

/* Does it stay with the table below it? */
static bool leads(struct writer *wr, const struct block *b)
{
    const struct str words = runs_text(wr->work->arena, &b->words);
    return b->kind != BLOCK_TABLE &&
           ((b->kind == BLOCK_ITEM && b->heading) || str_starts(words, STR("Bảng ")) ||
            str_starts(words, STR("Biểu ")));
}

/* A table in which words would break, or its headings. */
static bool is_wide(struct writer *wr, const struct block *b)
{
    for (size_t i = 0; b && i < LEADS_MAX && leads(wr, b); i++) {
        b = printed_after(wr, b);
    }
    return b && b->kind == BLOCK_TABLE &&
           !table_fits(wr->work, b->table, profile_text_width(wr->work->profile, false));
}

/* Ends the section, where what comes next needs the other side of the paper. */
static void turn(struct writer *wr, bool wide)
{
    struct turns *turns = wr->place.turns;
    if (!turns || wide == wr->turned) {
        return;
    }
    section_end(wr->out, wr->turned ? turns->turned : turns->used ? turns->back : turns->first);
    turns->used = true;
    wr->turned = wide;
    wr->sheet = sheet_of(wr->work->profile, wide);
}

const struct block *body_write(struct work *w, struct buf *out, const struct block *first,
                               const struct block *end, struct body_place place)
{
    struct writer wr = {w, out, end, place, sheet_of(w->profile, place.landscape), false};
    const struct block *last = NULL;
    for (const struct block *b = printed(&wr, first); b; b = printed_after(&wr, b)) {
        turn(&wr, place.turns && is_wide(&wr, b));
        write_block(&wr, b);
        last = b;
    }
    turn(&wr, false);
    return last;
}

const struct block *body_first_annex(const struct document *d)
{
    const struct block *b = d->root->first;
    while (b && !(b->kind == BLOCK_ITEM && b->label.form == LABEL_APPENDIX)) {
        b = b->next;
    }
    return b;
}

void body_spacer(struct buf *out, bool keep)
{
    buf_printf(out, "<w:p><w:pPr><w:pStyle w:val=\"VTNgan\"/>%s</w:pPr></w:p>\n",
               keep ? "<w:keepNext/>" : "");
}
