/* SPDX-License-Identifier: MIT
 * Group F: form (thể thức). What a template draws is checked with the template (F411); here is what
 * the author writes: symbol, subject, recipients, signature, dates, bases, headings. */
#include "rules/form.h"
#include "rules/facts.h"
#include "rules/groups.h"
#include "rules/policy.h"
#include "rules/written.h"
#include "text/utf8.h"

#include <string.h>

/* Where to point when a key is not there at all. */
static struct span head_of(const struct document *d)
{
    return d->meta.type.at.end ? d->meta.type.at : d->front_at;
}

/* ---- F401: symbol ---- */

static const char *abbreviation_of(const struct document *d)
{
    const struct doctype *type = d->type;
    return profile_is_2011(d) && type->abbr_2011 ? type->abbr_2011 : type->abbr;
}

/* "UBND" at the start of "UBND-VX": the whole group. */
static bool starts_group(struct str symbol, struct str group)
{
    return str_starts(symbol, group) && (symbol.n == group.n || symbol.p[group.n] == '-');
}

static void symbol_wrong(const struct rule_run *run, struct str right, const char *rest)
{
    const struct field *symbol = &run->document->meta.symbol;
    const char *type = run->document->type->name;
    struct finding *f = report(run->sink, run->document->source, symbol->at, run->code,
                               "ký hiệu \"%.*s\" không đúng với %s của cơ quan ban hành",
                               "the symbol \"%.*s\" does not fit the type (%s) and issuer",
                               STR_ARG(symbol->text), type);
    hint(run->sink, f, "viết: %.*s%s", "write: %.*s%s", STR_ARG(right), rest);
}

static void check_symbol_named(const struct rule_run *run, struct str issuer)
{
    const struct str symbol = run->document->meta.symbol.text;
    const struct str type = str_of(abbreviation_of(run->document));
    const bool type_fits = starts_group(symbol, type) && symbol.n > type.n;
    const struct str rest = str_from(symbol, type.n + 1);
    if (type_fits && (!issuer.n || starts_group(rest, issuer))) {
        return;
    }
    symbol_wrong(run, str_printf(run->arena, "%.*s-%.*s", STR_ARG(type), STR_ARG(issuer)),
                 issuer.n ? "" : "<cơ quan>");
}

static void check_symbol(const struct rule_run *run)
{
    const struct document *d = run->document;
    if (!d->type || !d->meta.symbol.text.n) {
        return;
    }
    const struct agency *agency = d->meta.issuer.agency;
    const struct str issuer = agency ? agency->abbreviation.text : STR_EMPTY;
    if (d->type->abbr) {
        check_symbol_named(run, issuer);
    } else if (issuer.n && !starts_group(d->meta.symbol.text, issuer)) {
        symbol_wrong(run, issuer, d->type->letter ? "-<đơn vị soạn thảo>" : "");
    }
}

/* ---- F402: ./. ---- */

/* The last words before the annexes; NULL when there are none or a table stands last. */
static const struct passage *last_words(const struct rule_run *run)
{
    const struct passages *passages = passages_of(run);
    const struct passage *last = NULL;
    for (size_t i = 0; i < passages->list.n; i++) {
        const struct passage *p = &passages->list.v[i];
        if (p->block && p->block->kind == BLOCK_ITEM && p->block->label.form == LABEL_APPENDIX) {
            break;
        }
        if (p->kind == PASSAGE_WORDS || p->kind == PASSAGE_CELL) {
            last = p;
        }
    }
    return last && last->kind == PASSAGE_WORDS ? last : NULL;
}

/* Without the marks at the end that "./." takes the place of: ".", "; ", "./", "/.". */
static size_t end_of_sentence(struct str text)
{
    size_t end = text.n;
    while (end && strchr("./;, ", text.p[end - 1])) {
        end--;
    }
    return end;
}

