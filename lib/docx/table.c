/* SPDX-License-Identifier: MIT */
#include "docx/table.h"

#include "docx/inline.h"
#include "docx/metrics.h"

enum {
    CELL_PADDING = 2 * 85 + 20, /* cell margins of the style VTLuoi, and the border */
    COLUMN_MIN = 500,
    COLUMN_SHARE_MAX = 6000, /* text wider than this does not widen a column further */
};

static unsigned larger(unsigned x, unsigned y)
{
    return x > y ? x : y;
}

static unsigned longest_word(struct str s, enum face face, unsigned size)
{
    unsigned longest = 0;
    struct str word;
    while (str_next(&s, ' ', &word)) {
        longest = larger(longest, text_width(word, face, size));
    }
    return longest;
}

void column_take(struct work *w, struct column *c, struct str text, bool heading)
{
    const unsigned size = w->profile->figures[SIZE_TABLE].used;
    const enum face face = heading ? FACE_BOLD : FACE_REGULAR;
    const unsigned width = text_width(text, face, size);
    c->narrowest = larger(c->narrowest, longest_word(text, face, size) + CELL_PADDING);
    if (!heading) {
        c->widest = larger(c->widest, width + CELL_PADDING);
        c->area += width;
    }
}

static struct column *columns_measure(struct work *w, const struct table *t)
{
    struct column *columns = arena_array(w->arena, t->columns, sizeof *columns);
    for (size_t c = 0; c < t->columns; c++) {
        columns[c].narrowest = columns[c].widest = COLUMN_MIN;
        for (size_t r = 0; r < t->rows.n; r++) {
            const struct cell *cell = &t->rows.v[r].cells[c];
            column_take(w, &columns[c], runs_text(w->arena, &cell->words), r == 0);
        }
        columns[c].widest = larger(columns[c].widest, columns[c].narrowest);
    }
    return columns;
}

unsigned table_narrowest(struct work *w, const struct table *table)
{
    const struct column *columns = columns_measure(w, table);
    unsigned sum = 0;
    for (size_t c = 0; c < table->columns; c++) {
        sum += columns[c].narrowest;
    }
    return sum;
}

/* How much of the room beyond the longest words a column gets: by what it would like, but a very
 * long text is satisfied with more lines. */
static uint64_t appetite(const struct column *c, size_t rows)
{
    const uint64_t mean = rows ? c->area / rows : 0;
    const uint64_t wish = (c->widest + mean) / 2;
    return (wish < COLUMN_SHARE_MAX ? wish : COLUMN_SHARE_MAX) + 1;
}

void columns_fit(struct column *columns, size_t n, size_t rows, unsigned width)
{
    uint64_t hunger = 0;
    unsigned narrow = 0;
    for (size_t c = 0; c < n; c++) {
        narrow += columns[c].narrowest;
        hunger += appetite(&columns[c], rows);
    }
    const unsigned room = width > narrow ? width - narrow : 0;
    unsigned left = width;
    for (size_t c = 0; c < n; c++) {
        const uint64_t share = room * appetite(&columns[c], rows) / hunger;
        const uint64_t fair = room ? columns[c].narrowest + share
                                   : (uint64_t)columns[c].narrowest * width / narrow;
        columns[c].width = c + 1 == n ? left : (unsigned)fair;
        left -= columns[c].width;
    }
}

static const char *cell_style(const struct table *t, size_t row, size_t column)
{
    static const char *const styles[] = {
        [ALIGN_NONE] = "VTBang",
        [ALIGN_LEFT] = "VTBang",
        [ALIGN_CENTER] = "VTBangGiua",
        [ALIGN_RIGHT] = "VTBangPhai",
    };
    return row == 0 ? "VTBangDau" : styles[t->align[column]];
}

static void write_cell(struct work *w, struct buf *out, const struct cell *cell, const char *style,
                       unsigned width, bool keep)
{
    buf_printf(out, "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/>", width);
    buf_adds(out, "<w:vAlign w:val=\"center\"/></w:tcPr>");
    buf_printf(out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>", style,
               keep ? "<w:keepNext/>" : "");
    inline_runs(w, out, &cell->words);
    buf_adds(out, "</w:p></w:tc>\n");
}

void table_write(struct work *w, struct buf *out, const struct table *t, unsigned width, bool keep)
{
    struct column *columns = columns_measure(w, t);
    columns_fit(columns, t->columns, t->rows.n, width);
    buf_printf(out, "<w:tbl><w:tblPr><w:tblStyle w:val=\"VTLuoi\"/>"
                    "<w:tblW w:w=\"%u\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                    "<w:tblLook w:val=\"0020\"/></w:tblPr>\n<w:tblGrid>", width);
    for (size_t c = 0; c < t->columns; c++) {
        buf_printf(out, "<w:gridCol w:w=\"%u\"/>", columns[c].width);
    }
    buf_adds(out, "</w:tblGrid>\n");
    for (size_t r = 0; r < t->rows.n; r++) {
        buf_printf(out, "<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>\n", r ? "" : "<w:tblHeader/>");
        for (size_t c = 0; c < t->columns; c++) {
            write_cell(w, out, &t->rows.v[r].cells[c], cell_style(t, r, c), columns[c].width,
                       keep && r + 1 == t->rows.n);
        }
        buf_adds(out, "</w:tr>\n");
    }
    buf_adds(out, "</w:tbl>\n");
}
