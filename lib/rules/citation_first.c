/* SPDX-License-Identifier: MIT
 * C307: the first citation of a document names its date and issuer. */
#include "rules/between.h"
#include "rules/citation.h"
#include "rules/citation_told.h"

/* Laws and ordinances are cited by name and date; "Bộ luật Lao động số 45/2019/QH14" too, where the
 * name stands between type and number. */
static bool by_name(const struct citation *c)
{
    if (c->form == CITE_ASSEMBLY && c->groups_n == 1 && !c->type_row) {
        return true;
    }
    static const char *const names[] = {"bộ luật", "luật", "hiến pháp", "pháp lệnh"};
    for (size_t i = 0; c->type_row && i < COUNT_OF(names); i++) {
        if (str_is(str_of(names[i]), c->type_row->name)) {
            return true;
        }
    }
    return false;
}

enum { SENTENCE_BYTES = 600 }; /* no more is looked back over */

/* The start of the sentence a byte stands in. */
static size_t sentence_start(struct str s, size_t at)
{
    const size_t least = at > SENTENCE_BYTES ? at - SENTENCE_BYTES : 1;
    while (at > least && !(s.p[at - 1] == ' ' && (s.p[at - 2] == '.' || s.p[at - 2] == ';'))) {
        at--;
    }
    return at > 1 ? at : 0;
}

/* "Ngày 18/7/2017, UBND tỉnh đã ban hành Kế hoạch số …": who and when stand before. */
static bool told_before(const struct cite *cite)
{
    const bool typed = cite->c.type_row != NULL;
    const size_t from = typed ? cite->c.type.from : cite->c.at.from;
    const size_t start = sentence_start(cite->passage->text, from);
    const struct str before = str_trim_right(str_cut(cite->passage->text, start, from));
    return str_ends(before, STR("ban hành")) || issuer_told_before(before, typed);
}

static bool day_told_before(const struct cite *cite)
{
    const size_t start = sentence_start(cite->passage->text, cite->c.at.from);
    const struct str before = str_cut(cite->passage->text, start, cite->c.at.from);
    return str_find(before, STR("gày "), 0) != STR_NPOS;
}

static size_t end_of(const struct cite *cite)
{
    const size_t date = cite->c.date.to;
    return date > cite->c.at.to ? date : cite->c.at.to;
}

/* What stands between the end of a citation and the next one in the same words. */
static bool between_next(const struct cites *cites, size_t i, size_t end, struct str *between)
{
    const struct cite *cite = &cites->list.v[i];
    const struct cite *next = i + 1 < cites->list.n ? cite + 1 : NULL;
    if (!next || next->passage != cite->passage) {
        return false;
    }
    const size_t start = next->c.type_row ? next->c.type.from : next->c.at.from;
    *between = str_trim(str_cut(cite->passage->text, end, start > end ? start : end));
    return true;
}

/* "số 1/NQ-CP và số 2/NQ-CP": one list. */
static bool goes_on(const struct cites *cites, size_t i)
{
    static const char *const joints[] = {"và", ",", ";", ", số", "và số", ", và", ""};
    struct str between;
    const bool next = between_next(cites, i, end_of(&cites->list.v[i]), &between);
    for (size_t k = 0; next && k < COUNT_OF(joints); k++) {
        if (str_is(between, joints[k])) {
            return true;
        }
    }
    return false;
}

enum { LIST_MAX = 20 }; /* citations that share what follows them */

/* "… ngày … của Chính phủ" behind the last of a list is said of all. */
static bool told_behind(const struct cites *cites, size_t i, bool (*told)(const struct cite *))
{
    for (size_t n = 0; n < LIST_MAX; n++, i++) {
        if (told(&cites->list.v[i])) {
            return true;
        }
        if (!goes_on(cites, i)) {
            return false;
        }
    }
    return false;
}

/* "Nghị định số … về … (được sửa đổi bởi [Nghị định số …])" */
static bool amends_last(const struct cites *cites, size_t i)
{
    const struct cite *last = &cites->list.v[i - 1];
    const size_t end = last->c.title.to > end_of(last) ? last->c.title.to : end_of(last);
    struct str between;
    return between_next(cites, i - 1, end, &between) && issuer_amends(between);
}

/* Has one body issued this and the citation before it, in a list or by amending it? */
static bool shares_issuer(const struct cites *cites, size_t i)
{
    const struct cite *cite = &cites->list.v[i];
    return i > 0 && str_eq(citation_body_code(&cite->c), citation_body_code(&cite[-1].c)) &&
           (goes_on(cites, i - 1) || amends_last(cites, i));
}

/* "UBND tỉnh đã có Công văn số …, số …": the subject is said of all. */
static bool issuer_told(const struct cites *cites, size_t i)
{
    for (size_t n = 0; n < LIST_MAX; n++, i--) {
        if (told_behind(cites, i, cite_issued) || told_before(&cites->list.v[i])) {
            return true;
        }
        if (!shares_issuer(cites, i)) {
            return false;
        }
    }
    return false;
}

static void say_incomplete(const struct rule_run *run, const struct cite *cite, bool day,
                           bool issuer)
{
    static const struct msg what[] = {
        {"", ""},
        {"ngày ban hành", "date"},
        {"cơ quan ban hành", "issuer"},
        {"ngày và cơ quan ban hành", "date and issuer"},
    };
    const struct str words = cite_words(cite, cite->c.at);
    const struct msg lacks = what[(day ? 1 : 0) + (issuer ? 2 : 0)];
    struct finding *f = report(
        run->sink, run->document->source, cite_place(run->document, cite, cite->c.at), run->code,
        "viện dẫn lần đầu %.*s thiếu %s", "the first citation of %.*s lacks its %s", STR_ARG(words),
        msg_in(lacks, run->sink->lang));
    hint(run->sink, f, "ghi đủ: số, ký hiệu, ngày … của … về …",
         "write it in full: number, symbol, ngày … của … về …");
}

/* Subjects cite in short, tables and fields for lack of room; bases have their own rule (F412). */
static bool must_be_full(const struct cite *cite)
{
    return cite->passage->kind == PASSAGE_WORDS && !by_name(&cite->c);
}

void citation_first(const struct rule_run *run)
{
    const struct cites *cites = cites_of(run);
    struct map seen = map_new(run->arena);
    for (size_t i = 0; i < cites->list.n; i++) {
        const struct cite *cite = &cites->list.v[i];
        const bool day =
            !told_behind(cites, i, cite_dated) && !(told_before(cite) && day_told_before(cite));
        const bool issuer = !issuer_told(cites, i);
        const bool full = !day && !issuer;
        if ((!must_be_full(cite) && !full) || map_get(&seen, cite->key)) {
            continue;
        }
        (void)map_put(&seen, cite->key, (void *)(uintptr_t)cite);
        if (!full && must_be_full(cite) && letter_cites_plan(run, cite) != CITES_PLAN_WRONGLY) {
            say_incomplete(run, cite, day, issuer);
        }
    }
}
