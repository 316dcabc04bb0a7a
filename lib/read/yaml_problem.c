/* SPDX-License-Identifier: MIT
 * What libyaml says, in words a clerk can act on. libyaml names the place where its grammar gave
 * up, which is often the line after the slip; the usual slips are looked for in the lines. */
#include "read/yaml_part.h"

#include "text/utf8.h"

#include <string.h>

/* The line an offset is on: its words and where they begin. */
struct line {
    struct str text; /* trimmed */
    uint32_t at;
};

static struct line line_at(const struct source *s, unsigned number)
{
    const struct str whole = source_line(s, number);
    const struct str text = str_trim(whole);
    const uint32_t start = source_line_start(s, number);
    return (struct line){text, start + (uint32_t)(text.n ? text.p - whole.p : 0)};
}

static struct span line_span(struct line l)
{
    return (struct span){l.at, l.at + (uint32_t)l.text.n};
}

/* ---- slips that show in a line ---- */

/* "loại:kế hoạch": offset of what stands right after the colon, or 0. */
static size_t missing_blank(struct str line)
{
    size_t at = 0;
    uint32_t c = 0;
    for (size_t n; (n = utf8_get(line, at, &c)) > 0 && (utf8_is_letter(c) || c == ' ');) {
        at += n;
    }
    if (at == 0 || c != ':' || at + 1 >= line.n) {
        return 0;
    }
    const char after = line.p[at + 1];
    return after == ' ' || after == '/' || after == '\t' ? 0 : at + 1;
}

static bool report_missing_blank(struct sink *sink, const struct source *s, unsigned number)
{
    const struct line l = line_at(s, number);
    const size_t at = missing_blank(l.text);
    if (!at) {
        return false;
    }
    const struct span place = {l.at + (uint32_t)at - 1, l.at + (uint32_t)at};
    struct finding *f = report(sink, s, place, "S002", "thiếu dấu cách sau dấu hai chấm",
                               "a blank is missing after the colon");
    const struct str key = str_cut(l.text, 0, at);
    const struct str rest = str_from(l.text, at);
    hint(sink, f, "%.*s %.*s", "%.*s %.*s", STR_ARG(key), STR_ARG(rest));
    return true;
}

static bool report_tab(struct sink *sink, const struct source *s, unsigned number)
{
    const struct str whole = source_line(s, number);
    size_t n = 0;
    while (n < whole.n && (whole.p[n] == ' ' || whole.p[n] == '\t')) {
        n++;
    }
    if (!memchr(whole.p, '\t', n)) {
        return false;
    }
    const uint32_t start = source_line_start(s, number);
    struct finding *f = report(sink, s, (struct span){start, start + (uint32_t)n}, "S002",
                               "thụt lề bằng phím Tab", "indented with a tab");
    hint(sink, f, "thụt lề bằng dấu cách, mỗi cấp hai dấu", "indent with two blanks a level");
    return true;
}

static bool report_missing_colon(struct sink *sink, const struct source *s, unsigned number)
{
    const struct line l = line_at(s, number);
    if (!l.text.n) {
        return false;
    }
    struct finding *f =
        report(sink, s, line_span(l), "S002", "dòng này không có dạng \"khóa: giá trị\"",
               "this line has not the form \"key: value\"");
    hint(sink, f, "thêm dấu hai chấm và dấu cách sau tên khóa, ví dụ \"số: 115\"",
         "put a colon and a blank after the key, as in \"số: 115\"");
    return true;
}

/* ": " inside a value, or a key that is indented deeper than the line above. */
static bool report_second_colon(struct sink *sink, const struct source *s, uint32_t at)
{
    const struct line l = line_at(s, source_line_of(s, at));
    const size_t first = str_find(l.text, STR(": "), 0);
    const bool inside = first != STR_NPOS && l.at + first < at;
    struct finding *f =
        inside ? report(sink, s, (struct span){at, at + 1}, "S002",
                        "dấu hai chấm thứ hai trong một giá trị", "a second colon in a value")
               : report(sink, s, line_span(l), "S002", "dòng này thụt lề sâu hơn dòng trên",
                        "this line is indented deeper than the one above");
    hint(sink, f,
         inside ? "đặt cả giá trị trong ngoặc kép: \"Lưu: VT, VP.\""
                : "cho khóa này thẳng hàng với khóa ở dòng trên",
         inside ? "put the whole value in quotes" : "align it with the key above");
    return true;
}

/* ---- the rest by libyaml's words ---- */

struct wording {
    const char *problem; /* begins so */
    const char *context; /* begins so; "" any */
    bool at_context;     /* the place to show */
    struct msg words, hint;
};

