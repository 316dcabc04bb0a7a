/* SPDX-License-Identifier: MIT
 * Suppression comments: `<!-- vanthu-bo-qua C302, C304: lý do -->` before a block silences these
 * rules in that block and below it; `# vanthu-bo-qua F401: lý do` above a key of the front matter,
 * or behind its value, silences them in the key and its value. Group S cannot be silenced. */
#include "rules/policy.h"
#include "text/fold.h"

static void widen(struct span *span, struct span more)
{
    if (more.end > span->end) {
        span->end = more.end;
    }
}

static struct span whole_of(const struct block *top)
{
    struct span all = top->at;
    for (const struct block *b = top; b; b = block_next(top, b)) {
        widen(&all, b->at);
        if (b->assignment) {
            widen(&all, b->assignment->at);
        }
    }
    return all;
}

static struct span covered_by(const struct document *d, const struct block *comment)
{
    const struct block *b = block_next(d->root, comment);
    while (b && b->kind == BLOCK_COMMENT) {
        b = block_next(d->root, b);
    }
    return b ? whole_of(b) : (struct span){0, 0};
}

/* The text of a comment, with or without its marks. */
static struct str comment_text(struct arena *a, const struct block *b)
{
    struct str s = STR_EMPTY;
    for (size_t i = 0; i < b->words.list.n; i++) {
        s = str_cat(a, s, b->words.list.v[i].text);
    }
    s = str_trim(s);
    if (str_starts(s, STR("<!--")) && str_ends(s, STR("-->")) && s.n >= 7) {
        s = str_trim(str_cut(s, 4, s.n - 3));
    }
    return s;
}

static void read_code(struct arena *a, struct sink *sink, const struct document *d,
                      struct suppressions *out, struct suppression one)
{
    const struct rule_info *info = rule_find(one.code);
    if (!info) {
        struct finding *f =
            report(sink, d->source, one.at, "S010", "không có quy tắc nào mang mã \"%.*s\"",
                   "no rule has the code \"%.*s\"", STR_ARG(one.code));
        hint(sink, f, "xem các mã bằng lệnh: vanthu rules", "list the codes with: vanthu rules");
    } else if (info->code[0] == 'S') {
        report(sink, d->source, one.at, "S010", "không thể bỏ qua quy tắc %s: nguồn phải đọc được",
               "rule %s cannot be suppressed: the source must be readable", info->code);
    } else {
        VEC_PUSH(a, &out->list, one);
    }
}

static const char mark[] = "vanthu-bo-qua";

/* What a comment begins with, up to its codes or reason. */
static struct str opening_of(struct str text)
{
    size_t n = 0;
    while (n < text.n && text.p[n] != ':' && !(text.p[n] >= '0' && text.p[n] <= '9')) {
        n++;
    }
    const bool before_digit = n < text.n && n && text.p[n] != ':';
    return str_trim(str_cut(text, 0, before_digit ? n - 1 : n)); /* without the C of C302 */
}

/* "vanthu-bỏ-qua", "van thu bo qua": it would silence nothing, and nobody would see why. */
static void report_misspelt(struct arena *a, struct sink *sink, const struct document *d,
                            struct span at, struct str text, const char *example)
{
    const struct str opening = opening_of(text);
    const struct str right = str_of(mark);
    if (!opening.n || opening.n > 2 * right.n || !nearest(a, opening, &right, 1)) {
        return;
    }
    struct finding *f =
        report(sink, d->source, at, "S010", "chú thích bỏ qua quy tắc viết sai: \"%.*s\"",
               "a suppression is misspelt: \"%.*s\"", STR_ARG(opening));
    hint(sink, f, "viết đúng là: %s", "write: %s", example);
}

/* A comment without its marks; `at` is where the person is sent to, `example` what to write. */
static void read_comment(struct arena *a, struct sink *sink, const struct document *d,
                         struct str text, struct suppression one, const char *example,
                         struct suppressions *out)
{
    if (!str_starts(text, str_of(mark))) {
        report_misspelt(a, sink, d, one.at, text, example);
        return;
    }
    text = str_from(text, sizeof mark - 1);
    const size_t colon = str_find_char(text, ':', 0);
    const struct str reason = colon == STR_NPOS ? STR_EMPTY : str_trim(str_from(text, colon + 1));
    struct str codes = str_cut(text, 0, colon);
    if (!reason.n) {
        struct finding *f =
            report(sink, d->source, one.at, "S010", "chỗ bỏ qua quy tắc không ghi lý do",
                   "the suppression gives no reason");
        hint(sink, f, "viết: %s", "write: %s", example);
    }
    for (struct str code; str_next(&codes, ',', &code);) {
        one.code = str_trim(code);
        read_code(a, sink, d, out, one);
    }
}

/* ---- front matter ---- */

static void read_lines(struct arena *a, struct sink *sink, const struct document *d,
                       struct str lines, struct suppression one, struct suppressions *out)
{
    const bool xml = d->form == FORM_XML;
    struct str line;
    while (str_next(&lines, '\n', &line)) {
        read_comment(a, sink, d, str_trim(line), one,
                     xml ? "<!-- vanthu-bo-qua F401: lý do -->" : "# vanthu-bo-qua F401: lý do",
                     out);
    }
}

/* Comments above an entry and behind its value are about it and all below it. The tree does not
 * say where a comment stands: it is reported at the entry. */
static void read_entries(struct arena *a, struct sink *sink, const struct document *d,
                         const struct value *map, struct suppressions *out)
{
    for (size_t i = 0; i < map->entries.n; i++) {
        const struct entry *e = &map->entries.v[i];
        const struct span key = e->key_at.end ? e->key_at : e->value->at;
        struct suppression one = {.at = key, .covers = {key.start, key.end}};
        widen(&one.covers, e->value->at);
        read_lines(a, sink, d, e->comment, one, out);
        read_lines(a, sink, d, e->value->remark, one, out);
        read_entries(a, sink, d, e->value, out);
    }
}

/* ---- a document ---- */

struct suppressions suppressions_read(struct arena *a, struct sink *sink, const struct document *d)
{
    struct suppressions out = {0};
    if (d->front) {
        read_entries(a, sink, d, d->front, &out);
    }
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->kind == BLOCK_COMMENT) {
            const struct suppression one = {.at = b->at, .covers = covered_by(d, b)};
            read_comment(a, sink, d, comment_text(a, b), one, "<!-- vanthu-bo-qua C302: lý do -->",
                         &out);
        }
    }
    return out;
}

bool suppressions_take(struct suppressions *list, const struct finding *f)
{
    bool taken = false;
    for (size_t i = 0; i < list->list.n && f->rule; i++) {
        struct suppression *s = &list->list.v[i];
        if (str_is(s->code, f->rule->code) && f->at.start >= s->covers.start &&
            f->at.start < s->covers.end) {
            s->used = taken = true;
        }
    }
    return taken;
}

void suppressions_report(const struct suppressions *list, struct sink *sink,
                         const struct document *d, const struct rule_policy *policy)
{
    for (size_t i = 0; i < list->list.n; i++) {
        const struct suppression *s = &list->list.v[i];
        const struct rule_info *info = rule_find(s->code);
        if (s->used || !info || !policy_wants(policy, info->code)) {
            continue;
        }
        struct finding *f =
            report(sink, d->source, s->at, "S010", "chỗ này không có phát hiện %s nào để bỏ qua",
                   "there is no finding %s here to suppress", info->code);
        hint(sink, f, "xóa chú thích này nếu lỗi đã được sửa",
             "delete this comment if the fault has been mended");
    }
}
