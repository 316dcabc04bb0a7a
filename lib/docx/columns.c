/* SPDX-License-Identifier: MIT */
#include "docx/columns.h"

#include "docx/metrics.h"
#include "docx/nobreak.h"

enum {
    LINE_LOSS = 420,  /* on the mean half a word does not fit at the end of a line */
    STEP_FIRST = 320, /* twips moved from column to column, halved down to STEP_LAST */
    STEP_LAST = 40,
    PASSES = 24,
    WIDTH_MAX = 1000000,
    SHORT_MAX = 1500, /* text up to so wide is better kept in one line: "hằng tháng", "Chủ trì" */
    TEXT_MIN = 2000, /* running text is not squeezed below that for their sake */
    LINE_MAX = 2400, /* and that had better be, where the others have room: "trước ngày …" */
    ADDRESS_PART = 2000, /* of a web address more letters than that in a row are cut anyhow */
};

static unsigned larger(unsigned x, unsigned y)
{
    return x > y ? x : y;
}

static bool is_address(struct str word)
{
    return str_find(word, STR("://"), 0) != STR_NPOS || str_starts(word, STR("www."));
}

/* Of a web address: Word and LibreOffice break it behind "/" and "-", and wherever they must. */
static unsigned longest_part(struct str address, const struct cell_look *look, enum face face)
{
    unsigned longest = 0;
    for (size_t at = 0; at < address.n;) {
        size_t end = at + 1;
        while (end < address.n && address.p[end - 1] != '/' && address.p[end - 1] != '-') {
            end++;
        }
        longest = larger(longest, text_width(str_cut(address, at, end), face, look->size));
        at = end;
    }
    return longest < ADDRESS_PART ? longest : ADDRESS_PART;
}

static unsigned longest_word(struct str s, const struct cell_look *look, enum face face)
{
    unsigned longest = 0;
    struct str word;
    while (str_next(&s, ' ', &word)) {
        longest = larger(longest, is_address(word) ? longest_part(word, look, face)
                                                   : text_width(word, face, look->size));
    }
    return longest;
}

void column_take(struct arena *a, struct column *c, const struct cell_look *look, struct str text,
                 bool heading)
{
    const enum face face = heading ? FACE_BOLD : FACE_REGULAR;
    const unsigned word = longest_word(nobreak(a, text), look, face);
    const unsigned whole = text_width(text, face, look->size);
    c->padding = look->padding;
    c->narrowest = larger(c->narrowest, word + look->padding);
    if (!heading && whole <= SHORT_MAX) {
        c->whole = larger(c->whole, whole + look->padding);
    }
    if (!heading && whole <= LINE_MAX) {
        c->line = larger(c->line, whole + look->padding);
    }
    c->filled += !heading && whole > 0;
    c->lined += !heading && whole > 0 && whole <= LINE_MAX;
    VEC_PUSH(a, &c->cells, heading ? 0 : whole);
}

/* ---- a first division: equal numbers of lines ---- */

/* How much text a column has to place: rather its longest cell than the mean of all, as the longest
 * makes the row high. */
static uint64_t wish(const struct column *c)
{
    uint64_t sum = 0;
    unsigned widest = 0;
    for (size_t r = 0; r < c->cells.n; r++) {
        sum += c->cells.v[r];
        widest = larger(widest, c->cells.v[r]);
    }
    return (2 * (uint64_t)widest + (c->cells.n ? sum / c->cells.n : 0)) / 3;
}

/* Widths at which every column takes about `lines` / LINES_UNIT lines; their sum. */
enum { LINES_UNIT = 64, LINES_MAX = 2000 };

static unsigned share_out(struct column *columns, size_t n, unsigned lines)
{
    unsigned sum = 0;
    for (size_t c = 0; c < n; c++) {
        const uint64_t fair = wish(&columns[c]) * LINES_UNIT / lines + columns[c].padding;
        columns[c].width =
            larger(columns[c].narrowest, fair < WIDTH_MAX ? (unsigned)fair : WIDTH_MAX);
        sum += columns[c].width;
    }
    return sum;
}

/* More columns than the paper holds: all give way alike. */
static unsigned shrink(struct column *columns, size_t n, unsigned sum, unsigned width)
{
    unsigned total = 0;
    for (size_t c = 0; c < n; c++) {
        columns[c].width = (unsigned)((uint64_t)columns[c].width * width / sum);
        total += columns[c].width;
    }
    return total;
}