static const struct wording wordings[] = {
    {"found unexpected",
     "while scanning a quoted scalar",
     true,
     {"thiếu ngoặc kép đóng", "the closing quote is missing"},
     {"đóng ngoặc ở cuối giá trị; ngoặc kép nằm trong giá trị viết là \\\"",
      "close the quote at the end of the value; inside it write \\\""}},
    {"found unknown escape character",
     "",
     false,
     {"dấu \\ trong ngoặc kép không đúng", "unknown escape in a quoted value"},
     {"viết \\\\ cho một dấu \\, hoặc dùng ngoặc đơn '…'", "write \\\\, or use single quotes"}},
    {"did not find expected ',' or ']'",
     "",
     true,
     {"danh sách trong ngoặc vuông chưa đóng hoặc thiếu dấu phẩy",
      "a list in brackets is not closed, or lacks a comma"},
     {"viết [một, hai]; mục có dấu phẩy đặt trong ngoặc kép",
      "write [one, two]; quote items that have a comma"}},
    {"did not find expected ',' or '}'",
     "",
     true,
     {"ngoặc nhọn chưa đóng hoặc thiếu dấu phẩy",
      "a map in braces is not closed, or lacks a comma"},
     {"viết {khóa: giá trị, khóa: giá trị}", "write {key: value, key: value}"}},
    {"did not find expected key",
     "while parsing a block mapping",
     false,
     {"thụt lề không thẳng hàng với các khóa ở trên, hoặc còn chữ sau ngoặc đóng",
      "not aligned with the keys above, or text after a closing quote"},
     {"cho các khóa cùng cấp thẳng hàng; đặt cả giá trị trong một cặp ngoặc kép",
      "align keys of one level; put the whole value in one pair of quotes"}},
    {"did not find expected '-' indicator",
     "",
     false,
     {"trong danh sách, mục nào cũng phải bắt đầu bằng \"- \"",
      "every item of a list must start with \"- \""},
     {"thêm dấu gạch và dấu cách, thẳng hàng với các mục trên",
      "put a dash and a blank, aligned with the items above"}},
    {"block sequence entries are not allowed",
     "",
     false,
     {"dấu \"- \" không được đứng ở đây", "\"- \" is not allowed here"},
     {"xuống dòng sau khóa, mỗi mục một dòng bắt đầu bằng \"- \"",
      "begin the list on a new line below its key"}},
    {"found character that cannot start any token",
     "",
     false,
     {"ký tự này không được đứng đầu giá trị", "this character cannot begin a value"},
     {"đặt cả giá trị trong ngoặc kép \"…\"", "put the value in quotes"}},
    {"control characters are not allowed",
     "",
     false,
     {"có ký tự điều khiển", "control character"},
     {"xóa ký tự này; nó không nhìn thấy được", "delete it; it is invisible"}},
    {"did not find expected alphabetic or numeric",
     "",
     false,
     {"dấu & hoặc * không được đứng đầu giá trị", "& and * cannot begin a value"},
     {"đặt cả giá trị trong ngoặc kép \"…\"", "put the value in quotes"}},
    {"did not find expected <document start>",
     "",
     false,
     {"có chữ nằm ngoài các khóa", "text outside of the keys"},
     {"mọi dòng phải có dạng \"khóa: giá trị\"", "every line must be \"key: value\""}},
};

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static const struct wording *wording_of(const struct yaml_fault *fault)
{
    for (size_t i = 0; i < COUNT_OF(wordings); i++) {
        if (begins(fault->problem, wordings[i].problem) &&
            begins(fault->context, wordings[i].context)) {
            return &wordings[i];
        }
    }
    return NULL;
}

/* From the place to the end of its line, or one character. */
static struct span place_of(const struct source *s, uint32_t at)
{
    const struct line l = line_at(s, source_line_of(s, at));
    const uint32_t end = l.at + (uint32_t)l.text.n;
    return (struct span){at, end > at ? end : at + 1};
}

static void report_wording(struct sink *sink, const struct source *s,
                           const struct yaml_fault *fault)
{
    const struct wording *w = wording_of(fault);
    if (!w) {
        report(sink, s, place_of(s, fault->at), "S002", "YAML không đúng: %s", "not valid YAML: %s",
               fault->problem);
        return;
    }
    struct finding *f = report(sink, s, place_of(s, w->at_context ? fault->context_at : fault->at),
                               "S002", "%s", "%s", msg_in(w->words, sink->lang));
    hint(sink, f, "%s", "%s", msg_in(w->hint, sink->lang));
}

void yaml_report(struct sink *sink, const struct source *source, const struct yaml_fault *fault)
{
    const unsigned line = source_line_of(source, fault->at);
    const bool colon = begins(fault->problem, "could not find expected ':'");
    const unsigned begun = colon ? source_line_of(source, fault->context_at) : line;
    const bool done = report_tab(sink, source, line) || report_missing_blank(sink, source, begun) ||
                      (begun > 1 && report_missing_blank(sink, source, begun - 1)) ||
                      (colon && report_missing_colon(sink, source, begun)) ||
                      (begins(fault->problem, "mapping values are not allowed") &&
                       report_second_colon(sink, source, fault->at));
    if (!done) {
        report_wording(sink, source, fault);
    }
}
