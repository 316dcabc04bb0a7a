/* SPDX-License-Identifier: MIT */
#include "docx/table.h"

#include "docx/columns.h"
#include "docx/inline.h"

enum { COLUMN_MIN = 500 };

static struct column *columns_measure(struct work *w, const struct table *t)
{
    struct column *columns = arena_array(w->arena, t->columns, sizeof *columns);
    for (size_t c = 0; c < t->columns; c++) {
        columns[c].narrowest = COLUMN_MIN;
        for (size_t r = 0; r < t->rows.n; r++) {
            const struct cell *cell = &t->rows.v[r].cells[c];
            column_take(w, &columns[c], runs_text(w->arena, &cell->words), r == 0);
        }
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
    columns_fit(columns, t->columns, width);
    buf_printf(out,
               "<w:tbl><w:tblPr><w:tblStyle w:val=\"VTLuoi\"/>"
               "<w:tblW w:w=\"%u\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
               "<w:tblLook w:val=\"0020\"/></w:tblPr>\n<w:tblGrid>",
               width);
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
