/* SPDX-License-Identifier: MIT
 * C308: references of a document to its own items. "mục III.2.3", "điểm a khoản 2 Điều 5", "Phụ lục
 * II" are looked up among its labels. A reference followed by another document ("mục V.6 Kế hoạch
 * số 268/KH-UBND") is that document's business. */
#include "rules/reference.h"
#include "rules/facts.h"
#include "text/citation.h"
#include "text/fold.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum { PARTS = 5 };

struct reference {
    size_t from, to;      /* in the passage */
    struct str target;    /* as item_path writes it */
    enum label_form form; /* of the labels it needs: a document without them means another one */
};

struct own {          /* what the document has */
    struct map names; /* paths and bare labels -> where its block stands */
    bool forms[LABEL_FORMS];
};

/* ---- the labels of the document ---- */

/* Of two items of one name the first stays. */
static void add_own(struct arena *a, struct own *own, struct str name, const struct block *item)
{
    const struct str key = fold_name(a, name);
    if (!map_get(&own->names, key)) {
        const struct block **slot = ARENA_NEW(a, const struct block *);
        *slot = item;
        (void)map_put(&own->names, key, slot);
    }
}

static struct str bare(struct str label)
{
    while (label.n && (label.p[label.n - 1] == '.' || label.p[label.n - 1] == ')' ||
                       label.p[label.n - 1] == ':')) {
        label.n--;
    }
    return label;
}

static struct own own_of(struct arena *a, const struct document *d)
{
    struct own own = {.names = map_new(a)};
    const struct block *root = d->root;
    for (const struct block *b = root; b; b = block_next(root, b)) {
        if (b->kind == BLOCK_ITEM && b->label.form != LABEL_NONE) {
            own.forms[b->label.form] = true;
            if (b->label.depth) {
                add_own(a, &own, item_path(a, b), b);
                add_own(a, &own, bare(b->label.raw), b);
            }
        }
    }
    return own;
}

static bool has_own(struct arena *a, const struct own *own, struct str target)
{
    return map_get(&own->names, fold_name(a, target)) != NULL;
}

/* ---- reading a reference ---- */

static size_t word_at(struct str s, size_t i)
{
    uint32_t c;
    size_t n = 0;
    for (size_t step; (step = utf8_get(s, i + n, &c)) > 0; n += step) {
        const bool inner =
            c == '.' && i + n + 1 < s.n && s.p[i + n + 1] >= '0' && s.p[i + n + 1] <= '9';
        if (!utf8_is_letter(c) && !(c >= '0' && c <= '9') && !inner) {
            break;
        }
    }
    return n;
}

static bool is_digits(struct str s)
{
    unsigned value;
    return str_to_uint(s, 999, &value);
}

/* "III", "III.2.3", "2.3", "2": Roman first at most, then numbers. */
static bool is_path(struct str s)
{
    struct str rest = s;
    struct str part;
    bool first = true;
    while (str_next(&rest, '.', &part)) {
        if (!(is_digits(part) || (first && roman_value(part)))) {
            return false;
        }
        first = false;
    }
    return !first;
}

static bool starts_roman(struct str path)
{
    return roman_value(str_cut(path, 0, str_find_char(path, '.', 0))) > 0;
}

/* "khoản 2 " or "điểm a " that ends at `end`: where it starts, with its value; else `end`. */
static size_t before_head(struct str s, size_t end, const char *word, struct str *value)
{
    if (end < 2 || s.p[end - 1] != ' ') {
        return end;
    }
    size_t from = end - 1;
    while (from > 0 && s.p[from - 1] != ' ' && s.p[from - 1] != '(') {
        from--;
    }
    const struct str name = str_of(word);
    const size_t start = from > name.n ? from - name.n - 1 : STR_NPOS;
    if (start == STR_NPOS || s.p[from - 1] != ' ' || utf8_match(s, start, name) != name.n) {
        if (from != name.n + 1 || utf8_match(s, 0, name) != name.n) {
            return end;
        }
        *value = str_cut(s, from, end - 1);
        return 0;
    }
    *value = str_cut(s, from, end - 1);
    return start;
}

/* " mục II", " phần II" after "mục 2": the number of the outer item. */
static size_t after_path(struct str s, size_t at, struct str *outer)
{
    static const char *const words[] = {" mục ", " phần "};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        const size_t n = utf8_match(s, at, str_of(words[i]));
        const size_t w = n ? word_at(s, at + n) : 0;
        const struct str word = str_cut(s, at + n, at + n + w);
        if (w && roman_value(word)) {
            *outer = word;
            return n + w;
        }
    }
    return 0;
}

static struct str join_path(struct arena *a, const struct str *parts, size_t n)
{
    struct str out = STR_EMPTY;
    for (size_t i = 0; i < n; i++) {
        if (parts[i].n) {
            out = out.n ? str_printf(a, "%.*s.%.*s", STR_ARG(out), STR_ARG(parts[i])) : parts[i];
        }
    }
    return out;
}