static void divide(struct column *columns, size_t n, unsigned width)
{
    unsigned low = 1;
    unsigned high = LINES_UNIT * LINES_MAX;
    while (low < high) { /* the fewest lines that fit */
        const unsigned mid = low + (high - low) / 2;
        if (share_out(columns, n, mid) <= width) {
            high = mid;
        } else {
            low = mid + 1;
        }
    }
    unsigned sum = share_out(columns, n, low);
    sum = sum > width ? shrink(columns, n, sum, width) : sum;
    size_t widest = 0;
    for (size_t c = 0; c < n; c++) {
        widest = columns[c].width > columns[widest].width ? c : widest;
    }
    columns[widest].width += width - sum;
}

/* ---- then small steps as long as the table gets lower ---- */

static unsigned cell_lines(const struct column *c, size_t row)
{
    const unsigned room = c->width > 2 * c->padding ? c->width - c->padding : c->padding + 1;
    const unsigned text = c->cells.v[row];
    const unsigned loss = room / 3 < LINE_LOSS ? room / 3 : LINE_LOSS;
    return text <= room ? 1 : 1 + (text - 1) / (room - loss);
}

static unsigned height(const struct column *columns, size_t n)
{
    unsigned sum = 0;
    for (size_t r = 0; n && r < columns->cells.n; r++) {
        unsigned lines = 1;
        for (size_t c = 0; c < n; c++) {
            lines = larger(lines, cell_lines(&columns[c], r));
        }
        sum += lines;
    }
    return sum;
}

/* Moves `step` from one column to another if that lowers the table. */
static bool try_step(struct column *columns, size_t n, struct column *from, struct column *to,
                     unsigned step, unsigned *best)
{
    if (from == to || from->width < from->narrowest + step) {
        return false;
    }
    from->width -= step;
    to->width += step;
    const unsigned now = height(columns, n);
    if (now < *best) {
        *best = now;
        return true;
    }
    from->width += step;
    to->width -= step;
    return false;
}

static bool pass(struct column *columns, size_t n, unsigned step, unsigned *best)
{
    bool better = false;
    for (size_t from = 0; from < n; from++) {
        for (size_t to = 0; to < n; to++) {
            better = try_step(columns, n, &columns[from], &columns[to], step, best) || better;
        }
    }
    return better;
}

/* ---- the least a column needs ---- */

static unsigned capped_sum(const struct column *columns, size_t n, unsigned most)
{
    unsigned sum = 0;
    for (size_t c = 0; c < n; c++) {
        sum += columns[c].narrowest < most ? columns[c].narrowest : most;
    }
    return sum;
}

/* Where even the longest words do not fit, the longest of them give way: the other columns keep
 * theirs whole. */
static void give_way(struct column *columns, size_t n, unsigned width)
{
    unsigned low = 0;
    unsigned high = WIDTH_MAX;
    while (low < high) { /* the highest limit that fits */
        const unsigned mid = low + (high - low + 1) / 2;
        if (capped_sum(columns, n, mid) <= width) {
            low = mid;
        } else {
            high = mid - 1;
        }
    }
    for (size_t c = 0; c < n; c++) {
        columns[c].narrowest = columns[c].narrowest < low ? columns[c].narrowest : low;
    }
}

/* Has the column little else than deadlines and the like, and enough of them to be worth it? */
static bool is_lined(const struct column *c)
{
    return c->filled * 2 + 1 >= c->cells.n && c->lined > 0 && c->lined * 5 >= c->filled * 4;
}

/* The width at which a column's short cells stand whole; `lines`: also those of deadlines. */
static unsigned comfortable(const struct column *c, bool lines)
{
    return larger(c->narrowest, larger(c->whole, lines && is_lined(c) ? c->line : 0));
}

/* What a column of running text must be left with. */
static unsigned readable(const struct column *c)
{
    const uint64_t text = wish(c) + c->padding;
    return text < TEXT_MIN ? (unsigned)text : TEXT_MIN;
}

/* Keeps such cells whole where the paper has room for that. */
static bool widen(struct column *columns, size_t n, unsigned width, bool lines)
{
    unsigned sum = 0;
    for (size_t c = 0; c < n; c++) {
        const unsigned least = comfortable(&columns[c], lines);
        sum += lines && !is_lined(&columns[c]) ? larger(least, readable(&columns[c])) : least;
    }
    for (size_t c = 0; sum <= width && c < n; c++) {
        columns[c].narrowest = comfortable(&columns[c], lines);
    }
    return sum <= width;
}

void columns_fit(struct column *columns, size_t n, unsigned width)
{
    if (!widen(columns, n, width, true)) {
        (void)widen(columns, n, width, false);
    }
    give_way(columns, n, width);
    divide(columns, n, width);
    unsigned best = height(columns, n);
    for (unsigned step = STEP_FIRST; step >= STEP_LAST; step /= 2) {
        for (unsigned i = 0; i < PASSES && pass(columns, n, step, &best); i++) {
        }
    }
}
