/* SPDX-License-Identifier: MIT */
#include "read/value_forms.h"

#include "base/file.h"
#include "text/date.h"
#include "text/encoding.h"
#include "text/fold.h"
#include "text/words.h"

struct checker {
    struct arena *arena;
    struct sink *sink;
    const struct source *source;
    const struct key *key;
    const struct field *field;
    struct str name; /* of the key, as the source writes it */
    struct msg noun; /* what that is */
};

static struct finding *report_value(struct checker *c)
{
    return report(c->sink, c->source, c->field->at, "S005", "\"%.*s\" không nhận giá trị \"%.*s\"",
                  "\"%.*s\" does not take the value \"%.*s\"", STR_ARG(c->name),
                  STR_ARG(c->field->text));
}

static struct names pieces_of(struct arena *a, const char *text, char sep)
{
    struct names list = {0};
    struct str rest = str_of(text);
    struct str piece;
    while (str_next(&rest, sep, &piece)) {
        VEC_PUSH(a, &list.list, piece);
    }
    return list;
}

/* ---- a choice ---- */

static void check_choice(struct checker *c)
{
    const struct names choices = pieces_of(c->arena, c->key->choices, '|');
    if (fold_in(c->arena, c->field->text, choices.list.v, choices.list.n)) {
        return;
    }
    const struct str list = str_join(c->arena, choices.list.v, choices.list.n, STR(", "));
    hint(c->sink, report_value(c), "chỉ viết: %.*s; không cần thì bỏ %s này",
         "write only: %.*s; or leave the %s out", STR_ARG(list), msg_in(c->noun, c->sink->lang));
}

/* ---- an encoding ---- */

static void check_encoding(struct checker *c)
{
    if (encoding_find(c->field->text)) {
        return;
    }
    const struct names known = encoding_list(c->arena);
    struct finding *f = report_value(c);
    const struct str *near = nearest(c->arena, c->field->text, known.list.v, known.list.n);
    const struct str list = str_join(c->arena, known.list.v, known.list.n, STR(", "));
    if (near) {
        hint(c->sink, f, "có phải %.*s?", "did you mean %.*s?", STR_ARG(*near));
    } else {
        hint(c->sink, f, "đọc được: %.*s; tệp đã là UTF-8 thì bỏ %s này",
             "known: %.*s; leave the %s out when the file is UTF-8", STR_ARG(list),
             msg_in(c->noun, c->sink->lang));
    }
}

/* ---- the day a report is due ---- */

enum { LEAP_YEAR = 2000, DAYS = 31, MONTHS = 12 };

/* "10", "10/12", "10 tháng 12", "20 của tháng cuối quý": a day, then its month, or words that say
 * which month. */
static bool is_day_of_month(struct str part)
{
    struct words w = {part};
    unsigned day = 0;
    unsigned month = 0;
    if (!words_take_number(&w, 1, 2, &day) || day < 1 || day > DAYS) {
        return false;
    }
    if (!w.rest.n) {
        return true;
    }
    if (!words_take_sign(&w, "/") && !words_take_sign(&w, "-") && !words_take(&w, "tháng")) {
        return words_take(&w, "hằng tháng") || words_take(&w, "hàng tháng") ||
               words_take(&w, "mỗi tháng") || words_take(&w, "của tháng");
    }
    if (!words_take_number(&w, 1, 2, &month)) {
        return words_take(&w, "cuối") || words_take(&w, "đầu") || words_take(&w, "sau") ||
               words_take(&w, "báo cáo");
    }
    return !w.rest.n && month >= 1 && month <= MONTHS && day <= date_last_day(LEAP_YEAR, month);
}

static bool is_due_day(struct str part)
{
    static const struct str word = STR_INIT("ngày ");
    struct date d;
    part = str_trim(part);
    if (str_starts(part, word)) {
        part = str_trim(str_from(part, word.n));
    }
    return date_read(part, &d) ? date_valid(d) : is_day_of_month(part);
}

