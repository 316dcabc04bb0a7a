/* SPDX-License-Identifier: MIT
 * Group N: numbering. The series of siblings are judged in series*.c; what concerns a single line
 * is here. */
#include "rules/numbering.h"
#include "rules/facts.h"
#include "rules/groups.h"
#include "rules/policy.h"
#include "text/utf8.h"

static const struct faults *faults_of(const struct rule_run *run)
{
    void **slot = fact_of(run, run->document, FACT_NUMBERING);
    if (!*slot) {
        *slot = faults_find(run->arena, run->document);
    }
    return *slot;
}

/* Another label of the series gets the closing of the one that was reported. */
static void fix_closing(const struct rule_run *run, struct finding *f, const struct fault *fault,
                        const struct block *item)
{
    const bool there = item->label_at.end &&
                       str_eq(source_text(run->document->source, item->label_at), item->label.raw);
    if (there) {
        struct label right = item->label;
        right.closing = fault->better.p[fault->better.n - 1];
        right.dotted = false;
        fix_also(run->sink, f, item->label_at,
                 label_with(run->arena, &right, label_ordinal(&right)));
    }
}

/* N101-N106, N108-N110: reports what the walk has found under the code that is running. */
static void check_series(const struct rule_run *run)
{
    const struct faults *faults = faults_of(run);
    const struct source *source = run->document->source;
    for (size_t i = 0; i < faults->list.n; i++) {
        const struct fault *fault = faults->list.v[i];
        if (!str_is(str_of(fault->code), run->code)) {
            continue;
        }
        struct finding *f = report(run->sink, source, fault->item->label_at, run->code, "%s", "%s",
                                   msg_in(fault->text, run->sink->lang));
        if (fault->hint.vi) {
            hint(run->sink, f, "%s", "%s", msg_in(fault->hint, run->sink->lang));
        }
        if (fault->better.n) {
            source_fix(run, f, fault->item->label_at, fault->item->label.raw, fault->better);
        }
        for (size_t k = 0; f && f->has_fix && k < fault->also.n; k++) {
            fix_closing(run, f, fault, fault->also.v[k]);
        }
        if (fault->other) {
            related(run->sink, f, source, fault->other->label_at, "số này đã dùng ở đây",
                    "the number is used here already");
        }
    }
}

static void check_letters(const struct rule_run *run)
{
    const size_t before = run->sink->list.n;
    check_series(run);
    /* The order of the alphabet was not spelled out before the decree of 2020. */
    for (size_t i = before; i < run->sink->list.n && profile_is_2011(run->document); i++) {
        run->sink->list.v[i]->severity = SEV_WARNING;
    }
}

/* ---- N107: depth of headings ---- */

static bool is_labelled_heading(const struct block *b)
{
    return b->kind == BLOCK_ITEM && b->heading && b->label.form != LABEL_NONE;
}

static const struct block *heading_above(const struct block *b)
{
    const struct block *up = b->parent;
    while (up && !is_labelled_heading(up)) {
        up = up->parent;
    }
    return up;
}

static const struct str heading_signs = STR_INIT("######"); /* CommonMark has no more levels */

static void report_depth_xml(const struct rule_run *run, const struct block *b, unsigned due)
{
    struct finding *f =
        report(run->sink, run->document->source, b->label_at, run->code,
               "tiêu đề %.*s ghi heading=\"%u\", không hợp với cấp của nó",
               "the heading %.*s has heading=\"%u\", which does not agree with its level",
               STR_ARG(b->label.raw), b->heading);
    hint(run->sink, f, "ghi heading=\"%u\"", "write heading=\"%u\"", due);
}

static void report_depth(const struct rule_run *run, const struct block *b, unsigned due)
{
    struct finding *f = report(run->sink, run->document->source, b->at, run->code,
                               "tiêu đề %.*s dùng %u dấu #, không hợp với cấp của nó",
                               "the heading %.*s has %u #, which does not agree with its level",
                               STR_ARG(b->label.raw), b->heading);
    hint(run->sink, f, "dùng %u dấu #", "use %u #", due);
    const struct span signs = {b->at.start, b->at.start + b->heading};
    if (due <= heading_signs.n) {
        source_fix(run, f, signs, str_cut(heading_signs, 0, b->heading),
                   str_cut(heading_signs, 0, due));
    }
}

