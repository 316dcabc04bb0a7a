/* SPDX-License-Identifier: MIT */
#include "read/infer_deadline.h"

enum { LONGEST = 12 }; /* words of a deadline */

struct search {
    struct arena *arena;
    const struct text *t;
    size_t head;
    struct deadline *out;
    struct words_at at;
};

static struct str slice(const struct search *s, size_t from, size_t to)
{
    return str_cut(s->t->s, s->t->words.v[from].start, s->t->words.v[to - 1].end);
}

static bool usable(const struct deadline *d)
{
    return d->kind != DEADLINE_UNKNOWN && d->kind != DEADLINE_NONE && d->kind != DEADLINE_EVENT &&
           !d->impossible;
}

static void found(struct search *s, size_t from, size_t to, struct deadline d)
{
    *s->out = d;
    s->at = (struct words_at){s->t->words.v[from].start, s->t->words.v[to - 1].end};
}

static size_t furthest(const struct search *s, size_t from)
{
    return from + LONGEST < s->t->words.n ? from + LONGEST : s->t->words.n;
}

static bool same_days(const struct deadline *x, const struct deadline *y)
{
    return x->kind == y->kind && date_cmp(x->from, y->from) == 0 &&
           date_cmp(x->until, y->until) == 0;
}

static size_t any_of(const struct text *t, size_t at, const char *const *phrases)
{
    size_t n = 0;
    for (size_t i = 0; phrases[i] && !n; i++) {
        n = text_has(t, at, phrases[i]);
    }
    return n;
}

/* "6 tháng [một lần]" */
static size_t once_more(const struct text *t, size_t at)
{
    static const char *const once[] = {"một lần", "1 lần", "01 lần", NULL};
    return any_of(t, at, once);
}

/* The longest stretch from `from` on that reads as a deadline; of it, the words that already say
 * all of it: "hằng năm" and not what follows. */
static bool take_deadline(struct search *s, size_t from)
{
    size_t to = furthest(s, from);
    struct deadline longest = {0};
    for (; to > from && !usable(&longest); to--) {
        longest = deadline_read(slice(s, from, to), (struct date){0});
    }
    if (!usable(&longest)) {
        return false;
    }
    for (to = from + 1;; to++) {
        const struct deadline d = deadline_read(slice(s, from, to), (struct date){0});
        if (same_days(&d, &longest)) {
            to += once_more(s->t, to);
            found(s, from, to, deadline_read(slice(s, from, to), (struct date){0}));
            return true;
        }
    }
}

static bool has_any(const struct text *t, size_t at, const char *const *phrases)
{
    return any_of(t, at, phrases) > 0;
}

static bool begins_sentence(const struct text *t, size_t at)
{
    return at == 0 || t->words.v[at].gap >= GAP_BREAK;
}

/* The same sentence says "hằng năm". */
static bool is_yearly_sentence(const struct text *t, size_t at)
{
    static const char *const yearly[] = {"hằng năm", "hàng năm", NULL};
    size_t start = at;
    while (start > 0 && !(t->words.v[start].gap >= GAP_BREAK)) {
        start--;
    }
    for (size_t i = start; i < t->words.n && (i <= at || t->words.v[i].gap < GAP_BREAK); i++) {
        if (has_any(t, i, yearly)) {
            return true;
        }
    }
    return false;
}

/* "Định kỳ hàng năm báo cáo … trước ngày 10/12": the two halves stand apart. */
static bool take_yearly_day(struct search *s, size_t from)
{
    const size_t n = s->t->words.n;
    for (size_t to = from + 4; to >= from + 3; to--) { /* trước [ngày] 10 12 */
        if (to > n || !is_yearly_sentence(s->t, from)) {
            continue;
        }
        const struct str words = str_printf(s->arena, "%.*s hằng năm", STR_ARG(slice(s, from, to)));
        const struct deadline d = deadline_read(words, (struct date){0});
        if (usable(&d)) {
            found(s, from, to, d);
            return true;
        }
    }
    return false;
}

/* ---- the ways to say it, surest first ---- */

/* "Thời gian hoàn thành: quý II/2026". */
static bool by_field(struct search *s, size_t i)
{
    static const char *const fields[] = {"thời gian",
                                         "thời hạn",
                                         "thời gian thực hiện",
                                         "thời gian hoàn thành",
                                         "thời hạn hoàn thành",
                                         "hoàn thành",
                                         NULL};
    for (size_t k = 0; fields[k]; k++) {
        const size_t n = text_has(s->t, i, fields[k]);
        if (n && gap_after(s->t, i + n - 1) == GAP_COLON && i + n < s->t->words.n &&
            take_deadline(s, i + n)) {
            return true;
        }
    }
    return false;
}

