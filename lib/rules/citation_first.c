/* SPDX-License-Identifier: MIT
 * C307: the first citation of a document names its date and issuer. */
#include "rules/between.h"
#include "rules/citation.h"

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
    const size_t from = cite->c.type_row ? cite->c.type.from : cite->c.at.from;
    const size_t start = sentence_start(cite->passage->text, from);
    const struct str before = str_trim_right(str_cut(cite->passage->text, start, from));
    return str_ends(before, STR("ban hành"));
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

/* "số 1/NQ-CP và số 2/NQ-CP ngày … của Chính phủ": the next citation says it for this one too. */
static const struct cite *goes_on(const struct cites *cites, size_t i)
{
    const struct cite *cite = &cites->list.v[i];
    const struct cite *next = i + 1 < cites->list.n ? cite + 1 : NULL;
    if (!next || next->passage != cite->passage) {
        return NULL;
    }
    const size_t start = next->c.type_row ? next->c.type.from : next->c.at.from;
    const size_t end = end_of(cite);
    struct str between = str_trim(str_cut(cite->passage->text, end, start > end ? start : end));
    static const char *const joints[] = {"và", ",", ";", ", số", "và số", ", và", ""};
    for (size_t k = 0; k < COUNT_OF(joints); k++) {
        if (str_is(between, joints[k])) {
            return next;
        }
    }
    return NULL;
}

enum { LIST_MAX = 20 }; /* citations that share what follows them */

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
        const bool told = told_before(cite);
        const bool day = !told_behind(cites, i, cite_dated) && !(told && day_told_before(cite));
        const bool issuer = !told_behind(cites, i, cite_issued) && !told;
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