enum { DEPTH_SLOTS = LABEL_FORMS + LABEL_DEPTH_MAX, DEPTH_MAX = 6 };

static size_t depth_slot(const struct block *b)
{
    return b->label.form == LABEL_DECIMAL ? (size_t)LABEL_FORMS + b->label.depth - 1
                                          : (size_t)b->label.form;
}

/* The depth that most headings of each level have; of equally many the one that comes first. */
static void usual_depths(const struct block *root, unsigned usual[DEPTH_SLOTS])
{
    unsigned count[DEPTH_SLOTS][DEPTH_MAX + 1] = {{0}};
    for (const struct block *b = root; b; b = block_next(root, b)) {
        if (is_labelled_heading(b) && b->heading <= DEPTH_MAX) {
            count[depth_slot(b)][b->heading]++;
        }
    }
    for (const struct block *b = root; b; b = block_next(root, b)) {
        if (is_labelled_heading(b) && b->heading <= DEPTH_MAX) {
            const unsigned *n = count[depth_slot(b)];
            unsigned *best = &usual[depth_slot(b)];
            *best = n[b->heading] > n[*best] ? b->heading : *best;
        }
    }
}

static void check_depth(const struct rule_run *run)
{
    unsigned usual[DEPTH_SLOTS] = {0};
    const struct block *root = run->document->root;
    usual_depths(root, usual);
    for (const struct block *b = root; b; b = block_next(root, b)) {
        if (!is_labelled_heading(b)) {
            continue;
        }
        const struct block *above = heading_above(b);
        const unsigned due = usual[depth_slot(b)];
        const bool xml = run->document->form == FORM_XML;
        if (above && b->heading <= above->heading) {
            (xml ? report_depth_xml : report_depth)(run, b, above->heading + 1);
        } else if (above && due != b->heading && due > above->heading) {
            (xml ? report_depth_xml : report_depth)(run, b, due);
        }
    }
}

/* ---- N111: damaged labels ---- */

/* "(1)" at the start of a paragraph is a foot note where some words refer to it. */
static bool is_note(const struct passages *passages, const struct passage *at, struct str mark)
{
    if (!str_starts(mark, STR("("))) {
        return false;
    }
    for (size_t i = 0; i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        if (p != at && str_find(p->text, mark, 1) != STR_NPOS) {
            return true;
        }
    }
    return false;
}

static void say_damage(const struct rule_run *run, const struct passage *p, size_t n)
{
    struct finding *f =
        report(run->sink, run->document->source, passage_place(run->document, p, 0, n), run->code,
               "\"%.*s\" giống số mục nhưng viết sai nên không được coi là mục",
               "\"%.*s\" looks like a damaged label and was not read as one", (int)n, p->text.p);
    const struct str right = damaged_label_right(run->arena, str_cut(p->text, 0, n));
    if (p->text.p[0] == '(' && !right.n) {
        hint(run->sink, f, "viết số mục theo cấp của nó: I. → 1. → 1.1. → a)",
             "write the label of its level: I. → 1. → 1.1. → a)");
    } else if (right.n) {
        hint(run->sink, f, "viết \"%.*s\" rồi một dấu cách, sau đó là nội dung",
             "write \"%.*s\" and one blank, then the text", STR_ARG(right));
    } else {
        hint(run->sink, f,
             "viết số mục liền nhau, có dấu chấm và một dấu cách sau nó: 1.1. Nội dung",
             "write the label in one piece, with its dot and one blank after it: 1.1. Text");
    }
}

static void check_damage(const struct rule_run *run)
{
    const struct passages *passages = passages_of(run);
    for (size_t i = 0; i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        const bool unlabelled = p->kind == PASSAGE_WORDS && p->block->label.form == LABEL_NONE;
        const size_t n = unlabelled ? damaged_label(p->text) : 0;
        if (n && !is_note(passages, p, str_cut(p->text, 0, n))) {
            say_damage(run, p, n);
        }
    }
}

static const char numbering_law[] = "khoản 6 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP";

