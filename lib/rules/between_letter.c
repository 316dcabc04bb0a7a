/* SPDX-License-Identifier: MIT
 * A letter and the document it forwards, as the key `triển khai` names it: the plan bears its own
 * number and date, so every citation in the letter can be held against them. */
#include "rules/between.h"
#include "rules/cites.h"
#include "text/fold.h"

typedef void pair_fn(const struct rule_run *run, const struct document *letter,
                     const struct document *plan);

/* Calls fn for every letter of the dossier whose plan is in the dossier too. */
static void each_pair(const struct rule_run *run, pair_fn *fn)
{
    for (size_t i = 0; i < run->dossier->documents.n; i++) {
        const struct document *letter = run->dossier->documents.v[i];
        const struct document *plan =
            dossier_document(run->arena, run->dossier, letter, letter->meta.forwards.text);
        if (plan && plan != letter) {
            fn(run, letter, plan);
        }
    }
}

static struct str without_zeros(struct str number)
{
    while (number.n > 1 && number.p[0] == '0') { /* 5 is written 05 */
        number = str_from(number, 1);
    }
    return number;
}

/* ---- X601 ---- */

struct forwarded { /* how the plan is to be cited */
    const struct document *plan;
    struct str number, symbol; /* folded */
    struct date day;
};

enum day { DAY_NONE, DAY_SAME, DAY_OTHER };

struct likeness { /* of a citation to the plan */
    bool number, symbol;
    enum day day;
};

static struct forwarded forwarded_of(struct arena *a, const struct document *plan)
{
    const struct document_meta *m = &plan->meta;
    return (struct forwarded){plan, without_zeros(fold_ascii(a, m->number.text)),
                              fold_ascii(a, m->symbol.text), m->date.date};
}

/* Number and symbol of a citation's key "115/kh-ubnd". */
static struct str key_number(const struct cite *cite)
{
    return without_zeros(str_cut(cite->key, 0, str_find_char(cite->key, '/', 0)));
}

static struct str key_symbol(const struct cite *cite)
{
    const size_t slash = str_find_char(cite->key, '/', 0);
    return slash == STR_NPOS ? STR_EMPTY : str_from(cite->key, slash + 1);
}

static struct likeness likeness_of(const struct cite *cite, const struct forwarded *f)
{
    struct likeness like = {str_eq(key_number(cite), f->number),
                            str_eq(key_symbol(cite), f->symbol), DAY_NONE};
    if (cite_dated(cite) && cite->c.day.year && f->day.year) {
        like.day = date_cmp(cite->c.day, f->day) == 0 ? DAY_SAME : DAY_OTHER;
    }
    return like;
}

static bool is_plan(const struct cite *cite, const struct forwarded *f)
{
    const struct likeness like = likeness_of(cite, f);
    return like.number && like.symbol;
}

/* Where a passage cites the plan rightly too, another number in it is another document. */
static bool stands_beside_plan(const struct cites *cites, const struct cite *cite,
                               const struct forwarded *f)
{
    for (size_t i = 0; i < cites->list.n; i++) {
        const struct cite *other = &cites->list.v[i];
        if (other->passage == cite->passage && is_plan(other, f)) {
            return true;
        }
    }
    return false;
}

static bool is_dated_elsewhere(const struct cites *cites, const struct cite *cite)
{
    for (size_t i = 0; i < cites->list.n; i++) {
        if (str_eq(cites->list.v[i].key, cite->key) && cite_dated(&cites->list.v[i])) {
            return true;
        }
    }
    return false;
}

static bool is_subject(const struct document *letter, const struct cite *cite)
{
    return cite->passage->field == &letter->meta.subject;
}

/* Does the citation mean the plan although number or symbol is another? The day is the same; or the
 * trích yếu, which is about the plan, has this type of document; or a short citation, of something
 * never cited in full, is one digit away. */
static bool means_plan(const struct rule_run *run, const struct document *letter,
                       const struct cites *cites, const struct cite *cite,
                       const struct forwarded *f)
{
    const struct likeness like = likeness_of(cite, f);
    if ((!like.number && !like.symbol) || stands_beside_plan(cites, cite, f)) {
        return false;
    }
    if (like.day == DAY_SAME || is_subject(letter, cite)) {
        return true;
    }
    return like.day == DAY_NONE && like.symbol && f->number.n > 1 &&
           !is_dated_elsewhere(cites, cite) &&
           edit_distance(run->arena, key_number(cite), f->number, 1) <= 1;
}

