/* SPDX-License-Identifier: MIT
 * Number and symbol of a citation, against its type and issuer. */
#include "rules/citation.h"
#include "text/fold.h"
#include "text/utf8.h"

static struct str symbol_of(const struct rule_run *run, const struct citation *c)
{
    return citation_symbol(run->arena, c, c->form);
}

/* A report on the number and symbol, with the symbol that should stand there. */
static struct finding *report_symbol(const struct rule_run *run, const struct cite *cite,
                                     const char *vi, const char *en, struct str right)
{
    const struct str words = cite_words(cite, cite->c.at);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.at),
               run->code, vi, en, STR_ARG(words));
    if (right.n) {
        hint(run->sink, f, "viết: %.*s", "write: %.*s", STR_ARG(right));
    }
    return f;
}

/* ---- C301: malformed ---- */

/* Documents of old times bear symbols that no later rule knew. */
static bool is_old(const struct citation *c)
{
    return (c->day.year && c->day.year < 2005) || (c->year && c->year < 2005);
}

/* "89/QĐTTg": the hyphen between type and body is missing. */
static bool correct_glued(struct citation *c)
{
    const struct str glued = c->groups[0];
    const struct str type = type_code_leading(glued);
    if (c->groups_n != 1 || !c->type_row || !code_among(type, c->type_row->codes) ||
        body_code_known(glued) || type_code_known(glued)) {
        return false;
    }
    c->groups[0] = type;
    c->groups[1] = str_from(glued, type.n);
    c->groups_n = 2;
    return true;
}

/* The code of the type before the number that "QX" was meant to be: one letter is wrong. What goes
 * on after it ("KHPH", kế hoạch phối hợp) is an abbreviation of its own. */
static struct str expected_near(struct arena *a, const struct citation *c)
{
    const struct str code = c->groups[0];
    struct str rest = str_of(c->type_row && !type_code_known(code) ? c->type_row->codes : "");
    struct str one;
    while (str_next(&rest, ' ', &one)) {
        if (!str_starts(code, one) && one.n > 1 &&
            edit_distance(a, fold_ascii(a, code), fold_ascii(a, one), 1) < 2) {
            return one;
        }
    }
    return STR_EMPTY;
}

static bool same_letters(struct arena *a, struct str x, struct str y)
{
    return str_eq(fold_ascii(a, x), fold_ascii(a, y));
}

/* The group that should stand where a type or body is misspelt; the citation is corrected. */
static bool correct_groups(const struct rule_run *run, struct citation *c)
{
    const struct str first = c->groups[0];
    struct str type = body_code_known(first) ? STR_EMPTY : expected_near(run->arena, c);
    if (!type.n && !body_code_known(first)) {
        type = type_code_near(run->arena, first);
    }
    const bool expected = c->type_row && code_among(type, c->type_row->codes);
    bool wrong = false;
    if (type.n && c->groups_n > 1 &&
        (expected || (same_letters(run->arena, type, first) && body_code_known(c->groups[1])))) {
        c->groups[0] = type;
        wrong = true;
    }
    const size_t at = type_code_known(c->groups[0]) && c->groups_n > 1 ? 1 : 0;
    const struct str body =
        c->form == CITE_ASSEMBLY ? STR_EMPTY : body_code_near(run->arena, c->groups[at]);
    if (body.n && (at == 1 || c->groups_n > 1) && same_letters(run->arena, body, c->groups[at])) {
        c->groups[at] = body;
        wrong = true;
    }
    if (str_is(c->groups[0], "NĐ") && at == 1 && !body_code_known(c->groups[1])) {
        c->groups[1] = STR("CP"); /* only the Government issues them */
        wrong = true;
    }
    return wrong;
}

/* "268/UBND-KH": type and issuer stand in the wrong order. */
static bool correct_order(struct citation *c)
{
    if (c->groups_n != 2 || !c->type_row || !body_code_known(c->groups[0]) ||
        !code_among(c->groups[1], c->type_row->codes)) {
        return false;
    }
    const struct str first = c->groups[0];
    c->groups[0] = c->groups[1];
    c->groups[1] = first;
    return true;
}

static struct str without_blanks(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);
    for (size_t i = 0; i < s.n;) {
        const size_t blank = utf8_blank(s, i);
        if (!blank) {
            buf_addc(&out, s.p[i]);
        }
        i += blank ? blank : 1;
    }
    return fold_name(a, buf_str(&out));
}

/* "89/QĐ - TTg", "89/QĐ–TTg" or "89/qđ-TTg" for "89/QĐ-TTg": what may be mended without asking. */
static bool only_typing_differs(struct arena *a, struct str written, struct str right)
{
    return str_eq(without_blanks(a, written), without_blanks(a, right));
}

/* The citation with its symbol as it was meant; false: it is well formed. */
static bool correct(const struct rule_run *run, struct citation *c)
{
    const bool wrong = correct_glued(c) || correct_order(c) || correct_groups(run, c);
    return wrong || c->untidy;
}

static void malformed(const struct rule_run *run, const struct cite *cite)
{
    struct citation right = cite->c;
    if (is_old(&right)) {
        return;
    }
    if (correct(run, &right)) {
        const struct str symbol = symbol_of(run, &right);
        struct finding *f =
            report_symbol(run, cite, "số, ký hiệu \"%.*s\" viết không đúng quy định",
                          "the number and symbol \"%.*s\" are malformed", symbol);
        if (only_typing_differs(run->arena, cite_words(cite, cite->c.at), symbol)) {
            passage_fix(run, f, cite->passage, cite->c.at.from, cite->c.at.to, symbol);
        }
    }
}

void citation_malformed(const struct rule_run *run)
{
    cites_each(run, malformed);
}

/* ---- C302: type and symbol ---- */