/* clang-format off: prose */
static const struct rule table[] = {
    {{"N101",
      SEV_ERROR,
      {"số mục bị ngắt quãng", "gap in the numbering"},
      {"Số mục cùng cấp phải liên tục (1. 2. 3.). Thiếu một số thường do xóa nhầm một mục hoặc gõ "
       "sai số; văn bản khác viện dẫn đến mục sẽ chỉ sai chỗ. Sau chỗ thiếu, vanthu đếm tiếp từ "
       "số đang có, nên mỗi chỗ chỉ báo một lần. Bổ sung mục còn thiếu hoặc đánh số lại.",
       "Items of one level are numbered without gaps (1. 2. 3.). A missing number usually means a "
       "deleted item or a slip; references from elsewhere will point to the wrong place. After a "
       "gap the count goes on from what is written, so each gap is reported once. Add the item or "
       "renumber."},
      "1. …\n2. …\n4. …",
      "1. …\n2. …\n3. …",
      numbering_law,
      "--renumber"},
     check_series,
     NULL},
    {{"N102",
      SEV_ERROR,
      {"hai mục trùng số", "a label used twice"},
      {"Hai mục cùng cấp mang cùng một số thì không viện dẫn được mục nào. Sửa số của mục được "
       "chỉ, hoặc đánh số lại.",
       "Two items of one level with the same label cannot be cited. Correct the label that is "
       "shown or renumber."},
      "1. …\n2. …\n2. …",
      "1. …\n2. …\n3. …",
      numbering_law,
      "--renumber"},
     check_series,
     NULL},
    {{"N103",
      SEV_ERROR,
      {"mục sai thứ tự", "items out of order"},
      {"Mục có số nhỏ hơn đứng sau mục có số lớn hơn: thường do cắt dán. Chuyển mục về đúng chỗ "
       "hoặc đánh số lại.",
       "An item with a smaller number follows a larger one, usually after cutting and pasting. "
       "Move it to its place or renumber."},
      "1. …\n3. …\n2. …",
      "1. …\n2. …\n3. …",
      numbering_law,
      "--renumber"},
     check_series,
     NULL},
    {{"N104",
      SEV_ERROR,
      {"dãy mục không bắt đầu từ số đầu", "a series does not start at the first"},
      {"Mỗi dãy mục con bắt đầu từ 1., I. hoặc a). Dãy bắt đầu từ số khác thường là mất mục đầu, "
       "hoặc đặt nhầm dưới mục cha.",
       "Each series of items starts at 1., I. or a). Another start usually means that the first "
       "item is lost, or that the series stands under the wrong parent."},
      "## 1. Mục đích\n\nb) …\n\nc) …",
      "## 1. Mục đích\n\na) …\n\nb) …",
      numbering_law,
      "--renumber"},
     check_series,
     NULL},
    {{"N105",
      SEV_ERROR,
      {"phần đầu số mục không khớp mục cha", "the prefix is not that of the parent"},
      {"Mục nhiều cấp mang số của mục cha ở phần đầu: 4.2. phải nằm trong 4. Khi chuyển cả cụm "
       "mục sang chỗ khác phải đổi theo, hoặc thêm lại tiêu đề đã mất.",
       "A label of several numbers carries its parent's: 4.2. belongs under 4. After moving a "
       "group of items change it too, or restore the heading that was lost."},
      "4. …\n\n3.1. …",
      "4. …\n\n4.1. …",
      numbering_law,
      "--renumber"},
     check_series,
     NULL},
    {{"N106",
      SEV_WARNING,
      {"các mục cùng cấp viết số khác kiểu", "items of one level labelled differently"},
      {"Trong một dãy, số mục viết cùng một kiểu: khoản là \"1.\", điểm là \"a)\" (Phụ lục I Nghị "
       "định 30/2020/NĐ-CP). Viết lại cho giống các mục bên cạnh. \"I-\", \"1-\", \"1/\", \"a.)\" "
       "vẫn đọc "
       "được là số mục, nhưng cả dãy viết như vậy thì được nhắc một lần.",
       "Within a series labels are written alike: \"1.\" for clauses and \"a)\" for points (Annex "
       "I of Decree 30/2020/NĐ-CP). Write it like its neighbours. \"I-\", \"1-\", \"1/\" and "
       "\"a.)\" are read "
       "as labels, but a series of them is reported once."},
      "a) …\nb. …\nc) …",
      "a) …\nb) …\nc) …",
      numbering_law,
      ""},
     check_series,
     NULL},
    {{"N107",
      SEV_WARNING,
      {"số dấu # không hợp với cấp của mục", "heading depth disagrees with the label"},
      {"Cấp của mục do số mục quyết định (I. → 1. → 1.1. → a)); số dấu # chỉ để dễ đọc nguồn và "
       "phải tăng theo cấp. Chỗ lệch thường là một tiêu đề đặt nhầm cấp.",
       "The level of an item comes from its label (I. → 1. → 1.1. → a)); the number of # is for "
       "reading the source and follows it. Where they disagree a heading is often misplaced."},
      "# I. MỤC ĐÍCH\n\n# 1. Mục đích chung",
      "# I. MỤC ĐÍCH\n\n## 1. Mục đích chung",
      NULL,
      ""},
     check_depth,
     NULL},
    {{"N108",
      SEV_WARNING,
      {"nhảy cấp", "a level is skipped"},
      {"Từ I. xuống thẳng a) là bỏ mất cấp 1.; từ 1. xuống thẳng 1.1.1. là bỏ mất cấp 1.1. Người "
       "đọc không viện dẫn được. Từ 1. xuống a) là bình thường.",
       "From I. straight to a) the level 1. is missing; from 1. to 1.1.1. the level 1.1. Readers "
       "cannot cite such items. From 1. to a) is usual."},
      "# I. MỤC ĐÍCH\n\na) …",
      "# I. MỤC ĐÍCH\n\n1. …",
      numbering_law,
      NULL},
     check_series,
     NULL},
    {{"N109",
      SEV_ERROR,
      {"điểm không theo bảng chữ cái tiếng Việt", "points not in Vietnamese alphabet order"},
      {"Điểm được đánh bằng chữ cái tiếng Việt theo thứ tự: a b c d đ e g h i k l m n o p q r s t "
       "u v x y. Sau d) là đ); không dùng f, j, w, z. Văn bản trước 05/3/2020 chỉ bị nhắc.",
       "Points are lettered in the order of the Vietnamese alphabet: a b c d đ e g h i k l m n o "
       "p q r s t u v x y. After d) comes đ); f, j, w and z are not used. Documents from before "
       "05/3/2020 get a warning only."},
      "c) …\nd) …\ne) …",
      "c) …\nd) …\nđ) …",
      numbering_law,
      "--renumber"},
     check_letters,
     NULL},
    {{"N110",
      SEV_NOTE,
      {"chỉ có một mục con", "an only child"},
      {"Chia nhỏ thành một mục duy nhất (1.1. mà không có 1.2.) thường là thừa số mục, hoặc thiếu "
       "mục sau.",
       "A division into a single item (1.1. without 1.2.) usually needs no label, or lacks its "
       "next item."},
      "1. …\n\n1.1. …\n\n2. …",
      "1. …\n\n1.1. …\n\n1.2. …\n\n2. …",
      NULL,
      NULL},
     check_series,
     NULL},
    {{"N111",
      SEV_WARNING,
      {"số mục viết sai nên không nhận ra", "something like a damaged label"},
      {"Quét hoặc gõ sai làm số mục không còn nhận ra được: \"l.2.\" (chữ l), \"1 .1.\", "
       "\"1.1Báo\", \"III1\", \"II.NHIỆM VỤ\", \"I - MỤC ĐÍCH\", \"(1) Rà soát\". Đoạn ấy bị coi "
       "là đoạn "
       "văn thường nên mất cấp và mất phân công. \"(1)\" là chú thích thì không bị báo nếu trong "
       "lời "
       "văn có chỗ ghi (1).",
       "Scanning or typing has left a label that is not recognised: \"l.2.\" (the letter l), \"1 "
       ".1.\", \"1.1Báo\", \"III1\", \"II.NHIỆM VỤ\", \"I - MỤC ĐÍCH\", \"(1) Rà soát\". The "
       "paragraph is then taken as plain text and loses its "
       "level and its assignment."},
      "1.1Báo Thanh Hóa …",
      "1.1. Báo Thanh Hóa …",
      NULL,
      NULL},
     check_damage,
     NULL},
};
/* clang-format on */

RULE_GROUP(rules_numbering, "numbering", "Đánh số mục", "Numbering", table);