/* The value after a head word of `head` bytes at `at`; fills the reference. */
static bool read_reference(struct arena *a, struct str s, size_t at, size_t head,
                           enum label_form form, struct reference *ref)
{
    struct str clause = STR_EMPTY;
    struct str point = STR_EMPTY;
    struct str outer = STR_EMPTY;
    const size_t n = word_at(s, at + head);
    const struct str path = str_cut(s, at + head, at + head + n);
    size_t from = at;
    ref->to = at + head + n;
    if (form == LABEL_ROMAN) {
        if (!is_path(path)) {
            return false;
        }
        ref->to += starts_roman(path) ? 0 : after_path(s, ref->to, &outer);
        form = starts_roman(path) || outer.n ? LABEL_ROMAN : LABEL_DECIMAL;
    } else if (!is_digits(path) && !(form == LABEL_APPENDIX && roman_value(path))) {
        return false;
    }
    if (form != LABEL_APPENDIX) {
        from = before_head(s, from, "khoản", &clause);
        from = before_head(s, from, "điểm", &point);
    }
    const struct str first =
        form == LABEL_ARTICLE || form == LABEL_APPENDIX ? str_cut(s, at, at + head + n) : path;
    const struct str parts[PARTS] = {outer, first, is_digits(clause) ? clause : STR_EMPTY,
                                     utf8_count(point) == 1 ? point : STR_EMPTY};
    ref->from = from;
    ref->target = join_path(a, parts, PARTS);
    ref->form = form;
    return true;
}

static const struct {
    const char *word; /* lower case */
    enum label_form form;
    bool capital; /* only when written with a capital */
} heads[] = {
    {"mục ", LABEL_ROMAN, false},
    {"điều ", LABEL_ARTICLE, true},
    {"phụ lục ", LABEL_APPENDIX, true},
};

/* "hạng mục 3", "danh mục 10 dự án" are no references. */
static bool is_compound(struct str s, size_t at)
{
    static const char *const words[] = {"hạng ", "danh ",  "chuyên ", "đề ",
                                        "tiểu ", "khoản ", "đầu "};
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        const struct str word = str_of(words[i]);
        if (at >= word.n && utf8_match(s, at - word.n, word) == word.n) {
            return true;
        }
    }
    return false;
}

static bool starts_word(struct str s, size_t at)
{
    uint32_t c = 0;
    return utf8_back(s, at, &c) == 0 || !utf8_is_letter(c);
}

/* A reference whose head word stands at `at`. */
static bool reference_at(struct arena *a, struct str s, size_t at, struct reference *ref)
{
    uint32_t c = 0;
    (void)utf8_get(s, at, &c);
    for (size_t i = 0; i < COUNT_OF(heads); i++) {
        const size_t n = utf8_match(s, at, str_of(heads[i].word));
        if (n && (!heads[i].capital || utf8_is_upper(c)) && starts_word(s, at) &&
            !is_compound(s, at)) {
            return read_reference(a, s, at, n, heads[i].form, ref);
        }
    }
    return false;
}

/* ---- whose item is it ---- */

static size_t skip_link(struct str s, size_t at)
{
    static const char *const links[] = {
        " ban hành kèm theo", " kèm theo", " của", " tại", " trong", " thuộc", " nêu trên"};
    for (size_t i = 0; i < COUNT_OF(links); i++) {
        const size_t n = utf8_match(s, at, str_of(links[i]));
        if (n) {
            return n;
        }
    }
    return 0;
}

/* Goes over "và mục IV.1", ", III.3": more references that share what follows. */
static size_t skip_more(struct arena *a, struct str s, size_t at)
{
    static const char *const between[] = {", ", " và ", "; ", " hoặc "};
    for (size_t i = 0; i < COUNT_OF(between); i++) {
        const size_t n = utf8_match(s, at, str_of(between[i]));
        struct reference ref;
        if (n && reference_at(a, s, at + n, &ref)) {
            return ref.to - at;
        }
        const size_t w = n ? word_at(s, at + n) : 0;
        if (w && is_path(str_cut(s, at + n, at + n + w))) {
            return n + w;
        }
    }
    return 0;
}

/* Past further references and linking words: where the document they belong to would be named. */
static size_t skip_to_owner(struct arena *a, struct str s, size_t at)
{
    for (size_t n; (n = skip_more(a, s, at)) > 0; at += n) {
    }
    for (size_t n; (n = skip_link(s, at)) > 0; at += n) {
    }
    return at + utf8_blanks(s, at);
}

static bool is_foreign(struct arena *a, struct str s, size_t at)
{
    at = skip_to_owner(a, s, at);
    const size_t type = cited_type_at(s, at);
    return type && !utf8_match(s, at + type, STR(" này"));
}