static void check_end(const struct rule_run *run)
{
    const struct passage *last = last_words(run);
    if (!last) {
        return;
    }
    const struct str text = str_trim_right(last->text);
    uint32_t c;
    if (!text.n || str_ends(text, STR("./."))) {
        return;
    }
    const size_t from = text.n - utf8_back(text, text.n, &c);
    const size_t end = end_of_sentence(text);
    struct finding *f = report(
        run->sink, run->document->source, passage_place(run->document, last, from, text.n),
        run->code, "văn bản không kết thúc bằng \"./.\"", "the text does not end with \"./.\"");
    hint(run->sink, f, "viết \"./.\" sau câu cuối cùng", "write \"./.\" after the last sentence");
    if (text.p[text.n - 1] != ':') { /* something is to follow */
        const struct str letter = str_cut(text, end - utf8_back(text, end, &c), end);
        passage_fix(run, f, last, end - letter.n, text.n, str_cat(run->arena, letter, STR("./.")));
    }
}

/* ---- F403: V/v ---- */

static void fix_subject(const struct rule_run *run, struct finding *f, const struct field *subject,
                        bool has)
{
    const struct str text = subject->text;
    size_t from = has ? 3 : 0; /* after "V/v" */
    from += has && from < text.n && text.p[from] == ':';
    from += utf8_blanks(text, from);
    uint32_t c = 0;
    const size_t n = utf8_get(text, from, &c);
    const struct str first = str_cut(text, from, from + n);
    if (n) {
        field_fix(run, f, subject, 0, from + n,
                  has ? utf8_to_upper(run->arena, first) : str_cat(run->arena, STR("V/v "), first));
    }
}

static void check_subject(const struct rule_run *run)
{
    const struct document *d = run->document;
    const struct field *subject = &d->meta.subject;
    const bool has = str_starts(subject->text, STR("V/v")) || str_starts(subject->text, STR("v/v"));
    if (!d->type || !subject->text.n || has == document_is_letter(d)) {
        return;
    }
    struct finding *f =
        has ? report(run->sink, d->source, field_place(d->source, subject, 0, 3), run->code,
                     "trích yếu của %s không có \"V/v\"",
                     "the subject of a named type (%s) has no \"V/v\"", d->type->name)
            : report(run->sink, d->source, subject->at, run->code,
                     "trích yếu của %s phải bắt đầu bằng \"V/v\"",
                     "the subject of a letter (%s) starts with \"V/v\"", d->type->name);
    fix_subject(run, f, subject, has);
    if (has) {
        hint(run->sink, f, "bỏ \"V/v\", viết hoa chữ đầu của trích yếu",
             "drop \"V/v\" and start with a capital");
    } else {
        hint(run->sink, f, "viết \"V/v\" trước trích yếu", "write \"V/v\" before the subject");
    }
}

/* ---- F404, F405: recipients and addressees ---- */

static bool is_minutes(const struct document *d)
{
    return d->type && str_is(str_of(d->type->name), "biên bản");
}

static struct str without_dash(struct str line)
{
    line = str_trim(line);
    return str_starts(line, STR("-")) ? str_trim_left(str_from(line, 1)) : line;
}

static void check_file_copy(const struct rule_run *run, const struct field *line)
{
    const struct str text = without_dash(line->text);
    const struct str rest = str_trim_left(str_from(text, STR("Lưu:").n));
    const bool colon = str_starts(text, STR("Lưu:"));
    if (colon && (starts_group(str_cut(rest, 0, 2), STR("VT")) || is_minutes(run->document))) {
        return;
    }
    struct finding *f = report(run->sink, run->document->source, line->at, run->code,
                               "dòng cuối của nơi nhận phải là \"Lưu: VT, …\"",
                               "the last line of the recipients is \"Lưu: VT, …\"");
    hint(run->sink, f, "viết: \"Lưu: VT, <đơn vị soạn thảo>.\"",
         "write: \"Lưu: VT, <drafting unit>.\"");
    if (str_starts(text, STR("Lưu VT"))) {
        f->severity = SEV_WARNING; /* it is there, only its punctuation is wrong */
    }
}

