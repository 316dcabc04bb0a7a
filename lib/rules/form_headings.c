/* SPDX-License-Identifier: MIT
 * F413: the headings of one level are punctuated and capitalised alike. */
#include "rules/facts.h"
#include "rules/form.h"
#include "text/utf8.h"

enum { ENDS = 4 }; /* none, ':', '.', ';' */

static size_t ending_of(struct str s)
{
    static const char marks[ENDS] = {0, ':', '.', ';'};
    const char last = s.n ? s.p[s.n - 1] : 0;
    for (size_t i = 1; i < ENDS; i++) {
        if (last == marks[i]) {
            return i;
        }
    }
    return 0;
}

/* 1: all in capitals, 0: not. */
static size_t capitals_of(struct str s)
{
    uint32_t c;
    for (size_t at = 0, n; (n = utf8_get(s, at, &c)) > 0; at += n) {
        if (utf8_is_letter(c) && !utf8_is_upper(c)) {
            return 0;
        }
    }
    return 1;
}

struct heading {
    const struct passage *passage;
    size_t slot; /* headings of one slot should look alike */
};

struct headings {
    VEC(struct heading) list;
};

enum { SLOTS = LABEL_FORMS + LABEL_DEPTH_MAX };

static struct headings headings_of(const struct rule_run *run)
{
    struct headings out = {0};
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        if (p->kind != PASSAGE_WORDS || !p->block->heading || p->block->label.form == LABEL_NONE) {
            continue;
        }
        const struct label *label = &p->block->label;
        const size_t slot = label->form == LABEL_DECIMAL && label->depth
                                ? (size_t)LABEL_FORMS + label->depth - 1
                                : (size_t)label->form;
        VEC_PUSH(run->arena, &out.list, ((struct heading){p, slot}));
    }
    return out;
}

static size_t most_of(const size_t *count, size_t n)
{
    size_t best = 0;
    for (size_t i = 1; i < n; i++) {
        best = count[i] > count[best] ? i : best;
    }
    return best;
}

/* Reports the headings of a slot that differ from most of its headings: the first one, with the
 * others as related places. */
static void judge_headings(const struct rule_run *run, const struct headings *all, size_t slot,
                           size_t (*kind)(struct str), const char *vi, const char *en)
{
    size_t count[ENDS] = {0};
    for (size_t i = 0; i < all->list.n; i++) {
        if (all->list.v[i].slot == slot) {
            count[kind(str_trim_right(all->list.v[i].passage->text))]++;
        }
    }
    const size_t usual = most_of(count, ENDS);
    struct finding *f = NULL;
    for (size_t i = 0; i < all->list.n; i++) {
        const struct passage *p = all->list.v[i].passage;
        if (all->list.v[i].slot != slot || kind(str_trim_right(p->text)) == usual) {
            continue;
        }
        if (f) {
            related(run->sink, f, run->document->source, p->block->at, "tiêu đề này cũng vậy",
                    "this heading too");
        } else {
            f = report(run->sink, run->document->source, p->block->at, run->code, "%s", "%s",
                       msg_in((struct msg){vi, en}, run->sink->lang));
            hint(run->sink, f, "viết như các tiêu đề khác cùng cấp",
                 "write it as the other headings of its level");
        }
    }
}

void form_headings(const struct rule_run *run)
{
    const struct headings all = headings_of(run);
    bool seen[SLOTS] = {false};
    for (size_t i = 0; i < all.list.n; i++) {
        const size_t slot = all.list.v[i].slot;
        if (seen[slot]) {
            continue;
        }
        seen[slot] = true;
        judge_headings(run, &all, slot, ending_of,
                       "tiêu đề này có dấu câu ở cuối khác với phần lớn tiêu đề cùng cấp",
                       "this heading is punctuated differently from most of its level");
        judge_headings(run, &all, slot, capitals_of,
                       "tiêu đề này viết hoa khác với phần lớn tiêu đề cùng cấp",
                       "this heading is capitalised differently from most of its level");
    }
}