static void judge(const struct rule_run *run, const struct own *own, const struct passage *p,
                  const struct reference *ref)
{
    if (!own->forms[ref->form] || is_foreign(run->arena, p->text, ref->to) ||
        has_own(run->arena, own, ref->target)) {
        return;
    }
    const struct str words = str_cut(p->text, ref->from, ref->to);
    struct finding *f = report(
        run->sink, run->document->source, passage_place(run->document, p, ref->from, ref->to),
        run->code, "dẫn tới \"%.*s\" nhưng văn bản không có mục này",
        "refers to \"%.*s\", which the document does not have", STR_ARG(words));
    hint(run->sink, f, "sửa chỗ dẫn; nếu là mục của văn bản khác, ghi tên văn bản đó ở sau",
         "correct it; where it is an item of another document, name that document after it");
}

static void references_of(const struct rule_run *run, const struct own *own,
                          const struct passage *p)
{
    for (size_t at = 0; at < p->text.n; at++) {
        const unsigned char c = (unsigned char)p->text.p[at];
        struct reference ref;
        /* m, M, Đ, đ, P, p: where the head words start */
        if ((c == 'm' || c == 'M' || c == 0xC4 || c == 'P' || c == 'p') &&
            reference_at(run->arena, p->text, at, &ref)) {
            judge(run, own, p, &ref);
            at = ref.to - 1;
        }
    }
}

void reference_check(const struct rule_run *run)
{
    const struct document *d = run->document;
    if (d->meta.parent.file.text.n || d->meta.parent.symbol.text.n) {
        return; /* carries the words of its parent, which refer to the parent */
    }
    const struct own own = own_of(run->arena, d);
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; i < passages->list.n; i++) {
        if (passages->list.v[i].kind != PASSAGE_FRONT) {
            references_of(run, &own, &passages->list.v[i]);
        }
    }
}

/* ---- where does it lead, for editors ---- */

static const struct passage *passage_at(const struct document *d, const struct passages *all,
                                        uint32_t at)
{
    for (size_t i = 0; i < all->list.n; i++) {
        const struct passage *p = &all->list.v[i];
        const struct span span = passage_place(d, p, 0, p->text.n);
        if (at >= span.start && at < span.end) {
            return p;
        }
    }
    return NULL;
}

static bool holds(struct span span, uint32_t at)
{
    return span.end > 0 && at >= span.start && at <= span.end;
}

/* The citation that begins (with its type) at `from`, or whose words stand at the place. */
static bool citation_near(struct str s, size_t from, struct citation *c)
{
    size_t at = from;
    return citation_next(s, &at, c) && c->type.from < c->type.to && c->type.from <= from;
}

static bool find_reference(struct arena *a, const struct document *d, const struct passage *p,
                           uint32_t at, struct reference_found *out)
{
    struct reference ref;
    for (size_t i = 0; i < p->text.n; i++) {
        if (!reference_at(a, p->text, i, &ref)) {
            continue;
        }
        const struct span words = passage_place(d, p, ref.from, ref.to);
        if (holds(words, at)) {
            struct citation c;
            const size_t owner = skip_to_owner(a, p->text, ref.to);
            *out = (struct reference_found){words, ref.target, STR_EMPTY};
            if (cited_type_at(p->text, owner) && citation_near(p->text, owner, &c)) {
                out->number = citation_key(a, &c);
            }
            return true;
        }
        i = ref.to - 1;
    }
    return false;
}

static bool find_citation(struct arena *a, const struct document *d, const struct passage *p,
                          uint32_t at, struct reference_found *out)
{
    struct citation c;
    for (size_t i = 0; citation_next(p->text, &i, &c);) {
        const size_t from = c.type.from < c.type.to ? c.type.from : c.at.from;
        const struct span words = passage_place(d, p, from, c.at.to);
        if (holds(words, at)) {
            *out = (struct reference_found){words, STR_EMPTY, citation_key(a, &c)};
            return true;
        }
    }
    return false;
}

bool reference_at_place(struct arena *a, const struct document *d, uint32_t at,
                        struct reference_found *out)
{
    const struct passages *all = passages_in(facts_new(a), d);
    const struct passage *p = passage_at(d, all, at);
    return p && (find_reference(a, d, p, at, out) || find_citation(a, d, p, at, out));
}

const struct block *reference_item(struct arena *a, const struct document *d, struct str target)
{
    const struct own own = own_of(a, d);
    const struct block *const *item = map_get(&own.names, fold_name(a, target));
    return item ? *item : NULL;
}

struct str reference_key(struct arena *a, const struct document *d)
{
    struct citation c;
    size_t at = 0;
    const bool numbered = d->meta.number.text.n && d->meta.symbol.text.n;
    return numbered && citation_next(document_number(a, d), &at, &c) ? citation_key(a, &c)
                                                                     : STR_EMPTY;
}