/* "20/6 và 20/12" are two. */
static void check_due_day(struct checker *c)
{
    const struct str text = c->field->text;
    struct names parts = {0};
    size_t done = 0;
    for (size_t at; (at = str_find(text, STR(" và "), done)) != STR_NPOS; done = at + 5) {
        VEC_PUSH(c->arena, &parts.list, str_cut(text, done, at));
    }
    VEC_PUSH(c->arena, &parts.list, str_from(text, done));
    for (size_t i = 0; i < parts.list.n; i++) {
        struct str rest = parts.list.v[i];
        struct str part;
        while (str_next(&rest, ';', &part)) {
            if (!is_due_day(part)) {
                hint(c->sink, report_value(c),
                     "viết ngày/tháng, như 10/12, hoặc ngày/tháng/năm; hạn không phải một ngày thì "
                     "ghi vào \"kỳ\" hoặc \"nội dung\"",
                     "write d/m, as 10/12, or d/m/yyyy; what is no day goes into `kỳ` or "
                     "`nội dung`");
                return;
            }
        }
    }
}

/* ---- how often a report is due ---- */

/* The words of a period; a slip of the pen is in none of them. */
static const char period_words[] =
    "hằng hàng mỗi từng các định kỳ tháng quý năm tuần ngày giờ nửa đầu giữa cuối sáu ba hai một "
    "bốn "
    "chín mười lần kể từ đến hết trong sau trước khi ngay và hoặc cả đột xuất thường xuyên chuyên "
    "đề "
    "sơ tổng kết thúc giai đoạn nhiệm học công tác theo yêu cầu đề nghị quy định hướng dẫn của cơ "
    "quan cấp có thẩm quyền thực hiện hoàn thành kế hoạch chương trình báo cáo việc i ii iii iv";

static struct str first_stranger(struct checker *c, const struct names *known)
{
    struct str rest = fold_name(c->arena, c->field->text);
    struct str word;
    while (str_next(&rest, ' ', &word)) {
        while (word.n && (word.p[word.n - 1] == ',' || word.p[word.n - 1] == ';')) {
            word.n--;
        }
        const bool number = word.n && word.p[0] >= '0' && word.p[0] <= '9';
        if (word.n && !number && !fold_in(c->arena, word, known->list.v, known->list.n)) {
            return word;
        }
    }
    return STR_EMPTY;
}

static void check_period(struct checker *c)
{
    const struct names known = pieces_of(c->arena, period_words, ' ');
    const struct str stranger = first_stranger(c, &known);
    if (!stranger.n) {
        return;
    }
    struct finding *f = report(
        c->sink, c->source, c->field->at, "S005", "\"%.*s\": \"%.*s\" không phải từ chỉ kỳ hạn",
        "\"%.*s\": \"%.*s\" is no word for a period", STR_ARG(c->name), STR_ARG(stranger));
    const struct str *near = nearest(c->arena, stranger, known.list.v, known.list.n);
    if (near) {
        hint(c->sink, f, "có phải \"%.*s\"?", "did you mean \"%.*s\"?", STR_ARG(*near));
    } else {
        hint(c->sink, f,
             "viết như: hằng tháng, hằng quý, 6 tháng, hằng năm, đột xuất; điều khác ghi vào "
             "\"nội dung\"",
             "write as hằng tháng, hằng quý, 6 tháng, hằng năm, đột xuất; other things go into "
             "`nội dung`");
    }
}

/* ---- by form ---- */

void value_form_check(struct arena *a, struct sink *sink, const struct source *source,
                      const struct key *key, const struct field *field)
{
    static void (*const checks[])(struct checker *) = {
        [FORM_ANY] = NULL,
        [FORM_CHOICE] = check_choice,
        [FORM_ENCODING] = check_encoding,
        [FORM_DUE_DAY] = check_due_day,
        [FORM_PERIOD] = check_period,
        [FORM_PLAN_FILE] = NULL, /* for the rules: a reader does not look around on the disk */
        [FORM_PARENT_FILE] = NULL,
    };
    const bool xml = str_starts(str_trim_left(source->text), STR("<"));
    struct checker c = {a, sink, source, key, field, key_written(a, key, xml), {"khóa", "key"}};
    if (xml) {
        c.noun = (struct msg){"phần tử", "element"};
    }
    if (str_trim(field->text).n && checks[key->form]) {
        checks[key->form](&c);
    }
}
