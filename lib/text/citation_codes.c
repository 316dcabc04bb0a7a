/* SPDX-License-Identifier: MIT
 * Abbreviations in symbols: which are known, which one a misspelt one was meant to be. */
#include "text/citation_parts.h"
#include "text/citation_tables.h"
#include "text/fold.h"
#include "text/utf8.h"

bool code_among(struct str code, const char *codes)
{
    struct str rest = str_of(codes);
    struct str one;
    while (str_next(&rest, ' ', &one)) {
        if (code.n && str_eq(one, code)) {
            return true;
        }
    }
    return false;
}

bool type_code_known(struct str code)
{
    return code_among(code, cited_type_codes);
}

bool body_code_party(struct str code)
{
    return code_among(code, cited_party_codes);
}

bool body_code_known(struct str code)
{
    return code_among(code, cited_body_codes) || body_code_party(code);
}

static struct str near_among(struct arena *a, struct str code, const char *codes)
{
    const struct str key = fold_ascii(a, code);
    struct str rest = str_of(codes);
    struct str best = STR_EMPTY;
    struct str one;
    while (str_next(&rest, ' ', &one)) {
        const struct str other = fold_ascii(a, one);
        if (str_eq(other, key)) {
            return one;
        }
        if (!best.n && key.n > 1 && key.n == other.n + 1 && edit_distance(a, key, other, 1) == 1) {
            best = one;
        }
    }
    return best;
}

struct str type_code_near(struct arena *a, struct str code)
{
    return type_code_known(code) ? STR_EMPTY : near_among(a, code, cited_type_codes);
}

struct str body_code_near(struct arena *a, struct str code)
{
    if (body_code_known(code)) {
        return STR_EMPTY;
    }
    const struct str near = near_among(a, code, cited_body_codes);
    return near.n ? near : near_among(a, code, cited_party_codes);
}

struct str type_code_leading(struct str glued)
{
    struct str rest = str_of(cited_type_codes);
    struct str one;
    while (str_next(&rest, ' ', &one)) {
        if (str_starts(glued, one) && body_code_known(str_from(glued, one.n))) {
            return one;
        }
    }
    return STR_EMPTY;
}

/* `code` at `at` whatever the case of its letters. */
static bool stands_at(struct str s, size_t at, struct str code)
{
    uint32_t x = 0;
    uint32_t y = 0;
    size_t i = 0;
    for (size_t n; (n = utf8_get(code, i, &x)) > 0; i += n) {
        /* Đ and đ have as many bytes as each other, and so has every letter of a code */
        if (utf8_get(s, at + i, &y) != n || utf8_lower(x) != utf8_lower(y)) {
            return false;
        }
    }
    return !(utf8_get(s, at + i, &y) && citation_is_word(y));
}

size_t citation_code_at(struct str s, size_t at)
{
    const char *const lists[] = {cited_type_codes, cited_body_codes, cited_party_codes};
    for (size_t k = 0; k < COUNT_OF(lists); k++) {
        struct str rest = str_of(lists[k]);
        struct str one;
        while (str_next(&rest, ' ', &one)) {
            if (stands_at(s, at, one)) {
                return one.n;
            }
        }
    }
    return 0;
}
