/* SPDX-License-Identifier: MIT */
#include "docx/columns.h"

#include "docx/metrics.h"
#include "docx/nobreak.h"

enum {
    CELL_PADDING = 2 * 85 + 20, /* cell margins of the style VTLuoi, and the border */
    LINE_LOSS = 420,            /* on the mean half a word does not fit at the end of a line */
    STEP_FIRST = 320,           /* twips moved from column to column, halved down to STEP_LAST */
    STEP_LAST = 40,
    PASSES = 24,
    WIDTH_MAX = 1000000,
    SHORT_MAX = 1500, /* text up to so wide is better kept in one line: "hằng tháng", "Chủ trì" */
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
    const unsigned word = longest_word(nobreak(w->arena, text), face, size);
    c->narrowest = larger(c->narrowest, word + CELL_PADDING);
    const unsigned whole = text_width(text, face, size);
    if (!heading && whole <= SHORT_MAX) {
        c->whole = larger(c->whole, whole + CELL_PADDING);
    }
    VEC_PUSH(w->arena, &c->cells, heading ? 0 : whole);
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
        const uint64_t fair = wish(&columns[c]) * LINES_UNIT / lines + CELL_PADDING;
        columns[c].width =
            larger(columns[c].narrowest, fair < WIDTH_MAX ? (unsigned)fair : WIDTH_MAX);
        sum += columns[c].width;
    }
    return sum;
}

/* Where even the longest words do not fit, all give way alike. */
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
    const unsigned room = c->width > 2 * CELL_PADDING ? c->width - CELL_PADDING : CELL_PADDING;
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

/* Keeps short cells whole where there is room for that. */
static void widen(struct column *columns, size_t n, unsigned width)
{
    unsigned sum = 0;
    for (size_t c = 0; c < n; c++) {
        sum += larger(columns[c].narrowest, columns[c].whole);
    }
    for (size_t c = 0; sum <= width && c < n; c++) {
        columns[c].narrowest = larger(columns[c].narrowest, columns[c].whole);
    }
}

void columns_fit(struct column *columns, size_t n, unsigned width)
{
    widen(columns, n, width);
    divide(columns, n, width);
    unsigned best = height(columns, n);
    for (unsigned step = STEP_FIRST; step >= STEP_LAST; step /= 2) {
        for (unsigned i = 0; i < PASSES && pass(columns, n, step, &best); i++) {
        }
    }
}