static struct str first_code(const char *codes)
{
    struct str rest = str_of(codes);
    struct str code = STR_EMPTY;
    (void)str_next(&rest, ' ', &code);
    return code;
}

static void say_type(const struct rule_run *run, const struct cite *cite)
{
    struct citation right = cite->c;
    const struct str code = first_code(cite->c.type_row->codes);
    const struct str type = cite_words(cite, cite->c.type);
    const bool named = right.groups_n > 1 && cite->c.form != CITE_ASSEMBLY && code.n;
    if (named) {
        right.groups[0] = code;
    }
    const struct str words = cite_words(cite, cite->c.at);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.at),
               run->code, "viện dẫn \"%.*s\" nhưng ký hiệu là \"%.*s\"",
               "cited as \"%.*s\" but its symbol is \"%.*s\"", STR_ARG(type), STR_ARG(words));
    if (named) {
        hint(run->sink, f, "kiểm tra bản gốc: %.*s, hoặc sửa tên loại",
             "look it up: %.*s, or correct the type", STR_ARG(symbol_of(run, &right)));
    } else {
        hint(run->sink, f, "kiểm tra tên loại và ký hiệu ở bản gốc",
             "look up type and symbol in the original");
    }
}

static void type_mismatch(const struct rule_run *run, const struct cite *cite)
{
    const struct citation *c = &cite->c;
    const struct str code = citation_type_code(c);
    const char *codes = c->type_row ? c->type_row->codes : "";
    if (!*codes || !code.n || str_is(code, "VBHN") || code_among(code, codes) || is_old(c)) {
        return;
    }
    if (c->form != CITE_ASSEMBLY && !type_code_known(code)) {
        return; /* C301, or an abbreviation we have not met */
    }
    say_type(run, cite);
}

void citation_type(const struct rule_run *run)
{
    cites_each(run, type_mismatch);
}

/* ---- C303: issuer and symbol ---- */

/* An agency of the register by its abbreviation; NULL. */
static bool is_abbreviation(const struct rule_run *run, struct str code)
{
    const struct agency_register *r = run->document->agencies;
    const struct agency *agency = r ? register_name(run->arena, r, code).agency : NULL;
    return agency && str_eq(agency->abbreviation.text, code);
}

/* How the issuer signs: from the table, or its abbreviation in the register. */
static struct str issuer_codes(const struct rule_run *run, const struct citation *c,
                               struct str issuer)
{
    if (c->issuer_row) {
        return str_of(c->issuer_row->codes);
    }
    const struct agency_register *r = run->document->agencies;
    const struct agency *agency = r ? register_name(run->arena, r, issuer).agency : NULL;
    return agency ? agency->abbreviation.text : STR_EMPTY;
}

/* These bodies have no other codes than ours: what is none of them is wrong. */
static bool signs_one_way(struct str codes)
{
    return code_among(codes, "CP TTg UBTVQH CTN VPCP");
}

bool issuer_disagrees(const struct rule_run *run, const struct citation *c, struct str issuer)
{
    const struct str body = citation_body_code(c);
    const struct str codes = issuer_codes(run, c, issuer);
    if (!codes.n || !body.n || code_among(body, str_c(run->arena, codes)) ||
        code_among(c->groups[0], "TTLT NQLT VBHN")) {
        return false;
    }
    return body_code_known(body) || signs_one_way(codes) || is_abbreviation(run, body);
}

static void issuer_mismatch(const struct rule_run *run, const struct cite *cite)
{
    const struct str issuer = cite_words(cite, cite->c.issuer);
    struct citation meant = cite->c;
    if (!issuer_disagrees(run, &meant, issuer) || is_old(&meant)) {
        return;
    }
    if (correct(run, &meant) && !issuer_disagrees(run, &meant, issuer)) {
        return; /* how it is misspelt is C301's business */
    }
    const struct str words = cite_words(cite, cite->c.at);
    struct finding *f =
        report(run->sink, run->document->source, cite_place(run->document, cite, cite->c.issuer),
               run->code, "ký hiệu \"%.*s\" không phải của %.*s",
               "the symbol \"%.*s\" is not one of %.*s", STR_ARG(words), STR_ARG(issuer));
    const struct str code = first_code(str_c(run->arena, issuer_codes(run, &cite->c, issuer)));
    hint(run->sink, f, "ký hiệu văn bản của cơ quan này có chữ \"%.*s\"; kiểm tra bản gốc",
         "documents of this body bear \"%.*s\"; look up the original", STR_ARG(code));
}

void citation_issuer(const struct rule_run *run)
{
    cites_each(run, issuer_mismatch);
}

/* ---- C309: Party and state forms ---- */

static void wrong_family(const struct rule_run *run, const struct cite *cite)
{
    const struct citation *c = &cite->c;
    const struct str body = citation_body_code(c);
    const bool named = c->groups_n == 2 && !c->year;
    if (c->form == CITE_STATE && named && type_code_known(c->groups[0]) && body_code_party(body)) {
        report_symbol(run, cite,
                      "\"%.*s\" là văn bản của Đảng nhưng ký hiệu viết theo cách của Nhà nước",
                      "\"%.*s\" is a Party document with its symbol in state form",
                      citation_symbol(run->arena, c, CITE_PARTY));
    }
    if (c->form == CITE_PARTY && named && body_code_known(body) && !body_code_party(body)) {
        report_symbol(run, cite,
                      "\"%.*s\" là văn bản của Nhà nước nhưng ký hiệu viết theo cách của Đảng",
                      "\"%.*s\" is a state document with its symbol in Party form",
                      citation_symbol(run->arena, c, CITE_STATE));
    }
}

void citation_family(const struct rule_run *run)
{
    cites_each(run, wrong_family);
}