static bool by_day(struct search *s, size_t i)
{
    static const char *const starts[] = {"trước", "chậm nhất", "muộn nhất", "xong trước", NULL};
    return has_any(s->t, i, starts) && (take_deadline(s, i) || take_yearly_day(s, i));
}

static bool by_part_of_year(struct search *s, size_t i)
{
    static const char *const starts[] = {"trong quý",        "trong tháng", "trong năm",
                                         "hoàn thành trong", "xong trong",  NULL};
    return has_any(s->t, i, starts) && take_deadline(s, i);
}

/* "định kỳ hằng năm"; "định kỳ" alone says too little. "Hằng năm, …" only at the head of a
 * sentence: elsewhere it belongs to other words (kế hoạch công tác hằng năm). */
static bool by_rhythm(struct search *s, size_t i)
{
    static const char *const first[] = {"hằng năm",   "hàng năm",   "hằng quý", "hàng quý",
                                        "hằng tháng", "hàng tháng", NULL};
    const size_t named = text_has(s->t, i, "định kỳ");
    if (named) {
        const bool taken = i + named < s->t->words.n && take_deadline(s, i + named);
        s->at.start = taken ? s->t->words.v[i].start : s->at.start;
        s->out->text.text = str_cut(s->t->s, s->at.start, s->at.end);
        return taken;
    }
    return begins_sentence(s->t, i) && has_any(s->t, i, first) && take_deadline(s, i);
}

static bool by_year(struct search *s, size_t i)
{
    static const char *const starts[] = {"đến năm", "đến hết năm", "giai đoạn", NULL};
    return has_any(s->t, i, starts) && take_deadline(s, i);
}

typedef bool way_fn(struct search *s, size_t i);

static bool search_words(struct search *s, way_fn *way, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        *s->out = (struct deadline){0};
        if (way(s, i)) {
            return true;
        }
    }
    *s->out = (struct deadline){0};
    return false;
}

/* "Sở Y tế thường xuyên …", or set off by a comma: "…, thường xuyên cập nhật". */
static bool by_adverb(struct search *s, size_t i)
{
    const bool apart = i == s->head || s->t->words.v[i].gap == GAP_COMMA;
    return apart && text_has(s->t, i, "thường xuyên") && take_deadline(s, i);
}

/* "ngay sau khi Kế hoạch được ban hành", up to the end of the clause. */
static bool by_event(struct search *s, size_t i)
{
    enum { CLAUSE = 20 }; /* words; what runs on longer is a story, no deadline */
    static const char *const starts[] = {"ngay sau khi", "ngay khi", "khi có yêu cầu",
                                         "khi được yêu cầu", NULL};
    const size_t n = any_of(s->t, i, starts);
    size_t to = i + n;
    while (n && to < s->t->words.n && to <= i + CLAUSE && s->t->words.v[to].gap == GAP_BLANK) {
        to++;
    }
    const struct deadline d = n && to <= i + CLAUSE
                                  ? deadline_read(slice(s, i, to), (struct date){0})
                                  : (struct deadline){0};
    if (d.kind != DEADLINE_EVENT) {
        return false;
    }
    found(s, i, to, d);
    return true;
}

/* Up to the first document cited by number: years beyond are those of other plans. */
static size_t before_citation(const struct text *t)
{
    for (size_t i = 0; i + 1 < t->words.n; i++) {
        const char first = t->s.p[t->words.v[i + 1].start];
        if (text_has(t, i, "số") && first >= '0' && first <= '9') {
            return i;
        }
    }
    return t->words.n;
}

struct words_at deadline_in(struct arena *a, const struct text *t, size_t head, bool own,
                            struct deadline *out)
{
    static way_fn *const ways[] = {by_field, by_day, by_part_of_year, by_rhythm};
    struct search s = {.arena = a, .t = t, .head = head, .out = out};
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        if (search_words(&s, ways[i], 0, t->words.n)) {
            return s.at;
        }
    }
    if (own && !search_words(&s, by_adverb, head, t->words.n) &&
        !search_words(&s, by_year, 0, before_citation(t))) {
        (void)search_words(&s, by_event, 0, t->words.n);
    }
    return s.at;
}
