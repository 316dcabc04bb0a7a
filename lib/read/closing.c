/* SPDX-License-Identifier: MIT */
#include "read/closing.h"

#include "text/fold.h"
#include "text/words.h"

enum { ASKER_WORDS = 10 }; /* "Ủy ban nhân dân tỉnh … yêu cầu" */

static bool says_any(struct str folded, const char *const *phrases)
{
    for (size_t i = 0; phrases[i]; i++) {
        if (str_find(folded, str_of(phrases[i]), 0) != STR_NPOS) {
            return true;
        }
    }
    return false;
}

/* No item goes on like this. */
static bool is_formula(struct str folded)
{
    static const char *const openings[] = {"trên đây là", "trân trọng", "rất mong",
                                           "kính trình",  "kính mong",  NULL};
    static const char *const troubles[] = {"nếu ", "vướng mắc", "khó khăn", "phát sinh", NULL};
    struct words w = {folded};
    return words_take_any(&w, openings) ||
           (words_take(&w, "trong quá trình") && says_any(folded, troubles));
}

/* "Yêu cầu …", "Nhận được Kế hoạch này, đề nghị …", "UBND tỉnh yêu cầu …", "Văn phòng thông báo
 * để … biết": the words from there on; empty: it asks for nothing. */
static struct str asked(struct str folded)
{
    static const char *const verbs[] = {"yêu cầu", "đề nghị", "thông báo", NULL};
    struct words w = {folded};
    for (size_t i = 0; i < ASKER_WORDS && w.rest.n; i++) {
        if (words_take_any(&w, verbs)) {
            return w.rest;
        }
        const size_t blank = str_find_char(w.rest, ' ', 0);
        words_skip(&w, blank == STR_NPOS ? w.rest.n : blank);
    }
    return STR_EMPTY;
}

/* What every document asks for at its end. */
static bool is_general(struct str asked_for)
{
    static const char *const ends[] = {"nghiêm túc",
                                       "khó khăn",
                                       "vướng mắc",
                                       "tổ chức thực hiện",
                                       "triển khai thực hiện",
                                       "tổ chức triển khai",
                                       "kế hoạch này",
                                       "công văn này",
                                       "văn bản này",
                                       "biết, thực hiện",
                                       "biết và thực hiện",
                                       "biết, phối hợp",
                                       "được biết",
                                       NULL};
    return says_any(asked_for, ends);
}

/* All that a section says is what it is about. */
static bool is_whole_section(const struct block *b)
{
    const struct block *item = b->parent;
    const bool section = item->heading || item->label.form <= LABEL_ROMAN;
    return item->kind == BLOCK_ITEM && section && item->first == b;
}

static bool is_closing(struct arena *a, const struct block *b)
{
    if (b->kind != BLOCK_PARA || b->parent->kind != BLOCK_ITEM) {
        return false;
    }
    const struct str folded = fold_name(a, runs_text(a, &b->words));
    return is_formula(folded) || (is_general(asked(folded)) && !is_whole_section(b));
}

/* The last block of the text, annexes apart; NULL: there is none. */
static struct block *last_block(struct block *root)
{
    struct block *b = root->last;
    while (b && b->kind == BLOCK_ITEM && b->label.form == LABEL_APPENDIX) {
        b = b->prev;
    }
    while (b && b->last) {
        b = b->last;
    }
    return b;
}

void closing_mark(struct arena *a, struct block *root)
{
    struct block *b = last_block(root);
    for (; b && (b->kind == BLOCK_COMMENT || is_closing(a, b)); b = b->prev) {
        b->closing = b->kind == BLOCK_PARA;
    }
}
