/* SPDX-License-Identifier: MIT
 * Group of package rules: tables. */
#include "docx/verify_rules.h"

static void cell_end(struct verify *v, const struct xml_node *cell)
{
    const struct xml_node *last = NULL;
    for (const struct xml_node *c = cell->first; c; c = c->next) {
        last = is_mark(c) ? last : c;
    }
    if (!last || (!is_w(last, "p") && !is_wrapper(last))) {
        fault(v, cell, "w:tc");
    }
}

static void row_cells(struct verify *v, const struct xml_node *row)
{
    if (!has_child(row, "tc")) {
        fault(v, row, "w:tr");
    }
}

static void table_rows(struct verify *v, const struct xml_node *table)
{
    if (!has_child(table, "tr")) {
        fault(v, table, "w:tbl");
    }
}

static unsigned count_of(const struct xml_node *node, unsigned otherwise)
{
    unsigned n = 0;
    return str_to_uint(w_val(node), 100000, &n) ? n : otherwise;
}

/* Grid columns one cell or a row's properties cover. */
static unsigned span_of(const struct xml_node *cell)
{
    const struct xml_node *properties = xml_child(cell, "tcPr");
    const struct xml_node *span = properties ? xml_child(properties, "gridSpan") : NULL;
    return span ? count_of(span, 0) : 1;
}

static unsigned columns_of(const struct xml_node *row)
{
    unsigned n = 0;
    for (const struct xml_node *c = row->first; c; c = c->next) {
        if (is_w(c, "tc")) {
            n += span_of(c);
        } else if (is_wrapper(c)) {
            n += columns_of(c);
        } else if (is_w(c, "trPr")) {
            const struct xml_node *before = xml_child(c, "gridBefore");
            const struct xml_node *after = xml_child(c, "gridAfter");
            n += (before ? count_of(before, 0) : 0) + (after ? count_of(after, 0) : 0);
        }
    }
    return n;
}

static void table_grid(struct verify *v, const struct xml_node *table)
{
    if (!xml_child(table, "tblGrid")) {
        fault(v, table, "w:tblGrid");
    }
}

static void span_positive(struct verify *v, const struct xml_node *span)
{
    if (count_of(span, 0) == 0) {
        fault(v, span, "w:gridSpan %.*s", STR_ARG(w_val(span)));
    }
}

static unsigned grid_columns(const struct xml_node *table)
{
    const struct xml_node *grid = xml_child(table, "tblGrid");
    unsigned n = 0;
    for (const struct xml_node *c = grid ? grid->first : NULL; c; c = c->next) {
        n += is_w(c, "gridCol") ? 1 : 0;
    }
    return n;
}

static void grid_sums(struct verify *v, const struct xml_node *table)
{
    const unsigned columns = grid_columns(table);
    for (const struct xml_node *row = table->first; row && columns; row = row->next) {
        if (is_w(row, "tr") && columns_of(row) != columns) {
            fault(v, row, "%u / %u", columns_of(row), columns);
        }
    }
}

/* Only a table with a fixed layout and twips everywhere is held to its grid. */
static void cell_widths(struct verify *v, const struct xml_node *row)
{
    const struct xml_node *grid = row->parent ? xml_child(row->parent, "tblGrid") : NULL;
    const struct xml_node *column = grid ? grid->first : NULL;
    for (const struct xml_node *c = row->first; c && column; c = c->next) {
        const struct xml_node *properties = is_w(c, "tc") ? xml_child(c, "tcPr") : NULL;
        const struct xml_node *width = properties ? xml_child(properties, "tcW") : NULL;
        const struct str *w = width ? w_attribute(width, "w") : NULL;
        const struct str *type = width ? w_attribute(width, "type") : NULL;
        unsigned sum = 0;
        unsigned own = 0;
        for (unsigned i = span_of(c); is_w(c, "tc") && i && column; i--, column = column->next) {
            unsigned n = 0;
            const struct str *g = w_attribute(column, "w");
            sum += g && str_to_uint(*g, 1000000, &n) ? n : 0;
        }
        if (w && type && str_is(*type, "dxa") && str_to_uint(*w, 1000000, &own) && own != sum) {
            fault(v, c, "%u / %u", own, sum);
        }
    }
}

