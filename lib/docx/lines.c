/* SPDX-License-Identifier: MIT */
#include "docx/lines.h"

#include <string.h>

#include "docx/nobreak.h"
#include "docx/phrases.h"

enum {
    WORDS_MAX = 120, /* of a text that is broken well; a longer one is filled as Word does */
    LINES_MAX = 24,
    COST_APART = 4000, /* a break inside a compound word */
    COST_GOOD = -1200, /* a break where a clerk likes one */
    COST_NONE = INT32_MAX / 2,
    SLACK = 20, /* so that rounding does not push the last letter out */
};

#define NBSP "\xC2\xA0"

struct setting {
    struct str words[WORDS_MAX];
    unsigned ends[WORDS_MAX + 1]; /* width of all words before, without blanks */
    size_t n;
    struct type type;
    unsigned blank, width;
};

/* False when the text has too many words. */
static bool split_words(struct str text, struct setting *s)
{
    struct str word;
    s->blank = text_width(STR(" "), s->type.face, s->type.size);
    while (str_next(&text, ' ', &word)) {
        if (word.n && s->n == WORDS_MAX) {
            return false;
        }
        if (word.n) {
            s->ends[s->n + 1] = s->ends[s->n] + text_width(word, s->type.face, s->type.size);
            s->words[s->n++] = word;
        }
    }
    return true;
}

/* Last and first word of groups joined by no-break blanks. */
static struct str last_part(struct str word)
{
    size_t at = 0;
    while ((at = str_find(word, STR(NBSP), 0)) != STR_NPOS) {
        word = str_from(word, at + STR(NBSP).n);
    }
    return word;
}

static struct str first_part(struct str word)
{
    return str_cut(word, 0, str_find(word, STR(NBSP), 0));
}

/* "ngày 19 | tháng 10 | năm 2026": the parts are groups already. */
static bool splits_date(struct str before, struct str word)
{
    return (str_starts(before, STR("ngày" NBSP)) && str_starts(word, STR("tháng" NBSP))) ||
           (str_starts(before, STR("tháng" NBSP)) && str_starts(word, STR("năm" NBSP)));
}

/* Of a line that begins with word i. */
static int32_t break_cost(const struct setting *s, size_t i)
{
    const struct str before = last_part(s->words[i - 1]);
    const struct str word = first_part(s->words[i]);
    const struct str next = i + 1 < s->n ? s->words[i + 1] : STR_EMPTY;
    const struct str two = i > 1 ? last_part(s->words[i - 2]) : STR_EMPTY;
    if (str_is(word, "-") || phrase_holds(before, word) || phrase_names(two, before, word) ||
        splits_date(s->words[i - 1], s->words[i])) {
        return COST_APART;
    }
    const bool good = str_ends(before, STR(",")) || str_is(before, "-") || phrase_opens(word, next);
    return good ? COST_GOOD : 0;
}

/* Width of words [from, to) in one line. */
static unsigned span_width(const struct setting *s, size_t from, size_t to)
{
    return s->ends[to] - s->ends[from] + (unsigned)(to - from - 1) * s->blank;
}

/* Of one line: how far, in percent squared, it is from the mean length. */
static int32_t line_cost(const struct setting *s, size_t from, size_t to, unsigned mean)
{
    const unsigned width = span_width(s, from, to);
    if (width > s->width && to - from > 1) {
        return COST_NONE;
    }
    const int64_t off = ((int64_t)width - mean) * 100 / ((int64_t)mean + 1);
    return off * off > COST_NONE / LINES_MAX ? COST_NONE / LINES_MAX : (int32_t)(off * off);
}

/* Dynamic programming over the place of each break: cost[to] is that of words [0, to) in the lines
 * so far, from[k][to] the first word of line k when it ends before word `to`. */
struct search {
    int32_t cost[WORDS_MAX + 1], next[WORDS_MAX + 1];
    unsigned char from[LINES_MAX][WORDS_MAX + 1];
};

static void search_line(const struct setting *s, struct search *h, size_t k, unsigned mean)
{
    for (size_t to = 0; to <= s->n; to++) {
        h->next[to] = COST_NONE;
        for (size_t i = k; i < to; i++) {
            const int32_t line = h->cost[i] >= COST_NONE ? COST_NONE : line_cost(s, i, to, mean);
            const int32_t sum =
                line >= COST_NONE ? COST_NONE : h->cost[i] + line + (i ? break_cost(s, i) : 0);
            if (sum < h->next[to]) {
                h->next[to] = sum;
                h->from[k][to] = (unsigned char)i;
            }
        }
    }
    for (size_t to = 0; to <= s->n; to++) {
        h->cost[to] = h->next[to];
    }
}

/* The best breaks of all words into exactly `count` lines: starts[k] is the first word of line k.
 * Returns how many of them are inside a name or compound; SIZE_MAX: the words do not fit. */
static size_t best_breaks(const struct setting *s, size_t count, size_t *starts)
{
    struct search h = {0};
    const unsigned mean = span_width(s, 0, s->n) / (unsigned)count;
    for (size_t to = 1; to <= s->n; to++) {
        h.cost[to] = COST_NONE;
    }
    for (size_t k = 0; k < count; k++) {
        search_line(s, &h, k, mean);
    }
    if (h.cost[s->n] >= COST_NONE) {
        return SIZE_MAX;
    }
    size_t apart = 0;
    for (size_t k = count, to = s->n; k > 0; k--) {
        starts[k - 1] = to = h.from[k - 1][to];
        apart += k > 1 && break_cost(s, to) == COST_APART ? 1 : 0;
    }
    return apart;
}