enum plan_cite letter_cites_plan(const struct rule_run *run, const struct cite *cite)
{
    const struct document *letter = run->document;
    const struct document *plan = run->dossier ? dossier_document(run->arena, run->dossier, letter,
                                                                  letter->meta.forwards.text)
                                               : NULL;
    if (!plan || plan == letter || !plan->meta.number.text.n) {
        return CITES_OTHER;
    }
    const struct forwarded f = forwarded_of(run->arena, plan);
    if (is_plan(cite, &f)) {
        return CITES_PLAN;
    }
    return means_plan(run, letter, cites_in(run, letter), cite, &f) ? CITES_PLAN_WRONGLY
                                                                    : CITES_OTHER;
}

static struct str proper_citation(struct arena *a, const struct document *plan)
{
    const struct str number = document_number(a, plan);
    if (!plan->meta.date.date.year) {
        return number;
    }
    const struct str day = date_short(a, plan->meta.date.date);
    return str_printf(a, "%.*s ngày %.*s", STR_ARG(number), STR_ARG(day));
}

static struct finding *report_cite(const struct rule_run *run, const struct document *letter,
                                   const struct cite *cite, struct piece wrong,
                                   const struct forwarded *f)
{
    const struct str words = cite_words(cite, wrong);
    const struct str right = proper_citation(run->arena, f->plan);
    struct finding *finding =
        report(run->sink, letter->source, cite_place(letter, cite, wrong), run->code,
               "viện dẫn \"%.*s\", nhưng văn bản gửi kèm là số %.*s",
               "\"%.*s\" is cited, but the document that is forwarded is %.*s", STR_ARG(words),
               STR_ARG(right));
    hint(run->sink, finding, "sửa theo văn bản gửi kèm: số %.*s",
         "write it as it stands there: %.*s", STR_ARG(right));
    related(run->sink, finding, f->plan->source, f->plan->meta.number.at,
            "số của văn bản gửi kèm ở đây", "the number of the forwarded document is here");
    return finding;
}

/* What is wrong with a citation of the plan; nothing: an empty piece. */
static struct piece wrong_piece(const struct rule_run *run, const struct document *letter,
                                const struct cites *cites, const struct cite *cite,
                                const struct forwarded *f)
{
    if (is_plan(cite, f)) {
        return likeness_of(cite, f).day == DAY_OTHER ? cite->c.date : (struct piece){0, 0};
    }
    return means_plan(run, letter, cites, cite, f) ? cite->c.at : (struct piece){0, 0};
}

/* The same slip in several places is one fault. */
static void cites_in_letter(const struct rule_run *run, const struct document *letter,
                            const struct document *plan)
{
    const struct forwarded f = forwarded_of(run->arena, plan);
    const struct cites *cites = cites_in(run, letter);
    struct map said = map_new(run->arena); /* wrong words -> finding */
    for (size_t i = 0; f.number.n && f.symbol.n && i < cites->list.n; i++) {
        const struct cite *cite = &cites->list.v[i];
        const struct piece wrong = wrong_piece(run, letter, cites, cite, &f);
        const struct str words = fold_ascii(run->arena, cite_words(cite, wrong));
        struct finding *before = words.n ? map_get(&said, words) : NULL;
        if (before) {
            related(run->sink, before, letter->source, cite_place(letter, cite, wrong),
                    "chỗ này cũng sai như vậy", "here too");
        } else if (words.n) {
            (void)map_put(&said, words, report_cite(run, letter, cite, wrong, &f));
        }
    }
}

void letter_cites(const struct rule_run *run)
{
    each_pair(run, cites_in_letter);
}

/* ---- X602 ---- */

struct word_list {
    VEC(struct str) list;
};

static struct word_list words_of(struct arena *a, struct str s)
{
    struct word_list words = {0};
    struct str rest = fold_name(a, s);
    struct str word;
    while (str_next(&rest, ' ', &word)) {
        VEC_PUSH(a, &words.list, word);
    }
    return words;
}