static void tables_apart(struct verify *v, const struct xml_node *table)
{
    const struct xml_node *next = table->next;
    while (next && is_mark(next)) {
        next = next->next;
    }
    if (is_w(next, "tbl")) {
        fault(v, next, "w:tbl");
    }
}

static const struct check checks[] = {
    {RULE("P30", SEV_ERROR, "ô của bảng không kết thúc bằng đoạn",
          "table cell that does not end with a paragraph",
          "Mỗi w:tc kết thúc bằng w:p, cả sau bảng lồng; thiếu thì Word báo hỏng.",
          "Each w:tc ends with a w:p, also after a nested table; without it Word reports damage.",
          SAVE_AGAIN_AND("soát lại bảng ở gần chữ đã nêu.", "look over the table near the place.")),
     .element = cell_end, .name = "tc"},
    {RULE("P31", SEV_ERROR, "hàng của bảng không có ô", "table row without a cell",
          "Word không mở bảng có hàng rỗng.", "Word does not open a table with an empty row.",
          SAVE_AGAIN_AND("soát lại bảng ở gần chữ đã nêu: hàng rỗng mất đi.",
                         "look over the table near the place: the empty row goes.")),
     .element = row_cells, .name = "tr"},
    {RULE("P32", SEV_ERROR, "bảng không có hàng", "table without a row", "Word không mở bảng rỗng.",
          "Word does not open an empty table.",
          SAVE_AGAIN_AND("bảng rỗng mất đi, nếu thiếu bảng thì xin lại tệp.",
                         "the empty table goes; if a table is missing, ask for the file again.")),
     .element = table_rows, .name = "tbl"},
    {RULE("P33", SEV_ERROR, "bảng không có lưới cột", "table without a grid",
          "w:tblGrid là bắt buộc; Word 2019 có thể báo hết bộ nhớ.",
          "w:tblGrid is required; Word 2019 may say that memory ran out.",
          SAVE_AGAIN_AND("soát lại độ rộng các cột của bảng ở gần chữ đã nêu.",
                         "look over the widths of columns near the place.")),
     .element = table_grid, .name = "tbl"},
    {RULE("P34", SEV_ERROR, "ô gộp không cột nào", "cell that spans no column",
          "w:gridSpan từ 1 trở lên.", "w:gridSpan is 1 or more.",
          SAVE_AGAIN_AND("soát lại các ô gộp của bảng ở gần chữ đã nêu.",
                         "look over the merged cells near the place.")),
     .element = span_positive, .name = "gridSpan"},
    {RULE("P35", SEV_WARNING, "hàng không khớp lưới cột", "row that does not fit the grid",
          "Tổng các ô (và gridBefore, gridAfter) bằng số cột của lưới.",
          "Cells (with gridBefore and gridAfter) sum up to the columns of the grid.",
          "Mở trong Word, xem bảng ở gần chữ đã nêu có lệch cột không; kéo lại cột rồi lưu.",
          "Open it in Word, see whether the columns of the table near the place are out of line; "
          "drag them right and save."),
     .element = grid_sums, .name = "tbl"},
    {RULE("P36", SEV_NOTE, "ô rộng khác cột của lưới", "cell width other than its grid columns",
          "Chương trình khác Word vẽ bảng theo lưới.",
          "Programs other than Word draw the table by its grid.",
          "Không phải làm gì nếu chỉ dùng Word; để chương trình khác vẽ đúng, mở trong Word, kéo "
          "lại cột rồi lưu.",
          "Nothing needs doing for Word; to have it drawn right elsewhere, open it in Word, drag "
          "the columns and save."),
     .element = cell_widths, .name = "tr"},
    {RULE("P37", SEV_NOTE, "hai bảng liền nhau", "two tables without a paragraph between",
          "Word nối chúng thành một bảng.", "Word joins them into one.",
          "Mở trong Word, nếu đây phải là hai bảng thì thêm một đoạn trống vào giữa rồi lưu; nếu "
          "là một thì không phải làm gì.",
          "Open it in Word; if these are to be two tables put an empty paragraph between them and "
          "save, else nothing needs doing."),
     .element = tables_apart, .name = "tbl"},
};

const struct check_group verify_table_group = {checks, COUNT_OF(checks)};
