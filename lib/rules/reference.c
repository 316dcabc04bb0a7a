/* SPDX-License-Identifier: MIT
 * C308: references of a document to its own items. "mục III.2.3", "điểm a khoản 2 Điều 5", "Phụ lục
 * II" are looked up among its labels. A reference followed by another document ("mục V.6 Kế hoạch
 * số 268/KH-UBND") is that document's business. */
#include "rules/reference_words.h"
#include "text/citation.h"
#include "text/fold.h"
#include "text/utf8.h"

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

static void judge(const struct rule_run *run, const struct own *own, const struct passage *p,
                  const struct reference *ref)
{
    if (!own->forms[ref->form] || reference_foreign(run->arena, p->text, ref->to) ||
        has_own(run->arena, own, ref->target)) {
        return;
    }
    const struct str words = str_cut(p->text, ref->from, ref->to);
    struct finding *f = report(
        run->sink, run->document->source, passage_place(run->document, p, ref->from, ref->to),
        run->code, "dẫn chiếu đến \"%.*s\" nhưng văn bản không có mục này",
        "refers to \"%.*s\", which the document does not have", STR_ARG(words));
    hint(run->sink, f, "sửa số mục; nếu là mục của văn bản khác thì ghi thêm tên văn bản đó ở sau",
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
            reference_read(run->arena, p->text, at, &ref)) {
            judge(run, own, p, &ref);
            for (struct reference next; reference_more(p->text, &ref, &next); ref = next) {
                judge(run, own, p, &next);
            }
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
        if (!reference_read(a, p->text, i, &ref)) {
            continue;
        }
        const struct span words = passage_place(d, p, ref.from, ref.to);
        if (span_touches(words, at)) {
            struct citation c;
            const size_t owner = reference_owner(a, p->text, ref.to);
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
        if (span_touches(words, at)) {
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
