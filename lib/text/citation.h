/* SPDX-License-Identifier: MIT
 * Citations: how one document names another. "Nghị quyết số 93/NQ-CP ngày 15/12/2014 của Chính phủ
 * về …" has a type, a number, a symbol, a date, an issuer and a title; any but number and symbol
 * may be missing. One parser for all families: normative with year (30/2020/NĐ-CP), administrative
 * (115/KH-UBND), công văn (2457/UBND-VX), National Assembly (33/2024/QH15), Party (22-NQ/TW), old
 * ones (38-CP). */
#ifndef VANTHU_TEXT_CITATION_H
#define VANTHU_TEXT_CITATION_H

#include "text/date.h"

/* A type of document as it is cited. One row a name. */
struct cited_type {
    const char *name;  /* "nghị quyết", lower case */
    const char *codes; /* what its symbols may say, blanks between: "QĐ QyĐ"; "": anything */
};

/* A body that issues documents. One row a name. */
struct cited_body {
    const char *name;  /* "thủ tướng chính phủ", lower case */
    const char *codes; /* how it signs in symbols: "TTg" */
    bool party;
};

enum citation_form {
    CITE_STATE,    /* 93/NQ-CP, 30/2020/NĐ-CP, 2457/UBND-VX */
    CITE_ASSEMBLY, /* 33/2024/QH15, 237/NQ-UBTVQH16 */
    CITE_PARTY,    /* 22-NQ/TW */
    CITE_OLD,      /* 38-CP */
};

enum { CITE_GROUPS = 8 };

/* A stretch of the text, [from, to); empty when from == to. */
struct piece {
    size_t from, to;
};

struct citation {
    struct piece at; /* number and symbol */
    struct piece type, date, issuer, title;
    const struct cited_type *type_row; /* NULL: no type before the number, or one we do not know */
    const struct cited_body *issuer_row; /* NULL: none, or one we do not know */
    struct date day;                     /* may be impossible: ask date_valid */
    enum citation_form form;
    struct str number;              /* "93", "30c", "66.25" */
    unsigned year;                  /* in the symbol; 0: none */
    struct str groups[CITE_GROUPS]; /* of the symbol: "NQ", "CP" */
    size_t groups_n;
    bool untidy; /* blanks, odd dashes or a slash for a dash inside the symbol */
};

/* The next citation that starts at or after *at; *at moves behind its symbol. */
bool citation_next(struct str text, size_t *at, struct citation *c);

/* "93/NQ-CP": number and symbol as they should be written in the form that stands there; with
 * `form`, in another one ("22/NQ-TW" as CITE_PARTY is "22-NQ/TW"). */
struct str citation_symbol(struct arena *a, const struct citation *c, enum citation_form form);

/* Same key = same number and symbol, however they are typed. */
struct str citation_key(struct arena *a, const struct citation *c);

/* The group that stands for the type ("NQ"), or for the issuer ("CP", "QH" without its term). Empty
 * when the symbol has none, as that of a công văn has no type. */
struct str citation_type_code(const struct citation *c);
struct str citation_body_code(const struct citation *c);

/* Is it an abbreviation of some type, of some body? */
bool type_code_known(struct str code);
bool body_code_known(struct str code);
bool body_code_party(struct str code);
/* Is `code` one of the blank-separated `codes`? */
bool code_among(struct str code, const char *codes);
/* The known type or body code that differs from `code` by case or marks only, or by one letter
 * more or less ("QDD", "TTG"); empty when there is none or the code is itself known. */
struct str type_code_near(struct arena *a, struct str code);
struct str body_code_near(struct arena *a, struct str code);
/* The type code that "QĐTTg" starts with when a known body follows it; empty. */
struct str type_code_leading(struct str glued);

/* Is there the name of a type of document at `i`, in any case? Its length, or 0. */
size_t cited_type_at(struct str text, size_t i);

#endif
