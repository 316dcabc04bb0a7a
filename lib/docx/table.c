/* SPDX-License-Identifier: MIT */
#include "docx/table.h"

#include "docx/columns.h"
#include "docx/inline.h"
#include "docx/lines.h"
#include "docx/nobreak.h"

enum {
    COLUMN_MIN = 500,
    COLUMN_MIN_SMALL = 330,
    ROW_AIR = 80, /* above and below the letters, style VTBang */
};

/* How a table is set: its styles, and what they say. */
struct setting {
    const char *table, *head, *cell[ALIGN_RIGHT + 1];
    enum figure_id size;
    unsigned padding; /* cell margins of the table's style, and the border */
    unsigned least;   /* narrowest column */
};

static const struct setting settings[] = {
    {"VTLuoi",
     "VTBangDau",
     {"VTBang", "VTBang", "VTBangGiua", "VTBangPhai"},
     SIZE_TABLE,
     2 * 85 + 20,
     COLUMN_MIN},
    {"VTLuoiNho",
     "VTBangDauNho",
     {"VTBangNho", "VTBangNho", "VTBangGiuaNho", "VTBangPhaiNho"},
     SIZE_TABLE_SMALL,
     2 * 40 + 20,
     COLUMN_MIN_SMALL},
};

struct sheet sheet_of(const struct profile *p, bool landscape)
{
    return (struct sheet){profile_text_width(p, landscape), profile_text_height(p, landscape)};
}

static struct cell_look look_of(const struct work *w, const struct setting *s)
{
    return (struct cell_look){w->profile->figures[s->size].used, s->padding};
}

static struct column *columns_measure(struct work *w, const struct table *t,
                                      const struct setting *s)
{
    const struct cell_look look = look_of(w, s);
    struct column *columns = arena_array(w->arena, t->columns, sizeof *columns);
    for (size_t c = 0; c < t->columns; c++) {
        columns[c].narrowest = s->least;
        for (size_t r = 0; r < t->rows.n; r++) {
            const struct cell *cell = &t->rows.v[r].cells[c];
            column_take(w->arena, &columns[c], &look, runs_text(w->arena, &cell->words), r == 0);
        }
    }
    return columns;
}

static unsigned narrowest(struct work *w, const struct table *table, const struct setting *s)
{
    const struct column *columns = columns_measure(w, table, s);
    unsigned sum = 0;
    for (size_t c = 0; c < table->columns; c++) {
        sum += columns[c].narrowest;
    }
    return sum;
}

unsigned table_narrowest(struct work *w, const struct table *table)
{
    return narrowest(w, table, settings);
}

bool table_fits(struct work *w, const struct table *table, unsigned width)
{
    bool fits = false;
    for (size_t i = 0; i < COUNT_OF(settings) && !fits; i++) {
        fits = narrowest(w, table, &settings[i]) <= width;
    }
    return fits;
}

/* The first that breaks no word; the last where all do. */
static const struct setting *choose(struct work *w, const struct table *table, unsigned width)
{
    const struct setting *s = settings;
    while (s + 1 < settings + COUNT_OF(settings) && narrowest(w, table, s) > width) {
        s++;
    }
    return s;
}

/* ---- rows ---- */

unsigned table_row_height(unsigned lines, unsigned size)
{
    return lines * size * 10 * 23 / 20 + ROW_AIR; /* a line takes 1.15 of the size */
}

/* About how high a row gets. */
static unsigned row_height(struct work *w, const struct row *row, const struct column *columns,
                           size_t n, const struct cell_look *look)
{
    size_t most = 1;
    for (size_t c = 0; c < n; c++) {
        const struct str text = nobreak(w->arena, runs_text(w->arena, &row->cells[c].words));
        const struct type type = {FACE_REGULAR, look->size};
        const unsigned width = columns[c].width;
        const unsigned room = width > look->padding ? width - look->padding : 0;
        const size_t lines = lines_fill(w->arena, text, type, room).list.n;
        most = lines > most ? lines : most;
    }
    return table_row_height((unsigned)most, look->size);
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

static void open_row(struct buf *out, bool head, bool tall)
{
    buf_adds(out, "<w:tr>");
    if (head || !tall) {
        buf_printf(out, "<w:trPr>%s%s</w:trPr>", tall ? "" : "<w:cantSplit/>",
                   head ? "<w:tblHeader/>" : "");
    }
    buf_addc(out, '\n');
}

static void write_head(struct buf *out, const struct setting *s, const struct column *columns,
                       size_t n, unsigned width)
{
    buf_printf(out,
               "<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/>"
               "<w:tblW w:w=\"%u\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
               "<w:tblLook w:val=\"0020\"/></w:tblPr>\n<w:tblGrid>",
               s->table, width);
    for (size_t c = 0; c < n; c++) {
        buf_printf(out, "<w:gridCol w:w=\"%u\"/>", columns[c].width);
    }
    buf_adds(out, "</w:tblGrid>\n");
}

void table_write(struct work *w, struct buf *out, const struct table *t, struct sheet sheet,
                 bool keep)
{
    const struct setting *s = choose(w, t, sheet.width);
    const struct cell_look look = look_of(w, s);
    struct column *columns = columns_measure(w, t, s);
    columns_fit(columns, t->columns, sheet.width);
    write_head(out, s, columns, t->columns, sheet.width);
    for (size_t r = 0; r < t->rows.n; r++) {
        const struct row *row = &t->rows.v[r];
        const bool tall = row_height(w, row, columns, t->columns, &look) > sheet.height / 2;
        const bool kept = keep && !tall && r + 1 == t->rows.n;
        open_row(out, r == 0, tall);
        for (size_t c = 0; c < t->columns; c++) {
            write_cell(w, out, &row->cells[c], r ? s->cell[t->align[c]] : s->head, columns[c].width,
                       kept);
        }
        buf_adds(out, "</w:tr>\n");
    }
    buf_adds(out, "</w:tbl>\n");
}
