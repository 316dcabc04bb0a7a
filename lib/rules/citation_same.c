/* SPDX-License-Identifier: MIT
 * Several citations of one document against each other. */
#include "rules/between.h"
#include "rules/citation.h"
#include "text/fold.h"

/* "Chủ tịch UBND tỉnh Thanh Hóa" and "Ủy ban nhân dân tỉnh" may be one body. */
static struct str issuer_key(struct arena *a, struct str issuer)
{
    static const struct {
        const char *from, *to;
    } same[] = {{"chu tich ", ""}, {"uy ban nhan dan", "ubnd"}, {"hoi dong nhan dan", "hdnd"}};
    struct str key = fold_ascii(a, issuer);
    for (size_t i = 0; i < COUNT_OF(same); i++) {
        const struct str from = str_of(same[i].from);
        if (str_starts(key, from)) {
            key = str_cat(a, str_of(same[i].to), str_from(key, from.n));
        }
    }
    return key;
}

static bool same_issuer(struct arena *a, const struct cite *x, const struct cite *y)
{
    if (!cite_issued(x) || !cite_issued(y)) {
        return true;
    }
    const struct str p = issuer_key(a, cite_words(x, x->c.issuer));
    const struct str q = issuer_key(a, cite_words(y, y->c.issuer));
    if (x->c.issuer_row && y->c.issuer_row && x->c.issuer_row->party && y->c.issuer_row->party) {
        return true; /* Bộ Chính trị, Ban Chấp hành Trung ương: often confused, one symbol */
    }
    return str_starts(p, q) || str_starts(q, p);
}

enum { TITLE_WORDS = 6 };

/* Words that any title may have; folded. */
static bool says_nothing(struct str word)
{
    static const char *const words[] = {"ve",  "viec", "cac", "cua",  "va",   "cho", "tren",
                                        "dia", "ban",  "tai", "theo", "tinh", "mot", "so"};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (str_is(word, words[i])) {
            return true;
        }
    }
    return false;
}

static bool has_word(struct str s, struct str word)
{
    for (struct str one; str_next(&s, ' ', &one);) {
        if (str_eq(one, word)) {
            return true;
        }
    }
    return false;
}

/* How many hundredths of the telling words of the shorter title stand in the longer; 100 when a
 * title is too short to tell. Titles are cut at some hundred bytes (text/citation.h). */
static unsigned titles_alike(struct arena *a, const struct cite *x, const struct cite *y)
{
    if (str_eq(cite_words(x, x->c.title), cite_words(y, y->c.title))) {
        return 100;
    }
    struct str p = fold_ascii(a, cite_words(x, x->c.title));
    struct str q = fold_ascii(a, cite_words(y, y->c.title));
    if (p.n > q.n) {
        const struct str swap = p;
        p = q;
        q = swap;
    }
    unsigned words = 0;
    unsigned telling = 0;
    unsigned found = 0;
    for (struct str word; str_next(&p, ' ', &word); words++) {
        if (!says_nothing(word)) {
            telling++;
            found += has_word(q, word);
        }
    }
    return words < TITLE_WORDS || !telling ? 100 : found * 100 / telling;
}

static bool has_titles(const struct cite *x, const struct cite *y)
{
    return x->c.title.to > x->c.title.from && y->c.title.to > y->c.title.from;
}

/* Two dates of one number: of one document, or has the number simply come round again? */
bool cites_agree(struct arena *a, const struct cite *x, const struct cite *y)
{
    return same_issuer(a, x, y) &&
           (x->c.year || x->c.day.year == y->c.day.year ||
            (has_titles(x, y) && titles_alike(a, x, y) >= 70 && titles_alike(a, x, y) < 100));
}

static void dates_differ(const struct rule_run *run, const struct cite *first,
                         const struct cite *cite)
{
    if (!date_cmp(first->c.day, cite->c.day) || !cites_agree(run->arena, first, cite) ||
        letter_cites_plan(run, cite) == CITES_PLAN) {
        return;
    }
    const struct str words = cite_words(cite, cite->c.at);
    const struct str now = cite_words(cite, cite->c.date);
    const struct str then = cite_words(first, first->c.date);
    struct finding *f = report(
        run->sink, run->document->source, cite_place(run->document, cite, cite->c.date), run->code,
        "%.*s ghi ngày %.*s, chỗ khác ghi ngày %.*s", "%.*s is dated %.*s here and %.*s elsewhere",
        STR_ARG(words), STR_ARG(now), STR_ARG(then));
    related(run->sink, f, run->document->source, cite_place(run->document, first, first->c.date),
            "chỗ khác ghi ngày %.*s", "dated %.*s here", STR_ARG(then));
    hint(run->sink, f, "kiểm tra bản gốc rồi sửa cho thống nhất",
         "look up the original and make both the same");
}

void citation_dates(const struct rule_run *run)
{
    const struct cites *cites = cites_of(run);
    struct map first = map_new(run->arena);
    for (size_t i = 0; i < cites->list.n; i++) {
        struct cite *cite = &cites->list.v[i];
        if (!cite_dated(cite) || !date_valid(cite->c.day)) {
            continue;
        }
        const struct cite *before = map_get(&first, cite->key);
        if (before) {
            dates_differ(run, before, cite);
        } else {
            (void)map_put(&first, cite->key, cite);
        }
    }
}

static void say_other(const struct rule_run *run, const struct cite *first, const struct cite *cite,
                      struct piece piece, struct piece other, struct msg what)
{
    const struct str words = cite_words(cite, cite->c.at);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, piece), run->code,
               "%.*s được viện dẫn với hai %s khác nhau", "%.*s is cited with two different %ss",
               STR_ARG(words), msg_in(what, run->sink->lang));
    related(run->sink, f, run->document->source, cite_place(run->document, first, other),
            "lần viện dẫn trước ở đây", "cited before here");
    hint(run->sink, f, "kiểm tra số, ký hiệu của một trong hai chỗ",
         "check number and symbol of one of the two places");
}

static void names_differ(const struct rule_run *run, const struct cite *first,
                         const struct cite *cite)
{
    const bool dated = cite_dated(first) && cite_dated(cite);
    if ((dated && date_cmp(first->c.day, cite->c.day)) || (!dated && !cite->c.year)) {
        return; /* another document, or said by C304 */
    }
    if (!same_issuer(run->arena, first, cite) &&
        !issuer_disagrees(run, &first->c, cite_words(first, first->c.issuer)) &&
        !issuer_disagrees(run, &cite->c, cite_words(cite, cite->c.issuer))) {
        say_other(run, first, cite, cite->c.issuer, first->c.issuer,
                  (struct msg){"cơ quan ban hành", "issuer"});
    } else if (has_titles(first, cite) && titles_alike(run->arena, first, cite) < 25) {
        say_other(run, first, cite, cite->c.title, first->c.title,
                  (struct msg){"trích yếu", "title"});
    }
}

void citation_names(const struct rule_run *run)
{
    const struct cites *cites = cites_of(run);
    struct map first = map_new(run->arena);
    for (size_t i = 0; i < cites->list.n; i++) {
        struct cite *cite = &cites->list.v[i];
        const struct cite *before = map_get(&first, cite->key);
        if (before) {
            names_differ(run, before, cite);
        } else if (cite_dated(cite) || cite->c.year) {
            (void)map_put(&first, cite->key, cite);
        }
    }
}
