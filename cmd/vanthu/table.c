/* SPDX-License-Identifier: MIT */
#include "vanthu/table.h"

#include "text/utf8.h"

/* As much of `s` as fits in `width` columns, then blanks up to it. */
void table_cell(struct buf *out, struct str s, size_t width)
{
    const bool cut = utf8_columns(s) > width;
    size_t end = 0;
    uint32_t c = 0;
    for (size_t n = utf8_get(s, 0, &c); n; n = utf8_get(s, end, &c)) {
        if (utf8_columns(str_cut(s, 0, end + n)) > width - (cut ? 1 : 0)) {
            break;
        }
        end += n;
    }
    struct str shown = str_cut(s, 0, end);
    buf_add(out, shown);
    buf_adds(out, cut ? "…" : "");
    for (size_t used = utf8_columns(shown) + (cut ? 1 : 0); used < width + 2; used++) {
        buf_addc(out, ' ');
    }
}

void table_end_line(struct buf *out)
{
    while (out->n && out->p[out->n - 1] == ' ') {
        out->n--;
    }
    buf_addc(out, '\n');
}