static void check_recipients(const struct rule_run *run)
{
    const struct field_list *recipients = &run->document->meta.recipients;
    if (!run->document->type) {
        return;
    }
    if (recipients->list.n) {
        check_file_copy(run, &recipients->list.v[recipients->list.n - 1]);
        return;
    }
    struct finding *f = report(run->sink, run->document->source,
                               recipients->set ? recipients->at : head_of(run->document), run->code,
                               "văn bản không có nơi nhận", "the document has no recipients");
    const struct str key = written_key(run, &document_keys, "nơi nhận");
    hint(run->sink, f, "thêm %.*s, dòng cuối là \"Lưu: VT, <đơn vị soạn thảo>.\"",
         "add %.*s, its last line \"Lưu: VT, <drafting unit>.\"", STR_ARG(key));
}

static void check_addressees(const struct rule_run *run)
{
    const struct document *d = run->document;
    if (!document_is_letter(d) || d->meta.addressees.list.n) {
        return;
    }
    struct finding *f =
        report(run->sink, d->source, d->meta.addressees.set ? d->meta.addressees.at : head_of(d),
               run->code, "%s không có kính gửi", "the %s has no addressees", d->type->name);
    const struct str key = written_key(run, &document_keys, "kính gửi");
    hint(run->sink, f, "thêm %.*s với tên các cơ quan nhận",
         "add %.*s with the names of the addressees", STR_ARG(key));
}

