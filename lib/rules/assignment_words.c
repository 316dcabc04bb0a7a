/* SPDX-License-Identifier: MIT
 * A206, A215, A216: what the words of an item say of its lead. */
#include "read/infer.h"
#include "rules/assignment.h"
#include "rules/facts.h"
#include "text/utf8.h"

/* ---- A206: the block against the words ---- */

/* Do two names mean one body, or is one a member of the other? */
static bool overlap(const struct named *x, const struct named *y)
{
    if (x->agency && y->agency) {
        return x->agency == y->agency;
    }
    if (x->group && y->group) {
        return x->group == y->group || x->group->open.value || y->group->open.value;
    }
    const struct group *group = x->group ? x->group : y->group;
    const struct agency *agency = x->agency ? x->agency : y->agency;
    return !group || group->open.value || group_has(group, agency);
}

static bool any_overlap(const struct parties *block, const struct parties *words)
{
    for (size_t i = 0; i < block->list.n; i++) {
        for (size_t k = 0; k < words->list.n; k++) {
            const struct party *p = &block->list.v[i];
            if (is_unknown(p) || overlap(&p->who, &words->list.v[k].who)) { /* unknown: A203 */
                return true;
            }
        }
    }
    return false;
}

static void lead_differs(const struct rule_run *run, const struct block *item,
                         const struct parties *words)
{
    const struct parties *block = &item->assignment->lead;
    if (!block->list.n || !words->list.n || any_overlap(block, words)) {
        return;
    }
    const struct party *first = &block->list.v[0];
    const struct party *said = &words->list.v[0];
    struct finding *f = report(run->sink, run->document->source, first->at, run->code,
                               "khối phân công ghi %.*s chủ trì, lời văn lại giao cho %.*s",
                               "the block says that %.*s leads, the words say %.*s",
                               STR_ARG(first->name), STR_ARG(said->name));
    hint(run->sink, f, "sửa dòng Chủ trì, hoặc sửa lời văn, cho hai chỗ thống nhất",
         "correct the line Chủ trì or the words, so that both say the same");
    related(run->sink, f, run->document->source, said->at, "lời văn giao việc ở đây",
            "the words give the task here");
}

void assignment_agrees(const struct rule_run *run)
{
    const struct document *d = run->document;
    if (!d->agencies) {
        return;
    }
    struct inference *in = inference_new(run->arena, d);
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment && !b->assignment->inferred) {
            struct parties words = {0};
            infer_lead(in, b, &words);
            lead_differs(run, b, &words);
        }
    }
}

/* ---- A215 ---- */

static void report_inferred(const struct rule_run *run, const struct block *item,
                            const struct assignment *as)
{
    if (!as->inferred || !as->lead.list.n) {
        return;
    }
    const struct party *lead = &as->lead.list.v[0];
    const struct span at = lead->at.end ? lead->at : item->label_at;
    struct buf names = buf_new(run->arena);
    size_t n = 0;
    for (size_t i = 0; i < as->lead.list.n; i++) {
        add_name(&names, &n, as->lead.list.v[i].name);
    }
    buf_adds(&names, n > NAMES_SHOWN ? "; …" : "");
    struct finding *f =
        report_at(run, at, "phân công được suy ra từ lời văn: %.*s chủ trì",
                  "assignment inferred from the words: %.*s leads", buf_str(&names));
    hint(run->sink, f, "ghi thành khối phân công bằng: vanthu fmt --assignments",
         "write it as a block with: vanthu fmt --assignments");
}

void assignment_inferred(const struct rule_run *run)
{
    each_assignment(run, true, report_inferred);
}

/* ---- A216 ---- */

/* Words that begin the name of one body; a name of several ("Các sở …") is never taken for one. */
static const char *const kinds[] = {
    "Sở ",      "Ủy ban nhân dân ", "UBND ",      "Ban Quản lý ", "Ban quản lý ", "Ban Dân tộc ",
    "Công an ", "Thanh tra ",       "Văn phòng ", "Cục ",         "Chi cục ",     "Đài ",
    "Báo ",     "Bảo hiểm xã hội ", "Kho bạc ",   "Bộ Chỉ huy ",  "Liên minh ",   "Bưu điện ",
    "Phòng ",   "Trung tâm ",       "Bộ ",        "Ngân hàng ",   "Tỉnh đoàn ",   "Hội Liên hiệp ",
};