/* How many words in a row the two have in common, looked for no further than `enough`. */
static size_t common_run(const struct word_list *x, const struct word_list *y, size_t enough)
{
    size_t best = 0;
    for (size_t i = 0; i < x->list.n; i++) {
        for (size_t k = 0; k < y->list.n && best < enough; k++) {
            size_t n = 0;
            while (n < enough && i + n < x->list.n && k + n < y->list.n &&
                   str_eq(x->list.v[i + n], y->list.v[k + n])) {
                n++;
            }
            best = n > best ? n : best;
        }
    }
    return best;
}

/* A citation of a document of its type (if of another number, that is X601's), its number, or
 * enough words of its own trích yếu. */
static bool names_plan(const struct rule_run *run, const struct document *letter,
                       const struct document *plan)
{
    enum { WORDS_IN_A_ROW = 4 };
    const struct cites *cites = cites_in(run, letter);
    for (size_t i = 0; i < cites->list.n; i++) {
        const struct cite *cite = &cites->list.v[i];
        if (is_subject(letter, cite) &&
            (!plan->type || !plan->type->abbr || str_is(cite->c.groups[0], plan->type->abbr))) {
            return true;
        }
    }
    const struct word_list said = words_of(run->arena, letter->meta.subject.text);
    const struct word_list title = words_of(run->arena, plan->meta.subject.text);
    const size_t enough = title.list.n < WORDS_IN_A_ROW ? title.list.n : WORDS_IN_A_ROW;
    const struct word_list number = words_of(run->arena, plan->meta.number.text);
    return common_run(&said, &title, enough) >= enough ||
           (number.list.n && common_run(&said, &number, 1));
}

static void subject_names(const struct rule_run *run, const struct document *letter,
                          const struct document *plan)
{
    const struct str subject = letter->meta.subject.text;
    if (!subject.n || names_plan(run, letter, plan)) {
        return;
    }
    const struct str type = plan->type ? str_of(plan->type->name) : STR("văn bản");
    const struct str right = proper_citation(run->arena, plan);
    struct finding *f =
        report(run->sink, letter->source, letter->meta.subject.at, run->code,
               "trích yếu không nêu công văn này triển khai %.*s nào",
               "the trích yếu does not say which document (%.*s) it forwards", STR_ARG(type));
    if (plan->meta.number.text.n) {
        hint(run->sink, f, "ghi rõ, ví dụ: V/v triển khai thực hiện %.*s số %.*s",
             "name it, for example: V/v triển khai thực hiện %.*s số %.*s", STR_ARG(type),
             STR_ARG(right));
    }
    related(run->sink, f, plan->source, plan->meta.subject.at,
            "trích yếu của văn bản gửi kèm ở đây",
            "the trích yếu of the forwarded document is here");
}

void letter_subject(const struct rule_run *run)
{
    each_pair(run, subject_names);
}

/* ---- X603 ---- */

static void date_follows(const struct rule_run *run, const struct document *letter,
                         const struct document *plan)
{
    const struct date sent = letter->meta.date.date;
    const struct date made = plan->meta.date.date;
    if (!sent.year || !made.year || date_cmp(sent, made) >= 0) {
        return;
    }
    const struct str sent_day = date_short(run->arena, sent);
    const struct str made_day = date_short(run->arena, made);
    struct finding *f =
        report(run->sink, letter->source, letter->meta.date.raw.at, run->code,
               "công văn ghi ngày %.*s, trước ngày của văn bản được triển khai (%.*s)",
               "the letter is dated %.*s, before the document that it forwards (%.*s)",
               STR_ARG(sent_day), STR_ARG(made_day));
    hint(run->sink, f,
         "kiểm tra lại năm, tháng của hai văn bản; công văn không thể có trước văn bản gửi kèm",
         "check year and month of both; the letter cannot precede what it forwards");
    related(run->sink, f, plan->source, plan->meta.date.raw.at, "ngày của văn bản gửi kèm ở đây",
            "the date of the forwarded document is here");
}

void letter_date(const struct rule_run *run)
{
    each_pair(run, date_follows);
}