/* clang-format off: prose */
static const struct rule table[] = {
    {{"F401",
      SEV_ERROR,
      {"ký hiệu không đúng với loại văn bản và cơ quan ban hành",
       "the symbol does not fit type and issuer"},
      {"Ký hiệu của văn bản có tên loại gồm chữ viết tắt tên loại và chữ viết tắt cơ quan ban "
       "hành (KH-UBND); của công văn gồm chữ viết tắt cơ quan và đơn vị soạn thảo (SYT-VP). Chữ "
       "viết tắt tên loại theo Phụ lục III; của cơ quan lấy ở danh bạ.",
       "The symbol of a named type is the abbreviation of the type and that of the issuer "
       "(KH-UBND); that of a công văn is the issuer and the drafting unit (SYT-VP). Types are "
       "abbreviated as in Annex III, agencies as in the register."},
      "loại: kế hoạch\nký hiệu: UBND-KH",
      "loại: kế hoạch\nký hiệu: KH-UBND",
      "khoản 3 Mục II Phần I Phụ lục I và Phụ lục III, Nghị định 30/2020/NĐ-CP",
      NULL},
     check_symbol,
     NULL},
    {{"F402",
      SEV_WARNING,
      {"văn bản không kết thúc bằng \"./.\"", "the text does not end with \"./.\""},
      {"Các mẫu trình bày của Nghị định đều kết thúc nội dung bằng \"./.\", để người đọc biết văn "
       "bản đã hết. Viết dấu này sau câu cuối cùng, trước phụ lục.",
       "All model forms of the decree end the text with \"./.\", so that the reader sees it is "
       "complete. Write it after the last sentence, before the annexes."},
      "… chịu trách nhiệm thi hành.",
      "… chịu trách nhiệm thi hành./.",
      "các mẫu tại Phụ lục III, Nghị định 30/2020/NĐ-CP",
      ""},
     check_end,
     NULL},
    {{"F403",
      SEV_ERROR,
      {"\"V/v\" thiếu ở công văn hoặc thừa ở văn bản có tên loại",
       "\"V/v\" missing in a letter, or given in a named type"},
      {"Trích yếu của công văn ghi sau chữ \"V/v\" dưới số, ký hiệu. Văn bản có tên loại ghi "
       "trích yếu dưới tên loại và không có \"V/v\".",
       "The subject of a công văn follows \"V/v\" below its number. A document with a type name "
       "has its subject below that name, without \"V/v\"."},
      "loại: công văn\ntrích yếu: triển khai Kế hoạch …",
      "loại: công văn\ntrích yếu: V/v triển khai Kế hoạch …",
      "khoản 5 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      ""},
     check_subject,
     NULL},
    {{"F404",
      SEV_ERROR,
      {"thiếu nơi nhận, hoặc thiếu dòng \"Lưu: VT, …\" ở cuối",
       "recipients missing, or their last line \"Lưu: VT, …\""},
      {"Nơi nhận liệt kê các cơ quan nhận văn bản; dòng cuối luôn là nơi lưu: \"Lưu: VT, <đơn vị "
       "soạn thảo>.\". Trong YAML dòng này phải đặt trong ngoặc kép vì có dấu hai chấm.",
       "The recipients list who receives the document; the last line is always the file copy: "
       "\"Lưu: VT, <drafting unit>.\". In YAML it needs quotes because of its colon."},
      "nơi nhận:\n  - Như trên",
      "nơi nhận:\n  - Như trên\n  - \"Lưu: VT, VP.\"",
      "khoản 9 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     check_recipients,
     NULL},
    {{"F405",
      SEV_ERROR,
      {"công văn không có kính gửi", "a letter without addressees"},
      {"Công văn phải ghi \"Kính gửi\" và tên cơ quan, đơn vị giải quyết. Ghi ở khóa \"kính gửi\", "
       "mỗi nơi một dòng.",
       "A công văn names those who are to act after \"Kính gửi\". Write them under the key `kính "
       "gửi`, one a line."},
      "loại: công văn",
      "loại: công văn\nkính gửi: [Các phòng chuyên môn]",
      "khoản 9 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     check_addressees,
     NULL},
    {{"F406",
      SEV_WARNING,
      {"quyền hạn ký không đúng", "the authority to sign is wrong"},
      {"TM. (thay mặt tập thể), KT. (cấp phó ký thay người đứng đầu), TL. (thừa lệnh), TUQ. (thừa "
       "ủy quyền), Q. (quyền): viết tắt, có dấu chấm và một dấu cách. Cấp phó ký phải có KT. và "
       "chức "
       "vụ ghi dưới là chức vụ cấp phó; riêng tập thể thường trực (Ban Thường trực, Ban Thường vụ) "
       "thì cấp phó ký thay mặt (TM.) được.",
       "TM. (on behalf of a collective body), KT. (a deputy for the head), TL. (by order), TUQ. "
       "(by authorisation), Q. (acting): abbreviated, with a full stop and one blank. A deputy "
       "signs "
       "with KT., and the title below it is the deputy's; only for a standing body (Ban Thường "
       "trực, Ban Thường vụ) may a deputy sign with TM."},
      "quyền hạn: KT. GIÁM ĐỐC\nchức vụ: GIÁM ĐỐC",
      "quyền hạn: KT. GIÁM ĐỐC\nchức vụ: PHÓ GIÁM ĐỐC",
      "Điều 13 và khoản 7 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     form_authority,
     NULL},
    {{"F407",
      SEV_WARNING,
      {"học hàm, học vị, danh hiệu trước họ tên người ký",
       "an academic or honorary title before the signer's name"},
      {"Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự; riêng lực lượng vũ "
       "trang, tổ chức sự nghiệp giáo dục, y tế, khoa học theo quy định của ngành.",
       "No academic or honorary title stands before the signer's name; only the armed forces and "
       "institutions of education, health and science follow the rules of their sector."},
      "họ tên: TS. Nguyễn Văn An",
      "họ tên: Nguyễn Văn An",
      "khoản 7 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     form_honour,
     NULL},
    {{"F408",
      SEV_WARNING,
      {"ngày tháng không viết theo quy định", "a date not in the form of the decree"},
      {"Ngày nhỏ hơn 10 và tháng 1, 2 phải thêm số 0 ở trước; tháng 3 đến tháng 9 không thêm. Ví "
       "dụ: ngày 05 tháng 3, 05/3/2026, 10/02/2026.",
       "Days below 10 and the months 1 and 2 take a leading zero; months 3 to 9 do not: ngày 05 "
       "tháng 3, 05/3/2026, 10/02/2026."},
      "ngày 5 tháng 03 năm 2026",
      "ngày 05 tháng 3 năm 2026",
      "khoản 4 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      ""},
     form_dates,
     NULL},
    {{"F411",
      SEV_ERROR,
      {"mẫu trình bày không dùng được hoặc ngoài thể thức",
       "a layout template that cannot be used or is outside the profile"},
      {"Mẫu trình bày là tệp Word có các chỗ điền như {{số}}, {{trích yếu}}. Mẫu phải có đủ chỗ "
       "điền "
       "bắt buộc, viết đúng tên, đặt đúng chỗ; khổ giấy, lề, phông chữ, cỡ chữ, màu chữ, lùi đầu "
       "dòng, cách đoạn, giãn dòng phải nằm trong khoảng của thể thức. Tệp Word không có số dòng "
       "nên thông báo ghi phần của tệp và những chữ ở "
       "quanh. "
       "Sửa mẫu trong Word rồi thử lại bằng \"vanthu template check\"; xem các chỗ điền bằng "
       "\"vanthu "
       "template slots\".",
       "A layout template is a Word file with slots such as {{số}}, {{trích yếu}}. It has all "
       "slots "
       "that are required, by their right names and in places that can hold them; paper, margins, "
       "font, sizes, colour, indent and spacing are within the ranges of the profile. A Word file "
       "has no line numbers, so the "
       "message "
       "gives the part and the words around the place. Mend the template in Word and try it with "
       "\"vanthu template check\"; \"vanthu template slots\" lists the slots."},
      "Số: {{sô}}/{{ký hiệu}}; lề trái 20 mm",
      "Số: {{số}}/{{ký hiệu}}; lề trái 30-35 mm",
      "Mục I, khoản 6 Mục II và Mục V Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      NULL},
     NULL,
     NULL},
    {{"F412",
      SEV_WARNING,
      {"căn cứ không đúng thể thức", "a basis not in the form of the profile"},
      {"Mỗi căn cứ một dòng, các dòng trên kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm "
       "(theo Thông tư 01/2011/TT-BNV là dấu phẩy); có thể để trống, khi in vanthu thêm đúng dấu. "
       "Căn "
       "cứ ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày, trích yếu; riêng Luật, Pháp lệnh "
       "không ghi số, ký hiệu, cơ quan.",
       "One basis a line; each ends with a semicolon, the last with a full stop (a comma under "
       "Circular 01/2011/TT-BNV); leave the marks out and they are added when printed. A basis "
       "gives type, number, symbol, issuer, date and subject; a Luật or Pháp lệnh has no number, "
       "symbol and issuer."},
      "căn cứ:\n  - Căn cứ Nghị định 30/2020/NĐ-CP.\n  - …",
      "căn cứ:\n  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác "
      "văn thư\n  - …",
      "khoản 6 Mục II Phần I Phụ lục I, Nghị định 30/2020/NĐ-CP",
      ""},
     form_bases,
     NULL},
    {{"F413",
      SEV_WARNING,
      {"tiêu đề cùng cấp viết khác nhau", "headings of one level written differently"},
      {"Trong một văn bản, tiêu đề cùng cấp nên cùng có hoặc cùng không có dấu hai chấm, cùng in "
       "hoa hoặc in thường. Chỗ được báo là chỗ khác với số đông.",
       "Within a document the headings of one level should all have a colon or none, and all be "
       "in capitals or none. The place shown differs from most."},
      "## 1. Mục tiêu chung:\n\n## 2. Mục tiêu cụ thể",
      "## 1. Mục tiêu chung\n\n## 2. Mục tiêu cụ thể",
      NULL,
      NULL},
     form_headings,
     NULL},
};
/* clang-format on */

RULE_GROUP(rules_form, "form", "Thể thức", "Form", table);
