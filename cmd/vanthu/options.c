/* SPDX-License-Identifier: MIT */
#include "vanthu/options.h"

#include <stddef.h>

#define AT(member) offsetof(struct options, member)

const struct option_row option_rows[] = {
    {"output",
     'o',
     "NƠI",
     AT(out),
     {"nơi ghi kết quả: thư mục; với import: tệp nguồn",
      "where results are written: a folder; for import: the source file"}},
    {"format", 0, "DẠNG", AT(format), {"dạng in", "form of the output"}},
    {"color", 0, "KHI", AT(color), {"tô màu: auto, always, never", "colour: auto, always, never"}},
    {"lang", 0, "TIẾNG", AT(lang), {"vi (mặc định) hoặc en", "vi (default) or en"}},
    {"fail-on",
     0,
     "MỨC",
     AT(fail_on),
     {"kết thúc với mã 1 khi có phát hiện từ mức này trở lên: error (mặc định), warning, note, "
      "never",
      "exit status 1 from this level on: error (default), warning, note, never"}},
    {"strict",
     0,
     NULL,
     AT(strict),
     {"coi cảnh báo là lỗi (lời văn của văn bản đến thì không)",
      "treat warnings as errors (but not in the words of received documents)"}},
    {"select",
     0,
     "MÃ,…",
     AT(select),
     {"chỉ kiểm tra các quy tắc có mã (hoặc tiền tố) này",
      "only rules with these codes or prefixes"}},
    {"ignore",
     0,
     "MÃ,…",
     AT(ignore),
     {"không kiểm tra các quy tắc có mã (hoặc tiền tố) này",
      "without rules with these codes or prefixes"}},
    {"baseline",
     0,
     "TỆP",
     AT(baseline),
     {"bỏ qua những phát hiện đã biết, ghi trong TỆP",
      "leave out the known findings that FILE lists"}},
    {"write-baseline",
     0,
     "TỆP",
     AT(write_baseline),
     {"ghi mọi phát hiện hiện có vào TỆP để dùng với --baseline về sau",
      "write all present findings to FILE, for --baseline later"}},
    {"max-findings",
     0,
     "N",
     AT(max_findings),
     {"in nhiều nhất N phát hiện", "print at most N findings"}},
    {"from-code",
     0,
     "BẢNG MÃ",
     AT(from_code),
     {"bảng mã của tệp nguồn: TCVN3, VNI, VISCII, WINDOWS-1258, …",
      "encoding of the sources: TCVN3, VNI, VISCII, WINDOWS-1258, …"}},
    {"stdin-filename",
     0,
     "TÊN",
     AT(stdin_filename),
     {"tên tệp khi đọc từ đầu vào chuẩn (-)", "name to show for standard input (-)"}},
    {"agency",
     0,
     "MÃ",
     AT(agency),
     {"mã cơ quan trong danh bạ", "id of an agency of the register"}},
    {"matrix",
     0,
     NULL,
     AT(matrix),
     {"bảng cơ quan × nhiệm vụ thay cho danh sách", "agencies × tasks instead of the list"}},
    {"citations",
     0,
     NULL,
     AT(citations),
     {"liệt kê các văn bản được viện dẫn và nơi viện dẫn, mỗi văn bản một lần (human, json)",
      "list the documents cited and where, each once (human, json)"}},
    {"dump", 0, "GÌ", AT(dump), {"in mô hình đã đọc: model", "print what was read: model"}},
    {"xml", 0, NULL, AT(xml), {"in lược đồ XML (RELAX NG)", "print the XML schema (RELAX NG)"}},
    {"json",
     0,
     NULL,
     AT(json),
     {"in lược đồ JSON của --format json", "print the JSON Schema of --format json"}},
    {"templates",
     0,
     "THƯ MỤC",
     AT(templates),
     {"thư mục mẫu thay cho mẫu có sẵn", "folder of templates that override the built-in ones"}},
    {"jobs", 'j', "N", AT(jobs), {"số việc chạy song song", "jobs at a time"}},
    {"dry-run",
     0,
     NULL,
     AT(dry_run),
     {"chỉ nói sẽ làm gì, không ghi", "say what would be done, write nothing"}},
    {"diff",
     0,
     NULL,
     AT(diff),
     {"chỉ in chỗ sẽ thay đổi, không ghi", "only show what would change, write nothing"}},
    {"renumber",
     0,
     NULL,
     AT(renumber),
     {"đánh lại số mục và sửa các chỗ dẫn chiếu đến mục",
      "renumber labels and the references to them"}},
    {"assignments",
     0,
     NULL,
     AT(assignments),
     {"ghi phân công suy ra từ lời văn thành khối", "write inferred assignments as blocks"}},
    {"quiet", 'q', NULL, AT(quiet), {"không báo tiến độ", "no progress"}},
    {"help", 'h', NULL, AT(help), {"in trợ giúp", "print help"}},
    {"version", 0, NULL, AT(version), {"in phiên bản", "print the version"}},
};
const size_t option_rows_n = COUNT_OF(option_rows);

static const struct option_row *find_long(struct str name)
{
    for (size_t i = 0; i < option_rows_n; i++) {
        if (str_is(name, option_rows[i].name)) {
            return &option_rows[i];
        }
    }
    return NULL;
}

static const struct option_row *find_letter(char letter)
{
    for (size_t i = 0; i < option_rows_n; i++) {
        if (option_rows[i].letter == letter && letter) {
            return &option_rows[i];
        }
    }
    return NULL;
}

/* "--name", "--name=value", "-x", "-xvalue": the row, and the value where it is in the same word.
 */
static const struct option_row *match(struct str word, struct str *value, bool *has_value)
{
    if (str_starts(word, STR("--"))) {
        const size_t equals = str_find_char(word, '=', 0);
        *has_value = equals != STR_NPOS;
        *value = *has_value ? str_from(word, equals + 1) : STR_EMPTY;
        return find_long(str_cut(word, 2, equals));
    }
    *value = str_from(word, 2);
    *has_value = value->n > 0;
    return find_letter(word.p[1]);
}

/* Takes one option; *i is moved over a value in the next word. False with *why set. */
static bool take(const struct option_row *row, struct str value, bool has_value, int argc,
                 char **argv, int *i, struct options *options, struct msg *why)
{
    void *member = (char *)options + row->offset;
    if (!row->value) {
        *why = (struct msg){"tùy chọn này không nhận giá trị", "this option takes no value"};
        *(bool *)member = true;
        return !has_value;
    }
    if (!has_value && *i + 1 >= argc) {
        *why = (struct msg){"tùy chọn này cần một giá trị", "this option needs a value"};
        return false;
    }
    *(struct str *)member = has_value ? value : str_of(argv[++*i]);
    return true;
}

bool options_read(struct arena *a, int argc, char **argv, int from, struct options *options,
                  struct str *bad, struct msg *why)
{
    bool only_paths = false; /* after "--" */
    for (int i = from; i < argc; i++) {
        struct str word = str_of(argv[i]);
        if (only_paths || word.n < 2 || word.p[0] != '-') {
            VEC_PUSH(a, &options->paths.list, word);
            continue;
        }
        if (str_is(word, "--")) {
            only_paths = true;
            continue;
        }
        struct str value;
        bool has_value = false;
        const struct option_row *row = match(word, &value, &has_value);
        *bad = word;
        *why = (struct msg){"không có tùy chọn này", "no such option"};
        if (!row || !take(row, value, has_value, argc, argv, &i, options, why)) {
            return false;
        }
        VEC_PUSH(a, &options->given, row);
    }
    return true;
}
