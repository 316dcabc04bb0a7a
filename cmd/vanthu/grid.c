/* SPDX-License-Identifier: MIT */
#include "vanthu/grid.h"

#include "vanthu/table.h"

struct grid grid_new(struct arena *a, size_t rows, size_t columns)
{
    struct grid grid = {.rows = rows, .columns = columns, .note = STR_EMPTY};
    grid.cells = arena_array(a, rows * columns, sizeof *grid.cells);
    grid.widths = arena_array(a, columns, sizeof *grid.widths);
    for (size_t i = 0; i < rows * columns; i++) {
        grid.cells[i] = STR_EMPTY;
    }
    return grid;
}

struct str *grid_cell(const struct grid *grid, size_t row, size_t column)
{
    return &grid->cells[row * grid->columns + column];
}

void grid_table(const struct grid *grid, struct buf *out)
{
    for (size_t r = 0; r < grid->rows; r++) {
        for (size_t c = 0; c < grid->columns; c++) {
            table_cell(out, *grid_cell(grid, r, c), grid->widths[c]);
        }
        table_end_line(out);
    }
    if (grid->note.n) {
        buf_printf(out, "\n%.*s\n", STR_ARG(grid->note));
    }
}

static void add_csv(struct buf *out, struct str s)
{
    const bool formula = s.n && (s.p[0] == '=' || s.p[0] == '+' || s.p[0] == '-' || s.p[0] == '@');
    buf_adds(out, formula ? "\"'" : "\"");
    for (size_t i = 0; i < s.n; i++) {
        buf_adds(out, s.p[i] == '"' ? "\"" : "");
        buf_addc(out, s.p[i]);
    }
    buf_addc(out, '"');
}

void grid_csv(const struct grid *grid, struct buf *out)
{
    buf_adds(out, "\xEF\xBB\xBF");
    for (size_t r = 0; r < grid->rows; r++) {
        for (size_t c = 0; c < grid->columns; c++) {
            add_csv(out, *grid_cell(grid, r, c));
            buf_adds(out, c + 1 < grid->columns ? "," : "\r\n");
        }
    }
}

static void add_html_row(const struct grid *grid, size_t row, const char *tag, struct buf *out)
{
    for (size_t c = 0; c < grid->columns; c++) {
        buf_printf(out, "<%s>", tag);
        buf_add_xml(out, *grid_cell(grid, row, c));
        buf_printf(out, "</%s>", tag);
    }
}

void grid_html(const struct grid *grid, struct str title, struct buf *out)
{
    buf_adds(out, "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>");
    buf_add_xml(out, title);
    buf_adds(out, "</title><style>body{font-family:'Times New Roman',serif}table{border-collapse:"
                  "collapse}th,td{border:1px solid #888;padding:4px 6px;vertical-align:top;"
                  "text-align:left}</style><table><thead><tr>");
    add_html_row(grid, 0, "th", out);
    buf_adds(out, "</tr></thead><tbody>\n");
    for (size_t r = 1; r < grid->rows; r++) {
        buf_adds(out, "<tr>");
        add_html_row(grid, r, "td", out);
        buf_adds(out, "</tr>\n");
    }
    buf_adds(out, "</tbody></table>");
    if (grid->note.n) {
        buf_adds(out, "<p>");
        buf_add_xml(out, grid->note);
        buf_adds(out, "</p>");
    }
    buf_adds(out, "</html>\n");
}