/* What may follow such a word without a capital: "Bưu điện tỉnh", "UBND xã …". Else it is an
 * ordinary word: "Sở hữu trí tuệ", "Báo cáo kết quả", "Thanh tra việc …". */
static const char *const levels[] = {"tỉnh", "thành phố", "huyện", "quận",    "thị xã",
                                     "xã",   "phường",    "khu",   "đặc khu", "nhà nước"};

/* What follows the name when it is the head of a task. */
static const char *const verbs[] = {" chủ trì", " phối hợp", " có trách nhiệm", " chịu trách nhiệm",
                                    ":"};

enum { HEAD_MAX = 160 }; /* bytes of the longest name looked at */

static bool goes_on_as_name(struct str rest)
{
    uint32_t c;
    if (utf8_get(rest, 0, &c) && utf8_is_letter(c) && utf8_is_upper(c)) {
        return true;
    }
    for (size_t i = 0; i < COUNT_OF(levels); i++) {
        if (str_starts(rest, str_of(levels[i]))) {
            return true;
        }
    }
    return false;
}

static bool starts_kind(struct str s)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        const struct str kind = str_of(kinds[i]);
        if (str_starts(s, kind) && goes_on_as_name(str_from(s, kind.n))) {
            return true;
        }
    }
    return false;
}

/* Where the name at the head of a task ends: before the verb that follows; 0 when there is none. */
static size_t head_end(struct str s)
{
    size_t end = STR_NPOS;
    for (size_t i = 0; i < COUNT_OF(verbs); i++) {
        const size_t at = str_find(str_cut(s, 0, HEAD_MAX), str_of(verbs[i]), 0);
        end = at < end ? at : end;
    }
    const struct str head = str_cut(s, 0, end);
    const bool plain =
        str_find(head, STR(". "), 0) == STR_NPOS && str_find_char(head, ';', 0) == STR_NPOS;
    return end != STR_NPOS && plain ? end : 0;
}

/* Is the head, or its beginning up to a blank or a comma, a name of the register? */
static bool is_known_head(const struct rule_run *run, struct str head)
{
    for (size_t end = head.n; end > 0; end--) {
        if (end == head.n || head.p[end] == ' ' || head.p[end] == ',') {
            const struct named who =
                register_name(run->arena, run->document->agencies, str_cut(head, 0, end));
            if (who.agency || who.group) {
                return true;
            }
        }
    }
    return false;
}

static void head_unknown(const struct rule_run *run, const struct passage *p)
{
    const size_t end = starts_kind(p->text) ? head_end(p->text) : 0;
    const struct str head = str_trim_right(str_cut(p->text, 0, end));
    if (!head.n || is_known_head(run, head)) {
        return;
    }
    const struct span at = passage_place(run->document, p, 0, head.n);
    struct finding *f =
        report_at(run, at, "\"%.*s\" có vẻ là cơ quan chủ trì nhưng không có trong danh bạ",
                  "\"%.*s\" seems to lead this task but is not in the register", head);
    const struct str *near = register_nearest(run->arena, run->document->agencies, head);
    if (near) {
        hint(run->sink, f, "có phải: %.*s", "did you mean: %.*s", STR_ARG(*near));
    } else {
        hint(run->sink, f, "thêm cơ quan này vào danh bạ", "add the agency to the register");
    }
}

void assignment_heads(const struct rule_run *run)
{
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; run->document->agencies && i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        const bool task =
            p->kind == PASSAGE_WORDS && p->block->kind == BLOCK_ITEM && p->block->label.depth > 0;
        const struct assignment *as = task ? p->block->assignment : NULL;
        if (task && (!as || (as->inferred && !as->lead.list.n))) {
            head_unknown(run, p);
        }
    }
}
