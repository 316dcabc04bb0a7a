/* SPDX-License-Identifier: MIT */
#include "read/markdown_table.h"

#include "read/commonmark.h"

struct cells {
    VEC(struct str) list;
};

/* The line between its outer pipes, cut at every pipe that is not escaped. */
static struct cells split_row(struct arena *a, struct str line)
{
    struct cells cells = {0};
    line = str_trim(line);
    size_t from = 1; /* after the first pipe */
    for (size_t i = 1; i < line.n; i++) {
        if (line.p[i] == '\\') {
            i++;
        } else if (line.p[i] == '|') {
            VEC_PUSH(a, &cells.list, str_trim(str_cut(line, from, i)));
            from = i + 1;
        }
    }
    if (from < line.n) {
        VEC_PUSH(a, &cells.list, str_trim(str_from(line, from)));
    }
    return cells;
}

/* ":--", "--:", ":-:", "---"; false for anything else. */
static bool read_align(struct str cell, enum align *align)
{
    const bool left = str_starts(cell, STR(":"));
    const bool right = cell.n > 1 && str_ends(cell, STR(":"));
    struct str dashes = str_cut(cell, left, cell.n - right);
    for (size_t i = 0; i < dashes.n; i++) {
        if (dashes.p[i] != '-') {
            return false;
        }
    }
    static const enum align by_colons[2][2] = {{ALIGN_NONE, ALIGN_RIGHT},
                                               {ALIGN_LEFT, ALIGN_CENTER}};
    *align = by_colons[left][right];
    return dashes.n > 0;
}

static bool read_aligns(struct arena *a, struct str line, struct table *table)
{
    struct cells cells = split_row(a, line);
    table->columns = cells.list.n;
    table->align = arena_array(a, cells.list.n, sizeof *table->align);
    for (size_t i = 0; i < cells.list.n; i++) {
        if (!read_align(cells.list.v[i], &table->align[i])) {
            return false;
        }
    }
    return cells.list.n > 0;
}

static void add_row(struct arena *a, struct sink *sink, const struct source *source,
                    struct table *table, struct str line)
{
    struct cells cells = split_row(a, line);
    struct row *row = VEC_ADD(a, &table->rows);
    row->at = source_span(source, str_trim(line));
    row->cells = arena_array(a, table->columns, sizeof *row->cells);
    for (size_t i = 0; i < cells.list.n; i++) {
        const struct span at = source_span(source, cells.list.v[i]);
        if (i >= table->columns) {
            struct finding *f = report(sink, source, at, "S007", "hàng có %zu ô, bảng có %zu cột",
                                       "the row has %zu cells, the table %zu columns", cells.list.n,
                                       table->columns);
            hint(sink, f, "bỏ bớt ô; dấu | trong ô viết là \\|",
                 "remove cells; a | inside a cell is written \\|");
            return;
        }
        row->cells[i].at = at;
        commonmark_inline(a, sink, source, at, &row->cells[i].words);
    }
}

struct table *markdown_table(struct arena *a, struct sink *sink, const struct source *source,
                             struct span at)
{
    const unsigned first = source_line_of(source, at.start);
    const unsigned last = source_line_of(source, at.end > at.start ? at.end - 1 : at.end);
    for (unsigned line = first; line <= last; line++) {
        if (!str_starts(str_trim(source_line(source, line)), STR("|"))) {
            return NULL;
        }
    }
    struct table *table = ARENA_NEW(a, struct table);
    if (last <= first || !read_aligns(a, source_line(source, first + 1), table)) {
        return NULL;
    }
    for (unsigned line = first; line <= last; line++) {
        if (line != first + 1) {
            add_row(a, sink, source, table, source_line(source, line));
        }
    }
    return table;
}