/* Chooses the number of lines. 0: the text is not for us. */
static size_t choose(const struct setting *s, size_t *starts)
{
    size_t more[LINES_MAX];
    const size_t most = s->n < LINES_MAX ? s->n : LINES_MAX;
    for (size_t count = 1; count <= most; count++) {
        const size_t apart = best_breaks(s, count, starts);
        if (apart == SIZE_MAX) {
            continue;
        }
        if (apart > 0 && count > 1 && count < most && best_breaks(s, count + 1, more) < apart) {
            memcpy(starts, more, sizeof more);
            return count + 1;
        }
        return count;
    }
    return 0;
}

struct lines lines_break(struct arena *a, struct str text, struct type type, unsigned width)
{
    struct lines lines = {0};
    struct setting s = {.type = type, .width = width};
    size_t starts[LINES_MAX];
    const size_t count = split_words(text, &s) ? choose(&s, starts) : 0;
    if (count == 0) {
        return lines_fill(a, text, type, width);
    }
    for (size_t k = 0; k < count; k++) {
        const size_t end = k + 1 < count ? starts[k + 1] : s.n;
        VEC_PUSH(a, &lines.list, str_join(a, s.words + starts[k], end - starts[k], STR(" ")));
    }
    return lines;
}

struct lines lines_fill(struct arena *a, struct str text, struct type type, unsigned width)
{
    struct lines lines = {0};
    const unsigned blank = text_width(STR(" "), type.face, type.size);
    unsigned length = 0;
    struct str rest = text;
    struct str word;
    while (str_next(&rest, ' ', &word)) {
        const unsigned w = text_width(word, type.face, type.size);
        struct str *last = lines.list.n ? &lines.list.v[lines.list.n - 1] : NULL;
        if (last && length + blank + w <= width) {
            last->n = (size_t)(word.p + word.n - last->p);
            length += blank + w;
        } else {
            VEC_PUSH(a, &lines.list, word);
            length = w;
        }
    }
    return lines;
}

unsigned lines_longest(const struct lines *lines, struct type type)
{
    unsigned longest = 0;
    for (size_t i = 0; i < lines->list.n; i++) {
        const unsigned w = text_width(lines->list.v[i], type.face, type.size);
        longest = w > longest ? w : longest;
    }
    return longest;
}

/* ---- making Word break so ---- */

/* The line with its first words joined to one too long for the room left on the line before. */
static struct str bind(struct arena *a, struct str line, struct type type, unsigned room)
{
    struct buf out = buf_new(a);
    struct str word;
    unsigned width = 0;
    while (str_next(&line, ' ', &word)) {
        const bool joined = width > 0 && width <= room;
        buf_adds(&out, buf_str(&out).n == 0 ? "" : joined ? NBSP : " ");
        buf_add(&out, word);
        width += text_width(word, type.face, type.size) +
                 (joined ? text_width(STR(" "), type.face, type.size) : 0);
    }
    return buf_str(&out);
}

/* Line ends of the source are blanks. */
static struct str one_line(struct arena *a, struct str text)
{
    char *out = str_c(a, text);
    for (size_t i = 0; i < text.n; i++) {
        out[i] = out[i] == '\n' || out[i] == '\r' || out[i] == '\t' ? ' ' : out[i];
    }
    return (struct str){out, text.n};
}

/* LibreOffice sets a no-break blank in slanted letters wider, by a tenth of the size. */
static unsigned slack(struct str text, struct type type)
{
    unsigned blanks = 0;
    size_t at = 0;
    while (type.face == FACE_ITALIC && (at = str_find(text, STR(NBSP), at)) != STR_NPOS) {
        at += STR(NBSP).n;
        blanks++;
    }
    return SLACK + blanks * type.size;
}

/* Binds the words of each line that Word would take into the line before it, of `room` twips. */
static struct str bind_lines(struct arena *a, struct lines *lines, struct type type, unsigned room)
{
    const unsigned blank = text_width(STR(" "), type.face, type.size);
    unsigned before = 0;
    for (size_t i = 0; i < lines->list.n; i++) {
        const unsigned length = text_width(lines->list.v[i], type.face, type.size);
        if (i > 0 && room > before + blank) {
            lines->list.v[i] = bind(a, lines->list.v[i], type, room - before - blank);
        }
        before = length;
    }
    return str_join(a, lines->list.v, lines->list.n, STR(" "));
}

struct str lines_bind(struct arena *a, struct str text, struct type type, unsigned width)
{
    text = nobreak(a, one_line(a, text));
    struct lines lines = lines_break(a, text, type, width - slack(text, type));
    return bind_lines(a, &lines, type, width + SLACK);
}

struct fitted lines_fit(struct arena *a, struct str text, struct type type, unsigned width)
{
    text = nobreak(a, one_line(a, text));
    struct lines lines = lines_break(a, text, type, width - slack(text, type));
    struct fitted out = {.longest = lines_longest(&lines, type)};
    if (lines.list.n) {
        out.last = text_width(lines.list.v[lines.list.n - 1], type.face, type.size);
    }
    out.text = bind_lines(a, &lines, type, out.longest + slack(text, type));
    const unsigned air = slack(out.text, type); /* more blanks are no-break ones now */
    out.text = bind_lines(a, &lines, type, out.longest + air);
    out.side = out.longest + air < width ? (width - out.longest - air) / 2 : 0;
    return out;
}
